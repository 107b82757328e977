"""The dates of an activity that have passed."""

from __future__ import annotations

from datetime import date

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section
from wpsheet.model.periods import period_span
from wpsheet.model.vocabulary import Status


def late_dates(activity: Activity, as_of: date) -> dict[str | None, str]:
    """Body → its last date, where that is past and the activity is not completed.

    A date that a later one of the same body follows has not slipped: the work goes on.
    """
    if activity.section is Section.CONTINUOUS or activity.status is Status.COMPLETED:
        return {}
    last: dict[str | None, tuple[date, str]] = {}
    for milestone in activity.milestones:
        span = period_span(milestone.period)
        if span:
            entry = (span[1], milestone.period)
            last[milestone.body] = max(last.get(milestone.body, (date.min, "")), entry)
    return {body: period for body, (day, period) in last.items() if day < as_of}
