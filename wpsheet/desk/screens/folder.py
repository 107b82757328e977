"""The folder: its workbooks, what each is, and how it is by now."""

from collections.abc import Iterator

import click
from starlette.responses import Response

from wpsheet.desk.shelf import Condition
from wpsheet.desk.visits import Content, Visit, at, to
from wpsheet.messages.labels import Labels
from wpsheet.ooxml.container import FileKind
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.verbs.folders import Listed


def folder(visit: Visit) -> Response:
    """Show the files of the folder, and the folders in it."""
    shelf, say = visit.desk.shelf, visit.labels()
    shelf.shown()
    visit.desk.follower.start()
    conditions = shelf.conditions()
    count = sum(each.kind is FileKind.WORKBOOK for each in shelf.files)
    summary = say("{n} {n:workbook|workbooks}", n=count) if count else say("No workbooks yet.")
    return visit.page(
        "folder", say, folder=shelf.folder.name or str(shelf.folder), path=str(shelf.folder),
        summary=shelf.fault.in_language(say.language) if shelf.fault else summary,
        files=[_file(each, conditions.get(each.name), say) for each in shelf.files],
        folders=shelf.folders,
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
    found, say = visit.desk.results.get(visit.asked.one("number")), visit.labels()
    if found is None:
        return to("/folder")
    n = len(found.written)
    one = say("Written: {file}", file=found.written[0])
    return visit.page(
        "result", say, title=say("Written: {n} files", n=n) if n > 1 else one,
        written=found.written, lines=found.lines, path=str(visit.desk.folder),
        next_page=found.next_page,
    )  # fmt: skip


def open_folder(visit: Visit) -> Response:
    """Open the folder in the computer's own window for files."""
    click.launch(str(visit.desk.folder))
    return to(visit.back)


def _file(each: Listed, condition: Condition | None, say: Labels) -> Content:
    """A file as the list shows it, with the pages that show it and make a workbook of it."""
    is_workbook = each.kind is FileKind.WORKBOOK
    # Of a document, or a plan of another make, a controlled workbook can be made.
    is_foreign = each.kind is FileKind.DOCUMENT or each.workbook is WorkbookKind.OTHER
    kind = say("Word document") if each.kind else say("Cannot be read")
    when = each.saved
    return {
        "name": each.name,
        "address": at("/check", each.name) if is_workbook else "",
        "kind": say((each.workbook or WorkbookKind.OTHER).value) if is_workbook else kind,
        "saved": say("saved on {day} at {time}", day=when.date(), time=f"{when:%H:%M}"),
        "states": _states(each, condition, say),
        "can_import": at("/import", each.name) if is_foreign else "",
    }


def _states(each: Listed, condition: Condition | None, say: Labels) -> Iterator[tuple[str, str]]:
    """What is to be known of a file, in words, each with the mark of its colour."""
    if each.is_open:
        yield say("open in Excel"), ""
    for fault in (each.fault, condition.fault if condition else None):
        if fault:
            # Without the folder of its file, which is known.
            line, parent = fault.in_language(say.language), each.path.parent
            yield line.replace(f"{parent}/", "").replace(f"{parent}\\", ""), "error"
    if condition is None:
        if each.kind is FileKind.WORKBOOK:
            yield say("Checking ..."), ""
    elif n := condition.changes:
        yield say("{n} {n:change|changes} since it was circulated", n=n), "warning"
    elif n == 0:
        yield say("as it was circulated"), ""
    elif not condition.fault:
        if n := condition.undecided:
            yield say("{n} {n:conflict|conflicts} to decide", n=n), "warning"
        if n := condition.errors:
            yield say("{n} {n:error|errors}", n=n), "error"
        if n := condition.warnings:
            yield say("{n} {n:warning|warnings}", n=n), "warning"
        if not condition.errors:
            yield say("ready to circulate"), "good"
