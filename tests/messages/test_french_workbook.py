"""A French workbook is answered in French: refusals, summaries, what is circulated of it."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import AS_OF
from tables import for_each

import wpsheet
from wpsheet.messages.footnotes import as_approved
from wpsheet.messages.labels import Labels
from wpsheet.model.text import RichText, language_of

pytestmark = pytest.mark.slow

APPROVED = "SP1 - Develop instruments; write Completed if all is done, continuous in section II."
REPRODUCED = (
    "Notes de bas de page reproduites dans la langue dans laquelle elles ont été approuvées : "
    "SP1 = PS1, Completed = Terminé, continuous = En continu."
)


@pytest.fixture(scope="module")
def french(french_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The French sample, whose committee approved a footnote in English."""
    path = tmp_path_factory.mktemp("french") / "programme.xlsx"
    noted = replace(wpsheet.read(french_sample), footnotes={3: RichText.of(APPROVED)})
    wpsheet.write_controlled(noted, path, language="fr")
    return path


@pytest.mark.parametrize(
    ("call", "refusal"),
    [
        (("agenda", "{}", "--body", "XYZ"), "« XYZ » n’est pas un organe"),
        (("extract", "{}", "--body", "XYZ", "-o", "x.xlsx"), "« XYZ » n’est pas un organe"),
        (("check", "{}", "none.xlsx"), "none.xlsx : fichier introuvable"),
        (("summary", "{}", "none.xlsx"), "none.xlsx : fichier introuvable"),
        (("annex", "{}", "--since", "none.xlsx", "-o", "x.docx"), "fichier introuvable"),
    ],
)  # fmt: skip
def test_a_refusal_is_in_the_language_of_the_workbook(
    run: Shell,
    french: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: tuple[str, ...],
    refusal: str,
) -> None:
    monkeypatch.chdir(french.parent)
    words = [word.format(french) for word in call]
    done = run(*words)
    assert (done.code, refusal in done.err.replace("\u00a0", " ")) == (2, True), done.err
    asked = run(*words, "--lang", "en")
    assert (asked.code, refusal in asked.err) == (2, False)


def test_a_summary_tells_the_fewest_and_the_most_officers(run: Shell, french: Path) -> None:
    shown = run("summary", french, "--lang", "fr").out
    assert "Minimum  Maximum" in shown
    lists = openpyxl.load_workbook(french)["Listes"]
    headings = {str(cell.value) for row in (3, 4) for cell in lists[row]}
    assert {"Du", "Au"} <= headings


def test_footnotes_of_another_language_say_so_where_they_are_printed(
    run: Shell, french: Path, tmp_path: Path
) -> None:
    annex, circulated = tmp_path / "annex.docx", tmp_path / "circulated.xlsx"
    programme = wpsheet.read(french)
    wpsheet.annex(programme, annex, as_of=AS_OF, language="fr")
    wpsheet.circulate(
        programme, circulated, as_of=AS_OF, draft=True, language="fr", bodies=["PC"], pivots=False
    )
    notes = openpyxl.load_workbook(circulated)["Notes"]
    lines = [str(cell.value) for row in notes for cell in row if cell.value]
    assert REPRODUCED in [line.replace("\u00a0", " ") for line in lines]
    for written in (annex, circulated):
        done = run("import", written, "-o", tmp_path / f"{written.stem}-back.xlsx")
        assert "NON LU" not in done.err, done.err
    with zipfile.ZipFile(annex) as package:
        footnotes = package.read("word/footnotes.xml").decode()
        assert REPRODUCED in package.read("word/document.xml").decode().replace("\u00a0", " ")
    assert '<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">SP1' in footnotes


@for_each(
    ("language", "notes", "said"),
    [
        ("fr", {3: "The work of all bodies."}, ""),
        ("fr", {}, ""),
        ("en", {3: APPROVED}, ""),
        ("en", {3: "PS1 ou PS2"}, "PS1 = SP1, PS2 = SP2."),
        ("fr", {1: "Answer Y or N.", 4: "An Update of texts."}, "Y = O, Update = Mise à jour."),
    ],
)
def test_only_words_that_differ_are_explained(
    language: str, notes: dict[int, str], said: str
) -> None:
    own = {number: RichText.of(text) for number, text in notes.items()}
    line = as_approved(Labels(language), own)
    assert line.endswith(said)
    assert bool(line) is bool(said)


@for_each(
    ("text", "language"),
    [
        ("Take note of the reports from the meetings", "en"),
        ("Prendre note des rapports de la réunion", "fr"),
        ("PTC reports", None),
        ("", None),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language
