"""Several workbooks in one command: the option, the bar, and what is said of bad files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from wpsheet.cli.language import asked_language
from wpsheet.cli.plain_signs import tell
from wpsheet.verbs.several import Worked, work_on

T = TypeVar("T")


def worked_on(
    paths: Sequence[Path], work: Callable[[Path], T], label: str, *, jobs: int | None = None
) -> Worked[T]:
    """Do the same work on each file, with a bar; end here if none of them could be read."""
    from wpsheet.cli import make_ready

    worked = work_on(
        paths, work, jobs=jobs, progress=partial(_with_a_bar, label=label), begin=make_ready
    )
    if not worked.results:
        end_refused(worked)
    return worked


def end_refused(worked: Worked[T]) -> None:
    """Say which files could not be read; where there are any, the command could not."""
    language = asked_language(sys.argv[1:])
    for error in worked.refused:
        tell("wpsheet: " + " ".join(error.said(language).split()), err=True)
    if worked.refused:
        raise click.exceptions.Exit(2)


def _with_a_bar(results: Iterable[T], count: int, *, label: str) -> Iterator[T]:
    """The results one by one, with a bar on stderr where it is a terminal."""
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR"):
        yield from results
        return
    with click.progressbar(results, length=count, label=label, file=sys.stderr) as bar:
        yield from bar
