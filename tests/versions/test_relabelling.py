"""The same workbook in the other language: values and headings change, officers' texts do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import AS_OF, timeframe
from tables import for_each

import wpsheet
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.versions.relabelling import relabelling, value_in

pytestmark = pytest.mark.slow

LISTED = (
    Field.PLAN_LINK, Field.PLAN_CODES, Field.TASK_TYPE, Field.BODIES, Field.TIMELINE, Field.STATUS,
)  # fmt: skip


def values(activity: Activity) -> tuple[object, ...]:
    return (
        activity.id, activity.number, activity.plan_link, activity.plan_codes, activity.task_type,
        activity.bodies.names, activity.milestones, activity.status, activity.resources,
    )  # fmt: skip


def test_values_of_the_lists_are_said_in_french() -> None:
    sheet = timeframe("""
        | Link to the Strategic Plan | WCO Strategic Plan | Responsible body | Timeline          \
| Completion status |
        | Y                          | SP1, FA2           | PTC, PC          | Spring 2027 (PTC)\\nJune 2027 (PC) \
| In progress       |
    """)  # noqa: E501
    edits = {edit.address.ref: edit.text for edit in relabelling(sheet, Labels("fr"))}
    assert edits.items() >= {
        "A2": "O", "B2": "PS1, FA2", "C2": "CTP, CPG",
        "D2": "Printemps 2027 (CTP)\nJuin 2027 (CPG)", "E2": "En cours",
    }.items()  # fmt: skip


@for_each(
    ("column", "text"),
    [
        ("WCO Strategic Plan", "SP1/FA2"),
        ("WCO Strategic Plan", "SP1, SP99"),
        ("Responsible body", "Policy Commission and PTC"),
        ("Timeline", "Spring 2027 (PTC), if funds allow"),
        ("Timeline", "2027 at the latest"),
        ("Completion status", "Completed in May 2026"),
        ("Progress", "Completed. The PTC has SP1."),
    ],
)
def test_what_an_officer_wrote_in_another_way_stays(column: str, text: str) -> None:
    sheet = timeframe(f"| {column} |\n| {text} |")
    assert "A2" not in {edit.address.ref for edit in relabelling(sheet, Labels("fr"))}


SAID = (
    ("Spring 2027 (PTC and Council)", "Printemps 2027 (CTP et Conseil)"),
    ("Spring/Autumn 2027 and 2028, Spring 2029 (PTC)",
     "Printemps/automne 2027 et 2028, printemps 2029 (CTP)"),
    ("Spring PTC 2027 June 2028 (Council)", "Printemps CTP 2027 juin 2028 (Conseil)"),
    ("Mid-2027 and mid-2028 (Policy Commission)",
     "Mi-2027 et mi-2028 (Commission de politique générale)"),
    ("June 2027 (PC) (subject to the decision of the PTC)",
     "Juin 2027 (CPG) (subject to the decision of the PTC)"),
    ("Once a year (PTC)\n2027 (PTC)", "Une fois par an (CTP)\n2027 (CTP)"),
    ("once a year at PTC", None),
    ("12 April 2027 (PTC)", None),
    ("Sept. 2027 (PTC)", None),
    ("Spring 2027 (the PTC)", None),
)  # fmt: skip


def test_a_timeline_is_said_in_the_form_it_is_written_in(tmp_path: Path) -> None:
    lines = (english.replace("\n", "\\n") for english, _ in SAID)
    sheet = timeframe("| Timeline |\n" + "\n".join(f"| {line} |" for line in lines))
    for activity, (english, french) in zip(sheet.activities, SAID, strict=True):
        assert value_in(Labels("fr"), activity, Field.TIMELINE, english) == french
        if french is not None:
            assert value_in(Labels("en"), activity, Field.TIMELINE, french) == english
    wpsheet.write_controlled(sheet, tmp_path / "roll.xlsx", language="fr")
    wpsheet.annex(sheet, tmp_path / "annex.docx", language="fr")
    wpsheet.circulate(
        sheet, tmp_path / "circ.xlsx", language="fr", draft=True, bodies=[], pivots=False
    )
    for name in ("roll.xlsx", "annex.docx", "circ.xlsx"):
        shown = [a.plain(Field.TIMELINE) for a in wpsheet.read(tmp_path / name).activities]
        assert shown == [french or english for english, french in SAID], name


@pytest.fixture
def french(run: Shell, sample: Path, made_once: Callable[..., Path]) -> Path:
    """The sample in French words."""

    def relabel(target: Path) -> None:
        assert run("labels", sample, "--lang", "fr", "-o", target).code == 0

    return made_once("relabelled/fr.xlsx", relabel)


def test_there_and_back_the_programme_is_the_same(
    run: Shell, sample: Path, french: Path, tmp_path: Path
) -> None:
    english = tmp_path / "en.xlsx"
    assert run("labels", french, "--lang", "en", "-o", english).code == 0
    first, second, third = (wpsheet.read(p).activities for p in (sample, french, english))
    assert [values(a) for a in first] == [values(a) for a in second] == [values(a) for a in third]
    for before, between, after in zip(first, second, third, strict=True):
        for name in before.cells:
            if name not in LISTED:
                assert before.cells[name].text == between.cells[name].text
                assert before.cells[name].text == after.cells[name].text
    assert run("diff", sample, english).code == 0
    found = [
        [(f.rule, f.address) for f in wpsheet.check(wpsheet.read(path), as_of=AS_OF).findings]
        for path in (french, sample)
    ]
    assert found[0] == found[1]


def test_headings_and_drop_downs_are_french(french: Path) -> None:
    sheet = openpyxl.load_workbook(french).worksheets[0]
    assert str(sheet["D4"].value).startswith("Activités")
    said = {str(cell.value) for cell in sheet["L"][4:] if cell.value}
    assert said <= {"Terminé", "En cours", "Reporté", "Non commencé"}
    assert said
