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
from wpsheet.editing.cells import areas_of
from wpsheet.editing.formulas import NewNames
from wpsheet.editing.making import Edits
from wpsheet.editing.parts import editable
from wpsheet.editing.runs import escaped
from wpsheet.editing.workbook import Workbook
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited
from wpsheet.model.wording import Names, Saying, Sentence
from wpsheet.ooxml.package import Package

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
    columns = _rename_columns(book, [edit.address for edit in receipt.made])
    warnings = list(receipt.warnings)
    for name in dict.fromkeys((*own, *(sheet for sheet, _ in asked.choices))):
        choices = {column: said for (at, column), said in asked.choices.items() if at == name}
        _say_beside_cells(book, name, choices, asked.words if name in own else None)
        warnings += _colours_left(book, name, choices)
    if PROPERTIES in package and asked.words.texts:
        _say(package, PROPERTIES, package.root(PROPERTIES), asked.words.texts)
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
            area = table.area
            columns = list(table.root.iter("{*}tableColumn"))
            for at in edited:
                heads = table.heads and at.row == area.top and area.left <= at.column <= area.right
                if at.sheet != name or not heads or at.column - area.left >= len(columns):
                    continue
                column = columns[at.column - area.left]
                pieces = book.pieces(sheet, at.row, at.column) or []
                new = "".join(piece.text for piece in pieces)
                old = str(column.get("name")).replace("_x000a_", "\n")
                column.set("name", escaped(new).replace("\n", "_x000a_"))
                found.setdefault(table.name, {})[old] = new
            if table.name in found:
                book.package.replace_root(table.part, table.root)
    return found


def _say_beside_cells(book: Workbook, name: str, choices: Choices, words: Words | None) -> None:
    """What a sheet says beside its cells: in drop-downs; in page heads and colours of ours."""
    sheet = book.sheet(name)
    if sheet is None:
        return
    part = book.sheet_parts[name]
    changed = _offer(sheet.root, choices)
    if words is not None:
        changed = _quote(sheet.root, words) or changed
        for table in book.tables(name):
            _say(book.package, table.part, table.root, words.texts)
        changed = _say(book.package, part, sheet.root, words.texts) or changed
    if changed:
        book.package.replace_root(part, sheet.root)


def _colours_left(book: Workbook, name: str, choices: Choices) -> Iterator[Sentence]:
    """Conditional formats of officers that speak of words which are said otherwise now."""
    sheet = book.sheet(name)
    for each in sheet.root.iter("{*}conditionalFormatting") if sheet else ():
        cells = each.get("sqref") or _text(each, "sqref")
        said = _said_over(cells, choices)
        quoted = [w for f in conditions_in(each) for w in QUOTED.findall(f.text or "")]
        # A formula that has the new word as well follows both languages.
        words = [word for word in quoted if said.get(word, word) not in quoted]
        if words:
            told = {"cells": cells, "words": Names(list(dict.fromkeys(words)))}
            yield Sentence(Saying.EDITED_UNDER_WORDS, told)


def _say(package: Package, part: str, root: Any, texts: Mapping[str, str]) -> bool:
    """Say in a part what a person reads; tell whether anything was changed."""
    changed = False
    for element, key in spoken_in(root):
        said = texts.get((element.get(key) if key else element.text) or "")
        if said is None:
            continue
        changed = True
        if key:
            element.set(key, said)
        else:
            element.text = said
    if changed:
        package.replace_root(part, root)
    return changed


def _offer(root: Any, choices: Choices) -> bool:
    """Let the drop-downs that hold their list themselves offer the other words."""
    changed = False
    for each in root.iter("{*}dataValidation"):
        if each.get("type") != "list":
            continue
        said = _said_over(each.get("sqref") or _text(each, "sqref"), choices)
        for formula in each.iter("{*}formula1"):
            holder = next((e for e in formula if e.tag.rpartition("}")[2] == "f"), formula)
            old = holder.text or ""
            new = _listed(old, said)
            if new != old:
                holder.text, changed = new, True
    return changed


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


def _quote(root: Any, words: Words) -> bool:
    """Let conditional formats over our named ranges speak of the other words."""
    changed = False
    for formula in conditions_in(root):
        old = formula.text or ""
        if any(name in old for name in words.names):
            formula.text = QUOTED.sub(lambda m: f'"{words.quoted.get(m[1], m[1])}"', old)
            changed = changed or formula.text != old
    return changed


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
        root = package.root(part)
        for element in root.iter("{*}lpstr"):
            element.text = names.get(element.text or "", element.text)
        package.replace_root(part, root)


def _text(element: Any, name: str) -> str:
    return next((e.text or "" for e in element if e.tag.rpartition("}")[2] == name), "")
