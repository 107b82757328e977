"""What was changed since a workbook was circulated, for people and for programs."""

from collections.abc import Iterator
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.text import shortened
from wpsheet.reporters.as_json import SCHEMA, dumped, fields
from wpsheet.reporters.as_text import as_lines
from wpsheet.seals.changes import Change, ChangeKind, Verification

_MOST = 200
"""Lines that a person reads; JSON has them all."""
_WORDS = 60

SAYS: dict[ChangeKind, str] = {
    ChangeKind.SHEET_ADDED: "this sheet was added",
    ChangeKind.SHEET_REMOVED: "this sheet was deleted",
    ChangeKind.SHEET_RENAMED: 'this sheet was called "{before}"',
    ChangeKind.SHEETS_REORDERED: "the order of the sheets was changed",
    ChangeKind.SHEET_HIDDEN: "this sheet was hidden",
    ChangeKind.SHEET_SHOWN: "this sheet was hidden and is now visible",
    ChangeKind.ROWS_INSERTED: "inserted",
    ChangeKind.ROWS_REMOVED: "deleted (original row number)",
    ChangeKind.ROW_MOVED: "moved here; it was row {before}",
    ChangeKind.ROWS_HIDDEN: "hidden, or filtered out",
    ChangeKind.ROWS_SHOWN: "was hidden and is now visible",
    ChangeKind.COLUMNS_INSERTED: "inserted",
    ChangeKind.COLUMNS_REMOVED: "deleted (original column letter)",
    ChangeKind.COLUMNS_HIDDEN: "hidden",
    ChangeKind.COLUMNS_SHOWN: "was hidden and is now visible",
    ChangeKind.WRITTEN: 'was blank; now: "{now}"',
    ChangeKind.EMPTIED: "was cleared",
    ChangeKind.REWORDED: 'was changed; now: "{now}"',
    ChangeKind.LOOK: "its colour or text formatting was changed",
    ChangeKind.FORMULA_REPLACED: 'contained a formula; now: "{now}"',
    ChangeKind.FORMULA_CHANGED: "its formula was changed; now: {now}",
    ChangeKind.PAGE_HEADS: 'its header or footer was changed; now: "{now}"',
    ChangeKind.COMMENT: 'a comment was added: "{now}"',
    ChangeKind.LINK: 'a link was added to "{now}"',
    ChangeKind.OTHER_WORKBOOK: 'a formula or name that refers to "{now}" was added',
    ChangeKind.MACROS: "macros were added",
    ChangeKind.UNPLACED: "changed; wpsheet cannot say where",
}
"""What is said of each change, in English."""
_ROWS = frozenset(k for k in ChangeKind if k.name.startswith("ROW"))
_COLUMNS = frozenset(k for k in ChangeKind if k.name.startswith("COLUMNS"))


@as_lines
def verification_text(verification: Verification, say: Labels) -> Iterator[str]:
    """Whether it is as it was written; below, what was changed, sheet by sheet."""
    name, changes = verification.workbook, verification.changes
    placed = [change for change in changes if change.kind is not ChangeKind.UNPLACED]
    if not changes:
        yield say("{file}: not changed since it was created.", file=name)
    elif len(placed) == len(changes):
        yield say("{file}: {n} {n:change|changes} since it was created.", file=name, n=len(changes))
    elif verification.has_record:
        yield say("{file}: changed since it was created. wpsheet cannot say where.", file=name)
    else:
        yield say(
            "{file}: changed since it was created. Its record of the cells is missing, so wpsheet "
            "cannot say where.", file=name,
        )  # fmt: skip
    for sheet, group in groupby(placed[:_MOST], key=lambda change: change.sheet):
        yield from ("", sheet) if sheet else ("",)
        for change in group:
            place = place_of(change, say)
            called = change_called(change, say)
            yield f"  {place:12} {called}" if place else f"  {called}"
    if more := len(placed[_MOST:]):
        yield ""
        yield say("and {n} more; --format json lists them all", n=more)


def place_of(change: Change, say: Labels) -> str:
    """Where in the sheet: J38, "rows 6-8", "column C"; nothing for the sheet as a whole."""
    first, _, last = change.ref.partition(":")
    span = f"{first}-{last}" if last else first
    if change.kind in _ROWS:
        return say("rows {span}", span=span) if last else say("row {span}", span=span)
    if change.kind in _COLUMNS:
        return say("columns {span}", span=span) if last else say("column {span}", span=span)
    return change.ref


def change_called(change: Change, say: Labels) -> str:
    """What happened, in words."""
    return say(SAYS[change.kind], before=change.before, now=shortened(change.now, _WORDS))


def verification_json(verification: Verification, say: Labels) -> str:
    """Every change with its kind and its place; the messages alone are in a language."""
    changes = [
        {
            "kind": change.kind.value,
            **{name: words or None for name, words in fields(change, *_PLACE_AND_WORDS).items()},
            "message": " ".join(filter(None, (place_of(change, say), change_called(change, say)))),
        }
        for change in verification.changes
    ]
    is_as_written = verification.is_as_written
    return dumped({
        "schema": SCHEMA, "workbook": verification.workbook, "as_written": is_as_written,
        "changes": changes,
    })  # fmt: skip


_PLACE_AND_WORDS = ("sheet", "ref", "before", "now")
