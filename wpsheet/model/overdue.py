"""The dates of an activity that have passed."""

from __future__ import annotations

from datetime import date

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section
from wpsheet.model.periods import period_span
from wpsheet.model.vocabulary import Status


def passed_dates(activity: Activity, as_of: date) -> dict[str | None, str]:
    """Body → its last date, where that is past and the activity is not completed.

    A date that a later one of the same body follows has not slipped: the work goes on.
    """
    if activity.section is Section.CONTINUOUS or activity.counted_status is Status.COMPLETED:
        return {}
    last: dict[str | None, tuple[date, str]] = {}
    for milestone in activity.milestones:
        end = _last_day(milestone.period)
        last[milestone.body] = max(
            last.get(milestone.body, (date.min, "")), (end, milestone.period)
        )
    return {body: period for body, (day, period) in last.items() if day < as_of}


def late_dates(activity: Activity, as_of: date) -> dict[str | None, str]:
    """Body → the activity's last date, where that is past and it is not completed.

    It is empty while any date is still to come: an earlier step that has passed is not late.
    """
    ends = [_last_day(milestone.period) for milestone in activity.milestones]
    if not ends or max(ends) >= as_of:
        return {}
    passed = passed_dates(activity, as_of)
    return {body: period for body, period in passed.items() if _last_day(period) == max(ends)}


def _last_day(period: str) -> date:
    """The last day of a period; of one without a year, such as "Once a year", there is none."""
    span = period_span(period)
    return span[1] if span else date.max
