"""Every screen of the desk for all who use it: by keyboard, on a narrow page, in large letters."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import Screen, saved

pytestmark = pytest.mark.browser

SCREENS = (
    "/check?file=programme.xlsx", "/folder", "/import?file=annex.docx", "/check?file=no.xlsx",
    "/fix?file=programme.xlsx", "/circulate?file=programme.xlsx", "/secretary?file=programme.xlsx",
    "/call?file=programme.xlsx&in=call", "/merge?file=programme.xlsx", "/next?file=programme.xlsx",
    "/conflicts?file=merged.xlsx",
)  # fmt: skip


@pytest.fixture
def every(shown, workbook: Path) -> Callable[..., Screen]:
    """A function: a desk whose folder has something for every screen."""

    def show(*words: str, **context: object) -> Screen:
        import wpsheet

        programme = wpsheet.read(workbook)
        wpsheet.annex(programme, workbook.with_name("annex.docx"))
        wpsheet.call(programme, workbook.with_name("call"))
        copies = {}
        for name in ("anna", "ben"):
            copy = workbook.with_name(f"{name}.xlsx")
            shutil.copy(workbook, copy)
            saved(copy, ("Section I", "K5", f"Completed. {name} says so."))
            copies[copy.name] = wpsheet.read(copy)
        wpsheet.merge(programme, copies, workbook.with_name("merged.xlsx"))
        shutil.copy(workbook, workbook.with_name(f"{'long' * 30}.xlsx"))
        screen = shown(workbook, *words, **context)
        screen.checked()
        return screen

    return show


@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing(every, axe: str, language: str) -> None:
    screen = every("--lang", language, bypass_csp=True)
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        for details in screen.page.locator("details:visible").all()[:3]:
            details.locator("summary").first.click()
        screen.page.add_script_tag(content=axe)
        found = screen.page.evaluate("axe.run()")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == [], address


def test_each_page_has_one_heading_its_landmarks_and_a_status(every) -> None:
    screen = every()
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        for part in ("h1", "main", "header", "nav[aria-label]", "footer", "[role=status]"):
            assert screen.page.locator(part).count() == 1, (address, part)
        assert screen.page.title()


@pytest.mark.parametrize(("width", "letters"), [(320, "100%"), (1280, "200%"), (640, "200%")])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_scrolls_sideways(every, width: int, letters: str, language: str) -> None:
    screen = every("--lang", language, viewport={"width": width, "height": 900}, bypass_csp=True)
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        screen.page.add_style_tag(content=f"html {{ font-size: {letters}; }}")
        for details in screen.page.locator("details:visible").all()[:3]:
            details.locator("summary").first.click()
        assert screen.page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_first_stop_of_the_keyboard_skips_to_the_content(every) -> None:
    screen = every()
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        screen.page.keyboard.press("Tab")
        assert screen.focused() == "Skip to the content"
        box = screen.page.locator(":focus").bounding_box()
        assert box["x"] >= 0
        screen.page.keyboard.press("Enter")
        screen.page.keyboard.press("Tab")
        first = screen.page.locator(
            "main a, main button, main select, main summary, main input:not([type=hidden])"
        )
        assert first.first.evaluate("each => each === document.activeElement"), address


def test_the_keyboard_reaches_all_and_is_caught_nowhere(every) -> None:
    screen = every()
    screen.page.goto(f"{screen.here}/folder")
    reached = []
    for _ in range(40):
        screen.page.keyboard.press("Tab")
        if not screen.page.locator(":focus").count():
            break
        reached.append(screen.focused())
    assert reached[0] == "Skip to the content"
    assert "programme.xlsx" in reached
    assert reached[-1] == "Close"


def test_what_can_be_pressed_is_large_enough(every) -> None:
    screen = every(viewport={"width": 320, "height": 900})
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        for each in screen.page.locator("button:visible, summary:visible, nav a, .file a").all():
            box = each.bounding_box()
            assert min(box["width"], box["height"]) >= 24, (address, each.inner_text(), box)


def test_no_severity_is_told_by_colour_alone(every) -> None:
    screen = every()
    for row in screen.page.locator("li.finding").all():
        assert row.locator(".badge").first.text_content() in ("Error", "Warning", "Remark", "Info")
