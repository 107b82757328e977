"""French texts of the rules on the stable IDs of activities."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "id-duplicate": RuleTexts(
        message="L'identifiant {id} figure déjà en {ref} (activité {other}). Videz l'identifiant "
        "de la ligne qui est la copie ; wpsheet fix lui en donne un nouveau.",
        what="Deux activités ont le même identifiant.",
        why="L'identifiant dit quelle activité est laquelle quand des copies sont comparées et "
        "fusionnées ; une ligne copiée emporte son identifiant, et l'une des deux serait prise "
        "pour l'autre.",
        mend="Videz l'identifiant de la ligne qui est la copie ; `wpsheet fix` lui en donne un "
        "qui lui est propre.",
    ),
    "id-missing": RuleTexts(
        message="Cette activité n'a pas encore d'identifiant ; le prochain libre est {next}. "
        "wpsheet fix le lui donne.",
        what="Une activité n'a pas d'identifiant alors que d'autres en ont un.",
        why="Une nouvelle ligne en a besoin avant que des copies du classeur soient comparées ; "
        "une ligne dont l'identifiant a été vidé passerait pour une nouvelle activité.",
        mend="Rien pour une nouvelle ligne, `wpsheet fix` lui donne le prochain identifiant "
        "libre ; si un identifiant a été perdu, recopiez-le d'une version antérieure.",
    ),
    "id-column-lost": RuleTexts(
        message="La colonne intitulée ID manque, alors que des identifiants ont été donnés "
        "jusqu'à {last}. Insérez-la ici et recopiez les identifiants d'une version antérieure.",
        what="La colonne des identifiants manque alors que des identifiants ont été donnés.",
        why="Sans identifiants, les activités ne se reconnaissent qu'à leurs mots quand des "
        "copies sont comparées et fusionnées.",
        mend="Insérez une colonne intitulée ID et recopiez les identifiants d'une version "
        "antérieure.",
    ),
}
