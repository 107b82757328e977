"""The workbooks and documents of a folder, and what each of them is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.reading.kinds import WorkbookKind, workbook_kind
from wpsheet.verbs.saves import is_open

ENDINGS = (".xlsx", ".xlsm", ".docx")
"""Of the files that are listed; of others, few hold a programme."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a folder."""

    path: Path
    kind: FileKind | None
    """None if it cannot be read."""
    saved: datetime
    workbook: WorkbookKind | None = None
    fault: UnreadableFile | None = None
    """Why it cannot be read."""
    is_open: bool = False
    """Whether it is open in Excel."""

    @property
    def name(self) -> str:
        return self.path.name


def names_in(folder: Path) -> list[str]:
    """The names of the files that a programme may be in; hidden ones and Excel's marks are not.

    Raises `UnreadableFile` if the folder cannot be read.
    """
    try:
        return [e.name for e in _shown(folder) if e.suffix.lower() in ENDINGS and e.is_file()]
    except OSError as error:
        cause = error.strerror or "cannot be opened"
        raise UnreadableFile(folder, cause, "give another folder") from None


def _shown(folder: Path) -> list[Path]:
    """What is in a folder by its names, but for what is hidden and Excel's marks.

    Nor what no page could name: some old drives have names that are no text.
    """
    found = (e for e in folder.iterdir() if not e.name.startswith(("~$", ".")))
    named = (e for e in found if e.name == e.name.encode(errors="ignore").decode())
    return sorted(named, key=lambda each: each.name.casefold())


def folders_in(folder: Path) -> list[str]:
    """The names of the folders in a folder, but for hidden ones."""
    try:
        return [e.name for e in _shown(folder) if not e.name.startswith(("~", "$")) and e.is_dir()]
    except OSError:
        return []


def listed(folder: Path) -> Iterator[Listed]:
    """Each file of a folder with what it is; nothing in it is read but what tells that."""
    for name in names_in(folder):
        path = folder / name
        try:
            saved = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the officer's own
            kind = kind_of(path)
            workbook = workbook_kind(path) if kind is FileKind.WORKBOOK else None
        except UnreadableFile as fault:
            yield Listed(path, None, saved, fault=fault)
        except OSError:
            continue  # it is gone since
        else:
            yield Listed(path, kind, saved, workbook, is_open=is_open(path))


def free_path(folder: Path, stem: str, ending: str = ".xlsx") -> Path:
    """The path of a new file: STEM.xlsx, else STEM-2.xlsx ..., the first that no file has."""
    names = {each.name.casefold() for each in folder.iterdir()}
    numbered = (f"{stem}{f'-{n}' if n > 1 else ''}{ending}" for n in count(1))
    return folder / next(name for name in numbered if name.casefold() not in names)
