"""Rules on the Exceptions sheet: an accepted finding must still be one, and say why."""

from collections.abc import Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, row
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.programme import Waiver
from wpsheet.model.wording import Word


def _useless(waivers: Iterable[Waiver]) -> Iterator[Problem]:
    """The exceptions that accept nothing."""
    for waiver in waivers:
        activity = waiver.activity or Word("no activity")
        words = {"rule": waiver.rule, "activity": activity, "until": waiver.until}
        yield Problem(waiver.address, words)


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
    """An entry on the Exceptions sheet is not valid.

    Why: An exception without a reason, or for an unknown rule or column, has no effect.
    Fix: Complete the entry, or delete it.
    """

    code, name, severity = "WP901", "waiver-broken", Severity.ERROR
    message = "This exception is not valid: {fault}."
    bad = _waived(reason="")
    good = _waived()

    def problems(self, context: Context) -> Iterator[Problem]:
        for waiver, fault in context.waivers.broken:
            yield Problem(waiver.address, {"fault": fault})


class WaiverExpired(Rule):
    """An exception has expired.

    Why: It was valid until a day that has passed. The finding counts again.
    Fix: Fix the finding, or have the exception extended.
    """

    code, name, severity = "WP902", "waiver-expired", Severity.WARNING
    message = "This exception ({rule}, {activity}) expired on {until}. Extend it or delete it."
    bad = _waived(until=Example(()).as_of.replace(year=2025))
    good = _waived(until=Example(()).as_of.replace(year=2027))

    def problems(self, context: Context) -> Iterator[Problem]:
        return _useless(context.waivers.expired)


class WaiverUnused(Rule):
    """An exception no longer applies to any finding.

    Why: The problem was fixed, or the cell has a different value from the one that was accepted.
    Fix: Delete the entry. If the new value is acceptable too, enter it.
    """

    code, name, severity = "WP903", "waiver-unused", Severity.WARNING
    message = (
        "This exception ({rule}, {activity}) no longer applies to any finding: the problem was "
        "fixed, or the value has changed. Delete the exception, or enter the new value."
    )
    bad = _waived(value="2026 (PTC)")
    good = _waived()

    def problems(self, context: Context) -> Iterator[Problem]:
        return _useless(context.waivers.unused)
