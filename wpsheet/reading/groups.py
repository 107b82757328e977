"""Group rows: lines above the activities of a group, such as "Pillar 1: Trade"."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from wpsheet.model.activity import GROUPS_APART
from wpsheet.model.cells import Cell
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import comparable, one_line, without_accents
from wpsheet.reading.lines import PAGE_MARK

_LONGEST = 200
_LEVELS = regex(
    r"(pillar|pilier|goal|but|objective|objectif|theme|axis|axe|priority|priorite|work ?stream"
    r"|volet|chapter|chapitre|cluster|component|composante|outcome|resultat|output|produit"
    r"|phase|part|partie|strateg\w+ (?:objective|goal|priority)|specific objective"
    r"|objectif (?:strategique|specifique))\b",
)
_REMARK = regex(
    r"(?:note|nb|n\.b|remark|remarque|source|legend|legende|prepared|prepare|status as|etat au"
    r"|see|voir|text in|texte en|total|sum|somme)\b"
)


def heads_group(note: Note) -> bool:
    """Whether a line reads as what is above a group: a few words, and no sentence."""
    words = without_accents(comparable(note.text.raw))
    sentence = len(words) > _LONGEST or words.endswith((".", ";", "!", "?"))
    other = _REMARK.match(words) or PAGE_MARK.fullmatch(note.text.plain)
    return note.kind is NoteKind.OTHER and not sentence and not other


def names_level(words: str) -> bool:
    """Whether words open with what only a group has: "Objective 2", "Volet B"."""
    return _LEVELS.match(without_accents(comparable(words))) is not None


class GroupLine(NamedTuple):
    """A line above activities: its words, what kind of group it names, and how it looks."""

    words: str
    level: str
    look: str

    @classmethod
    def of(cls, note: Note, cell: Cell | None = None) -> Self:
        words = one_line(note.text.plain)
        look = f"{note.address.column} {cell.fill if cell else None} {words.isupper()}"
        return cls(words, level(words), look)


@dataclass(slots=True)
class Groups:
    """The group lines that are above a row of a sheet, the outermost first."""

    lines: list[GroupLine] = field(default_factory=list)
    outermost: frozenset[str] = frozenset()
    """The titles of the listed sections, in comparable form: no line is above them."""
    looks: dict[str, set[int]] = field(default_factory=dict)
    """How deep lines of each look were."""
    count: int = 0
    """How many such lines the sheet has had."""

    @property
    def words(self) -> str | None:
        return GROUPS_APART.join(line.words for line in self.lines) or None

    def begin(self, notes: list[Note]) -> None:
        """These lines are above a table: nothing above them counts any longer."""
        self.lines.clear()
        self.add(map(GroupLine.of, notes))

    def add(self, lines: Iterable[GroupLine]) -> None:
        """Lines with no activity between: the first is beside one of its kind, each further one
        below it."""
        run = list(lines)
        self.count += len(run)
        for place, line in enumerate(run):
            if comparable(line.words) in self.outermost:
                self.lines.clear()
            elif line.level:
                del self.lines[self._named(line.level, just=place > 0) :]
            elif place == 0:
                without_level = itertools.takewhile(lambda each: not each.level, run)
                del self.lines[self._unnamed(line, len(list(without_level))) :]
            if not line.level:
                self.looks.setdefault(line.look, set()).add(len(self.lines))
            self.lines.append(line)

    def _named(self, kind: str, *, just: bool) -> int:
        """How deep a line goes that names its level: as the last of its kind, else below all; a
        line that names none is no group for what comes after activities."""
        known = [depth for depth, each in enumerate(self.lines) if each.level == kind]
        if known:
            return known[-1]
        ended = not just and bool(self.lines) and not self.lines[-1].level
        return len(self.lines) - ended

    def _unnamed(self, line: GroupLine, in_run: int) -> int:
        """How deep a line goes that names no level, the first of so many: as deep as those that
        look like it, else so that the last of the run is as deep as the last before."""
        deep = self.looks.get(line.look, set())
        if len(deep) == 1:
            return min(len(self.lines), *deep)
        unnamed = [depth for depth, each in enumerate(self.lines) if not each.level]
        return unnamed[max(0, len(unnamed) - in_run)] if unnamed else len(self.lines)


def level(words: str) -> str:
    """What kind of group a line names: "Pillar 2" a pillar, "1.2 Tools" one of two numerals.

    "Objective 1.2" is of another kind than "Objective 1", which is above it.
    """
    plain = without_accents(comparable(words))
    if named := _LEVELS.match(plain):
        deeper = re.match(r"\s*\w+((?:\.\d+)+)", plain[named.end() :])
        return named[1] + "." * (deeper[1].count(".") if deeper else 0)
    numbered = re.match(r"(?:\d+|[a-z]|[ivx]+)((?:\.\d+)*)[.):\s]", plain)
    return f"{numbered[1].count('.') + 1} numerals" if numbered else ""
