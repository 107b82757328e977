"""An Office package as its parts: read once, some parts replaced, everything else kept."""

from __future__ import annotations

import copy
import io
import posixpath
import struct
import zipfile
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from wpsheet.errors import UnreadableFile

MAX_XML_BYTES = 50_000_000
"""What the parts in XML may unpack to: one that is edited is a tree in memory, of twenty times
its size."""
_SIGNATURES = "_xmlsignatures/"
_ZIP64_SIZES = 1
"""The kind of an extra field that holds sizes."""


@dataclass(frozen=True)
class Package:
    """The parts of a package; `source` names the file in messages."""

    content: bytes
    source: Path
    replaced: dict[str, bytes] = field(default_factory=dict)
    """New content of parts, new parts behind the old ones."""

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        try:
            package = zipfile.ZipFile(io.BytesIO(self.content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise self.refused("not a complete zip package", "take an earlier copy") from None
        entries = package.infolist()
        if len({entry.filename.casefold() for entry in entries}) < len(entries):
            raise self.refused("holds a part twice", "open it in Excel and save it again")
        if any(entry.flag_bits & 1 for entry in entries):
            raise self.refused("protected with a zip password", "save a copy without it")
        if sum(e.file_size for e in entries if e.filename.endswith(".xml")) > MAX_XML_BYTES:
            raise self.refused("too large to be edited", "delete the empty formatted rows in it")
        if any(entry.filename.startswith(_SIGNATURES) for entry in entries):
            raise self.refused(
                "digitally signed, and an edit would break the signature",
                "remove the signature in Excel first",
            )
        return package

    def ensure_editable(self) -> None:
        """Refuse what cannot be edited, before anybody works out the edits."""
        _ = self._zip

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """Part name without regard to case → as the file spells it; Excel is as lenient."""
        return {name.casefold(): name for name in self._zip.namelist()}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the parts the file has."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The content of a part as it now stands."""
        if name in self.replaced:
            return self.replaced[name]
        try:
            return self._zip.read(name)
        except KeyError:
            raise self.refused("its part {part} is missing", "take another copy", name) from None
        except Exception:  # noqa: BLE001 - whatever a broken stream trips over
            raise self.refused("its part {part} is damaged", "take another copy", name) from None

    def root(self, name: str) -> Any:
        """The root element of a part; entities are not resolved, nothing is fetched."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True,
            remove_blank_text=False, strip_cdata=False,
        )  # fmt: skip
        content = self.read(name)
        # An entity in an attribute is resolved whatever the parser is told, so look first.
        encoding = "utf-16-le" if b"\x00" in content[:4] else "ascii"
        if "<!DOCTYPE".encode(encoding) in content:
            raise self.refused(
                "its part {part} declares a document type", "take another copy", name
            )
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise self.refused("its part {part} is damaged", "take another copy", name) from None

    def replace(self, name: str, root: Any) -> None:
        """Give a part new content, under the XML declaration it had."""
        from lxml import etree

        old = self.read(name) if name in self.names else b""
        declared, encoding = _declaration(old)
        tree = root.getroottree()  # with the comments that may stand around the root
        if encoding.startswith("utf-16-"):
            body = etree.tostring(tree, encoding="unicode").encode(encoding)
        else:
            body = etree.tostring(tree, encoding=encoding, xml_declaration=False)
        self.replaced[name] = declared + body

    def related(self, name: str) -> dict[str, Relation]:
        """The relationships of a part by id, internal ones alone; "" is the package itself."""
        rels = relations_part(name)
        if rels not in self.names and rels not in self.replaced:
            return {}
        return {
            str(each.get("Id")): Relation(
                str(each.get("Type", "")), self._target(name, str(each.get("Target", "")))
            )
            for each in self.root(rels)
            if isinstance(each.tag, str) and each.get("TargetMode") != "External"
        }

    def _target(self, name: str, written: str) -> str:
        """The part that a relationship leads to, as the file spells it."""
        target = resolved(name, written)
        return self._spelled.get(target.casefold()) or self._spelled.get(
            unquote(target).casefold(), target
        )

    def result(self) -> bytes:
        """The package with its new parts: order, dates and compression of the others kept."""
        if not self.replaced:
            return self.content
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as new:
            new.comment = self._zip.comment
            for entry in self._zip.infolist():
                new.writestr(_fresh(entry), self.read(entry.filename))
            for name in self.replaced:
                if name not in self.names:
                    born = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                    new.writestr(born, self.replaced[name], zipfile.ZIP_DEFLATED)
        return made.getvalue()

    @property
    def changed_parts(self) -> tuple[str, ...]:
        """The parts whose content differs from the file's."""
        return tuple(
            name
            for name, content in self.replaced.items()
            if name not in self.names or self._zip.read(name) != content
        )

    def refused(self, cause: str, remedy: str, part: str = "") -> UnreadableFile:
        return UnreadableFile(self.source, cause, remedy, part=part)


def _fresh(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry's name, date, method and attributes, to be written anew.

    What the extra field says of sizes is left out: they are written again where they need it.
    """
    fresh = copy.copy(entry)
    kept = b""
    extra = entry.extra
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind != _ZIP64_SIZES:
            kept += extra[: 4 + length]
        extra = extra[4 + length :]
    fresh.extra = kept
    return fresh


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship leads, and what stands there."""

    type: str
    target: str

    def is_a(self, kind: str) -> bool:
        """Whether it leads to a part of this kind, in transitional or strict words."""
        return self.type.rpartition("/")[2] == kind


def relations_part(name: str) -> str:
    """The part that holds the relationships of another: xl/_rels/workbook.xml.rels."""
    folder, last = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{last}.rels")


def resolved(name: str, target: str) -> str:
    """A relationship's target as the name of a part."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _declaration(content: bytes) -> tuple[bytes, str]:
    """The bytes before the first element's, kept as they are, and the encoding they name."""
    for mark, encoding in ((b"\xff\xfe", "UTF-16LE"), (b"\xfe\xff", "UTF-16BE")):
        if content.startswith(mark):
            head, close, _ = content[2:].decode(encoding, "replace").partition("?>")
            return mark + (head + close).encode(encoding) if close else mark, encoding
    if content[:3] == b"\xef\xbb\xbf":
        content = content[3:]
    if content.startswith(b"<?xml") and (end := content.find(b"?>")) > 0:
        end += 2
        while content[end : end + 1] in (b"\r", b"\n"):
            end += 1
        encoding = "UTF-8"
        words = content[:end].decode("ascii", "replace")
        if "encoding=" in words:
            encoding = words.split("encoding=")[1][1:].split(words.split("encoding=")[1][0])[0]
        return content[:end], encoding
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', "UTF-8"
