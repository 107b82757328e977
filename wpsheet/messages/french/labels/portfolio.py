"""The words of the portfolio."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "Portfolio of work programmes": "Portefeuille des programmes de travail",
    "State of {day}": "Situation au {day}",
    "Programmes": "Programmes",
    "Programme": "Programme",
    "All programmes": "Tous les programmes",
    "{file} holds the same as {first} and counts once.": "{file} contient la même chose que "
    "{first} et ne compte qu'une fois.",
    "{file} and {other} hold one programme in two versions; give one of them": "{file} et {other} "
    "contiennent un même programme en deux versions ; n'en donnez qu'une",
    "Each programme once, with what its check found.": "Chaque programme une fois, avec le "
    "résultat de son contrôle.",
    "Section I": "Section I",
    "Section II": "Section II",
    "Errors": "Erreurs",
    "File": "Fichier",
    "Body and code": "Organe et code",
    "Responsible body": "Organe responsable",
    "An activity with several bodies or codes counts once under each pair.": "Une activité qui a "
    "plusieurs organes ou codes compte une fois pour chaque paire.",
    "What is due when and before whom, over all programmes.": "Ce qui est prévu, quand et devant "
    "qui, pour tous les programmes.",
    "When": "Quand",
    "Before": "Devant",
    "No.": "N°",
    "Dates that have passed while the activity is not marked as completed.": "Dates passées alors "
    "que l'activité n'est pas marquée comme terminée.",
    "What is overdue": "Ce qui est en retard",
    "Officers as the activities name them, from-to, added up: this is no head-count.":
    "Fonctionnaires indiqués par les activités, minimum et maximum, additionnés : ce n'est pas un "
    "effectif.",
}  # fmt: skip
