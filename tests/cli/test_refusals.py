"""Refusals are alike: the same fault has the same words and the same remedy in every command."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import Shell


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


BODIES = ["agenda {file}", "extract {file} -o {out}.xlsx", "annex {file} -o {out}.docx"]


def asked(run: Shell, call: str, file: Path, out: Path, *words: str) -> str:
    done = run(*(word.format(file=file, out=out) for word in call.split()), *words)
    assert done.code == 2
    return done.err


@pytest.mark.parametrize(
    "words", [("--body", "XX"), ("--body", "CP"), ("--body", "XX", "--lang", "fr")]
)
def test_a_body_that_is_none_is_refused_alike(
    run: Shell, sample: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (said,) = {asked(run, call, sample, tmp_path / "out", *words) for call in BODIES}
    assert "PFCWG" in said or "GT-FCP" in said
    assert list(tmp_path.iterdir()) == []


def test_a_body_is_proposed_by_its_name_in_the_language_that_is_spoken(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    said = asked(run, BODIES[0], sample, tmp_path, "--body", "XX", "--lang", "fr")
    assert "CTP, CPG" in said


def test_a_body_that_no_activity_names_is_refused_alike(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    said = {
        asked(run, call, sample, tmp_path / "out", "--body", "AC for the CCC")
        for call in BODIES[1:]
    }
    (line,) = said
    assert (
        "AC for the CCC is not responsible for any activity; the responsible bodies are PTC, PC"
        in line
    )


@pytest.mark.parametrize(
    "call",
    [
        "check {gone}", "import {gone} -o {out}", "diff {file} {gone}",
        "merge {file} {gone} -o {out}", "fix {file} --from {gone} -o {out}",
        "roll {file} --period 2029-2032 --codes {gone} -o {out}",
        "annex {file} --template {gone} -o {out}.docx",
    ],
)  # fmt: skip
def test_a_file_that_is_not_there_is_refused_alike(
    run: Shell, sample: Path, tmp_path: Path, call: str
) -> None:
    gone = tmp_path / "gone.csv"
    words = {"file": sample, "gone": gone, "out": tmp_path / "out.xlsx"}
    done = run(*(word.format(**words) for word in call.split()))
    assert done.code == 2
    assert f"{gone}: no such file; check the name and the folder" in done.err


def test_a_folder_that_is_a_file_is_refused_alike(run: Shell, sample: Path) -> None:
    for words in (("demo", sample), ("call", sample, "-o", sample)):
        done = run(*words)
        assert done.code == 2
        assert f"{sample}: is a file; give the name of a folder" in done.err


def test_a_command_that_is_misspelt_is_proposed(run: Shell) -> None:
    assert run("chek").err == (
        'wpsheet: there is no command "chek" (did you mean "check"?). For help: wpsheet --help\n'
    )
    assert "s’agit-il de «" in run("--lang", "fr", "chek").err
    assert "did you mean" not in run("xyzzy").err


@pytest.mark.parametrize(("command", "name"), [("import", "OUT.xlsx"), ("annex", "OUT.docx")])
def test_a_missing_target_is_asked_for_as_it_is_written(
    run: Shell, sample: Path, command: str, name: str
) -> None:
    done = run(command, sample)
    assert done.code == 2
    assert done.err.startswith(f"wpsheet: use -o {name} to say where to write. ")
    french = name.replace("OUT", "RÉSULTAT")
    assert (
        f"indiquez le fichier à créer avec -o {french}" in run(command, sample, "--lang", "fr").err
    )


def test_the_mark_of_an_open_copy_says_which_copy_to_close(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "~$copy-a.xlsx"
    mark.write_bytes(b"An officer")
    done = run("merge", sample, mark, "-o", tmp_path / "out.xlsx")
    assert done.code == 2
    assert "save and close copy-a.xlsx in Excel or Word first" in done.err
