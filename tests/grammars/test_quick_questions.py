"""Questions that are asked of long texts in a quick way, against the plain way of asking them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples

from wpsheet.checking.rules.text import _unbalanced
from wpsheet.grammars.persons import NUMBERS
from wpsheet.grammars.resources import parse_resources
from wpsheet.grammars.sentences import announces
from wpsheet.grammars.time_tokens import TIMES_IN_FULL
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.text import RichText, Run, Script, look_of
from wpsheet.model.vocabulary import BUILT_IN, Term

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


# Names that begin as other words of a timeline do.
STRANGE = ["IF", "Each", "May Group", "September", "2027", "PC and PTC", "Once More"]
UNITS = ["One Stop Desk", "A and B Unit", "R&D Team", "Half", "Unit 7", "GS-5 Desk", "Members"]
LISTS = replace(
    BUILT_IN,
    bodies=(*BUILT_IN.bodies, *map(Term, STRANGE)),
    units=(*BUILT_IN.units, *map(Term, UNITS)),
)
TIMES = st.sampled_from([*TIMES_IN_FULL, "SPRING", "May", "next", "sept"])
BODIES = st.sampled_from([*LISTS.body_spellings, *STRANGE, "XYZ", "tbc", "if", "PTC 249"])


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(TIMES, st.lists(BODIES, min_size=1, max_size=3)), max_size=3))
def test_dates_as_the_template_asks_are_read_as_they_are_word_by_word(
    dates: list[tuple[str, list[str]]],
) -> None:
    text = "\n".join(f"{time} 2027 ({' and '.join(bodies)})" for time, bodies in dates)
    assert read_timeline(text, LISTS) == read_timeline(text.replace(" (", "  ("), LISTS)


COUNTS = st.sampled_from([*NUMBERS, "One/two", "3/2", "two/1", "0.5", "2,5", "12", "0", "half"])
NAMES = st.sampled_from([*LISTS.unit_spellings, *UNITS, "Nobody's Unit", "CBD project team"])


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(COUNTS, st.booleans(), NAMES), max_size=3))
def test_resources_as_the_template_asks_are_read_as_they_are_word_by_word(
    parts: list[tuple[str, bool, str]],
) -> None:
    text = " and ".join(f"{n} officer{'s' * many} from the {unit}" for n, many, unit in parts)
    assert parse_resources(text, LISTS) == parse_resources(text.replace(" off", "  off"), LISTS)


@given(st.lists(st.sampled_from(ANNOUNCING), max_size=3))
def test_what_announces_does_so_in_capitals_too_but_for_the_month(words: list[str]) -> None:
    text = f"The text {' '.join(words)} members."
    told = any(word != "May " for word in words)
    assert announces(text) is told
    if "may " not in words:
        assert announces(text.upper()) is told


looks = st.builds(
    Run,
    st.sampled_from(["", "a", "b "]),
    bold=st.booleans(),
    script=st.sampled_from([None, *Script]),
)


@given(st.lists(looks, max_size=8))
def test_runs_are_joined_where_they_look_alike_and_only_there(runs: list[Run]) -> None:
    joined = RichText.joined(runs).runs
    assert "".join(run.text for run in joined) == "".join(run.text for run in runs)
    assert all(run.text for run in joined)
    seen = list(map(look_of, joined))
    assert all(one != other for one, other in itertools.pairwise(seen))
    letters = [(run.bold, run.script) for run in runs for _ in run.text]
    assert [(run.bold, run.script) for run in joined for _ in run.text] == letters
