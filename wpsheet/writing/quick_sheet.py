"""XlsxWriter's worksheet without what costs it most and says nothing of a cell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from wpsheet.model.cells import column_letter
from wpsheet.seals.written import WrittenCell, WrittenSheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


@cache
def quick_sheet() -> type[Worksheet]:
    """A worksheet whose XML is the library's own, letter for letter, in half the time.

    A circulated workbook of 10,000 activities has more than a million cells.
    """
    from xlsxwriter.worksheet import CellFormulaTuple
    from xlsxwriter.worksheet import Worksheet as Plain

    class Sheet(Plain):  # type: ignore[misc]
        def _write_formula(
            self, row: int, col: int, formula: str, cell_format: Any = None, value: Any = 0
        ) -> int:
            # The library searches each formula for thirty functions that Excel 2007 did not
            # have, and for those that spill; ours have none of them.
            if self._check_dimensions(row, col):
                return -1
            self.table[row][col] = CellFormulaTuple(formula.removeprefix("="), cell_format, value)
            return 0

        def set_column_pixels(self, *columns: Any, **looks: Any) -> int:
            # A column that has a format counts as used to the library, which then looks for
            # cells in each row from there on: in all of 16,384 columns.
            used = self.dim_colmin, self.dim_colmax  # type: ignore[has-type]
            done: int = super().set_column_pixels(*columns, **looks)
            self.dim_colmin, self.dim_colmax = used
            return done

        def _write_cell(self, row: int, col: int, cell: Any) -> None:
            # The library makes a list of attributes for each cell and searches each of them,
            # place and format included, for what XML does not allow.
            kind = type(cell).__name__
            looks = cell.format
            if looks is None:
                super()._write_cell(row, col, cell)
            elif kind in ("String", "RichString"):
                self.fh.write(
                    f'<c r="{_letters(col)}{row + 1}" s="{_number(looks)}" t="s">'
                    f"<v>{cell.string}</v></c>"
                )
            elif kind == "Formula" and type(cell.value) is str and _is_text(cell.value):
                self.fh.write(
                    f'<c r="{_letters(col)}{row + 1}" s="{_number(looks)}" t="str">'
                    f"<f>{_escaped(cell.formula)}</f><v>{_escaped(cell.value)}</v></c>"
                )
            elif kind == "Formula" and type(cell.value) is int:
                self.fh.write(
                    f'<c r="{_letters(col)}{row + 1}" s="{_number(looks)}">'
                    f"<f>{_escaped(cell.formula)}</f><v>{cell.value}</v></c>"
                )
            else:
                super()._write_cell(row, col, cell)

    return Sheet


def written(sheet: Worksheet) -> WrittenSheet:
    """A sheet of a workbook that was closed, as its XML has it."""
    rows = (row + 1 for row, info in sheet.row_info.items() if info.hidden or info.height == 0)
    columns = (col + 1 for col, info in sheet.col_info.items() if info.hidden or info.width == 0)
    return WrittenSheet(_written_cells(sheet), frozenset(rows), frozenset(columns))


def _written_cells(sheet: Worksheet) -> Iterator[WrittenCell]:
    rows, columns = sheet.row_info, sheet.col_info
    for row, cells in sorted(sheet.table.items()):
        own = rows[row].row_format if row in rows else None
        for column, cell in sorted(cells.items()):
            looks = (
                cell.format or own or (columns[column].column_format if column in columns else 0)
            )
            style = str(_number(looks)) if looks else "0"
            match type(cell).__name__:
                case "String" | "RichString":
                    yield row + 1, column + 1, "s", style, str(cell.string), None
                case "Formula":
                    yield row + 1, column + 1, "", style, "", f"={cell.formula}"
                case "Number":
                    yield row + 1, column + 1, "n", style, f"{cell.number:.16G}", None
                case "Blank":
                    pass
                case kind:
                    raise TypeError(f"a cell of a kind that no writer of ours makes: {kind}")


_letters = cache(lambda column: column_letter(column + 1))


def _number(looks: Any) -> int:
    """The number of a format; the library works out that of one that is like another anew."""
    number: int | None = looks.xf_index
    return looks._get_xf_index() if number is None else number  # noqa: SLF001


def _is_text(value: str) -> bool:
    """Whether a formula's value is neither nothing nor an error."""
    return not value.startswith("#") and value != ""


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
