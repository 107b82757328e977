"""A Word document as a grid: its paragraphs and table rows, one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.errors import UnreadableFile
from wpsheet.reading.container import damaged
from wpsheet.reading.grid import Grid, lines_as_grid
from wpsheet.text import RichText, Run, Script

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PASSED_THROUGH = {
    f"{_W}{name}"
    for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "fldSimple",
                 "customXml", "bdo", "dir")
}  # fmt: skip
"""Wrappers whose content is read as if they were not there: content controls, tracked
insertions (the accepted text), hyperlinks, smart tags."""


def read_document(path: Path) -> Grid:
    """Every line and table row of a Word document, as a sheet "Document".

    Tracked insertions are read as accepted, tracked deletions left out. A cell merged over
    several columns stands in the first, one merged down in its first row.
    """
    body = _body(path)
    lines: list[list[RichText]] = []
    tables = 0
    for block in _blocks(body):
        if block.tag == f"{_W}tbl":
            tables += 1
            lines.append([])
            lines += (list(_row(row)) for row in _children(block, "tr"))
            lines.append([])
        else:
            lines += ([line] for line in _lines(_paragraph(block)))
    if not tables:
        raise UnreadableFile(
            path, "a Word document without a table", "give the annex that holds the programme"
        )
    return lines_as_grid("Document", lines)


def _body(path: Path) -> _Element:
    import docx

    try:
        return docx.Document(str(path)).element.body
    except MemoryError:
        raise
    except Exception as error:
        raise damaged(path, "a part of it does not follow the format") from error


def _blocks(parent: _Element) -> Iterator[_Element]:
    """Paragraphs and tables in order, out of whatever wraps them."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in _PASSED_THROUGH:
            yield from _blocks(child)


def _children(parent: _Element, name: str) -> Iterator[_Element]:
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in _PASSED_THROUGH:
            yield from _children(child, name)


def _row(row: _Element) -> Iterator[RichText]:
    before = row.find(f"{_W}trPr/{_W}gridBefore")
    yield from [RichText()] * (_value(before, 0))
    for cell in _children(row, "tc"):
        properties = cell.find(f"{_W}tcPr")
        merge = None if properties is None else properties.find(f"{_W}vMerge")
        continued = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
        yield RichText() if continued else _cell(cell)
        span = None if properties is None else properties.find(f"{_W}gridSpan")
        yield from [RichText()] * (_value(span, 1) - 1)


def _value(element: _Element | None, default: int) -> int:
    value = "" if element is None else element.get(f"{_W}val", "")
    return min(int(value), 63) if value.isdigit() else default


def _cell(cell: _Element) -> RichText:
    """The paragraphs of a cell, a line each; a nested table's cells follow in reading order."""
    runs: list[Run] = []
    for block in _blocks(cell):
        if block.tag == f"{_W}tbl":
            inner = [t for row in _children(block, "tr") for t in _row(row) if t.raw.strip()]
        else:
            inner = [_paragraph(block)]
        for text in inner:
            if text.raw.strip():
                runs += [*([Run("\n")] if runs else []), *text.runs]
    return RichText.joined(runs).stripped()


def _lines(text: RichText) -> Iterator[RichText]:
    """A paragraph cut at its manual line breaks."""
    line: list[Run] = []
    for run in text.runs:
        first, *rest = run.text.split("\n")
        line.append(_like(run, first))
        for more in rest:
            yield RichText.joined(line).stripped()
            line = [_like(run, more)]
    yield RichText.joined(line).stripped()


def _like(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.underline, run.strike, run.script, run.color)


def _paragraph(paragraph: _Element) -> RichText:
    return RichText.joined(_runs(paragraph))


def _runs(parent: _Element) -> Iterator[Run]:
    for child in parent:
        if child.tag == f"{_W}r":
            text = "".join(_characters(child))
            if text:
                yield _run(text, child.find(f"{_W}rPr"))
        elif child.tag in _PASSED_THROUGH:
            yield from _runs(child)


def _characters(run: _Element) -> Iterator[str]:
    for child in run:
        match child.tag:
            case tag if tag == f"{_W}t":
                yield child.text or ""
            case tag if tag in (f"{_W}br", f"{_W}cr"):
                yield "\n"
            case tag if tag == f"{_W}tab":
                yield " "
            case tag if tag == f"{_W}noBreakHyphen":
                yield "-"


def _run(text: str, properties: _Element | None) -> Run:
    if properties is None:
        return Run(text)

    def on(name: str) -> bool:
        element = properties.find(f"{_W}{name}")
        return element is not None and element.get(f"{_W}val", "true") not in (
            "0", "false", "off", "none",
        )  # fmt: skip

    aligned = properties.find(f"{_W}vertAlign")
    script = "" if aligned is None else aligned.get(f"{_W}val", "")
    return Run(
        text,
        bold=on("b"),
        italic=on("i"),
        underline=on("u"),
        strike=on("strike"),
        script=Script(script) if script in set(Script) else None,
    )
