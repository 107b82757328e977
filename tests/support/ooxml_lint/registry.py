"""The rules by name, in the order in which they were written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ooxml_lint.opened import Package

Rule = Callable[[Package], Iterator[str]]
RULES: dict[str, Rule] = {}


def rule(find: Rule) -> Rule:
    """Register a rule under its function's name: `merges_overlap` is `merges-overlap`."""
    name = find.__name__.replace("_", "-")
    assert name not in RULES, name
    RULES[name] = find
    return find
