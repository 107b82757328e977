"""Several workbooks in one command: the bar, and what is said of bad files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from wpsheet.cli.console import own_labels, with_a_bar
from wpsheet.cli.plain_signs import tell
from wpsheet.verbs.several import Worked, work_on

T = TypeVar("T")


def worked_on(
    paths: Sequence[Path], work: Callable[[Path], T], label: str, *, jobs: int | None = None
) -> Worked[T]:
    """Do the same work on each file, with a bar; end here if none of them could be read."""
    from wpsheet.cli import make_ready

    worked = work_on(
        paths, work, jobs=jobs, begin=make_ready,
        progress=lambda results, count: with_a_bar(results, label, count),
    )  # fmt: skip
    if not worked.results:
        end_refused(worked)
    return worked


def end_refused(worked: Worked[T]) -> None:
    """Say which files could not be read; where there are any, the command could not."""
    language = own_labels().language
    for error in worked.refused:
        tell("wpsheet: " + " ".join(error.in_language(language).split()), err=True)
    if worked.refused:
        raise click.exceptions.Exit(2)
