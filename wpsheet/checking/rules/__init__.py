"""The catalogue: every rule once, in the order in which they are asked."""

from functools import cache

from wpsheet.checking.rules import (
    circulation,
    exceptions,
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
    shape, unread, vocabulary, resources, numbers, plan,
    timeline, statuses, progress, text, circulation, exceptions,
)  # fmt: skip


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule, in the order of the modules and of what is written in each."""
    return tuple(
        each()
        for module in _MODULES
        for name, each in vars(module).items()
        if isinstance(each, type) and each.__module__ == module.__name__
        if issubclass(each, Rule) and not name.startswith("_")
    )


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
