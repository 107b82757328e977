"""A committee's own questions and examples: kept as they were written, ours where it has none."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import SHORT, Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from sheets import cells_of, clean_workbook

import wpsheet
from wpsheet.messages.guidance import guidance_under
from wpsheet.messages.labels import Labels
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import Run

pytestmark = pytest.mark.slow

ENGLISH = """
    | No.     | Activities        | Responsible body  | Team resources  | Timeline          | Progress        | Completion status |
    |         | What is planned?  | Who is in charge? | Who works?      | What timeframe?   | Where is it?    | Green = Completed |
    | EXAMPLE |                   |                   |                 |                   |                 |                   |
    | (Ex.)   | Map the mountains | PTC               | 1 Research Unit | Spring 2020 (PTC) | Completed. Done |                   |
    | 1.      | Map the sea       | PTC               | 1 Research Unit | Spring 2027 (PTC) | In progress. 1. | In progress       |
"""  # noqa: E501
FRENCH = """
    | N°        | Activités            | Organe responsable | Calendrier           | État d'avancement | Statut         |
    |           | Qu'est-il prévu ?    | Qui en est chargé ?| Pour quelle date ?   | Où en est-on ?    | Vert = Terminé |
    | (Exemple) | Dessiner la montagne | CTP                | Printemps 2020 (CTP) | Terminé. Fait     |                |
    | 1.        | Dessiner la mer      | CTP                | Printemps 2027 (CTP) | En cours. Moitié  | En cours       |
"""  # noqa: E501


def written(path: Path, table: str) -> Path:
    book = openpyxl.Workbook()
    for row in cells_of(table):
        book.active.append([words or None for words in row])
    book.save(path)
    return path


def said(path: Path) -> list[tuple[str, str, list[str]]]:
    rows = wpsheet.read(path).guidance
    return [(r.kind.value, r.section.value, [t.plain for t in r.texts.values()]) for r in rows]


@pytest.fixture
def asked(asked_once: Path, tmp_path: Path) -> Path:
    """A sheet with questions and examples; one word is bold, one status cell green."""
    return Path(shutil.copy(asked_once, tmp_path))


@pytest.fixture(scope="module")
def asked_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = written(tmp_path_factory.mktemp("asked") / "asked.xlsx", ENGLISH)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    sheet["B2"] = CellRichText("What is ", TextBlock(InlineFont(b=True), "planned"), "?")
    sheet["G4"].fill = PatternFill("solid", "FFC6EFCE")
    book.save(path)
    return path


def test_questions_and_examples_are_read_as_they_are_written(asked: Path) -> None:
    questions, title, example = wpsheet.read(asked).guidance
    assert questions.kind is GuidanceKind.QUESTIONS
    assert questions.texts[Field.ACTIVITY].runs[1] == Run("planned", bold=True)
    assert questions.texts[Field.STATUS].plain == "Green = Completed"
    assert [t.plain for t in title.texts.values()] == ["EXAMPLE"]
    assert (example.section, example.fill) == (Section.TIMEFRAME, "C6EFCE")
    assert example.texts[Field.ACTIVITY].plain == "Map the mountains"


@pytest.mark.parametrize("table", [ENGLISH, FRENCH])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_they_go_round_from_annex_to_workbook_and_back(
    tmp_path: Path, table: str, language: str
) -> None:
    source = wpsheet.read(written(tmp_path / "source.xlsx", table))
    annex, book = tmp_path / "annex.docx", tmp_path / "book.xlsx"
    wpsheet.annex(source, annex, language=language)
    assert wpsheet.read(annex).guidance == source.guidance
    wpsheet.write_controlled(wpsheet.read(annex), book, language=language)
    assert wpsheet.read(book).guidance == source.guidance
    assert wpsheet.read(book).outside == ()


@pytest.fixture
def controlled(controlled_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(controlled_once, tmp_path))


@pytest.fixture(scope="module")
def controlled_once(asked_once: Path) -> Path:
    path = asked_once.with_name("controlled.xlsx")
    wpsheet.write_controlled(wpsheet.read(asked_once), path)
    assert wpsheet.read(path).guidance == wpsheet.read(asked_once).guidance
    return path


@pytest.mark.parametrize(
    "command",
    [
        ("circulate", *SHORT, "--draft", "--as-of", "2026-05-04"),
        ("circulate", *SHORT, "--draft", "--as-of", "2026-05-04", "--lang", "fr"),
        ("extract", "--body", "PTC", "--as-of", "2026-05-04"),
        ("roll", "--session", "Autumn 2027"),
        ("labels", "--lang", "fr"),
        ("import",),
    ],
)
def test_every_command_that_writes_a_workbook_keeps_them(
    run: Shell, controlled: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    target = tmp_path / "target.xlsx"
    name, *options = command
    done = run(name, controlled, "-o", target, *options)
    assert done.code in (0, 1)
    assert wpsheet.read(target).guidance == wpsheet.read(controlled).guidance
    told = "Les questions et les exemples sous les en-têtes restent tels" in done.err
    assert told is ("fr" in options)


def test_a_merge_and_a_call_keep_them_and_name_a_copy_that_differs(
    run: Shell, controlled: Path, tmp_path: Path
) -> None:
    copy = edited(controlled, tmp_path / "copy.xlsx", "Map the mountains", "Map the hills")
    done = run("merge", controlled, copy, "-o", tmp_path / "merged.xlsx")
    assert said(tmp_path / "merged.xlsx") == said(controlled)
    assert 'Not merged: other Notes of copy.xlsx: "Map the hills".' in done.err
    run("call", controlled, "-o", tmp_path / "call")
    (sent,) = (tmp_path / "call").glob("*.xlsx")
    assert said(sent) == said(controlled)


def edited(path: Path, target: Path, old: str, new: str) -> Path:
    book = openpyxl.load_workbook(path, rich_text=True)
    (cell,) = (c for row in book["Notes"].iter_rows() for c in row if str(c.value) == old)
    cell.value = new
    book.save(target)
    return target


def test_a_diff_tells_what_was_changed_in_them(
    run: Shell, controlled: Path, tmp_path: Path
) -> None:
    copy = edited(controlled, tmp_path / "copy.xlsx", "Map the mountains", "Map the hills")
    done = run("diff", controlled, copy)
    assert done.code == 1
    place, changes = "example of section I, Activities", "  - Map the mountains\n  + Map the hills"
    assert f"Outside the tables\n{place}\n{changes}\n" in done.out
    assert run("diff", controlled, controlled).code == 0


def test_an_import_says_that_they_are_kept(run: Shell, asked: Path, tmp_path: Path) -> None:
    done = run("import", asked, "-o", tmp_path / "out.xlsx")
    assert "3 rows of questions and examples kept as they were written: sheet Notes." in done.err
    assert "Left out on purpose" not in done.err
    notes = openpyxl.load_workbook(tmp_path / "out.xlsx")["Notes"]
    (heading,) = (cell for cell in notes["A"] if cell.value == "Under the headings")
    # Its two lines are not printed over the first question.
    assert notes.row_dimensions[heading.row].height > notes.row_dimensions[heading.row + 1].height


def test_a_plain_programme_gets_our_questions_in_the_annex_and_none_on_notes(
    tmp_path: Path,
) -> None:
    book, annex = clean_workbook(tmp_path / "plain.xlsx"), tmp_path / "plain.docx"
    wpsheet.write_controlled(wpsheet.read(book), book)
    assert "Under the headings" not in {
        cell.value for row in openpyxl.load_workbook(book)["Notes"].iter_rows() for cell in row
    }
    for language, question in (("en", "What will be done"), ("fr", "Que va-t-on faire")):
        wpsheet.annex(wpsheet.read(book), annex, language=language)
        assert wpsheet.read(annex).guidance == ()
        assert question in docx.Document(str(annex)).tables[0].cell(1, 3).text


def test_ours_stand_only_where_the_committee_asks_nothing() -> None:
    say = Labels()
    example = GuidanceRow(GuidanceKind.EXAMPLE, Section.TIMEFRAME, {})
    theirs = GuidanceRow(GuidanceKind.QUESTIONS, Section.CONTINUOUS, {})
    under = [
        guidance_under(section, say, own, first=section is Section.TIMEFRAME)
        for own in ([example], [example, theirs])
        for section in Section
    ]
    assert [len(rows) for rows in under] == [2, 0, 1, 1]
    assert under[0][0].texts[Field.ACTIVITY].plain == "What will be done?"


def test_words_beside_an_example_are_named(run: Shell, asked: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(asked)
    book.active["J4"] = "An old example"
    book.save(asked)
    done = run("import", asked, "-o", tmp_path / "out.xlsx")
    assert done.code == 1
    assert 'J4 of asked.xlsx: "An old example"' in done.err


def test_a_question_that_somebody_put_behind_a_heading_is_kept_and_told(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    asked = "Say in two sentences what was done since May."
    book = openpyxl.load_workbook(sample, rich_text=True)
    rules = book["Section I"].data_validations.dataValidation
    next(rule for rule in rules if str(rule.sqref) == "K4").prompt = asked
    changed, again = tmp_path / "changed.xlsx", tmp_path / "again.xlsx"
    book.save(changed)
    told = run("diff", sample, changed, "--format", "json")
    assert [(each["field"], each["new"]) for each in told.json["outside"]] == [("progress", asked)]
    run("import", changed, "-o", again)
    words = [text.plain for row in wpsheet.read(again).guidance for text in row.texts.values()]
    assert words.count(asked) == 1
    assert run("diff", changed, again, "--format", "json").json["outside"] == []
    merged = run("merge", sample, changed, "-o", tmp_path / "m.xlsx")
    assert asked in merged.err
