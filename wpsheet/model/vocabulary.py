"""The lists a committee works with: bodies, codes, task types, statuses, units, sessions."""

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from wpsheet.model.cells import Address
from wpsheet.model.columns import LISTED_COLUMNS, Headings, ListedColumn, ListedSection
from wpsheet.model.layout import COLUMN, ColumnName, Field
from wpsheet.model.nearest import nearest
from wpsheet.model.periods import SessionPeriod, period_order
from wpsheet.model.text import comparable, joined, typed_forms
from wpsheet.model.values import WHOLE_PLAN, Resource
from wpsheet.model.wording import Template


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


class Term(NamedTuple):
    """One entry of a list: its canonical name, what it means, and its other spellings."""

    name: str
    meaning: str = ""
    meaning_fr: str = ""
    aliases: tuple[str, ...] = ()
    """Spellings that are understood and ought to be replaced by the name."""
    name_fr: str = ""


class StatusTerm(NamedTuple):
    """A status word, the key words that state it, and its colour (pale fill as RRGGBB)."""

    status: Status
    key_words: tuple[str, ...]
    colour: str
    fill: str


class OwnValue(NamedTuple):
    """A priority, type of task or status of the committee's own."""

    name: str
    counts_as: str = ""
    """The canonical value that totals take it for; "" if it is a class of its own."""
    words: tuple[str, ...] = ()
    """Other words that mean it."""
    meaning: str = ""
    colour: str = ""
    fill: str = ""


class Session(NamedTuple):
    """A session of the programme's body."""

    name: str
    start: date | None = None
    end: date | None = None
    period: SessionPeriod | None = None
    """What a Timeline means by its name; None if the name is a date anyway."""

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day; None if neither is known."""
        first, last = self.start or self.end, self.end or self.start
        return (first, last) if first and last else None


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a committee makes of a rule: another severity, or "off", and why."""

    rule: str
    """The rule's code or name, as it is written."""
    severity: str
    reason: str | Template
    address: Address | None = field(default=None, compare=False)


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
         "Groupe d’experts techniques sur l’inspection non intrusive", name_fr="GET-INI"),
    Term("CAP Group", "Counterfeiting and Piracy Group",
         "Groupe sur la contrefaçon et le piratage", ("Groupe contrefaçon et piratage",),
         "Groupe CAP"),
    Term("WGPM", "Working Group on Performance Measurement",
         "Groupe de travail sur la mesure de la performance", name_fr="GTMP"),
    Term("PFCWG", "Passenger Facilitation and Control Working Group",
         "Groupe de travail sur la facilitation et le contrôle des passagers",
         ("Groupe de travail sur la facilitation et le contrôle des voyageurs",), "GT-FCP"),
    Term("Istanbul Convention AC", "Administrative Committee of the Istanbul Convention",
         "Comité de gestion de la Convention d’Istanbul"),
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
    Term("ALL", "The whole Strategic Plan", "L’ensemble du Plan stratégique",
         ("Whole Strategic Plan", "The entire Strategic Plan", "All of the Strategic Plan",
          "Tout le Plan stratégique",
          "Le Plan stratégique dans son ensemble", "All codes")),
)  # fmt: skip

TASK_TYPES = (
    Term(TaskType.MAINTENANCE, "Adjusting and clarifying what exists",
         "Ajuster et préciser ce qui existe"),
    Term(TaskType.UPDATE, "Reviewing what exists in depth", "Revoir en profondeur ce qui existe",
         aliases=("Updating", "Updates", "Actualisation"), name_fr="Mise à jour"),
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
    Term("Capacity Building Directorate", "", "Direction du renforcement des capacités", ("CBD",)),
    Term("Tariff and Trade Directorate", "", "Direction des questions tarifaires et commerciales"),
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
    own_values: Mapping[Field, tuple[OwnValue, ...]] = field(default_factory=dict)
    """The priorities, types of task and statuses that are none of the canonical ones."""
    units: tuple[Term, ...] = UNITS
    sessions: tuple[Session, ...] = ()
    sections: tuple[ListedSection, ...] = ()
    columns: tuple[ListedColumn, ...] = LISTED_COLUMNS
    rules: tuple[RuleSetting, ...] = ()
    dates_name_body: bool = True
    """Whether a date of the Timeline must say before which body it is."""
    project_start: date | None = None
    """The day in M1, the first of the project months."""
    numbers_are_whole: bool = True
    """Whether activities are numbered 1, 2, 3; if not, also 1.1, A.3, WP-07."""
    met: bool = False
    """Whether another committee's plan holds them itself, for want of a Lists sheet."""

    def own_value(self, name: Field, written: str) -> OwnValue | None:
        """The committee's own priority, type of task or status that a cell holds."""
        return self._own_words.get((name, comparable(written).strip(". ")))

    @cached_property
    def _own_words(self) -> dict[tuple[Field, str], OwnValue]:
        return {
            (name, comparable(word).strip(". ")): value
            for name, values in self.own_values.items()
            for value in values
            for word in (value.name, *value.words)
        }

    @cached_property
    def headings(self) -> Headings:
        """What the headings of the programme's tables mean."""
        return Headings(self.columns)

    def own_heading(self, name: ColumnName) -> str | None:
        """The committee's own words for a column of the template; None if it has the template's."""
        listed = self.headings.columns.get(name)
        if listed is None or listed.field is None or not listed.used:
            return None
        return listed.heading if listed.heading != COLUMN[listed.field].heading else None

    def requires(self, name: ColumnName) -> bool:
        """Whether the list of columns asks for a value in every activity."""
        listed = self.headings.columns.get(name)
        return listed is not None and listed.required

    @cached_property
    def body_spellings(self) -> dict[str, str]:
        """Every spelling of a body in comparable form → its canonical name."""
        return _spellings(self.bodies)

    @cached_property
    def body_first_words(self) -> frozenset[str]:
        """The first word of every spelling of a body, in comparable form."""
        return frozenset(re.split(r"\W", s, maxsplit=1)[0] for s in self.body_spellings)

    @cached_property
    def most_words_of_a_body(self) -> int:
        """How many places at most a spelling of a body has where a name may end."""
        return max((len(re.findall(r"\w+|\)", s)) for s in self.body_spellings), default=0)

    @cached_property
    def body_aliases(self) -> frozenset[str]:
        """The spellings to be replaced, in comparable form; a name itself is none."""
        spelt = (words for body in self.bodies for words in body.aliases + _full_name(body))
        return frozenset(itertools.chain.from_iterable(map(typed_forms, spelt)))

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
            form: term.status
            for term in (*built_in, *self.statuses)
            for word in term.key_words
            for form in typed_forms(word)
        }

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
        found = self.unit_spellings.get(comparable(written))
        return found or self.units_joined.get(joined(written))

    def is_unit(self, resource: Resource) -> bool:
        """Whether officers come from a unit of the list, or are counted; "Members" are none."""
        return self.unit_named(resource.unit) is not None or not resource.known

    @cached_property
    def units_joined(self) -> dict[str, str]:
        """The letters of every spelling of a unit, without blanks and hyphens → its name."""
        return {
            joined(spelling.replace(" de ", of)): name
            for spelling, name in self.unit_spellings.items()
            for of in (" de ", " de la ", " de l'", " du ", " des ")
        }

    @cached_property
    def unit_beginnings(self) -> frozenset[str]:
        """Everything that such letters may begin with: a quick no for most words."""
        return frozenset(s[:n] for s in self.units_joined for n in range(1, len(s) + 1))

    def nearest_body(self, written: str) -> str | None:
        """The known body whose spelling is most like this one, where one is near.

        An acronym that has a letter in another place is another body.
        """
        word = comparable(written)
        if len(word) < TELLING:
            return None
        known = [spelling for spelling in self.body_spellings if len(spelling) >= TELLING]
        near = nearest(word, known, cutoff=0.85 if len(word) < 2 * TELLING else 0.8)
        return self.body_spellings[near[0]] if near else None


TELLING = 5
"""Shorter words are like one another by chance: CBC, CRC and CPC are three bodies."""


def _full_name(body: Term) -> tuple[str, ...]:
    """The full names, where a short one is wanted; "Council" is both."""
    pairs = ((body.name, body.meaning), (body.name_fr, body.meaning_fr))
    return tuple(full for short, full in pairs if short and full and full != short)


def _spellings(terms: Iterable[Term]) -> dict[str, str]:
    found: dict[str, str] = {}
    for term in terms:
        for words in (term.name, *term.aliases, term.meaning, term.meaning_fr, term.name_fr):
            for form in typed_forms(words):
                found.setdefault(form, term.name)
    return found


BUILT_IN = Lists()
