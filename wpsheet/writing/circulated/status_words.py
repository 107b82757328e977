"""The statuses that activities are counted by, and the words by which a formula knows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.status_fills import fill_of_own
from wpsheet.model.vocabulary import Status
from wpsheet.summaries.counts import Summary
from wpsheet.writing.formulas import quoted


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
