"""Group rows: lines above the activities of a group, such as "Pillar 1: Trade"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wpsheet.model.activity import GROUPS_APART
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import comparable, one_line, without_accents

_LONGEST = 200
_LEVELS = re.compile(
    r"(pillar|pilier|goal|but|objective|objectif|theme|axis|axe|priority|priorite|work ?stream"
    r"|volet|chapter|chapitre|cluster|component|composante|outcome|resultat|output|produit"
    r"|phase|part|partie|strateg\w+ (?:objective|goal|priority)|specific objective"
    r"|objectif (?:strategique|specifique))\b",
)
_REMARK = re.compile(
    r"(?:note|nb|n\.b|remark|remarque|source|legend|legende|prepared|prepare|status as|etat au"
    r"|see|voir|text in|texte en|total|sum|somme)\b"
)


def heads_group(note: Note) -> bool:
    """Whether a line reads as what is above a group: a few words, and no sentence."""
    words = without_accents(comparable(note.text.raw))
    sentence = len(words) > _LONGEST or words.endswith((".", ";", "!", "?"))
    return note.kind is NoteKind.OTHER and not sentence and not _REMARK.match(words)


def names_level(words: str) -> bool:
    """Whether words open with what only a group has: "Objective 2", "Volet B"."""
    return _LEVELS.match(without_accents(comparable(words))) is not None


@dataclass(slots=True)
class Groups:
    """The group lines that are above a row of a sheet, the outermost first."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    """What kind of line each is, and its words."""
    outermost: frozenset[str] = frozenset()
    """The titles of the listed sections, in comparable form: no line is above them."""
    count: int = 0
    """How many such lines the sheet has had."""
    _just: bool = False
    """Whether no activity has come since the last of them."""

    @property
    def words(self) -> str | None:
        return GROUPS_APART.join(words for _, words in self.lines) or None

    def begin(self, notes: list[Note]) -> None:
        """These lines are above a table: nothing above them counts any longer."""
        self.lines.clear()
        self._just = False
        for note in notes:
            self.add(note)

    def add(self, note: Note) -> None:
        """A further line: beside the one of its kind, else below the line that it follows."""
        words = one_line(note.text.plain)
        kind = level(words)
        if comparable(words) in self.outermost:
            self.lines.clear()
        known = [depth for depth, (line, _) in enumerate(self.lines) if line == kind]
        if known and not (self._just and not kind):
            del self.lines[known[-1] :]
        elif not self._just and self.lines and not self.lines[-1][0]:
            self.lines.pop()
        self.lines.append((kind, words))
        self.count += 1
        self._just = True

    def activity(self) -> None:
        """An activity comes under the lines."""
        self._just = False


def level(words: str) -> str:
    """What kind of group a line names: "Pillar 2" a pillar, "1.2 Tools" one of two numerals."""
    plain = without_accents(comparable(words))
    named = _LEVELS.match(plain)
    if named:
        return named[1]
    numbered = re.match(r"(?:\d+|[a-z]|[ivx]+)((?:\.\d+)*)[.):\s]", plain)
    if numbered:
        return f"{numbered[1].count('.') + 1} numerals"
    return ""
