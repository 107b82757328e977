"""The one private method of XlsxWriter that is overridden."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


@cache
def sheet_class() -> type[Worksheet]:
    """A worksheet that does not search its formulas for functions newer than Excel 2007.

    The library searches each formula thirty times, to put a prefix before such functions. Our
    formulas have none of them, and the searches take more than twice the time of all the rest of
    a circulated workbook. If the library no longer has this method, files stay as they are.
    """
    from xlsxwriter.worksheet import Worksheet as Plain

    class Sheet(Plain):  # type: ignore[misc]
        def _prepare_formula(
            self,
            formula: str,
            expand_future_functions: bool = False,  # noqa: FBT001, FBT002 - as the library has it
        ) -> str:
            if expand_future_functions:  # rules of conditional formats and drop-downs: few
                searched: str = super()._prepare_formula(formula, expand_future_functions)
                return searched
            return formula.removeprefix("=")

    return Sheet
