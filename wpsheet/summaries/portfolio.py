"""Several programmes seen together: by body and code, in one calendar, and what is overdue."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.errors import WpsheetError
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable
from wpsheet.model.vocabulary import Lists
from wpsheet.summaries.counts import NONE, PivotRow, Summary, summarise


@dataclass(frozen=True, slots=True)
class Member:
    """One programme of a portfolio: what its check says, its figures, and how it is called."""

    name: str
    """Its body, or its file's name where none is known; with its period where a body has several,
    or with the file if that is the same, too."""
    report: Report
    summary: Summary
    overdue: tuple[tuple[Activity, Finding], ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Programmes in the order given."""

    members: tuple[Member, ...]

    @property
    def lists(self) -> Lists:
        """The lists by which bodies and codes are ordered: the first programme's."""
        return self.members[0].report.programme.lists

    @property
    def statuses(self) -> tuple[str, ...]:
        """The four statuses, and those of a committee's own that its activities have."""
        statuses = {each: None for member in self.members for each in member.summary.all.by_status}
        return tuple(each for each in statuses if each != NONE)

    def by_body_and_code(self) -> Iterator[tuple[str, str, PivotRow]]:
        """(body, code, row) of every pair in use; an activity counts under each of its own."""
        found: dict[tuple[str, str], list[Activity]] = defaultdict(list)
        for activity in (a for m in self.members for a in m.report.programme.activities):
            for pair in itertools.product(activity.bodies.names, activity.plan_codes.codes):
                found[pair].append(activity)
        bodies, codes = self.lists.body_order, self.lists.code_order
        order = [(bodies.get(b, 999), b, codes.get(c, 999), c) for b, c in found]
        for _, body, _, code in sorted(order):
            yield body, code, PivotRow(f"{body} {code}", tuple(found[body, code]))

    def calendar(self) -> list[tuple[str, str | None, Member, Activity]]:
        """(period, body, member, activity) of what is due, in the order of time; continuous work
        left out."""
        due = [
            (period, body, member, activity)
            for member in self.members
            for activity in member.report.programme.activities
            for period, body in dict.fromkeys((m.period, m.body) for m in activity.milestones)
            if period != CONTINUOUS
        ]
        return sorted(due, key=lambda each: self.lists.due_order(*each[:2]))


def counted_once(reports: Sequence[Report]) -> tuple[list[Report], list[tuple[str, str]]]:
    """The reports less those of a programme that is there already: (its file, the first one's).

    Raises `TwoVersions` where two files hold one programme in different states: which of them
    counts is not for the program to choose.
    """
    kept: list[Report] = []
    again: list[tuple[str, str]] = []
    for report in reports:
        programme = report.programme
        first = next((k.programme for k in kept if _is_one(k.programme, programme)), None)
        if first is None:
            kept.append(report)
        elif _held(first) == _held(programme):
            again.append((programme.path, first.path))
        else:
            raise TwoVersions(
                "{file} and {other} are two versions of the same programme; give only one",
                file=first.path,
                other=programme.path,
            )
    return kept, again


class TwoVersions(WpsheetError):
    """One programme was given in two versions."""


def _is_one(first: Programme, second: Programme) -> bool:
    """Whether two files hold one programme: its body and period, and half of its activities.

    Two committees may have begun with one copy, and so have the same IDs, and the same body on a
    Lists sheet that nobody changed: IDs tell only where the titles are the same, too.
    """
    if (first.body, first.period) != (second.body, second.period):
        return False
    # As a reader sees it, which a copy may have changed on its sheet alone.
    titles = [
        comparable(each.title_on_sheet.text.plain if each.title_on_sheet else each.title or "")
        for each in (first, second)
    ]
    same_title = titles[0] == titles[1]
    if not first.body and not same_title and all(titles):
        return False
    ids = [{a.id for a in each.activities if a.id} for each in (first, second)]
    words = [{a.plain(Field.ACTIVITY) for a in each.activities} for each in (first, second)]
    return any(
        one and other and 2 * len(one & other) >= min(len(one), len(other))
        for one, other in ((ids, words) if first.body and same_title else (words,))
    )


def _held(programme: Programme) -> list[tuple[object, ...]]:
    """All that the activities say, in their order."""
    return [
        (a.section, a.id, *((name, cell.text.raw) for name, cell in a.cells.items()))
        for a in programme.activities
    ]


def portfolio_of(reports: Sequence[Report]) -> Portfolio:
    """Put programmes together; what is overdue is what the check of each found."""
    bodies = Counter(report.programme.body for report in reports)
    periods = Counter((each.programme.body, each.programme.period) for each in reports)
    members = []
    for report in reports:
        programme, name = report.programme, report.programme.body or report.programme.source
        at_row = {(a.sheet, a.row): a for a in programme.activities}
        late = (f for f in report.standing if f.rule == "milestone-overdue")
        late = (f for f in late if f.severity is not Severity.INFO)
        overdue = tuple((at_row[f.address.sheet, f.address.row], f) for f in late)
        if programme.body and bodies[programme.body] > 1:
            alone = programme.period and periods[programme.body, programme.period] == 1
            name = f"{programme.body} ({programme.period if alone else programme.source})"
        members.append(Member(name, report, summarise(programme), overdue))
    return Portfolio(tuple(members))
