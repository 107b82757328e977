"""The parts of a workbook by what they are: sheets by name, styles, shared strings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wpsheet.editing.cells import Area, areas_of
from wpsheet.editing.runs import Piece, pieces_of
from wpsheet.editing.sheet import Sheet
from wpsheet.editing.styles import Styles
from wpsheet.model.patterns import regex
from wpsheet.ooxml.package import Package, Relation
from wpsheet.ooxml.workbook import main_part

_FORMULA = regex(rb"<(\w+:)?f[\s/>]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a sheet: its part, where it is, its rows of headings and of totals."""

    part: str
    root: Any
    area: Area
    heads: int
    feet: int

    @property
    def name(self) -> str:
        """What formulas call it."""
        return str(self.root.get("displayName") or "")


class Workbook:
    """A package read as a workbook; trees are made when they are asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._sheets: dict[str, Sheet | None] = {}

    @cached_property
    def part(self) -> str:
        """The workbook part itself."""
        return main_part(self.package)

    @cached_property
    def root(self) -> Any:
        return self.package.root(self.part)

    @cached_property
    def relations(self) -> dict[str, Relation]:
        return {r.id: r for r in self.package.relations(self.part) if not r.external}

    @cached_property
    def sheet_parts(self) -> dict[str, str]:
        """Name of a worksheet → its part; chart and dialog sheets have no cells to edit."""
        found = {}
        for element in self.root.iter("{*}sheet"):
            # The relationship's attribute is known by its end: its namespace has two spellings.
            key = next((v for k, v in element.attrib.items() if k.endswith("}id")), "")
            relation = self.relations.get(key)
            if relation and relation.kind == "worksheet":
                found[str(element.get("name"))] = relation.target
        return found

    def sheet(self, name: str) -> Sheet | None:
        """The tree of a worksheet; None if there is no such sheet or it holds no cells."""
        if name not in self._sheets:
            part = self.sheet_parts.get(name)
            sheet = Sheet(self.package.root(part)) if part else None
            self._sheets[name] = sheet if sheet and sheet.usable else None
        return self._sheets[name]

    @cached_property
    def styles(self) -> Styles:
        """The formats; none that are usable if there is no part of them."""
        part = self._related("styles")
        return Styles(self.package.root(part) if part else self.root.makeelement("styleSheet"))

    def put_styles_back(self) -> None:
        """Let the package have the formats that were appended."""
        part = self._related("styles")
        if part and self.styles.changed:
            self.package.replace_root(part, self.styles.root)

    @cached_property
    def shared_strings(self) -> list[Any]:
        """The `si` elements in their order."""
        part = self._related("sharedStrings")
        return list(self.package.root(part).iterchildren("{*}si")) if part else []

    def _related(self, kind: str) -> str | None:
        """The part of a kind that the workbook names, where it is there."""
        targets = (r.target for r in self.relations.values() if r.kind == kind)
        return next((target for target in targets if target in self.package), None)

    @property
    def has_formulas_elsewhere(self) -> bool:
        """Whether anything is calculated, as the calculation chain or else the sheets tell.

        Only Excel writes the chain; other programs leave it to be made.
        """
        if any(relation.kind == "calcChain" for relation in self.relations.values()):
            return True
        parts = (self.package.read(part) for part in self.sheet_parts.values())
        return any(_FORMULA.search(part.replace(b"\x00", b"")) for part in parts)

    def pieces(self, sheet: Sheet, row: int, column: int) -> list[Piece] | None:
        """The runs of a text cell; none if it is blank, None if it holds something else."""
        cell = sheet.cell(row, column)
        if cell is None or not len(cell):
            return []
        kind = cell.get("t") or "n"
        value = cell.find("{*}v")
        if kind == "s":
            words = (value.text or "").strip() if value is not None else ""
            if not words:
                return []
            if words.isdigit() and int(words) < len(self.shared_strings):
                return pieces_of(self.shared_strings[int(words)])
            return None
        if kind == "inlineStr":
            held = cell.find("{*}is")
            return pieces_of(held) if held is not None else []
        if kind == "str":
            return [Piece(value.text or "")] if value is not None else []
        return [] if value is None or not value.text else None

    def _of_sheet(self, name: str, kind: str) -> Iterator[tuple[str, Any]]:
        """The parts of a kind that a sheet leads to, and their trees."""
        for relation in self.package.relations(self.sheet_parts[name]):
            if relation.kind == kind and relation.target in self.package:
                yield relation.target, self.package.root(relation.target)

    def tables(self, name: str) -> Iterator[Table]:
        for part, root in self._of_sheet(name, "table"):
            for area in areas_of(root.get("ref") or ""):
                heads = int(root.get("headerRowCount") or 1)
                yield Table(part, root, area, heads, int(root.get("totalsRowCount") or 0))

    def fixed_areas(self, name: str) -> Iterator[tuple[str, Area]]:
        """What a sheet's tables and pivots fill and must not be typed over: (what, where)."""
        for table in self.tables(name):
            area, last = table.area, table.area.top + table.heads - 1
            yield "heading", Area(area.top, area.left, last, area.right)
            if table.feet:
                first = area.bottom - table.feet + 1
                yield "totals", Area(first, area.left, area.bottom, area.right)
        for _, root in self._of_sheet(name, "pivotTable"):
            for element in root.iterfind("{*}location"):
                yield from (("pivot", area) for area in areas_of(element.get("ref") or ""))
