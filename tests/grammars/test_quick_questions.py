"""Questions that are asked of long texts in a quick way, against the plain way of asking them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from wpsheet.checking.rules.text import _unbalanced
from wpsheet.grammars.sentences import announces
from wpsheet.model.text import RichText, Run, Script

pytestmark = pytest.mark.slow

LIST_MARK = re.compile(r"(?:^|[\s;,.:(])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.IGNORECASE)
ANNOUNCING = ("Will", "may ", "May ", "is to go", "to be", "Next", "prévue", "À venir", "doit")


def unbalanced(text: str) -> tuple[int, bool] | None:
    """The first bracket without its fellow, letter for letter."""
    marks = {match.end() - 1 for match in LIST_MARK.finditer(text)}
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in "([":
            opened.append(place)
        elif character in ")]":
            if opened and text[opened[-1]] == {")": "(", "]": "["}[character]:
                opened.pop()
            elif place not in marks:
                return place, False
    return (opened[0], True) if opened else None


@settings(max_examples=examples(100))
@given(st.text(alphabet="()[]()ab1ivx ,.\n", max_size=24))
def test_brackets_are_paired_as_they_are_letter_for_letter(text: str) -> None:
    assert _unbalanced(text) == unbalanced(text)


@given(st.lists(st.sampled_from(ANNOUNCING), max_size=3))
def test_what_announces_does_so_in_capitals_too_but_for_the_month(words: list[str]) -> None:
    text = f"The text {' '.join(words)} members."
    told = any(word != "May " for word in words)
    assert announces(text) is told
    if "may " not in words:
        assert announces(text.upper()) is told


looks = st.builds(
    lambda text, **looks: Run(text, **looks),
    st.sampled_from(["", "a", "b "]),
    bold=st.booleans(),
    script=st.sampled_from([None, *Script]),
)


@given(st.lists(looks, max_size=8))
def test_runs_are_joined_where_they_look_alike_and_only_there(runs: list[Run]) -> None:
    joined = RichText.joined(runs).runs
    assert "".join(run.text for run in joined) == "".join(run.text for run in runs)
    assert all(run.text for run in joined)
    seen = [(run.bold, run.script) for run in joined]
    assert all(one != other for one, other in itertools.pairwise(seen))
    letters = [(run.bold, run.script) for run in runs for _ in run.text]
    assert [(run.bold, run.script) for run in joined for _ in run.text] == letters
