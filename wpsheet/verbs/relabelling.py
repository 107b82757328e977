"""A workbook with the words of the other language; every text of officers stays as it is."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from wpsheet.checking.rules.base import labelled
from wpsheet.editing.relabelling import Words, relabel_package, words_between
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Receipt
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.reading import read, sheets_of
from wpsheet.reading.relabelled import is_lists_sheet, own_words
from wpsheet.verbs.targets import Target
from wpsheet.versions.relabelling import choices, relabelling
from wpsheet.writing.controlled.workbook import controlled_workbook


@dataclass(frozen=True, slots=True)
class Relabelled:
    """The workbook as it was read, and what became of its words."""

    programme: Programme
    receipt: Receipt


def relabel(workbook: Path | str, target: Path | str, language: str) -> Relabelled:
    """Write a workbook whose headings, lists and values of lists are in `language`, "en" or "fr".

    Nothing is translated, and everything else stays as it is, to the byte. Raises
    `UnreadableFile` if the result would be read as another programme.
    """
    workbook = Path(workbook)
    goal = Target(workbook, Path(target))
    content = goal.opened()
    programme = read(workbook)
    say, grids = Labels(language, programme.lists), sheets_of(workbook)
    edits = [*relabelling(programme, say), *own_words(grids, say)]
    # In a workbook that is not of our making, little is said otherwise.
    words = _words(programme, say) if any(map(is_lists_sheet, grids)) else Words()
    rows = {each.address[:2] for a in programme.activities for each in a.cells.values()}
    edited = relabel_package(content, workbook, edits, choices(programme, say), words, rows)
    _ensure_the_same(programme, edited.content, workbook)
    return Relabelled(programme, goal.put(content, edited, translated=True))


def _words(programme: Programme, say: Labels) -> Words:
    """What a workbook of our making says in the other language and in this one."""
    bare = replace(programme, activities=())
    other = FRENCH if say.english else ENGLISH
    return words_between(*(controlled_workbook(bare, each) for each in (other, say.language)))


def _ensure_the_same(programme: Programme, content: bytes, workbook: Path) -> None:
    """Refuse to write what would be read as another programme."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / workbook.name
        path.write_bytes(content)
        again = read(path)
    for before, after in zip(programme.activities, again.activities, strict=True):
        if _values(before) != _values(after):
            raise UnreadableFile(
                workbook,
                "the values of {activity} would be read differently in the other language",
                "check the Lists sheet for a word that has two meanings",
                activity=labelled(before),
            )


def _values(activity: Activity) -> tuple[object, ...]:
    """What the cells say that the lists have words for."""
    return (
        activity.plan_link, activity.plan_codes.codes, activity.task_type, activity.bodies.names,
        activity.milestones, activity.status,
    )  # fmt: skip
