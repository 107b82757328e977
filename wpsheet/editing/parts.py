"""Packages that may be edited, and new parts in them."""

from __future__ import annotations

import posixpath
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


def free_name(package: Package, pattern: str) -> str:
    """The first name of a pattern such as "xl/comments{n}.xml" that no part has."""
    number = 1
    while pattern.format(n=number) in package:
        number += 1
    return pattern.format(n=number)


def add_override(package: Package, part: str, kind: str) -> None:
    """Say what a part holds; `kind` as in "spreadsheetml.worksheet+xml"."""
    root = package.root(_TYPES)
    element = _child(root, "Override")
    element.set("PartName", f"/{part}")
    element.set("ContentType", _MADE_OF + kind)
    package.replace_root(_TYPES, root)


def ensure_default(package: Package, ending: str, kind: str) -> None:
    """Say what parts with an ending hold, where that is not said yet."""
    root = package.root(_TYPES)
    if any((e.get("Extension") or "").casefold() == ending for e in root):
        return
    element = _child(root, "Default")
    element.set("Extension", ending)
    element.set("ContentType", kind)
    root.insert(0, element)
    package.replace_root(_TYPES, root)


def add_relation(package: Package, part: str, kind: str, target: str) -> str:
    """Let a part lead to another; give the relationship's id."""
    from lxml import etree

    name = relations_part(part)
    if name in package:
        root = package.root(name)
    else:
        root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
    taken = {e.get("Id") for e in root}
    number = len(taken) + 1
    while f"rId{number}" in taken:
        number += 1
    strict = any((e.get("Type") or "").startswith(_STRICT_KINDS) for e in root)
    element = _child(root, "Relationship")
    element.set("Id", f"rId{number}")
    element.set("Type", f"{_STRICT_KINDS if strict else _KINDS}/{kind}")
    element.set("Target", posixpath.relpath(target, posixpath.dirname(part)))
    package.replace_root(name, root)
    return f"rId{number}"


def _child(root: Any, name: str) -> Any:
    """A new last child in the root's own namespace."""
    from lxml import etree

    return etree.SubElement(root, f"{root.tag.rpartition('}')[0]}}}{name}")
