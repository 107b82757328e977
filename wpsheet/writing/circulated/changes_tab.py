"""The Changes tab of a circulated workbook, and what each changed row is marked with."""

import itertools
from collections.abc import Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.lines import lines_in, on_one_line, row_points
from wpsheet.versions.comparing import Compared, Diff, FieldChange, descriptions
from wpsheet.versions.comparing.rows import ChangeRow, outside_row, whole_activity
from wpsheet.versions.comparing.wording import Piece
from wpsheet.writing.book import Worksheet
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.listing import Row, set_widths, write_row
from wpsheet.writing.marks import change_headings, marked
from wpsheet.writing.pages import PORTRAIT, fit_on_one

_WIDTHS = (18.0, 8.0, 21.0, 17.0, 24.0, 33.0)
_MOST_LINES = 2
"""The lines that the words of an activity take at most, by which it is known."""
_ROOM = PORTRAIT.rows - 90
"""The points that the rows of the table may take on one page, below its title and headings."""
_KEPT = (40, 24)
"""The letters of an unchanged text that stay on each side of a change: the first number if the
table prints on one page, otherwise the second."""


def write_changes(c: Circulation) -> None:
    """What changed since the previous version, a row each: status and dates first."""
    if c.since is None:
        return
    say, diff = c.say, c.since
    what = say("What changed since {file}", file=descriptions.versions_named(diff, say)[0])
    sheet = c.view(say("Changes"), say("Old and new text of every change"), what)
    set_widths(sheet, _WIDTHS)
    rows = _legible_rows(diff, say)
    words = descriptions.counted(diff, say)
    if any("…" in each.text for change, _ in rows for each in change.words):
        words = say('{words}. Texts that did not change are cut with "…".', words=words)
    c.book.line(sheet, VIEW_TOP, words, "plain")
    top = VIEW_TOP + 1
    c.book.table(sheet, top, 0, top + len(rows), change_headings(say), "Changes", what)
    for row, (change, activity) in enumerate(rows, start=top + 1):
        _write(c, sheet, row, change, activity)
    if not rows:
        c.book.write(sheet, top + 1, 0, descriptions.counted(diff, say))
    sheet.repeat_rows(top)
    c.book.let_rows_grow(sheet)
    fit_on_one(sheet, PORTRAIT)
    sheet.freeze_panes(top + 1, 2)


def _legible_rows(diff: Diff, say: Labels) -> list[tuple[ChangeRow, Activity | None]]:
    """The rows with as much beside each change as one page has room for, if one is enough."""
    for kept in _KEPT:
        rows = list(_rows(diff, say, kept))
        if sum(row_points(_texts(change)) for change, _ in rows) <= _ROOM:
            break
    return rows


def _texts(change: ChangeRow) -> Iterator[tuple[str, float]]:
    """What decides how high the row of a change is."""
    yield marked(change.old).raw, _WIDTHS[-2]
    yield marked(change.new).raw, _WIDTHS[-1]


def _write(
    c: Circulation, sheet: Worksheet, row: int, change: ChangeRow, activity: Activity | None
) -> None:
    """One change; the words of an activity are as many as the row has lines for anyhow."""
    old, new = marked(change.old), marked(change.new)
    lines = max(itertools.starmap(lines_in, _texts(change)))
    # A line ends before a word that does not fit.
    room = _WIDTHS[2] * (1 if lines == 1 else 0.9 * min(lines, _MOST_LINES))
    words = on_one_line(change.activity, room)
    texts: Row = change.what, change.reference, words, change.column, old, new
    write_row(c.book, sheet, row, texts, _WIDTHS)
    if activity is not None:
        c.reference(sheet, row, 1, activity, change.reference)


def _rows(diff: Diff, say: Labels, kept: int) -> Iterator[tuple[ChangeRow, Activity | None]]:
    """Each change with the activity it links to; none where that was removed."""
    for compared, change in itertools.chain(*descriptions.committees_changes(diff)):
        yield (
            ChangeRow(
                kind_of_change(compared, change, say), descriptions.both_numbers(compared, say),
                compared.new.plain(Field.ACTIVITY), say.headed(change.field),
                descriptions.abridged(change.words, kept),
            ),
            compared.new,
        )  # fmt: skip
    for activity in diff.added:
        for row in whole_activity(activity, say("New"), Piece.NEW, say):
            yield row, activity
    for activity in diff.removed:
        # In French an activity that was removed agrees with its number.
        for row in whole_activity(activity, say("{n:Removed|Removed}", n=1), Piece.GONE, say):
            yield row, None
    for each in diff.outside:
        if not isinstance(each.place, Address):  # what is not read is not circulated
            yield outside_row(each, say), None


def kind_of_change(compared: Compared, change: FieldChange, say: Labels) -> str:
    """A change in one word, as the committee speaks of it: Completed, Re-dated, Reworded ..."""
    status = compared.new.counted_status
    tells_status = change.field in (Field.STATUS, Field.PROGRESS)
    if tells_status and status is not None and status is not compared.old.counted_status:
        return say.status(status)
    return say(_KINDS.get(change.field) or "Reworded")


_KINDS: dict[ColumnName, str] = {
    Field.TIMELINE: "Due date changed",
    Field.PROGRESS: "Progress updated",
    Field.STATUS: "Status changed",
}


def row_marks(diff: Diff, say: Labels) -> dict[int, list[str]]:
    """Identity of an activity → the words that mark its row: New; Completed, Re-dated ..."""
    marks: dict[int, list[str]] = {id(a): [say("New")] for a in diff.added}
    for compared, change in itertools.chain(*descriptions.committees_changes(diff)):
        words = marks.setdefault(id(compared.new), [])
        if (kind := kind_of_change(compared, change, say)) not in words:
            words.append(kind)
    return marks
