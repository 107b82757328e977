"""Le programme d'un comité du patrimoine culturel, en français, au 10 mars 2026.

Written before the tool was run on it.
"""

from __future__ import annotations

from datetime import date

from written import BLUE, COM, FAC, GREEN, RED, RU, Programme, Sheet, group, line, row

UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"

HEADINGS = (
    "N°", "Degré de priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l'OMD", "Type de tâche", "Organe responsable", "Ressources",
    "Indicateurs de performance", "Calendrier", "Progrès accomplis", "État de réalisation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("Comité du patrimoine culturel (CPC) – Programme de travail pour 2025-2027"),
    line("Section I – Activités à durée déterminée"),
    line(*HEADINGS),
    row(
        "1.", "A", "Oui", "Créer une base de données des biens culturels volés", "PS1, PS2",
        "Développement", "CPC, CLF",
        "Deux fonctionnaires de la Sous-Direction du contrôle et de la lutte contre la fraude",
        "Base consultée par 50 administrations", "Printemps 2026 (CPC)\nAutomne 2026 (CLF)",
        "En cours. Le cahier des charges a été approuvé par le CPC à l'automne 2025. La base sera "
        "ouverte aux administrations en septembre 2026.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1; SP2", bodies="CPC; EC",
        due="Spring 2026 @ CPC; Autumn 2026 @ EC", staff=f"2 {COM}",
        fair={"link-unknown": "Oui pour O"},
    ),
    row(
        "2.", "A", "O", "Rédiger un guide sur le transport d'œuvres d'art", "PS1",
        "Développement", "CPC, CTP",
        "Un fonctionnaire (Sous-Direction de la facilitation)", "Guide approuvé par le CTP",
        "CPC, automne 2026 ; CTP, printemps 2027",
        "En cours. Un premier projet a été diffusé le 12 janvier 2026. Les observations des "
        "Membres sont attendues d'ici au 30 avril 2026.", "En cours",
        state="In progress", by="cell", codes="SP1", bodies="CPC; PTC",
        due="Autumn 2026 @ CPC; Spring 2027 @ PTC", staff=f"1 {FAC}",
        defects={"timeline-format": "l'organe devant la date"},
    ),
    row(
        "3.", "B", "O", "Recenser les marchés de l'art qui présentent un risque", "PS4, FA2",
        "Développement", "CPC", "1 fonctionnaire de l'Unité de recherche", "Recensement achevé",
        "Automne 2025 (CPC)",
        "Terminé ; le recensement a été présenté au CPC en octobre 2025 et porte sur 46 marchés.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP4; FA2", bodies="CPC",
        due="Autumn 2025 @ CPC", staff=f"1 {RU}",
    ),
    row(
        "4.", "B", "O", "Former les douaniers à reconnaître les monnaies anciennes", "PS3",
        "Développement", "CPC, CRC",
        "1 fonctionnaire de la Direction du renforcement des capacités et 1 expert extérieur",
        "Dix ateliers, 200 participants", "Printemps 2027 (CPC)\nPrintemps 2027 (CRC)",
        "En cours : six ateliers sur dix ont été tenus (le dernier à Tunis, en février 2026). Les "
        "quatre autres se dérouleront en 2026 et en 2027.", "En cours",
        state="In progress or none", by="cell|none", codes="SP3", bodies="CPC; CBC",
        due="Spring 2027 @ CPC; Spring 2027 @ CBC", staff="",
        fair={"status-word-missing": "six sur dix peut reprendre le mot clé"},
    ),
    row(
        "5.", "B", "O", "Étudier l'usage d'isotopes pour dater les objets", "PS4",
        "Développement", "CPC, GET-INI", UN_COM, "Étude examinée", "juin-27",
        "En cours. Deux laboratoires ont été visités en décembre 2025. Un rapport sera remis en "
        "juin 2027.", "En cours",
        typed=date(2027, 6, 1),
        state="In progress", by="cell", codes="SP4", bodies="CPC; TEG-NII",
        due="?June 2027 @ -", staff=f"1 {COM}",
        defects={"date-typed": "Excel en a fait une date"},
        fair={"milestone-without-body": "la même cause", "body-without-milestone": "la même"},
    ),
    row(
        "6.", "C", "O", "Publier une affiche sur les biens culturels", "PS5", "Développement",
        "CPC", "Un fonctionnaire de l'Unité de communication", "Affiche en douze langues",
        "Printemps 2026 (CPC)",
        "Affiche imprimée en six langues en janvier 2026 ; les autres langues suivront en juin "
        "2026.", "En cours",
        state="In progress", by="cell", codes="SP5", bodies="CPC",
        due="Spring 2026 @ CPC", staff="1 Communication Unit",
        defects={"status-word-missing": "aucun mot clé"},
    ),
    row(
        "7.", "A", "O", "Élaborer un modèle de protocole avec les musées", "PS2",
        "Élaboration", "CPC, CPG, Conseil", "2,5 fonctionnaires du Bureau du Secrétaire général",
        "Protocole signé par 20 musées",
        "Automne 2026 (CPC)\nDécembre 2026 (CPG)\nJuin 2027 (Conseil)",
        "En cours. Le Conseil international des musées a donné son accord le 3 mars 2026. Le "
        "modèle reste à soumettre au CPC.", "En cours",
        state="In progress", by="cell", codes="SP2", bodies="CPC; PC; Council",
        due="Autumn 2026 @ CPC; December 2026 @ PC; June 2027 @ Council",
        staff="2.5 Office of the Secretary General",
        defects={"task-type-alias": "Élaboration pour Développement"},
        fair={"decimal-comma": "juste en français, ou non"},
    ),
    row(
        "8.", "B", "O", "Évaluer l'application de la Recommandation de 2016", "PS1, DP3",
        "Mise à jour", "CPC, CTP", "Un fonctionnaire de la Sous-Direction de la facilitation",
        "Évaluation remise", "Automne 2026 (CPC)\nPrintemps 2027 (Conseil)",
        "En cours. Le questionnaire a été envoyé le 1er décembre 2025 ; 71 réponses sont arrivées. "
        "L'analyse est prévue pour l'été 2026.", "En cours",
        state="In progress", by="cell", codes="SP1; ?DP3", bodies="CPC; PTC",
        due="Autumn 2026 @ CPC; Spring 2027 @ Council", staff=f"1 {FAC}",
        defects={
            "code-unknown": "DP3 n'est pas dans la liste",
            "milestone-body-not-responsible": "le Conseil n'est pas un organe responsable",
            "body-without-milestone": "le CTP n'a pas d'échéance",
        },
    ),
    row(
        "9.", "B", "O", "Mettre en place un réseau de points de contact", "PS2, PS5",
        "Développement", "CPC", UN_COM, "Réseau de 120 points de contact",
        "Entre le printemps et l'automne 2026 (CPC)",
        "En cours. 94 points de contact ont été désignés au 28 février 2026. Un rappel part en "
        "avril.", "En cours",
        state="In progress", by="cell", codes="SP2; SP5", bodies="CPC",
        due="?Spring 2026 @ CPC; Autumn 2026 or Spring 2026 to Autumn 2026 or "
        "Entre le printemps et l'automne 2026 or Spring to Autumn 2026 @ CPC", staff=f"1 {COM}",
        fair={"timeline-imprecise|timeline-format": "entre deux saisons",
              "next-steps-missing": "part en avril"},
    ),
    row(
        "10.", "B", "O", "Préparer la Journée internationale contre le trafic", "PS5",
        "Maintenance", "CPC", "Un fonctionnaire de l'Unité des événements", "Journée célébrée",
        "14 novembre 2025 (CPC)\n14 novembre 2026 (CPC)\n14 novembre 2027 (CPC)",
        "En cours. La Journée du 14 novembre 2025 a réuni 300 personnes à Paris. La suivante aura "
        "lieu au Caire.", "En cours", fill=GREEN,
        state="In progress", by="cell", codes="SP5", bodies="CPC",
        due="2025-11-14 or 14 November 2025 @ CPC; 2026-11-14 @ CPC; 2027-11-14 @ CPC",
        staff="1 Events Unit",
        defects={"fill-contradicts-status": "du vert à côté de En cours"},
    ),
    row(
        "11.", "C", "O", "Réviser le formulaire de signalement", "PS1", "Mise à jour", "CPC",
        UN_COM, "Formulaire révisé", "Automne 2026 (CPC)",
        "Reporté, faute de temps, à l'automne 2026. Voir l'activité 14 de la section I.",
        "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP1", bodies="CPC",
        due="Autumn 2026 @ CPC", staff=f"1 {COM}",
        defects={"reference-missing": "il n'y a pas d'activité 14"},
        fair={"next-steps-missing": "rien que le report"},
    ),
)

SECOND = (
    line("Section II – Activités menées de façon continue"),
    line(*HEADINGS[:11]),
    group("Assistance"),
    row(
        "1.", "B", "O", "Aider les Membres à identifier des objets saisis", "PS3", "Maintenance",
        "CPC", UN_COM, "Réponse sous 48 heures", "En continu",
        "En 2025, 61 objets ont été identifiés, dont 12 à l'aide d'un musée.",
        codes="SP3", bodies="CPC", due="Continuous @ -", staff=f"1 {COM}",
    ),
    row(
        "2.", "B", "O", "Suivre les travaux de l'UNESCO et d'UNIDROIT", "PS2", "Maintenance",
        "CPC, CTP et Conseil", "Un fonctionnaire, Bureau du Secrétaire général",
        "Comptes rendus diffusés", "En continu",
        "Le Secrétariat a assisté à quatre réunions en 2025 .",
        codes="SP2", bodies="CPC; PTC; Council", due="Continuous @ -",
        staff="1 Office of the Secretary General",
        defects={"body-separator": "« et » au lieu d'une virgule"},
        fair={"stray-space": "une espace devant le point"},
    ),
    row(
        "3.", "X", "O", "Tenir à jour le site du Comité", "PS5", "Maintenance", "CPC",
        "Un fonctionnaire de l'Unité de communication", "Site à jour", "En continu",
        "Le site a été refait en juin 2025 (voir C:\\Sites\\cpc\\index.html).",
        codes="SP5", bodies="CPC", due="Continuous @ -", staff="1 Communication Unit",
        defects={"priority-unknown": "X", "local-path": "un chemin"},
    ),
)

PROGRAMME = Programme(
    file="patrimoine.xlsx",
    title="Comité du patrimoine culturel (CPC) – Programme de travail pour 2025-2027",
    body="CPC",
    period="2025-2027",
    as_of="2026-03-10",
    sheets=(Sheet("Section I", FIRST), Sheet("Section II", SECOND)),
    fair={"body-unknown CPC": "la liste ne connaît pas le CPC : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
