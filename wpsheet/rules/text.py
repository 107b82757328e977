"""Rules on the text itself: stops, brackets, quotes, blanks, and activities said twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from wpsheet.changes import Safety
from wpsheet.findings import Problem, Severity
from wpsheet.layout import Field
from wpsheet.model import Activity, Content
from wpsheet.rules.base import (
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
from wpsheet.text import plain_paragraphs, shortened

_PROSE = (Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS)


class DoubledFullStop(CellRule):
    """A sentence ends with two full stops.

    Why: it is printed as it stands.
    Mend: take one of them out.
    """

    code, name = "WP701", "doubled-full-stop"
    family, severity = Family.TEXT, Severity.WARNING
    fix = Safety.SAFE
    message = 'Two full stops stand after "{words}". Take one out.'
    bad = one(progress="In progress. A draft was sent out.. It will be discussed in May 2027.")
    good = one(progress="In progress. A draft was sent out ... It will be discussed in May 2027.")

    fields = _PROSE

    def suspects(self, held: Content) -> bool:
        return ".." in held.plain and _DOUBLED.search(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Content) -> Iterator[Problem]:
        text = held.plain
        found = _DOUBLED.search(text)
        if found:
            words = " ".join(text[: found.start()].split()[-3:])
            yield at(activity, name, suggestion=_DOUBLED.sub(".", text), words=words)


_DOUBLED = re.compile(r"(?<=[\w)\]\"”])\.\.(?!\.)")


class UnbalancedBracket(CellRule):
    """A bracket is opened and not closed, or closed and not opened.

    Why: a reader cannot tell where the remark ends; often words were lost with the bracket.
    Mend: add the missing bracket.
    """

    code, name = "WP702", "unbalanced-bracket"
    family, severity = Family.TEXT, Severity.WARNING
    message = 'The bracket at "{words}" {opened:was not opened|is not closed}.'
    bad = one(
        progress="In progress. Three workshops (two of them online were held; more will follow."
    )
    good = one(progress="In progress. Workshops: a) two online, b) one (in May); more will follow.")

    def suspects(self, held: Content) -> bool:
        return _unbalanced(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Content) -> Iterator[Problem]:
        text = held.plain
        place, opened = _unbalanced(text) or (0, False)
        words = text[place : place + 30] if opened else text[max(0, place - 29) : place + 1]
        yield at(activity, name, words=shortened(words, 30), opened=opened)


_PAIRS = {")": "(", "]": "["}
_LIST_MARK = re.compile(r"(?:^|[\s;,.:(])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)", re.IGNORECASE)


def _unbalanced(text: str) -> tuple[int, bool] | None:
    """(where, whether it is an opening one) of the first bracket without its fellow.

    The bracket of a list mark, as in "a)" or "2)", has none and needs none.
    """
    if not any(mark in text for mark in "()[]"):
        return None
    marks = {m.end() - 1 for m in _LIST_MARK.finditer(text)}
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in "([":
            opened.append(place)
        elif character in ")]":
            if opened and text[opened[-1]] == _PAIRS[character]:
                opened.pop()
            elif place not in marks:
                return place, False
    return (opened[0], True) if opened else None


class UnbalancedQuote(CellRule):
    """A quotation is opened and not closed.

    Why: it is not clear what is quoted, such as the title of a document.
    Mend: add the missing quotation mark.
    """

    code, name = "WP703", "unbalanced-quote"
    family, severity = Family.TEXT, Severity.WARNING
    message = "A quotation mark is missing near: {words}"
    bad = one(progress='In progress. The paper "Seals at sea was sent out; replies will follow.')
    good = one(progress='In progress. The paper "Seals at sea" was sent out; replies will follow.')

    fields = _PROSE

    def suspects(self, held: Content) -> bool:
        return _unpaired_quote(held.plain) is not None

    def problems(self, activity: Activity, name: Field, held: Content) -> Iterator[Problem]:
        place = _unpaired_quote(held.plain)
        if place is not None:
            around = held.plain[max(0, place - 20) : place + 20]
            yield at(activity, name, words=shortened(around, 40))


def _unpaired_quote(text: str) -> int | None:
    """Where the quotation mark without its fellow stands, None where all are paired."""
    if text.count('"') % 2:
        return text.rindex('"')
    for opening, closing in (("“", "”"), ("«", "»")):
        if text.count(opening) != text.count(closing):
            marks = [m.start() for m in re.finditer(f"[{opening}{closing}]", text)]
            return marks[-1]
    return None


class StraySpace(CellRule):
    """A blank too many stands in a text.

    Why: doubled blanks and blanks before a comma come from pasting, and hinder searching.
    Mend: take the blank out.
    """

    code, name = "WP705", "stray-space"
    family, severity = Family.TEXT, Severity.INFO
    fix = Safety.SAFE
    message = 'A blank too many stands near "{around}".'
    bad = one(indicators="The study  is published")
    good = one(indicators="The study is published")

    def suspects(self, held: Content) -> bool:
        text = held.plain
        return any(mark in text for mark in _STRAYING) and _STRAY.search(text) is not None

    def problems(self, activity: Activity, name: Field, held: Content) -> Iterator[Problem]:
        text = held.plain
        found = _STRAY.search(text)
        if found:
            around = shortened(text[max(0, found.start() - 14) : found.end() + 8], 40)
            right = plain_paragraphs(_STRAY.sub(lambda m: m["mark"] or " ", text))
            yield at(activity, name, suggestion=right, around=around)


_STRAYING = ("  ", " ,", " )", "\u00a0")
_STRAY = re.compile(r"[ \u00a0]{2,}|[ \u00a0](?P<mark>[,)](?=\s|$))")


class ActivityNearDuplicate(Rule):
    """Two activities of a section say nearly the same.

    Why: one of them may be a leftover of an earlier version. Activities that differ in a name,
    an acronym or a year are twins on purpose and are left in peace.
    Mend: take one out, or say what tells them apart.
    """

    code, name = "WP704", "activity-near-duplicate"
    family, severity = Family.TEXT, Severity.INFO
    message = 'This says nearly the same as activity {label} ({ref}): "{text}".'
    bad = Example((row(number="1.", activity="Publish the yearly study on cold storage of fish"),
                   row(number="2.", activity="Publish a yearly study on the cold storage of fish")),
                  at=(1, Field.ACTIVITY))  # fmt: skip
    good = Example((row(number="1.", activity="Adopt the reports of the DMPT"),
                    row(number="2.", activity="Adopt the reports of the WGPM")))  # fmt: skip

    def check(self, context: Context) -> Iterator[Problem]:
        for activities in context.sections.values():
            yield from _twins(activities)


_SMALL = frozenset(
    "a an and at by for from in into of on or the to with le la les de du des".split()
)


def _twins(activities: list[Activity]) -> Iterator[Problem]:
    """Each activity that nearly repeats an earlier one; compared by its rarest words only.

    Only those are compared that have the same names, acronyms and years.
    """
    texts: dict[str, list[Activity]] = {}
    for activity in activities:
        texts.setdefault(activity.plain(Field.ACTIVITY), []).append(activity)
    names = {text: _names(text) for text in texts}
    bearers = Counter(names.values())
    alike: dict[tuple[str, frozenset[str]], list[Activity]] = {}
    for text, group in texts.items():
        if len(group) > 1 or bearers[names[text]] > 1:
            alike.setdefault((names[text], _common_words(text)), []).extend(group)
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
            if len(common & theirs) >= max(2, 0.8 * len(common | theirs)):
                yield _twin(activity, other)
                break
        for word in common:
            holders.setdefault((telling, word), []).append((activity, common))


def _names(text: str) -> str:
    """The names, acronyms and years that tell an activity apart."""
    _, *said = _WORD.findall(text) or ("",)
    return " ".join(sorted({w for w in said if not (w.isalpha() and w.islower()) and _is_name(w)}))


def _common_words(text: str) -> frozenset[str]:
    """The words of an activity but for those that tell it apart."""
    names = (name.casefold() for name in _names(text).split())
    return frozenset({w.casefold() for w in _WORD.findall(text)}.difference(names, _SMALL))


def _is_name(word: str) -> bool:
    return any(c.isupper() or c.isdigit() for c in word)


_WORD = re.compile(r"[^\W_][\w'-]*")


def _twin(activity: Activity, twin: Activity) -> Problem:
    return at(
        activity,
        Field.ACTIVITY,
        label=labelled(twin),
        ref=beside(twin, Field.ACTIVITY).ref,
        text=shortened(twin.plain(Field.ACTIVITY), 60),
    )


RULES = (DoubledFullStop, UnbalancedBracket, UnbalancedQuote, ActivityNearDuplicate, StraySpace)
