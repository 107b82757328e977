"""Why a command could not do its work, and what to do about it."""

from __future__ import annotations

REVIEWED = False

_SAVE_AS = "ouvrez-le dans Excel et enregistrez-le au format Classeur Excel (.xlsx)"

LABELS: dict[str, str] = {
    # the call
    "stopped": "interrompu",
    "the result cannot be put out ({cause}); free some space": "le résultat ne peut pas être écrit "
    "en sortie ({cause}) ; libérez de l'espace",
    '{fault}; "{where} --help" explains the call': "{fault} ; « {where} --help » explique la "
    "commande",
    '"{written}" is not a day; write it as in 2026-10-31': "« {written} » n'est pas une date ; "
    "écrivez-la comme dans 2026-10-31",
    "give -o OUT.xlsx or --in-place, not both": "indiquez soit -o OUT.xlsx, soit --in-place",
    "--force goes with --in-place": "--force ne va qu'avec --in-place",
    "give -o OUT.xlsx or --in-place, or --diff to see the edits first": "indiquez -o OUT.xlsx ou "
    "--in-place, ou --diff pour voir d'abord les modifications",
    'no rule is called "{mark}".{near:? Is {near:quoted} meant?} "wpsheet rules" lists them '
    "all": "aucune règle ne s'appelle « {mark} ».{near:? S'agit-il de {near:quoted} ?} « wpsheet "
    "rules » les énumère toutes",
    'no rule is named to be asked; leave the choice out, or write a code or name ("wpsheet rules" '
    "lists them all)": "aucune règle à appliquer n'est nommée ; omettez le choix, ou inscrivez un "
    "code ou un nom (« wpsheet rules » les énumère toutes)",
    "the file needs more memory than this computer has; close other programs": "le fichier "
    "demande plus de mémoire que n'en a cet ordinateur ; fermez d'autres programmes",
    "a library cannot be loaded ({cause}); close other programs, or install wpsheet anew": "une "
    "bibliothèque ne peut pas être chargée ({cause}) ; fermez d'autres programmes ou réinstallez "
    "wpsheet",
    "an unforeseen fault stopped the work ({fault}); please report this line": "un incident "
    "imprévu a interrompu le travail ({fault}) ; veuillez signaler cette ligne",
    "a {form} file needs a name: give -o changes.{form}": "un fichier {form} demande un nom : "
    "indiquez -o changements.{form}",
    "{file} is given twice": "{file} est indiqué deux fois",
    "give the base and at least one copy": "indiquez la base et au moins une copie",
    "--resolve takes the merged workbook alone": "--resolve ne prend que le classeur fusionné",
    "has no sheet Conflicts": "le fichier n'a pas de feuille Conflits",
    "give the workbook that wpsheet merge wrote": "indiquez le classeur écrit par wpsheet merge",
    "needs more memory than this computer has": "demande plus de mémoire que n'en a cet ordinateur",
    "close other programs": "fermez d'autres programmes",
    "an unforeseen fault stopped the work ({fault})": "un incident imprévu a interrompu le travail "
    "({fault})",
    "please report this": "veuillez le signaler",
    "the system stopped a process, probably for want of memory; give --jobs 1": "le système a "
    "arrêté un processus, sans doute faute de mémoire ; indiquez --jobs 1",
    'there is no command "{written}"{near:? (did you mean "{near}"?)}': "la commande "
    "« {written} » n'existe pas{near:? (s'agit-il de « {near} » ?)}",
    "say where to write with -o {name}": "dites où écrire avec -o {name}",
    # call, roll, history
    '"{written}" is not a period; write it as in 2025-2028': "« {written} » n'est pas une "
    "période ; écrivez-la comme dans 2025-2028",
    "give either -o DIR to write the workbooks or --status DIR": "indiquez soit -o DIR pour écrire "
    "les classeurs, soit --status DIR",
    "no activity names a unit in {heading}": "aucune activité ne nomme d'unité sous « {heading} »",
    "write there from which unit the officers come": "indiquez-y de quelle unité viennent les "
    "fonctionnaires",
    "no activity names an officer in a column {heading}": "aucune activité ne nomme de "
    "fonctionnaire dans une colonne « {heading} »",
    "add that column beside the others, or call with --by unit": "ajoutez cette colonne à côté des "
    "autres, ou appelez avec --by unit",
    "is no folder": "ce n'est pas un dossier",
    "give the folder that call wrote into": "indiquez le dossier dans lequel call a écrit",
    "give the workbooks of two sessions or more, the oldest first": "indiquez les classeurs d'au "
    "moins deux sessions, le plus ancien d'abord",
    "{file} does not say its session; give the files in order": "{file} n'indique pas sa session ; "
    "donnez les fichiers dans l'ordre",
    'give the next --session, as in "April 2027", or the next --period': "indiquez la prochaine "
    "--session, comme dans « Avril 2027 », ou la prochaine --period",
    "--codes goes with --period: codes change with the plan": "--codes ne va qu'avec --period : "
    "les codes changent avec le plan",
    "holds no codes": "le fichier ne contient aucun code",
    "write a line for each: old code, new code": "écrivez une ligne par code : ancien code, "
    "nouveau code",
    'row {n}: "{written}" is no code': "ligne {n} : « {written} » n'est pas un code",
    "write codes as letters and a number, such as SP1": "écrivez les codes avec des lettres et un "
    "nombre, comme SP1",
    "is a file": "c'est un fichier",
    "give the name of a folder": "indiquez le nom d'un dossier",
    "the folder above it does not exist": "le dossier parent n'existe pas",
    "make that one first": "créez-le d'abord",
    "is there already and may be what somebody returned": "existe déjà et peut être ce que "
    "quelqu'un a rendu",
    # a file that cannot be read
    "no such file": "fichier introuvable",
    "check the name and the folder": "vérifiez le nom et le dossier",
    "check the name and the drive": "vérifiez le nom et le lecteur",
    "a folder, not a file": "un dossier et non un fichier",
    "give a file in it": "indiquez un fichier de ce dossier",
    "may not be read": "lecture refusée",
    "close it elsewhere or ask for the right to read it": "fermez-le ailleurs ou demandez le droit "
    "de le lire",
    "the file is empty": "le fichier est vide",
    "cannot be opened": "ouverture impossible",
    "take another copy": "prenez une autre copie",
    "take an earlier copy": "prenez une copie antérieure",
    "the mark Excel leaves while {workbook} is open": "le témoin qu'Excel dépose tant que "
    "{workbook} est ouvert",
    "save and close {workbook} in Excel or Word first": "enregistrez et fermez d'abord {workbook} "
    "dans Excel ou Word",
    "not an Excel, Word or text file": "ni un fichier Excel, ni un fichier Word, ni un fichier "
    "texte",
    "no file, but a device or pipe": "pas un fichier, mais un périphérique ou un tube",
    "give a file": "indiquez un fichier",
    "give one of these": "indiquez l'un de ceux-ci",
    'more than {n} rows under the headings of the sheet "{sheet}" hold one or two cells only, the '
    "first of them row {row}": "plus de {n} lignes sous les intitulés de la feuille « {sheet} » ne "
    "contiennent qu'une ou deux cellules, la première étant la ligne {row}",
    "delete the rows that are no activities": "supprimez les lignes qui ne sont pas des activités",
    "its content is plain text or HTML, not what its name says": "son contenu est du texte brut ou "
    "du HTML, et non ce qu'annonce son nom",
    "open it in Excel and save it as an Excel Workbook (.xlsx), or name it .txt if it is the "
    "programme's text": f"{_SAVE_AS}, ou donnez-lui l'extension .txt s'il s'agit du texte du "
    "programme",
    "open it in Excel and save it as an Excel Workbook (.xlsx)": _SAVE_AS,
    "protected with a password or a sensitivity label": "protégé par un mot de passe ou une "
    "étiquette de confidentialité",
    "protected with a zip password": "protégé par un mot de passe zip",
    "save a copy without it": "enregistrez-en une copie sans cette protection",
    "a Word 97-2003 file (.doc)": "un fichier Word 97-2003 (.doc)",
    "open it in Word and save it as .docx": "ouvrez-le dans Word et enregistrez-le au format .docx",
    "an Excel 97-2003 file (.xls)": "un fichier Excel 97-2003 (.xls)",
    "an OpenDocument file": "un fichier OpenDocument",
    "a zip archive, not an Excel or Word file": "une archive zip et non un fichier Excel ou Word",
    "give the file inside it": "indiquez le fichier qu'elle contient",
    "a Strict Open XML workbook": "un classeur Open XML strict",
    "a binary Excel workbook (.xlsb)": "un classeur Excel binaire (.xlsb)",
    "a PowerPoint file": "un fichier PowerPoint",
    "give the workbook or the Word annex": "indiquez le classeur ou l'annexe Word",
    "neither an Excel nor a Word file": "ni un fichier Excel, ni un fichier Word",
    "damaged or cut short ({what})": "endommagé ou tronqué ({what})",
    "open it in {program}, which may repair it, or take an earlier copy": "ouvrez-le dans "
    "{program}, qui peut le réparer, ou prenez une copie antérieure",
    "unpacks to {size} MB, which no work programme does; the largest part is {part}": "occupe "
    "{size} Mo une fois décompressé, ce qu'aucun programme de travail ne fait ; la plus grande "
    "partie est {part}",
    "save it again in Excel, or take another copy": "enregistrez-le de nouveau dans Excel, ou "
    "prenez une autre copie",
    "delete the empty formatted rows below the table, or take another copy": "supprimez les lignes "
    "vides mises en forme sous le tableau, ou prenez une autre copie",
    "save it again in Word, or take another copy": "enregistrez-le de nouveau dans Word ou prenez "
    "une autre copie",
    "its tables have more than {n} rows": "ses tableaux ont plus de {n} lignes",
    "more than {n} different texts stand under {heading}": "plus de {n} textes différents figurent "
    "sous {heading}",
    "give a work programme; this is none": "donnez un programme de travail ; ceci n'en est pas un",
    "no worksheet could be read in it": "aucune feuille de calcul n'a pu y être lue",
    "save it again in Excel": "enregistrez-le de nouveau dans Excel",
    "a Word document without a table": "un document Word sans tableau",
    "give the annex that holds the programme": "indiquez l'annexe qui contient le programme",
    "no line of it has cells parted by tabs": "aucune de ses lignes n'a de cellules séparées par "
    "des tabulations",
    "save the tables with tabs between their cells": "enregistrez les tableaux avec des "
    "tabulations entre les cellules",
    "no heading row of a work programme was found": "aucune ligne d'en-têtes d'un programme de "
    "travail n'a été trouvée",
    "it needs headings such as {headings:commas quoted}": "il faut des en-têtes tels que "
    "{headings:commas quoted}",
    "holds {n} activities, and this command takes {most} at most": "contient {n} activités, et "
    "cette commande en accepte {most} au plus",
    "delete the rows that are none, or divide it into several workbooks": "supprimez les lignes "
    "qui n'en sont pas, ou répartissez-le dans plusieurs classeurs",
    "holds {size} million characters, and this command takes {most} million at most": "contient "
    "{size} millions de caractères, et cette commande en accepte {most} millions au plus",
    "its texts change their formatting {n} times, and this command takes {most} at most": "ses "
    "textes changent {n} fois de mise en forme, et cette commande l'accepte {most} fois au plus",
    "clear the formatting of the longest in Excel": "supprimez dans Excel la mise en forme "
    "des plus longs",
    "the report would hold {n} findings, and this format takes {most} at most": "le rapport "
    "contiendrait {n} constatations, et ce format en accepte {most} au plus",
    "choose rules with --select, or give --format csv": "choisissez des règles avec --select, ou "
    "indiquez --format csv",
    "shorten the longest texts, or divide it into several workbooks": "raccourcissez les textes "
    "les plus longs, ou répartissez-le dans plusieurs classeurs",
    "its texts would go on in more than {n} rows of the tallest height": "ses textes se "
    "poursuivraient sur plus de {n} lignes de la hauteur maximale",
    "shorten them": "raccourcissez-les",
    "its tables hold no activity": "ses tableaux ne contiennent aucune activité",
    "fill in a row under the headings first": "remplissez d'abord une ligne sous les en-têtes",
    "the values of {activity} would not be read back the same": "les valeurs de {activity} ne "
    "seraient pas relues de la même façon",
    "check the Lists sheet for one word that stands for two things": "cherchez sur la feuille "
    "Lists un mot qui désigne deux choses",
    "no Word document": "ce n'est pas un document Word",
    "give a .docx or .dotx as --template": "indiquez un .docx ou un .dotx pour --template",
    "cannot be used as a template": "ne peut pas servir de modèle",
    "a Word file with macros": "un fichier Word avec macros",
    "save it as an ordinary document (.docx)": "enregistrez-le comme document ordinaire (.docx)",
    # a body or a session that is asked for
    "{file}: no activity names {body} as responsible; they name {known}": "{file} : {body} n'est "
    "l'organe responsable d'aucune activité ; y figurent {known}",
    '"{words}" is no session; write it as in "Spring 2027"': "« {words} » n'est pas une session ; "
    "écrivez-la comme dans « Printemps 2027 »",
    '"{words}" is no body of {file}; write {near:?"{near}"}{both:? or }{names:?one of '
    "{names:or}}": "« {words} » n'est pas un organe de {file} ; écrivez "
    "{near:?« {near} »}{both:? ou l'un des suivants : }{names:?{names:or}}",
    "{file}: none of these sessions has its days on the Lists sheet; fill in From and To there": ""
    "{file} : aucune de ces sessions n'a ses jours sur la feuille Lists ; remplissez-y les "
    "colonnes De et À",
    # a file that cannot be edited
    "not a workbook": "ce n'est pas un classeur",
    'make one first: wpsheet import "{file}" -o OUT.xlsx': "établissez-en d'abord un : wpsheet "
    'import "{file}" -o OUT.xlsx',
    "--format xlsx takes one workbook, and -o COPY.xlsx": "--format xlsx demande un seul classeur, "
    "et -o COPIE.xlsx",
    "--from makes what the copy answers; leave --unsafe out": "--from applique les réponses de la "
    "copie ; retirez --unsafe",
    "give the copy that wpsheet check --format xlsx wrote": "indiquez la copie écrite par wpsheet "
    "check --format xlsx",
    "has no Findings sheet": "le fichier n'a pas de feuille de constatations",
    "its table of formats is incomplete": "sa table des formats est incomplète",
    "save it once in Excel, then check it again": "enregistrez-le une fois dans Excel, puis "
    "vérifiez-le de nouveau",
    "not a complete zip package": "archive zip incomplète",
    "holds a part twice": "le fichier contient deux fois la même partie",
    "open it in Excel and save it again": "ouvrez-le dans Excel et enregistrez-le de nouveau",
    "too large to be edited": "trop volumineux pour être modifié",
    "delete the empty formatted rows in it": "supprimez-y les lignes vides mises en forme",
    "digitally signed, and an edit would break the signature": "signé numériquement ; une "
    "modification romprait la signature",
    "remove the signature in Excel first": "supprimez d'abord la signature dans Excel",
    "its part {part} is missing": "sa partie {part} manque",
    "its part {part} is damaged": "sa partie {part} est endommagée",
    "its part {part} declares a document type": "sa partie {part} déclare un type de document",
    "holds no workbook": "le fichier ne contient pas de classeur",
    "give an Excel workbook": "indiquez un classeur Excel",
    # a file that cannot be written
    "does not end in {suffix}": "le nom ne se termine pas par {suffix}",
    "give a name that does": "donnez un nom qui se termine ainsi",
    "its folder does not exist": "son dossier n'existe pas",
    "make the folder first": "créez d'abord le dossier",
    "is a folder": "c'est un dossier",
    "give the name of a file in it": "indiquez le nom d'un fichier de ce dossier",
    "is not an ordinary file": "ce n'est pas un fichier ordinaire",
    "give another name": "donnez un autre nom",
    "is the file being read": "c'est le fichier à lire",
    "give another name; originals are never changed": "donnez un autre nom ; les originaux ne sont "
    "jamais modifiés",
    "is open in Excel or Word": "ouvert dans Excel ou Word",
    "close it there first": "fermez-le d'abord",
    "close it there first, or give --force": "fermez-le d'abord, ou ajoutez --force",
    "was saved by somebody meanwhile": "enregistré entre-temps par quelqu'un",
    "run the command again": "relancez la commande",
    "may not be written": "écriture refusée",
    "is marked as read-only": "le fichier est en lecture seule",
    "take the mark off or give another name": "retirez cette marque ou donnez un autre nom",
    "is a link that leads nowhere": "c'est un lien qui ne mène nulle part",
    "cannot be written": "écriture impossible",
    "close it elsewhere or choose another folder": "fermez-le ailleurs ou choisissez un autre "
    "dossier",
    "choose another folder or free some space": "choisissez un autre dossier ou libérez de "
    "l'espace",
    "is the name of a {form} file, which this command does not write": "c'est le nom d'un fichier "
    "{form}, que cette commande n'écrit pas",
    "is the name of a workbook or document": "c'est le nom d'un classeur ou d'un document",
    "give a name such as report.txt": "donnez un nom tel que rapport.txt",
    "cannot be made": "création impossible",
    "give another folder": "indiquez un autre dossier",
    "is there and has been edited": "le fichier existe déjà et a été modifié",
    "give another folder: wpsheet demo FOLDER": "indiquez un autre dossier : wpsheet demo DOSSIER",
    'a text of {n} characters that begins "{start}" does not fit into a cell of Excel, which '
    "holds {most}": "un texte de {n} caractères qui commence par « {start} » ne tient pas dans une "
    "cellule d'Excel, qui en contient {most}",
    "shorten it": "raccourcissez-le",
}
