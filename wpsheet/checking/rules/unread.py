"""Rules on what is not read: columns, rows, entries, words outside the cells, sheets of ours."""

import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule, first_few
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import TWO, Example, row
from wpsheet.messages.own_lines import is_placeholder
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.omissions import unheaded
from wpsheet.model.own_sheets import MissingLists, OwnSheet, Unread, UnreadSheet
from wpsheet.model.programme import Note, NoteKind, OpenConflict, Programme, StrayRow
from wpsheet.model.text import comparable, one_line, shortened
from wpsheet.model.wording import Names, Sentence, Template

_CONFLICT = OpenConflict(Address("Conflicts", 4, 4), "I.1", Field.PROGRESS, decided=False)
_FAULT = Sentence(
    Template.SETTING_UNKNOWN, {"written": "Colour", "known": Names(("Title", "Body"))}
)
_UNREAD = UnreadSheet(
    OwnSheet.CONFLICTS, Unread.HEADINGS, Address("Conflicts", 1, 1), ("Reference", "Take")
)
_ROW_OF_ACTIVITY = 4
"""Cells at least in a row that looks like an activity."""


class ColumnUnknown(Rule):
    """A column with data is not in the template, appears twice, or has no heading.

    Why: With a heading it is kept as a column of your own, but will not be circulated. Without one
    it is not read.
    Fix: If it is one of the template's columns, correct its heading. To circulate a column of your
    own, add it to the list of columns on the sheet Lists.
    """

    code, name, severity = "WP110", "column-unknown", Severity.INFO
    message = (
        '{heading:?The column "{heading}" {doubled:is not in the template|appears twice}. It is '
        "kept as a column of your own, and circulated only if the list of columns on the sheet "
        "Lists says so}{cells:?This column has text in {cells} {cells:cell|cells} but no heading, "
        "so it is not read. Write its heading}."
    )
    bad = Example(extra_heading="Remarks of the desk")

    def problems(self, context: Context) -> Iterator[Problem]:
        found: dict[tuple[str, str], Problem] = {}
        for table in context.programme.tables:
            both = [(unknown, False) for unknown in table.unknown_headings]
            both += [(twice, True) for twice in table.doubled_headings]
            for (address, heading), doubled in both:
                words = {"heading": shortened(heading, 40), "doubled": doubled}
                # So many at once are a second table beside the first: activities are lost.
                beside = len(table.doubled_headings) >= 3 and doubled
                severity = Severity.ERROR if beside else None
                problem = Problem(address, words, value=heading, severity=severity)
                found.setdefault((table.sheet, heading), problem)
        yield from found.values()
        for cells in unheaded(context.programme):
            yield Problem(cells[0].address, {"cells": len(cells)}, value=cells[0].plain)


class RowUnread(Rule):
    """A row under the headings does not belong to any activity.

    Why: The row has no number and no activity, so its text is not read. It is often the second half
    of an activity that was split over two rows.
    Fix: Move the text to the activity above, or give the row a number and an activity.
    """

    code, name, severity = "WP111", "row-unread", Severity.ERROR
    message = (
        '"{words}" is in a row that belongs to no activity, so it is not read. Move the text to '
        "the activity above, or give the row a number and an activity."
    )
    bad = Example(stray=row(progress="and the next steps", bodies="PTC"))

    def problems(self, context: Context) -> Iterator[Problem]:
        for note in context.programme.stray:
            yield _unread(note, 0)


class ListBroken(Rule):
    """An entry on the Lists sheet cannot be used, or not as intended.

    Why: Drop-down lists, checks and colours use these lists. An entry that cannot be used would be
    ignored without anyone noticing.
    Fix: Correct or delete the entry.
    """

    code, name, severity = "WP112", "list-broken", Severity.ERROR
    message = "{fault}"
    bad = Example(list_fault=_FAULT)

    def problems(self, context: Context) -> Iterator[Problem]:
        for fault in context.programme.list_faults:
            severity = Severity.INFO if fault.usable else None
            yield Problem(fault.address, {"fault": fault.sentence}, severity=severity)
        for address, sentence in context.setting_faults:
            yield Problem(address, {"fault": sentence})


class ConflictOpen(Rule):
    """A merge conflict has not been decided, or the decision has not been applied.

    Why: The activity does not yet contain what the copies say. If you circulate it now, their texts
    are lost without anyone noticing.
    Fix: On the sheet Conflicts, choose in the column Take which text to use, then run wpsheet merge
    --resolve.
    """

    code, name, severity = "WP113", "conflict-open", Severity.WARNING
    message = (
        "The copies differ on {activity}, {heading}. {decided:Choose which text to use, "
        "then|Your choice has not been applied yet:} run wpsheet merge --resolve."
    )
    bad = Example(conflict=_CONFLICT)

    def problems(self, context: Context) -> Iterator[Problem]:
        for conflict in context.programme.conflicts:
            words = {
                "activity": conflict.activity,
                "heading": conflict.field or conflict.column,
                "decided": conflict.decided,
            }
            yield Problem(conflict.address, words)


class WordsUnread(Rule):
    """There is text outside the cells that are read.

    Why: Lines around a table and other sheets are left out of everything that is made
    from the workbook.
    Fix: Move what matters into a cell or a footnote. What is left out is named each time.
    """

    code, name, severity = "WP115", "words-unread", Severity.WARNING
    message = (
        '"{words}" is outside the cells that are read{more:?, like {more} more {more:row|rows} '
        "of this sheet}. Move what matters into a cell or a footnote."
    )
    bad = Example(line="Note: dates in italics are to be agreed with the Chair.")

    def problems(self, context: Context) -> Iterator[Problem]:
        by_place: dict[object, list[Note]] = {}
        programme = context.programme
        without_headings = _without_headings(programme)
        titles = {note.address for note in _titles(programme)} if programme.title_on_lists else ()
        for note in programme.outside:
            if note.address.sheet in without_headings or note.address in titles:
                continue  # the headings are reported as missing, the title as another one
            sheet = note.kind in (NoteKind.SHEET, NoteKind.SECTION)
            by_place.setdefault(note.address.sheet if sheet else note.address, []).append(note)
        for notes in by_place.values():
            yield _unread(notes[0], sum(note.count for note in notes) - 1)


def _without_headings(programme: Programme) -> dict[str, list[Note]]:
    """The rows like activities of each sheet that is called as a section and has no headings."""
    sheets: dict[str, list[Note]] = {}
    for note in programme.outside:
        if note.kind is NoteKind.SECTION and note.text.plain.count(" | ") + 1 >= _ROW_OF_ACTIVITY:
            sheets.setdefault(note.address.sheet, []).append(note)
    return sheets


def _unread(note: Note | StrayRow, more: int) -> Problem:
    words = {"words": shortened(note.text.plain), "more": more}
    return Problem(note.address, words, value=note.text.plain)


class TitlesDiffer(Rule):
    """The title on a sheet differs from the one on the Lists sheet.

    Why: Readers of the workbook see one of them; the other is circulated.
    Fix: Write the right title in both places.
    """

    code, name, severity = "WP116", "titles-differ", Severity.ERROR
    message = (
        'The title is "{title}" here and "{listed}" on the Lists sheet ({cell}). Write the right '
        "one in both places."
    )
    bad = Example(listed_title="PTC WORK PROGRAMME 2029-2032")

    def problems(self, context: Context) -> Iterator[Problem]:
        listed = context.programme.title_on_lists
        if not listed or is_placeholder(listed.text.raw):
            return  # a placeholder is reported as one
        for shown in _titles(context.programme):
            if not is_placeholder(shown.text.raw) and _spelt(shown) != _spelt(listed):
                title = one_line(shown.text.plain)
                words = {
                    "title": shortened(title),
                    "listed": shortened(listed.text.plain),
                    "cell": listed.address.ref,
                }
                yield Problem(shown.address, words, value=title)


def _titles(programme: Programme) -> list[Note]:
    """The title of the first sheet, and those of further sheets that have another one."""
    first = programme.title_on_sheet
    titles = {first.address.sheet: first} if first else {}
    for note in programme.outside:
        if note.kind is NoteKind.TITLE:
            titles.setdefault(note.address.sheet, note)
    return list(titles.values())


def _spelt(title: Note) -> str:
    """A title as titles are compared: with or without blanks around its dashes."""
    return re.sub(r"\s*-\s*", "-", comparable(title.text.raw))


class TitlePlaceholder(Rule):
    """The title still contains a placeholder of the template.

    Why: The title is at the top of every page that is circulated.
    Fix: Write the committee, its short name and the years.
    """

    code, name, severity = "WP117", "title-placeholder", Severity.ERROR
    message = 'The title still says "{title}". Write the committee and the years.'
    bad = Example(title="[Committee] (PTC) work programme 2025-2028")

    def problems(self, context: Context) -> Iterator[Problem]:
        programme = context.programme
        filled = {activity.sheet for activity in programme.activities}
        lines = (n for n in programme.notes if n.kind is NoteKind.TITLE)
        shown = (n for n in lines if n.address.sheet in filled)
        known = (programme.title_on_sheet, programme.title_on_lists)
        for note in {n.address.sheet: n for n in (*shown, *known) if n}.values():
            if is_placeholder(note.text.raw):
                title = one_line(note.text.plain)
                yield Problem(note.address, {"title": shortened(title)}, value=title)


class OwnSheetUnreadable(Rule):
    """A sheet that wpsheet wrote, such as Conflicts or Progress history, cannot be read.

    Why: Its contents would be lost without anyone noticing.
    Fix: Restore the headings that the message names, with their words.
    """

    code, name, severity = "WP118", "own-sheet-unreadable", Severity.ERROR
    message = "{fault}"
    bad = Example(unread_sheet=_UNREAD)

    def problems(self, context: Context) -> Iterator[Problem]:
        for sheet in context.programme.unread_sheets:
            gone = sheet.why in (Unread.GONE, Unread.FOOTNOTES)
            severity = Severity.WARNING if gone else None
            yield Problem(sheet.address, {"fault": sheet.fault}, severity=severity)
        for name, rows in _without_headings(context.programme).items():
            n = sum(note.count for note in rows)
            fault = Sentence(Template.SECTION_HEADINGS, {"sheet": name, "n": n})
            yield Problem(rows[0].address, {"fault": fault})


class ListsMissing(Rule):
    """The Lists sheet that the workbook had is missing or renamed.

    Why: The drop-down lists no longer follow any list. Built-in bodies, codes and settings may
    replace the committee's own.
    Fix: Give the sheet its name again, or copy it from an earlier version.
    """

    code, name, severity = "WP119", "lists-missing", Severity.WARNING
    message = "{fault}"
    bad = Example(lists_missing=MissingLists(Address("Example", 1, 1), "Lists"))

    def problems(self, context: Context) -> Iterator[Problem]:
        missing = context.programme.lists_missing
        if missing is not None:
            yield Problem(missing.address, {"fault": missing.fault})


class SectionCopied(Rule):
    """A section is in the workbook twice.

    Why: Each of its activities would be counted and circulated twice, and nobody knows which of
    the two rows is up to date.
    Fix: Keep the rows that are up to date, and delete the others.
    """

    code, name, severity = "WP120", "section-copied", Severity.ERROR
    message = (
        'From this row on, {n} activities of the sheet "{original}" are there again{edited:?, '
        "{edited} of them with other texts ({rows})}. Keep the rows that are up to date, and "
        "delete the others."
    )
    bad = Example(TWO, repeated=True)

    def problems(self, context: Context) -> Iterator[Problem]:
        for each in context.copied:
            rows = [str(activity.row) for activity in each.edited]
            words = {
                "n": len(each.rows),
                "original": each.original,
                "edited": len(rows),
                "rows": first_few(rows),
            }
            yield Problem(each.address, words, value=each.address.sheet)
