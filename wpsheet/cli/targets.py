"""What the commands that edit a workbook share: where the result goes, and the receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from wpsheet.cli import console, options

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels
    from wpsheet.model.edits import Proof, Receipt

F = TypeVar("F", bound=Callable[..., Any])


def target_options(command: F) -> F:
    """-o OUT.xlsx, or --in-place with --force; and --diff."""
    for option in (
        click.option("--diff", is_flag=True, help="Show the changes without making them."),
        click.option(
            "--force", is_flag=True,
            help="With --in-place: write even if Excel seems to have the workbook open.",
        ),
        click.option(
            "--in-place", is_flag=True,
            help="Change WORKBOOK itself. The previous file is kept as NAME.bak.xlsx.",
        ),
        options.output("The workbook to create. WORKBOOK is not changed.", required=False),
    ):  # fmt: skip
        command = option(command)
    return command


def where_to(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool,  # noqa: FBT001
    *inputs: Path,
) -> dict[str, Any]:  # fmt: skip
    """What these options say of the target, for the verbs; with --diff nothing is written."""
    if output is not None and in_place:
        raise click.UsageError("use either -o OUT.xlsx or --in-place, not both")
    if force and not in_place:
        raise click.UsageError("use --force only with --in-place")
    if output is None and not in_place and not diff:
        raise click.UsageError(
            "use -o OUT.xlsx or --in-place; to see the changes first, use --diff"
        )
    if diff:
        from wpsheet.verbs.targets import Target

        Target(workbook, output, inputs=inputs).opened()
        return {}
    return {"target": output, "in_place": in_place, "force": force}


def end_with(
    receipt: Receipt, workbook: Path, output: Path | None, say: Labels, *, diff: bool = False,
    look: bool,
) -> NoReturn:  # fmt: skip
    """What was not done, what to know, and what was written, on stderr; and the end."""
    from wpsheet.reporters.edits_text import refused_lines, warning_lines

    console.remark(*refused_lines(receipt, say))
    count = len(receipt.made)
    if diff:
        console.remark(say("{n} {n:edit|edits} would be made; nothing was written.", n=count))
        console.end(look=bool(look or receipt.refused or count))
    console.remark(*warning_lines(receipt, say))
    made = say("{n} {n:edit|edits} made.", n=count)
    if output is not None or receipt.made:
        console.remark(made + " " + say("Written: {file}", file=str(output or workbook)))
        console.remark(*_proof_lines(receipt.proof, say))
    else:
        console.remark(say("Nothing to change. {file} is unchanged.", file=str(workbook)))
    console.end(look=bool(look or receipt.refused))


def _proof_lines(proof: Proof | None, say: Labels) -> Iterator[str]:
    """What the second reader found of a file that was replaced."""
    if proof and proof.read:
        unchanged = f"{proof.unchanged:,}".replace(",", "," if say.english else "\u202f")
        yield say(
            "Second reader: {changed} {changed:cell|cells} changed, {unchanged} read back "
            "unchanged.", changed=proof.changed, unchanged=unchanged,
        )  # fmt: skip
    elif proof and proof.large:
        yield say("Not read back by a second reader: the workbook is too large.")
    elif proof:
        yield say("Not read back by a second reader: it cannot open this workbook.")
