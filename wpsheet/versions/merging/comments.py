"""The comments of several copies on one activity: none is lost, and none is there twice."""

from collections.abc import Iterable, Iterator, Sequence

from wpsheet.model.activity import Activity, CellComments, Comment
from wpsheet.model.layout import ColumnName
from wpsheet.model.text import comparable


def merged_comments(activities: Iterable[Activity]) -> CellComments:
    """The comments of the base's activity and of what copies made of it, in this order.

    One that goes on with another is in its place. What a copy no longer has stays: whether
    a remark is settled is not for a merge to say.
    """
    found: list[tuple[ColumnName | None, Comment]] = []
    for activity in activities:
        for name, comment in activity.comments:
            same = [(place, held) for place, (other, held) in enumerate(found) if other is name]
            if not any(_holds(held, comment) for _, held in same):
                place = next((p for p, held in same if _holds(comment, held)), len(found))
                found[place : place + 1] = [(name, comment)]
    return tuple(found)


def not_among(known: CellComments, comments: CellComments) -> CellComments:
    """The comments that none of the known ones says on the same cell."""
    return tuple(
        (name, comment)
        for name, comment in comments
        if not any(other is name and _holds(whole, comment) for other, whole in known)
    )


def together(comments: Sequence[Comment]) -> Comment:
    """Several comments of one cell as one note, each under its author; one alone as it is."""
    if len(comments) == 1:
        return comments[0]
    first = comments[0]
    return Comment(first.address, first.author, "\n\n".join(map(signed, comments)))


def signed(comment: Comment) -> str:
    """The words under who wrote them, as Excel itself begins a note."""
    head = f"{comment.author}:"
    if not comment.author or comment.text.startswith(head):
        return comment.text
    return f"{head}\n{comment.text}"


def _holds(whole: Comment, part: Comment) -> bool:
    """Whether one says all that the other says: its lines one after the other, under its author."""
    lines, wanted = ([*map(comparable, signed(c).split("\n"))] for c in (whole, part))
    starts = range(len(lines) - len(wanted) + 1)
    return any(lines[start : start + len(wanted)] == wanted for start in starts)


def comments_beyond(
    rows: Sequence[tuple[str, Activity]], known: CellComments
) -> Iterator[tuple[ColumnName | None, Comment, str]]:
    """The comments of an activity that are not known yet, row by row, with whose they are."""
    for copy, activity in rows:
        new = not_among(known, activity.comments)
        yield from ((name, comment, copy) for name, comment in new)
        known = (*known, *new)
