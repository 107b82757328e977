"""A workbook in the words of another language: cells, drop-downs, page heads, names of sheets."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wpsheet.editing.cells import areas_of, cells_of
from wpsheet.editing.formulas import NewNames
from wpsheet.editing.making import Edits
from wpsheet.editing.parts import changing, editable
from wpsheet.editing.runs import escaped
from wpsheet.editing.sheet import Sheet
from wpsheet.editing.workbook import Workbook
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited
from wpsheet.model.patterns import regex
from wpsheet.model.rewording import plain
from wpsheet.model.wording import Names, Sentence, Template
from wpsheet.ooxml.package import Package, local

QUOTED = regex(r'"((?:[^"]|"")*)"')
PROPERTIES, _APPLICATION = "docProps/core.xml", "docProps/app.xml"
NO_TABLE = ("", 0)
"""The place of what is in no table."""
_SHOWN = frozenset(["prompt", "promptTitle", "error", "errorTitle", "altText", "altTextSummary"])
"""Attributes that a person reads."""
_SHOWN_ELEMENTS = frozenset(
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "title",
     "subject", "language"]
)  # fmt: skip

Place = tuple[str, int]
"""The name of a table and a column of it, counted from 0; or `NO_TABLE`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A dictionary from one language of a workbook to the other."""

    cells: Mapping[Place, Mapping[str, str]] = field(default_factory=dict)
    """What cells hold, by their place in a table."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """What is said beside the cells: by drop-downs, page heads, document properties."""
    quoted: Mapping[str, str] = field(default_factory=dict)
    """Words within the formulas that colour cells."""
    names: frozenset[str] = frozenset()
    """The ranges that have a name, by which such a formula is known."""
    sheets: Mapping[str, str] = field(default_factory=dict)
    """The names of the sheets, those too that are the same in both."""


def words_between(before: bytes, after: bytes) -> Words:
    """The words of the first workbook and the second's in their places.

    Both were written by one call but for the language: sheets, cells and formats correspond. A
    word that has two counterparts has none.
    """
    old, new = (Workbook(Package(Path("workbook.xlsx"), content)) for content in (before, after))
    names = dict(zip(old.sheet_parts, new.sheet_parts, strict=True))
    cells: dict[Place, list[tuple[str, str]]] = {}
    texts: list[tuple[str, str]] = []
    quoted: list[tuple[str, str]] = []
    for mine, theirs in names.items():
        sheet, other = old.sheet(mine), new.sheet(theirs)
        assert sheet is not None
        assert other is not None
        where = places(old, mine)
        for row, column in sheet.cells():
            pair = words_at(old, sheet, row, column), words_at(new, other, row, column)
            cells.setdefault(where(row, column), []).append(pair)
        texts += zip(_texts(sheet.root), _texts(other.root), strict=True)
        quoted += zip(_quoted(sheet.root), _quoted(other.root), strict=True)
        for table, translated in zip(old.tables(mine), new.tables(theirs), strict=True):
            texts += zip(_texts(table.root), _texts(translated.root), strict=True)
    about = [_texts(book.package.root(PROPERTIES)) for book in (old, new)]
    texts += zip(*about, strict=True)
    known = {place: _sure(pairs) for place, pairs in cells.items()}
    ranges = frozenset(str(e.get("name")) for e in old.root.iter("{*}definedName"))
    return Words(known, _sure(texts), _sure(quoted), ranges, names)


def places(book: Workbook, name: str) -> Any:
    """A function that tells the place of a row and column of a sheet."""
    tables = [(table.name, table.area) for table in book.tables(name)]

    def place(row: int, column: int) -> Place:
        for table, area in tables:
            if area.holds(row, column):
                return table, column - area.left
        return NO_TABLE

    return place


def words_at(book: Workbook, sheet: Sheet, row: int, column: int) -> str:
    """The words of a cell; none if it holds no text."""
    return plain(book.pieces(sheet, row, column) or [])


def texts_in(root: Any) -> Iterator[tuple[Any, str]]:
    """(element, attribute) of what a person reads in a part; "" is the element's own text."""
    for element in root.iter("{*}*"):
        for key in element.attrib:
            if key in _SHOWN:
                yield element, key
        if local(element) in _SHOWN_ELEMENTS:
            yield element, ""


def conditions_in(root: Any) -> Iterator[Any]:
    """The formulas of a sheet's conditional formats."""
    for rule in root.iter("{*}cfRule"):
        yield from (e for e in rule if local(e) in ("formula", "f"))


def _texts(root: Any) -> list[str]:
    return [e.get(key) if key else e.text or "" for e, key in texts_in(root)]


def _quoted(root: Any) -> list[str]:
    return [word for each in conditions_in(root) for word in QUOTED.findall(each.text or "")]


def _sure(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The words with one counterpart that is another word."""
    found: dict[str, set[str]] = {}
    for old, new in pairs:
        found.setdefault(old, set()).add(new)
    return {old: new for old, (new, *more) in found.items() if old and new != old and not more}


Choices = Mapping[int, Mapping[str, str]]
"""Column → a value → what it is called."""
_MOST_LISTED = 255
"""As many characters as Excel takes for a list within a drop-down."""


def relabel_package(
    content: bytes, source: Path, edits: Collection[CellEdit],
    offered: Mapping[tuple[str, int], Mapping[str, str]], words: Words,
    rows: Collection[tuple[str, int]],
) -> Edited:  # fmt: skip
    """The workbook in the words of another language, and the receipt of its cells.

    Headings of tables are among the `edits`: the columns of a table are called as its headings, and
    formulas follow the new names of columns and sheets. What a drop-down may offer is `offered`
    for the columns of a programme, by sheet and place. The `words` are ours, on sheets of our own
    making; there are none in `rows` with texts of officers. Everything else keeps its bytes.
    Raises `UnreadableFile` as `edit_package` does.
    """
    package = editable(content, source)
    making = Edits(package, headings=True)
    book = making.book
    programme = dict.fromkeys(sheet for sheet, _ in offered)
    own = list(_own_sheets(book, words, programme))
    known = {edit.address for edit in edits}
    others = (edit for edit in _words_of_cells(book, words, own) if edit.address not in known)
    ours = (edit for edit in others if (edit.address.sheet, edit.address.row) not in rows)
    receipt = making.make([*edits, *ours]).receipt
    columns = _rename_columns(book, {edit.address for edit in receipt.made})
    warnings = list(receipt.warnings)
    for name in dict.fromkeys((*own, *programme)):
        choices = {column: called for (at, column), called in offered.items() if at == name}
        sheet = book.sheet(name)
        if sheet is not None:
            with changing(package, book.sheet_parts[name], sheet.root):
                _offer(sheet.root, choices)
                if name in own:
                    _quote(sheet.root, words)
                    _say(sheet.root, words.texts)
            warnings += _colours_left(sheet.root, choices)
        for table in book.tables(name) if name in own else ():
            with changing(package, table.part, table.root) as root:
                _say(root, words.texts)
    if PROPERTIES in package and words.texts:
        with changing(package, PROPERTIES) as root:
            _say(root, words.texts)
    names = NewNames(_rename_sheets(book, words.sheets), columns)
    if names:
        names.put_into(package)
    receipt = receipt._replace(parts=package.changed_parts, warnings=tuple(warnings))
    return Edited(package.result(), receipt)


def _own_sheets(book: Workbook, words: Words, programme: Collection[str]) -> Iterator[str]:
    """The sheets that we made, also if they were renamed; those of the programme among them."""
    if not words.sheets:
        return
    called = {name.casefold() for pair in words.sheets.items() for name in pair}
    tables = {table for table, _ in words.cells} - {""}
    for name in book.sheet_parts:
        if (
            name in programme
            or name.casefold() in called
            or any(table.name in tables for table in book.tables(name))
        ):
            yield name


def _words_of_cells(book: Workbook, words: Words, own: Collection[str]) -> Iterator[CellEdit]:
    """The edits of cells that hold words of ours."""
    outside = {**words.texts, **words.cells.get(NO_TABLE, {})}
    for name in own:
        sheet = book.sheet(name)
        if sheet is None:
            continue
        where = places(book, name)
        for row, column in sheet.cells():
            place = where(row, column)
            known = outside if place == NO_TABLE else words.cells.get(place, {})
            translated = known.get(words_at(book, sheet, row, column))
            if translated is not None:
                yield CellEdit(Address(name, row, column), translated)


def _rename_columns(book: Workbook, edited: Collection[Address]) -> dict[str, dict[str, str]]:
    """Call the columns of tables as their headings; give the new names by table."""
    found: dict[str, dict[str, str]] = {}
    for name in {address.sheet for address in edited}:
        sheet = book.sheet(name)
        assert sheet is not None
        for table in book.tables(name):
            columns = table.root.iter("{*}tableColumn")
            places = range(table.area.left, table.area.right + 1) if table.heads else ()
            with changing(book.package, table.part, table.root):
                for place, column in zip(places, columns, strict=False):
                    if Address(name, table.area.top, place) in edited:
                        new = "".join(
                            p.text for p in book.pieces(sheet, table.area.top, place) or []
                        )
                        old = str(column.get("name")).replace("_x000a_", "\n")
                        column.set("name", escaped(new).replace("\n", "_x000a_"))
                        found.setdefault(table.name, {})[old] = new
    return found


def _colours_left(root: Any, choices: Choices) -> Iterator[Sentence]:
    """Conditional formats of officers that speak of words which are said otherwise now."""
    for each in root.iter("{*}conditionalFormatting"):
        names = _names_over(cells_of(each), choices)
        quoted = [w for f in conditions_in(each) for w in QUOTED.findall(f.text or "")]
        # A formula that has the new word as well follows both languages.
        words = [word for word in quoted if names.get(word, word) not in quoted]
        if words:
            values = {"cells": cells_of(each), "words": Names(list(dict.fromkeys(words)))}
            yield Sentence(Template.EDITED_UNDER_WORDS, values)


def _say(root: Any, texts: Mapping[str, str]) -> None:
    """Say in a part what a person reads."""
    for element, key in list(texts_in(root)):
        text = texts.get((element.get(key) if key else element.text) or "")
        if text is not None and key:
            element.set(key, text)
        elif text is not None:
            element.text = text


def _offer(root: Any, choices: Choices) -> None:
    """Let the drop-downs that hold their list themselves offer the other words."""
    for each in root.iter("{*}dataValidation"):
        if each.get("type") == "list":
            names = _names_over(cells_of(each), choices)
            for formula in each.iter("{*}formula1"):
                holder = next((e for e in formula if local(e) == "f"), formula)
                if holder.text:
                    holder.text = _listed(holder.text, names)


def _names_over(sqref: str, choices: Choices) -> Mapping[str, str]:
    """What the values are called in the first column of a programme that cells are in."""
    areas = areas_of(sqref)
    columns = (c for c in sorted(choices) if any(a.left <= c <= a.right for a in areas))
    return next((choices[column] for column in columns), {})


def _listed(formula: str, names: Mapping[str, str]) -> str:
    whole = QUOTED.fullmatch(formula.strip())
    if whole is None:
        return formula
    words = [word.strip() for word in whole[1].split(",")]
    new = ",".join(names.get(word, word) for word in words)
    return f'"{new}"' if words != new.split(",") and len(new) <= _MOST_LISTED else formula


def _quote(root: Any, words: Words) -> None:
    """Let conditional formats over our named ranges speak of the other words."""
    for formula in conditions_in(root):
        if any(name in (formula.text or "") for name in words.names):
            formula.text = QUOTED.sub(lambda m: f'"{words.quoted.get(m[1], m[1])}"', formula.text)


def _rename_sheets(book: Workbook, names: Mapping[str, str]) -> dict[str, str]:
    """Give our sheets their other names, where no other sheet has them; give what changed."""
    listed = {str(e.get("name")): e for e in book.root.iter("{*}sheet")}
    taken = {name.casefold() for name in listed}
    found = {
        old: new for old, new in names.items()
        if old != new and old in listed and new.casefold() not in taken
    }  # fmt: skip
    for old, new in found.items():
        listed[old].set("name", new)
    if found:
        book.package.replace_root(book.part, book.root)
    if found and _APPLICATION in book.package:
        with changing(book.package, _APPLICATION) as root:
            for element in root.iter("{*}lpstr"):
                element.text = found.get(element.text or "", element.text)
    return found
