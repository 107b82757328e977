"""The Summary tab: every pivot as a table of figures that needs no refreshing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.messages.pivots import pivot_title
from wpsheet.model.layout import Field
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.vocabulary import Lists
from wpsheet.summaries.counts import COUNTED, NONE, PivotRow, Summary
from wpsheet.writing.book import Book, identifier, row_points
from wpsheet.writing.listing import Row, set_widths, write_row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {Field.PRIORITY: 6.0, Field.TASK_TYPE: 13.5, Field.STATUS: 13.0}
"""How wide the columns of what is counted are."""
KEY_COLUMN = 0


@dataclass(frozen=True, slots=True)
class FiguresPlaces:
    """Where a pivot's rows stand on the tab, counted from 0, both included, without its total."""

    heading: int
    first: int
    last: int
    total: int
    """The column of all activities."""
    status: int
    """The column in which the counts by status begin."""


def write_figures(
    book: Book, sheet: Worksheet, row: int, summary: Summary, say: Labels
) -> dict[Field, FiguresPlaces]:
    """Write every pivot from `row` (counted from 0) on, one under the other; say where."""
    meanings = _meanings(summary.programme.lists, say)
    keys = {row.key for rows in summary.pivots.values() for row in rows}
    own = summary.programme.lists.headings.are_own
    told = any(meanings.get(key) for key in keys) or not own
    columns = list(_columns(summary, say, meanings=told))
    set_widths(sheet, [width for _, width in columns])
    total = 2 if told else 1
    before = (len(summary.keys(name)) for name in COUNTED[:-1])
    status = total + 1 + len(summary.sections) + sum(before)
    shared = say(
        "An activity with several codes or bodies counts once under each; the last line counts "
        "each activity once."
    )
    called = {Field.PLAN_CODES: say.code, Field.BODIES: say.body, Field.TASK_TYPE: say.task_type}
    places: dict[Field, FiguresPlaces] = {}
    for name, rows in summary.pivots.items():
        several = name in (Field.PLAN_CODES, Field.BODIES)
        if places and name is Field.PRIORITY:
            # The long pivots fill the first page.
            sheet.set_h_pagebreaks([row])
        book.line(sheet, row, pivot_title(name, say), "subtitle")
        if several:
            book.line(sheet, row + 1, shared, "remark")
        pivot = _Pivot(book, sheet, summary, say, meanings, called.get(name, str), columns)
        top = row + 2
        pivot.write(top, name, rows)
        places[name] = FiguresPlaces(top, top + 1, top + len(rows), total, status)
        row = top + len(rows) + 4
    return places


def _columns(summary: Summary, say: Labels, *, meanings: bool) -> Iterator[tuple[str, float]]:
    """The columns behind the key's, each with its width."""
    yield "", 22.0
    if meanings:
        yield say("Meaning"), 44.0
    yield say("All"), 7.0
    for section in summary.sections:
        yield say("Sect. {section}", section=section.value), 7.0
    named: dict[Field, Callable[[str], str]] = {
        Field.PRIORITY: lambda key: say("Pr. {priority}", priority=key),
        Field.TASK_TYPE: say.task_type,
        Field.STATUS: say.status,
    }
    for name in COUNTED:
        for key in summary.keys(name):
            yield named[name](key), _WIDTHS[name]
    if Field.STATUS in summary.fields:
        yield say.status(NO_STATUS), _WIDTHS[Field.STATUS]
    if summary.any_continuous:
        yield say.period(CONTINUOUS), _WIDTHS[Field.STATUS]


def _meanings(lists: Lists, say: Labels) -> dict[str, str]:
    terms = (*lists.codes, *lists.bodies, *lists.task_types)
    priorities = {"A": say("High"), "B": say("Medium"), "C": say("Low")}
    meanings = {
        term.name: term.meaning if say.english else term.meaning_fr or term.meaning
        for term in terms
    }
    return {**meanings, **priorities}


@dataclass(frozen=True, slots=True)
class _Pivot:
    """Writes one pivot; `called` says what a key is called in the language."""

    book: Book
    sheet: Worksheet
    summary: Summary
    say: Labels
    meanings: Mapping[str, str]
    called: Callable[[str], str]
    columns: Sequence[tuple[str, float]]

    def write(self, top: int, name: Field, rows: Sequence[PivotRow]) -> None:
        """The heading at `top`, a line a key, and the line that counts each activity once."""
        say = self.say
        words, table = {
            Field.PLAN_CODES: (say("Code"), "Code"),
            Field.BODIES: (say("Body"), "Body"),
            Field.PRIORITY: (say("Priority"), "Priority"),
            Field.TASK_TYPE: (say("Type of task"), "Type of task"),
        }[name]
        heading = say.lists.own_heading(name) or words
        columns = [(heading, self.columns[0][1]), *self.columns[1:]]
        self.book.table(
            self.sheet, top, 0, top + len(rows), [words for words, _ in columns],
            f"By_{identifier(table)}", pivot_title(name, say),
        )  # fmt: skip
        self.sheet.set_row(top, row_points((words, width - 2) for words, width in columns))
        for row, pivot in enumerate(rows, start=top + 1):
            key = say("not stated") if pivot.key == NONE else self.called(pivot.key)
            self._line(row, pivot, key, self.meanings.get(pivot.key, ""), total=False)
        total = say("All activities")
        once = say("each counted once")
        self._line(top + len(rows) + 1, self.summary.all, total, once, total=True)

    def _line(self, row: int, pivot: PivotRow, key: str, meaning: str, *, total: bool) -> None:
        counts = self.summary.counts(pivot)
        has_meanings = len(self.columns) > len(counts) + 2
        values: Row = (key, *([meaning] if has_meanings else []), pivot.total, *counts)
        widths = [width for _, width in self.columns]
        write_row(self.book, self.sheet, row, values, widths, total=total)
