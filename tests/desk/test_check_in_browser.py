"""The live check as a browser shows it while a workbook is edited beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import ended, saved

import wpsheet

pytestmark = pytest.mark.browser

BROKEN = ("Section I", "B5", "Z")
"""A priority that no list has."""


def test_the_page_names_the_workbook_and_says_how_it_is(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    report = wpsheet.check(wpsheet.read(workbook))
    assert "programme.xlsx" in screen.page.title()
    assert screen.status.startswith("8 errors, 20 warnings")
    assert sum(f.severity == "error" for f in report.standing) == 8
    assert screen.said == []


def test_each_finding_has_its_cell_its_words_and_its_button(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    report = wpsheet.check(wpsheet.read(workbook))
    rows = screen.page.locator("li.finding")
    assert rows.count() == len(report.findings)
    said = [
        (row.locator(".cell").text_content(), row.locator(".message").text_content())
        for row in rows.all()
    ]
    assert sorted(said) == sorted((f.address.ref, f.message) for f in report.findings)
    assert all(row.locator("button[data-copy]").count() == 1 for row in rows.all())


def test_a_save_is_followed_and_told_once(shown, workbook: Path) -> None:
    screen = shown(workbook)
    serial = screen.checked()
    errors = screen.status
    saved(workbook, BROKEN)
    screen.checked(serial + 1)
    assert screen.status != errors
    assert "1 new" in screen.status
    row = screen.page.locator("li.finding", has_text="priority-unknown")
    assert row.locator(".new").count() == 1
    saved(workbook, ("Section I", "B5", "A"))
    screen.checked(serial + 2)
    assert "1 fixed" in screen.status
    assert row.count() == 0
    assert screen.page.locator("del", has_text="B5").count() == 1
    saved(workbook, ("Section I", "B5", "B"))
    screen.checked(serial + 3)
    assert "fixed" not in screen.status
    assert screen.page.locator("del").count() == 0
    assert screen.said == []


def test_the_focus_stays_while_others_come_and_go(shown, workbook: Path) -> None:
    screen = shown(workbook)
    serial = screen.checked()
    last = screen.page.locator("li.finding button:visible").last
    last.focus()
    rule = screen.page.locator("li.finding details.rule:visible").last
    rule.locator("summary").click()
    last.focus()
    focused = screen.focused()
    saved(workbook, BROKEN)
    screen.checked(serial + 1)
    assert screen.focused() == focused
    assert rule.get_attribute("open") is not None


def test_the_focus_goes_to_the_next_finding_if_its_own_is_fixed(shown, workbook: Path) -> None:
    saved(workbook, BROKEN)
    screen = shown(workbook)
    serial = screen.checked()
    screen.page.locator("li.finding", has_text="priority-unknown").get_by_role("button").focus()
    saved(workbook, ("Section I", "B5", "A"))
    screen.checked(serial + 1)
    assert screen.focused().startswith("Copy")


def test_copy_puts_the_cell_on_the_clipboard_with_enter_too(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen.checked()
    row = screen.page.locator("li.finding").first
    cell = row.locator(".cell").inner_text()
    button = row.get_by_role("button", name="Copy")
    button.focus()
    screen.page.keyboard.press("Enter")
    screen.page.locator("#said:not(:empty)").wait_for()
    assert screen.page.locator("#said").inner_text().startswith(f"'Section I'!{cell} is copied")
    copied = screen.page.evaluate_handle("navigator.clipboard.readText()").json_value()
    assert copied == f"'Section I'!{cell}"
    assert screen.focused().split() == ["Copy", cell]


def test_filters_are_kept_by_the_address(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    screen.page.get_by_label("Severity").select_option("error")
    screen.page.locator("p", has_text="8 of").wait_for()
    assert "severity=error" in screen.page.url
    assert screen.page.locator("li.finding").count() == 8
    screen.page.reload()
    assert screen.page.locator("li.finding").count() == 8
    assert screen.page.get_by_label("Severity").input_value() == "error"
    screen.page.get_by_role("link", name="Show all").click()
    assert screen.page.locator("li.finding").count() > 8


def test_a_save_that_cannot_be_read_leaves_the_last_report(shown, workbook: Path) -> None:
    screen = shown(workbook)
    serial = screen.checked()
    status, whole = screen.status, workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) // 2])
    screen.page.locator(".note", has_text="cannot be read").wait_for(timeout=15_000)
    assert (screen.serial, screen.status) == (serial, status)
    workbook.write_bytes(whole)
    screen.checked(serial + 1)
    assert screen.page.locator(".note").count() == 0


def test_a_workbook_that_was_never_readable_says_why(shown, workbook: Path) -> None:
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[:500])
    screen = shown(workbook.parent)
    screen.page.goto(f"{screen.here}/check?file=programme.xlsx")
    screen.page.get_by_text("damaged or incomplete").first.wait_for(timeout=20_000)
    workbook.write_bytes(whole)
    screen.checked()


def test_a_workbook_that_was_away_is_followed_again(shown, workbook: Path) -> None:
    screen = shown(workbook)
    serial = screen.checked()
    away = workbook.rename(workbook.with_name("elsewhere.xlsx"))
    screen.page.locator(".note", has_text="no such file").wait_for(timeout=15_000)
    away.rename(workbook)
    screen.page.locator(".note").wait_for(state="detached", timeout=15_000)
    assert screen.serial == serial


def test_excels_mark_is_shown(shown, workbook: Path) -> None:
    screen = shown(workbook)
    screen.checked()
    mark = workbook.with_name("~$programme.xlsx")
    mark.write_bytes(b"")
    screen.page.locator(".note", has_text="open in Excel").wait_for()
    mark.unlink()
    screen.page.locator(".note").wait_for(state="detached")


HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", '"><svg onload=alert(3)>',
    "javascript:alert(4)", "{{ 7 * 7 }}{% raw %}", "</script><script>alert(5)</script>",
    "' onfocus='alert(6)' autofocus='", "\u202etxt.exe &lt;b&gt; \u0001",
)  # fmt: skip


def test_hostile_texts_do_nothing(shown, workbook: Path) -> None:
    texts = [("Section I", f"{c}{5 + n}", text) for n, text in enumerate(HOSTILE) for c in "BDHJK"]
    workbook = workbook.rename(workbook.with_name("<img src=x onerror=alert(7)> & 'x'.xlsx"))
    saved(workbook, *texts)
    screen = shown(workbook)
    screen.checked()
    page = screen.page
    assert page.locator("main script, main img, main svg, main [onfocus], main b").count() == 0
    assert page.locator(".message", has_text="<script>alert(1)</script>").count() > 0
    page.goto(f"{screen.here}/folder")
    page.locator("li.file .error").wait_for()
    assert screen.said == []
    assert all(address.startswith((screen.here, "data:")) for address in screen.asked)


def test_the_workbook_is_never_written(shown, workbook: Path) -> None:
    before, stat = workbook.read_bytes(), workbook.stat()
    screen = shown(workbook)
    screen.checked()
    screen.page.get_by_role("link", name="Workbooks").click()
    screen.page.get_by_role("button", name="Close").click()
    assert screen.status == "You can close this page."
    assert ended(screen.desk, 20)
    assert workbook.read_bytes() == before
    assert workbook.stat().st_mtime_ns == stat.st_mtime_ns
    assert [path.name for path in workbook.parent.iterdir()] == ["programme.xlsx"]


def test_everything_is_french_in_french(shown, workbook: Path) -> None:
    screen = shown(workbook, "fr")
    serial = screen.checked()
    assert screen.page.get_attribute("html", "lang") == "fr"
    assert screen.status.startswith("8 erreurs, 20 avertissements")
    saved(workbook, BROKEN)
    screen.checked(serial + 1)
    assert "nouvelle" in screen.status
    screen.page.get_by_role("button", name="In English").click()
    screen.checked(1)
    screen.page.get_by_role("button", name="Close").wait_for()
    assert screen.page.get_attribute("html", "lang") == "en"
