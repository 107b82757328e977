"""The words of the pivot tabs and of the tables that they count."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "Activity (first words)": "Activité (premiers mots)",
    "(All)": "(Tous)",
    "Values": "Valeurs",
    "Pivot by code": "TCD par code",
    "Pivot by body": "TCD par organe",
    "Pivot by priority": "TCD par priorité",
    "Data by code": "Données par code",
    "Data by body": "Données par organe",
    "Data by activity": "Données par activité",
    "PivotTable: Strategic Plan codes by status":
        "Tableau croisé dynamique : codes du Plan stratégique par statut",
    "PivotTable: responsible bodies by status":
        "Tableau croisé dynamique : organes responsables par statut",
    "PivotTable: priorities by type of task":
        "Tableau croisé dynamique : priorités par type de tâche",
    "A row for each activity and each of its Strategic Plan codes":
        "Une ligne par activité et par code du Plan stratégique",
    "A row for each activity and each of its responsible bodies":
        "Une ligne par activité et par organe responsable",
    "A row for each activity": "Une ligne par activité",
    "How many activities of each code have which status":
        "Nombre d'activités de chaque code, par statut",
    "How many activities of each body have which status":
        "Nombre d'activités de chaque organe, par statut",
    "How many activities of each priority are of which type of task":
        "Nombre d'activités de chaque priorité, par type de tâche",
    "Pairs of activity and code": "Paires activité-code",
    "Pairs of activity and body": "Paires activité-organe",
    "Number of activities": "Nombre d'activités",
    "All pairs": "Toutes les paires",
    "The grand total counts pairs of an activity and a code: an activity with three codes counts "
    "three times.":
        "Le total général compte des paires d'une activité et d'un code : une activité ayant "
        "trois codes compte trois fois.",
    "The grand total counts pairs of an activity and a body: an activity with three bodies counts "
    "three times.":
        "Le total général compte des paires d'une activité et d'un organe : une activité relevant "
        "de trois organes compte trois fois.",
    "The grand total counts activities, each of them once.":
        "Le total général compte des activités, chacune une fois.",
    "As written: {activities} {activities:activity|activities}, {pairs} {pairs:pair|pairs}.":
        "À l'écriture : {activities} {activities:activité|activités}, {pairs} "
        "{pairs:paire|paires}.",
    "Section II has no status column: choose I in the filter to leave it out.":
        "La section II n'a pas de colonne de statut : choisissez I dans le filtre pour l'exclure.",
    "It counts a table of its own, not the sections. After a change to that table, press Data, "
    "Refresh All.":
        "Il compte un tableau à part, et non les sections. Après une modification de ce tableau, "
        "choisissez Données, Actualiser tout.",
    "What it counts: {tab}": "Ce qu'il compte : {tab}",
    "The same, fixed: {tab}": "Les mêmes chiffres, figés : {tab}",
}  # fmt: skip
