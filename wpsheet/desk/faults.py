"""What went wrong without a console to say it on: a line for a page, and a log file."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from wpsheet.errors import WpsheetError

_LOG = logging.getLogger("wpsheet.desk")
_MOST_BYTES = 200_000


def log_to(folder: Path) -> Path | None:
    """Keep a log in a folder, a short one; None if nothing can be written there."""
    path = folder / "desk.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.propagate = False
    return path


def note(line: str) -> None:
    """Write a line to the log."""
    _LOG.error("%s", line.strip())


def as_fault(error: Exception) -> WpsheetError:
    """An error as a line for people; one that nobody foresaw goes to the log too."""
    if isinstance(error, WpsheetError):
        return error
    _LOG.error("unforeseen fault", exc_info=error)
    fault = f"{type(error).__name__}: {error}"
    return WpsheetError(
        "an unexpected error stopped the work ({fault}); please report this line", fault=fault
    )
