"""What a terminal, a pipe and a workflow get: width, colours, commands that are none."""

from __future__ import annotations

import errno
import os
import pty
import re
import shlex
import subprocess
import sys
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ

import click
import pytest
from click.testing import CliRunner
from commands import Shell
from openpyxl import load_workbook

from wpsheet.cli import main, plain_signs
from wpsheet.cli.options import reachable
from wpsheet.verbs import several

COLOUR = re.compile(r"\x1b\[\d*m")


EACH = """
import shlex, sys
from wpsheet.cli import main
for call in sys.argv[1:]:
    sys.argv = ["wpsheet", *shlex.split(call)]
    try:
        main()
    except SystemExit:
        print("END", flush=True)
"""
"""A program that makes several calls, as one process for all of them is far cheaper."""


def in_a_terminal(columns: int, *calls: str) -> list[list[str]]:
    """The lines that each call shows in a terminal of so many columns, without colours."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, pack("HHHH", 30, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
    process = subprocess.Popen(
        [sys.executable, "-c", EACH, *calls], stdin=theirs, stdout=theirs, stderr=theirs,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:
        pass  # how Linux says that the other side is closed
    os.close(ours)
    process.wait()
    told = COLOUR.sub("", shown.decode()).replace("\r", "").split("END\n")
    return [each.split("\n") for each in told[:-1]]


@pytest.mark.slow
def test_forty_columns_are_enough(sample: Path) -> None:
    calls = ["check {}", "summary {}", "agenda {}", "fix {} --diff", "rules", "merge --help", "-h"]
    told = in_a_terminal(40, *(call.format(shlex.quote(str(sample))) for call in calls))
    for call, lines in zip(calls, told, strict=True):
        assert len(lines) > 10, call
        long = [line for line in lines if len(line) > 40 and str(sample.parent) not in line]
        assert long == [], call


def test_what_goes_on_keeps_its_place_and_no_word_is_lost() -> None:
    line = "  - " + "some words of an officer " * 9
    shown = plain_signs.fitted(f"{line}\nshort", 40)
    assert max(map(len, shown.split("\n"))) <= 40
    assert shown.split() == [*line.split(), "short"]
    assert shown.split("\n")[1].startswith("    of an officer")
    assert plain_signs.fitted(line, 120) == line


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours_reach_a_pipe_only_if_they_are_asked_for(
    run: Shell, sample: Path, monkeypatch: pytest.MonkeyPatch, variables, coloured: bool
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert bool(COLOUR.search(run("check", sample).out)) is coloured


ORDERS = "::error file=x::taken over"


@pytest.mark.parametrize("call", ["summary", "check", "show --format text", "agenda"])
def test_words_of_a_workbook_are_no_commands_of_a_workflow(
    run: Shell, sample: Path, tmp_path: Path, call: str
) -> None:
    path = tmp_path / "programme.xlsx"
    book = load_workbook(sample)
    sheet, lists = book["Section I"], book["Lists"]
    sheet["H6"] = "Two officers from the ##[error]Unit"
    sheet["K6"] = f"In progress.\n{ORDERS}"
    for row in lists.iter_rows():
        for cell in row:
            if cell.value in ("PTC", "Facilitation Sub-Directorate"):
                cell.value = f"::error::{cell.value}"
            elif str(cell.value).startswith("DRAFT PERMANENT"):
                cell.value = f"{ORDERS} 2025-2028"
    sheet["G6"] = "::error::PTC"
    book.save(path)
    command, *words = call.split()
    done = run(command, path, *words)
    for line in (done.out + done.err).splitlines():
        assert not line.strip().startswith("::"), line
        assert "##[" not in line


def test_the_notes_of_github_are_commands(run: Shell, sample: Path) -> None:
    lines = run("check", sample, "--format", "github").out.splitlines()
    assert lines
    assert all(re.match("::(error|warning|notice) ", line) for line in lines)


def test_a_pipe_that_is_closed_is_no_fault_on_windows(
    run: Shell, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*words: object, **more: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(plain_signs.click, "echo", closed)
    monkeypatch.setattr("wpsheet.cli._give_up", lambda stream: None)
    monkeypatch.setattr("wpsheet.cli.sys.platform", "win32")
    monkeypatch.setattr(sys, "argv", ["wpsheet", "rules"])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 0


def test_windows_is_asked_for_no_more_processes_than_it_waits_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def done(work, paths, jobs, begin):
        asked.append(jobs)
        return several_done(work, paths, 1, begin)

    several_done = several._done
    monkeypatch.setattr(several, "_done", done)
    monkeypatch.setattr(several, "_MOST_PROCESSES", 61)
    paths = [tmp_path / str(n) for n in range(100)]
    assert several.work_on(paths, str, jobs=90).results == [str(path) for path in paths]
    assert asked == [61]


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        ("C:\\plans\\plan.xlsx", None),
        ("C:\\" + "a" * 300, "\\\\?\\C:\\" + "a" * 300),
        ("\\\\server\\share\\" + "a" * 300, "\\\\?\\UNC\\server\\share\\" + "a" * 300),
        ("\\\\?\\C:\\" + "a" * 300, None),
    ],
)
def test_a_long_path_is_written_as_windows_wants_it(path: str, reached: str | None) -> None:
    assert reachable(path) == reached


def test_the_mark_of_a_long_path_is_not_shown() -> None:
    @click.command()
    def say() -> None:
        plain_signs.tell("Written: \\\\?\\C:\\plan.xlsx, \\\\?\\UNC\\server\\plan.xlsx")

    shown = CliRunner().invoke(say).output
    assert shown == "Written: C:\\plan.xlsx, \\\\server\\plan.xlsx\n"
