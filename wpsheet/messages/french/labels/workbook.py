"""The words of the controlled workbook: its sheets, lists, marks and notes."""

from __future__ import annotations

from wpsheet.model.layout import Field

REVIEWED = False

QUESTIONS = {
    Field.NUMBER: "Le numéro de l'activité dans cette section, suivi d'un point : 1., 2., 3. ...",
    Field.PRIORITY: "Quel est son degré de priorité ? A : élevé ; B : moyen ; C : faible.",
    Field.PLAN_LINK: "Est-elle directement liée au Plan stratégique ? O (oui) ou N (non) ; toutes "
    "les activités devraient porter la mention O.",
    Field.ACTIVITY: "Que va-t-on faire ? Une phrase qui commence par un verbe.",
    Field.PLAN_CODES: "À quelles parties du Plan stratégique contribue-t-elle ? Codes séparés par "
    "une virgule : PS1, FA2.",
    Field.TASK_TYPE: "Maintenance, Mise à jour ou Développement ?",
    Field.BODIES: "Quels organes préparent, examinent et décident ? Noms de la feuille Listes, "
    "séparés par une virgule : CTP, CPG, Conseil.",
    Field.RESOURCES: "Combien de fonctionnaires y travaillent, et de quelle unité ? Par exemple : "
    "Deux fonctionnaires de la Sous-Direction de la facilitation.",
    Field.INDICATORS: "Quel résultat faut-il atteindre pour que l'activité soit achevée ?",
    Field.TIMELINE: "Quand, et devant quel organe ? Saison AAAA (ORGANE), une date par ligne : "
    "Printemps 2027 (CTP). Dans la section II, toujours : En continu.",
    Field.PROGRESS: "Commencez par Terminé, En cours, Reporté ou Non commencé ; puis ce qui a été "
    "fait, et quand ; puis les prochaines étapes.",
    Field.STATUS: "Un seul mot : Terminé (vert), En cours (bleu), Reporté ou Non commencé (rouge).",
    Field.OFFICER: "Qui en répond ? Un nom ; plusieurs séparés par une virgule.",
}
"""What the columns ask in a workbook whose lists are French."""

LABELS: dict[str, str] = {
    "[Committee] ([BODY]) work programme [first year]-[last year]":
    "Programme de travail du [comité] ([ORGANE]) [première année]-[dernière année]",
    "Work programme: controlled workbook": "Programme de travail : classeur contrôlé",
    # Lists
    "Lists": "Listes",
    "The drop-downs, the check and the colours follow these lists. Several spellings in one "
    "cell stand with semicolons between. Last ID is kept by the program: leave it.":
    "Les listes déroulantes, le contrôle et les couleurs suivent ces listes. Plusieurs graphies "
    "dans une cellule se séparent par des points-virgules. Dernier ID est tenu par le programme : "
    "n'y touchez pas.",
    "Link": "Lien",
    "Yes": "Oui",
    "No": "Non",
    "Timeline of section II": "Calendrier de la section II",
    "In the other language": "Dans l'autre langue",
    # Exceptions, Versions
    "Findings that are accepted: the rule (WP505 or its name), the activity (I.21), the "
    "column, the value it is accepted for, and the reason.":
    "Constatations acceptées : la règle (WP505 ou son nom), l'activité (I.21), la colonne, la "
    "valeur pour laquelle elle est acceptée, et le motif.",
    "Accepted findings": "Constatations acceptées",
    "Versions": "Versions",
    "One line for each version that is sent around: its number, day, author, changes.":
    "Une ligne pour chaque version diffusée : son numéro, sa date, son auteur, ses changements.",
    "Imported from {file}": "Importé de {file}",
    "Versions of this workbook": "Versions de ce classeur",
    # What is said while one types
    "Choose a value from the list.": "Choisissez une valeur de la liste.",
    "This is not in the list, or names are not parted by commas. Keep it all the same?":
    "Ceci ne figure pas dans la liste, ou les noms ne sont pas séparés par des virgules. Le "
    "garder quand même ?",
    # Notes
    "Mark": "Marque",
    "What the mark means": "Ce que la marque signifie",
    "What the marks mean": "Ce que les marques signifient",
    "striped": "rayé",
    "Section I has {first} columns, section II has {second}: it has no {status}. The column ID "
    "stands beside them.":
    "La section I compte {first} colonnes, la section II {second} : elle n'a pas de colonne "
    "« {status} ». La colonne ID s'y ajoute.",
    "Rows may be sorted, filtered, inserted and deleted, cells and columns formatted. Write a "
    "new activity below the last one, or insert a row between two activities.":
    "Les lignes peuvent être triées, filtrées, insérées et supprimées, les cellules et les "
    "colonnes mises en forme. Écrivez une nouvelle activité sous la dernière, ou insérez une "
    "ligne entre deux activités.",
    "Title and headings are locked without a password: Review, Unprotect Sheet opens them, for "
    "the spelling check or to move a column. Headings must keep their words.":
    "Le titre et les en-têtes sont verrouillés sans mot de passe : Révision, Ôter la protection "
    "de la feuille les ouvre, pour vérifier l'orthographe ou déplacer une colonne. Les en-têtes "
    "doivent garder leurs mots.",
    "A cell pasted whole from another workbook brings that workbook's lock along: paste values "
    "only.":
    "Une cellule collée telle quelle depuis un autre classeur en apporte le verrouillage : collez "
    "seulement les valeurs.",
    "The ID names an activity for good, wherever its row goes. Leave it blank in a new row: the "
    "program gives the next free one. In a copied row, empty it.":
    "L'ID désigne une activité pour toujours, où que sa ligne se trouve. Laissez-le vide dans une "
    "nouvelle ligne : le programme donne le prochain libre. Dans une ligne copiée, videz-le.",
    "Click a heading to read what its column asks for.":
    "Cliquez sur un en-tête pour lire ce que sa colonne demande.",
}  # fmt: skip
