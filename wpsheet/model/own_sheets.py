"""The sheets that the product writes into a workbook beside its sections, and how it misses one."""

from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.cells import Address, Cell
from wpsheet.model.rounds import CALL_SHEETS, CONFLICT_SHEETS, HISTORY_SHEET_ONCE, HISTORY_SHEETS
from wpsheet.model.wording import Names, Sentence, Template


class OwnSheet(StrEnum):
    """A sheet of ours; its value is the name that the workbook remembers it by."""

    LISTS = "list_bodies"
    CONFLICTS = "sheet_conflicts"
    HISTORY = "sheet_history"
    NOTES = "sheet_notes"
    EXCEPTIONS = "sheet_exceptions"
    VERSIONS = "sheet_versions"
    CALL = "sheet_call"


SHEET_NAMES: dict[OwnSheet, tuple[str, ...]] = {
    OwnSheet.LISTS: ("Lists", "Listes"),
    OwnSheet.CONFLICTS: tuple(CONFLICT_SHEETS.values()),
    OwnSheet.HISTORY: (*HISTORY_SHEETS.values(), HISTORY_SHEET_ONCE),
    OwnSheet.NOTES: ("Notes",),
    OwnSheet.EXCEPTIONS: ("Exceptions",),
    OwnSheet.VERSIONS: ("Versions",),
    OwnSheet.CALL: tuple(CALL_SHEETS.values()),
}
"""What each is called, in English and in French."""


class Unread(StrEnum):
    """Why a sheet of ours is not read."""

    HEADINGS = "headings are missing"
    TWICE = "another sheet of its kind is read"
    GONE = "the workbook had it"
    FOOTNOTES = "some of its footnotes are gone"


class UnreadSheet(NamedTuple):
    """A sheet of ours that cannot be read, with all that is on it."""

    kind: OwnSheet
    why: Unread
    address: Address
    """Its first cell with words; of a sheet that is gone, the first cell of the workbook."""
    missing: tuple[str, ...] = ()
    """The headings that are not found, or the numbers of the footnotes."""
    cells: tuple[Cell, ...] = ()

    @property
    def fault(self) -> Sentence:
        """What is wrong with it, and the remedy."""
        template = {
            Unread.HEADINGS: Template.OWN_SHEET_HEADINGS,
            Unread.TWICE: Template.OWN_SHEET_TWICE,
            Unread.GONE: Template.OWN_SHEET_GONE,
            Unread.FOOTNOTES: Template.FOOTNOTES_GONE,
        }[self.why]
        return Sentence(template, {"sheet": self.name, "missing": Names(self.missing)})

    @property
    def name(self) -> str:
        """The sheet's name, or what it was called if it is gone."""
        return SHEET_NAMES[self.kind][0] if self.why is Unread.GONE else self.address.sheet


class MissingLists(NamedTuple):
    """The workbook's names lead to a sheet of lists that is not there."""

    address: Address
    name: str = ""
    """What the names call it; "" if they lead nowhere."""
    instead: str = ""
    """The sheet whose lists are read in its place; "" if the built-in ones are."""

    @property
    def fault(self) -> Sentence:
        """What is missed, what is used in its place, and the remedy."""
        template = Template.LISTS_ELSEWHERE if self.instead else Template.LISTS_GONE
        words = {"sheet": self.name or SHEET_NAMES[OwnSheet.LISTS][0], "instead": self.instead}
        return Sentence(template, words)
