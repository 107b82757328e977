"""French texts of the rules on the text itself."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "doubled-full-stop": RuleTexts(
        message="Le point est doublé après {words:quoted}. Retirez-en un{words:| à chaque fois}.",
        what="Une phrase se termine par un point doublé.",
        why="Elle est imprimée telle quelle.",
        mend="Retirez l'un des deux.",
    ),
    "unbalanced-bracket": RuleTexts(
        message="La parenthèse, ou le crochet, de « {words} » {opened:n'a pas été ouverte|n'est "
        "pas fermée}. Ajoutez le signe qui manque.",
        what="Une parenthèse ou un crochet est ouvert et n'est pas fermé, ou l'inverse.",
        why="Le lecteur ne peut pas savoir où finit la remarque ; souvent, des mots ont été perdus "
        "en même temps.",
        mend="Ajoutez le signe qui manque.",
    ),
    "unbalanced-quote": RuleTexts(
        message="La citation qui {opened:se termine|commence} par « {words} » {opened:n'a pas été "
        "ouverte|n'est pas fermée}. Ajoutez le guillemet qui manque.",
        what="Une citation est ouverte et n'est pas fermée.",
        why="On ne voit pas clairement ce qui est cité, par exemple le titre d'un document.",
        mend="Ajoutez le guillemet qui manque.",
    ),
    "activity-near-duplicate": RuleTexts(
        message="Ce texte dit presque la même chose que l'activité {label} ({ref}) : « {text} ». "
        "Retirez l'une des deux, ou dites ce qui les distingue.",
        what="Deux activités d'une section disent presque la même chose.",
        why="L'une d'elles peut être un reste d'une version antérieure. Les activités qui se "
        "distinguent par un nom, un sigle ou une année sont jumelles à dessein et ne sont pas "
        "signalées.",
        mend="Retirez l'une des deux, ou dites ce qui les distingue.",
    ),
    "stray-space": RuleTexts(
        message="{around:Une espace|Des espaces} de trop {around:se trouve|se trouvent} à "
        "proximité de {around:quoted}. Retirez-{around:la|les}.",
        what="Un texte contient une espace de trop.",
        why="Les espaces doubles et les espaces avant une virgule proviennent de textes collés et "
        "gênent la recherche.",
        mend="Retirez l'espace.",
    ),
}
