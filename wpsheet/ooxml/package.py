"""The parts of an Office package: XML that is read safely, and how parts point to each other."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from xml.etree import ElementTree
from xml.parsers import expat

from wpsheet.errors import UnreadableFile
from wpsheet.model.wording import Saying
from wpsheet.ooxml.container import damaged, part_key

MAX_TREE_BYTES = 32_000_000
"""More than any list of sheets, styles or people holds; cells and texts are never made a tree."""
_CHUNK = 1 << 18
_MAX_TAG = 4_000_000
"""Bytes in one tag: a giant attribute would be read again with each chunk."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What a damaged entry of a zip package trips over."""

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]
Text = Callable[[str], object]
Handlers = Callable[[str], tuple[Start, End, Text]]
"""From the namespace of a part's root, with the separator behind it, to the functions that take
the part in; they raise `Fault` for what is wrong with it."""


SEPARATOR = "|"
"""Stands between an element's namespace and its name."""


class Fault(Exception):
    """What is wrong with a part, in words."""


@dataclass(frozen=True, slots=True)
class Relation:
    """That a part points to another: the last word of the relation's type, and the target."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """A package that is open for reading; whatever is wrong with it is an `UnreadableFile`."""

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        """`content` where the package is not yet, or not any more, in a file."""
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path if content is None else io.BytesIO(content))
        except _BROKEN:
            raise damaged(path, Saying.PACKAGE_CUT) from None
        self._names = {part_key(name): name for name in self._zip.namelist()}

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, part: str) -> bool:
        return part_key(part) in self._names

    def parts(self, folder: str) -> list[str]:
        """The parts in a folder, in the order of the package."""
        return [key for key in self._names if key.startswith(part_key(folder))]

    def stream(self, part: str, take: Handlers) -> None:
        """Read a part's XML event by event; the part may be of any size."""
        parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        parser.buffer_text = True

        def root(name: str, attributes: dict[str, str]) -> None:
            namespace = name[: name.rfind(SEPARATOR) + 1]
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = (
                take(namespace)
            )
            parser.StartElementHandler(name, attributes)

        def doctype(*_: object) -> None:
            raise Fault("declares a document type")

        parser.StartElementHandler = root
        parser.StartDoctypeDeclHandler = doctype
        try:
            with self._zip.open(self._names[part_key(part)]) as content:
                fed = 0
                for chunk in iter(lambda: content.read(_CHUNK), b""):
                    parser.Parse(chunk)
                    fed += len(chunk)
                    if fed - parser.CurrentByteIndex > _MAX_TAG:
                        raise Fault("holds a tag of millions of characters")
                parser.Parse(b"", True)  # noqa: FBT003 - that it is the end
        except Fault as fault:
            raise damaged(self.path, Saying.PART_FAULT, part=part, fault=str(fault)) from None
        except (KeyError, expat.ExpatError, LookupError, UnicodeError, *_BROKEN):
            raise damaged(self.path, Saying.PART_BROKEN, part=part) from None

    def content(self, part: str) -> bytes:
        """The bytes of a part that is there."""
        try:
            return self._zip.read(self._names[part_key(part)])
        except (KeyError, *_BROKEN):
            raise damaged(self.path, Saying.PART_BROKEN, part=part) from None

    def tree(self, part: str) -> ElementTree.Element:
        """A small part as a tree; a `KeyError` where it is absent."""
        name = self._names[part_key(part)]
        if self._zip.getinfo(name).file_size > MAX_TREE_BYTES:
            raise damaged(self.path, Saying.PART_LARGE, part=part)
        parser = ElementTree.XMLParser(target=_Builder())
        try:
            parser.feed(self._zip.read(name))
            root: ElementTree.Element = parser.close()
        except Fault as fault:
            raise damaged(self.path, Saying.PART_FAULT, part=part, fault=str(fault)) from None
        except (ElementTree.ParseError, LookupError, UnicodeError, *_BROKEN):
            raise damaged(self.path, Saying.PART_BROKEN, part=part) from None
        return root

    def optional(self, part: str) -> ElementTree.Element | None:
        """A small part that a reader can do without: None where it is absent or damaged."""
        try:
            return self.tree(part)
        except (KeyError, UnreadableFile):
            return None

    def relations(self, part: str) -> Iterator[Relation]:
        """Where a part points to; nothing where it points nowhere."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self:
            return
        for each in self.tree(listed):
            target = each.get("Target", "")
            external = each.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            yield Relation(each.get("Id", ""), kind, target, external)


class _Builder(ElementTree.TreeBuilder):
    """Makes a tree, and of no part that declares a document type."""

    def doctype(self, *_: object) -> None:
        raise Fault("declares a document type")


def local(element: ElementTree.Element) -> str:
    """An element's name without its namespace, which differs in Strict Open XML."""
    return str(element.tag).rpartition("}")[2]


def child(element: ElementTree.Element | None, name: str) -> ElementTree.Element | None:
    """The first child of that name in any namespace."""
    return next((c for c in element if local(c) == name), None) if element is not None else None


def children(element: ElementTree.Element | None) -> Iterator[ElementTree.Element]:
    """What stands inside an element; nothing where there is none."""
    return iter(element if element is not None else ())
