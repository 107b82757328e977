"""An import asks which session the programme is for, and lists the sessions that need days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import clean_row, opened, workbook

import wpsheet
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.summaries.sessions import DatedSessions
from wpsheet.versions.sessions import SessionDays, session_endorsed


def plan(path: Path, line: str, *timelines: str) -> Path:
    """A work programme of the PTC, with a line under its title and these Timelines."""
    columns = columns_of(Section.TIMEFRAME)
    rows: list[list[object]] = [
        ["Permanent Technical Committee (PTC) work programme 2026-2029"], [line],
        [column.heading for column in columns],
    ]  # fmt: skip
    for number, timeline in enumerate(timelines or ("Spring 2027 (PTC)",), start=1):
        cells = clean_row(Section.TIMEFRAME, number)
        cells[Field.TIMELINE] = timeline
        rows.append([cells.get(column.field, "") for column in columns])
    return workbook(path, rows)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("(endorsed by the PTC in October 2026)", SessionDays("October 2026")),
        (
            "(endorsed by the Permanent Technical Committee, 12 to 16 October 2026)",
            SessionDays("October 2026", date(2026, 10, 12), date(2026, 10, 16)),
        ),
        (
            "(approuvé par le CTP lors de sa réunion du 29 mars au 2 avril 2027)",
            SessionDays("March 2027", date(2027, 3, 29), date(2027, 4, 2)),
        ),
        (
            "(adopted at the meeting of 12 October 2026)",
            SessionDays("October 2026", date(2026, 10, 12)),
        ),
        ("(as updated for the 46th Session)", SessionDays("46th Session")),
        ("(adopted by the Council in June 2026)", None),
        ("(updated in May 2026)", None),
        ("(endorsed by the PTC in October 2026 and updated in March 2027)", None),
    ],
)
def test_the_line_under_the_title_tells_the_session_of_the_own_body(
    line: str, told: SessionDays | None, tmp_path: Path
) -> None:
    assert session_endorsed(wpsheet.read(plan(tmp_path / "plan.xlsx", line))) == told


def test_what_the_line_does_not_tell_is_to_be_filled_in(run: Shell, tmp_path: Path) -> None:
    line = "(endorsed by the PTC in October 2026)"
    source = plan(tmp_path / "plan.xlsx", line, "Spring 2027 (PTC)\nJune 2027 (PC)", "Mid-2028")
    out = tmp_path / "out.xlsx"
    done = run("import", source, "-o", out)
    assert "The session is October 2026; its day is not known. On the sheet Lists, fill in B8" in (
        done.err
    )
    assert "3 sessions have no days yet. On the sheet Lists, fill in AM5:AN7" in done.err
    sheet = opened(out)["Lists"]
    assert [sheet[f"AL{row}"].value for row in range(4, 9)] == [
        "Session", "October 2026 (PTC)", "Spring 2027 (PTC)", "June 2027 (PC)", None,
    ]  # fmt: skip
    assert (sheet["A8"].value, sheet["A10"].value) == ("Session date", "Session")
    assert sheet["B10"].value == "October 2026"


def test_days_typed_into_the_list_are_days_of_excel(run: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    run(
        "import", plan(tmp_path / "plan.xlsx", "", "June 2027 (PC)\nJune 2027 (Council)"), "-o", out
    )
    book = openpyxl.load_workbook(out)
    sheet = book["Lists"]
    for cell in ("B8", "AM5", "AN5"):
        assert sheet[cell].number_format == "yyyy-mm-dd"
    sheet["AL5"], sheet["AM5"], sheet["AN5"] = "June 2027", date(2027, 6, 21), date(2027, 6, 25)
    for cell in ("AL6", "AM6"):
        sheet[cell] = None
    book.save(out)
    days = DatedSessions(wpsheet.read(out))
    assert {days.of("June 2027", body).start for body in ("PC", "Council")} == {date(2027, 6, 21)}
    done = run("agenda", out, "-o", tmp_path / "a.ics", "--as-of", "2027-01-01")
    assert done.code == 0
    text = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert text.count("DTSTART;VALUE=DATE:20270621") == 2


def test_the_session_and_its_days_can_be_given(run: Shell, tmp_path: Path) -> None:
    source, out = plan(tmp_path / "plan.xlsx", "", "Autumn 2026 (PTC)"), tmp_path / "out.xlsx"
    unknown = run("import", source, "-o", out)
    assert "The session is not known" in unknown.err
    assert "fill in B10 (Session) and B8 (Session date)" in unknown.err
    done = run("import", source, "-o", out, "--date", "2026-10-12", "--until", "2026-10-16")
    assert "The session is October 2026: sheet Lists." in done.err
    programme = wpsheet.read(out)
    assert (programme.session, programme.session_date) == ("October 2026", date(2026, 10, 12))
    autumn = DatedSessions(programme).of("Autumn 2026", "PTC")
    assert autumn is not None
    assert autumn.end == date(2026, 10, 16)
    assert DatedSessions(programme).of("Autumn 2026", "PC") is None


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--session", "Spring 2026", "--date", "2026-10-12"), "12 October 2026 is not in Spring"),
        (("--date", "2026-10-12", "--until", "2026-10-11"), "is before its first"),
        (("--until", "2026-10-11"), "is before its first"),
    ],
)
def test_days_that_are_not_those_of_the_session_are_refused(
    options: tuple[str, ...], why: str, run: Shell, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    done = run("import", plan(tmp_path / "plan.xlsx", ""), "-o", out, *options)
    assert (done.code, why in done.err, out.exists()) == (2, True, False)


def test_no_paper_names_a_version_by_its_file(run: Shell, tmp_path: Path) -> None:
    line = "(endorsed by the PTC in October 2026)"
    old = plan(tmp_path / "old.xlsx", line)
    new = plan(tmp_path / "new.xlsx", line, "Autumn 2027 (PTC)")
    run("annex", new, "--since", old, "-o", tmp_path / "annex.docx")
    run("diff", old, new, "-o", tmp_path / "diff.xlsx", "--format", "xlsx")
    title = opened(tmp_path / "diff.xlsx").worksheets[0]["A1"].value
    assert "October 2026, earlier version" in str(title)
    done = run("history", old, new, "--format", "json")
    assert [s["session"] for s in done.json["sessions"]] == ["October 2026 (1)", "October 2026 (2)"]


def test_the_sessions_are_said_in_the_language_of_the_workbook(run: Shell, tmp_path: Path) -> None:
    out, french = tmp_path / "out.xlsx", tmp_path / "french.xlsx"
    run(
        "import", plan(tmp_path / "plan.xlsx", "", "June 2027 (PC)\nJune 2027 (Council)"), "-o", out
    )
    run("labels", out, "--lang", "fr", "-o", french)
    assert [opened(french)["Listes"][f"AL{row}"].value for row in (5, 6)] == [
        "Juin 2027 (CPG)", "Juin 2027 (Conseil)",
    ]  # fmt: skip
    sessions = [wpsheet.read(path).lists.sessions for path in (out, french)]
    assert sessions[0] == sessions[1]
