"""The surface of the contract: commands, exit codes, JSON."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commands import SHORT, Shell
from sheets import clean_workbook

import wpsheet

pytestmark = pytest.mark.slow

FIELDS = {
    "section", "number", "sheet", "row", "id", "priority", "plan_link", "activity", "plan_codes",
    "task_type", "bodies", "resources", "indicators", "timeline", "milestones", "progress",
    "status", "status_from",
}  # fmt: skip


def test_show_gives_every_key_of_the_contract(run: Shell, sample: Path) -> None:
    done = run("show", sample, "--format", "json")
    assert done.code == 0
    assert done.err == ""
    assert {"title", "body", "period", "activities"} <= set(done.json)
    assert done.json["body"] == "PTC"
    assert done.json["period"] == "2025-2028"
    assert all(set(activity) >= FIELDS for activity in done.json["activities"])
    assert len(done.json["activities"]) == 30


def test_check_gives_every_key_of_the_contract(run: Shell, sample: Path) -> None:
    done = run("check", sample, "--format", "json", "--as-of", "2026-05-04")
    report = done.json
    assert done.code == 1
    assert report["schema"] == 1
    assert report["workbook"] == "programme.xlsx"
    assert report["as_of"] == "2026-05-04"
    assert report["programme"]["activities"] == {"I": 16, "II": 14}
    assert report["counts"] == {"error": 8, "warning": 12, "info": 13, "waived": 0}
    assert {f["severity"] for f in report["findings"]} == {"error", "warning", "info"}
    for finding in report["findings"]:
        assert set(finding) == {
            "code", "rule", "severity", "sheet", "cell", "section", "number", "field", "value",
            "message", "suggestion", "fix", "waived",
        }  # fmt: skip
    assert {rule["outcome"] for rule in report["rules"]} <= {"passed", "findings", "skipped"}
    assert sum(rule["findings"] for rule in report["rules"]) == len(report["findings"])


def test_the_planted_defects_of_the_sample_are_found_at_their_cells(
    run: Shell, sample: Path
) -> None:
    done = run("check", sample, "--format", "json", "--as-of", "2026-05-04")
    found = {(f["section"], f["number"], f["rule"]) for f in done.json["findings"]}
    assert found >= {
        ("I", 4, "task-type-alias"), ("I", 5, "body-alias"),
        ("I", 6, "milestone-body-not-responsible"), ("I", 7, "timeline-imprecise"),
        ("I", 7, "milestone-without-body"), ("I", 8, "decimal-comma"),
        ("I", 9, "code-separator"), ("I", 10, "number-format"),
        ("I", 11, "milestone-without-body"), ("I", 12, "status-contradicts-progress"),
        ("I", 13, "status-word-missing"), ("I", 13, "status-missing"), ("II", 3, "link-no"),
        ("II", 5, "timeline-not-continuous"), ("II", 7, "progress-only-refers"),
        ("II", 10, "code-unknown"), ("II", 11, "body-separator"),
        ("II", 12, "reference-suspect"), ("II", 14, "resource-uncountable"),
    }  # fmt: skip


def test_a_clean_workbook_ends_with_0_and_says_so(run: Shell, tmp_path: Path) -> None:
    done = run("check", clean_workbook(tmp_path / "clean.xlsx"), "--as-of", "2026-05-04")
    assert done.code == 0
    assert done.out.endswith("No findings.\n")


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("never", 0)], ids=str)
def test_fail_on_decides_the_exit_code(run: Shell, tmp_path: Path, fail_on: str, code: int) -> None:
    path = clean_workbook(tmp_path / "warned.xlsx", F2="Updating")
    assert run("check", path, "--fail-on", fail_on, "--as-of", "2026-05-04").code == code


def test_select_and_ignore_choose_the_rules(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "two.xlsx", F2="Updating", B3="High")
    chosen = run("check", path, "--format", "json", "--select", "WP206").json
    assert [f["rule"] for f in chosen["findings"]] == ["task-type-alias"]
    left = run("check", path, "--format", "json", "--ignore", "WP2", "--as-of", "2026-05-04").json
    assert [f["rule"] for f in left["findings"]] == []
    skipped = {r["rule"]: r["reason"] for r in left["rules"] if r["outcome"] == "skipped"}
    assert skipped["priority-unknown"] == "not selected"


def test_an_unknown_rule_is_refused_with_the_one_that_is_meant(run: Shell, sample: Path) -> None:
    done = run("check", sample, "--select", "link-know")
    assert done.code == 2
    assert '"link-known"' not in done.err
    assert '"link-unknown"' in done.err or '"link-no"' in done.err


@pytest.mark.parametrize("named", ["", " , "])
def test_a_choice_of_no_rule_is_refused(run: Shell, sample: Path, named: str) -> None:
    done = run("check", sample, "--select", named)
    assert done.code == 2
    assert "no rule was given" in done.err


def test_several_workbooks_give_an_array(run: Shell, tmp_path: Path) -> None:
    first = clean_workbook(tmp_path / "a.xlsx")
    second = clean_workbook(tmp_path / "b.xlsx", B2="High")
    done = run("check", first, second, "--format", "json")
    assert done.code == 1
    assert [report["workbook"] for report in done.json] == ["a.xlsx", "b.xlsx"]


def test_a_report_can_be_written_to_a_file(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    done = run("check", path, "-o", tmp_path / "report.txt", "--as-of", "2026-05-04")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "report.txt").read_text().endswith("No findings.\n")


def test_summary_counts_what_show_lists(run: Shell, sample: Path) -> None:
    activities = run("show", sample, "--format", "json").json["activities"]
    summary = run("summary", sample, "--format", "json").json
    assert summary["activities"] == len(activities)
    for table, key in (("by_code", "plan_codes"), ("by_body", "bodies")):
        for row in summary[table]:
            under = [a for a in activities if row["key"] in a[key]]
            assert row["total"] == len(under)
            assert row["I"] == sum(a["section"] == "I" for a in under)
            assert row["II"] == sum(a["section"] == "II" for a in under)
            assert row["priority"] == {
                p: sum(a["priority"] == p for a in under) for p in ("A", "B", "C")
            }
            # A status that Progress contradicts counts as none until it is put right.
            assert row["status"]["None"] >= sum(a["status"] is None for a in under)
            assert sum(row["status"].values()) == row["total"]
            assert sum(row["task_type"].values()) == row["total"]
    linked = sum(a["plan_link"] == "Y" for a in activities)
    assert summary["coverage"]["linked"] == linked
    assert summary["coverage"]["total"] == len(activities)
    due = {
        (m["period"], m["body"], f"{a['section']}.{a['number']}")
        for a in activities
        for m in a["milestones"]
    }
    assert due == {
        (entry["period"], entry["body"], label)
        for entry in summary["calendar"]
        for label in entry["activities"]
    }
    for unit in summary["resources"]:
        named = [r for a in activities for r in a["resources"] if r["unit"] == unit["unit"]]
        assert unit["min"] == pytest.approx(sum(r["min"] or 0 for r in named))
        assert unit["max"] == pytest.approx(sum(r["max"] or 0 for r in named))
        assert unit["uncountable"] == sum(r["min"] is None for r in named)


def test_summary_as_text_names_every_table(run: Shell, sample: Path) -> None:
    done = run("summary", sample)
    for title in ("By Strategic Plan code", "By responsible body", "By priority", "Calendar"):
        assert title in done.out


def test_circulate_refuses_while_errors_stand_and_says_which(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    done = run("circulate", sample, "-o", target, "--as-of", "2026-05-04")
    assert done.code == 1
    assert not target.exists()
    assert "WP503" in done.err
    assert "J10" in done.err
    assert run("circulate", sample, "-o", target, "--draft", *SHORT).code == 0
    assert target.exists()


def test_circulate_writes_a_clean_programme(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    done = run("circulate", path, "-o", tmp_path / "out.xlsx", "--as-of", "2026-05-04")
    assert done.code == 0


def test_import_of_what_import_wrote_is_the_same_programme(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    again, twice = tmp_path / "again" / "p.xlsx", tmp_path / "twice" / "p.xlsx"
    again.parent.mkdir()
    twice.parent.mkdir()
    assert run("import", sample, "-o", again).code == 0
    assert run("import", again, "-o", twice).code == 0
    first = run("show", sample, "--format", "json").json
    assert first == run("show", again, "--format", "json").json
    assert twice.read_bytes() == again.read_bytes()


def test_rules_and_rule_explain_the_catalogue(run: Shell) -> None:
    rules = run("rules")
    assert rules.code == 0
    assert "milestone-body-not-responsible" in rules.out
    rule = run("rule", "WP503")
    assert rule.code == 0
    for part in ("What", "Why", "Bad", "Good", "Fix"):
        assert f"\n{part}" in rule.out
    assert run("rule", "WP999").code == 2


def test_demo_writes_three_files_and_says_where_to_look(run: Shell, tmp_path: Path) -> None:
    done = run("demo", tmp_path / "demo")
    assert done.code == 0
    written = sorted(path.name for path in (tmp_path / "demo").iterdir())
    assert written == ["circulated-draft.xlsx", "findings.html", "programme.xlsx"]
    for name in written:
        assert name in done.out


def test_a_call_without_words_shows_the_help(run: Shell) -> None:
    done = run()
    assert done.code == 0
    assert "Commands:" in done.out


@pytest.mark.parametrize("words", [["chek"], ["check"], ["check", "x", "--as-of", "soon"]])
def test_a_wrong_call_is_one_line_and_2(run: Shell, words: list[str]) -> None:
    done = run(*words)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "--help" in done.err


LOOKING_UP = """
import sys
from wpsheet.cli import main
heavy = {"pandas", "pandera", "openpyxl", "xlsxwriter", "docx", "numpy", "lxml"}
for call in ("--help", "rules", "rule WP503", "check --help"):
    sys.argv = ["wpsheet", *call.split()]
    try:
        main()
    except SystemExit:
        print(call, sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


def test_looking_things_up_imports_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOKING_UP], capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines() == ["--help []", "rules []", "rule WP503 []", "check --help []"]


def test_importing_the_package_imports_nothing_heavy() -> None:
    script = "import sys, wpsheet; print(len([m for m in sys.modules if m.startswith('wpsheet')]))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) == 1
    assert wpsheet.__version__


def test_no_colour_reaches_a_pipe(run: Shell, sample: Path) -> None:
    assert "\x1b" not in run("check", sample).out
