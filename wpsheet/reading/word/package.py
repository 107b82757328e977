"""The parts of a Word document that hold words: its body, page heads, notes, comments, styles."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.errors import UnreadableFile
from wpsheet.model.limits import DOCUMENT_ROWS
from wpsheet.model.wording import Saying
from wpsheet.ooxml.container import damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAX_PART_BYTES = 200_000_000
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip
"""The names of a Strict Open XML document, and those that every other one uses."""


class WordPackage:
    """A Word document opened part by part; a part that is not there is None.

    Documents, templates and those with macros are alike; Strict Open XML is read as well.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with zipfile.ZipFile(path) as package:
                self._parts = {
                    entry.filename.lstrip("/").casefold(): package.read(entry)
                    for entry in package.infolist()
                    if _holds_words(entry)
                }
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise damaged(path, Saying.PART_PACKED) from error
        except Exception as error:
            # zlib's own error is no common exception.
            raise damaged(path, Saying.PART_PACKED) from error
        self._main = next(self._related("", "officeDocument"), "word/document.xml")
        body = self._part(self._main)
        found = None if body is None else body.find(f"{W}body")
        if body is None or found is None:
            raise damaged(path, Saying.TEXT_LOST)
        self.body: _Element = found

    def part(self, kind: str) -> _Element | None:
        """The part that stands to the document as "styles", "numbering", "footnotes" ..."""
        name = next(self._related(self._main, kind), None)
        return None if name is None else self._part(name)

    def heads(self) -> Iterator[_Element]:
        """The page heads in the order of the sections that they belong to."""
        targets = dict(self._relations(self._main))
        seen: set[str] = set()
        for reference in self.body.iter(f"{W}headerReference"):
            name = targets.get(reference.get(f"{_R}id", ""), ("", ""))[1]
            if name and name not in seen:
                seen.add(name)
                head = self._part(name)
                if head is not None:
                    yield head

    def properties(self) -> dict[str, str]:
        """The custom properties of the document by name."""
        name = next(self._related("", "custom-properties"), None)
        root = None if name is None else self._part(name)
        return {
            each.get("name", ""): "".join(each.itertext()).strip()
            for each in (() if root is None else root)
        }

    def _related(self, part: str, kind: str) -> Iterator[str]:
        return (name for _, (type_, name) in self._relations(part) if type_ == kind)

    def _relations(self, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
        """(id, (kind, part)) of everything inside the package that a part relates to."""
        folder, name = posixpath.split(part)
        root = self._part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for each in () if root is None else root:
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
                kind = each.get("Type", "").rpartition("/")[2]
                yield each.get("Id", ""), (kind, target.lstrip("/"))

    def _part(self, name: str) -> _Element | None:
        from lxml import etree

        content = self._parts.get(name.casefold())
        if content is None:
            return None
        if b"purl.oclc.org" in content:
            for strict, common in _STRICT:
                content = content.replace(strict, common)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged(self.path, Saying.PART_BROKEN, part=name) from error


def _holds_words(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.casefold()
    return name.endswith((".xml", ".rels")) and entry.file_size <= _MAX_PART_BYTES


def refuse_rows(path: Path, rows: int) -> None:
    """Raise `UnreadableFile` for a document whose tables have more rows than any has."""
    if rows > DOCUMENT_ROWS:
        raise UnreadableFile(
            path,
            "its tables have more than {n} rows",
            "give a work programme; this is none",
            n=f"{DOCUMENT_ROWS:,}",
        )


def refuse_without_table(path: Path, tables: int) -> None:
    """Raise `UnreadableFile` for a document in which no table was read."""
    if not tables:
        raise UnreadableFile(
            path, "a Word document without a table", "give the annex that holds the programme"
        )
