"""Rules on the stable IDs of activities; silent where a workbook has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.identities import given, last_id
from wpsheet.checking.rules.base import Family, Rule, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.text import comparable

_TWO = (row(number="1."), row(number="2.", activity="Publish the study on cold storage"))


class IdDuplicate(Rule):
    """Two activities have the same ID.

    Why: the ID tells which activity is which when copies are compared and merged; a row that was
    copied takes its ID along, and one of the two would be taken for the other.
    Mend: empty the ID of the row that is the copy; `wpsheet fix` gives it one of its own.
    """

    code, name = "WP308", "id-duplicate"
    family, severity = Family.NUMBERS, Severity.ERROR
    message = (
        "The ID {id} already stands at {ref} (activity {other}). Empty the ID of the row that is "
        "the copy; wpsheet fix gives it a new one."
    )
    bad = Example(_TWO, ids=("PTC-0001", "PTC-0001"))
    good = Example(_TWO, ids=("PTC-0001", "PTC-0002"))

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

    Why: a new row needs one before copies of the workbook are compared; a row whose ID was
    emptied would be taken for a new activity.
    Mend: nothing for a new row, `wpsheet fix` gives it the next free ID; where an ID was lost,
    copy it from an earlier version.
    """

    code, name = "WP309", "id-missing"
    family, severity = Family.NUMBERS, Severity.INFO
    fix: ClassVar[Safety | None] = Safety.SAFE
    message = "This activity has no ID yet; the next free one is {next}. wpsheet fix gives it."
    bad = Example(_TWO, ids=("PTC-0001", ""))
    good = Example(_TWO, ids=("", ""))

    def problems(self, context: Context) -> Iterator[Problem]:
        if all(activity.id is None for activity in context.programme.activities):
            return
        for activity, new in given(context.programme):
            if activity.id_cell is not None:
                yield Problem(activity.id_cell.address, {"next": new}, activity, suggestion=new)


class IdColumnLost(Rule):
    """The column of the IDs is missing although IDs were given.

    Why: without their IDs, activities are told apart by their words alone when copies are
    compared and merged.
    Mend: insert a column headed ID and copy the IDs from an earlier version.
    """

    code, name = "WP310", "id-column-lost"
    family, severity = Family.NUMBERS, Severity.WARNING
    message = (
        "The column headed ID is missing, although IDs up to {last} were given. Insert it here "
        "and copy the IDs from an earlier version."
    )
    bad = Example(_TWO, last_id="PTC-0002")
    good = Example(_TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        last = last_id(context.programme)
        if last is None:
            return
        reported: set[tuple[str, str]] = set()
        for table in context.programme.tables:
            if table.id_column is None and (table.sheet, table.section) not in reported:
                reported.add((table.sheet, table.section))
                beside = Address(table.sheet, table.heading_row, max(table.columns.values()) + 1)
                yield Problem(beside, {"last": last})


RULES: tuple[type[Rule], ...] = (IdDuplicate, IdMissing, IdColumnLost)
