"""The controlled workbook in French: its words, its lists, and the same programme read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.worksheet.worksheet import Worksheet
from sheets import check, clean_workbook, places

import wpsheet
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.programme import Programme, Version
from wpsheet.model.vocabulary import BUILT_IN, Session, StatusTerm, Term
from wpsheet.versions.rolling import logged

pytestmark = pytest.mark.slow

FRENCH = Labels("fr")


@pytest.fixture(scope="module")
def french(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("french") / "programme.xlsx"
    wpsheet.write_controlled(wpsheet.read(sample), path, language="fr")
    return path


def understood(activity: Activity) -> tuple[object, ...]:
    """What an activity means, whatever language its values are written in."""
    return (
        activity.section, activity.number, activity.id, activity.priority, activity.plan_link,
        activity.plan_codes.codes, activity.task_type, activity.bodies.names, activity.resources,
        activity.milestones, activity.status, activity.status_from,
    )  # fmt: skip


def at_heading(sheet: Worksheet, words: str) -> tuple[int, int]:
    return next(
        (cell.row, cell.column) for row in sheet.iter_rows() for cell in row if cell.value == words
    )


def test_the_template_asks_and_heads_in_french(run: Shell, tmp_path: Path) -> None:
    path = tmp_path / "classeur.xlsx"
    assert run("template", "-o", path, "--lang", "fr").code == 0
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [
        "Section I", "Section II", "Listes", "Exceptions", "Versions", "Notes",
    ]  # fmt: skip
    assert book.properties.language == "fr-FR"
    for section in Section:
        sheet = book[f"Section {section}"]
        headings = [cell.value for cell in sheet[4]]
        assert headings == [*(FRENCH.heading(c, section) for c in columns_of(section)), "ID"]
        asked = {v.prompt for v in sheet.data_validations.dataValidation if v.prompt}
        assert asked == {FRENCH.question(c) for c in columns_of(section)}


def test_french_values_mean_the_same_programme(french: Path, sample: Path) -> None:
    before, after = wpsheet.read(sample), wpsheet.read(french)
    assert [understood(a) for a in after.activities] == [understood(a) for a in before.activities]
    assert (after.body, after.period, after.title) == (before.body, before.period, before.title)
    assert after.last_id == before.last_id


def test_values_of_the_lists_are_french_and_free_text_is_untouched(
    french: Path, sample: Path
) -> None:
    before, after = wpsheet.read(sample), wpsheet.read(french)
    free = (Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS, Field.NUMBER)
    for old, new in zip(before.activities, after.activities, strict=True):
        for name in free:
            assert new.cells[name].text == old.cells[name].text
    first = after.activities[0]
    assert first.plain(Field.PLAN_CODES) == "PS1, FA1"
    assert first.plain(Field.TASK_TYPE) == "Développement"
    council = FRENCH.body("Council")
    assert first.plain(Field.BODIES) == f"CTP, CPG, {council}"
    assert first.plain(Field.STATUS) == "Terminé"
    assert first.plain(Field.PLAN_LINK) == "O"
    assert first.plain(Field.TIMELINE) == f"Printemps 2025 (CTP)\nJuin 2025 (CPG et {council})"


def test_what_does_not_stand_as_in_the_list_stays_as_it_is_written(
    french: Path, sample: Path
) -> None:
    before, after = wpsheet.read(sample), wpsheet.read(french)
    texts = {a.label: a for a in after.activities}
    for activity in before.activities:
        for name, words in (
            (Field.PLAN_CODES, "FA1/FA2"), (Field.TASK_TYPE, "Updating"),
        ):  # fmt: skip
            if activity.plain(name) == words:
                assert texts[activity.label].plain(name) == words
    assert "Updating" in {a.plain(Field.TASK_TYPE) for a in after.activities}


def test_the_check_says_the_same_of_both_languages(french: Path, sample: Path) -> None:
    reports = [check(wpsheet.read(path)) for path in (sample, french)]
    told = [[(f.rule, f.label, f.field) for f in report.findings] for report in reports]
    assert told[0] == told[1]


def test_a_clean_workbook_is_clean_in_french(tmp_path: Path) -> None:
    programme = replace(
        wpsheet.read(clean_workbook(tmp_path / "clean.xlsx")), title="Programme de travail"
    )
    wpsheet.write_controlled(programme, tmp_path / "french.xlsx", language="fr")
    assert places(check(wpsheet.read(tmp_path / "french.xlsx"))) == []


def test_lists_written_in_french_are_read_as_the_same_lists(tmp_path: Path) -> None:
    lists = replace(
        BUILT_IN,
        bodies=(*BUILT_IN.bodies, Term("DRF", "Drone Forum", "Forum des drones", ("Drones",))),
        sessions=(Session("Spring 2027", date(2027, 4, 12), date(2027, 4, 15)),),
        statuses=tuple(
            StatusTerm(t.status, (*t.key_words, f"{t.status} indeed"), t.colour, t.fill)
            for t in BUILT_IN.statuses
        ),
    )
    programme = replace(wpsheet.read(clean_workbook(tmp_path / "x.xlsx")), lists=lists)
    for language in ("en", "fr"):
        path = tmp_path / f"{language}.xlsx"
        wpsheet.write_controlled(programme, path, language=language)
        read = wpsheet.read(path).lists
        assert read.bodies == lists.bodies
        assert read.codes == lists.codes
        assert read.task_types == lists.task_types
        assert read.statuses == lists.statuses
        assert read.sessions == lists.sessions
        assert [(u.name, u.meaning_fr, u.aliases) for u in read.units] == [
            (u.name, u.meaning_fr, u.aliases) for u in lists.units
        ]
        assert not wpsheet.read(path).list_faults


def test_a_body_that_is_added_in_french_alone_is_called_so(french: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(french)
    row, column = at_heading(book["Listes"], "Nom complet")
    while book["Listes"].cell(row, column).value:
        row += 1
    book["Listes"].cell(row, column - 1).value = "GTD"
    book["Listes"].cell(row, column).value = "Groupe de travail sur les drones"
    book.save(tmp_path / "edited.xlsx")
    added = wpsheet.read(tmp_path / "edited.xlsx").lists.bodies[-1]
    assert (added.name, added.name_fr, added.meaning_fr) == (
        "GTD", "", "Groupe de travail sur les drones",
    )  # fmt: skip


def test_a_broken_french_entry_is_an_error_at_its_cell(french: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(french)
    row, column = at_heading(book["Listes"], "Couleur")
    book["Listes"].cell(row + 1, column).value = "turquoise"
    book.save(tmp_path / "edited.xlsx")
    (finding,) = (
        f for f in check(wpsheet.read(tmp_path / "edited.xlsx")).findings
        if f.rule == "list-broken"
    )  # fmt: skip
    assert finding.address.sheet == "Listes"
    assert (finding.address.row, finding.address.column) == (row + 1, column)


def test_an_exception_in_french_holds(french: Path, tmp_path: Path) -> None:
    before = check(wpsheet.read(french))
    told = next(f for f in before.findings if f.rule == "task-type-alias")
    book = openpyxl.load_workbook(french)
    texts = (told.rule, told.label, "Type de tâche associée", told.value, "Convenu ainsi")
    for column, text in enumerate(texts, 1):
        book["Exceptions"].cell(5, column).value = text
    book.save(tmp_path / "edited.xlsx")
    after = check(wpsheet.read(tmp_path / "edited.xlsx"))
    assert [f.label for f in after.waived] == [told.label]


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_error_in_french(french: Path, sdk_errors) -> None:
    assert sdk_errors(french) == []


# Versions, in both languages


@pytest.mark.parametrize("language", ["en", "fr"])
def test_versions_are_kept(tmp_path: Path, language: str) -> None:
    programme = wpsheet.read(clean_workbook(tmp_path / "clean.xlsx"))
    programme = logged(logged(programme, "First draft"), "After the session")
    wpsheet.write_controlled(programme, tmp_path / "out.xlsx", language=language)
    assert wpsheet.read(tmp_path / "out.xlsx").versions == (
        Version("1", what="First draft"),
        Version("2", what="After the session"),
    )


def test_a_new_line_is_numbered_behind_the_highest() -> None:
    programme = Programme("x", versions=(Version("7"), Version("draft")))
    assert logged(programme, "Merged").versions[-1] == Version("8", what="Merged")


def test_import_says_where_the_workbook_comes_from(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "own.xlsx")
    assert run("import", path, "-o", tmp_path / "en.xlsx").code == 0
    assert run("import", tmp_path / "en.xlsx", "-o", tmp_path / "fr.xlsx", "--lang", "fr").code == 0
    told = [v.what for v in wpsheet.read(tmp_path / "fr.xlsx").versions]
    assert told == ["Imported from own.xlsx"]


def test_a_repair_keeps_the_language_of_its_cell(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "x.xlsx", G2="CTP et CPG", G3="PTC and PC", E2="PS1/FA2")
    found = [f for f in check(wpsheet.read(path)).findings if f.fix]
    edits = {f.address.ref: f.text_with(f.suggestion) for f in found}
    assert edits == {"G2": "CTP, CPG", "G3": "PTC, PC", "E2": "PS1, FA2"}
