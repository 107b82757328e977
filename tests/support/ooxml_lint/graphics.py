"""Rules on what floats over the cells: comments, drawings, charts."""

from __future__ import annotations

from collections.abc import Iterator

from ooxml_lint.opened import COLUMNS, ROWS, Package, area, local, repeated
from ooxml_lint.registry import rule


@rule
def comment_broken(package: Package) -> Iterator[str]:
    """Two notes on a cell, a note without author, or notes without the boxes they are in."""
    for sheet in package.sheets:
        for part in package.related(sheet.part, "comments"):
            root = package.xml(part)
            authors = len(root.findall("{*}authors/{*}author"))
            comments = root.findall("{*}commentList/{*}comment")
            twice = repeated(comment.get("ref", "") for comment in comments)
            yield from (f"{part}: two notes on {ref}" for ref in twice)
            for comment in comments:
                area(comment.get("ref", ""))
                if int(comment.get("authorId", -1)) not in range(authors):
                    yield f"{part}: {comment.get('ref')} by author {comment.get('authorId')}"
            boxes = sum(
                1
                for drawing in package.related(sheet.part, "vmlDrawing")
                for client in package.xml(drawing).iter("{*}ClientData")
                if client.get("ObjectType") == "Note"
            )
            if sheet.root.find("{*}legacyDrawing") is None or boxes != len(comments):
                yield f"{part}: {len(comments)} notes in {boxes} boxes"


@rule
def thread_broken(package: Package) -> Iterator[str]:
    """A comment of nobody, an answer to none, or a thread without the note that goes with it."""
    people = {
        person.get("id")
        for part in package.related(package.main, "person")
        for person in package.xml(part)
    }
    for sheet in package.sheets:
        stubs = {
            author.text
            for part in package.related(sheet.part, "comments")
            for author in package.xml(part).iter("{*}author")
        }
        for part in package.related(sheet.part, "threadedComment"):
            comments = [c for c in package.xml(part) if local(c) == "threadedComment"]
            ids = {comment.get("id") for comment in comments}
            for comment in comments:
                parent = comment.get("parentId")
                if comment.get("personId") not in people:
                    yield f"{part}: {comment.get('ref')} of nobody"
                if parent is not None and parent not in ids:
                    yield f"{part}: {comment.get('ref')} answers none"
                if parent is None and f"tc={comment.get('id')}" not in stubs:
                    yield f"{part}: {comment.get('ref')} has no note"


@rule
def drawing_broken(package: Package) -> Iterator[str]:
    """Two shapes of one number, or an anchor outside the grid or inside out."""
    for sheet in package.sheets:
        for part in package.related(sheet.part, "drawing"):
            root = package.xml(part)
            shapes = [s for s in root.iter("{*}cNvPr") if not _in_fallback(s)]
            twice = repeated(shape.get("id", "") for shape in shapes)
            yield from (f"{part}: shape {number} twice" for number in twice)
            for anchor in root.iter("{*}twoCellAnchor"):
                first, last = anchor.find("{*}from"), anchor.find("{*}to")
                corners = [
                    (int(corner.findtext("{*}row", "-1")), int(corner.findtext("{*}col", "-1")))
                    for corner in (first, last)
                ]
                (top, left), (bottom, right) = corners
                if not (0 <= top <= bottom < ROWS and 0 <= left <= right < COLUMNS):
                    yield f"{part}: an anchor from {corners[0]} to {corners[1]}"


def _in_fallback(shape: object) -> bool:
    return any(local(above) == "Fallback" for above in shape.iterancestors())  # type: ignore[attr-defined]


@rule
def chart_broken(package: Package) -> Iterator[str]:
    """A chart on an axis that is not there, or with more points than it tells."""
    for part, root in package.trees:
        if local(root) != "chartSpace":
            continue
        axes = {
            axis.get("val")
            for owner in root.iter("{*}catAx", "{*}valAx", "{*}dateAx", "{*}serAx")
            for axis in owner.iterfind("{*}axId")
        }
        for axis in root.iter("{*}axId", "{*}crossAx"):
            if axis.get("val") not in axes:
                yield f"{part}: axis {axis.get('val')}"
        for cache in root.iter("{*}numCache", "{*}strCache"):
            told = cache.find("{*}ptCount")
            points = [int(point.get("idx", -1)) for point in cache.iterfind("{*}pt")]
            if points and (told is None or max(points) >= int(told.get("val", 0))):
                yield f"{part}: more points than told"
