"""The words of the comparison of two language versions."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "{first} and {second}: {n} {n:activity|activities} in both":
        "{first} et {second} : {n} {n:activité|activités} dans les deux",
    "Both say the same.": "Les deux disent la même chose.",
    "Activities that one version does not have": "Activités qui manquent dans une version",
    "Different values": "Valeurs différentes",
    "Blank in one version": "Vide dans une version",
    "To translate: changed in one version and not in the other":
        "À traduire : modifié dans une version et non dans l'autre",
    "The same words in both versions": "Les mêmes mots dans les deux versions",
    "{activity} is not in {file}: {text}": "{activity} n'est pas dans {file} : {text}",
    "(not changed) {text}": "(non modifié) {text}",
}  # fmt: skip
