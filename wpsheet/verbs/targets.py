"""Where an edited workbook goes: a file of its own, its own place, or nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wpsheet.editing import edit_package
from wpsheet.editing.parts import editable
from wpsheet.errors import UnreadableFile
from wpsheet.model.edits import CellEdit, Edited, Receipt
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.writing.atomic import ensure_replaceable, ensure_writable, replace_in_place, write_file


def ensure_workbook(path: Path) -> None:
    """Refuse a Word or text file, which has no cells to edit."""
    if kind_of(path) is not FileKind.WORKBOOK:
        raise UnreadableFile(
            path,
            "not a workbook",
            'create one first: wpsheet import "{file}" -o OUT.xlsx',
            file=path,
        )


@dataclass(frozen=True, slots=True)
class Target:
    """A workbook to edit, and where the result goes; with neither of the two, nowhere."""

    workbook: Path
    output: Path | None = None
    in_place: bool = False
    """Replace the workbook itself; the previous one becomes a backup beside it."""
    force: bool = False
    """Replace it although Excel's mark says that it is open."""
    inputs: tuple[Path, ...] = ()
    """Further files that are read, and not to be written over."""

    def opened(self) -> bytes:
        """The bytes of the workbook; refuses, before any work is done, what cannot be."""
        if self.output is not None and self.in_place:
            raise ValueError("give a target or in_place, not both")
        ensure_workbook(self.workbook)
        if self.output is not None:
            # A macro workbook under another ending is one that Excel does not open.
            suffix = self.workbook.suffix.lower()
            macros = suffix in (".xlsm", ".xltm")
            inputs = (self.workbook, *self.inputs)
            ensure_writable(self.output, inputs, suffix if macros else ".xlsx")
        elif self.in_place:
            ensure_replaceable(self.workbook, force=self.force)
        content = self.workbook.read_bytes()
        editable(content, self.workbook)
        return content

    def edit(self, content: bytes, edits: Iterable[CellEdit]) -> Receipt:
        """Make the edits in what `opened` gave and put the result where it goes."""
        return self.put(content, edit_package(content, edits, self.workbook))

    def put(self, content: bytes, edited: Edited, *, translated: bool = False) -> Receipt:
        """Put what became of the workbook where it goes.

        In place, a workbook that somebody saved since it was `opened` is refused, and one in
        which nothing changes is left alone. Before a file is replaced, and of one that is
        `translated`, a second reader holds the result against it.
        """
        from wpsheet.editing.proof import proofread

        made, proof = edited.receipt.made, None
        if translated or (self.in_place and made):
            goal = self.output or self.workbook
            proof = proofread(goal, content, edited.content, made, translated=translated)
        if self.output is not None:
            write_file(self.output, edited.content, edited.receipt.parts)
        elif self.in_place and made:
            replace_in_place(self.workbook, content, edited.content, force=self.force)
        return edited.receipt._replace(proof=proof)
