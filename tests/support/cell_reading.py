"""A second reading of workbooks, independent of the package's, to prove what an edit changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile, ZipInfo

from lxml import etree

from wpsheet.model.text import RichText, Run, Script

RELATION = re.compile(r"\{.*/relationships\}id")
LETTERS = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True)
class CellSeen:
    """All that one cell shows and holds."""

    kind: str
    text: str
    runs: tuple[tuple[str, str], ...]
    """Each run's words and its properties, as XML in one spelling."""
    formula: str
    look: tuple[str, ...]
    """Font, border, number format, alignment and protection; not the fill."""
    fill: str
    marks: tuple[tuple[str, str], ...]
    """What else is on the cell: cm, vm, ph."""

    @property
    def words(self) -> str:
        """The words as the programme's reading understands them."""
        return RichText(
            tuple(Run(text, script=_script(look)) for text, look in self.runs)
        ).plain  # fmt: skip


def _script(look: str) -> Script | None:
    found = re.search(r'vertAlign val="(superscript|subscript)"', look)
    return Script(found[1]) if found else None


@dataclass(frozen=True)
class SheetSeen:
    """A sheet's cells by reference, its rows' own attributes, and all that is around."""

    cells: dict[str, CellSeen]
    rows: dict[int, dict[str, str]]
    around: bytes


Workbook = dict[str, SheetSeen]


@lru_cache(maxsize=64)
def seen(content: bytes) -> Workbook:
    """Every worksheet of a workbook by name."""
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in dict.fromkeys(package.namelist())}
    book = etree.fromstring(parts["xl/workbook.xml"])
    targets = {
        line.get("Id"): line.get("Target").removeprefix("/xl/")
        for line in etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    }
    shared = []
    if "xl/sharedStrings.xml" in parts:
        shared = etree.fromstring(parts["xl/sharedStrings.xml"]).findall("{*}si")
    looks = _looks(etree.fromstring(parts["xl/styles.xml"]))
    sheets = {}
    for sheet in book.iter("{*}sheet"):
        id_ = next(v for k, v in sheet.attrib.items() if RELATION.fullmatch(k))
        root = etree.fromstring(parts[f"xl/{targets[id_]}"])
        if root.find("{*}sheetData") is not None:
            sheets[sheet.get("name")] = _sheet(root, shared, looks)
    return sheets


def _looks(styles: Any) -> list[tuple[tuple[str, ...], str]]:
    """Each format's look and fill, written out, so that a new number alone is no difference."""
    groups = {
        name: [_written(one) for one in styles.iterfind(f"{{*}}{name}/*")]
        for name in ("fonts", "fills", "borders")
    }
    found = []
    for xf in styles.iterfind("{*}cellXfs/{*}xf"):
        kept = {
            key: value
            for key, value in xf.attrib.items()
            if key not in ("fillId", "fontId", "borderId", "applyFill")
        }
        look = (
            groups["fonts"][int(xf.get("fontId", 0))],
            groups["borders"][int(xf.get("borderId", 0))],
            str(sorted(kept.items())),
            *(_written(inner) for inner in xf),
        )
        found.append((look, groups["fills"][int(xf.get("fillId", 0))]))
    return found


def _written(element: Any) -> str:
    """An element in one spelling: no namespaces, attributes in order."""
    name = etree.QName(element).localname
    attributes = "".join(
        f' {key.rpartition("}")[2]}="{value}"' for key, value in sorted(element.attrib.items())
    )
    inner = "".join(_written(child) for child in element)
    return f"<{name}{attributes}>{(element.text or '').strip()}{inner}</>"


def _sheet(root: Any, shared: list[Any], looks: list[tuple[tuple[str, ...], str]]) -> SheetSeen:
    cells, rows = {}, {}
    data = root.find("{*}sheetData")
    number = 0
    for row in data.iterfind("{*}row"):
        number = int(row.get("r", number + 1))
        rows[number] = {key: value for key, value in row.attrib.items() if key != "r"}
        column = 0
        for cell in row.iterfind("{*}c"):
            column = _column(cell.get("r")) if cell.get("r") else column + 1
            cells[f"{_letters(column)}{number}"] = _cell(cell, shared, looks)
    for child in list(data):
        data.remove(child)
    dimension = root.find("{*}dimension")
    if dimension is not None:
        root.remove(dimension)
    return SheetSeen(cells, rows, etree.tostring(root.getroottree(), method="c14n"))


def _cell(cell: Any, shared: list[Any], looks: list[tuple[tuple[str, ...], str]]) -> CellSeen:
    kind, value = cell.get("t", "n"), cell.findtext("{*}v", "")
    holder = cell.find("{*}is")
    if kind == "s":
        kind, holder = "text", shared[int(value)]
    elif holder is not None:
        kind = "text"
    runs = tuple(_runs(holder)) if holder is not None else ((value, ""),) if value else ()
    formula = cell.find("{*}f")
    look, fill = looks[int(cell.get("s", 0))]
    marks = tuple((key, cell.get(key)) for key in ("cm", "vm", "ph") if cell.get(key))
    written = _written(formula) if formula is not None else ""
    text = "".join(words for words, _ in runs)
    return CellSeen(kind if runs else "blank", text, runs, written, look, fill, marks)


def _runs(holder: Any) -> Iterator[tuple[str, str]]:
    for child in holder:
        name = etree.QName(child).localname
        if name == "t":
            yield _unescaped(child), ""
        elif name == "r":
            look = child.find("{*}rPr")
            yield _unescaped(child.find("{*}t")), "" if look is None else _written(look)


def _unescaped(t: Any) -> str:
    """The words of a `t`: blanks at its edge count only where it preserves them."""
    text = t.text or ""
    if t.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip(" \t\r\n")
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def _column(ref: str) -> int:
    number = 0
    for letter in re.match("[A-Z]+", ref)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number


def _letters(column: int) -> str:
    return _letters((column - 1) // 26) + chr(65 + (column - 1) % 26) if column else ""


def differences(before: bytes, after: bytes) -> set[tuple[str, str]]:
    """(sheet, cell) of every cell that holds or shows another thing than before."""
    old, new = seen(before), seen(after)
    assert list(old) == list(new)
    return {
        (name, ref)
        for name in old
        for ref in old[name].cells.keys() | new[name].cells.keys()
        if old[name].cells.get(ref) != new[name].cells.get(ref)
    }


def assert_nothing_else(before: bytes, after: bytes, allowed: set[tuple[str, str]]) -> set[str]:
    """Prove that these cells alone differ, and give the names of the parts that do."""
    assert differences(before, after) <= allowed
    old, new = seen(before), seen(after)
    for name in old:
        edited = {int(LETTERS.fullmatch(ref)[2]) for sheet, ref in allowed if sheet == name}  # type: ignore[index]
        assert new[name].around == old[name].around, name
        for number in old[name].rows.keys() | new[name].rows.keys():
            if number in edited:
                free = {"ht", "spans"}
            else:
                free = set()
            pair = [
                {k: v for k, v in rows.get(number, {}).items() if k not in free}
                for rows in (old[name].rows, new[name].rows)
            ]
            assert pair[0] == pair[1], f"{name} row {number}"
    return parts_that_differ(before, after)


def parts_that_differ(before: bytes, after: bytes) -> set[str]:
    """The parts with other bytes; all entries keep their order, dates and modes.

    A part with other bytes may bear another date as well: that is where the seal is.
    """
    with ZipFile(BytesIO(before)) as old, ZipFile(BytesIO(after)) as new:
        differ = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert [_entry(e) for e in old.infolist()] == [_entry(e) for e in new.infolist()]
        for entry in old.infolist():
            if entry.filename not in differ:
                assert entry.date_time == new.getinfo(entry.filename).date_time
        assert old.comment == new.comment
        return differ


def _entry(entry: ZipInfo) -> tuple[object, ...]:
    return (
        entry.filename, entry.compress_type, entry.external_attr,
        entry.create_system, entry.comment, entry.extra,
    )  # fmt: skip
