"""The line above a body's tab: its own counts by formula, and what the tab does not show.

It counts the rows of the sections, not those of the tab: what the tab has no room for counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.vocabulary import StatusTerm
from wpsheet.writing.circulated.circulation import SectionRow
from wpsheet.writing.circulated.live_sections import LiveSection
from wpsheet.writing.sections import SHEET_OF


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

    @property
    def shown(self) -> str:
        """Which place each row of the table shows; 0 where it shows none."""
        return f"$M${self.first}:$M${self.first + self.rows - 1}"

    @property
    def marks(self) -> str:
        """1 for each place whose activity names the body, else 0."""
        return f"$N${self.first}:$N${self.first + self.capacity - 1}"

    def counts(self, reference: str, status: str) -> str:
        """A test whether a status of an activity counts: 1 unless Progress contradicted it."""
        listed = f"$O${self.first}:$O${self.first + self.contradicted - 1}"
        return f'ISNA(MATCH({reference}&"|"&{status},{listed},0))'

    def marks_of(self, section: LiveSection) -> str:
        """The marks of one section."""
        top = self.first + section.before
        return f"$N${top}:$N${top + section.capacity - 1}"


@dataclass(frozen=True, slots=True)
class BodyCounts:
    """The counts of one body over the rows that name it."""

    say: Labels
    statuses: Sequence[StatusTerm]
    sections: Sequence[LiveSection]
    rows: Sequence[SectionRow]
    ranges: TabRanges

    def sentence(self) -> LiveText:
        """How many activities there are, by section and by status."""
        counts = [self._activities(section) for section in Section]
        everything = _total(counts)
        states = [(self.say.status(term.status), self._state(term)) for term in self.statuses]
        stated = _total([number for _, number in states])
        none = _Number(
            f"{counts[0].expression}-({stated.expression})", counts[0].value - stated.value
        )
        states.append((self.say("No status"), none))
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
                n=_sign(0), sheet=SHEET_OF[section.section],
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
        now = sum(r.activity.section is wanted and not r.continues for r in self.rows)
        return _Number(f"({expression})", now)

    def _state(self, term: StatusTerm) -> _Number:
        """The activities whose status opens with the words of a term."""
        section = next((s for s in self.sections if Field.STATUS in s.fields), None)
        if section is None:
            return _Number("0", 0)
        openings = opening_words(term, self.say)
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
            number = f'SUBSTITUTE({section.counted(Field.NUMBER)},".","")'
            reference = f'"{section.section}."&{number}'
            tests += f"*{self.ranges.counts(reference, cells)}"
        return _Number(f"SUMPRODUCT({self.ranges.marks_of(section)}*{tests})", now)


def opening_words(term: StatusTerm, say: Labels) -> list[str]:
    """The words that open the cells of a status; "Terminé" stands for "Terminée" too."""
    words = dict.fromkeys([say.status(term.status), *term.key_words])
    return [
        word
        for word in words
        if not any(
            word != other and word.casefold().startswith(other.casefold()) for other in words
        )
    ]


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
