"""The column of officers: read where a table has one, kept, and asked by the data call."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import check, places, timeframe, workbook
from tables import for_each
from versions import row

from wpsheet.grammars.officers import officers_in
from wpsheet.model.layout import COLUMN, Field, Section, columns_of, field_headed
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import By
from wpsheet.model.wording import LANGUAGES
from wpsheet.reading import read
from wpsheet.versions.calling import asked, unasked, usual_way

pytestmark = pytest.mark.slow

OFFICERS = ("A. Rivers", "B. Stone; A. Rivers", "C. Meadow and D. Hill", "tbc")


def officers_file(
    path: Path, officers: tuple[str, ...] = OFFICERS, heading: str = "Responsible officer"
) -> Path:
    """A sheet of activities with their officers in the last column."""
    fields = [column.field for column in columns_of(Section.TIMEFRAME)]
    lines: list[list[object]] = [[*(COLUMN[name].heading for name in fields), heading]]
    for number, name in enumerate(officers, start=1):
        given = row(number)
        lines.append([*(str(given[each]) for each in fields), name])
    return workbook(path, lines)


def typed(path: Path, **cells: str) -> Path:
    book = openpyxl.load_workbook(path, rich_text=True)
    for address, text in cells.items():
        book["Section I"][address] = text
    book.save(path)
    return path


def officers_of(programme: Programme) -> list[tuple[str, ...]]:
    return [activity.officers for activity in programme.activities]


# Reading


@for_each("heading", [
    "Officer", "OFFICERS", "Responsible officer", "Officer(s) in charge", "Contributing\nofficer",
    "Focal points", "Fonctionnaire", "Fonctionnaire(s) responsable(s)", "Agent responsable",
    "Point focal",
])  # fmt: skip
def test_the_words_that_head_a_column_of_officers(heading: str) -> None:
    assert field_headed(heading) is Field.OFFICER


@for_each("heading", [
    "Responsible body", "Responsible office", "Office", "Team resources", "Number of officers",
    "Official", "Remarks of the officer",
])  # fmt: skip
def test_other_words_head_none(heading: str) -> None:
    assert field_headed(heading) is not Field.OFFICER


@for_each(("text", "names"), [
    ("A. Rivers", ("A. Rivers",)),
    ("A. Rivers, B. Stone; C. Meadow\nD. Hill", ("A. Rivers", "B. Stone", "C. Meadow", "D. Hill")),
    ("A. Rivers and B. Stone", ("A. Rivers", "B. Stone")),
    ("A. Rivers, B. Stone, and C. Meadow", ("A. Rivers", "B. Stone", "C. Meadow")),
    ("A. Rivers et B. Stone", ("A. Rivers", "B. Stone")),
    ("A. RIVERS / a. rivers", ("A. RIVERS",)),
    ("A. Rivers (Events, Research) & B. Stone", ("A. Rivers (Events, Research)", "B. Stone")),
    ("Andersson", ("Andersson",)),
    ("tbc", ()), ("N/A", ()), ("-", ()), ("", ()), ("À confirmer", ()),
])  # fmt: skip
def test_the_names_of_a_cell(text: str, names: tuple[str, ...]) -> None:
    assert officers_in(text) == names


def test_the_column_is_no_finding_and_nobody_must_fill_it_in() -> None:
    sheet = timeframe("""
        | No. | Officer   |
        | 1.  | A. Rivers |
        | 2.  |           |
    """)
    assert places(check(sheet)) == []
    assert officers_of(sheet) == [("A. Rivers",), ()]


def test_a_list_of_tasks_with_officers_is_no_programme(run: Shell, tmp_path: Path) -> None:
    tasks = workbook(tmp_path / "t.xlsx", [["No.", "Activity", "Officer"], [1, "Post", "A. R."]])
    assert run("show", tasks).code == 2


def test_show_names_them(run: Shell, tmp_path: Path) -> None:
    told = run("show", officers_file(tmp_path / "b.xlsx"), "--format", "json").json["activities"]
    assert [each["officers"] for each in told[:2]] == [["A. Rivers"], ["B. Stone", "A. Rivers"]]


# Keeping


@pytest.mark.parametrize("language", LANGUAGES)
def test_officers_are_kept_by_every_command_that_writes_a_controlled_workbook(
    language: str, run: Shell, tmp_path: Path
) -> None:
    base = officers_file(tmp_path / "b.xlsx")
    imported, merged = tmp_path / "i.xlsx", tmp_path / "m.xlsx"
    rolled, said = tmp_path / "r.xlsx", tmp_path / "l.xlsx"
    run("import", base, "-o", imported, "--lang", language)
    run("merge", imported, imported, "-o", merged)
    run("roll", merged, "-o", rolled, "--session", "May 2027")
    run("labels", rolled, "--lang", "en", "-o", said)
    for path in (imported, merged, rolled, said):
        assert [a.plain(Field.OFFICER) for a in read(path).activities] == list(OFFICERS), path
    sheet = openpyxl.load_workbook(imported)["Section I"]
    assert sheet["M4"].value == {"en": "Officer", "fr": "Fonctionnaire"}[language]
    assert sheet["N4"].value == "ID"


def test_a_workbook_without_officers_gets_no_column(run: Shell, tmp_path: Path) -> None:
    run("template", "-o", tmp_path / "t.xlsx")
    assert openpyxl.load_workbook(tmp_path / "t.xlsx")["Section I"]["M4"].value == "ID"


def test_what_is_circulated_names_no_officer(run: Shell, tmp_path: Path) -> None:
    base = officers_file(tmp_path / "b.xlsx")
    for command, name in (("circulate", "c.xlsx"), ("annex", "a.docx")):
        assert run(command, base, "-o", tmp_path / name, "--draft").code == 0
        assert officers_of(read(tmp_path / name)) == [()] * 4


def test_an_officer_who_changes_is_told_merged_and_disputed_like_any_other_field(
    run: Shell, tmp_path: Path
) -> None:
    base = officers_file(tmp_path / "b.xlsx")
    one = officers_file(tmp_path / "one.xlsx", ("E. Brook", "B. Stone; A. Rivers", "F. Lake", ""))
    two = officers_file(tmp_path / "two.xlsx", ("A. Rivers", "A. Rivers, B. Stone", "G. Moor", ""))
    changed = run("diff", base, one, "--format", "json").json["changed"]
    assert [(c["before"], c["field"], c["new"]) for c in changed] == [
        ("I.1", "officer", "E. Brook"), ("I.3", "officer", "F. Lake"), ("I.4", "officer", ""),
    ]  # fmt: skip
    done = run("merge", base, one, two, "-o", tmp_path / "m.xlsx", "--format", "json").json
    assert {"activity": "I.1", "field": "officer", "from": "one.xlsx"} in done["applied"]
    assert [c["activity"] for c in done["conflicts"]] == ["I.3"]
    assert officers_of(read(tmp_path / "m.xlsx"))[::2] == [("E. Brook",), ("C. Meadow", "D. Hill")]


def test_a_new_activity_brings_its_officer(run: Shell, tmp_path: Path) -> None:
    base = officers_file(tmp_path / "b.xlsx")
    copy = officers_file(tmp_path / "copy.xlsx", (*OFFICERS, "H. Dale"))
    run("merge", base, copy, "-o", tmp_path / "m.xlsx")
    assert officers_of(read(tmp_path / "m.xlsx"))[-1] == ("H. Dale",)


def test_a_column_that_the_base_lacks_is_told_by_the_merge(run: Shell, tmp_path: Path) -> None:
    copy = officers_file(tmp_path / "copy.xlsx")
    base = officers_file(tmp_path / "b.xlsx", ("",) * 4, heading="Remarks")
    done = run("merge", base, copy, "-o", tmp_path / "m.xlsx")
    assert (
        "Not merged: the column Officer of copy.xlsx, which the workbook you sent out does not "
        "have." in done.err
    )


# The call


def test_each_officer_is_asked_for_the_rows_that_name_them(tmp_path: Path) -> None:
    base = read(officers_file(tmp_path / "b.xlsx"))
    assert usual_way(base) is By.OFFICER
    told = [(a.whom, a.file, [r.label for r in a.rows]) for a in asked(base, By.OFFICER)]
    assert told == [
        ("A. Rivers", "A-Rivers.xlsx", ["I.1", "I.2"]), ("B. Stone", "B-Stone.xlsx", ["I.2"]),
        ("C. Meadow", "C-Meadow.xlsx", ["I.3"]), ("D. Hill", "D-Hill.xlsx", ["I.3"]),
    ]  # fmt: skip
    assert [activity.label for activity in unasked(base, By.OFFICER)] == ["I.4"]


def test_a_call_is_by_officer_where_a_column_names_any_and_by_unit_where_asked(
    run: Shell, tmp_path: Path
) -> None:
    base = officers_file(tmp_path / "b.xlsx")
    done = run("call", base, "-o", tmp_path / "call")
    assert done.code == 1  # I.4 names nobody
    assert "NOT ASKED: nobody is named under Officer in I.4" in done.err
    files = sorted(path.name for path in (tmp_path / "call").glob("*.xlsx"))
    assert files == ["A-Rivers.xlsx", "B-Stone.xlsx", "C-Meadow.xlsx", "D-Hill.xlsx"]
    run("call", base, "-o", tmp_path / "units", "--by", "unit")
    assert [path.name for path in (tmp_path / "units").glob("*.xlsx")] == [
        "Facilitation-Sub-Directorate.xlsx"
    ]
    sheet = openpyxl.load_workbook(tmp_path / "call" / "B-Stone.xlsx").worksheets[0]
    assert [(sheet.cell(r, 1).value, sheet.cell(r, 2).value) for r in (4, 5)] == [
        ("Officer", "B. Stone"), ("Return by", None),
    ]  # fmt: skip


def test_a_call_by_officer_where_nobody_is_named_says_what_to_do(
    run: Shell, tmp_path: Path
) -> None:
    base = officers_file(tmp_path / "b.xlsx", ("tbc", "", "", ""))
    done = run("call", base, "-o", tmp_path / "call", "--by", "officer")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "use --by unit" in done.err
    assert not (tmp_path / "call").exists()
    assert run("call", base, "-o", tmp_path / "call").code == 0  # by unit


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_of_a_call_by_officer_and_its_merge(
    language: str, run: Shell, tmp_path: Path
) -> None:
    base, folder = officers_file(tmp_path / "b.xlsx"), tmp_path / "call"
    run("call", base, "-o", folder, "--due", "2026-12-01", "--lang", language)
    typed(folder / "B-Stone.xlsx", K6="Completed. All is said.", B5="C")
    told = run("call", base, "--status", folder, "--format", "json").json
    assert (told["by"], told["due"], told["without_officer"]) == ("officer", "2026-12-01", ["I.4"])
    assert told["officers"][1] == {
        "officer": "B. Stone", "returned": True, "files": ["B-Stone.xlsx"],
        "changed": ["I.2"], "untouched": [], "outside": ["I.1"], "added": [],
    }  # fmt: skip
    assert [each["returned"] for each in told["officers"]] == [False, True, False, False]
    done = run("merge", base, *folder.glob("*.xlsx"), "-o", tmp_path / "m.xlsx", "--format", "json")
    assert done.code == 1
    warned = "B-Stone.xlsx changed rows outside the request to B. Stone: I.1."
    assert warned in done.err.splitlines()
    assert done.json["outside"] == [
        {"activity": "I.1", "from": "B-Stone.xlsx", "officer": "B. Stone"}
    ]


def test_the_status_of_a_call_by_unit_is_by_unit_though_officers_are_named(
    run: Shell, tmp_path: Path
) -> None:
    base, folder = officers_file(tmp_path / "b.xlsx"), tmp_path / "call"
    run("call", base, "-o", folder, "--by", "unit")
    told = run("call", base, "--status", folder, "--format", "json").json
    assert [each["unit"] for each in told["units"]] == ["Facilitation Sub-Directorate"]
    assert run("call", base, "--status", folder).out.startswith("0 of 1 unit has returned")


def test_the_file_of_an_officer_without_latin_letters_has_a_legal_name(tmp_path: Path) -> None:
    base = read(officers_file(tmp_path / "b.xlsx", ("李明", "王芳", "Con", "É. Dupré")))
    assert [each.file for each in asked(base, By.OFFICER)] == [
        "officer.xlsx", "officer-2.xlsx", "officer-Con.xlsx", "E-Dupre.xlsx",
    ]  # fmt: skip
