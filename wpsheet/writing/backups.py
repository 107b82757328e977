"""Backups of what people wrote into a file that is about to be replaced.

A workbook or document is a package, and each part in it has a time that no program reads.
What is written here gets, as the time of one part, a number made from all of its parts: its
stamp. Excel, Word and every other program that saves the file give the parts times of their
own, so that a file without its stamp has been worked in since.
"""

import io
import os
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import NamedTuple

_LOCAL_TIME, _CENTRAL_TIME = 10, 12
"""Where the time is in a part's own header, and in its line of the table of contents."""
_LINE, _LENGTHS = 46, 28
"""How long such a line is at least, and where it says by how much it is longer."""
_FIRST_YEAR, _YEARS = 1981, 100
"""A stamp is never of 1980, which programs write that give parts no time."""
_LONGEST_NAME = 255
"""Bytes in a name that every drive takes."""


def stamped(content: bytes, edited: Sequence[str] | None = None) -> bytes:
    """A package with its stamp; anything else as it is, and every part as it was.

    `edited` are the parts that were changed, where the file was made from another one: one of
    them has the stamp, and without any there is none. The last part has that of a new file.
    """
    if (edited is not None and not edited) or not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
        line = package.start_dir
    made = bytearray(content)
    bearer = edited[-1] if edited else parts[-1].filename
    for part in parts:
        if part.filename == bearer:
            for place in (part.header_offset + _LOCAL_TIME, line + _CENTRAL_TIME):
                made[place : place + 4] = _packed(_stamp(parts))
        line += _LINE + sum(struct.unpack_from("<HHH", made, line + _LENGTHS))
    return bytes(made)


def is_stamped(content: bytes) -> bool:
    """Whether a package is, to the last part, as it was written here."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except zipfile.BadZipFile:
        return False
    stamp = _stamp(parts)
    return any(part.date_time == stamp for part in parts)


def _stamp(parts: list[zipfile.ZipInfo]) -> tuple[int, int, int, int, int, int]:
    """A time made from the names, checksums and lengths of all parts."""
    contents = "\n".join(f"{part.filename} {part.CRC} {part.file_size}" for part in parts)
    number = int.from_bytes(sha256(contents.encode()).digest()[:8], "big")
    digits = []
    for size in (_YEARS, 12, 28, 24, 60, 30):
        number, digit = divmod(number, size)
        digits.append(digit)
    year, month, day, hour, minute, second = digits
    return _FIRST_YEAR + year, month + 1, day + 1, hour, minute, second * 2


def _packed(time: tuple[int, int, int, int, int, int]) -> bytes:
    """A time as a package has it, in two seconds' steps since 1980."""
    year, month, day, hour, minute, second = time
    return struct.pack(
        "<HH", hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
    )


def worked_in(target: Path, content: bytes) -> bytes | None:
    """What somebody saved into a package that `content` shall replace; None where nobody did.

    A text, such as a report, has no stamp and is never asked for here.
    """
    if not target.exists():
        return None
    before = target.read_bytes()
    if not before.startswith(b"PK") or before == content or is_stamped(before):
        return None
    return before


def backup_for(target: Path, before: bytes) -> Path:
    """Where the backup goes: NAME.bak.xlsx beside NAME.xlsx, else NAME.bak2.xlsx ...

    The first name that is free, or that holds the very same already; a very long NAME is shortened.
    """
    place = target.resolve()
    for number in count(1):
        mark = f".bak{number if number > 1 else ''}"
        backup = place.with_name(_named(place.stem, f"{mark}{place.suffix}"))
        if not os.path.lexists(backup):
            return backup
        # Through a link somebody else's file would be written over.
        if not backup.is_symlink() and backup.is_file() and backup.read_bytes() == before:
            return backup
    raise AssertionError


def _named(stem: str, ending: str) -> str:
    """A name with an ending, its stem shorter if the system would not take it whole."""
    while len(os.fsencode(stem + ending)) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + ending


class Backup(NamedTuple):
    """A file that was replaced, and where the previous one is."""

    target: Path
    path: Path


_made: ContextVar[list[Backup] | None] = ContextVar("_made", default=None)


@contextmanager
def backups_noted() -> Iterator[list[Backup]]:
    """The backups that are made meanwhile, in a list that grows."""
    backups: list[Backup] = []
    before = _made.set(backups)
    try:
        yield backups
    finally:
        _made.reset(before)


def note(backup: Backup) -> None:
    """Note a backup, so that the user can be told where it is."""
    backups = _made.get()
    if backups is not None:
        backups.append(backup)
