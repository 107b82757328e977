"""The parts of a workbook's package as they are stored, each made when it is asked for."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from wpsheet.writing.cleaning import cell_text, clean_part

LOCALES = {"en": "en-GB", "fr": "fr-FR"}
UNDATED = date(2026, 1, 1)
"""The day of a file without a day of its own: the same input gives the same bytes on any day."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TEXT_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What Office calls the properties that people give themselves."""
_TYPE = "application/vnd.openxmlformats-officedocument"

Replacement = tuple[str, bytes, bytes]
"""The name of a part, what is in it, and what is to be there."""


def custom_properties(words: Mapping[str, str]) -> str:
    """The part of a package that holds properties of ours: their names and words."""
    lines = "".join(
        f'<property fmtid="{_TEXT_PROPERTY}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(cell_text(text), quote=False)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(words.items(), start=2)
    )
    return (
        f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        f"{lines}</Properties>"
    )


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


class AddedParts:
    """Parts put into a package, and what leads to them; `changed` holds all that differ."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self.changed: dict[str, str] = {}

    def text(self, name: str) -> str:
        """A part as it is now."""
        known = self.changed.get(name)
        return self._package.read(name).decode() if known is None else known

    def add(self, name: str, text: str, kind: str = "") -> None:
        """A new part; its `kind`, if it has one, is said in the list of content types."""
        self.changed[name] = _XML + text
        if kind:
            override = f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
            self.insert("[Content_Types].xml", override, before="</Types>")

    def relate(self, part: str, number: str, kind: str, target: str) -> None:
        """A relationship of a part, or of the package if it is "", which need not have any yet."""
        folder, name = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place not in self.changed and place not in self._package.namelist():
            self.changed[place] = f'{_XML}<Relationships xmlns="{_PACKAGE}"></Relationships>'
        line = (
            f'<Relationship Id="{number}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        )
        self.insert(place, line, before="</Relationships>")

    def insert(self, name: str, line: str, *, before: str) -> None:
        """Put a line in front of the last such end of a part."""
        text, end, rest = self.text(name).rpartition(before)
        self.changed[name] = text + line + end + rest

    def packed(self) -> dict[str, bytes]:
        """All that differ, as they are stored."""
        return {name: text.encode() for name, text in self.changed.items()}
