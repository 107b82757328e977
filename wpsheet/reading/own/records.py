"""The sheets of ours with a record in each line, whose headings every workbook is asked for."""

from collections.abc import Iterator
from functools import partial

from wpsheet.grammars.status import status_in_cell
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model import list_headings as ours
from wpsheet.model.cells import Address
from wpsheet.model.layout import COLUMNS, Field, field_headed
from wpsheet.model.programme import Version, Waiver
from wpsheet.model.rounds import HISTORY_HEADINGS, HISTORY_HEADINGS_FR, PastProgress
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Lists
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own import headings
from wpsheet.reading.own.headings import Headed, headed, in_all_languages, spellings
from wpsheet.reading.own.lists import day_of

_EXCEPTIONS = in_all_languages(ours.EXCEPTION_HEADINGS, ours.EXCEPTION_HEADINGS_FR)
_EXCEPTIONS["Column"].add("Field")  # as the column was headed at first
exception_headings = partial(headed, wanted=_EXCEPTIONS, optional=("Approved by", "Until"))


def read_waivers(grid: Grid) -> Iterator[Waiver]:
    """Every exception of the sheet, in its order; blank rows between do not matter."""
    by_name = {column.field.value: column.field for column in COLUMNS}
    for held in headings.entries_under(grid, exception_headings(grid)):
        texts = {name: one_line(held[name].plain) if name in held else "" for name in _EXCEPTIONS}
        field = by_name.get(texts["Column"]) or field_headed(texts["Column"])
        yield Waiver(
            address=next(cell.address for cell in held.values() if cell.filled),
            rule=texts["Rule"], activity=texts["Activity"], field=field,
            field_written=texts["Column"], value=texts["Value"], reason=texts["Reason"],
            approved_by=texts["Approved by"], until=day_of(texts["Until"]),
            until_written=texts["Until"],
        )  # fmt: skip


def blank_line(grid: Grid) -> dict[str, Address] | None:
    """The cells of the first line below all exceptions; None if it is no such sheet."""
    found = exception_headings(grid)
    if found.missing:
        return None
    row = max([found.row, *grid.filled_rows()]) + 1
    return {name: Address(grid.name, row, column) for name, column in found.columns.items()}


_VERSIONS = in_all_languages(ours.VERSION_HEADINGS, ours.VERSION_HEADINGS_FR)
version_headings = partial(headed, wanted=_VERSIONS, optional=("Date", "Who"))


def read_versions(grid: Grid) -> Iterator[Version]:
    """Every version of the sheet, in its order; a title and remarks are above the headings."""
    for held in headings.entries_under(grid, version_headings(grid)):
        yield Version(*(one_line(held[n].plain) if n in held else "" for n in _VERSIONS))


_HISTORY = in_all_languages(HISTORY_HEADINGS, HISTORY_HEADINGS_FR)
_HISTORY["Progress"].add("Progrès")  # as the column was headed in French at first
history_headings = partial(headed, wanted=_HISTORY)


def read_history(grid: Grid, lists: Lists) -> Iterator[PastProgress]:
    """Every line under the headings, in its order; sessions and statuses as the lists say."""
    from wpsheet.versions.sessions import session_named

    for held in headings.rows_under(grid, history_headings(grid)):
        *words, progress = (held[name] for name in HISTORY_HEADINGS)
        own, label, session, status = (one_line(cell.plain) for cell in words)
        session = session_named(session, lists)
        status = status_in_cell(status, lists) or status
        yield PastProgress(own, label, session, status, progress.text)


def conflict_headings(grid: Grid) -> Headed:
    return headed(grid, spellings(conflicts_headed))


def conflict_rows(grid: Grid, heading: Headed) -> Iterator[int]:
    """The rows of conflicts: they say more than two things; words alone are somebody's note."""
    last = max(grid.filled(heading.row), default=0)
    for row in grid.filled_rows(heading.row):
        if sum(column <= last for column in grid.filled(row)) > 2:
            yield row


def conflicts_headed(say: Labels) -> tuple[str, ...]:
    """The headings of the first columns, in their order."""
    activity = heading_in(say.language, Field.ACTIVITY)
    return say("Reference"), activity, say("Column"), say("Take"), say("Base")
