"""Edits that put the headings and lists of a workbook into another language."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from wpsheet.messages.catalogue import known
from wpsheet.messages.labels import Labels
from wpsheet.model import list_headings
from wpsheet.model.cells import Address, Cell
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import COLUMN, Field, field_headed, heading_key, rank_of_heading
from wpsheet.model.list_headings import LIST_HEADINGS, LIST_HEADINGS_FR, ListName
from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.model.wording import ENGLISH
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.locating import locate
from wpsheet.reading.own.list_places import ListPlace, entries_of, lists_on
from wpsheet.versions.timelines import timeline_called


def own_words(grids: Iterable[Grid], say: Labels) -> Iterator[CellEdit]:
    """The edits that say the headings and the lists of a workbook's sheets in a language.

    `say` has the lists of the workbook. What is in that language already is left out.
    """
    for grid in grids:
        if is_lists_sheet(grid):
            yield from _lists(grid, say)
        else:
            yield from _headings(grid, say)


def is_lists_sheet(grid: Grid) -> bool:
    """Whether a sheet has lists of ours, whatever its name."""
    named = comparable(grid.name) in {"lists", "listes"}
    places = list(lists_on(grid))
    return bool(places) and (named or len(places) >= len(ListName) - 1)


# Headings

_MARKS = regex(r"[\s\d⁰¹²³⁴-⁹()\[\]*:]*\Z")
"""What follows the words of a heading: a footnote's mark."""


def _headings(grid: Grid, say: Labels) -> Iterator[CellEdit]:
    for table in locate(grid).tables:
        for name, column in table.columns.items():
            below = (grid.cell(table.heading_row + n, column) for n in (0, 1))
            headed = (c for c in below if field_headed(c.text.without_superscripts()) is name)
            held = next(headed, None)
            if held and (words := _heading(held, name, say)) is not None:
                yield CellEdit(held.address, words, before=held.plain)


def _heading(held: Cell, name: Field, say: Labels) -> str | None:
    """The words of a heading; None if they are in the language, or in two cells."""
    words = held.text.without_superscripts()
    column = COLUMN[name]
    own = (
        (column.heading, *column.also_headed)
        if say.english
        else (say.headed(name), *column.in_french)
    )
    if heading_key(words) in map(heading_key, own):
        return None
    marks = _MARKS.search(held.text.raw)
    return say.headed(name) + (marks[0].rstrip() if marks else "")


# Lists


def _lists(grid: Grid, say: Labels) -> Iterator[CellEdit]:
    for place in lists_on(grid):
        if place.french is not say.english:
            continue
        english, french = tuple(LIST_HEADINGS[place.name]), tuple(LIST_HEADINGS_FR[place.name])
        own, wanted = (french, english) if say.english else (english, french)
        headed = {column: wanted[own.index(heading)] for heading, column in place.columns.items()}
        for column, heading in headed.items():
            yield CellEdit(Address(grid.name, place.row, column), heading)
        for entry in entries_of(grid, place):
            row = next(iter(entry.values())).address.row
            for column, heading in headed.items():
                text = _entry(place, entry, heading, say)
                at = Address(grid.name, row, column)
                if text == grid.cell(row, column).text:
                    continue  # it may still be a word of ours, which is said with all others
                yield CellEdit(at, rich=text) if text.formatted else CellEdit(at, text.raw)


def _entry(place: ListPlace, entry: Mapping[str, Cell], heading: str, say: Labels) -> RichText:
    """What an entry has under a heading of the other language."""
    role = heading if say.english else LIST_HEADINGS_FR[place.name][heading]
    if place.name is ListName.SETTINGS and role == "Value":
        return _setting(entry, say)
    own = entry[role].text if role in entry else RichText()
    in_french = None if say.english else _IN_FRENCH.get((place.name, role))
    if in_french is None:
        return own
    word = entry[LIST_HEADINGS[place.name][0]].plain
    return RichText.of(in_french(say, one_line(word), one_line(own.plain)))


def _column_called(say: Labels, word: str, heading: str) -> str:
    """The heading of a column of ours; another committee's own words stay."""
    field = next((f for f in Field if f.value == comparable(word)), None)
    return say.headed(field) if field and rank_of_heading(heading, field) == 0 else heading


def _answer_called(say: Labels, _: str, answer: str) -> str:
    return known(answer, say.language) or answer


_SETTINGS = {heading_key(english): french for english, french in list_headings.SETTINGS_FR.items()}
_IN_FRENCH: Mapping[tuple[ListName, str], Callable[[Labels, str, str], str]] = {
    (ListName.BODIES, "In French"): lambda say, word, _: say.body(word),
    (ListName.CODES, "In French"): lambda say, word, _: say.code(word),
    (ListName.TASK_TYPES, "In French"): lambda say, word, _: say.task_type(word),
    (ListName.UNITS, "French name"): lambda say, word, _: say.unit(word),
    (ListName.STATUSES, "Status"): lambda say, word, _: say.status(word),
    (ListName.STATUSES, "Colour"): lambda _say, _word, own: list_headings.COLOURS_FR.get(own, own),
    (ListName.SESSIONS, "Session"): lambda say, word, _: timeline_called(say, word) or word,
    (ListName.COLUMNS, "Heading"): _column_called,
    (ListName.COLUMNS, "Required"): _answer_called,
    (ListName.COLUMNS, "Circulated"): _answer_called,
    (ListName.SETTINGS, "Setting"): lambda _say, word, _: _SETTINGS.get(heading_key(word), word),
}
"""What is said in French in a list: from the word that names the entry, and what it has there."""


def _setting(entry: Mapping[str, Cell], say: Labels) -> RichText:
    """The value of a setting; that of the body is a word of the lists."""
    value = entry.get("Value")
    if value is None:
        return RichText()
    if heading_key(entry["Setting"].plain) == heading_key("Body"):
        name = say.lists.body_named(value.plain)
        if name and value.plain in {Labels(each, say.lists).body(name) for each in (ENGLISH, "fr")}:
            return RichText.of(say.body(name))
    return value.text
