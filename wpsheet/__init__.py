"""Validate, summarise and circulate a committee's work programme kept in Excel.

Every verb is a function; each imports what it needs when it is called:

>>> import wpsheet
>>> programme = wpsheet.read("programme.xlsx")      # doctest: +SKIP
>>> report = wpsheet.check(programme)               # doctest: +SKIP
>>> table = wpsheet.frame(programme, "I")           # doctest: +SKIP
>>> wpsheet.schema(programme, "I").validate(table, lazy=True)  # doctest: +SKIP
>>> summary = wpsheet.summarise(programme)          # doctest: +SKIP
>>> wpsheet.circulate(programme, "circulated.xlsx")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wpsheet.checking.engine import check
    from wpsheet.checking.schema import frame, schema
    from wpsheet.errors import WpsheetError
    from wpsheet.reading import read
    from wpsheet.summaries.counts import summarise
    from wpsheet.verbs.circulating import circulate, extract, verify
    from wpsheet.writing import annex, write_controlled, write_template

__version__ = "0.1.0"

_HOMES = {
    "annex": "wpsheet.writing",
    "check": "wpsheet.checking.engine",
    "circulate": "wpsheet.verbs.circulating",
    "extract": "wpsheet.verbs.circulating",
    "frame": "wpsheet.checking.schema",
    "read": "wpsheet.reading",
    "schema": "wpsheet.checking.schema",
    "summarise": "wpsheet.summaries.counts",
    "verify": "wpsheet.verbs.circulating",
    "WpsheetError": "wpsheet.errors",
    "write_controlled": "wpsheet.writing",
    "write_template": "wpsheet.writing",
}

__all__ = [
    "WpsheetError",
    "__version__",
    "annex",
    "check",
    "circulate",
    "extract",
    "frame",
    "read",
    "schema",
    "summarise",
    "verify",
    "write_controlled",
    "write_template",
]


def __getattr__(name: str) -> Any:
    """Import a verb at its first use, so that `import wpsheet` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'wpsheet' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
