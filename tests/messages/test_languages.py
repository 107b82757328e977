"""The languages: all is said in the one that is asked for, and nothing but words changes."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import openpyxl
import pytest
from commands import Shell
from english_texts import commands
from lxml import html
from sheets import AS_OF, clean_workbook
from tables import for_each

import wpsheet
from wpsheet.checking.findings import Report, Severity
from wpsheet.checking.rules import Family, catalogue
from wpsheet.cli import wpsheet as group
from wpsheet.cli.language import VARIABLE, asked_language, in_french, paragraphs
from wpsheet.errors import UnreadableFile, UnwritableFile, WpsheetError
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.resources import parse_resources
from wpsheet.grammars.status import status_in_cell
from wpsheet.grammars.timeline import read_timeline
from wpsheet.messages.catalogue import known
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import filled_in
from wpsheet.model.layout import COLUMN, COLUMNS, Field, Section, columns_of
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import Names
from wpsheet.reporters import FORMATS

pytestmark = pytest.mark.slow

SAYS_ENGLISH = re.compile(
    r"(?<!-)\b(?:and|is|are|was|were|has|have|the|this|that|them|with|not|its|row|rows|from|by"
    r"|findings?|errors?|warnings?|remarks?|accepted|sheet|activity|cell)\b"
)
"""Words that no French sentence has; the sample's own texts are taken out first."""


@pytest.fixture(scope="module")
def french(sample: Path) -> Report:
    """What is found in the sample, in French, with one finding accepted."""
    with contextlib.chdir(sample.parent):
        programme = wpsheet.read("programme.xlsx")
    report = wpsheet.check(programme, as_of=AS_OF, language="fr")
    return replace(report, programme=replace(programme, title="PROGRAMME DE TRAVAIL"))


@pytest.fixture
def french_workbook(tmp_path: Path) -> Path:
    """A clean workbook whose headings are French, with one fault."""
    path = clean_workbook(tmp_path / "programme.xlsx", B2="Haute")
    book = openpyxl.load_workbook(path)
    say = Labels("fr")
    for sheet in book.worksheets:
        for cell in sheet[1]:
            for column in COLUMNS:
                if cell.value == column.heading:
                    cell.value = say.headed(column.field)
    book.save(path)
    return path


def without_quotes(text: str, programme_words: Iterator[str]) -> str:
    """A French text without what it quotes, what the sample says, and the names of rules."""
    text = re.sub(r"«[^»]*»|\"[^\"]*\"|[\w-]+\.xlsx", "", one_line(text))
    for words in sorted(programme_words, key=len, reverse=True):
        text = text.replace(words, "")
    return text


def words_of_sample(report: Report) -> Iterator[str]:
    for activity in report.programme.activities:
        for cell in activity.cells.values():
            yield from (one_line(line) for line in cell.plain.split("\n") if len(line) > 3)
    yield from (rule.name for rule in catalogue())
    yield from ("The whole Strategic Plan", "Policy Commission", "Green Corridors Project team")


# Nothing is left in English


def test_a_report_in_french_has_no_english_word(french: Report) -> None:
    text = FORMATS["text"].reporter([french], width=10_000)
    # A heading is the activity's own text.
    lines = [line for line in text.split("\n") if not re.match(r"I{1,2}\.\d+ ", line)]
    left = without_quotes("\n".join(lines), words_of_sample(french))
    assert not SAYS_ENGLISH.findall(left)
    assert "situation au 4 mai 2026 (date choisie)" in text
    assert "avertissement WP505" in text


def test_a_page_in_french_has_no_english_word(french: Report) -> None:
    page = html.document_fromstring(FORMATS["html"].reporter([french]))
    assert page.get("lang") == "fr"
    for part in [*page.iterfind(".//style"), *page.iterfind(".//script")]:
        part.drop_tree()
    for row in page.iterfind(".//tbody/tr"):
        row[2].drop_tree()
        for quoted in row.find_class("value"):
            quoted.drop_tree()
    spoken = [page.text_content()]
    for element in page.iter():
        spoken += [element.get(name, "") for name in ("aria-label", "data-says", "data-counted")]
    left = without_quotes(" ".join(spoken), words_of_sample(french))
    assert not SAYS_ENGLISH.findall(left)


def test_a_page_in_french_names_bodies_in_french_and_keeps_their_values(french: Report) -> None:
    page = html.document_fromstring(FORMATS["html"].reporter([french]))
    offered = {o.get("value"): o.get("data-says") for o in page.iterfind(".//select/option")}
    assert offered["PTC"] == "CTP"
    assert offered["Council"] == "Conseil"
    assert offered["error"] == "Erreur"
    assert offered["I"] == "I. Activités entreprises dans un délai déterminé"


@pytest.mark.browser
def test_the_filters_of_a_french_page_speak_french(french: Report, browsed, tmp_path: Path) -> None:
    path = tmp_path / "findings.html"
    path.write_text(FORMATS["html"].reporter([french]), encoding="utf-8")
    page = html.document_fromstring(browsed(path, "body=PC&words=CUSTOMS"))
    said = page.get_element_by_id("shown").text_content().replace("\u00a0", " ")
    assert said.endswith(
        f"sur {len(french.findings)} (Organe responsable : CPG ; Rechercher : « CUSTOMS »)"
    )


@pytest.mark.parametrize("words", [
    ("summary",), ("show",), ("fix", "--diff"), ("fill", "--diff"), ("check",),
    ("circulate", "-o", "x.xlsx"),
])  # fmt: skip
def test_a_command_in_french_says_nothing_in_english(
    run: Shell, sample: Path, french: Report, tmp_path: Path, monkeypatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(words[0], sample, *words[1:], "--lang", "fr")
    said = "\n".join(
        line
        for line in (done.out + done.err).split("\n")
        if not re.match(r"I{1,2}\.\d+ |  [-+] ", line)
    )
    texts = [*words_of_sample(french), *(wpsheet.read(sample).title or "",)]
    left = without_quotes(said.replace(wpsheet.read(sample).title or "?", ""), iter(texts))
    assert said
    assert not SAYS_ENGLISH.findall(left)


def test_the_rules_are_listed_and_explained_in_french(run: Shell) -> None:
    listed = run("rules", "--lang", "fr").out
    for family in Family:
        assert Labels("fr")(family.value) in listed
    for severity in Severity:
        assert severity.word(Labels("fr")) in listed
    for rule in catalogue():
        done = run("rule", rule.code, "--lang", "fr").out
        for word in ("Objet", "Pourquoi", "Incorrect", "Correct", "Correction"):
            assert f"\n{word} " in done


def test_the_french_sample_has_the_faults_of_the_english_one(
    sample: Path, french_sample: Path
) -> None:
    found = [
        {(f.address.ref, f.rule) for f in wpsheet.check(wpsheet.read(path), as_of=AS_OF).findings}
        for path in (sample, french_sample)
    ]
    # In French a decimal comma is right.
    assert found[0] - found[1] == {("H12", "decimal-comma")}
    assert not found[1] - found[0]


def test_demo_and_watch_speak_french(run: Shell, tmp_path: Path, sample: Path) -> None:
    done = run("demo", tmp_path / "demo", "--lang", "fr")
    assert "8 erreurs, 11 avertissements, 13 remarques ; les erreurs" in done.out.replace(
        "\u00a0", " "
    )
    page = (tmp_path / "demo" / "findings.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in page
    assert "GT-SAFE, CTP" in page
    assert wpsheet.read(tmp_path / "demo" / "programme.xlsx").language == "fr"
    watched = run("watch", sample, "--as-of", "2026-05-04", "--times", "1", "--lang", "fr")
    assert "(activité I.6, Calendrier)" in watched.out


# The same in every language


def test_only_sentences_differ_between_the_languages(run: Shell, sample: Path) -> None:
    words = ("check", sample, "--as-of", "2026-05-04", "--format", "json", "--lang")
    english, told = run(*words, "en").json, run(*words, "fr").json
    spoken = {"message", "reason"}

    def same(one: object, other: object, name: str = "") -> None:
        assert type(one) is type(other)
        if isinstance(one, dict):
            assert list(one) == list(other)
            for key in one:
                same(one[key], other[key], key)
        elif isinstance(one, list):
            assert len(one) == len(other)
            for each, its in zip(one, other, strict=True):
                same(each, its)
        elif name not in spoken:
            assert one == other, name

    same(english, told)
    assert english["as_of_from"] == "given"
    assert told["as_of_from"] == "given"


@pytest.mark.parametrize("command", ["show", "summary"])
def test_json_for_programs_is_the_same_in_every_language(
    run: Shell, sample: Path, command: str
) -> None:
    words = (command, sample, "--format", "json", "--lang")
    assert run(*words, "fr").out == run(*words, "en").out


def test_the_headings_of_csv_are_names_and_not_words(french: Report) -> None:
    assert FORMATS["csv"].reporter([french]).startswith("\ufeffworkbook,severity,code,rule,")


# Which language


def test_without_being_asked_the_workbooks_own_language_is_spoken(
    run: Shell, french_workbook: Path, tmp_path: Path
) -> None:
    assert wpsheet.read(french_workbook).language == "fr"
    assert "n’est pas un degré de priorité" in run("check", french_workbook).out
    assert "is not a priority" not in run("check", french_workbook).out
    english = run("check", french_workbook, "--lang", "en").out
    assert "1 error" in english
    assert "Priorit" in english
    first = clean_workbook(tmp_path / "english.xlsx", B2="High")
    both = run("check", first, french_workbook).out
    assert "1 error" in both and "1 erreur" in both


def test_the_language_is_that_of_most_headings(tmp_path: Path) -> None:
    say = Labels("fr")
    for french_ones, language in ((5, "en"), (6, "en"), (7, "fr"), (12, "fr")):
        book = openpyxl.Workbook()
        columns = columns_of(Section.TIMEFRAME)
        book.active.append([
            say.headed(c.field) if place < french_ones else c.heading
            for place, c in enumerate(columns)
        ])  # fmt: skip
        book.active.append(["1."] + ["words"] * 11)
        path = tmp_path / f"{french_ones}.xlsx"
        book.save(path)
        assert wpsheet.read(path).language == language


def test_no_heading_is_taken_for_french_that_is_english() -> None:
    from wpsheet.model.layout import field_headed, is_french_heading

    for column in COLUMNS:
        assert not any(map(is_french_heading, (column.heading, *column.also_headed)))
        assert is_french_heading(Labels("fr").headed(column.field))
        for words in column.in_french:
            assert field_headed(words, exactly=True) is column.field


def test_the_language_can_be_named_once_for_all_commands(
    run: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Structure" in run("--lang", "fr", "rules").out
    monkeypatch.setenv(VARIABLE, "fr")
    assert "Structure" in run("rules").out
    assert "Shape" in run("rules", "--lang", "en").out
    assert "Shape" in run("--lang", "en", "rules").out


@for_each(
    ("words", "language"),
    [
        ([], "en"), (["check", "--lang", "fr"], "fr"), (["check", "--lang=fr", "--help"], "fr"),
        (["--lang", "fr", "check", "--lang", "en"], "en"), (["check", "--lang"], "en"),
        (["check", "--lang", "nl"], "en"),
    ],
)  # fmt: skip
def test_the_language_is_known_before_the_call_is_understood(
    words: list[str], language: str
) -> None:
    assert asked_language(words) == language


# The help


@for_each("command", commands())
def test_every_command_and_option_has_its_french_help(command: click.Command) -> None:
    texts = [*paragraphs(command.help)]
    for param in command.params:
        texts += paragraphs(getattr(param, "help", None))
    assert [text for text in texts if not known(text, "fr")] == []
    assert command.help != in_french(command).help


def test_the_help_is_french_throughout(run: Shell) -> None:
    for command in ("", *group.list_commands(click.Context(group))):
        words = [command] if command else []
        text = run(*words, "--help", "--lang", "fr").out
        assert text.startswith("Syntaxe")
        assert "Options\u00a0:" in text
        assert not re.search(r"\b(?:Show|Usage|required|default|exit|the)\b", text), command
    assert run("--help").out.startswith("Usage: ")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_line_in_the_list_of_commands_is_cut_short(run: Shell, language: str) -> None:
    text = run("--help", "--lang", language).out
    assert "..." not in text.split("\n\n", 1)[1]


# What went wrong


def test_an_error_is_one_line_in_either_language() -> None:
    path = Path("a {b}.xlsx")
    error = UnreadableFile(path, "no such file", "check the name and the folder")
    assert str(error) == "a {b}.xlsx: no such file; check the name and the folder"
    french = error.in_language("fr").replace("\u00a0", " ")
    assert french == "a {b}.xlsx : fichier introuvable ; vérifiez le nom et le dossier"
    told = UnwritableFile(path, "does not end in {suffix}", "give a name that does", suffix=".xlsx")
    assert "ne se termine pas par .xlsx" in told.in_language("fr")
    assert WpsheetError("{what} stands alone", what=Names(["a {b}"])).in_language("fr") == (
        "a {b} stands alone"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["chek"],
            "la commande « chek » n’existe pas (s’agit-il de « check » ?). Aide : wpsheet --help",
        ),
        (["check"], "il manque « CLASSEUR... »"),
        (["check", "x", "--nope"], "l’option « --nope » n’existe pas"),
        (["check", "x", "-o"], "l’option « -o » demande une valeur"),
        (["rule", "WP503", "x"], "« x » est de trop"),
        (["check", "x", "--as-of", "soon"], "« soon » n’est pas une date"),
        (["check", "x", "--format", "xml"], "« xml » ne figure pas parmi « text »"),
        (["check", "nowhere.xlsx"], "nowhere.xlsx : fichier introuvable ; vérifiez le nom"),
        (["rule", "WP5O3"], "la règle « WP5O3 » n’existe pas"),
    ],
)
def test_a_call_that_fails_says_so_in_french(
    run: Shell, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.setenv(VARIABLE, "fr")
    done = run(*words)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert said in done.err.replace("\u00a0", " ")


# The path, as other programs are told of it


def test_a_note_of_github_and_sarif_names_the_file_with_its_folder(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plans").mkdir()
    path = clean_workbook(tmp_path / "plans" / "the plan.xlsx", B2="High")
    monkeypatch.chdir(tmp_path)
    for given in (path, path.relative_to(tmp_path)):
        assert run("check", given, "--format", "github").out.startswith(
            "::error file=plans/the plan.xlsx,"
        )
        log = run("check", given, "--format", "sarif").json["runs"][0]
        assert log["artifacts"][0]["location"]["uri"] == "plans/the%20plan.xlsx"
        assert run("check", given, "--format", "json").json["workbook"] == "the plan.xlsx"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    log = run("check", path, "--format", "sarif").json["runs"][0]
    assert log["artifacts"][0]["location"]["uri"] == path.as_uri()


def test_sarif_in_french_says_which_language_it_is_in(french: Report) -> None:
    log = json.loads(FORMATS["sarif"].reporter([french]))["runs"][0]
    assert log["language"] == "fr"
    rule = catalogue()[0]
    assert log["tool"]["driver"]["rules"][0]["help"]["text"] == rule.texts("fr").fix
    assert "(activité I." in log["results"][0]["message"]["text"]


def test_what_a_question_in_french_gives_as_an_example_is_understood() -> None:
    lists = Labels("fr").lists
    for name, written in (
        (Field.PLAN_CODES, "PS1, FA2"),
        (Field.BODIES, "CTP, CPG, Conseil"),
        (Field.TIMELINE, "Printemps 2027 (CTP)"),
        (Field.RESOURCES, "Deux fonctionnaires de la Sous-Direction de la facilitation"),
        (Field.STATUS, "Terminé"),
        (Field.PROGRESS, "Non commencé"),
    ):
        assert written in filled_in("{name:question}", {"name": name}, "fr")
        assert written in Labels("fr").question(COLUMN[name])
    assert parse_codes("PS1, FA2", lists).codes == ("SP1", "FA2")
    assert parse_bodies("CTP, CPG, Conseil", lists).names == ("PTC", "PC", "Council")
    (milestone,) = read_timeline("Printemps 2027 (CTP)", lists).milestones
    assert (milestone.period, milestone.body) == ("Spring 2027", "PTC")
    words = "Deux fonctionnaires de la Sous-Direction de la facilitation"
    (officers,) = parse_resources(words, lists)
    assert (officers.minimum, officers.unit) == (2, "Facilitation Sub-Directorate")
    assert status_in_cell("Non commencé", lists) is Status.NOT_STARTED
