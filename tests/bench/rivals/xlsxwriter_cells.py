"""The cells of a pickle (see workbooks.cells) written by bare calls: CELLS TARGET.

XlsxWriter looks through every formula for newer functions, which takes most of its time where
formulas are long. We write none that need it, so it is left out here too: else long formulas of
ours would make this program slow and ours look quick.
"""

import pickle
import sys
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Worksheet._prepare_formula = lambda _, formula, *__: formula.removeprefix("=")

sheets = pickle.loads(Path(sys.argv[1]).read_bytes())
with xlsxwriter.Workbook(sys.argv[2], {"strings_to_urls": False}) as book:
    looks = book.add_format({"text_wrap": True, "border": 1})
    for name, cells in sheets:
        sheet = book.add_worksheet(name)
        for row, column, formula, value in cells:
            if formula is not None:
                sheet.write_formula(row, column, formula, looks, "" if value is None else value)
            elif value is None:
                sheet.write_blank(row, column, None, looks)
            elif isinstance(value, int | float):
                sheet.write_number(row, column, value, looks)
            else:
                sheet.write_string(row, column, str(value), looks)
