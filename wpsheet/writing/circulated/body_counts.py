"""The line above a body's tab: its own counts by formula, and what the tab does not show.

It counts the rows of the sections, not those of the tab: what the tab has no room for counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import Field, Section
from wpsheet.model.status_fills import fill_of_own
from wpsheet.writing.circulated.circulation import Circulation, SectionRow
from wpsheet.writing.circulated.live_sections import LiveSection


@dataclass(frozen=True, slots=True)
class LiveText:
    """What a formula says now, and the formula without its equals sign."""

    expression: str
    value: str
    opening: str
    """What stands before its first number."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as an expression, and what it is now."""

    expression: str
    value: int


@dataclass(frozen=True, slots=True)
class TabRanges:
    """The hidden cells of a tab, and where they stand."""

    first: int
    """The row (from 1) of the first place and of the first row of the table."""
    rows: int
    """How many rows the table has."""
    capacity: int
    """How many rows of the sections are counted."""
    contradicted: int = 0
    """How many of its activities have a status that does not count."""
    columns: int = 12
    """How many columns the table has; the hidden ones are behind them."""

    @property
    def place(self) -> str:
        """The letter of the column that tells which place each row of the table shows."""
        return column_letter(self.columns + 1)

    @property
    def mark(self) -> str:
        """The letter of the column of marks."""
        return column_letter(self.columns + 2)

    @property
    def shown(self) -> str:
        """Which place each row of the table shows; 0 where it shows none."""
        return f"${self.place}${self.first}:${self.place}${self.first + self.rows - 1}"

    @property
    def marks(self) -> str:
        """1 for each place whose activity names the body, else 0."""
        return f"${self.mark}${self.first}:${self.mark}${self.first + self.capacity - 1}"

    def counts(self, reference: str, status: str) -> str:
        """A test whether a status of an activity counts: 1 unless Progress contradicted it."""
        column = column_letter(self.columns + 3)
        listed = f"${column}${self.first}:${column}${self.first + self.contradicted - 1}"
        return f'ISNA(MATCH({reference}&"|"&{status},{listed},0))'

    def marks_of(self, section: LiveSection) -> str:
        """The marks of one section."""
        top = self.first + section.before
        return f"${self.mark}${top}:${self.mark}${top + section.capacity - 1}"


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status with the words that its cells open with."""

    name: str
    words: tuple[str, ...]
    fill: str | None

    @property
    def openings(self) -> list[str]:
        """The words that are needed to tell its cells; "Terminé" stands for "Terminée" too."""
        words = dict.fromkeys(self.words)
        return [
            word
            for word in words
            if not any(
                word != other and word.casefold().startswith(other.casefold()) for other in words
            )
        ]


@dataclass(frozen=True, slots=True)
class BodyCounts:
    """The counts of one body over the rows that name it."""

    say: Labels
    statuses: Sequence[StatusWords]
    sections: Sequence[LiveSection]
    rows: Sequence[SectionRow]
    ranges: TabRanges
    alone: bool = False
    """Whether there is one section that needs no name."""

    def sentence(self) -> LiveText:
        """How many activities there are, by section and by status."""
        counts = [self._activities(section) for section in Section]
        everything = _total(counts)
        if not self.statuses:
            return _filled_in(self.say("Activities: {all}.", all=_sign(0)), [everything])
        states = [(term.name, self._state(term)) for term in self.statuses]
        stated = _total([number for _, number in states])
        none = _Number(
            f"{counts[0].expression}-({stated.expression})", counts[0].value - stated.value
        )
        states.append((self.say("No status"), none))
        if self.alone:
            told = ", ".join(f"{name} {_sign(1 + i)}" for i, (name, _) in enumerate(states))
            text = self.say("Activities: {all} ({states}).", all=_sign(0), states=told)
            return _filled_in(text, [everything, *(number for _, number in states)])
        text = self.say(
            "Activities: {all}. Section I: {first} ({states}). Section II: {second}.",
            all=_sign(0), first=_sign(1), second=_sign(2),
            states=", ".join(f"{name} {_sign(3 + i)}" for i, (name, _) in enumerate(states)),
        )  # fmt: skip
        return _filled_in(text, [everything, *counts, *(number for _, number in states)])

    def everything(self) -> str:
        """How many activities name the body, as an expression."""
        return _total([self._activities(section) for section in Section]).expression

    def warnings(self) -> list[tuple[str, str]]:
        """What the tab leaves out, each as a condition and the text that it calls for."""
        marks, shown = self.ranges.marks, self.ranges.shown
        more = _Number(f'SUM({marks})-COUNTIF({shown},">0")', 0)
        full = self.say("{n} more than this tab has room for: circulate again.", n=_sign(0))
        found = [(f"{more.expression}>0", _filled_in(full, [more]).expression)]
        for section in self.sections:
            end = _Number(f"ROW({section.cell(section.capacity + 1, Field.BODIES)})", 0)
            below = self.say(
                "From row {n} of {sheet} on, nothing is counted: circulate again.",
                n=_sign(0), sheet=section.sheet,
            )  # fmt: skip
            found.append((
                f"COUNTA({section.beyond(Field.BODIES)})>0", _filled_in(below, [end]).expression
            ))  # fmt: skip
        spoiled = self.say("Rows were added to this tab or deleted in it: circulate again.")
        found.append((f"ROWS({marks})<>{self.ranges.capacity}", _filled_in(spoiled, []).expression))
        return found

    def _activities(self, wanted: Section) -> _Number:
        """The activities of a section that name the body; what goes on in a further row is one."""
        section = next((s for s in self.sections if s.section is wanted), None)
        if section is None:
            return _Number("0", 0)
        marks = self.ranges.marks_of(section)
        expression = f"SUM({marks})"
        if section.continued:
            mark = continuation_mark(self.say)
            further = f'ISNUMBER(SEARCH("{mark}",{section.counted(Field.NUMBER)}))'
            expression += f"-SUMPRODUCT({marks}*{further})"
        now = sum(r.activity.section is wanted and r.opens for r in self.rows)
        return _Number(f"({expression})", now)

    def _state(self, term: StatusWords) -> _Number:
        """The activities whose status opens with the words of a term."""
        section = next((s for s in self.sections if Field.STATUS in s.fields), None)
        if section is None:
            return _Number("0", 0)
        openings = term.openings
        cells = section.counted(Field.STATUS)
        tests = "+".join(f"(LEFT({cells},{len(w)})={quoted(w)})" for w in openings)
        texts = [
            row.texts[Field.STATUS].raw.casefold()
            for row in self.rows
            if Field.STATUS in row.texts and not row.activity.contradicted
        ]
        now = sum(text.startswith(tuple(w.casefold() for w in openings)) for text in texts)
        tests = f"({tests})"
        if self.ranges.contradicted:
            reference = number_shown(section, section.counted(Field.NUMBER), alone=self.alone)
            tests += f"*{self.ranges.counts(reference, cells)}"
        return _Number(f"SUMPRODUCT({self.ranges.marks_of(section)}*{tests})", now)


def statuses_of(c: Circulation) -> list[StatusWords]:
    """The statuses that the activities are counted by; none if there is no such column."""
    if not c.shows(Field.STATUS):
        return []
    own = c.lists.own_values.get(Field.STATUS, ())
    words = [
        StatusWords(c.say.status(term.status), (c.say.status(term.status), *term.key_words),
                    term.fill)
        for term in c.lists.statuses
        if not c.lists.headings.are_own or c.summary.all.by_status[term.status]
    ]  # fmt: skip
    words += (StatusWords(v.name, (v.name, *v.words), fill_of_own(v, c.lists)) for v in own)
    return words


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


def _sign(place: int) -> str:
    """Stands for a number in a text; no text of ours holds it."""
    return chr(0xE000 + place)


def _total(numbers: Sequence[_Number]) -> _Number:
    expression = "+".join(number.expression for number in numbers) or "0"
    return _Number(expression, sum(number.value for number in numbers))


def _filled_in(text: str, numbers: Sequence[_Number]) -> LiveText:
    """A text with numbers for its signs, both as a formula and as it is now."""
    expression, value, opening = quoted(text), text, text.partition(_sign(0))[0]
    for place, number in enumerate(numbers):
        expression = expression.replace(_sign(place), f'"&({number.expression})&"')
        value = value.replace(_sign(place), str(number.value))
    return LiveText(expression, value, opening)
