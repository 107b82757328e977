"""Fix: each correction before and after, with a tick; what is ticked goes into a copy."""

from collections.abc import Iterator
from pathlib import Path

from starlette.responses import Response

from wpsheet.checking.digest import digest
from wpsheet.checking.findings import Finding, Report
from wpsheet.desk.desk import NotInFolder
from wpsheet.desk.rows import Rows
from wpsheet.desk.visits import Content, Visit, at, to
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.reporters import edits_text
from wpsheet.verbs import correcting as verbs

_IDS = "ids"
"""Ticks the IDs of all activities: they belong together."""


def fixing(visit: Visit) -> Response:
    """Show what can be corrected."""
    path = visit.path
    found = verbs.proposals(path)
    say = visit.desk.words_for(found.programme)
    return visit.page(
        "fix", say, file=visit.file, target=_copy(visit, path, say).name,
        changes=list(_ticks(found, say)), fillings=list(_fills(found, say)),
        conflicts=[edits_text.conflict_line(each, say) for each in found.conflicts],
    )  # fmt: skip


def fix(visit: Visit) -> Response:
    """Write the copy with what was ticked, and follow it."""
    desk, path, form = visit.desk, visit.path, visit.form
    with desk.writing():
        found = verbs.proposals(path)
        ticked, filled_too = form.get("change", ()), form.get("fill", ())
        changes = {c.edit.address for c in found.changes if _value(c) in ticked}
        filled = {f.edit.address for f in found.fillings if _ref(f.edit.address) in filled_too}
        if not changes and not filled:
            return to(at("/fix", visit.file))
        say = desk.words_for(found.programme)
        copy = _copy(visit, path, say)
        receipt = verbs.correct(path, copy, changes, filled)
        desk.note_copy(copy, path)
    made = say("{n} {n:edit|edits} made.", n=len(receipt.made))
    lines = [made, *edits_text.refused_lines(receipt, say), *edits_text.warning_lines(receipt, say)]
    return follow(visit, copy, path, lines, say)


def follow(visit: Visit, copy: Path, path: Path, lines: list[str], say: Labels) -> Response:
    """Go to the page of a copy, and say which file is to be opened in Excel now."""
    message = say("{copy} has the corrections. Open it in Excel: this page follows it now. "
                  "{file} is as it was.", copy=copy.name, file=path.name)  # fmt: skip
    if copy == path:
        message = say("{copy} has the corrections too. Open it in Excel: this page follows it.",
                      copy=copy.name)  # fmt: skip
    return visit.written_at("/check", copy, [message, *lines])


def _copy(visit: Visit, path: Path, say: Labels) -> Path:
    return visit.desk.copy_of(path, say("{name}-fixed", name=path.stem))


def _ticks(found: verbs.Proposals, say: Labels) -> Iterator[Content]:
    """The corrections as they are offered, those of IDs as one."""
    ids = [change for change in found.changes if change.gives_id]
    if ids:
        n = sum(bool(change.activity) for change in ids)
        place = say("{n} {n:activity gets|activities get} an ID", n=n)
        yield {"value": _IDS, "place": place, "after": "", "why": ""}
    for change in found.changes:
        if not change.gives_id:
            before, after = edits_text.changed_words(change.before, change.edit.text or "")
            address = change.edit.address
            place = edits_text.repaired_place(address, change.activity, change.field, say)
            yield {"value": _value(change), "place": place, "before": before, "after": after,
                   "why": ", ".join(change.rules)}  # fmt: skip


def _fills(found: verbs.Proposals, say: Labels) -> Iterator[Content]:
    for each in found.fillings:
        address, activity = each.edit.address, each.activity
        yield {
            "value": _ref(address),
            "place": edits_text.repaired_place(address, activity.label, Field.STATUS, say),
            "before": activity.plain(Field.STATUS) or say("blank"),
            "after": each.edit.text
            or say("{status}, in its colour", status=say.status(each.status)),
            "why": "",
        }


def _value(change: verbs.Change) -> str:
    return _IDS if change.gives_id else _ref(change.edit.address)


def _ref(address: Address) -> str:
    return f"{address.sheet}!{address.ref}"


def accepting(visit: Visit) -> Response:
    """Ask why a finding is accepted, by whom and how long."""
    report = visit.report()
    _, row = _finding(visit, report)
    return visit.page(
        "accept", report.say, file=visit.file, found=row, address=at("/check", visit.file),
        target=_copy(visit, visit.path, report.say).name,
    )  # fmt: skip


def accept(visit: Visit) -> Response:
    """Write the copy in which the finding is accepted, and follow it."""
    report, form, desk = visit.report(), visit.form, visit.desk
    finding, _ = _finding(visit, report)
    reason, path = form.one("reason"), visit.path
    if not reason:
        return to(at("/accept", visit.file, finding=form.one("finding")))
    with desk.writing():
        copy = _copy(visit, path, report.say)
        verbs.accept(
            path, copy, finding, reason=reason, approved_by=form.one("approved"),
            until=form.day("until"),
        )  # fmt: skip
        desk.note_copy(copy, path)
    return follow(visit, copy, path, [], report.say)


def _finding(visit: Visit, report: Report) -> tuple[Finding, Content]:
    rows, key = Rows(report, digest(report), report.say), visit.one("finding")
    for finding in report.findings:
        row = rows.row(finding)
        if row["key"] == key:
            return finding, row
    raise NotInFolder("this finding no longer exists; go back to the check")
