"""What was not taken along, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.omissions import ROWS_BY_DESIGN, Omission, Omitted
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names

_MOST_COMMENTS = 50
"""Comments that are told of one by one."""
_MOST_CELLS = 10


def omission_lines(omissions: Iterable[Omission], say: Labels, *, copy: bool = False) -> list[str]:
    """What was not taken along, a line for all of a kind that follow one another in a file.

    With `copy` a comment's line names the file: one of several copies.
    """
    return [
        line
        for (_, kind), alike in groupby(omissions, key=lambda each: (each.source, _kind(each)))
        for line in _lines(kind, list(alike), say, copy=copy)
    ]


def _kind(each: Omission) -> Omitted:
    return Omitted.EXAMPLE_ROW if each.kind in ROWS_BY_DESIGN else each.kind


def _lines(kind: Omitted, alike: Sequence[Omission], say: Labels, *, copy: bool) -> Iterator[str]:
    """The lines about what is alike in one file."""
    source, n = alike[0].source, len(alike)
    refs = [each.address.ref for each in alike if each.address]
    cells = Names(refs[:_MOST_CELLS], more=len(refs) > _MOST_CELLS)
    match kind:
        case Omitted.ROW:
            yield say(
                "NOT READ: {rows:row|rows} {rows} of {file}: words under a heading that belong to "
                "no activity. Add them by hand.",
                rows=Names([str(each.address.row) for each in alike if each.address]),
                file=source,
            )
        case Omitted.FORMULA:
            yield say(
                "NOT READ: {cells}: formulas whose values the file does not hold.",
                cells=Names(refs[:_MOST_CELLS]),
            )
        case Omitted.CONFLICT:
            yield say(
                'UNDECIDED: {n} {n:conflict stands|conflicts stand} open on the sheet "{sheet}" of '
                "{file}, and the copies' texts are not in it. Choose there under Take, then: "
                'wpsheet merge --resolve "{path}" -o OUT.xlsx',
                n=n,
                sheet=alike[0].address.sheet if alike[0].address else "",
                file=source,
                path=alike[0].path,
            )
        case Omitted.OWN_SHEET | Omitted.LISTS:
            for each in alike:
                yield say("NOT READ in {file}: {fault}", file=source, fault=each.fault)
        case Omitted.COLUMN:
            yield say(
                "NOT READ: {columns:the column|the columns} headed {columns:quoted}, which the "
                "template does not have.",
                columns=Names([each.words for each in alike]),
            )
        case Omitted.EXAMPLE_ROW:
            yield say(
                "Left out on purpose: {rows}.", rows=Names([_rows(each, say) for each in alike])
            )
        case Omitted.COMMENT:
            yield from (_comment(each, say, copy=copy) for each in alike[:_MOST_COMMENTS])
            if n > _MOST_COMMENTS:
                more = n - _MOST_COMMENTS
                yield say("Not carried over: {n} more {n:comment|comments}.", n=more)
        case Omitted.COLOUR:
            yield say(
                "Not carried over: {n:the colour|the colours} of {cells}. No word says what it "
                "means: write the status word.",
                n=n, cells=cells,
            )  # fmt: skip
        case Omitted.LINE:
            yield say(
                "Not carried over: {n:the line|the lines} under the table at {cells}.",
                n=n, cells=cells,
            )  # fmt: skip
        case Omitted.SHEET:
            yield say(
                "Not carried over: {sheets:quoted}, which {sheets:holds|hold} no table of the "
                "programme.",
                sheets=Names([each.words for each in alike]),
            )
        case _:
            yield from (_line(each, say) for each in alike)


def _line(each: Omission, say: Labels) -> str:
    """The line about something that is told by itself."""
    match each.kind:
        case Omitted.UNHEADED:
            return say(
                'NOT READ: {n} {n:cell|cells} of {file} under no heading: "{sheet}" {cell}{n:| '
                "and below}. Add {n:it|them} by hand.",
                n=each.count,
                file=each.source,
                sheet=each.address.sheet if each.address else "",
                cell=each.address.ref if each.address else "",
            )
        case Omitted.COPY_COLUMN:
            return say(
                "Not merged: the column {column} of {copy}, which the base does not have.",
                column=say.headed(Field(each.words)),
                copy=each.source,
            )
        case Omitted.COPY_LISTS:
            return say("Not merged: the Lists of {copy} differ from the base's.", copy=each.source)
        case Omitted.COPY_EXCEPTIONS:
            return say("Not merged: {copy} has further Exceptions.", copy=each.source)
        case Omitted.COPY_NOTES:
            return say("Not merged: the Notes of {copy} differ from the base's.", copy=each.source)
    return say('Not carried over: the note "{text}".', text=shortened(each.words))


def _rows(each: Omission, say: Labels) -> str:
    match each.kind:
        case Omitted.EXAMPLE_ROW:
            return say("{n} {n:example row|example rows}", n=each.count)
        case Omitted.GUIDANCE_ROW:
            return say("{n} {n:guidance row|guidance rows}", n=each.count)
    return say("{n} {n:repeated heading|repeated headings}", n=each.count)


def _comment(each: Omission, say: Labels, *, copy: bool) -> str:
    return say(
        "Not carried over: the comment on {sheet} {ref}{source:? of {source}}"
        '{author:? by {author}}: "{text}"',
        sheet=each.address.sheet if each.address else "",
        ref=each.address.ref if each.address else "",
        source=each.source if copy else "",
        author=each.author,
        text=shortened(each.words, 300),
    )
