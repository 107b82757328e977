"""Le programme d'un réseau de laboratoires douaniers, en français, au 1er février 2028.

Written before the tool was run on it: its bodies are its own.
"""

from __future__ import annotations

from written import BLUE, GREEN, RED, Programme, Sheet, line, row

LAB = "Cellule des laboratoires"
UN_LAB = "Un fonctionnaire de la Cellule des laboratoires"

HEADINGS = (
    "N°", "Priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique", "Type de tâche", "Organe responsable", "Ressources",
    "Indicateurs clés de performance", "Calendrier", "État d'avancement",
    "Statut de réalisation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("RÉSEAU DES LABORATOIRES DOUANIERS (RLD)"),
    line("PLAN D'ACTION 2027-2029"),
    line("I. Activités à échéance"),
    line(*HEADINGS),
    row(
        "1.", "A", "O", "Harmoniser les méthodes d'analyse des boissons sucrées", "PS1",
        "Développement", "RLD, Sous-comité scientifique, CSH",
        "Deux chimistes de la Cellule des laboratoires", "Trois méthodes publiées",
        "Automne 2028 (Sous-comité scientifique)\nPrintemps 2029 (RLD)\nAutomne 2029 (CSH)",
        "En cours d'élaboration. Un essai entre laboratoires a réuni 18 participants en novembre "
        "2027. Ses résultats seront examinés au printemps 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="RLD; ?Sous-comité scientifique; HSC",
        due="Autumn 2028 @ Sous-comité scientifique; Spring 2029 @ RLD; Autumn 2029 @ HSC",
        staff=f"2 {LAB}",
        fair={"status-word-missing": "En cours d'élaboration"},
    ),
    row(
        "2.", "A", "O", "Accréditer cinq laboratoires régionaux", "PS3", "Développement",
        "RLD, CRC", "Un fonctionnaire de la Cellule des laboratoires et un fonctionnaire de la "
        "Direction du renforcement des capacités", "Cinq accréditations d'ici fin 2029",
        "Printemps 2028, 2029 (RLD)\nAutomne 2029 (CRC)",
        "En cours. Les laboratoires de Dakar et de Suva ont été accrédités le 16 juin 2027. Trois "
        "dossiers restent à instruire.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="RLD; CBC",
        due="Spring 2028 @ RLD; Spring 2029 @ RLD; Autumn 2029 @ CBC",
        staff=f"1 {LAB}; 1 Capacity Building Directorate",
    ),
    row(
        "3.", "B", "O", "Mettre à jour le guide du laboratoire douanier", "PS1", "Mise à jour",
        "RLD", UN_LAB, "Cinquième édition parue", "Fin de l'année 2027 (RLD)",
        "Terminé le 20 décembre 2027 (cinquième édition, en trois langues).", "Terminé",
        fill=GREEN,
        state="Completed", by="cell", codes="SP1", bodies="RLD",
        due="End 2027 or Fin 2027 or Fin de l'année 2027 @ RLD", staff=f"1 {LAB}",
        fair={"timeline-imprecise|timeline-format": "la fin d'une année"},
    ),
    row(
        "4.", "B", "O", "Créer un fichier de spectres de stupéfiants", "PS4, FA2",
        "Développement", "RLD, CLF", UN_LAB, "500 spectres accessibles",
        "Automne 2028 (RLD)\nPrintemps 2029",
        "En cours - 212 spectres ont été déposés au 31 décembre 2027. L'ouverture aux Membres "
        "interviendra en juillet 2028.", "En cours",
        state="In progress", by="cell", codes="SP4; FA2", bodies="RLD; EC",
        due="Autumn 2028 @ RLD; Spring 2029 @ -", staff=f"1 {LAB}",
        defects={"milestone-without-body": "le printemps 2029 n'a pas d'organe"},
        fair={"body-without-milestone": "la même cause"},
    ),
    row(
        "5.", "C", "O", "Comparer les tarifs d'analyse", "PS4", "Développement", "RLD",
        "Un économiste", "Comparaison faite", "Automne 2027 (RLD)",
        "En cours. Les tarifs de 34 laboratoires ont été recueillis en avril 2027. La comparaison "
        "devait être présentée en octobre 2027.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="RLD",
        due="Autumn 2027 @ RLD", staff="",
        defects={"milestone-overdue": "l'automne 2027 est passé"},
        fair={
            "next-steps-missing": "rien pour la suite",
            "progress-stale": "devait être présentée",
            "resource-uncountable|resource-unit-unknown": "aucune unité",
        },
    ),
    row(
        "6.", "B", "O", "Former des échantillonneurs dans les ports", "PS3", "Développement",
        "RLD, Groupe des formateurs", "1,5 fonctionnaire de la Cellule des laboratoires",
        "40 agents formés par an", "Groupe des formateurs, juin 2028 ; RLD, printemps 2029",
        "En cours. 43 agents ont été formés en 2027 à Anvers et à Durban. La session de 2028 se "
        "tiendra à Callao.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="RLD; ?Groupe des formateurs",
        due="June 2028 @ Groupe des formateurs; Spring 2029 @ RLD", staff=f"1.5 {LAB}",
        defects={"timeline-format": "les organes devant les dates"},
        fair={"decimal-comma": "juste en français"},
    ),
    row(
        "7.", "B", "O", "Évaluer des spectromètres portables", "PS4", "Developpement",
        "RLD, GET-INI", UN_LAB, "Évaluation publiée", "Mai 2028 (GET-INI)\nAutomne 2028 (RLD)",
        "Terminée sauf pour les appareils à infrarouge. Douze appareils ont été essayés entre mai "
        "et décembre 2027 ; les deux derniers le seront en mars 2028.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP4", bodies="RLD; TEG-NII",
        due="May 2028 @ TEG-NII; Autumn 2028 @ RLD", staff=f"1 {LAB}",
        defects={
            "status-word-missing|status-contradicts-progress": "sauf reprend le mot clé",
            "task-type-alias|task-type-unknown": "sans accent",
        },
    ),
    row(
        "8.", "A", "O", "Réviser le règlement du Réseau", "ORG1", "Mise à jour",
        "Réseau des laboratoires douaniers, Conseil", UN_LAB, "Règlement adopté",
        "Printemps 2028 (RLD)\nJuin 2028 (Conseil)",
        "En cours. Le projet de règlement a été arrêté à Lyon le 8 décembre 2027. Il passera "
        "devant le Conseil en juin 2028.", "En cours",
        state="In progress", by="cell", bodies="?RLD; Council",
        due="Spring 2028 @ RLD; June 2028 @ Council", staff=f"1 {LAB}",
        fair={"body-alias|body-unknown": "le Réseau en toutes lettres",
              "own-body-missing": "la même cause"},
    ),
    row(
        "9.", "B", "O", "Étudier le vieillissement des échantillons scellés", "PS4",
        "Développement", "RLD", UN_LAB, "Étude remise", "T4 2028 (RLD)",
        "Non commencé, en attendant le recrutement d'un chimiste prévu au printemps 2028.",
        "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP4", bodies="RLD",
        due="Q4 2028 @ RLD", staff=f"1 {LAB}",
        fair={"timeline-imprecise": "un trimestre", "key-steps-missing": "rien n'a commencé"},
    ),
    row(
        "10.", "B", "O", "Rédiger une charte de sécurité", "ORG1", "Développement", "RLD",
        UN_LAB, "Charte approuvée", "Automne 2029 (RLD)",
        "En cours. Voir l'activité 9 pour la base de spectres. Une enquête a été menée en mai 2027 "
        "auprès de 51 laboratoires (dont 40 ont répondu. Un projet est attendu en juin 2028.",
        "En cours",
        state="In progress", by="cell", bodies="RLD", due="Autumn 2029 @ RLD", staff=f"1 {LAB}",
        defects={"unbalanced-bracket": "la parenthèse n'est pas fermée"},
        fair={"reference-suspect": "les spectres sont de l'activité 4"},
    ),
    row(
        "11.", "B", "O", "Publier les actes du colloque de 2027", "PS5", "Maintenance", "RLD",
        "1 fonctionnaire de la Cellule des laboratoires", "Actes parus", "Printemps 2028 (RLD)",
        "Reporté à l'automne 2028. Sept articles sur douze ont été reçus au 15 janvier 2028.",
        "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP5", bodies="RLD", due="Spring 2028 @ RLD",
        staff=f"1 {LAB}",
        fair={"next-steps-missing": "le report est la suite"},
    ),
    line("II. Activités continues"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Analyser des échantillons pour les Membres sans laboratoire", "PS3",
        "Maintenance", "RLD", "2 à 3 fonctionnaires de la Cellule des laboratoires",
        "Résultats sous 30 jours", "En continu", "124 échantillons ont été analysés en 2027.",
        codes="SP3", bodies="RLD", due="Continuous @ -", staff=f"2-3 {LAB}",
    ),
    row(
        "2.", "B", "O", "Animer le forum des chimistes", "PS5", "Maintenance", "RLD", "",
        "Forum animé", "En continu", "Le forum compte 310 membres.",
        codes="SP5", bodies="RLD", due="Continuous @ -", staff="none",
        defects={"value-missing": "les ressources manquent"},
    ),
    row(
        "3.", "B", "O", "Répondre aux demandes du CSH sur la nature des produits", "PS1",
        "Maintenance", "RLD; CSH", UN_LAB, "Réponses données", "En continu",
        "Onze réponses ont été données en 2027..",
        codes="SP1", bodies="RLD; HSC", due="Continuous @ -", staff=f"1 {LAB}",
        defects={
            "body-separator": "un point-virgule",
            "doubled-full-stop": "deux points",
        },
    ),
)

PROGRAMME = Programme(
    file="laboratoires.xlsx",
    title="RÉSEAU DES LABORATOIRES DOUANIERS (RLD) PLAN D'ACTION 2027-2029",
    body="RLD",
    period="2027-2029",
    as_of="2028-02-01",
    sheets=(Sheet("Plan", ROWS),),
    fair={
        "body-unknown RLD": "la liste ne connaît pas ces organes : à dire une fois",
        "body-unknown Sous-comité scientifique": "de même",
        "body-unknown Groupe des formateurs": "de même",
        "resource-unit-unknown": "la liste ne connaît pas la Cellule : à dire une fois",
    },
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
