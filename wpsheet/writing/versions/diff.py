"""The workbook of what changed: old and new side by side, the changed words marked."""

from pathlib import Path

from wpsheet.messages.labels import Labels
from wpsheet.versions.comparing import ChangeKind, Diff
from wpsheet.versions.comparing.descriptions import counted, versions_named
from wpsheet.versions.comparing.rows import change_rows
from wpsheet.writing.atomic import ensure_writable, write_file
from wpsheet.writing.book import Book
from wpsheet.writing.listing import Row, listing
from wpsheet.writing.marks import change_headings, marked


def write_diff(diff: Diff, target: Path | str, say: Labels) -> None:
    """Write the changes as a workbook (.xlsx) or a Word table for the committee (.docx)."""
    target, made = Path(target), diff_book
    if target.suffix.lower() == ".docx":
        from wpsheet.writing.word.changes import diff_document as made
    ensure_writable(target)
    write_file(target, made(diff.to_send, say))


def diff_book(diff: Diff, say: Labels) -> bytes:
    """The workbook as bytes: the changes, then numbers and spellings, which are none."""
    old, new = versions_named(diff, say)
    title = say("Changes from {old} to {new}", old=old, new=new)
    book = Book(title=title, subject=say("Changes"), say=say)
    rows: list[Row] = [
        (
            f"{change.what}\n{change.remark}" if change.remark else change.what,
            change.reference, change.activity, change.column,
            marked(change.old), marked(change.new),
        )
        for change in change_rows(diff, say)
    ]  # fmt: skip
    listing(
        book, say("Changes"), counted(diff, say), change_headings(say), (22, 16, 34, 18, 62, 62),
        rows or [(say("No differences."), *[""] * 5)],
        table="Changes", title=title, description=title, still=2,
    )  # fmt: skip
    _no_changes(book, diff, say)
    return book.content()


def _no_changes(book: Book, diff: Diff, say: Labels) -> None:
    """The sheet of what is another number or spelling and nothing else."""
    rows = [
        (what, each.old.label, each.new.label, say.headed(change.field),
         change.old.plain, change.new.plain)
        for kind, what in (
            (ChangeKind.SPELLING, say("Same meaning, different spelling")),
            (ChangeKind.REFERENCES, say("References updated with the numbers")),
        )
        for each, change in diff.changes(kind)
    ]  # fmt: skip
    rows += [
        (say("Renumbered"), each.old.label, each.new.label, "", "", "") for each in diff.renumbered
    ]
    if not rows:
        return
    headings = (
        say("What"), say("Old number"), say("New number"), say("Column"), say("Old text"),
        say("New text"),
    )  # fmt: skip
    name = say("No changes")
    listing(
        book, name,
        say("New numbers and spellings are not changes. They are listed for completeness."),
        headings, (34, 12, 12, 22, 60, 60), rows, table="No_changes", description=name, still=0,
    )  # fmt: skip
