"""The fingerprints of a sheet that was just written, told from its cells before they are stored.

They are those that reading the file would find: `verify` compares them with what it reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wpsheet.model.cells import Address, Cell
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.formats import number_format
from wpsheet.ooxml.page_heads import heads_said
from wpsheet.ooxml.styles import Style
from wpsheet.ooxml.values import Values
from wpsheet.seals import SheetPrint, sheet_print

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

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
        self, texts: Mapping[str, int], rich: Mapping[int, RichText], styles: Mapping[int, Style]
    ) -> None:
        """`texts` are the shared ones with their numbers, `rich` those with formatting by number.

        `styles` is what is seen of each format, by its identity.
        """
        shared = [rich.get(number) or RichText.of(text) for text, number in texts.items()]
        self._values = Values(shared, list(styles.values()), since_1904=False)
        self._styles = {
            id_: (str(place), style.fill) for place, (id_, style) in enumerate(styles.items())
        }

    def print_of(self, sheet: Worksheet, open_from: int | None) -> SheetPrint:
        """The print of a sheet; a PivotTable begins in row `open_from`."""
        rows: dict[int, dict[int, Cell]] = {}
        for row, cells in sheet.table.items():
            found = rows[row + 1] = {}
            for column, held in cells.items():
                cell = self._cell(Address(sheet.name, row + 1, column + 1), held)
                if cell is not None:
                    found[column + 1] = cell
        return sheet_print(
            sheet.name,
            rows,
            hidden_columns=[place + 1 for place, each in sheet.col_info.items() if each.hidden],
            open_from=open_from,
            heads=heads_said((sheet.header, sheet.footer)),
        )

    def _cell(self, address: Address, held: Any) -> Cell | None:
        """A cell as it will be read; None if it holds nothing."""
        number, fill = self._styles[id(held.format)]
        match type(held).__name__:
            case "Formula":
                return Cell(address, formula=f"={held.formula}", fill=fill)
            case "String" | "RichString":
                return self._values.cell(address, "s", number, str(held.string))
            case "Number":
                return self._values.cell(address, "n", number, f"{held.number:.16G}")
        return None
