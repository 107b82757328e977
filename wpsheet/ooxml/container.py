"""Tells what a file is before it is unpacked, and refuses what is broken or hostile."""

from __future__ import annotations

import zipfile
from enum import StrEnum, auto
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model.wording import Saying, Sentence

MAX_UNPACKED_BYTES = 600_000_000
"""Ten times the largest package seen in a good workbook."""
MAX_RATIO = 250
"""Unpacked to packed size above 20 MB, as only a bomb reaches."""
MAX_PARTS = 10_000
MAX_LISTING_BYTES = 4_000_000
"""The types of the parts, or what a part points to: ten thousand links are two million bytes."""

_TYPES = "[Content_Types].xml"
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"


class FileKind(StrEnum):
    """The three forms a programme is read from."""

    WORKBOOK = auto()
    DOCUMENT = auto()
    TEXT = auto()


def kind_of(path: Path) -> FileKind:
    """Whether a file is a workbook, a document or text, by its content; others are refused."""
    first = _first_bytes(path)
    if first.startswith(b"PK"):
        return _office_kind(path)
    if first.startswith(b"\xd0\xcf\x11\xe0"):
        raise _old_or_locked(path)
    binary = b"\x00" in first and not first.startswith((b"\xff\xfe", b"\xfe\xff"))
    if binary or first.startswith(b"%PDF"):
        raise UnreadableFile(path, "not an Excel, Word or text file", "give one of these")
    if path.suffix.lower() in {".txt", ".md", ".tsv", ""}:
        return FileKind.TEXT
    raise UnreadableFile(
        path,
        "its content is plain text or HTML, not what its name says",
        "open it in Excel and save it as an Excel Workbook (.xlsx), or name it .txt if it is the "
        "programme's text",
    )


def _first_bytes(path: Path) -> bytes:
    if path.name.startswith("~$"):
        raise UnreadableFile(
            path,
            "the mark Excel leaves while {workbook} is open",
            "save and close {workbook} in Excel or Word first",
            workbook=path.name.removeprefix("~$"),
        )
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise UnreadableFile(path, "no file, but a device or pipe", "give a file")
        with path.open("rb") as stream:
            first = stream.read(4096)
    except OSError as error:
        raise not_opened(path, error) from None
    if not first:
        raise UnreadableFile(path, "the file is empty", "take another copy")
    return first


def not_opened(path: Path, error: OSError) -> UnreadableFile:
    """The refusal of a file that cannot be opened, in the same words everywhere."""
    match error:
        case FileNotFoundError():
            return UnreadableFile(path, "no such file", "check the name and the folder")
        case IsADirectoryError():
            return UnreadableFile(path, "a folder, not a file", "give a file in it")
        case PermissionError():
            return UnreadableFile(
                path, "may not be read", "close it elsewhere or ask for the right to read it"
            )
    cause = error.strerror or "cannot be opened"
    return UnreadableFile(path, cause, "check the name and the drive")


def _old_or_locked(path: Path) -> UnreadableFile:
    """The refusal of a file in the old container format, by what it holds."""
    with path.open("rb") as stream:
        content = stream.read(4_000_000)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return UnreadableFile(
            path,
            "protected with a password or a sensitivity label",
            "save a copy without it",
        )
    if "WordDocument".encode("utf-16-le") in content:
        return UnreadableFile(
            path, "a Word 97-2003 file (.doc)", "open it in Word and save it as .docx"
        )
    return UnreadableFile(path, "an Excel 97-2003 file (.xls)", _SAVE_AS)


def _office_kind(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as package:
            refuse_bombs(path, package)
            names = {name.casefold(): name for name in package.namelist()}
            if "mimetype" in names:
                raise UnreadableFile(path, "an OpenDocument file", _SAVE_AS)
            if _TYPES.casefold() not in names:
                raise UnreadableFile(
                    path, "a zip archive, not an Excel or Word file", "give the file inside it"
                )
            refuse_strange_parts(path, package)
            # It may be in UTF-16, and what is looked for in it is plain.
            types = package.read(names[_TYPES.casefold()]).replace(b"\x00", b"")
            return _kind_by_types(path, types)
    except UnreadableFile:
        raise
    except Exception:  # noqa: BLE001 - a broken directory trips over whatever comes first
        raise damaged(path, Saying.PACKAGE_CUT) from None


def _kind_by_types(path: Path, types: bytes) -> FileKind:
    if b"spreadsheetml" in types:
        return FileKind.WORKBOOK
    if b"wordprocessingml" in types:
        return FileKind.DOCUMENT
    if b"excel.sheet.binary" in types or b"ms-excel" in types:
        raise UnreadableFile(path, "a binary Excel workbook (.xlsb)", _SAVE_AS)
    if b"presentationml" in types:
        raise UnreadableFile(path, "a PowerPoint file", "give the workbook or the Word annex")
    if b"Types>" not in types:
        raise damaged(path, Saying.PART_BROKEN, part=_TYPES)
    raise UnreadableFile(path, "neither an Excel nor a Word file", _SAVE_AS)


def refuse_bombs(path: Path, package: zipfile.ZipFile) -> None:
    """Refuse a package that unpacks to more than any good one, or is protected."""
    entries = package.infolist()
    if len(entries) > MAX_PARTS:
        raise damaged(path, Saying.PARTS_MANY, n=f"{len(entries):,}")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile(path, "protected with a zip password", "save a copy without it")
    for entry in entries:
        name = part_key(entry.filename)
        listing = name.endswith(".rels") or name == _TYPES.casefold()
        if listing and entry.file_size > MAX_LISTING_BYTES:
            raise damaged(path, Saying.PART_LARGE, part=entry.filename)
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if unpacked > MAX_UNPACKED_BYTES or (unpacked > 20_000_000 and unpacked / packed > MAX_RATIO):
        largest = max(entries, key=lambda entry: entry.file_size).filename
        remedy = "save it again in Excel, or take another copy"
        if "worksheets/" in part_key(largest):
            remedy = "delete the empty formatted rows below the table, or take another copy"
        elif any(part_key(entry.filename).startswith("word/") for entry in entries):
            remedy = "save it again in Word, or take another copy"
        raise UnreadableFile(
            path,
            "unpacks to {size} MB, which no work programme does; the largest part is {part}",
            remedy,
            size=f"{unpacked / 1e6:,.0f}",
            part=largest,
        )


def refuse_strange_parts(path: Path, package: zipfile.ZipFile) -> None:
    """Refuse what no office program writes: doubled parts, parts that would lie elsewhere, and
    document types in XML."""
    seen: set[str] = set()
    for entry in package.infolist():
        name = part_key(entry.filename)
        if ".." in name.split("/") or name[1:2] == ":":
            raise damaged(path, Saying.PART_OUTSIDE, part=entry.filename)
        if name in seen:
            raise damaged(path, Saying.PART_TWICE, part=entry.filename)
        seen.add(name)
        if name.endswith((".xml", ".rels", ".vml")):
            with package.open(entry) as part:
                head = part.read(1024).replace(b"\x00", b"")
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise damaged(path, Saying.PART_TYPED, part=entry.filename)


def part_key(name: str) -> str:
    """A part's name as packages compare them."""
    return name.replace("\\", "/").lstrip("/").casefold()


def damaged(path: Path, what: Saying, **words: object) -> UnreadableFile:
    """The refusal of a broken package, naming what is broken in it."""
    return UnreadableFile(
        path,
        "damaged or cut short ({what})",
        "open it in {program}, which may repair it, or take an earlier copy",
        what=Sentence(what, words),
        program="Word" if path.suffix.lower() == ".docx" else "Excel",
    )
