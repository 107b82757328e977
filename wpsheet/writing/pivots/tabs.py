"""The tabs Pivots and Data: figures that people turn over themselves, beside the fixed ones."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.lines import longest_word, width_for
from wpsheet.model.periods import CONTINUOUS
from wpsheet.summaries.counts import Summary
from wpsheet.writing.book import SIZE, Book, Worksheet
from wpsheet.writing.controlled.notes import legend
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import LANDSCAPE, LARGE, PORTRAIT, Page, fit_on_one, fits_on
from wpsheet.writing.pivots.tables import PAGE_ROWS, Headings, Pivot, PlacedPivot, Source, source_by

PIVOT_SIZE = 11
"""The workbook's default size, to which Excel resets the cells of a pivot at each refresh."""


def place_pivot(book: Book, sheet: Worksheet, row: int, pivot: Pivot) -> None:
    """Put a native PivotTable on a sheet, its filter first in this row, its figures shown below.

    Its figures are ordinary cells too, where Excel puts them itself: Protected View, previews and
    other programs show these; Excel replaces them as it refreshes. Nothing may be beside or
    below it: it grows with what it counts.
    """
    placed = PlacedPivot(pivot, sheet.index + 1, row)
    book.pivots.append(placed)
    if pivot.page:
        _write(book, sheet, row, 0, pivot.page, "heading")
        _write(book, sheet, row, 1, pivot.everything, "text")
    _headings(book, sheet, placed.top, pivot)
    counts = [
        [pivot.counts[place, column] for column in pivot.shown_columns]
        for place in pivot.shown_rows
    ]
    terms = pivot.row_field.terms
    for line, (place, numbers) in enumerate(zip(pivot.shown_rows, counts, strict=True)):
        _line(book, sheet, placed.top + 2 + line, terms[place], numbers)
    totals = [sum(numbers) for numbers in zip(*counts, strict=True)]
    _line(book, sheet, placed.top + 2 + len(counts), pivot.total, totals, total=True)


def _headings(book: Book, sheet: Worksheet, row: int, pivot: Pivot) -> None:
    """What is counted and the name of the columns; below, the name of the rows and the values."""
    names = [pivot.caption, pivot.columns, *[""] * (pivot.width - 2)]
    for place, words in enumerate(names):
        _write(book, sheet, row, place, words, "heading", text_wrap=False)
    _write(book, sheet, row + 1, 0, pivot.rows, "heading")
    for place, column in enumerate(pivot.shown_columns, start=1):
        term = pivot.column_field.terms[column]
        _write(book, sheet, row + 1, place, term, "heading", fill=pivot.fills.get(term))
    _write(book, sheet, row + 1, pivot.width - 1, pivot.total, "heading")


def _line(
    book: Book, sheet: Worksheet, row: int, words: str, numbers: list[int], *, total: bool = False
) -> None:
    """A row of counts with its own total; it is blank where there is nothing to count."""
    _write(book, sheet, row, 0, words, "total" if total else "text", text_wrap=True)
    for place, number in enumerate([*numbers, sum(numbers)], start=1):
        last = total or place > len(numbers)
        form = book.format("total count" if last else "count", font_size=PIVOT_SIZE)
        if number:
            sheet.write_number(row, place, number, form)
        else:
            sheet.write_blank(row, place, None, form)


def _write(
    book: Book, sheet: Worksheet, row: int, column: int, words: str, style: str, **more: Any
) -> None:
    book.write(sheet, row, column, words, style, font_size=PIVOT_SIZE, **more)


NewTab = Callable[[str, str, str, Page], "Worksheet"]
"""A new tab's name, its line on the overview, its title and its page → its sheet."""
_TOP = 3
"""The first row, from 0, below what every tab begins with."""
ROOM = 8
"""The rows that a pivot may grow by beyond what its list has: Excel refuses to refresh one that
would reach into the next. To the right all have as many columns as they like."""
_WIDEST_LABELS = 26.0
_COUNT_WIDTH = 11.8
_ROW_POINTS = 14.25
"""The height of a row of the pivots' letters, tight enough for one page."""
_WIDEST_NAME = 19.0
_DATA_WIDTHS = (13.0, 8.0, 6.0)
"""Reference, section, number: the first columns of every source; the last holds sentences."""
_LAST_WIDTH, _OTHER_WIDTH = 40.0, 14.0
_PRINTED_OF_DATA = 8
"""The columns of the one line that is printed of the tab of data."""


def write_pivots(book: Book, summary: Summary, say: Labels, tab: NewTab, fixed: str) -> None:
    """Write up to three native PivotTables on one tab, and the tables that they count on another.

    `fixed` is the tab with the same figures, which never need a refresh. A programme without
    activities, or without two columns to count by, has nothing to turn over and gets no tab.
    """
    pivots = list(_pivots(summary, say)) if summary.programme.activities else []
    if not pivots:
        return
    widths = _widths(pivots, whole=True)
    if not fits_on(PORTRAIT, widths):
        widths = _widths(pivots, whole=False)
    page = next((page for page in (PORTRAIT, LANDSCAPE) if fits_on(page, widths)), LARGE)
    what = say("PivotTables: count activities as you like")
    sheet = tab(say("Pivots"), what, say("PivotTables"), page)
    row = _write_remarks(book, sheet, summary, pivots, say)
    set_widths(sheet, widths)
    sheet.set_default_row(_ROW_POINTS)
    for pivot in pivots:
        place_pivot(book, sheet, row, pivot)
        unused = len(pivot.row_field.terms) - len(pivot.shown_rows)
        row += PAGE_ROWS + pivot.height + unused + ROOM
    fit_on_one(sheet, page)
    data = _write_data(book, pivots, say, tab)
    book.link(sheet, 2, 1, data, say("What they count: {tab}", tab=data))
    book.link(sheet, 2, 3, fixed, say("The same, fixed: {tab}", tab=fixed))


def _pivots(summary: Summary, say: Labels) -> Iterator[Pivot]:
    """The short one first: the others may grow much."""
    fields = summary.fields
    fills = {word: fill for word, fill, *_ in legend(say) if fill}
    if {Field.PRIORITY, Field.TASK_TYPE} <= fields:
        source, heading = source_by(None, summary, say)
        yield _pivot(
            "priorities", say("How many activities of each priority are of which type of task"),
            source, heading, summary, say, rows=heading.priority, columns=heading.task_type,
            caption=say("Number of activities"), total=say("All activities"),
        )  # fmt: skip
    for name, what, described, caption in (
        (Field.PLAN_CODES, "codes", say("How many activities of each code have which status"),
         say("Pairs of activity and code")),
        (Field.BODIES, "bodies", say("How many activities of each body have which status"),
         say("Pairs of activity and body")),
    ):  # fmt: skip
        if {name, Field.STATUS} <= fields:
            source, heading = source_by(name, summary, say)
            yield _pivot(
                what, described, source, heading, summary, say, rows=heading.key,
                columns=heading.status, fills=fills, caption=caption,
                total=say("All pairs"),
            )  # fmt: skip


def _pivot(
    what: str, description: str, source: Source, heading: Headings, summary: Summary, say: Labels,
    **more: Any,
) -> Pivot:  # fmt: skip
    """A pivot that counts references and is filtered by section, if there are several."""
    return Pivot(
        name=f"Pivot_{what}", description=description, source=source, counted=heading.reference,
        page=heading.section if summary.sections else "", everything=say("(All)"),
        values=say("Values"), **more,
    )  # fmt: skip


# The tabs


def _write_remarks(
    book: Book, sheet: Worksheet, summary: Summary, pivots: Sequence[Pivot], say: Labels
) -> int:
    """What the reader of the pivots must know; gives the row of the first pivot."""
    lines = [say("They count the tables on the tab {tab}. After a change there, choose "
                 "Data > Refresh All.", tab=say("Data"))]  # fmt: skip
    if len({len(pivot.source.records) for pivot in pivots}) > 1:
        lines.append(say("An activity with three codes or bodies makes three pairs."))
    if Section.CONTINUOUS in summary.programme.sections and Field.STATUS in summary.fields:
        lines[-1] += " " + say(
            "Section II has no status: its activities are under {continuous}.",
            continuous=say.period(CONTINUOUS),
        )
    for row, line in enumerate(lines, start=_TOP):
        book.line(sheet, row, line, "remark")
    return _TOP + len(lines)


def _widths(pivots: Sequence[Pivot], *, whole: bool) -> list[float]:
    """The widths of all columns; no word of a heading is broken, and no heading if all are whole.

    Above the first counts the columns' name is with Excel's button. There are columns for every
    value of the lists, also of those that nothing has yet.
    """
    widths = [_COUNT_WIDTH] * max(len(pivot.column_field.terms) + 1 for pivot in pivots)
    named = max(width_for(pivot.columns, PIVOT_SIZE) for pivot in pivots)
    widths[0] = max(_COUNT_WIDTH, min(named + 3, _WIDEST_NAME))
    for pivot in pivots:
        terms = [pivot.column_field.terms[place] for place in pivot.shown_columns]
        for place, words in enumerate([*terms, pivot.total]):
            longest = longest_word(words) * PIVOT_SIZE / SIZE
            if whole:
                longest = min(width_for(words, PIVOT_SIZE) + 0.7, _WIDEST_NAME)
            widths[place] = max(widths[place], longest + 0.5)
    labels = {w for p in pivots for w in (p.caption, p.rows, p.total, *p.row_field.terms)}
    longest = max(width_for(label, PIVOT_SIZE, bold=True) for label in labels)
    return [min(_WIDEST_LABELS, longest + 3), *widths]


def _write_data(book: Book, pivots: Sequence[Pivot], say: Labels, tab: NewTab) -> str:
    """Write the tables that the pivots count, side by side; give the name of their tab."""
    title = say("Data of the PivotTables: nothing here needs to be printed.")
    what = say("The tables that the PivotTables count")
    sheet = tab(say("Data"), what, title, LANDSCAPE)
    left = 0
    for pivot in pivots:
        source = pivot.source
        others = [*_DATA_WIDTHS, *[_OTHER_WIDTH] * len(source.headings)][: len(source.headings) - 1]
        set_widths(sheet, [*others, _LAST_WIDTH], left)
        described = say("Counted for: {figures}", figures=pivot.description)
        book.table(
            sheet, _TOP, left, _TOP + len(source.records), source.headings, source.table, described
        )
        _write_records(book, sheet, left, source)
        left += len(source.headings) + 1
    # On paper it is one line.
    sheet.print_area(0, 0, 0, _PRINTED_OF_DATA - 1)
    sheet.freeze_panes(_TOP + 1, 0)
    return str(sheet.get_name())


def _write_records(book: Book, sheet: Worksheet, left: int, source: Source) -> None:
    """Write the cells of a source: tens of thousands, so each takes the shortest way."""
    words = book.format("text", text_wrap=False)
    number = book.format("count", align="center")
    for row, record in enumerate(source.records, start=_TOP + 1):
        for column, value in enumerate(record, start=left):
            if isinstance(value, int):
                sheet.write_number(row, column, value, number)
            elif value is None:
                sheet.write_blank(row, column, None, words)
            elif value[:1] in {"=", "+", "-", "@"}:
                book.write(sheet, row, column, value, text_wrap=False)
            else:
                sheet.write_string(row, column, value, words)
