"""The real programme: three sources read alike, and its known defects at their cells.

There is no sentence of the programme here: cells, numbers and rule names only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from commands import Shell

import wpsheet
from wpsheet.checking.findings import Report, Severity
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme

pytestmark = [pytest.mark.slow, pytest.mark.real]
AS_OF = date(2022, 10, 17)
SUFFIXES = ("-as-pasted.xlsx", ".docx", ".txt")


@pytest.fixture(scope="module")
def programmes(real_folder: Path) -> list[Programme]:
    stem = "ptc-work-programme-2022-2025"
    return [wpsheet.read(real_folder / f"{stem}{suffix}") for suffix in SUFFIXES]


@pytest.fixture(scope="module")
def report(programmes: list[Programme]) -> Report:
    return wpsheet.check(programmes[0], as_of=AS_OF)


def understood(activity: Activity) -> tuple[object, ...]:
    return (
        activity.label, activity.priority, activity.plan_link, activity.plan_codes.codes,
        activity.task_type, activity.bodies.names, activity.resources, activity.milestones,
        activity.status, tuple(cell.plain for cell in activity.cells.values()),
    )  # fmt: skip


def test_the_three_sources_read_alike(programmes: list[Programme]) -> None:
    first, *others = [[understood(a) for a in p.activities] for p in programmes]
    assert all(other == first for other in others)


def test_every_activity_is_read_once_and_nothing_else(programmes: list[Programme]) -> None:
    for programme in programmes:
        for section, count in ((Section.TIMEFRAME, 29), (Section.CONTINUOUS, 52)):
            numbers = [a.number for a in programme.in_section(section)]
            assert numbers == list(range(1, count + 1))
        assert programme.stray == ()
        assert (programme.body, str(programme.period)) == ("PTC", "2022-2025")


def test_every_value_is_understood(programmes: list[Programme]) -> None:
    for activity in programmes[0].activities:
        assert activity.priority and activity.plan_link is not None and activity.task_type
        assert activity.plan_codes.codes and not activity.plan_codes.unknown
        assert activity.bodies.names and not activity.bodies.unknown
        assert activity.resources and activity.milestones and not activity.timeline.unparsed
        assert activity.status is None


def test_counts_that_were_made_by_eye(programmes: list[Programme]) -> None:
    activities = programmes[0].activities
    assert sum(len(a.resources) for a in activities) == 107
    assert sum(len(a.milestones) for a in activities) == 131
    codes = Counter(code for a in activities for code in a.plan_codes.codes)
    assert codes == {
        "SP1": 15, "SP2": 14, "SP3": 13, "SP5": 2, "FA1": 18, "FA2": 7, "FA3": 2, "ORG1": 25,
        "ALL": 1,
    }  # fmt: skip
    assert sum(a.plan_link is True for a in activities) == 80


def test_the_errors_are_these_and_no_others(report: Report) -> None:
    errors = [
        (f"{f.section}.{f.number}", f.address.ref, f.rule)
        for f in report.findings
        if f.severity is Severity.ERROR
    ]
    assert errors == [
        ("I.11", "J40", "milestone-body-not-responsible"),
        ("I.24", "J61", "milestone-body-not-responsible"),
        ("I.25", "J66", "milestone-body-not-responsible"),
        ("I.27", "J68", "milestone-without-body"),
        ("I.28", "J69", "milestone-without-body"),
        ("I.29", "J74", "milestone-without-body"),
        ("II.21", "C125", "link-no"),
        ("II.21", "C125", "link-contradicts-codes"),
        ("II.24", "J132", "timeline-not-continuous"),
        ("II.25", "K133", "reference-suspect"),
    ]


def test_the_look_alikes_are_left_in_peace(report: Report) -> None:
    found = {(f.section, f.number, f.rule) for f in report.findings}
    # A region's workshop that is completed and a conference that is postponed state no status.
    assert not found & {("I", n, "status-contradicts-progress") for n in range(1, 30)}
    assert ("I", 15, "progress-stale") not in found
    # Twins of two bodies, and a reference that its own words bear out.
    assert ("II", 4, "reference-suspect") not in found
    assert {("II", n, "activity-near-duplicate") for n in range(1, 53)} & found == set()


def test_what_was_announced_for_a_time_that_has_passed_is_stale(report: Report) -> None:
    stale = [f.address.ref for f in report.findings if f.rule == "progress-stale"]
    assert stale == ["K18", "K87", "K88", "K96"]


def test_the_circulated_workbook_of_the_real_programme_is_valid(
    programmes: list[Programme], circulated_programme: Callable[[str], Path], sdk_errors
) -> None:
    path = circulated_programme("en")
    assert sdk_errors(path) == []
    again = wpsheet.read(path)
    assert [a.label for a in again.activities] == [a.label for a in programmes[0].activities]


def test_an_import_keeps_the_programme(programmes: list[Programme], tmp_path: Path) -> None:
    for programme in programmes:
        path = tmp_path / "imported.xlsx"
        wpsheet.write_controlled(programme, path)
        assert [understood(a) for a in wpsheet.read(path).activities] == [
            understood(a) for a in programme.activities
        ]


def test_the_annex_of_the_real_programme_comes_back(
    programmes: list[Programme], tmp_path: Path, sdk_errors
) -> None:
    for language in ("en", "fr"):
        path = tmp_path / f"annex-{language}.docx"
        wpsheet.annex(programmes[0], path, as_of=AS_OF, language=language)
        again = wpsheet.read(path)
        assert [understood(a)[:-1] for a in again.activities] == [
            understood(a)[:-1] for a in programmes[0].activities
        ]
        assert again.stray == ()
    assert sdk_errors(path) == []
    path = tmp_path / "annex.docx"
    wpsheet.annex(programmes[0], path, as_of=AS_OF)
    assert [understood(a) for a in wpsheet.read(path).activities] == [
        understood(a) for a in programmes[0].activities
    ]


def test_the_endorsed_footnotes_go_the_whole_way(
    programmes: list[Programme], tmp_path: Path
) -> None:
    words = [{n: t.plain for n, t in p.footnotes.items()} for p in programmes]
    assert list(words[0]) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert words[1] == words[2] == words[0]
    for programme in programmes:
        wpsheet.write_controlled(programme, tmp_path / "controlled.xlsx")
        controlled = wpsheet.read(tmp_path / "controlled.xlsx")
        wpsheet.annex(controlled, tmp_path / "annex.docx")
        annexed = wpsheet.read(tmp_path / "annex.docx")
        assert programme.footnotes == controlled.footnotes == annexed.footnotes


def test_every_word_comes_back_from_the_other_language(
    programmes: list[Programme], tmp_path: Path, run: Shell
) -> None:
    paths = [tmp_path / f"{name}.xlsx" for name in ("base", "french", "english")]
    wpsheet.write_controlled(programmes[0], paths[0])
    assert run("labels", paths[0], "--lang", "fr", "-o", paths[1]).code == 0
    assert run("labels", paths[1], "--lang", "en", "-o", paths[2]).code == 0
    base, french, english = map(wpsheet.read, paths)
    said = 0
    for before, between, after in zip(
        *(p.activities for p in (base, french, english)), strict=True
    ):
        assert before.plain(Field.TIMELINE) == after.plain(Field.TIMELINE), before.label
        said += before.plain(Field.TIMELINE) != between.plain(Field.TIMELINE)
    assert said == 78  # I.20 says "at", I.23 and I.25 bear a raised ending
