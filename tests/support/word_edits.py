"""A Word document taken apart, changed as Word users change theirs, and put together again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRACKED = 'w:id="901" w:author="An officer" w:date="2026-05-04T00:00:00Z"'


def element(xml: str) -> Any:
    """An element of Word's; the prefixes w and r are known."""
    name = xml[1:].split(None, 1)[0].split(">")[0].rstrip("/")
    return parse_xml(xml.replace(f"<{name}", f"<{name} {nsdecls('w', 'r')}", 1))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def edited(source: Path | bytes, target: Path, change: Callable[[Any], object]) -> Path:
    """The document with its body changed by `change`, which gets the root."""
    return with_part(source, target, "word/document.xml", change)


def with_part(
    source: Path | bytes, target: Path, part: str, change: Callable[[Any], object]
) -> Path:  # fmt: skip
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    with zipfile.ZipFile(stream) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[part])
    change(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target


def rows_of(root: Any) -> list[Any]:
    """Every table row of a document, in order."""
    return list(root.iter(f"{W}tr"))


def row_of(root: Any, number: str) -> Any:
    """The first row whose number cell says this."""
    return next(r for r in rows_of(root) if words(cells_of_row(r)[0]) == number)


def cells_of_row(row: Any) -> list[Any]:
    return list(row.iter(f"{W}tc"))


def words(part: Any) -> str:
    return "".join(text.text or "" for text in part.iter(f"{W}t"))


def set_paragraph(cell: Any, content: str) -> None:
    """Make this XML the content of the cell's only paragraph."""
    first, *others = cell.findall(f"{W}p")
    for other in others:
        cell.remove(other)
    for child in list(first):
        if child.tag != f"{W}pPr":
            first.remove(child)
    for child in element(f"<w:p>{content}</w:p>"):
        first.append(child)
