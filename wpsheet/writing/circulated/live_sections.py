"""Formulas that follow the sections: what they address, the tabs' own hidden cells, the counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation, SectionRow, StatusWords
from wpsheet.writing.formulas import Cell, quoted
from wpsheet.writing.sections import ID_COLUMN

SPARE_BELOW = 50
"""Rows below a section that are counted as well, for activities added there."""
_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class LiveSection:
    """One section, each column of it under a defined name from its heading to the last row.

    The heading is in the name, so that a row inserted right below it is in the name as well;
    and it is one name a column, so that a column inserted between two does no harm.
    """

    section: Section
    rows: Sequence[SectionRow]
    before: int
    """How many rows the sections before it count, spare ones included."""
    fields: tuple[ColumnName, ...]
    continued: bool
    """Whether any row goes on with the one above it."""
    sheet: str
    has_ids: bool

    @property
    def capacity(self) -> int:
        """How many rows of it are counted."""
        return len(self.rows) + SPARE_BELOW

    def name(self, field: ColumnName) -> str:
        """The defined name of a column: "Bodies_I"; "Own7_I" of a column of the committee's own."""
        own = isinstance(field, OwnColumn)
        word = f"Own{self.fields.index(field) + 1}" if own else field.value.capitalize()
        return f"{word}_{self.section}"

    def cell(self, place: str | int, field: ColumnName) -> str:
        """The cell of a column at a place within the section, from 1."""
        inside = place + 1 if isinstance(place, int) else f"{place}+1"
        return f"INDEX({self.name(field)},{inside})"

    def key(self, row: SectionRow) -> tuple[str, str]:
        """What an activity is found by as a formula holds it, and the column to look in."""
        if self.has_ids and row.activity.id:
            return quoted(row.activity.id), f"Id_{self.section}"
        return quoted(row.texts[Field.NUMBER].raw), self.name(Field.NUMBER)

    def label(self, number: str, *, alone: bool) -> str:
        """A formula for the label of a cell with a number: I.14; 1.10 where the number tells it."""
        if alone:
            return f'TRIM(SUBSTITUTE({number}&" ",". "," "))'
        return f'"{self.section}."&SUBSTITUTE({number},".","")'

    def counted(self, field: ColumnName) -> str:
        """The cells of a column in all rows that are counted."""
        return f"{self.cell(1, field)}:{self.cell(self.capacity, field)}"

    def beyond(self, field: ColumnName) -> str:
        """The cells of a column below the rows that are counted."""
        name = self.name(field)
        return f"{self.cell(self.capacity + 1, field)}:INDEX({name},ROWS({name}))"


def continuation_mark(say: Labels) -> str:
    """What the number of a row that goes on with the one above it ends with."""
    return say("{number} (continued)", number="").strip()


def live_sections(c: Circulation) -> Iterator[LiveSection]:
    """Every section of the workbook, its columns named in it: once for each workbook."""
    before = 0
    for section, rows in c.rows.items():
        fields = tuple(column.field for column in c.columns[section] if column.field)
        continued = any(row.continues for row in rows)
        ids = next((p for p, each in enumerate(c.columns[section]) if each is ID_COLUMN), None)
        live = LiveSection(
            section, rows, before, fields, continued, c.sheet_of(section), ids is not None
        )
        named = {live.name(field): place for place, field in enumerate(fields, start=1)}
        if ids is not None:
            named[f"Id_{section}"] = ids + 1
        for name, place in named.items():
            column = column_letter(place)
            c.book.define(name, f"'{live.sheet}'!${column}${HEADING_ROW + 1}:${column}${_LAST_ROW}")
        before += live.capacity
        yield live


class Hidden(IntEnum):
    """The hidden columns of a tab, in their order."""

    PLACE = 0
    """Which row of its section a row shows."""
    MARKS = 1
    COUNTS = 2
    TIMELINES = 3
    """The known timelines, beside them their next dates, and whether these have passed."""
    DATES = 4
    PASSED = 5
    REFUSED = 6
    """The statuses that do not count."""
    DATED = 7
    """Which timeline a row has."""
    TEXTS = 8
    """The first one with texts."""


COMPARED = 250
"""Letters of a text that are looked up; MATCH takes no more than 255."""


@dataclass(frozen=True, slots=True)
class HiddenCells:
    """The hidden cells of a tab, by column: they begin after what is seen, in the first row."""

    seen: int
    """How many columns are seen."""
    capacity: int
    """How many rows of the sections are counted."""
    dates: int
    """How many timelines have their next date beside them."""
    refused: int
    """How many activities have a status that does not count."""

    def letter(self, number: int) -> str:
        """The letter of a hidden column, from 0."""
        return column_letter(self.seen + 1 + number)

    @property
    def marks(self) -> str:
        """1 for each row of the sections whose activity names the body, else 0."""
        return self._range(Hidden.MARKS, 1, self.capacity)

    def marks_of(self, section: LiveSection) -> str:
        return self._range(Hidden.MARKS, section.before + 1, section.before + section.capacity)

    def dates_in(self, column: int) -> str:
        """The timelines, their next dates, or whether these have passed."""
        return self._range(column, 1, max(1, self.dates))

    def counts(self, reference: str, status: str) -> str:
        """A test whether a status of an activity counts: not if it is listed as `refused`."""
        listed = self._range(Hidden.REFUSED, 1, max(1, self.refused))
        return f'ISNA(MATCH(LEFT({reference}&"|"&{status},{COMPARED}),{listed},0))'

    def _range(self, column: int, first: int, last: int) -> str:
        letter = self.letter(column)
        return f"${letter}${first}:${letter}${last}"


_SHAPES, _NO_STATUS = "█▒×□◆○▲●", "·"
"""A sign for each status, so that a bar is read in grey; statuses of one's own take the last."""
_LONGEST_BAR = 60


class BodyCounts:
    """The figures of one body; each is a hidden cell, of which its lines speak."""

    def __init__(
        self,
        c: Circulation,
        sections: Sequence[LiveSection],
        rows: Sequence[SectionRow],
        hidden: HiddenCells,
    ) -> None:
        """`rows` are those that name the body."""
        self.c, self.say, self.sections, self.hidden = c, c.say, sections, hidden
        self.alone = c.programme.is_alone
        self.cells: list[Cell] = []
        self.totals: dict[Section, Cell] = {}
        for section in sections:
            now = sum(row.activity.section is section.section for row in rows)
            total = Cell(f"SUM({hidden.marks_of(section)})", now)
            self.totals[section.section] = self._put(total)
        stated = next((s for s in sections if Field.STATUS in s.fields), None)
        self.states: list[tuple[str, str, Cell]] = []
        """Sign, name and number of each status."""
        if stated and c.statuses and self.totals[stated.section].value:
            for sign, term in zip(_SHAPES * 9, c.statuses, strict=False):
                self.states.append((sign, term.name, self._put(self._state(term, stated, rows))))
            total = self.totals[stated.section]
            counted = [number for _, _, number in self.states]
            formula = "-".join(each.formula for each in (total, *counted))
            left = int(total.value) - sum(int(number.value) for number in counted)
            none = self._put(Cell(formula, left))
            self.states.append((_NO_STATUS, self.say("No status"), none))

    def _put(self, figure: Cell) -> Cell:
        """Keep a figure in the next hidden cell, and give the cell."""
        self.cells.append(figure)
        return Cell(f"${self.hidden.letter(Hidden.COUNTS)}${len(self.cells)}", figure.value)

    def _state(self, term: StatusWords, section: LiveSection, rows: Sequence[SectionRow]) -> Cell:
        """The activities whose status opens with the words of a term."""
        cells = section.counted(Field.STATUS)
        now = sum(
            term.opens(row.texts[Field.STATUS].raw) and not self.c.is_refused(row.activity)
            for row in rows
            if row.activity.section is section.section
        )
        tests = f"({term.test(cells)})"
        if self.hidden.refused:
            reference = section.label(section.counted(Field.NUMBER), alone=self.alone)
            tests += f"*{self.hidden.counts(reference, cells)}"
        return Cell(f"SUMPRODUCT({self.hidden.marks_of(section)}*{tests})", now)

    def pieces(self) -> Iterator[Cell]:
        """What is said of them, in pieces of which several make a line."""
        for section in self.sections:
            name, number = section.sheet, self.totals[section.section]
            if section.section is Section.CONTINUOUS and not self.alone:
                text = self.say("{section}, continuous: {n}.", section=name, n=_SIGN)
                yield _filled_in(text, number)
            elif not self.states or Field.STATUS not in section.fields:
                yield _filled_in(self.say("{section}: {n}.", section=name, n=_SIGN), number)
            else:
                text = self.say("{section}: {n} (", section=name, n=_SIGN)
                opening = _filled_in(text, number)
                ends = [*[","] * (len(self.states) - 1), ")."]
                first, *others = (
                    _filled_in(f"{sign}\u00a0{word} {_SIGN}{end}", state)
                    for (sign, word, state), end in zip(self.states, ends, strict=True)
                )
                formula = f"{opening.formula}&{first.formula}"
                yield Cell(formula, f"{opening.value}{first.value}")
                yield from others

    def bar(self) -> Cell | None:
        """A sign for each activity by its status; of very many activities in proportion."""
        if not self.states:
            return None
        section = next(s for s in self.sections if Field.STATUS in s.fields)
        total = self.totals[section.section]
        most = f"MAX({_LONGEST_BAR},{total.formula})"
        formula = "&".join(
            f'REPT("{sign}",ROUND({_LONGEST_BAR}*{number.formula}/{most},0))'
            for sign, _, number in self.states
        )
        now = max(_LONGEST_BAR, int(total.value))
        return Cell(formula, "".join(
            sign * int(_LONGEST_BAR * int(number.value) / now + 0.5)
            for sign, _, number in self.states
        ))  # fmt: skip

    def warnings(self, shown: dict[Section, str]) -> Iterator[str]:
        """What the tab leaves out, each as a formula; `shown` are the places it shows."""
        for section in self.sections:
            places = shown.get(section.section)
            listed = f'-COUNTIF({places},">0")' if places else ""
            more = f"({self.totals[section.section].formula}{listed})"
            full = self.say("{n} more than this tab has room for: circulate again.", n=_SIGN)
            if not self.alone and len(self.sections) > 1:
                full = self.say("{n} more of {section} than this tab has room for: circulate "
                                "again.", n=_SIGN, section=section.sheet)  # fmt: skip
            yield f'IF({more}>0,{_filled_in(full, Cell(more, 0)).formula}&" ","")'
        other = '""'
        for section in self.sections:
            end = f"ROW({section.cell(section.capacity + 1, Field.BODIES)})"
            below = self.say(
                "From row {n} of {sheet} on, nothing is counted: circulate again.",
                n=_SIGN, sheet=section.sheet,
            )  # fmt: skip
            text = _filled_in(below, Cell(end, 0)).formula
            other = f"IF(COUNTA({section.beyond(Field.BODIES)})>0,{text},{other})"
        spoiled = self.say("Rows were added to this tab or deleted in it: circulate again.")
        rows = f"ROWS({self.hidden.marks})<>{self.hidden.capacity}"
        yield f"IF({rows},{quoted(spoiled)},{other})"


_SIGN = "\ue000"
"""Holds the place of a number in a text; no text of ours has it."""


def _filled_in(text: str, number: Cell) -> Cell:
    """A text with a number for its sign, both as a formula and as it is now."""
    before, _, after = text.partition(_SIGN)
    pieces = (quoted(before), number.formula, quoted(after))
    formula = "&".join(piece for piece in pieces if piece != '""')
    return Cell(formula, text.replace(_SIGN, str(number.value)))


_MOST_REFUSED = 20
"""With more of them than this a formula would be too long to be read."""


@dataclass(frozen=True, slots=True)
class StatusCount:
    """A status, its number now, and the formula that gives it; None where none would."""

    word: str
    number: int
    formula: str | None
    fill: str | None


def status_counts(c: Circulation, sections: Iterable[LiveSection]) -> Iterator[StatusCount]:
    """The statuses of the first section, and last how many activities state none.

    A status that Progress contradicts, or that is not certain, does not count.
    """
    section = next((s for s in sections if Field.STATUS in s.fields), None)
    rows = [row for row in c.rows.get(Section.TIMEFRAME, ()) if row.opens]
    if section is None or not rows:
        return
    stated, formulas = 0, []
    cells, numbers = section.counted(Field.STATUS), section.counted(Field.NUMBER)
    refused = {id(row) for row in rows if c.is_refused(row.activity)}
    live = (
        c.body is None  # an extract holds no formulas
        and Field.NUMBER in section.fields
        and len(refused) <= _MOST_REFUSED
    )
    for term in c.statuses:
        having = [row for row in rows if term.opens(row.texts[Field.STATUS].raw)]
        number = sum(id(row) not in refused for row in having)
        test = term.test(cells)
        less = "".join(
            f"-({numbers}={quoted(row.texts[Field.NUMBER].raw)})*({test})"
            for row in having
            if id(row) in refused
        )
        formula = f"SUMPRODUCT({test}{less})"
        stated += number
        formulas.append(formula)
        yield StatusCount(term.name, number, f"={formula}" if live else None, term.fill)
    formula = f"={_all(c, section)}-({'+'.join(formulas) or '0'})"
    yield StatusCount(c.say.status(NO_STATUS), len(rows) - stated, formula if live else None, None)


def _all(c: Circulation, section: LiveSection) -> str:
    """How many activities the section has: rows with a status or a text, but no continuations."""
    filled = "+".join(
        f"(LEN({section.counted(name)})>0)"
        for name in section.fields
        if name in (Field.STATUS, Field.ACTIVITY, Field.BODIES)
    )
    test = f"(({filled})>0)"
    if section.continued:
        mark = continuation_mark(c.say)
        test += f'*ISERROR(SEARCH("{mark}",{section.counted(Field.NUMBER)}))'
    return f"SUMPRODUCT({test}*1)"
