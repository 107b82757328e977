"""Status words and fills: what the key words say, and when two of them disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.grammars.status import (
    TakenBack,
    states_nothing,
    status_in_cell,
    status_stated,
    status_taken_back,
)
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, fill_of_own
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Lists, Status


@dataclass(frozen=True, slots=True)
class Filling:
    """The word and the fill that a status cell shall have."""

    edit: CellEdit
    activity: Activity
    status: str
    """A canonical status, or the committee's own word in the cell."""
    colour_before: FillColour | None
    """The colour of another status that the fill replaces."""


class Disagreement(StrEnum):
    """Why nothing is set: a person has to decide."""

    PROGRESS = "progress"
    """The cell states one status and Progress opens with another."""
    COLOUR = "colour"
    """The cell is blank, in the colour of another status than Progress opens with."""
    WORDS = "words"
    """The cell contains words that state no status."""
    DOUBT = "doubt"
    """The cell, or Progress, opens with a key word and takes it back."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A status cell left as it is, because two statements disagree."""

    activity: Activity
    kind: Disagreement
    written: str
    """What the cell contains: its words, or the name of its colour."""
    stated: Status | None
    """What Progress opens with."""
    taken_back: TakenBack | None = None
    """The key word that does not count, and what takes it back."""
    in_progress: bool = False
    """Whether Progress takes it back, not the cell."""

    @property
    def address(self) -> Address:
        return self.activity.address_of(Field.STATUS)


def fillings(programme: Programme, language: str = "en") -> Iterator[Filling | Conflict]:
    """What each status cell should contain, if it does not yet, activity by activity.

    The status is the key word in the cell, else the one that Progress opens with. A colour is
    no key word and sets nothing; neither does a suggestion of a rule. Words that an officer has
    written into the cell stay.
    """
    say = Labels(language, programme.lists)
    for activity in programme.activities:
        if Field.STATUS in activity.cells and (found := _filling(activity, programme.lists, say)):
            yield found


def _filling(activity: Activity, lists: Lists, say: Labels) -> Filling | Conflict | None:
    cell = activity.cells[Field.STATUS]
    written = cell.plain
    progress = status_stated(activity.plain(Field.PROGRESS), lists)
    own = None if states_nothing(written) else status_in_cell(written, lists)
    colour = activity.status_colour
    listed = lists.own_value(Field.STATUS, written)
    if listed is not None:
        fill = fill_of_own(listed, lists)
        if fill is None or fill == cell.fill or activity.contradicted:
            return None
        return Filling(CellEdit(cell.address, None, fill), activity, listed.name, None)
    if doubted := _doubted(activity, own, progress, lists):
        kind = Disagreement.DOUBT
        return Conflict(activity, kind, written, progress, *doubted)
    if own is None and not states_nothing(written):
        return Conflict(activity, Disagreement.WORDS, written, progress) if progress else None
    if own and progress and own is not progress:
        return Conflict(activity, Disagreement.PROGRESS, written, progress)
    status = own or progress
    if status is None:
        return None
    term = lists.status_term(status)
    fits = cell.fill == term.fill or (colour is not None and colour.value == term.colour)
    colours = {each.colour for each in lists.statuses}
    other = colour if colour is not None and not fits and colour.value in colours else None
    if own is None and other is not None:
        return Conflict(activity, Disagreement.COLOUR, other.value, progress)
    text = say.status(status) if own is None else None
    edit = CellEdit(cell.address, text, None if fits else term.fill)
    return Filling(edit, activity, status, other) if text or not fits else None


def _doubted(
    activity: Activity, own: Status | None, progress: Status | None, lists: Lists
) -> tuple[TakenBack, bool] | None:
    """The key word that is taken back, and whether Progress does it.

    If the cell states a status of its own, only Progress that takes back this very one counts.
    """
    written = activity.plain(Field.STATUS)
    in_progress = own is not None or states_nothing(written)
    if in_progress and (progress is not None or (own is not None and not activity.contradicted)):
        return None
    taken = status_taken_back(activity.plain(Field.PROGRESS) if in_progress else written, lists)
    return (taken, in_progress) if taken else None
