"""French texts of the rules on progress and completion status."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

_KEY_WORDS = (
    "« Completed » (terminé), « In progress » (en cours), « Postponed » (reporté) ou "
    "« Not started » (non commencé)"
)

RULES = {
    "progress-only-refers": RuleTexts(
        message="L'état d'avancement ne fait que renvoyer à une autre activité. Indiquez où en est "
        "celle-ci.",
        what="L'état d'avancement ne fait que renvoyer à une autre activité.",
        why="Qui lit une seule activité, ou l'onglet d'un seul organe, n'apprend rien ; en outre, "
        "le numéro peut changer.",
        mend="Indiquez en une phrase où en est cette activité.",
    ),
    "status-unknown": RuleTexts(
        message=f"« {{text}} » n'est pas un état d'achèvement. Inscrivez {_KEY_WORDS}.",
        what="L'état d'achèvement contient d'autres mots que les quatre prévus.",
        why="La note de bas de page 7 prévoit quatre termes et trois couleurs ; un autre terme "
        "ne reçoit pas de couleur et n'est compté nulle part.",
        mend="Inscrivez l'un des quatre ; les précisions vont sous « État d'avancement ».",
    ),
    "status-word-missing": RuleTexts(
        message=f"L'état d'avancement ne commence pas par un mot clé : {_KEY_WORDS} (note de bas "
        "de page 6). Placez-en un au début.",
        what="L'état d'avancement ne commence pas par un mot clé.",
        why="La note de bas de page 6 demande que l'état d'avancement indique d'abord, par un mot "
        "clé, où en est l'activité.",
        mend=f"Commencez l'état d'avancement par {_KEY_WORDS}, suivi d'un point.",
    ),
    "status-missing": RuleTexts(
        message=f"L'état d'achèvement est vide. Choisissez {_KEY_WORDS}.",
        what="L'état d'achèvement n'indique rien, ni en mots ni par sa couleur.",
        why="La note de bas de page 7 demande le statut de chaque activité au moment de la "
        "session.",
        mend="Choisissez le terme qui convient ; sa couleur suit.",
    ),
    "status-contradicts-progress": RuleTexts(
        message="Le statut est ici « {cell} », mais l'état d'avancement (colonne {column}) "
        "commence par « {stated} ». Corrigez celui des deux qui n'est plus à jour.",
        what="L'état d'achèvement et le début de l'état d'avancement disent des choses "
        "différentes.",
        why="Le lecteur voit une cellule verte à côté de mots qui disent autre chose.",
        mend="Corrigez celui des deux qui n'est plus à jour.",
    ),
    "fill-contradicts-status": RuleTexts(
        message="La cellule est {colour}, couleur qui signifie {meaning:or quoted}, mais "
        "{from_cell:l'état d'avancement commence par|elle contient} « {status} ». "
        "Corrigez le terme ou la couleur.",
        what="La couleur de l'état d'achèvement correspond à un autre statut que ses mots.",
        why="Le vert signifie « Completed », le bleu « In progress », le rouge « Postponed » ou "
        "« Not started » (note de bas de page 7).",
        mend="Corrigez celui des deux, le terme ou la couleur, qui n'est plus à jour.",
    ),
    "fill-unknown": RuleTexts(
        message="Cette couleur ne correspond à aucun statut. Utilisez le vert, le bleu ou le rouge "
        "(note de bas de page 7).",
        what="L'état d'achèvement a une couleur qui ne signifie rien.",
        why="La note de bas de page 7 prévoit le vert, le bleu et le rouge.",
        mend="Choisissez le terme qui convient et sa couleur.",
    ),
    "next-steps-missing": RuleTexts(
        message="L'état d'avancement ne dit pas quelle est la suite. Ajoutez les prochaines étapes "
        "(note de bas de page 6).",
        what="L'état d'avancement ne dit pas quelle est la suite.",
        why="La note de bas de page 6 demande les prochaines étapes vers l'achèvement.",
        mend="Ajoutez une phrase qui dit ce qui sera fait, et quand.",
    ),
    "progress-stale": RuleTexts(
        message="« {sentence} » parle de « {when} » comme d'un moment à venir, alors qu'au "
        "{day} il était passé. Indiquez ce qui s'est produit.",
        what="L'état d'avancement parle au futur d'un moment qui est passé.",
        why="Le comité lit qu'une lettre « sera envoyée » des mois après qu'elle l'a été, ou ne "
        "l'a pas été.",
        mend="Indiquez ce qui s'est produit.",
    ),
    "progress-duplicated": RuleTexts(
        message="L'état d'avancement {exact:a les mêmes mots que|est identique, mot pour mot, à} "
        "celui de l'activité {label} ({ref}). Vérifiez qu'il n'a pas été recopié par erreur.",
        what="Deux activités ont le même état d'avancement, dans les mêmes mots.",
        why="Un texte recopié est souvent un texte oublié.",
        mend="Indiquez ce qui est propre à cette activité ; laissez le texte en l'état s'il s'agit "
        "réellement du même travail.",
    ),
}
