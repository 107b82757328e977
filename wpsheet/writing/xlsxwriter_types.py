"""The types of XlsxWriter; the library itself is imported when a workbook is made."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart as Chart
    from xlsxwriter.format import Format as Format
    from xlsxwriter.worksheet import Worksheet as Worksheet
else:
    Chart = Format = Worksheet = object
