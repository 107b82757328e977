"""Merge: the copies of a call or of a folder into one workbook, and its conflicts as cards."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.visits import Content, Visit, at
from wpsheet.editing import edit_package
from wpsheet.errors import WpsheetError
from wpsheet.messages.conflicts import taken_out
from wpsheet.messages.labels import Labels
from wpsheet.model.edits import CellEdit
from wpsheet.model.omissions import unread
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.reading import conflicts_in, read
from wpsheet.reading.own.conflicts import ReadConflict
from wpsheet.reporters.merges import copy_lines, merge_text, outside_lines
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.verbs import merging as verbs
from wpsheet.verbs.calling import workbooks_in
from wpsheet.verbs.folders import free_path
from wpsheet.versions.comparing.wording import changed_words
from wpsheet.writing.atomic import write_file


def merging(visit: Visit) -> Response:
    """Show the copies that can be merged into a workbook."""
    desk = visit.desk
    path, _, say = visit.opened()
    desk.shelf.shown()
    return visit.page(
        "merge", say, file=visit.file, inside=visit.one("in"),
        copies=[each.name for each in _copies(visit, path)],
        folders=[(name, name) for name in desk.shelf.folders], target=_target(path, say).name,
    )  # fmt: skip


def merge(visit: Visit) -> Response:
    """Merge the copies that were ticked."""
    desk, ticked = visit.desk, visit.form.get("copy", [])
    with desk.writing():
        chosen = [each for each in _copies(visit, visit.path) if each.name in ticked]
        if not chosen:
            raise WpsheetError("no copy is ticked; tick the copies that came back")
        path, base, say = visit.opened()
        target = _target(path, say)
        made = verbs.merge(base, {p.name: read(p) for p in chosen}, target, language=say.language)
        desk.note_copy(target, target)
    lines = list(_merged_lines(made, base, say))
    return visit.done([target], lines, _further(target, say, is_open=bool(made.merge.conflicts)))


def _further(path: Path, say: Labels, *, is_open: bool) -> tuple[str, str]:
    """The page to go on with, and its name: the conflicts while some are open, else the check."""
    if is_open:
        return at("/conflicts", path.name), say("Decide the conflicts")
    return at("/check", path.name), say("Check it")


def _copies(visit: Visit, base: Path) -> list[Path]:
    """The workbooks of the folder that the page names, but for the base."""
    folder = visit.desk.inside(visit.one("in")) or visit.desk.folder
    return [each for each in workbooks_in(folder) if each != base]


def _merged_lines(made: verbs.Merged, base: Programme, say: Labels) -> Iterator[str]:
    yield from (line for line in merge_text(made.merge, say).splitlines() if line.strip())
    yield from omission_lines(made.left_behind, say)
    yield from omission_lines((*made.not_merged, *made.comments), say, copy=True)
    for programme in (base, *made.copies.values()):
        known = base if programme is not base else None
        yield from omission_lines(unread(programme, known), say)
    yield from outside_lines(made.outside, say)
    yield from copy_lines(made.merge, say)


def deciding(visit: Visit) -> Response:
    """Show the conflicts of a merged workbook, a card for each activity.

    Its status and its Progress are decided together.
    """
    path, _, say = visit.opened()
    conflicts = conflicts_in(path) or ()
    groups = (list(own) for _, own in groupby(conflicts, key=lambda each: each.disputed.label))
    cards = [
        {"label": own[0].disputed.label, "words": own[0].disputed.words,
         "disputes": [_dispute(each, say) for each in own]}
        for own in groups
    ]  # fmt: skip
    return visit.page(
        "conflicts", say, file=visit.file, cards=cards, count=len(conflicts),
        left=sum(each.take is None for each in conflicts), lines=visit.outcome(),
        target=_decided(visit, path, say).name,
    )  # fmt: skip


def _dispute(each: ReadConflict, say: Labels) -> Content:
    """A conflict as its card shows it: the texts that may go in, by their headings."""
    found = each.disputed
    gone = RichText.of(taken_out(say))
    return {
        "name": each.address.ref,
        "heading": say.headed(found.field) if found.field else found.column,
        "choices": [
            {
                "value": name,
                "words": changed_words(found.base.plain, (gone if text is None else text).plain),
                "is_chosen": each.choice == name,
            }
            for name, text in each.offered.items()
            if name != each.own_heading
        ],
        "own_heading": each.own_heading,
        "own": found.own.plain,
        "is_own": each.choice == each.own_heading,
    }


def decide(visit: Visit) -> Response:
    """Keep the decisions on the sheet Conflicts of the copy, or put them in."""
    desk = visit.desk
    path, _, say = visit.opened()
    with desk.writing():
        edits = list(_decisions(conflicts_in(path) or (), visit))
        copy = _decided(visit, path, say) if edits else path
        if edits:
            edited = edit_package(path.read_bytes(), edits, path)
            write_file(copy, edited.content, edited.receipt.parts)
            desk.note_copy(copy, path)
        if visit.form.one("then") != "resolve":
            message = say("The decisions are in {file}.", file=copy.name)
            return visit.written_at("/conflicts", copy, [message])
        target = free_path(path.parent, say("{name}-resolved", name=path.stem))
        done = verbs.resolve(copy, target, language=desk.language)
        desk.note_copy(target, path)
    lines = list(_resolved_lines(done, say))
    return visit.done([target], lines, _further(target, say, is_open=bool(done.left)))


def _resolved_lines(done: verbs.Resolved, say: Labels) -> Iterator[str]:
    decided = done.count - len(done.left)
    yield say("{made} of {all} conflicts decided", made=decided, all=done.count)
    yield from (each.in_words(say) for each in done.left)
    for take in done.removed:
        yield say("{activity} was removed", activity=take.disputed.label)
    yield from omission_lines((*done.omissions, *done.comments, *unread(done.programme)), say)


def _decisions(conflicts: Iterable[ReadConflict], visit: Visit) -> Iterator[CellEdit]:
    """The cells of the sheet Conflicts that say something else now."""
    for each in conflicts:
        ref = each.address.ref
        taken, own = visit.form.one(f"take-{ref}"), visit.form.one(f"own-{ref}").replace("\r", "")
        if taken and taken != each.choice:
            yield CellEdit(each.address, taken)
        if each.own_cell and own != each.disputed.own.plain.strip():
            yield CellEdit(each.own_cell, own)


def _decided(visit: Visit, path: Path, say: Labels) -> Path:
    return visit.desk.copy_of(path, say("{name}-decided", name=path.stem))


def _target(path: Path, say: Labels) -> Path:
    return free_path(path.parent, say("{name}-merged", name=path.stem))
