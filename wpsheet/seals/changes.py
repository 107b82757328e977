"""What was changed since a workbook was sealed: sheets, rows, columns and cells."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from wpsheet.model.cells import Address, column_letter, stretches
from wpsheet.model.rewording import same_ends
from wpsheet.model.wording import ENGLISH
from wpsheet.seals.fingerprints import Contents, SheetPrint, is_formula, same_words


class ChangeKind(StrEnum):
    """What happened to a sheet, a row, a column or a cell."""

    SHEET_ADDED = "sheet-added"
    SHEET_REMOVED = "sheet-removed"
    SHEET_RENAMED = "sheet-renamed"
    SHEETS_REORDERED = "sheets-in-another-order"
    SHEET_HIDDEN = "sheet-hidden"
    SHEET_SHOWN = "sheet-shown"
    ROWS_INSERTED = "rows-inserted"
    ROWS_REMOVED = "rows-removed"
    ROW_MOVED = "row-moved"
    ROWS_HIDDEN = "rows-hidden"
    ROWS_SHOWN = "rows-shown"
    COLUMNS_INSERTED = "columns-inserted"
    COLUMNS_REMOVED = "columns-removed"
    COLUMNS_HIDDEN = "columns-hidden"
    COLUMNS_SHOWN = "columns-shown"
    WRITTEN = "written-into-a-blank-cell"
    EMPTIED = "emptied"
    REWORDED = "reworded"
    LOOK = "formatting-changed"
    FORMULA_REPLACED = "formula-replaced"
    FORMULA_CHANGED = "formula-changed"
    PAGE_HEADS = "page-heads-changed"
    COMMENT = "comment-added"
    LINK = "link-added"
    OTHER_WORKBOOK = "other-workbook-added"
    MACROS = "macros-added"
    UNPLACED = "changed-somewhere"


CELL_KINDS = frozenset(
    [
        ChangeKind.WRITTEN,
        ChangeKind.REWORDED,
        ChangeKind.LOOK,
        ChangeKind.FORMULA_REPLACED,
        ChangeKind.FORMULA_CHANGED,
    ]
)
"""Changes of one cell that holds something still."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `ref` is a cell or range of the workbook as it is now; of what was removed,
    and of a row that was moved (`before`), as it was written."""

    kind: ChangeKind
    sheet: str = ""
    ref: str = ""
    before: str = ""
    """The former name of a sheet, the former place of a row."""
    now: str = ""
    """What the cell holds now, or the text of the comment, or where the link leads."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a circulated workbook is as it was written, and if not, what was changed."""

    workbook: str
    changes: tuple[Change, ...] = ()
    language: str = ENGLISH
    """The language that the workbook is in."""
    has_record: bool = True
    """Whether the workbook still has the record of its cells."""

    @property
    def is_as_written(self) -> bool:
        return not self.changes


def changes_between(old: Contents, new: Contents) -> Iterator[Change]:
    """What was changed, sheet by sheet in the order of the workbook as it is now."""
    partners = _partners(old.sheets, new.sheets)
    for sheet in old.sheets:
        if sheet.name not in {was.name for was in partners.values()}:
            yield Change(ChangeKind.SHEET_REMOVED, sheet.name)
    names = [sheet.name for sheet in old.sheets]
    order = [names.index(was.name) for was in partners.values()]
    if order != sorted(order):
        yield Change(ChangeKind.SHEETS_REORDERED)
    for sheet in new.sheets:
        was = partners.get(sheet.name)
        if was is None:
            yield Change(ChangeKind.SHEET_ADDED, sheet.name)
        else:
            yield from _sheet_changes(was, sheet)


def changed_heads(old: Contents, new: Contents) -> Iterator[Change]:
    """The sheets whose printed pages have other words at their head or foot, with those that are
    new there."""
    was = {sheet.name: sheet.heads for sheet in old.sheets}
    for sheet in new.sheets:
        before = was.get(sheet.name)
        if before is not None and before != sheet.heads:
            words = " / ".join(part[2:] for part in sheet.heads or () if part not in before)
            yield Change(ChangeKind.PAGE_HEADS, sheet.name, now=words)


def _partners(old: Sequence[SheetPrint], new: Sequence[SheetPrint]) -> dict[str, SheetPrint]:
    """New name → the sheet as it was written, found by its name, else by what it holds."""
    by_name = {sheet.name: sheet for sheet in old}
    found = {sheet.name: by_name[sheet.name] for sheet in new if sheet.name in by_name}
    left = [sheet for sheet in old if sheet.name not in found]
    for sheet in new:
        if sheet.name in found or not left:
            continue
        best = max(left, key=lambda was: shared(_lines(was), _lines(sheet)))
        if shared(_lines(best), _lines(sheet)) >= 0.5 or not (best.rows or sheet.rows):
            left.remove(best)
            found[sheet.name] = best
    return {sheet.name: found[sheet.name] for sheet in new if sheet.name in found}


Line = tuple[tuple[int, str], ...]
"""The prints of a row by their columns."""


def _lines(sheet: SheetPrint) -> list[Line]:
    return [_signature(row.cells) for row in sheet.rows.values()]


def _signature(cells: Mapping[int, str]) -> Line:
    return tuple(cells.items())


def _sheet_changes(old: SheetPrint, new: SheetPrint) -> Iterator[Change]:
    """What was changed on one sheet since it was written."""
    if old.name != new.name:
        yield Change(ChangeKind.SHEET_RENAMED, new.name, before=old.name)
    if old.hidden != new.hidden:
        kind = ChangeKind.SHEET_HIDDEN if new.hidden else ChangeKind.SHEET_SHOWN
        yield Change(kind, new.name)
    columns = _columns(old, new)
    yield from _column_changes(old, new, columns)
    yield from _row_changes(old, new, columns)


# Columns


def _columns(old: SheetPrint, new: SheetPrint) -> dict[int, int]:
    """Old column → new column. They are the same unless most rows say otherwise."""
    same = {column: column for column in {*old.columns, *new.columns}}
    lines = set(_lines(old))
    unchanged = sum(line in lines for line in _lines(new))
    if len(new.rows) < 3 or 2 * unchanged >= min(len(old.rows), len(new.rows)):
        return same
    ours, theirs = list(old.columns), list(new.columns)
    fingerprints = [tuple(old.columns[c]) for c in ours], [tuple(new.columns[c]) for c in theirs]

    def likeness(one: int, other: int) -> float:
        share = shared(fingerprints[0][one], fingerprints[1][other])
        return share if share >= 0.6 else 0.0

    pairs = aligned(*fingerprints, likeness)
    found = {ours[one]: theirs[other] for one, other in pairs}
    return found if any(was != now for was, now in found.items()) else same


def _column_changes(
    old: SheetPrint, new: SheetPrint, columns: Mapping[int, int]
) -> Iterator[Change]:
    unseen = {columns.get(c, c) for c in old.hidden_columns}
    for kind, found in (
        (ChangeKind.COLUMNS_REMOVED, [c for c in old.columns if c not in columns]),
        (ChangeKind.COLUMNS_INSERTED, [c for c in new.columns if c not in columns.values()]),
        (ChangeKind.COLUMNS_HIDDEN, [c for c in new.hidden_columns if c not in unseen]),
        (ChangeKind.COLUMNS_SHOWN,
         sorted(c for c in unseen if c not in new.hidden_columns and c in new.columns)),
    ):  # fmt: skip
        for first, last in stretches(found):
            yield Change(kind, new.name, _ref(column_letter(first), column_letter(last)))


# Rows


def _row_changes(old: SheetPrint, new: SheetPrint, columns: Mapping[int, int]) -> Iterator[Change]:
    back = {now: was for was, now in columns.items()}
    before, after = list(old.rows), list(new.rows)
    # The cells of both by the columns of the former version.
    ours = [{c: p for c, p in r.cells.items() if c in columns} for r in old.rows.values()]
    theirs = [
        dict(sorted((back[c], p) for c, p in row.cells.items() if c in back))
        for row in new.rows.values()
    ]
    was, now = [*map(_signature, ours)], [*map(_signature, theirs)]
    places = aligned(was, now, lambda a, b: row_likeness(ours[a], theirs[b]))
    gone = sorted({*range(len(ours))} - {a for a, _ in places})
    come = sorted({*range(len(theirs))} - {b for _, b in places})
    elsewhere: dict[Line, list[int]] = defaultdict(list)
    for b in come:
        elsewhere[now[b]].append(b)
    # Those that are elsewhere with every cell that they had.
    moved = [(a, elsewhere[was[a]].pop(0)) for a in gone if elsewhere[was[a]]]
    for a, b in moved:
        yield Change(ChangeKind.ROW_MOVED, new.name, f"{after[b]}", before=f"{before[a]}")
    pairs = [(before[a], after[b]) for a, b in places]
    gaps = list(_gaps(pairs, old.rows.keys(), new.rows.keys()))
    removed = {before[a] for a in gone} - {before[a] for a, _ in moved}
    inserted = {after[b] for b in come} - {after[b] for _, b in moved}
    hidden = [(row, old.rows[place].hidden, new.rows[row].hidden) for place, row in pairs]
    for kind, found in (
        (ChangeKind.ROWS_REMOVED, sorted(removed | {row for left, row in gaps if left})),
        (ChangeKind.ROWS_INSERTED, sorted(inserted | {row for left, row in gaps if not left})),
        (ChangeKind.ROWS_HIDDEN, [row for row, once, still in hidden if still and not once]),
        (ChangeKind.ROWS_SHOWN, [row for row, once, still in hidden if once and not still]),
    ):
        for first, last in stretches(found):
            yield Change(kind, new.name, _ref(f"{first}", f"{last}"))
    for a, b in places:
        for column in sorted({*ours[a], *theirs[b]}):
            change = _kind(ours[a].get(column), theirs[b].get(column))
            if change is not None:
                place = Address(new.name, after[b], columns.get(column, column))
                yield Change(change, place.sheet, place.ref)


def _kind(old: str | None, new: str | None) -> ChangeKind | None:
    """What happened to a cell, told from its prints."""
    if old == new:
        return None
    if old is None:
        return ChangeKind.WRITTEN
    if new is None:
        return ChangeKind.EMPTIED
    if is_formula(old):
        return ChangeKind.FORMULA_CHANGED if is_formula(new) else ChangeKind.FORMULA_REPLACED
    return ChangeKind.LOOK if same_words(old, new) else ChangeKind.REWORDED


def _gaps(
    pairs: Sequence[tuple[int, int]], old: Collection[int], new: Collection[int]
) -> Iterator[tuple[bool, int]]:
    """(whether it was removed, row) of each blank row that one of the versions has more."""
    was, now = 0, 0
    for before, after in pairs:
        blank_before = [row for row in range(was + 1, before) if row not in old]
        blank_after = [row for row in range(now + 1, after) if row not in new]
        more = len(blank_after) - len(blank_before)
        if more > 0:
            yield from ((False, row) for row in blank_after[-more:])
        elif more < 0:
            yield from ((True, row) for row in blank_before[more:])
        was, now = before, after


def _ref(first: str, last: str) -> str:
    return first if first == last else f"{first}:{last}"


_MOST = 250_000
"""Pairs that are weighed one by one; in a larger stretch the order alone decides."""


def aligned(
    old: Sequence[Hashable], new: Sequence[Hashable], likeness: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """The places of what is the same in both, in order: the equal ones, and between those the
    most alike. `likeness` of two places is 0 if they are not the same; what is elsewhere
    unchanged is not taken for anything else.
    """
    head, tail = same_ends(old, new)
    pairs = [(place, place) for place in range(head)]
    inner = SequenceMatcher(
        None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False
    )
    steps = [
        (kind, range(head + a, head + b), range(head + c, head + d))
        for kind, a, b, c, d in inner.get_opcodes()
    ]
    left = [step for step in steps if step[0] != "equal"]
    moved = {old[a] for _, ours, _ in left for a in ours}
    moved &= {new[b] for *_, theirs in left for b in theirs}
    for kind, ours, theirs in steps:
        if kind == "equal":
            pairs += zip(ours, theirs, strict=True)
        elif kind == "replace":
            one = [a for a in ours if old[a] not in moved]
            other = [b for b in theirs if new[b] not in moved]
            pairs += _most_alike(one, other, likeness)
    ends = zip(range(len(old) - tail, len(old)), range(len(new) - tail, len(new)), strict=True)
    return [*pairs, *ends]


def _most_alike(
    old: Sequence[int], new: Sequence[int], likeness: Callable[[int, int], float]
) -> Iterator[tuple[int, int]]:
    """The pairs, in order, whose likenesses sum up to most."""
    if len(old) * len(new) > _MOST:
        yield from (pair for pair in zip(old, new, strict=False) if likeness(*pair) > 0)
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    likenesses = [[likeness(a, b) for b in new] for a in old]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            together = likenesses[a][b] + best[a + 1][b + 1] if likenesses[a][b] > 0 else 0.0
            best[a][b] = max(together, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(old) and b < len(new):
        if likenesses[a][b] > 0 and best[a][b] == likenesses[a][b] + best[a + 1][b + 1]:
            yield old[a], new[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1


def shared(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """What share of the longer of two the other also has, in any order; 0 to 1."""
    most = max(len(one), len(other))
    return sum((Counter(one) & Counter(other)).values()) / most if most else 0.0


def row_likeness(one: Mapping[int, str], other: Mapping[int, str]) -> float:
    """How far two rows hold the same in the same columns; 0 if they are two rows."""
    equal = sum(other.get(column) == print_ for column, print_ in one.items())
    share = equal / max(len(one), len(other))
    if share >= 1 / 2 or (share and min(len(one), len(other)) < 4):
        return 1 + share
    # Rows with one or two cells, such as titles, are the same by their place alone.
    return 0.1 if one.keys() == other.keys() and len(one) < 3 else 0.0
