"""The grammar of references to other activities, and of the number cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.references import (
    Direction,
    mentions_in,
    number_of,
    only_refers,
    references_in,
)
from wpsheet.model.layout import Section

ABOVE, BELOW = Direction.ABOVE, Direction.BELOW
ONE, TWO = Section.TIMEFRAME, Section.CONTINUOUS


@for_each(
    ("text", "found"),
    [
        ("See activity 25 below.", [(25, None, BELOW)]),
        ("see Activity 4 above", [(4, None, ABOVE)]),
        ("The ports (activity 21 above) are surveyed.", [(21, None, ABOVE)]),
        ("The survey (activity number 3) is out.", [(3, None, None)]),
        ("The survey (activity No. 3) is out.", [(3, None, None)]),
        ("Activity no 12 below", [(12, None, BELOW)]),
        ("See activity II.7.", [(7, TWO, None)]),
        ("See activity I.7 above.", [(7, ONE, ABOVE)]),
        ("See activities 3 and 4 below.", [(3, None, BELOW), (4, None, BELOW)]),
        ("See activities 3, 4 and 15.", [(3, None, None), (4, None, None), (15, None, None)]),
        ("See activities I.3 and II.4.", [(3, ONE, None), (4, TWO, None)]),
        (
            "Activity 2 above feeds activity 9 below.",
            [(2, None, ABOVE), (9, None, BELOW)],
        ),
        ("See\nactivity\n25 below", [(25, None, BELOW)]),
        ("See activity\u00a025 below", [(25, None, BELOW)]),
        ("Voir activité 25 ci-dessous.", [(25, None, BELOW)]),
        ("Il tient compte de l'activité 3 ci-après.", [(3, None, BELOW)]),
        ("See activity 4 further down.", [(4, None, BELOW)]),
        ("Activités 3 et 4 supra", [(3, None, ABOVE), (4, None, ABOVE)]),
        ("The glossary (cf. act. 30) is out.", [(30, None, None)]),
        ("Le lexique (act. 9 et 10) a paru.", [(9, None, None), (10, None, None)]),
        ("Voir l'activité n° 8 ci-dessus.", [(8, None, ABOVE)]),
        ("Voir les activités 8 et 9.", [(8, None, None), (9, None, None)]),
        ("See activity 12 of section I.", [(12, ONE, None)]),
        ("See activity 12 (section II).", [(12, TWO, None)]),
        ("Voir l'activité 12 de la section I.", [(12, ONE, None)]),
        ("See activity 1250 below.", [(1250, None, BELOW)]),
        ("See activity 9999.", [(9999, None, None)]),
        ("See activity 2026 below.", [(2026, None, BELOW)]),
        ("See activity I.2026.", [(2026, ONE, None)]),
        ("See activity 4 of this work programme.", [(4, None, None)]),
        ("See activity 4 of the work programme.", [(4, None, None)]),
        ("Voir l'activité 4 du présent programme.", [(4, None, None)]),
        ("In line with the Strategic Plan, activity 4 goes on.", [(4, None, None)]),
        ("The Mercator Programme (activity 4) goes on.", [(4, None, None)]),
        ("Under the Mercator Programme, see activity 4.", [(4, None, None)]),
        ("In the work programme, activity 4 covers this.", [(4, None, None)]),
        ("The seminar in Oslo fed activity 4.", [(4, None, None)]),
        (
            "Under the Mercator Programme training was given. Activity 4 goes on.",
            [(4, None, None)],
        ),
    ],
)
def test_an_activity_named_by_its_number_is_found(
    text: str, found: list[tuple[int, Section | None, Direction | None]]
) -> None:
    assert [(r.number, r.section, r.direction) for r in references_in(text)] == found


@for_each(
    "text",
    [
        "",
        "Eight activities are planned.",
        "There were 25 activities.",
        "Activities in 2026 cover ports.",
        "The activities 2026 and 2027 are funded.",
        "As said above, 25 Members replied.",
        "Under the new Customs Act. 30 Members replied.",
        "See annex 4 below.",
        "Activities for 3 regions",
        "Activity 2 of the Mercator work plan was delivered.",
        "Activity 2 (HSC work programme) was delivered.",
        "Under this activity 3 workshops were held.",
        "Activity 2 of the Mercator Programme was delivered.",
        "Activities 2 and 3 of the PTC's previous work programme are closed.",
        "Activity 5 under the SAFE project has begun.",
        "Activity 5 in the Columbus action plan has begun.",
        "Activity 5 of Mercator has begun.",
        "Under the Accelerate Programme, activity 70 was delivered.",
        "under the Accelerate Programme, activity 70 was delivered",
        "Within the Harbour Project, two seminars were held and activity 7 was closed.",
        "Accelerate Programme activity 70 was delivered.",
        "The SAFE WG's work programme, activity 9, covers this.",
        "Dans le cadre du Programme Mercator, l'activité 7 est terminée.",
        "L'activité 5 du plan de travail Mercator est terminée.",
        "L'activité 5 du programme Mercator est terminée.",
        "Reactivity 5",
    ],
)
def test_other_numbers_and_other_activities_are_no_references(text: str) -> None:
    assert list(references_in(text)) == []


@for_each(
    ("text", "numbers"),
    [
        ("See activity 25 below.", ["25"]),
        ("See activities I.3 and II.14 above.", ["3", "14"]),
        ("Voir activité 007", ["007"]),
    ],
)
def test_a_reference_says_where_its_number_stands(text: str, numbers: list[str]) -> None:
    assert [text[r.start : r.end] for r in references_in(text)] == numbers


@for_each(
    ("text", "only"),
    [
        ("See activity 25 below.", True),
        ("see activity 25", True),
        ("(See activity 25 below)", True),
        ("Please refer to activity II.4 above.", True),
        ("See activities 3 and 4.", True),
        ("Voir activité 25 ci-dessous.", True),
        ("", False),
        ("See the annex.", False),
        ("See activity 2 below and activity 3 below.", True),
        ("In progress. See activity 25 below.", False),
        ("See activity 25 below. The draft is ready.", False),
        ("The survey of activity 3 is out.", False),
    ],
)
def test_a_text_that_only_points_elsewhere_is_told_from_one_that_says_more(
    text: str, only: bool
) -> None:
    assert only_refers(text) is only


@for_each(
    ("cell", "number"),
    [
        ("14", 14),
        ("14.", 14),
        ("14 .", 14),
        (" 14.\n", 14),
        ("14.0", 14),
        ("014", 14),
        ("14)", 14),
        ("I.14", 14),
        ("II.14.", 14),
        ("１４", 14),
        ("", None),
        ("No.", None),
        ("14a", None),
        ("14 bis", None),
        ("14.5", None),
        ("1-2", None),
        ("XIV", None),
        ("I.", None),
        ("-4", None),
        ("(Example)", None),
    ],
)
def test_a_number_cell_holds_a_plain_number_or_none(cell: str, number: int | None) -> None:
    assert number_of(cell) == number


@given(st.integers(1, 999), st.sampled_from(["{}", "{}.", "I.{}", "II.{}.", "0{}"]))
def test_a_number_written_in_any_usual_way_reads_back(number: int, form: str) -> None:
    assert number_of(form.format(number)) == number


@given(st.integers(1, 199), st.sampled_from(list(Section)), st.sampled_from(list(Direction)))
def test_a_reference_reads_back_to_the_same(
    number: int, section: Section, direction: Direction
) -> None:
    text = f"See activity {section}.{number} {direction}."
    [reference] = references_in(text)
    assert (reference.number, reference.section) == (number, section)
    assert reference.direction is direction
    assert only_refers(text)


@given(
    st.text() | st.lists(st.sampled_from(["activity ", "2", ", ", "I.", " and ", "x"])).map("".join)
)
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    for reference in references_in(text):
        assert int(text[reference.start : reference.end]) == reference.number
    only_refers(text)
    number_of(text)


@pytest.mark.parametrize(
    ("marks", "text", "named"),
    [
        ("WP-07 WP-12", "Waits for WP-07. See WP-99 and WP-12 above; NP-3.", "WP-99^ WP-12^"),
        ("A.1 B.10", "See A.1, Z.9 et (voir B.10 ci-dessous)", "A.1 Z.9 B.10v"),
        ("1.1 1.10", "See 1.1 above; 3.5 % more, activity 1.10.2, cf. 9.9.", "1.1^ 9.9"),
        (
            "1.1 1.2",
            "See item 3.2 of the Board's minutes, see 2.5 million; see 1.2 of this list",
            "1.2",
        ),
        ("T1 T2", "Paid for (with T1). See T9, item G7", "T9"),
        ("2a 3 b)", "Voir 7b ; see 12 members, see a doctor, see b)", "7b b)"),
        ("Alpha Beta 7", "See Gamma, see 9", ""),
    ],
)
def test_numbers_of_any_kind_are_referred_to_as_they_are_written(
    marks: str, text: str, named: str
) -> None:
    signs = {None: "", Direction.ABOVE: "^", Direction.BELOW: "v"}
    found = mentions_in(text, marks.split())
    assert " ".join(f"{each.mark}{signs[each.direction]}" for each in found) == named
