"""Faults of an Office package, each as what it makes of the parts of a good workbook."""

from __future__ import annotations

import io
import re
import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable

Parts = dict[str, bytes]
Fault = Callable[[Parts], bytes]

SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
BOOK, BOOK_RELS, RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"
TYPES, THEME, CORE = "[Content_Types].xml", "xl/theme/theme1.xml", "docProps/core.xml"


def packed(
    parts: Parts | Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The parts as a package, in their order; the same name may come twice."""
    entries = parts.items() if isinstance(parts, dict) else parts
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as package:
        warnings.simplefilter("ignore", UserWarning)  # that a name comes twice
        for name, content in entries:
            package.writestr(name, content, method)
    return stream.getvalue()


# In a part


def in_part(name: str, change: Callable[[bytes], bytes]) -> Fault:
    return lambda parts: packed(parts | {name: change(parts[name])})


def put(name: str, old: str, new: str) -> Fault:
    """Other words in a part, at their first place."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content, (name, old)
        return content.replace(old.encode(), new.encode(), 1)

    return in_part(name, change)


def without(name: str) -> Fault:
    return lambda parts: packed({each: parts[each] for each in parts if each != name})


def emptied(name: str) -> Fault:
    return in_part(name, lambda _: b"")


def cut(name: str) -> Fault:
    return in_part(name, lambda content: content[: len(content) // 2])


def declared(name: str, encoding: str, written: str = "utf-8") -> Fault:
    """A part that says one encoding and is written in another."""

    def change(content: bytes) -> bytes:
        text = re.sub(r"^<\?xml[^>]*\?>", "", content.decode())
        return f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(written)

    return in_part(name, change)


def typed(name: str, declaration: str, reference: str = "") -> Fault:
    """A part that declares a document type, its entity in an attribute of the root."""

    def change(content: bytes) -> bytes:
        body = re.sub(rb"^<\?xml[^>]*\?>", b"", content)
        root = re.search(rb"<[\w:]+", body)
        assert root is not None
        used = f' note="{reference}"'.encode() if reference else b""
        return declaration.encode() + body[: root.end()] + used + body[root.end() :]

    return in_part(name, change)


BOMB = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)
OUTSIDE = "<!DOCTYPE x [<!ENTITY out SYSTEM 'file:///etc/hostname'>]>"


def spoilt(styles: bytes) -> bytes:
    return re.sub(rb'(fillId|fontId|numFmtId)="\d+"', rb'\1="-88x"', styles)


def prefixed(part: bytes) -> bytes:
    return re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", part).replace(b"xmlns=", b"xmlns:x=", 1)


def elsewhere(part: bytes) -> bytes:
    return part.replace(b"spreadsheetml/2006/main", b"spreadsheetml/1999/other")


def within(name: str, words: str, *, attribute: bool = False) -> Fault:
    """More words in the root of a part, or as an attribute of it."""
    behind_ = rb"(<(?:worksheet|styleSheet|workbook|sst|Relationships|Types)\b" + (
        rb")" if attribute else rb"[^>]*>)"
    )
    said = words.encode()
    return in_part(name, lambda part: re.sub(behind_, lambda m: m[1] + said, part, count=1))


def lone_surrogate(part: bytes) -> bytes:
    raw = '<c r="M1" t="str"><v>\ud83d</v></c></row>'.encode("utf-8", "surrogatepass")
    return part.replace(b"</row>", raw, 1)


# In the sheet


def cell(written: str) -> Fault:
    """One more cell in the row of the first activity, or in the one that it names."""
    return put(SHEET, '</row><row r="3"', f'{written}</row><row r="3"')


def rows(written: str) -> Fault:
    """More rows below the last."""
    return put(SHEET, "</sheetData>", f"{written}</sheetData>")


def before(written: str) -> Fault:
    return put(SHEET, "<sheetData>", f"{written}<sheetData>")


def behind(written: str) -> Fault:
    return put(SHEET, "</sheetData>", f"</sheetData>{written}")


# In the package


def with_entries(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> Fault:
    return lambda parts: packed([*parts.items(), *entries])


def renamed(old: str, new: str) -> Fault:
    return lambda parts: packed({new if name == old else name: parts[name] for name in parts})


def linked() -> zipfile.ZipInfo:
    """An entry that says it is a symbolic link."""
    entry = zipfile.ZipInfo("xl/media/link.png")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def on_bytes(change: Callable[[bytearray], bytes | bytearray]) -> Fault:
    return lambda parts: bytes(change(bytearray(packed(parts))))


def with_flag(flag: int) -> Fault:
    """All entries bear a flag, in their own headers and in the directory."""

    def change(content: bytearray) -> bytearray:
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            for found in re.finditer(re.escape(mark), bytes(content)):
                content[found.start() + place] |= flag
        return content

    return on_bytes(change)


def with_method(method: int) -> Fault:
    """The last entry is packed in a way that nobody knows."""

    def change(content: bytearray) -> bytearray:
        struct.pack_into("<H", content, content.rindex(b"PK\x03\x04") + 8, method)
        struct.pack_into("<H", content, content.rindex(b"PK\x01\x02") + 10, method)
        return content

    return on_bytes(change)


def with_size(said: int) -> Fault:
    """The directory says another size of the last entry, the sheet, than it unpacks to."""

    def change(content: bytearray) -> bytearray:
        struct.pack_into("<L", content, content.rindex(b"PK\x01\x02") + 24, said)
        return content

    return lambda parts: bytes(change(bytearray(packed(sheet_last(parts)))))


def sheet_last(parts: Parts) -> Parts:
    return {name: parts[name] for name in (*(n for n in parts if n != SHEET), SHEET)}


def directory_flipped(content: bytearray) -> bytearray:
    content[content.rindex(b"PK\x01\x02") + 3] ^= 0x10
    return content


def overlapping(parts: Parts) -> bytes:
    """A small package that unpacks to 400 MB: ten entries of the directory share one content."""
    content = packed(parts)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        start, count = package.start_dir, len(package.infolist())
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    block, checksum = b" " * 1_000_000, 0
    data = b""
    for _ in range(40):
        data += squeeze.compress(block)
        checksum = zlib.crc32(block, checksum)
    data += squeeze.flush()
    sizes = struct.pack("<3L", checksum, len(data), 40_000_000)
    name = b"xl/k0.xml"
    local = b"PK\x03\x04" + struct.pack("<5H", 20, 0, 8, 0, 33) + sizes
    local += struct.pack("<2H", len(name), 0) + name
    lines = content[start : content.rindex(b"PK\x05\x06")]
    for number in range(10):
        name = b"xl/k%d.xml" % number
        lines += b"PK\x01\x02" + struct.pack("<6H", 20, 20, 0, 8, 0, 33) + sizes
        lines += struct.pack("<5H2L", len(name), 0, 0, 0, 0, 0, start) + name
    body = content[:start] + local + data
    end = struct.pack("<4H2LH", 0, 0, count + 10, count + 10, len(lines), len(body), 0)
    return body + lines + b"PK\x05\x06" + end
