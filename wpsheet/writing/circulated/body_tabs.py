"""The tab of each responsible body: its activities by formula, its own counts and dates.

A hidden column marks, row by row of the sections, the activities that name the body; the rows
of the tab find the first, second, third ... of them. So the tab follows when somebody edits the
sections in Excel. Each formula is written with the value it has now, because most viewers show
that value and do not calculate.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from wpsheet.model.activity import Activity
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.text import Run
from wpsheet.writing.book import identifier, row_points
from wpsheet.writing.circulated.body_counts import (
    BodyCounts,
    TabRanges,
    continuation_mark,
    number_shown,
    quoted,
    statuses_of,
)
from wpsheet.writing.circulated.calendar_tabs import sitting_labels
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation, SectionRow
from wpsheet.writing.circulated.live_sections import LiveSection
from wpsheet.writing.controlled.membership import membership
from wpsheet.writing.sections import TableColumn, circulated_columns, heading_points, set_columns

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SPARE_ROWS = 5
"""Rows of a tab for activities that name the body later."""
_TOP = HEADING_ROW + 2
_LABELS_IN_LINE = 150
_PLACE = "\ue000"
"""Stands for the cell with a row's place until that is known."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A row of the tab: where it stands among the rows of all sections, from 1."""

    place: int
    row: SectionRow


def write_body_tabs(c: Circulation, sections: Sequence[LiveSection]) -> None:
    """Write a tab for each responsible body, in the order of the list."""
    if not (c.shows(Field.BODIES) and c.shows(Field.NUMBER)):
        return
    heights: dict[int, float] = {}
    for pivot in c.summary.by_body:
        if c.has_tab(pivot.key) and any(pivot.key in a.bodies.names for a in pivot.activities):
            _BodyTab(c, pivot.key, sections, heights).write()


class _BodyTab:
    """One body's tab in the making."""

    def __init__(
        self, c: Circulation, body: str, sections: Sequence[LiveSection], heights: dict[int, float]
    ) -> None:
        """`heights` are those of the rows by their place, for they are the same in every tab."""
        self.c, self.body, self.sections, self.heights = c, body, sections, heights
        self.say, self.book = c.say, c.book
        self.alone = c.programme.is_alone
        self.columns = _view_columns(c)
        self.formulas = {
            name: self._formula(name)
            for name in (view.field or Field.NUMBER for view in self.columns)
        }
        self.shown = list(self._shown())
        self.rows = len(self.shown) + SPARE_ROWS
        self.place_column = len(self.columns)
        """The first of the hidden columns: which place a row shows; then the marks of places,
        then the contradicted statuses."""
        self.statuses = statuses_of(c)
        self.sittings = [s for s in c.agenda.sittings if s.body == body]
        self.total = sum(each.row.opens for each in self.shown)
        self.first, self.last = _TOP + 2, _TOP + 1 + self.rows
        """Rows of the table as Excel numbers them."""
        capacity = sum(section.capacity for section in sections)
        self.contradicted = [each for each in self.shown if each.row.activity.contradicted]
        self.ranges = TabRanges(
            self.first, self.rows, capacity, len(self.contradicted), len(self.columns)
        )

    def _shown(self) -> Iterator[_Shown]:
        for section in self.sections:
            for place, row in enumerate(section.rows, start=section.before + 1):
                if not row.group and self.body in row.activity.bodies.names:
                    yield _Shown(place, row)

    def write(self) -> None:
        named = self.c.body_in_words(self.body)
        heading = self.say("Activities of {body}", body=named)
        full = self.say.body_in_full(self.body)
        sheet = self.c.tab(self.say.body(self.body), f"{full} ({self.total})", heading)
        self.c.body_tabs[self.body] = sheet.get_name()
        set_columns(sheet, self.columns)
        self._counts(sheet)
        self.book.line(sheet, _TOP - 1, self._remark(), "remark")
        headings = [column.heading for column in self.columns]
        self.book.table(
            sheet, _TOP, 0, _TOP + self.rows, headings, f"Body_{identifier(self.body)}", heading
        )
        sheet.set_row(_TOP, heading_points(self.columns))
        self._colours(sheet)
        self._texts_beside(sheet)
        sheet.fill = self._formulas_of(sheet)
        last = self.place_column + (2 if self.contradicted else 1)
        sheet.set_column(self.place_column, last, 5, None, {"hidden": True})
        bottom = self._dates(sheet)
        sheet.freeze_panes(_TOP + 1, 1)
        sheet.repeat_rows(_TOP)
        # The marks run on below the table; their rows are no pages.
        sheet.print_area(0, 0, bottom, len(self.columns) - 1)

    def _remark(self) -> str:
        words = self.say(
            "Follows sections I and II as they are edited; filter here, sort and edit there."
        )
        if self.alone:
            words = self.say("Follows the tab {tab} as it is edited; filter here, sort and edit "
                             "there.", tab=self.say("Activities"))  # fmt: skip
        raised = [each.row.activity for each in self.shown if _loses_meaning(each.row)]
        if raised:
            labels = ", ".join(_in_ranges(raised))
            words += " " + self.say(
                "Letters that are raised or struck out stand there only ({activities}).",
                activities=labels,
            )
        return words

    # The table

    def _formulas_of(self, sheet: Worksheet) -> Callable[[], None]:
        """Writes the rows of the table and the marks beside them, which are most of the cells.

        All tabs together hold more of them than should be kept until the workbook is closed.
        """
        for style in ("live", "link in tab", "plain"):
            self.book.format(style)  # now, while the formats are counted

        def fill() -> None:
            for number in range(1, self.rows + 1):
                self._row(sheet, number)
            self._marks(sheet)

        return fill

    def _row(self, sheet: Worksheet, number: int) -> None:
        """One row of the table: the place that it shows, in a hidden column, then its cells."""
        row = _TOP + number
        each = self.shown[number - 1] if number <= len(self.shown) else None
        self.book.formula(
            sheet, row, self.place_column, self._next_place(row), each.place if each else 0
        )
        place = f"${self.ranges.place}{row + 1}"
        texts = []
        for column, view in enumerate(self.columns):
            name = view.field or Field.NUMBER
            value = self._value(each, name) if each else ""
            style = "live" if view.field else "link in tab"
            formula = self.formulas[name].replace(_PLACE, place)
            self.book.formula(sheet, row, column, formula, value, style)
            texts.append((value, view.width))
        if each:
            if each.place not in self.heights:
                self.heights[each.place] = row_points(texts)
            sheet.set_row(row, self.heights[each.place])

    def _next_place(self, row: int) -> str:
        """The first place with a mark, in later rows the next one below that of the row above."""
        marks = self.ranges.marks
        if row == _TOP + 1:
            return f"=IFERROR(MATCH(1,{marks},0),0)"
        above, last = f"{self.ranges.place}{row}", marks.partition(":")[2]
        rest = f"INDEX({marks},{above}+1):{last}"
        return f"=IFERROR(IF({above}=0,0,{above}+MATCH(1,{rest},0)),0)"

    def _formula(self, name: ColumnName) -> str:
        """What a cell of a column holds, its place among the rows to be put in."""
        expression = '""'
        for section in self.sections:
            inside = f"{_PLACE}-{section.before}" if section.before else _PLACE
            found = self._found(section, inside, name)
            expression = f"IF({_PLACE}>{section.before},{found},{expression})"
        return f"={expression}"

    def _found(self, section: LiveSection, inside: str, name: ColumnName) -> str:
        if name is Field.NUMBER:
            number = section.cell(inside, Field.NUMBER)
            link = f"\"#'{section.sheet}'!A\"&ROW({number})"
            return f"HYPERLINK({link},{number_shown(section, number, alone=self.alone)})"
        if name not in section.fields:
            return f'"{self._missing(name)}"'
        return f'{section.cell(inside, name)}&""'

    def _value(self, each: _Shown, name: ColumnName) -> str:
        """What the formula gives now."""
        text = each.row.texts.get(name)
        if name is Field.NUMBER:
            number = text.raw if text else ""
            if self.alone:
                return " ".join(f"{number} ".replace(". ", " ").split())
            return f"{each.row.activity.section}.{number.replace('.', '')}"
        return self._missing(name) if text is None else text.raw

    def _missing(self, name: ColumnName) -> str:
        """What stands in a column that the section does not have."""
        return self.say("Continuous") if name is Field.STATUS else ""

    # The hidden marks

    def _texts_beside(self, sheet: Worksheet) -> None:
        """Head the hidden columns, and name the activities whose status is contradicted."""
        self.book.write(sheet, _TOP, self.place_column, self.say("Row"), "plain")
        self.book.write(sheet, _TOP, self.place_column + 1, self.say("Count"), "plain")
        for place, each in enumerate(self.contradicted, start=_TOP + 1):
            words = f"{self._value(each, Field.NUMBER)}|{self._value(each, Field.STATUS)}"
            self.book.write(sheet, place, self.place_column + 2, words, "plain")

    def _marks(self, sheet: Worksheet) -> None:
        """Mark, row by row of the sections, the activities that name the body."""
        texts = [
            (row.texts[Field.BODIES].raw, self.body in row.activity.bodies.names)
            for section in self.sections
            for row in section.rows
            if row.opens
        ]
        tests = membership(self.body, texts, self.c.lists)
        places = {each.place for each in self.shown}
        plain = self.book.format("plain")
        mark = continuation_mark(self.say)
        for section in self.sections:
            for inside, place in enumerate(section.places, start=1):
                row = section.rows[inside - 1] if inside <= len(section.rows) else None
                text = row.texts[Field.BODIES].raw if row else ""
                test = f"--({tests.formula(section.cell(inside, Field.BODIES), text)})"
                at = _TOP + place
                if section.continued and inside > 1:
                    # What is continued belongs to whatever the row above belongs to.
                    number = section.cell(inside, Field.NUMBER)
                    test = f'IF(ISNUMBER(SEARCH("{mark}",{number})),{self.ranges.mark}{at},{test})'
                sheet.put_formula(
                    at, self.place_column + 1, f"=IFERROR({test},0)", plain, int(place in places)
                )

    # Colours, counts and dates

    def _colours(self, sheet: Worksheet) -> None:
        """The fill follows the status word; spare rows have neither border nor fill."""
        first, last = self.first - 1, self.last - 1
        fields = [column.field for column in self.columns]
        status = fields.index(Field.STATUS) if self.statuses else 0
        letter = column_letter(status + 1)
        counts = ""
        if self.contradicted and self.statuses:
            counts = self.ranges.counts(f"$A{self.first}", f"${letter}{self.first}") + ","
        for term in self.statuses:
            if term.fill is None:
                continue
            words = ",".join(
                f"LEFT(${letter}{self.first},{len(word)})={quoted(word)}" for word in term.openings
            )
            sheet.conditional_format(first, status, last, status, {
                "type": "formula",
                "criteria": f"=AND({counts}OR({words}))" if counts else f"=OR({words})",
                "format": self.book.conditional(bg_color=f"#{term.fill}", bold=True, border=1,
                                                border_color="#A6A6A6"),
                "stop_if_true": True,
            })  # fmt: skip
        sheet.conditional_format(first, 0, last, len(self.columns) - 1, {
            "type": "formula",
            "criteria": f"=${self.ranges.place}{self.first}>0",
            "format": self.book.conditional(border=1, border_color="#A6A6A6"),
        })  # fmt: skip

    def _counts(self, sheet: Worksheet) -> None:
        """The body's own counts in one line, and before them, in red, what the tab leaves out."""
        counts = BodyCounts(
            self.say, self.statuses, self.sections, [each.row for each in self.shown],
            self.ranges, self.alone,
        )  # fmt: skip
        sentence, warnings = counts.sentence(), counts.warnings()
        formula = "".join(f'IF({when},{text}&" ","")&' for when, text in warnings)
        formula += sentence.expression
        if not self.sittings:
            more = self.say("More than were circulated: clear the print area to print them all.")
            formula += f'&IF({counts.everything()}>{self.total}," {more}","")'
        self.book.formula(sheet, HEADING_ROW, 0, f"={formula}", sentence.value, "plain", bold=True)
        opening = quoted(sentence.opening)
        sheet.conditional_format(HEADING_ROW, 0, HEADING_ROW, 0, {
            "type": "formula",
            "criteria": f"=LEFT($A${HEADING_ROW + 1},{len(sentence.opening)})<>{opening}",
            "format": self.book.conditional(font_color="#9C0006"),
        })  # fmt: skip

    def _dates(self, sheet: Worksheet) -> int:
        """What is due before the body, below its table; give the last row to be printed."""
        if not self.sittings:
            # Spare rows are printed once they are used: an empty page would be no help.
            return _TOP + len(self.shown)
        row = self.last + 1
        heading = self.say(
            "Due before {body}, as of {day}", body=self.say.body(self.body), day=self.c.as_of
        )
        self.book.line(sheet, row, heading, "subtitle")
        for sitting in self.sittings:
            to = f"A{self.c.agenda_rows[sitting.period, sitting.body]}"
            period = self.say.period(sitting.period)
            self.book.link(sheet, row + 1, 0, self.say("Agenda"), period, cell=to)
            for line in textwrap.wrap(sitting_labels(self.c, sitting), _LABELS_IN_LINE):
                row += 1
                self.book.write(sheet, row, 2, line, "plain")
        return row


def _view_columns(c: Circulation) -> list[TableColumn]:
    """The columns of a body's tab: a reference for the number, then those of both sections."""
    views: dict[ColumnName, TableColumn] = {}
    template = [] if c.lists.headings.are_own else circulated_columns(Section.TIMEFRAME, c.say, ())
    for column in chain(template, *c.columns.values()):
        if column.field:
            known = views.get(column.field, column)
            views[column.field] = replace(known, width=max(column.width, known.width))
    own = (each for name, each in views.items() if name is not Field.NUMBER)
    return [TableColumn(c.say("Reference"), 10), *own]


def _loses_meaning(row: SectionRow) -> bool:
    """Whether a text of the row has letters whose place or line says something."""
    return any(_speaks(run) for text in row.texts.values() for run in text.runs)


def _speaks(run: Run) -> bool:
    return run.strike or (run.script is not None and bool(run.text.strip()))


def _in_ranges(activities: Iterable[Activity]) -> Iterator[str]:
    """The labels of activities, those with neighbouring numbers as one: "I.3-I.7"."""
    runs: list[list[Activity]] = []
    for activity in activities:
        last = runs[-1][-1] if runs else None
        if last is activity:
            continue  # a row that goes on
        if last and last.section is activity.section and last.number is not None:
            if activity.number == last.number + 1:
                runs[-1].append(activity)
                continue
        runs.append([activity])
    for run in runs:
        ends = dict.fromkeys((run[0].label, run[-1].label))
        yield "-".join(ends)
