"""The Notes tab: accepted errors, the notes of the columns, what codes and colours mean."""

from collections.abc import Iterator, Sequence

from wpsheet.checking.findings import Finding
from wpsheet.messages.footnotes import Footnote, footnotes
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import meaning_headings
from wpsheet.model.layout import Field
from wpsheet.model.programme import Waiver
from wpsheet.model.text import comparable
from wpsheet.summaries.counts import Summary
from wpsheet.writing.book import Worksheet
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.controlled import notes as notes_sheet
from wpsheet.writing.controlled.notes import NOTE_WIDTHS
from wpsheet.writing.listing import set_widths, write_table
from wpsheet.writing.pages import PORTRAIT, fit_on_one


def write_notes(c: Circulation) -> None:
    """Write the tab, if there is anything to be noted."""
    notes = footnotes(c.say, c.programme.footnotes)
    codes = list(meanings(c.summary, c.say, notes))
    if not (notes or codes or c.programme.guidance or c.accepted or c.shows(Field.STATUS)):
        return
    what = c.say("Meaning of columns and colours")
    sheet = c.view(c.say("Notes"), what, c.say("Notes"))
    set_widths(sheet, NOTE_WIDTHS)
    row = _write_accepted(c, sheet, VIEW_TOP)
    if notes:
        row = notes_sheet.write_footnotes(c.book, sheet, row, c.programme.footnotes)
        row = notes_sheet.write_as_approved(c.book, sheet, row, c.programme.footnotes)
    row = _write_meanings(c, sheet, row, codes)
    row = notes_sheet.write_guidance(c.book, sheet, row, c.programme.guidance, united=True)
    if c.shows(Field.STATUS):
        notes_sheet.write_legend(c.book, sheet, row + 1, c.summary)
    c.book.let_rows_grow(sheet)
    fit_on_one(sheet, PORTRAIT)


def _write_accepted(c: Circulation, sheet: Worksheet, row: int) -> int:
    """Write the errors that somebody has accepted; give the row for what follows."""
    say = c.say
    if not c.accepted:
        return row
    heading = say("Accepted errors: not corrected, for the reasons given here")
    c.book.line(sheet, row, heading, "subtitle")
    headings = [say("Activity"), say("Rule"), say("Reason")]
    rows = [_as_accepted(f, f.waived, say) for f in c.accepted if f.waived]
    return 1 + write_table(
        c.book, sheet, row + 1, headings, NOTE_WIDTHS, rows, "Accepted_errors", heading
    )


def _as_accepted(finding: Finding, exception: Waiver, say: Labels) -> tuple[str, str, str]:
    """An accepted error: where it is, its rule, and why who has accepted it until when."""
    place = finding.label or finding.address.sheet
    heading = say.headed(finding.field) if finding.field else ""
    until = say("until {day}", day=exception.until) if exception.until else ""
    return (
        ", ".join(filter(None, (place, heading))),
        f"{finding.code} {finding.rule}",
        "\n".join(filter(None, (exception.reason, exception.approved_by, until))),
    )


Meaning = tuple[str, str, str]
"""A value, its column, and what it means."""


def meanings(summary: Summary, say: Labels, notes: Sequence[Footnote]) -> Iterator[Meaning]:
    """What each code, priority and type of task in use means, if Lists tells it and no note."""
    noted, lists = " ".join(note.text.raw for note in notes), summary.programme.lists
    for name, rows in summary.pivots.items():
        if not isinstance(name, Field):  # the line of a group says itself what it means
            continue
        column, used = say.headed(name), {row.key for row in rows if row.key not in noted}
        if name is Field.PLAN_CODES:
            found = [(term.name, say.code(term.name), say.code_in_full(term.name))
                     for term in lists.codes]  # fmt: skip
        else:
            found = [(own.name, own.name, own.meaning) for own in lists.own_values.get(name, ())]
        for key, word, meaning in found:
            if key in used and meaning and comparable(meaning) != comparable(word):
                yield word, column, meaning


def _write_meanings(c: Circulation, sheet: Worksheet, row: int, lines: Sequence[Meaning]) -> int:
    """Write them as a table below a free row; give the row below it."""
    if not lines:
        return row
    if row > VIEW_TOP:
        sheet.set_row(row, notes_sheet.GAP)
        row += 1
    headings, described = meaning_headings(c.say), c.say("Codes and their meanings")
    return write_table(c.book, sheet, row, headings, NOTE_WIDTHS, lines, "Meanings", described)
