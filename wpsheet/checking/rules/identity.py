"""Rules on the stable IDs of activities; silent if a workbook has none."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.identities import given, last_id
from wpsheet.checking.rules.base import Rule, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import TWO, Example
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.text import comparable


class IdDuplicate(Rule):
    """Two activities have the same ID.

    Why: The ID shows which activity is which when copies are compared and merged. A copied row
    keeps its ID, so one of the two would be mistaken for the other.
    Fix: Clear the ID in the copied row. `wpsheet fix` will give it a new one.
    """

    code, name, severity = "WP308", "id-duplicate", Severity.ERROR
    message = (
        "Cell {ref} (activity {other}) already has the ID {id}. Clear the ID in the copied row; "
        "wpsheet fix will give it a new one."
    )
    bad = Example(TWO, ids=("PTC-0001", "PTC-0001"))
    good = Example(TWO, ids=("PTC-0001", "PTC-0002"))

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[str, Activity] = {}
        for activity in context.programme.activities:
            if activity.id is None or activity.id_cell is None:
                continue
            known = first.setdefault(comparable(activity.id), activity)
            if known is not activity and known.id_cell is not None:
                place = known.id_cell.address
                words = {"id": activity.id, "ref": place.ref, "other": labelled(known)}
                yield Problem(activity.id_cell.address, words, activity, value=activity.id)


class IdMissing(Rule):
    """An activity has no ID although others have.

    Why: A new row needs an ID before copies of the workbook are compared. A row whose ID was
    cleared would be treated as a new activity.
    Fix: For a new row, do nothing: `wpsheet fix` gives it the next free ID. If an ID was lost, copy
    it from an earlier version.
    """

    code, name, severity = "WP309", "id-missing", Severity.INFO
    fix = Safety.SAFE
    message = "This activity has no ID yet. wpsheet fix will give it the next free one, {next}."
    bad = Example(TWO, ids=("PTC-0001", ""))
    good = Example(TWO, ids=("", ""))

    def problems(self, context: Context) -> Iterator[Problem]:
        if all(activity.id is None for activity in context.programme.activities):
            return
        for activity, new in given(context.programme):
            if activity.id_cell is not None:
                yield Problem(activity.id_cell.address, {"next": new}, activity, suggestion=new)


class IdColumnLost(Rule):
    """The ID column is missing although IDs have been given.

    Why: Without IDs, activities can be recognised only by their words when copies are compared and
    merged.
    Fix: Insert a column "ID" and copy the IDs from an earlier version.
    """

    code, name, severity = "WP310", "id-column-lost", Severity.WARNING
    message = (
        'The column "ID" is missing, although IDs up to {last} have been given. Insert it here '
        "and copy the IDs from an earlier version."
    )
    bad = Example(TWO, last_id="PTC-0002")
    good = Example(TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        last = last_id(context.programme)
        first: dict[tuple[str, str], Address] = {}
        for table in context.programme.tables if last else ():
            if table.id_column is None:
                beside = Address(table.sheet, table.heading_row, max(table.columns.values()) + 1)
                first.setdefault((table.sheet, table.section), beside)
        for place in first.values():
            yield Problem(place, {"last": last})
