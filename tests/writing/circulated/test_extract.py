"""One body's activities as a workbook of their own; and the resources tab."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import SHORT, Shell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet
from sheets import AS_OF, clean_workbook, timeframe

import wpsheet
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.verbs.circulating import extract

pytestmark = pytest.mark.slow


def test_an_extract_holds_every_activity_of_the_body_in_full(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "pc.xlsx"
    done = run("extract", sample, "--body", "policy commission", "-o", target)
    assert done.code == 0
    whole, part = wpsheet.read(sample), wpsheet.read(target)
    expected = [a for a in whole.activities if "PC" in a.bodies.names]
    assert f"{len(expected)} activities of PC" in done.err
    assert [a.label for a in part.activities] == [a.label for a in expected]
    for old, new in zip(expected, part.activities, strict=True):
        assert {n: new.plain(n) for n in Field if n is not Field.STATUS} == {
            n: old.plain(n) for n in Field if n is not Field.STATUS
        }
        assert new.status == old.status or old.contradicted
    assert part.title == whole.title


def test_its_texts_are_rich_and_no_formulas(sample: Path, tmp_path: Path) -> None:
    extract(wpsheet.read(sample), "PTC", tmp_path / "out.xlsx", as_of=AS_OF)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx", rich_text=True)
    cells = [c for row in book["Section I"].iter_rows() for c in row]
    assert any(isinstance(cell.value, CellRichText) for cell in cells)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_its_calendar_is_that_of_the_body_alone(sample: Path, tmp_path: Path) -> None:
    extract(wpsheet.read(sample), "PC", tmp_path / "out.xlsx", as_of=AS_OF)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == [
        "Overview", "Section I", "Section II", "Calendar", "Notes",
    ]  # fmt: skip
    rows = book["Calendar"][book["Calendar"].tables["Calendar"].ref][1:]
    assert {row[1].value for row in rows} == {"PC"}
    assert "Extract" in str(book["Overview"]["A3"].value)


def test_in_french_its_values_are_french_and_its_texts_untouched(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    for command, words in (("extract", ["--body", "PC"]), ("circulate", ["--draft", *SHORT])):
        target = tmp_path / f"{command}.xlsx"
        assert run(command, sample, *words, "-o", target, "--lang", "fr").code == 0
        before = {a.label: a for a in wpsheet.read(sample).activities}
        after = wpsheet.read(target)
        for activity in after.activities:
            old = before[activity.label]
            assert activity.plain(Field.PROGRESS) == old.plain(Field.PROGRESS)
            assert activity.plan_codes.codes == old.plan_codes.codes
            assert activity.bodies.names == old.bodies.names
            assert activity.milestones == old.milestones
            assert activity.status == old.status or old.contradicted
            assert activity.task_type == old.task_type
        sheet = openpyxl.load_workbook(target)["Section I"]
        words_of = {str(c.value) for row in sheet.iter_rows(min_row=5) for c in row if c.value}
        assert {"Terminé", "Mise à jour"} & words_of
        assert any("CTP" in w for w in words_of)
        assert any(w.startswith(("Printemps", "Automne")) for w in words_of)


@pytest.mark.parametrize(
    ("body", "said"),
    [("PTV", "one of PTC"), ("EC", "EC is not responsible for any activity"), ("", "not a body")],
)
def test_a_body_that_cannot_be_told_gives_one_line_and_no_file(
    run: Shell, tmp_path: Path, body: str, said: str
) -> None:
    source = clean_workbook(tmp_path / "in.xlsx")
    done = run("extract", source, "--body", body, "-o", tmp_path / "out.xlsx")
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not (tmp_path / "out.xlsx").exists()


def test_an_extract_is_not_written_over_its_source(run: Shell, sample: Path) -> None:
    before = sample.read_bytes()
    assert run("extract", sample, "--body", "PC", "-o", sample).code == 2
    assert sample.read_bytes() == before


def resources(programme: Programme, path: Path) -> Worksheet:
    """The tab that adds up the officers."""
    wpsheet.circulate(programme, path, as_of=date(2026, 5, 4), bodies=[], pivots=False)
    return openpyxl.load_workbook(path)["Resources"]


def test_officers_are_added_up_by_unit_and_by_session_and_the_uncounted_named(
    tmp_path: Path,
) -> None:
    programme = timeframe(r"""
        | No. | Team resources                                  | Timeline                            |
        | 1.  | One/two officers from the Research Unit         | Spring 2027 (PTC)\nJune 2027 (PTC)  |
        | 2.  | Two officers from the Research Unit; CBD        | June 2027 (PTC)                     |
        | 3.  | Interested Members                              | Autumn 2027 (PTC)                   |
    """)  # noqa: E501
    sheet = resources(programme, tmp_path / "out.xlsx")

    def rows(name: str) -> list[tuple[object, ...]]:
        return [tuple(c.value for c in row) for row in sheet[sheet.tables[name].ref][1:]]

    cbd = "Capacity Building Directorate"
    assert rows("Officers_by_unit") == [
        (cbd, 1, "–", "–", "I.2"),
        ("Research Unit", 2, 3, 4, None),
    ]
    assert rows("Officers_without_unit") == [("interested Members", 1, "–", "–", "I.3")]
    assert rows("Officers_by_session") == [
        ("Spring 2027", 1, 1, 2, None),
        ("June 2027", 2, 3, 4, cbd),
        ("Autumn 2027", 1, "–", "–", "interested Members"),
    ]
    words = [str(c.value) for row in sheet.iter_rows() for c in row if c.value]
    assert "Not a unit" in words
    assert "not a head-count" in " ".join(words)


def test_resources_have_no_column_that_says_nothing(tmp_path: Path) -> None:
    for texts, headings in (
        (("Legal Desk", "Members"), ["Unit", "Activities", "Without a number"]),
        (
            ("One officer from CBD", "Two officers from ISTS"),
            ["Unit", "Activities", "Minimum", "Maximum"],
        ),
    ):
        programme = timeframe(f"""
            | No. | Team resources |
            | 1.  | {texts[0]}     |
            | 2.  | {texts[1]}     |
        """)
        sheet = resources(programme, tmp_path / "out.xlsx")
        top, *_ = sheet[sheet.tables["Officers_by_unit"].ref]
        assert [cell.value for cell in top] == headings


def test_an_activity_with_a_date_that_does_not_name_the_body_is_told_of(
    run: Shell, tmp_path: Path
) -> None:
    programme = timeframe(r"""
        | No. | Responsible body | Timeline                            | Progress    |
        | 1.  | PTC, PC          | Spring 2027 (PTC)\nJune 2027 (PC)   | In progress |
        | 2.  | PTC              | Spring 2027 (PTC)\nJune 2027 (PC)   | In progress |
    """)
    wpsheet.write_controlled(programme, tmp_path / "in.xlsx")
    done = run("extract", tmp_path / "in.xlsx", "--body", "PC", "-o", tmp_path / "out.xlsx")
    told = (
        "Left out, because PC has a due date there but is not listed under Responsible body: I.2."
    )
    assert told in done.err.splitlines()
    assert "1 activity of PC" in done.err
