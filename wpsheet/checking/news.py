"""What is new and what is fixed between two checks of one workbook."""

import itertools
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from wpsheet.checking.findings import Finding, News, Report

Place = tuple[str, int]
"""A row: the name of its sheet, and its number."""


class Former(NamedTuple):
    """What is known of a former check: its findings, and the IDs of their activities."""

    standing: tuple[Finding, ...]
    ids: Mapping[Place, str]
    as_of: date | None = None


def former(report: Report) -> Former:
    """A report as a former check."""
    ids = {(a.sheet, a.row): a.id for a in report.programme.activities if a.id}
    return Former(report.standing, ids, report.as_of)


def news(before: Report | Former, after: Report) -> News:
    """What was fixed since a former check and what is new; accepted findings do not count.

    Two findings are one if they say the same of an activity, or if the same rule speaks of it
    and its cell holds what it held: a message may name rows and numbers, which sorting changes.
    Activities are known by their IDs, or else by their numbers.
    """
    past = before if isinstance(before, Former) else former(before)
    ids = former(after).ids
    gone, come = list(past.standing), list(after.standing)
    for aspect in ("message", "value"):
        held = defaultdict(list)
        for finding in gone:
            held[_identity(finding, past.ids, aspect)].append(finding)
        left = []
        for finding in come:
            if same := held[_identity(finding, ids if past.ids else {}, aspect)]:
                same.pop(0)
            else:
                left.append(finding)
        gone = sorted(itertools.chain(*held.values()), key=lambda finding: finding.order)
        come = left
    return News(tuple(gone), tuple(come), past.as_of)


def _identity(finding: Finding, ids: Mapping[Place, str], aspect: str) -> tuple[str, ...]:
    """A finding without its row: its rule, its activity or sheet, its field, what it says."""
    place = finding.address
    whose = place.sheet
    if finding.section:
        numbered = f"{finding.section}.{finding.number}"
        whose = ids.get((place.sheet, place.row), numbered)
    # What a cell holds is the same in each language; of a sheet only the message tells.
    held = finding.value or ("" if finding.section else finding.message)
    words = held if aspect == "value" else finding.message
    return finding.rule, whose, finding.field or "", words
