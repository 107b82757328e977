"""What a workbook tells of the round of a session: the call it belongs to, former Progress."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.cells import Cell
from wpsheet.model.text import RichText

CALL_SHEETS = {"en": "What is asked", "fr": "Ce qui est demandé"}
"""The first sheet of a workbook that is sent to one unit or officer, by its language."""


class By(StrEnum):
    """Whom a data call asks: a workbook for each of them."""

    UNIT = "unit"
    OFFICER = "officer"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class DataCall:
    """What a workbook that was sent to one unit or officer says of the call."""

    whom: str
    due: date | None
    language: str
    by: By = By.UNIT
    listed: tuple[tuple[str, Cell], ...] = field(default=(), compare=False)
    """The cells of its list of activities, each with the activity's label, wherever they are."""


CONFLICT_SHEETS = {"en": "Conflicts", "fr": "Conflits"}
"""The sheet of a merged workbook where somebody decides, by language."""
HISTORY_SHEETS = {"en": "Progress history", "fr": "Avancement antérieur"}
"""The sheet of former sessions, by language; Excel keeps the name History for itself."""
HISTORY_SHEET_ONCE = "Historique des progrès"
"""What the French sheet was called at first; its last heading was "Progrès"."""
HISTORY_HEADINGS = ("ID", "Reference", "Session", "Status", "Progress")
HISTORY_HEADINGS_FR = ("Identifiant", "Référence", "Session", "Statut", "État d’avancement")


class PastProgress(NamedTuple):
    """What an activity reported to a former session."""

    id: str
    label: str
    """Its number in that session: I.14."""
    session: str
    status: str
    progress: RichText
