"""What `check`, `show` and `summary` give is what the golden files beside this one hold.

A change here is a change that users see: it is meant and said in the commit, or it is a defect.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from commands import Shell
from differing import PLANTED, rows
from pinning import (
    ACTIVITIES,
    DIFFERING,
    HERE,
    REAL,
    REGENERATE,
    VIEWS,
    differing_workbook,
    golden_lines,
    read_golden,
)

SHOWN = 40


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return differing_workbook(tmp_path_factory.mktemp("differing"))


@pytest.mark.real
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("form", REAL)
def test_the_real_programme_is_seen_as_before(
    form: str, view: str, run: Shell, real_folder: Path
) -> None:
    compare(form, view, golden_lines(run, form, view, real_folder / REAL[form]))


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_activities_that_all_differ_are_seen_as_before(
    view: str, run: Shell, workbook: Path
) -> None:
    compare(DIFFERING, view, golden_lines(run, DIFFERING, view, workbook))


def test_no_two_activities_made_for_the_tests_say_the_same() -> None:
    fields = ("activity", "indicators", "progress")
    texts = [row.cells[name] for row in rows(ACTIVITIES) for name in fields if row.cells[name]]
    assert len(set(texts)) == len(texts) > 2.9 * ACTIVITIES


def test_every_kind_of_defect_made_for_the_tests_is_found() -> None:
    found = {json.loads(line).get("rule") for line in read_golden(DIFFERING, "check.jsonl")}
    assert {rule for rule, *_ in PLANTED} <= found


def test_the_golden_files_hold_no_sentence() -> None:
    """Names of bodies and units have five words at most."""
    for path in sorted(path for form in (*REAL, DIFFERING) for path in (HERE / form).iterdir()):
        for line in path.read_text(encoding="utf-8").splitlines():
            texts = list(_texts(json.loads(line))) if path.suffix == ".jsonl" else [line]
            assert all(len(text.split()) <= 5 for text in texts), (path, line)


def compare(folder: str, view: str, now: list[str]) -> None:
    before = read_golden(folder, view)
    if now == before:
        return
    changes = list(unified_diff(before, now, "golden", "now", n=0, lineterm=""))
    more = f"\n... and {len(changes) - SHOWN} lines more" if len(changes) > SHOWN else ""
    pytest.fail(
        f"tests/pinned/{folder}/{view} holds another answer than "
        f"`wpsheet {' '.join(VIEWS[view])}` gives now.\n"
        + "\n".join(changes[:SHOWN])
        + f"{more}\nIf this is meant, run `{REGENERATE}` and say so in the commit.",
        pytrace=False,
    )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    if isinstance(value, str):
        yield value
