"""The history that a workbook tells of itself, line by line."""

from __future__ import annotations

from dataclasses import replace

from wpsheet.model.programme import Programme, Version


def logged(programme: Programme, what: str, *, who: str = "", day: str = "") -> Programme:
    """The programme with one more line in its history, numbered after the highest."""
    numbers = [int(v.version) for v in programme.versions if v.version.isdecimal()]
    line = Version(str(max(numbers, default=0) + 1), day, who, what)
    return replace(programme, versions=(*programme.versions, line))
