"""The arguments and options that several commands have."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from wpsheet.cli.language import LANGUAGES, wrong_call
from wpsheet.cli.plain_signs import FAR, FAR_SHARE

F = TypeVar("F", bound=Callable[..., Any])


class _File(click.Path):
    """A path that may be longer than Windows takes without being told."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        return Path(reachable(str(path.absolute())) or path) if sys.platform == "win32" else path


def reachable(path: str) -> str | None:
    r"""A whole Windows path as programs reach it at any length, \\?\C:\...; None if it is short.

    What is written beside a file has a longer name than the file.
    """
    if len(path) < _LONG or path.startswith(FAR):
        return None
    return FAR_SHARE + path[2:] if path.startswith("\\\\") else FAR + path


_LONG = 160
FILE = _File(path_type=Path)
"""A file's path; whether it can be read is told by the reading, in one line."""


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        fault = wrong_call('"{written}" is not a date; write it as 2026-10-31', written=written)
        raise click.BadParameter(fault.message) from None


def day(*names: str, what: str) -> Callable[[F], F]:
    """An option that takes a day, with its help."""
    return click.option(*names, type=_day, metavar="YYYY-MM-DD", help=what)


workbook = click.argument("workbook", type=FILE)
workbooks = click.argument("workbooks", type=FILE, nargs=-1, required=True, metavar="WORKBOOK...")
as_of = day(
    "--as-of",
    what="Date used to decide what is overdue or out of date. Default: the session date on the "
    "Lists sheet, otherwise today.",
)
lang = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0],
    help="Language of messages and results: English or French. Default: the language of the "
         "workbook.",
)  # fmt: skip
form = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Text to read, or JSON for other programs.",
)  # fmt: skip
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N",
    help="Number of workbooks to process at the same time. Default: the number of processor "
         "cores.",
)  # fmt: skip


def output(what: str, *, required: bool = True) -> Callable[[F], F]:
    """The option -o, with what is written there as its help."""
    return click.option("-o", "--output", type=FILE, required=required, help=what)


report = output("Write to this file instead of the screen.", required=False)
"""The option -o of commands whose result is shown unless it is written to a file."""
