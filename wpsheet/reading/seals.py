"""Reads the seal of a circulated workbook and compares it with what the workbook holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model.text import one_line
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.package import Package, child, children
from wpsheet.ooxml.page_heads import page_heads
from wpsheet.ooxml.sheet import place_of
from wpsheet.ooxml.workbook import Sheet, main_part, read_sheets
from wpsheet.reading.comments import read_comments
from wpsheet.reading.workbook import external_links
from wpsheet.seals import fingerprints
from wpsheet.seals.changes import (
    CELL_KINDS,
    Change,
    ChangeKind,
    Verification,
    changed_heads,
    changes_between,
)
from wpsheet.seals.fingerprints import Contents, Seal

_CUSTOM = "customXml/"
"""The folder of what other programs than Excel keep in a workbook."""


def verify(path: Path | str) -> Verification:
    """Whether a circulated workbook is as it was written, and what was changed since.

    Raises `UnreadableFile` if it has no seal.
    """
    path = Path(path)
    if kind_of(path) is not FileKind.WORKBOOK:
        raise UnreadableFile(path, "not an Excel workbook", "give a circulated workbook")
    with Package(path) as package:
        main = main_part(package)  # without it the file is damaged, and no seal is looked for
        seal = _seal(package)
        was = seal.contents.sheets if seal.contents else ()
        sheets, grids = read_sheets(package)
        now = _contents(package, sheets, grids, {s.name: s.open_from for s in was})
        changes: list[Change] = []
        if now.digest != seal.digest:
            changes += changes_between(seal.contents, now) if seal.contents else ()
            # What the prints are too short to tell, or have lost, is told without a place.
            changes = changes or [Change(ChangeKind.UNPLACED)]
        if seal.contents:
            changes += changed_heads(seal.contents, now)
        held = {grid.name: grid for grid in grids}
        changes = [_with_words(each, held) for each in changes]
        for sheet, grid in zip(sheets, grids, strict=True):
            changes += (
                Change(ChangeKind.COMMENT, sheet.name, each.address.ref, now=one_line(each.text))
                for each in read_comments(package, main, sheet.name, sheet.part)
            )
            # All links of a circulated workbook lead to its own tabs.
            changes += (
                Change(ChangeKind.LINK, sheet.name, cells, now=target)
                for cells, target in grid.links
            )
        # None of what is circulated reads another workbook, or does anything by itself.
        others = dict.fromkeys(external_links(package, main, grids))
        changes += (Change(ChangeKind.OTHER_WORKBOOK, now=name) for name in others)
        if any(relation.kind == "vbaProject" for relation in package.relations(main)):
            changes.append(Change(ChangeKind.MACROS))
        return Verification(path.name, tuple(changes), _language(package), bool(seal.contents))


def is_sealed(package: Package) -> bool:
    """Whether a workbook says that it was circulated, whatever became of it since."""
    return _stated(package) is not None


def _language(package: Package) -> str:
    """The language that the workbook says it is in; English if it says none."""
    language = child(package.optional(package.related("", "core-properties")), "language")
    return FRENCH if language is not None and (language.text or "").startswith(FRENCH) else ENGLISH


def _contents(
    package: Package,
    sheets: Sequence[Sheet],
    grids: Iterable[Grid],
    open_from: Mapping[str, int | None],
) -> Contents:
    """The prints of all sheets; `open_from` says where PivotTables were, if that is known."""
    return Contents(
        tuple(
            fingerprints.sheet_print(
                sheet.name,
                (
                    (row, {column: fingerprints.content_of(cell) for column, cell in cells.items()})
                    for row, cells in sorted(grid.rows.items())
                ),
                hidden=sheet.is_hidden,
                hidden_rows=grid.hidden_rows,
                hidden_columns=grid.hidden_columns,
                open_from=open_from.get(sheet.name, _pivots_from(package, sheet)),
                heads=page_heads(package, sheet.part),
            )
            for sheet, grid in zip(sheets, grids, strict=True)
        )
    )


def _pivots_from(package: Package, sheet: Sheet) -> int | None:
    """The first row that belongs to a PivotTable; None if the sheet has none."""
    tops = []
    for relation in package.relations(sheet.part):
        is_pivot = relation.kind == "pivotTable"
        place = child(package.tree(relation.target), "location") if is_pivot else None
        if place is not None:
            row, _ = place_of(place.get("ref", "").split(":")[0])
            filters = int(place.get("rowPageCount", "0"))
            tops.append(row - filters - 1 if filters else row)
    return min(tops, default=None)


def _seal(package: Package) -> Seal:
    stated = _stated(package)
    if stated is None:
        raise UnreadableFile(
            package.path,
            "has no seal: it is not a circulated workbook, or its properties were removed",
            "give the workbook created by wpsheet circulate",
        )
    version, _, digest = stated.partition(":")
    if version != fingerprints.VERSION:
        raise UnreadableFile(
            package.path,
            "its seal was made by another version of wpsheet",
            "install the newest wpsheet",
        )
    return Seal(digest, next(_sealed_contents(package), None))


def _stated(package: Package) -> str | None:
    properties = children(package.optional(package.related("", "custom-properties")))
    stated = (each for each in properties if each.get("name") == fingerprints.PROPERTY)
    return next(("".join(each.itertext()).strip() for each in stated), None)


def _sealed_contents(package: Package) -> Iterator[Contents]:
    """What the workbook held when it was sealed, where the part that says so is still there.

    Excel keeps the part beside the workbook, LibreOffice beside the package, others under other
    numbers: it is known by its namespace.
    """
    for part in package.parts(_CUSTOM):
        root = package.optional(part) if part.casefold().endswith(".xml") else None
        if root is not None and (contents := fingerprints.decoded(root)) is not None:
            yield contents


def _with_words(change: Change, grids: Mapping[str, Grid]) -> Change:
    """The change of a cell with what the cell holds now."""
    if change.kind not in CELL_KINDS:
        return change
    cell = grids[change.sheet].cell(*place_of(change.ref))
    return replace(change, now=cell.formula or cell.plain)
