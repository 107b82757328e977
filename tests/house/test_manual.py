"""The manual and README: complete in both languages, and what they show is what happens."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path

import pytest
from commands import Shell
from manual import MANUAL, as_shown, examples, pages, with_generated_parts
from openpyxl import Workbook, load_workbook
from tables import for_each

from wpsheet.checking.rules import catalogue
from wpsheet.cli import wpsheet as group
from wpsheet.reporters.manual import PAGES, write_manual

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
LANGUAGES = ("en", "fr")
GUIDES = [
    (path, language)
    for path, language in [(README, "en"), *pages()]
    if path.stem != "another-committee" and examples(path.read_text(encoding="utf-8"))
]
"""What shows commands and what they say, with its language."""


def links(path: Path) -> Iterator[Path]:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        yield path.parent / target


def test_every_page_is_there_in_both_languages_and_listed() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (MANUAL / language).glob("*.md")} == set(PAGES)


def test_the_readme_is_short_and_lists_every_page() -> None:
    text = README.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    assert {path.stem for path in links(README) if path.suffix == ".md"} == set(PAGES)


@for_each("path", [README, *(path for path, _ in pages())])
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in links(path):
        assert target.is_file(), f"{path.name}: {target}"


@for_each(("path", "language"), pages())
def test_the_tables_of_the_manual_are_made_from_the_code(path: Path, language: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert with_generated_parts(text, language) == text, "python tests/support/manual.py"


@for_each("language", LANGUAGES)
def test_every_command_and_rule_is_documented(language: str) -> None:
    folder = MANUAL / language
    commands = (folder / "commands.md").read_text(encoding="utf-8")
    rules = (folder / "rules.md").read_text(encoding="utf-8")
    assert all(f"wpsheet {name} " in commands for name in group.list_commands(None))  # type: ignore[arg-type]
    assert all(f"`{rule.name}`" in rules for rule in catalogue())


@pytest.fixture(scope="session")
def demonstrations(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A function: a language → the folder that `wpsheet demo` fills, which no test may change."""

    @cache
    def folder(language: str) -> Path:
        made = tmp_path_factory.mktemp("demo")
        with chdir(made):
            group.main(["demo", "--lang", language], standalone_mode=False)
        return made

    return folder


@pytest.mark.slow
@pytest.mark.parametrize(("path", "language"), GUIDES, ids=str)
def test_the_console_examples_are_true(
    path: Path,
    language: str,
    demonstrations: Callable[[str], Path],
    run: Shell,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = examples(path.read_text(encoding="utf-8"))
    shutil.copytree(demonstrations(language), tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for command, shown in told:
        program, *words = shlex.split(command)
        assert program == "wpsheet"
        done = run(*words)
        assert done.code in (0, 1), f"{command}: {done.err}"
        assert shown == as_shown((done.out + done.err).splitlines(), shown), command


@for_each("name", PAGES)
def test_both_languages_show_the_same_commands(name: str) -> None:
    told = [
        [shlex.split(command)[1] for command, _ in examples(path.read_text(encoding="utf-8"))]
        for path in (MANUAL / language / f"{name}.md" for language in LANGUAGES)
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_listed_shown_and_written_for_the_browser(
    language: str, run: Shell, tmp_path: Path
) -> None:
    listed = run("manual", "--lang", language)
    assert all(name in listed.out for name in PAGES)
    shown = run("manual", "Rules", "--lang", language)
    assert shown.code == 0
    assert "`value-missing`" in shown.out
    assert "<!--" not in shown.out
    write_manual(tmp_path, language)
    page = (tmp_path / "rules.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    assert "<code>value-missing</code>" in page
    targets = set(re.findall(r'(?:href|src)="([^"#:]+)', page))
    assert all((tmp_path / target).is_file() for target in targets)


def test_a_page_that_is_not_there_is_refused_with_the_nearest(run: Shell) -> None:
    done = run("manual", "chek")
    assert (done.code, done.out) == (2, "")
    assert '"check"' in done.err


def test_a_browser_is_shown_the_page_that_was_named(
    run: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    done = run("manual", "fix", "--open")
    assert done.code == 0
    (address,) = opened
    assert address.endswith("/fix.html")
    assert Path(address.removeprefix("file://")).is_file()


def plan_in(page: str) -> list[list[str]]:
    """The first table of a page, row by row."""
    rows: list[list[str]] = []
    for line in page.splitlines():
        if not line.startswith("|"):
            if rows:
                break
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            rows.append(cells)
    return rows


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_of_another_committee_is_taken_as_the_page_says(
    language: str, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (MANUAL / language / "another-committee.md").read_text(encoding="utf-8")
    rows = plan_in(page)
    book = Workbook()
    book.active.title = "Plan"
    for row in rows:
        book.active.append([text or None for text in row])
    book.save(tmp_path / "plan.xlsx")
    monkeypatch.chdir(tmp_path)
    codes = []
    for command, _ in examples(page):
        program, *words = shlex.split(command)
        assert program == "wpsheet"
        codes.append(run(*words).code)
    assert codes == [2, 0, 0, 0]
    written = load_workbook(tmp_path / "programme.xlsx")
    held = {str(cell) for sheet in written for row in sheet.values for cell in row if cell}
    assert {text for row in rows for text in row if text} <= held
    (circulated,) = tmp_path.glob("circul*.xlsx")
    shown = {str(cell) for sheet in load_workbook(circulated) for r in sheet.values for cell in r}
    assert {*rows[1]} - {"Budget (EUR)", "Coût (EUR)"} <= shown


@for_each("path", [README, *(path for path, _ in pages())])
def test_sentences_are_short(path: Path) -> None:
    text = re.sub(
        r"<!-- \w+ -->.*?<!-- end -->|```.*?```|^\|.*$|^#.*$|^!\[.*$", "",
        path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE,
    )  # fmt: skip
    for sentence in re.split(r"(?<=[.:;?!])\s+|\n\n|\n- ", text):
        assert len(sentence.split()) <= 20, sentence
