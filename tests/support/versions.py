"""Versions of one programme as a test tells them: rows of our own words, and their edits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sheets import workbook

from wpsheet.model.layout import COLUMN, Field, Section, columns_of
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.ooxml.grid import lines_as_grid
from wpsheet.reading import programme_from, reread

Row = Mapping[Field, str | RichText]

SUBJECTS = (
    "Publish a handbook on the weighing of whales in transit",
    "Write guidance on the sealing of reefer boxes at night",
    "Run a pilot of drone counts along mountain borders",
    "Review the glossary of knots used by harbour crews",
    "Study how heritage coins cross frontiers by post",
    "Collect good practices on kennels for search dogs",
    "Revise the kit for teaching tariff puzzles to newcomers",
    "Prepare a survey of lamp signals at river locks",
    "Examine the storage of confiscated bicycles in winter",
    "Draft a note about beekeeping near runways",
    "Organize the regatta of patrol boats with coast guards",
    "Translate the phrase book for ferry inspectors",
)


def row(
    number: int, subject: str | None = None, **texts: str | RichText
) -> dict[Field, str | RichText]:
    """An activity of section I, every column filled in; `texts` by field name."""
    words = subject or SUBJECTS[(number - 1) % len(SUBJECTS)]
    topic = " ".join(words.split()[1:])
    filled: dict[Field, str | RichText] = {
        Field.NUMBER: f"{number}.",
        Field.PRIORITY: "ABC"[number % 3],
        Field.PLAN_LINK: "Y",
        Field.ACTIVITY: words,
        Field.PLAN_CODES: "SP1, FA2",
        Field.TASK_TYPE: "Development",
        Field.BODIES: "PTC, PC",
        Field.RESOURCES: "Two officers from the Facilitation Sub-Directorate",
        Field.INDICATORS: f"Members apply the text about {topic}",
        Field.TIMELINE: "Spring 2027 (PTC)\nJune 2027 (PC)",
        Field.PROGRESS: f"In progress. Nine ports wrote in about {topic}.\nA reply is planned.",
        Field.STATUS: "In progress",
    }
    return filled | {Field(name): text for name, text in texts.items()}


def rows(count: int) -> list[dict[Field, str | RichText]]:
    return [row(number) for number in range(1, count + 1)]


def renumbered(given: Sequence[Row]) -> list[dict[Field, str | RichText]]:
    """The same rows numbered 1, 2, 3 ... in their order."""
    return [{**each, Field.NUMBER: f"{place}."} for place, each in enumerate(given, start=1)]


def edited(given: Row, **texts: str | RichText) -> dict[Field, str | RichText]:
    return dict(given) | {Field(name): text for name, text in texts.items()}


def programme(
    given: Sequence[Row],
    source: str = "base.xlsx",
    *,
    section: Section = Section.TIMEFRAME,
    ids: Sequence[str] = (),
    columns: Sequence[Field] | None = None,
    heading_row: int = 1,
) -> Programme:
    """A programme of these rows, as it would be read from a sheet."""
    fields = list(columns or [column.field for column in columns_of(section)])
    heading = [COLUMN[name].heading for name in fields]
    lines = [[RichText()] for _ in range(heading_row - 1)]
    lines.append([RichText.of(words) for words in (["ID", *heading] if ids else heading)])
    for place, each in enumerate(given):
        texts = [each.get(name, "") for name in fields]
        cells = [RichText.of(t) if isinstance(t, str) else t for t in texts]
        lines.append([RichText.of(ids[place]), *cells] if ids else cells)
    name = {Section.TIMEFRAME: "Section I", Section.CONTINUOUS: "Section II"}[section]
    return programme_from([lines_as_grid(name, lines)], source)


def two_sections(first: Sequence[Row], second: Sequence[Row], source: str) -> Programme:
    """A programme with both sections, each on its sheet."""
    grids = []
    for section, given in ((Section.TIMEFRAME, first), (Section.CONTINUOUS, second)):
        fields = [column.field for column in columns_of(section)]
        lines = [[RichText.of(COLUMN[name].heading) for name in fields]]
        for each in given:
            texts = [each.get(name, "") for name in fields]
            lines.append([RichText.of(t) if isinstance(t, str) else t for t in texts])
        grids.append(lines_as_grid(f"Section {section}", lines))
    return programme_from(grids, source)


def file_of(path: Path, given: Sequence[Row]) -> Path:
    """An officer's own workbook with these rows."""
    fields = [column.field for column in columns_of(Section.TIMEFRAME)]
    lines: list[list[object]] = [[COLUMN[name].heading for name in fields]]
    lines += [[str(each[name]) for name in fields] for each in given]
    return workbook(path, lines)


def understood(merged: Programme) -> Programme:
    return reread(merged, ())


def texts(of: Programme) -> list[tuple[str, ...]]:
    """What the programme's rows say but their numbers, in no order."""
    return sorted(
        tuple(a.plain(name) for name in Field if name is not Field.NUMBER) for a in of.activities
    )
