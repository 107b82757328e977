"""Rules on the Exceptions sheet: an accepted finding must still be one, and say why."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.exceptions import Applied
from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.programme import Waiver
from wpsheet.model.wording import Word


def _applied(context: Context) -> Applied:
    return context.waivers or Applied(())


def _activity(waiver: Waiver) -> str | Word:
    return waiver.activity or Word("no activity")


_PLACE = Address("Exceptions", 4, 1)


def _waived(**entry: object) -> Example:
    """An example with a timeline that is vague, and an exception that accepts it."""
    given = {
        "rule": "WP505", "activity": "I.1", "field": Field.TIMELINE, "value": "2027 (PTC)",
        "reason": "The session is not fixed yet.", **entry,
    }  # fmt: skip
    waiver = Waiver(_PLACE, **given)  # type: ignore[arg-type]
    return Example((row(timeline="2027 (PTC)"),), waiver=waiver, also=("timeline-imprecise",))


class WaiverBroken(Rule):
    """An entry of the Exceptions sheet cannot hold.

    Why: an exception without a reason, or for a rule or column that does not exist, accepts
    nothing; whoever wrote it believes otherwise.
    Mend: complete the entry, or delete it.
    """

    code, name = "WP901", "waiver-broken"
    family, severity = Family.EXCEPTIONS, Severity.ERROR
    message = "This exception does not hold: {fault}."
    bad = _waived(reason="")
    good = _waived()

    def problems(self, context: Context) -> Iterator[Problem]:
        for waiver, fault in _applied(context).broken:
            yield Problem(waiver.address, {"fault": fault})


class WaiverExpired(Rule):
    """An exception has run out.

    Why: it was accepted until a day that has passed; the finding counts again.
    Mend: mend the finding, or have the exception prolonged.
    """

    code, name = "WP902", "waiver-expired"
    family, severity = Family.EXCEPTIONS, Severity.WARNING
    message = (
        "This exception ({rule}, {activity}) ran out on {until:iso}. Prolong it, or delete it."
    )
    bad = _waived(until=Example(()).as_of.replace(year=2025))
    good = _waived(until=Example(()).as_of.replace(year=2027))

    def problems(self, context: Context) -> Iterator[Problem]:
        for waiver in _applied(context).expired:
            words = {"rule": waiver.rule, "activity": _activity(waiver), "until": waiver.until}
            yield Problem(waiver.address, words)


class WaiverUnused(Rule):
    """An exception accepts nothing any more.

    Why: the finding was mended, or the cell holds another value than the one that was accepted.
    Mend: delete the entry; or, if the new value is accepted too, write it in.
    """

    code, name = "WP903", "waiver-unused"
    family, severity = Family.EXCEPTIONS, Severity.WARNING
    message = (
        "This exception ({rule}, {activity}) accepts nothing: the finding is gone, or the value "
        "has changed. Delete it, or write in the new value."
    )
    bad = _waived(value="2026 (PTC)")
    good = _waived()

    def problems(self, context: Context) -> Iterator[Problem]:
        for waiver in _applied(context).unused:
            words = {"rule": waiver.rule, "activity": _activity(waiver)}
            yield Problem(waiver.address, words)


RULES = (WaiverBroken, WaiverExpired, WaiverUnused)
