"""Who hears of a file that was kept because it would have been written over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

Told = Callable[[Path, Path], None]
"""Hears of a file that was replaced, and where the previous one is."""
_told: ContextVar[Told | None] = ContextVar("_told", default=None)


@contextmanager
def telling(told: Told) -> Iterator[None]:
    """Have `told` hear of every file that is kept meanwhile."""
    before = _told.set(told)
    try:
        yield
    finally:
        _told.reset(before)


def tell(target: Path, kept: Path) -> None:
    """Say that a file was kept, to whoever wants to hear it."""
    told = _told.get()
    if told is not None:
        told(target, kept)
