"""Number formats that show more than a number: percent, decimals, thousands, words around it."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, Self

from wpsheet.model.patterns import regex

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: '_(* #,##0_);_(* (#,##0);_(* "-"_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_)',
}  # fmt: skip
"""The codes of those that a workbook refers to by number alone and need no country."""
_TOKEN = regex(
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

_BLANK = {"0": "0", "#": "", "?": " "}
"""What a place shows for which a number has no digit."""

Piece = tuple[str, str]
"""What a piece of a section is ("digit", "point", "words" ...), and how it is written."""


class _Section(NamedTuple):
    """One of the parts of a format that semicolons divide."""

    before: list[Piece]
    """What is before the decimal point, without the commas."""
    behind: list[Piece]
    """The decimal point and what follows; empty if there is none."""
    grouped: bool
    """Whether commas separate the thousands."""
    factor: Decimal
    """What a number is multiplied with to be shown."""
    says_more: bool
    """Whether it can show anything but the plain digits of a number."""

    @classmethod
    def of(cls, pieces: list[Piece]) -> Self | None:
        """The section that these pieces make; None if it is not understood."""
        kinds = [kind for kind, _ in pieces]
        if not kinds or kinds.count("point") > 1 or {"general", "digit"} <= set(kinds):
            return None
        digits = [at for at, kind in enumerate(kinds) if kind == "digit"]
        commas = [at for at, kind in enumerate(kinds) if kind == "comma" and digits]
        grouped = any(digits[0] < at < digits[-1] for at in commas)
        thousands = sum(at > digits[-1] for at in commas)
        seen = [piece for piece in pieces if piece[0] != "comma"]
        end = next((at for at, (kind, _) in enumerate(seen) if kind == "point"), len(seen))
        before, behind = seen[:end], seen[end:]
        words = not {"words", "percent"}.isdisjoint(kinds)
        more = words or before.count(("digit", "0")) > 1 or behind or grouped or thousands
        factor = Decimal(100) ** kinds.count("percent") / Decimal(1000) ** thousands
        return cls(before, behind, grouped, factor, bool(more))

    def shown(self, number: Decimal, plain: str, *, signed: bool) -> str:
        """A number as this section shows it; `plain` is what replaces "General" in it."""
        places = sum(kind == "digit" for kind, _ in self.behind)
        has_digits = places or any(kind == "digit" for kind, _ in self.before)
        scaled = abs(number) * self.factor
        rounded = scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        whole, _, decimals = f"{rounded:f}".partition(".")
        sign = "-" if signed and number < 0 and (rounded or not has_digits) else ""
        plain = plain.lstrip("-")
        digits = whole.lstrip("0") if has_digits else ""
        words = _before_point(self.before, digits, plain, grouped=self.grouped)
        return (sign + words + _behind_point(self.behind, decimals, plain)).strip()


def _before_point(pieces: list[Piece], digits: str, plain: str, *, grouped: bool) -> str:
    """The digits put into their places from the right; the first place takes all that are left."""
    left = list(digits)
    places = sum(kind == "digit" for kind, _ in pieces)
    shown: list[str] = []  # from right to left
    count = 0
    for kind, text in reversed(pieces):
        if kind != "digit":
            shown.append(plain if kind == "general" else text)
            continue
        places -= 1
        figures = [left.pop() if left else _BLANK[text]]
        while left and not places:
            figures.append(left.pop())
        for figure in filter(None, figures):
            if grouped and count and count % 3 == 0:
                shown.append(",")
            shown.append(figure)
            count += 1
    return "".join([*left, *reversed(shown)])


def _behind_point(pieces: list[Piece], decimals: str, plain: str) -> str:
    """The decimals in their places; those that need not be shown are left out at the end."""
    digits = len(decimals.rstrip("0"))
    shown = ""
    at = 0
    for kind, text in pieces:
        if kind == "digit":
            shown += decimals[at] if at < digits else _BLANK[text]
            at += 1
        else:
            shown += plain if kind == "general" else text
    return shown


class NumberFormat(NamedTuple):
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
        return words, section.says_more and (bool(section.behind) or words != plain)


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
    known = [_Section.of(pieces) for pieces in sections[:3]]
    understood = tuple(section for section in known if section)
    return NumberFormat(understood) if len(understood) == len(known) else None


def _piece(found: re.Match[str]) -> Piece | None:
    """What a token puts into its section; None for what is not seen."""
    match found.lastgroup:
        case "digit" | "point" | "comma" | "percent" | "general" as kind:
            return kind, found[kind]
        case "blank":
            return "pad", " "
        case "quoted" | "escaped" | "currency" | "plain" as kind if found[kind]:
            return "words", found[kind]
    return None
