"""Everything that wpsheet says, in French.

Messages name the values of the lists (PTC, SP1, Completed, Spring 2027) by their canonical names;
questions, which a French workbook asks, by their French ones. Both are read in every workbook.
Texts are typed with ordinary spaces and apostrophes; `typeset` sets them.

It is put together when the first word of it is asked for: most commands speak English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wpsheet.messages.french.whole import (
        HEADINGS,
        LABELS,
        MONTHS,
        PERIODS,
        QUESTIONS,
        REVIEWED,
        RULES,
        SAYINGS,
        SECTIONS,
        STATUSES,
        WORDS,
        RuleTexts,
    )

__all__ = [
    "HEADINGS", "LABELS", "MONTHS", "PERIODS", "QUESTIONS", "REVIEWED", "RULES", "SAYINGS",
    "SECTIONS", "STATUSES", "WORDS", "RuleTexts",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from wpsheet.messages.french import whole

    return getattr(whole, name)
