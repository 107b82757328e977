"""The Summary tab: activities by status, for each code, body, priority and type of task."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase
from typing import Self

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import pivot_title
from wpsheet.model import lines
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.lines import LINE_POINTS, lines_in, longest_word, width_for
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import unlike
from wpsheet.summaries.counts import NONE, PivotRow, Summary
from wpsheet.writing import pages
from wpsheet.writing.book import Worksheet
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.controlled.notes import legend
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import LANDSCAPE, PORTRAIT, fit_on_one, fits_on, taken

SIGN_FONT = "Arial"
"""It has every sign, as wide on every machine."""
_SHAPES = [
    ("█", (7.1, 7.7)), ("▒", (7.1, 7.7)), ("×", (5.9, 8.4)), ("□", (6.1, 9.5)), ("▲", (10.0, 7.7)),
    ("○", (6.1, 8.8)), ("▼", (10.0, 7.7)), ("+", (5.9, 8.4)), ("◊", (5.0, 5.0)), ("=", (5.9, 8.4)),
    ("●", (6.1, 8.8)), *((letter, (6.0, 6.5)) for letter in ascii_lowercase),
]  # fmt: skip
"""Each sign with the points that it takes in letters of 10 points, in Arial and in the font that
LibreOffice takes without it; in the order of use."""
_NONE, _NONE_POINTS = "·", (3.4, 3.2)
"""The sign of those without a status, which come last."""
_UNIT_POINTS = (lines.UNIT_POINTS, pages.UNIT_POINTS)
"""What one unit of column width holds in Excel and in LibreOffice."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one tab: their signs in order, and how many activities one sign is."""

    signs: tuple[str, ...]
    each: int

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]], width: float) -> Self:
        """Bars of which the longest fits a column; of each row its numbers, those without last."""
        number = len(rows[0])
        signs = [*_SHAPES[: max(1, number - 1)], (_NONE, _NONE_POINTS)][:number]

        def fits(each: int) -> bool:
            return all(
                sum(-(-n // each) * points[program]
                    for n, (_, points) in zip(row, signs, strict=True)) <= width * unit
                for row in rows
                for program, unit in enumerate(_UNIT_POINTS)
            )  # fmt: skip

        return cls(tuple(sign for sign, _ in signs), next(filter(fits, itertools.count(1))))

    def formula(self, cells: Sequence[str]) -> str:
        """The formula that draws the bar of these cells; what there is shows at least one sign."""
        number = "{cell}" if self.each == 1 else f"ROUNDUP({{cell}}/{self.each},0)"
        return "=" + "&".join(
            f'REPT("{sign}",{number.format(cell=cell)})'
            for sign, cell in zip(self.signs, cells, strict=True)
        )

    def text(self, numbers: Sequence[int]) -> str:
        """What the formula shows."""
        return "".join(
            sign * -(-n // self.each) for sign, n in zip(self.signs, numbers, strict=True)
        )

    def heading(self, say: Labels) -> str:
        """What a sign is."""
        if self.each == 1:
            return say("One sign is one activity")
        return say("One sign is up to {n} activities", n=self.each)

    def legend(self, words: Sequence[str], say: Labels) -> str:
        """Which sign is which status."""
        signs = "   ".join(f"{sign} {word}" for sign, word in zip(self.signs, words, strict=True))
        return say("The bars: {signs}", signs=signs)


_GAP = 8.0
_NARROWEST, _WIDEST_KEY = 4.6, 34.0
_LEAST_BAR = 24.0
_SPARE = 0.5
"""What is left of the page's width."""
_NUMBER = {"num_format": '0;;"–"'}
"""Nothing is a dash, which is read faster than a nought."""
_TABLES: dict[ColumnName, str] = {
    Field.PLAN_CODES: "By_Code", Field.BODIES: "By_Body", Field.PRIORITY: "By_Priority",
    Field.TASK_TYPE: "By_Type_of_task",
}  # fmt: skip
"""The name of each table, by the column that it counts; else it is by group."""
_KEYS: dict[ColumnName, str] = {
    Field.PLAN_CODES: "Strategic Plan code", Field.BODIES: "Responsible body",
    Field.PRIORITY: "Priority", Field.TASK_TYPE: "Type of task",
}  # fmt: skip
"""What heads the keys of each table."""


@dataclass(frozen=True, slots=True)
class Count:
    """One column of figures: its heading, its number in a row, and its sign in the bars."""

    heading: str
    of: Callable[[PivotRow], int]
    fill: str | None = None
    in_bar: bool = False


def write_summary(c: Circulation) -> None:
    """Write the tables, the widest lists first, and at the foot the dates by session."""
    if not c.summary.pivots:
        return
    say = c.say
    figures = _Figures(c)
    page = PORTRAIT if fits_on(PORTRAIT, figures.widths) else LANDSCAPE
    what = say("Activities by status") if c.shows(Field.STATUS) else say("Numbers of activities")
    sheet = c.view(say("Summary"), what, say("Summary"), page)
    set_widths(sheet, figures.widths)
    figures.write(sheet)
    write_session_chart(c, sheet, figures.row, figures.widths)
    fit_on_one(sheet, page)


class _Figures:
    """The tables of the tab in the making, from the top down."""

    def __init__(self, c: Circulation) -> None:
        self.c, self.book, self.say, self.summary = c, c.book, c.say, c.summary
        self.counts = list(counts_of(self.summary, self.say))
        self.tables = {
            name: list(_rows(name, rows, self.summary)) for name, rows in c.summary.pivots.items()
        }
        self.row = VIEW_TOP
        self.widths = self._widths()
        self.in_bars = [count for count in self.counts if count.in_bar]
        rows = [self.summary.all, *itertools.chain.from_iterable(self.tables.values())]
        numbers = [[count.of(row) for count in self.in_bars] for row in rows]
        self.bars = Bars.of(numbers, self.widths[-1])

    def _widths(self) -> list[float]:
        keys = [
            key_called(name, row, self.say) for name, rows in self.tables.items() for row in rows
        ]
        headings = [self._heading(name) for name in self.tables]
        key = max(
            width_for(self.say("All, each once"), bold=True),
            *map(width_for, keys),
            *(longest_word(heading) for heading in headings),
        )  # fmt: skip
        widths = [min(key + 0.2, _WIDEST_KEY)]
        widths += (max(longest_word(count.heading) + 0.3, _NARROWEST) for count in self.counts)
        widths[1] = max(widths[1], longest_word(self.say("Due dates")) + 0.3)
        # The last column has what is left of the page.
        for page in (PORTRAIT, LANDSCAPE):
            left = page.columns - _SPARE - taken([*widths, 0])
            if left >= _LEAST_BAR:
                break
        return [round(width, 1) for width in (*widths, max(left, _LEAST_BAR))]

    def _heading(self, name: ColumnName) -> str:
        """What heads the keys of a table: the committee's own word, if it has one."""
        return self.say.lists.own_heading(name) or self.say(_KEYS.get(name, "Group"))

    def write(self, sheet: Worksheet) -> None:
        """Write what is above the tables, and the tables."""
        say = self.say
        words = say("As of {day}.", day=self.c.as_of)
        if {Field.PLAN_CODES, Field.BODIES} & self.tables.keys():
            words += " " + say("An activity with several codes or bodies is counted once for each.")
        self.book.line(sheet, self.row, words, "remark")
        if len(self.in_bars) > 1:
            words = self.bars.legend([count.heading for count in self.in_bars], say)
            self.book.line(sheet, self.row + 1, words, "plain")
        self.row += 3
        for name, rows in self.tables.items():
            self._table(sheet, name, rows)

    def _table(self, sheet: Worksheet, name: ColumnName, rows: Sequence[PivotRow]) -> None:
        say = self.say
        bar = self.bars.heading(say)
        headings = unlike([self._heading(name), *(count.heading for count in self.counts), bar])
        top = self.row
        self.book.table(
            sheet, top, 0, top + len(rows), headings, _TABLES.get(name, "By_Group"),
            pivot_title(name, say),
        )  # fmt: skip
        for place, count in enumerate(self.counts, start=1):
            if count.fill:
                words = headings[place]
                self.book.write(sheet, top, place, words, "heading", bg_color=f"#{count.fill}")
        lines = max(
            lines_in(words, width + 0.1) for words, width in zip(headings, self.widths, strict=True)
        )
        sheet.set_row(top, lines * LINE_POINTS + 2)
        for place, row in enumerate(rows, start=top + 1):
            self._line(sheet, place, key_called(name, row, self.say), row)
        bottom = top + len(rows) + 1
        self._line(sheet, bottom, say("All, each once"), self.summary.all, total=True)
        sheet.set_row(bottom + 1, _GAP)
        self.row = bottom + 2

    def _line(
        self, sheet: Worksheet, place: int, key: str, row: PivotRow, *, total: bool = False
    ) -> None:
        lines = lines_in(key, self.widths[0])
        sheet.set_row(place, ROW_POINTS if lines < 2 else lines * LINE_POINTS + 2)
        self.book.write(sheet, place, 0, key, "total" if total else "text")
        number = self.book.format("total count" if total else "count", **_NUMBER)
        cells, numbers = [], []
        for column, count in enumerate(self.counts, start=1):
            value = count.of(row)
            sheet.write_number(place, column, value, number)
            if count.in_bar:
                cells.append(f"{column_letter(column + 1)}{place + 1}")
                numbers.append(value)
        self.book.formula(
            sheet, place, len(self.counts) + 1, self.bars.formula(cells), self.bars.text(numbers),
            "text", font_name=SIGN_FONT, text_wrap=False, num_format="General",
        )  # fmt: skip


def counts_of(summary: Summary, say: Labels) -> Iterator[Count]:
    """The columns of figures: by status, those without one, and by section."""
    fills = {word: fill for word, fill, *_ in legend(say)}
    stated = Field.STATUS in summary.fields
    for key in summary.keys(Field.STATUS):
        word = say.status(key)
        of = partial(PivotRow.with_status, status=key)
        yield Count(word, of, fills.get(word), in_bar=True)
    if stated:
        yield Count(say.status(NO_STATUS), lambda row: row.without_status, in_bar=True)
    if summary.any_continuous:
        yield Count(say.period(CONTINUOUS), lambda row: row.continuous)
    for section in summary.sections:
        every = summary.all
        all_continuous = every.in_section(Section.CONTINUOUS) == every.continuous
        # As a rule all of section II is continuous, and said already.
        if not (stated and section is Section.CONTINUOUS and all_continuous):
            words = say("Section {section}", section=section.value)
            yield Count(words, partial(PivotRow.in_section, section=section))
    yield Count(say("All"), lambda row: row.total, in_bar=not stated)


def key_called(name: ColumnName, row: PivotRow, say: Labels) -> str:
    """What the line of a key is called."""
    return say("not stated") if row.key == NONE else say.called(name, row.key)


def _rows(name: ColumnName, rows: Sequence[PivotRow], summary: Summary) -> Iterator[PivotRow]:
    """The rows of a table; codes of the Strategic Plan also if no activity has them."""
    lists, found = summary.programme.lists, {row.key: row for row in rows}
    if name is Field.PLAN_CODES and not lists.headings.are_own:
        codes = [term.name for term in lists.codes]
        yield from (found.pop(code, PivotRow(code, ())) for code in codes)
    yield from found.values()


ROW_POINTS = 14.25
"""The height of the rows of the table, and of those on whose tab it is."""
_LEAST_ROWS = 12
"""The rows that the chart takes at least, beside its table."""
_LINE = "#404040"


def write_session_chart(
    c: Circulation, sheet: Worksheet, top: int, widths: Sequence[float]
) -> None:
    """Write the dates by session from row `top` on: a table, and its chart beside it.

    Nothing is written if no activity has a date.
    """
    say = c.say
    counts = c.agenda.by_period()
    if not counts:
        return
    due = say("Due dates")
    when = say("Session") if c.lists.dates_name_body else say("When")
    what = say("Due dates by session") if c.lists.dates_name_body else say("Due dates")
    first, last = top + 1, top + len(counts)
    c.book.table(sheet, top, 0, last, [when, due], "Dates_by_session", what)
    for row, (period, number) in enumerate(counts.items(), start=first):
        c.book.write(sheet, row, 0, say.period(period))
        sheet.write_number(row, 1, number, c.book.format("count"))
    bottom = top + max(len(counts) + 1, _LEAST_ROWS)
    lines = max(lines_in(when, widths[0] - 1), lines_in(due, widths[1] - 1))
    sheet.set_row(top, max(ROW_POINTS, lines * LINE_POINTS + 2))
    for row in range(first, bottom):
        sheet.set_row(row, ROW_POINTS)
    chart = c.book.columns()
    name = sheet.get_name()
    chart.add_series({
        "name": due,
        "categories": [name, first, 0, last, 0],
        "values": [name, first, 1, last, 1],
        "fill": {"color": "#8EA9C8"},
        "border": {"color": _LINE, "width": 0.75},
        "gap": 40,
        "data_labels": {"value": True, "font": {"size": 10, "color": "#000000"}},
    })  # fmt: skip
    chart.set_legend({"none": True})
    chart.set_title({"name": what, "name_font": {"size": 11}, "overlay": False})
    chart.set_size({
        "width": sum(7 * width + 5 for width in widths[2:]) - 12,
        "height": (bottom - top) * ROW_POINTS * 96 / 72 - 4,
    })  # fmt: skip
    chart.set_x_axis({
        "num_font": {"size": 10}, "line": {"color": _LINE}, "interval_unit": 1,
    })  # fmt: skip
    chart.set_y_axis({
        "num_font": {"size": 10}, "num_format": "0", "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
    })  # fmt: skip
    described = say(
        "Columns: number of due dates in each session, from {first} to {last}. The figures are in "
        "the table next to the chart.",
        first=say.period(next(iter(counts))), last=say.period(next(reversed(counts))),
    )  # fmt: skip
    sheet.insert_chart(top, 2, chart, {
        "description": described, "object_position": 1, "x_offset": 8, "y_offset": 2,
    })  # fmt: skip
