"""A package made from another: some parts put in, all others copied as they lie there, packed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def repacked(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with `parts` in the place of those of their name, new ones behind all others.

    `package` is one that was just made here: its parts lie one behind the other, and what it
    says of them is so. Names, times and order stay, and the same parts give the same bytes.
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
