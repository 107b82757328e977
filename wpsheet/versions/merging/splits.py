"""Activities that a returned copy divides over two rows: the pieces are put together again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.layout import ColumnName, Field, ordered
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, comparable

Split = tuple[Address, str]
"""A row that was put to the activity above it although the base has other words, and which."""


_Piece = tuple[Address, Mapping[ColumnName, Cell]]
"""A row with words but neither a number nor an activity."""


def rejoined(base: Programme, copy: Programme) -> tuple[Programme, list[Split]]:
    """The copy with divided activities whole, and the rows that somebody must look at.

    Pieces that make up the base's text are that text. Where the first piece is how the base's
    text begins, all are put together, for what is missing in it is below and was not
    deleted: that is reported. Other rows stay as they are.
    """
    pieces = _by_activity(copy)
    if not pieces:
        return copy, []
    known = {(a.section, a.number): a for a in base.activities}
    ids = {a.id: a for a in base.activities if a.id}
    reported: list[Split] = []
    whole: dict[int, Activity] = {}
    gone: set[Address] = set()
    for place, below in pieces.items():
        activity = copy.activities[place]
        ours = ids.get(activity.id or "")
        if ours is None and activity.number is not None:
            ours = known.get((activity.section, activity.number))
        cells = _joined(activity, below, ours) if ours else None
        if not (ours and cells):
            continue
        whole[place] = replace(activity, cells={**activity.cells, **cells})
        gone.update(address for address, _ in below)
        if any(_solid(cell.plain) != _solid(ours.plain(name)) for name, cell in cells.items()):
            reported += ((address, activity.label) for address, _ in below)
    activities = tuple(
        whole.get(place, activity)
        for place, activity in enumerate(copy.activities)
        if not (_is_piece(activity) and _address(activity) in gone)
    )
    stray = tuple(row for row in copy.stray if row.address not in gone)
    return replace(copy, activities=activities, stray=stray), reported


def _by_activity(copy: Programme) -> Mapping[int, list[_Piece]]:
    """The place of an activity → the rows directly below it that belong to no other."""
    found: defaultdict[int, list[_Piece]] = defaultdict(list)
    whole = enumerate(copy.activities)
    places = {(a.sheet, a.row): place for place, a in whole if not _is_piece(a)}
    for piece in sorted(_pieces(copy), key=lambda each: each[0]):
        sheet, row = piece[0].sheet, piece[0].row
        if (sheet, row - 1) in places:
            places[sheet, row] = places[sheet, row - 1]
            found[places[sheet, row]].append(piece)
    return found


def _pieces(copy: Programme) -> Iterator[_Piece]:
    yield from ((row.address, row.cells) for row in copy.stray if row.cells)
    for activity in copy.activities:
        if _is_piece(activity):
            cells = {name: cell for name, cell in activity.cells.items() if cell.filled}
            yield _address(activity), cells


def _is_piece(activity: Activity) -> bool:
    no_number = not activity.plain(Field.NUMBER) and not activity.id
    return no_number and not activity.plain(Field.ACTIVITY)


def _address(activity: Activity) -> Address:
    return next(cell.address for cell in activity.cells.values() if cell.filled)


def _joined(
    activity: Activity, below: list[_Piece], ours: Activity
) -> dict[ColumnName, Cell] | None:
    """The cells with their pieces put together; None where the base has not been divided so."""
    cells: dict[ColumnName, Cell] = {}
    divided = False
    for name in ordered(activity.cells):
        texts = [held[name].text for _, held in below if name in held]
        if not texts or name not in activity.cells:
            continue
        first, words = activity.cells[name], ours.plain(name)
        pieces = [text for text in (first.text, *texts) if text.raw.strip()]
        whole, begins = _solid(words), _solid(first.plain)
        rest = _solid("".join(text.plain for text in texts))
        divided |= begins != whole
        if begins + rest == whole:
            text = ours.cells[name].text
        elif whole.startswith(begins) or (rest and whole.endswith(rest)):
            text = RichText.in_lines(piece.stripped() for piece in pieces)
        else:
            return None
        cells[name] = first._replace(text=text, kind=CellKind.TEXT, formula=None)
    return cells if divided else None


def _solid(words: str) -> str:
    """Words without the blanks between them, as a row may end at any of these."""
    return "".join(comparable(words).split())
