"""The programme's text, tables as tab-separated lines, as a grid."""

import re
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.grid import Grid, lines_as_grid

_MARK = regex(r"<(/?)(sup|sub|b|i|u|s|p|a|br)(?:\s[^<>]*)?/?>|\*\*", re.IGNORECASE)


def read_text(path: Path) -> Grid:
    """Every line of a text file, cells separated by tabs, as a sheet "Text".

    `<sup>`, `<sub>`, `<b>`, `<i>`, `<u>` and `<s>` format; `<p>`, `<br>` and two or more
    blanks part the paragraphs of a cell.
    """
    # Other kinds of line break occur inside cells.
    lines = re.split(r"\r\n?|\n", decoded(path.read_bytes()))
    if not any("\t" in line for line in lines):
        raise UnreadableFile(
            path,
            "no line of it has cells separated by tabs",
            "save the tables with tabs between their cells",
        )
    cells = [[marked_up(part) for part in line.split("\t")] for line in lines]
    return lines_as_grid("Text", cells)


def decoded(content: bytes) -> str:
    """A file's text in the encoding that it is most likely in."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def marked_up(text: str) -> RichText:
    """A cell's text with its marks turned into runs."""
    on: set[str] = set()
    first, *rest = _MARK.split(text)
    runs = [_run(first, on)]
    for closes, name, piece in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        mark = (name or "").lower()
        if mark in ("p", "br"):
            runs.append(Run("\n"))
        else:
            on = on - {mark} if closes else on | {mark}
        runs.append(_run(piece, on))
    return RichText.joined(runs).stripped()


def _run(text: str, on: set[str]) -> Run:
    script = Script.SUPERSCRIPT if "sup" in on else Script.SUBSCRIPT if "sub" in on else None
    words = re.sub(r"[ \u00a0]{2,}", "\n", text)
    return Run(words, "b" in on, "i" in on, "u" in on, "s" in on, script)
