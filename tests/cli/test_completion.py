"""What a shell is offered after an option: names of this workbook, and rules."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Shell

from wpsheet.checking.rules import catalogue
from wpsheet.model.vocabulary import BODIES
from wpsheet.reading import read

pytestmark = pytest.mark.slow


Offered = Callable[..., list[str]]


@pytest.fixture
def offered(run: Shell, monkeypatch: pytest.MonkeyPatch) -> Offered:
    """A function: a shell and words → the values that are offered for the last word."""

    def values(shell: str, *words: str | Path) -> list[str]:
        monkeypatch.setenv("_WPSHEET_COMPLETE", f"{shell}_complete")
        monkeypatch.setenv("COMP_WORDS", " ".join(["wpsheet", *map(str, words)]))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        done = run()
        assert (done.code, done.err) == (0, "")
        if shell == "bash":
            return [each.partition(",")[2] for each in done.out.splitlines()]
        return done.out.splitlines()[1::3]

    return values


def test_a_body_is_offered_if_activities_name_it(offered: Offered, sample: Path) -> None:
    named = {name for each in read(sample).activities for name in each.bodies.names}
    assert len(named) < len(BODIES)
    assert {*offered("zsh", "extract", sample, "--body", "")} == named
    assert offered("zsh", "extract", sample, "--body", "saf") == ["SAFE WG"]


def test_before_a_workbook_is_written_the_built_in_bodies_are_offered(offered: Offered) -> None:
    assert "DMPT" in offered("zsh", "extract", "--body", "D")


def test_bash_gets_a_name_with_a_blank_in_quotes(offered: Offered, sample: Path) -> None:
    assert '"Spring 2027"' in offered("bash", "agenda", sample, "--session", "Spr")


def test_a_workbook_that_cannot_be_read_offers_no_session(offered: Offered) -> None:
    assert offered("zsh", "agenda", "missing.xlsx", "--session", "") == []


@pytest.mark.parametrize("words", [("check", "--select"), ("check", "--ignore"), ("rule",)])
def test_rules_are_offered_by_code_and_by_name(offered: Offered, words: tuple[str, ...]) -> None:
    rules = offered("zsh", *words, "")
    assert {rule.code for rule in catalogue()} | {rule.name for rule in catalogue()} == {*rules}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_lines_of_the_manual_make_the_shell_ask(
    shell: str, run: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    import wpsheet

    page = Path(wpsheet.__file__).parent / "manual" / "en" / "automation.md"
    assert f"_WPSHEET_COMPLETE={shell}_source wpsheet" in page.read_text(encoding="utf-8")
    monkeypatch.setenv("_WPSHEET_COMPLETE", f"{shell}_source")
    script = run().out
    assert "_wpsheet_completion" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)
