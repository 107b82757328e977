"""The words of the seal of a circulated workbook and of its verification."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "{file}: as it was written.": "{file} : tel qu'il a été écrit.",
    "{file}: {n} {n:change|changes} since it was written.":
        "{file} : {n} {n:modification|modifications} depuis son écriture.",
    "and {n} more; --format json lists them all":
        "et {n} de plus ; --format json les énumère toutes",
    "row {span}": "ligne {span}",
    "rows {span}": "lignes {span}",
    "column {span}": "colonne {span}",
    "columns {span}": "colonnes {span}",
    "this sheet was added": "cette feuille a été ajoutée",
    "this sheet was deleted": "cette feuille a été supprimée",
    'this sheet was called "{before}"': "cette feuille s'appelait « {before} »",
    "the sheets stand in another order": "les feuilles sont dans un autre ordre",
    "this sheet was hidden": "cette feuille a été masquée",
    "this sheet was hidden and is shown now": "cette feuille était masquée et ne l'est plus",
    "inserted": "ajout",
    "deleted; numbered as it was written": "suppression ; numérotation d'origine",
    "deleted; lettered as it was written": "suppression ; lettres d'origine",
    "moved here; it was row {before}": "déplacement ; c'était la ligne {before}",
    "hidden, or filtered out": "masquage, ou exclusion par un filtre",
    "hidden": "masquage",
    "was hidden and is shown now": "masquage levé",
    'was blank; now: "{now}"': "était vide ; maintenant : « {now} »",
    "was emptied": "a été vidée",
    'was changed; now: "{now}"': "a été modifiée ; maintenant : « {now} »",
    "its colour or the formatting of its letters was changed":
        "sa couleur ou la mise en forme de ses lettres a été modifiée",
    'held a formula; now: "{now}"': "contenait une formule ; maintenant : « {now} »",
    "its formula was changed; now: {now}": "sa formule a été modifiée ; maintenant : {now}",
    'its printed pages have other heads or feet; now: "{now}"':
        "ses pages imprimées ont d'autres en-têtes ou pieds ; maintenant : « {now} »",
    'a comment was added: "{now}"': "un commentaire a été ajouté : « {now} »",
    'a link was added to "{now}"': "un lien a été ajouté vers « {now} »",
    'a formula or name was added that reads "{now}"':
        "une formule ou un nom qui lit « {now} » a été ajouté",
    "macros were added": "des macros ont été ajoutées",
    "it cannot be told where: the part that tells was removed":
        "impossible de dire où : la partie qui le dit a été supprimée",
    # what goes round all the same
    "{words} ({activity}, {heading})": "{words} ({activity}, {heading})",
    "{words} ({part})": "{words} ({part})",
    "title": "titre",
    "footnotes": "notes de bas de page",
    "Goes round as it is written: {places:semicolons}. Name the unit or the document instead.":
        "Diffusé tel quel : {places:semicolons}. Nommez plutôt l'unité ou le document.",
    "Goes round although its row is hidden in {file}: {activities}.":
        "Diffusé bien que la ligne soit masquée dans {file} : {activities}.",
    # the command
    "Tell whether a circulated workbook is as it was written.":
        "Dire si un classeur diffusé est tel qu'il a été écrit.",
    "FILE is a workbook that circulate or extract wrote; each bears a seal of what it held. Saving "
    "it again in Excel changes nothing; edits are listed by sheet and cell. The seal guards "
    "against accidents: whoever wants to can make another. Exits 1 where something was changed.":
        "FILE est un classeur écrit par circulate ou extract ; chacun porte le sceau de son "
        "contenu. L'enregistrer à nouveau dans Excel n'y change rien ; les modifications sont "
        "énumérées par feuille et par cellule. Le sceau protège des accidents : quiconque le veut "
        "peut en faire un autre. Renvoie 1 si quelque chose a été modifié.",
    # what stops it
    "not an Excel workbook": "n'est pas un classeur Excel",
    "give a circulated workbook": "indiquez un classeur diffusé",
    "bears no seal: it is no circulated workbook, or its properties were removed":
        "ne porte pas de sceau : ce n'est pas un classeur diffusé, ou ses propriétés ont été "
        "supprimées",
    "give the workbook as wpsheet circulate wrote it":
        "indiquez le classeur tel que wpsheet circulate l'a écrit",
    "its seal is of another version": "son sceau est d'une autre version",
    "install the newest wpsheet": "installez la dernière version de wpsheet",
}  # fmt: skip
