"""Reads a file once for all tests: the same bytes hold the same programme.

Half the time of the suite would be reading what was read before: copies of the sample, and what
is made of it. A test of `tests/reading` proves that a file is read alike under any name and each
time; that one, and those of limits, ask for the fixture `read_anew`. What takes long and comes
of a programme alone is made once, too: what the schema refuses on a day, the workbooks of a call,
what a workbook says in either language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import Any

import pytest

from wpsheet import reading
from wpsheet.checking import engine
from wpsheet.checking.rules.context import Context
from wpsheet.model.programme import Programme
from wpsheet.verbs import calling, relabelling

MOST = 60
"""So many files are remembered at once."""
HELD = [field.name for field in fields(Programme) if field.name not in ("source", "path")]
"""What of a programme is the same whatever the file is called."""


@dataclass
class _Read:
    """What the reader made of a file."""

    opened: Any
    programme: Programme | None = None

    def holds(self, grids: Sequence[Any]) -> bool:
        """Whether these are its sheets, all as they were read."""
        mine, *_ = self.opened
        return len(mine) == len(grids) and all(a is b for a, b in zip(mine, grids, strict=True))


class ReadOnce:
    """What was read, by the bytes of its file."""

    def __init__(self) -> None:
        self.is_on = True
        self._read: dict[bytes, _Read] = {}
        self._changing = Lock()

    def put_before_the_reader(self, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(reading, "_opened", self._opening(reading._opened))
        patch.setattr(reading, "programme_from", self._understanding(reading.programme_from))
        patch.setattr(engine, "refused", self._refusing(engine.refused))
        patch.setattr(calling, "call_workbook", self._making(calling.call_workbook))
        patch.setattr(
            relabelling, "controlled_workbook", self._making(relabelling.controlled_workbook)
        )

    def _opening(self, opened: Callable[[Path], Any]) -> Callable[[Path], Any]:
        def opened_once(path: Path) -> Any:
            content = _digest(path) if self.is_on else None
            if content is None:
                return opened(path)
            known = self._read.get(content) or _Read(opened(path))
            if _digest(path) == content:  # nobody saved it meanwhile
                with self._changing:
                    self._read.pop(content, None)
                    self._read[content] = known
                    while len(self._read) > MOST:
                        del self._read[next(iter(self._read))]
            return known.opened

        return opened_once

    def _understanding(self, understood: Callable[..., Programme]) -> Callable[..., Programme]:
        def understood_once(grids: Any, source: Path | str, *given: Any) -> Programme:
            with self._changing:
                known = next((r for r in self._read.values() if r.holds(grids)), None)
            if known is None or not self.is_on or given[3:] not in ((), (None,)):
                return understood(grids, source, *given)
            known.programme = known.programme or understood(grids, source, *given)
            name = Path(source).name.encode(errors="backslashreplace").decode()
            return replace(known.programme, source=name)

        return understood_once

    def _refusing(self, refused: Callable[[Context], Any]) -> Callable[[Context], Any]:
        known: list[tuple[list[Any], Any]] = []

        def refused_once(context: Context) -> Any:
            held = [context.as_of, *(getattr(context.programme, name) for name in HELD)]
            with self._changing:
                before = list(known) if self.is_on else []
            # What is the same object is equal without a look into it.
            found = next((made for other, made in before if other == held), None)
            if found is None:
                found = refused(context)
                with self._changing:
                    known.insert(0, (held, found))
                    del known[MOST:]
            return found

        return refused_once

    def _making(self, make: Callable[..., bytes]) -> Callable[..., bytes]:
        known: list[tuple[Any, bytes]] = []

        def made_once(programme: Programme, *more: Any, **named: Any) -> bytes:
            asked = more, named, replace(programme, source="", path="")
            found = next((made for before, made in known if before == asked), None)
            if found is None or not self.is_on:
                found = make(programme, *more, **named)
                known.insert(0, (asked, found))
                del known[MOST:]
            return found

        return made_once


def _digest(path: Path) -> bytes | None:
    """What tells the bytes of a file from others; None if it is none that can be read at once."""
    try:
        return blake2b(path.read_bytes()).digest() if path.is_file() else None
    except OSError:
        return None
