"""What reports, summaries and the catalogue of rules say."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    # where something stands, and what it is
    '"{sheet}" {ref}': "« {sheet} » {ref}",
    "activity {label}": "activité {label}",
    "{name}: {words}": "{name} : {words}",
    "{words:semicolons}": "{words:semicolons}",
    "info": "remarque",
    "Error": "Erreur",
    "Warning": "Avertissement",
    "Remark": "Remarque",
    "{n} {n:error|errors}": "{n} {n:erreur|erreurs}",
    "{n} {n:warning|warnings}": "{n} {n:avertissement|avertissements}",
    "{n} {n:remark|remarks}": "{n} {n:remarque|remarques}",
    "{n} {n:finding|findings}": "{n} {n:constatation|constatations}",
    "and {n} more (--format csv lists them all)": "et {n} de plus (--format csv les donne toutes)",
    "{n} accepted": "{n} {n:constatation acceptée|constatations acceptées}",
    "No findings.": "Aucune constatation.",
    "Accepted": "Acceptée",
    "Accepted: {words}": "Acceptée : {words}",
    "until {day:iso}": "jusqu'au {day:iso}",
    # the day of the check, and why a rule did not judge
    "given": "date indiquée",
    "session date on the Lists sheet": "date de la session sur la feuille Lists",
    "today": "date du jour",
    "not selected": "règle non retenue",
    "there is no section {section}": "il n'y a pas de section {section}",
    "it is not a workbook": "le fichier n'est pas un classeur",
    'the column "{heading}" is missing': "la colonne « {heading} » manque",
    # the report as text
    "{name}: {n} {n:activity|activities} ({first} in section I, {second} in II)": "{name} : {n} "
    "{n:activité|activités} ({first} dans la section I, {second} dans la section II)",
    "as of {day} ({why})": "situation au {day} ({why})",
    'Sheet "{sheet}"': "Feuille « {sheet} »",
    "In many cells": "Dans de nombreuses cellules",
    " ({n} accepted)": " ({n} {n:acceptée|acceptées})",
    "Accepted (sheet Exceptions)": "Constatations acceptées (feuille Exceptions)",
    "not judged: {rule}, because {reason}": "règle non vérifiée : {rule} ({reason})",
    # the report as a page
    "Findings in {source}": "Constatations dans {source}",
    "Findings in {source}, in the order of its sheets": "Constatations dans {source}, dans "
    "l'ordre de ses feuilles",
    "{n} workbooks": "{n} classeurs",
    "As of {day} ({why}): {tally}": "Situation au {day} ({why}) : {tally}",
    "Not judged: {rule}, because {reason}": "Règle non vérifiée : {rule} ({reason})",
    "Filter the findings": "Filtrer les constatations",
    "{n} of {all} findings shown": "Constatations affichées : {n} sur {all}",
    "“{words}”": "« {words} »",
    "Workbook": "Classeur",
    "Search": "Recherche",
    "Show all": "Tout afficher",
    "Any": "Tout",
    "The sheet or the file": "La feuille ou le fichier",
    "No body": "Aucun organe",
    "Suggested:": "Proposition :",
    "No finding in this workbook answers the filters.": "Aucune constatation de ce classeur ne "
    "répond aux filtres.",
    "The rules": "Les règles",
    # a rule explained
    "Why": "Pourquoi",
    "Bad": "Fautif",
    "Good": "Correct",
    "Mend": "Remède",
    "{cells:semicolons}": "{cells:semicolons}",
    "{heading}: {text}{notes:? ({notes})}": "{heading} : {text}{notes:? ({notes})}",
    "row {n}: {cells}": "ligne {n} : {cells}",
    "formula {formula}": "formule {formula}",
    "filled with colour {colour}": "remplissage de couleur {colour}",
    "typed as a date": "saisi comme date",
    'no column "{heading}"': "pas de colonne « {heading} »",
    'a column "{heading}"': "une colonne « {heading} »",
    "the cells of {heading} merged over two rows": "les cellules de la colonne « {heading} » "
    "fusionnées sur deux lignes",
    "a blank row between": "une ligne vide entre les deux",
    "the second row hidden": "la deuxième ligne masquée",
    "a further row with nothing but {cells}": "une ligne de plus qui ne contient que {cells}",
    "on the Conflicts sheet: {activity}, {heading}": "sur la feuille Conflits : {activity}, "
    "{heading}",
    "on the Lists sheet: {fault}": "sur la feuille Lists : {fault}",
    "on the Exceptions sheet: {words:semicolons}": "sur la feuille Exceptions : {words:semicolons}",
    "rule": "règle",
    "activity": "activité",
    "value": "valeur",
    "reason": "motif",
    "until": "jusqu'au",
    # families of rules
    "Shape": "Forme",
    "Vocabulary": "Vocabulaire",
    "Numbers and references": "Numéros et renvois",
    "Plan": "Plan stratégique",
    "Timeline": "Calendrier",
    "Progress and status": "Avancement et état d'achèvement",
    "Circulation": "Diffusion",
    # the summary
    "Linked to the Strategic Plan: {linked} of {total} ({percent} %; footnote 1 asks for 100 %)": ""
    "Activités liées au Plan stratégique : {linked} sur {total} ({percent} % ; la note de bas de "
    "page 1 demande 100 %)",
    "Codes that no activity serves: {codes:commas}": "Codes auxquels aucune activité ne "
    "contribue : {codes:commas}",
    "An activity with several codes counts once under each.": "Une activité qui a plusieurs codes "
    "compte une fois sous chacun.",
    "An activity with several bodies counts once under each.": "Une activité qui a plusieurs "
    "organes compte une fois sous chacun.",
    "Maint.": "Maint.",
    "Update": "M. à j.",
    "Devel.": "Dévelop.",
    "Compl.": "Term.",
    "In pr.": "En cours",
    "Postp.": "Rep.",
    "Not st.": "Non com.",
    "None": "Aucun",
    "(no body)": "(sans organe)",
    "Continuous: {n} {n:activity|activities}": "En continu : {n} {n:activité|activités}",
    "Team resources (officers as written, no head-count)": "Ressources de l'équipe (nombres de "
    "fonctionnaires tels qu'ils sont écrits, et non effectifs)",
    "none named": "aucune",
    # the programme as it is understood
    "priority": "priorité",
    "codes": "codes",
    "task": "tâche",
    "bodies": "organes",
    "resources": "ressources",
    "dates": "échéances",
    "status": "statut",
    "none stated": "non indiqué",
    "from cell": "d'après la cellule",
    "from progress": "d'après l'état d'avancement",
    "from fill": "d'après la couleur",
}
