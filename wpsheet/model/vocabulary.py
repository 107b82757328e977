"""The lists a committee works with: bodies, codes, task types, statuses, units, sessions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from wpsheet.model.nearest import nearest
from wpsheet.model.periods import period_order
from wpsheet.model.text import comparable
from wpsheet.model.values import WHOLE_PLAN


class Priority(StrEnum):
    A = "A"
    B = "B"
    C = "C"


class TaskType(StrEnum):
    MAINTENANCE = "Maintenance"
    UPDATE = "Update"
    DEVELOPMENT = "Development"


class Status(StrEnum):
    """The four words of a completion status."""

    COMPLETED = "Completed"
    IN_PROGRESS = "In progress"
    POSTPONED = "Postponed"
    NOT_STARTED = "Not started"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a list: its canonical name, what it means, and its other spellings."""

    name: str
    meaning: str = ""
    meaning_fr: str = ""
    aliases: tuple[str, ...] = ()
    """Spellings that are understood and ought to be replaced by the name."""
    name_fr: str = ""


@dataclass(frozen=True, slots=True)
class StatusTerm:
    """A status word, the key words that state it, and its colour (pale fill as RRGGBB)."""

    status: Status
    key_words: tuple[str, ...]
    colour: str
    fill: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the programme's body."""

    name: str
    start: date | None = None
    end: date | None = None


class ListName(StrEnum):
    """The lists that officers keep on the Lists sheet."""

    BODIES = "bodies"
    CODES = "codes"
    TASK_TYPES = "task types"
    STATUSES = "statuses"
    UNITS = "units"
    SESSIONS = "sessions"
    SETTINGS = "settings"


LIST_HEADINGS: dict[ListName, tuple[str, ...]] = {
    ListName.BODIES: ("Body", "Full name", "French name", "In French", "Also written"),
    ListName.CODES: ("Code", "Meaning", "In French", "French meaning"),
    ListName.TASK_TYPES: ("Task type", "Meaning", "In French", "French meaning", "Also written"),
    ListName.STATUSES: ("Status", "Colour", "Key words"),
    ListName.UNITS: ("Unit", "French name", "Also written"),
    ListName.SESSIONS: ("Session", "From", "To"),
    ListName.SETTINGS: ("Setting", "Value"),
}
"""The headings of each list; several spellings in one cell stand with semicolons between."""
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
        "Autres graphies": "Also written",
    },
    ListName.STATUSES: {"Statut": "Status", "Couleur": "Colour", "Mots clés": "Key words"},
    ListName.UNITS: {"Unité": "French name", "En anglais": "Unit",
                     "Autres graphies": "Also written"},
    ListName.SESSIONS: {"Session": "Session", "Du": "From", "Au": "To"},
    ListName.SETTINGS: {"Paramètre": "Setting", "Valeur": "Value"},
}  # fmt: skip
"""The headings of each list in a French workbook, and the English heading of what they head.

The word that the drop-downs offer stands first in both, and where the one language has its own
word the other has its own: a list changes language without a column being moved. An entry
without its English word is called by its French one.
"""
FIXED_LISTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "priority": (("Priority", "Priorité"), tuple(Priority)),
    "link": (("Link", "Lien"), ("Y", "N", "O")),
    "timeline of section II": (
        ("Timeline of section II", "Calendrier de la section II"), ("Continuous", "En continu")
    ),
}  # fmt: skip
"""The lists whose words cannot be other ones: their first headings, and the words."""
EXCEPTION_HEADINGS = ("Rule", "Activity", "Column", "Value", "Reason", "Approved by", "Until")
"""The headings of the Exceptions sheet."""
EXCEPTION_HEADINGS_FR = ("Règle", "Activité", "Colonne", "Valeur", "Motif", "Approuvé par",
                         "Jusqu'au")  # fmt: skip
VERSION_HEADINGS = ("Version", "Date", "Who", "What changed")
"""The headings of the Versions sheet."""
VERSION_HEADINGS_FR = ("Version", "Date", "Qui", "Ce qui a changé")
SETTINGS = ("Title", "Body", "Period", "Session date", "Document number", "Session", "Last ID")
SETTINGS_FR = {"Title": "Titre", "Body": "Organe", "Period": "Période",
               "Session date": "Date de session", "Document number": "Cote du document",
               "Session": "Session", "Last ID": "Dernier ID"}  # fmt: skip
COLOURS_FR = {"green": "vert", "blue": "bleu", "red": "rouge"}


BODIES = (
    Term("PTC", "Permanent Technical Committee", "Comité technique permanent", name_fr="CTP"),
    Term("PC", "Policy Commission", "Commission de politique générale", name_fr="CPG"),
    Term("Council", "Council", "Conseil"),
    Term("CBC", "Capacity Building Committee", "Comité du renforcement des capacités",
         name_fr="CRC"),
    Term("EC", "Enforcement Committee", "Comité de la lutte contre la fraude", name_fr="CLF"),
    Term("HSC", "Harmonized System Committee", "Comité du Système harmonisé", name_fr="CSH"),
    Term("DMPT", "Data Model Projects Team", "Équipe de projets chargée du Modèle de données",
         ("Équipe de projet sur le Modèle de données",), "EPMD"),
    Term("SAFE WG", "SAFE Working Group", "Groupe de travail SAFE", ("SWG", "GT SAFE"),
         "GT-SAFE"),
    Term("WG", "Working Group", "Groupe de travail"),
    Term("RKC/MC", "Management Committee of the Revised Kyoto Convention",
         "Comité de gestion de la Convention de Kyoto révisée", ("RKC Management Committee",),
         "CG-CKR"),
    Term("WCO/UPU CC", "WCO/UPU Contact Committee", "Comité de contact OMD/UPU",
         ("WCO-UPU CC", "CC OMD-UPU"), "CC OMD/UPU"),
    Term("API/PNR CC", "API/PNR Contact Committee", "Comité de contact RPCV/PNR",
         ("API PNR CC", "Comité de contact RPCV/DP",
          "Comité de contact OMD/IATA/OACI sur les RPCV et les PNR"), "CC RPCV/PNR"),
    Term("TEG-NII", "Technical Experts Group on Non-Intrusive Inspection",
         "Groupe d'experts techniques sur l'inspection non intrusive", name_fr="GET-INI"),
    Term("CAP Group", "Counterfeiting and Piracy Group",
         "Groupe sur la contrefaçon et le piratage", ("Groupe contrefaçon et piratage",),
         "Groupe CAP"),
    Term("WGPM", "Working Group on Performance Measurement",
         "Groupe de travail sur la mesure de la performance", name_fr="GTMP"),
    Term("PFCWG", "Passenger Facilitation and Control Working Group",
         "Groupe de travail sur la facilitation et le contrôle des passagers",
         ("Groupe de travail sur la facilitation et le contrôle des voyageurs",), "GT-FCP"),
    Term("Istanbul Convention AC", "Administrative Committee of the Istanbul Convention",
         "Comité de gestion de la Convention d'Istanbul"),
    Term("ATA Convention CPs", "Contracting Parties to the ATA Convention",
         "Parties contractantes à la Convention ATA"),
    Term("AC for the CCC",
         "Administrative Committee for the Customs Convention on Containers, 1972",
         "Comité de gestion de la Convention douanière relative aux conteneurs, 1972",
         ("Administrative Committee for the Customs Convention on Containers",)),
)  # fmt: skip

CODES = (
    Term("SP1", "Strategic process 1: instruments and tools",
         "Processus stratégique 1 : instruments et outils", name_fr="PS1"),
    Term("SP2", "Strategic process 2: cooperation",
         "Processus stratégique 2 : coopération", name_fr="PS2"),
    Term("SP3", "Strategic process 3: capacity building",
         "Processus stratégique 3 : renforcement des capacités", name_fr="PS3"),
    Term("SP4", "Strategic process 4: research",
         "Processus stratégique 4 : recherche", name_fr="PS4"),
    Term("SP5", "Strategic process 5: communication",
         "Processus stratégique 5 : communication", name_fr="PS5"),
    Term("FA1", "Focus area 1", "Domaine prioritaire 1"),
    Term("FA2", "Focus area 2", "Domaine prioritaire 2"),
    Term("FA3", "Focus area 3", "Domaine prioritaire 3"),
    Term("ORG1", "Organizational matters 1: modernization",
         "Questions organisationnelles 1 : modernisation"),
    Term("ORG2", "Organizational matters 2: funding",
         "Questions organisationnelles 2 : financement"),
    Term("ALL", "The whole Strategic Plan", "L'ensemble du Plan stratégique",
         ("Whole Strategic Plan", "The entire Strategic Plan", "All of the Strategic Plan",
          "Tout le Plan stratégique",
          "Le Plan stratégique dans son ensemble", "All codes")),
)  # fmt: skip

TASK_TYPES = (
    Term(TaskType.MAINTENANCE, "Adjusting and clarifying what exists",
         "Ajuster et préciser ce qui existe"),
    Term(TaskType.UPDATE, "Reviewing what exists in depth", "Revoir en profondeur ce qui existe",
         aliases=("Updating", "Updates"), name_fr="Mise à jour"),
    Term(TaskType.DEVELOPMENT, "Drafting something new", "Rédiger quelque chose de nouveau",
         aliases=("Developing", "Élaboration"), name_fr="Développement"),
)  # fmt: skip

STATUSES = (
    StatusTerm(Status.COMPLETED, ("Completed", "Terminé", "Terminée", "Achevé", "Achevée"),
               "green", "C6EFCE"),
    StatusTerm(Status.IN_PROGRESS, ("In progress", "En cours"), "blue", "BDD7EE"),
    StatusTerm(Status.POSTPONED, ("Postponed", "Reporté", "Reportée"), "red", "FFC7CE"),
    StatusTerm(Status.NOT_STARTED,
               ("Not started", "Non commencé", "Non commencée", "Pas commencé", "Pas commencée",
                "Non entamé", "Non entamée", "Pas encore commencé", "Pas encore commencée"),
               "red", "FFC7CE"),
)  # fmt: skip

UNITS = (
    Term("Facilitation Sub-Directorate", "", "Sous-Direction de la facilitation",
         ("P&F Sub-Directorate", "Procedures and Facilitation Sub-Directorate")),
    Term("Compliance Sub-Directorate", "",
         "Sous-Direction du contrôle et de la lutte contre la fraude",
         ("Sous-Direction de la conformité",)),
    Term("Capacity Building Directorate", "", "Direction du renforcement des capacités",
         ("CBD",)),
    Term("Tariff and Trade Directorate", "",
         "Direction des questions tarifaires et commerciales"),
    Term("Research Unit", "", "Unité de recherche"),
    Term("Events Unit", "", "Unité des événements"),
    Term("Communication Unit", "", "Unité de communication"),
    Term("Office of the Deputy Secretary General", "", "Bureau du Secrétaire général adjoint"),
    Term("Office of the Secretary General", "", "Bureau du Secrétaire général"),
    Term("ISTS", "Information systems and technology support"),
)  # fmt: skip


@dataclass(frozen=True)
class Lists:
    """The vocabulary a programme is read and checked with; built-in unless a workbook has its own.

    Look-ups ignore case, typographic dashes and quotes, and repeated blanks.
    """

    bodies: tuple[Term, ...] = BODIES
    codes: tuple[Term, ...] = CODES
    task_types: tuple[Term, ...] = TASK_TYPES
    statuses: tuple[StatusTerm, ...] = STATUSES
    units: tuple[Term, ...] = UNITS
    sessions: tuple[Session, ...] = ()
    decision_bodies: tuple[str, ...] = field(default=("PC", "Council"))
    """Bodies that take decisions and so always carry a date, in addition to the programme's own."""

    @cached_property
    def body_spellings(self) -> dict[str, str]:
        """Every spelling of a body in comparable form → its canonical name."""
        return _spellings(self.bodies)

    @cached_property
    def body_first_words(self) -> frozenset[str]:
        """The first word of every spelling of a body, in comparable form."""
        return frozenset(re.split(r"\W", s, maxsplit=1)[0] for s in self.body_spellings)

    @cached_property
    def body_aliases(self) -> dict[str, str]:
        """The spellings to be replaced, comparable → canonical; a name itself is none."""
        return {comparable(w): b.name for b in self.bodies for w in b.aliases + _full_name(b)}

    @cached_property
    def code_spellings(self) -> dict[str, str]:
        return _spellings(self.codes)

    @cached_property
    def longest_codes_first(self) -> tuple[str, ...]:
        """Every spelling of a code, longest first, without the words for the whole plan."""
        spellings = [words for words, name in self.code_spellings.items() if name != WHOLE_PLAN]
        return tuple(sorted(spellings, key=len, reverse=True))

    @cached_property
    def task_type_spellings(self) -> dict[str, str]:
        return _spellings(self.task_types)

    @cached_property
    def unit_spellings(self) -> dict[str, str]:
        return _spellings(self.units)

    @cached_property
    def status_key_words(self) -> dict[str, Status]:
        """Every key word → its status; a status that the list does not have is as built in."""
        listed = {term.status for term in self.statuses}
        built_in = [term for term in STATUSES if term.status not in listed]
        return {
            comparable(word): term.status
            for term in (*built_in, *self.statuses)
            for word in term.key_words
        }

    @cached_property
    def longest_key_words_first(self) -> tuple[str, ...]:
        return tuple(sorted(self.status_key_words, key=len, reverse=True))

    def status_term(self, status: Status) -> StatusTerm:
        """The entry of a status; a status that the list does not have is as built in."""
        return next(term for term in (*self.statuses, *STATUSES) if term.status is status)

    @cached_property
    def body_order(self) -> dict[str, int]:
        return {body.name: place for place, body in enumerate(self.bodies)}

    @cached_property
    def code_order(self) -> dict[str, int]:
        return {code.name: place for place, code in enumerate(self.codes)}

    def due_order(self, period: str, body: str | None) -> tuple[object, int, str]:
        """Sorts dates as they come due, those of one time by their bodies."""
        return period_order(period), self.body_order.get(body or "", 999), body or ""

    def body_named(self, written: str) -> str | None:
        """The canonical name of a body written in any known spelling."""
        return self.body_spellings.get(comparable(written))

    def unit_named(self, written: str) -> str | None:
        """The canonical name of a unit; "Sub Directorate" and "Subdirectorate" are one word."""
        return self.unit_spellings.get(comparable(written)) or self.units_joined.get(
            _joined(written)
        )

    @cached_property
    def units_joined(self) -> dict[str, str]:
        """The letters of every spelling of a unit, without blanks and hyphens → its name."""
        return {_joined(spelling): name for spelling, name in self.unit_spellings.items()}

    @cached_property
    def unit_beginnings(self) -> frozenset[str]:
        """Everything that such letters may begin with: a quick no for most words."""
        return frozenset(s[:n] for s in self.units_joined for n in range(1, len(s) + 1))

    def nearest_body(self, written: str) -> str | None:
        """The known body whose spelling is most like this one, where one is near.

        An acronym that has a letter in another place is another body.
        """
        word = comparable(written)
        if len(word) < _TELLING:
            return None
        known = [spelling for spelling in self.body_spellings if len(spelling) >= _TELLING]
        near = nearest(word, known, cutoff=0.85 if len(word) < 2 * _TELLING else 0.8)
        return self.body_spellings[near[0]] if near else None


_TELLING = 5
"""Shorter words are like one another by chance: CBC, CRC and CPC are three bodies."""


def _joined(words: str) -> str:
    """Words without the hyphens and blanks between them, "&" as "and"."""
    return re.sub(r"[\s-]", "", comparable(words)).replace("&", "and")


def _full_name(body: Term) -> tuple[str, ...]:
    """The full names, where a short one is meant to stand; "Council" is both."""
    pairs = ((body.name, body.meaning), (body.name_fr, body.meaning_fr))
    return tuple(full for short, full in pairs if short and full and full != short)


def _spellings(terms: Iterable[Term]) -> dict[str, str]:
    found: dict[str, str] = {}
    for term in terms:
        for words in (
            term.name, *term.aliases, term.meaning, term.meaning_fr, term.name_fr
        ):  # fmt: skip
            if words:
                found.setdefault(comparable(words), term.name)
    return found


BUILT_IN = Lists()
