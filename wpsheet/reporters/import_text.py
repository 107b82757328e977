"""What an officer reads about an import: what was read, what was left, what is to be filled in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wpsheet.messages.footnotes import is_ours
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.layout import COLUMNS
from wpsheet.model.omissions import Omission
from wpsheet.model.programme import Mark, MarkKind, Programme
from wpsheet.model.text import shortened
from wpsheet.reporters.as_text import described
from wpsheet.reporters.circulation_text import footnotes_as_written
from wpsheet.reporters.omissions_text import omission_lines


def import_lines(
    programme: Programme, left: Iterable[Omission], say: Labels, language: str
) -> Iterator[str]:
    """Which programme it is, what went to the sheet Notes, and what was `left` out.

    The workbook that was written is in `language`.
    """
    sheet = Labels(language)("Notes")
    yield described(programme, say)
    if programme.footnotes:
        yield say(
            "{n} {n:footnote|footnotes} kept unchanged on the sheet {sheet}.",
            n=len(programme.footnotes),
            sheet=sheet,
        )
    if programme.guidance:
        yield say(
            "{n} {n:row|rows} of questions and examples kept as {n:it was|they were} written: "
            "sheet {sheet}.",
            n=len(programme.guidance),
            sheet=sheet,
        )
    yield from footnotes_as_written(programme, say, language)
    yield from omission_lines(left, say)
    yield from marks_passed(programme, say)
    yield from unread_lines(programme, say)


def unread_lines(programme: Programme, say: Labels) -> Iterator[str]:
    """What somebody must look at in the source itself: words in places that cannot be read, and
    merged cells among the activities, which are read at the first alone, or repeated in each."""
    places = _places(programme, say)
    for mark in programme.marks:
        if mark.kind is MarkKind.UNREAD:
            place, text = places[mark.address], shortened(mark.text)
            yield say('NOT READ: a text box at {place}: "{text}".', place=place, text=text)
    merged: set[tuple[str, str]] = set()
    for activity in programme.activities:
        for name, cell in activity.cells.items():
            if cell.merged and (cell.address.sheet, cell.merged) not in merged:
                merged.add((cell.address.sheet, cell.merged))
                yield say(
                    '{place}: the cells {range} are merged; "{text}" '
                    "{repeated:is in the first alone|is repeated in each}.",
                    place=f"{activity.label}, {say.headed(name)}", range=cell.merged,
                    text=shortened(cell.plain), repeated=programme.lists.headings.are_own,
                )  # fmt: skip


def session_lines(
    session: str | None, *, day_known: bool, cells: tuple[str, str], undated: tuple[int, str],
    sheet: str, say: Labels, by_page: bool = False,
) -> Iterator[str]:  # fmt: skip
    """The session that the workbook is for, and what is to be filled in.

    `cells` are those of the session and of its day on the sheet `sheet`, `undated` is how many
    sessions have no days yet and where their days belong. With `by_page` no option is
    named.
    """
    if session and day_known:
        yield say("The session is {name}: sheet {sheet}.", name=session, sheet=sheet)
    else:
        yield say(_UNKNOWN[session is not None, by_page], name=session, sheet=sheet,
                  session=cells[0], day=cells[1])  # fmt: skip
    number, place = undated
    if number:
        yield say(
            "{n} {n:session has|sessions have} no days yet. On the sheet {sheet}, fill in {cells}: "
            "the agenda and the calendar file use them.",
            n=number, sheet=sheet, cells=place,
        )  # fmt: skip


_UNKNOWN = {
    (False, False): "The session is not known: the line under the title does not name it. On the "
    "sheet {sheet}, fill in {session} (Session) and {day} (Session date), or import again with "
    "--session and --date.",
    (False, True): "The session is not known. On the sheet {sheet}, fill in {session} (Session) "
    "and {day} (Session date).",
    (True, False): "The session is {name}; its day is not known. On the sheet {sheet}, fill in "
    "{day} (Session date), or import again with --date.",
    (True, True): "The session is {name}; its day is not known. On the sheet {sheet}, fill in "
    "{day} (Session date).",
}
"""What is not known of a session, by whether it is named, and whether a page says so."""
_MOST_LISTED = 40


def marks_passed(programme: Programme, say: Labels) -> list[str]:
    """Tracked changes as they were read, and comments and notes that are not carried over."""
    places, lines = _places(programme, say), []
    tracked = [m for m in programme.marks if m.kind in _TRACKED]
    if tracked:
        lines.append(
            say("{n} tracked {n:change was|changes were} treated as accepted. Please check "
                "{n:it|them}:", n=len(tracked))
        )  # fmt: skip
        lines += _cut([f"  {_line(m, places, say)}" for m in tracked], say)
    others = [
        m
        for m in programme.marks
        if m.kind not in (*_TRACKED, MarkKind.UNREAD) and not _is_carried(m, programme)
    ]
    return lines + _cut([_line(m, places, say) for m in others], say)


_TRACKED = {
    MarkKind.INSERTED: '{place}: inserted{author:? by {author}}: "{text}"',
    MarkKind.DELETED: '{place}: deleted{author:? by {author}}: "{text}"',
    MarkKind.DELETED_ROW: 'a row was deleted{author:? by {author}}: "{text}"',
    MarkKind.DELETED_CELL: 'a cell was deleted{author:? by {author}}: "{text}"',
}
_SAYS = {
    **_TRACKED,
    MarkKind.COMMENT: 'Not carried over: the comment at {place}{author:? by {author}}: "{text}"',
    MarkKind.FOOTNOTE: 'Not carried over: the footnote at {place}: "{text}"',
}


def _line(mark: Mark, places: Mapping[Address, str], say: Labels) -> str:
    place, text = places[mark.address], shortened(mark.text)
    return say(_SAYS[mark.kind], place=place, text=text, author=mark.author)


def _is_carried(mark: Mark, programme: Programme) -> bool:
    """Whether a note of the document is one of the programme's footnotes, or the template's."""
    numbers = (column.footnote for column in COLUMNS if column.footnote)
    return mark.kind is MarkKind.FOOTNOTE and (
        mark.content in programme.footnotes.values()
        or any(is_ours(number, mark.content) for number in numbers)
    )


def _places(programme: Programme, say: Labels) -> Mapping[Address, str]:
    """What each cell is called: "I.4, Timeline"."""
    outside = say("outside the activities")
    return defaultdict(lambda: outside, {
        cell.address: f"{activity.label}, {say.headed(name)}"
        for activity in programme.activities if programme.marks
        for name, cell in activity.cells.items()
    })  # fmt: skip


def _cut(lines: list[str], say: Labels) -> list[str]:
    if len(lines) <= _MOST_LISTED:
        return lines
    return [*lines[:_MOST_LISTED], "  " + say("and {n} more", n=len(lines) - _MOST_LISTED)]
