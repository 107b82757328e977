"""Parity: two language versions say the same, and what is still to be translated."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from commands import Shell
from sheets import workbook

import wpsheet
from wpsheet.messages.phrases import heading_in
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.versions.parity import DisparityKind, Parity, parity

FIELDS = (
    Field.NUMBER, Field.PRIORITY, Field.PLAN_LINK, Field.ACTIVITY, Field.PLAN_CODES,
    Field.TASK_TYPE, Field.BODIES, Field.RESOURCES, Field.TIMELINE, Field.PROGRESS, Field.STATUS,
)  # fmt: skip
ENGLISH = [
    ["1.", "A", "Y", "Map the customs warehouses", "SP1, FA2", "Update", "PTC, PC",
     "Two officers from the Research Unit", "Spring 2027 (PTC)\nJune 2027 (PC)",
     "Completed. The map was printed", "Completed"],
    ["2.", "B", "Y", "Test the new scanners", "SP2", "Development", "PTC",
     "One officer from the Events Unit", "Autumn 2027 (PTC)",
     "In progress. Three ports have scanners", "In progress"],
]  # fmt: skip
FRENCH = [
    ["1.", "A", "O", "Cartographier les entrepôts douaniers", "PS1, FA2", "Mise à jour",
     "CTP, CPG", "Deux fonctionnaires de l'Unité de recherche",
     "Printemps 2027 (CTP)\nJuin 2027 (CPG)", "Terminé. La carte a été imprimée", "Terminé"],
    ["2.", "B", "O", "Essayer les nouveaux scanners", "PS2", "Développement", "CTP",
     "Un fonctionnaire de l'Unité des événements", "Automne 2027 (CTP)",
     "En cours. Trois ports ont des scanners", "En cours"],
]  # fmt: skip


def version(path: Path, rows: list[list[str]], **cells: str) -> Path:
    """A workbook in the language of its rows; `cells` are field and number: progress_2="..."."""
    french = path.stem.startswith("fr")
    headings = [heading_in("fr" if french else "en", f) for f in FIELDS]
    rows = [list(row) for row in rows]
    for name, text in cells.items():
        field, number = name.rsplit("_", 1)
        rows[int(number) - 1][FIELDS.index(Field(field))] = text
    return workbook(path, [list(headings), *map(list, rows)])


def read(path: Path, rows: list[list[str]], **cells: str) -> Programme:
    return wpsheet.read(version(path, rows, **cells))


def found(result: Parity) -> list[tuple[str, str, str | None, str | None]]:
    return [(d.kind.value, d.activity.label, d.field, d.behind) for d in result.disparities]


def test_two_versions_that_say_the_same_have_no_disparity(tmp_path: Path) -> None:
    result = parity(read(tmp_path / "en.xlsx", ENGLISH), read(tmp_path / "fr.xlsx", FRENCH))
    assert (result.matched, found(result)) == (2, [])


def test_a_value_that_differs_is_found_at_its_activity_and_field(tmp_path: Path) -> None:
    french = read(
        tmp_path / "fr.xlsx", FRENCH, priority_1="B", plan_codes_2="PS3", bodies_1="CTP",
        timeline_2="Printemps 2028 (CTP)", status_2="Reporté",
        resources_2="Deux fonctionnaires de l'Unité des événements",
    )  # fmt: skip
    result = parity(read(tmp_path / "en.xlsx", ENGLISH), french)
    assert found(result) == [
        ("different", "I.1", Field.PRIORITY, None),
        ("different", "I.1", Field.BODIES, None),
        ("different", "I.2", Field.PLAN_CODES, None),
        ("different", "I.2", Field.RESOURCES, None),
        ("different", "I.2", Field.TIMELINE, None),
        ("different", "I.2", Field.STATUS, None),
    ]


def test_an_activity_or_a_text_that_one_version_lacks_is_found(tmp_path: Path) -> None:
    english = read(tmp_path / "en.xlsx", ENGLISH)
    french = read(tmp_path / "fr.xlsx", FRENCH[:1], progress_1="")
    assert found(parity(english, french)) == [
        ("missing", "I.2", None, "fr.xlsx"),
        ("blank", "I.1", Field.PROGRESS, "fr.xlsx"),
    ]
    assert found(parity(french, english))[0] == ("missing", "I.2", None, "fr.xlsx")


def test_words_that_were_not_translated_are_found_and_names_are_not(tmp_path: Path) -> None:
    french = read(
        tmp_path / "fr.xlsx", FRENCH, activity_2="Test the new scanners", progress_1="SAFE FoS"
    )
    english = read(tmp_path / "en.xlsx", ENGLISH, progress_1="SAFE FoS")
    assert found(parity(english, french)) == [("untranslated", "I.2", Field.ACTIVITY, None)]


def test_a_text_changed_in_one_version_since_the_last_parity_is_to_be_translated(
    tmp_path: Path,
) -> None:
    since = read(tmp_path / "en-old.xlsx", ENGLISH), read(tmp_path / "fr-old.xlsx", FRENCH)
    english = read(
        tmp_path / "en.xlsx", ENGLISH, progress_2="In progress. Four ports have scanners",
        activity_1="Map all customs warehouses",
    )  # fmt: skip
    french = read(
        tmp_path / "fr.xlsx", FRENCH, activity_1="Cartographier tous les entrepôts douaniers",
        progress_1="Terminé. La carte a paru",
    )  # fmt: skip
    assert found(parity(english, french, since)) == [
        ("to_translate", "I.1", Field.PROGRESS, "en.xlsx"),
        ("to_translate", "I.2", Field.PROGRESS, "fr.xlsx"),
    ]
    assert found(parity(english, french)) == []


def test_renumbering_is_no_change_to_translate(tmp_path: Path) -> None:
    since = read(tmp_path / "en-old.xlsx", ENGLISH), read(tmp_path / "fr-old.xlsx", FRENCH)
    swapped = [read(tmp_path / f"{name}.xlsx", [rows[1], rows[0]], number_1="1.", number_2="2.")
               for name, rows in (("en", ENGLISH), ("fr", FRENCH))]  # fmt: skip
    assert found(parity(swapped[0], swapped[1], since)) == []


def test_ids_match_before_numbers_do(tmp_path: Path) -> None:
    english = read(tmp_path / "en.xlsx", ENGLISH)
    french = read(tmp_path / "fr.xlsx", [FRENCH[1], FRENCH[0]], number_1="1.", number_2="2.")
    ids = ("PTC-0001", "PTC-0002")
    english, french = (
        replace(p, activities=tuple(
            replace(a, id=i) for a, i in zip(p.activities, order, strict=True)))
        for p, order in ((english, ids), (french, ids[::-1]))
    )  # fmt: skip
    result = parity(english, french)
    assert [(d.activity.label, d.field) for d in result.of(DisparityKind.DIFFERENT)] == [
        ("I.1", Field.NUMBER),
        ("I.2", Field.NUMBER),
    ]


def test_the_command_exits_1_where_they_differ_and_gives_json(run: Shell, tmp_path: Path) -> None:
    english = version(tmp_path / "en.xlsx", ENGLISH)
    same = version(tmp_path / "fr.xlsx", FRENCH)
    assert run("parity", english, same).code == 0
    other = version(tmp_path / "fr2.xlsx", FRENCH, priority_2="C")
    done = run("parity", english, other, "--format", "json")
    assert done.code == 1
    assert done.json["different"] == [
        {"activity": "I.2", "field": "priority", "first": "B", "second": "C", "behind": None}
    ]
    assert (done.json["matched"], done.json["missing"], done.json["to_translate"]) == (2, [], [])


def test_the_command_lists_what_is_to_be_translated(run: Shell, tmp_path: Path) -> None:
    old = version(tmp_path / "en-old.xlsx", ENGLISH), version(tmp_path / "fr-old.xlsx", FRENCH)
    english = version(tmp_path / "en.xlsx", ENGLISH, progress_1="Completed. The map is out")
    done = run("parity", english, old[1], "--since", *old, "--lang", "fr")
    assert done.code == 1
    assert "À traduire" in done.out
    assert "\nI.1  Map the customs warehouses\n" in done.out
    assert "  État d’avancement\u00a0: à traduire" in done.out
    assert "fr-old.xlsx\u00a0: (inchangé) Terminé. La carte a été imprimée" in done.out


def test_the_command_counts_and_then_tells_activity_by_activity(run: Shell, tmp_path: Path) -> None:
    english = version(tmp_path / "en.xlsx", ENGLISH, status_2="Postponed", timeline_1="")
    french = version(tmp_path / "fr.xlsx", FRENCH, activity_1=ENGLISH[0][3], priority_1="C")
    lines = run("parity", english, french).out.splitlines()
    assert lines[:5] == [
        "en.xlsx and fr.xlsx: 2 activities in both",
        "2  Different values",
        "1  Blank in one version",
        "1  The same text in both versions",
        "",
    ]
    assert [line for line in lines[5:] if not line.startswith("    ")] == [
        "I.1  Map the customs warehouses",
        "  Priority ranking: different",
        "  Timeline: blank in one version",
        "  The same words in both: Activities",
        "",
        "I.2  Test the new scanners",
        "  Completion status: different",
    ]
