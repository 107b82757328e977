"""The round of a session: the call, what came back, the conflicts, and the next session."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from desks import Pages, saved
from openpyxl import load_workbook
from openpyxl.comments import Comment

import wpsheet
from wpsheet.reading import conflicts_in

pytestmark = pytest.mark.slow

PROGRESS, STATUS = "K5", "L5"


@pytest.fixture
def pages(workbook: Path) -> Pages:
    return Pages(workbook.parent, workbook.name).entered()


def called(pages: Pages, workbook: Path) -> Path:
    fields = {"file": "programme.xlsx", "by": "unit", "due": "2026-12-01"}
    answer = pages.post("/call", fields)
    assert "in programme-call" in pages.get(answer.headers["location"]).text
    return workbook.with_name("programme-call")


def test_who_would_be_asked_is_shown_before(pages: Pages) -> None:
    text = pages.get("/call?file=programme.xlsx&by=unit").text
    assert "Facilitation Sub-Directorate" in text
    assert "programme-call" in text
    assert "Compliance" not in pages.get("/call?file=programme.xlsx&by=body").text


def test_a_call_and_the_board_of_who_has_replied(pages: Pages, workbook: Path) -> None:
    folder = called(pages, workbook)
    sent = sorted(folder.glob("*.xlsx"))
    assert len(sent) > 1
    assert wpsheet.read(sent[0]).call.due == date(2026, 12, 1)
    address = "/call?file=programme.xlsx&in=programme-call"
    text = pages.get(address).text
    assert "not returned" in text
    assert '"good"' not in text.partition("<main")[2]
    first = wpsheet.read(sent[0])
    cell = first.activities[0].cells["progress"].address
    saved(sent[0], (cell.sheet, cell.ref, "In progress. A first draft is out."))
    text = pages.get(address).text
    assert text.count('<span class="good">returned</span>') == 1
    assert "1 of" in text


def copies_of(workbook: Path) -> Path:
    """A folder with two copies that disagree about the same activity."""
    folder = workbook.with_name("back")
    folder.mkdir()
    for name, word in (("anna.xlsx", "Completed"), ("ben.xlsx", "Postponed")):
        (folder / name).write_bytes(workbook.read_bytes())
        text = f"{word}. {name} says so."
        saved(folder / name, ("Section I", PROGRESS, text), ("Section I", STATUS, word))
    return folder


MERGED: dict[str, bytes] = {}
"""The files of a merge with conflicts, by their names: made once, with the desk."""


def merged(pages: Pages, workbook: Path, *, by_this_desk: bool = False) -> Path:
    target = workbook.with_name("programme-merged.xlsx")
    if MERGED and not by_this_desk:
        workbook.with_name("back").mkdir()
        for name, content in MERGED.items():
            (workbook.parent / name).write_bytes(content)
        return target
    copies_of(workbook)
    assert "anna.xlsx" in pages.get("/merge?file=programme.xlsx&in=back").text
    body = {"file": "programme.xlsx", "in": "back", "copy": ["anna.xlsx", "ben.xlsx"]}
    answer = pages.post("/merge", body)
    assert "Decide the conflicts" in pages.get(answer.headers["location"]).text
    for name in (target.name, "back/anna.xlsx", "back/ben.xlsx"):
        MERGED[name] = (workbook.parent / name).read_bytes()
    return target


def test_status_and_progress_of_an_activity_are_one_card(pages: Pages, workbook: Path) -> None:
    target = merged(pages, workbook)
    text = pages.get(f"/conflicts?file={target.name}").text
    assert "2 of 2 conflicts to decide" in text
    assert text.count('<section class="card"') == 1
    assert text.count("<fieldset") == 2
    assert re.search(r"<del>[^<]+</del><ins>Postponed", text)


def test_decisions_are_kept_on_the_sheet_and_put_in_later(pages: Pages, workbook: Path) -> None:
    target = merged(pages, workbook, by_this_desk=True)
    conflicts = {each.disputed.field: each for each in conflicts_in(target)}
    status, progress = conflicts["status"], conflicts["progress"]
    fields = {"file": target.name, f"take-{status.address.ref}": "ben.xlsx", "then": "keep"}
    answer = pages.post("/conflicts", fields)
    assert answer.headers["location"].startswith(f"/conflicts?file={target.name}&number=")
    page = pages.get(answer.headers["location"]).text
    assert "1 of 2 conflicts to decide" in page
    assert f"The decisions are in {target.name}." in page
    assert [each.choice for each in conflicts_in(target)].count("ben.xlsx") == 1
    ref = progress.address.ref
    own = {f"take-{ref}": progress.own_heading, f"own-{ref}": "Postponed.\r\nOwn words.",
           "then": "resolve"}  # fmt: skip
    page = pages.get(pages.post("/conflicts", fields | own).headers["location"]).text
    assert "2 of 2 conflicts decided" in unescape(page)
    made = wpsheet.read(workbook.with_name("programme-merged-resolved.xlsx"))
    activity = made.activities[0]
    assert activity.status == "Postponed"
    assert activity.plain("progress") == "Postponed.\nOwn words."
    assert not made.conflicts


def test_what_excel_saved_meanwhile_is_never_written_over(pages: Pages, workbook: Path) -> None:
    target = merged(pages, workbook)
    saved(target, ("Section I", "B6", "C"))
    before = target.read_bytes()
    conflict = conflicts_in(target)[0]
    fields = {"file": target.name, f"take-{conflict.address.ref}": "anna.xlsx", "then": "keep"}
    answer = pages.post("/conflicts", fields)
    copy = "programme-merged-decided.xlsx"
    assert answer.headers["location"].startswith(f"/conflicts?file={copy}&number=")
    assert f"The decisions are in {copy}." in pages.get(answer.headers["location"]).text
    assert target.read_bytes() == before


def test_what_is_left_undecided_is_told_with_its_cell(pages: Pages, workbook: Path) -> None:
    target = merged(pages, workbook)
    status = next(each for each in conflicts_in(target) if each.disputed.field == "status")
    fields = {"file": target.name, f"take-{status.address.ref}": "ben.xlsx", "then": "resolve"}
    page = unescape(pages.get(pages.post("/conflicts", fields).headers["location"]).text)
    other = next(each for each in conflicts_in(target) if each.disputed.field == "progress")
    assert "1 of 2 conflicts decided" in page
    assert f'"Conflicts" {other.address.ref} (I.1): not decided yet' in page


def test_a_call_tells_what_it_leaves_out_and_keeps_it_if_ticked(
    pages: Pages, workbook: Path
) -> None:
    book = load_workbook(workbook)
    book["Section I"]["C5"].comment = Comment("Ask Ana first", "Ben")
    book.save(workbook)
    fields = {"file": "programme.xlsx", "by": "unit"}
    page = pages.get(pages.post("/call", fields).headers["location"]).text
    assert "Left out on purpose: 1 comment." in page
    kept = pages.post("/call", fields | {"comments": "keep"})
    assert "Left out on purpose: 1 comment." not in pages.get(kept.headers["location"]).text
    sent = map(wpsheet.read, workbook.with_name("programme-call-2").glob("*.xlsx"))
    comments = {c.text for each in sent for a in each.activities for _, c in a.comments}
    assert any("Ask Ana first" in words for words in comments)


def test_the_board_is_reached_if_the_name_has_signs_of_addresses(
    pages: Pages, workbook: Path
) -> None:
    workbook.rename(workbook.with_name("R&D #1.xlsx"))
    answer = pages.post("/call", {"file": "R&D #1.xlsx", "by": "unit"})
    page = unescape(pages.get(answer.headers["location"]).text)
    address = re.search(r'href="(/call\?[^"]+in=[^"]+)"', page)[1]
    assert "Who has replied: R&D #1-call" in unescape(pages.get(address).text)


def test_no_copy_ticked_is_told(pages: Pages, workbook: Path) -> None:
    copies_of(workbook)
    answer = pages.post("/merge", {"file": "programme.xlsx", "in": "back"})
    assert (answer.status_code, "no copy is ticked" in answer.text) == (422, True)


def test_the_next_session(pages: Pages, workbook: Path) -> None:
    before = workbook.read_bytes()
    assert "What moves" in pages.get("/next?file=programme.xlsx").text
    fields = {"file": "programme.xlsx", "session": "Autumn 2027", "first": "2027-10-18",
              "last": "2027-10-22", "completed": "drop"}  # fmt: skip
    answer = pages.post("/next", fields)
    assert "Written: programme-next.xlsx" in pages.get(answer.headers["location"]).text
    made = wpsheet.read(workbook.with_name("programme-next.xlsx"))
    assert (made.session, made.session_date) == ("Autumn 2027", date(2027, 10, 18))
    ends = [(s.name, s.end) for s in made.lists.sessions if s.name.startswith("Autumn 2027")]
    assert ends == [("Autumn 2027 (PTC)", date(2027, 10, 22))]
    assert len(made.activities) == 26
    assert made.history
    assert workbook.read_bytes() == before


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ({"last": "2027-10-22"}, "is before its first"),
        ({"first": "2027-10-22", "last": "2027-10-18"}, "is before its first"),
        ({"first": "2027-04-12"}, "12 April 2027 is not in Autumn 2027"),
    ],
)
def test_days_that_are_not_those_of_the_next_session_are_told(
    days: dict[str, str], why: str, pages: Pages, workbook: Path
) -> None:
    answer = pages.post("/next", {"file": "programme.xlsx", "session": "Autumn 2027"} | days)
    assert (answer.status_code, why in answer.text) == (422, True)
    assert [path.name for path in workbook.parent.iterdir()] == ["programme.xlsx"]


def test_a_session_without_a_name_is_told(pages: Pages, workbook: Path) -> None:
    assert pages.post("/next", {"file": "programme.xlsx"}).status_code == 422
    assert [path.name for path in workbook.parent.iterdir()] == ["programme.xlsx"]
