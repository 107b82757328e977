"""The grammar of completion status: what states one, and what only mentions a key word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.colours import colour_of, statuses_coloured
from wpsheet.grammars.doubts import Doubt
from wpsheet.grammars.status import (
    states_nothing,
    status_in_cell,
    status_stated,
    status_taken_back,
)
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import BUILT_IN, Lists, Status, StatusTerm


@for_each(
    ("progress", "status"),
    [
        ("Completed", Status.COMPLETED),
        ("Completed.", Status.COMPLETED),
        ("Completed at the 20th session. It is out.", Status.COMPLETED),
        ("Completed with two months' delay. It is out.", Status.COMPLETED),
        ("Completed half a year late.", Status.COMPLETED),
        ("In progress in 14 Members. Two more will join.", Status.IN_PROGRESS),
        ("In progress across all regions", Status.IN_PROGRESS),
        ("Completed at 100 per cent", Status.COMPLETED),
        ("Completed. The office reopened in May.", Status.COMPLETED),
        ("Terminé avec un trimestre de retard : la liste a paru", Status.COMPLETED),
        ("Completed on 3/5/2026.", Status.COMPLETED),
        ("Completed | published", Status.COMPLETED),
        ("Completed; 12 of the 186 Members sent comments.", Status.COMPLETED),
        ("In progress / 50%", Status.IN_PROGRESS),
        ("Postponed subject to funding", Status.POSTPONED),
        ("Completed on time.", Status.COMPLETED),
        ("Completed jointly with the UPU.", Status.COMPLETED),
        ("Terminé grâce aux donateurs.", Status.COMPLETED),
        ("TERMINE. Le guide est paru.", Status.COMPLETED),
        ("In progress as from 1 January 2027.", Status.IN_PROGRESS),
        ("In progress by correspondence.", Status.IN_PROGRESS),
        ("In progress until June 2027.", Status.IN_PROGRESS),
        ("In progress on several fronts.", Status.IN_PROGRESS),
        ("En cours de rédaction.", Status.IN_PROGRESS),
        ("En cours depuis mai.", Status.IN_PROGRESS),
        ("Postponed from Spring 2026 to Autumn 2026.", Status.POSTPONED),
        ("Postponed as agreed in writing.", Status.POSTPONED),
        ("Reporté à deux reprises.", Status.POSTPONED),
        ("Not started as no funds were found.", Status.NOT_STARTED),
        ("Not started so far.", Status.NOT_STARTED),
        ("Non commencé à ce jour.", Status.NOT_STARTED),
        ("Completed at the Spring 2026 PTC session.", Status.COMPLETED),
        ("Completed during its 9th meeting.", Status.COMPLETED),
        ("Terminé lors de la 46e réunion.", Status.COMPLETED),
        ("In progress with the help of nine Members.", Status.IN_PROGRESS),
        ("In progress under the Mercator Programme.", Status.IN_PROGRESS),
        ("In progress at the regional level.", Status.IN_PROGRESS),
        ("En cours avec l'aide de l'UPU.", Status.IN_PROGRESS),
        ("En cours au sein du groupe de travail.", Status.IN_PROGRESS),
        ("Postponed by the Chair until funds are found.", Status.POSTPONED),
        ("Postponed at the request of the host.", Status.POSTPONED),
        ("Postponed because no host was found.", Status.POSTPONED),
        ("Reporté en raison des élections.", Status.POSTPONED),
        ("Reporté par le Conseil.", Status.POSTPONED),
        ("Reporté d'un an.", Status.POSTPONED),
        ("Reporté de six mois, faute de moyens.", Status.POSTPONED),
        ("Postponed by a year.", Status.POSTPONED),
        ("Postponed by two sessions.", Status.POSTPONED),
        ("Not started for lack of funds.", Status.NOT_STARTED),
        ("Not started, owing to the elections.", Status.NOT_STARTED),
        ("Non commencé faute de moyens.", Status.NOT_STARTED),
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
        ("In progress: 126 units", Status.IN_PROGRESS),
        ("En cours : 12 ateliers", Status.IN_PROGRESS),
        ("Completed (14 workshops)", Status.COMPLETED),
        ("Completed: 14 workshops, 300 officers.", Status.COMPLETED),
        ("Completed (5 of 5 modules)", Status.COMPLETED),
        ("Completed (100 %)", Status.COMPLETED),
        ("Completed 100%.", Status.COMPLETED),
        ("Completed ✓", Status.COMPLETED),
        ("Completed: draft sent to Members and adopted", Status.COMPLETED),
        ("Completed. Three of the five regions used it.", Status.COMPLETED),
        ("In progress (draft)", Status.IN_PROGRESS),
        ("Completed (draft)", None),
        ("Completed – first draft", None),
        ("Completed. Two of the five workshops remain to be held.", None),
        ("Terminé. Deux des cinq ateliers restent à organiser.", None),
        ("Completed (12/2025)", Status.COMPLETED),
        ("Completed in the first half of 2025.", Status.COMPLETED),
        ("Completed in May 2025, with comments from 12 of 40 Members", Status.COMPLETED),
        ("Completed. 3 of 5 regions have adopted it.", Status.COMPLETED),
        ("Completed. However, a review will follow in 2028.", Status.COMPLETED),
        ("In progress (60 %)", Status.IN_PROGRESS),
        ("In progress: 80 %", Status.IN_PROGRESS),
        ("In progress at 80 %", Status.IN_PROGRESS),
        ("En cours à 80 %", Status.IN_PROGRESS),
        ("In progress, but delayed", Status.IN_PROGRESS),
        ("In progress (date tbc)", Status.IN_PROGRESS),
        ("Postponed to phase 2", Status.POSTPONED),
        ("Postponed pending a decision", Status.POSTPONED),
        ("Not started, subject to funding", Status.NOT_STARTED),
        ("Not started, but planned for 2026.", Status.NOT_STARTED),
        ("Completed by the Council in June 2026.", Status.COMPLETED),
        ("Completed by the PTC.", Status.COMPLETED),
        ("Completed and published in May 2026.", Status.COMPLETED),
        ("Completed following the 2025 survey.", Status.COMPLETED),
        ("Terminé par le Conseil en juin 2026.", Status.COMPLETED),
    ],
)
def test_the_opening_words_of_progress_state_the_status(progress: str, status: Status) -> None:
    assert status_stated(progress, BUILT_IN) is status


@for_each(
    "progress",
    [
        "",
        "Completed at the regional level.",
        "Completed in English and French only; the rest follows.",
        "Completed then reopened",
        "Completed under reservation of the Council's approval",
        "Terminé en anglais et en français seulement",
        "Completed on time except for annex 3.",
        "Completed in collaboration with the UPU, subject to translation.",
        "In progress reports were sent to Members.",
        "En cours d'année, les Membres ont répondu.",
        "Postponed?",
        "Completed and awaiting approval.",
        "Completed by the Council in June 2026, except for Annex II.",
        "Completed by June 2027.",
        "Completed by the Council of the EU.",
        "Completed at the 20th session, except for the annex.",
        "Postponed seminars will be held.",
        "Postponed by two Members.",
        "Not started projects were closed.",
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


@for_each(
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
        ("Completed: No", None),
        ("Completed (no)", None),
        ("Completed - not yet", None),
        ("In progress: no", None),
        ("Terminé : non", None),
        ("Completed by 2027", None),
        ("Completed by the end of 2027", None),
        ("Completed before June 2027", None),
        ("Completed (expected in 2027)", None),
        ("Terminé d'ici 2027", None),
        ("Completed in 2026", Status.COMPLETED),
        ("Completed: no comments were received", Status.COMPLETED),
    ],
)
def test_a_status_cell_says_its_word_and_nothing_else(cell: str, status: Status | None) -> None:
    assert status_in_cell(cell, BUILT_IN) is status


@for_each(
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


@for_each(
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
        ("92D0C0", FillColour.OTHER),
        ("008080", FillColour.OTHER),
        ("66CDAA", FillColour.OTHER),
        ("00FFFF", FillColour.OTHER),
        ("339966", FillColour.GREEN),
        ("92CDDC", FillColour.BLUE),
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


@for_each(
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


@for_each("term", BUILT_IN.statuses)
def test_the_fill_that_is_written_is_read_back_as_its_own_colour(term: StatusTerm) -> None:
    colour = colour_of(term.fill)
    assert colour is not None
    assert term.status in statuses_coloured(colour, BUILT_IN)


@for_each(
    ("text", "doubt", "words"),
    [
        ("Completed (3 of 5 modules)", Doubt.SHARE, "3 of 5"),
        ("Completed – save the annex", Doubt.EXCEPTION, "save the"),
        ("Completed (excl. annex)", Doubt.EXCEPTION, "excl"),
        ("Completed bar the annex", Doubt.EXCEPTION, "bar the"),
        ("Completed with reservations", Doubt.EXCEPTION, "with reservations"),
        ("Achevé à une annexe près", Doubt.EXCEPTION, "à une annexe près"),
        ("Completed. Annex still missing.", Doubt.EXCEPTION, "Annex still missing"),
        ("Completed, yet to be translated", Doubt.EXCEPTION, "yet to"),
        ("Completed / partly", Doubt.PART, "partly"),
        ("Completed (most of it)", Doubt.PART, "most of"),
        ("Terminé aux trois quarts", Doubt.PART, "trois quarts"),
        ("Completed in draft", Doubt.CONDITION, "draft"),
        ("Completed, without annex B", Doubt.EXCEPTION, "without annex"),
        ("Completed, one chapter to go", Doubt.EXCEPTION, "to go"),
        ("Completed (provisional)", Doubt.QUESTION, "provisional"),
        ("Completed - to be validated by the EC", Doubt.QUESTION, "to be validated"),
        ("Completed (first reading)", Doubt.PART, "first reading"),
        ("Substantially completed.", Doubt.PART, "Substantially"),
        ("Terminé (à valider)", Doubt.QUESTION, "à valider"),
        ("Terminé dans l'ensemble", Doubt.PART, "dans l'ensemble"),
        ("Terminé à l'exclusion de l'annexe", Doubt.EXCEPTION, "à l'exclusion"),
        ("Completed: two of the three chapters", Doubt.SHARE, "two of the three"),
        ("Completed 3/5", Doubt.SHARE, "3/5"),
        ("Completed 80%", Doubt.SHARE, "80%"),
        ("Completed – 80 %.", Doubt.SHARE, "80 %"),
        ("80 % completed", Doubt.SHARE, "80 %"),
        ("3 of 5 modules completed.", Doubt.SHARE, "3 of 5 modules"),
        ("Completed\n3 of 5 modules", Doubt.SHARE, "3 of 5 modules"),
        ("Completed. 80 %", Doubt.SHARE, "80 %"),
        ("Terminé à 80 %", Doubt.SHARE, "80 %"),
        ("Terminé : trois ateliers sur cinq", Doubt.SHARE, "trois ateliers sur cinq"),
        ("Completed for phase 1", Doubt.PART, "phase 1"),
        ("Completed in part", Doubt.PART, "in part"),
        ("Completed, partly.", Doubt.PART, "partly"),
        ("Partially completed", Doubt.PART, "Partially"),
        ("Almost completed. One chapter is missing.", Doubt.PART, "Almost"),
        ("Partiellement terminé", Doubt.PART, "Partiellement"),
        ("Terminé en partie", Doubt.PART, "en partie"),
        ("Postponed (partly)", Doubt.PART, "partly"),
        ("Completed except for the annex", Doubt.EXCEPTION, "except"),
        ("Completed\nApart from annex 3", Doubt.EXCEPTION, "Apart from"),
        ("Completed; however the annex is missing", Doubt.EXCEPTION, "however"),
        ("Completed, but the annex is missing", Doubt.EXCEPTION, "but"),
        ("Completed - two chapters outstanding", Doubt.EXCEPTION, "outstanding"),
        ("Completed. Except for the annex.", Doubt.EXCEPTION, "Except"),
        ("Completed (not the annex)", Doubt.EXCEPTION, "not"),
        ("Terminé, sauf l'annexe", Doubt.EXCEPTION, "sauf"),
        ("Achevée à l’exception du chapitre 3", Doubt.EXCEPTION, "à l'exception"),
        ("Not started, except phase 1", Doubt.EXCEPTION, "except"),
        ("Completed, subject to Council approval", Doubt.CONDITION, "subject to"),
        ("Completed pending Council approval.", Doubt.CONDITION, "pending"),
        ("Terminé sous réserve de l'avis du Conseil", Doubt.CONDITION, "sous réserve"),
        ("Completed?", Doubt.QUESTION, "?"),
        ("Completed (tbc)", Doubt.QUESTION, "tbc"),
        ("Terminé ?", Doubt.QUESTION, "?"),
        ("Terminé (à confirmer)", Doubt.QUESTION, "à confirmer"),
        ("In progress?", Doubt.QUESTION, "?"),
        ("Not yet completed.", Doubt.NEGATION, "Not yet"),
        ("To be completed.", Doubt.NEGATION, "To be"),
        ("Completed / in progress", Doubt.ANOTHER, "in progress"),
        ("Completed - In progress", Doubt.ANOTHER, "In progress"),
    ],
)
def test_a_status_that_is_taken_back_is_none_and_its_doubt_is_told(
    text: str, doubt: Doubt, words: str
) -> None:
    assert status_stated(text, BUILT_IN) is None
    assert status_in_cell(text, BUILT_IN) is None
    found = status_taken_back(text, BUILT_IN)
    assert found is not None
    assert (found.doubt, found.words) == (doubt, words)
    assert found.word in text


@for_each(
    "text",
    ["Completed. The study is out.", "The study was completed, except the annex.", "",
     "Completed questionnaires were received from nine Members.", "In progress (60 %)"],
)  # fmt: skip
def test_nothing_is_taken_back_where_no_key_word_opens_or_where_it_counts(text: str) -> None:
    assert status_taken_back(text, BUILT_IN) is None


def test_a_status_that_the_list_does_not_have_is_as_built_in() -> None:
    shorter = Lists(statuses=BUILT_IN.statuses[:1])
    assert status_stated("Postponed to Spring 2027.", shorter) is Status.POSTPONED
    assert shorter.status_term(Status.POSTPONED) == BUILT_IN.status_term(Status.POSTPONED)
    emptied = Lists((), (), (), (), (), ())
    assert status_stated("En cours.", emptied) is Status.IN_PROGRESS


@given(
    st.text(st.characters(categories=["L", "Zs"])),
    st.sampled_from([word.value for word in Status]),
)
def test_a_status_word_and_a_full_stop_state_it_whatever_follows(text: str, word: str) -> None:
    stated = status_stated(f"{word}. {text}", BUILT_IN)
    assert stated is status_in_cell(word, BUILT_IN)
    assert stated == word


@given(st.text())
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    status_stated(text, BUILT_IN)
    status_taken_back(text, BUILT_IN)
    status_in_cell(text, BUILT_IN)
    states_nothing(text)


@given(st.integers(0, 0xFFFFFF))
def test_every_fill_has_a_colour_or_none(value: int) -> None:
    colour = colour_of(f"{value:06X}")
    assert colour is None or colour in FillColour
