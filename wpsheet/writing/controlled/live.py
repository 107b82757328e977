"""Live help while one types: drop-downs, warnings, colours and marks that follow the lists.

The formulas speak of the named ranges of the Lists sheet, so that editing a list changes them.
They mark less than the check finds, and only what needs no other row: a rule finds all that is
marked here. FIND and LOWER rather than SEARCH: no character of a text is a wildcard.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wpsheet.checking.rules import rule_called
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import mark_headings
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import COLUMN, Column, Field, Section, columns_of
from wpsheet.model.lines import row_points
from wpsheet.writing.book import FRAME, Book, Worksheet
from wpsheet.writing.sections import HEADING_ROW, TableColumn

LAST_LISTED_ROW = 1000
"""The help reaches down to this row, so that new rows have it."""
FIRST_ROW = HEADING_ROW + 2
"""The first row under the headings as Excel counts."""

_ONE_OF = {
    Field.PRIORITY: "list_priorities",
    Field.PLAN_LINK: "list_links",
    Field.TASK_TYPE: "list_task_types",
    Field.STATUS: "list_statuses",
}
"""Columns that hold one value: it is chosen from a list."""
_SEVERAL = {Field.PLAN_CODES: "codes", Field.BODIES: "bodies"}
"""Columns that hold several: a cell has either a drop-down or a check, and needs the check."""

MARK: dict[str, Any] = {"pattern": 14, "fg_color": "#F4B183", "bg_color": "#FFF2CC",
                        "border": 1, "border_color": "#C00000"}  # fmt: skip
"""Stripes in a frame: seen without colour, and unlike the plain colour of a status."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One live mark: the column whose cells it frames, when, and the rules that say why."""

    field: Field
    formula: str
    rules: tuple[str, ...]


def marks_of(section: Section) -> Iterator[Mark]:
    """The marks of a section's sheet; formulas as for the first row under the headings."""
    cell = _cells(section)
    yield from (
        Mark(Field.PRIORITY, _none_of(cell[Field.PRIORITY], "list_priorities"),
             ("priority-unknown",)),
        Mark(Field.PLAN_LINK, _not_linked(cell[Field.PLAN_LINK]), ("link-no", "link-unknown")),
        Mark(Field.PLAN_CODES, _some_unknown(cell[Field.PLAN_CODES], "codes"),
             ("code-unknown", "code-separator")),
        Mark(Field.TASK_TYPE,
             _none_of(cell[Field.TASK_TYPE], "list_task_types", "other_task_types"),
             ("task-type-unknown", "task-type-alias")),
        Mark(Field.BODIES, _some_unknown(cell[Field.BODIES], "bodies"),
             ("body-unknown", "body-alias", "body-separator")),
        Mark(Field.TIMELINE, _not_continuous(cell[Field.TIMELINE]), ("timeline-not-continuous",))
        if section is Section.CONTINUOUS
        else Mark(Field.STATUS, _contradiction(cell[Field.STATUS], cell[Field.PROGRESS]),
                  ("status-contradicts-progress",)),
    )  # fmt: skip


def status_formula(section: Section, word: str) -> str:
    """Whether the status cell holds a key word of the status that the list calls `word`."""
    cell = _cells(section)[Field.STATUS]
    return f'=SUMPRODUCT((list_statuses="{word}")*{_has_key_word(_words(cell))})>0'


def checking_formula(section: Section, name: Field) -> str:
    """The formula of a drop-down's place in a column of several values: all of them are listed.

    Excel allows 255 characters here, so blanks around commas are all that it forgives.
    """
    tight = f'","&SUBSTITUTE({_cells(section)[name]},", ",",")&","'
    return f"={_all_listed(tight, _SEVERAL[name])}"


def _cells(section: Section) -> Mapping[Field, str]:
    """Each field's cell in the first row, its column fixed: $G5."""
    return {
        column.field: f"${column_letter(place)}{FIRST_ROW}"
        for place, column in enumerate(columns_of(section), start=1)
    }


def _words(cell: str) -> str:
    """A cell's words without blanks and full stops at their ends, no-break spaces as blanks."""
    return f'TRIM(SUBSTITUTE(SUBSTITUTE({cell},"\u00a0"," "),".",""))'


def _none_of(cell: str, *names: str) -> str:
    words = _words(cell)
    listed = "+".join(f"SUMPRODUCT(--({words}={name}))" for name in names)
    return f'=AND({words}<>"",{listed}=0)'


def _not_linked(cell: str) -> str:
    words = _words(cell)
    conditions = "".join(f',{words}<>"{yes}"' for yes in ("Y", "Yes", "O", "Oui"))
    return f'=AND({words}<>""{conditions})'


def _some_unknown(cell: str, what: str) -> str:
    """Whether a cell holds more than entries of a list with commas between."""
    blanks = f'TRIM(SUBSTITUTE({cell},"\u00a0"," "))'
    tight = f'SUBSTITUTE(SUBSTITUTE({blanks},", ",",")," ,",",")'
    held = f'SUBSTITUTE(","&{tight}&",",".,",",")'
    return f'=AND({blanks}<>"",NOT({_all_listed(held, what)}))'


def _all_listed(held: str, what: str) -> str:
    """Whether the entries of a list make up a cell, which comes with commas around its names.

    Letters are counted and not commas: a name may hold one.
    """
    lengths = "+".join(
        f"ISNUMBER(FIND({names},LOWER({held})))*(LEN({names})-1)"
        for names in (f"own_{what}", f"its_{what}")
    )
    return f"SUMPRODUCT({lengths})=LEN({held})-1"


def _not_continuous(cell: str) -> str:
    """Whether the cell opens with neither language's word: "Continuously" is let pass."""
    words = _words(cell)
    opens = "+".join(
        f'SUMPRODUCT(({names}<>"")*(LEFT({words},LEN({names}))={names}))'
        for names in ("list_timelines", "other_timelines")
    )
    return f'=AND({words}<>"",{opens}=0)'


def _contradiction(status: str, progress: str) -> str:
    """Whether the status cell and the opening of Progress hold key words of two statuses."""
    stated, opening = (_place_of(words) for words in (_words(status), _opening(progress)))
    return f"=AND({stated}>0,{opening}>0,{stated}<>{opening})"


def _opening(progress: str) -> str:
    """The words of Progress up to the first full stop, comma, semicolon or line break."""
    text = progress
    for mark in ('","', '";"', "CHAR(10)"):
        text = f'SUBSTITUTE({text},{mark},".")'
    return f'TRIM(LEFT({text},FIND(".",{text}&".")-1))'


def _place_of(words: str) -> str:
    """Where the status whose key word these are is in its list; 0 where they are none."""
    return f'IF({words}="",0,SUMPRODUCT({_has_key_word(words)}*ROW(list_statuses)))'


def _has_key_word(words: str) -> str:
    """For each status whether the words are its name or one of its key words."""
    known = '";"&list_statuses&";"&SUBSTITUTE(list_key_words,"; ",";")&";"'
    return f'ISNUMBER(FIND(LOWER(";"&{words}&";"),LOWER({known})))'


# Onto the sheets


def write_live_help(
    book: Book, sheet: Worksheet, section: Section, columns: Sequence[TableColumn]
) -> None:
    """The questions of the headings, the drop-downs and checks, the marks and colours.

    A committee with headings of its own has its drop-downs alone: the questions, checks and marks
    speak of the template's columns.
    """
    say = book.say
    own_layout = say.lists.headings.are_own
    for place, name in enumerate(column.field for column in columns):
        if not isinstance(name, Field):
            continue
        column = COLUMN[name]
        if not own_layout:
            sheet.data_validation(HEADING_ROW, place, HEADING_ROW, place, {
                "validate": "any",
                "input_title": say.headed(column.field)[:32],
                "input_message": say.question(column)[:255],
            })  # fmt: skip
        elif name in _SEVERAL:
            continue
        options = _validation(section, column, say)
        if options:
            sheet.data_validation(FIRST_ROW - 1, place, LAST_LISTED_ROW - 1, place, options)
    if own_layout:
        return
    places = {c.field: range(n, n + 1) for n, c in enumerate(columns_of(section))}
    for mark in marks_of(section):
        _format_when(book, sheet, places[mark.field], mark.formula, MARK)
    if Field.STATUS in places:
        for term in say.lists.statuses:
            formula = status_formula(section, say.status(term.status))
            colour = {"pattern": 1, "bg_color": f"#{term.fill}", "bold": True}
            _format_when(book, sheet, places[Field.STATUS], formula, colour)


def write_frames(book: Book, sheet: Worksheet, columns: int) -> None:
    """Frame the cells of a row as soon as it holds anything, so that new rows look like others."""
    formula = f"=COUNTA($A{FIRST_ROW}:${column_letter(columns)}{FIRST_ROW})>0"
    _format_when(book, sheet, range(columns), formula, FRAME)


def _format_when(
    book: Book, sheet: Worksheet, columns: range, formula: str, look: Mapping[str, Any]
) -> None:
    sheet.conditional_format(FIRST_ROW - 1, columns[0], LAST_LISTED_ROW - 1, columns[-1], {
        "type": "formula", "criteria": formula, "format": book.conditional(**look),
    })  # fmt: skip


def _validation(section: Section, column: Column, say: Labels) -> dict[str, Any] | None:
    """The drop-down or check of a column; None where anything may be written."""
    heading = say.headed(column.field)[:32]
    if column.field in _SEVERAL:
        return {
            "validate": "custom", "value": checking_formula(section, column.field),
            "error_type": "warning", "error_title": heading,
            "error_message": say(
                "This is not in the list, or the names are not separated by commas. Keep it "
                "anyway?"
            ),
        }  # fmt: skip
    source = _ONE_OF.get(column.field)
    as_template = not say.lists.headings.are_own
    if column.field is Field.TIMELINE and section is Section.CONTINUOUS and as_template:
        source = "list_timelines"
    if source is None:
        return None
    return {"validate": "list", "source": f"={source}", "error_title": heading,
            "error_message": say("Choose a value from the list.")}  # fmt: skip


def write_marks(book: Book, sheet: Worksheet, row: int) -> int:
    """Say in words what the marks mean, from `row` (counted from 0); give the row below."""
    say = book.say
    marks = list({mark.field: mark for section in Section for mark in marks_of(section)}.values())
    described = say("What the marks mean")
    book.table(sheet, row, 0, row + len(marks), mark_headings(say), "Marks", described)
    for mark in marks:
        row += 1
        rules = [rule_called(name) for name in mark.rules]
        means = " ".join(f"{rule.texts(say.language).what} ({rule.code})" for rule in rules)
        book.write(sheet, row, 0, say("striped"), **MARK)
        book.write(sheet, row, 1, say.headed(mark.field))
        book.write(sheet, row, 2, means)
        sheet.set_row(row, row_points([(means, 95)]))
    return row + 1
