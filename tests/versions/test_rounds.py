"""The round of a session: the call to the units, the roll to the next session, the history."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Done, Shell
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from tables import for_each
from versions import edited, file_of, programme, row, rows

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Period, Programme
from wpsheet.model.rounds import By
from wpsheet.model.text import RichText, Run, Script
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import LANGUAGES
from wpsheet.reading import read, reread
from wpsheet.reporters.as_agenda import agenda_json
from wpsheet.reporters.histories import history_json, history_text
from wpsheet.summaries.agenda import agenda
from wpsheet.versions.calling import asked, unasked, units_of
from wpsheet.versions.history import history, is_redated, planned_end
from wpsheet.versions.rolling import Codes, Fate, Roll, roll

pytestmark = pytest.mark.slow

SAY = Labels()
UNITS = (
    "One officer from the Research Unit",
    "Two officers from the Events Unit and one officer from the Research Unit",
    "One/two officers from the Compliance Sub-Directorate",
    "Interested Members",
)


def called(path: Path) -> Path:
    """A workbook of four activities: two of the Research Unit, one shared, one of nobody."""
    return file_of(path, [row(n, resources=UNITS[n - 1]) for n in range(1, 5)])


SENT: dict[tuple[str, ...], tuple[Done, dict[str, bytes]]] = {}


def sent(run: Shell, folder: Path, *options: str) -> tuple[Path, Path, Done]:
    """Such a workbook, the folder of its call with these options, and what the call said.

    It is called once; the files are the test's own.
    """
    base, call = folder / "base.xlsx", folder / "call"
    if options not in SENT:
        done = run("call", called(base), "-o", call, *options)
        files = (base, *call.iterdir())
        SENT[options] = done, {str(p.relative_to(folder)): p.read_bytes() for p in files}
    done, contents = SENT[options]
    call.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return base, call, done


def typed(path: Path, sheet: str = "Section I", **cells: str) -> Path:
    """A workbook as an officer sends it back, with these cells typed over."""
    book = openpyxl.load_workbook(path, rich_text=True)
    for address, text in cells.items():
        book[sheet][address] = text
    book.save(path)
    return path


# The call


def test_each_unit_of_team_resources_is_asked_for_its_rows() -> None:
    base = programme([row(n, resources=UNITS[n - 1]) for n in range(1, 5)])
    told = [(each.whom, each.file, [a.label for a in each.rows]) for each in asked(base, By.UNIT)]
    assert told == [
        ("Research Unit", "Research-Unit.xlsx", ["I.1", "I.2"]),
        ("Events Unit", "Events-Unit.xlsx", ["I.2"]),
        ("Compliance Sub-Directorate", "Compliance-Sub-Directorate.xlsx", ["I.3"]),
    ]
    assert [activity.label for activity in unasked(base, By.UNIT)] == ["I.4"]


def test_a_unit_that_the_list_lacks_is_asked_too_under_a_legal_name() -> None:
    texts = ["Two officers from the Salt / Pepper: Desk", "Two officers from the Salt-Pepper Desk"]
    base = programme([row(n, resources=text) for n, text in enumerate(texts, start=1)])
    assert [each.file for each in asked(base, By.UNIT)] == [
        "Salt-Pepper-Desk.xlsx", "Salt-Pepper-Desk-2.xlsx",
    ]  # fmt: skip


def test_own_rows_are_open_and_the_others_grey_and_locked(run: Shell, tmp_path: Path) -> None:
    _, folder, done = sent(run, tmp_path, "--due", "2026-12-01")
    assert done.code == 1  # I.4 names no unit
    assert "I.4" in done.err
    book = openpyxl.load_workbook(folder / "Events-Unit.xlsx")
    sheet = book["Section I"]
    assert sheet.protection.sheet
    assert [sheet.cell(r, 11).protection.locked for r in range(5, 9)] == [True, False, True, True]
    assert [sheet.cell(r, 11).fill.fgColor.rgb for r in (5, 6)] == ["FFEDEDED", "00000000"]
    assert (
        sheet.column_dimensions["K"].protection.locked is False
    )  # a new activity can be written below
    assert [sheet.cell(r, 11).value for r in range(5, 9)] == [
        row(n)[Field.PROGRESS] for n in range(1, 5)
    ]
    validated = {str(v.sqref) for v in sheet.data_validations.dataValidation}
    assert any(ref.startswith("L5") for ref in validated)


def test_the_first_sheet_says_who_is_asked_until_when_and_leads_to_the_rows(
    run: Shell, tmp_path: Path
) -> None:
    sent(run, tmp_path, "--due", "2026-12-01")
    book = openpyxl.load_workbook(tmp_path / "call" / "Events-Unit.xlsx")
    sheet = book.worksheets[0]
    said = [str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value]
    assert book.active is sheet
    assert {"Unit", "Events Unit", "Return by", "2026-12-01 00:00:00"} <= set(said)
    assert any("send it back by 1 December 2026" in words for words in said)
    (link,) = [cell for line in sheet.iter_rows() for cell in line if cell.hyperlink]
    assert (link.value, link.hyperlink.location) == ("I.2", "'Section I'!A6")
    assert sheet.protection.sheet
    assert all(cell.protection.locked for cell in sheet[link.row][:4])


@pytest.mark.parametrize("language", LANGUAGES)
def test_copies_that_nobody_touched_merge_into_what_was_sent(
    language: str, sample: Path, run: Shell, tmp_path: Path
) -> None:
    run("call", sample, "-o", tmp_path / "call", "--lang", language)
    done = run("merge", sample, *sorted((tmp_path / "call").glob("*")), "-o", tmp_path / "m.xlsx")
    assert done.code == 0, done.err
    assert "outside the request" not in done.err
    assert "differ" not in done.err
    assert run("diff", sample, tmp_path / "m.xlsx").code == 0
    before, after = read(sample), read(tmp_path / "m.xlsx")
    assert [c.text for a in before.activities for c in a.cells.values()] == [
        c.text for a in after.activities for c in a.cells.values()
    ]


def test_merge_takes_a_unit_s_edits_and_warns_of_those_in_rows_of_others(
    run: Shell, tmp_path: Path
) -> None:
    base, folder, _ = sent(run, tmp_path)
    typed(folder / "Events-Unit.xlsx", K6="Completed. The knots are described.", B5="C")
    done = run("merge", base, *sorted(folder.glob("*.xlsx")), "-o", tmp_path / "m.xlsx")
    assert done.code == 1
    warned = "Events-Unit.xlsx changed rows outside the request to Events Unit: I.1."
    assert warned in done.err.splitlines()
    taken = read(tmp_path / "m.xlsx").activities
    assert taken[1].plain(Field.PROGRESS) == "Completed. The knots are described."
    assert taken[0].plain(Field.PRIORITY) == "C"  # told, and not lost


def test_an_edit_of_a_french_copy_is_taken_and_its_other_values_are_not(
    run: Shell, tmp_path: Path
) -> None:
    base, folder = called(tmp_path / "base.xlsx"), tmp_path / "call"
    run("call", base, "-o", folder, "--lang", "fr")
    typed(folder / "Events-Unit.xlsx", L6="Terminé")
    done = run("merge", base, folder / "Events-Unit.xlsx", "-o", tmp_path / "m.xlsx",
               "--format", "json")  # fmt: skip
    assert [(e["activity"], e["field"]) for e in done.json["applied"]] == [("I.2", "status")]
    merged = read(tmp_path / "m.xlsx").activities
    assert [a.plain(Field.STATUS) for a in merged[:2]] == ["In progress", "Completed"]


def test_a_returned_workbook_is_never_written_over(run: Shell, tmp_path: Path) -> None:
    base, folder, _ = sent(run, tmp_path)
    assert run("call", base, "-o", folder).code == 1  # the same bytes again: nothing to lose
    returned = typed(folder / "Research-Unit.xlsx", K5="Completed. All is said.").read_bytes()
    (folder / "Events-Unit.xlsx").unlink()
    done = run("call", base, "-o", folder)
    assert done.code == 2
    assert "Research-Unit.xlsx" in done.err
    assert (folder / "Research-Unit.xlsx").read_bytes() == returned
    assert not (folder / "Events-Unit.xlsx").exists()


def test_the_status_of_a_call_tells_who_returned_and_what_stands_untouched(
    run: Shell, tmp_path: Path, read_anew: None
) -> None:
    base, folder, _ = sent(run, tmp_path, "--due", "2026-12-01")
    typed(folder / "Research-Unit.xlsx", K5="Completed. All is said.", B7="C")
    shutil.move(folder / "Research-Unit.xlsx", folder / "Research-Unit (1).xlsx")
    (folder / "Events-Unit.xlsx").unlink()
    (folder / "notes.xlsx").write_text("no workbook")
    done = run("call", base, "--status", folder, "--format", "json")
    assert done.code == 1
    units = {each["unit"]: each for each in done.json["units"]}
    assert units["Research Unit"] == {
        "unit": "Research Unit", "returned": True, "files": ["Research-Unit (1).xlsx"],
        "changed": ["I.1"], "untouched": ["I.2"], "outside": ["I.3"], "added": [],
    }  # fmt: skip
    assert (units["Events Unit"]["returned"], units["Events Unit"]["files"]) == (False, [])
    assert units["Compliance Sub-Directorate"]["returned"] is False
    assert done.json["untouched"] == ["I.2", "I.3"]
    assert done.json["without_unit"] == ["I.4"]
    assert done.json["due"] == "2026-12-01"
    assert len(done.json["unread"]) == 1
    text = run("call", base, "--status", folder, "--lang", "fr").out
    assert "SANS RÉPONSE" in text
    assert "1 unité sur 3 a répondu (date limite : 1er décembre 2026)" in text.replace(
        "\u00a0", " "
    )


def test_a_workbook_saved_without_a_change_has_been_returned(run: Shell, tmp_path: Path) -> None:
    base, folder, _ = sent(run, tmp_path)
    for path in folder.glob("*.xlsx"):
        typed(path)
    done = run("call", base, "--status", folder, "--format", "json")
    assert done.code == 0
    assert all(unit["returned"] and not unit["changed"] for unit in done.json["units"])


@pytest.mark.parametrize("words", [
    ("call", "{base}"), ("call", "{base}", "-o", "{folder}", "--status", "{folder}"),
    ("call", "{base}", "--status", "{folder}/none"), ("roll", "{base}", "-o", "{folder}.xlsx"),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--period", "2028-2025"),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--session", " "),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--session", "Sprnig 2027"),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--session", "May 2027", "--former", "octubre 2026"),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--session", "May 2027", "--codes", "{base}"),
    ("roll", "{base}", "-o", "{folder}.xlsx", "--period", "2029-2032", "--codes", "{base}"),
    ("history", "{base}"), ("history", "{base}", "{base}", "-o", "{base}"),
])  # fmt: skip
def test_a_call_that_makes_no_sense_is_one_line_and_writes_nothing(
    words: tuple[str, ...], run: Shell, tmp_path: Path
) -> None:
    base, folder = called(tmp_path / "base.xlsx"), tmp_path / "folder"
    done = run(*(word.format(base=base, folder=folder) for word in words))
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["base.xlsx"]


# The roll


RICH = RichText((
    Run("In progress. The 9"), Run("th", script=Script.SUPERSCRIPT), Run(" round is "),
    Run("open", bold=True), Run(".\nNext steps: a vote in May 2027."),
))  # fmt: skip


def rolled(given: Programme, **options: object) -> Roll:
    return roll(given, SAY, **{"session": "May 2027"} | options)  # type: ignore[arg-type]


def test_progress_goes_to_the_history_whole_and_its_key_word_stays() -> None:
    given = programme([
        row(1, progress=RICH), row(2, progress="Nine ports wrote in.", status="In progress"),
        row(3, progress="Postponed to the spring. No room was free.", status=""),
    ])  # fmt: skip
    done = rolled(given, former="October 2026")
    after = reread(done.programme, ()).activities
    assert [a.plain(Field.PROGRESS) for a in after] == ["In progress.", "", "Postponed."]
    assert [a.status for a in after] == ["In progress", "In progress", "Postponed"]
    assert [(p.id, p.label, p.session, p.status) for p in done.programme.history] == [
        ("WP-0001", "I.1", "October 2026", "In progress"),
        ("WP-0002", "I.2", "October 2026", "In progress"),
        ("WP-0003", "I.3", "October 2026", "Postponed"),
    ]
    assert done.programme.history[0].progress == RICH


def test_completed_rows_are_carried_or_dropped_as_told_and_their_progress_is_kept() -> None:
    given = programme([row(1, progress="Completed. It is out.", status="Completed"), row(2)])
    assert [r.fate for r in rolled(given).rows] == [Fate.CARRIED, Fate.CARRIED]
    done = rolled(given, drop_completed=True)
    assert [r.fate for r in done.rows] == [Fate.DROPPED, Fate.CARRIED]
    assert [a.label for a in done.programme.activities] == ["I.2"]
    assert done.programme.history[0].progress.plain == "Completed. It is out."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rolled_workbook_is_read_back_with_its_ids_and_its_whole_history(
    language: str, sample: Path, run: Shell, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    done = run("roll", sample, "-o", first, "--session", "Autumn 2026", "--lang", language)
    assert done.code == 0, done.err
    run("roll", first, "-o", second, "--session", "avril 2027")
    base, once, twice = read(sample), read(first), read(second)
    assert [a.id for a in base.activities] == [a.id for a in twice.activities]
    kept = {(p.id, p.session): p.progress for p in twice.history}
    for activity in base.activities:
        text = activity.cells[Field.PROGRESS].text.stripped()
        if text.raw:
            assert kept[activity.id or "", "April 2026"] == text
    assert twice.history[: len(once.history)] == once.history
    assert {p.session for p in twice.history} == {"April 2026", "Autumn 2026"}
    session = {"en": "April 2027", "fr": "Avril 2027"}[language]
    assert twice.session == session
    in_a_sentence = {"en": "April 2027", "fr": "avril 2027"}[language]
    assert in_a_sentence in (twice.edition or "")
    assert in_a_sentence in twice.versions[-1].what
    assert once.last_id == base.last_id


def test_the_history_stays_with_the_workbook_through_a_merge_and_a_call(
    sample: Path, run: Shell, tmp_path: Path
) -> None:
    base, merged = tmp_path / "base.xlsx", tmp_path / "merged.xlsx"
    run("roll", sample, "-o", base, "--session", "Autumn 2026")
    run("call", base, "-o", tmp_path / "call")
    run("merge", base, tmp_path / "call" / "Research-Unit.xlsx", "-o", merged)
    assert read(merged).history == read(base).history != ()
    sheet = openpyxl.load_workbook(tmp_path / "call" / "Research-Unit.xlsx").worksheets[0]
    told = {row[0].value: row[4].value for row in sheet.iter_rows() if row[0].hyperlink}
    last = {past.label: past.progress.raw for past in read(base).history}
    assert told == {label: last[label] for label in told}
    assert len(told) == 5


def test_the_next_period_accounts_for_every_row(run: Shell, tmp_path: Path) -> None:
    base, codes = tmp_path / "base.xlsx", tmp_path / "map.csv"
    file_of(base, [
        row(1, plan_codes="SP1, SP2"), row(2, plan_codes="SP3, SP1"), row(3, plan_codes="FA1"),
        row(4, status="Completed", progress="Completed. It is out."),
        row(5, plan_codes="The whole Strategic Plan"),
    ])  # fmt: skip
    codes.write_text("Old;New;Meaning\nSP1;G1;Safe trade\nSP2;G1\nSP 2;G2\nFA1;\n", "utf-8-sig")
    done = run("roll", base, "-o", tmp_path / "next.xlsx", "--period", "2029-2032", "--codes",
               codes, "--drop-completed")  # fmt: skip
    assert done.code == 1
    assert [re.split(r" {2,}", line)[:2] for line in done.out.splitlines()[:5]] == [
        ["I.1", "kept"], ["I.2", "without a new code"], ["I.3", "without a new code"],
        ["I.4", "left out"], ["I.5", "kept"],
    ]  # fmt: skip
    assert done.out.splitlines()[5] == "5 activities: 2 kept, 1 left out, 2 without a new code"
    after = read(tmp_path / "next.xlsx")
    assert [a.plain(Field.PLAN_CODES) for a in after.activities] == [
        "G1, G2", "SP3, G1", "FA1", "The whole Strategic Plan",
    ]  # fmt: skip
    assert [a.plan_codes.unknown for a in after.activities] == [(), (), ("FA1",), ()]
    assert after.period == Period(2029, 2032)
    assert next(t.meaning for t in after.lists.codes if t.name == "G1") == "Safe trade"
    assert {p.label for p in after.history} == {"I.1", "I.2", "I.3", "I.4", "I.5"}


def test_a_code_without_a_successor_stays_beside_one_that_has(run: Shell, tmp_path: Path) -> None:
    base, codes = tmp_path / "base.xlsx", tmp_path / "map.csv"
    file_of(base, [row(1, plan_codes="SP1, SP2"), row(2, plan_codes="SP2")])
    codes.write_text("SP1,G1\nSP2,\n", "utf-8")
    done = run("roll", base, "-o", tmp_path / "next.xlsx", "--period", "2029-2032", "--codes",
               codes, "--session", "April 2029")  # fmt: skip
    assert done.code == 1
    assert "I.1    without a new code  SP1, SP2 → G1, SP2?" in done.out
    assert "SP2 has no new code and is unchanged in I.1 and I.2" in done.out
    after = read(tmp_path / "next.xlsx")
    assert [a.plain(Field.PLAN_CODES) for a in after.activities] == ["G1, SP2", "SP2"]
    assert (after.period, after.session) == (Period(2029, 2032), "April 2029")


@pytest.mark.parametrize("command", ["roll", "import"])
def test_a_master_stays_in_its_language_unless_the_call_says_another(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    base, target = tmp_path / "base.xlsx", tmp_path / "next.xlsx"
    file_of(base, [row(1, bodies="PTC")])
    options = ["--session", "April 2029"] if command == "roll" else []
    monkeypatch.setenv("WPSHEET_LANG", "fr")
    done = run(command, base, "-o", target, *options)
    assert "activité" in done.err + done.out
    after = read(target)
    assert (after.language, after.activities[0].plain(Field.BODIES)) == ("en", "PTC")
    assert "Lists" in after.file.sheets
    for call in (("--lang", "fr", command), (command, "--lang", "fr")):
        run(*call, base, "-o", target, *options)
        assert read(target).language == "fr"


def test_a_session_is_called_as_the_workbook_says_else_it_is_before_the_next() -> None:
    assert rolled(programme(rows(1))).former == "before May 2027"
    assert rolled(programme(rows(1)), former="April 2026").former == "April 2026"


CODE = st.sampled_from(["SP1", "SP2", "SP3", "FA1", "FA2"])


@given(
    st.lists(st.tuples(st.lists(CODE, min_size=1, unique=True), st.sampled_from(list(Status))),
             min_size=1, max_size=5),
    st.dictionaries(CODE, st.sampled_from([(), ("G1",), ("G1", "G2")])),
    st.booleans(),
)  # fmt: skip
def test_no_row_and_no_progress_is_lost_whatever_is_dropped_or_mapped(
    given_rows: list[tuple[list[str], Status]], new: dict[str, tuple[str, ...]], drop: bool
) -> None:
    base = programme([
        row(n, plan_codes=", ".join(codes), status=status, progress=f"{status}. Text {n}.")
        for n, (codes, status) in enumerate(given_rows, start=1)
    ])  # fmt: skip
    done = rolled(base, period=Period(2029, 2032), codes=Codes(new, {}), drop_completed=drop)
    assert [r.activity.label for r in done.rows] == [a.label for a in base.activities]
    assert sum(len(done.of(fate)) for fate in Fate) == len(base.activities)
    assert [p.progress.plain for p in done.programme.history] == [
        a.plain(Field.PROGRESS) for a in base.activities
    ]
    for each, activity in zip(done.rows, base.activities, strict=True):
        if each.fate is not Fate.DROPPED:
            without = {c for c in activity.plan_codes.codes if not new.get(c)}
            assert without <= set(each.unmapped)
            assert without <= set(each.after)


# The history


def dated(*timelines: str) -> list[Programme]:
    """The same activity in several sessions, with these dates."""
    return [
        programme([row(1, timeline=text)], f"s{n}.xlsx") for n, text in enumerate(timelines)
    ]  # fmt: skip


def activity(timeline: str) -> Activity:
    return programme([row(1, timeline=timeline)]).activities[0]


@for_each(("old", "new", "expected"), [
    ("Spring 2027 (PTC)", "Autumn 2027 (PTC)", True),
    ("Autumn 2027 (PTC)", "Spring 2027 (PTC)", True),
    ("Spring 2027 (PTC)\nJune 2027 (PC)", "June 2027 (PC)", False),
    ("Spring 2027 (PTC)\nJune 2027 (PC)", "Autumn 2026 (PTC)\nJune 2027 (PC)", True),
    ("June 2027 (PC)", "Spring 2027 (PTC)\nJune 2027 (PC)", False),
    ("Spring 2027 (PTC)", "Printemps 2027 (CTP)", False),
    ("Spring 2027 (PTC)", "Spring 2027 (PC)", False),
    ("Spring 2027 (PTC)", "Spring 2027 (PTC)\nJune 2028 (PC)", True),
    ("Spring 2027 (PTC)", "", False),
    ("Continuous", "Spring 2027 (PTC)", False),
])  # fmt: skip
def test_a_redating_is_a_date_put_elsewhere(old: str, new: str, expected: bool) -> None:
    assert is_redated(activity(old), activity(new)) is expected


def test_redatings_are_counted_and_the_first_plan_stands_against_the_last() -> None:
    told = history(dated(
        "Spring 2027 (PTC)", "Autumn 2027 (PTC)", "Autumn 2027 (PTC)", "June 2028 (PTC)",
    ))  # fmt: skip
    (way,) = told.ways
    assert (way.redated, way.first_planned, way.planned_now) == (2, "Spring 2027", "June 2028")
    assert way.later_by == 12


def test_a_status_that_progress_contradicts_counts_as_none_in_the_history_and_the_agenda() -> None:
    contradicted = row(1, status="Completed", progress="In progress. Two ports are left.")
    session = programme([contradicted, row(2)])
    found = history([session, session])
    assert found.counts(1) == {**dict.fromkeys(Status, 0), Status.IN_PROGRESS: 1, None: 1}
    assert json.loads(history_json(found, Labels()))["activities"][0]["statuses"] == [None, None]
    told = agenda_json(agenda(session, date(2027, 1, 1)))
    assert [due["status"] for due in told["agenda"][0]["due"]] == [None, "In progress"]  # type: ignore[index]


def test_an_activity_that_was_left_out_once_is_known_when_it_comes_back() -> None:
    given = rows(3)
    told = history([programme(given), programme([given[0], given[2]]), programme(given)])
    assert [sorted(way.steps) for way in told.ways] == [[0, 1, 2], [0, 2], [0, 1, 2]]
    assert told.counts(1)[Status.IN_PROGRESS] == 2


@settings(max_examples=examples(10))
@given(st.lists(st.integers(2027, 2031), min_size=2, max_size=6))
def test_there_are_as_many_redatings_as_years_that_changed(years: list[int]) -> None:
    (way,) = history(dated(*(f"Spring {year} (PTC)" for year in years))).ways
    assert way.redated == sum(a != b for a, b in itertools.pairwise(years))
    assert planned_end(way.last) == f"Spring {years[-1]}"


def test_the_history_is_told_in_text_json_and_a_workbook_with_a_chart(
    run: Shell, tmp_path: Path
) -> None:
    first = file_of(tmp_path / "a.xlsx", [row(1), row(2)])
    second = file_of(tmp_path / "b.xlsx", [
        edited(
            row(1), timeline="Autumn 2027 (PTC)", status="Completed", progress="Completed. Done.",
        ),
        row(2), row(3),
    ])  # fmt: skip
    out = tmp_path / "h.xlsx"
    done = run("history", first, second, "--format", "json", "-o", out)
    assert done.code == 0, done.err
    told = done.json["activities"]
    assert [each["activity"] for each in told] == ["I.1", "I.2", "I.3"]
    assert told[0]["statuses"] == ["In progress", "Completed"]
    assert (told[0]["redated"], told[0]["first_planned"]) == (1, "June 2027")
    assert told[2]["statuses"] == [None, "In progress"]
    assert done.json["sessions"][1]["counts"]["In progress"] == 2
    text = run("history", first, second).out
    assert "In progress → Completed" in text
    assert "first planned for June 2027, now for Autumn 2027; due date changed once" in text
    book = openpyxl.load_workbook(out)
    assert len(book.worksheets[0]._charts) == 1
    assert [c.value for c in book.worksheets[0][6]][:3] == ["b.xlsx", 1, 2]
    assert [c.value for c in book.worksheets[1][5]][3:6] == ["In progress", "Completed", 1]


def test_the_history_tells_what_moved_and_names_the_session_of_what_left() -> None:
    silent = [edited(row(n), progress="", status="") for n in (1, 2, 3)]
    renumbered = edited(silent[2], number="2.")
    told = history([programme(silent), programme([silent[0], renumbered])])
    lines = history_text(told, Labels()).splitlines()
    first, _ = told.sessions
    (left,) = [line for line in lines if line.startswith("I.2")]
    assert left.startswith(f"I.2 of {first} ")
    assert "No status → No status" not in "".join(lines)
    assert lines[-1] == "2 more without a status, present at every session, due date never changed"


def test_workbooks_can_be_sorted_by_their_sessions(
    sample: Path, run: Shell, tmp_path: Path
) -> None:
    later = tmp_path / "later.xlsx"
    run("roll", sample, "-o", later, "--session", "Autumn 2026")
    done = run("history", later, sample, "--by-date", "--format", "json")
    assert [each["session"] for each in done.json["sessions"]] == ["April 2026", "Autumn 2026"]
    given = run("history", later, sample, "--format", "json").json["sessions"]
    assert [each["session"] for each in given] == ["Autumn 2026", "April 2026"]


def test_the_chart_says_in_words_what_it_shows(sample: Path, run: Shell, tmp_path: Path) -> None:
    import zipfile

    out = tmp_path / "h.xlsx"
    rolled_once = tmp_path / "r.xlsx"
    run("roll", sample, "-o", rolled_once, "--session", "Autumn 2026")
    run("history", sample, rolled_once, "-o", out, "--lang", "fr")
    with zipfile.ZipFile(out) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
    assert "Automne 2026" in drawing
    assert "descr=" in drawing


def test_the_units_of_an_activity_are_those_that_can_be_written_to() -> None:
    given = programme([row(1, resources="Half an officer from the Events Unit, support from ISTS")])
    assert units_of(given.activities[0], given.lists) == ("Events Unit", "ISTS")


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (f'SP1,SP2,"{"a" * 200_000}"', "line 1 cannot be read as a row of a table"),
        (None, "not a file but a device or pipe"),
    ],
    ids=["a field that is too long", "a pipe"],
)
def test_a_table_of_codes_that_is_none_is_refused(
    run: Shell, sample: Path, tmp_path: Path, codes: str | None, told: str
) -> None:
    table, out = tmp_path / "codes.csv", tmp_path / "out.xlsx"
    if codes is None:
        os.mkfifo(table)
    else:
        table.write_text(codes)
    done = run("roll", sample, "--period", "2029-2032", "--codes", table, "-o", out)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert f"{table}: {told}" in line
    assert not out.exists()
