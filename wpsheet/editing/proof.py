"""Proof-reading of an edited workbook by a second reader, which shares no code with ours.

openpyxl opens the workbook before and after: what was to change must hold what was asked, and
everything else what it held before.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Held, Proof
from wpsheet.model.patterns import regex
from wpsheet.model.wording import Word
from wpsheet.ooxml import second_reader
from wpsheet.ooxml.second_reader import ProofFailed, fault_at, letters

_LOOK = ("number_format", "font", "fill", "alignment", "border", "protection")


def proofread(
    path: Path, before: bytes, after: bytes, made: Sequence[CellEdit], *, translated: bool = False
) -> Proof:
    """What openpyxl finds: how many cells changed as asked, and how many are as they were.

    Merged ranges, checks, conditional formats, comments, names and sheets are held against what
    they were too. Raises `ProofFailed` at the first difference that nobody asked for.
    Where openpyxl cannot open a workbook, or it is very large, the proof says that it was not read.
    In a workbook that is `translated` sheets and names have other names, and formulas and
    drop-downs other words.
    """
    old, new = second_reader.opened(before), second_reader.opened(after)
    if old is None or new is None:
        return Proof(read=False)
    cells = sum(sheet.max_row * sheet.max_column for sheet in old.worksheets)
    if cells > second_reader.MOST_CELLS:
        return Proof(read=False, large=True)
    asked = {e.address: e for e in made}
    rest = _without_words if translated else str
    for what, of in ((Held.SHEETS, _sheets), (Held.NAMES, _names)):
        if of(old, rest) != of(new, rest):
            raise ProofFailed(
                path,
                "the second reader finds other {what} than before",
                "nothing was written; report this line",
                what=Word(what.value),
            )
    looks = _Looks()
    changed = unchanged = 0
    for first, second in zip(old.worksheets, new.worksheets, strict=True):
        name = first.title
        for (what, was), (_, now) in zip(_parts(first, rest), _parts(second, rest), strict=True):
            if was != now:
                raise ProofFailed(
                    path,
                    'the second reader finds other {what} on the sheet "{sheet}" than before',
                    "nothing was written; report this line",
                    what=Word(what.value), sheet=name,
                )  # fmt: skip
        size = {
            "max_row": max(first.max_row, second.max_row),
            "max_col": max(first.max_column, second.max_column),
        }
        for ours, theirs in zip(first.iter_rows(**size), second.iter_rows(**size), strict=True):
            for was, now in zip(ours, theirs, strict=True):
                edit = asked.get(Address(name, was.row, was.column))
                if not _is_as_asked(was, now, edit, looks, rest):
                    raise fault_at(path, name, was.row, was.column, asked=edit is not None)
                changed += edit is not None
                unchanged += edit is None and was.value is not None
    return Proof(changed=changed, unchanged=unchanged)


Rest = Callable[[object], str]
"""What of a formula is held against what it was: all of it, or what no translation changes."""


def _sheets(book: Any, rest: Rest) -> list[tuple[str, str]]:
    return [("" if rest is _without_words else s.title, s.sheet_state) for s in book.worksheets]


def _names(holder: Any, rest: Rest) -> dict[str, object]:
    return {
        name: (rest(each.attr_text), sorted(dict(each).items()))
        for name, each in holder.defined_names.items()
    }


def _parts(sheet: Any, rest: Rest) -> Iterator[tuple[Held, object]]:
    """What a sheet has beside the values and looks of its cells."""
    yield Held.MERGES, sorted(map(str, sheet.merged_cells.ranges))
    ignored = _SHOWN if rest is _without_words else set()
    checks = sheet.data_validations.dataValidation
    yield (
        Held.CHECKS,
        sorted((_attributes(e, ignored), rest(e.formula1), rest(e.formula2)) for e in checks),
    )
    rules = ((str(each.sqref), r) for each in sheet.conditional_formatting for r in each.rules)
    looks = (
        (cells, _attributes(r, {"dxfId"}, rest), [*map(rest, r.formula)],
         repr((r.dxf, r.colorScale, r.dataBar, r.iconSet)))
        for cells, r in rules
    )  # fmt: skip
    yield Held.FORMATS, sorted(looks)
    cells = (cell for row in sheet.iter_rows() for cell in row if getattr(cell, "comment", None))
    comments = ((cell.coordinate, cell.comment.author, cell.comment.text) for cell in cells)
    yield Held.COMMENTS, sorted(comments)
    printed = sheet.print_title_rows, sheet.print_title_cols, sheet.print_area
    yield Held.NAMES, (_names(sheet, rest), sheet.auto_filter.ref, *map(rest, printed))


def _attributes(element: Any, but: Collection[str], rest: Rest = str) -> list[tuple[str, str]]:
    """The attributes of an element, but for some."""
    return [(name, rest(value)) for name, value in sorted(dict(element).items()) if name not in but]


_SHOWN = {"prompt", "promptTitle", "error", "errorTitle"}
"""What a check says to a person."""


class _Looks:
    """Tells what of the look of two cells differs; few looks are in a workbook, and each pair of
    them is compared once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], frozenset[str]] = {}

    def __call__(self, old: Any, new: Any) -> frozenset[str]:
        pair = getattr(old, "style_id", 0), getattr(new, "style_id", 0)
        if pair not in self._known:
            self._known[pair] = frozenset(
                each for each in _LOOK
                if repr(getattr(old, each, None)) != repr(getattr(new, each, None))
            )  # fmt: skip
        return self._known[pair]


def _is_as_asked(old: Any, new: Any, edit: CellEdit | None, looks: _Looks, rest: Rest) -> bool:
    """Whether a cell is what was asked of it; if nothing was, what it was before."""
    if edit is None or (edit.text is None and edit.rich is None):
        same = _value(old) == _value(new)
        if not same and old.data_type == new.data_type == "f":
            same = rest(old.value) == rest(new.value)
    else:
        words = edit.rich.plain if edit.rich is not None else edit.text or ""
        held, words = letters(new.value), letters(words)
        solid, asked = held.replace(" ", ""), words.replace(" ", "")
        same = held == words or (_has_raised(new.value) and solid == asked)
    # A cell that is new has the look of its column or row.
    is_new = edit is not None and not getattr(old, "has_style", False)
    others = set() if is_new else looks(old, new) - ({"fill"} if edit and edit.fill else set())
    filled = edit is None or edit.fill is None or second_reader.colour(new) == edit.fill.upper()
    return same and filled and not others


def _has_raised(value: object) -> bool:
    """Whether letters of a text are raised, around which blanks are not read as written."""
    runs = value if isinstance(value, list) else []
    return any(getattr(getattr(each, "font", None), "vertAlign", None) for each in runs)


_WORDS = regex(r"'[^']*'!|[\w.]+!|\"[^\"]*\"|\[[^]]*\]")
"""What a formula says in words: names of sheets and columns, and texts."""


def _without_words(formula: object) -> str:
    return _WORDS.sub("", str(formula))


def _value(cell: Any) -> object:
    """A cell's value, of formatted text with every run's look."""
    value = cell.value
    if isinstance(value, list):
        return [(str(each), getattr(each, "font", None)) for each in value]
    return vars(value) if hasattr(value, "__dict__") else value  # formulas of several cells
