"""Writing what changed between two versions, and the merged workbook of several copies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import Diff
from wpsheet.versions.merging import Disputed, Merge
from wpsheet.writing.atomic import ensure_writable, write_file

if TYPE_CHECKING:
    from wpsheet.writing.book import Book


def write_diff(diff: Diff, target: Path | str, say: Labels) -> None:
    """Write the changes as a workbook (.xlsx) or a Word table for the committee (.docx)."""
    target = Path(target)
    if target.suffix.lower() == ".docx":
        from wpsheet.writing.word.diff import diff_document as made
    else:
        from wpsheet.writing.versions.diff import diff_book as made
    ensure_writable(target)
    write_file(target, made(diff.to_send, say))


def write_merged(
    programme: Programme, disputed: Sequence[Disputed], target: Path | str, say: Labels,
    merged: Merge | None = None,
) -> None:  # fmt: skip
    """Write a programme as a controlled workbook with the conflicts that are left to decide.

    A programme that was just `merged` is understood, and has a sheet of what was taken.
    """
    from wpsheet.writing.controlled.workbook import controlled_workbook
    from wpsheet.writing.versions.merged import conflicts_sheet, merged_sheet

    target = Path(target)

    def front(book: Book) -> None:
        conflicts_sheet(book, disputed, target.name, say)

    def further(book: Book) -> None:
        if merged is not None:
            merged_sheet(book, merged, say)

    ensure_writable(target, suffix=".xlsx")
    content = controlled_workbook(programme, programme.language, further, front=front)
    write_file(target, content)
