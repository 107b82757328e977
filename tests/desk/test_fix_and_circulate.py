"""Fix and Circulate: what is ticked goes into new files, and the workbook stays as it is."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from desks import Pages, saved
from openpyxl import load_workbook

import wpsheet
from wpsheet.verbs.correcting import proposals

pytestmark = pytest.mark.slow


@pytest.fixture
def pages(workbook: Path) -> Pages:
    return Pages(workbook.parent, workbook.name).entered()


def values(text: str, name: str) -> list[str]:
    """The values of the ticks of a name in a page."""
    found = re.findall(rf'<input type="checkbox" name="{name}" value="([^"]*)"', text)
    return [unescape(each) for each in found]


def names(workbook: Path) -> set[str]:
    return {path.name for path in workbook.parent.iterdir()}


def test_every_correction_is_offered_and_nothing_is_written_yet(
    pages: Pages, workbook: Path
) -> None:
    text = pages.get("/fix?file=programme.xlsx").text
    found = proposals(workbook)
    cells = [f"{c.edit.address.sheet}!{c.edit.address.ref}" for c in found.changes]
    assert values(text, "change") == cells
    assert len(values(text, "fill")) == len(found.fillings) == 14
    assert "programme-fixed.xlsx" in text
    assert names(workbook) == {"programme.xlsx"}


def test_what_is_ticked_goes_into_a_copy_and_the_page_follows_it(
    pages: Pages, workbook: Path
) -> None:
    before = workbook.read_bytes()
    text = pages.get("/fix?file=programme.xlsx").text
    change, fill = values(text, "change")[0], values(text, "fill")[0]
    answer = pages.post("/fix", {"file": "programme.xlsx", "change": change, "fill": fill})
    assert answer.headers["location"].startswith("/check?file=programme-fixed.xlsx&number=")
    page = pages.get(answer.headers["location"]).text
    assert "Open it in Excel: this page follows it now. programme.xlsx is as it was." in page
    assert "2 edits made." in page
    assert "programme-fixed.xlsx" in pages.get("/").text
    assert workbook.read_bytes() == before
    old, new = load_workbook(workbook), load_workbook(workbook.with_name("programme-fixed.xlsx"))
    changed = {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in old
        for row in sheet.iter_rows()
        for cell in row
        for other in [new[sheet.title][cell.coordinate]]
        if (cell.value, cell.fill.fgColor.rgb) != (other.value, other.fill.fgColor.rgb)
    }
    assert changed == {change, fill}


def test_nothing_ticked_writes_nothing(pages: Pages, workbook: Path) -> None:
    answer = pages.post("/fix", {"file": "programme.xlsx", "change": "Section I!Z99"})
    assert answer.headers["location"] == "/fix?file=programme.xlsx"
    assert names(workbook) == {"programme.xlsx"}


def test_a_copy_takes_more_until_somebody_has_worked_in_it(pages: Pages, workbook: Path) -> None:
    fills = values(pages.get("/fix?file=programme.xlsx").text, "fill")
    pages.post("/fix", {"file": "programme.xlsx", "fill": fills[0]})
    pages.post("/fix", {"file": "programme-fixed.xlsx", "fill": fills[1]})
    assert names(workbook) == {"programme.xlsx", "programme-fixed.xlsx"}
    saved(workbook.with_name("programme-fixed.xlsx"), ("Section I", "B5", "C"))
    pages.post("/fix", {"file": "programme-fixed.xlsx", "fill": fills[2]})
    assert names(workbook) == {
        "programme.xlsx", "programme-fixed.xlsx", "programme-fixed-fixed.xlsx"
    }  # fmt: skip


def test_a_finding_is_accepted_by_a_line_of_the_copy(pages: Pages, workbook: Path) -> None:
    page = unescape(pages.checked("programme.xlsx"))
    address = re.search(r'href="(/accept\?[^"]+)"', page)[1]
    assert "Reason" in pages.get(address).text
    finding = address.rpartition("=")[2]
    fields = {"file": "programme.xlsx", "finding": finding}
    assert pages.post("/accept", fields).headers["location"] == address
    agreed = {"reason": "Agreed", "approved": "J. Doe", "until": "2099-06-01"}
    answer = pages.post("/accept", fields | agreed)
    assert "/check?file=programme-fixed.xlsx" in answer.headers["location"]
    copy = wpsheet.read(workbook.with_name("programme-fixed.xlsx"))
    report, before = wpsheet.check(copy), wpsheet.check(wpsheet.read(workbook))
    assert [f.waived.reason for f in report.waived] == ["Agreed"]
    assert report.waived[0].waived.until == date(2099, 6, 1)
    assert len(report.standing) == len(before.standing) - 1


def test_while_errors_stand_only_a_draft_is_written(pages: Pages, workbook: Path) -> None:
    text = pages.get("/circulate?file=programme.xlsx").text
    assert "8 errors must be fixed first." in text
    answer = pages.post("/circulate", {"file": "programme.xlsx", "state": "ready"})
    assert answer.headers["location"] == "/circulate?file=programme.xlsx"
    assert names(workbook) == {"programme.xlsx"}
    answer = pages.post("/circulate", {"file": "programme.xlsx", "state": "draft"})
    assert "Written: programme-circulated.xlsx" in pages.get(answer.headers["location"]).text
    made = workbook.with_name("programme-circulated.xlsx")
    assert wpsheet.verify(made).changes == ()
    report = wpsheet.check(wpsheet.read(workbook))
    same = workbook.with_name("same.xlsx")
    wpsheet.circulate(report.programme, same, as_of=report.as_of, draft=True, report=report)
    assert made.read_bytes() == same.read_bytes()


def test_without_errors_it_is_ready_and_marks_what_changed_since(
    pages: Pages, workbook: Path
) -> None:
    earlier = workbook.with_name("earlier.xlsx")
    earlier.write_bytes(workbook.read_bytes())
    good = wpsheet.read(workbook)
    errors = {f.label for f in wpsheet.check(good).standing if f.severity == "error"}
    rows = [a for a in good.activities if a.label not in errors]
    import dataclasses

    wpsheet.write_controlled(dataclasses.replace(good, activities=tuple(rows)), workbook)
    report = wpsheet.check(wpsheet.read(workbook))
    state = "draft" if report.has_errors else "ready"
    text = pages.get("/circulate?file=programme.xlsx").text
    assert '<option value="earlier.xlsx">' in text
    fields = {"file": "programme.xlsx", "state": state, "since": "earlier.xlsx", "body": "PTC",
              "also": "annex"}  # fmt: skip
    answer = pages.post("/circulate", fields)
    page = pages.get(answer.headers["location"]).text
    for name in ("programme-circulated.xlsx", "programme-annex.docx", "programme-PTC.xlsx"):
        assert f"<strong>{name}</strong>" in page
        assert workbook.with_name(name).exists()
    tabs = load_workbook(workbook.with_name("programme-circulated.xlsx")).sheetnames
    assert any("Change" in tab for tab in tabs)


def test_the_calendar_needs_the_days_of_sessions(pages: Pages, workbook: Path) -> None:
    assert "has no days of sessions" in pages.get("/circulate?file=programme.xlsx").text


def test_one_side_for_the_secretary(pages: Pages, workbook: Path) -> None:
    workbook.with_name("earlier.xlsx").write_bytes(workbook.read_bytes())
    saved(workbook, ("Section I", "B5", "C"))
    text = pages.get("/secretary?file=programme.xlsx&since=earlier.xlsx").text
    for words in ("Due next", "Progress of the work", "completed", "1 activity changed", "Changed"):
        assert words in text


@pytest.mark.browser
def test_circulate_is_a_button_of_the_live_page(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    screen.page.get_by_role("button", name="Circulate", exact=True).click()
    screen.page.get_by_text("Written: programme-circulated.xlsx").first.wait_for()
    assert workbook.with_name("programme-circulated.xlsx").exists()
    assert screen.said == []


@pytest.mark.browser
def test_fix_is_done_by_keyboard_alone(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    screen.page.get_by_role("link", name="Fix", exact=True).press("Enter")
    box = screen.page.get_by_role("checkbox").first
    box.press(" ")
    assert not box.is_checked()
    screen.page.get_by_role("button", name="Create the copy").press("Enter")
    screen.page.get_by_text("19 edits made.").wait_for()
    screen.checked()
    assert screen.page.title().startswith("programme-fixed.xlsx")
    assert screen.said == []


def test_what_else_cannot_be_written_is_told_beside_what_was(pages: Pages, workbook: Path) -> None:
    workbook.with_name("house.docx").write_bytes(b"no document")
    fields = {"file": "programme.xlsx", "state": "draft", "also": ["annex"], "body": ["PC"],
              "template": "house.docx"}  # fmt: skip
    page = pages.get(pages.post("/circulate", fields).headers["location"]).text
    assert "<strong>programme-circulated.xlsx</strong>" in page
    assert "house.docx" in page.partition("Please note")[2]
    assert "<strong>programme-PC.xlsx</strong>" in page
    assert not workbook.with_name("programme-annex.docx").exists()


def test_what_the_page_does_not_offer_is_not_written(pages: Pages, workbook: Path) -> None:
    fields = {"file": "programme.xlsx", "state": "draft"}
    pages.post("/circulate", {**fields, "body": "../../x"})
    assert names(workbook) == {"programme.xlsx", "programme-circulated.xlsx"}
    answer = pages.post("/circulate", {**fields, "also": "annex", "template": "../x.docx"})
    assert answer.status_code == 422
    assert names(workbook) == {"programme.xlsx", "programme-circulated.xlsx"}
