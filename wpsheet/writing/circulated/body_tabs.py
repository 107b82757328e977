"""The tab of each responsible body: its activities by formula, its own counts and dates.

A hidden column counts, row by row of the sections, the activities that name the body; the rows
of the tab find the first, second, third ... of them. So the tab follows when somebody edits the
sections in Excel. Each formula is written with the value it has now, because most viewers show
that value and do not calculate.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import Run
from wpsheet.model.vocabulary import StatusTerm
from wpsheet.writing.book import identifier, row_points
from wpsheet.writing.circulated.calendar_tabs import sitting_labels
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation, SectionRow
from wpsheet.writing.controlled.membership import literal, membership
from wpsheet.writing.sections import SHEET_OF, TableColumn, heading_points, set_columns

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SPARE_ROWS = 5
"""Rows of a tab for activities that name the body later."""
SPARE_BELOW = 20
"""Rows below a section that are counted as well, for activities added there."""
_TOP = HEADING_ROW + 2
_ROW_COLUMN, _COUNT_COLUMN = 12, 13
_LABELS_IN_LINE = 150
_PLACE = "\ue000"
"""Stands for the cell with a row's place until that is known."""


@dataclass(frozen=True, slots=True)
class _Source:
    """One section as the formulas address it."""

    section: Section
    name: str
    """The defined name of its rows."""
    rows: Sequence[SectionRow]
    before: int
    """How many rows the sections before it have, spare ones included."""
    fields: tuple[Field, ...]
    continued: bool
    """Whether any row goes on with the one above it."""

    @property
    def capacity(self) -> int:
        return len(self.rows) + SPARE_BELOW

    def cell(self, place: str | int, name: Field) -> str:
        return f"INDEX({self.name},{place},{self.fields.index(name) + 1})"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A row of the tab: where it stands among the rows of all sections, from 1."""

    place: int
    row: SectionRow


def write_body_tabs(c: Circulation) -> None:
    """Write a tab for each responsible body, in the order of the list."""
    sources = list(_sources(c))
    heights: dict[int, float] = {}
    for pivot in c.summary.by_body:
        if any(pivot.key in a.bodies.names for a in pivot.activities):
            _BodyTab(c, pivot.key, sources, heights).write()


def _sources(c: Circulation) -> Iterator[_Source]:
    before = 0
    for section, rows in c.rows.items():
        name = f"Rows_{section}"
        fields = tuple(column.field for column in c.columns[section] if column.field)
        continued = any(row.continues for row in rows)
        source = _Source(section, name, rows, before, fields, continued)
        first = HEADING_ROW + 2
        last = first + source.capacity - 1
        column = chr(ord("A") + len(fields) - 1)
        c.book.define(name, f"'{SHEET_OF[section]}'!$A${first}:${column}${last}")
        before += source.capacity
        yield source


class _BodyTab:
    """One body's tab in the making."""

    def __init__(
        self, c: Circulation, body: str, sources: Sequence[_Source], heights: dict[int, float]
    ) -> None:
        """`heights` are those of the rows by their place, for they are the same in every tab."""
        self.c, self.body, self.sources, self.heights = c, body, sources, heights
        self.say, self.book = c.say, c.book
        self.columns = _view_columns(c)
        self.formulas = {
            name: self._formula(name)
            for name in (view.field or Field.NUMBER for view in self.columns)
        }
        self.shown = list(self._shown())
        self.rows = len(self.shown) + SPARE_ROWS
        self.sittings = [s for s in c.agenda.sittings if s.body == body]
        self.total = sum(not each.row.continues for each in self.shown)
        self.first, self.last = _TOP + 2, _TOP + 1 + self.rows
        """Rows of the table as Excel numbers them."""

    def _shown(self) -> Iterator[_Shown]:
        for source in self.sources:
            for place, row in enumerate(source.rows, start=source.before + 1):
                if self.body in row.activity.bodies.names:
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
        for number in range(1, self.rows + 1):
            self._row(sheet, number)
        self._colours(sheet)
        self._counter(sheet)
        sheet.set_column(_ROW_COLUMN, _COUNT_COLUMN, 5, None, {"hidden": True})
        bottom = self._dates(sheet)
        sheet.freeze_panes(_TOP + 1, 1)
        sheet.repeat_rows(_TOP)
        # The counter runs below the table; its rows are no pages.
        sheet.print_area(0, 0, bottom, len(self.columns) - 1)

    def _remark(self) -> str:
        words = self.say(
            "Follows sections I and II as they are edited; filter here, sort and edit there."
        )
        raised = [each.row.activity for each in self.shown if _loses_meaning(each.row)]
        if raised:
            labels = ", ".join(_in_ranges(raised))
            words += " " + self.say(
                "Letters that are raised or struck out stand there only ({activities}).",
                activities=labels,
            )
        return words

    # The table

    def _row(self, sheet: Worksheet, number: int) -> None:
        """One row of the table: the counter's row in the hidden column, then its cells."""
        row = _TOP + number
        each = self.shown[number - 1] if number <= len(self.shown) else None
        counter = f"$N${self.first}:$N${_TOP + 1 + self._capacity}"
        self.book.formula(
            sheet, row, _ROW_COLUMN, f"=IFERROR(MATCH({number},{counter},0),0)",
            each.place if each else 0,
        )  # fmt: skip
        place = f"$M{row + 1}"
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

    def _formula(self, name: Field) -> str:
        """What a cell of a column holds, its place among the rows to be put in."""
        expression = '""'
        for source in self.sources:
            inside = f"{_PLACE}-{source.before}" if source.before else _PLACE
            found = self._found(source, inside, name)
            expression = f"IF({_PLACE}>{source.before},{found},{expression})"
        return f"={expression}"

    def _found(self, source: _Source, inside: str, name: Field) -> str:
        if name is Field.NUMBER:
            number = source.cell(inside, Field.NUMBER)
            link = f"\"#'{SHEET_OF[source.section]}'!A\"&ROW({number})"
            return f'HYPERLINK({link},"{source.section}."&SUBSTITUTE({number},".",""))'
        if name not in source.fields:
            word = self.say("Continuous")
            return f'"{word}"'
        return f'{source.cell(inside, name)}&""'

    def _value(self, each: _Shown, name: Field) -> str:
        """What the formula gives now."""
        text = each.row.texts.get(name)
        if name is Field.NUMBER:
            number = text.raw.replace(".", "") if text else ""
            return f"{each.row.activity.section}.{number}"
        return self.say("Continuous") if text is None else text.raw

    # The hidden counter

    @property
    def _capacity(self) -> int:
        return sum(source.capacity for source in self.sources)

    def _counter(self, sheet: Worksheet) -> None:
        """Count, row by row of the sections, the activities that name the body."""
        texts = [
            (row.texts[Field.BODIES].raw, self.body in row.activity.bodies.names)
            for source in self.sources
            for row in source.rows
            if not row.continues
        ]
        tests = membership(self.body, texts, self.c.lists)
        self.book.write(sheet, _TOP, _ROW_COLUMN, self.say("Row"), "plain")
        self.book.write(sheet, _TOP, _COUNT_COLUMN, self.say("Count"), "plain")
        places = {each.place for each in self.shown}
        plain = self.book.format("plain")
        count = 0
        mark = self.say("{number} (continued)", number="").strip()
        for source in self.sources:
            for inside in range(1, source.capacity + 1):
                row = source.rows[inside - 1] if inside <= len(source.rows) else None
                text = row.texts[Field.BODIES].raw if row else ""
                place = source.before + inside
                count += place in places
                at = _TOP + place
                test = tests.formula(source.cell(inside, Field.BODIES), text)
                if source.continued:
                    # What is continued belongs to whatever the row above belongs to.
                    number = source.cell(inside, Field.NUMBER)
                    test = (
                        f'IF(ISNUMBER(SEARCH("{mark}",{number})),N(N{at})-N(N{at - 1}),--({test}))'
                    )
                formula = f"=N(N{at})+IFERROR(--({test}),0)"
                sheet.write_formula(at, _COUNT_COLUMN, formula, plain, count)

    # Colours, counts and dates

    def _colours(self, sheet: Worksheet) -> None:
        """The fill follows the status word; spare rows have neither border nor fill."""
        status = len(self.columns) - 1
        first, last = self.first - 1, self.last - 1
        for term in self.c.lists.statuses:
            words = " ,".join(
                f'LEFT($L{self.first},{len(word)})="{quoted}"'
                for word in self._openings(term)
                for quoted in (word.replace('"', '""'),)
            ).replace(" ,", ",")
            sheet.conditional_format(first, status, last, status, {
                "type": "formula",
                "criteria": f"=OR({words})",
                "format": self.book.conditional(bg_color=f"#{term.fill}", bold=True, border=1,
                                                border_color="#A6A6A6"),
                "stop_if_true": True,
            })  # fmt: skip
        sheet.conditional_format(first, 0, last, status, {
            "type": "formula",
            "criteria": f"=$M{self.first}>0",
            "format": self.book.conditional(border=1, border_color="#A6A6A6"),
        })  # fmt: skip

    def _openings(self, term: StatusTerm) -> list[str]:
        """The words that open the cells of a status; "Terminé" stands for "Terminée" too."""
        words = dict.fromkeys([self.say.status(term.status), *term.key_words])
        return [
            word
            for word in words
            if not any(
                word != other and word.casefold().startswith(other.casefold()) for other in words
            )
        ]

    def _counts(self, sheet: Worksheet) -> None:
        """The body's own counts in one line, counted over the rows of the tab."""
        references, statuses = (
            f"${letter}${self.first}:${letter}${self.last}" for letter in ("A", "L")
        )
        mark = self.say("{number} (continued)", number="").strip()
        counts: list[tuple[str, int]] = []
        for section in Section:
            formula = (
                f'COUNTIF({references},"{section}.*")-COUNTIF({references},"{section}.*{mark}")'
            )
            counts.append((formula, sum(
                each.row.activity.section is section and not each.row.continues
                for each in self.shown
            )))  # fmt: skip
        everything = (f"({counts[0][0]}+{counts[1][0]})", sum(n for _, n in counts))
        states = [self._state(term, statuses) for term in self.c.lists.statuses]
        stated = "-".join(f"({formula})" for _, formula, _ in states)
        none = (f"({counts[0][0]}-{stated})", counts[0][1] - sum(n for *_, n in states))
        states.append((self.say("No status"), *none))
        text = self.say(
            "Activities: {all}. Section I: {first} ({states}). Section II: {second}.",
            all="\ue000", first="\ue001", second="\ue002",
            states=", ".join(f"{name} {chr(0xE003 + i)}" for i, (name, *_) in enumerate(states)),
        )  # fmt: skip
        numbers = [everything, *counts, *((formula, n) for _, formula, n in states)]
        formula, value = '"' + text.replace('"', '""') + '"', text
        for place, (expression, number) in enumerate(numbers):
            sign = chr(0xE000 + place)
            formula = formula.replace(sign, f'"&({expression})&"')
            value = value.replace(sign, str(number))
        if not self.sittings:
            more = self.say("More than were circulated: clear the print area to print them all.")
            formula += f'&IF({everything[0]}>{self.total}," {more}","")'
        self.book.formula(sheet, HEADING_ROW, 0, f"={formula}", value, "plain", bold=True)

    def _state(self, term: StatusTerm, statuses: str) -> tuple[str, str, int]:
        """A status with how many rows of the tab open with its words."""
        openings = self._openings(term)
        formula = "+".join(f'COUNTIF({statuses},"{literal(word)}*")' for word in openings)
        cells = [self._value(each, Field.STATUS).casefold() for each in self.shown]
        number = sum(cell.startswith(tuple(w.casefold() for w in openings)) for cell in cells)
        return self.say.status(term.status), formula, number

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
    """The columns of a body's tab: a reference for the number, then those of section I."""
    from wpsheet.writing.sections import table_columns

    widths: dict[Field, float] = {}
    for columns in c.columns.values():
        for column in columns:
            if column.field:
                widths[column.field] = max(column.width, widths.get(column.field, 0))
    own = [
        TableColumn(column.heading, widths.get(column.field, column.width), column.field)
        for column in table_columns(Section.TIMEFRAME, c.say)
        if column.field
    ]
    return [TableColumn(c.say("Reference"), 10), *own[1:]]


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
        if last and (last.section, last.number) == (activity.section, activity.number):
            continue  # a row that goes on
        if last and last.section is activity.section and last.number is not None:
            if activity.number == last.number + 1:
                runs[-1].append(activity)
                continue
        runs.append([activity])
    for run in runs:
        ends = dict.fromkeys((run[0].label, run[-1].label))
        yield "-".join(ends)
