"""An organisation's Word document to begin with, without its pages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wpsheet.errors import UnreadableFile
from wpsheet.writing.word.document import PAGE
from wpsheet.writing.word.styles import styles_xml
from wpsheet.writing.word.xml import NAMESPACES, R_NS, W_NS

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = f"{{{W_NS}}}"
_PAGE = f"<w:sectPr {NAMESPACES}>{PAGE}</w:sectPr>"


def house(path: Path) -> bytes:
    """A template's bytes; a .dotx is a document under another name."""
    changed = io.BytesIO()
    try:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
            types = old.read("[Content_Types].xml")
            if b"macroEnabled" in types:
                raise UnreadableFile(
                    path, "a Word file with macros", "save it as an ordinary document (.docx)"
                )
            for entry in old.infolist():
                content = old.read(entry)
                if entry.filename == "[Content_Types].xml":
                    content = content.replace(b"template.main+xml", b"document.main+xml")
                new.writestr(entry.filename, content)
    except UnreadableFile:
        raise
    except Exception as error:
        raise no_template(path) from error
    return changed.getvalue()


def opened(template: Path) -> Document:
    """A template as a document whose pages are blank."""
    import docx

    package = house(template)

    try:
        document = docx.Document(io.BytesIO(package))
        _clear(document.element.body, document.part.rels)
    except MemoryError:
        raise
    except Exception as error:
        raise no_template(template) from error
    return document


def _clear(body: Any, known: Collection[str]) -> None:
    """Take the pages out; their last section stays, with the heads and feet it goes on with."""
    if body.sectPr is None:
        body.append(parsed(_PAGE))
    last = body.sectPr
    for page in reversed([each for each in body.iter(f"{_W}sectPr") if each is not last]):
        has = {(each.tag, each.get(f"{_W}type")) for each in last}
        for name in ("footerReference", "headerReference"):
            for reference in page.findall(f"{_W}{name}"):
                if (reference.tag, reference.get(f"{_W}type")) not in has:
                    last.insert(0, deepcopy(reference))
    for child in list(body):
        if child is not last:
            body.remove(child)
    for reference in list(last):
        number = reference.get(f"{{{R_NS}}}id")
        if number is not None and number not in known:
            last.remove(reference)


def no_template(path: Path) -> UnreadableFile:
    return UnreadableFile(
        path, "cannot be used as a template", "open it in Word and save it as .docx"
    )


def has(document: Document, reference: str) -> bool:
    """Whether the pages have heads or feet with anything in them."""
    return document.sections[-1]._sectPr.find(f"{_W}{reference}") is not None  # noqa: SLF001


def styles_in(document: Document, language: str) -> dict[str, str]:
    """Style name in lower case → its identifier; styles that are missing are added."""
    theirs: Any = document.styles.element
    ids = {_style_name(s): s.get(f"{_W}styleId") for s in theirs.iter(f"{_W}style")}
    ours: Any = parsed(styles_xml(language))
    own = {s.get(f"{_W}styleId"): _style_name(s) for s in ours.iter(f"{_W}style")}
    taken = set(ids.values())
    for style in ours.iter(f"{_W}style"):
        name = _style_name(style)
        if name not in ids:
            added = deepcopy(style)
            added.attrib.pop(f"{_W}default", None)
            id_ = added.get(f"{_W}styleId")
            while id_ in taken:
                id_ += "A"
            added.set(f"{_W}styleId", id_)
            based = added.find(f"{_W}basedOn")
            if based is not None:
                based.set(f"{_W}val", ids[own[based.get(f"{_W}val")]])
            theirs.append(added)
            ids[name] = id_
            taken.add(id_)
    for spoken in theirs.iter(f"{_W}lang"):
        spoken.set(f"{_W}val", language)
    return ids


def _style_name(style: _Element) -> str:
    name = style.find(f"{_W}name")
    return "" if name is None else name.get(f"{_W}val", "").casefold()


def parsed(xml: str | bytes) -> Any:
    """XML as elements that the library knows."""
    from docx.oxml import parse_xml

    return parse_xml(xml)
