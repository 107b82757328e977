"""What two workbooks that were written alike say in two languages, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wpsheet.editing.sheet import Sheet
from wpsheet.editing.workbook import Workbook
from wpsheet.model.patterns import regex
from wpsheet.model.rewording import plain
from wpsheet.ooxml.package import Package, local

QUOTED = regex(r'"((?:[^"]|"")*)"')
PROPERTIES = "docProps/core.xml"
NO_TABLE = ("", 0)
"""The place of what is in no table."""
_SPOKEN = frozenset(["prompt", "promptTitle", "error", "errorTitle", "altText", "altTextSummary"])
"""Attributes that a person reads."""
_SPOKEN_ELEMENTS = frozenset(
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
    return Words(
        {place: _sure(pairs) for place, pairs in cells.items()},
        _sure(texts),
        _sure(quoted),
        frozenset(str(e.get("name")) for e in old.root.iter("{*}definedName")),
        names,
    )


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
            if key in _SPOKEN:
                yield element, key
        if local(element) in _SPOKEN_ELEMENTS:
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
