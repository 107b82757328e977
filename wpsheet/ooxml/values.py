"""Stored values of a workbook as cells, with the words that Excel would show."""

import math
from collections.abc import Sequence

from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, Run
from wpsheet.ooxml.package import Fault, numbered
from wpsheet.ooxml.serials import iso_moment, moment
from wpsheet.ooxml.strings import MAX_CHARACTERS, unescaped
from wpsheet.ooxml.styles import Style

_ERRORS = frozenset(
    "#REF! #N/A #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT!"
    " #GETTING_DATA".split()
)
_NUMBER = regex(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_BLANK = RichText()
# Asked of every cell; until Python 3.12 a member of an enumeration is slow to find.
_EMPTY, _TEXT, _ERROR = CellKind.EMPTY, CellKind.TEXT, CellKind.ERROR


class Values:
    """Makes cells of what a workbook stores: a kind, a format and a value."""

    def __init__(
        self, strings: Sequence[RichText], styles: Sequence[Style], *, since_1904: bool
    ) -> None:
        self._strings = strings
        self._styles = styles
        self._since_1904 = since_1904
        self._formats: dict[str, Style] = {}
        """The styles by their numbers as cells give them."""

    def cell(
        self,
        address: Address,
        kind: str,
        style: str,
        value: str | RichText,
        formula: str | None = None,
    ) -> Cell | None:
        """The cell that stores this; None if it holds nothing and has no fill.

        `value` is what is stored, or the text itself if the cell holds its own.
        """
        format_ = self._formats.get(style) or self._style(style)
        if isinstance(value, RichText):
            text = value
            held = _kind_of(text)
        elif kind == "s" and value and not value.isspace():
            text = self._string(value)
            held = _kind_of(text)
        else:
            held, text = self._shown(kind, value, format_)
        if format_.font is not None and len(text.runs) == 1:
            run = format_.font
            text = RichText(
                (Run(text.raw, italic=run.italic, strike=run.strike, script=run.script),)
            )
        fill = format_.fill
        if held is _EMPTY and formula is None and fill is None:
            return None
        return Cell(address, text, held, formula, fill)

    def _style(self, number: str) -> Style:
        found = numbered(self._styles, number)
        if found is None:
            raise Fault(f"refers to format {number}, which is not there")
        self._formats[number] = found
        return found

    def _shown(self, kind: str, value: str, style: Style) -> tuple[CellKind, RichText]:
        """What a stored value is, and its words as Excel would show them."""
        if not value or (kind != "str" and not value.strip()):
            return _EMPTY, _BLANK
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
                text = RichText.of(unescaped(value))
                return _kind_of(text), text

    def _string(self, value: str) -> RichText:
        try:
            place = int(value)
            if place >= 0:
                return self._strings[place]
        except (ValueError, IndexError):
            pass
        raise Fault(f'refers to text "{value[:40]}", which is not there')

    def _number(self, value: str, style: Style) -> tuple[CellKind, RichText]:
        plain = not style.is_date and style.shows is None
        if plain and value.isdecimal() and value.isascii() and len(value) < 10:
            return CellKind.NUMBER, RichText.of(str(int(value)))
        words = value.strip()
        if not _NUMBER.fullmatch(words) or len(words) > 400 or math.isinf(float(words)):
            raise Fault(f'holds a number "{words[:40]}" that is none')
        whole = words.lstrip("+-").isdigit()
        number = int(words) if whole else float(words)
        if style.is_date:
            try:
                when = moment(number, since_1904=self._since_1904, duration=style.is_duration)
            except (OverflowError, ValueError):
                return CellKind.ERROR, RichText.of("#VALUE!")
            return CellKind.DATE, RichText.of(str(when))
        digits = f"{number:.10g}"
        shown = style.shows.shown(words, digits) if style.shows else None
        if shown is None:
            return CellKind.NUMBER, RichText.of(digits)
        # What says more than the number is the text that people read and mean.
        return CellKind.TEXT if shown[1] else CellKind.NUMBER, RichText.of(shown[0])


def _kind_of(text: RichText) -> CellKind:
    """What a text is: an error written out is one."""
    raw = text.raw
    if not raw:
        return _EMPTY
    return _ERROR if raw[0] == "#" and raw in _ERRORS else _TEXT
