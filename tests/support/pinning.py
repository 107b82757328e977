"""The golden lines of an answer: codes, cells and counts in clear, texts as digests.

A digest ("~" and ten figures of SHA-256) says that a text has changed and not what it says, so
that nothing of a committee's wording is kept. Only the command line is spoken here: whatever is
behind it may be built again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import chdir
from hashlib import sha256
from pathlib import Path
from typing import Any

from commands import Done
from differing import write_workbook

HERE = Path(__file__).parents[1] / "pinned"
REGENERATE = "python tests/pinned/regenerate.py"
REAL = {
    "word": "ptc-work-programme-2022-2025.docx",
    "pasted": "ptc-work-programme-2022-2025-as-pasted.xlsx",
    "text": "ptc-work-programme-2022-2025.txt",
}
"""The real programme in its three forms, by the folder of its golden files."""
DIFFERING = "differing"
ACTIVITIES = 1_000
AS_OF = {**dict.fromkeys(REAL, "2022-10-17"), DIFFERING: "2027-11-02"}

VIEWS = {
    "check.jsonl": ("check", "--format", "json"),
    "check.txt": ("check", "--format", "text"),
    "check-fr.txt": ("check", "--format", "text", "--lang", "fr"),
    "show.jsonl": ("show", "--format", "json"),
    "show.txt": ("show", "--format", "text"),
    "summary.jsonl": ("summary", "--format", "json"),
    "summary.txt": ("summary", "--format", "text"),
}
"""The command line of each golden file."""

TEXTS = frozenset(
    "title edition activity indicators timeline progress condition value message suggestion "
    "reason".split()
)
"""Keys whose texts are always digests."""
NAMES = frozenset((
    # Bodies and units of the built-in lists, and words of the program's own, that have blanks.
    "SAFE WG", "API/PNR CC", "WCO/UPU CC", "CAP Group", "Istanbul Convention AC",
    "ATA Convention CPs", "AC for the CCC", "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate", "Capacity Building Directorate", "Research Unit", "Events Unit",
    "Tariff and Trade Directorate", "In progress", "Not started", "All activities", "Once a year",
))  # fmt: skip
WORD = re.compile(r"[\w./+-]{0,60}|(?:Spring|Autumn|[A-Z][a-z]{2,8}) \d{4}")
LABEL = re.compile(r"I{1,2}\.\d+(?= )")


def golden_lines(run: Callable[..., Done], folder: str, view: str, workbook: Path) -> list[str]:
    """The lines that the golden file of that view must hold for that workbook."""
    words = VIEWS[view]
    as_of = ("--as-of", AS_OF[folder]) if words[0] == "check" else ()
    # The command that the report proposes names the file as it was named here.
    with chdir(workbook.parent):
        done = run(*words, *as_of, workbook.name)
    first = {"exit": done.code, "remarks": [digest(line) for line in done.err.splitlines()]}
    facts = _records(done.json) if view.endswith(".jsonl") else _blocks(done.out)
    return [_line(first), *facts]


def read_golden(folder: str, view: str) -> list[str]:
    """The lines that the golden file holds."""
    return (HERE / folder / view).read_text(encoding="utf-8").splitlines()


def write_golden(folder: str, view: str, lines: list[str]) -> None:
    """Write the golden file again."""
    path = HERE / folder / view
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def differing_workbook(folder: Path) -> Path:
    """The path of a new workbook, in that folder, whose activities all differ."""
    path = folder / "differing.xlsx"
    write_workbook(path, ACTIVITIES)
    return path


def digest(text: str) -> str:
    return "~" + sha256(text.encode()).hexdigest()[:10]


def _records(answer: dict[str, Any]) -> Iterator[str]:
    """The answer's own facts in one line, then each entry of its lists in a line.

    What is null or empty is left out of an entry; the keys it has are said once.
    """
    tables = {key: rows for key, rows in answer.items() if _is_table(rows)}
    yield _line({key: _plain(key, value) for key, value in answer.items() if key not in tables})
    for name, rows in tables.items():
        yield _line(
            {name: len(rows), "keys": list(dict.fromkeys(key for row in rows for key in row))}
        )
        for row in rows:
            facts = ((key, _plain(key, value)) for key, value in row.items())
            yield _line({key: value for key, value in facts if value not in (None, [], {})})


def _blocks(text: str) -> Iterator[str]:
    """A line for each unindented line with what is indented under it: label, lines, digest."""
    for block in re.split(r"\n(?=[^\s])", text):
        label = LABEL.match(block)
        yield f"{label[0] if label else '-'} {len(block.splitlines())} {digest(block)}"


def _is_table(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def _plain(key: str, value: Any) -> Any:
    """The value with its texts as digests; of the entries of inner lists the values alone."""
    if isinstance(value, dict):
        return {name: _plain(name, inner) for name, inner in value.items()}
    if _is_table(value):
        return [[_plain(name, inner) for name, inner in row.items()] for row in value]
    if isinstance(value, list):
        return [_plain(key, inner) for inner in value]
    if isinstance(value, str) and value:
        clear = key == "sheet" or value in NAMES or WORD.fullmatch(value)
        return value if clear and key not in TEXTS else digest(value)
    return value


def _line(facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
