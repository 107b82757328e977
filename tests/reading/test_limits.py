"""Programmes too large for what a command does: refused in one line, before any work."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from sheets import clean_workbook

from wpsheet.cli import wpsheet
from wpsheet.model import limits
from wpsheet.ooxml.sheet import MAX_CELLS
from wpsheet.reporters.manual import manual_page

pytestmark = pytest.mark.usefixtures("read_anew")

COMMANDS = (
    "check {plan}",
    "check {plan} --format xlsx -o {folder}/out.xlsx",
    "show {plan}",
    "summary {plan}",
    "agenda {plan}",
    "portfolio {plan} -o {folder}/out.xlsx",
    "import {plan} -o {folder}/out.xlsx",
    "circulate {plan} -o {folder}/out.xlsx",
    "circulate {small} --since {plan} -o {folder}/out.xlsx",
    "extract {plan} --body PTC -o {folder}/out.xlsx",
    "labels {plan} --lang en -o {folder}/out.xlsx",
    "annex {plan} -o {folder}/out.docx",
    "annex {small} --since {plan} -o {folder}/out.docx",
    "merge {plan} {small} -o {folder}/out.xlsx",
    "merge {small} {plan} -o {folder}/out.xlsx",
    "merge --resolve {plan} -o {folder}/out.xlsx",
    "call {plan} -o {folder}/call",
    "call {plan} --status {folder}",
    "roll {plan} --session 2027 -o {folder}/out.xlsx",
    "diff {plan} {small}",
    "diff {small} {plan}",
    "parity {plan} {small}",
    "parity {small} {small} --since {small} {plan}",
    "history {small} {plan}",
    "fill {plan} -o {folder}/out.xlsx",
    "fix {plan} --in-place",
)
READ_NO_PROGRAMME = {
    "watch", "verify", "demo", "template", "rules", "rule", "manual", "desk",
}  # fmt: skip
"""`watch` and `desk` go on and say it each time; the others read none, or only hold it against a
seal."""


def test_the_limit_is_shown_for_every_command_that_reads_a_programme() -> None:
    limited = {words.split()[0] for words in COMMANDS}
    assert limited | READ_NO_PROGRAMME == set(wpsheet.list_commands(None))
    assert not limited & READ_NO_PROGRAMME


@pytest.mark.parametrize("words", COMMANDS)
def test_a_programme_above_the_limit_is_refused_in_one_line(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str
) -> None:
    plan = clean_workbook(tmp_path / "plan.xlsx", activities=4)
    small = clean_workbook(tmp_path / "small.xlsx", activities=3)
    before = plan.read_bytes()
    monkeypatch.setattr(limits, "ACTIVITIES", 3)
    done = run(*(word.format(plan=plan, small=small, folder=tmp_path) for word in words.split()))
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        f"wpsheet: {plan}: contains 4 activities; this command accepts up to 3; delete the rows "
        "that are not activities, or split it into several workbooks"
    ]
    assert set(tmp_path.iterdir()) == {plan, small}
    assert plan.read_bytes() == before


@pytest.mark.parametrize("column", "AD")
def test_a_column_of_numbers_or_words_is_no_programme(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, column: str
) -> None:
    monkeypatch.setattr(limits, "ACTIVITIES", 3)
    numbers = {f"{column}{row}": f"{row - 1}." for row in range(4, 9)}
    plan = clean_workbook(tmp_path / "plan.xlsx", activities=2, **numbers)
    done = run("check", plan)
    assert done.code == 2
    assert done.err == (
        f'wpsheet: {plan}: on the sheet "Sheet1", more than 3 rows under the headings have only '
        "one or two cells; the first is row 4; delete the rows that are not activities\n"
    )
    monkeypatch.setattr(limits, "ACTIVITIES", 7)
    found = run("check", plan, "--format", "json").json["findings"]
    assert {"B4", "D8"} & {f["cell"] for f in found if f["rule"] in ("value-missing", "row-unread")}


def test_more_text_than_any_programme_has_is_refused_in_one_line(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plan = clean_workbook(tmp_path / "plan.xlsx", activities=1, K2="In progress. " * 2_000)
    monkeypatch.setattr(limits, "CHARACTERS", 20_000)
    done = run("check", plan)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert line.startswith(f"wpsheet: {plan}: contains 0 million characters; this")


def test_more_changes_of_formatting_than_any_programme_has_are_refused_in_one_line(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plan = clean_workbook(tmp_path / "plan.xlsx", activities=1)
    book = openpyxl.load_workbook(plan)
    raised = TextBlock(InlineFont(vertAlign="superscript"), "rd")
    book.worksheets[0]["K2"] = CellRichText("In progress. ", *["The 63", raised] * 11)
    book.save(plan)
    assert run("check", plan).code == 0
    monkeypatch.setattr(limits, "LOOKS", 20)
    done = run("check", plan)
    assert done.code == 2
    assert f"{plan}: the formatting of its texts changes 22 times; this command" in done.err


def test_texts_without_end_are_refused_before_they_are_cut(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("wpsheet.writing.circulated.circulation.CONTINUED", 5)
    plan = clean_workbook(tmp_path / "plan.xlsx", K2="In progress. " + "No end. " * 4_000)
    target = tmp_path / "out.xlsx"
    done = run("circulate", plan, "--draft", "-o", target)
    assert (done.code, done.err) == (
        2,
        f"wpsheet: {plan}: its texts would need more than 5 rows of the tallest height; "
        "shorten them\n",
    )
    assert not target.exists()


def test_a_workbook_too_large_to_be_edited_is_refused_before_it_is_read(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("wpsheet.ooxml.package.MAX_XML_BYTES", 1_000)
    plan = clean_workbook(tmp_path / "plan.xlsx")
    for words in (["fill"], ["fix"], ["labels", "--lang", "en"]):
        done = run(*words, plan, "-o", tmp_path / "out.xlsx")
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert f"{plan}: too large to be edited; delete the empty formatted rows" in done.err
    assert list(tmp_path.iterdir()) == [plan]


@pytest.mark.parametrize("ending", ["html", "json", "sarif", "xlsx"])
def test_a_report_of_findings_without_end_is_refused_in_one_line(
    run: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    limit = "NOTES" if ending == "xlsx" else "FINDINGS"
    monkeypatch.setattr(limits, limit, 1)
    plan = clean_workbook(tmp_path / "plan.xlsx", B2="X", C2="X")
    done = run("check", plan, "-o", tmp_path / f"report.{ending}")
    assert done.code == 2
    (line,) = done.err.splitlines()
    assert f"{plan}: the report would contain" in line
    assert list(tmp_path.iterdir()) == [plan]
    assert run("check", plan, "-o", tmp_path / "findings.csv").code == 1


def test_the_manual_states_the_limits() -> None:
    manual = manual_page("files", "en").text
    for stated in (
        f"Every command accepts a programme of up to {limits.ACTIVITIES:,} activities.",
        f"cells in a sheet | {MAX_CELLS // 1_000_000} million |",
        f"rows of tables in a Word document | {limits.DOCUMENT_ROWS:,} |",
        f"rows with one or two cells | {limits.ACTIVITIES:,} |",
        f"characters in a workbook | {limits.CHARACTERS // 1_000_000} million |",
        f"changes of formatting | {limits.LOOKS:,} |",
        f"continue a very long text | {limits.CONTINUED:,} |",
        f"findings in JSON, HTML, SARIF, GitHub | {limits.FINDINGS:,} |",
        f"findings in an annotated copy | {limits.NOTES:,} |",
    ):
        assert stated in manual
