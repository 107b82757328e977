"""What a shell is offered after an option: names of this workbook, and rules."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wpsheet.checking.rules import catalogue
from wpsheet.model.vocabulary import BODIES
from wpsheet.reading import read

pytestmark = pytest.mark.slow


def offered(shell: str, *words: str | Path) -> list[str]:
    """The values that are offered for the last word."""
    line = " ".join(["wpsheet", *map(str, words)])
    done = subprocess.run(
        [sys.executable, "-m", "wpsheet"], capture_output=True, text=True, check=True,
        env=os.environ | {"_WPSHEET_COMPLETE": f"{shell}_complete", "COMP_WORDS": line,
                          "COMP_CWORD": str(len(words))},
    )  # fmt: skip
    assert done.stderr == ""
    if shell == "bash":
        return [each.partition(",")[2] for each in done.stdout.splitlines()]
    return done.stdout.splitlines()[1::3]


def test_a_body_is_offered_if_activities_name_it(sample: Path) -> None:
    named = {name for each in read(sample).activities for name in each.bodies.names}
    assert len(named) < len(BODIES)
    assert {*offered("zsh", "extract", sample, "--body", "")} == named
    assert offered("zsh", "extract", sample, "--body", "saf") == ["SAFE WG"]


def test_before_a_workbook_is_written_the_built_in_bodies_are_offered() -> None:
    assert "DMPT" in offered("zsh", "extract", "--body", "D")


def test_bash_gets_a_name_with_a_blank_in_quotes(sample: Path) -> None:
    assert '"Spring 2027"' in offered("bash", "agenda", sample, "--session", "Spr")


def test_a_workbook_that_cannot_be_read_offers_no_session() -> None:
    assert offered("zsh", "agenda", "missing.xlsx", "--session", "") == []


@pytest.mark.parametrize("words", [("check", "--select"), ("check", "--ignore"), ("rule",)])
def test_rules_are_offered_by_code_and_by_name(words: tuple[str, ...]) -> None:
    rules = offered("zsh", *words, "")
    assert {rule.code for rule in catalogue()} | {rule.name for rule in catalogue()} == {*rules}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_lines_of_the_manual_make_the_shell_ask(shell: str) -> None:
    import wpsheet

    page = Path(wpsheet.__file__).parent / "manual" / "en" / "automation.md"
    assert f"_WPSHEET_COMPLETE={shell}_source wpsheet" in page.read_text(encoding="utf-8")
    script = subprocess.run(
        [sys.executable, "-m", "wpsheet"], capture_output=True, text=True, check=True,
        env=os.environ | {"_WPSHEET_COMPLETE": f"{shell}_source"},
    ).stdout  # fmt: skip
    assert "_wpsheet_completion" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)
