"""What was not taken along, in lines for people."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.omissions import Omission, Omitted
from wpsheet.model.text import one_line, shortened
from wpsheet.model.wording import Names

_MOST_LISTED = {
    Omitted.COMMENT: 50, Omitted.ROW: 20, Omitted.FORMULA: 20, Omitted.SECTION: 20,
    Omitted.WORDS: 20, Omitted.UNHEADED: 50,
}  # fmt: skip
"""How many of a kind are listed one by one; of other kinds all are."""
_MOST_CELLS = 10
"""Cells that are named in one line."""
_MOST_CHARACTERS = 300

_ALL_IN_ONE = {
    Omitted.CONFLICT: "UNDECIDED: {n} {n:conflict is|conflicts are} open on the sheet "
    '"{sheet}" of {file}, so the copies\' texts are not in the activities. '
    "Choose a text in the column Take, then run: wpsheet merge --resolve "
    '"{path}" -o OUT.xlsx',
    Omitted.COLUMN: "NOT READ: {columns:the column|the columns} {columns:quoted}, not in the "
    "template.",
    Omitted.REPEATED_HEADING: "Left out on purpose: {count} {count:repeated heading|repeated "
    "headings}.",
    Omitted.COLOUR: "Not carried over: {n:the colour|the colours} of {cells}. No word says what "
    "{n:it means|they mean}: write the status word.",
    Omitted.SHEET: "Not carried over: {sheets:quoted}, because {sheets:it contains|they "
    "contain} no table of the programme.",
    Omitted.COPY_LISTS: "Not merged: the Lists of {copy} differ: {words:semicolons quoted}.",
    Omitted.COPY_EXCEPTIONS: "Not merged: other Exceptions of {copy}: {words:semicolons quoted}.",
    Omitted.COPY_NOTES: "Not merged: other Notes of {copy}: {words:semicolons quoted}.",
    Omitted.COPY_TITLE: "Not merged: another title of {copy}: {words:semicolons quoted}.",
    Omitted.COPY_VERSIONS: "Not merged: other Versions of {copy}: {words:semicolons quoted}.",
    Omitted.COPY_HISTORY: "Not merged: other history of {copy}: {words:semicolons quoted}.",
}
"""What is said once of all of a kind in a file."""
_ONE_BY_ONE = {
    Omitted.OWN_SHEET: 'NOT READ in {file}: {fault}{words:? Its first words: "{words}".}',
    Omitted.LISTS: "NOT READ in {file}: {fault}",
    Omitted.COMMENT: "Not carried over: the comment on {sheet} {cell}{copy:? of {copy}}"
    '{author:? by {author}}: "{words}"',
    Omitted.ROW: 'NOT READ: "{sheet}" row {row} of {file}: "{words}". It belongs to no activity: '
    "add it by hand.",
    Omitted.FORMULA: 'NOT READ: "{sheet}" {cell} of {file}: the formula "{words}", whose value '
    "the file does not contain.",
    Omitted.SECTION: 'NOT READ: "{sheet}" {cell} of {file}, a sheet without known headings: '
    '"{words}"{more:? and {more} more {more:row|rows}}.',
    Omitted.WORDS: 'NOT READ: "{sheet}" {cell} of {file}: "{words}"{more:? and {more} more '
    "{more:row|rows}}.",
    Omitted.UNHEADED: 'NOT READ: "{sheet}" {cell} of {file}, under no heading: "{words}". Add it '
    "by hand.",
    Omitted.SPLIT: 'LOOK: "{sheet}" row {row} of {file} goes on with {words}: the two were put '
    "together. Look at the text.",
    Omitted.MERGED_CELL: 'LOOK: "{sheet}" {cell} of {file} is in merged cells. {words} keeps the '
    "text that you sent out. Compare it with the first of these cells.",
    Omitted.SECTION_COPIED: 'LOOK: from row {row} on, the sheet "{sheet}" of {file} repeats the '
    'activities of the sheet "{words}". Each is counted twice. Delete one of the two.',
    Omitted.COPY_COLUMN: "Not merged: the column {column} of {file}, which the workbook you "
    "sent out does not have.",
}


def omission_lines(omissions: Iterable[Omission], say: Labels, *, copy: bool = False) -> list[str]:
    """What was not taken along, a line for all of a kind that follow one another in a file.

    With `copy` the file is one of several copies: a comment's line names it, and all of its words
    are told, since they are nowhere else.
    """
    return [
        line
        for (_, kind), group in groupby(omissions, key=lambda each: (each.source, each.kind))
        for line in _lines(kind, list(group), say, copy=copy)
    ]


def _lines(kind: Omitted, group: Sequence[Omission], say: Labels, *, copy: bool) -> Iterator[str]:
    """The lines about what is alike in one file."""
    if kind in _ALL_IN_ONE:
        yield _all_in_one(kind, group, say)
        return
    most = len(group) if copy and kind is Omitted.WORDS else _MOST_LISTED.get(kind, len(group))
    yield from (_one(each, say, copy=copy) for each in group[:most])
    more = len(group) - most
    if more > 0 and kind is Omitted.COMMENT:
        yield say("Not carried over: {n} more {n:comment|comments}.", n=more)
    elif more > 0:
        yield say(
            "NOT READ: {n} more such {n:place|places} of {file}. wpsheet check names them.",
            n=more, file=group[0].source,
        )  # fmt: skip


def _all_in_one(kind: Omitted, group: Sequence[Omission], say: Labels) -> str:
    first, cells = group[0], [each.address.ref for each in group if each.address]
    words = Names([shortened(one_line(e.words), _MOST_CHARACTERS) for e in group if e.words])
    return say(
        _ALL_IN_ONE[kind], n=len(group), file=first.source, copy=first.source, path=first.path,
        sheet=first.address.sheet if first.address else "", words=words, columns=words,
        sheets=words, count=sum(each.count for each in group),
        cells=Names(cells[:_MOST_CELLS], more=len(cells) > _MOST_CELLS),
    )  # fmt: skip


def _one(each: Omission, say: Labels, *, copy: bool) -> str:
    is_column = each.kind is Omitted.COPY_COLUMN
    return say(
        _ONE_BY_ONE[each.kind], file=each.source, copy=each.source if copy else "",
        sheet=each.address.sheet if each.address else "",
        cell=each.address.ref if each.address else "",
        row=str(each.address.row if each.address else ""),
        words=shortened(one_line(each.words), _MOST_CHARACTERS), n=each.count, more=each.count - 1,
        author=each.author, fault=each.fault, column=Field(each.words) if is_column else "",
    )  # fmt: skip
