"""How a workbook may be circulated by now, and what the new files will be called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wpsheet.checking.findings import Report, Severity
from wpsheet.desk.shelf import Shelf
from wpsheet.desk.visits import Content
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.verbs.folders import free_path

DRAFT, READY = "draft", "ready"


def ways(report: Report, say: Labels) -> list[Content]:
    """Draft, or ready to circulate; the second only without errors, else with the reason."""
    n = report.count(Severity.ERROR)
    reason = say("{n} {n:error|errors} must be fixed first.", n=n) if n else ""
    return [
        {"value": DRAFT, "words": say("Draft: every page is marked"), "is_chosen": n,
         "reason": ""},
        {"value": READY, "words": say("Ready to circulate"), "is_chosen": not n, "reason": reason},
    ]  # fmt: skip


def target(path: Path, say: Labels) -> Path:
    """Where the circulated workbook goes."""
    return free_path(path.parent, say("{name}-circulated", name=path.stem))


def annex_path(path: Path, say: Labels) -> Path:
    return free_path(path.parent, say("{name}-annex", name=path.stem), ".docx")


def calendar_path(path: Path) -> Path:
    return free_path(path.parent, path.stem, ".ics")


def extract_path(path: Path, body: str) -> Path:
    """Where one body's extract goes; its name has nothing that no file's name may have."""
    plain = re.sub(r"[^\w-]+", "-", body).strip("-")
    return free_path(path.parent, f"{path.stem}-{plain}")


def bodies_of(programme: Programme, say: Labels) -> list[tuple[str, str]]:
    """The listed bodies that have activities, each with its full name."""
    used = {body for activity in programme.activities for body in activity.bodies.names}
    return [(b.name, say.body(b.name)) for b in programme.lists.bodies if b.name in used]


def earlier_versions(shelf: Shelf, file: str, say: Labels) -> Iterator[tuple[str, str]]:
    """The other workbooks of the folder, each with its session, the last saved first."""
    files = [f for f in shelf.files if f.workbook and f.name != file]
    conditions = shelf.conditions()
    for each in sorted(files, key=lambda f: f.saved, reverse=True):
        if each.workbook is not WorkbookKind.COPY:
            session = conditions[each.name].session if each.name in conditions else ""
            told = ", ".join(filter(None, (session, say.word(each.saved.date()))))
            yield each.name, f"{each.name} ({told})"
