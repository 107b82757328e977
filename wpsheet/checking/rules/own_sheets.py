"""Rules on the sheets of ours: one that cannot be read is not the same as one that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.cells import Address
from wpsheet.model.own_sheets import MissingLists, OwnSheet, Unread, UnreadSheet

_CLEAN = row(number="1.")
_UNREAD = UnreadSheet(
    OwnSheet.CONFLICTS, Unread.HEADINGS, Address("Conflicts", 1, 1), ("Reference", "Take")
)


class OwnSheetUnreadable(Rule):
    """A sheet that wpsheet wrote, such as Conflicts or Progress history, cannot be read.

    Why: Its contents would be lost without anyone noticing.
    Fix: Restore the headings that the message names, with their words.
    """

    code, name, severity = "WP118", "own-sheet-unreadable", Severity.ERROR
    message = "{fault}"
    bad = Example((_CLEAN,), unread_sheet=_UNREAD)
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for sheet in context.programme.unread_sheets:
            gone = sheet.why is Unread.GONE
            severity = Severity.WARNING if gone else None
            yield Problem(sheet.address, {"fault": sheet.fault}, severity=severity)


class ListsMissing(Rule):
    """The Lists sheet that the workbook had is missing or renamed.

    Why: The drop-down lists follow no list any more. Built-in bodies, codes and settings may
    replace the committee's own.
    Fix: Give the sheet its name again, or copy it from an older version.
    """

    code, name, severity = "WP119", "lists-missing", Severity.WARNING
    message = "{fault}"
    bad = Example((_CLEAN,), lists_missing=MissingLists(Address("Example", 1, 1), "Lists"))
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        missing = context.programme.lists_missing
        if missing is not None:
            yield Problem(missing.address, {"fault": missing.fault})


RULES: tuple[type[Rule], ...] = (OwnSheetUnreadable, ListsMissing)
