"""Tells what a file is before it is unpacked, and refuses what is broken or hostile."""

import re
import zipfile
from enum import StrEnum, auto
from pathlib import Path
from xml.etree import ElementTree

from wpsheet.errors import UnreadableFile
from wpsheet.model.wording import Sentence, Template

MAX_UNPACKED_BYTES = 600_000_000
"""Ten times the largest package seen in a good workbook."""
MAX_RATIO = 250
"""Unpacked to packed size above 20 MB, as only a bomb reaches."""
MAX_PARTS = 10_000
MAX_LISTING_BYTES, MAX_LISTED = 4_000_000, 25_000
"""The types of the parts, or what a part points to: ten thousand links are two million bytes.
They are read again and again, so that a million empty elements would take a minute."""

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_SAVE_AS = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_SAVE_AS_WORD = "open it in Word and save it as .docx"
_WORD_NAMES = frozenset([".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt"])


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
        "open it in Word and save it as .docx, or name it .txt if it is the programme's text"
        if path.suffix.lower() in _WORD_NAMES
        else "open it in Excel and save it as an Excel Workbook (.xlsx), or name it .txt if it is "
        "the programme's text",
    )


def _first_bytes(path: Path) -> bytes:
    if path.name.startswith("~$"):
        raise UnreadableFile(
            path,
            "a temporary file that Excel keeps while {workbook} is open",
            "save and close {workbook} in Excel or Word first",
            workbook=path.name.removeprefix("~$"),
        )
    first = content_of(path, 4096)
    if not first:
        raise UnreadableFile(path, "the file is empty", "use another copy")
    return first


def content_of(path: Path, most: int = -1) -> bytes:
    """The bytes of a file, or so many of the first; it is refused in the same words everywhere."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise UnreadableFile(path, "not a file but a device or pipe", "give a file")
        with path.open("rb") as stream:
            return stream.read(most)
    except FileNotFoundError:
        fault = UnreadableFile(path, "no such file", "check the name and the folder")
    except IsADirectoryError:
        fault = UnreadableFile(path, "a folder, not a file", "give a file in it")
    except PermissionError:
        fault = UnreadableFile(
            path,
            "cannot be read: access denied",
            "close it in other programs, or ask for permission to read it",
        )
    except OSError as error:
        cause = error.strerror or "cannot be opened"
        fault = UnreadableFile(path, cause, "check the name and the drive")
    raise fault


def _old_or_locked(path: Path) -> UnreadableFile:
    """The refusal of a file in the old container format, by what it holds."""
    content = content_of(path, 4_000_000)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return UnreadableFile(
            path,
            "protected with a password or a sensitivity label",
            "save a copy without this protection",
        )
    if "WordDocument".encode("utf-16-le") in content:
        return UnreadableFile(path, "a Word 97-2003 file (.doc)", _SAVE_AS_WORD)
    return UnreadableFile(path, "an Excel 97-2003 file (.xls)", _SAVE_AS)


def _office_kind(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as package:
            refuse_bombs(path, package)
            names = {name.casefold(): name for name in package.namelist()}
            if "mimetype" in names:
                is_text = b"opendocument.text" in package.read(names["mimetype"])
                remedy = _SAVE_AS_WORD if is_text else _SAVE_AS
                raise UnreadableFile(path, "an OpenDocument file", remedy)
            if _TYPES.casefold() not in names:
                raise UnreadableFile(
                    path, "a zip archive, not an Excel or Word file", "give the file inside it"
                )
            refuse_strange_parts(path, package)
            types = package.read(names[_TYPES.casefold()])
            leads = package.read(names[_RELATIONS]) if _RELATIONS in names else b""
            # It may be in UTF-16, and what is looked for in it is plain.
            plain = types.replace(b"\x00", b"").decode("ascii", "replace")
            return _kind_by_type(path, _main_type(types, leads) or plain)
    except UnreadableFile:
        raise
    except Exception:  # noqa: BLE001 - a broken directory trips over whatever comes first
        raise damaged(path, Template.PACKAGE_CUT) from None


def _main_type(types: bytes, leads: bytes) -> str:
    """The type of a package's main part; "" if it is not stated.

    A document may hold sheets and charts, a workbook documents: the types of these say nothing.
    """
    targets = (
        each.get("Target", "").removeprefix("./")
        for each in _listed(leads)
        if each.get("Type", "").endswith("/officeDocument")
    )
    main = part_key(next(targets, ""))
    by_ending: dict[str, str] = {}
    for each in _listed(types):
        kind = each.get("ContentType", "")
        if main and part_key(each.get("PartName", "")) == main:
            return kind
        by_ending[each.get("Extension", "").casefold()] = kind
    return by_ending.get(main.rpartition(".")[2], "")


def _listed(listing: bytes) -> list[dict[str, str]]:
    """What the elements of a listing say of themselves; nothing if it cannot be read."""
    if b"<!DOCTYPE" in listing.replace(b"\x00", b""):
        return []
    try:
        return [each.attrib for each in ElementTree.fromstring(listing)]
    except (ElementTree.ParseError, LookupError, ValueError):
        return []


def _kind_by_type(path: Path, content_type: str) -> FileKind:
    """The kind that a main part's type tells, or all the types of a package."""
    if "spreadsheetml" in content_type:
        return FileKind.WORKBOOK
    if "wordprocessingml" in content_type or "ms-word" in content_type:
        return FileKind.DOCUMENT
    if "excel.sheet.binary" in content_type:
        raise UnreadableFile(path, "a binary Excel workbook (.xlsb)", _SAVE_AS)
    if "ms-excel" in content_type:
        return FileKind.WORKBOOK
    if "presentationml" in content_type or "ms-powerpoint" in content_type:
        raise UnreadableFile(path, "a PowerPoint file", "give the workbook or the Word annex")
    if "Types>" in content_type or re.fullmatch(r"[\w.+/-]+", content_type):
        raise UnreadableFile(
            path, "neither an Excel nor a Word file", "give the workbook or the Word annex"
        )
    raise damaged(path, Template.PART_BROKEN, part=_TYPES)


def refuse_bombs(path: Path, package: zipfile.ZipFile) -> None:
    """Refuse a package that unpacks to more than any good one, or is protected."""
    entries = package.infolist()
    if len(entries) > MAX_PARTS:
        raise damaged(path, Template.PARTS_MANY, n=f"{len(entries):,}")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile(
            path, "protected with a zip password", "save a copy without this protection"
        )
    for entry in entries:
        name = part_key(entry.filename)
        listing = name.endswith(".rels") or name == _TYPES.casefold()
        if listing and (
            entry.file_size > MAX_LISTING_BYTES or package.read(entry).count(b"<") > 2 * MAX_LISTED
        ):
            raise damaged(path, Template.PART_LARGE, part=entry.filename)
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
            "takes up {size} MB when unpacked, too much for a work programme; the largest "
            "part is {part}",
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
            raise damaged(path, Template.PART_OUTSIDE, part=entry.filename)
        if name in seen:
            raise damaged(path, Template.PART_TWICE, part=entry.filename)
        seen.add(name)
        if name.endswith((".xml", ".rels", ".vml")):
            with package.open(entry) as part:
                head = part.read(1024).replace(b"\x00", b"")
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                raise damaged(path, Template.PART_TYPED, part=entry.filename)


def part_key(name: str) -> str:
    """A part's name as packages compare them."""
    return name.replace("\\", "/").lstrip("/").casefold()


def damaged(path: Path, what: Template, **words: object) -> UnreadableFile:
    """The refusal of a broken package, naming what is broken in it."""
    return UnreadableFile(
        path,
        "damaged or incomplete ({what})",
        "open it in {program}, which may repair it, or take an earlier copy",
        what=Sentence(what, words),
        program="Word" if path.suffix.lower() == ".docx" else "Excel",
    )
