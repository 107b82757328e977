"""The workbooks of the folder, with what each is and how it is by now."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wpsheet.checking.findings import Severity
from wpsheet.desk.faults import as_fault
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.ooxml.container import FileKind
from wpsheet.reading import read
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.reading.seals import verify
from wpsheet.verbs.checking import check_file
from wpsheet.verbs.folders import Listed, folders_in, listed, names_in
from wpsheet.verbs.saves import Stamp, is_open, stamp_of
from wpsheet.versions.sessions import session_of, session_title

_LOOKS = 1.0
"""Seconds between two looks at the folder."""
_WANTED = 5.0
"""So many seconds after a page was shown its folder is still looked at."""

Seen = dict[str, tuple[Stamp | None, bool]]


@dataclass(frozen=True, slots=True)
class Condition:
    """How a workbook is by now, in figures."""

    errors: int = 0
    warnings: int = 0
    undecided: int = 0
    """Conflicts of a merge that nobody has decided."""
    changes: int | None = None
    """What was changed in a circulated workbook since; None if it is none."""
    session: str = ""
    """The session that it is for, as far as it says so."""
    fault: WpsheetError | None = None


def condition_of(each: Listed) -> Condition:
    """How a file is: what a check counts, or what became of it since it was circulated."""
    try:
        if each.workbook is WorkbookKind.CIRCULATED:
            changes = len(verify(each.path).changes)
            return Condition(changes=changes, session=_session(read(each.path)))
        report = check_file(each.path)
    except Exception as error:  # noqa: BLE001 - one bad file is no harm to the others
        return Condition(fault=as_fault(error))
    return Condition(
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        sum(not conflict.decided for conflict in report.programme.conflicts),
        session=_session(report.programme),
    )


def _session(programme: Programme) -> str:
    session = session_of(programme)
    return session_title(session, Labels(programme.language, programme.lists)) if session else ""


class Shelf:
    """What is in a folder; looked at while a page shows it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: tuple[Listed, ...] = ()
        self.fault: WpsheetError | None = None
        """Why the folder cannot be read."""
        self.folders: tuple[str, ...] = ()
        self.watched = 0
        """How many pages that show it are open."""
        self._conditions: dict[str, tuple[Stamp | None, Condition]] = {}
        self._seen: Seen = {}
        self._asked = self._looked = float("-inf")

    def enter(self, folder: Path) -> None:
        """Go to another folder."""
        self.folder = folder
        self._conditions, self._seen = {}, {}
        self._list()

    def shown(self) -> None:
        """Look at once: a page is about to show it."""
        self._asked = self._looked = time.monotonic()
        self._list()

    def conditions(self) -> Mapping[str, Condition]:
        """How the files are, as far as it is known."""
        return {name: known for name, (_, known) in self._conditions.items()}

    def look(self) -> bool:
        """Look whether anything has changed, and judge one file that is not judged yet.

        True if a page should be shown again.
        """
        now = time.monotonic()
        if not self.watched and now > self._asked + _WANTED:
            return False
        changed = False
        if now >= self._looked + _LOOKS:
            self._looked = now
            changed = self._list()
        return changed or self._judge()

    def _list(self) -> bool:
        try:
            seen = {
                name: (stamp_of(self.folder / name), is_open(self.folder / name))
                for name in names_in(self.folder)
            }
            if seen == self._seen and not self.fault:
                return False
            self.folders = tuple(folders_in(self.folder))
            self.files, self.fault = tuple(listed(self.folder)), None
        except WpsheetError as fault:
            seen, self.files, self.fault = {}, (), fault
        self._seen = seen
        return True

    def _judge(self) -> bool:
        """Judge the first file that is new or was saved; the last saved are the first."""
        stamps = {name: stamp for name, (stamp, _) in self._seen.items()}
        newest = sorted(self.files, key=lambda each: stamps.get(each.name) or (0, 0), reverse=True)
        for each in newest:
            stamp = stamps.get(each.name)
            known = self._conditions.get(each.name)
            if each.kind is FileKind.WORKBOOK and (known is None or known[0] != stamp):
                self._conditions[each.name] = stamp, condition_of(each)
                return True
        return False
