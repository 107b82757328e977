"""What the commands that edit a workbook share: where the result goes, and the receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wpsheet.cli.common import output_option, remark

if TYPE_CHECKING:
    from wpsheet.editing import Receipt
    from wpsheet.messages.labels import Labels
    from wpsheet.model.edits import CellEdit

F = TypeVar("F", bound=Callable[..., Any])


def target_options(command: F) -> F:
    """-o OUT.xlsx, or --in-place with --force; and --diff."""
    for option in (
        click.option("--diff", is_flag=True, help="Show each edit and write nothing."),
        click.option(
            "--force", is_flag=True,
            help="With --in-place: write although Excel's mark says the workbook is open.",
        ),
        click.option(
            "--in-place", is_flag=True,
            help="Write WORKBOOK itself; the previous file stays beside it as NAME.bak.xlsx.",
        ),
        output_option(required=False, what="The workbook to write; WORKBOOK stays as it is."),
    ):  # fmt: skip
        command = option(command)
    return command


def ensure_workbook(path: Path) -> None:
    """Refuse a Word or text file, which has no cells to edit."""
    from wpsheet.errors import UnreadableFile
    from wpsheet.ooxml.container import FileKind, kind_of

    if kind_of(path) is not FileKind.WORKBOOK:
        raise UnreadableFile(
            path,
            "not a workbook",
            'make one first: wpsheet import "{file}" -o OUT.xlsx',
            file=path,
        )


@dataclass(frozen=True, slots=True)
class Target:
    """Where an edited workbook goes: a file of its own, its own place, or nowhere (--diff)."""

    workbook: Path
    output: Path | None
    in_place: bool
    force: bool
    diff: bool
    inputs: tuple[Path, ...] = ()
    """Further files that are read, and not to be written over."""

    def ensure(self) -> bytes:
        """Refuse, before any work is done, what cannot be; give the workbook's bytes."""
        from wpsheet.editing.parts import editable
        from wpsheet.writing.atomic import ensure_replaceable, ensure_writable

        if self.output is not None and self.in_place:
            raise click.UsageError("give -o OUT.xlsx or --in-place, not both")
        if self.force and not self.in_place:
            raise click.UsageError("--force goes with --in-place")
        if self.output is None and not self.in_place and not self.diff:
            raise click.UsageError(
                "give -o OUT.xlsx or --in-place, or --diff to see the edits first"
            )
        ensure_workbook(self.workbook)
        if self.output is not None:
            # A macro workbook under another ending is one that Excel does not open.
            suffix = self.workbook.suffix.lower()
            macros = suffix in (".xlsm", ".xltm")
            inputs = (self.workbook, *self.inputs)
            ensure_writable(self.output, inputs, suffix if macros else ".xlsx")
        elif self.in_place and not self.diff:
            ensure_replaceable(self.workbook, force=self.force)
        before = self.workbook.read_bytes()
        editable(before, self.workbook)
        return before

    def edit(self, before: bytes, edits: Iterable[CellEdit]) -> Receipt:
        """Make the edits and write the result; with --diff nothing is written."""
        from wpsheet.editing import edit_package
        from wpsheet.writing.atomic import replace_in_place, write_file

        edited = edit_package(before, edits, self.workbook)
        if self.diff:
            return edited.receipt
        if self.output is not None:
            write_file(self.output, edited.content, edited.receipt.parts)
        elif edited.receipt.made:
            replace_in_place(self.workbook, before, edited.content, force=self.force)
        return edited.receipt

    def tell(self, receipt: Receipt, say: Labels) -> None:
        """What was not done, what to know, and what was written; on stderr."""
        from wpsheet.messages.phrases import said

        for refusal in receipt.refused:
            place = refusal.edit.address
            reason = said("{reason}", {"reason": refusal.reason}, say.language)
            remark(say('"{sheet}" {cell} was not changed: {reason}.', sheet=place.sheet,
                       cell=place.ref, reason=reason))  # fmt: skip
        count = len(receipt.made)
        if self.diff:
            remark(say("{n} {n:edit|edits} would be made; nothing was written.", n=count))
            return
        for warning in receipt.warnings:
            remark(said("{words}", {"words": warning}, say.language))
        made = say("{n} {n:edit|edits} made.", n=count)
        if self.output is not None or receipt.made:
            written = str(self.output or self.workbook)
            remark(made + " " + say("Written: {file}", file=written))
        else:
            remark(say("Nothing to change; {file} was left as it is.", file=str(self.workbook)))
