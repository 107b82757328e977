"""Many rows of one claim in one test, which costs far less than a test for each row."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest


def for_each(
    names: str | tuple[str, ...], rows: Iterable[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The test with these rows of arguments: all are tried, and each that fails is named.

    It is written as `pytest.mark.parametrize` is; fixtures are the same for all rows.
    """
    named = tuple(n.strip() for n in names.split(",")) if isinstance(names, str) else names
    tried = [row if len(named) > 1 else (row,) for row in rows]

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def whole(**fixtures: Any) -> None:
            failed = []
            for row in tried:
                try:
                    test(**dict(zip(named, row, strict=True)), **fixtures)
                except (Exception, pytest.fail.Exception) as fault:  # noqa: BLE001 - told below
                    fault.add_note(f"row: {', '.join(map(repr, row))}")
                    failed.append(fault)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(tried)} rows", failed)

        asked = inspect.signature(test).parameters.values()
        kept = [p.replace(kind=p.KEYWORD_ONLY) for p in asked if p.name not in named]
        whole.__signature__ = inspect.Signature(kept)  # type: ignore[attr-defined]
        return whole

    return decorate
