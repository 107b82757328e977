"""What a cell of an activity says in the circulated workbook, in the language it is circulated in.

Values of the lists are said in that language; free text is as the officer wrote it, and so
is a value of which not everything is understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.status import NO_STATUS, states_nothing
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, fill_of_own, status_of
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.text import RichText, comparable
from wpsheet.model.vocabulary import Status
from wpsheet.summaries.counts import Summary
from wpsheet.versions.relabelling import value_called
from wpsheet.versions.timelines import timeline_called
from wpsheet.writing.formulas import quoted
from wpsheet.writing.sections import as_written


def worded(say: Labels, activity: Activity, name: ColumnName) -> RichText:
    """A cell's text: with the status word in the status cell, "No status" if there is none.

    A status that Progress contradicts stays as it is written, though it counts as No status.
    """
    written = as_written(activity, name)
    if name is Field.STATUS and states_nothing(written.plain):
        return RichText.of(say.status(activity.coloured or status_of(activity) or NO_STATUS))
    if say.english or written.formatted:
        return written
    said = _value_called(say, activity, name)
    return RichText.of(said) if said else written


def _value_called(say: Labels, activity: Activity, name: ColumnName) -> str | None:
    """A value of the lists in a language; None if it must be as it is written."""
    text, lists = activity.plain(name), say.lists
    if name is Field.TIMELINE:
        return timeline_called(say, text)
    if name is Field.STATUS:
        is_word = lists.status_key_words.get(comparable(text).strip(". "))
        return say.status(is_word) if is_word else None
    said = value_called(say, activity, name) or ""
    # What would not be read back as the same is not translated.
    if name is Field.PLAN_CODES and parse_codes(said, lists).codes != activity.plan_codes.codes:
        return None
    if name is Field.BODIES and parse_bodies(said, lists).names != activity.bodies.names:
        return None
    return said


@dataclass(frozen=True)
class StatusWords:
    """A status with the words that its cells open with."""

    name: str
    words: tuple[str, ...]
    fill: str | None
    completed: bool = False

    @cached_property
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
        return text.casefold().startswith(self._folded)

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(word.casefold() for word in self.openings)


def statuses_of(summary: Summary, say: Labels) -> list[StatusWords]:
    """The statuses that the activities are counted by; none if there is no such column."""
    if Field.STATUS not in summary.fields:
        return []
    lists = say.lists
    return [
        *(
            StatusWords(say.status(term.status), (say.status(term.status), *term.key_words),
                        term.fill, term.status is Status.COMPLETED)
            for term in lists.statuses
            if not lists.headings.are_own or summary.all.by_status[term.status]
        ),
        *(
            StatusWords(own.name, (own.name, *own.words), fill_of_own(own, lists),
                        own.counts_as == Status.COMPLETED)
            for own in lists.own_values.get(Field.STATUS, ())
        ),
    ]  # fmt: skip
