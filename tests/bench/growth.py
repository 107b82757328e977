"""How each command grows with the programme: 81, 1,000 and 10,000 activities.

Growth is what 9,000 activities more cost beside what 919 more cost, for each activity: 1 where it
is linear. The smallest programme gives the time that the process takes to start.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Line, Note
from processes import WPSHEET, Cost, Refused, cost
from workbooks import AS_OF, made, wpsheet_makes

SIZES = (81, 1_000, 10_000)
# Two runs of one command differ by a tenth; what grows as n log n is not yet a fault.
BAR = 1.3

COMMANDS = {
    "check": "check {book} --as-of {day}",
    "show": "show {book}",
    "summary": "summary {book}",
    "agenda": "agenda {book} --as-of {day}",
    "import": "import {book} -o {out}.xlsx",
    "circulate": "circulate {book} -o {out}.xlsx --draft --as-of {day}",
    "verify": "verify {circulated}",
    "annex": "annex {book} -o {out}.docx --draft --as-of {day}",
    "extract": "extract {book} --body PC -o {out}.xlsx --as-of {day}",
    "fill": "fill {book} -o {out}.xlsx",
    "fix": "fix {book} -o {out}.xlsx",
    "labels": "labels {controlled} --lang fr -o {out}.xlsx",
    "parity": "parity {controlled} {french}",
    "diff": "diff {book} {later}",
    "merge": "merge {book} {later} -o {out}.xlsx",
    "history": "history {book} {later}",
    "portfolio": "portfolio {book} -o {out}.xlsx --as-of {day}",
    "call": "call {controlled} -o {out}",
    "roll": "roll {controlled} --session Autumn_2026 -o {out}.xlsx",
}  # fmt: skip


def growth(folder: Path, pairs: int) -> Iterator[Line]:
    """A figure a command, and under it the seconds at each size."""
    inputs = [_inputs(folder, activities) for activities in SIZES]
    for name, line in COMMANDS.items():
        costs: list[Cost] = []
        try:
            for number, given in enumerate(inputs):
                words = {**given, "day": AS_OF, "out": str(folder / f"{name}-{number}")}
                costs.append(cost([*WPSHEET, *_words(line, words)]))
        except Refused as refused:
            yield Note(f"{name}, {SIZES[len(costs)]:,} activities: {refused}")
            continue
        few, some, many = (each.seconds for each in costs)
        first, second = (some - few) / (SIZES[1] - SIZES[0]), (many - some) / (SIZES[2] - SIZES[1])
        what = f"{name}: {few:.2f} s, {some:.2f} s, {many:.2f} s, {costs[-1].megabytes:.0f} MB"
        yield Figure(what, second / first, BAR)


def _words(line: str, given: dict[str, str]) -> list[str]:
    return [word.format(**given).replace("Autumn_", "Autumn ") for word in line.split()]


def _inputs(folder: Path, activities: int) -> dict[str, str]:
    """The workbooks of that size that commands are given."""
    book = made("programme", folder / f"{activities}.xlsx", activities)
    later = made("later", folder / f"{activities}-later.xlsx", book)
    controlled = wpsheet_makes(folder / f"{activities}-controlled.xlsx", "import", book)
    french = wpsheet_makes(
        folder / f"{activities}-french.xlsx", "labels", controlled, "--lang", "fr"
    )
    circulated = wpsheet_makes(
        folder / f"{activities}-circulated.xlsx", "circulate", book, "--draft", "--as-of", AS_OF
    )
    return {
        "book": str(book), "later": str(later), "controlled": str(controlled),
        "french": str(french), "circulated": str(circulated),
    }  # fmt: skip
