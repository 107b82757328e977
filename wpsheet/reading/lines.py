"""Recognises lines that are no activities: titles, section headings, footnotes, totals, remarks."""

import re
from collections.abc import Iterator, Mapping

from wpsheet.model.cells import Cell
from wpsheet.model.layout import Section
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import RichText, Script, comparable, one_line, without_accents
from wpsheet.ooxml.grid import Grid

PAGE_MARK = regex(
    r"\(.*\)|(?:annexe?|appendix|appendice|page|p\.|doc\.|document)\b.{0,40}|[A-Z]{1,3}\d{3,}\w*",
    re.IGNORECASE | re.DOTALL,
)
"""What is between the tables of a pasted document and belongs to its pages."""


TITLE_WORDS = regex(
    r"\bwork ?(?:programmes?|program|plan)\b|\b(?:programme|program|plan) of work\b"
    r"|\baction plan\b|\bplan of action\b|\broad ?map\b"
    r"|\bplan (?:de travail|d[’']action)\b|\bprogramme (?:de|des) travail|\bprogramme des travaux\b"
    r"|\bfeuille de route\b|workprogramme|workplan"
    r"|\bplan[oa]? (?:de|d[’']|di|anual de) ?(?:accion|acao|azione|trabajo|trabalho|lavoro)\b"
    r"|\bprogram[am]a? (?:de|di) (?:trabajo|trabalho|lavoro)\b|\bhoja de ruta\b"
    r"|\b(?:arbeits|massnahmen|aktions)(?:programm|plan)\b|\b(?:actieplan|werkprogramma)\b"
)
"""What the title of a programme calls it, without accents and hyphens."""


_ADDS_UP = regex(
    r"(?i)(?:(?:grand|sub|sous|overall)[ -]?)?(?:totals?|totaux)\b.{0,60}|totale[ns]?|totaal|summe"
    r"|suma|somme|gesamt\w*|insgesamt|sum:?"
)
_FIGURES = regex(r"(?:[A-Z]{0,3}[€$£]?\s*)?[-\d][\d\s.,'’/]*\s*(?:[€$£%]|[kKM]?[A-Z€]{0,3})")


def adds_up(filled: Mapping[int, Cell]) -> bool:
    """Whether a row says "Total" and holds nothing but figures beside."""
    first, *others = [cell.plain.strip() for cell in filled.values()]
    return _ADDS_UP.fullmatch(first) is not None and all(map(_FIGURES.fullmatch, others))


def whole_row(grid: Grid, row: int, kind: NoteKind = NoteKind.OTHER) -> Note:
    """A row with all its cells as one line."""
    cells = list(grid.filled(row).values())
    words = " | ".join(one_line(cell.plain) for cell in cells)
    return Note(kind, cells[0].address, RichText.of(words))


def note_at(grid: Grid, row: int) -> Note:
    """The line that a row is; a mark in its first cell belongs to the words behind."""
    cells = list(grid.filled(row).values())
    first = cells[0]
    text = first.text
    if len(cells) > 1 and is_mark(first):
        text = RichText((*text.runs, *cells[1].text.runs))
    return Note(_note_kind(text.raw, first), first.address, text.stripped())


def beside(grid: Grid, note: Note) -> Iterator[Note]:
    """The words in further cells of a line's row."""
    held = list(grid.filled(note.address.row).values())
    taken = 2 if len(held) > 1 and is_mark(held[0]) else 1
    for cell in held[taken:]:
        yield Note(NoteKind.BESIDE, cell.address, cell.text.stripped())


def _note_kind(raw: str, cell: Cell) -> NoteKind:
    words = without_accents(comparable(raw))
    runs = cell.text.runs
    marked = bool(runs) and runs[0].script is Script.SUPERSCRIPT
    if marked or re.match(r"[-\s]*\d\s+\w", words):
        return NoteKind.FOOTNOTE
    if _section_in(words):
        return NoteKind.SECTION_TITLE
    if TITLE_WORDS.search(words.replace("-", " ")) and len(raw) < 200:
        return NoteKind.TITLE
    return NoteKind.OTHER


def section_titled(note: Note) -> Section | None:
    """The section that a line between tables announces."""
    if note.kind is not NoteKind.SECTION_TITLE:
        return None
    return _section_in(without_accents(comparable(note.text.raw)))


def section_named(sheet: str) -> Section | None:
    """The section that the name of a sheet announces."""
    words = without_accents(comparable(sheet))
    exact = re.fullmatch(r"(?:section|part|partie|table(?:au)?)?\s*(ii|i|2|1)\.?", words)
    if exact:
        return Section.CONTINUOUS if exact[1] in {"ii", "2"} else Section.TIMEFRAME
    return _section_in(words)


def _section_in(words: str) -> Section | None:
    """The section that a title names, by its words or else by its numeral."""
    if len(words) > 120:
        return None
    if re.search(r"\bactivit\w+.*\b(?:continuous|en continu|permanent|continue(?!d))", words):
        return Section.CONTINUOUS
    if re.search(r"\bactivit\w+.*\b(?:time ?frame|delai|calendrier|echeance|determine)", words):
        return Section.TIMEFRAME
    numeral = re.match(r"(?:section|part|partie)?\s*(ii?)[.):\s-]+activit", words)
    if numeral:
        return Section.CONTINUOUS if numeral[1] == "ii" else Section.TIMEFRAME
    return None


def is_mark(held: Cell) -> bool:
    """Whether a cell is a footnote mark: superscript throughout."""
    runs = [run for run in held.text.runs if run.text.strip()]
    return bool(runs) and all(run.script is Script.SUPERSCRIPT for run in runs)
