"""The parts of a workbook's package as they are stored, each made when it is asked for."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping

from wpsheet.writing.cleaning import clean_part

Replacement = tuple[str, bytes, bytes]
"""The name of a part, what is in it, and what is to be there."""


class Parts(Mapping[str, bytes]):
    """The parts of a package with what XlsxWriter has no call for, each made as it is asked for.

    That is the language, some replacements, and parts that take the place of those of their name
    or are added.
    """

    def __init__(
        self, package: zipfile.ZipFile, packed: Mapping[str, bytes], parts: Mapping[str, bytes],
        replacements: Iterable[Replacement],
    ) -> None:  # fmt: skip
        """`packed` are the sheets, which the package has as empty parts."""
        self._package, self._packed, self._parts = package, packed, parts
        self._replacements = list(replacements)
        self._names = dict.fromkeys([*package.namelist(), *parts])

    def __getitem__(self, name: str) -> bytes:
        if name in self._packed:
            content = zlib.decompress(self._packed[name])
        else:
            content = self._parts.get(name) or self._package.read(name)
        for part, old, new in self._replacements:
            if part == name:
                content = content.replace(old, new)
        # Texts that go another way than `write`: of charts, comments, drop-downs, pivots.
        return clean_part(name, content)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
