"""Rich text of a workbook: the shared strings, and the runs inside a cell."""

import re
from collections.abc import Iterator, Mapping

from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.package import End, Fault, Package, Start, Text

MAX_CHARACTERS = 32_767
"""What Excel lets a cell hold."""
MAX_STRINGS = 1_000_000

_TOO_MANY = f"holds more than {MAX_STRINGS:,} texts"
_FLAGS = {"b": "bold", "i": "italic", "strike": "strike"}
_ESCAPE = regex("_x([0-9A-Fa-f]{4})_")
_LONE = regex("[\ud800-\udfff]")
_NONE = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


def unescaped(text: str) -> str:
    """Text with the characters that XML cannot hold, which Excel writes as _x0007_.

    Half a pair of surrogates, U+FFFE and U+FFFF are no characters: each becomes the mark of a
    lost one.
    """
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).translate(_NONE)
    if not _LONE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def formatting(properties: Iterator[tuple[str, Mapping[str, str]]]) -> dict[str, object]:
    """What the properties of a font or run mean, as the fields of a `Run`."""
    found: dict[str, object] = {}
    for name, attributes in properties:
        value = attributes.get("val")
        if name in _FLAGS:
            found[_FLAGS[name]] = value not in {"0", "false", "off"}
        elif name == "u":
            found["underline"] = value != "none"
        elif name == "vertAlign":
            script = value if value in {"superscript", "subscript"} else None
            found["script"] = Script(script) if script else None
        elif name == "color" and not {"indexed", "theme", "auto"} & set(attributes):
            rgb = attributes.get("rgb", "")[-6:].upper()
            found["color"] = rgb if re.fullmatch("[0-9A-F]{6}", rgb) and int(rgb, 16) else None
    return found


class TextTaker:
    """Builds rich text from the elements of one text (`si`, `is`).

    Phonetic guides are left out: they say how a text is read, not what it says.
    """

    def __init__(self, namespace: str) -> None:
        self._namespace = len(namespace)
        self._written, self._run, self._guide = (f"{namespace}{name}" for name in ("t", "r", "rPh"))
        self._around = {f"{namespace}{name}" for name in ("sst", "si", "rPr")}
        self._whole = (f"{namespace}si", f"{namespace}is")
        self._words = ""
        """A text without runs, as nearly all are."""
        self._runs: list[Run] = []
        self._properties: list[tuple[str, Mapping[str, str]]] = []
        self._heard: list[str] = []
        self._inside = False
        self._silent = False

    def begin(self) -> None:
        """Forget what was heard and not taken: a text in a cell that is said to hold none."""
        self._words, self._runs = "", []
        self._heard.clear()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == self._written:
            self._inside = not self._silent
        elif name == self._guide:
            self._silent = True
        elif name == self._run:
            self._properties = []
        elif name not in self._around:
            self._properties.append((name[self._namespace :], attributes))

    def text(self, data: str) -> None:
        if self._inside:
            self._heard.append(data)

    def end(self, name: str) -> None:
        if name == self._written:
            self._inside = False
        elif name == self._guide:
            self._silent = False
        elif name == self._run or (name in self._whole and self._heard):
            words = unescaped("".join(self._heard))
            self._heard.clear()
            if name != self._run and not self._runs and not self._properties:
                self._words = words
                return
            formats = formatting(iter(self._properties)) if self._properties else {}
            self._runs.append(Run(words, **formats))  # type: ignore[arg-type]
            self._properties = []

    def taken(self) -> RichText:
        """The whole text; the taker is ready for the next."""
        if not self._runs:
            words, self._words = self._words, ""
            return checked(RichText(words))
        runs, self._runs = self._runs, []
        return checked(
            RichText.joined(runs) if len(runs) > 1 or not runs[0].text else RichText((runs[0],))
        )


def checked(text: RichText) -> RichText:
    """The text itself, or a `Fault` if no cell of Excel could hold it."""
    if len(text.raw) > MAX_CHARACTERS:
        raise Fault(f"holds a text of {len(text.raw):,} characters; a cell of Excel "
                    f"holds {MAX_CHARACTERS:,}")  # fmt: skip
    return text


def read_strings(package: Package, part: str | None) -> list[RichText]:
    """The shared strings in their order; none if the package has no such part."""
    strings: list[RichText] = []
    if part is None or part not in package:
        return strings

    def take(namespace: str) -> tuple[Start, End, Text]:
        taker = TextTaker(namespace)
        item = f"{namespace}si"

        def end(name: str) -> None:
            taker.end(name)
            if name == item:
                strings.append(taker.taken())
                if len(strings) > MAX_STRINGS:
                    raise Fault(_TOO_MANY)

        return taker.start, end, taker.text

    package.stream(part, take)
    return strings
