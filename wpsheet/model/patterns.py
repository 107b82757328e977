"""Regular expressions that are compiled when they are first used."""

import re
from typing import Any, AnyStr, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Pattern:
    """What is asked of a pattern, before it is compiled; then the methods are the pattern's."""

    def __init__(self, *source: Any) -> None:
        self._source = source

    def __getattr__(self, name: str) -> object:
        compiled: re.Pattern[Any] = re.compile(*self._source)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of an expression.

    There are more than two hundred, and one workbook needs about half of them.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(expression, flags))
