"""What changed between two versions as one page for a browser, complete in itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.versions.comparing import ChangeKind, Diff
from wpsheet.versions.comparing.rows import ChangeRow, change_rows
from wpsheet.versions.comparing.saying import both_numbers, counted, field_name, renumberings
from wpsheet.versions.comparing.wording import Piece, Words

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}


def diff_html(diff: Diff, say: Labels) -> str:
    """The page; it asks nothing of the network, and its content policy allows no script."""
    style = files("wpsheet.reporters").joinpath("diff_html.css").read_text("utf-8").rstrip()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = _html(say("Changes from {old} to {new}", old=diff.old.source, new=diff.new.source))
    return "\n".join([
        "<!DOCTYPE html>",
        f'<html lang="{say.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
        f"<p>{_html(counted(diff, say))}</p>",
        *_tables(diff, say),
        *_no_changes(diff, say),
        "</main>",
        "</body>",
        "</html>",
    ])  # fmt: skip


def _html(text: str) -> str:
    """Text as it is shown: nothing in it is markup, and control characters can be seen."""
    return escape(text.translate(_PICTURES))


def _tables(diff: Diff, say: Labels) -> Iterator[str]:
    """A table for each kind of change, with a row for each."""
    rows = list(change_rows(diff, say))
    if rows:
        legend = say("Words that went are struck out, words that came are underlined.")
        yield f"<p>{_html(legend)}</p>"
    for what, group in groupby(rows, key=lambda row: row.what):
        changes = list(group)
        yield f"<h2>{_html(what)} ({len(changes)})</h2>"
        yield '<div class="table"><table>'
        headings = (
            ("reference", say("Reference")),
            ("activity", say.heading_word(Field.ACTIVITY, "Activities")),
            ("column", say("Column")),
            ("text", say("Text")),
        )
        cells = "".join(f'<th scope="col" class="{c}">{_html(t)}</th>' for c, t in headings)
        yield f"<thead><tr>{cells}</tr></thead>"
        yield "<tbody>"
        yield from map(_row, changes)
        yield "</tbody></table></div>"


def _row(change: ChangeRow) -> str:
    remark = f"<p><em>{_html(change.remark)}</em></p>" if change.remark else ""
    return (
        f'<tr><th scope="row">{_html(change.reference)}</th>'
        f"<td>{_html(shortened(change.activity, 160))}</td><td>{_html(change.column)}</td>"
        f'<td class="words">{remark}{_marked(change.as_one)}</td></tr>'
    )


def _marked(words: Iterable[Words]) -> str:
    """The words with what went struck out and what came underlined, and said so to readers."""
    marks = {Piece.SAME: ("", ""), Piece.GONE: ("<del>", "</del>"), Piece.NEW: ("<ins>", "</ins>")}
    parts = []
    for each in words:
        text = each.text.rstrip() if each.piece is not Piece.SAME else each.text
        before, after = marks[each.piece]
        parts.append(f"{before}{_html(text)}{after}{_html(each.text[len(text) :])}")
    return "".join(parts)


def _no_changes(diff: Diff, say: Labels) -> Iterator[str]:
    """Numbers and spellings, which are no changes."""
    numbers = list(renumberings(diff))
    if numbers:
        yield f"<h2>{_html(say('Renumbered'))}</h2><p>{_html(', '.join(numbers))}</p>"
    for kind, title in (
        (ChangeKind.REFERENCES, say("References that follow the numbers")),
        (ChangeKind.SPELLING, say("The same, written otherwise")),
    ):
        changes = diff.changes(kind)
        if not changes:
            continue
        yield f"<h2>{_html(title)}</h2><ul>"
        for compared, change in changes:
            headed = say("{heading}:", heading=field_name(change.field, say))
            where = f"{both_numbers(compared, say)}, {headed} "
            yield f"<li>{_html(where)}{_marked(change.words)}</li>"
        yield "</ul>"
    for columns, source in ((diff.only_old, diff.new.source), (diff.only_new, diff.old.source)):
        for section, name in columns:
            line = say(
                'Not compared: the table of section {section} in {file} has no column "{heading}".',
                section=section.value, file=source, heading=field_name(name, say),
            )  # fmt: skip
            yield f"<p>{_html(line)}</p>"
