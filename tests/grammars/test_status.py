"""The grammar of completion status: what states one, and what only mentions a key word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wpsheet.grammars.status import (
    colour_of,
    states_nothing,
    status_in_cell,
    status_stated,
    statuses_coloured,
)
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import BUILT_IN, Status, StatusTerm


@pytest.mark.parametrize(
    ("progress", "status"),
    [
        ("Completed", Status.COMPLETED),
        ("Completed.", Status.COMPLETED),
        ("completed. The manual is in print.", Status.COMPLETED),
        ("COMPLETED: the manual is in print.", Status.COMPLETED),
        ("Completed\nThe manual is in print.", Status.COMPLETED),
        ("Completed in May 2026.", Status.COMPLETED),
        ("In progress", Status.IN_PROGRESS),
        ("In progress. A draft will follow.", Status.IN_PROGRESS),
        ("In progress, with a draft to follow.", Status.IN_PROGRESS),
        ("In  progress; a draft will follow.", Status.IN_PROGRESS),
        ("In progress – a draft will follow.", Status.IN_PROGRESS),
        ("In progress (second draft).", Status.IN_PROGRESS),
        ("- In progress", Status.IN_PROGRESS),
        ("Status: In progress", Status.IN_PROGRESS),
        ("Status of completion: In progress. A draft will follow.", Status.IN_PROGRESS),
        ("Postponed. Funds are awaited.", Status.POSTPONED),
        ("Postponed to Spring 2027.", Status.POSTPONED),
        ("Not started", Status.NOT_STARTED),
        ("Not started yet.", Status.NOT_STARTED),
        ("\u200bNot\u00a0started.", Status.NOT_STARTED),
        ("Terminé. Le manuel est imprimé.", Status.COMPLETED),
        ("En cours. Un projet suivra.", Status.IN_PROGRESS),
        ("Reporté.", Status.POSTPONED),
        ("Non commencé.", Status.NOT_STARTED),
    ],
)
def test_the_opening_words_of_progress_state_the_status(progress: str, status: Status) -> None:
    assert status_stated(progress, BUILT_IN) is status


@pytest.mark.parametrize(
    "progress",
    [
        "",
        "The manual is in print.",
        "AP completed in May 2022",
        "The round for the islands was completed in May 2026.",
        "The conference was postponed to 2024.",
        "Tests will begin once the Guidelines are finalized.",
        "A draft is in progress.",
        "Work completed.",
        "Completed questionnaires were received from nine Members.",
        "Completed drafts: two.",
        "Postponed items were taken up again.",
        "In progress reports, Members describe their ports.",
        "Not completed.",
        "Not yet completed.",
        "Partly completed.",
        "To be completed.",
        "Almost completed. One chapter is missing.",
        "Uncompleted.",
        "Not postponed.",
        "See activity 4 above. Completed.",
        "The manual is in print.\nCompleted.",
        "Status unknown",
    ],
)
def test_a_key_word_elsewhere_states_nothing(progress: str) -> None:
    assert status_stated(progress, BUILT_IN) is None


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Completed", Status.COMPLETED),
        ("completed.", Status.COMPLETED),
        ("In Progress", Status.IN_PROGRESS),
        ("IN\nPROGRESS", Status.IN_PROGRESS),
        (" Postponed ", Status.POSTPONED),
        ("Not started", Status.NOT_STARTED),
        ("En cours", Status.IN_PROGRESS),
        ("", None),
        ("No status", None),
        ("Postponed or not started", None),
        ("Not completed", None),
        ("Compleet", None),
        ("Green", None),
        ("50 %", None),
    ],
)
def test_a_status_cell_says_its_word_and_nothing_else(cell: str, status: Status | None) -> None:
    assert status_in_cell(cell, BUILT_IN) is status


@pytest.mark.parametrize(
    ("cell", "nothing"),
    [
        ("", True),
        (" \n", True),
        ("No status", True),
        ("no status.", True),
        ("Sans statut", True),
        ("In progress", False),
        ("?", False),
    ],
)
def test_no_status_in_words_is_as_good_as_blank(cell: str, nothing: bool) -> None:
    assert states_nothing(cell) is nothing


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        ("00B050", FillColour.GREEN),
        ("92D050", FillColour.GREEN),
        ("C6EFCE", FillColour.GREEN),
        ("008000", FillColour.GREEN),
        ("0000FF", FillColour.BLUE),
        ("0070C0", FillColour.BLUE),
        ("BDD7EE", FillColour.BLUE),
        ("00B0F0", FillColour.BLUE),
        ("002060", FillColour.BLUE),
        ("FF0000", FillColour.RED),
        ("C00000", FillColour.RED),
        ("FFC7CE", FillColour.RED),
        ("FFFF00", FillColour.OTHER),
        ("FFC000", FillColour.OTHER),
        ("7030A0", FillColour.OTHER),
        ("FFFFFF", None),
        ("000000", None),
        ("D9D9D9", None),
    ],
)
def test_a_fill_has_the_colour_that_a_person_would_call_it(
    fill: str, colour: FillColour | None
) -> None:
    assert colour_of(fill) is colour
    assert colour_of(fill.lower()) is colour


@pytest.mark.parametrize(
    ("colour", "statuses"),
    [
        (FillColour.GREEN, {Status.COMPLETED}),
        (FillColour.BLUE, {Status.IN_PROGRESS}),
        (FillColour.RED, {Status.POSTPONED, Status.NOT_STARTED}),
        (FillColour.OTHER, set()),
    ],
)
def test_four_words_share_three_colours(colour: FillColour, statuses: set[Status]) -> None:
    assert set(statuses_coloured(colour, BUILT_IN)) == statuses


@pytest.mark.parametrize("term", BUILT_IN.statuses, ids=lambda term: term.status.value)
def test_the_fill_that_is_written_is_read_back_as_its_own_colour(term: StatusTerm) -> None:
    colour = colour_of(term.fill)
    assert colour is not None
    assert term.status in statuses_coloured(colour, BUILT_IN)


@given(st.text(), st.sampled_from([word.value for word in Status]))
def test_a_status_word_and_a_full_stop_state_it_whatever_follows(text: str, word: str) -> None:
    stated = status_stated(f"{word}. {text}", BUILT_IN)
    assert stated is status_in_cell(word, BUILT_IN)
    assert stated == word


@given(st.text())
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    status_stated(text, BUILT_IN)
    status_in_cell(text, BUILT_IN)
    states_nothing(text)


@given(st.integers(0, 0xFFFFFF))
def test_every_fill_has_a_colour_or_none(value: int) -> None:
    colour = colour_of(f"{value:06X}")
    assert colour is None or colour in FillColour
