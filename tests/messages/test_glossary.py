"""Everything that a person reads keeps to the glossary: words left behind do not come back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from english_texts import english_texts
from tables import for_each

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LEFT_BEHIND = re.compile(
    r"""\b(?:
      mend(?:s|ed|ing)? | anew | afresh | besides | whom | whoever | whatever | thereof | reckon\w*
    | behind | somebody | twins? | stands? | stood | told | all\ the\ same | in\ peace
    | struck\ out | parted | prolong\w* | ran\ out | run\ out | re-dated | slipped | waivers?
    | (?<!there\ )is\ no\ (?!longer\b|more\b) | go(?:es)?\ round | holds?
    | take\ (?:it|them|one|the\ \w+)\ (?:out|off) | put\ back | (?:;|^)\ ?where(?!\ to\b)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
NOT_WORDS = re.compile(r"`[^`]*`|\{told:\w+\}")
"""Names of rules and commands, and places that a message fills."""
PAGES = [ROOT / "README.md", *sorted((ROOT / "wpsheet" / "manual" / "en").glob("*.md"))]
ABOUT_WORDS = "developers.md"
"""The page that quotes the words to avoid."""


def left_behind(text: str) -> list[str]:
    """The words of a text that the glossary has replaced."""
    return LEFT_BEHIND.findall(NOT_WORDS.sub("", text))


def test_every_text_is_looked_at() -> None:
    assert len(english_texts()) > 1500
    assert len(PAGES) > 12


def test_an_old_word_is_seen() -> None:
    assert left_behind("Besides, it stands there: this is no code, and nobody is told.")
    assert not left_behind("There is no code `is no`; it is no longer used.")


def test_no_message_has_an_old_word() -> None:
    found = {text.english: left_behind(text.english) for text in english_texts()}
    assert not {english: words for english, words in found.items() if words}


@for_each("page", PAGES)
def test_no_page_has_an_old_word(page: Path) -> None:
    lines = enumerate(page.read_text(encoding="utf-8").splitlines(), start=1)
    found = {n: line for n, line in lines if left_behind(line)}
    assert not found or page.name == ABOUT_WORDS
