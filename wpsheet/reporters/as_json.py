"""Programmes, reports and summaries as the JSON of the contract."""

import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from wpsheet.checking.digest import verdict
from wpsheet.checking.findings import Finding, News, Report, Severity
from wpsheet.checking.news import former
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme, Waiver
from wpsheet.summaries.counts import PivotRow, Summary, funding_open

S = TypeVar("S")
T = TypeVar("T")

SCHEMA = 1


def dumped(value: object) -> str:
    """JSON as people can read it, in the order in which it was made."""
    # A report may hold a million findings: it is put together as it comes, not in pieces first.
    written = io.StringIO()
    for piece in json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(value):
        written.write(piece)
    return written.getvalue()


class _AsTheyCome(list[T]):
    """A list for JSON of which each item is made when it is written, and forgotten."""

    def __init__(self, make: Callable[[S], T], of: Sequence[S]) -> None:
        super().__init__()
        self._make, self._of = make, of

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._of)

    def __len__(self) -> int:
        return len(self._of)


def fields(of: object, *names: str) -> dict[str, Any]:
    """What is called in the JSON as it is here: fields under their own names."""
    return {name: getattr(of, name) for name in names}


def _about(programme: Programme) -> dict[str, object]:
    period = str(programme.period) if programme.period else None
    return {**fields(programme, "title", "body"), "period": period}


def programme_json(programme: Programme) -> dict[str, object]:
    """`show --format json`."""
    return {
        **_about(programme),
        "edition": programme.edition,
        "activities": [activity_json(activity) for activity in programme.activities],
    }


def activity_json(activity: Activity) -> dict[str, object]:
    """One activity, with the plain texts of its free columns."""
    return {
        "section": activity.section.value,
        "number": activity.number or activity.mark,
        **fields(activity, "sheet", "row", "id"),
        "priority": activity.priority or activity.own_values.get(Field.PRIORITY),
        "plan_link": {True: "Y", False: "N", None: None}[activity.plan_link],
        "activity": activity.plain(Field.ACTIVITY),
        "plan_codes": list(activity.plan_codes.codes),
        "task_type": activity.task_type or activity.own_values.get(Field.TASK_TYPE),
        "bodies": list(activity.bodies.names),
        "resources": [
            {"min": r.minimum, "max": r.maximum, "unit": r.unit} for r in activity.resources
        ],
        "indicators": activity.plain(Field.INDICATORS),
        "timeline": activity.plain(Field.TIMELINE),
        "milestones": [
            fields(milestone, "body", "period", "condition") for milestone in activity.milestones
        ],
        "progress": activity.plain(Field.PROGRESS),
        "status": activity.status or activity.own_values.get(Field.STATUS),
        "status_from": activity.status_from,
        "officers": list(activity.officers),
        "label": activity.label,
        "group": activity.group,
        "own": activity.own,
        "written": {name.value: activity.plain(name) for name in _WRITTEN},
    }


_WRITTEN = (Field.PRIORITY, Field.TASK_TYPE, Field.STATUS)
"""The fields whose values are canonical above; beside them what the cells say."""


def report_json(report: Report) -> dict[str, object]:
    """`check --format json` of one workbook."""
    programme = report.programme

    def made(finding: Finding) -> dict[str, object]:
        news = {"new": finding in report.new} if report.news else {}
        return finding_json(finding) | news

    return {
        "schema": SCHEMA,
        "workbook": programme.source,
        "as_of": report.as_of.isoformat(),
        "as_of_from": report.as_of_from,
        "programme": {
            **_about(programme),
            "activities": {s.value: len(list(programme.in_section(s))) for s in Section},
        },
        "verdict": fields(verdict(report), "ready", "errors", "fixable", "decide"),
        "findings": _AsTheyCome(made, report.shown),
        "rules": [
            fields(each, "code", "rule", "outcome", "findings", "reason")
            for each in report.outcomes
        ],
        "counts": counts_json(report),
        "ids": _ids_json(report),
        **({"since": _news_json(report.news)} if report.news else {}),
    }


def counts_json(report: Report) -> dict[str, int]:
    """How many findings of each severity there are, and how many are accepted."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    return counts | {"waived": len(report.waived)}


def _ids_json(report: Report) -> dict[str, dict[str, str]]:
    """The IDs of the activities by sheet and row: a later check knows them again by these."""
    ids: dict[str, dict[str, str]] = {}
    for (sheet, row), name in former(report).ids.items():
        ids.setdefault(sheet, {})[str(row)] = name
    return ids


def _news_json(found: News) -> dict[str, object]:
    """What has changed since a former check."""
    return {
        "as_of": found.since.isoformat() if found.since else None,
        "new": len(found.new),
        "fixed": [finding_json(finding) for finding in found.fixed],
    }


def finding_json(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "sheet": finding.address.sheet,
        "cell": finding.address.ref,
        "section": finding.section,
        "number": finding.number,
        "field": finding.field,
        "value": finding.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fix": finding.fix,
        "waived": _waiver_json(finding.waived),
    }


def _waiver_json(waiver: Waiver | None) -> dict[str, str | None] | None:
    if waiver is None:
        return None
    return {
        "reason": waiver.reason,
        "approved_by": waiver.approved_by or None,
        "until": waiver.until.isoformat() if waiver.until else None,
    }


def reports_text(reports: Sequence[Report], *, array: bool = False) -> str:
    """`check --format json`: one report as an object, several, or with `array`, as an array."""
    if len(reports) == 1 and not array:
        return dumped(report_json(reports[0]))
    return dumped([report_json(report) for report in reports])


def summary_json(summary: Summary) -> dict[str, object]:
    """`summary --format json`."""
    return {
        "activities": summary.all.total,
        "all": _pivot_json(summary.all),
        "by_code": [_pivot_json(row) for row in summary.by_code],
        "by_body": [_pivot_json(row) for row in summary.by_body],
        "by_priority": [_pivot_json(row) for row in summary.by_priority],
        "by_task_type": [_pivot_json(row) for row in summary.by_task_type],
        **({"by_group": list(map(_pivot_json, summary.by_group))} if summary.by_group else {}),
        "coverage": {
            **fields(summary.coverage, "linked", "total"),
            "unused_codes": list(summary.coverage.unused_codes),
        },
        "calendar": [
            {
                "period": entry.period,
                "body": entry.body,
                "activities": [activity.label for activity in entry.activities],
                "conditions": dict(entry.conditions),
            }
            for entry in summary.calendar
        ],
        "resources": [
            {
                "unit": each.unit,
                "min": each.minimum,
                "max": each.maximum,
                **fields(each, "uncountable", "activities"),
            }
            for each in summary.resources
        ],
        "open_funding": [
            {"activity": activity.label, "words": words}
            for activity, words in funding_open(summary.programme)
        ],
    }


def _pivot_json(row: PivotRow) -> dict[str, object]:
    return {
        "key": row.key,
        "total": row.total,
        "I": row.in_section(Section.TIMEFRAME),
        "II": row.in_section(Section.CONTINUOUS),
        "priority": row.by_priority,
        "task_type": row.by_task_type,
        "status": row.by_status,
        "continuous": row.continuous,
    }
