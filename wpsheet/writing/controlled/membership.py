"""A formula that tells whether a Responsible body cell names a body, as the program reads it.

The formula knows the spellings of the list, and the ordinary separators. If it would say
something else of a cell than the program understood, it names the text of that cell.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wpsheet.model.vocabulary import Lists
from wpsheet.writing.formulas import quoted

_SEPARATORS = ("\n", ";", "/", " and ", " et ", " & ", " (", ", ", " ,")
"""Made commas one after the other, so that nothing but a comma is between two names."""
_COMPARED = 250
"""Letters compared with the text of a cell; a literal in a formula holds 255."""
_MOST_NAMED = 12
"""Texts that the formula of every row names; further ones are in their own row's alone."""

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Membership:
    """How to tell the cells that name one body."""

    spellings: Texts
    also: Texts
    """Cells, in the form of `_tidied`, that name the body and do not look like it."""
    never: Texts
    """Cells that look as if they named the body and do not."""

    @property
    def is_long(self) -> bool:
        """Whether there are more texts to be named than every row can name."""
        return max(len(self.also), len(self.never)) > _MOST_NAMED

    def formula(self, cell: str, text: str = "") -> str:
        """The test as an expression over a cell; `text` is what the cell holds now."""
        tidied = f"TRIM({cell})"
        for mark in _SEPARATORS:
            found = "CHAR(10)" if mark == "\n" else f'"{mark}"'
            tidied = f'SUBSTITUTE({tidied},{found},",")'
        wanted = [f'",{literal(spelling)},"' for spelling in self.spellings]
        if len(wanted) == 1:
            test = f'ISNUMBER(SEARCH({wanted[0]},","&{tidied}&","))'
        else:
            names = ",".join(wanted)
            test = f'SUMPRODUCT(--ISNUMBER(SEARCH({{{names}}},","&{tidied}&",")))>0'
        own = _tidied(text)[:_COMPARED]
        if also := _named(self.also, own):
            test = f"OR({test},{_equals(tidied, also)}>0)"
        if never := _named(self.never, own):
            test = f"AND({test},{_equals(tidied, never)}=0)"
        return test


def membership(body: str, cells: Iterable[tuple[str, bool]], lists: Lists) -> Membership:
    """How to tell the cells that name `body`, given every cell and whether it does."""
    term = next((each for each in lists.bodies if each.name == body), None)
    names = (body, *term.aliases, term.name_fr, term.meaning, term.meaning_fr) if term else (body,)
    spellings = tuple(
        dict.fromkeys(_tidied(name) for name in names if name and len(name) < 120)
    ) or (body,)
    also: dict[str, None] = {}
    never: dict[str, None] = {}
    for text, named in cells:
        tidied = _tidied(text)
        if _looks_like(tidied, spellings) is not named:
            (also if named else never)[tidied[:_COMPARED]] = None
    return Membership(spellings, tuple(also), tuple(never))


def _named(cells: Texts, own: str) -> Texts:
    """The texts that every row names, and this row's own text if it is a further one."""
    first = cells[:_MOST_NAMED]
    return (*first, own) if own in cells[_MOST_NAMED:] else first


def _looks_like(tidied: str, spellings: Iterable[str]) -> bool:
    folded = f",{tidied},".casefold()
    return any(f",{spelling},".casefold() in folded for spelling in spellings)


def _tidied(text: str) -> str:
    text = " ".join(filter(None, text.split(" ")))
    for mark in _SEPARATORS:
        text = text.replace(mark, ",")
    return text


def _equals(tidied: str, cells: Iterable[str]) -> str:
    texts = ",".join(map(quoted, cells))
    return f"SUMPRODUCT(--EXACT(LEFT({tidied},{_COMPARED}),{{{texts}}}))"


def literal(name: str) -> str:
    """A name in a formula's quotation marks, as SEARCH and COUNTIF take it word for word."""
    for mark in "~?*":
        name = name.replace(mark, f"~{mark}")
    return name.replace('"', '""')
