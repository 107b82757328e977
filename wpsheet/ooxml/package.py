"""An Office package: its parts are read safely, some are replaced, and all others are kept."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.parsers import expat

from wpsheet.errors import UnreadableFile
from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged, part_key, refuse_bombs, refuse_strange_parts
from wpsheet.ooxml.repacking import rewritten

MAX_TREE_BYTES, MAX_TREE_ELEMENTS = 32_000_000, 1_000_000
"""More than any list of sheets, styles or people holds; cells and texts are never made a tree."""
MAX_XML_BYTES = 50_000_000
"""What the XML of a package that is edited may unpack to: a part is a tree in memory then, of
twenty times its size."""
_CHUNK = 1 << 18
_MAX_TAG = 4_000_000
"""Bytes in one tag: a giant attribute would be read again with each chunk."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What a damaged entry of a zip package trips over; NotImplementedError is a way of packing that
no zip has."""
_SIGNATURES = "_xmlsignatures/"

_T = TypeVar("_T")
Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]
Text = Callable[[str], object]
Handlers = Callable[[str], tuple[Start, End, Text]]
"""From the namespace of a part's root, with the separator behind it, to the functions that take
the part in; they raise `Fault` for what is wrong with it."""

SEPARATOR = "|"
"""Is between an element's namespace and its name."""


class Fault(Exception):
    """What is wrong with a part, in words."""


class Relation(NamedTuple):
    """That a part points to another: the last word of the relation's type, and the target."""

    id: str
    kind: str
    target: str
    external: bool


class Package(AbstractContextManager["Package"]):
    """An open package; every fault in it is raised as an `UnreadableFile`.

    A part is found by its name as packages compare them: without regard to case.
    """

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        """`path` is the package's in messages, and where it is read from unless `content` is."""
        self.path = path
        self._content = content
        try:
            self._zip = zipfile.ZipFile(path if content is None else io.BytesIO(content))
        except _BROKEN:
            raise damaged(path, Template.PACKAGE_CUT) from None
        self._names = {part_key(name): name for name in self._zip.namelist()}
        self._replaced: dict[str, bytes] = {}

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def ensure_editable(self) -> None:
        """Refuse what must not be edited: what is no sound package, too large, or signed."""
        refuse_bombs(self.path, self._zip)
        refuse_strange_parts(self.path, self._zip)
        entries = self._zip.infolist()
        if sum(e.file_size for e in entries if e.filename.endswith(".xml")) > MAX_XML_BYTES:
            raise UnreadableFile(
                self.path, "too large to be edited", "delete the empty formatted rows in it"
            )
        if any(entry.filename.startswith(_SIGNATURES) for entry in entries):
            raise UnreadableFile(
                self.path,
                "digitally signed, and an edit would break the signature",
                "remove the signature in Excel first",
            )

    # Parts

    def __contains__(self, part: str) -> bool:
        return part_key(part) in self._names

    @property
    def names(self) -> tuple[str, ...]:
        """The parts as the package spells them, in its order, new ones last."""
        return tuple(self._names.values())

    def parts(self, folder: str) -> list[str]:
        """The parts in a folder, in the order of the package."""
        return [name for key, name in self._names.items() if key.startswith(part_key(folder))]

    def size(self, part: str) -> int:
        """How many bytes a part has, unpacked; 0 if it is not there."""
        name = self._names.get(part_key(part))
        if name is None:
            return 0
        if name in self._replaced:
            return len(self._replaced[name])
        return self._zip.getinfo(name).file_size

    def read(self, part: str) -> bytes:
        """The bytes of a part as it now is."""
        name = self._names.get(part_key(part))
        if name is None:
            raise damaged(self.path, Template.PART_MISSING, part=part)
        return self._replaced[name] if name in self._replaced else self._stored(name)

    def _stored(self, name: str) -> bytes:
        try:
            return self._zip.read(name)
        except Exception:  # noqa: BLE001 - a broken stream trips over whatever its packing does
            raise damaged(self.path, Template.PART_BROKEN, part=name) from None

    def relations(self, part: str) -> Iterator[Relation]:
        """Where a part points to; nothing if it points nowhere. "" is the package itself."""
        listed = relations_part(part)
        if listed not in self:
            return
        for each in self.tree(listed):
            target = each.get("Target", "")
            external = each.get("TargetMode") == "External"
            if not external:  # the part that it leads to, as the package spells it
                path = posixpath.join("/", posixpath.dirname(part), target)
                target = posixpath.normpath(path).lstrip("/")
                keys = (part_key(target), part_key(unquote(target)))
                target = next((self._names[key] for key in keys if key in self._names), target)
            kind = each.get("Type", "").rpartition("/")[2]
            yield Relation(each.get("Id", ""), kind, target, external)

    def related(self, part: str, kind: str) -> str:
        """The first part of a kind that another points to; "" if there is none."""
        relations = self.relations(part)
        return next((r.target for r in relations if r.kind == kind and not r.external), "")

    # XML

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
            raise damaged(self.path, Template.PART_FAULT, part=part, fault=str(fault)) from None
        except (KeyError, expat.ExpatError, LookupError, UnicodeError, *_BROKEN):
            raise damaged(self.path, Template.PART_BROKEN, part=part) from None

    def tree(self, part: str) -> ElementTree.Element:
        """A small part as a tree."""
        if self.size(part) > MAX_TREE_BYTES:
            raise damaged(self.path, Template.PART_LARGE, part=part)
        content = self.read(part)
        parser = ElementTree.XMLParser(target=_Builder())
        try:
            parser.feed(content)
            root: ElementTree.Element = parser.close()
        except Fault as fault:
            raise damaged(self.path, Template.PART_FAULT, part=part, fault=str(fault)) from None
        except (ElementTree.ParseError, LookupError, UnicodeError, ValueError):
            raise damaged(self.path, Template.PART_BROKEN, part=part) from None
        return root

    def optional(self, part: str) -> ElementTree.Element | None:
        """A small part that a reader can do without: None if it is absent or damaged."""
        try:
            return self.tree(part)
        except UnreadableFile:
            return None

    def root(self, part: str) -> Any:
        """The root element of a part that is to be edited: lxml keeps everything in it.

        Entities are not resolved, nothing is fetched.
        """
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True,
            remove_blank_text=False, strip_cdata=False,
        )  # fmt: skip
        content = self.read(part)
        # An entity in an attribute is resolved whatever the parser is told, so look first.
        encoding = "utf-16-le" if b"\x00" in content[:4] else "ascii"
        if "<!DOCTYPE".encode(encoding) in content:
            raise damaged(self.path, Template.PART_TYPED, part=part)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise damaged(self.path, Template.PART_BROKEN, part=part) from None

    # Replacing

    def replace(self, part: str, content: bytes) -> None:
        """Give a part new bytes; a part that is not there yet comes after all others."""
        self._replaced[self._names.setdefault(part_key(part), part)] = content

    def replace_root(self, part: str, root: Any) -> None:
        """Give a part new content, under the XML declaration that it had."""
        from lxml import etree

        declared, encoding = _declaration(self.read(part) if part in self else b"")
        tree = root.getroottree()  # with the comments that may be around the root
        if encoding.startswith("utf-16-"):
            body = etree.tostring(tree, encoding="unicode").encode(encoding)
        else:
            body = etree.tostring(tree, encoding=encoding, xml_declaration=False)
        self.replace(part, declared + body)

    @property
    def changed_parts(self) -> tuple[str, ...]:
        """The parts whose content differs from the file's."""
        held = frozenset(self._zip.namelist())
        return tuple(
            name
            for name, content in self._replaced.items()
            if name not in held or self._stored(name) != content
        )

    def result(self) -> bytes:
        """The package with its new parts; the order, dates and packing of the others are kept."""
        if not self._replaced:
            return self._content if self._content is not None else self.path.read_bytes()
        return rewritten(self._zip, self._replaced, self._stored)


class _Builder(ElementTree.TreeBuilder):
    """Makes a tree of a part that declares no document type and has not millions of elements."""

    def __init__(self) -> None:
        super().__init__()
        self._left = MAX_TREE_ELEMENTS

    def start(self, tag: Any, attrs: Any) -> Any:
        self._left -= 1
        if not self._left:
            raise Fault("holds millions of elements")
        return super().start(tag, attrs)

    def doctype(self, *_: object) -> None:
        raise Fault("declares a document type")


def relations_part(part: str) -> str:
    """The part that holds the relations of another: xl/_rels/workbook.xml.rels."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def local(element: ElementTree.Element) -> str:
    """An element's name without its namespace, which differs in Strict Open XML."""
    return str(element.tag).rpartition("}")[2]


def child(element: ElementTree.Element | None, name: str) -> ElementTree.Element | None:
    """The first child of that name in any namespace."""
    return next((c for c in element if local(c) == name), None) if element is not None else None


def numbered(held: Sequence[_T], number: str | None) -> _T | None:
    """What a number means, counted from 0; None if it means nothing."""
    place = int(number) if number and number.isdecimal() else len(held)
    return held[place] if place < len(held) else None


def children(element: ElementTree.Element | None) -> Iterator[ElementTree.Element]:
    """What is inside an element; nothing if there is none."""
    return iter(element if element is not None else ())


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
        named = re.search(rb"encoding=[\"']([\w.-]+)", content[:end])
        return content[:end], named[1].decode() if named else "UTF-8"
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', "UTF-8"
