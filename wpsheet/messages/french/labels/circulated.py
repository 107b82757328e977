"""The words of the circulated workbook, of the extract and of the agenda."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "What changed since {file}": "Ce qui a changé depuis {file}",
    "New": "Nouvelle",
    "Re-dated": "Nouvelle échéance",
    "Reworded": "Nouvelle rédaction",
    "Progress updated": "État d'avancement mis à jour",
    "Changed": "Modifié",
    # The pages
    "DRAFT: not yet cleared for circulation": "PROJET : pas encore autorisé à être diffusé",
    "Go to {tab}": "Aller à {tab}",
    "Back to {tab}": "Retour à {tab}",
    "Work programme, {edition}": "Programme de travail, {edition}",
    "state of {day}": "situation au {day}",
    "{day}": "{day}",
    "{first} to {last}": "du {first} au {last}",
    "{body}: {name}": "{body} : {name}",
    "no body named": "aucun organe indiqué",
    # The tabs
    "Overview": "Aperçu",
    "Summary": "Synthèse",
    "Charts": "Graphiques",
    "Agenda": "Échéancier",
    "Resources": "Ressources",
    "What is due at which session, before which body":
        "Ce qui est attendu à quelle session, devant quel organe",
    "What is due at each session, before each body":
        "Ce qui est attendu à chaque session, devant chaque organe",
    "The same line by line, with what is overdue":
        "La même chose ligne par ligne, avec les retards",
    "Counts by Strategic Plan code, responsible body, priority and type of task":
        "Décomptes par code du Plan stratégique, organe responsable, priorité et type de tâche",
    "Status by Strategic Plan code, activities by body, milestones by session":
        "Statut par code du Plan stratégique, activités par organe, échéances par session",
    "Officers by unit and by session, as the activities name them":
        "Fonctionnaires par unité et par session, tels que les activités les indiquent",
    "What the columns ask for and what the colours mean":
        "Ce que demandent les colonnes et ce que signifient les couleurs",
    # The front page
    "The committee's work programme: its activities, their dates and progress":
        "Le programme de travail du comité : ses activités, leurs échéances et leur avancement",
    "Body": "Organe",
    "Period": "Période",
    "Next session": "Prochaine session",
    "Standing": "Valeur",
    "draft, not cleared for circulation": "projet, non autorisé à être diffusé",
    "extract, for the use of the body": "extrait, à l'usage de l'organe",
    "cleared: no error stood when it was written":
        "autorisé : aucune erreur ne subsistait lors de son établissement",
    "{n} in section {section}": "{n} dans la section {section}",
    "Linked to the Strategic Plan": "Liées au Plan stratégique",
    "{linked} of {total}, {share}; the rule is 100 %{met:| and it is kept}":
        "{linked} sur {total}, {share} ; la règle est de 100 %{met:| et elle est respectée}",
    "Not linked": "Non liées",
    "Completion status, section I": "État d'achèvement, section I",
    "Activities of section I by status": "Activités de la section I par statut",
    "Share": "Part",
    "Due at the next session of each body, from {day} on":
        "Attendu à la prochaine session de chaque organe, à partir du {day}",
    "Nothing is due any more.": "Plus rien n'est attendu.",
    "Which": "Lesquelles",
    "What slipped: past its last date and not completed":
        "En retard : dernière échéance passée et activité non terminée",
    "Activities that are overdue": "Activités en retard",
    "Nothing.": "Rien.",
    "Was due": "Était attendu",
    "and {n} more, on the tab {tab}": "et {n} autres, dans l'onglet {tab}",
    "In this workbook": "Dans ce classeur",
    "A tab for each responsible body": "Un onglet pour chaque organe responsable",
    "No activity serves {codes}.": "Aucune activité ne contribue à {codes}.",
    "Not in the list of bodies, and so without a tab: {name:quoted} ({activities}).":
        "Absent de la liste des organes, et donc sans onglet : {name:quoted} ({activities}).",
    # The sections and the tabs of the bodies
    "Section {section}: {heading}": "Section {section} : {heading}",
    "{number} (continued)": "{number} (suite)",
    "Continuous": "En continu",
    "Activities of {body}": "Activités de {body}",
    "Activities: {all}. Section I: {first} ({states}). Section II: {second}.":
        "Activités : {all}. Section I : {first} ({states}). Section II : {second}.",
    "More than were circulated: clear the print area to print them all.":
        "Plus d'activités qu'à la diffusion : effacez la zone d'impression pour les imprimer "
        "toutes.",
    "Follows sections I and II as they are edited; filter here, sort and edit there.":
        "Suit les sections I et II à mesure qu'elles sont modifiées ; filtrez ici, triez et "
        "modifiez là-bas.",
    "Letters that are raised or struck out stand there only ({activities}).":
        "Les lettres en exposant ou barrées ne figurent que là-bas ({activities}).",
    "Row": "Ligne",
    "Count": "Compte",
    "Due before {body}, as of {day}": "Attendu devant {body}, au {day}",
    # The figures
    "Code": "Code",
    "Type of task": "Type de tâche",
    "each counted once": "chacune comptée une fois",
    "Sect. {section}": "Sect. {section}",
    "Pr. {priority}": "Pr. {priority}",
    "An activity with several codes or bodies counts once under each; the last line counts each "
    "activity once.":
        "Une activité qui a plusieurs codes ou organes compte une fois sous chacun ; la dernière "
        "ligne compte chaque activité une fois.",
    # The charts
    "Status by Strategic Plan code": "Statut par code du Plan stratégique",
    "Activities by responsible body": "Activités par organe responsable",
    "Milestones": "Échéances",
    "Milestones by session": "Échéances par session",
    "Every figure shown stands on the tab {tab}, or in the table below. The activities of section "
    "II have no status.":
        "Chaque chiffre montré se trouve dans l'onglet {tab} ou dans le tableau ci-dessous. Les "
        "activités de la section II n'ont pas de statut.",
    "Stacked bars: the activities of each Strategic Plan code by status. The figures stand on "
    "the tab {tab}.":
        "Barres empilées : les activités de chaque code du Plan stratégique par statut. Les "
        "chiffres se trouvent dans l'onglet {tab}.",
    "Bars: how many activities each responsible body has. The figures stand on the tab {tab}.":
        "Barres : le nombre d'activités de chaque organe responsable. Les chiffres se trouvent "
        "dans l'onglet {tab}.",
    "Columns: how many milestones fall into each session. The figures stand in the table beside "
    "it.":
        "Colonnes : le nombre d'échéances de chaque session. Les chiffres se trouvent dans le "
        "tableau à côté.",
    # The calendar and the agenda
    "What will be done": "Ce qui sera fait",
    "Overdue": "En retard",
    "overdue": "en retard",
    "overdue: {status}": "en retard : {status}",
    "Condition": "Condition",
    "date: {condition}": "échéance : {condition}",
    "{activity} (overdue)": "{activity} (en retard)",
    "{n} {n:activity|activities}, {late} of them overdue": ""
    "{n} {n:activité|activités}, dont {late} en retard",
    "Activities due by body and session": "Activités attendues par organe et par session",
    "Activities due, a line each": "Activités attendues, une ligne chacune",
    "No activity has a date.": "Aucune activité n'a d'échéance.",
    "Overdue: past, the last date before its body, and not completed on {day}.":
        "En retard : dernière échéance devant l'organe, passée, et activité non terminée au {day}.",
    "The same with the words of each activity stands on the tab {tab}.":
        "Le texte de chaque activité se trouve dans l'onglet {tab}.",
    "As the timelines stood on {day}; filter by session or body.":
        "Selon les calendriers au {day} ; filtrez par session ou par organe.",
    "{n} {n:activity is|activities are} undertaken continuously and {n:has|have} no date.":
        "{n} {n:activité est entreprise|activités sont entreprises} en continu et n'{n:a|ont} pas "
        "d'échéance.",
    "What is due at which session; as of {day}": "Ce qui est attendu à quelle session ; au {day}",
    "Nothing is due.": "Rien n'est attendu.",
    "{asked} stands in no Timeline: shown is the session that sits then, {found}.":
        "{asked} ne figure dans aucun Calendrier : voici la session qui se tient alors, {found}.",
    "{asked} stands in no Timeline{near:?; the nearest that do: {near}}.":
        "{asked} ne figure dans aucun Calendrier{near:? ; les plus proches qui y figurent : "
        "{near}}.",
    "Not in it, because {body} has a date there and is not named as responsible: {activities}.":
        "N'y figurent pas, car {body} y a une échéance sans y être désigné comme responsable : "
        "{activities}.",
    "{body}, {period}: {n} {n:activity|activities} due":
        "{body}, {period} : {n} {n:activité attendue|activités attendues}",
    # The resources
    "Team resources": "Ressources de l'équipe",
    "Officers as written under Team resources, from-to, added up over the activities.":
        "Fonctionnaires indiqués sous « Ressources de l'équipe », minimum et maximum, additionnés "
        "pour toutes les activités.",
    "The same officer may stand under several activities: this is no head-count.":
        "Le même fonctionnaire peut figurer sous plusieurs activités : ce n'est pas un effectif.",
    "What names no number of officers is not counted, and is listed by activity.":
        "Ce qui n'indique aucun nombre de fonctionnaires n'est pas compté, et est énuméré par "
        "activité.",
    "No activity names its resources.": "Aucune activité n'indique ses ressources.",
    "By unit": "Par unité",
    "By session": "Par session",
    "Officers by unit": "Fonctionnaires par unité",
    "Officers by session and unit": "Fonctionnaires par session et par unité",
    "An activity counts at each session at which it is due.":
        "Une activité compte à chaque session à laquelle elle est attendue.",
    "Named without a number": "Indiqués sans nombre",
}  # fmt: skip
