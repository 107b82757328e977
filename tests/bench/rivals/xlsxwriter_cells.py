"""The cells of a pickle (see workbooks.cells) written by bare calls: CELLS TARGET.

They look as ours do: each has its own format, rows their heights, sheets their tables, links and
conditional formats. Charts, PivotTables and pages are ours alone.

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


def write(book, sheet, written, format_of):
    for first, last, width, hidden in written["widths"]:
        sheet.set_column(first, last, width, None, {"hidden": hidden})
    for row, height in written["heights"].items():
        sheet.set_row(row, height)
    for ref, headings in written["tables"]:
        sheet.add_table(ref, {"columns": [{"header": heading} for heading in headings]})
    for ref, formula in written["conditions"]:
        looks = format_of((("bold", True),))
        sheet.conditional_format(ref, {"type": "formula", "criteria": formula, "format": looks})
    for row, column, formula, value, runs, link, properties in written["cells"]:
        looks = format_of(properties)
        if formula is not None:
            sheet.write_formula(row, column, formula, looks, "" if value is None else value)
        elif link is not None:
            sheet.write_url(row, column, f"internal:{link}", looks, str(value))
        elif runs is not None and len(runs) > 1:
            pieces = []
            for words, bold, italic, raised in runs:
                script = {"superscript": 1, "subscript": 2}.get(raised, 0)
                look = (("bold", bold), ("italic", italic), ("font_script", script))
                pieces += [format_of(look), words]
            sheet.write_rich_string(row, column, *pieces, looks)
        elif value is None:
            sheet.write_blank(row, column, None, looks)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, looks)
        else:
            sheet.write_string(row, column, str(value), looks)


sheets = pickle.loads(Path(sys.argv[1]).read_bytes())
with xlsxwriter.Workbook(sys.argv[2], {"strings_to_urls": False}) as book:
    formats = {}

    def format_of(properties):
        if properties not in formats:
            formats[properties] = book.add_format(dict(properties))
        return formats[properties]

    for written in sheets:
        write(book, book.add_worksheet(written["name"]), written, format_of)
