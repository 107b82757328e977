"""Number formats that show more than a number: percent, decimals, thousands, words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: '_(* #,##0_);_(* (#,##0);_(* "-"_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_)',
}  # fmt: skip
"""The codes of those that a workbook refers to by number alone and need no country."""
_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)" | \\(?P<escaped>.) | (?P<blank>_.) | (?P<fill>\*.)
    | \[(?:black|white|red|green|blue|yellow|magenta|cyan|color\s?\d+)\]
    | \[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]
    | (?P<general>general) | (?P<digit>[0#?]) | (?P<point>\.) | (?P<comma>,) | (?P<percent>%)
    | (?P<end>;) | (?P<plain>[^A-Za-z\[\]"\\@/*_])
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LARGEST = Decimal(10) ** 15
"""Excel keeps fifteen digits; what is larger is no number that anybody reads."""
_LONGEST = 255
"""The characters of the longest code that Excel takes."""

Piece = tuple[str, str]
"""What a piece of a section is ("digit", "point", "words" ...), and how it is written."""


@dataclass(frozen=True)
class _Section:
    """One of the parts of a format that semicolons divide."""

    pieces: tuple[Piece, ...]

    @cached_property
    def _kinds(self) -> list[str]:
        return [kind for kind, _ in self.pieces]

    @cached_property
    def _halves(self) -> tuple[list[Piece], list[Piece]]:
        """What is before the decimal point, and from it on; without the commas."""
        pieces = [piece for piece in self.pieces if piece[0] != "comma"]
        kinds = [kind for kind, _ in pieces]
        end = kinds.index("point") if "point" in kinds else len(pieces)
        return pieces[:end], pieces[end:]

    @cached_property
    def _commas(self) -> tuple[bool, int]:
        """Whether thousands are separated, and how many are left out at the end."""
        digits = [at for at, kind in enumerate(self._kinds) if kind == "digit"]
        if not digits:
            return False, 0
        between = [at for at, kind in enumerate(self._kinds) if kind == "comma"]
        return (
            any(digits[0] < at < digits[-1] for at in between),
            sum(at > digits[-1] for at in between),
        )

    @cached_property
    def says_more(self) -> bool:
        """Whether it can show anything but the plain digits of a number."""
        words = not {"words", "percent"}.isdisjoint(self._kinds)
        filled = sum(piece == ("digit", "0") for piece in self._halves[0]) > 1
        return words or filled or self.has_decimals or any(self._commas)

    @property
    def has_decimals(self) -> bool:
        return "point" in self._kinds

    def shown(self, number: Decimal, plain: str, *, signed: bool) -> str:
        """A number as this section shows it; `plain` is what replaces "General" in it."""
        grouped, thousands = self._commas
        before, behind = self._halves
        places = sum(kind == "digit" for kind, _ in behind)
        scaled = abs(number) * 100 ** self._kinds.count("percent") / Decimal(1000) ** thousands
        rounded = scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        whole, _, decimals = f"{rounded:f}".partition(".")
        sign = "-" if signed and number < 0 and (rounded or "digit" not in self._kinds) else ""
        plain = plain.lstrip("-")
        digits = whole.lstrip("0") if "digit" in self._kinds else ""
        words = _before_point(before, digits, plain, grouped=grouped)
        return (sign + words + _behind_point(behind, decimals, plain)).strip()


def _before_point(pieces: list[Piece], digits: str, plain: str, *, grouped: bool) -> str:
    """The digits put into their places from the right; the first place takes all that are left."""
    left = list(digits)
    places = sum(kind == "digit" for kind, _ in pieces)
    shown: list[str] = []  # from right to left
    count = 0

    def put(digit: str) -> None:
        nonlocal count
        if grouped and count and count % 3 == 0:
            shown.append(",")
        shown.append(digit)
        count += 1

    for kind, text in reversed(pieces):
        if kind != "digit":
            shown.append(plain if kind == "general" else text)
            continue
        places -= 1
        if left:
            put(left.pop())
        elif text != "#":
            put("0" if text == "0" else " ")
        while left and not places:
            put(left.pop())
    return "".join([*left, *reversed(shown)])


def _behind_point(pieces: list[Piece], decimals: str, plain: str) -> str:
    """The decimals in their places; those that need not be shown are left out at the end."""
    kept = len(decimals.rstrip("0"))
    shown = ""
    at = 0
    for kind, text in pieces:
        if kind == "digit":
            shown += decimals[at] if at < kept or text == "0" else "" if text == "#" else " "
            at += 1
        else:
            shown += plain if kind == "general" else text
    return shown


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format that is understood, with its sections for numbers: all, or by their sign."""

    sections: tuple[_Section, ...]

    def shown(self, value: str, plain: str) -> tuple[str, bool] | None:
        """The words that a number is shown in, and whether they say more than its digits do.

        `value` is the number as it is stored, `plain` as it is shown without a format. None if
        the number is too large for a format to say anything of it.
        """
        number = Decimal(f"{float(value):.15g}")
        if abs(number) >= _LARGEST:
            return None
        sections = self.sections
        place = 0
        if number < 0 and len(sections) > 1:
            place = 1
        elif not number and len(sections) > 2:
            place = 2
        section = sections[place]
        words = section.shown(number, plain, signed=not place)
        return words, section.says_more and (section.has_decimals or words != plain)


def number_format(number: int, code: str | None) -> NumberFormat | None:
    """What a format's number or code shows; None for General and all that is not understood.

    Fractions, powers of ten, conditions, and sections that hide the number are not understood.
    """
    code = _BUILT_IN.get(number) if code is None else code
    if not code or len(code) > _LONGEST or code.casefold() in {"general", "@"}:
        return None
    sections: list[list[Piece]] = [[]]
    at = 0
    while at < len(code):
        found = _TOKEN.match(code, at)
        if found is None:
            if len(sections) > 3 or code[at] == "@":  # what becomes of texts
                break
            return None
        at = found.end()
        piece = _piece(found)
        if found["end"]:
            sections.append([])
        elif piece is not None:
            sections[-1].append(piece)
    told = tuple(_Section(tuple(pieces)) for pieces in sections[:3])
    for section in told:
        kinds = [kind for kind, _ in section.pieces]
        if not kinds or kinds.count("point") > 1 or {"general", "digit"} <= set(kinds):
            return None
    return NumberFormat(told)


def _piece(found: re.Match[str]) -> Piece | None:
    """What a token puts into its section; None for what is not seen."""
    for kind in ("digit", "point", "comma", "percent", "general"):
        if found[kind]:
            return kind, found[kind]
    if found["blank"]:
        return "pad", " "
    words = found["quoted"] or found["escaped"] or found["currency"] or found["plain"]
    return ("words", words) if words else None
