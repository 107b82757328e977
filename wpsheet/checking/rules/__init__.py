"""The catalogue: every rule once, in the order in which they are asked."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from wpsheet.checking.rules import (
    bodies,
    circulation,
    exceptions,
    identity,
    numbers,
    plan,
    progress,
    resources,
    shape,
    statuses,
    text,
    timeline,
    unread,
    vocabulary,
)
from wpsheet.checking.rules.base import Family, Rule
from wpsheet.errors import UnknownRule
from wpsheet.model.wording import Names

_MODULES = (
    shape, unread, vocabulary, bodies, resources, numbers,
    identity, plan, timeline, statuses, progress, text, circulation, exceptions,
)  # fmt: skip


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule, after those that it comes after."""
    rules = tuple(rule for module in _MODULES for rule in _rules_of(module))
    registered: set[str] = set()
    for rule in rules:
        for mark in (rule.code, rule.name):
            if mark in registered:
                raise ValueError(f"two rules are called {mark}")
        if not re.fullmatch(r"WP[1-9]\d\d", rule.code):
            raise ValueError(f"{rule.code} is no rule code")
        late = [name for name in rule.after if name not in registered]
        if late:
            raise ValueError(f"{rule.name} comes after {late[0]} but is listed before it")
        registered |= {rule.code, rule.name}
    return rules


def _rules_of(module: ModuleType) -> Iterator[Rule]:
    """The rules of a module, in the order in which they are written there."""
    for name, each in vars(module).items():
        own = inspect.isclass(each) and each.__module__ == module.__name__
        if own and not name.startswith("_") and issubclass(each, Rule):
            yield each()


def rule_called(mark: str) -> Rule:
    """The rule of a code or name, in any case; raises `UnknownRule`."""
    from difflib import get_close_matches

    wanted = mark.strip().casefold()
    for rule in catalogue():
        if wanted in (rule.code.casefold(), rule.name):
            return rule
    near = get_close_matches(wanted, [rule.name for rule in catalogue()], n=1)
    raise UnknownRule(
        'there is no rule "{mark}".{near:? Did you mean {near:quoted}?} To list all rules: '
        "wpsheet rules",
        mark=mark,
        near=Names(near),
    )


__all__ = ["Family", "Rule", "catalogue", "rule_called"]
