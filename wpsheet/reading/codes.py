"""A table of codes, old and new, as a CSV file that Excel or a person made."""

import csv
from collections.abc import Iterator
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.model.patterns import regex
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Lists
from wpsheet.ooxml.container import content_of
from wpsheet.reading.plain_text import decoded
from wpsheet.versions.rolling import Codes

_CODE = regex(r"([A-Za-z]{1,5})[\s-]?0*(\d{1,2})")
_LINES = "write a line for each: old code, new code"
_SHAPE = "write codes as letters and a number, such as SP1"


def read_codes(path: Path, lists: Lists) -> Codes:
    """Read a table of old code, new code and, if it is there, what the new code means.

    Commas, semicolons or tabs separate the columns; a heading row is left out. One old code may be
    in several rows; one without a new code has no successor.
    """
    new: dict[str, tuple[str, ...]] = {}
    meanings: dict[str, str] = {}
    for number, (written, to, meaning) in enumerate(_rows(path), start=1):
        old = _code(written)
        known = parse_codes(written, lists).codes if written else ()
        if len(known) == 1:
            old = known[0]
        successor = _code(to)
        if old is None and number == 1:
            continue
        if old is None or (to and successor is None):
            wrong = written if old is None else to
            raise UnreadableFile(
                path, 'row {n}: "{written}" is not a code', _SHAPE, n=number, written=wrong
            )
        new[old] = tuple(dict.fromkeys(filter(None, (*new.get(old, ()), successor))))
        if successor and meaning:
            meanings[successor] = meaning
    if not new:
        raise UnreadableFile(path, "contains no codes", _LINES)
    return Codes(new, meanings)


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    """The rows that are not blank, three cells of each."""
    text = decoded(content_of(path))
    comma = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = csv.reader(text.splitlines(), delimiter=comma)
    try:
        for cells in rows:
            words = [one_line(cell) for cell in (*cells, "", "", "")]
            if any(words):
                yield words[0], words[1], words[2]
    except csv.Error:
        raise UnreadableFile(
            path, "line {n} cannot be read as a row of a table", _LINES, n=rows.line_num
        ) from None


def _code(written: str) -> str | None:
    match = _CODE.fullmatch(written)
    return f"{match[1].upper()}{int(match[2])}" if match else None
