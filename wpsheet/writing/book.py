"""A new workbook: XlsxWriter with this project's formats, page set-up and safe text."""

import io
import re
import textwrap
import zipfile
from collections.abc import Hashable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from wpsheet.errors import UnreadableFile, WpsheetError
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.text import RichText, Run, unlike
from wpsheet.ooxml.repacking import repacked
from wpsheet.ooxml.sheet import MAX_COLUMN
from wpsheet.ooxml.strings import MAX_CHARACTERS
from wpsheet.ooxml.styles import Style
from wpsheet.seals.fingerprints import Contents, SheetPrint
from wpsheet.writing.cleaning import cell_text, cleaned
from wpsheet.writing.finished_parts import LOCALES, UNDATED, Parts, Replacement
from wpsheet.writing.formulas import InRow, RowFormula
from wpsheet.writing.pages import LANDSCAPE, Page, set_up
from wpsheet.writing.pivots.tables import PlacedPivot
from wpsheet.writing.seals import SCRIPTS, Written, style_of
from wpsheet.writing.xlsxwriter_private import sheet_class
from wpsheet.writing.xlsxwriter_types import Chart, Format
from wpsheet.writing.xlsxwriter_types import Worksheet as Worksheet

FONT, SIZE = "Calibri", 10

HEADING_FILL = "DCE3EC"
LINK_COLOUR = "0B3D91"

FRAME: dict[str, Any] = {"border": 1, "border_color": "#A6A6A6"}
_LINK: dict[str, Any] = {"font_color": f"#{LINK_COLOUR}", "underline": 1}
_NUMBER: dict[str, Any] = {**FRAME, "align": "right", "indent": 1}
_BASE: dict[str, Any] = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
STYLES: dict[str, dict[str, Any]] = {
    # Unlocked, so that these cells stay free if a sheet is protected.
    "text": {**FRAME, "text_wrap": True, "num_format": "@", "locked": False},
    "free": {"text_wrap": True, "num_format": "@", "locked": False},
    "live": {"text_wrap": True},
    "plain": {},
    "wrapped": {"text_wrap": True},
    "line": {"valign": "vcenter"},
    "title": {"bold": True, "font_size": 15},
    "subtitle": {"bold": True, "font_size": 12},
    "group": {"bold": True, "num_format": "@", "locked": False},
    "remark": {"italic": True, "font_color": "#404040"},
    "banner": {"bold": True, "font_size": 12, "font_color": "#9C0006"},
    "heading": {**FRAME, "bold": True, "text_wrap": True, "bg_color": f"#{HEADING_FILL}"},
    "link": _LINK,
    "link in line": {**_LINK, "valign": "vcenter"},
    "link in tab": {**_LINK, "text_wrap": True},
    "link in table": {**_LINK, **FRAME},
    "count": _NUMBER,
    "figure": {**_NUMBER, "num_format": 'General;-General;"–"'},
    "total": {**FRAME, "bold": True},
    "total count": {**_NUMBER, "bold": True},
    "id": {**FRAME, "font_color": "#595959", "num_format": "@", "locked": False},
    "status": {**FRAME, "text_wrap": True, "bold": True, "num_format": "@", "locked": False},
}


class Book:
    """A workbook being written; `content()` gives its bytes, the same for the same calls."""

    def __init__(
        self,
        *,
        title: str,
        subject: str,
        say: Labels = IN_ENGLISH,
        head: str | None = None,
        foot: str = "",
        draft: bool = False,
        made: date = UNDATED,
        source: str = "",
    ) -> None:
        """`head` and `foot` are on every printed page, at the left: the title by default, and
        nothing. `source` is the file whose texts are written, if they are one file's.
        """
        import xlsxwriter

        self.say, self._source, self._made, self._draft = say, source, made, draft
        self._head, self._foot = (
            _for_page_head(cell_text(w)) for w in (title if head is None else head, foot)
        )
        self._stream = io.BytesIO()
        as_text = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
        options = {"in_memory": True, **dict.fromkeys(as_text, False)}
        self._book = xlsxwriter.Workbook(self._stream, options)
        self._book.set_properties({
            "title": cell_text(title),
            "subject": cell_text(subject),
            # The day, not the moment: the same programme gives the same bytes.
            "created": datetime(made.year, made.month, made.day, tzinfo=UTC).replace(tzinfo=None),
        })  # fmt: skip
        self._formats: dict[Hashable, Format] = {}
        self._styles: dict[int, Style] = {}
        """What is seen of each format, by its identity."""
        self._rich: dict[int, RichText] = {}
        """The shared texts with formatting, by their numbers."""
        self._names: set[str] = set()
        self._replacements: list[Replacement] = []
        self.pivots: list[PlacedPivot] = []
        """What the package holds as PivotTables; their cells are written apart."""

    def format(self, style: str = "plain", **more: Any) -> Format:
        """The format of a named style, with changes; equal ones are made once."""
        key: Hashable = (style, *sorted(more.items())) if more else style
        if key not in self._formats:
            properties = {**_BASE, **STYLES[style], **more}
            self._styles[id(self._kept(key, properties))] = style_of(properties)
        return self._formats[key]

    def _kept(self, key: Hashable, properties: Mapping[str, Any]) -> Format:
        """The format that is kept under a key, made if there is none yet."""
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(properties))
        return self._formats[key]

    def sheet(self, name: str, page: Page = LANDSCAPE) -> Worksheet:
        """A new sheet, set up to print one page wide, with the page's head and foot."""
        sheet = self._book.add_worksheet(self.legal_name(name), sheet_class())
        set_up(sheet, page)
        draft = f'&R&"Calibri,Bold"&12{self.say("DRAFT")}' if self._draft else ""
        sheet.set_header(f"&L&10{self._head}{draft}")
        pages = self.say("Page {page} of {pages}", page="&P", pages="&N")
        sheet.set_footer(f"&L&10{self._foot}&R&10{pages}")
        sheet.hide_gridlines(2)
        return sheet

    def let_rows_grow(self, sheet: Worksheet) -> None:
        """Let Excel fit the rows of a sheet again as somebody types into them.

        Heights are still written, for viewers that do not fit rows themselves; what is taken
        away is the mark that a person chose them.
        """
        self._replacements.append((_part(sheet), b' customHeight="1"', b""))

    def format_columns_from(self, sheet: Worksheet, first: int, style: str) -> None:
        """Give a style to all columns of a sheet from `first` (counted from 0) to the last.

        The library would look through all of them in each row.
        """
        sheet.set_column(first, first, None, self.format(style))
        one = f'<col min="{first + 1}" max="{first + 1}"'
        all_ = f'<col min="{first + 1}" max="{MAX_COLUMN}"'
        self._replacements.append((_part(sheet), one.encode(), all_.encode()))

    def legal_name(self, wanted: str) -> str:
        """A sheet name that Excel allows, and no other sheet has in any case."""
        name = re.sub(r"[\[\]:*?/\\\n]", "-", cell_text(wanted)).strip("' ")[:31] or "Sheet"
        if name.casefold() == "history":
            name = "History -"
        number = 2
        legal = name
        while legal.casefold() in self._names:
            suffix = f" ({number})"
            legal = name[: 31 - len(suffix)] + suffix
            number += 1
        self._names.add(legal.casefold())
        return legal

    def define(self, name: str, range_: str) -> None:
        self._book.define_name(name, f"={range_}")

    def remember(self, kind: OwnSheet, sheet: Worksheet) -> None:
        """Let the workbook know that it has this sheet, whatever becomes of the sheet's name."""
        quoted = sheet.name.replace("'", "''")
        self.define(kind.value, f"'{quoted}'!$A$1")

    def _too_long(self, raw: str) -> WpsheetError:
        fault = (
            'a text of {n} characters beginning "{start}" is too long for an Excel cell '
            "(limit {most})",
            "shorten it",
        )
        words = {"n": f"{len(raw):,}", "start": raw[:40], "most": f"{MAX_CHARACTERS:,}"}
        if self._source:
            return UnreadableFile(Path(self._source), *fault, **words)
        return WpsheetError(*fault, **words)

    def write(
        self, sheet: Worksheet, row: int, column: int, text: RichText | str, style: str = "text",
        *, fill: str | None = None, **more: Any,
    ) -> None:  # fmt: skip
        """Write text into a cell (counted from 0): never a formula, never a link."""
        if fill:
            more["bg_color"] = f"#{fill}"
        rich = RichText.of(text) if isinstance(text, str) else text
        rich = cleaned(rich)
        raw = rich.raw
        if len(raw) > MAX_CHARACTERS:
            raise self._too_long(raw)
        if raw[:1] in {"=", "+", "-", "@"}:
            # Without the prefix, F2 and Enter would make a formula of it.
            more["quote_prefix"] = True
        cell_format = self.format(style, **more)
        if not raw:
            sheet.write_blank(row, column, None, cell_format)
        elif not rich.formatted:
            sheet.write_string(row, column, raw, cell_format)
        elif len(rich.runs) == 1:
            sheet.write_string(
                row, column, raw, self.format(style, **more, **_run_format(rich.runs[0]))
            )
        else:
            pieces: list[Any] = []
            for run in rich.runs:
                # Every run names its font: viewers give a run without one the default font's
                # size, not the cell's.
                pieces += [self._run_format(run), run.text]
            sheet.write_rich_string(row, column, *pieces, cell_format)
            self._rich[sheet.table[row][column].string] = rich

    def _run_format(self, run: Run) -> Format:
        properties = {"font_name": FONT, "font_size": SIZE, **_run_format(run)}
        return self._kept(run._replace(text=""), properties)

    def line(
        self, sheet: Worksheet, row: int, text: str, style: str, *, locked: bool = False
    ) -> None:
        """A line of text that is alone in its row, with the height its letters need.

        `locked` closes the whole row of a protected sheet, whatever its columns are.
        """
        self.write(sheet, row, 0, text, style)
        whole = self.format() if locked else None
        sheet.set_row(row, STYLES[style].get("font_size", SIZE) * 1.45, whole)

    def link(self, sheet: Worksheet, row: int, column: int, to: str, text: str, *,
             cell: str = "A1", style: str = "link", **more: Any) -> None:  # fmt: skip
        """A link to a cell of another sheet of this workbook."""
        quoted = to.replace("'", "''")
        looks = self.format(style, **more)
        tip = self.say("Go to {tab}", tab=to)
        sheet.write_url(row, column, f"internal:'{quoted}'!{cell}", looks, cell_text(text), tip)

    def formula(
        self, sheet: Worksheet, row: int, column: int, formula: str, value: float | str,
        style: str = "live", **more: Any,
    ) -> None:  # fmt: skip
        """A formula with the value that it has now, which viewers show as it is."""
        if isinstance(value, str):
            value = cell_text(value)
        sheet.put_formula(row, column, formula, self.format(style, **more), value)

    def in_row(
        self, sheet: Worksheet, row: int, column: int, formula: RowFormula, number: int,
        value: float | str, look: Format,
    ) -> None:  # fmt: skip
        """A formula that many rows have, with its number here and the value that it has now."""
        if isinstance(value, str):
            value = cell_text(value)
        sheet.put_in_row(row, column, InRow(formula, number, look, value))

    def conditional(self, **properties: Any) -> Format:
        """What a conditional format adds to a cell; the rest of its format stays."""
        return self._kept(("conditional", *sorted(properties.items())), properties)

    def columns(self, subtype: str = "") -> Chart:
        """A chart of columns to be placed on a sheet."""
        chart: Chart = self._book.add_chart({"type": "column", "subtype": subtype})
        return chart

    def table(
        self, sheet: Worksheet, top: int, left: int, bottom: int, headings: Sequence[str],
        name: str, description: str,
    ) -> None:  # fmt: skip
        """Make a range a real Excel table with one heading row; cells are written apart."""
        sheet.add_table(top, left, max(bottom, top + 1), left + len(headings) - 1, {
            "name": name,
            "style": None,
            "banded_rows": False,
            "columns": [
                {"header": heading, "header_format": self.format("heading")}
                for heading in unlike(map(cell_text, headings))
            ],
            "title": cell_text(name),
            "description": cell_text(description),
        })  # fmt: skip

    def content_and_cells(self) -> tuple[bytes, Contents]:
        """The bytes of the workbook, and what it holds as reading it will find it."""
        tops: dict[int, int] = {}
        for placed in self.pivots:
            tops[placed.sheet] = min(placed.row + 1, tops.get(placed.sheet, placed.row + 1))
        sheets: list[SheetPrint] = []

        @cache
        def written() -> Written:
            # Only now, as the workbook is closed, are its texts numbered.
            return Written(self._book.str_table.string_array, self._rich, self._styles)

        def tell(sheet: Worksheet) -> None:
            sheets.append(written().print_of(sheet, tops.get(sheet.index + 1)))

        for sheet in self._book.worksheets():
            sheet.tell = tell
        content = self.content()
        return content, Contents(tuple(sheets))

    def content(self) -> bytes:
        """Close the workbook and give its bytes."""
        self._book.close()
        package = self._stream.getvalue()
        packed = {_part(sheet): sheet.packed for sheet in self._book.worksheets()}
        end = b"</cp:coreProperties>"
        stated = f"<dc:language>{LOCALES[self.say.language]}</dc:language>".encode()
        replacements = [*self._replacements, (_CORE, end, stated + end)]
        parts: dict[str, bytes] = {}
        with zipfile.ZipFile(io.BytesIO(package)) as made:
            if self.pivots:
                from wpsheet.writing.pivots.parts import pivot_parts

                parts = pivot_parts(made, self.pivots, self._made)
            return repacked(package, Parts(made, packed, parts, replacements))


def _run_format(run: Run) -> dict[str, Any]:
    properties = {
        "bold": run.bold, "italic": run.italic, "underline": int(run.underline),
        "font_strikeout": run.strike, "font_script": run.script and SCRIPTS[run.script],
        "font_color": run.color and f"#{run.color}",
    }  # fmt: skip
    return {name: value for name, value in properties.items() if value}


def _for_page_head(text: str) -> str:
    return textwrap.shorten(text, 100, placeholder="...").replace("&", "&&")


def _part(sheet: Worksheet) -> str:
    return f"xl/worksheets/sheet{sheet.index + 1}.xml"


_CORE = "docProps/core.xml"


def identifier(words: str) -> str:
    """Words as part of a table's name, which holds no blanks or marks."""
    return "".join(c if c.isalnum() else "_" for c in words)
