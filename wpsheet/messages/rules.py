"""What a rule says, in English and in other languages."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Self

from wpsheet.messages.catalogue import translated


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """The texts of a rule: its message template, what it finds, why, and how to mend it."""

    message: str
    what: str
    why: str
    mend: str

    def in_language(self, rule: str, language: str) -> Self:
        """The same texts, given in English, of the rule of this name."""
        return type(self)(
            *(translated(text, language, context) for context, text in self.by_context(rule))
        )

    def by_context(self, rule: str) -> list[tuple[str, str]]:
        """Each text with its context in the catalogue, such as "rule status-missing: why"."""
        parts = ("fix" if part.name == "mend" else part.name for part in fields(self))
        return [
            (f"rule {rule}: {part}", text) for part, text in zip(parts, astuple(self), strict=True)
        ]
