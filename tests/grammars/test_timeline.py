"""The grammar of timelines: what is read, what is only understood, what is not guessed."""

from __future__ import annotations

import pickle
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.periods import SessionPeriod, is_vague, period_order, period_span
from wpsheet.model.values import Milestone, Timeline
from wpsheet.model.vocabulary import BUILT_IN, Lists, Session

BODIES = [body.name for body in BUILT_IN.bodies]
SEASONS = st.sampled_from(["Spring", "Autumn"])
YEARS = st.integers(2020, 2039)
SPRINGS = {"Spring 2023", "Spring 2024", "Spring 2025"}


def read(text: str) -> set[tuple[str, str | None]]:
    """The (period, body) pairs of a timeline that is understood to its last word."""
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.unparsed == ()
    pairs = [(m.period, m.body) for m in timeline.milestones]
    assert len(pairs) == len(set(pairs))
    return set(pairs)


def before(*bodies: str | None, in_: set[str]) -> set[tuple[str, str | None]]:
    return {(period, body) for period in in_ for body in bodies}


@for_each(
    ("text", "milestones"),
    [
        ("Spring 2023 (PTC)", {("Spring 2023", "PTC")}),
        ("PRINTEMPS 2023 (COMITE TECHNIQUE PERMANENT)", {("Spring 2023", "PTC")}),
        ("Ete 2023 (CTP), debut 2024 (CPG)", {("Summer 2023", "PTC"), ("Early 2024", "PC")}),
        ("2eme trimestre 2023 (CTP)", {("Q2 2023", "PTC")}),
        (
            "Entre le printemps et l'automne 2023 (CTP)",
            {("Entre le printemps et l'automne 2023", "PTC")},
        ),
        ("Fin de l'année 2023 (CTP)", {("End 2023", "PTC")}),
        ("By the end of the year 2023 (PTC)", {("End 2023", "PTC")}),
        ("Mi-année 2023 (CTP)", {("Mid-2023", "PTC")}),
        ("First quarter of the year 2023 (PTC)", {("Q1 2023", "PTC")}),
        ("2023 Spring (PTC)", {("Spring 2023", "PTC")}),
        ("Spring 2023 (PTC) (instead of Autumn 2022)", {("Spring 2023", "PTC")}),
        ("Annually in June (Council)", {("Annually in June", "Council")}),
        ("Annuellement, au printemps (CTP)", {("Annuellement, au printemps", "PTC")}),
        (
            "Twice a year, in Spring and Autumn (PTC)",
            {("Twice a year, in Spring and Autumn", "PTC")},
        ),
        ("06.2023 (PTC)", {("June 2023", "PTC")}),
        ("Spring 2023, 2024 and 2025 (PTC)", before("PTC", in_=SPRINGS)),
        ("Spring 2023, Spring 2024, Spring 2025 (PTC)", before("PTC", in_=SPRINGS)),
        (
            "Spring/Autumn 2023 and 2024, Spring 2025 (PTC)",
            before("PTC", in_=SPRINGS | {"Autumn 2023", "Autumn 2024"}),
        ),
        ("Spring and Autumn 2027 (PTC)", before("PTC", in_={"Spring 2027", "Autumn 2027"})),
        ("June 2025 (PC and Council)", before("PC", "Council", in_={"June 2025"})),
        ("June 2025 (PC, Council)", before("PC", "Council", in_={"June 2025"})),
        ("June 2025 (PC/Council)", before("PC", "Council", in_={"June 2025"})),
        (
            "June 2023, June 2024 and June 2025 (PC and Council)",
            before("PC", "Council", in_={"June 2023", "June 2024", "June 2025"}),
        ),
        ("Spring PTC 2023", {("Spring 2023", "PTC")}),
        ("2023 (PTC)", {("2023", "PTC")}),
        ("Mid-2024 (PTC)", {("Mid-2024", "PTC")}),
        ("Once a year at PTC", {("Once a year", "PTC")}),
        ("Once a year (PTC)", {("Once a year", "PTC")}),
        ("Autumn 2026 (WCO/UPU CC)", {("Autumn 2026", "WCO/UPU CC")}),
        ("Autumn 2026 (API/PNR CC, PTC)", before("API/PNR CC", "PTC", in_={"Autumn 2026"})),
        ("Spring 2026 (AC for the CCC)", {("Spring 2026", "AC for the CCC")}),
    ],
)
def test_a_date_is_before_the_bodies_behind_it(
    text: str, milestones: set[tuple[str, str | None]]
) -> None:
    assert read(text) == milestones


@for_each(
    "text",
    [
        "Spring 2026 (PTC) June 2027 (Council)",
        "Spring 2026 (PTC)\nJune 2027 (Council)",
        "Spring 2026 (PTC), June 2027 (Council)",
        "Spring 2026 (PTC); June 2027 (Council)",
        "Spring 2026 (PTC) and June 2027 (Council)",
        "Spring PTC 2026 June 2027 (Council)",
        "PTC: Spring 2026\nCouncil: June 2027",
        "June 2027 (Council)\nSpring 2026 (PTC)",
    ],
)
def test_every_body_has_its_own_date(text: str) -> None:
    assert read(text) == {("Spring 2026", "PTC"), ("June 2027", "Council")}


@for_each(
    ("text", "periods"),
    [
        ("June 2023", {"June 2023"}),
        ("Spring 2024", {"Spring 2024"}),
        ("2024", {"2024"}),
        ("Mid-2024 and mid-2025", {"Mid-2024", "Mid-2025"}),
        ("Once a year", {"Once a year"}),
        ("Continuous", {"Continuous"}),
        ("continuous", {"Continuous"}),
        ("Continuous.", {"Continuous"}),
    ],
)
def test_no_body_is_added_where_none_is_written(text: str, periods: set[str]) -> None:
    assert read(text) == before(None, in_=periods)


def test_a_date_without_a_body_does_not_borrow_the_next_line_s() -> None:
    assert read("Mid-2026 and mid-2027\nJune 2026 and June 2027 (Council)") == {
        ("Mid-2026", None),
        ("Mid-2027", None),
        ("June 2026", "Council"),
        ("June 2027", "Council"),
    }


@for_each(
    ("text", "condition"),
    [
        (
            "June 2025 (PC and Council) (subject to the advice of the 31st SWG)",
            "subject to the advice of the 31st SWG",
        ),
        ("June 2025 (PC and Council)\n(subject to funding)", "subject to funding"),
        ("June 2025 (PC and Council) (tbc)", "tbc"),
    ],
)
def test_a_condition_is_kept_and_its_bodies_are_no_milestones(text: str, condition: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.unparsed == ()
    assert set(timeline.milestones) == {
        Milestone("PC", "June 2025", condition),
        Milestone("Council", "June 2025", condition),
    }


@for_each(
    "text",
    [
        "Spring 2027 (PTC)\nJune 2027 (PC) (subject to funding)",
        "Spring 2027 (PTC) and, subject to funding, June 2027 (PC)",
    ],
)
def test_a_condition_belongs_to_its_own_dates_only(text: str) -> None:
    assert read_timeline(text, BUILT_IN).milestones == (
        Milestone("PTC", "Spring 2027"),
        Milestone("PC", "June 2027", "subject to funding"),
    )


@for_each(
    ("text", "period", "body"),
    [
        ("Spring 2026 (Policy Commission)", "Spring 2026", "PC"),
        ("Spring 2026 (SWG)", "Spring 2026", "SAFE WG"),
        ("Spring 2026 (RKC Management Committee)", "Spring 2026", "RKC/MC"),
        ("spring 2026 (ptc)", "Spring 2026", "PTC"),
        ("SPRING  2026\u00a0(PTC)", "Spring 2026", "PTC"),
        ("Oct 2026 (PTC)", "October 2026", "PTC"),
        ("Sept. 2026 (PTC)", "September 2026", "PTC"),
        ("10/2026 (PTC)", "October 2026", "PTC"),
        ("Printemps 2026 (CTP)", "Spring 2026", "PTC"),
        ("automne 2026 (CTP)", "Autumn 2026", "PTC"),
        ("juin 2026 (Conseil)", "June 2026", "Council"),
        ("Mi-2026 (CTP)", "Mid-2026", "PTC"),
        ("Une fois par an (CTP)", "Once a year", "PTC"),
    ],
)
def test_other_spellings_give_the_canonical_period_and_body(
    text: str, period: str, body: str
) -> None:
    assert read(text) == {(period, body)}


@for_each(
    ("french", "english"),
    [
        ("janvier", "January"),
        ("février", "February"),
        ("mars", "March"),
        ("avril", "April"),
        ("mai", "May"),
        ("juin", "June"),
        ("juillet", "July"),
        ("août", "August"),
        ("septembre", "September"),
        ("octobre", "October"),
        ("novembre", "November"),
        ("décembre", "December"),
        ("printemps", "Spring"),
        ("automne", "Autumn"),
    ],
)
def test_french_months_and_seasons_are_read(french: str, english: str) -> None:
    expected = {(f"{english} 2026", "PTC")}
    assert read(f"{french} 2026 (CTP)") == expected
    assert read(f"{french.capitalize()} 2026 (PTC)") == expected
    assert read(f"{english} 2026 (PTC)") == expected


def test_a_french_list_of_years_and_bodies_is_read() -> None:
    assert read("Printemps 2026, 2027 et 2028 (CPG et Conseil)") == before(
        "PC", "Council", in_={"Spring 2026", "Spring 2027", "Spring 2028"}
    )


@for_each(
    "text",
    [
        "PTC and Council respectively in Spring 2027, Autumn 2027 and June 2028",
        "Autum 2026 (PTC)",
        "Spring (PTC)",
        "(PTC)",
        "PTC",
        "13/2026 (PTC)",
        "31 February 2026 (PTC)",
        "Spring 2026 (PTC) cancelled",
        "No longer Spring 2026 (PTC)",
        "formerly Spring 2026 (PTC)",
        "Printemps 2026 (CTP), annulé",
        "As soon as funds allow",
        "N/A",
        "Spring 2027 (no PTC)",
        "Spring 2027 (not PTC)",
        "Spring 2027, no PTC",
        "Printemps 2027 (pas de CTP)",
        "Spring 2027 (no date for the PC)",
        "after the Council 2027",
        "after Council in June 2027",
        "après le Conseil de juin 2027",
    ],
)
def test_what_is_not_understood_is_not_guessed_at(text: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.milestones == ()
    assert timeline.unparsed != ()


def test_an_entry_that_is_not_understood_does_not_take_the_others_along() -> None:
    timeline = read_timeline("Spring 2026 (PTC)\nSprung 2027 (PTC)\nJune 2027 (PC)", BUILT_IN)
    assert timeline.unparsed == ("Sprung 2027 (PTC)",)
    assert timeline.milestones == (Milestone("PTC", "Spring 2026"), Milestone("PC", "June 2027"))


@for_each("text", ["", " ", "\n\n", "\t"])
def test_a_blank_timeline_holds_nothing(text: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline == Timeline()


@for_each(
    ("text", "irregular"),
    [
        ("Spring 2026 (PTC)", ()),
        ("Spring 2026 (PTC)\nJune 2026 (PC)", ()),
        ("Continuous", ()),
        ("Spring PTC 2026", ("Spring PTC 2026",)),
        ("Once a year at PTC", ("Once a year at PTC",)),
        ("Oct 2026 (PTC)", ("Oct 2026 (PTC)",)),
    ],
)
def test_an_entry_in_another_form_is_understood_and_marked(
    text: str, irregular: tuple[str, ...]
) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.irregular == irregular
    assert timeline.unparsed == ()


@given(
    st.lists(
        st.builds(lambda body, s, y: Milestone(body, f"{s} {y}"), st.sampled_from(BODIES), SEASONS,
                  YEARS),
        min_size=1, max_size=8, unique=True,
    ),
    st.sampled_from(["\n", " ", ", ", "; ", "\r\n"]),
)  # fmt: skip
def test_a_timeline_written_as_it_should_be_reads_back_to_the_same(
    milestones: list[Milestone], between: str
) -> None:
    written = between.join(f"{m.period} ({m.body})" for m in milestones)
    timeline = read_timeline(written, BUILT_IN)
    assert timeline.milestones == tuple(milestones)
    assert (timeline.unparsed, timeline.irregular) == ((), ())


WORDS = [
    "Spring", "Autumn", "June", "2026", "2027", "Mid-2026", "PTC", "PC", "Council", "(", ")",
    ",", "/", "and", "\n", ";", "at", "Continuous", "Once a year", "(subject to", "Bridge",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    for milestone in timeline.milestones:
        span = period_span(milestone.period)
        assert span is None or span[0] <= span[1]
        assert milestone.body is None or milestone.body in (*BODIES, *timeline.unknown_bodies)


@for_each("piece", ["Spring 2026, ", "(", "A", "2026 and ", "\n;"])
def test_a_very_long_cell_is_read_to_its_end(piece: str) -> None:
    read_timeline(piece * (20_000 // len(piece)), BUILT_IN)


@for_each(
    ("period", "first", "last"),
    [
        ("June 2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("February 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("December 2026", date(2026, 12, 1), date(2026, 12, 31)),
        ("Spring 2026", date(2026, 3, 1), date(2026, 6, 30)),
        ("Autumn 2026", date(2026, 9, 1), date(2026, 12, 31)),
        ("Mid-2026", date(2026, 5, 1), date(2026, 8, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("H1 2027", date(2027, 1, 1), date(2027, 6, 30)),
        ("End 2025", date(2025, 10, 1), date(2025, 12, 31)),
        ("2026-06-15", date(2026, 6, 15), date(2026, 6, 15)),
        ("Summer 2026", date(2026, 6, 1), date(2026, 9, 30)),
        ("Winter 2026/27", date(2026, 12, 1), date(2027, 2, 28)),
        ("FY 2025/26", date(2025, 1, 1), date(2026, 12, 31)),
        ("Spring 2025 to Autumn 2026", date(2025, 3, 1), date(2026, 12, 31)),
        ("Du printemps 2027 à l'automne 2028", date(2027, 3, 1), date(2028, 12, 31)),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(period: str, first: date, last: date) -> None:
    assert period_span(period) == (first, last)


@for_each("period", ["Once a year", "Continuous", "235th/236th PTC", "Each session"])
def test_what_recurs_never_ends_or_names_no_year_has_no_days(period: str) -> None:
    assert period_span(period) is None


def test_periods_sort_as_they_come_due() -> None:
    due = [
        "June 2025", "December 2025", "March 2026", "May 2026", "June 2026", "Mid-2026",
        "Autumn 2026", "2026", "Spring 2027", "Once a year", "Continuous",
    ]  # fmt: skip
    by_name = sorted(due)
    by_due = sorted(by_name, key=period_order)
    # An autumn session and the whole year end on one day; either may come first.
    assert [p for p in by_due if p != "2026"] == [p for p in due if p != "2026"]
    assert by_due.index("Mid-2026") < by_due.index("2026") < by_due.index("Spring 2027")


def dates(text: str) -> str:
    """The milestones of a timeline as "PERIOD @ BODY", in order; "-" is no body."""
    timeline = read_timeline(text, BUILT_IN)
    assert (timeline.unparsed, timeline.ambiguous) == ((), ())
    return "; ".join(f"{m.period} @ {m.body or '-'}" for m in timeline.milestones)


@for_each(
    ("text", "read_as"),
    [
        ("Spring 2025 (CBC), PTC Autumn 2025, June 2026 (Council)",
         "Spring 2025 @ CBC; Autumn 2025 @ PTC; June 2026 @ Council"),
        ("PTC Spring 2026 and Council June 2026", "Spring 2026 @ PTC; June 2026 @ Council"),
        ("Spring 2026 PTC, June 2026 Council", "Spring 2026 @ PTC; June 2026 @ Council"),
        ("Spring 2026 PTC June 2026 Council", "Spring 2026 @ PTC; June 2026 @ Council"),
        ("EC (Autumn 2026), PTC (Spring 2027)", "Autumn 2026 @ EC; Spring 2027 @ PTC"),
        ("(PC) December 2026, (Council) June 2027", "December 2026 @ PC; June 2027 @ Council"),
        ("Autumn 2026: EC; Spring 2027: SAFE WG, PTC",
         "Autumn 2026 @ EC; Spring 2027 @ SAFE WG; Spring 2027 @ PTC"),
        ("Spring 2026 \u2013 CBC; Autumn 2026 \u2013 SAFE WG",
         "Spring 2026 @ CBC; Autumn 2026 @ SAFE WG"),
        ("Spring 2026\n(CBC)\nJune 2026\n(Council)", "Spring 2026 @ CBC; June 2026 @ Council"),
        ("Spring 2026\nCBC\nJune 2026\nCouncil", "Spring 2026 @ CBC; June 2026 @ Council"),
        ("CBC/PTC Spring 2025", "Spring 2025 @ CBC; Spring 2025 @ PTC"),
        ("Spring 2025 (CBC) / Autumn 2025 (PTC)", "Spring 2025 @ CBC; Autumn 2025 @ PTC"),
        ("PTC in Spring 2026, then PC and Council in June 2026",
         "Spring 2026 @ PTC; June 2026 @ PC; June 2026 @ Council"),
        ("CTP au printemps 2027, puis CPG et Conseil en juin 2027",
         "Spring 2027 @ PTC; June 2027 @ PC; June 2027 @ Council"),
        ("Printemps 2027 (CRC), CTP automne 2027", "Spring 2027 @ CBC; Autumn 2027 @ PTC"),
        ("17th Session of the CBC (April 2026)", "April 2026 @ CBC"),
        ("Spring 2026 (PTC) June 2027", "Spring 2026 @ PTC; June 2027 @ -"),
        ("PTC, PC and Council respectively in Spring 2027, Autumn 2027 and June 2028",
         "Spring 2027 @ PTC; Autumn 2027 @ PC; June 2028 @ Council"),
        ("Spring and Autumn 2027 (PTC and EC respectively)", "Spring 2027 @ PTC; Autumn 2027 @ EC"),
        ("CTP et Conseil, respectivement au printemps 2027 et en juin 2027",
         "Spring 2027 @ PTC; June 2027 @ Council"),
        ("Spring 2027 and June 2027 (PTC and Council, respectively)",
         "Spring 2027 @ PTC; June 2027 @ Council"),
        ("respectively Spring 2027 and Autumn 2027 (PTC)", "Spring 2027 @ PTC; Autumn 2027 @ PTC"),
        ("Spring 2028 (DMPT), RTTC Autumn 2028, Spring 2029 (PTC)",
         "Spring 2028 @ DMPT; Autumn 2028 @ RTTC; Spring 2029 @ PTC"),
        ("RTTC: Autumn 2027; PTC: Spring 2028", "Autumn 2027 @ RTTC; Spring 2028 @ PTC"),
        ("RTTC in Autumn 2027, then DMPT in Spring 2028",
         "Autumn 2027 @ RTTC; Spring 2028 @ DMPT"),
        ("UNECE, Spring 2027; PTC, Autumn 2027", "Spring 2027 @ UNECE; Autumn 2027 @ PTC"),
        ("CST printemps 2027, juin 2027 (Conseil)", "Spring 2027 @ CST; June 2027 @ Council"),
        ("RTTC (Autumn 2026), PTC (Spring 2027)", "Autumn 2026 @ RTTC; Spring 2027 @ PTC"),
        ("HSC/79 (March 2027); PTC Spring 2027", "March 2027 @ HSC; Spring 2027 @ PTC"),
        ("March 2027 (HSC/79)", "March 2027 @ HSC"),
        ("DMPT/64: May 2027", "May 2027 @ DMPT"),
        ("Semaine du 12 octobre 2026 (CTP)", "2026-10-12 @ PTC"),
        ("Session du printemps 2027 (CTP)", "Spring 2027 @ PTC"),
        ("Réunion du 3 mars 2027 (CTP)", "2027-03-03 @ PTC"),
        ("Du 6 au 8 octobre 2026 (CTP)", "October 2026 @ PTC"),
        ("Du printemps 2027 à l'automne 2028 (CRC)",
         "Du printemps 2027 à l'automne 2028 @ CBC"),
        ("DRAFT: Autumn 2027 (PTC)", "Autumn 2027 @ PTC"),
        ("TFA Spring 2027 (PTC)", "Spring 2027 @ PTC"),
        ("FINAL, Spring 2027", "Spring 2027 @ -"),
        ("Spring 27/28 (PTC)", "Spring 2027 @ PTC; Spring 2028 @ PTC"),
        ("PTC 3Q27; 1H 2028 (EC)", "Q3 2027 @ PTC; H1 2028 @ EC"),
        ("2e sem. 2027 (CTP)", "H2 2027 @ PTC"),
        ("Last week of May 2027 (PTC)", "May 2027 @ PTC"),
        ("FY26/27 (PTC)", "FY 2026/27 @ PTC"),
        ("2027-03 (PTC)", "March 2027 @ PTC"),
        ("À la rentrée 2027 (CTP)", "rentrée 2027 @ PTC"),
        ("Christmas 2027 (PTC)", "Christmas 2027 @ PTC"),
        ("PTC in 2026 (spring)", "Spring 2026 @ PTC"),
        ("2027: PTC (Spring), Council (June)", "Spring 2027 @ PTC; June 2027 @ Council"),
        ("PTC (Spring) and Council (June) 2027", "Spring 2027 @ PTC; June 2027 @ Council"),
        ("2027:\nSpring (PTC)\nJune (Council)\n2028:\nSpring (PTC)",
         "Spring 2027 @ PTC; June 2027 @ Council; Spring 2028 @ PTC"),
        ("PTC in Autumn 2027, Council in June", "Autumn 2027 @ PTC; June @ Council"),
        ("CTP : 245e session (automne 2026) et 246e session (printemps 2027)",
         "Autumn 2026 @ PTC; Spring 2027 @ PTC"),
        ("Lors de la 245e session du CTP, à l'automne 2026", "Autumn 2026 @ PTC"),
        ("At the next session of the PTC (Spring 2028)", "Spring 2028 @ PTC"),
        ("Prochaine session du CTP, au printemps 2027", "Spring 2027 @ PTC"),
        ("Each January (PTC)", "Each January @ PTC"),
        ("Spring 2026 (EC), postponed to Spring 2027 (EC)", "Spring 2027 @ EC"),
        ("PTC Spring 2026, reporté au printemps 2028", "Spring 2028 @ PTC"),
        ("1st draft: Spring 2026 (PTC)", "Spring 2026 @ PTC"),
        *((text, "Autumn 2027 @ PTC") for text in (
            "Spring 2027 replaced by Autumn 2027 (PTC)",
            "ex Spring 2027: Autumn 2027 (PTC)",
            "Formerly Spring 2027 (PTC): Autumn 2027 (PTC)",
            "Instead of Spring 2027, Autumn 2027 (PTC)",
            "Originally Spring 2027, Autumn 2027 (PTC)",
            "Autumn 2027 (ex-Spring 2027) (PTC)",
            "Au lieu du printemps 2027, automne 2027 (CTP)",
            "Autumn 2027 (PTC), replacing Spring 2027 (PTC)",
            "Initially planned for Spring 2026 (PTC), now Autumn 2027 (PTC)",
            "Initialement prévu au printemps 2026, désormais automne 2027 (CTP)",
            "Postponed from Spring 2026 to Autumn 2027 (PTC)",
            "Avancé du printemps 2028 à l'automne 2027 (CTP)",
            "Autumn 2027 (PTC) rather than Spring 2027",
        )),
        ("Initially Spring 2027 (PTC)", "Spring 2027 @ PTC"),
        ("2nd reading Spring 2027 (PTC), 3rd edition Spring 2028 (PTC)",
         "Spring 2027 @ PTC; Spring 2028 @ PTC"),
        ("4th meeting of the PTC: Autumn 2026", "Autumn 2026 @ PTC"),
        ("6e session du CTP : printemps 2028", "Spring 2028 @ PTC"),
        *((text, "Spring 2028 @ PTC; June 2028 @ Council") for text in (
            "Spring 2028 (moved from Autumn 2026) (PTC), June 2028 (Council)",
            "Spring 2028 (PTC) (postponed from Autumn 2026) and June 2028 (Council)",
            "Was Spring 2027 (PTC) and June 2027 (Council): Spring 2028 (PTC), June 2028 (Council)",
            "Spring 2028, moved from Autumn 2026 (PTC); Council June 2028 (was June 2027)",
            "Spring 2028 (moved from Autumn 2026, PTC), June 2028 (Council)",
            "Autumn 2026 (PTC) postponed to Spring 2028, June 2028 (Council)",
            "Printemps 2028 (CTP) au lieu de l'automne 2026, juin 2028 (Conseil)",
        )),
        ("Printemps 2027 (CTP) au lieu du printemps 2025", "Spring 2027 @ PTC"),
        ("Autumn 2027 (EC; PTC)", "Autumn 2027 @ EC; Autumn 2027 @ PTC"),
        ("Each year in Spring, until 2027 (PTC)", "Each year in Spring, until 2027 @ PTC"),
        ("1st PTC session 2027", "1st PTC session 2027 @ PTC"),
        ("CTP/printemps 2026, Conseil/juin 2026", "Spring 2026 @ PTC; June 2026 @ Council"),
        ("Autumn 27-28 (EC)", "Autumn 2027 @ EC; Autumn 2028 @ EC"),
        ("Winter 26/27 (PTC)", "Winter 2026/27 @ PTC"),
        ("PTC 249, PC 90 and Council 2027", "PTC 249 @ PTC; PC 90 @ PC; 2027 @ Council"),
        ("PTC 249 and PC 90", "PTC 249 @ PTC; PC 90 @ PC"),
        ("PTC 249 (Spring 2027)", "Spring 2027 @ PTC"),
        ("Spring 2027 (PTC) after the Council", "Spring 2027 @ PTC"),
        ("Spring 2026 and June 2026 (PTC)", "Spring 2026 @ PTC; June 2026 @ PTC"),
        ("Spring 2026, mid-2027 (PTC)", "Spring 2026 @ PTC; Mid-2027 @ PTC"),
    ],
)  # fmt: skip
def test_a_body_belongs_to_the_date_beside_which_it_is_written(text: str, read_as: str) -> None:
    assert dates(text) == read_as


@for_each(
    ("text", "first", "second"),
    [
        ("Spring 2026 CBC December 2026",
         {("Spring 2026", "CBC"), ("December 2026", None)},
         {("Spring 2026", None), ("December 2026", "CBC")}),
        ("PTC Spring 2026 Council", {("Spring 2026", "Council")}, {("Spring 2026", "PTC")}),
        ("Spring 2026 (EC), Council, June 2026",
         {("Spring 2026", "EC"), ("Spring 2026", "Council"), ("June 2026", None)},
         {("Spring 2026", "EC"), ("June 2026", "Council")}),
        ("PTC: Spring 2026, Autumn 2026, June 2027 (Council)",
         {("Spring 2026", "PTC"), ("Autumn 2026", "PTC"), ("June 2027", "Council")},
         {("Spring 2026", "PTC"), ("Autumn 2026", "Council"), ("June 2027", "Council")}),
        ("Printemps 2026, juin 2026 (Conseil)",
         {("Spring 2026", "Council"), ("June 2026", "Council")},
         {("Spring 2026", None), ("June 2026", "Council")}),
    ],
)  # fmt: skip
def test_of_two_readings_neither_is_taken_and_both_are_given(
    text: str, first: set[tuple[str, str | None]], second: set[tuple[str, str | None]]
) -> None:
    timeline = read_timeline(text, BUILT_IN)
    (ambiguity,) = timeline.ambiguous
    readings = [{(m.period, m.body) for m in reading} for reading in ambiguity.readings]
    assert readings == [first, second]
    assert {(m.period, m.body) for m in timeline.milestones} <= first & second


@for_each(
    ("text", "read_as"),
    [
        ("Q2 2026 (CBC)", "Q2 2026 @ CBC"),
        ("Q1/2027 (EC)", "Q1 2027 @ EC"),
        ("third quarter of 2026 (CBC)", "Q3 2026 @ CBC"),
        ("Q2 and Q4 2026 (CBC)", "Q2 2026 @ CBC; Q4 2026 @ CBC"),
        ("2026 Q3 (CBC)", "Q3 2026 @ CBC"),
        ("2026-Q3 (PTC)", "Q3 2026 @ PTC"),
        ("2026/Q3 (PTC)", "Q3 2026 @ PTC"),
        ("2026Q3 (PTC)", "Q3 2026 @ PTC"),
        ("2026 - H1 (PTC)", "H1 2026 @ PTC"),
        ("2026-T3 (CTP)", "Q3 2026 @ PTC"),
        ("Q3-2026 (PTC)", "Q3 2026 @ PTC"),
        ("2e trimestre 2027 (CRC)", "Q2 2027 @ CBC"),
        ("H1 2027 (EC)", "H1 2027 @ EC"),
        ("First half of 2026 (CBC)", "H1 2026 @ CBC"),
        ("1er semestre 2027 (CRC)", "H1 2027 @ CBC"),
        ("By end 2025 (PTC)", "End 2025 @ PTC"),
        ("by the end of 2025 (PTC)", "End 2025 @ PTC"),
        ("d'ici fin 2027 (CRC)", "End 2027 @ CBC"),
        ("Early 2026 (PTC), late 2027 (PC)", "Early 2026 @ PTC; Late 2027 @ PC"),
        ("FY 2023/24 (CBC)", "FY 2023/24 @ CBC"),
        ("Exercice 2027/28 (CRC)", "Exercice 2027/28 @ CBC"),
        ("2026-2028 (PTC)", "2026-2028 @ PTC"),
        ("235th/236th PTC", "235th/236th PTC @ PTC"),
        ("At each EC session", "each EC @ EC"),
        ("Every second session (EC)", "Every second session @ EC"),
        ("Next session of the EC", "Next session @ EC"),
        ("Prochaine session du CLF", "Prochaine session @ EC"),
        ("Intersessionally (EC)", "Intersessionally @ EC"),
        ("2 x per year (EC)", "2 x per year @ EC"),
        ("Throughout 2026 (EC)", "2026 @ EC"),
        ("Courant 2026 (CLF)", "2026 @ EC"),
        ("22nd CAP Group, 47th EC", "22nd CAP Group @ CAP Group; 47th EC @ EC"),
        ("Each year (PTC)", "Once a year @ PTC"),
        ("Annuel (CTP)", "Once a year @ PTC"),
        ("Each session of the CBC", "Each session @ CBC"),
        ("Spring 2025 to Autumn 2026 (PTC)", "Spring 2025 to Autumn 2026 @ PTC"),
        ("Du printemps 2027 à l'automne 2028 (CRC)", "Du printemps 2027 à l'automne 2028 @ CBC"),
        ("April-June 2026 (PTC)", "April-June 2026 @ PTC"),
        ("Spring 2026 or 2027 (PTC)", "Spring 2026 or 2027 @ PTC"),
        ("From Spring 2026 (PTC)", "From Spring 2026 @ PTC"),
        ("Summer 2026 (PTC)", "Summer 2026 @ PTC"),
        ("Été 2027 (CRC)", "Summer 2027 @ CBC"),
        ("Winter 2026/27 (PFCWG)", "Winter 2026/27 @ PFCWG"),
        ("1/6/2026 (PTC)", "1/6/2026 @ PTC"),
    ],
)
def test_vague_is_not_wrong_and_keeps_its_body(text: str, read_as: str) -> None:
    assert dates(text) == read_as
    assert all(is_vague(m.period) for m in read_timeline(text, BUILT_IN).milestones)


@for_each(
    ("text", "read_as"),
    [
        ("25 June 2026 (Council)", "2026-06-25 @ Council"),
        ("June 25, 2026 (Council)", "2026-06-25 @ Council"),
        ("le 1er juin 2026 (Conseil)", "2026-06-01 @ Council"),
        ("15/03/2027 (EC)", "2027-03-15 @ EC"),
        ("2026-06-01 00:00:00", "2026-06-01 @ -"),
        ("12-14 May 2026 (CBC)", "May 2026 @ CBC"),
        ("Du 12 au 14 mai 2027 (CRC)", "May 2027 @ CBC"),
        ("28 September - 2 October 2026 (PTC)", "28 September - 2 October 2026 @ PTC"),
        ("end of June 2026 (PC)", "June 2026 @ PC"),
        ("by June 2026 (PTC)", "June 2026 @ PTC"),
        ("Not before Autumn 2026 (CBC)", "Autumn 2026 @ CBC"),
        ("Spring 27 (PTC)", "Spring 2027 @ PTC"),
    ],
)
def test_days_and_ends_of_months_are_dates(text: str, read_as: str) -> None:
    assert dates(text) == read_as
    assert not any(is_vague(m.period) for m in read_timeline(text, BUILT_IN).milestones)


@for_each(
    ("text", "read_as"),
    [
        ("Spring 2026 (CBC) - draft", "Spring 2026 @ CBC"),
        ("Spring 2027 (EC) (CBC for guidance)", "Spring 2027 @ EC; Spring 2027 @ CBC"),
        ("Phase 1: Spring 2026 (CBC)\nPhase 2: Autumn 2026 (CBC)",
         "Spring 2026 @ CBC; Autumn 2026 @ CBC"),
        ("Draft to PTC Spring 2026; final to Council June 2027",
         "Spring 2026 @ PTC; June 2027 @ Council"),
        ("Spring 2026 (PTC) for discussion, Autumn 2026 (PTC) for adoption",
         "Spring 2026 @ PTC; Autumn 2026 @ PTC"),
        ("Spring 2026 (first reading) (PTC)", "Spring 2026 @ PTC"),
    ],
)  # fmt: skip
def test_a_remark_costs_no_date(text: str, read_as: str) -> None:
    assert dates(text) == read_as
    if "PTC Spring" not in text:
        assert read_timeline(text, BUILT_IN).irregular == ()


@for_each(
    ("text", "condition"),
    [
        ("Autumn 2026 (CBC), subject to funding", "subject to funding"),
        ("Autumn 2026 (CBC) subject to funding", "subject to funding"),
        ("Subject to funding: Autumn 2026 (CBC)", "Subject to funding"),
        ("Autumn 2026 (CBC, tbc)", "tbc"),
        ("Autumn 2026 (CBC?)", "?"),
        ("Automne 2026 (CRC), sous réserve de financement", "sous réserve de financement"),
    ],
)
def test_a_condition_without_brackets_of_its_own_is_kept(text: str, condition: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.milestones == (Milestone("CBC", "Autumn 2026", condition),)


@for_each(
    ("text", "read_as", "unknown"),
    [
        ("Spring 2026 (Bridge Panel)", "Spring 2026 @ Bridge Panel", ("Bridge Panel",)),
        ("Autumn 2026 (CBC, Finance Committee)",
         "Autumn 2026 @ CBC; Autumn 2026 @ Finance Committee", ("Finance Committee",)),
        ("Spring 2026 (XYZ)\nJune 2026 (Council)",
         "Spring 2026 @ XYZ; June 2026 @ Council", ("XYZ",)),
        ("Spring 2026 - XYZ", "Spring 2026 @ XYZ", ("XYZ",)),
    ],
)  # fmt: skip
def test_a_body_that_the_list_does_not_have_costs_no_date(
    text: str, read_as: str, unknown: tuple[str, ...]
) -> None:
    assert dates(text) == read_as
    assert read_timeline(text, BUILT_IN).unknown_bodies == unknown


def test_a_date_that_is_none_costs_the_others_nothing() -> None:
    timeline = read_timeline("Autumn 2026 (EC), Autumm 2027 (DMPT)", BUILT_IN)
    assert timeline.milestones == (Milestone("EC", "Autumn 2026"),)
    assert timeline.unparsed == ("Autumm 2027 (DMPT)",)


@for_each("text", ["TBD", "tbc", "To be determined", "à déterminer", "provisional"])
def test_a_date_that_is_still_to_be_fixed_is_none_and_no_error(text: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert (timeline.milestones, timeline.unparsed, timeline.open) == ((), (), (text,))


def session(name: str, first: date, last: date, body: str | None = None) -> Session:
    return Session(name, first, last, SessionPeriod(name, (first, last), body))


SESSIONS = Lists(
    sessions=(
        session("240th session (PTC)", date(2026, 10, 12), date(2026, 10, 16), "PTC"),
        session("239th session (PTC)", date(2026, 11, 2), date(2026, 11, 6), "PTC"),
        session("34th session", date(2027, 4, 12), date(2027, 4, 16)),
        session("Plenary 2027-1", date(2027, 2, 1), date(2027, 2, 3)),
        session("Plenary 2027-10", date(2027, 12, 6), date(2027, 12, 8)),
    )
)


@for_each(
    ("text", "milestones"),
    [
        ("239th session (PTC)", [("239th session (PTC)", "PTC")]),
        ("239TH  session (ptc)", [("239th session (PTC)", "PTC")]),
        ("34th session", [("34th session", None)]),
        ("34th session (PTC, PC)", [("34th session", "PTC"), ("34th session", "PC")]),
        ("Plenary 2027-10; Plenary 2027-1", [("Plenary 2027-10", None), ("Plenary 2027-1", None)]),
        ("PTC: 34th session", [("34th session", "PTC")]),
    ],
)
def test_sessions_are_dates_by_the_names_that_are_listed(
    text: str, milestones: list[tuple[str, str | None]]
) -> None:
    timeline = read_timeline(text, SESSIONS)
    assert [(m.period, m.body) for m in timeline.milestones] == milestones
    assert timeline.unparsed == ()
    assert not any(is_vague(m.period) for m in timeline.milestones)


def test_listed_sessions_come_in_the_order_of_their_first_days() -> None:
    names = [each.period for each in SESSIONS.sessions if each.period]
    assert sorted([*names, "January 2027"], key=period_order) == [
        "240th session (PTC)", "239th session (PTC)", "January 2027", "Plenary 2027-1",
        "34th session", "Plenary 2027-10",
    ]  # fmt: skip
    assert period_span(names[0]) == (date(2026, 10, 12), date(2026, 10, 16))


def test_the_name_of_a_session_goes_to_another_process_with_its_days() -> None:
    name = SESSIONS.sessions[0].period
    again = pickle.loads(pickle.dumps(name))
    assert (again, period_span(again)) == (
        "240th session (PTC)",
        (date(2026, 10, 12), date(2026, 10, 16)),
    )


@for_each(
    ("text", "milestone"),
    [
        ("not before Spring 2027 (PTC)", Milestone("PTC", "Spring 2027", "not before")),
        ("no earlier than June 2027 (PC)", Milestone("PC", "June 2027", "no earlier than")),
        ("May 2027 or later (PTC)", Milestone("PTC", "May 2027", "or later")),
        ("Spring 2027 (PTC) or later", Milestone("PTC", "Spring 2027", "or later")),
        ("Spring 2027 at the earliest (PTC)", Milestone("PTC", "Spring 2027", "at the earliest")),
        ("pas avant le printemps 2027 (CTP)", Milestone("PTC", "Spring 2027", "pas avant")),
        ("Printemps 2027 ou plus tard (CTP)", Milestone("PTC", "Spring 2027", "ou plus tard")),
        ("Printemps 2027 au plus tôt (CTP)", Milestone("PTC", "Spring 2027", "au plus tôt")),
    ],
)
def test_a_date_that_is_only_the_earliest_says_so(text: str, milestone: Milestone) -> None:
    assert read_timeline(text, BUILT_IN).milestones == (milestone,)


def test_only_the_date_behind_it_is_the_earliest() -> None:
    timeline = read_timeline("Spring 2027 (PTC), not before June 2027 (Council)", BUILT_IN)
    assert [m.condition for m in timeline.milestones] == [None, "not before"]


@for_each(
    ("text", "milestones"),
    [
        ("PTC in Spring 2027, Council in June", "Spring 2027 @ PTC; June 2027 @ Council"),
        ("PTC in Spring, Council in June 2027", "Spring 2027 @ PTC; June 2027 @ Council"),
        ("Printemps 2027 (CTP) puis Conseil (juin)", "Spring 2027 @ PTC; June 2027 @ Council"),
        ("Spring 2027 (PTC), PC (Autumn)", "Spring 2027 @ PTC; Autumn 2027 @ PC"),
        ("Spring 2027 (PTC), June (PC, Council)",
         "Spring 2027 @ PTC; June 2027 @ PC; June 2027 @ Council"),
        ("PTC (Autumn 2026), CBC (spring), Council (June 2027)",
         "Autumn 2026 @ PTC; Spring 2027 @ CBC; June 2027 @ Council"),
        ("PTC Spring 2027\nCouncil June and December",
         "Spring 2027 @ PTC; June 2027 @ Council; December 2027 @ Council"),
        ("HSC March and May, Council June 2028",
         "March 2028 @ HSC; May 2028 @ HSC; June 2028 @ Council"),
        ("Q1 2027 (PTC), Q3 (CBC)", "Q1 2027 @ PTC; Q3 2027 @ CBC"),
        ("Council 06/27, PTC 10/26", "June 2027 @ Council; October 2026 @ PTC"),
    ],
)  # fmt: skip
def test_a_date_without_its_year_has_that_of_its_neighbours(text: str, milestones: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    told = "; ".join(f"{m.period} @ {m.body}" for m in timeline.milestones)
    assert (told, timeline.unparsed) == (milestones, ())
    assert timeline.irregular


@for_each(
    ("text", "untold"),
    [
        ("Spring 2027 (PTC), before autumn", "before autumn"),
        ("Council 6-27, Spring 2027 (PTC)", "Council 6-27"),
    ],
)
def test_a_body_with_half_a_date_does_not_take_the_date_of_another(text: str, untold: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert Milestone("Council", "Spring 2027") not in timeline.milestones
    assert timeline.unparsed == (untold,)


@for_each(
    ("text", "milestones"),
    [
        ("Autumn 2026 (PTC), once the Council has decided", "Autumn 2026 @ PTC"),
        ("Autumn 2026 (PTC), after approval by the Council", "Autumn 2026 @ PTC"),
        ("Autumn 2026 (PTC) for transmission to the Council", "Autumn 2026 @ PTC"),
        ("automne 2026 (CTP) pour transmission au Conseil", "Autumn 2026 @ PTC"),
        ("as requested by the Council: Autumn 2026 (PTC)", "Autumn 2026 @ PTC"),
        ("PTC Autumn 2026, in line with the Council decision", "Autumn 2026 @ PTC"),
        ("Autumn 2026 (PTC, report to Council)", "Autumn 2026 @ PTC"),
        ("Autumn 2026 (PTC), report to Council June 2027",
         "Autumn 2026 @ PTC; June 2027 @ Council"),
        ("Spring 2026: for information to the PTC", "Spring 2026 @ PTC"),
        ("Autumn 2026 (PTC) and Council", "Autumn 2026 @ PTC; Autumn 2026 @ Council"),
        ("Spring 2026 (Working Party on Wine), Autumn 2026 (PTC)",
         "Spring 2026 @ Working Party on Wine; Autumn 2026 @ PTC"),
    ],
)  # fmt: skip
def test_a_body_in_a_remark_has_no_date_of_another(text: str, milestones: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    told = "; ".join(f"{m.period} @ {m.body}" for m in timeline.milestones)
    assert (told, timeline.unparsed) == (milestones, ())


@for_each(
    ("text", "milestones"),
    [
        ("PTC: tbc", "tbc @ PTC"),
        (
            "To be determined (PTC), June 2027 (Council)",
            "To be determined @ PTC; June 2027 @ Council",
        ),
        ("CTP : printemps 2027 ; Conseil : à préciser", "Spring 2027 @ PTC; à préciser @ Council"),
        ("PTC Spring 2026, Council tbc", "Spring 2026 @ PTC; tbc @ Council"),
        ("Spring 2026 (PTC, tbc)", "Spring 2026 @ PTC"),
        ("Spring of each year (PTC)", "Spring of each year @ PTC"),
        ("at its 2026 spring session (PTC)", "Spring 2026 @ PTC"),
        ("2 sessions par an (CTP)", "2 sessions par an @ PTC"),
        ("1re session de 2027 (CTP)", "1re session de 2027 @ PTC"),
        ("by the end of the programme (PTC)", "by the end of the programme @ PTC"),
        ("PTC 249/250, PC 90", "PTC 249/250 @ PTC; PC 90 @ PC"),
    ],
)
def test_a_date_that_is_still_open_keeps_its_body(text: str, milestones: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    told = "; ".join(f"{m.period} @ {m.body}" for m in timeline.milestones)
    assert (told, timeline.unparsed) == (milestones, ())


@for_each(
    "text",
    [
        "PTC and Council: Spring and June 2027",
        "Spring 2027 and June 2027 (PTC, Council)",
        "CTP et Conseil : printemps et juin 2027",
    ],
)
def test_a_season_and_a_month_for_two_bodies_have_two_readings(text: str) -> None:
    timeline = read_timeline(text, BUILT_IN)
    assert timeline.milestones == ()
    assert [len(reading) for reading in timeline.ambiguous[0].readings] == [4, 2]
