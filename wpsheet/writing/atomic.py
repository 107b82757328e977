"""Putting a finished file in its place: the whole new one, or the old one untouched."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from wpsheet.errors import UnwritableFile
from wpsheet.kept import tell
from wpsheet.writing.keeping import backup_for, sealed, worked_in


def ensure_writable(target: Path, inputs: Iterable[Path] = (), suffix: str = "") -> None:
    """Refuse, before any work is done, a target that cannot or must not be written.

    `suffix` is the ending that the name must have, so that the right program opens the file.
    """
    folder = target.resolve().parent
    if suffix and target.suffix.lower() != suffix:
        raise UnwritableFile(
            target, "does not end in {suffix}", "give a name that does", suffix=suffix
        )
    if not folder.is_dir():
        raise UnwritableFile(target, "its folder does not exist", "make the folder first")
    if target.is_dir():
        raise UnwritableFile(target, "is a folder", "give the name of a file in it")
    if target.exists() and not target.is_file():
        raise UnwritableFile(target, "is not an ordinary file", "give another name")
    for source in inputs:
        if target.exists() and source.exists() and target.samefile(source):
            raise UnwritableFile(
                target, "is the file being read", "give another name; originals are never changed"
            )
    _refuse_open(target, "close it there first")


def _refuse_open(target: Path, remedy: str) -> None:
    """Refuse a file beside which Excel or Word keeps its mark that it is open."""
    place = target.resolve()
    if (place.parent / f"~${place.name}").exists():
        raise UnwritableFile(target, "is open in Excel or Word", remedy)


def write_file(target: Path, content: bytes, edited: Sequence[str] | None = None) -> None:
    """Write a file beside its target, flush it to the disk, then put it in the target's place.

    A symbolic link is followed, and the mode of a file that is replaced is kept. A workbook or
    document that somebody has saved since it was written here is kept beside the new one.
    `edited` are the parts that differ, where the content is that of another file but for them.
    """
    ensure_writable(target)
    content = sealed(content, edited)
    before = worked_in(target, content)
    if before is None:
        _put_in_place(target, content)
    else:
        _put_beside(target, before, content)


def _put_beside(target: Path, before: bytes, content: bytes) -> None:
    """Put a file in its place, and the previous one beside it."""
    kept = backup_for(target, before)
    new = not kept.exists()
    if new:
        _put_in_place(kept, before)
    try:
        _put_in_place(target, content)
    except UnwritableFile:
        if new:
            kept.unlink(missing_ok=True)
        raise
    tell(target, kept)


def ensure_replaceable(target: Path, *, force: bool = False) -> None:
    """Refuse to replace a file in place while Excel has it open, unless `force`."""
    if not force:
        _refuse_open(target, "close it there first, or give --force")


def replace_in_place(target: Path, before: bytes, content: bytes, *, force: bool = False) -> None:
    """Replace a file that was read, and keep the previous one beside it.

    Refuses where the file was saved by somebody since it was read as `before`. What results
    holds what people wrote, and bears no seal.
    """
    ensure_replaceable(target, force=force)
    if target.read_bytes() != before:
        raise UnwritableFile(target, "was saved by somebody meanwhile", "run the command again")
    _put_beside(target, before, content)


def _put_in_place(target: Path, content: bytes) -> None:
    place = target.resolve()
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{place.name}.", suffix=".tmp", dir=place.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(place))
        temporary.replace(place)
    except PermissionError:
        raise UnwritableFile(
            target, "may not be written", "close it elsewhere or choose another folder"
        ) from None
    except OSError as error:
        cause = error.strerror or "cannot be written"
        raise UnwritableFile(target, cause, "choose another folder or free some space") from None
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _mode(place: Path) -> int:
    if place.exists():
        return stat.S_IMODE(place.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
