"""What is new and what is fixed between two reports on one workbook."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from wpsheet.checking.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class News:
    """The findings that went and those that came, wherever the others stand by now."""

    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]


def news(before: Report, after: Report) -> News:
    """What a save fixed and what it brought; accepted findings do not count.

    Two findings are one if they say the same of an activity, or if the same rule speaks of it
    and its cell holds what it held: a message may name rows and numbers, which sorting changes.
    """
    old, new = _Identities(before), _Identities(after)
    gone, come = list(before.standing), list(after.standing)
    for aspect in ("message", "value"):
        held = defaultdict(list)
        for finding in gone:
            held[old.identity(finding, aspect)].append(finding)
        left = []
        for finding in come:
            same = held[new.identity(finding, aspect)]
            if same:
                same.pop(0)
            else:
                left.append(finding)
        gone = sorted((f for same in held.values() for f in same), key=lambda f: f.order)
        come = left
    return News(tuple(gone), tuple(come))


class _Identities:
    """Knows the activities of a report by their IDs, or else by their numbers."""

    def __init__(self, report: Report) -> None:
        activities = report.programme.activities
        self._ids = {(a.sheet, a.row): a.id or a.label for a in activities}

    def identity(self, finding: Finding, aspect: str) -> tuple[str, ...]:
        """A finding without its row: its rule, its activity or sheet, its field, what it says."""
        place = finding.address
        whose = self._ids.get((place.sheet, place.row), "") if finding.section else place.sheet
        said = finding.value if aspect == "value" else None
        return finding.rule, whose, finding.field or "", said or finding.message
