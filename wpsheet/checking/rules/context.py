"""What every rule sees: the programme, the day of the check, and what others found before."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from wpsheet.checking.exceptions import Applied
from wpsheet.grammars.references import Mention, Reference, may_refer, mentions_in, references_in
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, order_of
from wpsheet.model.cells import Address, Cell
from wpsheet.model.copied_sections import CopiedSection
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.periods import AUTUMN, SPRING, period_span
from wpsheet.model.programme import Programme
from wpsheet.model.values import Milestone
from wpsheet.model.vocabulary import Lists
from wpsheet.model.wording import Sentence

_REFERRING = (Field.ACTIVITY, Field.INDICATORS, Field.TIMELINE, Field.PROGRESS)
"""The fields in which one activity speaks of another."""
_MOST_REFERENCES = 50
"""More of them in one cell are no prose."""


def day_of(programme: Programme, as_of: date | None) -> date:
    """The day that overdue and stale are judged by: the one given, the session's, or today."""
    return as_of or programme.session_date or date.today()  # noqa: DTZ011 - the officer's own day


@dataclass(frozen=True)
class Context:
    """What every rule sees of a programme."""

    programme: Programme
    as_of: date
    refused: Mapping[str, Sequence[Activity]] = field(default_factory=dict)
    """Rule name → the activities that the schema refuses for it."""
    setting_faults: Sequence[tuple[Address, Sentence]] = ()
    """What is wrong with the committee's list of rules."""
    copied: Sequence[CopiedSection] = ()
    """The sections that are there twice; their second rows are not in `programme`."""
    waivers: Applied = Applied(())
    """What became of the exceptions; known when all other rules have been asked."""

    @property
    def lists(self) -> Lists:
        """The vocabulary of the programme."""
        return self.programme.lists

    @cached_property
    def say(self) -> Labels:
        """The words of the workbook: whatever the language of the messages, they name values
        as its drop-downs do, and suggestions are written in them."""
        return Labels(self.programme.language, self.lists)

    @property
    def example_date(self) -> str:
        """A date still to come, as this programme should write it: "Spring 2023 (PTC)"."""
        period, year = self.programme.period, self.as_of.year + 1
        sessions = [f"{SPRING} {year}"]
        if period:
            sessions = [f"{SPRING} {year}" for year in range(period.first + 1, period.last + 1)]
            sessions += [f"{AUTUMN} {period.last}", f"{SPRING} {max(year, period.last + 1)}"]
        coming = (s for s in sessions if (period_span(s) or (date.min,))[0] > self.as_of)
        body = self.programme.body or (None if self.lists.headings.are_own else "PTC")
        named = body if self.lists.dates_name_body else None
        return self.say.due_date(Milestone(named, next(coming)))

    @property
    def cells(self) -> Iterator[tuple[Activity, ColumnName, Cell]]:
        """Every cell of every activity, down the sheets."""
        for activity in self.programme.activities:
            for name, cell in activity.cells.items():
                yield activity, name, cell

    @cached_property
    def cell_at(self) -> dict[Address, tuple[Activity, ColumnName]]:
        """Place of a cell → its activity and field."""
        return {cell.address: (activity, name) for activity, name, cell in self.cells}

    @cached_property
    def sections(self) -> dict[Section, list[Activity]]:
        """The activities of each section in the order of the sheet."""
        found: dict[Section, list[Activity]] = {section: [] for section in Section}
        for activity in self.programme.activities:
            found[activity.section].append(activity)
        return found

    @cached_property
    def merged(self) -> list[tuple[Activity, ColumnName, Cell]]:
        """The cells that belong to a merged range."""
        return [place for place in self.cells if place[2].merged]

    @cached_property
    def references(self) -> list[tuple[Activity, Field, Reference | Mention, Activity | None]]:
        """Every reference of an activity to another, with its place and the one that it names.

        Where numbers may be any text, a whole one in a sentence may mean anything: references are
        what is written like a number, and parts that number their own activities have none.
        """
        activities = self.programme.activities
        if self.lists.numbers_are_whole:
            last_first = reversed(activities)
            numbered = {(a.section, a.number): a for a in last_first if a.number is not None}
            return [
                (a, name, each, numbered.get((each.section or a.section, each.number)))
                for a in activities
                for name in _REFERRING
                if may_refer(text := a.plain(name))
                for each in itertools.islice(references_in(text), _MOST_REFERENCES)
            ]
        if any(activity.part for activity in activities):
            return []
        marks = [activity.mark for activity in activities if activity.mark]
        known = {activity.order: activity for activity in activities if activity.mark}
        return [
            (activity, name, each, known.get(order_of(each.mark)))
            for activity in activities
            for name in _REFERRING
            for each in mentions_in(activity.plain(name), marks)
        ]

    @cached_property
    def order(self) -> dict[int, int]:
        """Identity of an activity → its place in the sheet."""
        return {id(a): place for place, a in enumerate(self.programme.activities)}
