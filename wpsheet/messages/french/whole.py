"""The French of all parts of the program, put together and set in type."""

from __future__ import annotations

from wpsheet.messages.french import (
    circulation,
    exceptions,
    identity,
    numbers,
    plan,
    progress,
    shape,
    text,
    timeline,
    vocabulary,
    words,
)
from wpsheet.messages.french.labels import LABELS as _LABELS
from wpsheet.messages.french.labels import REVIEWED, shared
from wpsheet.messages.french.texts import RuleTexts, typeset

_FAMILIES = (
    shape, vocabulary, numbers, identity, plan, timeline, progress, text, circulation, exceptions,
)  # fmt: skip

RULES: dict[str, RuleTexts] = {
    name: texts.typeset() for family in _FAMILIES for name, texts in family.RULES.items()
}
"""Rule name → its texts."""
SAYINGS = {name: typeset(template) for name, template in words.SAYINGS.items()}
"""Name of a saying of `phrases` → its template."""
WORDS = {english: typeset(french) for english, french in words.WORDS.items()}
HEADINGS = {name: typeset(heading) for name, heading in words.HEADINGS.items()}
QUESTIONS = {name: typeset(question) for name, question in words.QUESTIONS.items()}
MONTHS = words.MONTHS
LABELS = {english: typeset(french) for english, french in _LABELS.items()}
"""Our own words in English, as `labels` is asked for them → their French."""
SECTIONS, STATUSES, PERIODS = shared.SECTIONS, shared.STATUSES, shared.PERIODS
__all__ = [
    "HEADINGS", "LABELS", "MONTHS", "PERIODS", "QUESTIONS", "REVIEWED", "RULES", "SAYINGS",
    "SECTIONS", "STATUSES", "WORDS", "RuleTexts",
]  # fmt: skip
