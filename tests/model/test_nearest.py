"""Words that are nearly known ones: what a library finds, found sooner."""

from __future__ import annotations

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wpsheet.model.nearest import nearest
from wpsheet.model.vocabulary import BUILT_IN

pytestmark = pytest.mark.slow

KNOWN = list(BUILT_IN.body_spellings)


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    letters = list(draw(st.sampled_from(KNOWN)))
    for _ in range(draw(st.integers(0, 4))):
        letters.insert(draw(st.integers(0, len(letters))), draw(st.characters()))
        letters.pop(draw(st.integers(0, len(letters) - 1)))
    return "".join(letters)


@given(misspelt() | st.text(max_size=12), st.sampled_from([0.5, 0.7, 0.75, 0.88]))
def test_the_nearest_words_are_those_that_the_library_finds(word: str, cutoff: float) -> None:
    assert nearest(word, KNOWN, cutoff=cutoff, most=3) == get_close_matches(word, KNOWN, 3, cutoff)


def test_a_misspelt_body_is_found_among_those_of_the_list() -> None:
    assert nearest("counsil", KNOWN, cutoff=0.7) == ["council"]
    assert nearest("x" * 100_000, KNOWN, cutoff=0.7) == []
