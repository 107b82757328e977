"""The programme of a Comité du renforcement des capacités, in French, as of January 2027."""

from __future__ import annotations

from written import Programme, Sheet, line, row

CBD, RU = "Capacity Building Directorate", "Research Unit"
FAC, COM, TTD = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Tariff and Trade Directorate",
)
GREEN, BLUE, RED = "00B050", "0070C0", "C00000"
UN = "Un fonctionnaire de la Direction du renforcement des capacités"
DEUX = "Deux fonctionnaires de la Direction du renforcement des capacités"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
TITRES = (
    "N°", "Ordre de priorité", "Lien avec le Plan stratégique ¹", "Activités ²",
    "Plan stratégique de l’OMD", "Type de tâche", "Organe responsable", "Ressources de l’équipe",
    "Indicateurs clés de performance", "Calendrier", "État d’avancement ³",
    "Statut de réalisation",
)

ROWS = (
    line("COMITÉ DU RENFORCEMENT DES CAPACITÉS (CRC) – PROGRAMME DE TRAVAIL 2025-2028"),
    line("I. Activités menées dans un délai précis"),
    line(*TITRES),
    line(
        "", "A = élevé, B = moyen, C = faible ?", "Oui (O) ou non (N) ?", "Que prévoit-on ?",
        "Quel lien avec les processus stratégiques ?", "Maintenance, mise à jour, développement ?",
        "Qui examine, qui décide ?", "Qui travaille ?", "Quel est le résultat attendu ?",
        "Pour quelle session ?", "Où en est-on ? Quelles sont les prochaines étapes ?",
        "Vert, bleu ou rouge ?",
    ),
    line(
        "(Exemple)", "A", "O", "Élaborer un guide du tutorat", "PS3", "Développement",
        "CRC, Conseil", UN, "Guide adopté", "Printemps 2025 (CRC)\nJuin 2025 (Conseil)",
        "Terminé. Le guide a été adopté par le Conseil en juin 2025.", "Terminé",
    ),
    row(
        "1.", "A", "O", "Actualiser la stratégie de renforcement des capacités", "PS3",
        "Mise à jour", "CRC, CPG, Conseil", DEUX, "Stratégie révisée adoptée",
        "Printemps 2027 (CRC)\nJuin 2027 (CPG, Conseil)",
        "En cours. Un avant-projet a été examiné par le CRC en octobre 2026. Le texte révisé sera "
        "soumis au CRC au printemps 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP3", bodies="CBC; PC; Council",
        due="Spring 2027 @ CBC; June 2027 @ PC; June 2027 @ Council", staff=f"2 {CBD}",
    ),
    row(
        "2.", "A", "O", "Élaborer un outil de diagnostic des ressources humaines", "PS3, ORG1",
        "Développement", "CRC, CTP, Conseil", UN, "Outil de diagnostic approuvé",
        "Printemps 2027 (CRC), CTP automne 2027, juin 2028 (Conseil)",
        "En cours : 12 ateliers ont été organisés avant novembre 2026. Les résultats seront "
        "présentés au CRC en avril 2027.", "En cours",
        state="In progress", by="cell", codes="SP3; ORG1", bodies="CBC; PTC; Council",
        due="Spring 2027 @ CBC; Autumn 2027 @ PTC; June 2028 @ Council", staff=f"1 {CBD}",
        defects={"timeline-format": "le CTP précède sa date, sans parenthèses"},
    ),
    row(
        "3.", "B", "O", "Réviser le guide de l’encadrement", "PS3", "Mise à jour", "CRC, Conseil",
        UN, "Guide adopté par le Conseil", "CRC printemps 2027 et Conseil juin 2027",
        "En cours. Les chapitres 1 à 4 ont été remaniés de mai à octobre 2026 ; reste à remanier "
        "le chapitre 5.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; Council",
        due="Spring 2027 @ CBC; June 2027 @ Council", staff=f"1 {CBD}",
        defects={"timeline-format": "les organes précèdent leurs dates"},
    ),
    row(
        "4.", "B", "O", "Constituer un vivier d’experts accrédités", "PS3", "Développement",
        "CRC", "Une fonctionnaire de la Direction du renforcement des capacités",
        "80 experts accrédités", "Printemps/automne 2027 (CRC)",
        "En cours. 61 experts ont été accrédités entre mars 2025 et octobre 2026. Le dernier "
        "atelier est prévu en mai 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Spring 2027 @ CBC; Autumn 2027 @ CBC", staff=f"1 {CBD}",
        fair={"timeline-format": "une barre oblique"},
    ),
    row(
        "5.", "A", "O", "Moderniser la plateforme CLiKC!", "PS3, PS5", "Développement", "CRC",
        "Un fonctionnaire de la Direction du renforcement des capacités et un fonctionnaire de "
        "l’Unité de communication", "Nouvelle plateforme en service", "D’ici fin 2027 (CRC)",
        "En cours. Le marché a été attribué en septembre 2026. La mise en service est attendue "
        "pour novembre 2027.", "En cours",
        state="In progress", by="cell", codes="SP3; SP5", bodies="CBC",
        due="End 2027 @ CBC", staff=f"1 {CBD}; 1 Communication Unit",
        fair={"timeline-imprecise|timeline-format": "la fin d’une année"},
    ),
    row(
        "6.", "C", "O", "Recenser le matériel de formation des Membres", "PS3", "Maintenance",
        "CRC", "½ fonctionnaire de la Direction du renforcement des capacités",
        "Recensement publié", "Exercice 2027/28 (CRC)",
        "Non commencé. Les travaux débuteront après la mise en service visée à l’activité 5 "
        "ci-dessus.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP3", bodies="CBC",
        due="Exercice 2027/28 or FY 2027/28 @ CBC", staff=f"0.5 {CBD}",
        fair={
            "timeline-imprecise|timeline-format": "un exercice",
            "key-steps-missing": "rien n’est commencé",
        },
    ),
    row(
        "7.", "A", "O", "Mener la quatrième phase du Programme Mercator", "PS3", "Maintenance",
        "CRC, CTP", "Un à deux fonctionnaires de la Direction du renforcement des capacités",
        "40 plans sur mesure achevés", "2e trimestre 2027 (CRC)\n4e trimestre 2027 (CTP)",
        "En cours. L’activité 2 du plan de travail de Mercator a été menée à bien en juillet "
        "2026. Un rapport sera présenté au CRC.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; PTC",
        due="Q2 2027 @ CBC; Q4 2027 @ PTC", staff=f"1-2 {CBD}",
        fair={"timeline-imprecise|timeline-format": "des trimestres"},
    ),
    row(
        "8.", "B", "O", "Mesurer l’effet des ateliers régionaux", "PS3, PS4", "Développement",
        "CRC, Conseil", "1 administrateur et 2 attachés techniques (Direction du renforcement des "
        "capacités)", "Rapport présenté", "1er semestre 2027 (CRC), juin 2027 (Conseil)",
        "En cours – 12 ateliers ont été évalués en juin 2026 ; les autres le seront avant avril "
        "2027.", "En cours",
        state="In progress", by="cell", codes="SP3; SP4", bodies="CBC; Council",
        due="H1 2027 @ CBC; June 2027 @ Council", staff="",
        fair={"timeline-imprecise|timeline-format": "un semestre"},
    ),
    row(
        "9.", "B", "O", "Mettre à l’essai le tutorat des nouveaux directeurs généraux", "PS3",
        "Développement", "CRC", UN, "Six binômes constitués", "Du 12 au 14 mai 2027 (CRC)",
        "En cours. Quatre binômes ont été constitués en septembre 2026. Deux autres le seront en "
        "mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Du 12 au 14 mai 2027 or 12 au 14 mai 2027 or 12-14 May 2027 or May 2027 or "
        "2027-05-12 or 2027-05-14 @ CBC", staff=f"1 {CBD}",
    ),
    row(
        "10.", "A", "O", "Renouveler le réseau des bureaux régionaux", "PS2, PS3", "Mise à jour",
        "CRC, CPG et Conseil", DEUX, "Nouveaux protocoles d’accord signés",
        "Printemps 2027 (CRC) – projet\nJuin 2027 (CPG) et juin 2027 (Conseil)",
        "En cours. Quatre protocoles sur six ont été signés en octobre 2026 ; la signature des "
        "deux autres est attendue en mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP2; SP3", bodies="CBC; PC; Council",
        due="Spring 2027 @ CBC; June 2027 @ PC; June 2027 @ Council", staff=f"2 {CBD}",
        defects={"body-separator": "et au lieu d’une virgule"},
        fair={"timeline-format": "un mot derrière la date"},
    ),
    row(
        "11.", "A", "O", "Rédiger des directives sur l’égalité des genres", "PS3",
        "Développement", "CRC, Conseil", UN, "Directives adoptées",
        "Printemps 2026 (CRC)\nJuin 2026 (Conseil)",
        "Terminé. Les directives ont été approuvées par le CRC en avril 2026 et adoptées par le "
        "Conseil en juin 2026.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP3", bodies="CBC; Council",
        due="Spring 2026 @ CBC; June 2026 @ Council", staff=f"1 {CBD}",
    ),
    row(
        "12.", "B", "O", "Traduire le cadre de compétences en arabe et en portugais", "PS3",
        "Maintenance", "CRC", "25 jours ouvrables du Service de traduction",
        "Les deux traductions publiées", "Automne 2026 (CRC)",
        "Terminé à 80 %. La traduction en arabe a été publiée en mai 2026 ; reste à publier celle "
        "en portugais.", "",
        state=None, codes="SP3", bodies="CBC", due="Autumn 2026 @ CBC", staff="none",
        defects={
            "status-word-missing": "« à 80 % » reprend le statut",
            "status-missing": "la cellule est vide",
            "resource-uncountable": "des jours ne sont pas des fonctionnaires",
            "milestone-overdue": "sa seule date est passée",
        },
    ),
    row(
        "13.", "A", "O", "Réviser le manuel des formateurs", "PS3", "Actualisation", "CRC", DEUX,
        "Manuel révisé", "Automne 2027 (CRC)",
        "En cours. Le sommaire a été approuvé par le CRC en avril 2026. Un projet complet sera "
        "diffusé en juin 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Autumn 2027 @ CBC", staff=f"2 {CBD}",
        defects={"task-type-unknown|task-type-alias": "Actualisation pour Mise à jour"},
    ),
    row(
        "14.", "B", "O", "Lancer une enquête sur la perception de l’éthique", "PS3",
        "Développement", "Comité du renforcement des capacitées, Conseil", UN,
        "Enquête menée dans dix administrations", "Printemps 2027 (CRC)\nJuin 2027 (Conseil)",
        "En cours. L’enquête a été menée dans sept administrations jusqu’en octobre 2026. Trois "
        "autres suivront avant mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP3",
        bodies="?CBC; ?Comité du renforcement des capacitées; Council",
        due="Spring 2027 @ CBC; June 2027 @ Council", staff=f"1 {CBD}",
        defects={"body-unknown": "capacitées pour capacités"},
        fair={"milestone-body-not-responsible": "tel quel", "own-body-missing": "tel quel"},
    ),
    row(
        "15.", "A", "N", "Organiser une conférence sur la gestion du personnel", "PS3",
        "Développement", "CRC", DEUX, "Conférence tenue", "Juin 2027 (CRC)",
        "En cours. Un pays hôte a été choisi en octobre 2026 (voir la décision du CRC. Les "
        "invitations seront envoyées en mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="June 2027 @ CBC", staff=f"2 {CBD}",
        defects={
            "link-contradicts-codes": "N alors que PS3 est indiqué",
            "unbalanced-bracket": "une parenthèse n’est pas fermée",
        },
        fair={"link-no": "même cause"},
    ),
    row(
        "16.", "A", "O", "Étendre l’académie virtuelle", "PS3", "Développement", "CRC",
        "Équipe de projet (3 agents)", "Deux promotions par an", "",
        "En cours. La douzième promotion a été diplômée en juin 2026 ; la treizième débutera en "
        "mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC", staff="3 *",
        defects={"value-missing": "le calendrier est vide"},
        fair={
            "body-without-milestone": "la cellule est vide",
            "resource-unit-unknown": "l’équipe ne figure pas sur la liste",
            "resource-uncountable": "des agents de projet",
        },
    ),
    row(
        "17.", "B", "O", "Soutenir les femmes cadres", "PS3", "Développement", "CRC, Conseil", UN,
        "Programme mené dans six régions", "Automne 2027 (CRC)",
        "En cours. Trois régions ont été couvertes avant novembre 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; Council",
        due="Autumn 2027 @ CBC", staff=f"1 {CBD}",
        defects={
            "next-steps-missing": "rien sur les trois autres régions",
            "body-without-milestone": "le Conseil n’a pas de date",
        },
    ),
    row(
        "19.", "B", "O", "Recueillir les bonnes pratiques de rémunération", "PS4",
        "Développement", "CRC", "Un fonctionnaire de l’Unité de recherche", "Étude publiée",
        "Printemps 2028 (CRC)",
        "Non commencé. Un appel à contributions sera adressé aux Membres en juin 2027.",
        "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP4", bodies="CBC",
        due="Spring 2028 @ CBC", staff=f"1 {RU}",
        defects={"number-gap": "le 18 manque"},
        fair={"key-steps-missing": "rien n’est commencé"},
    ),
    row(
        "20.", "B", "O", "Établir un modèle de planification des effectifs", "PS3",
        "Développement", "CRC", UN, "Modèle adopté", "Printemps 2027 (CRC)",
        "Terminé. Le modèle a été adopté par le CRC en avril 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Spring 2027 @ CBC", staff=f"1 {CBD}",
        defects={"status-contradicts-progress": "En cours dans la cellule, Terminé à côté"},
        fair={"next-steps-missing": "du statut de la cellule"},
    ),
    row(
        "21.", "B", "O", "Soutenir l’adhésion à la Convention de Kyoto révisée", "PS1, PS3",
        "Maintenance", "CRC, CG-CKR", UN, "Cinq adhésions", "Mi-2027 (CRC)\n2028 (CG-CKR)",
        "En cours. Trois missions ont été effectuées en mai 2026. Deux autres sont prévues en "
        "mars 2027.", "En cours",
        state="In progress", by="cell", codes="SP1; SP3", bodies="CBC; RKC/MC",
        due="Mid-2027 @ CBC; 2028 @ RKC/MC", staff=f"1 {CBD}",
        defects={"timeline-imprecise": "mi-2027, et une année seule"},
    ),
    row(
        "22.", "B", "O", "Rédiger un guide du changement", "PS3", "Développement", "CRC", UN,
        "Guide adopté", "Automne 2026 (CRC)",
        "En cours. Un plan a été présenté au CRC en octobre 2025. Le projet sera soumis au CRC à "
        "l’automne 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Autumn 2026 @ CBC", staff=f"1 {CBD}",
        defects={
            "progress-stale": "sera soumis à l’automne 2026, qui est passé",
            "milestone-overdue": "sa seule date est passée",
        },
    ),
    row(
        "23.", "C", "O", "Mettre à jour les orientations sur la gestion de projets", "PS3",
        "Mise à jour", "CRC", UN, "Orientations mises à jour..", "Été 2027 (CRC)",
        "En cours. Voir l’activité 53 ci-dessous pour le plan, qui a été rédigé en août 2026. Les "
        "observations sont attendues pour avril 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC",
        due="Été 2027 or Summer 2027 @ CBC", staff=f"1 {CBD}",
        defects={
            "doubled-full-stop": "deux points",
            "reference-missing": "il n’y a pas d’activité 53",
        },
        fair={"timeline-imprecise|timeline-format": "l’été"},
    ),
    row(
        "24.", "B", "O", "Évaluer les besoins des petites économies insulaires", "PS3",
        "Développement", "CRC, CPG", DEUX, "Besoins évalués dans huit administrations",
        "Automne 2027 (CRC), sous réserve de financement\nDécembre 2027 (CPG)",
        "Reporté. Deux évaluations ont été faites en mars 2026 ; les autres reprendront dès qu’un "
        "donateur sera trouvé.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP3", bodies="CBC; PC",
        due="Autumn 2027 @ CBC if; December 2027 @ PC", staff=f"2 {CBD}",
        fair={"timeline-format": "une condition derrière la date"},
    ),
    row(
        "25.", "B", "O", "Créer une base de données de l’assistance technique", "PS2, PS3",
        "Développement", "CRC", UN, "Base ouverte aux Membres", "Automne 2027 (CRC)",
        "Les champs de la base ont été convenus avec les donateurs en octobre 2026. Le prototype "
        "sera montré en mai 2027.", "En cours",
        state="In progress", by="cell", codes="SP2; SP3", bodies="CBC",
        due="Autumn 2027 @ CBC", staff=f"1 {CBD}",
        defects={"status-word-missing": "sans mot clé"},
    ),
    row(
        "26.", "B", "O", "Préparer un forum mondial", "PS2, PS5", "Développement",
        "CRC, Conseil", "2 fonctionnaires de l’Unité des événements, 1 fonctionnaire de la "
        "Direction du renforcement des capacités", "Forum tenu",
        "Printemps 2027 (CRC) ; 25 juin 2027 (Conseil)",
        "En cours. La note de cadrage sera soumise au CRC en avril 2027. Le programme du forum "
        "doit être publié en mai 2027.", "En cours",
        state="In progress", by="cell", codes="SP2; SP5", bodies="CBC; Council",
        due="Spring 2027 @ CBC; 2027-06-25 or 25 juin 2027 or 25 June 2027 or June 2027 @ Council",
        staff=f"2 Events Unit; 1 {CBD}",
        defects={"key-steps-missing": "aucune étape franchie"},
        fair={"timeline-format": "un point-virgule"},
    ),
    row(
        "27.", "B", "O", "Rassembler des études de cas sur l’accompagnement", "PS3",
        "Développement", "CRC", "Trois réunions du réseau des formateurs", "Huit études publiées",
        "Automne 2026 (CRC)",
        "Partiellement terminé : cinq études ont été publiées en octobre 2026. Les trois autres "
        "restent à publier.", "",
        state=None, codes="SP3", bodies="CBC", due="Autumn 2026 @ CBC", staff="none",
        defects={
            "resource-uncountable": "des réunions",
            "status-missing": "la cellule est vide",
            "status-word-missing": "Partiellement",
            "milestone-overdue": "sa seule date est passée",
        },
    ),
    row(
        "28.", "A", "O", "Informatiser l’évaluation des partenariats", "PS3", "Développement",
        "CRC, EPMD", UN, "Évaluation en ligne", "CRC : automne 2027 ; EPMD : printemps 2028",
        "En cours. Les besoins ont été décrits en juillet 2026. Une version pilote sera mise à "
        "l’essai en juin 2027.", "En cours", fill=GREEN,
        state="In progress", by="cell", codes="SP3", bodies="CBC; DMPT",
        due="Autumn 2027 @ CBC; Spring 2028 @ DMPT", staff=f"1 {CBD}",
        defects={
            "fill-contradicts-status": "vert à côté de En cours",
            "timeline-format": "des deux-points au lieu des parenthèses",
        },
    ),
    row(
        "29.", "A", "O", "Examiner le programme de bourses", "PS3, PS9", "Mise à jour",
        "CRC, CPG", UN, "Examen terminé avant 2031", "Automne 2027 (CRC)\nDécembre 2027 (CPG)",
        "En cours. Les anciens boursiers ont été consultés en juin 2026. Le rapport sera rédigé "
        "avant juillet 2027.", "En cours",
        state="In progress", by="cell", codes="SP3; ?SP9; ?PS9", bodies="CBC; PC",
        due="Autumn 2027 @ CBC; December 2027 @ PC", staff=f"1 {CBD}",
        defects={
            "code-unknown": "il n’y a pas de PS9",
            "period-outside-programme": "2031 dans les indicateurs",
        },
    ),
    row(
        "30.", "B", "O", "Évaluer le mécanisme des donateurs", "ORG2", "Mise à jour",
        "CRC, Conseil", "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre "
        "la fraude", "Financement approuvé par le Comité financier",
        "Automne 2027 (CRC), juin 2028 (CTP)",
        "En cours. Une enquête auprès des donateurs a été menée en septembre 2026. Ses "
        "conclusions seront rédigées avant mai 2027.", "En cours",
        state="In progress", by="cell", codes="ORG2", bodies="CBC; Council",
        due="Autumn 2027 @ CBC; June 2028 @ PTC", staff=f"1 {COM}",
        defects={
            "funding-outside-progress": "le Comité financier ne figure pas à l’avancement",
            "milestone-body-not-responsible": "le CTP a une date",
            "body-without-milestone": "le Conseil n’a pas de date",
        },
        fair={"timeline-format": "une virgule", "resource-unit-alias": "le nom de l’OMD"},
    ),
    row(
        "31.", "B", "O", "Former à la facilitation des voyageurs", "PS1, PS3", "Maintenance",
        "CRC, GT-FCP", "Un fonctionnaire de la Sous-Direction de la facilitation",
        "Formation donnée dans trois régions", "Printemps 2028 (CRC), automne 2027",
        "Terminé, sauf pour l’Afrique. Deux régions ont été formées en juin 2026 ; la troisième "
        "le sera en mars 2027.", "Terminé",
        state="Completed", by="cell", codes="SP1; SP3", bodies="CBC; PFCWG",
        due="Spring 2028 @ CBC; Autumn 2027 @ -", staff=f"1 {FAC}",
        defects={
            "milestone-without-body": "l’automne 2027 n’a pas d’organe",
            "status-word-missing|status-contradicts-progress": "« sauf » reprend le statut",
        },
        fair={"body-without-milestone": "même cause", "timeline-format": "une virgule"},
    ),
    row(
        "32.", "B", "O", "Appuyer les laboratoires douaniers", "PS3", "Développement",
        "CRC, CSH", "Un fonctionnaire de la Direction des questions tarifaires et commerciales",
        "Huit laboratoires soutenus", "Printemps 2027 (CRC)\nAutomne 2027 (CSH)",
        "", "Non commencé",
        state="Not started", by="cell", codes="SP3", bodies="CBC; HSC",
        due="Spring 2027 @ CBC; Autumn 2027 @ HSC", staff=f"1 {TTD}",
        defects={"value-missing": "l’état d’avancement est vide"},
        fair={
            "status-word-missing": "la cellule est vide",
            "next-steps-missing": "la cellule est vide",
            "key-steps-missing": "la cellule est vide",
        },
    ),
    row(
        "33.", "B", "O", "Mettre en place un module sur l’intelligence artificielle", "PS3, FA1",
        "Développement", "CRC, Conseil", "Un fonctionnaire et demi de la Direction du "
        "renforcement des capacités", "Module mis en ligne",
        "Phase 1 : printemps 2027 (CRC)\nPhase 2 : automne 2027 (CRC)\njuin 2028 (Conseil)",
        "Statut : En cours. Le contenu a été arrêté en septembre 2026. Les tests débuteront en "
        "janvier 2027.", "En cours",
        state="In progress", by="cell", codes="SP3; FA1", bodies="CBC; Council",
        due="Spring 2027 @ CBC; Autumn 2027 @ CBC; June 2028 @ Council", staff=f"1.5 {CBD}",
        fair={"timeline-format": "des mots devant les dates"},
    ),
    row(
        "34.", "C", "O", "Publier une lettre d’information des formateurs", "PS5", "Maintenance",
        "CRC", "Un fonctionnaire de l’Unité de communication", "Quatre numéros par an",
        "Chaque année (CRC)",
        "En cours. Le troisième numéro de 2026 est paru en octobre 2026. Le prochain paraîtra en "
        "janvier 2027.", "En cours",
        state="In progress", by="cell", codes="SP5", bodies="CBC",
        due="Once a year or Chaque année @ CBC", staff="1 Communication Unit",
        defects={"timeline-imprecise": "chaque année"},
    ),
    row(
        "35.", "B", "O", "Adopter un code de conduite des experts", "PS3", "Développement",
        "CRC, CPG", UN, "Code adopté", "Printemps 2027 CRC décembre 2027",
        "En cours. Un texte a été proposé par le Ghana en octobre 2026. Il sera examiné en avril "
        "2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; PC",
        due="?Spring 2027 @ -; ?December 2027 @ -", staff=f"1 {CBD}",
        defects={
            "timeline-unparsed|milestone-without-body":
            "le CRC peut aller avec l’une ou l’autre date",
        },
        fair={"body-without-milestone": "en découle"},
    ),
    row(
        "36.", "A", "O", "Revoir le dispositif d’accréditation", "PS3", "Mise à jour",
        "CRC, CPG, Conseil", DEUX, "Dispositif révisé adopté",
        "17e session du CRC (avril 2027) ; CPG, décembre 2027 ; Conseil, juin 2028",
        "En cours, 2 modules sur 5. Le deuxième module a été revu en septembre 2026 ; les trois "
        "autres seront revus en 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; PC; Council",
        due="April 2027 or 17e session @ CBC; December 2027 @ PC; June 2028 @ Council",
        staff=f"2 {CBD}",
        defects={"timeline-format": "les organes précèdent leurs dates"},
        fair={"status-word-missing": "n sur m peut reprendre le statut"},
    ),
    row(
        "37.", "B", "O", "Établir le rapport annuel de l’assistance technique", "PS5",
        "Maintenance", "CRC, Conseil", UN, "Rapport publié",
        "Avril 2027 (CRC) et juin 2027 (Conseil)",
        "Terminé sous réserve de l’accord du Conseil. Le rapport a été approuvé par le CRC en "
        "octobre 2026 et sera présenté au Conseil en juin 2027.", "",
        state=None, codes="SP5", bodies="CBC; Council",
        due="April 2027 @ CBC; June 2027 @ Council", staff=f"1 {CBD}",
        defects={
            "status-word-missing": "« sous réserve » reprend le statut",
            "status-missing": "la cellule est vide",
        },
        fair={"timeline-format": "et"},
    ),
    row(
        "38.", "C", "O", "Tester la réalité virtuelle en formation", "PS3, FA1",
        "Développement", "CRC", "Un fonctionnaire de l’Unité de recherche", "Essai évalué",
        "Du printemps 2027 à l’automne 2028 (CRC)",
        "Reporté à 2027 à la demande du pays hôte. Le matériel a été acheté en juin 2026 ; l’essai "
        "aura lieu en septembre 2027.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP3; FA1", bodies="CBC",
        due="?Spring 2027 @ CBC; Autumn 2028 or Du printemps 2027 à l’automne 2028 or "
        "printemps 2027 à l’automne 2028 or Spring 2027 to Autumn 2028 @ CBC", staff=f"1 {RU}",
        fair={"timeline-imprecise|timeline-format": "d’une session à l’autre"},
    ),
    row(
        "39.", "B", "O", "Dresser la liste des exigences des donateurs", "ORG2", "Maintenance",
        "CRC, GT-SAFE", UN, "Liste présentée", "Printemps 2027 – CRC",
        "Terminée en novembre 2026. La liste a été présentée aux donateurs.", "Terminé",
        fill=GREEN,
        state="Completed", by="cell", codes="ORG2", bodies="CBC; ?SAFE WG; ?GT-SAFE",
        due="Spring 2027 @ CBC", staff=f"1 {CBD}",
        defects={"timeline-format": "un tiret au lieu des parenthèses"},
        fair={
            "body-without-milestone": "le GT-SAFE n’a pas de date",
            "body-unknown|body-alias": "une abréviation du groupe SAFE",
        },
    ),
    row(
        "40.", "B", "O", "Harmoniser les attestations des centres régionaux", "PS3",
        "Mise à jour", "CRC, CTP", UN, "Attestations harmonisées",
        "Mars 2027 (CRC) – CTP pour avis",
        "Voir l’activité 36 ci-dessus.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBC; PTC",
        due="March 2027 @ CBC; ?March 2027 @ PTC", staff=f"1 {CBD}",
        defects={"progress-only-refers": "ne fait que renvoyer à une autre activité"},
        fair={
            "status-word-missing": "même cause",
            "next-steps-missing": "même cause",
            "key-steps-missing": "même cause",
            "timeline-format": "des mots derrière la date",
            "body-without-milestone": "le CTP ne donne qu’un avis",
        },
    ),
    line("II. Activités menées en continu"),
    line(*TITRES[:11]),
    row(
        "1.", "A", "O", "Prendre note des rapports des bureaux régionaux", "PS3", "Maintenance",
        "CRC, Conseil", UN, "Rapports pris en note", "En continu",
        "Les rapports 2025-2026 ont été présentés au CRC en octobre 2026.",
        codes="SP3", bodies="CBC; Council", due="Continuous @ -", staff=f"1 {CBD}",
    ),
    row(
        "2.", "B", "O", "Dialoguer avec le réseau universitaire", "PS4", "Maintenance", "CRC",
        "0,5 fonctionnaire de l’Unité de recherche", "Dialogue tenu", "En continu",
        "La conférence s’est tenue en novembre 2026.",
        codes="SP4", bodies="CBC", due="Continuous @ -", staff=f"0.5 {RU}",
        fair={"decimal-comma": "en français, la virgule est juste"},
    ),
    row(
        "3.", "A", "O", "Coordonner l’assistance avec les donateurs", "PS2, PS3", "Maintenance",
        "CRC, Commission de politique générale, Conseil", UN, "Assistance coordonnée",
        "En continu", "Des réunions ont lieu deux fois par an.",
        codes="SP2; SP3", bodies="CBC; PC; Council", due="Continuous @ -", staff=f"1 {CBD}",
        defects={"body-alias": "Commission de politique générale pour CPG"},
    ),
    row(
        "4.", "C", "O", "Tenir le centre de ressources sur l’éthique", "PS3", "Maintenance",
        "CRC", UN, "Centre de ressources tenu", "Printemps 2027 (CRC)",
        "De nouveaux textes ont été ajoutés en septembre 2026.",
        codes="SP3", bodies="CBC", due="Spring 2027 @ CBC", staff=f"1 {CBD}",
        defects={"timeline-not-continuous": "une activité continue a une date"},
    ),
    row(
        "5.", "B", "O", "Suivre les travaux du groupe sur la mesure de la performance", "PS3",
        "Maintenance", "GTMP, CRC", UN, "Orientations données", "En continu",
        "Ce point figure à l’ordre du jour de chaque session.",
        codes="SP3", bodies="WGPM; CBC", due="Continuous @ -", staff=f"1 {CBD}",
    ),
    row(
        "6", "B", "O", "Répondre aux demandes de formateurs", "PS3", "Maintenance",
        "CTP, Conseil", UN, "Demandes traitées", "En continu",
        "94 demandes ont été traitées en 2026.",
        codes="SP3", bodies="PTC; Council", due="Continuous @ -", staff=f"1 {CBD}",
        defects={
            "number-format": "le point manque",
            "own-body-missing": "le CRC n’est pas un organe responsable",
        },
    ),
    line("¹ Toutes les activités doivent être liées au Plan stratégique."),
    line("² Toutes les activités sont financées."),
    line("³ Indiquer le statut, les étapes franchies et les prochaines étapes."),
)

PROGRAMME = Programme(
    file="renforcement.xlsx",
    title="COMITÉ DU RENFORCEMENT DES CAPACITÉS (CRC) – PROGRAMME DE TRAVAIL 2025-2028",
    body="CBC",
    period="2025-2028",
    as_of="2027-01-20",
    foreign=r"\b(Spring|Autumn|June|Council|PTC|CBC|PC|Completed|In progress|Postponed|Not started|"
    r"Continuous|Update|Directorate)\b",
    sheets=(Sheet("PT CRC", ROWS),),
)
