"""A package made from another: some parts are new, all others are as they were."""

import copy
import io
import struct
import zipfile
from collections.abc import Callable, Mapping

_ZIP64_SIZES = 1
"""The kind of an extra field that holds sizes."""


def rewritten(
    old: zipfile.ZipFile, parts: Mapping[str, bytes], stored: Callable[[str], bytes]
) -> bytes:
    """Anybody's package with `parts` in the place of those of their name, new ones behind all.

    `stored` gives the bytes of the others. Every part is unpacked and packed again, so that a
    damaged one is found; order, dates, attributes and ways of packing stay.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        new.comment = old.comment
        entries = old.infolist()
        for entry in entries:
            name = entry.filename
            new.writestr(_fresh(entry), parts[name] if name in parts else stored(name))
        held = {entry.filename for entry in entries}
        for name in parts:
            if name not in held:
                born = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                new.writestr(born, parts[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _fresh(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry's name, date, method and attributes, to be written again.

    What the extra field says of sizes is left out: they are written again if they need it.
    """
    fresh = copy.copy(entry)
    kept = b""
    extra = entry.extra
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind != _ZIP64_SIZES:
            kept += extra[: 4 + length]
        extra = extra[4 + length :]
    fresh.extra = kept
    return fresh


def repacked(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package of our own with `parts` in the place of those of their name, new ones behind all.

    It was just made here: its parts lie one behind the other, and what it says of them is so.
    They are copied as they lie there, packed. The same parts give the same bytes.
    """
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        entries = old.infolist()
        starts = sorted(entry.header_offset for entry in entries)
        ends = dict(zip(starts, [*starts[1:], old.start_dir], strict=True))
        for entry in entries:
            lies = slice(entry.header_offset, ends[entry.header_offset])
            if entry.filename in parts:
                new.writestr(entry, parts[entry.filename], zipfile.ZIP_DEFLATED)
                continue
            # What a part is packed to does not depend on the package it is in.
            entry.header_offset = new.start_dir
            stream.seek(new.start_dir)
            stream.write(package[lies])
            new.start_dir = stream.tell()
            new.filelist.append(entry)
            new.NameToInfo[entry.filename] = entry
        for name in sorted(parts.keys() - set(old.namelist())):
            new.writestr(zipfile.ZipInfo(name), parts[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()
