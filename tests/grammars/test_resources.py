"""The grammar of team resources: officer ranges per unit."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.resources import parse_resources
from wpsheet.model.vocabulary import BUILT_IN

FACILITATION = "Facilitation Sub-Directorate"
COMPLIANCE = "Compliance Sub-Directorate"
CAPACITY = "Capacity Building Directorate"
TARIFF = "Tariff and Trade Directorate"
RESEARCH, EVENTS = "Research Unit", "Events Unit"

COUNTS = st.sampled_from([0.5, 1, 1.5, 2, 3, 10])
UNITS = st.sampled_from([unit.name for unit in BUILT_IN.units])

Range = tuple[float | None, float | None, str]


def read(text: str) -> list[Range]:
    return [(r.minimum, r.maximum, r.unit) for r in parse_resources(text, BUILT_IN)]


@for_each(
    ("text", "low", "high"),
    [
        ("One officer from the Research Unit", 1, 1),
        ("An officer from the Research Unit", 1, 1),
        ("Un(e) fonctionnaire de l'Unité de la recherche", 1, 1),
        ("Two officer(s), Research Unit", 2, 2),
        ("UNITE DE RECHERCHE : deux fonctionnaires", 2, 2),
        ("Two scientists, Research Unit", 2, 2),
        ("Deux chimistes de l'Unité de recherche", 2, 2),
        ("Three toxicologists (Research Unit)", 3, 3),
        ("two officers of the Research Unit", 2, 2),
        ("Two officer from the Research Unit", 2, 2),
        ("3 officers from the Research Unit", 3, 3),
        ("12 officers from the Research Unit", 12, 12),
        ("One/two officers from the Research Unit", 1, 2),
        ("One/Two officers from the Research Unit", 1, 2),
        ("Two / three officers from the Research Unit", 2, 3),
        ("1-2 officers from the Research Unit", 1, 2),
        ("1–2 officers from the Research Unit", 1, 2),
        ("One to two officers from the Research Unit", 1, 2),
        ("One or two officers from the Research Unit", 1, 2),
        ("0.5 officer from the Research Unit", 0.5, 0.5),
        ("0,5 officer from the Research Unit", 0.5, 0.5),
        ("2,5 officers from the Research Unit", 2.5, 2.5),
        ("Half an officer from the Research Unit", 0.5, 0.5),
        ("Officers: 2 (Research Unit)", 2, 2),
        ("Fonctionnaires : 2-3 (Unité de recherche)", 2, 3),
        ("2 (Research Unit)", 2, 2),
        ("half-time officer (Research Unit)", 0.5, 0.5),
        ("1 half-time officer, Research Unit", 0.5, 0.5),
        ("3 half-time officers (Research Unit)", 1.5, 1.5),
        ("half a post in the Research Unit", 0.5, 0.5),
        ("Un demi-poste (Unité de recherche)", 0.5, 0.5),
        ("1 officer and a half (Research Unit)", 1.5, 1.5),
        ("Two (2) officers from the Research Unit", 2, 2),
        ("Un fonctionnaire de l'Unité de recherche", 1, 1),
        ("Un/deux fonctionnaires de l’Unité de recherche", 1, 2),
        ("Trois fonctionnaires de l'Unité de recherche", 3, 3),
        ("Two officers, of whom one part-time, from the Research Unit", 2, 2),
        ("Deux fonctionnaires, dont un à temps partiel, de l'Unité de recherche", 2, 2),
        ("Two officers, one of them half-time, from the Research Unit", 2, 2),
        ("Deux fonctionnaires, dont un à mi-temps, de l'Unité de recherche", 2, 2),
        ("1 P-4 and 1 G-6 (Research Unit)", 2, 2),
        ("2 officers, including 1 TA, from the Research Unit", 2, 2),
        ("1/4 officer from the Research Unit", 0.25, 0.25),
        ("2 x 0.5 officers from the Research Unit", 1, 1),
        ("3 × ½ FTE from the Research Unit", 1.5, 1.5),
        ("0.5 of an officer from the Research Unit", 0.5, 0.5),
        ("Research Unit: 2 officers; total: 2 officers", 2, 2),
        ("Un quart de fonctionnaire de l'Unité de recherche", 0.25, 0.25),
        ("La moitié du temps d'un fonctionnaire de l'Unité de recherche", 0.5, 0.5),
    ],
)
def test_officers_are_counted_from_to(text: str, low: float, high: float) -> None:
    assert read(text) == [(low, high, RESEARCH)]


@for_each("between", [" and ", ", ", ", and ", "; ", "\n", " ", " et ", " & ", " plus "])
def test_every_unit_has_its_own_officers(between: str) -> None:
    text = f"0.5 officer from the {CAPACITY}{between}One/two officers from the {FACILITATION}"
    assert read(text) == [(0.5, 0.5, CAPACITY), (1, 2, FACILITATION)]


@for_each(
    ("text", "ranges"),
    [
        (
            f"One/two officers from the {RESEARCH}, one/two officers from the {COMPLIANCE} "
            f"and two/three officers from the {TARIFF}",
            [(1, 2, RESEARCH), (1, 2, COMPLIANCE), (2, 3, TARIFF)],
        ),
        (
            f"0.5 officer from the {EVENTS} 1.5 officer from the {RESEARCH} "
            f"0.5 officer from the {COMPLIANCE}",
            [(0.5, 0.5, EVENTS), (1.5, 1.5, RESEARCH), (0.5, 0.5, COMPLIANCE)],
        ),
        (
            f"Two officers from the {EVENTS} and interested Members",
            [(2, 2, EVENTS), (None, None, "interested Members")],
        ),
        (
            f"Two officers from the {EVENTS} and interested members",
            [(2, 2, EVENTS), (None, None, "interested Members")],
        ),
        (f"2,5 officers from the {EVENTS}, 1 officer from the CBD",
         [(2.5, 2.5, EVENTS), (1, 1, CAPACITY)]),
        *((text, [(2, 2, RESEARCH), (1, 1, EVENTS)]) for text in (
            f"Three officers, two from the {RESEARCH} and one from the {EVENTS}",
            f"Three officers, namely two of the {RESEARCH} and one of the {EVENTS}",
            f"3 staff, i.e. 2 from the {RESEARCH}, 1 from the {EVENTS}",
            "Trois fonctionnaires, soit deux de l'Unité de recherche et un de l'Events Unit",
            "Trois agents, à savoir : deux de l'Unité de recherche et un de l'Events Unit",
        )),
        (f"Two officers from the {RESEARCH}, two of the {EVENTS} and one from the CBD",
         [(2, 2, RESEARCH), (2, 2, EVENTS), (1, 1, CAPACITY)]),
    ],
)  # fmt: skip
def test_several_units_are_told_apart(text: str, ranges: list[Range]) -> None:
    assert read(text) == ranges


@for_each(
    ("text", "unit"),
    [
        ("Harbour Project team", "Harbour Project team"),
        ("interested Members", "interested Members"),
        ("Facilitation Sub-Directorate", FACILITATION),
        ("the Events Unit", EVENTS),
        ("CBD", CAPACITY),
        ("2 experts from Members", "Members"),
        ("3 experts des Membres", "Membres"),
    ],
)
def test_what_is_not_counted_has_no_numbers(text: str, unit: str) -> None:
    [(low, high, named)] = read(text)
    assert (low, high) == (None, None)
    assert named.removeprefix("the ") == unit


@for_each(
    ("text", "who"), [("1 Technical Attaché", "Technical Attaché"), ("Two trainees", "trainees")]
)
def test_others_who_are_counted_stand_under_what_they_are_called(text: str, who: str) -> None:
    low = 1 if text.startswith("1") else 2
    assert read(text) == [(low, low, who)]


def test_brackets_are_a_remark_and_count_nobody() -> None:
    assert read(f"Two officers (one lead & 1 part-time) from the {EVENTS}") == [(2, 2, EVENTS)]


def test_a_decimal_comma_is_marked_and_a_point_is_not() -> None:
    comma, point = parse_resources(
        f"2,5 officers from the {EVENTS} and 2.5 officers from the {RESEARCH}", BUILT_IN
    )
    assert (comma.decimal_comma, point.decimal_comma) == (True, False)


def test_an_alias_is_known_and_its_writing_kept() -> None:
    [resource] = parse_resources("1 Officer from the CBD", BUILT_IN)
    assert (resource.unit, resource.written, resource.known) == (CAPACITY, "CBD", True)


def test_an_unknown_unit_is_counted_under_its_own_name() -> None:
    [resource] = parse_resources("Two officers from the Harbour Desk", BUILT_IN)
    assert (resource.minimum, resource.maximum) == (2, 2)
    assert (resource.unit, resource.known) == ("Harbour Desk", False)


def test_a_range_that_falls_is_not_guessed_at() -> None:
    [(low, high, _)] = read(f"Three/two officers from the {EVENTS}")
    assert (low, high) == (None, None)


@for_each(
    ("text", "ranges"),
    [
        ("½ officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("Un demi-fonctionnaire de l'Unité de recherche", [(0.5, 0.5, RESEARCH)]),
        ("Un demi-agent de l'Unité de recherche", [(0.5, 0.5, RESEARCH)]),
        ("Half-officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("1½ officers from the Research Unit", [(1.5, 1.5, RESEARCH)]),
        ("One half officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("One half of an officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("One and a half officers from the Research Unit", [(1.5, 1.5, RESEARCH)]),
        ("Un fonctionnaire et demi de l'Unité de recherche", [(1.5, 1.5, RESEARCH)]),
        ("50 % of an officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("50 % of the time of one officer from the Research Unit", [(0.5, 0.5, RESEARCH)]),
        ("Between one and two officers from the Research Unit", [(1, 2, RESEARCH)]),
        ("A senior officer from the Research Unit", [(1, 1, RESEARCH)]),
        ("1 TO + 2 TAs", [(1, 1, "TO"), (2, 2, "TAs")]),
        ("One researcher of the Research Unit", [(1, 1, RESEARCH)]),
        ("Two engineers of the Research Unit", [(2, 2, RESEARCH)]),
        ("Un chercheur de l'Unité de recherche", [(1, 1, RESEARCH)]),
        ("1.5 FTE from the Research Unit", [(1.5, 1.5, RESEARCH)]),
        ("2 CBD", [(2, 2, CAPACITY)]),
    ],
)
def test_persons_are_counted_however_their_number_is_said(text: str, ranges: list[Range]) -> None:
    assert read(text) == ranges


@for_each(
    ("text", "ranges"),
    [
        ("Research Unit: 2 officers", [(2, 2, RESEARCH)]),
        ("Research Unit – 2 officers; Events Unit – 1 officer",
         [(2, 2, RESEARCH), (1, 1, EVENTS)]),
        ("Research Unit: 2, Events Unit: 1", [(2, 2, RESEARCH), (1, 1, EVENTS)]),
        ("Research Unit (2 officers) and Events Unit (one officer)",
         [(2, 2, RESEARCH), (1, 1, EVENTS)]),
        ("Research Unit (2), Events Unit (1-2)", [(2, 2, RESEARCH), (1, 2, EVENTS)]),
        ("Research Unit: 1 TO + 2 TAs", [(3, 3, RESEARCH)]),
        ("A-CIP team (3 project staff)", [(3, 3, "A-CIP team")]),
        ("A-CIP team (1 TO and 2 TAs)", [(3, 3, "A-CIP team")]),
        ("Project team of three officers from the Research Unit", [(3, 3, RESEARCH)]),
        ("Two officers (Research Unit)", [(2, 2, RESEARCH)]),
        ("Two officers, Research Unit", [(2, 2, RESEARCH)]),
    ],
)  # fmt: skip
def test_a_count_and_its_unit_stand_in_any_order(text: str, ranges: list[Range]) -> None:
    assert read(text) == ranges


@for_each(
    ("text", "unit"),
    [
        ("One officer from the Policy and Strategy Unit", "Policy and Strategy Unit"),
        ("One officer from the Tariff & Trade Directorate", TARIFF),
        ("Un agent de la Direction des affaires juridiques et financières",
         "Direction des affaires juridiques et financières"),
        ("One officer from the P&F sub Directorate", FACILITATION),
        ("One officer from the Procedures and Facilitation Sub-Directorate", FACILITATION),
        ("Un agent de la Sous-Direction du contrôle et de la lutte contre la fraude", COMPLIANCE),
        ("One officer from the Asia Research Unit", "Asia Research Unit"),
        ("One officer from the CBD project team", "CBD project team"),
    ],
)  # fmt: skip
def test_a_units_name_is_one_whatever_words_it_holds(text: str, unit: str) -> None:
    assert read(text) == [(1, 1, unit)]


@for_each(
    "text",
    [
        "5 working days", "10 person-days", "10 person days", "3 man-months", "50 %",
        "10 000 euros", "EUR 10,000", "€ 500", "USD 5 000 per year", "5 jours de travail",
        "12 month consultancy", "0.5 person-months", "10 days of two experts", "20 k€",
    ],
)  # fmt: skip
def test_days_and_money_are_no_units(text: str) -> None:
    assert read(text) == []
    assert read(f"Two officers from the Events Unit and {text}") == [(2, 2, EVENTS)]
    assert read(f"{text}; Events Unit") == [(None, None, EVENTS)]


@for_each("text", ["None", "none.", "Nil", "N/A", "Néant", "Aucune", "TBD"])
def test_a_word_for_nobody_is_no_unit(text: str) -> None:
    assert read(text) == []


@for_each(
    "text", ["3 Members", "Two meetings", "4 workshops", "2 missions", "3 membres", "deux ateliers"]
)
def test_meetings_and_members_are_no_officers(text: str) -> None:
    assert read(text) == [(None, None, text)]
    counted, *others = read(f"Two officers from the Events Unit and {text}")
    assert counted == (2, 2, EVENTS)
    assert [(low, high) for low, high, _ in others] == [(None, None)]


@for_each(
    "text",
    ["10 person-days of the Research Unit", "Research Unit (5 working days)",
     "Up to 3 officers from the Research Unit", "Two or more officers from the Research Unit"],
)  # fmt: skip
def test_a_unit_that_is_not_counted_is_named(text: str) -> None:
    assert read(text) == [(None, None, RESEARCH)]


def test_reading_takes_time_in_proportion_to_the_length_of_a_cell() -> None:
    def steps(text: str) -> int:
        count = 0

        def counting(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counting)
        try:
            read(text)
        finally:
            sys.setprofile(None)
        return count

    for words in ("One officer from the Research Unit and ", "(1 and 2 or ", "at least 1 and "):
        short, long = steps(words * 20), steps(words * 80)
        assert long < 5 * short


@for_each(
    "text",
    ["", " ", "\n", ".", ", ;", "subject to funding", "Funds permitting", "selon les besoins",
     "sous réserve de financement"],
)  # fmt: skip
def test_a_blank_cell_and_a_condition_name_nobody(text: str) -> None:
    assert read(text) == []


WORDS = [
    "One", "two", "/", "1", "2,5", "-", "officers", "from the", FACILITATION, TARIFF, "CBD", "and",
    ",", "(", ")", "support of", "\n", "interested Members", "de l'",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_no_text_makes_the_grammar_fail_and_every_range_rises(text: str) -> None:
    for low, high, unit in read(text):
        assert unit.strip() == unit
        if low is None or high is None:
            assert low is high is None
        else:
            assert 0 <= low <= high


@given(
    st.lists(
        st.tuples(
            COUNTS, UNITS
        ),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_a_list_of_units_reads_back_to_the_same(counted: list[tuple[float, str]]) -> None:
    text = ", ".join(f"{count:g} officers from the {unit}" for count, unit in counted)
    assert read(text) == [(count, count, unit) for count, unit in counted]


@for_each(
    ("text", "counted"),
    [
        ("1 TO + 2 TAs (Capacity Building Directorate)", [(3, "Capacity Building Directorate")]),
        ("1 officer (50 %) from CBD", [(None, "Capacity Building Directorate")]),
        ("4 officers (two of the Events Unit, 2 CBD)",
         [(2, "Events Unit"), (2, "Capacity Building Directorate")]),
        ("4 officers (CBD and Research Unit)",
         [(None, "Capacity Building Directorate"), (None, "Research Unit")]),
        ("3 officers x 2 weeks", [(None, "3 officers x 2 weeks")]),
        ("Two CBD missions", [(None, "Capacity Building Directorate")]),
        ("Two TOs and one TA of CBD", [(3, "Capacity Building Directorate")]),
        ("One TO and half a TA of CBD", [(1.5, "Capacity Building Directorate")]),
        ("1 TO/1 TA CBD", [(2, "Capacity Building Directorate")]),
        ("Two experts, an economist and a trainer of the Legal Unit", [(4, "Legal Unit")]),
        ("Un agent et deux stagiaires de l'Unité de recherche", [(3, "Research Unit")]),
        ("Two TOs of the Legal Unit and one TA of CBD",
         [(2, "Legal Unit"), (1, "Capacity Building Directorate")]),
        ("A team of three officers from the Research Unit", [(3, "Research Unit")]),
        ("One officer of the Research Unit, ten person-days of a consultant",
         [(1, "Research Unit")]),
        ("A dozen officers of the Research Unit", [(12, "Research Unit")]),
        ("Two dozen officers of the Research Unit", [(24, "Research Unit")]),
        ("Half a dozen officers from the Events Unit", [(6, "Events Unit")]),
        ("A couple of officers from the Events Unit", [(2, "Events Unit")]),
        ("Une douzaine d'agents de l'Unité de recherche", [(12, "Research Unit")]),
        ("Officer 2 of the Research Unit", [(None, "Research Unit")]),
        ("Agent 3 de l'Unité de recherche", [(None, "Research Unit")]),
        ("Un agent à mi-temps de l'Unité de recherche", [(0.5, "Research Unit")]),
        ("Un agent à temps partiel de l'Unité de recherche", [(1, "Research Unit")]),
        ("One officer part-time from the Events Unit", [(1, "Events Unit")]),
        ("Un agent à mi-temps du Pôle des ports", [(0.5, "Pôle des ports")]),
        ("1,5 ETP Service Recherche", [(1.5, "Service Recherche")]),
        ("2 FTE Harbour Desk", [(2, "Harbour Desk")]),
        ("2 officers Harbour Desk", [(2, "Harbour Desk")]),
        ("Deux agents (dont un à temps partiel) du Service de la recherche",
         [(2, "Service de la recherche")]),
        ("Two officers (one of them a lawyer) of the Harbour Desk", [(2, "Harbour Desk")]),
        ("Half of an officer's time, Research Unit", [(0.5, "Research Unit")]),
        ("2 full-time equivalents from the Events Unit", [(2, "Events Unit")]),
        ("1,5 équivalent temps plein, Unité de recherche", [(1.5, "Research Unit")]),
        ("Research Unit (one officer, half-time)", [(0.5, "Research Unit")]),
        ("Unité de recherche (un fonctionnaire à mi-temps)", [(0.5, "Research Unit")]),
        ("Research Unit: 1 officer (20 %)", [(None, "Research Unit")]),
        ("1 officer\nResearch Unit", [(1, "Research Unit")]),
        ("1 TO + 2 TAs, Research Unit", [(3, "Research Unit")]),
        ("Four officers of the Research Unit and the Events Unit",
         [(None, "Research Unit"), (None, "Events Unit")]),
        ("Two officers (Research Unit and Events Unit)",
         [(None, "Research Unit"), (None, "Events Unit")]),
        ("Research Unit and Events Unit: one officer each",
         [(1, "Research Unit"), (1, "Events Unit")]),
        ("Research Unit, Events Unit (1 officer each)",
         [(1, "Research Unit"), (1, "Events Unit")]),
        ("One officer each from the Research Unit and Events Unit",
         [(1, "Research Unit"), (1, "Events Unit")]),
        ("Two officers from each of the Research Unit, the CBD and the Events Unit",
         [(2, "Research Unit"), (2, "Capacity Building Directorate"), (2, "Events Unit")]),
        ("one half Research Unit", [(0.5, "Research Unit")]),
        ("one and a half Research Unit", [(1.5, "Research Unit")]),
        ("A quarter of an officer (Research Unit)", [(0.25, "Research Unit")]),
        ("Trois quarts d'un agent de l'Unité de recherche", [(0.75, "Research Unit")]),
        ("half-time officer, Research Unit", [(0.5, "Research Unit")]),
        ("Two half-time officers of the Research Unit", [(1, "Research Unit")]),
        ("1 officer (half-time), Research Unit", [(None, "Research Unit")]),
        ("un demi-poste, Unité de recherche", [(0.5, "Research Unit")]),
        ("Officers: 2 (Research Unit)", [(2, "Research Unit")]),
        ("Officers: 1 (Research Unit), 2 (Events Unit)",
         [(1, "Research Unit"), (2, "Events Unit")]),
        ("CBD - 2", [(2, "Capacity Building Directorate")]),
        ("Gears and Pumps Directorate: 1.5", [(1.5, "Gears and Pumps Directorate")]),
        ("at least 1 Research Unit", [(None, "Research Unit")]),
        ("2026 Research Unit", [(None, "Research Unit")]),
        ("un agent à mi-temps, CBD", [(0.5, "Capacity Building Directorate")]),
    ],
)  # fmt: skip
def test_what_is_added_is_counted_together_and_days_count_nobody(
    text: str, counted: list[tuple[float | None, str]]
) -> None:
    found = parse_resources(text, BUILT_IN)
    assert [(each.minimum, each.unit) for each in found] == counted


@for_each(
    ("text", "units"),
    [
        ("Un fonctionnaire du Bureau de la valeur et de l'origine",
         ["Bureau de la valeur et de l'origine"]),
        ("1 agent de la Cellule presse et publications", ["Cellule presse et publications"]),
        ("Bureau de la valeur et de l’origine : 1 fonctionnaire",
         ["Bureau de la valeur et de l'origine"]),
        ("1 fonctionnaire du Greffe et de l’Unité de recherche", ["Greffe", RESEARCH]),
        ("1 agent de la Cellule eau et appui technique", ["Cellule eau", "appui technique"]),
    ],
)  # fmt: skip
def test_a_french_unit_that_no_list_has_keeps_both_halves_of_its_name(text: str, units: list[str]):
    found = read(text)
    assert [unit for _, _, unit in found] == units
    assert found[0][:2] == (1, 1)


def test_a_total_in_front_of_its_shares_is_not_added_to_them() -> None:
    assert read("2 officers: 1 CBD, 1 Research Unit") == [(1, 1, CAPACITY), (1, 1, RESEARCH)]
