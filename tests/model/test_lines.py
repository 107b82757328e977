"""How wide words are, how many lines they take, and what of them fits on one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.model.lines import (
    lines_in,
    longest_word,
    on_one_line,
    points_in,
    points_wide,
    width_for,
)

WORDS = st.lists(
    st.sampled_from(["a", "word", "Non commencée", "x" * 33, "WMO", "l'année", "–"]),
    min_size=1, max_size=40,
).map(" ".join)  # fmt: skip


@for_each(
    ("text", "points"),
    [("Completed", 44.70), ("Non commencée", 69.13), ("0123456789", 50.68), ("…", 6.90)],
)
def test_words_are_as_wide_as_calibri_sets_them(text: str, points: float) -> None:
    assert points_wide(text) == pytest.approx(points, abs=0.01)
    assert points_wide(text, 20) == pytest.approx(2 * points, abs=0.01)
    assert points_wide(text, bold=True) > points


def test_a_letter_with_an_accent_is_as_wide_as_without() -> None:
    assert points_wide("éàçÔ") == points_wide("eacO")
    assert points_wide("e\u0301\u200b") == points_wide("e")


@given(WORDS, st.integers(4, 60))
def test_a_wider_column_takes_no_more_lines_and_all_of_them_hold_the_text(
    text: str, width: int
) -> None:
    lines = lines_in(text, width)
    assert lines >= lines_in(text, width + 3)
    assert lines * points_in(width) + points_wide(" ") * lines >= points_wide(text)
    assert lines_in(f"{text}\n{text}", width) == 2 * lines
    assert (lines_in(text, width, most=2) > 2) == (lines > 2)


def test_words_go_on_in_the_next_line_and_long_ones_are_broken() -> None:
    assert lines_in("two words", width_for("words")) == 2
    assert lines_in("two words", width_for("two words")) == 1
    assert lines_in("x" * 30, width_for("x" * 10) + 0.01) == 3
    assert lines_in("", 5) == 1


def test_the_longest_word_decides_how_narrow_a_column_may_be() -> None:
    assert longest_word("Responsible body") == width_for("Responsible", bold=True)
    assert longest_word("") == 0


@given(WORDS, st.integers(4, 60))
def test_what_is_cut_to_a_line_fits_and_says_so(text: str, width: int) -> None:
    shown = on_one_line(text, width)
    assert lines_in(shown, width) == 1
    assert shown == text or (shown.endswith(" …") and text.startswith(shown[:-2]))


def test_a_text_is_cut_at_a_word() -> None:
    assert on_one_line("Develop the dataset,\nannex", width_for("Develop the dataset, …")) == (
        "Develop the dataset …"
    )
    assert on_one_line("Develop it", width_for("Develop it")) == "Develop it"
