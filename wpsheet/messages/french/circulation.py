"""French texts of the rules on the workbook as a file."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "hidden-sheet": RuleTexts(
        message="La feuille « {sheet} » est masquée ; quiconque reçoit le fichier peut l'afficher. "
        "Supprimez-la.",
        what="Une feuille est masquée.",
        why="Quiconque reçoit le fichier peut l'afficher en deux clics.",
        mend="Affichez la feuille et examinez-la, puis supprimez-la ou laissez-la affichée.",
    ),
    "comment-present": RuleTexts(
        message="Un commentaire{author:? ({author})} figure sur cette cellule : « {text} ». "
        "Réglez la question et supprimez-le.",
        what="Une cellule porte une note ou un commentaire.",
        why="Les remarques entre collègues voyagent avec le fichier, avec le nom de leurs auteurs.",
        mend="Réglez la question et supprimez le commentaire.",
    ),
    "external-link": RuleTexts(
        message="Le classeur renvoie à « {target} ». Rompez la liaison (Données, Modifier les "
        "liens).",
        what="Le classeur renvoie à un autre fichier.",
        why="Excel demande à chaque lecteur s'il faut mettre à jour la liaison, et montre où se "
        "trouve le fichier.",
        mend="Dans Excel, Données, Modifier les liens : rompez la liaison.",
    ),
    "personal-metadata": RuleTexts(
        message="Le fichier nomme {people}. Supprimez ces informations (Fichier, "
        "Informations, Inspecter le document).",
        what="Le fichier nomme quelqu'un, ou un dossier de l'ordinateur de quelqu'un.",
        why="L'auteur, la dernière personne à avoir modifié le fichier, le responsable, la "
        "société, les propriétés personnalisées et le dossier d'enregistrement voyagent avec lui.",
        mend="Dans Excel, Fichier, Informations, Inspecter le document : supprimez les "
        "informations personnelles.",
    ),
    "email-address": RuleTexts(
        message="{addresses:L'adresse|Les adresses} {addresses} "
        "{addresses:serait diffusée|seraient diffusées}. Nommez plutôt l'unité.",
        what="Un texte contient une adresse électronique.",
        why="Un programme est publié ; l'adresse d'une personne qui y figure est recueillie par "
        "des tiers.",
        mend="Nommez l'unité plutôt que la personne.",
    ),
    "local-path": RuleTexts(
        message="{paths} {paths:est un emplacement|sont des emplacements} sur l'ordinateur ou le "
        "serveur de quelqu'un. Nommez plutôt le document.",
        what="Un texte ou un lien nomme un emplacement sur l'ordinateur ou le serveur de "
        "quelqu'un.",
        why="Un chemin révèle le nom de personnes, de serveurs et de dossiers, et ne mène les "
        "lecteurs nulle part.",
        mend="Nommez plutôt le document ; supprimez le lien.",
    ),
}
