"""An Office package as it lies open before the rules: parts, XML, relationships, sheets."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

Element = Any
"""An element of lxml, whose types are not published."""
Area = tuple[int, int, int, int]
"""A range of cells: top, left, bottom, right, counted from 1."""

ROWS, COLUMNS = 1_048_576, 16_384
NOTHING = etree.Element("nothing")
RELATIONS = "/relationships"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a .rels part."""

    id: str
    kind: str
    """The last word of its type: "worksheet"."""
    target: str
    """The part that it names, or the address outside."""
    external: bool


@dataclass(frozen=True)
class Sheet:
    """A worksheet and the cells that it holds."""

    name: str
    part: str
    root: Element

    @cached_property
    def rows(self) -> list[tuple[int, Element]]:
        """The rows with their numbers, counted on where a row does not name its own."""
        numbered, number = [], 0
        for row in self.root.iterfind("{*}sheetData/{*}row"):
            number = int(row.get("r", number + 1))
            numbered.append((number, row))
        return numbered

    @cached_property
    def cells(self) -> list[tuple[int, int, Element]]:
        """(row, column, cell) of every cell, by the references that they give."""
        placed = []
        for number, row in self.rows:
            column = 0
            for cell in row.iterfind("{*}c"):
                ref = cell.get("r")
                top, column = place(ref) if ref else (number, column + 1)
                placed.append((top, column, cell))
        return placed

    @cached_property
    def at(self) -> dict[tuple[int, int], Element]:
        return {(row, column): cell for row, column, cell in self.cells}


class Package:
    """Parts by name, with what they are and what they refer to."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            self.names = [name for name in package.namelist() if not name.endswith("/")]
            self.parts = {name: package.read(name) for name in self.names}
        self._trees: dict[str, Element] = {}
        self._relationships: dict[str, list[Relationship]] = {}
        self.malformed: dict[str, str] = {}
        for name, part in self.parts.items():
            if name.lower().endswith((".xml", ".rels", ".vml")):
                self._trees[name] = self._tree(name, part)

    def _tree(self, name: str, part: bytes) -> Element:
        # Excel itself writes drawings in VML that are no XML; those are read as far as they go.
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, recover=name.lower().endswith(".vml")
        )
        try:
            root = etree.fromstring(part, parser)
        except etree.XMLSyntaxError as error:
            self.malformed[name] = str(error)
            return NOTHING
        return NOTHING if root is None else root

    def xml(self, name: str | None) -> Element:
        """A part's root element; an empty one where there is no such part, or no XML in it."""
        return self._trees.get(name or "", NOTHING)

    @property
    def trees(self) -> Iterator[tuple[str, Element]]:
        return iter(self._trees.items())

    @cached_property
    def _by_lower_case(self) -> dict[str, str]:
        return {name.lower(): name for name in self.names}

    def find(self, name: str) -> str | None:
        """The part of that name, whatever its case, as Office looks for it."""
        return self._by_lower_case.get(name.lower())

    @cached_property
    def content_types(self) -> dict[str, str]:
        """The content type of every part that has one."""
        root = self.xml("[Content_Types].xml")
        defaults = {
            e.get("Extension", "").lower(): e.get("ContentType", "")
            for e in root.iterfind("{*}Default")
        }
        overrides = {
            e.get("PartName", "").lstrip("/").lower(): e.get("ContentType", "")
            for e in root.iterfind("{*}Override")
        }
        found = {}
        for name in self.names:
            extension = name.rpartition(".")[2].lower()
            kind = overrides.get(name.lower()) or defaults.get(extension)
            if kind:
                found[name] = kind
        return found

    def relationships(self, source: str) -> list[Relationship]:
        """What a part (or, with "", the package) refers to."""
        if source not in self._relationships:
            folder, name = posixpath.split(source)
            root = self.xml(self.find(posixpath.join(folder, "_rels", f"{name}.rels")))
            self._relationships[source] = [
                self._relationship(line, folder) for line in root.iterfind("{*}Relationship")
            ]
        return self._relationships[source]

    @staticmethod
    def _relationship(line: Element, folder: str) -> Relationship:
        target, external = line.get("Target", ""), line.get("TargetMode") == "External"
        if not external and not target.startswith("#"):
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
        kind = line.get("Type", "").rpartition("/")[2]
        return Relationship(line.get("Id", ""), kind, target, external)

    def related(self, source: str, kind: str) -> Iterator[str]:
        """The parts that a part refers to as that kind."""
        for line in self.relationships(source):
            found = None if line.external else self.find(line.target)
            if line.kind == kind and found:
                yield found

    @cached_property
    def main(self) -> str:
        """The workbook or document itself; "" where there is none."""
        return next(self.related("", "officeDocument"), "")

    @property
    def is_workbook(self) -> bool:
        return local(self.xml(self.main)) == "workbook"

    @property
    def is_document(self) -> bool:
        return local(self.xml(self.main)) == "document"

    @cached_property
    def sheet_names(self) -> list[str]:
        return [
            sheet.get("name", "") for sheet in self.xml(self.main).iterfind("{*}sheets/{*}sheet")
        ]

    @cached_property
    def sheets(self) -> list[Sheet]:
        """The worksheets in the order of their tabs; sheets of other kinds are left out."""
        parts = {line.id: line.target for line in self.relationships(self.main)}
        found = []
        for sheet in self.xml(self.main).iterfind("{*}sheets/{*}sheet"):
            part = self.find(parts.get(relation(sheet, "id") or "", ""))
            if part and local(self.xml(part)) == "worksheet":
                found.append(Sheet(sheet.get("name", ""), part, self.xml(part)))
        return found

    @cached_property
    def styles(self) -> Element:
        return self.xml(next(self.related(self.main, "styles"), None))

    @cached_property
    def shared_strings(self) -> Element:
        return self.xml(next(self.related(self.main, "sharedStrings"), None))

    @cached_property
    def shared_texts(self) -> list[str]:
        return [text_of(si) for si in self.shared_strings.iterfind("{*}si")]

    def words(self, cell: Element) -> str:
        """What a cell holds, as text."""
        value = cell.findtext("{*}v", "")
        if cell.get("t") == "s":
            index = int(value or -1)
            return self.shared_texts[index] if 0 <= index < len(self.shared_texts) else ""
        inline = cell.find("{*}is")
        return unescaped(value) if inline is None else text_of(inline)

    @cached_property
    def tables(self) -> list[tuple[Sheet, str, Element]]:
        return [
            (sheet, part, self.xml(part))
            for sheet in self.sheets
            for part in self.related(sheet.part, "table")
        ]

    @cached_property
    def pivots(self) -> list[tuple[Sheet, str, Element]]:
        return [
            (sheet, part, self.xml(part))
            for sheet in self.sheets
            for part in self.related(sheet.part, "pivotTable")
        ]

    @cached_property
    def defined_names(self) -> set[str]:
        found = self.xml(self.main).iterfind("{*}definedNames/{*}definedName")
        return {name.get("name", "").casefold() for name in found}


def local(element: Element) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    return _parted(element.tag)[1]


def namespace(element: Element) -> str:
    return _parted(element.tag)[0]


@lru_cache(2_000)
def _parted(tag: Any) -> tuple[str, str]:
    """The namespace and the name of a tag; a comment's is a function."""
    space, _, name = tag.rpartition("}") if isinstance(tag, str) else ("", "", "")
    return space, name


def relation(element: Element, name: str) -> str | None:
    """The value of `r:id` and its kin, in the transitional or the strict namespace."""
    for attribute, value in element.attrib.items():
        space, _, word = attribute.rpartition("}")
        if word == name and space.endswith(RELATIONS):
            return str(value)
    return None


def text_of(string: Element) -> str:
    """The words of a shared or inline string: phonetic guides are none of them."""
    return unescaped(
        "".join(t.text or "" for t in string.iter("{*}t") if local(t.getparent()) != "rPh")
    )


def unescaped(text: str) -> str:
    """`_x000a_` is Excel's way of writing a character that XML would lose."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


@lru_cache(50_000)
def place(ref: str) -> tuple[int, int]:
    """(row, column) of a reference such as J38."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", ref)
    if not found:
        raise ValueError(f"{ref!r} is no cell")
    return int(found[2]), column_number(found[1])


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(50_000)
def area(ref: str) -> Area:
    """The range of a reference: D5, D5:E6, A:C or 2:4."""
    first, _, last = ref.replace("$", "").partition(":")
    last = last or first
    if first.isdigit() and last.isdigit():
        return int(first), 1, int(last), COLUMNS
    if first.isalpha() and last.isalpha():
        return 1, column_number(first), ROWS, column_number(last)
    (top, left), (bottom, right) = place(first), place(last)
    if top > bottom or left > right or bottom > ROWS or right > COLUMNS:
        raise ValueError(f"{ref!r} is no range")
    return top, left, bottom, right


def meet(one: Area, other: Area) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def meetings(refs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of ranges that have a cell in common."""
    open_ones: list[tuple[Area, str]] = []
    for found, ref in sorted((area(ref), ref) for ref in refs):
        open_ones = [(other, name) for other, name in open_ones if other[2] >= found[0]]
        yield from ((name, ref) for other, name in open_ones if meet(other, found))
        open_ones.append((found, ref))


def repeated(words: Iterable[str]) -> list[str]:
    """The words that come a second time, whatever their case."""
    seen: set[str] = set()
    twice = []
    for word in words:
        if word.casefold() in seen:
            twice.append(word)
        seen.add(word.casefold())
    return twice


def sheets_named(formula: str) -> set[str]:
    """The sheets of the same workbook that a formula speaks of."""
    if "!" not in formula:
        return set()
    bare = re.sub(r'"[^"]*"', '""', formula)
    quoted = [name.replace("''", "'") for name in re.findall(r"'((?:[^']|'')+)'!", bare)]
    bare = re.sub(r"'(?:[^']|'')+'!", "", bare)
    plain = re.findall(r"(?<![\w\]#.:])([^\W\d][\w.]*(?::[\w.]+)?)!", bare)
    several = [name for names in (*quoted, *plain) for name in names.split(":")]
    return {name for name in several if "[" not in name}
