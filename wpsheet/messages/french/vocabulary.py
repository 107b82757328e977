"""French texts of the rules on the words of the lists."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "priority-unknown": RuleTexts(
        message="« {text} » n'est pas un degré de priorité. Inscrivez A (élevé), B (moyen) ou C "
        "(faible).",
        what="Le degré de priorité n'est ni A, ni B, ni C.",
        why="Le modèle distingue trois degrés : A est élevé, B moyen et C faible.",
        mend="Choisissez A, B ou C.",
    ),
    "link-unknown": RuleTexts(
        message="« {text} » n'est ni Y ni N. Inscrivez Y si l'activité contribue au Plan "
        "stratégique.",
        what="Le lien avec le Plan stratégique n'est ni Y ni N.",
        why="La note de bas de page 1 demande de répondre simplement par oui ou par non.",
        mend="Inscrivez Y (oui) ou N (non).",
    ),
    "code-unknown": RuleTexts(
        message="{unknown:?{unknown:quoted} {unknown:n'est pas un code|ne sont pas des codes} du "
        "Plan stratégique. Les codes sont {known}, séparés par une virgule.}"
        "{whole:?« {whole} » ne désigne aucun code. Indiquez les codes auxquels l'activité "
        "contribue, ou laissez la cellule en l'état si tous sont visés.}",
        what="Un code du Plan stratégique ne figure pas dans la liste.",
        why="La note de bas de page 3 énumère les codes ; un tableau croisé par code n'en compte "
        "pas d'autre. La mention de l'ensemble du Plan stratégique est comprise mais ne désigne "
        "aucun code : elle donne lieu à un avertissement.",
        mend="Inscrivez des codes de la liste, séparés par une virgule.",
    ),
    "code-separator": RuleTexts(
        message="Les codes « {text} » ne sont pas écrits comme dans la liste. Écrivez « {right} ».",
        what="Les codes du Plan stratégique ne sont pas séparés par une virgule, ou ne sont pas "
        "écrits comme dans la liste.",
        why="Une graphie unique permet de chercher et de filtrer dans la colonne.",
        mend="Écrivez « SP1, FA2 ».",
    ),
    "task-type-unknown": RuleTexts(
        message="« {text} » n'est pas un type de tâche. Inscrivez Maintenance, Update (mise à "
        "jour) ou Development (développement).",
        what="Le type de tâche n'est aucun des trois types prévus.",
        why="La note de bas de page 4 distingue trois types : Maintenance, Update (mise à jour) et "
        "Development (développement).",
        mend="Choisissez l'un des trois.",
    ),
    "task-type-alias": RuleTexts(
        message="« {text} » s'écrit « {right} » dans la liste.",
        what="Le type de tâche n'est pas écrit comme dans la liste.",
        why="La note de bas de page 4 fixe le nom du type ; « Updating » à côté de « Update » "
        "divise tous les filtres et tableaux croisés.",
        mend="Écrivez le type comme dans la liste.",
    ),
    "body-unknown": RuleTexts(
        message="{unknown:quoted} ne {unknown:figure|figurent} pas dans la liste des organes."
        "{nearest:? S'agit-il de {nearest:quoted} ?} Corrigez le nom ou ajoutez l'organe.",
        what="Un nom indiqué sous « Organe responsable » ne figure pas dans la liste des organes.",
        why="La note de bas de page 5 demande d'indiquer les organes de travail ; un organe mal "
        "orthographié n'a pas d'onglet et ses échéances restent introuvables.",
        mend="Corrigez le nom, ou ajoutez l'organe à la liste.",
    ),
    "body-alias": RuleTexts(
        message="{told:semicolons}.",
        what="Un organe est désigné par un autre nom que celui de la liste.",
        why="« Policy Commission » dans une ligne et « PC » dans la suivante passent pour deux "
        "organes lorsqu'on filtre la colonne.",
        mend="Écrivez le nom comme dans la liste.",
    ),
    "body-separator": RuleTexts(
        message="Séparez les organes par une virgule : « {right} ».",
        what="Les organes ne sont pas séparés par des virgules.",
        why="« PC and Council » ou « PTC/Council » ne peuvent pas être filtrés comme les deux "
        "organes qu'ils désignent.",
        mend="Séparez les noms par une virgule.",
    ),
    "resource-unit-alias": RuleTexts(
        message="{told:semicolons}.",
        what="Une unité indiquée sous « Ressources de l'équipe » porte un autre nom que celui de "
        "la liste.",
        why="Les fonctionnaires sont additionnés par unité ; deux noms pour une même unité "
        "divisent la somme.",
        mend="Écrivez l'unité comme dans la liste.",
    ),
    "resource-uncountable": RuleTexts(
        message="Aucun nombre de fonctionnaires n'est indiqué (« {text} »). Précisez combien, et "
        "de quelle unité.",
        what="Les ressources de l'équipe n'indiquent aucun nombre de fonctionnaires.",
        why="Faute de nombre, l'activité n'est comptée dans les ressources d'aucune unité.",
        mend="Indiquez le nombre de fonctionnaires et leur unité : « One officer from the Research "
        "Unit ».",
    ),
    "decimal-comma": RuleTexts(
        message="Écrivez {right:le nombre|les nombres} avec un point décimal : {right:quoted}.",
        what="Un nombre de fonctionnaires comporte une virgule décimale.",
        why="Le programme emploie le point décimal ; la virgule, elle, sépare les unités.",
        mend="Écrivez 2.5.",
    ),
    "resource-unit-unknown": RuleTexts(
        message="{units:?{units:quoted} ne {units:figure|figurent} pas dans la liste des unités. "
        "Corrigez le nom ou ajoutez l'unité.}{bare:?Aucune unité n'est nommée pour {bare}. "
        "Indiquez de quelle unité il s'agit.}",
        what="Des fonctionnaires sont comptés pour une unité qui ne figure pas dans la liste.",
        why="Une unité qui porte deux noms est additionnée deux fois ; une unité qui a changé de "
        "nom est cherchée en vain.",
        mend="Inscrivez le nom actuel de l'unité, ou ajoutez-la à la liste des unités.",
    ),
}
