"""Rules on what the reader leaves aside: columns, rows, list entries and conflicts."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.checking.rules.settings import faults
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.omissions import unheaded
from wpsheet.model.programme import OpenConflict
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names, Saying, Sentence

_CLEAN = row(number="1.")
_CONFLICT = OpenConflict(Address("Conflicts", 4, 4), "I.1", Field.PROGRESS, decided=False)


class ColumnUnknown(Rule):
    """A column with data is none of the template's, stands twice, or has no heading.

    Why: what it holds is not read and will not be circulated.
    Mend: correct the heading if it is one of the template's, or move the words to a column that
    is; otherwise nothing needs doing.
    """

    code, name = "WP110", "column-unknown"
    family, severity = Family.SHAPE, Severity.INFO
    message = (
        '{heading:?The column "{heading}" {doubled:is none of the template\'s|stands a second '
        "time}}{cells:?This column has words ({cells} {cells:cell|cells}) but no heading} "
        "and is not read. Correct its heading if it belongs to the programme."
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
    """A row under the headings belongs to no activity.

    Why: it has neither a number nor an activity, so its words are read by nobody: often the
    second half of an activity that was split over two rows.
    Mend: join it to the activity above, or give it a number and an activity.
    """

    code, name = "WP111", "row-unread"
    family, severity = Family.SHAPE, Severity.ERROR
    message = (
        "This row has words but neither a number nor an activity, so they are not read. "
        "Join it to the activity above, or give it a number and an activity."
    )
    bad = Example((_CLEAN,), stray=row(progress="and the next steps", bodies="PTC"))
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for note in context.programme.stray:
            yield Problem(note.address, value=note.text.plain)


_FAULT = Sentence(Saying.SETTING_UNKNOWN, {"written": "Colour", "known": Names(("Title", "Body"))})


class ListBroken(Rule):
    """An entry of the Lists sheet cannot be used, or not as it is meant.

    Why: drop-downs, checks and colours follow these lists; a broken entry would be left out
    without anybody noticing.
    Mend: correct or delete the entry.
    """

    code, name = "WP112", "list-broken"
    family, severity = Family.SHAPE, Severity.ERROR
    message = "{fault}"
    bad = Example((_CLEAN,), list_fault=_FAULT)
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        for fault in context.programme.list_faults:
            severity = Severity.INFO if fault.usable else None
            yield Problem(fault.address, {"fault": fault.said}, severity=severity)
        for address, said in faults(context.lists):
            yield Problem(address, {"fault": said})


class ConflictOpen(Rule):
    """A conflict of a merge is not decided, or its decision not put in.

    Why: what the copies say does not stand in the activity; circulated as it is, their texts
    would be lost without anybody noticing.
    Mend: choose under Take on the sheet Conflicts whose text goes in, then run
    wpsheet merge --resolve.
    """

    code, name = "WP113", "conflict-open"
    family, severity = Family.SHAPE, Severity.WARNING
    message = (
        "What copies say of {activity}, {heading}, {decided:waits here for a decision: choose "
        "whose text goes in|is decided here and not put in yet}. Then run wpsheet merge --resolve."
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
