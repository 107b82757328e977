"""What kind of workbook a file is, told without reading a cell."""

from enum import StrEnum
from pathlib import Path

from wpsheet.model.own_sheets import OwnSheet
from wpsheet.ooxml.package import Package
from wpsheet.ooxml.workbook import main_part
from wpsheet.reading.seals import is_sealed
from wpsheet.reading.workbook import own_names


class WorkbookKind(StrEnum):
    """What a workbook is to the coordinator."""

    CIRCULATED = "Circulated workbook"
    COPY = "Copy of a data call"
    MERGED = "Merged workbook"
    CONTROLLED = "Controlled workbook"
    OTHER = "Other workbook"


def workbook_kind(path: Path) -> WorkbookKind:
    """The kind of a workbook, by its seal and by the sheets of ours that it remembers."""
    with Package(path) as package:
        if is_sealed(package):
            return WorkbookKind.CIRCULATED
        names = dict(own_names(package, main_part(package)))
    kinds = {
        OwnSheet.CALL: WorkbookKind.COPY,
        OwnSheet.CONFLICTS: WorkbookKind.MERGED,
        OwnSheet.LISTS: WorkbookKind.CONTROLLED,
    }
    return next((kind for sheet, kind in kinds.items() if sheet in names), WorkbookKind.OTHER)
