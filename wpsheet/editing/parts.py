"""Packages that may be edited, and what is new in their parts."""

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from wpsheet.ooxml.package import Package, relations_part

_TYPES = "[Content_Types].xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MADE_OF = "application/vnd.openxmlformats-officedocument."


def editable(content: bytes, source: Path) -> Package:
    """The package of a file, unless it must not be edited; `source` names it in messages."""
    package = Package(source, content)
    package.ensure_editable()
    return package


@contextmanager
def changing(package: Package, part: str, root: Any = None) -> Iterator[Any]:
    """The tree of a part, which the package has again if anything was changed in it meanwhile."""
    from lxml import etree

    root = package.root(part) if root is None else root
    before = etree.tostring(root)
    yield root
    if etree.tostring(root) != before:
        package.replace_root(part, root)


def space_of(element: Any) -> str:
    """The namespace of an element, as its tag begins with it."""
    return str(element.tag.rpartition("}")[0]) + "}"


def added(parent: Any, name: str, attributes: dict[str, str] | None = None) -> Any:
    """A new last child in the parent's own namespace."""
    child = parent.makeelement(space_of(parent) + name, attributes)
    parent.append(child)
    return child


def new_part(package: Package, owner: str, pattern: str, kind: str, holds: str) -> tuple[str, str]:
    """The name of a part that is to be made, and the id of the relationship by which it is found.

    It has the first free name of a pattern such as "xl/comments{n}.xml". `kind` is the last word
    of the relationship from its owner, and `holds` says what is in it.
    """
    part = next(name for n in count(1) if (name := pattern.format(n=n)) not in package)
    ending = part.rpartition(".")[2]
    with changing(package, _TYPES) as types:
        if ending == "xml":
            content = f"{_MADE_OF}{holds}+xml"
            added(types, "Override", {"PartName": f"/{part}", "ContentType": content})
        elif all((each.get("Extension") or "").casefold() != ending for each in types):
            attributes = {"Extension": ending, "ContentType": _MADE_OF + holds}
            types.insert(0, added(types, "Default", attributes))
    return part, _related(package, owner, part, kind)


def _related(package: Package, owner: str, part: str, kind: str) -> str:
    """Let a part lead to another; give the relationship's id."""
    from lxml import etree

    name = relations_part(owner)
    if name in package:
        root = package.root(name)
    else:
        root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
    taken = {each.get("Id") for each in root}
    id_ = next(free for n in count(len(taken) + 1) if (free := f"rId{n}") not in taken)
    strict = any((each.get("Type") or "").startswith(_STRICT_KINDS) for each in root)
    added(root, "Relationship", {
        "Id": id_,
        "Type": f"{_STRICT_KINDS if strict else _KINDS}/{kind}",
        "Target": posixpath.relpath(part, posixpath.dirname(owner)),
    })  # fmt: skip
    package.replace_root(name, root)
    return id_
