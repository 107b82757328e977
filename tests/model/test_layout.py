"""Headings by their words: English and French, footnoted, broken, misspelt; and what is none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.model.layout import (
    COLUMNS,
    Column,
    Field,
    Section,
    columns_of,
    field_headed,
    heading_of,
)

ENGLISH = [
    ("No.", Field.NUMBER),
    ("Priority ranking", Field.PRIORITY),
    ("Link to the Strategic Plan", Field.PLAN_LINK),
    ("Activities", Field.ACTIVITY),
    ("WCO Strategic Plan", Field.PLAN_CODES),
    ("Type of task associated", Field.TASK_TYPE),
    ("Responsible body", Field.BODIES),
    ("Team resources", Field.RESOURCES),
    ("Key Performance Indicators", Field.INDICATORS),
    ("Timeline", Field.TIMELINE),
    ("Progress", Field.PROGRESS),
    ("Completion status", Field.STATUS),
]
FRENCH = [
    ("N°", Field.NUMBER),
    ("Degré de priorité", Field.PRIORITY),
    ("Lien avec le Plan stratégique", Field.PLAN_LINK),
    ("Activités", Field.ACTIVITY),
    ("Plan stratégique de l'OMD", Field.PLAN_CODES),
    ("Type de tâche associée", Field.TASK_TYPE),
    ("Organe responsable", Field.BODIES),
    ("Ressources de l'équipe", Field.RESOURCES),
    ("Indicateurs clés de performance", Field.INDICATORS),
    ("Calendrier", Field.TIMELINE),
    ("Progrès", Field.PROGRESS),
    ("Statut de réalisation", Field.STATUS),
]
BOTH = [*ENGLISH, *FRENCH]


@for_each(("heading", "field"), BOTH)
def test_a_column_is_known_by_its_heading(heading: str, field: Field) -> None:
    assert field_headed(heading) is field


@for_each(("heading", "field"), BOTH)
@for_each("form", ["{}6", "{} 6", "{} ⁶", "{}⁶", "{} [6]", "{} (6)", "{}*", " {} ", "{}:", "{}\n"])
def test_a_footnote_mark_does_not_matter(form: str, heading: str, field: Field) -> None:
    assert field_headed(form.format(heading)) is field


@for_each(("heading", "field"), BOTH)
def test_case_and_line_breaks_do_not_matter(heading: str, field: Field) -> None:
    for other in (
        heading.upper(), heading.lower(), heading.title(), heading.replace(" ", "\n"),
        heading.replace(" ", "\r\n"), heading.replace(" ", "  "), heading.replace(" ", "\u00a0"),
        heading.replace("'", "’"),
    ):  # fmt: skip
        assert field_headed(other) is field, other


@for_each(
    ("heading", "field"),
    [
        ("Activity", Field.ACTIVITY),
        ("Responsible bodies", Field.BODIES),
        ("Team resource", Field.RESOURCES),
        ("Key Performance Indicator", Field.INDICATORS),
        ("Timelines", Field.TIMELINE),
        ("Types of task associated", Field.TASK_TYPE),
        ("Type of tasks associated", Field.TASK_TYPE),
        ("Links to the Strategic Plan", Field.PLAN_LINK),
        ("Priority rankings", Field.PRIORITY),
        ("Activité", Field.ACTIVITY),
        ("Organes responsables", Field.BODIES),
        ("Indicateur clé de performance", Field.INDICATORS),
    ],
)
def test_singular_and_plural_do_not_matter(heading: str, field: Field) -> None:
    assert field_headed(heading) is field


@for_each(
    ("heading", "field"),
    [
        ("Prioirty ranking", Field.PRIORITY),
        ("Priority rankng", Field.PRIORITY),
        ("Link to the Stategic Plan", Field.PLAN_LINK),
        ("Activites", Field.ACTIVITY),
        ("WCO Strategc Plan", Field.PLAN_CODES),
        ("Type of task asociated", Field.TASK_TYPE),
        ("Responsable body", Field.BODIES),
        ("Team ressources", Field.RESOURCES),
        ("Key Performence Indicators", Field.INDICATORS),
        ("Timelin", Field.TIMELINE),
        ("Completion statuss", Field.STATUS),
        ("Completoin status", Field.STATUS),
        ("Degre de priorite", Field.PRIORITY),
        ("Etat d'achevement", Field.STATUS),
    ],
)
def test_a_misspelt_letter_does_not_matter(heading: str, field: Field) -> None:
    assert field_headed(heading) is field


@for_each(
    "text",
    [
        "",
        " ",
        "1.",
        "14",
        "A",
        "Y",
        "SP1",
        "SP1, FA2",
        "The whole Strategic Plan",
        "Maintenance",
        "Update",
        "Development",
        "PTC, PC, Council",
        "One officer from the Research Unit",
        "Spring 2026 (PTC)",
        "Continuous",
        "Completed",
        "In progress",
        "Postponed",
        "Not started",
        "(Example)",
        "EXAMPLE",
        "I. Activities undertaken within a specific timeframe",
        "II. Activities undertaken continuously",
        "Activities undertaken continuously",
        "PTC work programme 2026-2029",
        "What is planned?",
        "What timeframe?",
        "Which priority does it have?",
        "Yes (Y) or No (N)?",
        "Green = Completed",
        "Draft guidance on the link to the Strategic Plan",
        "Type the name of the officer",
        "Remarks",
        "Comments",
        "Completion of the manual",
        "Progress was made on all ports.",
        "The bodies responsible meet in June.",
    ],
)
def test_other_texts_are_no_headings(text: str) -> None:
    assert field_headed(text) is None


@for_each("column", COLUMNS)
def test_the_headings_that_are_written_are_read_back(column: Column) -> None:
    for section in Section:
        assert field_headed(heading_of(column, section)) is column.field
    for words in column.also_headed:
        assert field_headed(words) is column.field


def test_the_second_section_lacks_the_completion_status_alone() -> None:
    assert [c.heading for c in columns_of(Section.TIMEFRAME)] == [words for words, _ in ENGLISH]
    assert [c.heading for c in columns_of(Section.CONTINUOUS)] == [w for w, _ in ENGLISH[:-1]]


@given(st.text())
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    field_headed(text)
