"""Both tables of a work programme, every column once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wpsheet.model.nearest import nearest
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable, without_accents


class Section(StrEnum):
    """The two tables of a programme."""

    TIMEFRAME = "I"
    CONTINUOUS = "II"

    @property
    def heading(self) -> str:
        if self is Section.CONTINUOUS:
            return "Activities undertaken continuously"
        return "Activities undertaken within a specific timeframe"


class Field(StrEnum):
    """The stable names of the columns; the contract's `field`."""

    NUMBER = "number"
    PRIORITY = "priority"
    PLAN_LINK = "plan_link"
    ACTIVITY = "activity"
    PLAN_CODES = "plan_codes"
    TASK_TYPE = "task_type"
    BODIES = "bodies"
    RESOURCES = "resources"
    INDICATORS = "indicators"
    TIMELINE = "timeline"
    PROGRESS = "progress"
    STATUS = "status"
    OFFICER = "officer"
    """None of the template's columns: it is read and kept where a table has it."""


class OwnColumn(str):
    """A column of the committee's own, by its stable name: "own:Budget (EUR)"."""

    __slots__ = ()

    @classmethod
    def headed(cls, heading: str) -> OwnColumn:
        return cls(f"own:{heading}")

    @property
    def value(self) -> str:
        return str(self)

    @property
    def heading(self) -> str:
        """Its heading as it is written."""
        return self.removeprefix("own:")


ColumnName = Field | OwnColumn
"""A column of an activity: one of the programme's, or one of the committee's own."""


def ordered(names: Iterable[ColumnName]) -> list[ColumnName]:
    """Columns in the order of the template, those of the committee's own behind as they come."""
    given = dict.fromkeys(names)
    own = [name for name in given if isinstance(name, OwnColumn)]
    return [*(name for name in Field if name in given), *own]


class Column(NamedTuple):
    """One column: how it is headed, read and asked for; `width` in Excel character units."""

    field: Field
    heading: str
    also_headed: tuple[str, ...]
    """Other English words that head this column; footnote marks, case, plural, accents and line
    breaks do not matter."""
    in_french: tuple[str, ...]
    """French words that head it."""
    question: str
    """What the column asks of an officer, as the heading's input message."""
    width: float
    required: bool = True
    footnote: int | None = None


COLUMNS: tuple[Column, ...] = (
    Column(
        Field.NUMBER, "No.",
        ("Nr", "Number", "Nº", "№", "#", "Num.", "Activity No."),
        ("N°", "Numéro"),
        "The activity's number in this section, with a full stop: 1., 2., 3. ...", 5,
    ),
    Column(
        Field.PRIORITY, "Priority ranking",
        ("Priority", "Ranking"),
        ("Degré de priorité", "Priorité", "Classement par priorité", "Ordre de priorité",
         "Niveau de priorité", "Rang de priorité"),
        "How urgent is it? A is high, B is medium, C is low.", 8,
    ),
    Column(
        Field.PLAN_LINK, "Link to the Strategic Plan",
        ("Link to Strategic Plan", "Strategic Plan link", "Link with the Strategic Plan", "Link"),
        ("Lien avec le Plan stratégique", "Lien au Plan stratégique", "Lien"),
        "Is it directly linked to the Strategic Plan? Y or N; every activity should be Y.",
        8.5, footnote=1,
    ),
    Column(
        Field.ACTIVITY, "Activities",
        ("Activity", "Planned activity"), ("Activité", "Activité prévue"),
        "What will be done? One sentence that starts with a verb.", 27, footnote=2,
    ),
    Column(
        Field.PLAN_CODES, "WCO Strategic Plan",
        ("Strategic Plan", "Strategic Plan code", "Strategic Plan reference", "WCO SP"),
        ("Plan stratégique de l'OMD", "Plan stratégique", "Plan stratégique OMD"),
        "Which parts of the Strategic Plan does it serve? Codes with a comma between: SP1, FA2.",
        9.5, footnote=3,
    ),
    Column(
        Field.TASK_TYPE, "Type of task associated",
        ("Type of task", "Task type", "Type of associated task", "Type", "Associated task"),
        ("Type de tâche associée", "Type de tâche", "Type de tâche correspondante"),
        "Maintenance, Update or Development?", 13, footnote=4,
    ),
    Column(
        Field.BODIES, "Responsible body",
        ("Body", "Body responsible", "Responsible working body"),
        ("Organe responsable", "Organe", "Instance responsable", "Organisme responsable"),
        "Which bodies prepare, discuss and decide? Names from the Lists sheet, with a comma "
        "between: PTC, PC, Council.", 12.5, footnote=5,
    ),
    Column(
        Field.RESOURCES, "Team resources",
        ("Resources", "Team", "Resource"),
        ("Ressources de l'équipe", "Ressources humaines", "Ressources en personnel", "Ressources",
         "Équipe", "Ressources mobilisées", "Ressources affectées", "Ressources allouées",
         "Ressources nécessaires"),
        "How many officers of which unit work on it? For example: Two officers from the "
        "Facilitation Sub-Directorate.", 18,
    ),
    Column(
        Field.INDICATORS, "Key Performance Indicators",
        ("KPI", "Performance indicators", "Indicators", "Key indicators"),
        ("Indicateurs clés de performance", "Indicateurs de performance", "ICP", "Indicateurs",
         "Indicateurs de performance clés"),
        "What must be reached for it to be complete?", 21,
    ),
    Column(
        Field.TIMELINE, "Timeline",
        ("Time line", "Timeframe", "Time frame", "Timing", "Schedule"),
        ("Calendrier", "Échéancier", "Délai", "Échéance"),
        "When, and before which body? Season YYYY (BODY), a line each: Spring 2027 (PTC). "
        "In section II always: Continuous.", 17, footnote=8,
    ),
    Column(
        Field.PROGRESS, "Progress",
        ("Progress made", "Progress report", "State of play"),
        ("Progrès", "Progrès accomplis", "Progrès réalisés", "État d'avancement", "Avancement"),
        "Open with Completed, In progress, Postponed or Not started; then what was done, and "
        "when; then the next steps.", 40, footnote=6,
    ),
    Column(
        Field.STATUS, "Completion status",
        ("Status", "Status of completion", "Completion"),
        ("État d'achèvement", "Statut", "État", "Degré d'achèvement", "Stade d'achèvement",
         "État d'exécution", "Situation d'achèvement", "Statut de réalisation",
         "État de réalisation", "Degré d'avancement", "Situation", "Degré de réalisation",
         "Statut d'achèvement"),
        "One word: Completed (green), In progress (blue), Postponed or Not started (red).",
        12, required=False, footnote=7,
    ),
)  # fmt: skip

OFFICER_COLUMN = Column(
    Field.OFFICER, "Officer",
    ("Responsible officer", "Officer responsible", "Officer in charge", "Contributing officer",
     "Officer concerned", "Lead officer", "Name of officer", "Name of the officer",
     "Focal point", "Contact officer", "Desk officer"),
    ("Fonctionnaire", "Fonctionnaire responsable", "Fonctionnaire chargé", "Agent responsable",
     "Agent chargé", "Fonctionnaire contributeur", "Point focal",
     "Nom du fonctionnaire", "Chargé de dossier"),
    "Who answers for it? A name; several with a comma between.", 16, required=False,
)  # fmt: skip
"""Is next to the template's columns, where officers keep one: it names whom a data call asks,
and is circulated to nobody."""

COLUMN: dict[Field, Column] = {column.field: column for column in (*COLUMNS, OFFICER_COLUMN)}

SECOND_MEANINGS: dict[str, Field] = {
    "État d'avancement": Field.STATUS, "Avancement": Field.STATUS, "State of play": Field.STATUS,
}  # fmt: skip
"""What a heading means beside another one of the column that it usually heads."""

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLURAL = regex(r"(?<=\w\w[^s])s$")
_NEARLY = 0.88
"""How similar a misspelt heading must be: one or two letters in "Responsable bodie"."""


def mark_of(name: Field, section: Section) -> int | None:
    """The number of the footnote that a column's heading has; Timeline has one in section II."""
    without = Field.TIMELINE if section is Section.TIMEFRAME else Field.STATUS
    return None if name is without else COLUMN[name].footnote


def heading_of(column: Column, section: Section) -> str:
    """A column's heading with its footnote mark, as one plain text: "Progress ⁶".

    A superscript character, not a superscript run: the heading of an Excel table must be plain.
    """
    mark = mark_of(column.field, section)
    return f"{column.heading} {mark or ''}".strip().translate(_SUPERSCRIPTS)


REFERENCE_HEADING = "Reference"
"""Heads the first column of a table that repeats activities of the sections; such a table is a
view and is not read as part of the programme."""
ID_HEADING = "ID"
"""Heads the column of the activities' stable IDs. It is next to the columns of the work
programme, is read wherever it is and is none of the template's twelve and eleven."""


def is_id_heading(text: str) -> bool:
    return heading_key(text) in {"id", "identifiant"}


def columns_of(section: Section) -> tuple[Column, ...]:
    """The 12 columns of section I, or the 11 of section II."""
    if section is Section.TIMEFRAME:
        return COLUMNS
    return tuple(c for c in COLUMNS if c.field is not Field.STATUS)


@lru_cache(maxsize=4096)
def heading_key(text: str) -> str:
    """A heading's words for comparison: no case, accents, plural, marks or line breaks."""
    words = re.findall(r"[a-z]+|№|#|°", without_accents(comparable(text)).replace("(s)", ""))
    return " ".join(_PLURAL.sub("", word) if word.endswith("s") else word for word in words)


_HEADING_KEYS: dict[str, Field] = {
    heading_key(words): column.field
    for column in COLUMN.values()
    for words in (column.heading, *column.also_headed, *column.in_french)
}
_SECOND_KEYS = {heading_key(words): name for words, name in SECOND_MEANINGS.items()}
_FIRST_WORDS = {key.split()[0] for key in _HEADING_KEYS}
_MAY_BE_MISSPELT = [key for key, name in _HEADING_KEYS.items() if name is not Field.OFFICER]
"""A letter less makes a "Responsible office" of an officer: these words are known as they are."""
_FRENCH_KEYS = {heading_key(words) for column in COLUMN.values() for words in column.in_french} - {
    heading_key(words)
    for column in COLUMN.values()
    for words in (column.heading, *column.also_headed)
}


def may_be_heading(text: str) -> bool:
    """Whether words may be a heading that is spelt right, or its first line: told at a glance."""
    if len(text) > 80:
        return False
    if not text.isascii() or "_x" in text:
        return not _FIRST_WORDS.isdisjoint(heading_key(text).split()[:1])
    first = re.search("[a-z]+|#", text.lower())
    return first is not None and heading_key(first[0]) in _FIRST_WORDS


@lru_cache(maxsize=4096)
def field_headed(text: str, *, exactly: bool = False) -> Field | None:
    """The column that these heading words mean, or None.

    `text` comes without superscripts; digits are ignored, so a footnote mark typed as an
    ordinary digit does not matter. Unless `exactly`, longer headings may be misspelt by a
    letter or two.
    """
    if len(text) > 80:
        return None
    key = heading_key(text)
    if key in _HEADING_KEYS or exactly or len(key) < 7:
        return _HEADING_KEYS.get(key)
    near = nearest(key, _MAY_BE_MISSPELT, cutoff=_NEARLY)
    return _HEADING_KEYS[near[0]] if near else None


def rank_of_heading(text: str, name: Field) -> int:
    """0 for the words of a column's own heading, 1 for the first of its others, 2 for the rest."""
    key, column = heading_key(text), COLUMN[name]
    first = (
        (column.heading, *column.in_french[:1]),
        (*column.also_headed[:1], *column.in_french[1:2]),
    )
    ranks = (rank for rank, words in enumerate(first) if key in map(heading_key, words))
    return next(ranks, len(first))


def second_meaning(text: str) -> Field | None:
    """The column that heading words mean where the one that they usually head is there already."""
    return _SECOND_KEYS.get(heading_key(text))


def is_french_heading(text: str) -> bool:
    """Whether heading words are French and not English as well."""
    return heading_key(text) in _FRENCH_KEYS


def is_reference_heading(text: str) -> bool:
    """Whether a heading marks a view of activities (see `REFERENCE_HEADING`)."""
    return heading_key(text) in {heading_key(REFERENCE_HEADING), heading_key("Référence")}
