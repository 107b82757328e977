"""Rules on what stands outside the cells: words around the tables, titles that differ."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import comparable, one_line, shortened

_CLEAN = row(number="1.")


class WordsUnread(Rule):
    """There is text outside the cells that are read.

    Why: Lines around a table, group rows and further sheets are left out of everything that is made
    from the workbook.
    Fix: Move what matters into a cell or a footnote. What is left out is named each time.
    """

    code, name, severity = "WP115", "words-unread", Severity.WARNING
    message = (
        '"{words}" is outside the cells that are read{more:?, like {more} more {more:row|rows} '
        "of this sheet}. Move what matters into a cell or a footnote."
    )
    bad = Example((_CLEAN,), line="Note: dates in italics are to be agreed with the Chair.")
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        sheets: dict[str, list[Note]] = {}
        for note in context.programme.outside:
            if note.kind is NoteKind.SHEET:
                sheets.setdefault(note.address.sheet, []).append(note)
            else:
                yield _unread(note, note.count - 1)
        for notes in sheets.values():
            yield _unread(notes[0], sum(note.count for note in notes) - 1)


def _unread(note: Note, more: int) -> Problem:
    said = one_line(note.text.plain)
    words = {"words": shortened(said, 80), "more": more}
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
    bad = Example((_CLEAN,), listed_title="PTC WORK PROGRAMME 2029-2032")
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        shown, listed = context.programme.title_on_sheet, context.programme.title_on_lists
        if shown and listed and comparable(shown.text.raw) != comparable(listed.text.raw):
            title = one_line(shown.text.plain)
            words = {
                "title": shortened(title, 80),
                "listed": shortened(one_line(listed.text.plain), 80),
                "cell": listed.address.ref,
            }
            yield Problem(shown.address, words, value=title)


class TitlePlaceholder(Rule):
    """The title still contains a placeholder of the template.

    Why: The title is at the top of every page that is circulated.
    Fix: Write the committee, its short name and the years.
    """

    code, name, severity = "WP117", "title-placeholder", Severity.ERROR
    message = 'The title still says "{title}". Write the committee and the years.'
    bad = Example((_CLEAN,), title="[Committee] (PTC) work programme 2025-2028")
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        programme = context.programme
        for note in (programme.title_on_sheet, programme.title_on_lists):
            if note and any(mark in comparable(note.text.raw) for mark in _PLACEHOLDERS):
                title = one_line(note.text.plain)
                yield Problem(note.address, {"title": shortened(title, 80)}, value=title)


_PLACEHOLDERS = (
    "[committee]", "[body]", "[first year]", "[last year]", "[comité]", "[organe]",
    "[première année]", "[dernière année]",
)  # fmt: skip
"""What the template's title leaves to be filled in, in either language."""

RULES: tuple[type[Rule], ...] = (WordsUnread, TitlesDiffer, TitlePlaceholder)
