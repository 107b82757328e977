"""Where a result goes: the format that a name says, the words that confirm it, the encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Shell
from sheets import clean_workbook

pytestmark = pytest.mark.slow


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


@pytest.mark.parametrize(
    ("call", "name", "begins"),
    [
        ("check", "out.html", b"<!DOCTYPE html>"),
        ("check", "out.json", b"{"),
        ("check", "out.csv", b"\xef\xbb\xbf"),
        ("check", "out.sarif", b"{"),
        ("check", "out.xlsx", b"PK"),
        ("check", "out.txt", b"sample.xlsx is not ready"),
        ("check", "report", b"sample.xlsx is not ready"),
        ("check --format json", "out.txt", b"{"),
        ("check --format sarif", "out.json", b"{"),
        ("diff sample.xlsx", "out.html", b"<!DOCTYPE html>"),
        ("diff sample.xlsx", "out.docx", b"PK"),
        ("show", "out.json", b"{"),
        ("summary", "out.json", b"{"),
        ("agenda", "out.json", b"{"),
        ("parity sample.xlsx", "out.json", b"{"),
    ],
)
def test_the_ending_of_a_name_says_the_format_and_the_file_is_confirmed(
    run: Shell, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    call: str, name: str, begins: bytes,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("sample.xlsx").write_bytes(sample.read_bytes())
    command, *words = call.split()
    done = run(command, "sample.xlsx", *words, "-o", name)
    assert done.code in (0, 1), done.err
    assert Path(name).read_bytes().startswith(begins)
    assert f"Written: {name}" in done.err
    assert "although its name says otherwise" not in done.err
    assert done.out == ""


def test_a_format_that_is_asked_for_goes_under_any_name_and_the_contradiction_is_said(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.html"
    done = run("check", sample, "--format", "json", "-o", target)
    assert done.code == 1
    assert '"out.html" is written as json, although its name says otherwise.' in done.err
    assert "findings" in json.loads(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["show", "summary", "agenda"])
def test_a_name_for_a_format_that_the_command_does_not_have_is_refused(
    run: Shell, sample: Path, tmp_path: Path, command: str
) -> None:
    done = run(command, sample, "-o", tmp_path / "out.html")
    assert done.code == 2
    assert "is the name of a html file, which this command does not write" in done.err
    assert list(tmp_path.iterdir()) == []


def in_code_page(code_page: str, *words: str | Path) -> bytes:
    """What a redirected command prints where the console has an old code page."""
    return subprocess.run(
        [sys.executable, "-m", "wpsheet", *map(str, words)],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": code_page},
    ).stdout  # fmt: skip


def test_json_in_a_pipe_is_utf_8_whatever_the_code_page(sample: Path) -> None:
    printed = in_code_page("cp1252", "show", sample, "--format", "json")
    assert json.loads(printed.decode("utf-8"))


def test_an_arrow_that_the_code_page_lacks_is_said_in_plainer_signs(sample: Path) -> None:
    printed = in_code_page("cp1252", "diff", sample, sample).decode("cp1252")
    assert printed.startswith("programme.xlsx -> programme.xlsx")
    assert "\\u" not in printed


def test_a_sign_that_has_no_plainer_one_is_told_by_its_number() -> None:
    from wpsheet.cli.plain_signs import ERRORS

    assert "a → б…".encode("cp1252", ERRORS) == b"a -> \\u0431\x85"


def test_a_library_that_cannot_be_loaded_is_one_line(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_anew: None
) -> None:
    path = clean_workbook(tmp_path / "plan.xlsx")
    monkeypatch.setitem(sys.modules, "wpsheet.reading.workbook", None)
    done = run("check", path)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("wpsheet: a library cannot be loaded (import of wpsheet.reading")


def test_what_a_terminal_would_obey_is_shown_and_not_sent(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(
        tmp_path / "plan.xlsx", B2="X_x001B_[2J", G2="PTX_x009B_1A \u202ereversed"
    )
    done = run("check", path)
    assert not set(done.out) & set("\x1b\x9b\u202e")
    assert r'"X\x1b[2J" is not a priority' in done.out
    assert r"PTX\x9b1A" in done.out
    gone = run("check", "gone\x1b[2J.xlsx")
    assert r"gone\x1b[2J.xlsx: no such file" in gone.err
