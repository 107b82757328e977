"""The small grammar of completion status: key words and fill colours → a status.

A key word counts only where it states the status of the activity itself: as the word of the
status cell, or as the opening word or phrase of Progress.
"""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

from wpsheet.model.text import comparable
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Lists, Status

NO_STATUS = "No status"
"""Stands, without a colour, where an activity states no status; it is read as blank."""


_INTRODUCTION = (
    r"^[\s\-•*–—✓✔]*(?:\(?\d[.)]\s*)?"
    r"(?:(?:(?:current |completion )?status(?: of completion)?|statut|état(?: d'avancement)?)"
    r"\s*[:\-]\s*)?[\"']?"
)
_DATE = (
    r"(?:the\s+)?(?:(?:early|late|mid|beginning of|end of|début|fin)[\s-]+)?(?:\d{1,2}(?:er)?\s+)?"
    r"(?:(?:spring|autumn|printemps|automne|jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug"
    r"|ao[uû]|sep|oct|nov|dec|déc)\w*\.?\s+)?20\d\d\b"
)
_AFTER = (
    r"[\"']?(?=\s*$|\s*[.,;!\n]|\s*:(?!\s*\d)|\s*-|\s+yet\b"
    r"|\s*\((?!\s*(?:not|non|pas|phase|part|only)\b|\s*\d+(?!\d* [a-z]+ 20\d\d))"
    r"|\s+(?:(?:in|on|by|since|en|le|depuis)\s+)?" + _DATE + ")"
)
_POSTPONED = r"[\"']?(?=\s+(?:to|until|till|sine\s+die|due\s+to|owing\s+to|à|au|jusqu)\b)"
"""Whoever opens with "Postponed to the next session" speaks of the activity."""


@lru_cache(maxsize=64)
def _opening(key_words: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in key_words)
    return re.compile(
        f"{_INTRODUCTION}(?:(?P<word>{words}){_AFTER}|(?P<put_off>postponed|reportée?){_POSTPONED})"
    )


_LONGEST_OPENING = 300
"""More characters than a status and its date take."""


def status_stated(progress: str, lists: Lists) -> Status | None:
    """The status that Progress opens with, or None.

    "Completed. The study ..." and "Status: In progress" state one; "AP completed in May" and
    "the conference was postponed to 2024" do not.
    """
    opening = comparable(progress.split("\n", 1)[0][:_LONGEST_OPENING])
    match = _opening(lists.longest_key_words_first).match(opening)
    word = (match["word"] or match["put_off"]) if match else None
    return lists.status_key_words[" ".join(word.split())] if word else None


def status_in_cell(text: str, lists: Lists) -> Status | None:
    """The status that a Completion status cell states: its word alone, or opening the cell."""
    word = comparable(text).replace("-", " ").strip(".:;!\"' ✓✔")
    return lists.status_key_words.get(word) or status_stated(text, lists)


def colour_of(rgb: str) -> FillColour | None:
    """The colour of an RRGGBB fill; None where it is white, grey or black.

    Pale and strong shades count alike: the hue decides, green 75-170, blue 175-265, red from
    330 to 20 degrees.
    """
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < 0.06 or saturation < 0.12:
        return None
    if lightness < 0.04 or lightness > 0.98:
        return None
    degrees = hue * 360
    if 75 <= degrees <= 170:
        return FillColour.GREEN
    if 175 <= degrees <= 265:
        return FillColour.BLUE
    if degrees >= 330 or degrees <= 20:
        return FillColour.RED
    return FillColour.OTHER


def statuses_coloured(colour: FillColour, lists: Lists) -> tuple[Status, ...]:
    """The statuses that a colour stands for; red stands for two."""
    return tuple(term.status for term in lists.statuses if term.colour == colour.value)


def states_nothing(text: str) -> bool:
    """Whether a status cell is blank, or says in words that there is no status."""
    return comparable(text).strip(". ") in {"", comparable(NO_STATUS), "sans statut"}
