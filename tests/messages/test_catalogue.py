"""The French catalogue: it has every text that the code says, says it whole, and is compiled."""

from __future__ import annotations

import gettext
import re
from dataclasses import replace
from string import Formatter

import pytest
from english_texts import Text, english_texts
from translations import (
    Entry,
    Update,
    entries_of,
    head_of,
    mo_of,
    po_of,
    po_path,
    report,
    updated,
)

from wpsheet.messages.catalogue import Context, known, translated
from wpsheet.model.list_headings import ListName
from wpsheet.model.wording import LANGUAGES

pytestmark = pytest.mark.slow

PO = po_path("fr").read_text(encoding="utf-8")
AGAIN = "run: python tests/support/translations.py"


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return entries_of(PO)


@pytest.fixture(scope="module")
def update(entries: tuple[Entry, ...]) -> Update:
    return updated(entries, english_texts())


def shown(template: str) -> set[str]:
    """The words that appear in what is said, not those that only choose a form."""
    found: set[str] = set()
    for _, name, spec, _ in Formatter().parse(template):
        if name is not None:
            chooses = bool(spec) and (spec.startswith("?") or "|" in spec)
            found |= shown(spec or "") if chooses else {name}
    return found


def used(template: str) -> set[str]:
    """The words in a template, those that choose a form included."""
    return set(re.findall(r"\{(\w+)", template))


# The catalogue as it is


def test_every_text_has_its_french_and_none_is_left_over(update: Update) -> None:
    assert [entry.key for entry in update.untranslated] == [], AGAIN
    assert [entry.key for entry in update.obsolete] == [], AGAIN
    assert [entry.key for entry in update.carried_over] == [], "reworded: is the French still so?"


def test_the_catalogue_is_in_the_order_of_the_code_and_set_in_type(
    entries: tuple[Entry, ...], update: Update
) -> None:
    assert update.entries == entries, AGAIN


def test_what_the_program_reads_is_made_from_the_catalogue() -> None:
    assert po_path("fr").with_suffix(".mo").read_bytes() == mo_of(PO), AGAIN


def test_translators_tools_find_the_head_they_need() -> None:
    head = head_of(PO)
    for field in ("Language: fr", "charset=UTF-8", "nplurals=2; plural=(n > 1);"):
        assert field in head
    assert not re.search(r"^#: .*:\d", PO, flags=re.MULTILINE)


def test_a_translation_has_the_placeholders_of_its_text(entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        assert shown(entry.words) == shown(entry.text.english), entry.key
        assert used(entry.words) <= used(entry.text.english), entry.key


# What the program makes of it


def test_one_word_is_told_apart_by_what_it_is_for() -> None:
    assert translated("green", "fr") == "vert"
    assert translated("green", "fr", Context.WORD) == "verte"
    assert translated("April", "fr", Context.PERIOD) == "Avril"
    assert translated("April", "fr", Context.MONTH) == "avril"
    assert translated(ListName.BODIES, "fr", Context.WORD) == "organes"


def test_a_text_that_is_not_ours_is_known_in_no_language_but_english() -> None:
    for text in ("Input/output error", "", "the whole catalogue"):
        assert known(text, "fr") is None
        assert known(text, "en") == text
        with pytest.raises(KeyError):
            translated(text, "fr")
    with pytest.raises(KeyError):
        translated("green", "nl")


# Bringing it up to date

OLD = Text('The row is blank: "{row}". Fill it in, or delete it.')
NEW = Text('The row is empty: "{row}". Fill it in, or delete it, or leave it as it is.')
FRENCH = Entry(OLD, ("a.py",), "La ligne est vide.", reviewed=True)


def test_a_text_that_is_new_is_untranslated_and_one_that_is_gone_is_taken_out() -> None:
    update = updated([FRENCH], {Text("Hello"): ["b.py"]})
    assert update.untranslated == [Entry(Text("Hello"), ("b.py",))]
    assert update.obsolete == (FRENCH,)
    assert list(report(update)) == [
        "untranslated: 1", "  Hello", "carried over, to be read: 0", "obsolete, taken out: 1",
        f"  {OLD.english}", "not read by an officer (fuzzy): 1 of 1",
    ]  # fmt: skip


def test_the_french_of_a_reworded_text_is_carried_over_to_be_read_again() -> None:
    update = updated([FRENCH], {NEW: ["a.py"]})
    carried = replace(FRENCH, text=NEW, reviewed=False, formerly=OLD.english)
    assert update.carried_over == [carried]
    assert update.obsolete == ()
    assert entries_of(po_of([carried], head_of(PO))) == (carried,)
    # In another file it is another text.
    assert updated([FRENCH], {NEW: ["b.py"]}).untranslated


def test_a_rule_keeps_its_french_however_it_is_reworded() -> None:
    one, other = (Text(words, "rule status-missing: why") for words in ("Because.", "So it is."))
    update = updated([Entry(one, ("a.py",), "Parce que.")], {other: ["b.py"]})
    assert [(e.words, e.formerly) for e in update.entries] == [("Parce que.", "Because.")]


def test_french_typed_on_an_ordinary_keyboard_is_set_in_type() -> None:
    (entry,) = updated([replace(FRENCH, words="L'organe « PC » : oui ?")], {OLD: ["a.py"]}).entries
    assert entry.words == "L\u2019organe «\u00a0PC\u00a0»\u00a0: oui\u00a0?"
    assert entry.reviewed


def test_a_catalogue_is_written_as_it_was_read(entries: tuple[Entry, ...]) -> None:
    assert po_of(entries, head_of(PO)) == PO


def test_every_language_that_is_spoken_has_a_catalogue_of_gettext() -> None:
    for language in set(LANGUAGES) - {"en"}:
        with po_path(language).with_suffix(".mo").open("rb") as compiled:
            found = gettext.GNUTranslations(compiled)
        assert found.info()["language"] == language
        assert found.gettext("Calendar") == "Calendrier"
