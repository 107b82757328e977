"""The Notes sheet: what the columns ask for, and what the colours mean."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.footnotes import as_approved, footnotes, headings_of
from wpsheet.messages.guidance import headings_of as guidance_headings
from wpsheet.messages.guidance import named
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import legend_headings
from wpsheet.model.activity import fill_of_own
from wpsheet.model.guidance import GuidanceRow
from wpsheet.model.layout import Field
from wpsheet.model.lines import LINE_POINTS, MAX_ROW_POINTS, lines_in
from wpsheet.model.text import RichText
from wpsheet.summaries.counts import Summary
from wpsheet.writing.book import Book, Worksheet

GAP = 6.0
"""The height of the free row between two tables."""
NOTE_WIDTHS = (14.3, 26.3, 82.7)
"""The columns of the sheet: together they print on a page in portrait."""


class _Line(NamedTuple):
    """A line of a table: its texts, and what some of its cells look like, by their places."""

    texts: tuple[str, str, RichText | str]
    looks: Mapping[int, Mapping[str, Any]] = {}


def write_footnotes(book: Book, sheet: Worksheet, row: int, own: Mapping[int, RichText]) -> int:
    """Write the notes from `row` (counted from 0) as a table; give the row below it.

    `own` are the programme's, which stay as they are.
    """
    lines = [_Line((str(n.number), n.column, n.text)) for n in footnotes(book.say, own)]
    headings, described = headings_of(book.say), book.say("Notes on the columns")
    return _write_table(book, sheet, row, headings, lines, "Footnotes", described)


def write_as_approved(book: Book, sheet: Worksheet, row: int, own: Mapping[int, RichText]) -> int:
    """Write below the notes that they keep their language, if they do; give the row below it."""
    words = as_approved(book.say, own)
    if not words:
        return row
    book.write(sheet, row, 2, words, italic=True)
    sheet.set_row(row, _points(("", "", words)))
    return row + 1


def write_guidance(
    book: Book, sheet: Worksheet, row: int, rows: Sequence[GuidanceRow], *, united: bool = False
) -> int:
    """Write a committee's own questions and examples as a table; give the row below it.

    With `united` what several of them say alike is one line, "Questions I.1, II.1".
    """
    say = book.say
    lines = list(_guidance_lines(rows, say, united=united))
    if not lines:
        return row
    sheet.set_row(row, GAP)
    described = say("Questions and examples under the headings")
    headings = guidance_headings(say)
    sheet.set_row(row + 1, _points(headings))
    return _write_table(book, sheet, row + 1, headings, lines, "Guidance", described)


def _guidance_lines(rows: Sequence[GuidanceRow], say: Labels, *, united: bool) -> Iterator[_Line]:
    names: dict[Hashable, list[str]] = {}
    lines = []
    for name, guidance in named(rows, say):
        for field, text in guidance.cells():
            fill = guidance.fill if field is Field.STATUS else None
            key = (guidance.kind, field, text, fill)
            if united and key in names:
                names[key].append(name.rpartition(" ")[2])
            else:
                names[key] = [name]
                lines.append((names[key], say.headed(field), text, fill))
    for called, column, text, fill in lines:
        yield _Line((", ".join(called), column, text), {2: {"fill": fill}})


def write_legend(book: Book, sheet: Worksheet, row: int, summary: Summary | None = None) -> int:
    """Write what each status word and colour means as a table; give the row below it.

    With `summary` a committee with a layout of its own has only the statuses that it uses.
    """
    say = book.say
    sheet.set_row(row - 1, GAP)
    lines = [
        _Line((word, colour, words), {0: {"style": "status" if fill else "text", "fill": fill}})
        for word, fill, colour, words in legend(say, summary)
    ]
    none = say("The activity states none, or Progress states another.")
    lines.append(_Line((say.status(NO_STATUS), say("no colour"), none)))
    described = say("Status words and colours")
    return _write_table(book, sheet, row, legend_headings(say), lines, "Legend", described)


def _write_table(
    book: Book, sheet: Worksheet, row: int, headings: Sequence[str], lines: Sequence[_Line],
    name: str, described: str,
) -> int:  # fmt: skip
    """Write a table from `row` on; give the row below it."""
    book.table(sheet, row, 0, row + len(lines), headings, name, described)
    for line in lines:
        row += 1
        for place, text in enumerate(line.texts):
            book.write(sheet, row, place, text, **line.looks.get(place, {}))
        sheet.set_row(row, _points(line.texts))
    return row + 1


def legend(
    say: Labels, summary: Summary | None = None
) -> Iterator[tuple[str, str | None, str, str]]:
    """Each status with its fill, the name of its colour, and its key words or its meaning."""
    lists = say.lists
    colours = {
        "green": say("green"), "blue": say("blue"), "red": say("red"), "amber": say("amber"),
        "yellow": say("yellow"), "grey": say("grey"),
    }  # fmt: skip
    used = summary.all.by_status if summary and lists.headings.are_own else None
    for term in lists.statuses:
        if used is None or used[term.status]:
            colour = colours.get(term.colour, term.colour)
            yield say.status(term.status), term.fill, colour, ", ".join(term.key_words)
    for own in lists.own_values.get(Field.STATUS, ()):
        words = own.meaning or ", ".join(own.words)
        colour = colours[own.colour] if own.colour else "" if own.fill else say("no colour")
        yield own.name, fill_of_own(own, lists), colour, words


def _points(texts: Iterable[RichText | str]) -> float:
    """The height of a row that shows these texts whole."""
    raw = (text if isinstance(text, str) else text.raw for text in texts)
    return min(MAX_ROW_POINTS, max(map(lines_in, raw, NOTE_WIDTHS)) * LINE_POINTS)
