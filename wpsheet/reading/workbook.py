"""An officer's workbook as grids, and what it tells beside its sheets: people, folders, links."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from wpsheet.model.cells import Address
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.patterns import regex
from wpsheet.model.programme import CellLink, FileFacts, Role
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.package import Package, children, local
from wpsheet.ooxml.sheet import place_of
from wpsheet.ooxml.workbook import main_part, read_sheets
from wpsheet.reading.comments import read_comments

_ROLES = {
    "core-properties": {"creator": Role.AUTHOR, "lastModifiedBy": Role.EDITOR},
    "extended-properties": {
        "Manager": Role.MANAGER, "Company": Role.COMPANY, "HyperlinkBase": Role.LINKS_FOLDER,
    },
}  # fmt: skip
"""Relation of a part → its elements that name a person → their role."""
_PROGRAMS = {
    "openpyxl", "xlsxwriter", "python-docx", "apache poi", "microsoft office user", "excel",
    "wpsheet",
}  # fmt: skip
"""Names that programs leave where a person's would be."""
_PERSONAL = frozenset(
    "approved approver author authors checked client contact coordinator drafter editor forward "
    "manager officer owner person prepared publisher recorded reviewed reviewer signatory "
    "telephone typist user".split()
)
"""Words in the name of a custom property that make it one about a person."""
_EMAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def read_workbook(path: Path) -> tuple[list[Grid], FileFacts]:
    """Every worksheet of a workbook, in order, and what else the file carries.

    Charts and macro sheets are left out.
    """
    with Package(path) as package:
        main = main_part(package)
        sheets, grids = read_sheets(package)
        return grids, FileFacts(
            first_sheet=sheets[0].name,
            sheets=tuple(each.name for each in sheets),
            hidden_sheets=tuple(each.name for each in sheets if each.is_hidden),
            comments=tuple(c for s in sheets for c in read_comments(package, main, s.name, s.part)),
            external_links=tuple(dict.fromkeys(external_links(package, main, grids))),
            people=_people(package, main),
            links=tuple(
                CellLink(Address(grid.name, *place_of(cells.split(":")[0])), target)
                for grid in grids
                for cells, target in grid.links
            ),
            names=dict(own_names(package, main)),
        )


def external_links(package: Package, main: str, grids: list[Grid]) -> Iterator[str]:
    """The other files that a workbook's formulas and names point to, without their folders.

    Excel lists them in parts of their own; other programs write them into the formula.
    """
    for part in package.parts("xl/externalLinks/_rels/"):
        for each in children(package.optional(part)):
            if target := each.get("Target", ""):
                yield re.split(r"[/\\]", target)[-1]
    names = (formula for _, formula in _defined(package, main))
    for formula in (*names, *(formula for grid in grids for formula in grid.formulas)):
        yield from _OTHER_WORKBOOK.findall(_QUOTED.sub("", formula))


def own_names(package: Package, main: str) -> Iterator[tuple[str, str]]:
    """The defined names by which the workbook remembers the sheets of ours that it had."""
    remembered = {kind.value for kind in OwnSheet}
    return ((name, formula) for name, formula in _defined(package, main) if name in remembered)


def _defined(package: Package, main: str) -> Iterator[tuple[str, str]]:
    """Each defined name, and the formula that it means."""
    for each in package.tree(main).iter():
        if local(each) == "definedName":
            yield each.get("name", ""), each.text or ""


_QUOTED = regex(r'"[^"]*"')
"""A text in a formula, which reads nothing."""
_OTHER_WORKBOOK = regex(
    r"\[([^\[\]/\\:*?\"<>|]+\.(?:xl\w{1,2}|ods|csv))\][^\[\]!]*!", re.IGNORECASE
)
"""As in '[Rates.xlsx]2026'!A1."""


def _people(package: Package, main: str) -> dict[Role, str]:
    """Who and whose folders are named, by their role; several of one role with commas."""
    found: dict[Role, dict[str, None]] = {}
    for role, name in _named(package, main):
        words = name.strip()
        if words and words.casefold() not in _PROGRAMS:
            found.setdefault(role, {})[words] = None
    return {role: ", ".join(names) for role, names in found.items()}


def _named(package: Package, main: str) -> Iterator[tuple[Role, str]]:
    """(role, name) of everything in the package that names a person."""
    for relation in package.relations(""):
        roles = _ROLES.get(relation.kind, {})
        for element in children(package.optional(relation.target)):
            if local(element) in roles:
                yield roles[local(element)], element.text or ""
            elif relation.kind == "custom-properties" and _is_personal(element):
                yield Role.CUSTOM, "".join(element.itertext())
            elif relation.kind == "core-properties":
                # A title, a subject, key words, a remark.
                for address in _EMAIL.findall(element.text or ""):
                    yield Role.PROPERTY, address
    for element in package.tree(main).iter():
        if local(element) == "absPath":
            yield Role.FOLDER, element.get("url", "")
        elif local(element) == "fileSharing":
            yield Role.RESERVED, element.get("userName", "")
    for relation in package.relations(main):
        if relation.kind == "pivotCacheDefinition":
            memory = package.optional(relation.target)
            yield Role.REFRESHER, "" if memory is None else memory.get("refreshedBy", "")
        elif relation.kind == "person":
            for person in children(package.optional(relation.target)):
                yield Role.COMMENTATOR, person.get("displayName", "")


def _is_personal(custom: Element) -> bool:
    """Whether a custom property is about a person, by its name, or because it is an address."""
    name, value = custom.get("name", ""), "".join(custom.itertext())
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    return any(word.casefold() in _PERSONAL for word in words) or bool(_EMAIL.search(value))
