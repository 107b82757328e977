"""The merged workbook of several copies: its conflicts in front, and what was taken behind."""

from collections.abc import Sequence
from pathlib import Path

from wpsheet.messages import conflicts
from wpsheet.messages.conflicts import BASE, TAKE
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import Field
from wpsheet.model.lines import row_points
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.ooxml.strings import MAX_CHARACTERS
from wpsheet.versions.merging.decisions import Disputed, Merge
from wpsheet.versions.merging.rows import merge_rows
from wpsheet.writing.atomic import ensure_writable, write_file
from wpsheet.writing.book import Book, Worksheet
from wpsheet.writing.controlled.workbook import controlled_workbook
from wpsheet.writing.listing import TOP, Row, listing, set_widths
from wpsheet.writing.marks import change_headings, marked
from wpsheet.writing.pages import LANDSCAPE, MARGIN_UNITS, SMALLEST_SCALE, taken

_FIRST = (9.0, 26.0, 13.0, 17.0)
"""The widths of the columns that say what a row is about, and of the choice."""
_NARROWEST, _WIDEST = 24.0, 60.0
"""What a column of texts may be as wide as."""
_NOT_ASKED = "EDEDED"
"""The fill of a copy's cell that says nothing about this field."""


def write_merged(
    programme: Programme, disputed: Sequence[Disputed], target: Path | str, say: Labels,
    merged: Merge | None = None,
) -> None:  # fmt: skip
    """Write a programme as a controlled workbook with the conflicts that are left to decide.

    A programme that was just `merged` is understood, and has a sheet of what was taken.
    """
    target = Path(target)
    ensure_writable(target, suffix=".xlsx")
    content = controlled_workbook(
        programme, programme.language,
        front=lambda book: conflicts_sheet(book, disputed, target.name, say),
        further=lambda book: merged_sheet(book, merged, say) if merged else None,
    )  # fmt: skip
    write_file(target, content)


def conflicts_sheet(book: Book, disputed: Sequence[Disputed], file: str, say: Labels) -> None:
    """Where a person decides: the base, each copy's text, and a cell for the choice.

    `file` is the name of the workbook.
    """
    if not disputed:
        return
    sheet = book.sheet(conflicts.sheet_name(say))
    copies = sorted({name for each in disputed for name in each.versions})
    headings = [
        say("Reference"), heading_in(say.language, Field.ACTIVITY), say("Column"),
        say("Take"), conflicts.base_heading(say), *copies, conflicts.own_heading(say),
    ]  # fmt: skip
    together = [(each, _together(each)) for each in disputed]
    most = max((len(each.versions) for each, text in together if text), default=0)
    both = conflicts.both_heading(say, most) if most else ""
    headings += [both] if both else []
    width, pages = _texts_width(len(headings) - BASE)
    widths = [*_FIRST, *[width] * (len(headings) - BASE)]
    set_widths(sheet, widths)
    book.line(sheet, 0, conflicts.sheet_name(say), "title")
    for row, line in enumerate(conflicts.instructions(say, file, both), start=1):
        book.line(sheet, row, line, "remark")
    book.table(
        sheet, TOP, 0, TOP + len(disputed), headings, "Conflicts",
        say("Fields on which the copies disagree"),
    )  # fmt: skip
    for row, (each, all_) in enumerate(together, start=TOP + 1):
        texts = [
            RichText.of(each.label), RichText.of(each.words),
            RichText.of(say.headed(each.field) if each.field else each.column), RichText(),
            _shown(each.base, say),
            *(_version(each, name, say) for name in copies), each.own,
            *([all_] if both else []),
        ]  # fmt: skip
        for place, text in enumerate(texts):
            book.write(sheet, row, place, text or "", fill=_NOT_ASKED if text is None else None)
        shown = [(text.raw if text else "", w) for text, w in zip(texts, widths, strict=True)]
        sheet.set_row(row, row_points(shown))
    offered = [len(headings) - bool(both) + (text is not None) for _, text in together]
    _choices(sheet, offered, say)
    book.let_rows_grow(sheet)
    sheet.repeat_rows(TOP)
    if pages > 1:
        # Several pages wide, each with what the row is about, rather than letters of 4 points.
        sheet.set_print_scale(SMALLEST_SCALE)
        sheet.repeat_columns(0, TAKE)
        sheet.print_across()
    sheet.freeze_panes(TOP + 1, TAKE + 1)
    book.remember(OwnSheet.CONFLICTS, sheet)
    sheet.set_tab_color("#9C0006")
    sheet.activate()


def _texts_width(columns: int) -> tuple[float, int]:
    """How wide so many columns of texts are, and on how many pages side by side they print."""
    room = LANDSCAPE.columns - taken(_FIRST)
    most = int(room / taken([_NARROWEST]))
    pages = -(-columns // most)
    # Excel's pixels are whole: a tenth less, so that the last column stays on its page.
    return min(_WIDEST, int(10 * (room / -(-columns // pages) - MARGIN_UNITS)) / 10), pages


def _together(disputed: Disputed) -> RichText | None:
    """What all copies add, where a cell of Excel holds it."""
    text = disputed.both
    return text if text is not None and len(text.raw) <= MAX_CHARACTERS else None


def _shown(text: RichText, say: Labels) -> RichText:
    return text.stripped() if text.plain else RichText.of(conflicts.blank(say))


def _version(disputed: Disputed, name: str, say: Labels) -> RichText | None:
    if name not in disputed.versions:
        return None
    text = disputed.versions[name]
    return RichText.of(conflicts.taken_out(say)) if text is None else _shown(text, say)


def _choices(sheet: Worksheet, offered: Sequence[int], say: Labels) -> None:
    """The drop-downs of column Take: of each row, the headings up to that many columns."""
    top = TOP + 1
    first = column_letter(BASE + 1)
    for last in dict.fromkeys(offered):
        rows = [top + place for place, each in enumerate(offered) if each == last]
        sheet.data_validation(rows[0], TAKE, rows[0], TAKE, {
            "validate": "list",
            "source": f"=${first}${top}:${column_letter(last)}${top}",
            "other_cells": [(row, TAKE, row, TAKE) for row in rows[1:]],
            "input_title": say("Take")[:32],
            "input_message": say("Choose the column with the text to use.")[:255],
            "error_title": say("Take")[:32],
            "error_message": say("Choose one of the headings from the list.")[:255],
        })  # fmt: skip


def merged_sheet(book: Book, merged: Merge, say: Labels) -> None:
    """What was taken from which copy; what was removed is here with all its words."""
    rows: list[Row] = [
        (row.what, row.reference, row.activity, row.column, row.copies,
         marked(row.old), marked(row.new))
        for row in merge_rows(merged, say)
    ]  # fmt: skip
    if not rows:
        return
    *where, old, new = change_headings(say)
    headings = [*where, say("Copy"), old, new]
    below = say("Changes taken from each copy. Numbers are those of the workbook you sent out.")
    listing(
        book, say("Merged"), below, headings, (24, 11, 34, 18, 24, 58, 58), rows, table="Merged",
        still=2,
    )  # fmt: skip
