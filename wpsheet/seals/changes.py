"""What was changed since a workbook was sealed: sheets, rows, columns and cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model.cells import Address, column_letter
from wpsheet.model.wording import ENGLISH
from wpsheet.seals.alignment import aligned, row_likeness, shared
from wpsheet.seals.fingerprints import Contents, RowPrint, SheetPrint, is_formula, same_words


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
    """Whether the workbook still bears the record of its cells."""

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
            yield from _Sheets(was, sheet).changes()


def changed_heads(old: Contents, new: Contents) -> Iterator[Change]:
    """The sheets whose printed pages bear other words at their head or foot, with those that are
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


def _lines(sheet: SheetPrint) -> list[tuple[tuple[int, str], ...]]:
    return [_signature(row.cells) for row in sheet.rows.values()]


def _signature(cells: Mapping[int, str]) -> tuple[tuple[int, str], ...]:
    return tuple(cells.items())


class _Sheets:
    """One sheet as it was written, and as it is now."""

    def __init__(self, old: SheetPrint, new: SheetPrint) -> None:
        self.old, self.new = old, new

    def changes(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if old.name != new.name:
            yield Change(ChangeKind.SHEET_RENAMED, new.name, before=old.name)
        if old.hidden != new.hidden:
            kind = ChangeKind.SHEET_HIDDEN if new.hidden else ChangeKind.SHEET_SHOWN
            yield Change(kind, new.name)
        columns = self._columns()
        yield from self._column_changes(columns)
        back = {now: was for was, now in columns.items()}
        # A column that came with the new version stands behind all others of the old one.
        rows = [
            (number, {back.get(c, -c): p for c, p in row.cells.items()}, row.hidden)
            for number, row in new.rows.items()
        ]
        yield from self._row_changes(list(old.rows.items()), rows, columns)

    # Columns

    def _columns(self) -> dict[int, int]:
        """Old column → new column. They are the same unless most rows say otherwise."""
        old, new = self.old, self.new
        same = {column: column for column in {*old.columns, *new.columns}}
        lines = {_signature(row.cells) for row in old.rows.values()}
        kept = sum(_signature(row.cells) in lines for row in new.rows.values())
        if len(new.rows) < 3 or 2 * kept >= min(len(old.rows), len(new.rows)):
            return same
        ours, theirs = list(old.columns), list(new.columns)
        prints = [tuple(old.columns[c]) for c in ours], [tuple(new.columns[c]) for c in theirs]

        def likeness(one: int, other: int) -> float:
            alike = shared(prints[0][one], prints[1][other])
            return alike if alike >= 0.6 else 0.0

        pairs = aligned(*prints, likeness)
        found = {ours[one]: theirs[other] for one, other in pairs}
        return found if any(was != now for was, now in found.items()) else same

    def _column_changes(self, columns: Mapping[int, int]) -> Iterator[Change]:
        old, new = self.old, self.new
        gone = [c for c in old.columns if c not in columns]
        come = [c for c in new.columns if c not in columns.values()]
        for first, last in _stretches(gone):
            yield Change(ChangeKind.COLUMNS_REMOVED, new.name, _columns_ref(first, last))
        for first, last in _stretches(come):
            yield Change(ChangeKind.COLUMNS_INSERTED, new.name, _columns_ref(first, last))
        unseen = {columns.get(c, c) for c in old.hidden_columns}
        for first, last in _stretches([c for c in new.hidden_columns if c not in unseen]):
            yield Change(ChangeKind.COLUMNS_HIDDEN, new.name, _columns_ref(first, last))
        shown = sorted(c for c in unseen if c not in new.hidden_columns and c in new.columns)
        for first, last in _stretches(shown):
            yield Change(ChangeKind.COLUMNS_SHOWN, new.name, _columns_ref(first, last))

    # Rows

    def _row_changes(
        self,
        old: list[tuple[int, RowPrint]],
        new: list[tuple[int, dict[int, str], bool]],
        columns: Mapping[int, int],
    ) -> Iterator[Change]:
        kept = set(columns)
        before = [
            (number, {c: p for c, p in row.cells.items() if c in kept}, row.hidden)
            for number, row in old
        ]
        now = [
            (number, {c: p for c, p in cells.items() if c > 0}, hidden)
            for number, cells, hidden in new
        ]
        pairs = aligned(
            [_signature(dict(sorted(cells.items()))) for _, cells, _ in before],
            [_signature(dict(sorted(cells.items()))) for _, cells, _ in now],
            lambda a, b: row_likeness(before[a][1], now[b][1]),
        )
        sheet = self.new.name
        gone = sorted(set(range(len(before))) - {a for a, _ in pairs})
        come = sorted(set(range(len(now))) - {b for _, b in pairs})
        moved = _moved(gone, come, before, now)
        for a, b in moved.items():
            yield Change(ChangeKind.ROW_MOVED, sheet, f"{now[b][0]}", before=f"{before[a][0]}")
        gaps = list(_gaps([(before[a][0], now[b][0]) for a, b in pairs],
                          {before[a][0] for a in range(len(before))},
                          {now[b][0] for b in range(len(now))}))  # fmt: skip
        removed = [before[a][0] for a in gone if a not in moved]
        removed += [row for was, row in gaps if was]
        inserted = [now[b][0] for b in come if b not in set(moved.values())]
        inserted += [row for was, row in gaps if not was]
        for first, last in _stretches(sorted(removed)):
            yield Change(ChangeKind.ROWS_REMOVED, sheet, _rows_ref(first, last))
        for first, last in _stretches(sorted(inserted)):
            yield Change(ChangeKind.ROWS_INSERTED, sheet, _rows_ref(first, last))
        unseen = [now[b][0] for a, b in pairs if now[b][2] and not before[a][2]]
        for first, last in _stretches(unseen):
            yield Change(ChangeKind.ROWS_HIDDEN, sheet, _rows_ref(first, last))
        shown = [now[b][0] for a, b in pairs if before[a][2] and not now[b][2]]
        for first, last in _stretches(shown):
            yield Change(ChangeKind.ROWS_SHOWN, sheet, _rows_ref(first, last))
        for a, b in pairs:
            yield from self._cell_changes(now[b][0], before[a][1], now[b][1], columns)

    def _cell_changes(
        self, row: int, old: Mapping[int, str], new: Mapping[int, str], columns: Mapping[int, int]
    ) -> Iterator[Change]:
        for column in sorted({*old, *new}):
            kind = _kind(old.get(column), new.get(column))
            if kind is not None:
                place = Address(self.new.name, row, columns.get(column, column))
                yield Change(kind, place.sheet, place.ref)


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


def _moved(
    gone: Sequence[int],
    come: Sequence[int],
    before: Sequence[tuple[int, Mapping[int, str], bool]],
    now: Sequence[tuple[int, Mapping[int, str], bool]],
) -> dict[int, int]:
    """Old place → new place of the rows that stand elsewhere with every cell that they had."""
    places: dict[tuple[tuple[int, str], ...], list[int]] = {}
    for b in come:
        places.setdefault(_signature(dict(sorted(now[b][1].items()))), []).append(b)
    found = {}
    for a in gone:
        same = places.get(_signature(dict(sorted(before[a][1].items()))))
        if same:
            found[a] = same.pop(0)
    return found


def _gaps(
    pairs: Sequence[tuple[int, int]], old: set[int], new: set[int]
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


def _stretches(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """(first, last) of each run of numbers that follow one another."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _rows_ref(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}:{last}"


def _columns_ref(first: int, last: int) -> str:
    one, other = column_letter(first), column_letter(last)
    return one if first == last else f"{one}:{other}"
