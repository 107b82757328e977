"""Texts of a body's tab are cut at a word, and what is left of them surely fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from laws import examples

from wpsheet.model.lines import lines_in, points_in, points_wide
from wpsheet.writing.book import Book
from wpsheet.writing.circulated.cutting import Cut, define_letters, lines_of, tidied

WORDS = st.sampled_from(
    ["a", "of", "the", "committee", "WORKSHOP", "WCO", "mmm", "iii", "internationalization",
     "W" * 90, "https://example.org/a/very/long/address/of-a-page.html", "2023-2025",
     "Вопросы", "手続", "–",
     "/", "l’été", "(e.g.)", "Œuvre"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)
CUTS = st.builds(Cut, st.floats(9, 120), st.integers(1, 7), st.booleans())


@settings(max_examples=examples(60))
@given(TEXTS, CUTS)
@example("W" * 400, Cut(20, 2))
@example("WORDS IN CAPITALS " * 30, Cut(34.2, 2, bold=True))
def test_what_is_shown_fits_and_is_the_beginning_of_the_text(text: str, cut: Cut) -> None:
    shown = cut.shown(text)
    width = cut.width / 1.025 if cut.bold else cut.width
    assert lines_in(shown, width) <= cut.lines
    if shown != text:
        assert shown.endswith(" …")
        beginning = shown.removesuffix(" …")
        assert text.startswith(beginning)
        # Only a word is cut that would fill a line in the widest letters.
        rest = text[len(beginning) :]
        word = f"{beginning.split(' ')[-1]}{rest.split(' ')[0]}"
        assert rest.startswith(" ") or len(word) * 11.6 > points_in(width) - 22


def test_ordinary_words_fill_most_of_the_room() -> None:
    text = "The proposals that were received will be sent to the members before their meeting. " * 9
    for width, lines in ((34.0, 2), (55.0, 2), (55.0, 5), (118.0, 1)):
        shown = Cut(width, lines).shown(text)
        assert points_wide(shown) > 0.8 * points_in(width) * lines


def test_lines_are_told_that_leave_a_text_whole() -> None:
    text = "A sentence of some words that takes a few lines in a narrow column."
    lines = lines_of(text, 20, 9)
    assert Cut(20, lines).shown(text) == text
    assert Cut(20, lines - 1).shown(text) != text
    assert lines_of(text * 20, 20, 9) == 9


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_cuts_the_same(tmp_path: Path, converted: Callable[..., list[Path]]) -> None:
    """Each text is put into the cells of another one, so that nothing is as it was written."""
    texts = [
        "Short.", "", "Two words " * 40, "W" * 300, "IN CAPITALS, " * 30, "l’été d’après " * 30,
        "Вопросы 手続 " * 30, 'He said "so" and\nwent home; ' * 12, "https://example.org/a" * 20,
    ]  # fmt: skip
    cuts = [Cut(34.0, 2), Cut(55.0, 5), Cut(15.0, 3, bold=True), Cut(118.0, 1)]
    book = Book(title="Cut", subject="Cut", made=date(2026, 5, 4))
    define_letters(book)
    sheet = book.sheet("Cut")
    expected = {}
    for row, text in enumerate(texts):
        book.write(sheet, row, 0, text, "plain")
        column = 1
        for cut in cuts:
            letters = [f"${openpyxl.utils.get_column_letter(column + 1 + n)}{row + 1}"
                       for n in range(cut.cells)]  # fmt: skip
            source = f'TRIM(SUBSTITUTE($A{row + 1}&"",CHAR(10)," / "))'
            values = cut.values("another text")
            for formula, value in zip(cut.formulas(source, letters), values, strict=True):
                book.formula(sheet, row, column, f"={formula}", value)
                column += 1
            expected[row + 1, column] = cut.shown(tidied(text))
    path = tmp_path / "cut.xlsx"
    path.write_bytes(book.content())
    (calculated,) = converted(path, ending="xlsx", recalculate=True)
    found = openpyxl.load_workbook(calculated, data_only=True)["Cut"]
    assert {at: found.cell(*at).value or "" for at in expected} == expected
