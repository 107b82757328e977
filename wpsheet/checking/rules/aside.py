"""Rules on what the reader leaves aside: columns, rows, list entries and conflicts."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.omissions import unheaded
from wpsheet.model.programme import OpenConflict
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names, Saying, Sentence

_CLEAN = row(number="1.")
_CONFLICT = OpenConflict(Address("Conflicts", 4, 4), "I.1", Field.PROGRESS, decided=False)


class ColumnUnknown(Rule):
    """A column with data is not in the template, appears twice, or has no heading.

    Why: Its contents are not read and will not be circulated.
    Fix: If it is one of the template's columns, correct its heading. Otherwise move the text to a
    column of the template, or leave the column as it is.
    """

    code, name, severity = "WP110", "column-unknown", Severity.INFO
    message = (
        '{heading:?The column "{heading}" {doubled:is not in the template|appears '
        "twice}}{cells:?This column has text in {cells} {cells:cell|cells} but no heading}, so "
        "it is not read. If it belongs to the programme, correct its heading."
    )
    bad = Example((_CLEAN,), extra_heading="Remarks of the desk")
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        reported: set[tuple[str, str]] = set()
        for table in context.programme.tables:
            both = [(unknown, False) for unknown in table.unknown_headings]
            both += [(twice, True) for twice in table.doubled_headings]
            for (address, heading), doubled in both:
                if (table.sheet, heading) not in reported:
                    reported.add((table.sheet, heading))
                    words = {"heading": shortened(heading, 40), "doubled": doubled, "cells": 0}
                    # So many at once are a second table beside the first: activities are lost.
                    beside = len(table.doubled_headings) >= 3 and doubled
                    severity = Severity.ERROR if beside else None
                    yield Problem(address, words, value=heading, severity=severity)
        for each in unheaded(context.programme):
            words = {"heading": "", "doubled": False, "cells": each.cells}
            yield Problem(each.address, words, value=each.words)


class RowUnread(Rule):
    """A row under the headings does not belong to any activity.

    Why: The row has no number and no activity, so its text is not read. It is often the second half
    of an activity that was split over two rows.
    Fix: Move the text to the activity above, or give the row a number and an activity.
    """

    code, name, severity = "WP111", "row-unread", Severity.ERROR
    message = (
        "This row has text but no number and no activity, so it is not read. Move the text to "
        "the activity above, or give the row a number and an activity."
    )
    bad = Example((_CLEAN,), stray=row(progress="and the next steps", bodies="PTC"))
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for note in context.programme.stray:
            yield Problem(note.address, value=note.text.plain)


_FAULT = Sentence(Saying.SETTING_UNKNOWN, {"written": "Colour", "known": Names(("Title", "Body"))})


class ListBroken(Rule):
    """An entry on the Lists sheet cannot be used, or not as intended.

    Why: Drop-down lists, checks and colours use these lists. An entry that cannot be used would be
    ignored without anyone noticing.
    Fix: Correct or delete the entry.
    """

    code, name, severity = "WP112", "list-broken", Severity.ERROR
    message = "{fault}"
    bad = Example((_CLEAN,), list_fault=_FAULT)
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for fault in context.programme.list_faults:
            severity = Severity.INFO if fault.usable else None
            yield Problem(fault.address, {"fault": fault.said}, severity=severity)


class ConflictOpen(Rule):
    """A merge conflict has not been decided, or the decision has not been applied.

    Why: The activity does not yet contain what the copies say. If you circulate it now, their texts
    are lost without anyone noticing.
    Fix: On the sheet Conflicts, choose in the column Take which text to use, then run wpsheet merge
    --resolve.
    """

    code, name, severity = "WP113", "conflict-open", Severity.WARNING
    message = (
        "The copies differ on {activity}, {heading}. {decided:Choose which text to use, "
        "then|Your choice has not been applied yet:} run wpsheet merge --resolve."
    )
    bad = Example((_CLEAN,), conflict=_CONFLICT)
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for conflict in context.programme.conflicts:
            words = {
                "activity": conflict.activity,
                "heading": conflict.field or conflict.column,
                "decided": conflict.decided,
            }
            yield Problem(conflict.address, words)


RULES: tuple[type[Rule], ...] = (ColumnUnknown, RowUnread, ListBroken, ConflictOpen)
