"""The figures at the head of a body's tab, by formula, and what the tab has no room for.

They count the rows of the sections, not those of the tab: what the tab does not show counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.status_fills import fill_of_own, status_of
from wpsheet.model.vocabulary import Status
from wpsheet.writing.circulated.body_hidden import COUNTS, HiddenCells
from wpsheet.writing.circulated.circulation import Circulation, SectionRow
from wpsheet.writing.circulated.cutting import Cell
from wpsheet.writing.circulated.live_sections import LiveSection

_SHAPES, _NO_STATUS = "█▒×□◆○▲●", "·"
"""A sign for each status, so that a bar is read in grey; statuses of one's own take the last."""
_LONGEST_BAR = 60


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status with the words that its cells open with."""

    name: str
    words: tuple[str, ...]
    fill: str | None
    completed: bool = False

    @property
    def openings(self) -> list[str]:
        """The words that are needed to tell its cells; "Terminé" is enough for "Terminée"."""
        words = dict.fromkeys(self.words)
        return [
            word
            for word in words
            if not any(
                word != other and word.casefold().startswith(other.casefold()) for other in words
            )
        ]

    def test(self, cell: str) -> str:
        """A sum that is 1 for each cell that opens with its words."""
        return "+".join(f"(LEFT({cell},{len(w)})={quoted(w)})" for w in self.openings)

    def opens(self, text: str) -> bool:
        """Whether a text opens with its words."""
        return text.casefold().startswith(tuple(word.casefold() for word in self.openings))


def statuses_of(c: Circulation) -> list[StatusWords]:
    """The statuses that the activities are counted by; none if there is no such column."""
    if not c.shows(Field.STATUS):
        return []
    own = c.lists.own_values.get(Field.STATUS, ())
    words = [
        StatusWords(c.say.status(term.status), (c.say.status(term.status), *term.key_words),
                    term.fill, term.status is Status.COMPLETED)
        for term in c.lists.statuses
        if not c.lists.headings.are_own or c.summary.all.by_status[term.status]
    ]  # fmt: skip
    words += (
        StatusWords(
            v.name, (v.name, *v.words), fill_of_own(v, c.lists), v.counts_as == Status.COMPLETED
        )
        for v in own
    )
    return words


def is_refused(row: SectionRow, statuses: Sequence[StatusWords]) -> bool:
    """Whether a row's status reads like one that counts, and does not."""
    text = row.texts.get(Field.STATUS)
    reads = text is not None and any(term.opens(text.raw) for term in statuses)
    return reads and status_of(row.activity) is None


class BodyCounts:
    """The figures of one body; each is a hidden cell, of which its lines speak."""

    def __init__(
        self,
        say: Labels,
        statuses: Sequence[StatusWords],
        sections: Sequence[LiveSection],
        rows: Sequence[SectionRow],
        hidden: HiddenCells,
        *,
        alone: bool,
    ) -> None:
        """`rows` are those that name the body; `alone` where the one section needs no name."""
        self.say, self.statuses, self.sections = say, statuses, sections
        self.hidden, self.alone = hidden, alone
        self.cells: list[Cell] = []
        self.totals = {each.section: self._put(self._total(each, rows)) for each in sections}
        stated = next((s for s in sections if Field.STATUS in s.fields), None)
        self.states: list[tuple[str, str, Cell]] = []
        """Sign, name and number of each status."""
        if stated and statuses and self.totals[stated.section].value:
            for sign, term in zip(_SHAPES * 9, statuses, strict=False):
                self.states.append((sign, term.name, self._put(self._state(term, stated, rows))))
            total = self.totals[stated.section]
            counted = [number for _, _, number in self.states]
            none = Cell(
                "-".join([total.formula, *(number.formula for number in counted)]),
                int(total.value) - sum(int(number.value) for number in counted),
            )
            self.states.append((_NO_STATUS, say("No status"), self._put(none)))

    def _put(self, figure: Cell) -> Cell:
        """Keep a figure in the next hidden cell, and give the cell."""
        self.cells.append(figure)
        return Cell(f"${self.hidden.letter(COUNTS)}${len(self.cells)}", figure.value)

    def _total(self, section: LiveSection, rows: Sequence[SectionRow]) -> Cell:
        now = sum(row.activity.section is section.section for row in rows)
        return Cell(f"SUM({self.hidden.marks_of(section)})", now)

    def _state(self, term: StatusWords, section: LiveSection, rows: Sequence[SectionRow]) -> Cell:
        """The activities whose status opens with the words of a term."""
        cells = section.counted(Field.STATUS)
        now = sum(
            term.opens(row.texts[Field.STATUS].raw) and not is_refused(row, self.statuses)
            for row in rows
            if row.activity.section is section.section
        )
        tests = f"({term.test(cells)})"
        if self.hidden.refused:
            reference = number_shown(section, section.counted(Field.NUMBER), alone=self.alone)
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
                for sign, word, state in self.states:
                    end = ")." if word is self.states[-1][1] else ","
                    piece = _filled_in(f"{sign}\u00a0{word} {_SIGN}{end}", state)
                    yield Cell(f"{opening.formula}&{piece.formula}" if opening.value else
                               piece.formula, f"{opening.value}{piece.value}")  # fmt: skip
                    opening = Cell('""', "")

    def bar(self) -> Cell | None:
        """A sign for each activity by its status; of very many activities in proportion."""
        if not self.states:
            return None
        numbers = [(sign, number) for sign, _, number in self.states]
        section = next(s for s in self.sections if Field.STATUS in s.fields)
        total = self.totals[section.section]
        most = f"MAX({_LONGEST_BAR},{total.formula})"
        formula = "&".join(
            f'REPT("{sign}",ROUND({_LONGEST_BAR}*{number.formula}/{most},0))'
            for sign, number in numbers
        )
        now = max(_LONGEST_BAR, int(total.value))
        return Cell(formula, "".join(
            sign * int(_LONGEST_BAR * int(number.value) / now + 0.5) for sign, number in numbers
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
"""Stands for a number in a text; no text of ours holds it."""


def number_shown(section: LiveSection, number: str, *, alone: bool) -> str:
    """A formula for the label of a cell with a number: I.14; 1.10 where the number tells it."""
    if alone:
        return f'TRIM(SUBSTITUTE({number}&" ",". "," "))'
    return f'"{section.section}."&SUBSTITUTE({number},".","")'


def continuation_mark(say: Labels) -> str:
    """What the number of a row that goes on with the one above it ends with."""
    return say("{number} (continued)", number="").strip()


def quoted(text: str) -> str:
    """A text as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'


def _filled_in(text: str, number: Cell) -> Cell:
    """A text with a number for its sign, both as a formula and as it is now."""
    formula = "&".join(
        piece
        for piece in (
            quoted(text.partition(_SIGN)[0]), number.formula, quoted(text.partition(_SIGN)[2])
        )
        if piece != '""'
    )  # fmt: skip
    return Cell(formula, text.replace(_SIGN, str(number.value)))
