"""What a committee writes under the headings of its tables: its questions and its examples."""

from collections.abc import Hashable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.layout import Field, Section
from wpsheet.model.text import RichText, comparable


class GuidanceKind(StrEnum):
    """What a row under the headings is, if it is not an activity."""

    QUESTIONS = "questions"
    EXAMPLE = "example"


class GuidancePlace(NamedTuple):
    """Where words under the headings are: in which column of which row of them."""

    kind: GuidanceKind
    section: Section
    field: Field
    row: int


class GuidanceRow(NamedTuple):
    """A row of questions, or an example: endorsed wording, like the footnotes."""

    kind: GuidanceKind
    section: Section
    texts: Mapping[Field, RichText]
    """What it says in each column that it fills."""
    fill: str | None = None
    """The colour of an example's status cell as RRGGBB."""

    def cells(self) -> Iterator[tuple[Field, RichText]]:
        """What it says, column by column; of a coloured status cell also that it is blank."""
        yield from self.texts.items()
        if self.fill and Field.STATUS not in self.texts:
            yield Field.STATUS, RichText()

    def words(self) -> dict[Hashable, str]:
        """The words of each cell, by the place and the words as they are compared."""
        return {
            (self.kind, self.section, name, comparable(text.raw)): text.plain
            for name, text in self.texts.items()
        }
