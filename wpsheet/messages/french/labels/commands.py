"""What the commands say beside their results."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "Checking": "Vérification",
    "Reading": "Lecture",
    "Counting": "Comptage",
    # what an import left out, or could not read
    "{n} {n:example row|example rows}": "{n} {n:ligne d'exemple|lignes d'exemple}",
    "{n} {n:guidance row|guidance rows}": "{n} {n:ligne de consignes|lignes de consignes}",
    "{n} {n:repeated heading|repeated headings}": "{n} {n:en-tête répété|en-têtes répétés}",
    "Left out on purpose: {rows}.": "Laissé de côté à dessein : {rows}.",
    "Not carried over: the comment on {sheet} {ref}{source:? of {source}}{author:? by {author}}: "
    '"{text}"': "Non repris : le commentaire sur {sheet} {ref}{source:? de {source}}"
    "{author:? par {author}} : « {text} »",
    "Not carried over: {n} more {n:comment|comments}.": "Non repris : {n} {n:autre "
    "commentaire|autres commentaires}.",
    "Not carried over: {n:the line|the lines} under the table at {cells}.": "Non repris : "
    "{n:la ligne|les lignes} sous le tableau, en {cells}.",
    "Not carried over: {sheets:quoted}, which {sheets:holds|hold} no table of the programme.": ""
    "Non repris : {sheets:la feuille|les feuilles} {sheets:quoted}, qui ne "
    "{sheets:contient|contiennent} aucun tableau du programme.",
    "NOT READ: {rows:row|rows} {rows} of {file}: words under a heading that belong to no activity. "
    "Add them by hand.": "NON LU : {rows:ligne|lignes} {rows} de {file} : du texte sous un "
    "en-tête qui n'appartient à aucune activité. Ajoutez-le à la main.",
    "NOT READ: {cells}: formulas whose values the file does not hold.": "NON LU : {cells} : "
    "des formules dont le fichier ne contient pas les valeurs.",
    "NOT READ: {columns:the column|the columns} headed {columns:quoted}, which the template does "
    "not have.": "NON LU : {columns:la colonne intitulée|les colonnes intitulées} "
    "{columns:quoted}, que le modèle ne prévoit pas.",
    'NOT READ: {n} {n:cell|cells} of {file} under no heading: "{sheet}" {cell}{n:| and below}. '
    "Add {n:it|them} by hand.": "NON LU : {n} {n:cellule|cellules} de {file} sans en-tête : "
    "« {sheet} » {cell}{n:| et plus bas}. Ajoutez-{n:la|les} à la main.",
    'UNDECIDED: {n} {n:conflict stands|conflicts stand} open on the sheet "{sheet}" of {file}, and '
    "the copies' texts are not in it. Choose there under Take, then: wpsheet merge --resolve "
    '"{path}" -o OUT.xlsx': "NON TRANCHÉ : {n} {n:conflit reste ouvert|conflits restent ouverts} "
    "sur la feuille « {sheet} » de {file}, et les textes des copies n'y figurent pas. Choisissez-y "
    'sous Retenir, puis : wpsheet merge --resolve "{path}" -o OUT.xlsx',
    'Next: choose on the sheet "{sheet}" whose text goes in, save, then: wpsheet merge --resolve '
    '"{file}" -o OUT.xlsx': "Étape suivante : choisissez sur la feuille « {sheet} » le texte à "
    'reprendre, enregistrez, puis : wpsheet merge --resolve "{file}" -o OUT.xlsx',
    '"{file}" is written as {form}, whatever its name says.': "« {file} » est écrit au format "
    "{form}, quoi qu'en dise son nom.",
    # template, import, circulate
    "Written: {file}. Fill in the sheets Section I and Section II in Excel.": "Fichier écrit : "
    "{file}. Remplissez les feuilles Section I et Section II dans Excel.",
    'Written: {file}. Next: wpsheet check "{file}"': "Fichier écrit : {file}. Étape suivante : "
    'wpsheet check "{file}"',
    "{file}: not circulated, because {n} {n:error|errors} must be mended first:": "{file} : pas de "
    "diffusion, car {n} {n:erreur doit d'abord être corrigée|erreurs doivent d'abord être "
    "corrigées} :",
    "{place}: {message} ({code})": "{place} : {message} ({code})",
    "  and {n} more; wpsheet check lists them all": "  et {n} de plus ; wpsheet check les énumère "
    "toutes",
    "{n} {n:warning stands|warnings stand} besides; wpsheet check lists them.": "{n} "
    "{n:avertissement subsiste|avertissements subsistent} par ailleurs ; wpsheet check les "
    "énumère.",
    "Mend them, or give --draft for a workbook in which every page is marked.": "Corrigez-les, ou "
    "ajoutez --draft pour obtenir un classeur dont chaque page porte la mention « projet ».",
    "{activity}: its text is longer than the tallest row of Excel can show and goes on in a row of "
    "its own.": "{activity} : son texte est plus long que ce que peut afficher la plus haute ligne "
    "d'Excel et se poursuit dans une ligne à part.",
    # agenda, extract
    "Left out: {n} {n:entry|entries} of sessions without days.": "Laissé de côté : {n} "
    "{n:entrée|entrées} de sessions dont les jours ne sont pas indiqués.",
    "Written: {file}: {n} {n:activity|activities} of {body}": "Fichier écrit : {file} : {n} "
    "{n:activité|activités} ({body})",
    # fix, watch
    "{now}  {file}: {tally}": "{now}  {file} : {tally}",
    "mended  {place}: {message} ({code})": "corrigé   {place} : {message} ({code})",
    "new     {place}: {message} ({code})": "nouveau   {place} : {message} ({code})",
    "no finding changed": "aucune constatation n'a changé",
    "ended": "terminé",
    # demo
    "checked as of {day}: {tally}; the errors:": "situation au {day} : {tally} ; les erreurs :",
    "the sample programme: open it in Excel and edit it": "le programme d'exemple ; ouvrez-le dans "
    "Excel et modifiez-le",
    "every finding; wpsheet check prints the same": "toutes les constatations ; wpsheet check "
    "affiche les mêmes",
    "a draft to circulate: begin with its tab Overview": "un projet à diffuser ; commencez par son "
    "premier onglet",
    'Next: mend a cell, save, and run: wpsheet check "{file}"': "Étape suivante : corrigez une "
    'cellule, enregistrez, puis lancez : wpsheet check "{file}"',
}
