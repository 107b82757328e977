"""`wpsheet check`: all of it, errors alone, and what is new since a former check."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from commands import Shell

pytestmark = pytest.mark.slow

AS_OF = ("--as-of", "2026-05-04")


@pytest.fixture
def changed(sample: Path, tmp_path: Path) -> Path:
    """The sample with one error put right at I.6 and another made at I.1."""
    book = openpyxl.load_workbook(sample, rich_text=True)
    sheet = book["Section I"]
    sheet["G10"] = "SAFE WG, PTC, PC, Council"
    sheet["B5"] = "High"
    book.save(tmp_path / "programme.xlsx")
    return tmp_path / "programme.xlsx"


@pytest.fixture
def former(run: Shell, sample: Path, tmp_path: Path) -> Path:
    report = tmp_path / "former.json"
    run("check", sample, *AS_OF, "-o", report)
    return report


def test_the_text_begins_with_the_verdict_and_then_lists_errors(run: Shell, sample: Path) -> None:
    done = run("check", sample, *AS_OF)
    verdict = run("check", sample, *AS_OF, "--format", "json").json["verdict"]
    ready, fixable, decide, blank, *_ = done.out.splitlines()
    assert ready == "programme.xlsx is not ready to circulate: 8 errors in 7 cells."
    assert verdict["ready"] is False
    assert verdict["errors"] == 8
    assert fixable.startswith(f"One command corrects {verdict['fixable']} warnings and ")
    assert f'wpsheet fix "{sample.as_posix()}" -o "' in fixable
    assert decide.startswith(f"{verdict['decide']} warnings are for you to decide.")
    assert not blank
    assert done.out.index("Errors (8)") < done.out.index("Warnings by activity")
    assert done.out.index("Warnings by activity") < done.out.index("Corrected by fix")
    assert done.out.index("Corrected by fix") < done.out.index("Remarks (")


def test_all_lists_each_finding_on_a_line_of_its_own(run: Shell, sample: Path) -> None:
    found = run("check", sample, *AS_OF, "--format", "json").json["findings"]
    lines = [line.split() for line in run("check", sample, *AS_OF, "--all").out.splitlines()]
    told = sorted((words[0], words[2]) for words in lines if len(words) > 3)
    for finding in found:
        assert (finding["cell"], finding["code"]) in told


def test_errors_only_leaves_all_but_errors_out_of_every_form(run: Shell, sample: Path) -> None:
    text = run("check", sample, *AS_OF, "--errors-only")
    assert text.code == 1
    assert "warning" not in text.out
    assert "remark" not in text.out
    as_json = run("check", sample, *AS_OF, "--errors-only", "--format", "json").json
    assert {f["severity"] for f in as_json["findings"]} == {"error"}
    assert as_json["verdict"]["decide"] > 0
    table = run("check", sample, *AS_OF, "--errors-only", "--format", "csv").out
    assert {row["severity"] for row in csv.DictReader(io.StringIO(table))} == {"error"}
    judged = run("check", sample, *AS_OF, "--select", "WP6", "--ignore", "WP603",
                 "--errors-only", "--fail-on", "warning")  # fmt: skip
    assert judged.code == 1, "the exit code is that of the whole check"


def test_since_says_what_is_new_and_how_much_is_fixed(
    run: Shell, changed: Path, former: Path
) -> None:
    done = run("check", changed, *AS_OF, "--since", former)
    since = done.out.splitlines()[3]
    assert since == ('Since the check of 4 May 2026: 1 new ("Section I" B5), 1 fixed.')
    assert "B5      error   WP201  (new) Priority ranking" in done.out
    assert done.out.count("(new)") == 1
    in_full = run("check", changed, *AS_OF, "--since", former, "--all").out
    assert "Fixed since the earlier check (1)" in in_full
    assert '"Section I" J10 (activity I.6, Timeline)' in in_full
    as_json = run("check", changed, *AS_OF, "--since", former, "--format", "json").json
    assert [f["cell"] for f in as_json["findings"] if f["new"]] == ["B5"]
    assert [f["cell"] for f in as_json["since"]["fixed"]] == ["J10"]
    log = run("check", changed, *AS_OF, "--since", former, "--format", "sarif").json
    states = [result["baselineState"] for result in log["runs"][0]["results"]]
    assert states.count("new") == 1
    assert set(states) == {"new", "unchanged"}
    sheet = run("check", changed, *AS_OF, "--since", former, "--lang", "fr")
    assert "Depuis la vérification du 4 mai 2026" in sheet.out


def test_since_knows_activities_again_that_were_moved(
    run: Shell, sample: Path, former: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sample, rich_text=True)
    book["Section I"].insert_rows(6)
    book.save(tmp_path / "moved.xlsx")
    done = run("check", tmp_path / "moved.xlsx", *AS_OF, "--since", former, "--ignore", "row-gap")
    assert "0 new, 0 fixed." in done.out


def test_a_file_that_is_no_former_report_is_refused_in_one_line(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    for name, text in (("list.json", "[1]"), ("no.json", "{"), ("other.json", '{"schema": 1}')):
        (tmp_path / name).write_text(text)
        done = run("check", sample, "--since", tmp_path / name)
        assert done.code == 2
        assert done.out == ""
        assert name in done.err
        assert done.err.count("\n") == 1
    assert run("check", sample, "--since", tmp_path / "gone.json").code == 2


def test_a_workbook_that_the_former_report_lacks_is_told(
    run: Shell, sample: Path, changed: Path, former: Path, tmp_path: Path
) -> None:
    one = json.loads(former.read_text())
    several = tmp_path / "several.json"
    several.write_text(json.dumps([one | {"workbook": "a.xlsx"}, one | {"workbook": "b.xlsx"}]))
    done = run("check", changed, *AS_OF, "--since", several)
    assert "programme.xlsx: not compared; several.json has no check of it." in done.err
    assert "Since the check" not in done.out
