"""A Word document as a grid: its paragraphs and table rows, one under the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.errors import UnreadableFile
from wpsheet.phrases import Saying
from wpsheet.reading.container import damaged
from wpsheet.reading.grid import Grid, lines_as_grid
from wpsheet.text import RichText, Run, Script

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PASSED_THROUGH = {
    f"{_W}{name}"
    for name in ("sdt", "sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "fldSimple",
                 "customXml", "bdo", "dir")
}  # fmt: skip
"""Wrappers whose content is read as if they were not there: content controls, tracked
insertions (the accepted text), hyperlinks, smart tags."""


def read_document(path: Path) -> Grid:
    """Every line and table row of a Word document, as a sheet "Document".

    Page heads come first, for the running title stands there. Tracked insertions are read as
    accepted, tracked deletions and hidden text left out. A cell merged over several columns
    stands in the first, one merged down in its first row; automatic numbers are written out.
    """
    document = _opened(path)
    reader = _Reader(document)
    lines: list[list[RichText]] = []
    for section in document.sections:
        if not section.header.is_linked_to_previous:
            lines += reader.lines(section.header._element)  # noqa: SLF001
    lines += reader.lines(document.element.body)
    if not reader.tables:
        raise UnreadableFile(
            path, "a Word document without a table", "give the annex that holds the programme"
        )
    return lines_as_grid("Document", lines)


def _opened(path: Path) -> Document:
    import docx

    try:
        with path.open("rb") as stream:
            return docx.Document(stream)
    except MemoryError:
        raise
    except Exception as error:
        raise damaged(path, Saying.PART_MALFORMED) from error


class _Reader:
    """Turns the blocks of one document into lines, with its styles and running numbers."""

    def __init__(self, document: Document) -> None:
        self.tables = 0
        self._numbers: Counter[str] = Counter()
        self._raised: dict[str, Script] = {}
        self._numbered: dict[str, str] = {}
        for style in document.styles.element.iter(f"{_W}style"):
            name = style.get(f"{_W}styleId", "")
            script = _script(style.find(f"{_W}rPr"))
            if script:
                self._raised[name] = script
            number = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
            if number is not None:
                self._numbered[name] = number.get(f"{_W}val", "")

    def lines(self, parent: _Element) -> Iterator[list[RichText]]:
        """A row of texts for each paragraph and table row; a blank one around each table."""
        for block in _blocks(parent):
            if block.tag == f"{_W}p":
                yield from ([line] for line in _lines(self.paragraph(block)))
            elif inner := _laid_out(block):
                for cell in inner:
                    yield from self.lines(cell)
            else:
                self.tables += 1
                yield []
                for row in _children(block, "tr"):
                    if row.find(f"{_W}trPr/{_W}del") is None:
                        yield list(self.row(row))
                yield []

    def row(self, row: _Element) -> Iterator[RichText]:
        before = row.find(f"{_W}trPr/{_W}gridBefore")
        yield from [RichText()] * _value(before, 0)
        for cell in _children(row, "tc"):
            properties = cell.find(f"{_W}tcPr")
            merge = None if properties is None else properties.find(f"{_W}vMerge")
            continued = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            yield RichText() if continued else self.cell(cell)
            span = None if properties is None else properties.find(f"{_W}gridSpan")
            yield from [RichText()] * (_value(span, 1) - 1)

    def cell(self, cell: _Element) -> RichText:
        """The paragraphs of a cell, a line each; a nested table's cells in reading order."""
        runs: list[Run] = []
        number = ""
        for block in _blocks(cell):
            if block.tag == f"{_W}tbl":
                rows = _children(block, "tr")
                inner = [text for row in rows for text in self.row(row) if text.raw.strip()]
            else:
                inner = [self.paragraph(block)]
                number = number or self.automatic_number(block)
            for text in inner:
                if text.raw.strip():
                    runs += [*([Run("\n")] if runs else []), *text.runs]
        # A number alone in its cell is the activity's; before words it only marks a list.
        return RichText.joined(runs).stripped() if runs else RichText.of(number)

    def automatic_number(self, paragraph: _Element) -> str:
        """The number that Word shows before an empty numbered paragraph, as in "3."."""
        direct = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        by_style = self._numbered.get("" if style is None else style.get(f"{_W}val", ""), "")
        list_id = by_style if direct is None else direct.get(f"{_W}val", "")
        if list_id in ("", "0"):
            return ""
        self._numbers[list_id] += 1
        return f"{self._numbers[list_id]}."

    def paragraph(self, paragraph: _Element) -> RichText:
        return RichText.joined(self.runs(paragraph))

    def runs(self, parent: _Element) -> Iterator[Run]:
        for child in parent:
            if child.tag == f"{_W}r":
                properties = child.find(f"{_W}rPr")
                text = "".join(_characters(child))
                if text and not _on(properties, "vanish"):
                    yield self.run(text, properties)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self.runs(next(iter(child)))
            elif child.tag == f"{_M}oMath":
                yield Run("".join(t.text or "" for t in child.iter(f"{_M}t")))
            elif child.tag in _PASSED_THROUGH or child.tag == f"{_M}oMathPara":
                yield from self.runs(child)

    def run(self, text: str, properties: _Element | None) -> Run:
        if properties is None:
            return Run(text)
        style = properties.find(f"{_W}rStyle")
        styled = None if style is None else self._raised.get(style.get(f"{_W}val", ""))
        return Run(
            text,
            bold=_on(properties, "b"),
            italic=_on(properties, "i"),
            underline=_on(properties, "u"),
            strike=_on(properties, "strike"),
            script=_script(properties) or styled,
        )


def _blocks(parent: _Element) -> Iterator[_Element]:
    """Paragraphs and tables in order, out of whatever wraps them."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in _PASSED_THROUGH:
            yield from _blocks(child)


def _laid_out(table: _Element) -> list[_Element]:
    """The cells of a table that only lays out other tables: one cell a row, tables in it."""
    rows = [list(_children(row, "tc")) for row in _children(table, "tr")]
    cells = [cell for row in rows for cell in row]
    lays_out = all(len(row) == 1 for row in rows) and any(
        block.tag == f"{_W}tbl" for cell in cells for block in _blocks(cell)
    )
    return cells if lays_out else []


def _children(parent: _Element, name: str) -> Iterator[_Element]:
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in _PASSED_THROUGH:
            yield from _children(child, name)


def _value(element: _Element | None, default: int) -> int:
    value = "" if element is None else element.get(f"{_W}val", "")
    return min(int(value), 63) if value.isdigit() else default


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


def _characters(run: _Element) -> Iterator[str]:
    for child in run:
        match child.tag:
            case tag if tag == f"{_W}t":
                yield child.text or ""
            case tag if tag in (f"{_W}br", f"{_W}cr"):
                yield "\n"
            case tag if tag in (f"{_W}tab", f"{_W}ptab"):
                yield " "
            case tag if tag == f"{_W}noBreakHyphen":
                yield "-"


def _on(properties: _Element | None, name: str) -> bool:
    element = None if properties is None else properties.find(f"{_W}{name}")
    off = ("0", "false", "off", "none")
    return element is not None and element.get(f"{_W}val", "true") not in off


def _script(properties: _Element | None) -> Script | None:
    aligned = None if properties is None else properties.find(f"{_W}vertAlign")
    value = "" if aligned is None else aligned.get(f"{_W}val", "")
    return Script(value) if value in set(Script) else None
