"""French texts of the rules on the Exceptions sheet."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "waiver-broken": RuleTexts(
        message="Cette exception n'est pas valable : {fault}.",
        what="Une entrée de la feuille Exceptions n'est pas valable.",
        why="Une exception sans motif, ou pour une règle ou une colonne qui n'existe pas, "
        "n'accepte rien, alors que son auteur croit le contraire.",
        mend="Complétez l'entrée, ou supprimez-la.",
    ),
    "waiver-expired": RuleTexts(
        message="Cette exception ({rule}, {activity}) a expiré le {until}. Prolongez-la, "
        "ou supprimez-la.",
        what="Une exception a expiré.",
        why="Elle valait jusqu'à une date qui est passée ; la constatation compte de nouveau.",
        mend="Corrigez ce qui est constaté, ou faites prolonger l'exception.",
    ),
    "waiver-unused": RuleTexts(
        message="Cette exception ({rule}, {activity}) n'accepte rien : la constatation a disparu, "
        "ou la valeur a changé. Supprimez-la, ou inscrivez la nouvelle valeur.",
        what="Une exception n'accepte plus rien.",
        why="Le défaut constaté a été corrigé, ou la cellule contient une autre valeur que celle "
        "qui avait été acceptée.",
        mend="Supprimez l'entrée, ou inscrivez la nouvelle valeur si elle est acceptée aussi.",
    ),
}
