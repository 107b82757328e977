"""What several commands share: options, paths, painting, output."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from wpsheet.reporters.as_text import Painter

F = TypeVar("F", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)
"""A file's path; whether it can be read is told by the reading, in one line."""


class Day(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'"{value}" is not a day; write it as in 2026-10-31', param, ctx)


workbook_argument = click.argument("workbook", type=FILE)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="The day that overdue and stale are judged by; today where it is left out.",
)


def output_option(required: bool = True, what: str = "The file to write.") -> Callable[[F], F]:  # noqa: FBT001, FBT002
    return click.option("-o", "--output", type=FILE, required=required, help=what)


def painter() -> Painter:
    """Colours for a terminal; none in a pipe, a file, or where NO_COLOR is set."""
    styles: dict[str, dict[str, Any]] = {
        "heading": {"bold": True},
        "error": {"fg": "red", "bold": True},
        "warning": {"fg": "yellow"},
        "info": {"fg": "cyan"},
        "good": {"fg": "green"},
    }
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        from wpsheet.reporters.as_text import unpainted

        return unpainted
    return lambda text, style: click.style(text, **styles.get(style.strip(), {}))


def terminal_width() -> int:
    """The width of the terminal, 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 140))


def put(text: str, output: Path | None, inputs: tuple[Path, ...] = ()) -> None:
    """Write a result to a file, or to stdout where none is given."""
    if output is None:
        click.echo(text)
        return
    from wpsheet.writing.atomic import ensure_writable, write_file

    ensure_writable(output, inputs)
    write_file(output, (text + "\n").encode())


def remark(text: str) -> None:
    """A remark beside the result, on stderr."""
    click.echo(text, err=True)
