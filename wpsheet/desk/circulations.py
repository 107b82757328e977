"""How a workbook may be circulated by now, and what the new files will be called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.desk.shelf import Shelf
from wpsheet.messages.labels import Labels
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.verbs.folders import free_name

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report
    from wpsheet.model.programme import Programme

DRAFT, READY = "draft", "ready"


@dataclass(frozen=True, slots=True)
class Way:
    """A state in which a workbook is circulated."""

    value: str
    words: str
    is_chosen: bool
    reason: str = ""
    """Why it cannot be chosen."""


def ways(report: Report, say: Labels) -> list[Way]:
    """Draft, or ready to circulate; the second only without errors."""
    from wpsheet.checking.findings import Severity

    n = report.count(Severity.ERROR)
    reason = say("{n} {n:error|errors} must be fixed first.", n=n) if n else ""
    return [
        Way(DRAFT, say("Draft: every page is marked"), bool(n)),
        Way(READY, say("Ready to circulate"), not n, reason),
    ]


def target(path: Path, say: Labels) -> str:
    """The name of the circulated workbook."""
    return free_name(path.parent, say("{name}-circulated", name=path.stem))


def annex_name(path: Path, say: Labels) -> str:
    return free_name(path.parent, say("{name}-annex", name=path.stem), ".docx")


def calendar_name(path: Path) -> str:
    return free_name(path.parent, path.stem, ".ics")


def extract_name(path: Path, body: str) -> str:
    """The name of one body's extract, without what no file's name may have."""
    plain = re.sub(r"[^\w-]+", "-", body).strip("-")
    return free_name(path.parent, f"{path.stem}-{plain}")


def bodies_of(programme: Programme, say: Labels) -> list[tuple[str, str]]:
    """The listed bodies that have activities, each with its full name."""
    used = {body for activity in programme.activities for body in activity.bodies.names}
    return [(b.name, say.body(b.name)) for b in programme.lists.bodies if b.name in used]


def earlier_versions(shelf: Shelf, file: str, say: Labels) -> Iterator[tuple[str, str]]:
    """The other workbooks of the folder, each with its session, the last saved first."""
    files = [f for f in shelf.files if f.workbook and f.name != file]
    conditions = shelf.conditions()
    for each in sorted(files, key=lambda f: str(f.saved), reverse=True):
        if each.workbook is not WorkbookKind.COPY:
            known = conditions.get(each.name)
            day = say.word(each.saved.date()) if each.saved else ""
            told = ", ".join(words for words in (known.session if known else "", day) if words)
            yield each.name, f"{each.name} ({told})" if told else each.name
