"""Rules on the text itself: stops, brackets, quotes, blanks, and activities said twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import (
    CellRule,
    Context,
    Example,
    Family,
    Rule,
    at,
    beside,
    labelled,
    one,
    row,
)
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import plain_paragraphs, remembered, shortened, words_around
from wpsheet.model.wording import Names

_PROSE = (Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS)


class DoubledFullStop(CellRule):
    """A sentence ends with two full stops.

    Why: it is printed as it stands.
    Mend: take one of them out.
    """

    code, name = "WP701", "doubled-full-stop"
    family, severity = Family.TEXT, Severity.WARNING
    fix = Safety.SAFE
    message = "Two full stops stand after {words:quoted}. Take one {words:out|of each out}."
    bad = one(progress="In progress. A draft was sent out.. It will be discussed in May 2027.")
    good = one(progress="In progress. A draft was sent out ... It will be discussed in May 2027.")

    fields = _PROSE

    def suspects(self, held: Cell) -> bool:
        return ".." in held.plain and _DOUBLED.search(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        text = held.plain
        words = [" ".join(text[: m.start()].split()[-3:]) for m in _DOUBLED.finditer(text)]
        if words:
            yield at(activity, name, suggestion=_DOUBLED.sub(".", text), words=_some(words))


_DOUBLED = re.compile(r"(?<=[\w)\]\"”])\.\.(?!\.)")
_NAMED = 3
"""How many places of one cell a message names."""


def _some(places: list[str]) -> Names:
    """The first places of a cell, each once."""
    distinct = list(dict.fromkeys(places))
    return Names(distinct[:_NAMED], more=len(distinct) > _NAMED)


class UnbalancedBracket(CellRule):
    """A bracket is opened and not closed, or closed and not opened.

    Why: a reader cannot tell where the remark ends; often words were lost with the bracket.
    Mend: add the missing bracket.
    """

    code, name = "WP702", "unbalanced-bracket"
    family, severity = Family.TEXT, Severity.WARNING
    message = 'The bracket at "{words}" {opened:was not opened|is not closed}. Add the missing one.'
    bad = one(
        progress="In progress. Three workshops (two of them online were held; more will follow."
    )
    good = one(progress="In progress. Workshops: a) two online, b) one (in May); more will follow.")

    def suspects(self, held: Cell) -> bool:
        return _unbalanced(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        text = held.plain
        place, opened = _unbalanced(text) or (0, False)
        before, after = (0, 30) if opened else (30, 0)
        words = words_around(text, place, place + 1, before, after)
        yield at(activity, name, words=words, opened=opened)


_PAIRS = {")": "(", "]": "["}
_PAIRED = re.compile(r"[^()\[\]]*+(?:(?:\([^()\[\]]*+\)|\[[^()\[\]]*+\])[^()\[\]]*+)*+")
"""A text whose brackets hold no further ones, as nearly all do, and are all closed."""
_BRACKET = re.compile(r"[()\[\]]")
_LIST_MARK = re.compile(r"(?:^|[\s;,.:(])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\Z", re.IGNORECASE)
_MARK_LENGTH = 6


def _unbalanced(text: str) -> tuple[int, bool] | None:
    """(where, whether it is an opening one) of the first bracket without its fellow.

    The bracket of a list mark, as in "a)" or "2)", has none and needs none.
    """
    if _PAIRED.fullmatch(text):
        return None
    opened: list[int] = []
    for bracket in _BRACKET.finditer(text):
        place = bracket.start()
        if bracket[0] in "([":
            opened.append(place)
        elif opened and text[opened[-1]] == _PAIRS[bracket[0]]:
            opened.pop()
        elif not _LIST_MARK.search(text, max(0, place - _MARK_LENGTH), place + 1):
            return place, False
    return (opened[0], True) if opened else None


class UnbalancedQuote(CellRule):
    """A quotation is opened and not closed.

    Why: it is not clear what is quoted, such as the title of a document.
    Mend: add the missing quotation mark.
    """

    code, name = "WP703", "unbalanced-quote"
    family, severity = Family.TEXT, Severity.WARNING
    message = (
        'The quotation that {opened:ends with|begins with} "{words}" '
        "{opened:was not opened|is not closed}. Add the missing quotation mark."
    )
    bad = one(progress='In progress. The paper "Seals at sea was sent out; replies will follow.')
    good = one(progress='In progress. The paper "Seals at sea" was sent out; replies will follow.')

    fields = _PROSE

    def suspects(self, held: Cell) -> bool:
        return _unpaired_quote(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        text = held.plain
        place, opened = _unpaired_quote(text) or (0, False)
        if opened:
            words = words_around(text, place + 1, place + 1, 0, 40).lstrip("…")
        else:
            words = words_around(text, place, place, 40, 0).rstrip("…")
        yield at(activity, name, words=words, opened=opened)


def _unpaired_quote(text: str) -> tuple[int, bool] | None:
    """(where, whether it is an opening one) of the first quotation mark without its fellow."""
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return _unpaired(text, '“"', '”"')
    if text.count("«") != text.count("»"):
        return _unpaired(text, "«", "»")
    return None


def _unpaired(text: str, opening: str, closing: str) -> tuple[int, bool] | None:
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in opening and (mark not in closing or _opens(text, place, opened)):
            opened.append(place)
        elif mark in closing:
            if not opened:
                return place, False
            opened.pop()
    return (opened[0], True) if opened else None


def _opens(text: str, place: int, opened: list[int]) -> bool:
    """Whether a straight mark opens a quotation: by the blanks beside it, else by its turn."""
    before = text[place - 1 : place] or " "
    after = text[place + 1 : place + 2] or " "
    starts, ends = before.isspace() or before in "([/", after.isspace() or after in ")],.;:/"
    return starts if starts is not ends else not opened


class StraySpace(CellRule):
    """A blank too many stands in a text.

    Why: doubled blanks and blanks before a comma come from pasting, and hinder searching.
    Mend: take the blank out.
    """

    code, name = "WP705", "stray-space"
    family, severity = Family.TEXT, Severity.INFO
    fix = Safety.SAFE
    message = (
        "{around:A blank|Blanks} too many {around:stands|stand} near {around:quoted}. "
        "Take {around:it|them} out."
    )
    bad = one(indicators="The study  is published")
    good = one(indicators="The study is published")

    def suspects(self, held: Cell) -> bool:
        text = held.plain
        may = "  " in text or " ," in text or " )" in text or " /" in text or "\u00a0" in text
        return may and _STRAY.search(text) is not None

    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        text = held.plain
        around = [words_around(text, m.start(), m.end()) for m in _STRAY.finditer(text)]
        if around:
            right = plain_paragraphs(_STRAY.sub(lambda m: m["mark"] or " ", text))
            yield at(activity, name, suggestion=right, around=_some(around))


_STRAY = re.compile(r"[ \u00a0]{2,}|[ \u00a0](?P<mark>[,)](?=\s|$)|/(?=\w))")
"""A stroke has a blank on both sides or on neither; "235th /236th" has one."""


class ActivityNearDuplicate(Rule):
    """Two activities of a section say nearly the same.

    Why: one of them may be a leftover of an earlier version. Activities that differ in a name,
    an acronym or a year are twins on purpose and are left in peace.
    Mend: take one out, or say what tells them apart.
    """

    code, name = "WP704", "activity-near-duplicate"
    family, severity = Family.TEXT, Severity.INFO
    message = (
        'This says nearly the same as activity {label} ({ref}): "{text}". Take one out, or say '
        "what tells them apart."
    )
    bad = Example((row(number="1.", activity="Publish the yearly study on cold storage of fish"),
                   row(number="2.", activity="Publish a yearly study on the cold storage of fish")),
                  at=(1, Field.ACTIVITY))  # fmt: skip
    good = Example((row(number="1.", activity="Adopt the reports of the DMPT"),
                    row(number="2.", activity="Adopt the reports of the WGPM")))  # fmt: skip

    def check(self, context: Context) -> Iterator[Problem]:
        for section in Section:
            yield from _twins(context.saying(section, Field.ACTIVITY))


_SMALL = frozenset(
    "a an and at by for from in into of on or the to with le la les de du des".split()
)


def _twins(saying: Iterable[Sequence[Activity]]) -> Iterator[Problem]:
    """Each activity that nearly repeats an earlier one; compared by its rarest words only.

    Only those are compared that have the same names, acronyms and years.
    """
    texts: dict[str, list[Activity]] = {}
    for activities in saying:
        texts.setdefault(activities[0].plain(Field.ACTIVITY), []).extend(activities)
    # Who alone has a figure has names of his own, and figures are found sooner.
    figures = {text: _figures(text) for text in texts}
    bearing = Counter(figures.values())
    names = {
        text: _names(text)
        for text, group in texts.items()
        if len(group) > 1 or bearing[figures[text]] > 1
    }
    bearers = Counter(names.values())
    alike: dict[tuple[str, frozenset[str]], list[Activity]] = {}
    for text, telling in names.items():
        if len(texts[text]) > 1 or bearers[telling] > 1:
            alike.setdefault((telling, _common_words(text, telling)), []).extend(texts[text])
    among: Counter[str] = Counter()
    for (_, common), (first, *others) in alike.items():
        if others and len(common) >= 2:
            yield replace(_twin(others[0], first), also=others[1:])
        for word in common:
            among[word] += 1 + len(others)
    holders: dict[tuple[str, str], list[tuple[Activity, frozenset[str]]]] = {}
    for (telling, common), (activity, *_) in alike.items():
        rarest = sorted(common, key=lambda w: (among[w], w))[:3]
        candidates = (each for word in rarest for each in holders.get((telling, word), [])[-50:])
        for other, theirs in candidates:
            if _nearly_the_same(common, theirs):
                yield _twin(activity, other)
                break
        for word in common:
            holders.setdefault((telling, word), []).append((activity, common))


def _nearly_the_same(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether four of five words are the same, or all but one and that nearly."""
    shared = ours & theirs
    same, left, right = len(shared), len(ours) - len(shared), len(theirs) - len(shared)
    if same < 2:
        return False
    if same >= 0.8 * (same + left + right):
        return True
    return left == right == 1 and _is_like(*(ours ^ theirs))


def _is_like(word: str, other: str) -> bool:
    """Whether a word is another one misspelt, or in another form: "parcel" and "parcels"."""
    shorter, longer = sorted((word, other), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return len(shorter) > 2
    if len(shorter) < _LONG_WORD or len(longer) - len(shorter) > 1:
        return False
    begins, ends = _beginning(word, other), _beginning(word[::-1], other[::-1])
    return begins > 0 < ends and begins + ends >= len(longer) - 1


def _beginning(word: str, other: str) -> int:
    """How many letters are the same from the first on."""
    pairs = zip(word, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(word), len(other)))


_LONG_WORD = 7
"""In a shorter word one other letter makes another word: "adopt" and "adapt"."""
_ENDINGS = ("s", "es", "d", "ed", "ing", "e", "x")


def _figures(text: str) -> frozenset[str]:
    """The figures in the names, acronyms and years that tell an activity apart."""
    first = _WORD.search(text)
    return frozenset(_FIGURE.findall(text, first.end() if first else 0))


def _names(text: str) -> str:
    """The names, acronyms and years that tell an activity apart."""
    _, *said = _WORD.findall(text) or ("",)
    return " ".join(sorted({word for word in said if _is_name(word)}))


def _common_words(text: str, names: str) -> frozenset[str]:
    """The words of an activity but for the names that tell it apart."""
    words = _WORD.findall(text.casefold())
    return frozenset(words).difference(names.casefold().split(), _SMALL)


@remembered
def _is_name(word: str) -> bool:
    return any(c.isupper() or c.isdigit() for c in word)


_WORD = re.compile(r"[^\W_][\w'-]*")
_FIGURE = re.compile(r"\d+")


def _twin(activity: Activity, twin: Activity) -> Problem:
    return at(
        activity,
        Field.ACTIVITY,
        label=labelled(twin),
        ref=beside(twin, Field.ACTIVITY).ref,
        text=shortened(twin.plain(Field.ACTIVITY), 60),
    )


RULES = (DoubledFullStop, UnbalancedBracket, UnbalancedQuote, ActivityNearDuplicate, StraySpace)
