"""The tab of each responsible body: a summary of its activities that follows the sections.

A hidden column marks, row by row of the sections, the activities that name the body; the rows
of the tab find the first, second, third ... of them. So the tab follows when somebody edits the
sections in Excel. Each formula is written with the value it has now, because most viewers show
that value and do not calculate.
"""

from collections.abc import Sequence
from typing import Any

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.lines import lines_in, points_in, points_wide
from wpsheet.writing.book import identifier
from wpsheet.writing.circulated import body_layout, live_sections
from wpsheet.writing.circulated.body_dates import NextDate, date_lines, next_date, sittings_of
from wpsheet.writing.circulated.body_layout import BRIEF, ONE_LINE, Block, row_points
from wpsheet.writing.circulated.body_rows import BodyRows, Cuts, compared
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation, SectionRow
from wpsheet.writing.circulated.cutting import define_letters, lines_of, tidied
from wpsheet.writing.circulated.live_sections import COMPARED, Hidden, LiveSection
from wpsheet.writing.controlled.membership import Membership, membership
from wpsheet.writing.formulas import ROW, Cell, RowFormula
from wpsheet.writing.listing import set_widths
from wpsheet.writing.xlsxwriter_types import Format

_BETWEEN, _AT_THE_END = 2, 5
"""Rows for activities that name the body later: between two blocks, and below the last."""
_BAND, _GAP = 15.0, 7.5
"""The heights of the heading of a block, and of what parts it from the next."""
_RED = "#9C0006"
_NOT_SEEN = ";;;"

_Live = tuple[int, RowFormula, Format]
"""A cell of an activity's row: its column, its formula and its format."""


def write_body_tabs(c: Circulation, sections: Sequence[LiveSection]) -> None:
    """Write a tab for each responsible body, in the order of the list."""
    if not (c.shows(Field.BODIES) and c.shows(Field.NUMBER)):
        return
    define_letters(c.book)
    for pivot in c.summary.by_body:
        body = pivot.key
        asked = c.bodies is None or body in c.bodies
        if asked and any(body in a.bodies.names for a in pivot.activities):
            _BodyTab(c, body, sections).write()


class _BodyTab:
    """One body's tab in the making."""

    def __init__(self, c: Circulation, body: str, sections: Sequence[LiveSection]) -> None:
        self.c, self.body, self.sections = c, body, sections
        self.say, self.book = c.say, c.book
        self.shown = {
            section.section: {
                place: row
                for place, row in enumerate(section.rows, start=1)
                if row.opens and body in row.activity.bodies.names
            }
            for section in sections
        }
        """The activities of the tab, by their rows within their sections, from 1."""
        rows = [row for shown in self.shown.values() for row in shown.values()]
        self.refused = [row for row in rows if c.is_refused(row.activity)]
        self.dates = self._next_dates(rows)
        sittings = sittings_of(c, body)
        self.columns = body_layout.tab_columns(
            c,
            (row.activity.label for row in rows),
            [*(term.name for term in c.statuses), self.say("No status")],
            (self.say.period(sitting.period) for sitting in sittings),
        )
        capacity = sum(section.capacity for section in sections)
        self.hidden = live_sections.HiddenCells(
            len(self.columns), capacity, len(self.dates), len(self.refused)
        )
        self.counts = live_sections.BodyCounts(c, sections, rows, self.hidden)
        self.total = len(rows)
        self._hidden_look = self.book.format("plain", num_format=_NOT_SEEN)
        beside = sum(column.width for column in self.columns[1:])
        self.lines = list(date_lines(c, sittings, beside))
        self.row = VIEW_TOP
        """The row that is written next, counted from 0."""
        self.places: dict[Section, str] = {}
        """The cells that tell which rows of a section are shown."""

    def _next_dates(self, rows: Sequence[SectionRow]) -> dict[str, NextDate]:
        """The next date of each Timeline that has one; none where equal ones are understood apart.

        Where the Timeline is edited it is not known any more, and is shown as it is.
        """
        found: dict[str, NextDate | None] = {}
        for row in rows:
            if text := row.texts.get(Field.TIMELINE):
                date = next_date(self.c, self.body, row.activity)
                key = compared(text.raw)
                found[key] = date if found.get(key, date) == date else None
        return {key: date for key, date in found.items() if key and date}

    def write(self) -> None:
        short, full = self.say.body(self.body), self.say.body_in_full(self.body)
        title = f"{full} ({short})" if full != short else short
        sheet = self.c.view(short, f"{full} ({self.total})", title)
        self.sheet = sheet
        self.c.body_tabs[self.body] = sheet.get_name()
        set_widths(sheet, [column.width for column in self.columns])
        self._figures()
        warnings = self.row
        self._line_high(ONE_LINE)
        blocks = self._laid_out()
        self.rows = BodyRows(
            self.c, self.hidden, self.columns, self.dates,
            max((block.lines for block in blocks), default=2),
        )  # fmt: skip
        self._due()
        filled = [(block, self._block(block)) for block in blocks]
        self.book.write(sheet, VIEW_TOP - 1, len(self.columns) - 1, self._remark(), "remark",
                        align="right")  # fmt: skip
        warning = Cell("&".join(self.counts.warnings(self.places)), "")
        self._formula(warnings, 0, warning, bold=True, font_color=_RED)
        self._hidden_beside()

        def fill() -> None:
            for block, first in filled:
                self._rows(block, first)
            self._marks()

        for style in ("live", "link in tab", "link", "plain"):
            self.book.format(style)  # now, while the formats are counted
        sheet.fill = fill
        hidden = len(self.columns)
        sheet.set_column(hidden, hidden + self.rows.hidden_columns, 5, None, {"hidden": True})
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        # The marks run on below the table; their rows are no pages.
        sheet.print_area(0, 0, self.row - 1, hidden - 1)

    @property
    def width(self) -> float:
        """Of all columns together."""
        return sum(column.width for column in self.columns)

    @property
    def heading_points(self) -> float:
        """The height of the heading row of a table."""
        return row_points(max(lines_in(each.heading, each.width - 1) for each in self.columns))

    def _line_high(self, points: float) -> None:
        self.sheet.set_row(self.row, points)
        self.row += 1

    def _figures(self) -> None:
        """How many activities there are, by section and by status, and a bar of them."""
        lines: list[list[Cell]] = [[]]
        for piece in self.counts.pieces():
            text = " ".join(str(each.value) for each in [*lines[-1], piece])
            if lines[-1] and points_wide(text, 11, bold=True) > points_in(self.width):
                lines.append([])
            lines[-1].append(piece)
        for line in lines:
            formula = '&" "&'.join(each.formula for each in line)
            value = " ".join(str(each.value) for each in line)
            self._formula(self.row, 0, Cell(formula, value), bold=True, font_size=11)
            self._line_high(ONE_LINE)
        if bar := self.counts.bar():
            self._formula(self.row, 0, bar, font_name="Arial", font_color="#404040")
            self._line_high(ONE_LINE)

    def _beside(self, row: int, number: int, cell: Cell) -> None:
        """A hidden cell; LibreOffice would print signs of numbers that have no room."""
        self._formula(row, self.hidden.seen + number, cell, num_format=_NOT_SEEN)

    def _formula(self, row: int, column: int, cell: Cell, **look: Any) -> None:
        self.book.formula(self.sheet, row, column, f"={cell.formula}", cell.value, "plain", **look)

    def _remark(self) -> str:
        if self.c.programme.is_alone:
            return self.say(
                "This tab follows the tab {tab}, which has the full texts. Sort and edit there.",
                tab=self.say("Activities"),
            )
        return self.say(
            "This tab follows the sections, which have the full texts. Sort and edit there."
        )

    # What is due

    def _due(self) -> None:
        if not self.lines:
            return
        words = self.say("Due dates for {body}, as of {day}", body=self.say.body(self.body),
                         day=self.c.as_of)  # fmt: skip
        if not self.c.lists.dates_name_body:
            words = self.say("Due dates, as of {day}", day=self.c.as_of)
        self._band(words)
        for line in self.lines:
            self.book.write(self.sheet, self.row, 0, line.label, "plain", bold=True)
            self.book.write(self.sheet, self.row, 1, line.words, "plain", bold=line.bold)
            self._line_high(BRIEF)
            for due in line.due:
                self._due_line(due.activity)
        self._line_high(_GAP)

    def _due_line(self, activity: Activity) -> None:
        """The number and words of an activity, found by its ID, else by its number."""
        section = next(each for each in self.sections if each.section is activity.section)
        place, row = next(
            (place, row)
            for place, row in enumerate(section.rows, start=1)
            if row.opens and row.activity is activity
        )
        key, column = section.key(row)
        found = f"IFERROR(MATCH({key},{column},0)-1,0)"
        self._beside(self.row, Hidden.PLACE, Cell(found, place))
        gone = self.say("{activity} is no longer in the programme.", activity=activity.label)
        cuts = self.rows.on_one_line(section)
        self._put(self.row, self._live(section, cuts, gone, brief=True), cuts, row)
        self._line_high(BRIEF)

    # The activities

    def _laid_out(self) -> list[Block]:
        """The blocks with as many lines a row as they need and the pages allow."""
        blocks = []
        sections = [section for section in self.sections if self.shown[section.section]]
        for section in sections:
            needed = max(
                lines_of(tidied(row.texts[column.field].raw), column.width, 9)
                for row in self.shown[section.section].values()
                for column in self.columns[1:]
                if column.most_lines > 3 and column.field in row.texts
            )
            spare = _AT_THE_END if section is sections[-1] else _BETWEEN
            blocks.append(Block(section, len(self.shown[section.section]), needed, spare))
        dated = sum(BRIEF * (1 + len(line.due)) for line in self.lines)
        head = 1.45 * 25 + ONE_LINE * (self.row - 2)  # title and programme, then lines
        beside = [dated + _BAND + _GAP] if dated else []
        beside += [_BAND + self.heading_points + _GAP] * len(blocks)
        return body_layout.with_lines(blocks, head + sum(beside))

    def _block(self, block: Block) -> int:
        """The heading of a section and a table with room for its rows; gives its first row."""
        section = block.section
        alone = self.c.programme.is_alone or len(self.sections) == 1
        if not alone:
            words = self.say.section(section.section)
            numeral = section.section.value
            self._band(self.say("Section {section}: {heading}", section=numeral, heading=words))
        headings = [column.heading for column in self.columns]
        if block.brief:
            headings = headings[:2]
        named = self.say.body(self.body)
        name = f"Body_{identifier(self.body)}_{section.section}"
        count = block.activities + block.spare
        described = self.say("Activities of {body}", body=named)
        if not alone:
            described += f", {section.sheet}"
        self.book.table(self.sheet, self.row, 0, self.row + count, headings, name, described)
        for beside in range(len(headings), len(self.columns)):
            self.book.write(self.sheet, self.row, beside, "", "heading", left=0, right=0)
        self._line_high(self.heading_points)
        first = self.row
        for number in range(count):
            spare = number >= block.activities
            self._line_high(block.spare_points if spare else block.row_points)
        place = self.hidden.letter(Hidden.PLACE)
        self.places[section.section] = f"${place}${first + 1}:${place}${first + count}"
        if not block.brief:
            self.rows.colour(self.sheet, first, self.row - 1, section)
        self._line_high(_GAP)
        return first

    def _band(self, words: str) -> None:
        for place in range(len(self.columns)):
            self.book.write(self.sheet, self.row, place, words if place == 0 else "", "plain",
                            bold=True, font_size=11, top=1, bg_color="#DCE3EC")  # fmt: skip
        self._line_high(_BAND)

    def _rows(self, block: Block, first: int) -> None:
        """The rows of a block: the place of each in a hidden cell, then its cells."""
        section = block.section
        self._places(block, first)
        shown, spare = [*self.shown[section.section].values()], [None] * block.spare
        for rows, lines in ((shown, block.lines), (spare, block.spare_lines)):
            brief = block.brief
            cuts = self.rows.on_one_line(section) if brief else self.rows.cuts(section, lines)
            live = self._live(section, cuts, brief=brief)
            for row, each in enumerate(rows, start=first):
                self._put(row, live, cuts, each)
            first += len(rows)

    def _live(
        self, section: LiveSection, cuts: Cuts, gone: str = "", *, brief: bool
    ) -> list[_Live]:
        """The cells of a row with an activity of a section."""
        number, words = map(
            self.book.format, ("link", "plain") if brief else ("link in tab", "live")
        )
        looks = [number, *[words] * (self.hidden.seen - 1)]
        return [
            (at, RowFormula(formula), looks[at] if at < len(looks) else self._hidden_look)
            for at, formula in self.rows.formulas(section, cuts, gone)
        ]

    def _put(self, row: int, live: list[_Live], cuts: Cuts, each: SectionRow | None) -> None:
        """Write them into a row that shows `each` now."""
        values = self.rows.values(cuts, each)
        for (at, formula, look), value in zip(live, values, strict=True):
            self.book.in_row(self.sheet, row, at, formula, row + 1, value, look)

    def _places(self, block: Block, first: int) -> None:
        """Which row of the section each row of a block shows: the next one that is marked."""
        marks = self.hidden.marks_of(block.section)
        above = f"${self.hidden.letter(Hidden.PLACE)}{ROW}"
        rest = f"INDEX({marks},{above}+1):{marks.partition(':')[2]}"
        next_ = RowFormula(f"IFERROR(IF({above}=0,0,{above}+MATCH(1,{rest},0)),0)")
        places = [*self.shown[block.section.section], *[0] * block.spare]
        self._beside(first, Hidden.PLACE, Cell(f"IFERROR(MATCH(1,{marks},0),0)", places[0]))
        column, look = self.hidden.seen + Hidden.PLACE, self._hidden_look
        for row, place in enumerate(places[1:], start=first + 1):
            self.book.in_row(self.sheet, row, column, next_, row, place, look)

    # The hidden cells

    def _hidden_beside(self) -> None:
        """The figures, the known Timelines with their next dates, the statuses not counted."""
        beside = self.hidden.seen
        for row, figure in enumerate(self.counts.cells):
            self._beside(row, Hidden.COUNTS, figure)
        for row, (timeline, date) in enumerate(self.dates.items()):
            self.book.write(self.sheet, row, beside + Hidden.TIMELINES, timeline, "plain")
            self.book.write(self.sheet, row, beside + Hidden.DATES, date.words, "plain")
            self.book.write(
                self.sheet, row, beside + Hidden.PASSED, "1" if date.passed else "", "plain"
            )
        for row, each in enumerate(self.refused):
            entry = f"{self.rows.label(each)}|{each.texts[Field.STATUS].raw}"
            self.book.write(self.sheet, row, beside + Hidden.REFUSED, entry[:COMPARED], "plain")

    def _marks(self) -> None:
        """Mark, row by row of the sections, the activities that name the body."""
        texts = [
            (row.texts[Field.BODIES].raw, self.body in row.activity.bodies.names)
            for section in self.sections
            for row in section.rows
            if row.opens
        ]
        tests = membership(self.body, texts, self.c.lists)
        for section in self.sections:
            usual = self._mark(section, tests)
            for inside in range(1, section.capacity + 1):
                mark = usual
                if tests.is_long and inside <= len(section.rows):
                    text = section.rows[inside - 1].texts[Field.BODIES].raw
                    mark = self._mark(section, tests, text)
                self.book.in_row(
                    self.sheet, section.before + inside - 1, self.hidden.seen + Hidden.MARKS, mark,
                    inside + 1, int(inside in self.shown[section.section]), self._hidden_look,
                )  # fmt: skip

    def _mark(self, section: LiveSection, tests: Membership, text: str = "") -> RowFormula:
        """1 in a row of a section that names the body; `text` is what its cell holds now."""
        bodies, number = (f"INDEX({section.name(f)},{ROW})" for f in (Field.BODIES, Field.NUMBER))
        test = f"--({tests.formula(bodies, text)})"
        if section.continued:
            # What goes on with the row above is no activity of its own.
            mark = live_sections.continuation_mark(self.say)
            test = f'IF(ISNUMBER(SEARCH("{mark}",{number})),0,{test})'
        return RowFormula(f"IFERROR({test},0)")
