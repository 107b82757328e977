"""The words of comparing two versions and of merging copies."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    # why two activities are in doubt
    "they have one ID, but their words have nothing in common":
        "elles ont le même identifiant, mais leurs mots n’ont rien en commun",
    "they have one ID, but the words are those of another activity":
        "elles ont le même identifiant, mais les mots sont ceux d’une autre activité",
    "{others} would fit as well": "correspondance tout aussi possible\u00a0: {others}",
    "so many words differ that it may be another activity":
        "tant de mots diffèrent qu’il peut s’agir d’une autre activité",
    "both are new and have the same words; they may be one activity":
        "les deux sont nouvelles et ont les mêmes mots\u00a0; c’est peut-être la même activité",
    "names or numbers differ ({words}), the rest is much the same":
        "des noms ou des nombres diffèrent ({words}), le reste est presque identique",
    # what changed
    "{new} (was {old})": "{new} (avant\u00a0: {old})",
    "{n} added": "{n} {n:ajoutée|ajoutées}",
    "{n} removed": "{n} {n:supprimée|supprimées}",
    "{n} changed": "{n} {n:modifiée|modifiées}",
    "{n} moved to the other section": "{n} {n:passée|passées} dans l’autre section",
    "{n} uncertain": "{n} {n:incertaine|incertaines}",
    "{n} renumbered": "{n} {n:renumérotée|renumérotées}",
    "words that went": "mots supprimés",
    "words that came": "mots ajoutés",
    '{where}: "{old}" → "{new}"': "{where} : « {old} » → « {new} »",
    "Nothing differs.": "Rien ne diffère.",
    "Status and dates": "Statuts et dates",
    "Other changes": "Autres modifications",
    "Added": "Ajoutées",
    "Moved to the other section": "Passées dans l’autre section",
    "Uncertain: look at these yourself": "Incertain\u00a0: à vérifier vous-même",
    "Renumbered": "Renumérotées",
    "References that follow the numbers": "Renvois qui suivent les numéros",
    "The same, written otherwise": "La même chose, écrite autrement",
    "other words are struck out": "d’autres mots sont barrés",
    "(blank)": "(vide)",
    'Not compared: the table of section {section} in {file} has no column "{heading}".':
        "Non comparé\u00a0: le tableau de la section {section} de {file} n’a pas de colonne "
        "«\u00a0{heading}\u00a0».",
    # the workbook, the page and the Word table of changes
    "Changes from {old} to {new}": "Modifications de {old} à {new}",
    "Changes": "Modifications",
    "No changes": "Sans modification",
    "Other numbers and spellings are no changes; they are told for completeness.":
        "D’autres numéros et d’autres graphies ne sont pas des modifications\u00a0; ils sont "
        "indiqués par souci d’exhaustivité.",
    "Old text": "Ancien texte",
    "New text": "Nouveau texte",
    "Old number": "Ancien numéro",
    "New number": "Nouveau numéro",
    "Words that went are struck out, words that came are underlined.":
        "Les mots supprimés sont barrés, les mots ajoutés sont soulignés.",
    # merging
    "Base": "Base",
    "Take": "Retenir",
    "Own text": "Texte propre",
    "(activity removed)": "(activité supprimée)",
    "Fields that copies want to be different things":
        "Champs pour lesquels les copies se contredisent",
    "The sections hold the base's text. Choose in column Take whose text goes in, save, and "
    "run: wpsheet merge --resolve THIS.xlsx -o OUT.xlsx":
        "Les sections contiennent le texte de la base. Choisissez dans la colonne Retenir le "
        "texte à reprendre, enregistrez, puis lancez\u00a0: wpsheet merge --resolve "
        "CE-FICHIER.xlsx -o RÉSULTAT.xlsx",
    "The heading of the column whose text goes in.":
        "L’intitulé de la colonne dont le texte est repris.",
    "Choose one of the headings from the list.": "Choisissez l’un des intitulés de la liste.",
    "Merged": "Fusion",
    "What was taken from which copy; numbers are the base's.":
        "Ce qui a été repris de quelle copie\u00a0; les numéros sont ceux de la base.",
    "Both": "Les deux",
    "All of them": "Tous",
    "{both} stands where the copies only add to the base: what each adds, one behind the other.":
        "{both}\u00a0: là où les copies ne font qu’ajouter à la base, ce que chacune ajoute, l’un "
        "après l’autre.",
    'They only add to the base: "{both}" on the sheet {sheet} has it all.':
        "Elles ne font qu’ajouter à la base\u00a0: «\u00a0{both}\u00a0» sur la feuille {sheet} "
        "garde tout.",
    "Copy": "Copie",
    "Taken": "Repris",
    "Taken together": "Repris de plusieurs copies",
    "Formatting taken": "Mise en forme reprise",
    "Comment taken": "Commentaire repris",
    "Comments taken": "Commentaires repris",
    "Not merged, uncertain: {why}": "Non fusionné, incertain\u00a0: {why}",
    "{copy}: {n} {n:field|fields} taken":
        "{copy}\u00a0: {n} {n:champ repris|champs repris}",
    "Conflicts: the base stands until somebody decides":
        "Conflits\u00a0: le texte de base reste jusqu’à ce que quelqu’un décide",
    "Uncertain: nothing was taken; look at these yourself":
        "Incertain\u00a0: rien n’a été repris\u00a0; à vérifier vous-même",
    "{copy} holds few of the activities: what it lacks was not removed.":
        "{copy} ne contient que peu d’activités\u00a0: ce qui y manque n’a pas été supprimé.",
    "{copy} has lost the formatting inside its cells: the base's was kept.":
        "{copy} a perdu la mise en forme à l’intérieur des cellules\u00a0: celle de la base est "
        "restée.",
    "Not merged: the Lists of {copy} differ from the base's.":
        "Non fusionné\u00a0: les listes de {copy} diffèrent de celles de la base.",
    "Not merged: the Notes of {copy} differ from the base's.":
        "Non fusionné\u00a0: les notes de {copy} diffèrent de celles de la base.",
    "Not merged: {copy} has further Exceptions.":
        "Non fusionné\u00a0: {copy} a d’autres exceptions.",
    "Not merged: the column {column} of {copy}, which the base does not have.":
        "Non fusionné\u00a0: la colonne {column} de {copy}, que la base n’a pas.",
    "the activity's text was changed since, or it is gone; nothing was taken":
        "le texte de l’activité a changé depuis, ou elle n’est plus là\u00a0; rien n’a été repris",
    'nothing stands under "{choice}" in this row':
        "rien ne figure sous «\u00a0{choice}\u00a0» dans cette ligne",
    '"{choice}" is none of the headings': "«\u00a0{choice}\u00a0» n’est aucun des intitulés",
    "an own text is written, but column Take is blank":
        "un texte propre est écrit, mais la colonne Retenir est vide",
    "nobody has decided yet": "personne n’a encore décidé",
    "{activity} was removed": "{activity} a été supprimée",
    "{made} of {all} conflicts decided": "{made} {made:conflit tranché|conflits tranchés} sur "
    "{all}",
}  # fmt: skip
