"""What was not taken along, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.omissions import Omission, Omitted
from wpsheet.model.text import one_line, shortened
from wpsheet.model.wording import Names

_MOST_COMMENTS = 50
"""Comments that are told of one by one."""
_MOST_PLACES = 20
"""Places that are told of one by one."""
_MOST_CHARACTERS = 300


def omission_lines(omissions: Iterable[Omission], say: Labels, *, copy: bool = False) -> list[str]:
    """What was not taken along, a line for all of a kind that follow one another in a file.

    With `copy` a comment's line names the file: one of several copies.
    """
    return [
        line
        for (_, kind), alike in groupby(omissions, key=lambda each: (each.source, each.kind))
        for line in _lines(kind, list(alike), say, copy=copy)
    ]


_MOST_CELLS = 10
"""Cells that are named in one line."""


def _cells(alike: Sequence[Omission]) -> Names:
    """The cells of what is alike, the first of many."""
    refs = [each.address.ref for each in alike if each.address]
    return Names(refs[:_MOST_CELLS], more=len(refs) > _MOST_CELLS)


def _lines(kind: Omitted, alike: Sequence[Omission], say: Labels, *, copy: bool) -> Iterator[str]:
    """The lines about what is alike in one file."""
    source, n = alike[0].source, len(alike)
    match kind:
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
        case Omitted.REPEATED_HEADING:
            yield say(
                "Left out on purpose: {n} {n:repeated heading|repeated headings}.",
                n=sum(each.count for each in alike),
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
                n=n, cells=_cells(alike),
            )  # fmt: skip
        case Omitted.SHEET:
            yield say(
                "Not carried over: {sheets:quoted}, which {sheets:holds|hold} no table of the "
                "programme.",
                sheets=Names([each.words for each in alike]),
            )
        case Omitted.ROW | Omitted.FORMULA | Omitted.WORDS:
            yield from (_place(each, say) for each in alike[:_MOST_PLACES])
            if n > _MOST_PLACES:
                more = n - _MOST_PLACES
                yield say(
                    "NOT READ: {n} more such {n:place|places} of {file}. wpsheet check names them.",
                    n=more, file=source,
                )  # fmt: skip
        case _:
            yield from (_line(each, say) for each in alike)


def _place(each: Omission, say: Labels) -> str:
    """The line about words at one place."""
    words = {
        "sheet": each.address.sheet if each.address else "",
        "cell": each.address.ref if each.address else "",
        "file": each.source,
        "words": shortened(one_line(each.words), _MOST_CHARACTERS),
        "more": each.count - 1,
    }
    match each.kind:
        case Omitted.ROW:
            return say(
                'NOT READ: "{sheet}" row {row} of {file}: "{words}". It belongs to no activity: '
                "add it by hand.",
                row=str(each.address.row if each.address else ""),
                **words,
            )
        case Omitted.FORMULA:
            return say(
                'NOT READ: "{sheet}" {cell} of {file}: the formula "{words}", whose value the '
                "file does not hold.",
                **words,
            )
    return say(
        'NOT READ: "{sheet}" {cell} of {file}: "{words}"{more:? and {more} more {more:row|rows}}.',
        **words,
    )


def _line(each: Omission, say: Labels) -> str:
    """The line about something that is told by itself."""
    match each.kind:
        case Omitted.UNHEADED:
            return say(
                'NOT READ: {n} {n:cell|cells} of {file} under no heading: "{sheet}" {cell}{n:| '
                'and below}: "{words}". Add {n:it|them} by hand.',
                words=shortened(one_line(each.words), _MOST_CHARACTERS),
                n=each.count,
                file=each.source,
                sheet=each.address.sheet if each.address else "",
                cell=each.address.ref if each.address else "",
            )
        case Omitted.SPLIT:
            return say(
                'LOOK: "{sheet}" row {row} of {file} goes on with {activity}: the two were '
                "put together. Look at the text.",
                sheet=each.address.sheet if each.address else "",
                row=str(each.address.row if each.address else ""),
                file=each.source,
                activity=each.words,
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
    raise ValueError(each.kind)


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
