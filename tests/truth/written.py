"""How a programme and the truth about it are written down, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

STATUSES = ("Completed", "In progress", "Postponed", "Not started")

HEADINGS = (
    "No.", "Priority ranking", "Link to the Strategic Plan", "Activities", "WCO Strategic Plan",
    "Type of task associated", "Responsible body", "Team resources", "Key Performance Indicators",
    "Timeline", "Progress", "Completion status",
)  # fmt: skip

# Units and colours as most programmes write them.
FAC, COM, CBD, RU, EV, TT = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Capacity Building Directorate",
    "Research Unit",
    "Events Unit",
    "Tariff and Trade Directorate",
)
GREEN, BLUE, RED = "00B050", "00B0F0", "FF0000"

# Of what a row may say about its findings, "RULE" or "RULE|RULE" (one of them suffices), then
# perhaps words that the finding must hold: "body-unknown Comittee".
Findings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Due:
    """A date of the truth: the periods that are right, its body (None: none is written)."""

    periods: tuple[str, ...]
    body: str | None
    on_condition: bool = False
    required: bool = True

    @classmethod
    def of(cls, text: str) -> Due:
        """From "[?]PERIOD [or PERIOD] @ BODY [if]"; "-" is no body, "?" one that may be missing."""
        required = not text.startswith("?")
        periods, _, rest = text.removeprefix("?").partition(" @ ")
        body = rest.removesuffix(" if").strip()
        return cls(
            tuple(period.strip() for period in periods.split(" or ")),
            None if body == "-" else body,
            rest.endswith(" if"),
            required,
        )


@dataclass(frozen=True, slots=True)
class Staff:
    """Officers of one unit, as the truth counts them."""

    low: float
    high: float
    unit: str

    @classmethod
    def of(cls, text: str) -> Staff:
        """From "2 UNIT" or "1-2 UNIT"; the unit "*" is any."""
        number, _, unit = text.partition(" ")
        low, _, high = number.partition("-")
        return cls(float(low), float(high or low), unit)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the sheet that is no activity: titles, headings, questions, example, notes."""

    cells: tuple[str, ...]
    defects: Findings = field(default_factory=dict)
    fair: Findings = field(default_factory=dict)
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """A row of the programme: its cells, the right values, the findings that are right."""

    cells: tuple[str, ...]
    due: tuple[Due, ...]
    statuses: tuple[str | None, ...]
    status_from: tuple[str | None, ...]
    codes: tuple[str, ...]
    bodies: tuple[str, ...]
    staff: tuple[Staff, ...] | None
    defects: Findings
    fair: Findings
    fill: str | None = None
    beside: str | None = None
    typed: date | None = None
    hidden: bool = False

    @property
    def name(self) -> str:
        return f"{self.cells[0]} {self.cells[3][:40]}"


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    rows: tuple[Line | Activity, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A committee's programme as it is in its workbook, with the truth beside every row.

    `foreign` matches words of another language, which no message on this workbook may hold.
    """

    file: str
    title: str
    body: str
    period: str
    as_of: str
    sheets: tuple[Sheet, ...]
    fair: Findings = field(default_factory=dict)
    foreign: str | None = None

    @property
    def activities(self) -> list[Activity]:
        return [row for _, _, row in self.rows() if isinstance(row, Activity)]

    def rows(self) -> list[tuple[str, int, Line | Activity]]:
        """(sheet, row number, row) from the first line to the last."""
        return [
            (sheet.name, number, row)
            for sheet in self.sheets
            for number, row in enumerate(sheet.rows, start=1)
        ]


def line(*cells: str, defects: Findings | None = None, fair: Findings | None = None) -> Line:
    """A line over, between or under the tables."""
    return Line(cells, defects or {}, fair or {})


def group(words: str) -> Line:
    """A row of one cell that names the group of the activities below it."""
    return Line((words,), {}, {"words-unread": "a group is carried, or named"}, is_group=True)


def row(
    *cells: str,
    due: str = "",
    staff: str = "",
    state: str | None = "as written",
    by: str | None = None,
    codes: str | None = None,
    bodies: str | None = None,
    defects: Findings | None = None,
    fair: Findings | None = None,
    fill: str | None = None,
    beside: str | None = None,
    typed: date | None = None,
    hidden: bool = False,
) -> Activity:
    """An activity: its cells in reading order, then the truth.

    `due`, `staff`, `codes` and `bodies` have semicolons between their entries; codes and bodies
    are as written, with commas between, if nothing is said. `state` is the status that the row
    states ("as written": the word in the cell; "In progress or none": either), `by` where it comes
    from ("cell", "progress", "fill"; "progress|none": either). `staff` "none" is: no officers can
    be counted; "": nothing is judged. `beside` are words in a cell behind the last column; `typed`
    is the date that Excel made of the Timeline; a `hidden` row is hidden.
    """
    cell = cells[11] if len(cells) > 11 else ""
    if state == "as written":
        state, by = (cell, "cell") if cell in STATUSES else (None, None)
    return Activity(
        cells=cells,
        due=tuple(Due.of(entry) for entry in _entries(due)),
        statuses=_either(state, " or "),
        status_from=_either(by, "|"),
        codes=_entries(codes, cells[4]),
        bodies=_entries(bodies, cells[6]),
        staff=None if staff == "" else tuple(map(Staff.of, _entries(staff.replace("none", "")))),
        defects=defects or {},
        fair=fair or {},
        fill=fill,
        beside=beside,
        typed=typed,
        hidden=hidden,
    )


def _either(text: str | None, between: str) -> tuple[str | None, ...]:
    return tuple(None if word == "none" else word for word in (text or "none").split(between))


def _entries(text: str | None, otherwise: str = "") -> tuple[str, ...]:
    found = otherwise.split(",") if text is None else text.split(";")
    return tuple(entry.strip() for entry in found if entry.strip())
