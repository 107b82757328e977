"""Writes and reads a seal: a number among the properties, and the prints in a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from wpsheet.seals.fingerprints import WIDTH, Contents, RowPrint, SheetPrint

PROPERTY = "wpsheet content"
"""The name of the custom property that holds the digest."""
VERSION = "1"
NAMESPACE = "urn:wpsheet:content:1"
_NOTHING = "." * WIDTH


@dataclass(frozen=True, slots=True)
class Seal:
    """What a workbook says it held when it was written; the prints may have been lost."""

    digest: str
    contents: Contents | None


def stated(contents: Contents) -> str:
    """What the property says: the version of the seal, and the digest."""
    return f"{VERSION}:{contents.digest}"


def encoded(contents: Contents) -> str:
    """The part that holds the prints, as XML: a line for each row of a sheet."""
    sheets = "".join(map(_sheet, contents.sheets))
    return f'<content xmlns="{NAMESPACE}">{sheets}</content>'


def _sheet(sheet: SheetPrint) -> str:
    said = {
        "name": escape(sheet.name),
        "hidden": "1" if sheet.hidden else "",
        "hiddenColumns": " ".join(map(str, sheet.hidden_columns)),
        "openFrom": str(sheet.open_from or ""),
    }
    attributes = "".join(f' {name}="{words}"' for name, words in said.items() if words)
    if sheet.heads is not None:
        attributes += f' heads="{"&#10;".join(map(escape, sheet.heads))}"'
    return f"<sheet{attributes}>{chr(10).join(_rows(sheet))}</sheet>"


def _rows(sheet: SheetPrint) -> Iterator[str]:
    for number, row in sheet.rows.items():
        last = max(row.cells)
        prints: Iterable[str] = row.cells.values()  # in their order
        if last > len(row.cells):
            prints = (row.cells.get(c, _NOTHING) for c in range(1, last + 1))
        yield f"{number}{'!' if row.hidden else ''} {''.join(prints)}"


def decoded(root: Element) -> Contents | None:
    """The prints of a part; None if it is another's, or was damaged."""
    if root.tag != f"{{{NAMESPACE}}}content":
        return None
    try:
        return Contents(tuple(map(_sheet_of, root)))
    except ValueError:
        return None


def _sheet_of(element: Element) -> SheetPrint:
    rows: dict[int, RowPrint] = {}
    for line in (element.text or "").split("\n"):
        if not line:
            continue
        number, prints = line.split(" ")
        cut = (prints[i : i + WIDTH] for i in range(0, len(prints), WIDTH))
        cells = {column: p for column, p in enumerate(cut, start=1) if p != _NOTHING}
        if any(len(p) != WIDTH for p in cells.values()):
            raise ValueError("a print was cut")
        rows[int(number.rstrip("!"))] = RowPrint(cells, number.endswith("!"))
    open_from = element.get("openFrom")
    heads = element.get("heads")
    return SheetPrint(
        element.get("name", ""),
        rows,
        element.get("hidden") == "1",
        tuple(map(int, element.get("hiddenColumns", "").split())),
        int(open_from) if open_from else None,
        None if heads is None else tuple(heads.splitlines()),
    )
