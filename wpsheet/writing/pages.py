"""The pages on which tabs print: how wide their columns and how high their rows may be together.

The limits are those of LibreOffice. It prints a column six per cent wider than Excel, and takes
two per cent more off a table if that saves a page. Columns leave room for both.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wpsheet.writing.xlsxwriter_types import Worksheet

SMALLEST_SCALE = 75
"""The per cent to which a page is shrunk at most: letters of ten points to seven and a half."""
MARGIN_UNITS = 5 / 7
"""What a column takes beside its declared width, in character units: five pixels."""
UNIT_POINTS = 5.575
"""What one unit of column width takes on the page as LibreOffice prints it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of paper and its margins, in inches; `columns` and `rows` are what it holds."""

    paper: int
    """Excel's number: 9 is A4, 8 is A3."""
    landscape: bool
    columns: float
    """What the columns may take together (`taken`): they print at 77 per cent then."""
    rows: float
    """The points that the rows may take together at the smallest scale."""
    side: float
    top: float
    foot: float


PORTRAIT = Page(9, landscape=False, columns=125.5, rows=1010.0, side=0.4, top=0.62, foot=0.5)
LANDSCAPE = Page(9, landscape=True, columns=188.0, rows=695.0, side=0.25, top=0.55, foot=0.45)
LARGE = Page(8, landscape=True, columns=269.2, rows=1022.0, side=0.25, top=0.55, foot=0.45)
"""A3 landscape, for tables with more columns than A4 can show in letters to be read."""


def set_up(sheet: Worksheet, page: Page) -> None:
    """Have a sheet printed on a page, as wide as its columns are together."""
    (sheet.set_landscape if page.landscape else sheet.set_portrait)()
    sheet.set_paper(page.paper)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=page.side, right=page.side, top=page.top, bottom=page.foot)


def taken(widths: Iterable[float]) -> float:
    """What columns of these declared widths take of a page."""
    return sum(width + MARGIN_UNITS for width in widths)


def fits_on(page: Page, widths: Iterable[float]) -> bool:
    """Whether columns of these widths print at the smallest scale or above."""
    return taken(widths) <= page.columns


def fit_on_one(sheet: Worksheet, page: Page) -> None:
    """Print a finished sheet on one page, if its letters stay legible there."""
    if sheet.points <= page.rows:
        sheet.fit_to_pages(1, 1)
