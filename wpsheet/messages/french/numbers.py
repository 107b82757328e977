"""French texts of the rules on activity numbers and references."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "number-unreadable": RuleTexts(
        message="« {text} » n'est pas un nombre entier. Numérotez les activités 1., 2., 3.",
        what="Le numéro d'une activité n'est pas un nombre.",
        why="Les renvois et les onglets désignent une activité par son numéro ; « 14a » ou « XIV » "
        "ne peuvent pas être comptés.",
        mend="Inscrivez un nombre entier suivi d'un point.",
    ),
    "number-format": RuleTexts(
        message="Écrivez le numéro sous la forme « {right} ».",
        what="Le numéro d'une activité n'est pas suivi d'un point.",
        why="Le modèle écrit « 14. » ; une graphie unique assure l'uniformité de la colonne.",
        mend="Ajoutez un point après le numéro.",
    ),
    "number-duplicate": RuleTexts(
        message="Le numéro {number} figure déjà en {ref}{sheet:? de la feuille « {sheet} »}. "
        "Renumérotez l'une des deux activités.",
        what="Deux activités d'une section portent le même numéro.",
        why="Un renvoi à ce numéro peut désigner l'une ou l'autre.",
        mend="Renumérotez l'une des deux.",
    ),
    "number-gap": RuleTexts(
        message="{missing:Le numéro|Les numéros} {missing} {missing:manque|manquent} dans la "
        "section {section}. Renumérotez les activités, ou rétablissez celle qui manque.",
        what="Un numéro manque dans une section.",
        why="Une lacune donne à penser qu'une activité a été perdue.",
        mend="Renumérotez les activités, ou rétablissez celle qui manque.",
    ),
    "reference-missing": RuleTexts(
        message="Il n'y a pas d'activité {label}. Inscrivez le numéro de l'activité dont il "
        "s'agit.",
        what="Un renvoi désigne une activité qui n'existe pas.",
        why="Après une renumérotation, « voir l'activité 25 » ne mène nulle part.",
        mend="Inscrivez le numéro de l'activité dont il s'agit.",
    ),
    "reference-direction": RuleTexts(
        message="L'activité {label} se trouve {below:au-dessus|au-dessous} de celle-ci, et non "
        "{below:au-dessous|au-dessus}. Vérifiez aussi le numéro.",
        what="Un renvoi situe plus haut une activité qui se trouve plus bas, ou l'inverse.",
        why="L'indication était juste avant que des lignes soient déplacées ; le numéro peut être "
        "faux lui aussi.",
        mend="Corrigez l'indication après avoir vérifié le numéro.",
    ),
    "reference-suspect": RuleTexts(
        message="La phrase parle de l'activité {likely} (« {likely_text} ») mais renvoie à "
        "l'activité {named} (« {named_text} »). Vérifiez le numéro.",
        what="Les mots qui entourent un renvoi parlent d'une autre activité que celle qu'il "
        "désigne.",
        why="Les renvois sont rarement suivis lors d'une renumérotation ; la phrase dit encore ce "
        "qui était visé.",
        mend="Inscrivez le numéro de l'activité dont parle la phrase.",
    ),
}
