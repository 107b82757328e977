"""Status words and their colours, put into the cells of a workbook."""

from dataclasses import dataclass
from pathlib import Path

from wpsheet.checking.fillings import Conflict, Filling, fillings
from wpsheet.model.edits import Receipt
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.reading import read
from wpsheet.verbs.targets import Target


@dataclass(frozen=True, slots=True)
class Filled:
    """The statuses of a workbook, and what became of them."""

    programme: Programme
    """The workbook as it was read."""
    fillings: tuple[Filling, ...]
    """The cells that get a word or a colour; what was refused is in the receipt too."""
    conflicts: tuple[Conflict, ...]
    """The cells left as they are, because two statements disagree."""
    receipt: Receipt
    asked: int
    """How many activities have a cell for a status."""
    stateless: int
    """How many of them state none."""

    @property
    def made(self) -> tuple[Filling, ...]:
        """The fillings that were not refused."""
        refused = {refusal.edit for refusal in self.receipt.refused}
        return tuple(each for each in self.fillings if each.edit not in refused)


def fill(
    workbook: Path | str,
    target: Path | str | None = None,
    *,
    in_place: bool = False,
    force: bool = False,
    language: str | None = None,
) -> Filled:
    """Write each activity's status word and colour, where key words state its status.

    Only those cells change. The result goes to `target`, or with `in_place` into the workbook
    itself; with neither nothing is written. Status words are those of `language`, "en" or "fr";
    if it is None, of the workbook's own. Raises as `fix` does.
    """
    output = Path(target) if target is not None else None
    goal = Target(Path(workbook), output, in_place, force)
    content = goal.opened()
    programme = read(workbook)
    decided = list(fillings(programme, language or programme.language))
    filled = tuple(each for each in decided if isinstance(each, Filling))
    conflicts = tuple(each for each in decided if isinstance(each, Conflict))
    receipt = goal.edit(content, [filling.edit for filling in filled])
    asked = [a for a in programme.activities if Field.STATUS in a.cells]
    stateless = sum(
        not (a.written_status or a.opening_status or a.coloured or Field.STATUS in a.own_values)
        for a in asked
    )
    return Filled(programme, filled, conflicts, receipt, len(asked), stateless)
