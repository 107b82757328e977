"""Words outside the cells that are read, titles, groups and headings, as other committees write."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import workbook

import wpsheet
from wpsheet.checking.engine import check
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme

pytestmark = pytest.mark.slow

HEADINGS = ["No.", "Activities", "Responsible body", "Timeline", "Progress", "Status"]


def activity(number: int, words: str = "Draft the registry guideline") -> list[object]:
    return [f"{number}.", f"{words} {'abcdefgh'[number]}", "PTC", "Spring 2027 (PTC)",
            f"In progress. Outline {number} was shown in April 2026.", "In progress"]  # fmt: skip


def words_of(path: Path) -> str:
    """Everything that the parts of an Office file hold."""
    with zipfile.ZipFile(path) as package:
        return "".join(package.read(n).decode() for n in package.namelist() if n.endswith("xml"))


Plan = Callable[..., Path]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """A function: rows of a sheet → the workbook."""

    def write(*rows: list[object], name: str = "plan.xlsx") -> Path:
        return workbook(tmp_path / name, list(rows), "Plan")

    return write


def outside(programme: Programme) -> list[tuple[str, str]]:
    return [(note.address.ref, note.text.plain) for note in programme.outside]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["Fisheries Board Action Plan 2027"], ["Comments to the desk by 3 May"], HEADINGS,
          activity(1)], [("A2", "Comments to the desk by 3 May")]),
        ([["Roadmap 2026-2028"], HEADINGS, activity(1), [],
          ["(All dates are subject to funding)"]], [("A5", "(All dates are subject to funding)")]),
        ([["Roadmap 2026-2028", None, None, "Owner: A. Person"], HEADINGS, activity(1)],
         [("D1", "Owner: A. Person")]),
        ([["Roadmap 2026-2028"], HEADINGS, activity(1), [], ["The Chair asks for one more."]],
         [("A5", "The Chair asks for one more.")]),
        ([["Plan de travail 2026-2028"], ["Annexe III"], ["Doc. PC0785Ea"], HEADINGS,
          activity(1)], []),
        ([["Work Plan 2026-2028"], HEADINGS, activity(1), ["Work Plan 2026-2028"], HEADINGS,
          activity(2)], []),
        ([["Work Plan 2026-2028"], ["This work plan was never adopted."], HEADINGS, activity(1)],
         [("A2", "This work plan was never adopted.")]),
        ([["Work Plan 2026-2028"], ["As updated for the 12th Session"], HEADINGS, activity(1)], []),
        ([["Work Plan 2026-2028"], ["Last updated in May 2026"], HEADINGS, activity(1)], []),
        ([["Work Plan 2026-2028"], ["Last revised at the 9th meeting"], HEADINGS, activity(1)], []),
        ([["Plan de travail 2026-2028"], ["Mis à jour pour la 46e réunion"], HEADINGS,
          activity(1)], []),
        ([["Plan de travail 2026-2028"], ["Adopté par le comité en mai 2026"], HEADINGS,
          activity(1)], []),
        ([["Work Plan 2026-2028"], ["Updated rows are in blue"], HEADINGS, activity(1)],
         [("A2", "Updated rows are in blue")]),
        ([["Work Plan 2026-2028"], [None, "Planning", None, None, "Reporting"], HEADINGS,
          activity(1)], [("B2", "Planning | Reporting")]),
    ],
)  # fmt: skip
def test_what_stands_around_a_table_is_found_and_marks_of_pages_are_not(
    plan: Plan, rows: list[list[object]], found: list[tuple[str, str]]
) -> None:
    programme = wpsheet.read(plan(*rows))
    assert outside(programme) == found
    told = [f.address.ref for f in check(programme).findings if f.rule == "words-unread"]
    assert told == [ref for ref, _ in found]


@pytest.mark.parametrize(
    "line",
    [
        "As updated for the 46th Session", "as endorsed by the PTC in October 2022",
        "Version 3.1", "Rev.2", "v2.0", "Draft 2, 12 May 2026", "Last updated: 12 March 2026",
        "Status as at 1 May 2026", "46th Session, March 2026", "Approved and issued in June 2025",
        "état au 12 mars 2026", "mis à jour pour la 46e session", "Version finale",
        "Tel qu’approuvé par le CTP en octobre 2025", "Dernière mise à jour : 12 mars 2026",
    ],
)  # fmt: skip
def test_a_line_on_the_edition_under_the_title_is_kept_as_such(plan: Plan, line: str) -> None:
    programme = wpsheet.read(plan(["Roadmap 2026-2028"], ["By the Desk"], [line], HEADINGS,
                                  activity(1)))  # fmt: skip
    assert programme.edition == line
    assert outside(programme) == [("A2", "By the Desk")]


@pytest.mark.parametrize(
    "line",
    [
        "Revised dates are in red", "Updated by officers; please check your own rows",
        "Update by 3 May 2026", "Session dates may change in 2027", "Draft text: do not circulate",
        "Approved by the Chair. Return comments by 3 May 2026.", "Version for members only",
    ],
)  # fmt: skip
def test_a_line_that_says_more_than_its_edition_is_told(plan: Plan, line: str) -> None:
    programme = wpsheet.read(plan(["Roadmap 2026-2028"], [line], HEADINGS, activity(1)))
    assert (programme.edition, outside(programme)) == (None, [("A2", line)])


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ((["Pillar 1: Trade"], ["Objective 1.1"], 1, ["Objective 1.2"], 2, ["Pillar 2: Law"], 3),
         ["Pillar 1: Trade > Objective 1.1", "Pillar 1: Trade > Objective 1.2", "Pillar 2: Law"]),
        ((["Volet A – Formation"], 1, 2, ["Volet B – Outils"], 3),
         ["Volet A – Formation", "Volet A – Formation", "Volet B – Outils"]),
        ((1, ["Laboratories"], 2, 3), [None, "Laboratories", "Laboratories"]),
        (([None, "Goal 2 Data"], 1, 2, 3), ["Goal 2 Data"] * 3),
    ],
)  # fmt: skip
def test_lines_above_activities_are_their_groups(
    plan: Plan, lines: tuple[int | list[object], ...], groups: list[str | None]
) -> None:
    rows = [activity(line) if isinstance(line, int) else line for line in lines]
    programme = wpsheet.read(plan(["Board work plan 2027"], HEADINGS, *rows))
    assert [each.group for each in programme.activities] == groups
    assert programme.outside == ()  # a group is read, and carried along


def test_the_title_of_a_further_table_is_a_group(plan: Plan) -> None:
    path = plan(["Board work plan 2027"], HEADINGS, activity(1), [], ["Table 2: Training"],
                HEADINGS, activity(2))  # fmt: skip
    assert [a.group for a in wpsheet.read(path).activities] == [None, "Table 2: Training"]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["FISHERIES BOARD (FB)", "WORK PLAN 2026-2028"],
         "FISHERIES BOARD (FB) WORK PLAN 2026-2028"),
        (["Conseil des pêches", "Programme de travail 2026-2028"],
         "Conseil des pêches Programme de travail 2026-2028"),
        (["Fisheries Board", "Draft Revised Work Programme"],
         "Fisheries Board Draft Revised Work Programme"),
        (["Annex II", "WORK PLAN 2026-2028"], "WORK PLAN 2026-2028"),
        (["The Board met in May.", "WORK PLAN 2026-2028"], "WORK PLAN 2026-2028"),
        (["Fisheries Board", "Work plan of the Ports Panel"], "Work plan of the Ports Panel"),
    ],
)  # fmt: skip
def test_a_title_may_have_two_lines(plan: Plan, lines: list[str], title: str) -> None:
    programme = wpsheet.read(plan(*([line] for line in lines), HEADINGS, activity(1)))
    assert programme.title == title


@pytest.mark.parametrize(
    ("title", "written", "body"),
    [
        ("FISHERIES BOARD (FB) WORK PLAN 2027", "FB, Council", "FB"),
        ("Work plan of the Fisheries Board (FB/TG), 2027", "FB/TG", "FB/TG"),
        ("FB WORK PLAN 2027", "FB", "FB"),
        (
            "Plan de travail du Groupe des pêches 2027",
            "Groupe des pêches, CTP",
            "Groupe des pêches",
        ),
        ("FISHERIES BOARD WORK PLAN 2027", "Fisheries Board", "Fisheries Board"),
        ("Work Plan of the Group on Sea Fish and Shellfish, 2027", "GSFS, Council", "GSFS"),
        ("Working Party on Live Animals: plan of work", "WPLA", "WPLA"),
        ("Plan de travail du groupe d'experts des pêches", "GEP, CTP", "GEP"),
        ("FISHERIES BOARD (FB) WORK PLAN 2027", "ISO, Council", None),
        ("FISHERIES BOARD (FB) WORK PLAN 2027", "Harbour Board", None),
        ("WORK PLAN 2027 (DRAFT)", "FB", None),
        ("TASK FORCE WORK PLAN 2027", "Task", None),
        ("ENFORCEMENT COMMITTEE (EC) WORK PLAN 2027", "FB", "EC"),
        ("CONSEIL DES ARCHIVES (CDA) : PLAN DE TRAVAIL 2027", "CDA", "CDA"),
        ("Groupe de travail de l'aviation (GTA) : programme 2027", "GTA", "GTA"),
        ("CONSEIL DES ARCHIVES : PLAN DE TRAVAIL 2027", "CDA", None),
        ("Working Group on Seals: Work Plan 2027", "Sealers", None),
    ],
)
def test_a_body_that_the_title_names_is_the_programmes_own(
    plan: Plan, title: str, written: str, body: str | None
) -> None:
    rows = [activity(number) for number in (1, 2, 3)]
    for each in rows:
        each[HEADINGS.index("Responsible body")] = written
    programme = wpsheet.read(plan([title], HEADINGS, *rows))
    assert programme.body == body
    told = {finding.rule for finding in check(programme).findings}
    assert ("body-unknown" in told) is (body in (None, "EC"))


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Programme of Work 2026-2028", "2026-2028"),
        ("Fisheries Board: Work-Plan for 2027", "2027"),
        ("Plan d'action 2026/27", "2026-2027"),
        ("Feuille de route 2026 à 2028", "2026-2028"),
        ("Programme des travaux du comité", None),
        ("What the Board does in 2026", "2026"),
    ],
)
def test_the_title_is_the_line_over_the_table(plan: Plan, title: str, period: str | None) -> None:
    programme = wpsheet.read(plan([title], HEADINGS, activity(1)))
    assert programme.title == title
    assert (str(programme.period) if programme.period else None) == period
    assert programme.outside == ()


def test_titles_that_differ_and_placeholders_are_errors(plan: Plan, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    wpsheet.write_controlled(wpsheet.read(plan(HEADINGS, activity(1))), out)
    rules = [f.rule for f in check(wpsheet.read(out)).findings]
    assert "title-placeholder" in rules
    book = openpyxl.load_workbook(out)
    book["Lists"]["B5"] = "Board work plan 2027"
    book["Section I"]["A1"] = "Board work plan 2026"
    book.save(out)
    rules = [f.rule for f in check(wpsheet.read(out)).findings]
    assert "titles-differ" in rules
    assert "title-placeholder" not in rules
    # Of the placeholder over the blank section II nobody need be told.
    assert outside(wpsheet.read(out)) == [("A1", "Board work plan 2026")]


def test_a_placeholder_over_the_second_section_is_one(sample: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(sample)
    book["Section II"]["A1"] = "[Committee] (PTC) work programme [first year]-[last year]"
    path = tmp_path / "plan.xlsx"
    book.save(path)
    programme = wpsheet.read(path)
    assert programme.outside == ()
    (found,) = [f for f in check(programme).findings if f.rule == "title-placeholder"]
    assert (found.address.sheet, found.address.ref) == ("Section II", "A1")


def test_every_command_names_what_it_leaves_out(
    run: Shell, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line, further = ["Theme 1: Ports"], ["Ask the Ports Unit first"]
    plan(["Board work plan 2027"], HEADINGS, line, activity(1), name="old.xlsx")
    path = plan(["Board work plan 2027"], HEADINGS, line, activity(1), name="new.xlsx")
    book = openpyxl.load_workbook(path)
    book.create_sheet("Remarks").append(further)
    book.save(path)
    for words in ("import new.xlsx -o a.xlsx", "annex new.xlsx --draft -o a.docx",
                  "circulate new.xlsx --draft -o b.xlsx", "merge old.xlsx new.xlsx -o c.xlsx",
                  "diff old.xlsx new.xlsx", "roll new.xlsx --session April-2027 -o d.xlsx",
                  "extract new.xlsx --body PTC -o e.xlsx"):  # fmt: skip
        done = run(*words.split())
        assert '"Remarks" A1 of new.xlsx: "Ask the Ports Unit first".' in done.err, words
        if "-o" in words:
            assert "Theme 1: Ports" in words_of(Path(words.split()[-1])), words
        assert done.code == 1, words
        assert "Nothing differs" not in done.out, words


def test_our_own_workbooks_hold_nothing_outside(
    run: Shell, sample: Path, circulated_sample: Callable[[str], Path], tmp_path: Path
) -> None:
    for lang in ("en", "fr"):
        calls = tmp_path / f"calls-{lang}"
        run("call", sample, "--lang", lang, "--due", "2027-03-01", "-o", calls)
        called = sorted(calls.glob("*.xlsx"))
        assert len(called) > 3
        for path in (circulated_sample(lang), *called[:2]):
            assert outside(wpsheet.read(path)) == [], path.name


def test_what_is_written_on_the_first_sheet_of_a_call_is_found(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    run("call", sample, "--due", "2027-03-01", "-o", tmp_path / "calls")
    path = sorted((tmp_path / "calls").glob("*.xlsx"))[0]
    book = openpyxl.load_workbook(path)
    first = book.worksheets[0]
    first["D4"], first["B40"] = "Mr B. is on leave", "Please add a row on drones"
    book.save(path)
    assert outside(wpsheet.read(path)) == [
        ("D4", "Mr B. is on leave"), ("B40", "Please add a row on drones"),
    ]  # fmt: skip
    done = run("call", sample, "--status", tmp_path / "calls")
    assert "Please add a row on drones" in done.err
    assert done.code == 1


@pytest.mark.parametrize("order", [["Completion", "Status"], ["Status", "Completion"]])
def test_the_nearer_heading_wins_and_the_other_is_said(plan: Plan, order: list[str]) -> None:
    row = [*activity(1)[:5], *("Completed" if word == "Status" else "June 2027" for word in order)]
    programme = wpsheet.read(plan(["Board work plan 2027"], [*HEADINGS[:5], *order], row))
    assert programme.activities[0].plain(Field.STATUS) == "Completed"
    said = [f.value for f in check(programme).findings if f.rule == "column-unknown"]
    assert said == ["Completion"]


def test_findings_name_the_sheet_where_a_section_has_several(run: Shell, tmp_path: Path) -> None:
    path = workbook(tmp_path / "plan.xlsx", [["Board work plan 2027"], HEADINGS, activity(1)], "Z")
    book = openpyxl.load_workbook(path)
    second = book.create_sheet("Another")
    for row in (HEADINGS, activity(2, "Train the trainers of the port")):
        second.append(row)
    book.save(path)
    out = run("check", path).out
    assert out.index("Z!") < out.index("Another!")


@pytest.mark.parametrize(
    ("cut", "more", "told"), [("", "", False), ("", " and more words of ours", True)]
)
def test_a_row_that_a_copy_divides_is_put_together(
    run: Shell, tmp_path: Path, cut: str, more: str, told: bool
) -> None:
    rows = [["PTC work plan 2027"], HEADINGS, activity(1), activity(2)]
    base = workbook(tmp_path / "base.xlsx", rows, "Plan")
    book = openpyxl.load_workbook(base)
    sheet = book.active
    assert sheet is not None
    words = str(sheet["E3"].value)
    sheet.insert_rows(4)
    sheet["E3"], sheet["E4"] = words[:20] + cut, words[20:].strip() + more
    copy, out = tmp_path / "copy.xlsx", tmp_path / "out.xlsx"
    book.save(copy)
    done = run("merge", base, copy, "-o", out)
    merged = wpsheet.read(out).activities[0].plain(Field.PROGRESS)
    assert "".join(merged.split()) == "".join((words + more).split())
    assert ("goes on with" in done.err) == told
    assert (done.code == 1) == told
