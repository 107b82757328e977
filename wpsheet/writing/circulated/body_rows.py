"""The rows of a body's tab: formulas that show an activity of a section, cut to their cells.

A hidden cell tells which row of its section a row shows; all others look it up there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wpsheet.model.layout import Field, Section
from wpsheet.writing.circulated.body_colours import opening_words
from wpsheet.writing.circulated.body_columns import SeenColumn
from wpsheet.writing.circulated.body_dates import NextDate
from wpsheet.writing.circulated.body_hidden import (
    COMPARED,
    DATED,
    DATES,
    PASSED,
    PLACE,
    TEXTS,
    TIMELINES,
    HiddenCells,
)
from wpsheet.writing.circulated.circulation import Circulation, SectionRow
from wpsheet.writing.circulated.cutting import Cut, tidied, tidied_formula
from wpsheet.writing.circulated.formulas import Cell, quoted
from wpsheet.writing.circulated.live_sections import LiveSection


class BodyRows:
    """Gives the cells of a row, whichever activity it is to show."""

    def __init__(
        self,
        c: Circulation,
        hidden: HiddenCells,
        columns: Sequence[SeenColumn],
        dates: Mapping[str, NextDate],
        lines: int,
    ) -> None:
        """`dates` are the next dates by the Timelines, `lines` those of the highest row."""
        self.c, self.hidden, self.columns, self.dates = c, hidden, columns, dates
        self.numbers = {timeline: number for number, timeline in enumerate(dates, start=1)}
        self.alone = c.programme.is_alone
        self.first_hidden: dict[Field, int] = {}
        number = TEXTS
        for column in columns[1:]:
            self.first_hidden[column.field] = number
            number += column.cut(lines).cells
        self.hidden_columns = number
        """How many columns are hidden."""

    def cells(
        self, section: LiveSection, row: int, each: SectionRow | None, lines: int
    ) -> Iterator[tuple[int, Cell]]:
        """(column, cell) of a row, counted from 1, but for the place; in the order of need.

        `each` is what it shows now.
        """
        place = f"${self.hidden.letter(PLACE)}{row}"
        yield 0, self._number(section, place, each)
        for at, column in enumerate(self.columns[1:], start=1):
            text = self._text(column.field, section, place, row, each)
            if column.field is Field.TIMELINE and text is not None:
                yield self.hidden.seen + DATED, self._dated(section, place, each)
            if text is None:
                continue
            yield from self._cut(column.cut(lines), column.field, text, at, place, row)

    def line(
        self, section: LiveSection, row: int, each: SectionRow | None, gone: str = ""
    ) -> Iterator[tuple[int, Cell]]:
        """The number and the words of an activity on one line, over all further columns."""
        place = f"${self.hidden.letter(PLACE)}{row}"
        yield 0, self._number(section, place, each)
        width = sum(column.width for column in self.columns[1:])
        text = self._text(Field.ACTIVITY, section, place, row, each)
        if text is not None:
            yield from self._cut(Cut(width, 1), Field.ACTIVITY, text, 1, place, row, gone)

    def _cut(
        self, cut: Cut, field: Field, text: Cell, at: int, place: str, row: int, gone: str = ""
    ) -> Iterator[tuple[int, Cell]]:
        first = self.first_hidden[field]
        text = Cell(f"IF({place}=0,{quoted(gone)},{text.formula})", text.value)
        numbers = range(first, first + cut.cells)
        letters = [f"${self.hidden.letter(number)}{row}" for number in numbers]
        *laid_out, seen = cut.laid_out(text, letters)
        for number, cell in zip(numbers, laid_out, strict=True):
            yield self.hidden.seen + number, cell
        yield at, seen

    def _number(self, section: LiveSection, place: str, each: SectionRow | None) -> Cell:
        number = section.cell(place, Field.NUMBER)
        link = f"\"#'{section.sheet.replace(chr(39), chr(39) * 2)}'!A\"&ROW({number})"
        shown = section.label(number, alone=self.alone)
        label = self.label(each) if each else ""
        return Cell(f'IF({place}=0,"",HYPERLINK({link},{shown}))', label)

    def label(self, each: SectionRow) -> str:
        """The number of an activity as its formula shows it."""
        text = each.texts.get(Field.NUMBER)
        number = text.raw if text else ""
        if self.alone:
            return " ".join(f"{number} ".replace(". ", " ").split())
        return f"{each.activity.section}.{number.replace('.', '')}"

    def _text(
        self, field: Field, section: LiveSection, place: str, row: int, each: SectionRow | None
    ) -> Cell | None:
        """The whole text of a cell; None in a column that the section does not have."""
        if field not in section.fields:
            return None
        now = tidied(each.texts[field].raw) if each else ""
        written = tidied_formula(section.cell(place, field))
        if field is Field.STATUS:
            return self._status(section.cell(place, field), written, now, row, each)
        if field is Field.TIMELINE:
            return self._date(section, written, now, row, each)
        return Cell(written, now)

    def _status(self, cell: str, written: str, now: str, row: int, each: SectionRow | None) -> Cell:
        """The status as it is counted: "No status" also for one that does not count."""
        none = self.c.say("No status")
        if each and (not now or self.c.is_refused(each.activity)):
            now = none
        test = f'{written}=""'
        if self.hidden.refused:
            test = f"OR({test},NOT({self.hidden.counts(f'$A{row}', cell)}))"
        return Cell(f"IF({test},{quoted(none)},{written})", now)

    # The next date

    def _dated(self, section: LiveSection, place: str, each: SectionRow | None) -> Cell:
        """Which of the known timelines a row has, from 1; 0 for one that is not known."""
        timeline = f"LEFT({section.cell(place, Field.TIMELINE)},{COMPARED})"
        for sign in "~*?":
            timeline = f'SUBSTITUTE({timeline},"{sign}","~{sign}")'
        known = self.hidden.dates_in(TIMELINES)
        now = self.numbers.get(self._key(each) or "", 0)
        return Cell(f"IF({place}=0,0,IFERROR(MATCH({timeline},{known},0),0))", now)

    def _key(self, each: SectionRow | None) -> str | None:
        """The known timeline that an activity has."""
        key = compared(each.texts[Field.TIMELINE].raw) if each else ""
        return key if key in self.dates else None

    def _date(
        self, section: LiveSection, written: str, now: str, row: int, each: SectionRow | None
    ) -> Cell:
        """The next date; a timeline that was edited since is shown as it is."""
        number = f"${self.hidden.letter(DATED)}{row}"
        words, passed = (
            f"INDEX({self.hidden.dates_in(column)},{number})" for column in (DATES, PASSED)
        )
        overdue, was = opening_words(self.c.say)
        if section.section is Section.CONTINUOUS:
            overdue = was = ""  # nothing there is overdue
        completed = self._completed(row)
        opening = f'IF({passed}="1",IF({completed},{quoted(was)},{quoted(overdue)}),"")'
        formula = f"IF({number}=0,{written},{opening}&{words})"
        key = self._key(each)
        if key is None or each is None:
            return Cell(formula, now)
        date = self.dates[key]
        opens = (was if self._is_completed(each) else overdue) if date.passed else ""
        return Cell(formula, opens + date.words)

    def _completed(self, row: int) -> str:
        """Whether the status that a row shows is one of completion."""
        tests = [term for term in self.c.statuses if term.completed]
        if not tests or Field.STATUS not in self.first_hidden:
            return "FALSE"
        status = f"${self.hidden.letter(self.first_hidden[Field.STATUS])}{row}"
        opens = "+".join(term.test(status) for term in tests)
        return f"({opens})>0"

    def _is_completed(self, each: SectionRow) -> bool:
        text = each.texts.get(Field.STATUS)
        opens = text is not None and any(
            term.completed and term.opens(text.raw) for term in self.c.statuses
        )
        return opens and not self.c.is_refused(each.activity)


def compared(timeline: str) -> str:
    """A Timeline as it is looked up: case makes no difference there."""
    return timeline[:COMPARED].casefold()
