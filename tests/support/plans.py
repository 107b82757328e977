"""Plans of other committees, as their officers keep them, and how each is taken by `import`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of another shape: its rows, and the options that say what its headings mean."""

    name: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    own: tuple[str, ...]
    """The headings of the committee's own columns."""
    labels: tuple[str, ...]
    groups: tuple[str, ...] = ()
    sheet: str = "Plan"

    def write(self, folder: Path) -> Path:
        book = Workbook()
        sheet = book.active
        sheet.title = self.sheet
        for row in self.rows:
            sheet.append([text or None for text in row])
        path = folder / f"{self.name}.xlsx"
        book.save(path)
        return path

    @property
    def options(self) -> list[str]:
        return [word for each in self.columns for word in ("--column", each)]

    @property
    def words(self) -> set[str]:
        """Every text of the plan."""
        return {text for row in self.rows for text in row if text}


MATRIX = Plan(
    "output-matrix",
    (
        ("Wetlands Monitoring Commission: Output matrix 2026-2028",),
        ("Ref", "Output", "Lead", "Quarter", "Indicator", "Budget (USD)", "Partners", "Update"),
        ("Pillar 1: Knowledge",),
        ("1.1", "Publish the atlas of peat lands", "Data Unit", "Q3 2027", "Atlas online",
         "120 000", "UNEP", "Maps of two regions are drawn"),
        ("1.2", "Train twenty surveyors", "Field Unit, Data Unit", "Q1 2027", "Twenty certificates",
         "45 500", "", "Call for names sent"),
        ("Pillar 2: Rules",),
        ("2.1", "Draft guidance on drainage permits", "Legal Unit", "H1 2028", "Draft circulated",
         "", "FAO; UNEP", ""),
        ("2.10", "Review the register of sites", "Data Unit", "Q4 2028", "Register reviewed",
         "8 000", "", "Starts after the guidance"),
    ),
    ("Ref=number", "Output=activity", "Lead=bodies", "Quarter=timeline", "Indicator=indicators",
     "Update=progress"),
    ("Budget (USD)", "Partners"),
    ("1.1", "1.2", "2.1", "2.10"),
    ("Pillar 1: Knowledge", "Pillar 1: Knowledge", "Pillar 2: Rules", "Pillar 2: Rules"),
)  # fmt: skip

STANDARDS = Plan(
    "standards-list",
    (
        ("Joint Committee on Lifts and Hoists: list of work items",),
        ("Project", "Title", "Working group", "Stage", "Target date", "Remarks"),
        ("LH-07", "Safety of hoists on building sites", "WG 2", "Enquiry", "June 2027",
         "Comments from four members"),
        ("LH-12", "Ropes: inspection and discard", "WG 1", "Draft", "December 2027", ""),
        ("LH-13", "Vocabulary", "WG 1", "Published", "March 2026", "Corrigendum is not planned"),
    ),
    ("Project=number", "Title=activity", "Working group=bodies", "Target date=timeline"),
    ("Stage", "Remarks"),
    ("LH-07", "LH-12", "LH-13"),
    sheet="Items",
)  # fmt: skip

MINISTRY = Plan(
    "ministry-plan",
    (
        ("Ministry of Ports: Action plan 2026",),
        ("No", "Action", "Owner", "Deadline", "RAG", "Comments"),
        ("1.1", "Repair the northern quay", "Works Office", "30 June 2026", "Green",
         "The contract is signed"),
        ("1.2", "Write rules for night pilots", "Pilot Office", "2026", "Amber", ""),
        ("2.1", "Buy two tugs", "Finance Office", "Q4 2026", "Red", "The tender failed once"),
    ),
    ("Action=activity", "Owner=bodies", "Deadline=timeline", "RAG=status", "Comments=progress"),
    (),
    ("1.1", "1.2", "2.1"),
)  # fmt: skip

BOARD = Plan(
    "board-tracker",
    (
        ("Item", "Decision to follow up", "Responsible", "Due", "State", "Minute"),
        ("3", "Find a new auditor", "Treasurer", "May 2027", "Open", "B/41"),
        ("4", "Renew the lease of the library", "Secretary", "January 2027", "Closed", "B/42"),
        ("7", "Report on the pension fund", "Treasurer", "October 2027", "Open", "B/42"),
    ),
    ("Item=number", "Decision to follow up=activity", "Responsible=bodies", "Due=timeline",
     "State=status"),
    ("Minute",),
    ("3", "4", "7"),
)  # fmt: skip

FRENCH = Plan(
    "plan-d-action",
    (
        ("Commission des sentiers : plan d'action 2026-2028",),
        ("N°", "Action", "Pilote", "Échéance", "Livrable", "Coût (EUR)", "Observations"),
        ("1", "Baliser les sentiers du littoral", "Équipe terrain", "Printemps 2027",
         "Sentiers balisés", "15 000", "Deux communes ont répondu"),
        ("2", "Publier la carte des refuges", "Équipe cartes", "Automne 2026", "Carte imprimée",
         "", ""),
    ),
    ("N°=number", "Action=activity", "Pilote=bodies", "Échéance=timeline", "Livrable=indicators",
     "Observations=progress"),
    ("Coût (EUR)",),
    ("1", "2"),
)  # fmt: skip

PROJECT = Plan(
    "project-plan",
    (
        ("River Sensors project: plan of work",),
        ("WP", "Task", "Lead partner", "Start", "End", "Deliverable", "Person-months"),
        ("WP1", "Manage the project", "Alder Institute", "M1", "M36", "Reports each year", "12"),
        ("WP2", "Build the sensor", "Birch Works", "M3", "M18", "Ten sensors", "40"),
        ("WP10", "Try it on three rivers", "Cedar College", "M16", "M34", "Data set", "33"),
    ),
    ("WP=number", "Task=activity", "Lead partner=bodies", "End=timeline", "Deliverable=indicators"),
    ("Start", "Person-months"),
    ("WP1", "WP2", "WP10"),
)  # fmt: skip

PLANS = (MATRIX, STANDARDS, MINISTRY, BOARD, FRENCH, PROJECT)
