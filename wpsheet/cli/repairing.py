"""`wpsheet fix`: the edits that rules propose, shown or applied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    left_behind,
    not_read,
    output_option,
    painter,
    remark,
    workbook_argument,
)

if TYPE_CHECKING:
    from wpsheet.model import Programme
    from wpsheet.repairs import Repair

_ROUNDS = 5
"""One edit a cell and round: a cell with two defects is mended in two."""


@click.command("fix")
@workbook_argument
@output_option(required=False, what="The controlled workbook to write.")
@click.option("--diff", is_flag=True, help="Show each edit and write nothing.")
@click.option("--unsafe", is_flag=True, help="Renumber as well, and let references follow.")
def fix_command(workbook: Path, output: Path | None, diff: bool, unsafe: bool) -> None:  # noqa: FBT001
    """Make the edits that rules propose.

    Safe edits change no meaning: full stops after numbers, separators, the names of the lists,
    doubled stops and blanks. The result is a controlled workbook of its own; WORKBOOK stays as
    it is. Cells with formatting inside their text are left for a person.
    """
    from wpsheet.identities import with_ids
    from wpsheet.reading import read
    from wpsheet.writing import write_controlled
    from wpsheet.writing.atomic import ensure_writable

    if output is None and not diff:
        raise click.UsageError("give -o OUT.xlsx, or --diff to see the edits first")
    if output is not None:
        ensure_writable(output, (workbook,), ".xlsx")
    programme, repairs = _all_repairs(read(workbook), unsafe=unsafe)
    if diff or output is None:
        for repair in repairs:
            click.echo("\n".join(_shown(repair)))
        remark(f"{_edits(len(repairs))} would be made; nothing was written.")
        raise click.exceptions.Exit(1 if repairs else 0)
    write_controlled(with_ids(programme), output)
    unread = not_read(programme)
    for line in [*left_behind(programme), *unread]:
        remark(line)
    remark(f"{_edits(len(repairs))} made. Written: {output}")
    raise click.exceptions.Exit(1 if unread else 0)


def _all_repairs(programme: Programme, *, unsafe: bool) -> tuple[Programme, list[Repair]]:
    """The programme with every edit made, and the edits in the order in which they were made."""
    from wpsheet.checking import check
    from wpsheet.reading import reread
    from wpsheet.repairs import renumbering, safe_repairs

    made: list[Repair] = []
    if unsafe:
        made += renumbering(programme)
        programme = reread(programme, [repair.edit for repair in made])
    for _ in range(_ROUNDS):
        repairs = safe_repairs(check(programme))
        if not repairs:
            break
        made += repairs
        programme = reread(programme, [repair.edit for repair in repairs])
    return programme, made


def _edits(count: int) -> str:
    return f"{count} edit{'' if count == 1 else 's'}"


def _shown(repair: Repair) -> list[str]:
    """One edit as three lines: where, what stands there, what would."""
    from wpsheet.layout import COLUMN

    paint = painter()
    heading = COLUMN[repair.field].heading if repair.field else ""
    place = f'"{repair.edit.address.sheet}" {repair.edit.address.ref}'
    return [
        f"{place} ({repair.activity}, {heading}): {repair.rule}",
        *(paint(f"  - {line}", "error") for line in repair.before.split("\n")),
        *(paint(f"  + {line}", "good") for line in (repair.edit.text or "").split("\n")),
    ]
