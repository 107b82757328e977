"""The seal of a workbook that was just made: told from its cells, and put into the package."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wpsheet.model.cells import Address, Cell
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.formats import number_format
from wpsheet.ooxml.page_heads import words_of_heads
from wpsheet.ooxml.repacking import repacked
from wpsheet.ooxml.styles import Style
from wpsheet.ooxml.values import Values
from wpsheet.seals import fingerprints
from wpsheet.seals.fingerprints import Contents, SheetPrint
from wpsheet.writing.finished_parts import OFFICE, AddedParts, custom_properties
from wpsheet.writing.formulas import InRow
from wpsheet.writing.xlsxwriter_types import Worksheet

_ANYWHERE = Address("", 1, 1)
SCRIPTS = {Script.SUPERSCRIPT: 1, Script.SUBSCRIPT: 2}
"""The numbers that XlsxWriter gives raised and lowered letters."""


def style_of(properties: Mapping[str, Any]) -> Style:
    """What a reader sees of a format that is made with these properties of XlsxWriter's."""
    script = {number: each for each, number in SCRIPTS.items()}.get(
        properties.get("font_script", 0)
    )
    font = Run(
        "",
        italic=bool(properties.get("italic")),
        strike=bool(properties.get("font_strikeout")),
        script=script,
    )
    fill = properties.get("bg_color")
    return Style(
        fill.lstrip("#").upper() if fill else None,
        font if font.formatted else None,
        shows=number_format(0, properties.get("num_format")),
    )


class Written:
    """Tells the cells of sheets as reading them would."""

    def __init__(
        self, texts: Sequence[str], rich: Mapping[int, RichText], styles: Mapping[int, Style]
    ) -> None:
        """`texts` are the shared ones by their numbers, `rich` those of them with formatting.

        `styles` is what is seen of each format, by its identity.
        """
        shared = [rich.get(number) or RichText.of(text) for number, text in enumerate(texts)]
        self._values = Values(shared, list(styles.values()), since_1904=False)
        self._styles = {
            id_: (str(place), style.fill) for place, (id_, style) in enumerate(styles.items())
        }

    def print_of(self, sheet: Worksheet, open_from: int | None) -> SheetPrint:
        """The print of a sheet; a PivotTable begins in row `open_from`."""
        return fingerprints.sheet_print(
            sheet.name,
            (
                (row + 1, {column + 1: self._content_of(held) for column, held in cells.items()})
                for row, cells in sorted(sheet.table.items())
            ),
            hidden_columns=[place + 1 for place, each in sheet.col_info.items() if each.hidden],
            open_from=open_from,
            heads=words_of_heads((sheet.header, sheet.footer)),
        )

    def _content_of(self, held: Any) -> str:
        """What reading a cell will tell of it, wherever it is."""
        number, fill = self._styles[id(held.format)]
        if isinstance(held, InRow):
            return fingerprints.formula_content(held.formula.normal(held.number), fill)
        cell = None
        match type(held).__name__:
            case "Formula":
                cell = Cell(_ANYWHERE, formula=f"={held.formula}", fill=fill)
            case "String" | "RichString":
                cell = self._values.cell(_ANYWHERE, "s", number, str(held.string))
            case "Number":
                cell = self._values.cell(_ANYWHERE, "n", number, f"{held.number:.16G}")
        return fingerprints.content_of(cell) if cell is not None else ""


_PROPERTIES = "docProps/custom.xml"
_PRINTS, _ABOUT_PRINTS = "customXml/item1.xml", "customXml/itemProps1.xml"


def sealed(package: bytes, contents: Contents) -> bytes:
    """The workbook with what it holds noted in it: all of it in a property, and in a part of
    its own, which Excel keeps, as much as tells which cell was changed. The same bytes for the
    same workbook.
    """
    stated = fingerprints.stated(contents)
    item = f"{{{str(uuid5(NAMESPACE_URL, stated)).upper()}}}"
    with zipfile.ZipFile(io.BytesIO(package)) as made:
        parts = AddedParts(made)
        properties = custom_properties({fingerprints.PROPERTY: stated})
        parts.add(_PROPERTIES, properties, "custom-properties")
        parts.add(_PRINTS, fingerprints.encoded(contents))
        parts.add(
            _ABOUT_PRINTS,
            f'<ds:datastoreItem ds:itemID="{item}" xmlns:ds="{OFFICE}/customXml"><ds:schemaRefs>'
            f'<ds:schemaRef ds:uri="{fingerprints.NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>',
            "customXmlProperties",
        )
        parts.relate(_PRINTS, "rId1", "customXmlProps", "itemProps1.xml")
        parts.relate("", "rIdSeal", "custom-properties", _PROPERTIES)
        parts.relate("xl/workbook.xml", "rIdSeal", "customXml", f"../{_PRINTS}")
        return repacked(package, parts.packed())
