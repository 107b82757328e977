"""The words that several outputs share: sections, statuses, periods."""

from __future__ import annotations

from wpsheet.model.layout import Section

REVIEWED = False

SECTIONS = {
    Section.TIMEFRAME: "Activités entreprises dans un délai déterminé",
    Section.CONTINUOUS: "Activités entreprises en continu",
}
STATUSES = {
    "Completed": "Terminé",
    "In progress": "En cours",
    "Postponed": "Reporté",
    "Not started": "Non commencé",
    "No status": "Sans statut",
}
PERIODS = {
    "Spring": "Printemps", "Autumn": "Automne", "Mid": "Mi",
    "January": "Janvier", "February": "Février", "March": "Mars", "April": "Avril", "May": "Mai",
    "June": "Juin", "July": "Juillet", "August": "Août", "September": "Septembre",
    "October": "Octobre", "November": "Novembre", "December": "Décembre",
    "Once a year": "Une fois par an", "Continuous": "En continu",
}  # fmt: skip

LABELS: dict[str, str] = {
    'Not carried over: the note "{text}".': "Non repris : la note « {text} ».",
    "{n} {n:footnote stands|footnotes stand} as the programme has {n:it|them}: its own words are "
    "not translated.":
        "{n} {n:note de bas de page reste telle|notes de bas de page restent telles} que le "
        "programme {n:la|les} porte : ses propres mots ne sont pas traduits.",
    "{n} {n:footnote|footnotes} kept as {n:it was|they were} written: sheet {sheet}.":
        "{n} {n:note|notes} de bas de page {n:reprise telle qu'elle est écrite|reprises telles "
        "qu'elles sont écrites} : feuille {sheet}.",
    "Calendar": "Calendrier",
    "Activities": "Activités",
    "No status": "Sans statut",
    "By Strategic Plan code": "Par code du Plan stratégique",
    "By responsible body": "Par organe responsable",
    "By priority": "Par priorité",
    "By type of task": "Par type de tâche",
    "All": "Toutes",
    "Unit": "Unité",
    "From": "De",
    "To": "À",
    "Not counted": "Non comptés",
    "blank": "vide",
    "Section": "Section",
    "What": "Quoi",
    "Text": "Texte",
    "Exceptions": "Exceptions",
    "Removed": "Supprimées",
    "{n:Removed|Removed}": "{n:Supprimée|Supprimées}",
    "DRAFT": "PROJET",
    "Page {page} of {pages}": "Page {page} sur {pages}",
    "Extract: the activities of {body} alone": "Extrait : les seules activités de {body}",
    "Edition": "Édition",
    "Status": "Statut",
    "Session": "Session",
    "not stated": "non indiqué",
    "Notes": "Notes",
    "Reference": "Référence",
    "Priority": "Priorité",
    "Meaning": "Signification",
    "All activities": "Toutes les activités",
    "High": "Élevée",
    "Medium": "Moyenne",
    "Low": "Faible",
    "Work programme": "Programme de travail",
}  # fmt: skip
