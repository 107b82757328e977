"""French texts of the rules on the shape of the sheet."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "column-missing": RuleTexts(
        message="La colonne « {heading} » manque. Insérez-la ici, ou corrigez son en-tête.",
        what="Une colonne du programme de travail ne figure pas dans le tableau.",
        why="Le modèle prévoit toutes les colonnes pour chaque activité ; sans son en-tête, rien "
        "de ce qui se trouve au-dessous ne peut être lu.",
        mend="Insérez la colonne, ou corrigez son en-tête de sorte qu'il puisse être reconnu.",
    ),
    "value-missing": RuleTexts(
        message="La cellule « {heading} » est vide. {heading:question}",
        what="Une cellule obligatoire est vide.",
        why="Le modèle demande que toutes les colonnes soient remplies pour chaque activité ; seul "
        "l'état d'achèvement peut attendre.",
        mend="Remplissez la cellule.",
    ),
    "merged-cells": RuleTexts(
        message="Les cellules {range} sont fusionnées. Annulez la fusion et inscrivez la valeur "
        "dans chaque ligne.",
        what="Des cellules sont fusionnées dans le corps d'un tableau.",
        why="Une cellule fusionnée n'appartient qu'à sa première ligne et à sa première colonne ; "
        "le tri, le filtrage et la lecture perdent les autres.",
        mend="Annulez la fusion des cellules et inscrivez la valeur dans chaque ligne.",
    ),
    "formula-cell": RuleTexts(
        message="Cette cellule contient une formule ({formula}). Copiez-la et recollez-la en "
        "tant que valeur.",
        what="Une cellule de données contient une formule.",
        why="Son texte change lorsque d'autres cellules sont déplacées, et il est vide là où le "
        "fichier est seulement affiché.",
        mend="Copiez la cellule et recollez-la en tant que valeur.",
    ),
    "error-value": RuleTexts(
        message="Cette cellule affiche l'erreur « {text} ». Saisissez de nouveau son texte.",
        what="Une cellule contient une erreur Excel telle que « #REF! ».",
        why="Le texte qui s'y trouvait est perdu ou ne peut pas être calculé.",
        mend="Saisissez de nouveau le texte ; une copie antérieure du classeur peut le contenir.",
    ),
    "date-typed": RuleTexts(
        message="Excel a transformé ce qui a été saisi ici en {number:date|nombre} ({text}). "
        "Mettez la cellule au format Texte et saisissez de nouveau les mots.",
        what="Excel a transformé un texte en date ou en nombre.",
        why="« June 2023 » saisi dans une cellule ordinaire devient la date d'un seul jour, et "
        "« 1-2 » devient le 2 janvier ; ce qui avait été écrit est perdu.",
        mend="Mettez la cellule au format Texte, puis saisissez de nouveau les mots.",
    ),
    "hidden-row": RuleTexts(
        message="{column:?La colonne {column} est masquée}{row:?La ligne {row} est masquée}, "
        "filtrée ou trop petite pour être vue, mais contient des données. Affichez-la, ou "
        "supprimez-la.",
        what="Une ligne ou une colonne qui contient des données est masquée.",
        why="Une activité masquée ou filtrée est vérifiée et diffusée comme les autres, alors que "
        "personne ne la voit dans la feuille.",
        mend="Affichez la ligne ou la colonne, effacez le filtre, ou supprimez ce qui n'a pas lieu "
        "d'être.",
    ),
    "row-gap": RuleTexts(
        message="{count:La ligne {first} est vide|Les lignes {first} à {last} sont vides} "
        "au-dessus de cette activité. Excel interrompt là le tri et le filtrage : "
        "{count:supprimez-la|supprimez-les}.",
        what="Des lignes vides se trouvent entre les activités.",
        why="Excel cesse de trier, de filtrer et de sélectionner à une ligne vide, de sorte que "
        "les activités situées au-dessous sont facilement oubliées.",
        mend="Supprimez les lignes vides.",
    ),
    "control-characters": RuleTexts(
        message="Des caractères qui ne peuvent être ni vus ni imprimés ({codes}) se trouvent dans "
        "cette cellule. Saisissez de nouveau le passage.",
        what="Une cellule contient des caractères qui ne peuvent être ni vus ni imprimés.",
        why="Ils proviennent de textes collés depuis d'autres programmes, faussent la recherche et "
        "le tri, et peuvent amener Excel à réparer le fichier.",
        mend="Saisissez de nouveau le passage, ou nettoyez-le avec la fonction EPURAGE d'Excel et "
        "collez la valeur.",
    ),
    "struck-out-text": RuleTexts(
        message="{whole:?Cette activité est barrée ; elle est pourtant lue et diffusée. "
        "Supprimez sa ligne, ou retirez le trait.}"
        "{words:?{words:quoted} {words:est barré et pourtant lu et diffusé. Supprimez-le|sont "
        "barrés et pourtant lus et diffusés. Supprimez-les}, ou retirez le trait.}",
        what="Du texte est barré.",
        why="Un trait sur des mots dit qu'ils ne valent plus ; ils sont pourtant lus, comptés et "
        "diffusés comme tous les autres.",
        mend="Supprimez le texte, ou retirez le trait.",
    ),
    "column-unknown": RuleTexts(
        message="{heading:?La colonne « {heading} » {doubled:n'est pas une colonne du modèle|"
        "figure une seconde fois}}{cells:?Cette colonne contient du texte ({cells} {cells:cellule|"
        "cellules}) mais n'a pas d'en-tête} et n'est pas lue. "
        "Corrigez son en-tête si elle fait partie du programme.",
        what="Une colonne qui contient des données n'est pas une colonne du modèle, figure deux "
        "fois, ou n'a pas d'en-tête.",
        why="Ce qu'elle contient n'est pas lu et ne sera pas diffusé.",
        mend="Corrigez l'en-tête s'il s'agit d'une colonne du modèle, ou déplacez le texte dans "
        "une colonne qui en est une ; sinon, il n'y a rien à faire.",
    ),
    "row-unread": RuleTexts(
        message="Cette ligne contient du texte mais ni numéro ni activité ; elle n'est donc pas "
        "lue. Rattachez-la à l'activité qui précède, ou donnez-lui un numéro et une activité.",
        what="Une ligne située sous les en-têtes n'appartient à aucune activité.",
        why="Elle n'a ni numéro ni activité, et personne ne lit donc son texte : il s'agit souvent "
        "de la seconde moitié d'une activité répartie sur deux lignes.",
        mend="Rattachez-la à l'activité qui précède, ou donnez-lui un numéro et une activité.",
    ),
    "list-broken": RuleTexts(
        message="{fault}",
        what="Une entrée de la feuille Lists est inutilisable.",
        why="Les listes déroulantes, les vérifications et les couleurs suivent ces listes ; une "
        "entrée défectueuse serait ignorée sans que personne le remarque.",
        mend="Corrigez ou supprimez l'entrée.",
    ),
    "conflict-open": RuleTexts(
        message="Ce que les copies disent de {activity}, {heading}, {decided:attend ici une "
        "décision ; choisissez le texte à reprendre|est décidé ici et n'est pas encore repris}. "
        "Lancez ensuite wpsheet merge --resolve.",
        what="Un conflit d'une fusion n'est pas tranché, ou sa décision n'est pas reprise.",
        why="Ce que disent les copies ne figure pas dans l'activité ; diffusé tel quel, leur texte "
        "serait perdu sans que personne le remarque.",
        mend="Choisissez sous Retenir, sur la feuille Conflits, le texte à reprendre, puis "
        "lancez wpsheet merge --resolve.",
    ),
}
