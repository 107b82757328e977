"""A workbook in the words of another language: cells, drop-downs, page heads, names of sheets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from wpsheet.editing.bilingual import (
    NO_TABLE,
    PROPERTIES,
    QUOTED,
    Words,
    conditions_in,
    places,
    said_at,
    spoken_in,
)
from wpsheet.editing.cells import areas_of, cells_of
from wpsheet.editing.formulas import NewNames
from wpsheet.editing.making import Edits
from wpsheet.editing.parts import changing, editable
from wpsheet.editing.runs import escaped
from wpsheet.editing.workbook import Workbook
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited
from wpsheet.model.wording import Names, Saying, Sentence
from wpsheet.ooxml.package import Package, local

Choices = Mapping[int, Mapping[str, str]]
"""Column → a value → what it is called."""
_MOST_LISTED = 255
"""As many characters as Excel takes for a list within a drop-down."""


@dataclass(frozen=True, slots=True)
class Relabelling:
    """The words to put in another language; everything else keeps its bytes."""

    edits: tuple[CellEdit, ...]
    """Headings of tables among them."""
    choices: Mapping[tuple[str, int], Mapping[str, str]]
    """For the columns of a programme, by sheet and place: what a drop-down may offer."""
    words: Words = field(default_factory=Words)
    """Words of ours that are in sheets, drop-downs and page heads of our own making."""
    rows: Collection[tuple[str, int]] = ()
    """Rows that hold an officer's texts, by sheet: words of ours are none there."""


def relabel_package(content: bytes, asked: Relabelling, source: Path) -> Edited:
    """The workbook in the other words, and the receipt of its cells.

    The columns of a table are called as their headings, and formulas follow the new names of
    columns and sheets. Raises `UnreadableFile` as `edit_package` does.
    """
    package = editable(content, source)
    making = Edits(package, headings=True)
    book = making.book
    own = list(_own_sheets(book, asked))
    edits = [*asked.edits, *_words_of_cells(book, asked, own)]
    receipt = making.make(edits).receipt
    columns = _rename_columns(book, {edit.address for edit in receipt.made})
    warnings = list(receipt.warnings)
    for name in dict.fromkeys((*own, *(sheet for sheet, _ in asked.choices))):
        choices = {column: said for (at, column), said in asked.choices.items() if at == name}
        sheet = book.sheet(name)
        if sheet is not None:
            with changing(package, book.sheet_parts[name], sheet.root):
                _offer(sheet.root, choices)
                if name in own:
                    _quote(sheet.root, asked.words)
                    _say(sheet.root, asked.words.texts)
            warnings += _colours_left(sheet.root, choices)
        for table in book.tables(name) if name in own else ():
            with changing(package, table.part, table.root) as root:
                _say(root, asked.words.texts)
    if PROPERTIES in package and asked.words.texts:
        with changing(package, PROPERTIES) as root:
            _say(root, asked.words.texts)
    names = NewNames(_rename_sheets(book, asked.words.sheets), columns)
    if names:
        names.put_into(package)
    receipt = replace(receipt, parts=package.changed_parts, warnings=tuple(warnings))
    return Edited(package.result(), receipt)


def _own_sheets(book: Workbook, asked: Relabelling) -> Iterator[str]:
    """The sheets that we made, also if they were renamed."""
    if not asked.words.sheets:
        return
    called = {name.casefold() for pair in asked.words.sheets.items() for name in pair}
    tables = {table for table, _ in asked.words.cells} - {""}
    programme = {sheet for sheet, _ in asked.choices}
    for name in book.sheet_parts:
        if (
            name in programme
            or name.casefold() in called
            or any(table.name in tables for table in book.tables(name))
        ):
            yield name


def _words_of_cells(book: Workbook, asked: Relabelling, own: Collection[str]) -> Iterator[CellEdit]:
    """The edits of cells that hold words of ours, and are not edited already."""
    known = {edit.address for edit in asked.edits}
    outside = {**asked.words.texts, **asked.words.cells.get(NO_TABLE, {})}
    for name in own:
        sheet = book.sheet(name)
        if sheet is None:
            continue
        where = places(book, name)
        for row, column in sheet.cells():
            address = Address(name, row, column)
            if (name, row) in asked.rows or address in known:
                continue
            place = where(row, column)
            words = outside if place == NO_TABLE else asked.words.cells.get(place, {})
            said = words.get(said_at(book, sheet, row, column))
            if said is not None:
                yield CellEdit(address, said)


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
        said = _said_over(cells_of(each), choices)
        quoted = [w for f in conditions_in(each) for w in QUOTED.findall(f.text or "")]
        # A formula that has the new word as well follows both languages.
        words = [word for word in quoted if said.get(word, word) not in quoted]
        if words:
            told = {"cells": cells_of(each), "words": Names(list(dict.fromkeys(words)))}
            yield Sentence(Saying.EDITED_UNDER_WORDS, told)


def _say(root: Any, texts: Mapping[str, str]) -> None:
    """Say in a part what a person reads."""
    for element, key in list(spoken_in(root)):
        said = texts.get((element.get(key) if key else element.text) or "")
        if said is not None and key:
            element.set(key, said)
        elif said is not None:
            element.text = said


def _offer(root: Any, choices: Choices) -> None:
    """Let the drop-downs that hold their list themselves offer the other words."""
    for each in root.iter("{*}dataValidation"):
        if each.get("type") == "list":
            said = _said_over(cells_of(each), choices)
            for formula in each.iter("{*}formula1"):
                holder = next((e for e in formula if local(e) == "f"), formula)
                if holder.text:
                    holder.text = _listed(holder.text, said)


def _said_over(sqref: str, choices: Choices) -> Mapping[str, str]:
    """What the values are called in the first column of a programme that cells are in."""
    areas = areas_of(sqref)
    columns = (c for c in sorted(choices) if any(a.left <= c <= a.right for a in areas))
    return next((choices[column] for column in columns), {})


def _listed(formula: str, said: Mapping[str, str]) -> str:
    whole = QUOTED.fullmatch(formula.strip())
    if whole is None:
        return formula
    words = [word.strip() for word in whole[1].split(",")]
    new = ",".join(said.get(word, word) for word in words)
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
        _rename_in_properties(book.package, found)
    return found


def _rename_in_properties(package: Package, names: Mapping[str, str]) -> None:
    part = "docProps/app.xml"
    if part in package:
        with changing(package, part) as root:
            for element in root.iter("{*}lpstr"):
                element.text = names.get(element.text or "", element.text)
