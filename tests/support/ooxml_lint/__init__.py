"""Faults in Office packages that validators do not see and that make Excel or Word "repair".

Each rule is one small function from a package to the faults that it finds; a fault opens with
the name of its rule. What a schema can say is left to the Open XML SDK validator.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile

from ooxml_lint import (
    cells,
    documents,
    graphics,
    package,
    pivots,
    sheets,
    strings,
    tables,
    workbook,
)
from ooxml_lint.opened import Package
from ooxml_lint.registry import RULES

__all__ = ["RULES", "lint", "rules_broken"]
PARTS = (package, workbook, strings, sheets, cells, tables, graphics, pivots, documents)


def lint(file: Path | str | bytes, rules: Collection[str] = ()) -> list[str]:
    """Every fault of an Office package, as "rule: where: what"; of all rules, or of these."""
    content = file if isinstance(file, bytes) else Path(file).read_bytes()
    return list(_faults(content, tuple(rules) or tuple(RULES)))


@lru_cache(50)
def _faults(content: bytes, rules: tuple[str, ...]) -> list[str]:
    try:
        opened = Package(content)
    except BadZipFile as error:
        return [f"not-a-package: {error}"]
    faults: list[str] = []
    for name in rules:
        find = RULES[name]
        try:
            faults += [f"{name}: {fault}" for fault in find(opened)]
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            # What cannot even be judged (a count that is no number) is a fault as well.
            faults.append(f"{name}: cannot be judged: {error!r}")
    return faults


def rules_broken(file: Path | str | bytes, rules: Collection[str] = ()) -> set[str]:
    """The names of the rules that a package breaks, of all or of these."""
    return {fault.split(":", 1)[0] for fault in lint(file, rules)}
