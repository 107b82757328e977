"""A controlled workbook made from a Word annex, a sheet or text."""

from __future__ import annotations

from pathlib import Path

from wpsheet.checking.identities import with_ids
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.versions.change_log import logged
from wpsheet.writing import write_controlled


def import_programme(
    programme: Programme, target: Path | str, *, language: str | None = None
) -> Programme:
    """Write a programme, read from Word, a sheet or text, into a controlled workbook.

    Gives the programme that was written: every activity has an ID that stays its own, and the
    history tells where it came from. The workbook is in `language`, "en" or "fr", in the
    programme's own if that is None.
    """
    language = language or programme.language
    if programme.last_id is None or programme.file is None:
        # A controlled workbook keeps its own history: importing it again changes nothing. A Word
        # annex keeps the last ID and no history.
        line = Labels(language)("Imported from {file}", file=programme.source)
        programme = logged(programme, line)
    programme = with_ids(programme)
    write_controlled(programme, target, language=language)
    return programme
