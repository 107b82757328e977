"""What several commands share: options, paths, painting, output."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from wpsheet.model import Programme
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


LANGUAGES = ("en", "fr")
"""Those of `wpsheet.phrases`, written out so that the help is shown without reading it."""
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_default=True,
    help="The language of the messages and of the rules' explanations.",
)  # fmt: skip


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


def put(
    text: str, output: Path | None, inputs: tuple[Path, ...] = (), *, utf8: bool = False
) -> None:
    """Write a result to a file, or to stdout where none is given.

    A file is UTF-8; stdout has the terminal's encoding unless a program will read it (`utf8`).
    """
    if output is None:
        click.echo(text.encode() if utf8 else text)
        return
    from wpsheet.errors import UnwritableFile
    from wpsheet.writing.atomic import ensure_writable, write_file

    ensure_writable(output, inputs)
    if output.suffix.lower() in {".xlsx", ".xlsm", ".xls", ".docx", ".doc"}:
        # Whoever types the usual ending would lose a workbook to a text.
        raise UnwritableFile(
            output, "is the name of a workbook or document", "give a name such as report.txt"
        )
    write_file(output, (text + "\n").encode())


def progressing(paths: Sequence[Path], label: str) -> Iterator[Path]:
    """The paths one by one, with a bar on stderr where there are several and it is a terminal."""
    if len(paths) < 2 or not sys.stderr.isatty() or os.environ.get("NO_COLOR"):
        yield from paths
        return
    with click.progressbar(paths, label=label, file=sys.stderr) as bar:
        yield from bar


def remark(text: str) -> None:
    """A remark beside the result, on stderr."""
    click.echo(text, err=True)


def left_behind(programme: Programme) -> list[str]:
    """What a new controlled workbook leaves out of the file on purpose, a line each."""
    from wpsheet.model import NoteKind
    from wpsheet.rounds import CALL_SHEETS, HISTORY_SHEETS
    from wpsheet.text import listed

    lines = []
    if programme.left_out:
        what = [f"{n} {w}{'' if n == 1 else 's'}" for w, n in programme.left_out.items()]
        lines.append(f"Left out on purpose: {listed(what)}.")
    asides = [n for n in programme.notes if n.kind is NoteKind.FOOTNOTE]
    if asides:
        lines.append(
            f"Left out on purpose: {len(asides)} footnotes; the Notes sheet has the template's."
        )
    file = programme.file
    if file and file.comments:
        cells = listed(comment.address.ref for comment in file.comments[:10])
        lines.append(f"Not carried over: the comments on {cells}.")
    used = {table.sheet for table in programme.tables} | {
        "Lists", "Listes", "Exceptions", "Versions", "Notes", *CALL_SHEETS.values(),
        *HISTORY_SHEETS.values(),
    }  # fmt: skip
    others = [name for name in (file.sheets if file else ()) if name not in used]
    if others:
        quoted = listed(f'"{name}"' for name in others)
        lines.append(f"Not carried over: {quoted}, which hold no table of the programme.")
    return lines


def not_read(programme: Programme) -> list[str]:
    """What stands in the file and could not be read, a line each: somebody must look."""
    from wpsheet.text import listed

    lines = []
    if programme.stray:
        rows = listed(f"row {address.row}" for address in programme.stray)
        lines.append(
            f"NOT READ: {rows} of {programme.source}: words under a heading that belong to no "
            "activity. Add them by hand."
        )
    formulas = [
        cell.address
        for activity in programme.activities
        for cell in activity.cells.values()
        if cell.formula and not cell.plain
    ]
    if formulas:
        cells = listed(address.ref for address in formulas[:10])
        lines.append(f"NOT READ: {cells}: formulas whose values the file does not hold.")
    headings = dict.fromkeys(
        words
        for table in programme.tables
        for _, words in (*table.unknown_headings, *table.doubled_headings)
    )
    if headings:
        quoted = listed(f'"{words}"' for words in headings)
        lines.append(f"NOT READ: the columns headed {quoted}, which the template does not have.")
    return lines
