"""The one family of exceptions: what stops a command, said in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path


class WpsheetError(Exception):
    """A job that cannot be done; its text is one line naming file, cause and remedy.

    Each text is English as `phrases` has it, `words` what is in its braces; its French
    is in the catalogue. What the system says of itself is said as it is.
    """

    def __init__(self, *texts: str, **words: object) -> None:
        self.texts = texts
        self.words = words
        super().__init__(self.in_language())

    def in_language(self, language: str = "en") -> str:
        """The line in a language."""
        from wpsheet.messages.catalogue import known
        from wpsheet.messages.phrases import GRAMMARS, filled_in

        texts = [known(text, language) or text for text in self.texts]
        if self.words:
            texts = [filled_in(text, self.words, language) for text in texts]
        return GRAMMARS[language].semicolon.join(texts)

    def __reduce__(self) -> tuple[Callable[..., WpsheetError], tuple[object, ...]]:
        return _made_again, (type(self), vars(self))


def _made_again(kind: type[WpsheetError], kept: Mapping[str, object]) -> WpsheetError:
    """An error as another process raised it."""
    error = kind.__new__(kind)
    vars(error).update(kept)
    error.args = (error.in_language(),)
    return error


class _FileFault(WpsheetError):
    """What is wrong with a file, and what to do about it."""

    def __init__(self, path: Path, cause: str, remedy: str, **words: object) -> None:
        self.path = path
        super().__init__(cause, remedy, **words)

    def in_language(self, language: str = "en") -> str:
        from wpsheet.messages.phrases import GRAMMARS

        return f"{self.path}{GRAMMARS[language].colon}{super().in_language(language)}"


class UnreadableFile(_FileFault):
    """A file that cannot be read as a work programme."""


class UnwritableFile(_FileFault):
    """A file that cannot be written where it was asked for."""


class UnknownRule(WpsheetError):
    """A rule asked for by a code or name that no rule has."""
