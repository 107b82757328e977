"""Puts new names of sheets and columns into formulas and all else that points to cells."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from wpsheet.editing.parts import changing
from wpsheet.model.patterns import regex
from wpsheet.ooxml.package import Package, local

_SHEETS = regex(
    r"'(?P<quoted>(?:[^']|'')+)'!|(?<![\w.\]'])"
    r"(?P<bare>(?:(?![A-Za-z]{1,3}\d+:)[^\W\d][\w.]*:)?[^\W\d][\w.]*)!"
)
"""The sheet, or the first and the last of several, in front of a reference."""
_BRACKETS = regex(r"\[((?:'.|[^\[\]'])*)\]", re.DOTALL)
_NESTED = r"\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]"
_BARE = regex(r"[^\W\d][\w.]*")
_LIKE_A_CELL = regex(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*")

_ELEMENTS = frozenset(
    ["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula",
     "totalsRowFormula", "FmlaLink", "FmlaRange", "FmlaTxbx"]
)  # fmt: skip
"""Elements whose text is a formula or a reference, by their local names."""
_ATTRIBUTES = frozenset(["location", "textlink", "fmlaLink", "fmlaRange", "fmlaTxbx"])
_NAMING = {"worksheetSource": "sheet", "rangeSet": "sheet"}
"""Elements that name a sheet by itself."""
_WITHOUT_FORMULAS = ("sharedStrings.xml", "styles.xml", "core.xml")


@dataclass(frozen=True, slots=True)
class NewNames:
    """New names of sheets, and of the columns of tables by the table's name."""

    sheets: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sheets or self.columns)

    def formula(self, formula: str) -> str:
        """A formula that means the same cells by their new names."""
        if self.sheets and "!" in formula:
            formula = _SHEETS.sub(self._sheet, formula)
        for table, columns in self.columns.items():
            if table.casefold() in formula.casefold():
                whole = re.compile(rf"(?<![\w.]){re.escape(table)}{_NESTED}", re.IGNORECASE)
                formula = whole.sub(lambda m, c=columns: _BRACKETS.sub(  # type: ignore[misc]
                    lambda inner: _column(inner[1], c), m[0]), formula)  # fmt: skip
        return formula

    def _sheet(self, match: re.Match[str]) -> str:
        written = match["bare"] or match["quoted"].replace("''", "'")
        if "[" in written:
            return match[0]  # a sheet of another workbook
        known = {old.casefold(): new for old, new in self.sheets.items()}
        ends = written.split(":")
        if not any(end.casefold() in known for end in ends):
            return match[0]
        ends = [known.get(end.casefold(), end) for end in ends]
        if all(_BARE.fullmatch(end) and not _LIKE_A_CELL.fullmatch(end) for end in ends):
            return f"{':'.join(ends)}!"
        return "'" + ":".join(ends).replace("'", "''") + "'!"

    def put_into(self, package: Package) -> None:
        """Let every part of a package that points to cells use the new names."""
        for part in sorted(package.names):
            if not part.endswith((".xml", ".rels", ".vml")) or part.endswith(_WITHOUT_FORMULAS):
                continue
            if part.endswith(".vml") and b"Fmla" not in package.read(part):
                continue  # Excel's own drawings of notes are not always XML
            with changing(package, part) as root:
                for element in root.iter("{*}*"):
                    name = local(element)
                    if name in _ELEMENTS and element.text:
                        element.text = self.formula(element.text)
                    for key, value in element.attrib.items():
                        element.set(key, self._attribute(name, key, value))

    def _attribute(self, element: str, key: str, value: str) -> str:
        if key in _ATTRIBUTES or (key == "Target" and value.startswith("#")):
            return self.formula(value)
        if _NAMING.get(element) == key:
            return self.sheets.get(value, value)
        return value


def _column(inner: str, columns: Mapping[str, str]) -> str:
    """A column of a structured reference; signs with a meaning have an apostrophe in front."""
    new = columns.get(re.sub(r"'(.)", r"\1", inner))
    if new is None:
        return f"[{inner}]"
    return "[" + re.sub(r"(['#@\[\]])", r"'\1", new) + "]"
