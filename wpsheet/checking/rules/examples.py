"""The small sheets that show a rule at work: one that it finds fault with, one that it passes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from wpsheet.model.layout import Field, Section
from wpsheet.model.own_sheets import MissingLists, UnreadSheet
from wpsheet.model.programme import FileFacts, OpenConflict, Waiver
from wpsheet.model.wording import Sentence


@dataclass(frozen=True, slots=True)
class Held:
    """A cell of an example that contains more than text."""

    text: str = ""
    kind: str = "text"
    formula: str | None = None
    fill: str | None = None
    struck: bool = False
    """Whether a line goes through its words."""


class Example(NamedTuple):
    """A small sheet for one rule: rows of what differs from a clean activity.

    `at` is the row of the example (from 0) and the field that the rule must point at.
    """

    rows: tuple[Mapping[Field, str | Held], ...] = ({Field.NUMBER: "1."},)
    section: Section = Section.TIMEFRAME
    at: tuple[int, Field] | None = None
    also: tuple[str, ...] = ()
    """Other rules that rightly find fault with the same cell."""
    as_of: date = date(2026, 5, 4)
    without: tuple[Field, ...] = ()
    """Columns that the sheet does not have."""
    extra_heading: str | None = None
    """A further column, filled with text."""
    merged: str | None = None
    """Fields merged down rows 0 and 1, by name."""
    blank_row_before: int | None = None
    hidden_row: int | None = None
    waiver: Waiver | None = None
    """An entry of the Exceptions sheet."""
    list_fault: Sentence | None = None
    """What is wrong with an entry of the Lists sheet."""
    file: FileFacts = FileFacts("Example")
    ids: tuple[str | Held, ...] | None = None
    """What the ID column holds, row by row; None if the sheet has no such column."""
    last_id: str | None = None
    """The last ID that was given, on the Lists sheet."""
    stray: Mapping[Field, str | Held] | None = None
    """A last row with nothing else in it."""
    line: str | None = None
    """A line below the table."""
    repeated: bool = False
    """Whether the whole table is pasted again below itself."""
    title: str | None = None
    """The title, if it is not the usual one."""
    listed_title: str | None = None
    """The title on the Lists sheet."""
    conflict: OpenConflict | None = None
    """A row of the sheet Conflicts."""
    unread_sheet: UnreadSheet | None = None
    """A sheet of ours that cannot be read."""
    lists_missing: MissingLists | None = None
    """The Lists sheet that the workbook had."""


Text = str | Held
Row = dict[Field, Text]


def row(**texts: Text) -> Row:
    """A row of an example, by field names."""
    return {Field(name): text for name, text in texts.items()}


def pair(
    *rows: Row, section: Section = Section.TIMEFRAME, **last: Text | tuple[Text, Text]
) -> tuple[Example, Example]:
    """A bad and a good example that differ in the last activity: two texts are (bad, good).

    The rule points at the last-named field of that activity.
    """
    *others, known = rows or ({},)

    def example(choice: int) -> Example:
        texts = {n: t[choice] if isinstance(t, tuple) else t for n, t in last.items()}
        place = len(others), Field(list(last)[-1])
        return Example((*others, known | row(**texts)), section, at=place)

    return example(0), example(1)


def one(*, section: Section = Section.TIMEFRAME, **texts: Text) -> Example:
    """An example of one activity that points at its last-named field."""
    return pair(section=section, **texts)[0]


CLEAN = row(number="1.")
TWO = (CLEAN, row(number="2.", activity="Publish the study on cold storage"))
