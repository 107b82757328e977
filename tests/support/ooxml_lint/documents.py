"""Rules on Word documents: notes, numbering, marks, tables, tracked changes, fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ooxml_lint.opened import Element, Package, local, repeated
from ooxml_lint.registry import rule

STORIES = {"document", "footnotes", "endnotes", "hdr", "ftr", "comments"}
"""The roots of the parts that hold text."""


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its local name: `w:val` in either namespace."""
    found = {} if element is None else element.attrib
    return next((v for k, v in found.items() if k.rpartition("}")[2] == name), "")


def _stories(package: Package) -> Iterator[tuple[str, Element]]:
    if package.is_document:
        yield from ((name, root) for name, root in package.trees if local(root) in STORIES)


@rule
def note_missing(package: Package) -> Iterator[str]:
    """A reference to a note or comment that is not there, or one that is there twice."""
    if not package.is_document:
        return
    for kind in ("footnote", "endnote", "comment"):
        root = package.xml(next(package.related(package.main, f"{kind}s"), None))
        ids = [attribute(note, "id") for note in root.iterfind(f"{{*}}{kind}")]
        yield from (f"{kind} {twice} twice" for twice in repeated(ids))
        for name, story in _stories(package):
            for reference in story.iter(f"{{*}}{kind}Reference"):
                if attribute(reference, "id") not in ids:
                    yield f"{name}: {kind} {attribute(reference, 'id')}"


@rule
def numbering_missing(package: Package) -> Iterator[str]:
    """A list that is not numbered anywhere."""
    if not package.is_document:
        return
    root = package.xml(next(package.related(package.main, "numbering"), None))
    abstract = [attribute(a, "abstractNumId") for a in root.iterfind("{*}abstractNum")]
    numbers = [attribute(n, "numId") for n in root.iterfind("{*}num")]
    yield from (f"list {twice} twice" for twice in repeated(numbers) + repeated(abstract))
    for number in root.iterfind("{*}num"):
        if attribute(number.find("{*}abstractNumId"), "val") not in abstract:
            yield f"list {attribute(number, 'numId')} is of no kind"
    styles = package.xml(next(package.related(package.main, "styles"), None))
    for name, story in [*_stories(package), ("styles", styles)]:
        for used in story.iter("{*}numId"):
            if attribute(used, "val") not in (*numbers, "0"):
                yield f"{name}: list {attribute(used, 'val')}"


@rule
def word_style_missing(package: Package) -> Iterator[str]:
    """A style that the document does not have."""
    if not package.is_document:
        return
    root = package.xml(next(package.related(package.main, "styles"), None))
    known = [attribute(style, "styleId") for style in root.iterfind("{*}style")]
    yield from (f"{twice} twice" for twice in repeated(known))
    for name, story in [*_stories(package), ("styles", root)]:
        for used in story.iter("{*}pStyle", "{*}rStyle", "{*}tblStyle", "{*}basedOn"):
            if attribute(used, "val") not in known:
                yield f"{name}: {attribute(used, 'val')}"


@rule
def picture_number_repeated(package: Package) -> Iterator[str]:
    """Two pictures or shapes of one number."""
    for name, story in _stories(package):
        twice = repeated(attribute(picture, "id") for picture in story.iter("{*}docPr"))
        yield from (f"{name}: {number}" for number in twice)


@rule
def bookmark_broken(package: Package) -> Iterator[str]:
    """A bookmark that does not end, comes twice, is named too long, or is not there for a link."""
    names: list[str] = []
    for name, story in _stories(package):
        starts = [attribute(b, "id") for b in story.iter("{*}bookmarkStart")]
        ends = [attribute(b, "id") for b in story.iter("{*}bookmarkEnd")]
        if Counter(starts) != Counter(ends) or repeated(starts):
            yield f"{name}: starts {starts}, ends {ends}"
        names += [attribute(b, "name") for b in story.iter("{*}bookmarkStart")]
    yield from (f"{twice!r} twice" for twice in repeated(names))
    yield from (f"{long!r} is too long" for long in names if len(long) > 40)
    for name, story in _stories(package):
        for link in story.iter("{*}hyperlink"):
            anchor = attribute(link, "anchor")
            if anchor and anchor not in names:
                yield f"{name}: a link to {anchor!r}"


@rule
def word_table_broken(package: Package) -> Iterator[str]:
    """A cell that does not end in a paragraph, a row without cells, or off the grid."""
    for name, story in _stories(package):
        for cell in story.iter("{*}tc"):
            if not len(cell) or local(cell[-1]) != "p":
                yield f"{name}: a cell without a paragraph at its end"
        for table in story.iter("{*}tbl"):
            grid = len(table.findall("{*}tblGrid/{*}gridCol"))
            for row in table.iterfind("{*}tr"):
                width = sum(
                    int(attribute(cell.find("{*}tcPr/{*}gridSpan"), "val") or 1)
                    for cell in row.iterfind("{*}tc")
                )
                for skipped in row.iterfind("{*}trPr/*"):
                    if local(skipped) in ("gridBefore", "gridAfter"):
                        width += int(attribute(skipped, "val") or 0)
                if not width or width > grid:
                    yield f"{name}: a row {width} wide on a grid of {grid}"


@rule
def section_end_misplaced(package: Package) -> Iterator[str]:
    """The body's page set-up must be last, and once."""
    if package.is_document:
        body = package.xml(package.main).find("{*}body")
        places = [number for number, e in enumerate(body) if local(e) == "sectPr"]
        if places not in ([], [len(body) - 1]):
            yield f"sectPr at {places} of {len(body)}"


@rule
def tracked_change_broken(package: Package) -> Iterator[str]:
    """A change without author or number, text in a deletion, or deleted text outside one."""
    for name, story in _stories(package):
        changes = list(story.iter("{*}ins", "{*}del"))
        twice = repeated(attribute(change, "id") for change in changes)
        yield from (f"{name}: change {number} twice" for number in twice)
        for change in changes:
            if not attribute(change, "id") or not attribute(change, "author"):
                yield f"{name}: a change of nobody"
        for text in story.iter("{*}t", "{*}delText"):
            deleted = any(local(above) == "del" for above in text.iterancestors())
            if deleted != (local(text) == "delText"):
                yield f"{name}: {text.text!r}"


@rule
def field_unbalanced(package: Package) -> Iterator[str]:
    """A field (a page number, a cross-reference) that does not begin, or does not end."""
    for name, story in _stories(package):
        depth = 0
        for sign in story.iter("{*}fldChar"):
            kind = attribute(sign, "fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if depth < 0:
                yield f"{name}: ends before it begins"
        if depth > 0:
            yield f"{name}: does not end"
