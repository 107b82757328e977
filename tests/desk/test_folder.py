"""The folder: what it lists, and a workbook made from a Word file."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from desks import Pages
from plans import PLANS, Plan

import wpsheet
from wpsheet.desk.shelf import Shelf, condition_of
from wpsheet.verbs.folders import free_path, listed


@pytest.fixture
def full(full_once: Path, tmp_path: Path) -> Path:
    """A folder with every kind of workbook."""
    return Path(shutil.copytree(full_once, tmp_path / "desk"))


@pytest.fixture(scope="module")
def full_once(
    sample: Path,
    circulated_sample: Callable[[str], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    folder, calls = tmp_path_factory.mktemp("desk"), tmp_path_factory.mktemp("call")
    workbook = Path(shutil.copy(sample, folder / "programme.xlsx"))
    programme = wpsheet.read(workbook)
    shutil.copy(circulated_sample("en"), folder / "circulated.xlsx")
    wpsheet.annex(programme, folder / "annex.docx")
    wpsheet.call(programme, calls)
    copy = next(calls.glob("*.xlsx"))
    shutil.copy(copy, folder / "copy.xlsx")
    wpsheet.merge(programme, {"copy.xlsx": wpsheet.read(copy)}, folder / "merged.xlsx")
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04 and nothing more")
    (folder / "~$programme.xlsx").write_bytes(b"")
    (folder / "notes.txt").write_text("no programme")
    (folder / "older").mkdir()
    return folder


def test_each_file_is_told_for_what_it_is(full: Path) -> None:
    found = {each.name: each.workbook or each.kind for each in listed(full)}
    assert found == {
        "annex.docx": "document",
        "broken.xlsx": None,
        "circulated.xlsx": "Circulated workbook",
        "copy.xlsx": "Copy of a data call",
        "merged.xlsx": "Controlled workbook",
        "programme.xlsx": "Controlled workbook",
    }
    assert [each.name for each in listed(full) if each.is_open] == ["programme.xlsx"]


def test_each_workbook_says_how_it_is(full: Path) -> None:
    found = {each.name: condition_of(each) for each in listed(full) if each.workbook}
    assert (found["programme.xlsx"].errors, found["programme.xlsx"].warnings) == (8, 20)
    assert found["circulated.xlsx"].changes == 0


def test_the_page_shows_them(full: Path) -> None:
    pages = Pages(full).entered()
    pages.get("/folder")
    shelf = pages.desk.shelf
    shelf.watched += 1  # by an open page, however long this takes
    while shelf.look():
        pass
    text = pages.get("/folder").text
    for words in ("8 errors", "20 warnings", "as it was circulated", "open in Excel",
                  "Word document", "Copy of a data call", "damaged or incomplete"):  # fmt: skip
        assert words in text
    assert 'value="older"' in text
    assert "notes.txt" not in text


def test_a_folder_is_looked_at_only_while_it_is_shown(full: Path) -> None:
    shelf = Shelf(full)
    assert not shelf.look()
    shelf.watched += 1
    assert shelf.look()


def test_what_changes_while_a_page_is_made_is_shown_again(
    workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = Pages(workbook.parent, workbook.name).entered()
    monkeypatch.setattr(pages.desk.follower, "start", pages.desk.changed)
    assert 'data-revision="0"' in pages.get("/").text
    assert pages.desk.revision == 1


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    pages = Pages(folder).entered()
    folder.rmdir()
    assert "No such file or directory" in pages.get("/folder").text


def test_a_word_file_becomes_a_workbook_of_the_session(full: Path) -> None:
    pages = Pages(full).entered()
    assert "annex.xlsx" in pages.get("/import?file=annex.docx").text
    session = {"session": "April 2027", "first": "2027-04-12", "last": "2027-04-16"}
    answer = pages.post("/import", {"file": "annex.docx"} | session)
    assert "Written: annex.xlsx" in pages.get(answer.headers["location"]).text
    made = wpsheet.read(full / "annex.xlsx")
    assert (made.session, made.session_date) == ("April 2027", date(2027, 4, 12))
    days = {s.name.removesuffix(" (PTC)"): (s.start, s.end) for s in made.lists.sessions}
    assert days["April 2027"] == (date(2027, 4, 12), date(2027, 4, 16))
    assert "annex-2.xlsx" in pages.get("/import?file=annex.docx").text


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_a_plan_under_other_headings_becomes_a_workbook(plan: Plan, tmp_path: Path) -> None:
    source = plan.write(tmp_path)
    before = source.read_bytes()
    pages = Pages(tmp_path).entered()
    assert f'href="/import?file={source.name}"' in unescape(pages.get("/folder").text)
    page = pages.get(f"/import?file={source.name}").text
    headings = [unescape(h) for h in re.findall(r'name="heading" value="([^"]*)"', page)]
    guesses = [re.findall(r'value="([^"]*)" selected', s) for s in page.split("</select>")[:-1]]
    known = {h: g[0] for h, g in zip(headings, guesses, strict=True) if g and h not in plan.own}
    means = known | dict(each.rsplit("=", 1) for each in plan.columns)
    fields = {"file": source.name, "heading": headings,
              "means": [means.get(each, "") for each in headings]}  # fmt: skip
    answer = pages.post("/import", fields)
    made = f"{plan.name}-2.xlsx"
    page = pages.get(answer.headers["location"]).text
    assert f"Written: {made}" in page
    assert "--" not in page.partition("Please note")[2].partition("</main>")[0]
    assert tuple(a.label for a in wpsheet.read(tmp_path / made).activities) == plan.labels
    assert source.read_bytes() == before


def test_a_day_that_is_none_is_refused_and_nothing_is_written(full: Path) -> None:
    pages = Pages(full).entered()
    answer = pages.post("/import", {"file": "annex.docx", "first": "soon"})
    assert answer.status_code == 422
    assert "soon" in answer.text
    assert not (full / "annex.xlsx").exists()


def test_a_new_file_has_a_name_of_its_own(tmp_path: Path) -> None:
    for name in ("a.xlsx", "A-2.xlsx"):
        (tmp_path / name).touch()
    assert free_path(tmp_path, "a").name == "a-3.xlsx"
