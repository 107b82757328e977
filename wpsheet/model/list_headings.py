"""How the lists, exceptions, versions and settings of a workbook are headed, in both languages."""

from enum import StrEnum


class ListName(StrEnum):
    """The lists that officers keep on the Lists sheet."""

    BODIES = "bodies"
    CODES = "codes"
    TASK_TYPES = "task types"
    STATUSES = "statuses"
    UNITS = "units"
    SESSIONS = "sessions"
    SETTINGS = "settings"
    COLUMNS = "columns"
    RULES = "rules"
    PRIORITIES = "priorities"
    SECTIONS = "sections"


LIST_HEADINGS: dict[ListName, tuple[str, ...]] = {
    ListName.BODIES: ("Body", "Full name", "French name", "In French", "Also written"),
    ListName.CODES: ("Code", "Meaning", "In French", "French meaning"),
    ListName.TASK_TYPES: ("Task type", "Meaning", "In French", "French meaning", "Also written",
                          "Counts as"),
    ListName.STATUSES: ("Status", "Colour", "Key words", "Counts as"),
    ListName.UNITS: ("Unit", "French name", "Also written"),
    ListName.SESSIONS: ("Session", "From", "To"),
    ListName.SETTINGS: ("Setting", "Value"),
    ListName.COLUMNS: ("Field", "Heading", "Also headed", "Required", "Circulated"),
    ListName.RULES: ("Rule", "Severity", "Reason"),
    ListName.PRIORITIES: ("Priority", "Meaning", "Counts as"),
    ListName.SECTIONS: ("Section title", "Short name", "Continuous"),
}  # fmt: skip
"""The headings of each list; several spellings in one cell have semicolons between them."""
LIST_HEADINGS_FR: dict[ListName, dict[str, str]] = {
    ListName.BODIES: {
        "Organe": "In French", "Nom complet": "French name",
        "Nom complet en anglais": "Full name", "En anglais": "Body",
        "Autres graphies": "Also written",
    },
    ListName.CODES: {
        "Code": "In French", "Signification": "French meaning", "En anglais": "Code",
        "Signification en anglais": "Meaning",
    },
    ListName.TASK_TYPES: {
        "Type de tâche": "In French", "Signification": "French meaning",
        "En anglais": "Task type", "Signification en anglais": "Meaning",
        "Autres graphies": "Also written", "Compte comme": "Counts as",
    },
    ListName.STATUSES: {
        "Statut": "Status", "Couleur": "Colour", "Mots clés": "Key words",
        "Compte comme": "Counts as",
    },
    ListName.UNITS: {"Unité": "French name", "En anglais": "Unit",
                     "Autres graphies": "Also written"},
    ListName.SESSIONS: {"Session": "Session", "Du": "From", "Au": "To"},
    ListName.SETTINGS: {"Paramètre": "Setting", "Valeur": "Value"},
    ListName.COLUMNS: {
        "Champ": "Field", "Intitulé": "Heading", "Autres intitulés": "Also headed",
        "Obligatoire": "Required", "Diffusé": "Circulated",
    },
    ListName.PRIORITIES: {
        "Priorité": "Priority", "Signification": "Meaning", "Compte comme": "Counts as",
    },
    ListName.SECTIONS: {
        "Titre de la section": "Section title", "Nom court": "Short name",
        "En continu (oui ou non)": "Continuous",
    },
    ListName.RULES: {"Règle": "Rule", "Gravité": "Severity", "Motif": "Reason"},
}  # fmt: skip
"""The headings of each list in a French workbook, and the English heading of what they head.

The word that the drop-downs offer is first in both, and where the one language has its own
word the other has its own: a list changes language without a column being moved. An entry
without its English word is called by its French one.
"""
FIXED_LISTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "link": (("Link", "Lien"), ("Y", "N", "O")),
    "timeline of section II": (
        ("Timeline of section II", "Calendrier de la section II"), ("Continuous", "En continu")
    ),
}  # fmt: skip
"""The lists whose words cannot be other ones: their first headings, and the words."""
EXCEPTION_HEADINGS = ("Rule", "Activity", "Column", "Value", "Reason", "Approved by", "Until")
"""The headings of the Exceptions sheet."""
EXCEPTION_HEADINGS_FR = ("Règle", "Activité", "Colonne", "Valeur", "Motif", "Approuvé par",
                         "Jusqu’au")  # fmt: skip
VERSION_HEADINGS = ("Version", "Date", "Who", "What changed")
"""The headings of the Versions sheet."""
VERSION_HEADINGS_FR = ("Version", "Date", "Qui", "Ce qui a changé")
SETTINGS = ("Title", "Body", "Period", "Session date", "Document number", "Session", "Last ID",
            "Dates name a body", "Numbers", "Project start")  # fmt: skip
SETTINGS_FR = {"Title": "Titre", "Body": "Organe", "Period": "Période",
               "Session date": "Date de session", "Document number": "Cote du document",
               "Session": "Session", "Last ID": "Dernier ID",
               "Dates name a body": "Les dates nomment un organe",
               "Numbers": "Numéros", "Project start": "Début du projet"}  # fmt: skip
COLOURS_FR = {"green": "vert", "blue": "bleu", "red": "rouge", "amber": "orange",
              "yellow": "jaune", "grey": "gris"}  # fmt: skip
