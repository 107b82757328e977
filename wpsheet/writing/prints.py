"""The fingerprints of a sheet that was just written, told from its cells before they are stored.

They are those that reading the file would find: `verify` compares them with what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wpsheet.model.cells import Address, Cell
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.formats import number_format
from wpsheet.ooxml.page_heads import heads_said
from wpsheet.ooxml.styles import Style
from wpsheet.ooxml.values import Values
from wpsheet.seals.fingerprints import SheetPrint, sheet_print

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
        return sheet_print(
            sheet.name,
            _Rows(sheet, self._cell),
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


class _Rows(Mapping[int, Mapping[int, Cell]]):
    """The rows of a sheet, counted from 1, whose cells are made when they are asked for."""

    def __init__(self, sheet: Worksheet, made: Callable[[Address, Any], Cell | None]) -> None:
        self._sheet, self._made = sheet, made

    def __getitem__(self, row: int) -> Mapping[int, Cell]:
        cells = {
            column + 1: self._made(Address(self._sheet.name, row, column + 1), held)
            for column, held in self._sheet.table[row - 1].items()
        }
        return {column: cell for column, cell in cells.items() if cell is not None}

    def __iter__(self) -> Iterator[int]:
        return (row + 1 for row in self._sheet.table)

    def __len__(self) -> int:
        return len(self._sheet.table)
