"""The Word table of what changed: for a committee, with struck and underlined words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText, Run
from wpsheet.versions.comparing import Diff
from wpsheet.versions.comparing.descriptions import counted, renumberings, versions_named
from wpsheet.versions.comparing.rows import ChangeRow, change_rows
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.marks import marked
from wpsheet.writing.word import styles, xml
from wpsheet.writing.word.document import About, WordDocument

_SHARES = (2.6, 6.2, 3.2, 14.6)


def diff_document(diff: Diff, say: Labels) -> bytes:
    """The document as bytes: a table for each kind of change, its heading row repeated."""
    old, new = versions_named(diff, say)
    title = say("Changes from {old} to {new}", old=old, new=new)
    document = WordDocument(About(title, say("Changes"), say.language))
    style = document.style
    document.number_pages(say)
    document.add(
        xml.line(title, style(styles.TITLE)), xml.line(counted(diff, say), style(styles.LEGEND))
    )
    rows = list(change_rows(diff, say))
    if rows:
        told = say("Deleted words are struck through, added words are underlined.")
        document.add(xml.line(told, style(styles.LEGEND)))
    for what, group in groupby(rows, key=lambda change: change.what):
        document.add(xml.line(what, style(styles.HEADING)), _table(document, what, group, say))
    numbers = list(renumberings(diff))
    if numbers:
        document.add(xml.line(say("Renumbered"), style(styles.HEADING)))
        document.add(xml.line(", ".join(numbers), style(styles.LEGEND)))
    # A document does not end with a table.
    document.add(xml.line("", style(styles.TEXT)))
    return document.content()


def _table(document: WordDocument, what: str, changes: Iterable[ChangeRow], say: Labels) -> str:
    style = document.style
    widths = [int(document.text_width * share / sum(_SHARES)) for share in _SHARES]
    headings = (
        say("Reference"), say.headed(Field.ACTIVITY), say("Column"),
        say("Text"),
    )  # fmt: skip
    heads = (
        xml.cell(xml.line(heading, style(styles.COLUMN)), width, styles.HEADING_FILL)
        for heading, width in zip(headings, widths, strict=True)
    )
    rows = [xml.row(heads, heading=True)]
    for change in changes:
        texts = (change.reference, change.activity, change.column)
        written = [xml.paragraphs(RichText.of(text), style(styles.TEXT)) for text in texts]
        words = xml.paragraphs(marked(change.as_one), style(styles.TEXT))
        if change.remark:
            remark = xml.run(Run(cell_text(change.remark), italic=True))
            words += xml.paragraph(remark, style(styles.TEXT))
        rows.append(xml.row(map(xml.cell, [*written, words], widths)))
    return f"{xml.table_opening(style(styles.TABLE), widths, what)}{''.join(rows)}</w:tbl>"
