"""The private parts of XlsxWriter that are used: how it keeps the cells of a sheet and writes them.

Most of the cells of a circulated workbook are formulas. The library searches each of them thirty
times for functions newer than Excel 2007 (`_prepare_formula`), and writes a cell with a list of
attributes: together three times what the rest of the workbook takes.
"""

import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

from wpsheet.model.cells import column_letter
from wpsheet.writing.formulas import InRow
from wpsheet.writing.xlsxwriter_types import Format, Worksheet

_letters = cache(column_letter)


@cache
def sheet_class() -> type[Worksheet]:
    """A worksheet that writes its cells with less work; the file is the same to the byte."""
    from xlsxwriter.worksheet import CellFormulaTuple
    from xlsxwriter.worksheet import Worksheet as Plain

    class Sheet(Plain):  # type: ignore[misc]
        tell: Callable[[Worksheet], None] | None = None
        """Called once the part is made, before the cells are forgotten."""
        fill: Callable[[], None] | None = None
        """Called before the part is made: writes cells that need not be kept until then."""

        @property
        def points(self) -> float:
            """The height of all rows together that hold something or were given a height."""
            last = max(self.dim_rowmax or 0, *self.row_info, 0)
            found = (self.row_info.get(row) for row in range(last + 1))
            pixels = sum(each.height if each else self.default_row_height for each in found)
            return float(pixels * 0.75)

        def put_formula(
            self, row: int, column: int, formula: str, look: Format, value: float | str
        ) -> None:
            """Write a formula without functions newer than Excel 2007, and what it gives now."""
            self._check_dimensions(row, column)
            self.table[row][column] = CellFormulaTuple(formula.removeprefix("="), look, value)

        def put_in_row(self, row: int, column: int, cell: InRow) -> None:
            """Write a formula that many rows have."""
            self._check_dimensions(row, column)
            self.table[row][column] = cell

        def _prepare_formula(self, formula: str, _expand: bool = False) -> str:  # noqa: FBT001, FBT002
            """A formula of the sheet as it is kept: none has a function newer than Excel 2007."""
            return formula.removeprefix("=")

        def _write_cell(self, row: int, col: int, cell: Any) -> None:
            if cell.format is None:
                super()._write_cell(row, col, cell)
                return
            style = cell.format._get_xf_index()  # noqa: SLF001 - this is the module for it
            opening = f'<c r="{_letters(col + 1)}{row + 1}" s="{style}"'
            match type(cell).__name__:
                case "InRow":
                    kind = ' t="str"' if cell.value and isinstance(cell.value, str) else ""
                    formula, value = cell.formula.xml(cell.number), self._escape_data(cell.value)
                    self.fh.write(f"{opening}{kind}><f>{formula}</f><v>{value}</v></c>")
                case "Formula" if not str(cell.value).startswith("#"):  # which may be an error
                    kind = ' t="str"' if cell.value and isinstance(cell.value, str) else ""
                    formula, value = map(self._escape_data, (cell.formula, cell.value))
                    self.fh.write(f"{opening}{kind}><f>{formula}</f><v>{value}</v></c>")
                case "String" | "RichString":
                    self.fh.write(f'{opening} t="s"><v>{cell.string}</v></c>')
                case "Number":
                    self.fh.write(f"{opening}><v>{cell.number:.16G}</v></c>")
                case "Blank":
                    self.fh.write(f"{opening}/>")
                case _:
                    super()._write_cell(row, col, cell)

        def _assemble_xml_file(self) -> None:
            """Make the part, keep it packed as `packed`, and forget the cells.

            The library holds the parts of all sheets until it packs the first.
            """
            if self.fill is not None:
                self.fill()
            super()._assemble_xml_file()
            packer = zlib.compressobj(1)
            self.fh.seek(0)
            read = iter(lambda: self.fh.read(1_000_000), "")
            pieces = [packer.compress(piece.encode()) for piece in read]
            self.packed = b"".join([*pieces, packer.flush()])
            self.fh.seek(0)
            self.fh.truncate()
            if self.tell is not None:
                self.tell(self)
            self.table.clear()

    return Sheet
