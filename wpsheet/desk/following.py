"""Follows workbooks: each save is checked again, and the pages that show it are told."""

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from wpsheet.checking.findings import Report
from wpsheet.checking.news import news
from wpsheet.desk.faults import as_fault
from wpsheet.desk.shelf import Shelf
from wpsheet.errors import WpsheetError
from wpsheet.verbs.saves import Stamp, is_open, stamp_of

LOOKS = 0.25
"""Seconds between two looks at a workbook; what it shows twice is a finished save."""
_PATIENCE = 5.0
"""Seconds between two attempts at a save that cannot be read."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known of a workbook by now."""

    path: Path
    serial: int = 0
    """How often it has been checked."""
    report: Report | None = None
    """The last check, compared with the one before."""
    fault: WpsheetError | None = None
    """Why the last save could not be read yet; the last report stays."""
    is_open: bool = False
    """Whether it is open in Excel."""


_NEVER: Stamp = (-1, -1)


@dataclass(slots=True)
class _Looks:
    """What the looks at a workbook saw."""

    seen: Stamp | None = _NEVER
    """The save that was read."""
    last: Stamp | None = _NEVER
    """What the last look saw."""
    attempts: int = 0
    again: float = 0.0
    """When the save is to be read again, if it could not be."""


class Follower:
    """Looks at the workbooks that pages show, in a thread of its own."""

    def __init__(
        self, checked: Callable[[Path], Report], tell: Callable[[], None], work: threading.Lock,
        shelf: Shelf,
    ) -> None:  # fmt: skip
        """`checked` reads and checks a file, `tell` is called after each change, and `work` is
        held while a file is checked or written."""
        self._checked = checked
        self._tell = tell
        self._work = work
        self._shelf = shelf
        self._followed: dict[Path, Followed] = {}
        self._looks: dict[Path, _Looks] = {}
        self._new = threading.Event()
        self._starting = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def known(self, path: Path) -> Followed | None:
        """What is known of a workbook; None if it is not followed."""
        return self._followed.get(path)

    def follow(self, path: Path) -> Followed:
        """What is known of a workbook, which is followed from now on."""
        self._looks[path] = _Looks()
        self._followed[path] = Followed(path, is_open=is_open(path))
        return self._followed[path]

    def start(self) -> None:
        """Begin to look; not before a page was shown, as the first check loads the libraries."""
        with self._starting:
            if not self._thread.is_alive():
                self._thread.start()
        self._new.set()

    def again(self) -> None:
        """Check everything again, because the language or a choice has changed."""
        for path in self._followed:
            self._looks[path] = _Looks()
        self._new.set()

    def _run(self) -> None:
        while True:
            for path in list(self._followed):
                self.look(path)
            if self._shelf.look():
                self._tell()
            self._new.wait(LOOKS)
            self._new.clear()

    def look(self, path: Path) -> None:
        """Look at one workbook, and check it if a save is finished."""
        looks, known = self._looks[path], self._followed[path]
        marked = is_open(path)
        if marked is not known.is_open:
            known = self._change(replace(known, is_open=marked))
        stamp = stamp_of(path)
        is_new, looks.last = stamp != looks.last, stamp
        if is_new:
            looks.attempts = 0
            if known.report or known.fault:
                return  # the next look shows whether it is finished
        elif looks.attempts:
            if time.monotonic() < looks.again:
                return
        elif stamp == looks.seen:
            if known.fault:  # it was away, and is back as it was
                self._change(replace(known, fault=None))
            return
        self._read(known, looks, stamp)

    def _read(self, known: Followed, looks: _Looks, stamp: Stamp | None) -> None:
        try:
            with self._work:
                report = self._checked(known.path)
        except Exception as error:  # noqa: BLE001 - the thread goes on, and the page tells it
            fault = as_fault(error)
            if stamp_of(known.path) != stamp:
                return  # Excel is at it
            looks.attempts += 1
            looks.again = time.monotonic() + min(LOOKS * 2**looks.attempts, _PATIENCE)
            # The first time it may be Excel that has not finished.
            if looks.attempts > 1 and str(fault) != str(known.fault or ""):
                self._change(replace(known, fault=fault))
            return
        looks.seen, looks.attempts = stamp, 0
        before = known.report
        if before is None:
            settle()
        elif before.language == report.language:
            report = replace(report, news=news(before, report))
        self._change(replace(known, serial=known.serial + 1, report=report, fault=None))

    def _change(self, known: Followed) -> Followed:
        self._followed[known.path] = known
        self._tell()
        return known


def settle() -> None:
    """Leave what was imported to the end of the process, and look for garbage as Python does.

    A command is over before its garbage is worth a search; this process goes on.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(2_000, 20, 20)
