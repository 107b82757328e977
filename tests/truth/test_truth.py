"""The truth is whole: it fits the programmes, and the figures count all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands import Shell
from figures import BEYOND_DEFECTS, FALSE, FOUND, PER_ACTIVITY, PROGRAMMES, report
from judging import Figures, judge
from tables import for_each
from workbooks import build
from written import Programme

pytestmark = pytest.mark.slow

every_programme = for_each("programme", PROGRAMMES)


@every_programme
def test_a_programme_has_a_dozen_to_sixty_activities_in_two_sections(programme: Programme):
    numbers = [row.cells[0] for row in programme.activities]
    assert 12 <= len(numbers) <= 60
    assert numbers.count("1.") == 2
    assert {len(row.cells) for row in programme.activities} == {11, 12}


def test_a_workbook_is_the_same_each_time(tmp_path: Path):
    (tmp_path / "again").mkdir()
    programme = PROGRAMMES[0]
    first, second = build(programme, tmp_path), build(programme, tmp_path / "again")
    assert first.read_bytes() == second.read_bytes()


@every_programme
def test_the_truth_names_rules_of_the_catalogue(programme: Programme, run: Shell):
    catalogue = set(re.findall(r"WP\d{3} +\w+ +(\S+)", run("rules").out))
    keys = [key for _, _, row in programme.rows() for key in (*row.defects, *row.fair)]
    named = {rule for key in keys for rule in key.split(" ")[0].split("|")}
    assert named - catalogue == set()


@every_programme
def test_the_dates_of_the_truth_are_in_the_words_of_the_timeline(programme: Programme):
    for row in programme.activities:
        for due in row.due:
            years = re.findall(r"20(\d\d)", " ".join(due.periods))
            assert all(year in row.cells[9] or row.typed for year in years), row.name


def test_figures_of_all_programmes_are_their_sum(capsys: pytest.CaptureFixture[str]):
    one = Figures(activities=2, defects=4, findings=2, causes=2, missed=["a"], false=["b"])
    total = one + one
    assert (total.found_share, total.false_share, total.per_activity) == (0.75, 0.5, 1.0)
    report("all", total, lists=True)
    assert "defects found 6 of 8, 75.0% (at least 96%)\n    a\n    a\n" in capsys.readouterr().out


def assert_all_is_counted(programme: Programme, figures: Figures) -> None:
    planted = sum(len(row.defects) for _, _, row in programme.rows())
    assert figures.defects == planted, programme.file
    assert figures.activities == len(programme.activities), programme.file
    assert len(figures.missed) <= planted, programme.file
    assert len(figures.false) <= figures.findings, programme.file
    assert figures.rows_misread == [], programme.file


def test_the_figures_reach_their_bars(tmp_path: Path):
    """What is said of all programmes, held against the truth that was written first."""
    total = Figures()
    for programme in PROGRAMMES:
        figures = judge(programme, tmp_path)
        assert_all_is_counted(programme, figures)
        total += figures
        # Of a programme with a defect an activity more findings are right.
        many = figures.defects >= figures.activities
        assert many or figures.per_activity <= PER_ACTIVITY, programme.file
    assert total.found_share >= FOUND, total.missed
    assert total.dates_misread == total.dates_called_errors == []
    assert total.statuses_misread == total.filled_falsely == total.foreign_words == []
    assert total.false_share <= FALSE, total.false
    assert total.beyond_defects <= BEYOND_DEFECTS
