"""French texts of the rules on the link to the Strategic Plan."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "link-no": RuleTexts(
        message="Cette activité est déclarée sans lien avec le Plan stratégique ; la note de bas "
        "de page 1 demande que 100 % des activités en aient un. Précisez son lien et inscrivez Y, "
        "ou retirez l'activité.",
        what="Une activité n'a pas de lien avec le Plan stratégique.",
        why="La note de bas de page 1 demande que toutes les activités, soit 100 %, contribuent au "
        "Plan stratégique.",
        mend="Indiquez la partie du Plan stratégique à laquelle elle contribue et inscrivez Y, ou "
        "retirez l'activité.",
    ),
    "link-contradicts-codes": RuleTexts(
        message="Le lien est ici N, mais la colonne {column} indique {codes}. Corrigez la "
        "cellule qui est erronée.",
        what="Le lien avec le Plan stratégique est N alors que des codes sont indiqués.",
        why="Une activité qui contribue à SP1 est liée au Plan stratégique ; l'une des deux "
        "cellules est erronée.",
        mend="Inscrivez Y, ou retirez les codes.",
    ),
}
