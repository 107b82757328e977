"""Every screen of the desk for all who use it: by keyboard, on a narrow page, in large letters."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from desks import Screen, saved, served

import wpsheet

pytestmark = pytest.mark.browser

SCREENS = (
    "/check?file=programme.xlsx", "/folder", "/import?file=annex.docx", "/check?file=no.xlsx",
    "/fix?file=programme.xlsx", "/circulate?file=programme.xlsx", "/secretary?file=programme.xlsx",
    "/call?file=programme.xlsx&in=call", "/merge?file=programme.xlsx", "/next?file=programme.xlsx",
    "/conflicts?file=merged.xlsx",
)  # fmt: skip


@pytest.fixture(scope="module")
def desks(
    chromium: Any, sample: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Screen]]:
    """A function: a language → a running desk with something for every screen.

    It is one desk for all tests, none of which writes; its first page stays open, and so does it.
    """
    with ExitStack() as stack:

        @cache
        def opened(language: str) -> Screen:
            folder = tmp_path_factory.mktemp("desk")
            workbook = filled(folder, sample)
            desk, address = stack.enter_context(served(workbook, language))
            context = chromium.new_context()
            stack.callback(context.close)
            screen = Screen(desk, address, context.new_page())
            screen.page.goto(address)
            screen.checked()
            return screen

        yield opened


def filled(folder: Path, sample: Path) -> Path:
    """The workbook of a folder that also has an annex, a call, copies, a merge and a long name."""
    workbook = folder / "programme.xlsx"
    shutil.copy(sample, workbook)
    programme = wpsheet.read(workbook)
    wpsheet.annex(programme, folder / "annex.docx")
    wpsheet.call(programme, folder / "call")
    copies = {}
    for name in ("anna", "ben"):
        copy = folder / f"{name}.xlsx"
        shutil.copy(workbook, copy)
        saved(copy, ("Section I", "K5", f"Completed. {name} says so."))
        copies[copy.name] = wpsheet.read(copy)
    wpsheet.merge(programme, copies, folder / "merged.xlsx")
    shutil.copy(workbook, folder / f"{'long' * 30}.xlsx")
    return workbook


@pytest.fixture
def every(chromium: Any, desks: Callable[[str], Screen]) -> Iterator[Callable[..., Screen]]:
    """A function: a page of that desk as another window of the same browser shows it."""
    with ExitStack() as stack:

        def show(language: str = "en", width: int = 1280, **context: object) -> Screen:
            first = desks(language)
            window = chromium.new_context(
                storage_state=first.page.context.storage_state(),
                viewport={"width": width, "height": 900},
                **context,
            )
            stack.callback(window.close)
            screen = Screen(first.desk, first.here, window.new_page())
            screen.page.goto(screen.here)
            return screen

        yield show


def walked(screen: Screen) -> Iterator[str]:
    """The address of each screen, shown with some of its details folded out."""
    for address in SCREENS:
        screen.page.goto(screen.here + address)
        for details in screen.page.locator("details:visible").all()[:3]:
            details.locator("summary").first.click()
        yield address


@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(every, axe: str, language: str) -> None:
    screen = every(language, bypass_csp=True)
    page = screen.page
    for address in walked(screen):
        page.add_script_tag(content=axe)
        found = page.evaluate("axe.run()")
        assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == [], address
        for width, letters in ((320, "100%"), (1280, "200%"), (640, "200%")):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("size => { document.documentElement.style.fontSize = size }", letters)
            across = page.evaluate("document.documentElement.scrollWidth")
            assert across <= width, (address, width, letters)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_each_page_has_its_landmarks_large_buttons_and_a_first_stop_to_its_content(every) -> None:
    screen = every(width=320)
    page = screen.page
    for address in SCREENS:
        page.goto(screen.here + address)
        for part in ("h1", "main", "header", "nav[aria-label]", "footer", "[role=status]"):
            assert page.locator(part).count() == 1, (address, part)
        assert page.title()
        for each in page.locator("button:visible, summary:visible, nav a, .file a").all():
            box = each.bounding_box()
            assert min(box["width"], box["height"]) >= 24, (address, each.inner_text(), box)
        page.keyboard.press("Tab")
        assert screen.focused() == "Skip to the content"
        assert page.locator(":focus").bounding_box()["x"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        first = page.locator(
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


def test_no_severity_is_told_by_colour_alone(every) -> None:
    screen = every()
    for row in screen.page.locator("li.finding").all():
        assert row.locator(".badge").first.text_content() in ("Error", "Warning", "Remark", "Info")
