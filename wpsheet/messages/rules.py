"""What a rule says, in English and in other languages."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import Self

from wpsheet.messages.catalogue import translated


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """The texts of a rule: its message template, what it finds, why, and how to fix it."""

    message: str
    what: str
    why: str
    fix: str

    def in_language(self, rule: str, language: str) -> Self:
        """The same texts, given in English, of the rule of this name."""
        return type(self)(
            *(translated(text, language, context) for context, text in self.by_context(rule))
        )

    def by_context(self, rule: str) -> list[tuple[str, str]]:
        """Each text with its context in the catalogue, such as "rule status-missing: why"."""
        parts = (f"rule {rule}: {part.name}" for part in fields(self))
        return list(zip(parts, astuple(self), strict=True))
