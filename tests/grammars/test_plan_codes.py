"""The grammar of Strategic Plan codes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.plan_codes import (
    codes_of_range,
    parse_codes,
    tells_meanings,
)
from wpsheet.model.values import CodeList
from wpsheet.model.vocabulary import BUILT_IN, Lists, Term

CODES = ["SP1", "SP2", "SP3", "SP4", "SP5", "FA1", "FA2", "FA3", "ORG1", "ORG2"]


@for_each(
    "text",
    [
        "SP1, FA2, ORG1",
        "SP1,FA2,ORG1",
        "SP1 FA2 ORG1",
        "SP1/FA2/ORG1",
        "SP1; FA2; ORG1",
        "SP1\nFA2\nORG1",
        "SP1\r\nFA2\r\nORG1",
        "SP1, FA2 and ORG1",
        "SP1, FA2 et ORG1",
        "SP1 & FA2 + ORG1",
        "SP1 | FA2 | ORG1",
        "• SP1 • FA2 • ORG1",
        "SP1, FA2, ORG1.",
        "sp1, fa2, org1",
        "SP 1, FA 2, ORG 1",
        "SP-1, FA-2, ORG-1",
        "SP01, FA02, ORG01",
        "SP1, FA2, SP1, ORG1",
        "ＳＰ１, FA２, ORG1",
        "SP\u00a01,\u200bFA2,\tORG1",
    ],
)
def test_codes_are_read_in_any_separator_and_spelling(text: str) -> None:
    assert parse_codes(text, BUILT_IN) == CodeList(("SP1", "FA2", "ORG1"))


@for_each(
    "text",
    ["The whole Strategic Plan", "the whole strategic  plan.", "Whole Strategic Plan", "ALL"],
)
def test_the_whole_plan_is_all(text: str) -> None:
    assert parse_codes(text, BUILT_IN) == CodeList(("ALL",))


@for_each("code", CODES)
def test_every_code_stands_for_itself(code: str) -> None:
    assert parse_codes(code, BUILT_IN) == CodeList((code,))


@for_each(
    ("text", "codes", "unknown"),
    [
        ("SP6", (), ("SP6",)),
        ("SP0", (), ("SP0",)),
        ("SP11", (), ("SP11",)),
        ("FA4, SP1", ("SP1",), ("FA4",)),
        ("SP1, XX9, FA1", ("SP1", "FA1"), ("XX9",)),
        ("SP1a", (), ("SP1A",)),
        ("SP", (), ("SP",)),
    ],
)
def test_an_unknown_code_is_kept_and_not_guessed_at(
    text: str, codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    assert parse_codes(text, BUILT_IN) == CodeList(codes, unknown)


@for_each("text", ["SP1/2/3", "SP1, 2, 3", "SP 1/2 and 3"])
def test_letters_that_are_left_out_are_those_of_the_code_before(text: str) -> None:
    assert parse_codes(text, BUILT_IN).codes == ("SP1", "SP2", "SP3")


@for_each("text", ["SP1-SP3", "SP1–SP3", "SP1-3"])
def test_a_range_is_not_guessed_at(text: str) -> None:
    assert parse_codes(text, BUILT_IN).codes == ()
    assert parse_codes(text, BUILT_IN).unknown != ()


@for_each(
    ("text", "codes"),
    [
        ("SP1-SP3", ("SP1", "SP2", "SP3")),
        ("SP1–3", ("SP1", "SP2", "SP3")),
        ("FA1 to FA3", ("FA1", "FA2", "FA3")),
        ("PS1 à PS2", ("SP1", "SP2")),
        ("SP3-SP1", ()),
        ("SP4-SP6", ()),
        ("SP1-FA3", ()),
        ("SP1, SP3", ()),
        ("SP1", ()),
    ],
)
def test_a_plain_range_is_spelt_out_for_a_suggestion(text: str, codes: tuple[str, ...]) -> None:
    assert codes_of_range(text, BUILT_IN) == codes


@for_each(
    ("text", "codes", "unknown"),
    [
        ("SP1 - Develop, maintain and implement instruments", ("SP1",), ()),
        ("SP1 – Develop, maintain and implement instruments", ("SP1",), ()),
        ("SP1: Develop and implement instruments", ("SP1",), ()),
        ("SP1 (instruments and tools), FA2", ("SP1", "FA2"), ()),
        ("SP1 - Develop instruments; FA2 - Revenue", ("SP1", "FA2"), ()),
        ("SP1 - Develop instruments\nFA2 - Revenue", ("SP1", "FA2"), ()),
        ("SP1 - Develop instruments, FA2 - Revenue", ("SP1", "FA2"), ()),
        ("SP1 - Develop instruments, SP9", ("SP1",), ("SP9",)),
        ("PS1 - Élaborer des instruments", ("SP1",), ()),
    ],
)
def test_the_words_of_the_plan_behind_a_code_are_no_other_code(
    text: str, codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    assert parse_codes(text, BUILT_IN) == CodeList(codes, unknown)
    assert tells_meanings(text, BUILT_IN) is not bool(unknown)


@for_each("text", ["SP1, FA2", "SP1 and FA2", "SP 1", "SP9", "ALL", ""])
def test_bare_codes_tell_no_meanings(text: str) -> None:
    assert not tells_meanings(text, BUILT_IN)


def test_the_spellings_of_a_list_come_first_longest_first() -> None:
    names = ("1", "1.1", "2.1.3", "Goal 2", "SO1.A", "Pillar A", "A", "O-1", "ITMM-ST1", "Ω1")
    lists = Lists(codes=tuple(Term(name) for name in names))
    for name in names:
        assert parse_codes(name, lists) == CodeList((name,))
    assert parse_codes(", ".join(names), lists) == CodeList(names)
    assert parse_codes("1.1 and Pillar A / 3.2", lists) == CodeList(("1.1", "Pillar A"), ("3.2",))


@for_each("text", ["", " ", "\n", ",", " ; "])
def test_a_blank_cell_holds_no_code(text: str) -> None:
    assert parse_codes(text, BUILT_IN) == CodeList()


@given(
    st.lists(st.sampled_from(CODES), unique=True),
    st.sampled_from([", ", " ", "/", ";", "\n", " and "]),
)
def test_a_list_of_codes_reads_back_to_the_same(codes: list[str], between: str) -> None:
    assert parse_codes(", ".join(codes), BUILT_IN) == CodeList(tuple(codes))
    assert parse_codes(between.join(codes), BUILT_IN) == CodeList(tuple(codes))


@given(st.text() | st.lists(st.sampled_from([*CODES, "-", ",", " ", "ALL", "x", "7"])).map("".join))
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    found = parse_codes(text, BUILT_IN)
    assert set(found.codes) <= {*CODES, "ALL"}
    assert len(found.codes) == len(set(found.codes))


OF_ANY_KIND = Lists(
    codes=tuple(
        Term(name)
        for name in ("Goal 2", "Goal 2.1", "Goal 2.10", "KRA-3", "Objectif B", "(a)", "SDG 8, 9")
    )
)


@for_each(
    ("text", "codes", "unknown"),
    [
        ("Goal 2.1", ("Goal 2.1",), ()),
        ("goal 2.10; Goal 2", ("Goal 2.10", "Goal 2"), ()),
        ("KRA-3/Goal 2.1", ("KRA-3", "Goal 2.1"), ()),
        ("Objectif B et KRA-3", ("Objectif B", "KRA-3"), ()),
        ("(a), SDG 8, 9", ("(a)", "SDG 8, 9"), ()),
        ("Goal 2.3, KRA-3", ("KRA-3",), ("GOAL 2.3",)),
        ("KRA-31", (), ("KRA-31",)),
    ],
)
def test_codes_of_any_kind_are_matched_as_they_are_listed(
    text: str, codes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    assert parse_codes(text, OF_ANY_KIND) == CodeList(codes, unknown)
