"""The folder: its workbooks, what each is, and how it is by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.shelf import Condition
from wpsheet.desk.visits import Visit, at, to
from wpsheet.messages.labels import Labels
from wpsheet.ooxml.container import FileKind
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.verbs.folders import Listed


@dataclass(frozen=True, slots=True)
class State:
    """Something about a file, in words, with the mark of its colour."""

    words: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the list shows it."""

    name: str
    address: str
    """The page that shows it; "" if none does."""
    kind: str
    saved: str
    states: list[State]
    can_import: str
    """The page that makes a workbook of it; "" if none does."""


def folder(visit: Visit) -> Response:
    """The page of the folder."""
    shelf, say = visit.desk.shelf, visit.labels()
    shelf.shown()
    visit.desk.follower.start()
    conditions = shelf.conditions()
    files = [_file(each, conditions.get(each.name), say) for each in shelf.files]
    count = sum(each.kind is FileKind.WORKBOOK for each in shelf.files)
    summary = say("{n} {n:workbook|workbooks}", n=count) if count else say("No workbooks yet.")
    return visit.page(
        "folder", say, folder=shelf.folder.name or str(shelf.folder), path=str(shelf.folder),
        summary=shelf.fault.said(say.language) if shelf.fault else summary,
        files=files, folders=shelf.folders,
    )  # fmt: skip


def enter(visit: Visit) -> Response:
    """Go to a folder of the list, or to the one above."""
    desk, name = visit.desk, visit.form.one("folder")
    if name == "..":
        desk.enter(desk.folder.parent)
    elif (inside := desk.inside(name)) is not None:
        desk.enter(inside)
    return to("/folder")


def result(visit: Visit) -> Response:
    """The page that names the files that were written."""
    found, say = visit.desk.result(visit.asked.one("number")), visit.labels()
    if found is None:
        return to("/folder")
    name, *others = found.written
    title = (
        say("Written: {n} files", n=len(found.written))
        if others
        else say("Written: {file}", file=name)
    )
    return visit.page(
        "result", say, title=title, written=found.written, lines=found.lines,
        path=str(visit.desk.folder), next_page=found.next_page,
    )  # fmt: skip


def open_folder(visit: Visit) -> Response:
    """Open the folder in the computer's own window for files."""
    import click

    click.launch(str(visit.desk.folder))
    return to(visit.back)


def _file(each: Listed, condition: Condition | None, say: Labels) -> _File:
    is_workbook = each.kind is FileKind.WORKBOOK
    # Of a document, or a plan of another make, a controlled workbook can be made.
    is_foreign = each.kind is FileKind.DOCUMENT or each.workbook is WorkbookKind.OTHER
    when = each.saved
    return _File(
        name=each.name,
        address=at("/check", each.name) if is_workbook else "",
        kind=_kind(each, say),
        saved=say("saved on {day} at {time}", day=when.date(), time=f"{when:%H:%M}")
        if when
        else "",
        states=list(_states(each, condition, say)),
        can_import=at("/import", each.name) if is_foreign else "",
    )


def _kind(each: Listed, say: Labels) -> str:
    if each.kind is not FileKind.WORKBOOK:
        return say("Word document") if each.kind else say("Cannot be read")
    return say((each.workbook or WorkbookKind.OTHER).value)


def _states(each: Listed, condition: Condition | None, say: Labels) -> Iterator[State]:
    if each.is_open:
        yield State(say("open in Excel"))
    if each.fault:
        yield State(_short(each.fault.said(say.language), each.path), "error")
    if condition is None:
        if each.kind is FileKind.WORKBOOK:
            yield State(say("Checking ..."))
        return
    if condition.fault:
        yield State(_short(condition.fault.said(say.language), each.path), "error")
    elif condition.changes is not None:
        n = condition.changes
        yield (
            State(say("{n} {n:change|changes} since it was circulated", n=n), "warning")
            if n
            else (State(say("as it was circulated")))
        )
    else:
        if condition.undecided:
            n = condition.undecided
            yield State(say("{n} {n:conflict|conflicts} to decide", n=n), "warning")
        if n := condition.errors:
            yield State(say("{n} {n:error|errors}", n=n), "error")
        if n := condition.warnings:
            yield State(say("{n} {n:warning|warnings}", n=n), "warning")
        if not condition.errors:
            yield State(say("ready to circulate"), "good")


def _short(line: str, path: Path) -> str:
    """A line without the folder of its file, which is known."""
    return line.replace(f"{path.parent}/", "").replace(f"{path.parent}\\", "")
