"""The Summary tab: every pivot as a table of figures that needs no refreshing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.vocabulary import Lists, Priority, Status, TaskType
from wpsheet.summaries.counts import NONE, PivotRow, Summary
from wpsheet.writing.book import Book, identifier, row_points
from wpsheet.writing.listing import Row, set_widths, write_row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (22.0, 44.0, *[7] * 3, *[6] * 3, *[13.5] * 3, *[13] * 6)
KEY_COLUMN, TOTAL_COLUMN, STATUS_COLUMN = 0, 2, 11


@dataclass(frozen=True, slots=True)
class FiguresPlaces:
    """Where a pivot's rows stand on the tab, counted from 0, both included, without its total."""

    heading: int
    first: int
    last: int


def write_figures(
    book: Book, sheet: Worksheet, row: int, summary: Summary, say: Labels
) -> dict[str, FiguresPlaces]:
    """Write every pivot from `row` (counted from 0) on, one under the other; say where."""
    set_widths(sheet, _WIDTHS)
    meanings = _meanings(summary.programme.lists, say)
    shared = say(
        "An activity with several codes or bodies counts once under each; the last line counts "
        "each activity once."
    )
    places: dict[str, FiguresPlaces] = {}
    for name, caption, heading, rows, note, called in (
        ("Code", say("By Strategic Plan code"), say("Code"), summary.by_code, shared, say.code),
        ("Body", say("By responsible body"), say("Body"), summary.by_body, shared, say.body),
        ("Priority", say("By priority"), say("Priority"), summary.by_priority, "", str),
        ("Type of task", say("By type of task"), say("Type of task"), summary.by_task_type, "",
         say.task_type),
    ):  # fmt: skip
        if name == "Priority":
            # The long pivots fill the first page.
            sheet.set_h_pagebreaks([row])
        book.line(sheet, row, caption, "subtitle")
        if note:
            book.line(sheet, row + 1, note, "remark")
        pivot = _Pivot(book, sheet, say, meanings, called)
        top = row + 2
        pivot.write(top, (name, caption, heading), rows, summary.all)
        places[name] = FiguresPlaces(top, top + 1, top + len(rows))
        row = top + len(rows) + 4
    return places


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
    say: Labels
    meanings: Mapping[str, str]
    called: Callable[[str], str]

    def write(
        self,
        top: int,
        named: tuple[str, str, str],
        rows: Sequence[PivotRow],
        everything: PivotRow,
    ) -> None:
        """The heading at `top`, a line a key, and the line that counts each activity once."""
        name, caption, heading = named
        say = self.say
        headings = [
            heading, say("Meaning"), say("All"), say("Sect. {section}", section="I"),
            say("Sect. {section}", section="II"),
            *(say("Pr. {priority}", priority=p.value) for p in Priority),
            *(say.task_type(task) for task in TaskType), *(say.status(s) for s in Status),
            say.status(NO_STATUS), say.period(CONTINUOUS),
        ]  # fmt: skip
        table = f"By_{identifier(name)}"
        self.book.table(self.sheet, top, 0, top + len(rows), headings, table, caption)
        self.sheet.set_row(
            top, row_points((h, w - 2) for h, w in zip(headings, _WIDTHS, strict=True))
        )
        for row, pivot in enumerate(rows, start=top + 1):
            key = say("not stated") if pivot.key == NONE else self.called(pivot.key)
            self._line(row, pivot, key, self.meanings.get(pivot.key, ""), total=False)
        total = say("All activities")
        self._line(top + len(rows) + 1, everything, total, say("each counted once"), total=True)

    def _line(self, row: int, pivot: PivotRow, key: str, meaning: str, *, total: bool) -> None:
        values: Row = (
            key,
            meaning,
            pivot.total,
            pivot.in_section(Section.TIMEFRAME),
            pivot.in_section(Section.CONTINUOUS),
            *pivot.by_priority.values(),
            *pivot.by_task_type.values(),
            *pivot.by_status_or_continuous,
        )
        write_row(self.book, self.sheet, row, values, _WIDTHS, total=total)
