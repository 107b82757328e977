"""What changed, for a committee in Word: old words struck out, new ones underlined."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.text import RichText, Run
from wpsheet.versions.comparing import ChangeKind, Diff, FieldChange, descriptions
from wpsheet.versions.comparing.differences import ListEntry
from wpsheet.versions.comparing.rows import ChangeRow, change_rows
from wpsheet.versions.comparing.wording import Piece, Words
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.marks import marked
from wpsheet.writing.sections import Shown
from wpsheet.writing.word import styles, xml
from wpsheet.writing.word.document import WordDocument

_SHOWN_KINDS = (ChangeKind.CHANGED, ChangeKind.STRUCK)


class ChangeRows:
    """The rows of a change table, and what their cells show."""

    def __init__(self, diff: Diff, say: Labels, otherwise: Shown) -> None:
        """`otherwise` is what a cell shows that did not change."""
        self.diff, self.say, self._otherwise = diff, say, otherwise
        self._rows: dict[int, tuple[str, Piece, Mapping[ColumnName, FieldChange]]] = {}
        for each in diff.compared:
            changes = {c.field: c for c in each.changes if c.kind in _SHOWN_KINDS}
            if changes or each.moved:
                self._rows[id(each.new)] = descriptions.both_numbers(each, say), Piece.SAME, changes
        for activity in diff.added:
            reference = say("{activity} (new)", activity=activity.label)
            self._rows[id(activity)] = reference, Piece.NEW, {}
        for activity in diff.removed:
            reference = say("{activity} (removed)", activity=activity.label)
            self._rows[id(activity)] = reference, Piece.GONE, {}

    def remarks(self) -> Iterator[str]:
        """What is compared, and what could not be told for certain."""
        say, diff = self.say, self.diff
        yield say(
            "Changes since {file}: deleted words are struck through, added words are underlined.",
            file=descriptions.versions_named(diff, say)[0],
        )
        for doubt in diff.doubts:
            yield say(
                "{new} may be the former {old}: {why}.",
                new=doubt.new.label, old=doubt.old.label, why=descriptions.reason(doubt, say),
            )  # fmt: skip
        for each in diff.outside:
            if not isinstance(each.place, Address | ListEntry):  # these are not circulated
                yield say(
                    '{place}: "{old}" became "{new}"',
                    place=descriptions.outside_place(each.place, say),
                    old=each.old or say("(blank)"), new=each.new or say("(blank)"),
                )  # fmt: skip

    def of(self, section: Section) -> list[Activity]:
        """The activities that differ, by their numbers; those left out come last."""
        everything = (*self.diff.new.activities, *self.diff.removed)
        return [a for a in everything if a.section is section and id(a) in self._rows]

    def __call__(self, activity: Activity, name: ColumnName) -> RichText:
        reference, whole, changes = self._rows[id(activity)]
        if name is Field.NUMBER:
            return RichText.of(reference)
        if whole is not Piece.SAME:
            words = activity.plain(name)
            return marked([Words(whole, words)]) if words else RichText()
        change = changes.get(name)
        return self._otherwise(activity, name) if change is None else marked(change.words)


_SHARES = (2.6, 6.2, 3.2, 14.6)


def diff_document(diff: Diff, say: Labels) -> bytes:
    """The document as bytes: a table for each kind of change, its heading row repeated."""
    old, new = descriptions.versions_named(diff, say)
    title = say("Changes from {old} to {new}", old=old, new=new)
    document = WordDocument(title, say("Changes"), say.language)
    style = document.style
    document.number_pages(say)
    counted = descriptions.counted(diff, say)
    document.add(xml.line(title, style(styles.TITLE)), xml.line(counted, style(styles.LEGEND)))
    rows = list(change_rows(diff, say))
    if rows:
        legend = say("Deleted words are struck through, added words are underlined.")
        document.add(xml.line(legend, style(styles.LEGEND)))
    for what, group in groupby(rows, key=lambda change: change.what):
        document.add(xml.line(what, style(styles.HEADING)), _table(document, what, group, say))
    numbers = list(descriptions.renumberings(diff))
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
