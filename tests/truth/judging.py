"""What the tool says of a programme, held against the truth."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import hypothesis  # noqa: F401 - loaded first: the program would keep it out of this process
import openpyxl
from workbooks import build
from written import Activity, Due, Line, Programme, Staff

from wpsheet.cli import main


@dataclass(slots=True)
class Figures:
    """The figures of one programme, each with the lines that say what is behind it."""

    activities: int = 0
    defects: int = 0
    findings: int = 0
    causes: int = 0
    """The findings, those that one entry of a list settles as one."""
    missed: list[str] = field(default_factory=list)
    rows_misread: list[str] = field(default_factory=list)
    """Rows that are shown as activities and are none, or the reverse, or in another order."""
    dates_misread: list[str] = field(default_factory=list)
    dates_called_errors: list[str] = field(default_factory=list)
    statuses_misread: list[str] = field(default_factory=list)
    values_misread: list[str] = field(default_factory=list)
    filled_falsely: list[str] = field(default_factory=list)
    foreign_words: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def found_share(self) -> float:
        return 1 - len(self.missed) / self.defects

    @property
    def false_share(self) -> float:
        return len(self.false) / self.findings if self.findings else 0.0

    @property
    def per_activity(self) -> float:
        return self.causes / self.activities

    @property
    def beyond_defects(self) -> float:
        """How many findings an activity has beside one for each of its defects."""
        return (self.causes - self.defects) / self.activities

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.activities + other.activities,
            self.defects + other.defects,
            self.findings + other.findings,
            self.causes + other.causes,
            self.missed + other.missed,
            self.rows_misread + other.rows_misread,
            self.dates_misread + other.dates_misread,
            self.dates_called_errors + other.dates_called_errors,
            self.statuses_misread + other.statuses_misread,
            self.values_misread + other.values_misread,
            self.filled_falsely + other.filled_falsely,
            self.foreign_words + other.foreign_words,
            self.false + other.false,
        )


def judge(programme: Programme, folder: Path) -> Figures:
    """The figures of `check`, `show` and `fill` on the programme's workbook, made in the folder."""
    path = build(programme, folder)
    findings = printed("check", path, "--format", "json", "--as-of", programme.as_of)["findings"]
    shown = printed("show", path, "--format", "json")
    figures = Figures(activities=len(programme.activities))
    _judge_findings(figures, programme, findings)
    _judge_values(figures, programme, shown, {
        (f["sheet"], _row(f)) for f in findings if f["rule"] == "timeline-unparsed"
    })  # fmt: skip
    filled = folder / f"filled-{path.name}"
    _run("fill", path, "-o", filled)
    _judge_filled(figures, programme, filled)
    return figures


def printed(*words: str | Path) -> Any:
    """The JSON that a command prints, called in this process."""
    return json.loads(_run(*words))


def _run(*words: str | Path) -> str:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    before, sys.argv = sys.argv, ["wpsheet", *map(str, words)]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as stop:
        err.seek(0)
        assert stop.code != 2, err.read()
    finally:
        sys.argv = before
    out.seek(0)
    return out.read()


def _row(finding: dict[str, Any]) -> int | None:
    digits = re.search(r"\d+", finding["cell"] or "")
    return int(digits[0]) if digits else None


def _judge_findings(figures: Figures, programme: Programme, findings: list[dict[str, Any]]) -> None:
    """Defects found and missed, findings that are false or pointless."""
    judged: set[int] = set()
    for sheet, number, row in programme.rows():
        here = [f for f in findings if f["sheet"] == sheet and _row(f) == number]
        for key, why in row.defects.items():
            figures.defects += 1
            found = [f for f in here if _answers(f, key)]
            judged |= {id(f) for f in found}
            if not found:
                name = row.name if isinstance(row, Activity) else row.cells[0][:40]
                figures.missed.append(f"{sheet}!{number} {name}: {key}: {why}")
        judged |= {id(f) for f in here if any(_answers(f, key) for key in row.fair)}
        for finding in here:
            if finding["field"] == "timeline" and id(finding) not in judged:
                if finding["severity"] == "error":
                    figures.dates_called_errors.append(_told(finding))
    figures.findings = len(findings)
    figures.causes = len({
        (f["rule"], f["message"], *(() if f["rule"] in _OF_LISTS else (f["sheet"], f["cell"])))
        for f in findings
    })  # fmt: skip
    for finding in findings:
        said = f"{finding['message']} {finding['suggestion'] or ''}"
        if programme.foreign and re.search(programme.foreign, said):
            figures.foreign_words.append(_told(finding))
        # An earlier date that has passed is a remark wherever there is one.
        passed = finding["rule"] == "milestone-overdue" and finding["severity"] == "info"
        everywhere = any(_answers(finding, key) for key in programme.fair)
        if id(finding) not in judged and not passed and not everywhere:
            figures.false.append(_told(finding))


_OF_LISTS = {"body-unknown", "resource-unit-unknown"}
"""One entry in the list of bodies or of units settles all findings of the same words."""


def _answers(finding: dict[str, Any], key: str) -> bool:
    rules, _, words = key.partition(" ")
    told = f"{finding['value']} {finding['message']} {finding['suggestion']}"
    return finding["rule"] in rules.split("|") and words in told


def _told(finding: dict[str, Any]) -> str:
    return (
        f"{finding['sheet']}!{finding['cell']} {finding['severity']} {finding['rule']}: "
        f"{finding['message']}"
    )


def _judge_values(
    figures: Figures,
    programme: Programme,
    shown: dict[str, Any],
    said_unread: set[tuple[str, int | None]],
) -> None:
    """Dates, statuses and other values that `show` gives otherwise than the truth."""
    for key in ("title", "body", "period"):
        if shown[key] != getattr(programme, key):
            figures.values_misread.append(f"{programme.file}: {key} is {shown[key]!r}")
    by_row = {(a["sheet"], a["row"]): a for a in shown["activities"]}
    right = [
        (sheet, number) for sheet, number, row in programme.rows() if isinstance(row, Activity)
    ]
    if list(by_row) != right or len(shown["activities"]) != len(right):
        figures.rows_misread.append(f"{programme.file}: {list(by_row)} are {right}")
    for sheet, number, row in programme.rows():
        if isinstance(row, Line) and row.is_group:
            below = by_row.get((sheet, number + 1), {}).get("group") or ""
            if row.cells[0] not in below:
                figures.values_misread.append(
                    f"{sheet}!{number}: the group {row.cells[0]!r} is lost"
                )
        if not isinstance(row, Activity):
            if (sheet, number) in by_row:
                figures.values_misread.append(f"{sheet}!{number}: {row.cells[0]} is no activity")
            continue
        place = f"{sheet}!{number} {row.name}"
        activity = by_row.get((sheet, number))
        if activity is None:
            figures.values_misread.append(f"{place}: is not read")
            continue
        told = (sheet, number) in said_unread
        figures.dates_misread += [
            f"{place}: {text}" for text in _dates(row, activity["milestones"], told=told)
        ]
        status = (activity["status"], activity["status_from"])
        if status[0] not in row.statuses or status[1] not in row.status_from:
            right = "/".join(map(str, row.statuses)), "/".join(map(str, row.status_from))
            figures.statuses_misread.append(
                f"{place}: {status}, is {right}; Progress: {row.cells[10][:60]!r}"
            )
        figures.values_misread += [f"{place}: {text}" for text in _values(row, activity)]


def _judge_filled(figures: Figures, programme: Programme, filled: Path) -> None:
    """Words and colours that `fill` has put, or changed, where no status is stated."""
    book = openpyxl.load_workbook(filled)
    for sheet, number, row in programme.rows():
        if isinstance(row, Activity) and row.statuses == (None,) and len(row.cells) == 12:
            cell = book[sheet].cell(number, 12)
            colour = cell.fill.fgColor.rgb[-6:] if cell.fill.patternType else None
            if (cell.value or "", colour) != (row.cells[11] or "", row.fill):
                figures.filled_falsely.append(
                    f"{sheet}!{number} {row.name}: {cell.value!r} on {cell.fill.fgColor.rgb}"
                )


def _dates(row: Activity, milestones: list[dict[str, Any]], *, told: bool) -> Iterator[str]:
    """Milestones that are wrong, and dates that are lost where nothing says so."""
    written = row.cells[9].replace("\n", " / ")
    shown = [(m["period"], m["body"], m["condition"]) for m in milestones]
    for period, body, _ in shown:
        if not any(_is(due, period, body) for due in row.due):
            yield f"{period} of {body} is not in {written!r}"
    for due in row.due:
        if not due.required:
            continue
        same = [condition for period, body, condition in shown if _is(due, period, body)]
        if not same and not told:
            yield f"{due.periods[0]} of {due.body} is lost of {written!r}"
        if same and due.on_condition and not any(same):
            yield f"the condition of {due.periods[0]} is lost of {written!r}"


def _is(due: Due, period: str, body: str | None) -> bool:
    return body == due.body and period.casefold() in map(str.casefold, due.periods)


def _values(row: Activity, activity: dict[str, Any]) -> Iterator[str]:
    """Codes, bodies and officers that are not those of the truth."""
    for name, right, seen in (
        ("code", row.codes, activity["plan_codes"]),
        ("body", row.bodies, activity["bodies"]),
    ):
        allowed = {text.removeprefix("?") for text in right}
        yield from (f"{name} {text} is not there" for text in seen if text not in allowed)
        yield from (
            f"{name} {text} is lost"
            for text in right
            if not text.startswith("?") and text not in seen
        )
    if row.staff is not None:
        counted = [
            Staff(r["min"], r["max"], r["unit"])
            for r in activity["resources"]
            if r["min"] is not None
        ]
        if not _same_staff(row.staff, counted):
            yield f"officers {_listed(counted)}, are {_listed(row.staff)}: {row.cells[7]!r}"


def _same_staff(right: tuple[Staff, ...], counted: list[Staff]) -> bool:
    if len(right) != len(counted):
        return False
    return all(
        (one.low, one.high) == (other.low, other.high) and one.unit in ("*", other.unit)
        for one, other in zip(
            sorted(right, key=lambda s: (s.low, s.high, s.unit)),
            sorted(counted, key=lambda s: (s.low, s.high, s.unit or "")),
            strict=True,
        )
    )


def _listed(staff: tuple[Staff, ...] | list[Staff]) -> str:
    return "; ".join(f"{s.low:g}-{s.high:g} {s.unit}" for s in staff) or "none"
