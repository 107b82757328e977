"""Every screen of the desk for all who use it: by keyboard, on a narrow page, in large letters."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from desks import Screen, saved, seen, served

import wpsheet
from wpsheet.messages.labels import Labels

pytestmark = pytest.mark.browser

SCREENS = (
    "/check?file=programme.xlsx", "/folder", "/import?file=annex.docx", "/check?file=no.xlsx",
    "/fix?file=programme.xlsx", "/circulate?file=programme.xlsx", "/secretary?file=programme.xlsx",
    "/call?file=programme.xlsx&in=call", "/merge?file=programme.xlsx", "/next?file=programme.xlsx",
    "/conflicts?file=merged.xlsx",
)  # fmt: skip


VIOLATIONS = """
async () => {
    const found = await axe.run({resultTypes: ["violations"], preload: false})
    return found.violations.map(each => [each.id, each.nodes[0].html])
}"""
"""What axe finds; what it approves of need not be described."""
BOXES = """
selector => [...document.querySelectorAll(selector)].map(each => {
    const {width, height} = each.getBoundingClientRect()
    return [each.innerText, width, height]
}).filter(([_, width, height]) => width && height)"""
"""The words and the size of each element that is seen."""


@pytest.fixture(scope="module")
def desks(
    sample: Path, window: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], tuple[Thread, str]]]:
    """A function: a language → a running desk with something for every screen.

    It is one desk for all tests, none of which writes.
    """
    first = tmp_path_factory.mktemp("desk")
    workbook = filled(first, sample)
    with ExitStack() as stack:

        @cache
        def entered(language: str) -> tuple[Thread, str]:
            folder = shutil.copytree(first, tmp_path_factory.mktemp("desk") / language)
            desk, address = stack.enter_context(served(folder / workbook.name, language))
            window.goto(address)
            return desk, address.partition("/?")[0]

        yield entered


def filled(folder: Path, sample: Path) -> Path:
    """The workbook of a folder that also has an annex, a call, copies, a merge and a long name."""
    workbook = folder / "programme.xlsx"
    shutil.copy(sample, workbook)
    programme = wpsheet.read(workbook)
    wpsheet.annex(programme, folder / "annex.docx")
    wpsheet.call(programme, folder / "call")
    for unread in sorted((folder / "call").glob("*.xlsx"))[3:]:
        unread.unlink()
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
def every(
    window: Any, desks: Callable[[str], tuple[Thread, str]]
) -> Iterator[Callable[..., Screen]]:
    """A function: a language and a width → that desk in the browser."""
    with ExitStack() as stack:

        def show(language: str = "en", width: int = 1280) -> Screen:
            stack.callback(window.set_viewport_size, window.viewport_size)
            window.set_viewport_size({"width": width, "height": 900})
            screen = stack.enter_context(seen(Screen(*desks(language), window)))
            screen.checked()
            return screen

        yield show


# Both languages have the same templates, and French the longer words.
def test_each_page_is_for_all_by_keyboard_on_a_narrow_page_and_in_large_letters(
    every, axe: str
) -> None:
    screen = every("fr")
    page = screen.page
    skip = Labels("fr")("Skip to the content")
    for address in SCREENS:
        page.set_viewport_size({"width": 320, "height": 900})
        page.goto(screen.here + address)
        for part in ("h1", "main", "header", "nav[aria-label]", "footer", "[role=status]"):
            assert len(page.query_selector_all(part)) == 1, (address, part)
        assert page.title()
        for words, width, height in page.evaluate(BOXES, "button, summary, nav a, .file a"):
            assert min(width, height) >= 24, (address, words, width, height)
        page.keyboard.press("Tab")
        assert screen.focused() == skip
        assert page.locator(":focus").bounding_box()["x"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        first = page.locator(
            "main a, main button, main select, main summary, main input:not([type=hidden])"
        )
        assert first.first.evaluate("each => each === document.activeElement"), address
        page.set_viewport_size({"width": 1280, "height": 900})
        for details in page.locator("details:visible").all()[:3]:
            details.locator("summary").first.click()
        page.evaluate(axe)
        assert page.evaluate(VIOLATIONS) == [], address
        for width, letters in ((320, "100%"), (1280, "200%"), (640, "200%")):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate("size => { document.documentElement.style.fontSize = size }", letters)
            assert across(page) <= width, (address, width, letters)


def across(page: Any) -> int:
    """How wide the page is."""
    return int(page.evaluate("document.documentElement.scrollWidth"))


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
