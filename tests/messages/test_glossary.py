"""The rules speak by the glossary: words that it has left behind do not come back."""

from __future__ import annotations

import re

import pytest
from english_texts import english_texts

LEFT_BEHIND = re.compile(
    r"""\b(?:
      mend(?:s|ed|ing)? | anew | afresh | besides | whom | whoever | whatever | thereof | reckon\w*
    | twins? | stands? | stood | (?:is|are)\ told | all\ the\ same | in\ peace | struck\ out
    | parted | prolong\w* | ran\ out | run\ out | re-dated | slipped | waivers?
    | take\ (?:it|them|one|the\ \w+)\ (?:out|off) | put\ back | holds? | (?:;|^)\ ?where
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
ROOMS = ("wpsheet/checking/", "wpsheet/messages/")
TEXTS = {
    text.english: files
    for text, files in english_texts().items()
    if any(file.startswith(ROOMS) for file in files)
}


def test_the_texts_of_the_rules_are_all_looked_at() -> None:
    assert len(TEXTS) > 280


@pytest.mark.parametrize("english", TEXTS)
def test_no_word_left_behind_by_the_glossary_is_used(english: str) -> None:
    found = LEFT_BEHIND.search(english)
    assert found is None, f"{found[0]!r} in {english!r}"
