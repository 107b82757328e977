"""What is due when and before whom: in the terminal, as JSON, as a calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from hypothesis import given
from hypothesis import strategies as st
from sheets import both, timeframe

import wpsheet
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Session
from wpsheet.reporters.as_agenda import _folded, agenda_ics, agenda_json, agenda_text
from wpsheet.reporters.as_json import summary_json
from wpsheet.reporters.summary_as_text import programme_text, summary_text
from wpsheet.summaries.agenda import Agenda, agenda
from wpsheet.summaries.counts import summarise
from wpsheet.versions.history import history

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)
PROGRAMME = timeframe(r"""
    | No. | Responsible body | Timeline                                            | Completion status | Progress       |
    | 1.  | PTC, PC          | Spring 2025 (PTC)\nJune 2025 (PC)                   | Completed         | Completed.     |
    | 2.  | PTC, PC          | Spring 2025 (PTC)\nJune 2027 (PC)                   | In progress       | In progress.   |
    | 3.  | PTC              | Spring 2025, 2026 and 2027 (PTC)                    | In progress       | In progress.   |
    | 4.  | PTC, PC          | Spring 2027 (PTC)\nJune 2027 (PC) (subject to funds) | Not started       | Not started.   |
    | 5.  | PTC              | Once a year (PTC)                                   | Postponed         | Postponed.     |
    | 6.  | PTC, PC          | Spring 2025 (PTC)\nJune 2025 (PC)\nMay 2025 (EC)    | In progress       | In progress.   |
""")  # noqa: E501


def due(seen: Agenda) -> list[tuple[str, str | None, list[str], list[str]]]:
    return [
        (
            s.period,
            s.body,
            [d.activity.label for d in s.due],
            [d.activity.label for d in s.overdue],
        )
        for s in seen.sittings
    ]


def test_sittings_stand_in_the_order_in_which_they_come() -> None:
    assert due(agenda(PROGRAMME, AS_OF)) == [
        ("May 2025", "EC", ["I.6"], []),
        ("Spring 2025", "PTC", ["I.1", "I.2", "I.3", "I.6"], ["I.6"]),
        ("June 2025", "PC", ["I.1", "I.6"], ["I.6"]),
        ("Spring 2026", "PTC", ["I.3"], []),
        ("Spring 2027", "PTC", ["I.3", "I.4"], []),
        ("June 2027", "PC", ["I.2", "I.4"], []),
        ("Once a year", "PTC", ["I.5"], []),
    ]


def test_an_activity_slips_when_its_last_date_has_passed_and_no_earlier_one() -> None:
    for day, expected in (
        (date(2025, 6, 30), {}),
        (date(2027, 1, 1), {"I.6": ["Spring 2025", "June 2025"]}),
        (date(2027, 7, 1), {
            "I.2": ["June 2027"], "I.3": ["Spring 2027"], "I.4": ["Spring 2027", "June 2027"],
            "I.6": ["Spring 2025", "June 2025"],
        }),
    ):  # fmt: skip
        slipped = agenda(PROGRAMME, day).slipped()
        assert {a.label: [s.period for s in missed] for a, missed in slipped} == expected


def test_what_progress_contradicts_counts_as_no_status_in_every_list() -> None:
    sheet = timeframe("""
        | No. | Responsible body | Timeline          | Progress                        | Completion status |
        | 1.  | PTC              | Spring 2025 (PTC) | In progress. A draft was noted. | Completed         |
    """)  # noqa: E501
    (sitting,) = agenda(sheet, AS_OF).sittings
    assert [due.overdue for due in sitting.due] == [True]
    assert "overdue: no status" in agenda_text(agenda(sheet, AS_OF))
    assert history([sheet]).counts(0)[None] == 1


def test_each_body_has_its_next_sitting_even_on_the_last_day_of_a_season() -> None:
    for day, expected in (
        (AS_OF, {"PTC": "Spring 2026", "PC": "June 2027"}),
        (date(2026, 6, 30), {"PTC": "Spring 2026", "PC": "June 2027"}),
        (date(2026, 7, 1), {"PTC": "Spring 2027", "PC": "June 2027"}),
        (date(2030, 1, 1), {}),
    ):
        coming = {s.body: s.period for s in agenda(PROGRAMME, day).next_sittings()}
        assert coming == expected


def dated(*sessions: Session) -> Programme:
    lists = replace(PROGRAMME.lists, sessions=sessions)
    return replace(PROGRAMME, lists=lists, body="PTC")


SPRING = Session("Spring 2027", date(2027, 4, 12), date(2027, 4, 16))
JUNE = Session("June 2027 (PC)", date(2027, 6, 21))


def test_a_session_of_the_lists_sheet_dates_the_body_that_it_is_of() -> None:
    sessions = {(s.period, s.body): s.session for s in agenda(dated(SPRING, JUNE), AS_OF).sittings}
    assert sessions["Spring 2027", "PTC"] == SPRING
    assert sessions["June 2027", "PC"] == JUNE
    assert sessions["Spring 2026", "PTC"] is None


def test_a_session_that_is_over_is_not_the_next_one() -> None:
    early = Session("Spring 2026", date(2026, 3, 2), date(2026, 3, 6))
    coming = {s.body: s.period for s in agenda(dated(early), AS_OF).next_sittings()}
    assert coming["PTC"] == "Spring 2027"


def test_a_month_that_no_timeline_names_is_the_season_it_lies_in() -> None:
    seen = agenda(PROGRAMME, AS_OF)
    assert seen.sitting_in("April 2027") == "Spring 2027"
    assert seen.sitting_in("June 2027") == "June 2027"  # a sitting of its own
    assert seen.sitting_in("October 2027") is None
    assert seen.nearest("October 2027", 3) == ["Spring 2026", "Spring 2027", "June 2027"]


def test_the_days_of_the_lists_sheet_say_which_month_a_session_sits_in() -> None:
    days = Session("Spring 2027", date(2027, 5, 10), date(2027, 5, 14))
    seen = agenda(dated(days), AS_OF)
    assert seen.sitting_in("May 2027") == "Spring 2027"
    assert seen.sitting_in("April 2027") is None
    named = agenda(dated(Session("Autumn 2027", date(2027, 6, 7))), AS_OF)
    assert named.sitting_in("Autumn 2027") == "June 2027"


def test_the_command_says_which_session_a_month_stands_for(run: Shell, sample: Path) -> None:
    done = run("agenda", sample, "--session", "October 2026", "--as-of", "2026-05-04")
    assert done.code == 0
    says = "No Timeline mentions October 2026. Showing the session held at that time: Autumn 2026."
    assert says in done.err
    assert "\nAutumn 2026 (PTC)\n" in done.out
    none = run("agenda", sample, "--session", "January 2040", "--as-of", "2026-05-04")
    assert "No Timeline mentions January 2040. The nearest are: " in none.err
    assert "Nothing is due." in none.out


def test_continuous_activities_are_counted_for_the_body_asked_for(run: Shell, sample: Path) -> None:
    whole = run("agenda", sample, "--format", "json").json
    of_body = run("agenda", sample, "--format", "json", "--body", "CAP Group").json
    programme = wpsheet.read(sample)
    named = [a for a in programme.in_section(Section.CONTINUOUS) if "CAP Group" in a.bodies.names]
    assert (whole["continuous"], of_body["continuous"]) == (13, len(named))
    assert 0 < len(named) < 13


def test_the_text_says_overdue_and_conditions_in_words() -> None:
    text = agenda_text(agenda(dated(SPRING), AS_OF))
    assert "Spring 2027 (PTC), 12 April 2027 to 16 April 2027" in text
    assert "overdue: in progress" in text
    assert "(note: subject to funds)" in text
    french = agenda_text(agenda(dated(SPRING), AS_OF), language="fr")
    assert "Printemps 2027 (CTP), du 12 avril 2027 au 16 avril 2027" in french
    assert "en retard : en cours" in french.replace("\u00a0", " ")


def test_a_date_on_a_condition_says_so_in_every_summary_and_export() -> None:
    shown = [
        summary_text(summarise(PROGRAMME)), programme_text(PROGRAMME),
        agenda_text(agenda(PROGRAMME, AS_OF)),
        agenda_json(agenda(PROGRAMME, AS_OF)),
    ]  # fmt: skip
    assert ["subject to funds" in str(each) for each in shown] == [True] * len(shown)
    assert "I.4 (subject to funds)" in shown[0]


def test_what_is_continuous_is_counted_apart_from_what_lacks_a_status() -> None:
    sheets = both(
        "| No. | Progress  | Completion status |\n"
        "| 1. | Completed. | Completed         |\n"
        "| 2. | It began.  |                   |",
        "| No. |\n| 1. |\n| 2. |\n| 3. |",
    )
    summary = summarise(sheets)
    row = summary.all
    assert (row.by_status["None"], row.continuous) == (4, 3)
    assert summary.counts(row)[-6:] == (1, 0, 0, 0, 1, 3)
    heading, *_, total = (
        line.split() for line in summary_text(summarise(sheets)).splitlines() if "All" in line
    )
    assert (heading[-3:], total[-2:]) == (["No", "status", "Contin."], ["1", "3"])
    assert summary_json(summarise(sheets))["all"]["continuous"] == 3


def events(text: str) -> list[dict[str, str]]:
    """The events of a calendar file, its lines unfolded."""
    lines = text.replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            found[-1][name.split(";")[0]] = value
    return found


def test_a_calendar_file_holds_the_dated_sessions_as_whole_days() -> None:
    spring, june = events(agenda_ics(agenda(dated(SPRING, JUNE), AS_OF)))
    assert (spring["DTSTART"], spring["DTEND"]) == ("20270412", "20270417")
    assert (june["DTSTART"], june["DTEND"]) == ("20270621", "20270622")
    assert spring["SUMMARY"] == "PTC\\, Spring 2027: 2 activities due"
    assert spring["DESCRIPTION"].startswith("I.3 ")
    assert "\\nI.4 " in spring["DESCRIPTION"]
    assert spring["DTSTAMP"] == "20260504T000000Z"


def test_days_of_a_month_without_a_body_hold_for_who_meets_then_and_for_no_listed_season() -> None:
    month = Session("June 2027", date(2027, 6, 21))
    waiting = Session("Spring 2027 (PTC)")
    found = events(agenda_ics(agenda(dated(waiting, month), AS_OF)))
    assert [each["SUMMARY"] for each in found] == ["PC\\, June 2027: 2 activities due"]
    # What has no body is called by its session alone.
    nobody = timeframe("""
        | No. | Responsible body | Timeline  |
        | 1.  | PTC              | June 2027 |
    """)
    nobody = replace(nobody, lists=replace(nobody.lists, sessions=(month,)))
    (event,) = events(agenda_ics(agenda(nobody, AS_OF)))
    assert event["SUMMARY"] == "June 2027: 1 activity due"


def test_without_any_due_date_there_is_no_calendar_and_the_overview_names_what_is_unread(
    tmp_path: Path,
) -> None:
    unread = timeframe("""
        | No. | Responsible body | Timeline |
        | 1.  | PTC              | M36      |
        | 2.  | PTC              | M18      |
    """)
    wpsheet.circulate(unread, tmp_path / "out.xlsx", as_of=AS_OF, draft=True)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert "Calendar" not in book.sheetnames
    said = [cell.value for cell in book["Overview"]["A"]]
    assert "The due date cannot be read: I.1, I.2." in said


def test_an_event_keeps_its_identity_when_its_days_change() -> None:
    moved = Session("Spring 2027", date(2027, 5, 3), date(2027, 5, 7))
    (before,) = events(agenda_ics(agenda(dated(SPRING), AS_OF)))
    (after,) = events(agenda_ics(agenda(dated(moved), date(2026, 9, 1))))
    assert before["UID"] == after["UID"]
    assert before["DTSTART"] != after["DTSTART"]
    assert len({e["UID"] for e in events(agenda_ics(agenda(dated(SPRING, JUNE), AS_OF)))}) == 2


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=400))
def test_a_line_is_folded_into_75_octets_and_unfolds_to_itself(line: str) -> None:
    pieces = list(_folded(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])


def test_the_command_filters_by_session_and_body(run: Shell, sample: Path) -> None:
    words = ("agenda", sample, "--as-of", "2026-05-04", "--format", "json")
    everything = run(*words).json
    assert everything["as_of"] == "2026-05-04"
    assert len({(s["period"], s["body"]) for s in everything["agenda"]}) > 5
    chosen = run(*words, "--session", "printemps 2027", "--body", "Permanent Technical Committee")
    (sitting,) = chosen.json["agenda"]
    assert (sitting["period"], sitting["body"]) == ("Spring 2027", "PTC")
    assert sitting in everything["agenda"]
    calendar = run("summary", sample, "--format", "json").json["calendar"]
    same = [
        {"period": s["period"], "body": s["body"], "activities": s["activities"]}
        for s in everything["agenda"]
    ]
    assert same == [
        {key: entry[key] for key in ("period", "body", "activities")}
        for entry in calendar
        if entry["period"] != "Continuous"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--body", "PTV"], "PTC, PC"),
        (["--body", "Qwertz"], "one of"),
        (["--session", "next week"], '"Spring 2027"'),
        (["-o", "x.ics"], "Lists sheet"),
    ],
)
def test_what_cannot_be_told_is_one_line_and_no_file(
    run: Shell, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    words: list[str], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    done = run("agenda", sample, *words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_days_of_the_lists_sheet_reach_the_calendar_file(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sample, rich_text=True)
    lists = book["Lists"]
    (table,) = (t for t in lists.tables.values() if "sessions" in t.name)
    top, *_ = lists[table.ref]
    for cell, text in zip(top, ("Spring 2027", "2027-04-12", "2027-04-16"), strict=True):
        lists.cell(cell.row + 1, cell.column).value = text
    book.save(tmp_path / "dated.xlsx")
    target = tmp_path / "ptc.ics"
    done = run("agenda", tmp_path / "dated.xlsx", "--as-of", "2026-05-04", "-o", target)
    assert done.code == 0
    content = target.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    (event,) = events(content.decode())
    assert event["DTSTART"] == "20270412"
    again = tmp_path / "again.ics"
    run("agenda", tmp_path / "dated.xlsx", "--as-of", "2026-05-04", "-o", again)
    assert again.read_bytes() == content


def test_an_agenda_is_not_written_over_a_workbook(run: Shell, sample: Path) -> None:
    before = sample.read_bytes()
    assert run("agenda", sample, "-o", sample).code == 2
    assert sample.read_bytes() == before


LATER = date(2027, 9, 1)


@pytest.fixture(scope="module")
def paper(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    """The sample as it is circulated on a day when dates have slipped."""
    path, programme = tmp_path_factory.mktemp("paper") / "out.xlsx", wpsheet.read(sample)
    wpsheet.circulate(programme, path, as_of=LATER, draft=True, bodies=["PC"], pivots=False)
    return openpyxl.load_workbook(path)


def test_the_front_page_and_the_command_tell_the_same(
    sample: Path, paper: openpyxl.Workbook
) -> None:
    page, seen = paper["Overview"], agenda(wpsheet.read(sample), LATER)
    first = [str(row[0].value) for row in page.iter_rows() if row[0].value]
    due = first[first.index("Due next") + 1 :]
    late = next(n for n, words in enumerate(due) if words.startswith("Overdue: "))
    sittings = list(seen.next_sittings())
    assert {words for words in due[:late] if ": " in words} == {
        f"{s.period}, {s.body}: {len(s.due)} activities" for s in sittings
    }
    assert {words for words in due[:late] if ": " not in words} == {
        d.activity.label for s in sittings for d in s.due
    }
    slipped = {a.label for a, _ in seen.slipped()}
    assert due[late].startswith(f"Overdue: {len(slipped)} activit")
    assert set(due[late + 1 : due.index("Where to find what")]) == slipped


def test_the_calendar_has_a_row_and_a_link_for_each_activity_and_session(
    sample: Path, paper: openpyxl.Workbook
) -> None:
    programme = wpsheet.read(sample)
    sheet = paper["Calendar"]
    heading, *rows = sheet[sheet.tables["Calendar"].ref]
    assert [cell.value for cell in heading] == [
        "Session", "Before", "Reference", "What will be done", "Status",
    ]  # fmt: skip
    words = {a.label: one_line(a.plain(Field.ACTIVITY)) for a in programme.activities}
    found = set()
    for session, before, reference, done, state in rows:
        target, place = reference.hyperlink.location.rsplit("!", 1)
        number = str(paper[target.strip("'")][place].value).strip(".")
        assert str(reference.value).endswith(f".{number}")
        whole = str(done.value).partition(" …")[0]
        assert words[reference.value].startswith(whole.partition(" (")[0])
        for body in str(before.value).split(", "):
            overdue = str(state.value).startswith("Overdue: ")
            found.add((session.value, body, reference.value, overdue))
    assert found == {
        (s.period, s.body or "no body named", d.activity.label, d.overdue)
        for s in agenda(programme, LATER).sittings
        for d in s.due
    }
    assert any(overdue for *_, overdue in found)


def test_one_activity_due_before_two_bodies_at_a_session_is_one_entry() -> None:
    sheet = timeframe(r"""
        | No. | Timeline                                                           |
        | 1.  | June 2027 (PC and Council)                                         |
        | 2.  | June 2027 (PC)\nJune 2027 (Council), subject to funding            |
        | 3.  | Spring 2027 (PTC)                                                  |
    """)
    told = [
        (entry.period, entry.bodies, entry.due.activity.label)
        for entry in agenda(sheet, AS_OF).entries()
    ]
    assert told == [
        ("Spring 2027", ("PTC",), "I.3"),
        ("June 2027", ("PC", "Council"), "I.1"),
        ("June 2027", ("PC",), "I.2"),
        ("June 2027", ("Council",), "I.2"),
    ]
