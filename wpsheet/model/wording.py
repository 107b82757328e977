"""The words of a message before any language has said them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

ENGLISH = "en"
FRENCH = "fr"
LANGUAGES = ENGLISH, FRENCH


class Template(StrEnum):
    """Sentences, in English, that are words of other messages."""

    WRITTEN_IN_LIST = '"{name}", not "{written}"'
    LIST_EMPTY = "The list of {list} is empty, so the built-in list is used. Fill it in."
    LIST_UNUSABLE = (
        "No word in the list of {list} is known; the built-in list is used. Write in a column "
        '"{column}" what each word counts as: {words:commas}.'
    )
    STATUS_UNLISTED = (
        '"{status}" is not in this list: its key words and colour are the built-in ones. You '
        "do not need to do anything."
    )
    ENTRY_NAMELESS = "This entry has no name in its first column. Write it in, or delete the entry."
    ENTRY_TWICE = '"{written}" is in this list twice. Delete one of the two.'
    ENTRY_UNKNOWN = (
        '"{written}" is not a valid {what}. Only these words are allowed: {words:commas}.'
    )
    ENTRY_COUNTS = (
        '"{written}" is not a known {what}. Write {words:or}, or write in a column "{column}" '
        "what it counts as."
    )
    COUNTS_UNKNOWN = (
        'An entry cannot count as "{written}", which is not a known {what}. Write {words:or}, '
        "or leave the cell blank for a class of its own."
    )
    NOT_A_DAY = '"{written}" is not a date. Write it as 2026-10-31.'
    SETTING_UNKNOWN = '"{written}" is not a setting. The settings are: {known:commas}.'
    SPELLING_TAKEN = '"{written}" already means {name}. Delete one of the two.'
    COLOUR_UNKNOWN = (
        '"{written}" is not a status colour. Write green, blue, red, amber, yellow or grey.'
    )
    NOT_A_PERIOD = '"{written}" is not a period. Write it as 2025-2028.'
    NOT_AN_ID = '"{written}" is not an ID. Write the highest ID ever given, for example PTC-0081.'
    FIELD_UNKNOWN = (
        '"{written}" is not a field. Write one of {known:commas}, or leave the cell blank for '
        "a column of your own."
    )
    NOT_YES_OR_NO = '"{written}" is neither yes nor no. Write yes or no.'
    NOT_NUMBERS = '"{written}" is not a way of numbering. Write whole or any.'
    RULE_UNKNOWN = 'No rule is called "{written}". Write its code or name.'
    RULE_SEVERITY = '"{written}" is not a severity. Write off, remark, warning or error.'
    RULE_REASON = "This change of a rule gives no reason. Write one."
    RULE_OF_OTHERS = "A rule of another committee; delete this row to have it"
    RULE_OF_DATES = "Dates of another committee; list its sessions, or delete this row"
    ENTRY_BROKEN = "This entry shows {written} instead of a word. Type it again."
    COLUMN = "{heading}"
    PACKAGE_CUT = "not a complete zip package"
    PARTS_MANY = "{n} parts"
    PART_TWICE = "two parts named {part}"
    PART_TYPED = "part {part} declares a document type"
    PART_BROKEN = "part {part}"
    TEXT_LOST = "its text cannot be found"
    PART_OUTSIDE = "part {part} lies outside the file"
    PART_MISSING = "part {part} is missing"
    PART_LARGE = "part {part} is too large"
    PART_FAULT = "part {part} {fault}"
    SHEETS_ALIKE = 'two sheets are named "{sheet}"'
    MERGES_OVERLAP = "merged ranges such as {ref} overlap"
    SHEET_TWICE = 'its sheet "{sheet}" points to the cells of another sheet'
    SECTION_HEADINGS = (
        'The sheet "{sheet}" is not read: it has no headings above its {n} rows of activities. Put '
        "the headings of the section back."
    )
    OWN_SHEET_HEADINGS = (
        'The sheet "{sheet}" cannot be read: it has no {missing:heading|headings} '
        "{missing:quoted}. Restore {missing:it|them}."
    )
    FOOTNOTES_GONE = (
        'The sheet "{sheet}" no longer has the text of {missing:footnote|footnotes} {missing}, so '
        "the template's is used. Put the committee's text back."
    )
    OWN_SHEET_TWICE = (
        'The sheet "{sheet}" is not read: another one of its kind is. Move what is needed there, '
        "then delete one of the two."
    )
    OWN_SHEET_GONE = (
        'The workbook had a sheet "{sheet}" with words of its own; it is missing. Copy it '
        "from an earlier version."
    )
    LISTS_ELSEWHERE = (
        'The workbook had a sheet "{sheet}"; the lists of "{instead}" are read, and the drop-downs '
        'follow no list. Name that sheet "{sheet}" again.'
    )
    LISTS_GONE = (
        'The workbook had a sheet "{sheet}" with its lists and settings; the built-in ones are '
        "used. Copy the sheet from an earlier version."
    )
    SHEET_LOST = 'its sheet "{sheet}" cannot be found'
    WAIVER_RULE = 'there is no rule "{written}"; write its code or name'
    WAIVER_REASON = "it gives no reason; every exception needs one"
    WAIVER_FIELD = '"{written}" is not a column of the programme'
    WAIVER_UNTIL = '"{written}" is not a date; write it as 2026-10-31'
    EDIT_NO_SHEET = 'the workbook has no sheet "{sheet}" with cells'
    EDIT_NO_CELL = "there is no such cell"
    EDIT_MERGED = "it is merged into {range}; edit its first cell"
    EDIT_NO_STYLES = "the workbook's table of formats is incomplete; save it once in Excel"
    EDIT_STYLES_FULL = "the workbook has as many formats as Excel allows; clean them up first"
    EDIT_FORMULA = "it contains a formula"
    EDIT_FORMULA_AREA = "a formula fills {range}"
    EDIT_TABLE_HEADING = "it is the heading of a table column"
    EDIT_TABLE_TOTALS = "it is in the totals row of a table"
    EDIT_PIVOT = "it is part of a PivotTable"
    EDIT_DATA_TYPE = "it contains a linked data type or a picture"
    EDIT_TOO_LONG = "a cell can contain at most {most} characters"
    EDIT_CONTINUED = "its text continues in the next row; edit it in Excel"
    EDIT_CHANGED_SINCE = "it no longer contains what the report says"
    EDITED_UNDER_CONDITION = "A conditional format may hide the new colour of {cells}."
    EDITED_UNDER_WORDS = (
        "A conditional format of {cells} refers to {words:quoted}. Change it by hand to the "
        "new words."
    )
    EDITED_LOCKED = "{cells} {cells:is|are} locked on a protected sheet. The change was made."
    EDITED_UNDER_FORMULAS = (
        "Formulas show old results until Excel recalculates them. Press Ctrl+Alt+F9."
    )
    EDITED_UNDER_PIVOTS = "PivotTables show old figures until you refresh them."


class Word(NamedTuple):
    """A word of our own, such as a colour or a role, given in English."""

    english: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template with its words, itself a word of a message."""

    template: Template
    words: Mapping[str, object] = field(default_factory=dict)


class Glossed(NamedTuple):
    """A name with a word about it in brackets: "A. Person (author)"."""

    name: str
    gloss: Word | str


class Label(NamedTuple):
    """An activity as people write it: I.14; "I, row 31" if it has no number."""

    section: str
    """"" if the programme has one section without a name."""
    called: str | None
    row: int


class Names(NamedTuple):
    """Several names, in order; `more` if others are left out after them."""

    names: Sequence[str | Sentence | Glossed | Word]
    more: bool = False

    def __len__(self) -> int:
        return len(self.names) + self.more
