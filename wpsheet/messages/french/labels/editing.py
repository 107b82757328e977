"""What the commands that edit a workbook say."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    '"{sheet}" {cell} was not changed: {reason}.': "« {sheet} » {cell} n'a pas été modifiée : "
    "{reason}.",
    "{n} {n:edit|edits} would be made; nothing was written.": "{n} {n:modification serait faite|"
    "modifications seraient faites} ; rien n'a été écrit.",
    "{n} {n:edit|edits} made.": "{n} {n:modification faite|modifications faites}.",
    "Findings": "Constatations",
    "Findings in {file}": "Constatations : {file}",
    'Write Y under "{apply}" where the suggestion shall be made; its words may be changed first. '
    "Then: wpsheet fix WORKBOOK --from THIS-FILE -o OUT.xlsx": "Écrivez Y sous « {apply} » pour "
    "appliquer la suggestion, que vous pouvez d'abord modifier. Ensuite : wpsheet fix CLASSEUR "
    "--from CE-FICHIER -o RÉSULTAT.xlsx",
    "Sheet": "Feuille",
    "Cell": "Cellule",
    "Activity": "Activité",
    "Column": "Colonne",
    "Severity": "Gravité",
    "Rule": "Règle",
    "What is there": "Contenu actuel",
    "What to do": "À faire",
    "Suggestion": "Suggestion",
    "Apply (Y/N)": "Appliquer (Y/N)",
    "accepted": "acceptée",
    "error": "erreur",
    "warning": "avertissement",
    "remark": "remarque",
    "Write Y or N.": "Écrivez Y ou N.",
    'The notes of "{sheet}" could not be added to; the list has them all.': "Il n'a pas été "
    "possible d'ajouter des notes sur « {sheet} » ; la liste contient tout.",
    "Written: {file}": "Fichier écrit : {file}",
    "What stood in {file} is kept as {kept}.": "L'ancien contenu de {file} est conservé dans "
    "{kept}.",
    'NOT USED: "{sheet}" {ref}{about:? (on {about})}: {why}.': "NON UTILISÉ : « {sheet} » "
    "{ref}{about:? (sur {about})} : {why}.",
    '"{words}" under {suggestion}, but no Y under {apply}': "« {words} » sous {suggestion}, mais "
    "pas de Y sous {apply}",
    "Y, but no words under {suggestion}": "Y, mais rien sous {suggestion}",
    '"{words}" under {apply} is neither Y nor N': "« {words} » sous {apply} n'est ni Y ni N",
    "Y, but the finding is about no cell": "Y, mais la constatation ne porte sur aucune cellule",
    "{n} of {all} activities {n:states|state} no status: no key word stands in {status} or opens "
    "{progress}, and nothing is guessed.": "{n} {n:activité|activités} sur {all} "
    "{n:n'indique|n'indiquent} aucun état : aucun mot clé ne figure sous « {status} » ni n'ouvre "
    "« {progress} », et rien n'est deviné.",
    "Every cell holds its status and its colour already.": "Chaque cellule contient déjà son état "
    "et sa couleur.",
    "Nothing to change; {file} was left as it is.": "Rien à modifier ; {file} est resté tel quel.",
    '"{sheet}" {cell} ({label}): ': "« {sheet} » {cell} ({label}) : ",
    " (was {colour})": " (était {colour})",
    'left as it is: the cell says "{written}", Progress opens with {stated}': "laissée telle "
    "quelle : la cellule dit « {written} », l'état d'avancement commence par {stated}",
    "left as it is: the cell is {colour}, Progress opens with {stated}": "laissée telle quelle : "
    "la cellule est {colour}, l'état d'avancement commence par {stated}",
    'left as it is: "{written}" is no status, Progress opens with {stated}': "laissée telle "
    "quelle : « {written} » n'est pas un statut, l'état d'avancement commence par {stated}",
}
