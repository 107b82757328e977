"""The words of the round of a session: the data call, the roll, the history."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    # the first sheet of a unit's workbook
    "Contribution of {unit}": "Contribution\u00a0: {unit}",
    "Return by": "À renvoyer le",
    "{n} {n:activity is|activities are} yours and listed below: {n:its row is|their rows are} "
    "open, with the last text. The other rows are grey and locked, to be read.":
        "{n} {n:activité est la vôtre et figure|activités sont les vôtres et figurent} "
        "ci-dessous\u00a0: {n:sa ligne est ouverte|leurs lignes sont ouvertes}, avec le dernier "
        "texte. Les autres lignes sont grises et verrouillées, à lire.",
    "Bring {progress} up to date: open with Completed, In progress, Postponed or Not started; "
    "then what was done, and when; then the next steps.":
        "Mettez à jour la colonne {progress}\u00a0: commencez par Terminé, En cours, Reporté ou "
        "Non commencé\u00a0; puis ce qui a été fait, et quand\u00a0; puis la suite prévue.",
    "Correct the dates, the status and whatever else of your rows is no longer right.":
        "Corrigez les dates, le statut et tout ce qui n’est plus exact dans vos lignes.",
    "A new activity goes below the last row of its section, without an ID.":
        "Une activité nouvelle s’écrit sous la dernière ligne de sa section, sans identifiant.",
    "Something to say about another unit's row? Write to that unit; its row is locked.":
        "Une remarque sur la ligne d’une autre unité\u00a0? Écrivez à cette unité\u00a0; sa ligne "
        "est verrouillée.",
    "Something to say about another officer's row? It is locked: write to that officer.":
        "Une remarque sur la ligne d’un autre fonctionnaire\u00a0? Elle est "
        "verrouillée\u00a0: écrivez-lui.",
    "Save this workbook under its own name and send it back by {day:iso}.":
        "Enregistrez ce classeur sous son nom et renvoyez-le au plus tard le {day:iso}.",
    "Save this workbook under its own name and send it back.":
        "Enregistrez ce classeur sous son nom et renvoyez-le.",
    "Your activities": "Vos activités",
    "Reported last": "Dernier rapport",
    # the data call
    "Written: {n} {n:workbook|workbooks} in {folder}":
        "{n} {n:classeur écrit|classeurs écrits} dans {folder}",
    "{n} {n:activity|activities}": "{n} {n:activité|activités}",
    "NOT ASKED: {resources} of {activity} names no unit: {words}":
        "NON SOLLICITÉE\u00a0: la colonne «\u00a0{resources}\u00a0» de {activity} ne nomme aucune "
        "unité\u00a0: {words}",
    "NOT ASKED: nobody is named under {officer} in {activity}: {words}":
        "NON SOLLICITÉE\u00a0: personne ne figure sous «\u00a0{officer}\u00a0» dans {activity}"
        "\u00a0: {words}",
    "{n} {n:activity has|activities have} no ID: if the text is rewritten, the merge may not "
    "know it again. wpsheet import gives IDs.":
        "{n} {n:activité n’a|activités n’ont} pas d’identifiant\u00a0: si le texte est réécrit, la "
        "fusion risque de ne pas la reconnaître. wpsheet import donne des identifiants.",
    "{copy} changed rows that {unit} was not asked for: {activities}.":
        "{copy} a modifié des lignes qui n’étaient pas demandées à {unit}\u00a0: {activities}.",
    # who returned
    "due {day}": "échéance\u00a0: {day}",
    "returned": "renvoyé",
    "NOT RETURNED": "NON RENVOYÉ",
    "no file": "aucun fichier",
    "{changed} of {all} {all:row|rows} changed": "{changed} {changed:ligne modifiée|lignes "
        "modifiées} sur {all}",
    "{n} new": "{n} {n:nouvelle ligne|nouvelles lignes}",
    "{n} outside its rows": "{n} hors de ses lignes",
    "{returned} of {all} {all:unit has|units have} returned":
        "{returned} {returned:unité a|unités ont} répondu sur {all}",
    "{returned} of {all} {all:officer has|officers have} returned":
        "{returned} {returned:fonctionnaire a|fonctionnaires ont} répondu sur {all}",
    "Rows that nobody has touched since the last session":
        "Lignes que personne n’a touchées depuis la dernière session",
    "Could not be read: {file}": "N’a pas pu être lu\u00a0: {file}",
    "{file} belongs to nobody whom this call asks.":
        "{file} n’appartient à aucun destinataire de cet appel.",
    # the roll, and the sheet of former sessions
    "What each activity reported to former sessions; the reference is that of the time":
        "Ce que chaque activité a rapporté aux sessions passées\u00a0; la référence est celle de "
        "l’époque",
    "before {session}": "avant {session}",
    "for the session of {session}": "pour la session\u00a0: {session}",
    "Made for {next}; the Progress of {former} is in the history":
        "Établi pour {next}\u00a0; l’état d’avancement précédent ({former}) est dans l’historique",
    "carried": "reprise",
    "dropped": "retirée",
    "unmapped": "sans correspondance",
    "{all} {all:activity|activities}: {carried} carried, {dropped} dropped, "
    "{unmapped} unmapped":
        "{all} {all:activité|activités}\u00a0: {carried} {carried:reprise|reprises}, {dropped} "
        "{dropped:retirée|retirées}, {unmapped} sans correspondance",
    "{code} has no successor and stands as written in {activities}":
        "{code} n’a pas de correspondance et reste tel quel dans {activities}",
    "Progress of {session}: {n} {n:text|texts} moved to the sheet {sheet}":
        "État d’avancement ({session})\u00a0: {n} {n:texte déplacé|textes déplacés} sur la "
        "feuille «\u00a0{sheet}\u00a0»",
    "Numbers have gaps now: wpsheet fix --unsafe numbers anew, references follow.":
        "La numérotation a des trous\u00a0: wpsheet fix --unsafe numérote à nouveau, les renvois "
        "suivent.",
    # the history
    "{n} {n:activity|activities}, {moved} re-dated":
        "{n} {n:activité|activités}\u00a0; {moved} {moved:échéance déplacée|échéances déplacées}",
    "{n} more without a status, there in every session and never re-dated":
        "{n} {n:autre|autres} sans statut, {n:présente|présentes} à chaque session et à "
        "l’échéance jamais déplacée",
    "{activity} of {session}": "{activity} (session\u00a0: {session})",
    "(not there)": "(absente)",
    "no date": "sans date",
    "planned for {period}": "échéance\u00a0: {period}",
    "first planned for {first}, now for {now}":
        "échéance initiale\u00a0: {first}\u00a0; actuelle\u00a0: {now}",
    "re-dated {n:once|{n} times}": "déplacée {n} fois",
    "Sessions": "Sessions",
    "Activities of section I by completion status, session by session":
        "Activités de la section I par état d’achèvement, session par session",
    "{session}: {completed} completed, {running} in progress, {postponed} postponed, "
    "{waiting} not started, {silent} without a status.":
        "{session}\u00a0: {completed} {completed:terminée|terminées}, {running} en cours, "
        "{postponed} {postponed:reportée|reportées}, {waiting} non "
        "{waiting:commencée|commencées}, {silent} sans statut.",
    "Each activity's way through the sessions; the reference is the last one.":
        "Le parcours de chaque activité à travers les sessions\u00a0; la référence est la "
        "dernière.",
    "Times re-dated": "Échéances déplacées",
    "First planned": "Échéance initiale",
    "Planned now": "Échéance actuelle",
    "Months later": "Mois de retard",
}  # fmt: skip
