"""The seal put into a workbook that was just made."""

from __future__ import annotations

import io
import zipfile
from uuid import NAMESPACE_URL, uuid5

from wpsheet.ooxml.repacking import repacked
from wpsheet.seals.encoding import NAMESPACE, PROPERTY, encoded, stated
from wpsheet.seals.fingerprints import Contents

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_TEXT_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What Office calls the properties that people give themselves."""
_PROPERTIES = "docProps/custom.xml"
_PRINTS, _ABOUT_PRINTS = "customXml/item1.xml", "customXml/itemProps1.xml"
_PRINTS_LEAD = "customXml/_rels/item1.xml.rels"


def sealed(package: bytes, contents: Contents) -> bytes:
    """The workbook with what it holds noted in it: all of it in a property, and in a part of
    its own, which Excel keeps, as much as tells which cell was changed. The same bytes for the
    same workbook.
    """
    properties = (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f'<property fmtid="{_TEXT_PROPERTY}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{stated(contents)}</vt:lpwstr></property></Properties>"
    )
    item = f"{{{str(uuid5(NAMESPACE_URL, stated(contents))).upper()}}}"
    about = (
        f'<ds:datastoreItem ds:itemID="{item}" xmlns:ds="{_OFFICE}/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    new = {
        name: (_XML + text).encode()
        for name, text in {
            _PROPERTIES: properties,
            _PRINTS: encoded(contents),
            _ABOUT_PRINTS: about,
            _PRINTS_LEAD: _relations("customXmlProps", "itemProps1.xml"),
        }.items()
    }
    inserted = {
        "[Content_Types].xml": _override(_PROPERTIES, "custom-properties")
        + _override(_ABOUT_PRINTS, "customXmlProperties"),
        "_rels/.rels": _relation("rIdSeal", "custom-properties", _PROPERTIES),
        "xl/_rels/workbook.xml.rels": _relation("rIdSeal", "customXml", f"../{_PRINTS}"),
    }
    with zipfile.ZipFile(io.BytesIO(package)) as made:
        for name, line in inserted.items():
            before, end, rest = made.read(name).decode().rpartition("</")
            new[name] = f"{before}{line}{end}{rest}".encode()
    return repacked(package, new)


def _override(part: str, kind: str) -> str:
    return f'<Override PartName="/{part}" ContentType="{_TYPE}.{kind}+xml"/>'


def _relation(id_: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{id_}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'


def _relations(kind: str, target: str) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{package}">{_relation("rId1", kind, target)}</Relationships>'
