"""Programmes of any size in which no two activities say the same.

Every name, sentence and figure is drawn from the lists below by a seed, so that the same seed
gives the same programme. One activity in four carries a defect of the table PLANTED, in turn; the
others are what an officer writes on a good day.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import cycle
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

TITLE = "WORK PROGRAMME OF THE PERMANENT TECHNICAL COMMITTEE (PTC) 2026-2029"
SECTIONS = {
    "I": "I. Activities undertaken within a specific timeframe",
    "II": "II. Activities undertaken continuously",
}
COLUMNS = {
    "number": "No.",
    "priority": "Priority ranking",
    "plan_link": "Link to the Strategic Plan",
    "activity": "Activities",
    "plan_codes": "WCO Strategic Plan",
    "task_type": "Type of task associated",
    "bodies": "Responsible body",
    "resources": "Team resources",
    "indicators": "Key Performance Indicators",
    "timeline": "Timeline",
    "progress": "Progress",
    "status": "Completion status",
}
CODES = ("SP1", "SP2", "SP3", "SP4", "SP5", "FA1", "FA2", "FA3", "ORG1", "ORG2")
GROUPS = ("SAFE WG", "DMPT", "EC", "HSC", "CBC", "WGPM", "PFCWG", "TEG-NII", "RKC/MC")
UNITS = (
    "Facilitation Sub-Directorate", "Compliance Sub-Directorate", "Research Unit",
    "Capacity Building Directorate", "Tariff and Trade Directorate", "Events Unit",
)  # fmt: skip
TASK_TYPES = {
    "Development": ("Draft", "Develop", "Design", "Write", "Set up", "Prepare", "Propose"),
    "Update": ("Revise", "Rewrite", "Renew", "Extend", "Bring up to date", "Reorganise"),
    "Maintenance": ("Maintain", "Keep", "Correct", "Promote", "Monitor", "Support", "Circulate"),
}
PRODUCTS = (
    "guide", "handbook", "model law", "checklist", "training module", "case book", "data set",
    "glossary", "survey", "risk map", "toolkit", "leaflet", "online course", "roadmap", "dashboard",
    "comparison", "set of indicators", "template", "register", "catalogue", "directory", "manual",
    "simulation", "questionnaire", "library of images", "standard form", "message format",
    "cost model", "pilot", "compendium",
)  # fmt: skip
PURPOSES = (
    "advance rulings", "bonded warehouses", "cold storage", "courier parcels", "dangerous goods",
    "duty drawback", "empty containers", "ferry traffic", "fumigated cargo", "guarantees",
    "inward processing", "livestock", "mail sacks", "mobile laboratories", "night clearance",
    "origin declarations", "passenger lists", "pipelines", "postal declarations", "queue lengths",
    "rail transit", "reusable pallets", "sample analysis", "scanned images", "sealed wagons",
    "ship stores", "spare parts", "temporary admission", "transit guarantees", "undervaluation",
    "vehicle inspection", "waste shipments", "weighbridges", "yachts", "zone inventories",
)  # fmt: skip
PLACES = (
    "airports", "border markets", "bridges", "central offices", "container yards", "depots",
    "dry ports", "exhibition halls", "fishing harbours", "free zones", "inland offices", "islands",
    "joint border posts", "land crossings", "marinas", "mountain passes", "oil terminals",
    "parcel hubs", "railway stations", "regional laboratories", "river ports", "seaports",
    "sorting centres", "training schools", "tunnels",
)  # fmt: skip
READERS = (
    "appeal boards", "auditors", "border police", "brokers", "carriers", "chemists", "dog handlers",
    "express operators", "forwarders", "health inspectors", "importers", "instructors", "judges",
    "newcomers", "pilots", "port authorities", "scanner operators", "shift leaders",
    "small traders", "statisticians", "tariff officers", "trade associations", "travellers",
    "valuation officers", "veterinarians",
)  # fmt: skip
STEPS = (
    "was examined by", "was discussed with", "was compared with the notes of", "was tested by",
    "was read by", "was sent for comment to", "was explained to", "was tried out with",
)  # fmt: skip
NEXT_STEPS = (
    "will be presented to", "will be translated for", "will be laid before", "will be shared with",
    "will be revised with", "will be tried out by",
)  # fmt: skip
REGIONS = (
    "the Andes", "the Baltic", "the Caribbean", "Central Africa", "the Gulf", "the Maghreb",
    "the Mekong", "North America", "the Pacific", "the Sahel", "South Asia", "Southern Africa",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "September", "October", "November")
COUNTS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
STATUSES = ("Completed", "In progress", "Postponed", "Not started")

Value = str | int | date
"""What a cell holds; a text that opens with "=" is a formula."""

PLANTED: tuple[tuple[str, str, str, Value], ...] = (
    # The rule that finds it, the sections, the column, the new value: {} is the text that was
    # there, {number} and {status} the activity's, {other} another status, {before} what the
    # activity before it is about.
    ("value-missing", "I II", "indicators", ""),
    ("priority-unknown", "I II", "priority", "High"),
    ("link-unknown", "I II", "plan_link", "Maybe"),
    ("code-unknown", "I II", "plan_codes", "SP1, SP9"),
    ("code-separator", "I II", "plan_codes", "SP1/FA1"),
    ("task-type-unknown", "I II", "task_type", "Training"),
    ("task-type-alias", "I II", "task_type", "Updating"),
    ("body-unknown", "I II", "bodies", "{}, Drone Panel"),
    ("body-alias", "I II", "bodies", "{}, SWG"),
    ("body-separator", "I II", "bodies", "PTC and Council"),
    ("resource-unit-alias", "I II", "resources", "Two officers from the CBD"),
    ("resource-uncountable", "I II", "resources", "Officers from the Research Unit"),
    ("decimal-comma", "I II", "resources", "1,5 officers from the Events Unit"),
    ("resource-unit-unknown", "I II", "resources", "One officer from the Drone Unit"),
    ("number-format", "I II", "number", "{number}"),
    ("reference-missing", "I II", "progress", "{} See activity 999 below."),
    ("reference-direction", "I II", "progress", "{} See activity 1 below."),
    ("link-no", "I II", "plan_link", "N"),
    ("formula-cell", "I II", "priority", '=IF(1,"A","B")'),
    ("error-value", "I II", "plan_codes", "=NA()"),
    ("control-characters", "I II", "indicators", "{}\u200b\u0007 by Members"),
    ("doubled-full-stop", "I II", "progress", "{} The answers were counted.."),
    ("unbalanced-bracket", "I II", "activity", "{} (second part"),
    ("unbalanced-quote", "I II", "activity", '{}, called "the short version'),
    ("stray-space", "I II", "activity", "{}  for Members"),
    ("email-address", "I II", "progress", "{} Write to officer.{number}@example.org."),
    ("local-path", "I II", "progress", r"{} The text is in C:\Drafts\activity {number}.docx."),
    ("period-outside-programme", "I II", "indicators", "{} by the end of 2035"),
    ("progress-only-refers", "II", "progress", "See activity {number} above."),
    ("activity-near-duplicate", "I II", "activity", "{before} and more"),
    ("timeline-not-continuous", "II", "timeline", "Spring 2028 (PTC)"),
    ("timeline-unparsed", "I", "timeline", "{} When the moon is full"),
    ("timeline-format", "I", "timeline", "PTC, autumn of 2028"),
    ("timeline-imprecise", "I", "timeline", "Mid-2028 (PTC)"),
    ("milestone-without-body", "I", "timeline", "{} Spring 2029"),
    ("milestone-body-not-responsible", "I", "timeline", "{} Autumn 2028 (API/PNR CC)"),
    ("next-steps-missing", "I", "progress", "{status}. Text {number} was read in May 2026."),
    ("milestone-overdue", "I", "timeline", "Spring 2026 (PTC)"),
    ("date-typed", "I", "timeline", date(2028, 6, 1)),
    ("status-word-missing", "I", "progress", "The first draft of text {number} will be ready soon"),
    ("status-missing", "I", "status", ""),
    ("status-unknown", "I", "status", "Nearly there"),
    ("status-contradicts-progress", "I", "progress", "{other}. Text {number} is to be rewritten"),
    ("progress-stale", "I II", "progress", "{} Text {number} will be sent out in March 2026."),
    ("fill-contradicts-status", "I", "fill", "00B050"),
    ("fill-unknown", "I", "fill", "7030A0"),
    ("comment-present", "I II", "comment", "To be seen again, activity {number}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One activity: its section, what its cells hold by field, and the defect planted in it."""

    section: str
    cells: dict[str, Value] = field(default_factory=dict)
    planted: str | None = None
    fill: str | None = None
    comment: str | None = None


def rows(activities: int, seed: int = 1) -> list[Row]:
    """That many activities, section I first (two in five), each text unlike every other."""
    draw = random.Random(seed)
    timeframe = (activities * 2 + 4) // 5
    written: set[str] = set()
    found: list[Row] = []
    for section, count in (("I", timeframe), ("II", activities - timeframe)):
        defects = cycle([defect for defect in PLANTED if section in defect[1].split()])
        for number in range(1, count + 1):
            row = _row(draw, section, number, written)
            if number % 4 == 3:
                row = _with(row, next(defects), number, before=found[-1])
            found.append(row)
    return found


def write_workbook(path: Path, activities: int, *, seed: int = 1, one_table: bool = False) -> None:
    """Write that many activities as an officer's workbook, a sheet for each section.

    With `one_table` all of them are of section I, on one sheet with its headings in row 1 and
    nothing above: what readers of plain tables understand.
    """
    with xlsxwriter.Workbook(path, {"strings_to_urls": False}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - has no zone
        if one_table:
            # Two activities in five are of section I.
            listed = rows((activities * 5 + 1) // 2, seed)[:activities]
            _table(book, book.add_worksheet("Programme"), 0, listed)
            return
        listed = rows(activities, seed)
        for section, heading in SECTIONS.items():
            sheet = book.add_worksheet(f"Section {section}")
            sheet.write_string(0, 0, TITLE)
            sheet.write_string(1, 0, heading)
            _table(book, sheet, 2, [row for row in listed if row.section == section])


def _table(book: xlsxwriter.Workbook, sheet: Worksheet, top: int, listed: list[Row]) -> None:
    """Headings in row `top` (counted from 0) and the activities under them."""
    continuous = bool(listed) and listed[0].section == "II"
    fields = [name for name in COLUMNS if not (continuous and name == "status")]
    looks = book.add_format({"text_wrap": True, "valign": "top"})
    dated = book.add_format({"num_format": "mmmm yyyy"})
    filled = {
        colour: book.add_format({"bg_color": f"#{colour}"})
        for colour in dict.fromkeys(row.fill for row in listed if row.fill)
    }
    for place, name in enumerate(fields):
        sheet.write_string(top, place, COLUMNS[name], looks)
    for line, row in enumerate(listed, start=top + 1):
        for place, name in enumerate(fields):
            value = row.cells[name]
            look = filled[row.fill] if row.fill and name == "status" else looks
            if isinstance(value, date):
                sheet.write_datetime(line, place, value, dated)
            elif isinstance(value, int):
                sheet.write_number(line, place, value, look)
            elif value.startswith("="):
                sheet.write_formula(line, place, value, look, "#N/A" if "NA" in value else "A")
            elif value or row.fill:
                sheet.write_string(line, place, value, look)
        if row.comment:
            sheet.write_comment(line, fields.index("activity"), row.comment)


def _row(draw: random.Random, section: str, number: int, written: set[str]) -> Row:
    group = draw.choice(GROUPS)
    bodies = draw.choice((["PTC"], ["PTC", "Council"], ["PTC", "PC", "Council"]))
    if draw.random() < 0.4:
        bodies = [group, *bodies]
    task_type = draw.choice(list(TASK_TYPES))
    status = draw.choice(STATUSES) if section == "I" else ""
    cells: dict[str, Value] = {
        "number": f"{number}.",
        "priority": draw.choice("ABC"),
        "plan_link": "Y",
        "activity": _unlike(written, _activities(draw, task_type)),
        "plan_codes": ", ".join(
            sorted(draw.sample(CODES, draw.choice((1, 1, 2))), key=CODES.index)
        ),
        "task_type": task_type,
        "bodies": ", ".join(bodies),
        "resources": _resources(draw),
        "indicators": _unlike(written, _indicators(draw)),
        "timeline": _timeline(draw, bodies, status) if section == "I" else "Continuous",
        "progress": _unlike(written, _progress(draw, status)),
        "status": status,
    }
    return Row(section, cells)


def _with(row: Row, defect: tuple[str, str, str, Value], number: int, before: Row) -> Row:
    """The activity with a defect in it."""
    rule, _, name, value = defect
    if isinstance(value, str):
        replaced = {
            "{number}": number,
            "{status}": row.cells["status"],
            "{other}": "Postponed" if row.cells["status"] == "Completed" else "Completed",
            "{before}": before.cells["activity"],
            "{}": row.cells.get(name, ""),
        }
        for mark, text in replaced.items():
            value = value.replace(mark, str(text))
    if name == "fill":
        # Red says nothing wrong of what was postponed, nor green of what is completed.
        contradicts = rule == "fill-contradicts-status" and row.cells["status"] == "Completed"
        return Row(row.section, row.cells, rule, fill="FF0000" if contradicts else str(value))
    if name == "comment":
        return Row(row.section, row.cells, rule, comment=str(value))
    return Row(row.section, {**row.cells, name: value}, rule)


def _unlike(written: set[str], drawn: Iterator[str]) -> str:
    """The first of these texts that was not written yet."""
    text = next(text for text in drawn if text not in written)
    written.add(text)
    return text


def _activities(draw: random.Random, task_type: str) -> Iterator[str]:
    while True:
        text = (
            f"{draw.choice(TASK_TYPES[task_type])} the {draw.choice(PRODUCTS)} on "
            f"{draw.choice(PURPOSES)} at {draw.choice(PLACES)} for {draw.choice(READERS)}"
        )
        if draw.random() < 0.3:
            text += f", as asked by Members in {draw.choice(REGIONS)}"
        yield text


def _indicators(draw: random.Random) -> Iterator[str]:
    while True:
        yield draw.choice((
            f"The {draw.choice(PRODUCTS)} on {draw.choice(PURPOSES)} approved and sent to "
            f"{draw.choice(READERS)}",
            f"{draw.choice(COUNTS).capitalize()} administrations of {draw.choice(REGIONS)} use "
            f"the {draw.choice(PRODUCTS)} at their {draw.choice(PLACES)}",
            f"At least {draw.randint(12, 99)} replies on {draw.choice(PURPOSES)} received from "
            f"{draw.choice(READERS)} in {draw.choice(REGIONS)}",
        ))  # fmt: skip


def _progress(draw: random.Random, status: str) -> Iterator[str]:
    while True:
        opening = f"{status}. " if status else ""
        sentences = [
            f"{opening}A {draw.choice(('first', 'second', 'shorter', 'longer', 'corrected'))} "
            f"text on {draw.choice(PURPOSES)} {draw.choice(STEPS)} {draw.choice(READERS)} from "
            f"{draw.choice(COUNTS)} Members in {draw.choice(MONTHS)} {draw.choice((2026, 2027))}"
        ]
        if draw.random() < 0.4:
            sentences.append(
                f"Replies from {draw.choice(REGIONS)} dealt with {draw.choice(PURPOSES)} at "
                f"{draw.choice(PLACES)} and with the needs of {draw.choice(READERS)}"
            )
        sentences.append(
            f"The {draw.choice(PRODUCTS)} {draw.choice(NEXT_STEPS)} {draw.choice(READERS)} in "
            f"{draw.choice(MONTHS)} {draw.choice((2028, 2029))}"
        )
        yield ". ".join(sentences) + "."


def _resources(draw: random.Random) -> str:
    parts = [
        f"{draw.choice(('One officer', 'Two officers', 'One/two officers', '0.5 officer'))} from "
        f"the {unit}"
        for unit in draw.sample(UNITS, draw.choice((1, 1, 2)))
    ]
    return " and ".join(parts)


def _timeline(draw: random.Random, bodies: list[str], status: str) -> str:
    year = draw.choice((2026, 2027)) if status == "Completed" else draw.choice((2028, 2029))
    working = [body for body in bodies if body not in ("PC", "Council")]
    deciding = [body for body in bodies if body in ("PC", "Council")]
    lines = [f"{draw.choice(('Spring', 'Autumn'))} {year} ({body})" for body in working]
    if deciding:
        lines.append(f"June {min(year + 1, 2029)} ({' and '.join(deciding)})")
    return "\n".join(lines)
