"""What cells hold: from a stored value and its format to words, as Excel would show them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from wpsheet.model.cells import CellKind, Content
from wpsheet.model.text import RichText, Run
from wpsheet.ooxml.package import Fault
from wpsheet.ooxml.serials import iso_moment, moment
from wpsheet.ooxml.strings import MAX_CHARACTERS, unescaped
from wpsheet.ooxml.styles import Style

_ERRORS = frozenset(
    "#REF! #N/A #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT!"
    " #GETTING_DATA".split()
)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_EMPTY = RichText()


class Contents:
    """What cells hold, worked out once for all cells that say the same in the same format."""

    def __init__(
        self, strings: Sequence[RichText], styles: Sequence[Style], *, since_1904: bool
    ) -> None:
        self._strings = strings
        self._styles = styles
        self._since_1904 = since_1904
        self._known: dict[tuple[str, str, str], Content | None] = {}
        self._formats: dict[str, Style] = {}
        """The styles by their numbers as cells give them."""

    def of(self, kind: str, style: str, value: str) -> Content | None:
        """The content of a cell without a formula; None where there is nothing."""
        key = kind, style, value
        try:
            return self._known[key]
        except KeyError:
            content = self._known[key] = self.made(kind, style, value)
            return content

    def inline(self, style: str, text: RichText) -> Content | None:
        """The content of a cell that holds its text itself."""
        key = "inline", style, text.raw
        if text.formatted:
            return self.made("inline", style, text)
        if key not in self._known:
            self._known[key] = self.made("inline", style, text)
        return self._known[key]

    def made(
        self, kind: str, style: str, value: str | RichText, formula: str | None = None
    ) -> Content | None:
        """A content of its own; `value` is what is stored, or the text itself."""
        format_ = self._formats.get(style) or self._style(style)
        held, text = (
            _text(value) if isinstance(value, RichText) else self._shown(kind, value, format_)
        )
        if format_.font is not None and len(text.runs) == 1:
            run = format_.font
            text = RichText(
                (Run(text.raw, italic=run.italic, strike=run.strike, script=run.script),)
            )
        if held is CellKind.EMPTY and formula is None and format_.fill is None:
            return None
        return Content(text, held, formula, format_.fill)

    def formula(self, style: str, formula: str) -> Content:
        """The content of a cell whose formula has not been worked out."""
        format_ = self._formats.get(style) or self._style(style)
        return Content(_EMPTY, CellKind.EMPTY, formula, format_.fill)

    def shared(self, style: str, value: bytes) -> Content | None:
        """The content of a cell that shows a shared text without formatting, as nearly all do;
        None where there is more to it than that."""
        format_ = self._formats.get(style) or self._style(style)
        place = int(value) if value.isdigit() else len(self._strings)
        if place >= len(self._strings) or format_.font is not None:
            return None
        text = self._strings[place]
        if not text.raw or text.raw[0] == "#":
            return None
        return Content(text, CellKind.TEXT, None, format_.fill)

    def _style(self, number: str) -> Style:
        place = int(number) if number.isdecimal() else len(self._styles)
        if place >= len(self._styles):
            raise Fault(f"refers to format {number}, which is not there")
        found = self._formats[number] = self._styles[place]
        return found

    def _shown(self, kind: str, value: str, style: Style) -> tuple[CellKind, RichText]:
        """What a stored value is, and its words as Excel would show them."""
        if kind == "s" and value and not value.isspace():
            return _text(self._string(value))
        if not value or (kind != "str" and not value.strip()):
            return CellKind.EMPTY, _EMPTY
        match kind:
            case "n" | "":
                return self._number(value, style)
            case "b":
                truth = value.strip() not in {"0", "false"}
                return CellKind.BOOLEAN, RichText.of(str(truth).upper())
            case "e":
                return CellKind.ERROR, RichText.of(value)
            case "d":
                try:
                    return CellKind.DATE, RichText.of(str(iso_moment(value.strip())))
                except ValueError:
                    raise Fault(f'holds a date "{value[:40]}" that is none') from None
            case _:
                if len(value) > MAX_CHARACTERS:
                    raise Fault(f"holds a text of {len(value):,} characters")
                return _text(RichText.of(unescaped(value)))

    def _string(self, value: str) -> RichText:
        try:
            place = int(value)
            if place >= 0:
                return self._strings[place]
        except (ValueError, IndexError):
            pass
        raise Fault(f'refers to text "{value[:40]}", which is not there')

    def _number(self, value: str, style: Style) -> tuple[CellKind, RichText]:
        if value.isdecimal() and value.isascii() and len(value) < 10 and not style.is_date:
            return CellKind.NUMBER, RichText.of(str(int(value)))
        words = value.strip()
        if not _NUMBER.fullmatch(words) or len(words) > 400 or math.isinf(float(words)):
            raise Fault(f'holds a number "{words[:40]}" that is none')
        whole = words.lstrip("+-").isdigit()
        number = int(words) if whole else float(words)
        if style.is_date:
            try:
                shown = moment(number, since_1904=self._since_1904, duration=style.is_duration)
            except (OverflowError, ValueError):
                return CellKind.ERROR, RichText.of("#VALUE!")
            return CellKind.DATE, RichText.of(str(shown))
        return CellKind.NUMBER, RichText.of(f"{number:.10g}")


def _text(text: RichText) -> tuple[CellKind, RichText]:
    """What a text is: an error written out is one."""
    raw = text.raw
    if not raw:
        return CellKind.EMPTY, text
    return (CellKind.ERROR if raw[0] == "#" and raw in _ERRORS else CellKind.TEXT), text
