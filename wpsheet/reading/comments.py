"""Notes and threaded comments of a workbook: what they say, and the activities they are on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wpsheet.model.activity import Activity, CellComments, Comment
from wpsheet.model.cells import Address
from wpsheet.model.layout import ColumnName
from wpsheet.model.programme import MAX_COMMENT_CHARACTERS
from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged
from wpsheet.ooxml.package import Fault, Package, child, children, local, numbered
from wpsheet.ooxml.sheet import place_of
from wpsheet.ooxml.strings import unescaped


def read_comments(package: Package, main: str, sheet: str, part: str) -> list[Comment]:
    """The notes and comments on the cells of a sheet, with who wrote them.

    `main` is the workbook's part, `part` the sheet's. Excel keeps a thread twice, as itself and
    as a note for older programs that begins with a paragraph about them: the thread is read.
    """
    related = {r.kind: r.target for r in package.relations(part)}
    threads = _threads(package, main, related.get("threadedComment", ""))
    listed = related.get("comments", "")
    root = package.optional(listed)
    authors = ["".join(each.itertext()) for each in children(child(root, "authors"))]
    found = []
    for each in children(child(root, "commentList")):
        text = child(each, "text")
        words = "" if text is None else "".join(
            t.text or "" for t in text.iter() if local(t) == "t"
        )  # fmt: skip
        ref = each.get("ref", "")
        try:
            place = place_of(ref)
        except Fault as fault:
            raise damaged(
                package.path, Template.PART_FAULT, part=listed, fault=str(fault)
            ) from None
        who = numbered(authors, each.get("authorId")) or ""
        if who.startswith("tc="):
            who, words = threads.get(ref) or ("", words)
        words = unescaped(words).replace("\r\n", "\n").replace("\r", "\n").strip()
        found.append(Comment(Address(sheet, *place), who, words))
    return sorted(found, key=lambda comment: comment.address)


def _threads(package: Package, main: str, part: str) -> dict[str, tuple[str, str]]:
    """The cell of each thread → who began it, and its words, each answer under its author."""
    if not part:
        return {}
    people = children(package.optional(package.related(main, "person")))
    names = {each.get("id", ""): each.get("displayName", "") for each in people}
    found: dict[str, tuple[str, str]] = {}
    for each in children(package.optional(part)):
        text = child(each, "text")
        message = "".join(text.itertext()) if text is not None else ""
        who, ref = names.get(each.get("personId", ""), ""), each.get("ref", "")
        if ref in found:
            first, words = found[ref]
            who, message = first, f"{words}\n{f'{who}: ' if who else ''}{message}"
        found[ref] = who, message
    return found


def on_their_activities(
    activities: Iterable[Activity], comments: Sequence[Comment]
) -> tuple[Activity, ...]:
    """The activities with the comments that are on their cells."""
    by_row: dict[tuple[str, int], list[Comment]] = {}
    for comment in comments:
        if comment.text and len(comment.text) <= MAX_COMMENT_CHARACTERS:
            key = comment.address.sheet, comment.address.row
            by_row.setdefault(key, []).append(comment)
    return tuple(
        replace(each, comments=_of(each, by_row[each.sheet, each.row]))
        if (each.sheet, each.row) in by_row
        else each
        for each in activities
    )


def _of(activity: Activity, comments: Sequence[Comment]) -> CellComments:
    fields: dict[Address, ColumnName | None] = {c.address: n for n, c in activity.cells.items()}
    if activity.id_cell is not None:
        fields[activity.id_cell.address] = None
    return tuple((fields[c.address], c) for c in comments if c.address in fields)
