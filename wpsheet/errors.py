"""The one family of exceptions: what stops a command, said in one line."""

from __future__ import annotations

from pathlib import Path


class WpsheetError(Exception):
    """A job that cannot be done; its text is one line naming file, cause and remedy."""


class UnreadableFile(WpsheetError):
    """A file that cannot be read as a work programme."""

    def __init__(self, path: Path, cause: str, remedy: str) -> None:
        super().__init__(f"{path}: {cause}; {remedy}")
        self.path = path
        self.cause = cause
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[UnreadableFile], tuple[Path, str, str]]:
        return type(self), (self.path, self.cause, self.remedy)


class UnwritableFile(WpsheetError):
    """A file that cannot be written where it was asked for."""

    def __init__(self, path: Path, cause: str, remedy: str) -> None:
        super().__init__(f"{path}: {cause}; {remedy}")


class UnknownRule(WpsheetError):
    """A rule asked for by a code or name that no rule has."""
