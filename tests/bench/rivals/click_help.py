"""A click program with as many commands as ours, which do nothing."""

import click


@click.group()
def program() -> None:
    """Two dozen commands."""


for number in range(24):
    program.command(f"command-{number}", help=f"Do the work of number {number}.")(lambda: None)

program()
