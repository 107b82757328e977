"""The words of the Notes sheet: footnotes and legend."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "Note": "Note",
    "What it asks for": "Ce qu'elle demande",
    "Notes on the columns": "Notes sur les colonnes",
    "Y or N: does the activity directly serve one of the main areas of the Strategic Plan? The "
    "work of all bodies follows one strategy, so every activity, 100 %, should be Y.":
        "O ou N : l'activité contribue-t-elle directement à l'un des principaux domaines du Plan "
        "stratégique ? Les travaux de tous les organes suivent une même stratégie ; chaque "
        "activité, soit 100 %, devrait donc porter O.",
    "Whatever is listed is funded. Where money still has to be approved, Progress says so.":
        "Tout ce qui est inscrit est financé. Si des crédits doivent encore être approuvés, la "
        "colonne État d'avancement le dit.",
    "The codes of the Strategic Plan that the activity serves: strategic processes SP1 to SP5, "
    "focus areas FA1 to FA3, organizational matters ORG1 and ORG2. Several codes stand with a "
    "comma between them.":
        "Les codes du Plan stratégique auxquels contribue l'activité : processus stratégiques "
        "PS1 à PS5, domaines d'intervention FA1 à FA3, questions organisationnelles ORG1 et ORG2. "
        "Plusieurs codes sont séparés par une virgule.",
    "Maintenance adjusts or clarifies what exists; Update reviews what exists in depth; "
    "Development drafts something new.":
        "Maintenance : adapter ou préciser ce qui existe ; Mise à jour : revoir en profondeur ce "
        "qui existe ; Développement : rédiger un texte nouveau.",
    "The body in charge, the bodies that report to it or are informed, and the bodies that "
    "decide. Each one that has a date in Timeline stands here.":
        "L'organe chargé de l'activité, ceux qui lui rendent compte ou sont informés, et ceux qui "
        "décident. Tout organe qui a une échéance dans Calendrier figure ici.",
    "Written for each session. It opens with a key word (Completed, In progress, Postponed, Not "
    "started), goes on with what was done and when, and ends with the next steps.":
        "Rédigé pour chaque session. Le texte commence par un mot clé (Terminé, En cours, "
        "Reporté, Non commencé), dit ensuite ce qui a été fait et quand, et finit par les "
        "prochaines étapes.",
    "The state of play at the time of the session: the status word, on green for Completed, on "
    "blue for In progress, on red for Postponed and for Not started.":
        "La situation au moment de la session : le statut en toutes lettres, sur fond vert pour "
        "Terminé, bleu pour En cours, rouge pour Reporté et pour Non commencé.",
    'The timeline of an activity that is undertaken continuously always says "Continuous".':
        "Le calendrier d'une activité entreprise en continu porte toujours « En continu ».",
    "{timeline} of section {section}": "{timeline} de la section {section}",
    "Colour": "Couleur",
    "Key words that state it": "Mots clés qui l'indiquent",
    "Status words and their colours": "Mots du statut et leurs couleurs",
    "The activity states none.": "L'activité n'en indique aucun.",
    "no colour": "sans couleur",
    "green": "vert",
    "blue": "bleu",
    "red": "rouge",
}  # fmt: skip
