"""The command line called in this process, as a shell would see it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hypothesis  # noqa: F401 - loaded first: the program would keep it out of this process
import pytest

from wpsheet.cli import main

SHORT = ("--bodies", "PTC", "--no-pivots")
"""Options of `circulate` where tabs of bodies and PivotTables are not asked about: with all of
them, a workbook takes three times as long to make, and to read."""


@dataclass(frozen=True)
class Done:
    """What a command left behind: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs commands; the one fixture of tests that speak the command line."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch = monkeypatch
        self.capsys = capsys

    def __call__(self, *words: str | Path) -> Done:
        self.monkeypatch.setattr(sys, "argv", ["wpsheet", *map(str, words)])
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        streams = self.capsys.readouterr()
        code = stop.value.code
        return Done(0 if code is None else int(code), streams.out, streams.err)
