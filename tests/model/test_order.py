"""The order of activities by their numbers."""

from __future__ import annotations

import random

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section


def test_numbers_of_any_kind_have_an_order() -> None:
    marks = ["1.2", "1.10", "2", "2a", "2.1", "10", "A.3", "A.12", "WP-07", "WP-12", None]
    activities = [Activity(Section.TIMEFRAME, {}, mark=mark) for mark in marks]
    mixed = random.Random(7).sample(activities, len(activities))
    order = [each.mark for each in sorted(mixed, key=lambda activity: activity.order)]
    assert order == ["1.2", "1.10", "2", "2.1", "2a", "10", "A.3", "A.12", "WP-07", "WP-12", None]
