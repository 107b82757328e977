"""The numbers that Word writes before numbered paragraphs, counted as Word counts them."""

import re
from collections import defaultdict
from dataclasses import dataclass

from wpsheet.reading.word.package import Element, W, value_of, whole

_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: where it begins, how it counts, what is written around it."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."


class Numbering:
    """The running numbers of one document, taken paragraph by paragraph in reading order."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        self._abstract: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        """The levels of lists that start again, until they have."""
        self._by_style: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._fields = 0
        self._read_lists(numbering)
        for style in styles.iter(f"{W}style"):
            list_id = value_of(style, "pPr/numPr/numId")
            if list_id:
                level = whole(value_of(style, "pPr/numPr/ilvl"))
                self._by_style[style.get(f"{W}styleId", "")] = (list_id, level)

    def _read_lists(self, numbering: Element) -> None:
        for level in numbering.iterfind(f"{W}abstractNum/{W}lvl"):
            abstract = level.getparent().get(f"{W}abstractNumId", "")
            self._levels[abstract, whole(level.get(f"{W}ilvl", ""))] = _Level(
                whole(value_of(level, "start"), 1),
                value_of(level, "numFmt") or "decimal",
                value_of(level, "lvlText"),
            )
        for num in numbering.iterfind(f"{W}num"):
            list_id = num.get(f"{W}numId", "")
            self._abstract[list_id] = value_of(num, "abstractNumId")
            for override in num.iterfind(f"{W}lvlOverride[{W}startOverride]"):
                level = whole(override.get(f"{W}ilvl", ""))
                self._restarts[list_id, level] = whole(value_of(override, "startOverride"), 1)

    def of(self, paragraph: Element) -> str:
        """The number of a paragraph with what is written around it, "3."; "" if it has none.

        Every numbered paragraph must be asked for once: each moves its list on by one.
        """
        list_id, level = self._by_style.get(value_of(paragraph, "pPr/pStyle"), ("", 0))
        list_id = value_of(paragraph, "pPr/numPr/numId") or list_id
        level = whole(value_of(paragraph, "pPr/numPr/ilvl"), level)
        if list_id in ("", "0"):
            return ""
        # Lists of one kind count on together; one starts again only if it says so.
        kind = self._abstract.get(list_id, list_id)
        how = self._levels.get((kind, level), _Level())
        counts = self._counts[kind]
        goes_on = counts.get(level, how.start - 1) + 1
        counts[level] = self._restarts.pop((list_id, level), goes_on)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if how.form in ("bullet", "none"):
            return ""

        def counted(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = self._levels.get((kind, at), how).form
            return _counted(counts.get(at, 1), form)

        return re.sub(r"%([1-9])", counted, how.text)

    def of_field(self, instruction: str) -> str:
        """The number that an AUTONUM or LISTNUM field shows; "" for every other field."""
        if not re.match(r"\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM)(?!\S)", instruction, re.IGNORECASE):
            return ""
        self._fields += 1
        return f"{self._fields}."


def _counted(count: int, form: str) -> str:
    words = str(count)
    if form.endswith("Letter"):
        words = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
    elif form.endswith("Roman") and 0 < count < 40:
        words = "x" * (count // 10) + _ROMAN[count % 10]
    elif form == "decimalZero":
        words = f"{count:02}"
    return words.upper() if form.startswith("upper") else words
