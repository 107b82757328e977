"""Days as the forms of pages send them."""

from __future__ import annotations

from datetime import date

from wpsheet.errors import WpsheetError


def day_in(written: str) -> date | None:
    """The day of a form's field; None if it is blank."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise WpsheetError(
            '"{written}" is not a date; write it as 2026-10-31', written=written
        ) from None
