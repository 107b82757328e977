"""The guide that goes to officers beside the workbooks of a call."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from commands import Shell
from ooxml_lint import lint
from plans import PLANS

import wpsheet
from wpsheet.reporters.manual import manual_page
from wpsheet.writing.word.guide import guide_document

pytestmark = pytest.mark.slow

NAMES = {"en": "Guide-for-officers.docx", "fr": "Guide-pour-les-fonctionnaires.docx"}


@pytest.mark.parametrize("language", NAMES)
def test_a_call_has_the_page_for_officers_in_its_language(
    language: str, run: Shell, sample: Path, tmp_path: Path
) -> None:
    done = run("call", sample, "--lang", language, "-o", tmp_path / "calls")
    assert done.code == 1  # an activity of the sample names no unit
    guide = docx.Document(str(tmp_path / "calls" / NAMES[language]))
    page = manual_page("officers", language)
    assert guide.paragraphs[0].text == page.title
    words = " ".join(paragraph.text.replace("\t", " ") for paragraph in guide.paragraphs)
    assert words == " ".join(page.text.replace("*", "").removeprefix("# ").split())
    assert any(run.bold for paragraph in guide.paragraphs for run in paragraph.runs)


def test_a_call_of_other_columns_has_no_guide_to_ours(run: Shell, tmp_path: Path) -> None:
    plan = PLANS[0]
    workbook = tmp_path / "programme.xlsx"
    run("import", plan.write(tmp_path), "-o", workbook, *plan.options)
    run("call", workbook, "--by", "body", "-o", tmp_path / "calls")
    assert not list((tmp_path / "calls").glob("*.docx"))
    assert list((tmp_path / "calls").glob("*.xlsx"))


@pytest.mark.parametrize("language", NAMES)
def test_the_guide_is_sound_and_the_same_each_time(
    language: str, tmp_path: Path, sdk_errors
) -> None:
    made = [guide_document(manual_page("officers", language).text, language) for _ in range(2)]
    assert made[0] == made[1]
    (tmp_path / "guide.docx").write_bytes(made[0])
    assert lint(tmp_path / "guide.docx") == []
    if language == "fr":
        assert sdk_errors(tmp_path / "guide.docx") == []


@pytest.mark.office
def test_the_guide_is_one_page_and_the_annex_opens(tmp_path: Path, sample: Path, converted) -> None:
    guides = [tmp_path / f"guide-{language}.docx" for language in NAMES]
    for language, path in zip(NAMES, guides, strict=True):
        path.write_bytes(guide_document(manual_page("officers", language).text, language))
    annex = tmp_path / "annex.docx"
    wpsheet.annex(wpsheet.read(sample), annex, as_of=date(2026, 5, 4))
    *shown, opened = converted(*guides, annex)
    for pdf in shown:
        told = subprocess.run(
            [shutil.which("pdfinfo") or "pdfinfo", pdf], capture_output=True, text=True, check=True
        ).stdout
        assert "Pages:           1\n" in told
    assert opened.stat().st_size > 20_000
