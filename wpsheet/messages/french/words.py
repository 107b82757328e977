"""The words that French messages share: headings, colours, roles, months, smaller sentences."""

from __future__ import annotations

from wpsheet.model.layout import Field

HEADINGS = {
    Field.NUMBER: "N°",
    Field.PRIORITY: "Degré de priorité",
    Field.PLAN_LINK: "Lien avec le Plan stratégique",
    Field.ACTIVITY: "Activités",
    Field.PLAN_CODES: "Plan stratégique de l'OMD",
    Field.TASK_TYPE: "Type de tâche associée",
    Field.BODIES: "Organe responsable",
    Field.RESOURCES: "Ressources de l'équipe",
    Field.INDICATORS: "Indicateurs clés de performance",
    Field.TIMELINE: "Calendrier",
    Field.PROGRESS: "État d'avancement",
    Field.STATUS: "État d'achèvement",
    Field.OFFICER: "Fonctionnaire",
}

QUESTIONS = {
    Field.NUMBER: "Indiquez le numéro de l'activité dans cette section, suivi d'un point : "
    "1., 2., 3. ...",
    Field.PRIORITY: "Quel est son degré de priorité ? A : élevé ; B : moyen ; C : faible.",
    Field.PLAN_LINK: "Est-elle directement liée au Plan stratégique ? O (oui) ou N (non) ; toutes "
    "les activités devraient porter la mention O.",
    Field.ACTIVITY: "Que va-t-on faire ? Une phrase qui commence par un verbe.",
    Field.PLAN_CODES: "À quelles parties du Plan stratégique contribue-t-elle ? Codes séparés par "
    "une virgule : PS1, FA2.",
    Field.TASK_TYPE: "Maintenance, Mise à jour ou Développement ?",
    Field.BODIES: "Quels organes préparent, examinent et décident ? Noms de la feuille Lists, "
    "séparés par une virgule : CTP, CPG, Conseil.",
    Field.RESOURCES: "Combien de fonctionnaires y travaillent, et de quelle unité ? Par exemple : "
    "« Deux fonctionnaires de la Sous-Direction de la facilitation ».",
    Field.INDICATORS: "Quel résultat faut-il atteindre pour que l'activité soit achevée ?",
    Field.TIMELINE: "Quand, et devant quel organe ? Saison, année et organe entre parenthèses, une "
    "date par ligne : Printemps 2027 (CTP). Dans la section II, toujours : En continu.",
    Field.PROGRESS: "Commencez par Terminé, En cours, Reporté ou Non commencé ; indiquez "
    "ensuite ce qui a été fait, et quand ; puis les prochaines étapes.",
    Field.STATUS: "Un seul mot : Terminé (vert), En cours (bleu), Reporté ou Non commencé (rouge).",
    Field.OFFICER: "Qui en répond ? Un nom ; plusieurs séparés par une virgule.",
}

WORDS = {
    # colours of a cell
    "green": "verte",
    "blue": "bleue",
    "red": "rouge",
    "other": "d'une autre couleur",
    # roles in the document properties
    "author": "auteur",
    "last editor": "dernière modification",
    "manager": "responsable",
    "company": "société",
    "folder of the links": "dossier des liens",
    "custom property": "propriété personnalisée",
    "property": "propriété",
    "folder": "dossier",
    "reserved for": "réservé à",
    "refreshed PivotTables": "actualisation des tableaux croisés",
    "commentator": "commentaires",
    # a body that is not known
    "BODY": "ORGANE",
    # lists of the Lists sheet
    "bodies": "organes",
    "codes": "codes",
    "task types": "types de tâche",
    "statuses": "états d'achèvement",
    "units": "unités",
    "sessions": "sessions",
    "settings": "paramètres",
    # what an entry of a list with fixed words is not
    "type of task": "un type de tâche",
    "status": "un état d'achèvement",
    # an exception to what is said of the sheet or the file
    "no activity": "sans activité",
}

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip

SAYINGS = {
    "WRITTEN_IN_LIST": "« {written} » s'écrit « {name} » dans la liste",
    "UNIT_IN_LIST": "« {written} » figure sous le nom « {name} » dans la liste",
    "LIST_EMPTY": "La liste des {list} est vide ; la liste intégrée est utilisée. Remplissez-la.",
    "ENTRY_TWICE": "« {written} » figure deux fois dans cette liste. Supprimez l'une des deux "
    "entrées.",
    "ENTRY_UNKNOWN": "« {written} » n'est pas {what}. Les termes sont fixes : {words:commas}.",
    "NOT_A_DAY": "« {written} » n'est pas une date. Écrivez-la comme dans 2026-10-31.",
    "SPELLING_TAKEN": "« {written} » désigne déjà {name}. Supprimez l'une des deux mentions.",
    "COLOUR_UNKNOWN": "« {written} » n'est pas une couleur de statut. Écrivez green (vert), blue "
    "(bleu) ou red (rouge).",
    "NOT_A_PERIOD": "« {written} » n'est pas une période. Écrivez-la comme dans 2025-2028.",
    "NOT_AN_ID": "« {written} » n'est pas un identifiant. Inscrivez le plus élevé jamais donné, "
    "comme dans PTC-0081.",
    "ENTRY_BROKEN": "Cette entrée affiche {written} au lieu d'un mot. Saisissez-la à nouveau.",
    "SETTING_UNKNOWN": "« {written} » n'est pas un paramètre. Les paramètres sont : "
    "{known:commas}.",
    "COLUMN": "{heading}",
    "PACKAGE_CUT": "archive zip incomplète",
    "PARTS_MANY": "{n} parties",
    "PART_TWICE": "deux parties nommées {part}",
    "PART_TYPED": "la partie {part} déclare un type de document",
    "PART_BROKEN": "partie {part}",
    "PART_MALFORMED": "l'une de ses parties ne respecte pas le format",
    "PART_PACKED": "l'une de ses parties ne peut pas être décompressée",
    "TEXT_LOST": "son texte est introuvable",
    "PART_OUTSIDE": "la partie {part} se trouve en dehors",
    "PART_MISSING": "la partie {part} manque",
    "PART_LARGE": "la partie {part} est trop volumineuse",
    "PART_FAULT": "partie {part} : « {fault} »",
    "SHEETS_ALIKE": "deux feuilles se nomment « {sheet} »",
    "MERGES_OVERLAP": "des plages fusionnées telles que {ref} se chevauchent",
    "SHEET_TWICE": "sa feuille « {sheet} » renvoie aux cellules d’une autre feuille",
    "SHEET_LOST": "sa feuille « {sheet} » est introuvable",
    "WAIVER_RULE": "aucune règle ne s'appelle « {written} » ; indiquez son code ou son nom",
    "WAIVER_REASON": "elle n'indique aucun motif, alors qu'il en faut un",
    "WAIVER_FIELD": "« {written} » n'est pas une colonne du programme",
    "WAIVER_UNTIL": "« {written} » n'est pas une date ; écrivez-la comme dans 2026-10-31",
    # pourquoi une cellule n'a pas été modifiée
    "EDIT_NO_SHEET": "le classeur n'a pas de feuille « {sheet} » contenant des cellules",
    "EDIT_NO_CELL": "aucune feuille n'a de telle cellule",
    "EDIT_MERGED": "elle est fusionnée dans {range} ; modifiez la première cellule",
    "EDIT_NO_STYLES": "la table des formats du classeur est incomplète ; enregistrez-le une fois "
    "dans Excel",
    "EDIT_STYLES_FULL": "le classeur contient autant de formats qu'Excel en admet ; faites-y "
    "d'abord le ménage",
    "EDIT_FORMULA": "elle contient une formule",
    "EDIT_FORMULA_AREA": "une formule remplit {range}",
    "EDIT_TABLE_HEADING": "c'est l'intitulé d'une colonne de tableau",
    "EDIT_TABLE_TOTALS": "elle est dans la ligne de total d'un tableau",
    "EDIT_PIVOT": "elle fait partie d'un tableau croisé dynamique",
    "EDIT_DATA_TYPE": "elle contient un type de données lié ou une image",
    "EDIT_TOO_LONG": "une cellule contient au plus {most} caractères",
    "EDIT_CONTINUED": "son texte se poursuit dans une autre ligne ; modifiez-le dans Excel",
    "EDIT_CHANGED_SINCE": "elle ne contient plus ce qu'indique le rapport",
    "EDITED_UNDER_CONDITION": "Une mise en forme conditionnelle peut masquer la nouvelle couleur "
    "de {cells}.",
    "EDITED_UNDER_WORDS": "La mise en forme conditionnelle de {cells} parle de {words:quoted} : "
    "mettez-y les nouveaux mots à la main.",
    "EDITED_LOCKED": "{cells} : {cells:cellule verrouillée|cellules verrouillées} sur une feuille "
    "protégée ; la modification a été faite.",
    "EDITED_UNDER_FORMULAS": "Les formules affichent leurs anciens résultats jusqu'au prochain "
    "calcul d'Excel : appuyez sur Ctrl+Alt+F9.",
    "EDITED_UNDER_PIVOTS": "Les tableaux croisés dynamiques affichent les anciens chiffres "
    "jusqu'à leur actualisation.",
}
