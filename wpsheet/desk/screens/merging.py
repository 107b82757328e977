"""Merge: the copies of a call or of a folder into one workbook, and its conflicts as cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response

from wpsheet.desk.visits import Visit, at
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.edits import CellEdit
from wpsheet.model.text import RichText
from wpsheet.verbs.folders import free_name

if TYPE_CHECKING:
    from wpsheet.model.programme import Programme
    from wpsheet.reading.own.conflicts import ReadConflict
    from wpsheet.verbs.merging import Merged, Resolved
    from wpsheet.versions.comparing.wording import Words


def merging(visit: Visit) -> Response:
    """Show the copies that can be merged into a workbook."""
    desk, inside = visit.desk, visit.one("in")
    path, _, say = visit.opened()
    desk.shelf.shown()
    copies = [each.name for each in _copies(visit, path)]
    return visit.page(
        "merge", say, file=visit.file, inside=inside, copies=copies,
        folders=[(name, name) for name in desk.shelf.folders], target=_target(path, say),
    )  # fmt: skip


def merge(visit: Visit) -> Response:
    """Merge the copies that were ticked."""
    from wpsheet.reading import read
    from wpsheet.verbs.merging import merge as merged

    desk, ticked = visit.desk, visit.form.get("copy", [])
    with desk.writing():
        chosen = [each for each in _copies(visit, visit.path) if each.name in ticked]
        if not chosen:
            raise WpsheetError("no copy is ticked; tick the copies that came back")
        path, base, say = visit.opened()
        target = path.with_name(_target(path, say))
        made = merged(base, {p.name: read(p) for p in chosen}, target, language=say.language)
        desk.note_copy(target, target)
    further = at("/conflicts", target.name) if made.merge.conflicts else at("/check", target.name)
    name = say("Decide the conflicts") if made.merge.conflicts else say("Check it")
    return visit.done([target], list(_merged_lines(made, base, say)), (further, name))


def _copies(visit: Visit, base: Path) -> list[Path]:
    """The workbooks of the folder that the page names, but for the base."""
    from wpsheet.verbs.calling import workbooks_in

    folder = visit.desk.inside(visit.one("in")) or visit.desk.folder
    return [each for each in workbooks_in(folder) if each != base]


def _merged_lines(made: Merged, base: Programme, say: Labels) -> Iterator[str]:
    from wpsheet.model.omissions import unread
    from wpsheet.reporters.merges import copy_lines, merge_text, outside_lines
    from wpsheet.reporters.omissions_text import omission_lines

    yield from (line for line in merge_text(made.merge, say).splitlines() if line.strip())
    yield from omission_lines(made.left_behind, say)
    yield from omission_lines((*made.not_merged, *made.comments), say, copy=True)
    for programme in (base, *made.copies.values()):
        known = base if programme is not base else None
        yield from omission_lines(unread(programme, known), say)
    yield from outside_lines(made.outside, say)
    yield from copy_lines(made.merge, say)


@dataclass(frozen=True, slots=True)
class Choice:
    """A text that may go in."""

    value: str
    """The heading that the column Take of the sheet Conflicts names."""
    words: tuple[Words, ...]
    """The base's words, and what went and came."""
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict as its card shows it."""

    name: str
    """The row of the sheet Conflicts."""
    heading: str
    base: str
    choices: list[Choice]
    own_heading: str
    own: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What is to be decided of one activity: its status and its Progress together."""

    label: str
    words: str
    disputes: list[Dispute]


def deciding(visit: Visit) -> Response:
    """Show the conflicts of a merged workbook, a card for each activity."""
    from wpsheet.reading import conflicts_in

    desk = visit.desk
    path, _, say = visit.opened()
    conflicts = conflicts_in(path) or ()
    open_ = sum(each.take is None for each in conflicts)
    return visit.page(
        "conflicts", say, file=visit.file, cards=list(_cards(conflicts, say)), left=open_,
        count=len(conflicts), lines=visit.told(),
        target=desk.copy_of(path, _decided_name(path, say)).name,
    )  # fmt: skip


def _cards(conflicts: Iterable[ReadConflict], say: Labels) -> Iterator[Card]:
    for label, group in groupby(conflicts, key=lambda each: each.disputed.label):
        own = list(group)
        yield Card(label, own[0].disputed.words, [_dispute(each, say) for each in own])


def _dispute(each: ReadConflict, say: Labels) -> Dispute:
    from wpsheet.messages.conflicts import taken_out

    found = each.disputed
    choices = [
        Choice(
            name, _marked(found.base, RichText.of(taken_out(say)) if text is None else text),
            each.choice == name,
        )
        for name, text in each.offered.items()
        if name != each.own_heading
    ]  # fmt: skip
    return Dispute(
        each.address.ref, say.headed(found.field) if found.field else found.column,
        found.base.plain, choices, each.own_heading, found.own.plain,
        bool(each.own_heading) and each.choice == each.own_heading,
    )  # fmt: skip


def _marked(base: RichText, text: RichText) -> tuple[Words, ...]:
    from wpsheet.versions.comparing.wording import changed_words

    return changed_words(base.plain, text.plain)


def decide(visit: Visit) -> Response:
    """Keep the decisions on the sheet Conflicts of the copy, or put them in."""
    from wpsheet.editing import edit_package
    from wpsheet.reading import conflicts_in
    from wpsheet.verbs.merging import resolve
    from wpsheet.writing.atomic import write_file

    desk, form = visit.desk, visit.form
    path, _, say = visit.opened()
    with desk.writing():
        edits = list(_decisions(conflicts_in(path) or (), visit))
        copy = desk.copy_of(path, _decided_name(path, say)) if edits else path
        if edits:
            edited = edit_package(path.read_bytes(), edits, path)
            write_file(copy, edited.content, edited.receipt.parts)
            desk.note_copy(copy, path)
        if form.one("then") != "resolve":
            kept = say("The decisions are in {file}.", file=copy.name)
            return visit.told_at("/conflicts", copy, [kept])
        target = path.with_name(free_name(path.parent, say("{name}-resolved", name=path.stem)))
        done = resolve(copy, target, language=desk.language)
        desk.note_copy(target, path)
    page = "/conflicts" if done.left else "/check"
    name = say("Decide the conflicts") if done.left else say("Check it")
    return visit.done([target], list(_resolved_lines(done, say)), (at(page, target.name), name))


def _resolved_lines(done: Resolved, say: Labels) -> Iterator[str]:
    from wpsheet.model.omissions import unread
    from wpsheet.reporters.omissions_text import omission_lines

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


def _decided_name(path: Path, say: Labels) -> str:
    return say("{name}-decided", name=path.stem)


def _target(path: Path, say: Labels) -> str:
    return free_name(path.parent, say("{name}-merged", name=path.stem))
