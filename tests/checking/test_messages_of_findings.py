"""What the sentences of findings propose and name: advice that passes, words cut at words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sheets import AS_OF, both, check, places, timeframe
from tables import for_each

from wpsheet.checking.engine import check as check_in
from wpsheet.model.text import words_around
from wpsheet.reporters.as_text import report_text


def message_of(table: str, rule: str) -> str:
    """The message of the one finding of a rule."""
    (message,) = [f.message for f in check(timeframe(table)).findings if f.rule == rule]
    return message


def test_a_body_is_proposed_where_only_one_has_no_date() -> None:
    message = message_of(
        """
        | Responsible body | Timeline                  |
        | PTC, PC          | Spring 2027 (PTC)\\nJune 2027 |
        """,
        "milestone-without-body",
    )
    assert message.endswith("Add it in brackets after the date: June 2027 (PC).")


@for_each("bodies", ["PTC, PC, Council", "PTC"])
def test_no_body_is_proposed_where_several_or_none_are_without_a_date(bodies: str) -> None:
    dates = "Spring 2027 (PTC)\\nJune 2027" if bodies == "PTC" else "June 2027"
    message = message_of(
        f"""
        | Responsible body | Timeline |
        | {bodies}         | {dates}  |
        """,
        "milestone-without-body",
    )
    assert message.endswith("Add it in brackets after the date: June 2027 (BODY).")


def test_a_vague_date_without_a_body_is_answered_with_a_date_that_passes() -> None:
    message = message_of(
        """
        | Responsible body | Timeline |
        | PTC              | Mid-2027 |
        """,
        "milestone-without-body",
    )
    advice = message.split('"')[1]
    mended = timeframe(f"""
        | Responsible body | Timeline |
        | PTC              | {advice} |
    """)
    assert places(check(mended)) == []


def test_a_quotation_that_is_never_closed_is_named_by_its_first_words() -> None:
    message = message_of(
        """
        | Progress |
        | In progress. The paper "Seals at sea, with a note on "Kegs" was sent; it will follow. |
        """,
        "unbalanced-quote",
    )
    assert message.startswith('The quotation that begins with "Seals at sea, with a note on "Kegs"')


def test_a_quotation_that_was_never_opened_is_named_by_its_last_words() -> None:
    message = message_of(
        """
        | Progress |
        | In progress. The paper Seals at sea" was sent out; replies will follow. |
        """,
        "unbalanced-quote",
    )
    assert message.startswith('The quotation that ends with "In progress. The paper Seals at sea"')


def test_every_doubled_full_stop_of_a_cell_is_named() -> None:
    message = message_of(
        """
        | Progress |
        | In progress. It was sent out.. It will be discussed in May.. Members will reply. |
        """,
        "doubled-full-stop",
    )
    assert message == (
        'There are two full stops after "was sent out" and "discussed in May". Delete one of each.'
    )


def test_a_stroke_with_a_blank_on_one_side_is_named_with_whole_words() -> None:
    table = """
        | Progress |
        | In progress. The 24th /25th sessions will discuss the questionnaire on a / b. |
        """
    assert message_of(table, "stray-space") == (
        'There is an extra space near "…progress. The 24th /25th sessions will…". Delete it.'
    )


def test_a_text_that_differs_in_a_bracket_is_not_called_the_same_word_for_word() -> None:
    sheet = timeframe("""
        | No. | Progress                                                     |
        | 1.  | In progress. The paper (a draft) will be sent in June 2027.  |
        | 2.  | In progress. The paper, a draft, will be sent in June 2027.  |
        | 3.  | In progress. The paper (a draft) will be sent in June 2027.  |
    """)
    found = {f.number: f.message for f in check(sheet).findings if f.rule == "progress-duplicated"}
    assert found[2].startswith("Progress has the same words as Progress of activity I.1 (B2).")
    assert found[3].startswith(
        "Progress is word for word the same as Progress of activity I.1 (B2)."
    )


def test_many_cells_are_told_with_their_sheet_where_there_are_several() -> None:
    table = "| Priority ranking |\n" + "| D |\n" * 8
    one, two = report_text(check(timeframe(table))), report_text(check(both(table, table)))
    assert "(low). A2:A9" in " ".join(one.split())
    assert '(low). "First" A2:A9, "Second" A2:A9' in " ".join(two.split())


@for_each("language", ["en", "fr"])
def test_a_column_is_named_once_where_its_message_begins_with_it(language: str) -> None:
    sheet = timeframe("| Progress | Completion status |\n|          |                   |")
    report = check_in(sheet, as_of=AS_OF, language=language)
    line = " ".join(report_text(report).split())
    for name in ("Progress", "Completion status", "État d’avancement", "Statut de réalisation"):
        assert f"{name}: " not in line
        assert f"{name}\u00a0: " not in line


@given(st.lists(st.text("ab.", min_size=1, max_size=20)), st.data())
def test_words_around_a_place_are_whole(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = words_around(text, start, end)
    assert " ".join(text[start:end].split()) in around
    assert set(around.replace("…", " ").split()) <= set(words)
    assert len(around) <= end - start + 42


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_a_place_is_in_the_words_around_it(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert " ".join(text[start:end].split()) in words_around(text, start, end)
