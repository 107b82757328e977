"""Text as officers format it, and the words alone."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.model.rewording import reworded
from wpsheet.model.text import RichText, Run, Script, comparable, listed, shortened

RUNS = st.lists(
    st.builds(
        Run,
        st.text(max_size=5),
        bold=st.booleans(),
        script=st.sampled_from([None, Script.SUPERSCRIPT]),
    )
)


def raised(text: str) -> Run:
    return Run(text, script=Script.SUPERSCRIPT)


@for_each(
    ("runs", "plain"),
    [
        ((), ""),
        ((Run("A plain text"),), "A plain text"),
        ((Run("A "), Run("bold", bold=True), Run(" word")), "A bold word"),
        ((Run("the 63"), raised("rd"), Run(" session")), "the 63rd session"),
        ((Run("the 63 "), raised("rd"), Run(" session")), "the 63rd session"),
        ((Run("the 63 "), raised("rd "), Run("session")), "the 63rd session"),
        ((Run("the 1"), raised("st"), Run("/2"), raised("nd")), "the 1st/2nd"),
        ((Run("First"), Run("\n"), Run("second")), "First\nsecond"),
    ],
)
def test_the_words_of_runs_are_plain(runs: tuple[Run, ...], plain: str) -> None:
    assert RichText(runs).plain == plain


@for_each(
    "text",
    [
        "One\nTwo",
        "One\r\nTwo",
        "One\rTwo",
        "One\vTwo",
        "One\u2028Two",
        "One\u2029Two",
        "One_x000D_\nTwo",
        "One_x000d_Two",
        "One\n\n\nTwo",
        " One \n Two ",
        "\nOne\n \nTwo\n",
    ],
)
def test_every_kind_of_line_break_parts_two_paragraphs(text: str) -> None:
    assert RichText.of(text).plain == "One\nTwo"


def test_neighbours_of_one_formatting_are_united_and_empty_runs_dropped() -> None:
    runs = [Run("a"), Run(""), Run("b"), Run("", bold=True), raised("c"), raised("d"), Run("e")]
    assert RichText.joined(runs) == RichText((Run("ab"), raised("cd"), Run("e")))


@given(RUNS)
def test_joining_keeps_every_character_and_settles_at_once(runs: list[Run]) -> None:
    joined = RichText.joined(runs)
    assert joined.raw == RichText(tuple(runs)).raw
    assert RichText.joined(joined.runs) == joined


def test_blanks_go_from_both_ends_and_formatting_stays() -> None:
    runs = (Run(" \n", bold=True), Run("  the 63"), raised("rd  "), Run(" \t"))
    assert RichText(runs).stripped() == RichText((Run("the 63"), raised("rd")))


@for_each("text", ["", " ", "\n\t"])
def test_nothing_is_left_of_blanks(text: str) -> None:
    assert RichText.of(text).stripped() == RichText()


@given(RUNS)
def test_stripping_is_what_stripping_the_characters_is(runs: list[Run]) -> None:
    rich = RichText(tuple(runs))
    assert rich.stripped().raw == rich.raw.strip()


@given(st.text())
def test_plain_words_stay_as_they_are_when_read_again(text: str) -> None:
    plain = RichText.of(text).plain
    assert RichText.of(plain).plain == plain


@for_each(
    ("text", "same"),
    [
        ("PTC", "ptc"),
        ("  Policy \n Commission\t", "policy commission"),
        ("Policy\u00a0Commission", "policy commission"),
        ("TEG–NII", "teg-nii"),
        ("TEG—NII", "teg-nii"),
        ("TEG\u2011NII", "teg-nii"),
        ("l’Unité", "l'unité"),
        ("“Open”", '"open"'),
        ("ＰＴＣ", "ptc"),
        ("P\u200bT\ufeffC", "ptc"),
        ("P\x07T\x1bC", "ptc"),
        ("\u200ePTC\u202c", "ptc"),
        ("Cou\u00adncil", "council"),
        ("Comité", "comité"),
        ("Comite\u0301", "comité"),
        ("", ""),
    ],
)
def test_text_is_compared_without_case_blanks_and_typography(text: str, same: str) -> None:
    assert comparable(text) == same


def test_an_accent_makes_another_word() -> None:
    assert comparable("Comité") != comparable("Comite")


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_comparing_once_is_comparing_twice(text: str) -> None:
    assert comparable(comparable(text)) == comparable(text)


@for_each(
    ("text", "width", "short"),
    [
        ("a short text", 80, "a short text"),
        ("a\nshort   text", 80, "a short text"),
        ("twelve chars", 12, "twelve chars"),
        ("one two three four", 12, "one two…"),
        ("one, two, three", 10, "one…"),
        ("unbreakable", 5, "unbr…"),
        ("", 5, ""),
    ],
)
def test_a_long_text_is_cut_at_a_word(text: str, width: int, short: str) -> None:
    assert shortened(text, width) == short


@given(st.text(), st.integers(1, 40))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


@for_each(
    ("words", "sentence"),
    [
        ([], ""),
        (["PTC"], "PTC"),
        (["PC", "Council"], "PC and Council"),
        (["PTC", "PC", "Council"], "PTC, PC and Council"),
    ],
)
def test_words_are_listed_as_a_sentence_lists_them(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence


def test_the_last_word_may_be_another() -> None:
    assert listed(["CTP", "CPG", "Conseil"], last="et") == "CTP, CPG et Conseil"


def test_a_thousand_corrections_of_a_long_text_take_no_time() -> None:
    words = [f"word{n}  and  more.. of" for n in range(1_300)]
    old = " ".join(words)
    new = old.replace("  ", " ").replace("..", ".").replace("word700 and", "word700 or")
    assert len(old) > 30_000
    start = time.process_time()
    runs = reworded([Run(old[:15_000], bold=True), Run(old[15_000:])], new)
    assert time.process_time() - start < 1
    assert "".join(run.text for run in runs) == new
    assert [run.bold for run in runs] == [True, False]
    # Where the bold letters end is the word at which they ended before.
    assert old[:15_000].split()[-1].startswith(runs[0].text.split()[-1])
