"""The rows of a body's tab: formulas that show an activity of a section, cut to their cells.

A hidden cell tells which row of its section a row shows; all others look it up there.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import Field, Section
from wpsheet.writing.book import FRAME, Worksheet
from wpsheet.writing.circulated.body_dates import NextDate
from wpsheet.writing.circulated.body_layout import SeenColumn
from wpsheet.writing.circulated.circulation import Circulation, SectionRow
from wpsheet.writing.circulated.cutting import Cut, tidied, tidied_formula
from wpsheet.writing.circulated.live_sections import COMPARED, Hidden, HiddenCells, LiveSection
from wpsheet.writing.formulas import ROW, quoted

Cuts = list[tuple[int, Field, Cut]]
"""The columns of a row by their number, with the field that each shows and its lines."""


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
        number: int = Hidden.TEXTS
        for column in columns[1:]:
            self.first_hidden[column.field] = number
            number += column.cut(lines).cells
        self.hidden_columns = number
        """How many columns are hidden."""

    def cuts(self, section: LiveSection, lines: int) -> Cuts:
        """What the columns of an activity with so many lines show."""
        return [
            (at, column.field, column.cut(lines))
            for at, column in enumerate(self.columns[1:], start=1)
            if column.field in section.fields
        ]

    def on_one_line(self, section: LiveSection) -> Cuts:
        """The words of an activity on one line, over all columns but its number."""
        width = sum(column.width for column in self.columns[1:])
        shown = Field.ACTIVITY in section.fields
        return [(1, Field.ACTIVITY, Cut(width, 1))] if shown else []

    def formulas(
        self, section: LiveSection, cuts: Cuts, gone: str = ""
    ) -> Iterator[tuple[int, str]]:
        """(column, formula) of the cells of any row, but for the place; in the order of need.

        `gone` is shown in a row that has no activity.
        """
        place = f"${self.hidden.letter(Hidden.PLACE)}{ROW}"
        number = section.cell(place, Field.NUMBER)
        link = f"\"#'{section.sheet.replace(chr(39), chr(39) * 2)}'!A\"&ROW({number})"
        shown = section.label(number, alone=self.alone)
        yield 0, f'IF({place}=0,"",HYPERLINK({link},{shown}))'
        for at, field, cut in cuts:
            if field is Field.TIMELINE:
                yield self.hidden.seen + Hidden.DATED, self._dated(section, place)
            text = f"IF({place}=0,{quoted(gone)},{self._text(field, section, place)})"
            first = self.first_hidden[field]
            numbers = range(first, first + cut.cells)
            letters = [f"${self.hidden.letter(number)}{ROW}" for number in numbers]
            columns = [*(self.hidden.seen + number for number in numbers), at]
            yield from zip(columns, cut.formulas(text, letters), strict=True)

    def values(self, cuts: Cuts, each: SectionRow | None) -> Iterator[str | int]:
        """What these formulas give now, for a row that shows `each`."""
        yield self.label(each) if each else ""
        for _, field, cut in cuts:
            if field is Field.TIMELINE:
                yield self.numbers.get(self._key(each) or "", 0)
            yield from cut.values(self._text_now(field, each) if each else "")

    def label(self, each: SectionRow) -> str:
        """The number of an activity as its formula shows it."""
        text = each.texts.get(Field.NUMBER)
        number = text.raw if text else ""
        if self.alone:
            return " ".join(f"{number} ".replace(". ", " ").split())
        return f"{each.activity.section}.{number.replace('.', '')}"

    def _text(self, field: Field, section: LiveSection, place: str) -> str:
        """The whole text of a cell."""
        cell = section.cell(place, field)
        written = tidied_formula(cell)
        if field is Field.STATUS:  # as it is counted: "No status" also for one that does not count
            test = f'{written}=""'
            if self.hidden.refused:
                test = f"OR({test},NOT({self.hidden.counts(f'$A{ROW}', cell)}))"
            return f"IF({test},{quoted(self.c.say('No status'))},{written})"
        return self._date(section, written) if field is Field.TIMELINE else written

    def _text_now(self, field: Field, each: SectionRow) -> str:
        """What the formula of the whole text gives for an activity."""
        text = tidied(each.texts[field].raw)
        if field is Field.STATUS and (not text or self.c.is_refused(each.activity)):
            return self.c.say("No status")
        if field is Field.TIMELINE and (key := self._key(each)):
            date = self.dates[key]
            overdue, was = self._opening_words(each.activity.section)
            opens = was if self._is_completed(each) else overdue
            return f"{opens if date.passed else ''}{date.words}"
        return text

    # The next date

    def _dated(self, section: LiveSection, place: str) -> str:
        """Which of the known timelines a row has, from 1; 0 for one that is not known."""
        timeline = f"LEFT({section.cell(place, Field.TIMELINE)},{COMPARED})"
        for sign in "~*?":
            timeline = f'SUBSTITUTE({timeline},"{sign}","~{sign}")'
        known = self.hidden.dates_in(Hidden.TIMELINES)
        return f"IF({place}=0,0,IFERROR(MATCH({timeline},{known},0),0))"

    def _key(self, each: SectionRow | None) -> str | None:
        """The known timeline that an activity has."""
        key = compared(each.texts[Field.TIMELINE].raw) if each else ""
        return key if key in self.dates else None

    def _date(self, section: LiveSection, written: str) -> str:
        """The next date; a timeline that was edited since is shown as it is."""
        number = f"${self.hidden.letter(Hidden.DATED)}{ROW}"
        words, passed = (
            f"INDEX({self.hidden.dates_in(column)},{number})"
            for column in (Hidden.DATES, Hidden.PASSED)
        )
        overdue, was = map(quoted, self._opening_words(section.section))
        opening = f'IF({passed}="1",IF({self._completed()},{was},{overdue}),"")'
        return f"IF({number}=0,{written},{opening}&{words})"

    def _opening_words(self, section: Section) -> tuple[str, str]:
        """Before a date that has passed: of an open activity, and of a completed one."""
        if section is Section.CONTINUOUS:
            return "", ""  # nothing there is overdue
        return opening_words(self.c.say)

    def _completed(self) -> str:
        """Whether the status that the row shows is one of completion."""
        tests = [term for term in self.c.statuses if term.completed]
        if not tests or Field.STATUS not in self.first_hidden:
            return "FALSE"
        status = f"${self.hidden.letter(self.first_hidden[Field.STATUS])}{ROW}"
        opens = "+".join(term.test(status) for term in tests)
        return f"({opens})>0"

    def _is_completed(self, each: SectionRow) -> bool:
        text = each.texts.get(Field.STATUS)
        opens = text is not None and any(
            term.completed and term.opens(text.raw) for term in self.c.statuses
        )
        return opens and not self.c.is_refused(each.activity)

    def colour(self, sheet: Worksheet, first: int, last: int, section: LiveSection) -> None:
        """Colour status words, past dates and the frames of rows that show an activity.

        The rows are counted from 0; spare ones have neither frame nor fill.
        """
        book, places = self.c.book, {each.field: at for at, each in enumerate(self.columns)}

        def when(left: int, right: int, criteria: str, **look: Any) -> None:
            # LibreOffice takes the first that holds, so each has the frame as well.
            sheet.conditional_format(first, left, last, right, {
                "type": "formula", "criteria": f"={criteria}",
                "format": book.conditional(**look, **FRAME), "stop_if_true": True,
            })  # fmt: skip

        if self.c.statuses and Field.STATUS in section.fields:
            at = places[Field.STATUS]
            cell = f"${column_letter(at + 1)}{first + 1}"
            for term in self.c.statuses:
                if term.fill:
                    when(at, at, f"({term.test(cell)})>0", bold=True, bg_color=f"#{term.fill}")
            when(at, at, f"{cell}={quoted(self.c.say('No status'))}", font_color=_GREY)
        if Field.TIMELINE in places:
            at = places[Field.TIMELINE]
            cell = f"${column_letter(at + 1)}{first + 1}"
            looks: tuple[dict[str, Any], ...] = ({"bold": True}, {"font_color": _GREY})
            for words, look in zip(opening_words(self.c.say), looks, strict=True):
                when(at, at, f"LEFT({cell},{len(words)})={quoted(words)}", **look)
        shown = f"${self.hidden.letter(Hidden.PLACE)}{first + 1}>0"
        when(0, len(self.columns) - 1, shown)


_GREY = "#595959"


def compared(timeline: str) -> str:
    """A Timeline as it is looked up: case makes no difference there."""
    return timeline[:COMPARED].casefold()


def opening_words(say: Labels) -> tuple[str, str]:
    """What comes before a date that has passed: of an overdue activity, of a completed one."""
    return say("overdue: {date}", date=""), say("was {date}", date="")
