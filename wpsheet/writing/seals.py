"""The seal put into a workbook that was just made."""

from __future__ import annotations

import io
import zipfile
from uuid import NAMESPACE_URL, uuid5

from wpsheet.ooxml.repacking import repacked
from wpsheet.seals.fingerprints import NAMESPACE, PROPERTY, Contents, encoded, stated
from wpsheet.writing.finished_parts import AddedParts

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TEXT_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What Office calls the properties that people give themselves."""
_PROPERTIES = "docProps/custom.xml"
_PRINTS, _ABOUT_PRINTS = "customXml/item1.xml", "customXml/itemProps1.xml"


def sealed(package: bytes, contents: Contents) -> bytes:
    """The workbook with what it holds noted in it: all of it in a property, and in a part of
    its own, which Excel keeps, as much as tells which cell was changed. The same bytes for the
    same workbook.
    """
    item = f"{{{str(uuid5(NAMESPACE_URL, stated(contents))).upper()}}}"
    with zipfile.ZipFile(io.BytesIO(package)) as made:
        parts = AddedParts(made)
        parts.add(
            _PROPERTIES,
            f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
            f'<property fmtid="{_TEXT_PROPERTY}" pid="2" name="{PROPERTY}">'
            f"<vt:lpwstr>{stated(contents)}</vt:lpwstr></property></Properties>",
            "custom-properties",
        )
        parts.add(_PRINTS, encoded(contents))
        parts.add(
            _ABOUT_PRINTS,
            f'<ds:datastoreItem ds:itemID="{item}" xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs>'
            f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>',
            "customXmlProperties",
        )
        parts.relate(_PRINTS, "rId1", "customXmlProps", "itemProps1.xml")
        parts.relate("", "rIdSeal", "custom-properties", _PROPERTIES)
        parts.relate("xl/workbook.xml", "rIdSeal", "customXml", f"../{_PRINTS}")
        return repacked(package, parts.packed())
