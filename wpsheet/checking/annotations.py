"""Findings as a copy of the officer's workbook shows them: a sheet in front, notes on cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.checking.findings import Severity
from wpsheet.model.cells import Address
from wpsheet.model.text import comparable


class AnswerColumn(StrEnum):
    """The columns of the sheet that are read back; their words are in labels."""

    SHEET = "Sheet"
    CELL = "Cell"
    RULE = "Rule"
    VALUE = "What is there"
    WHOLE = "The whole cell"
    """Hidden: all that is there, of which VALUE has the beginning; older copies have none."""
    SUGGESTION = "Suggestion"
    APPLY = "Apply (Y/N)"


YES, NO = "Y", "N"
LINKED, TONED = 1, 4
"""The columns, counted from 0, whose cells are links and have the colour of the severity."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: its words, its width in characters, and whether it is typed into."""

    words: str
    width: float
    answered: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet: the texts under the headings, the cell it links to, whether to ask."""

    texts: tuple[str, ...]
    link: Address | None
    """None if it is about the file."""
    points: float
    """The height that shows it whole."""
    asks: bool = False
    tone: Severity | None = None
    """What the colour of its severity says; None without one."""
    heads: bool = False
    """Whether the folded rows below belong to it."""
    folded: bool = False
    """Whether it is out of sight until the row that heads it is opened."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is added to the copy."""

    sheet: str
    title: str
    guidance: tuple[str, str]
    """What is between the title and the headings: the verdict, and what to do."""
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    notes: Mapping[Address, str]
    choice: tuple[str, str]
    """What Excel says beside a cell that is asked, and when other than Y or N is typed."""
    foot: str = ""
    """The footer of each printed page, in Excel's codes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an officer wrote beside a finding: apply it, in these words."""

    address: Address | None
    """The cell that it is about; None if the finding is about no cell."""
    value: str
    suggestion: str
    written: str
    """What is written under Apply."""
    place: Address
    """The cell of that, on the sheet of findings."""
    code: str = ""
    """The code of the rule."""

    @property
    def apply(self) -> bool:
        return self._word in _YES

    @property
    def unclear(self) -> bool:
        """Whether what is written under Apply is neither yes nor no."""
        return self._word not in _YES | _NO

    @property
    def _word(self) -> str:
        return comparable(self.written).strip(".!")


_YES = frozenset({"y", "yes", "o", "oui", "x"})
_NO = frozenset({"", "n", "no", "non", "-"})


class Unused(StrEnum):
    """Why an answer makes no edit although somebody wrote it."""

    NO_YES = "no yes"
    """There are words under Suggestion and no Y under Apply."""
    NO_WORDS = "no words"
    """There is Y under Apply and no words under Suggestion."""
    UNCLEAR = "unclear"
    """There are other words than Y and N under Apply."""
    NO_CELL = "no cell"
    """The finding is about no cell of an activity."""
