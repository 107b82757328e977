"""What a shell offers after --body, --session and the options that name rules."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from wpsheet.model.programme import Programme


def bodies(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """The bodies that the workbook's activities name; those of our lists before it is given."""
    programme = _workbook(context)
    if programme is None:
        from wpsheet.model.vocabulary import BODIES

        return _offered((term.name for term in BODIES), begun)
    return _offered((n for each in programme.activities for n in each.bodies.names), begun)


def sessions(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """The sessions of the workbook: of its Lists sheet, and what its Timelines name."""
    programme = _workbook(context)
    if programme is None:
        return []
    from wpsheet.model.periods import CONTINUOUS, period_order

    named = {m.period for each in programme.activities for m in each.milestones} - {CONTINUOUS}
    listed = [session.name for session in programme.lists.sessions]
    return _offered([*listed, *sorted(named, key=period_order)], begun)


def rules(_context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Every rule by its code and by its name."""
    from wpsheet.checking.rules import catalogue

    known = {rule.code: rule.name for rule in sorted(catalogue(), key=lambda rule: rule.code)}
    return _offered([*known, *known.values()], begun, known | {n: c for c, n in known.items()})


def _workbook(context: click.Context) -> Programme | None:
    """The programme of the workbook that is written before; None if there is none to be read."""
    from wpsheet.errors import WpsheetError
    from wpsheet.reading import read

    # While an option still lacks its value, click has given no argument its name.
    given = [context.params.get("workbook"), *context.args]
    path = next((Path(each) for each in given if each and Path(each).is_file()), None)
    try:
        return read(path) if path else None
    except WpsheetError:
        return None


def _offered(
    words: Iterable[str], begun: str, texts: Mapping[str, str] | None = None
) -> list[CompletionItem]:
    """Words that go on with what is begun, each once, with their help.

    In quotes if they hold a blank, for bash, which puts them into the line as they are.
    """
    is_bash = os.environ.get("_WPSHEET_COMPLETE", "").startswith("bash")
    quoted = is_bash and os.environ.get("COMP_WORDS", "").count('"') % 2 == 0
    return [
        CompletionItem(
            f'"{each}"' if quoted and " " in each else each, help=(texts or {}).get(each)
        )
        for each in dict.fromkeys(words)
        if each.casefold().startswith(begun.casefold())
    ]
