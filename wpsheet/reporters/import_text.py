"""What is to be known of a programme that was made a controlled workbook, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.omissions import Omission
from wpsheet.model.programme import Programme
from wpsheet.reporters.as_text import described
from wpsheet.reporters.circulation_text import footnotes_as_written
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.reporters.word_marks import marks_passed, marks_unread, merges_undone


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


def unread_lines(programme: Programme, say: Labels) -> list[str]:
    """What somebody must look at in the source itself."""
    return [*marks_unread(programme, say), *merges_undone(programme, say)]
