"""The words of the Word annex."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    "Document number": "Cote du document",
    "Title": "Titre",
    "{heading}:": "{heading} :",
    "; blank: no status is stated.": " ; case vide : aucun statut n'est indiqué.",
    "The activities of section {section}, a row each, under {n} headings":
        "Les activités de la section {section}, une ligne chacune, sous {n} intitulés",
    "How urgent is it? A: high, B: medium, C: low":
        "Quel est son degré de priorité ? A : élevé, B : moyen, C : faible",
    "Is it directly linked to the Strategic Plan? Y or N":
        "Est-elle directement liée au Plan stratégique ? O ou N",
    "What will be done?": "Que va-t-on faire ?",
    "Which parts of the Strategic Plan does it serve?":
        "À quelles parties du Plan stratégique contribue-t-elle ?",
    "Maintenance, Update or Development?": "Maintenance, mise à jour ou développement ?",
    "Which bodies prepare, discuss and decide?":
        "Quels organes préparent, examinent et décident ?",
    "How many officers work on it, of which unit?":
        "Combien de fonctionnaires y travaillent, et de quelle unité ?",
    "What must be reached for it to be complete?":
        "Quel résultat faut-il atteindre pour qu'elle soit achevée ?",
    "When, and before which body?": "Quand, et devant quel organe ?",
    "Where does it stand? What was done, and what comes next?":
        "Où en est-elle ? Qu'a-t-on fait, et quelle est la suite ?",
    "Which status does it have on the day of the session?":
        "Quel est son statut au jour de la session ?",
    "{activity} (new)": "{activity} (nouvelle)",
    "{activity} (removed)": "{activity} (supprimée)",
    "Changes since {file}: words that went are struck out, words that came are underlined.":
        "Modifications depuis {file} : les mots supprimés sont barrés, les mots ajoutés sont "
        "soulignés.",
    "Uncertain whether {new} is what was {old}: {why}.":
        "Il n'est pas certain que {new} soit l'ancienne {old} : {why}.",
    '{n} {n:error stands|errors stand} in it: wpsheet check "{file}" lists {n:it|them}; --draft '
    "marks every page.":
        "{n} {n:erreur y subsiste|erreurs y subsistent} : wpsheet check \"{file}\" {n:la|les} "
        "énumère ; --draft marque chaque page.",
    # What an import says of a Word document
    "{n} tracked {n:change was|changes were} read as if accepted; look at {n:it|them}:":
        "{n} {n:modification suivie a été lue comme acceptée ; vérifiez-la"
        "|modifications suivies ont été lues comme acceptées ; vérifiez-les} :",
    '{place}: inserted{author:? by {author}}: "{text}"':
        "{place} : ajouté{author:? par {author}} : « {text} »",
    '{place}: deleted{author:? by {author}}: "{text}"':
        "{place} : supprimé{author:? par {author}} : « {text} »",
    'a row was deleted{author:? by {author}}: "{text}"':
        "une ligne a été supprimée{author:? par {author}} : « {text} »",
    'Not carried over: the comment at {place}{author:? by {author}}: "{text}"':
        "Non repris : le commentaire à l'endroit {place}{author:? par {author}} : « {text} »",
    'Not carried over: the footnote at {place}: "{text}"':
        "Non reprise : la note de bas de page à l'endroit {place} : « {text} »",
    'NOT READ: a text box at {place}: "{text}".':
        "NON LU : une zone de texte à l'endroit {place} : « {text} ».",
    "and {n} more": "et {n} autres",
    "outside the activities": "hors des activités",
}  # fmt: skip
