"""What the cells of an activity say, as values; an absent one is None or empty."""

from enum import StrEnum
from typing import NamedTuple


class BodyMention(NamedTuple):
    """One body as written; `name` is its canonical name, None where no list has it."""

    written: str
    name: str | None


class BodyList(NamedTuple):
    """The bodies of one cell in the order written."""

    mentions: tuple[BodyMention, ...] = ()
    separators: tuple[str, ...] = ()
    """What is between the mentions: ",", "and", "/", a line break as "\\n" ..."""

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical names, each once."""
        return tuple(dict.fromkeys(m.name for m in self.mentions if m.name))

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(m.written for m in self.mentions if m.name is None)


WHOLE_PLAN = "ALL"


class CodeList(NamedTuple):
    """The codes of one cell in the order written, and what is no known code."""

    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Resource(NamedTuple):
    """Officers of one unit; `minimum` and `maximum` are None where they are not counted.

    `written` is the unit as written in the cell; `unit` its canonical name, or the written
    one where no list has it. Somebody counted without a unit ("1 Technical Attaché") is listed
    under what he or she is called.
    """

    minimum: float | None
    maximum: float | None
    unit: str
    written: str
    known: bool = True
    decimal_comma: bool = False


class Milestone(NamedTuple):
    """One date of an activity before one body.

    `period` is "Spring 2023", "June 2023", "Q3 2026", "H1 2027", "2026-06-15", "End 2025",
    "Mid-2024", "2023", "Once a year" or "Continuous", and the words as they are written if none of
    these forms fits; `body` is None if none is written, and as written if the list has no such
    body.
    """

    body: str | None
    period: str
    condition: str | None = None


class Ambiguity(NamedTuple):
    """Dates and bodies that can be read in two ways, of which neither is taken."""

    written: str
    readings: tuple[tuple[Milestone, ...], ...]


class Timeline(NamedTuple):
    """A Timeline cell as understood."""

    milestones: tuple[Milestone, ...] = ()
    unparsed: tuple[str, ...] = ()
    """The entries that were not understood, as written; they give no milestone."""
    irregular: tuple[str, ...] = ()
    """The entries understood that are not written as "Season YYYY (BODY)"."""
    unknown_bodies: tuple[str, ...] = ()
    """The bodies named, as written, that the list does not have."""
    ambiguous: tuple[Ambiguity, ...] = ()
    open: tuple[str, ...] = ()
    """Words that say that a date is still to be fixed: "TBD"."""
    remarked: bool = False
    """Whether it says more than its dates, bodies and conditions do."""

    @property
    def bodies(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.body for m in self.milestones if m.body))


class StatusSource(StrEnum):
    """Where a status was read."""

    CELL = "cell"
    PROGRESS = "progress"
    FILL = "fill"


class FillColour(StrEnum):
    """What a person calls the colour of a cell."""

    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    OTHER = "other"
