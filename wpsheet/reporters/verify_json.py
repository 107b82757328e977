"""What was changed since a workbook was circulated, for programs."""

from __future__ import annotations

from wpsheet.messages.labels import Labels
from wpsheet.reporters.as_json import dumped
from wpsheet.reporters.verify_text import place_of, told
from wpsheet.seals.changes import Verification


def verification_json(verification: Verification, say: Labels) -> str:
    """Every change with its kind and its place; the messages alone are in a language."""
    changes = [
        {
            "kind": change.kind.value,
            "sheet": change.sheet or None,
            "ref": change.ref or None,
            "before": change.before or None,
            "now": change.now or None,
            "message": " ".join(filter(None, (place_of(change, say), told(change, say)))),
        }
        for change in verification.changes
    ]
    return dumped(
        {
            "schema": 1,
            "workbook": verification.workbook,
            "as_written": verification.is_as_written,
            "changes": changes,
        }
    )
