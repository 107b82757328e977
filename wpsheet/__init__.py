"""Validate, summarise and circulate a committee's work programme kept in Excel.

Every verb is a function; each imports what it needs when it is called:

>>> import wpsheet
>>> programme = wpsheet.read("programme.xlsx")      # doctest: +SKIP
>>> report = wpsheet.check(programme)               # doctest: +SKIP
>>> table = wpsheet.frame(programme, "I")           # doctest: +SKIP
>>> wpsheet.schema(programme, "I").validate(table, lazy=True)  # doctest: +SKIP
>>> summary = wpsheet.summarise(programme)          # doctest: +SKIP
>>> wpsheet.circulate(programme, "circulated.xlsx")  # doctest: +SKIP
>>> wpsheet.fix("programme.xlsx", "fixed.xlsx")      # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wpsheet.checking.engine import check
    from wpsheet.checking.news import news
    from wpsheet.checking.schema import frame, schema
    from wpsheet.errors import WpsheetError
    from wpsheet.model.omissions import unread
    from wpsheet.reading import read
    from wpsheet.reading.seals import verify
    from wpsheet.summaries.counts import summarise
    from wpsheet.verbs.calling import call, call_status
    from wpsheet.verbs.circulating import circulate, extract
    from wpsheet.verbs.filling import fill
    from wpsheet.verbs.fixing import fix
    from wpsheet.verbs.importing import import_programme
    from wpsheet.verbs.merging import merge, resolve
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.verbs.relabelling import relabel
    from wpsheet.verbs.rolling import roll
    from wpsheet.versions.comparing import compare
    from wpsheet.versions.history import history
    from wpsheet.versions.parity import parity
    from wpsheet.writing import annex, write_controlled, write_template

__version__ = "0.1.0"

_HOMES = {
    name: f"wpsheet.{home}"
    for home, names in {
        "checking.engine": "check",
        "checking.news": "news",
        "checking.schema": "frame schema",
        "errors": "WpsheetError",
        "model.omissions": "unread",
        "reading": "read",
        "reading.seals": "verify",
        "summaries.counts": "summarise",
        "verbs.calling": "call call_status",
        "verbs.circulating": "circulate extract",
        "verbs.filling": "fill",
        "verbs.fixing": "fix",
        "verbs.importing": "import_programme",
        "verbs.merging": "merge resolve",
        "verbs.omissions": "left_behind",
        "verbs.relabelling": "relabel",
        "verbs.rolling": "roll",
        "versions.comparing": "compare",
        "versions.history": "history",
        "versions.parity": "parity",
        "writing": "annex write_controlled write_template",
    }.items()
    for name in names.split()
}

__all__ = [
    "WpsheetError", "__version__", "annex", "call", "call_status", "check", "circulate", "compare",
    "extract", "fill", "fix", "frame", "history", "import_programme", "left_behind", "merge",
    "news", "parity", "read", "relabel", "resolve", "roll", "schema", "summarise", "unread",
    "verify", "write_controlled", "write_template",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a verb at its first use, so that `import wpsheet` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'wpsheet' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
