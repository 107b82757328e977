"""The saves of a workbook that somebody works in: each one that is finished and readable."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.ooxml.container import kind_of

Stamp = tuple[int, int]
"""When a file was saved, and how long it is."""


def saves(workbook: Path, every: float) -> Iterator[None]:
    """Once at the beginning, then after each save; looks every so many seconds, for ever.

    Raises `UnreadableFile` if there is no file at the beginning; later it is waited for.
    """
    kind_of(workbook)
    yield
    seen = stamp_of(workbook)
    while True:
        time.sleep(every)
        stamp = stamp_of(workbook)
        if stamp is None or stamp == seen:
            continue
        # Excel writes beside the file and renames; until both are done it is not there, or is
        # still growing, or may not be read.
        time.sleep(min(every, 0.5))
        if stamp_of(workbook) == stamp:
            with suppress(UnreadableFile):
                kind_of(workbook)
                seen = stamp
        if seen == stamp:
            yield


def stamp_of(workbook: Path) -> Stamp | None:
    """When it was saved and how long it is; None while it is not there."""
    try:
        found = workbook.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def is_open(workbook: Path) -> bool:
    """Whether Excel's mark beside the workbook says that it is open there."""
    try:
        return workbook.with_name(f"~${workbook.name}").exists()
    except OSError:  # a name that is too long for a mark has none
        return False
