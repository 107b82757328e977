"""Fingerprints: a few letters for each cell, a long number for a workbook, and their seal."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import escape
from xml.etree.ElementTree import Element

from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.patterns import regex
from wpsheet.model.text import remembered

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
WIDTH = 4
"""The letters of a print: three for the words, the last for what it is and how it looks."""
_LOOKS = 16
_TEXT, _VALUE, _FORMULA = range(3)


@dataclass(frozen=True, slots=True)
class RowPrint:
    """The prints of the cells of a row that hold something, by their column from 1."""

    cells: Mapping[int, str]
    hidden: bool = False


@dataclass(frozen=True)
class SheetPrint:
    """What a sheet holds, as prints; rows count from 1 and hold something."""

    name: str
    rows: Mapping[int, RowPrint]
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()
    open_from: int | None = None
    """The row from which on there is a PivotTable: what it shows is not compared."""
    heads: tuple[str, ...] | None = None
    """The words at the head and foot of its pages; None if the seal does not tell them."""
    digest: bytes = field(default=b"", compare=False)
    """The whole content; empty if only the prints are known."""

    @cached_property
    def columns(self) -> dict[int, list[str]]:
        """Each column's prints, from top to bottom."""
        found: dict[int, list[str]] = {}
        for row in self.rows.values():
            for column, print_ in row.cells.items():
                found.setdefault(column, []).append(print_)
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Contents:
    """What a workbook holds, sheet by sheet in their order."""

    sheets: tuple[SheetPrint, ...]

    @property
    def digest(self) -> str:
        """A number that only workbooks with the same content share."""
        whole = hashlib.sha256()
        for sheet in self.sheets:
            whole.update(sheet.digest)
        return whole.hexdigest()


def sheet_print(
    name: str,
    rows: Iterable[tuple[int, Mapping[int, str]]],
    *,
    hidden: bool = False,
    hidden_rows: Iterable[int] = (),
    hidden_columns: Iterable[int] = (),
    open_from: int | None = None,
    heads: tuple[str, ...] | None = None,
) -> SheetPrint:
    """The print of a sheet, given what its cells hold by row and column, from the top.

    The value of a formula is left out: Excel calculates it again. The heads of its pages are told
    beside, and are no part of the digest.
    """
    whole = hashlib.sha256()
    unseen = set(hidden_rows)
    row_prints: dict[int, RowPrint] = {}
    last_column = 0
    for row, held in rows:
        if open_from is not None and row >= open_from:
            break
        cells: dict[int, str] = {}
        for column, words in sorted(held.items()):
            if words:
                cells[column] = _print(words)
                whole.update(f"{row}\x1e{column}\x1e{words}\x1e".encode())
        if cells:
            row_prints[row] = RowPrint(cells, row in unseen)
            last_column = max(last_column, *cells)
    columns = tuple(sorted(column for column in hidden_columns if column <= last_column))
    seen = [row for row, print_ in row_prints.items() if print_.hidden]
    whole.update(repr((name, hidden, seen, columns)).encode())
    return SheetPrint(name, row_prints, hidden, columns, open_from, heads, whole.digest())


def content_of(cell: Cell) -> str:
    """The kind, words and look of a cell as one text; "" if it holds nothing."""
    if not cell.filled:
        return ""
    if cell.formula is not None:
        return formula_content(normal_form(cell.formula), cell.fill)
    kind = _TEXT if cell.kind in {CellKind.TEXT, CellKind.ERROR} else _VALUE
    return f"{kind}{cell.kind}\x1f{cell.text.raw}\x1f{_look(cell)}"


def formula_content(normal: str, fill: str | None) -> str:
    """What a seal records of a cell with a formula of this normal form."""
    return f"{_FORMULA}{normal}\x1f{fill or ''}"


@remembered
def _print(content: str) -> str:
    words, _, look = content.rpartition("\x1f")
    digest = int.from_bytes(hashlib.blake2b(words.encode(), digest_size=3).digest(), "big")
    number = 0
    if look:
        number = 1 + hashlib.blake2b(look.encode(), digest_size=1).digest()[0] % (_LOOKS - 1)
    kind = int(words[0])
    first, second, third = digest >> 18, digest >> 12 & 63, digest >> 6 & 63
    return LETTERS[first] + LETTERS[second] + LETTERS[third] + LETTERS[kind * _LOOKS + number]


def _look(cell: Cell) -> str:
    """What of a cell's look says something: its fill, and letters that are not like the rest.

    Bold is left out, for a run may have it of itself or from its cell.
    """
    runs = []
    if cell.text.formatted:
        place = 0
        for run in cell.text.runs:
            look = (run.italic, run.underline, run.strike, run.script, run.color)
            if any(look):
                runs.append(f"{place}+{len(run.text)}:{look}")
            place += len(run.text)
    return "".join([cell.fill or "", *runs])


def is_formula(print_: str) -> bool:
    return LETTERS.index(print_[-1]) // _LOOKS == _FORMULA


def same_words(one: str, other: str) -> bool:
    """Whether two prints are of the same words, in any look."""
    return one[:-1] == other[:-1]


PROPERTY = "wpsheet content"
"""The name of the custom property that holds the digest."""
VERSION = "1"
NAMESPACE = "urn:wpsheet:content:1"
_NOTHING = "." * WIDTH


@dataclass(frozen=True, slots=True)
class Seal:
    """What a workbook says it held when it was written; the prints may have been lost."""

    digest: str
    contents: Contents | None


def stated(contents: Contents) -> str:
    """What the property says: the version of the seal, and the digest."""
    return f"{VERSION}:{contents.digest}"


def encoded(contents: Contents) -> str:
    """The part that holds the prints, as XML: a line for each row of a sheet."""
    sheets = "".join(map(_sheet, contents.sheets))
    return f'<content xmlns="{NAMESPACE}">{sheets}</content>'


def _sheet(sheet: SheetPrint) -> str:
    values = {
        "name": escape(sheet.name),
        "hidden": "1" if sheet.hidden else "",
        "hiddenColumns": " ".join(map(str, sheet.hidden_columns)),
        "openFrom": str(sheet.open_from or ""),
    }
    attributes = "".join(f' {name}="{words}"' for name, words in values.items() if words)
    if sheet.heads is not None:
        attributes += f' heads="{"&#10;".join(map(escape, sheet.heads))}"'
    return f"<sheet{attributes}>{chr(10).join(_rows(sheet))}</sheet>"


def _rows(sheet: SheetPrint) -> Iterator[str]:
    for number, row in sheet.rows.items():
        last = max(row.cells)
        cells: Iterable[str] = row.cells.values()  # in their order
        if last > len(row.cells):
            cells = (row.cells.get(c, _NOTHING) for c in range(1, last + 1))
        yield f"{number}{'!' if row.hidden else ''} {''.join(cells)}"


def decoded(root: Element) -> Contents | None:
    """The prints of a part; None if it is another's, or was damaged."""
    if root.tag != f"{{{NAMESPACE}}}content":
        return None
    try:
        return Contents(tuple(map(_sheet_of, root)))
    except ValueError:
        return None


def _sheet_of(element: Element) -> SheetPrint:
    rows: dict[int, RowPrint] = {}
    for line in (element.text or "").split("\n"):
        if not line:
            continue
        number, letters = line.split(" ")
        cut = (letters[i : i + WIDTH] for i in range(0, len(letters), WIDTH))
        cells = {column: p for column, p in enumerate(cut, start=1) if p != _NOTHING}
        if any(len(p) != WIDTH for p in cells.values()):
            raise ValueError("a print was cut")
        rows[int(number.rstrip("!"))] = RowPrint(cells, number.endswith("!"))
    open_from = element.get("openFrom")
    heads = element.get("heads")
    return SheetPrint(
        element.get("name", ""),
        rows,
        element.get("hidden") == "1",
        tuple(map(int, element.get("hiddenColumns", "").split())),
        int(open_from) if open_from else None,
        None if heads is None else tuple(heads.splitlines()),
    )


_CELL = regex(r"\$?\b[A-Z]{1,3}\$?[1-9]\d*\b(?![.(!])")
_SHEET = regex(r"(?:'(?:[^']|'')*'|[^\W\d][\w.]*)!")
_FUTURE = regex(r"_XL(?:FN|WS|PM)\.")
_NUMBER = regex(r"([1-9](?<![0-9].)[0-9]*)")
"""It is looked for by its first digit, which is found three times faster than a look behind it."""
_STAND_IN = regex(r"(\d{9})")


def normal_form(formula: str) -> str:
    """A formula without what changes while it stays the same.

    Excel may share one formula among cells and write it out in the first alone, puts other rows
    into references where a row was inserted above, other names where a sheet was renamed, and
    its own blanks and capitals. So the cells and sheets that are referred to do not count; what
    is done with them does, and every text in quotation marks.
    """
    words = _NUMBER.split(formula)
    template, places = _template(tuple(words[::2]))
    numbers = words[1::2]
    return template % tuple([numbers[place] for place in places])


@lru_cache(maxsize=1 << 12)
def _template(words: tuple[str, ...]) -> tuple[str, list[int]]:
    """The normal form of all formulas that have these words between their numbers.

    The rows of a table have the same formula but for its numbers. It is given with a sign for
    each number that is in it, and with the places of these among all numbers.
    """
    first, *others = words
    stand_ins = (str(10**8 + place) for place in range(len(others)))
    formula = first + "".join(map("".join, zip(stand_ins, others, strict=True)))
    parts = formula.split('"')
    parts[::2] = map(_code, parts[::2])
    pieces = _STAND_IN.split('"'.join(parts).replace("%", "%%"))
    return "%s".join(pieces[::2]), [int(number) - 10**8 for number in pieces[1::2]]


def _code(code: str) -> str:
    """The normal form of what is outside quotation marks."""
    code = code.upper()
    if "!" in code:
        code = _SHEET.sub("!", code)
    if "_XL" in code:
        code = _FUTURE.sub("", code)
    return _CELL.sub("@", code.replace(" ", "").replace("\n", ""))
