"""A house template opened: a Word document with blank pages to be filled in."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wpsheet.errors import UnreadableFile
from wpsheet.ooxml.repacking import rewritten
from wpsheet.writing.word.xml import R_NS, W_NS

if TYPE_CHECKING:
    from docx.document import Document

PACKAGED = Path(__file__).with_name("annex_template.docx")
"""Our own template: its styles, its page, the lines above its footnotes. Made by
`tests/support/annex_template.py`."""
A4_LANDSCAPE = (16838, 11906)
_LEAST_MARGIN, _MOST_MARGIN = 400, 1021
"""Twelve columns need the width: a house's wider side margins are taken in to these."""
_OF_STYLES_AND_PAGES = {"styles", "theme", "fontTable", "settings", "webSettings", "numbering",
                        "stylesWithEffects", "footnotes", "endnotes", "header", "footer",
                        "customXml", "glossaryDocument"}  # fmt: skip
"""What a template's styles, heads and feet relate to; all else belongs to its pages."""
_TYPES = "[Content_Types].xml"
_W, _ID = f"{{{W_NS}}}", f"{{{R_NS}}}id"


def opened(template: Path, language: str) -> Document:
    """A template as a document of blank pages: A4 landscape, its styles complete.

    What an organisation's template lacks is taken from the packaged one. Raises `UnreadableFile`
    if it cannot be used as a template.
    """
    import docx

    try:
        document = docx.Document(_as_document(template))
        if template != PACKAGED:
            ours = docx.Document(str(PACKAGED))
            _remove_pages(document, ours)
            _forget_its_own_template(document)
            _add_missing_styles(document, ours)
            _add_footnotes(document, ours)
            _set_page(document)
        for language_mark in document.styles.element.iter(f"{_W}lang"):
            language_mark.set(f"{_W}val", language)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:
        # Whatever is odd about a house's styles or page, it is their file that must be corrected.
        raise UnreadableFile(
            template, "cannot be used as a template", "open it in Word and save it as .docx"
        ) from error
    return document


def style_ids(document: Document) -> dict[str, str]:
    """Style name in lower case → its identifier; a template may have its own for it."""
    return {(style.name or "").casefold(): style.style_id for style in document.styles}


def _as_document(path: Path) -> io.BytesIO:
    """The bytes of a template; a .dotx is a document under another name."""
    with zipfile.ZipFile(path) as package:
        types = package.read(_TYPES)
        if b"macroEnabled" in types:
            raise UnreadableFile(
                path, "a Word file with macros", "save it as a Word document (.docx)"
            )
        types = types.replace(b"template.main+xml", b"document.main+xml")
        return io.BytesIO(rewritten(package, {_TYPES: types}, package.read))


def _remove_pages(document: Document, ours: Document) -> None:
    """Leave only the last section, with the heads and feet that it goes on with."""
    body: Any = document.element.body
    if body.sectPr is None:
        body.append(deepcopy(ours.element.body.sectPr))
    last, rels = body.sectPr, document.part.rels
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
        if reference.get(_ID) not in (None, *rels):
            last.remove(reference)
    shown = {reference.get(_ID) for reference in last}
    for number, rel in list(rels.items()):
        kind = rel.reltype.rpartition("/")[2]
        if kind not in _OF_STYLES_AND_PAGES or (
            kind in ("header", "footer") and number not in shown
        ):
            del rels[number]


def _forget_its_own_template(document: Document) -> None:
    """Drop the folder that a document names of the template which it was itself made from."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    settings = document.settings.element
    for named in settings.findall(f"{_W}attachedTemplate"):
        settings.remove(named)
    part = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    unrelate(part, f"{R_NS}/attachedTemplate")


def _add_missing_styles(document: Document, ours: Document) -> None:
    """Add our styles that a template lacks, each based on the template's own where it has that."""
    ids = style_ids(document)
    names = {id_: name for name, id_ in style_ids(ours).items()}
    for style in ours.styles:
        name = names[style.style_id]
        if name not in ids:
            added = deepcopy(style.element)
            added.default = None
            while added.styleId in ids.values():
                added.styleId += "A"
            if added.basedOn_val is not None:
                added.basedOn_val = ids[names[added.basedOn_val]]
            document.styles.element.append(added)
            ids[name] = added.styleId


def _add_footnotes(document: Document, ours: Document) -> None:
    """Give a template without footnotes a part for them, with the lines above them."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    kind = RELATIONSHIP_TYPE.FOOTNOTES
    if all(rel.reltype != kind for rel in document.part.rels.values()):
        root = parse_xml(ours.part.part_related_by(kind).blob)
        put_part(document.part, kind, "/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, root)


def _set_page(document: Document) -> None:
    """A4 landscape; the side margins are the template's, less what the table needs."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = (Twips(side) for side in A4_LANDSCAPE)
    page.left_margin, page.right_margin = (
        Twips(min(max(int((side or 0) / 635), _LEAST_MARGIN), _MOST_MARGIN))
        for side in (page.left_margin, page.right_margin)
    )


def unrelate(owner: Any, kind: str) -> None:
    """Drop the parts of a kind that a part, or the package, relates to."""
    for number in [number for number, rel in owner.rels.items() if rel.reltype == kind]:
        del owner.rels[number]


def put_part(owner: Any, kind: str, name: str, content_type: str, root: Any) -> None:
    """Relate a part, or the package, to a new part in the place of any of its kind."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    unrelate(owner, kind)
    package = getattr(owner, "package", owner)
    owner.relate_to(XmlPart(PackURI(name), content_type, root, package), kind)
