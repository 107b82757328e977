"""Rules on the text itself: stops, brackets, quotes, blanks, and activities said twice."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule, TextRule, Words, at, first_few, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one, pair, row
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field
from wpsheet.model.patterns import regex
from wpsheet.model.text import plain_paragraphs, remembered, shortened, words_around

_PROSE = (Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS)


class DoubledFullStop(TextRule):
    """A sentence ends with two full stops.

    Why: It will be printed as it is.
    Fix: Delete one of them.
    """

    code, name, severity = "WP701", "doubled-full-stop", Severity.WARNING
    fields = _PROSE
    marks = ("..",)
    fix = Safety.SAFE
    message = "There are two full stops after {words:quoted}. Delete one{words:| of each}."
    bad = one(progress="In progress. A draft was sent out.. It will be discussed in May 2027.")
    good = one(progress="In progress. A draft was sent out ... It will be discussed in May 2027.")

    def fault_in(self, text: str, context: Context) -> Words | None:  # noqa: ARG002
        found = list(_DOUBLED.finditer(text))
        if not found:
            return None
        places = [" ".join(text[: doubled.start()].split()[-3:]) for doubled in found]
        return {"words": first_few(places), "right": _DOUBLED.sub(".", text)}


_DOUBLED = regex(r"(?<=[\w)\]\"”])\.\.(?!\.)")


class UnbalancedBracket(TextRule):
    """A bracket is opened and not closed, or closed and never opened.

    Why: Readers cannot tell where the remark ends. Often some words were lost together with the
    bracket.
    Fix: Add the missing bracket.
    """

    code, name, severity = "WP702", "unbalanced-bracket", Severity.WARNING
    marks = ("(", ")", "[", "]")
    message = (
        'The bracket at "{words}" {opened:has no opening bracket|is not closed}. Add the missing '
        "bracket."
    )
    bad, good = pair(progress=(
        "In progress. Three workshops (two of them online were held; more will follow.",
        "In progress. Workshops held: a) two online, b) one (in May). More will follow.",
    ))  # fmt: skip

    def fault_in(self, text: str, context: Context) -> Words | None:  # noqa: ARG002
        found = _unbalanced(text)
        if found is None:
            return None
        place, opened = found
        before, after = (0, 30) if opened else (30, 0)
        return {"words": words_around(text, place, place + 1, before, after), "opened": opened}


_PAIRS = {")": "(", "]": "["}
_PAIRED = regex(r"[^()\[\]]*(?:(?:\([^()\[\]]*\)|\[[^()\[\]]*\])[^()\[\]]*)*")
"""A text whose brackets contain no further ones, as nearly all do, and are all closed."""
_BRACKET = regex(r"[()\[\]]")
_LIST_MARK = regex(r"(?:^|[\s;,.:(])(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\Z", re.IGNORECASE)
_MARK_LENGTH = 6


def _unbalanced(text: str) -> tuple[int, bool] | None:
    """(where, whether it is an opening one) of the first bracket without its counterpart.

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


class UnbalancedQuote(TextRule):
    """A quotation is opened and not closed.

    Why: It is not clear what is quoted, such as the title of a document.
    Fix: Add the missing quotation mark.
    """

    code, name, severity = "WP703", "unbalanced-quote", Severity.WARNING
    fields = _PROSE
    marks = ('"', "“", "”", "«", "»")
    message = (
        'The quotation that {opened:ends with|begins with} "{words}" has no '
        "{opened:opening|closing} quotation mark. Add it."
    )
    bad = one(progress='In progress. The paper "Seals at sea was sent out; replies will follow.')
    good = one(progress='In progress. The paper "Seals at sea" was sent out; replies will follow.')

    def fault_in(self, text: str, context: Context) -> Words | None:  # noqa: ARG002
        found = None
        if text.count('"') % 2 or text.count("“") != text.count("”"):
            found = _unpaired(text, '“"', '”"')
        elif text.count("«") != text.count("»"):
            found = _unpaired(text, "«", "»")
        if found is None:
            return None
        place, opened = found
        if opened:
            words = words_around(text, place + 1, place + 1, 0, 40).lstrip("…")
        else:
            words = words_around(text, place, place, 40, 0).rstrip("…")
        return {"words": words, "opened": opened}


def _unpaired(text: str, opening: str, closing: str) -> tuple[int, bool] | None:
    """(where, whether it is an opening one) of the first quotation mark without its counterpart."""
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


class ActivityNearDuplicate(Rule):
    """Two activities of a section are almost the same.

    Why: One of them may be left over from an earlier version. Activities that differ in a name, an
    acronym or a year are treated as intended and are not reported.
    Fix: Remove one of the two, or write how they differ.
    """

    code, name, severity = "WP704", "activity-near-duplicate", Severity.INFO
    message = (
        'This is almost the same as activity {label} ({ref}): "{text}". Remove one of the two, '
        "or write how they differ."
    )
    bad = Example((row(number="1.", activity="Publish the yearly study on cold storage of fish"),
                   row(number="2.", activity="Publish a yearly study on the cold storage of fish")),
                  at=(1, Field.ACTIVITY))  # fmt: skip
    good = Example((row(number="1.", activity="Adopt the reports of the DMPT"),
                    row(number="2.", activity="Adopt the reports of the WGPM")))  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        """Only those are compared that have the same names, acronyms and years."""
        for activities in context.sections.values():
            same_names: dict[frozenset[str], dict[frozenset[str], list[Activity]]] = {}
            for activity in activities:
                names, words = _names_and_words(activity.plain(Field.ACTIVITY))
                same_names.setdefault(names, {}).setdefault(words, []).append(activity)
            for same_words in same_names.values():
                yield from _repeated_among(same_words)


_SMALL = frozenset(
    "a an and at by for from in into of on or the to with le la les de du des".split()
)
_MOST_ALIKE = 20
"""Activities that share a rare word and are compared; of a thousand, the last ones tell enough."""
_LONG_WORD = 7
"""In a shorter word one other letter makes another word: "adopt" and "adapt"."""
_ENDINGS = ("s", "es", "d", "ed", "ing", "e", "x")
_WORD = regex(r"[^\W_][\w'-]*")


def _repeated_among(same_words: Mapping[frozenset[str], list[Activity]]) -> Iterator[Problem]:
    """Each of the activities of the same names that nearly repeats an earlier one, by the rarest
    words that they share."""
    count: Counter[str] = Counter()
    for words, (first, *others) in same_words.items():
        if len(words) >= 2:
            yield from (_repeating(other, first) for other in others)
        for word in words:
            count[word] += 1 + len(others)
    ranks = {word: rank for rank, word in enumerate(sorted(sorted(count), key=count.__getitem__))}
    holders: dict[str, list[tuple[Activity, frozenset[str]]]] = {}
    for words, (activity, *_) in same_words.items():
        # Two activities that share four of five words share one of these: the rarest words of
        # both, in one order for all, as many as may differ and one more.
        most_different = max(1, len(words) - math.ceil(0.8 * len(words)))
        rarest = sorted(words, key=ranks.__getitem__)[: most_different + 1]
        candidates = (each for word in rarest for each in holders.get(word, ())[-_MOST_ALIKE:])
        least = len(words) - most_different
        for other, theirs in candidates:
            if len(words & theirs) >= least and _nearly_the_same(words, theirs):
                yield _repeating(activity, other)
                break
        for word in rarest:
            holders.setdefault(word, []).append((activity, words))


def _nearly_the_same(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether four of five words are the same, or all but one and that nearly."""
    same = len(ours & theirs)
    if same < 2:
        return False
    if same >= 0.8 * len(ours | theirs):
        return True
    return len(ours) == len(theirs) == same + 1 and _is_like(*(ours ^ theirs))


def _is_like(word: str, other: str) -> bool:
    """Whether a word is another one misspelt, or in another form: "parcel" and "parcels"."""
    shorter, longer = sorted((word, other), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return len(shorter) > 2
    if len(shorter) < _LONG_WORD or len(longer) - len(shorter) > 1:
        return False
    less = len(longer) - len(shorter)
    return any(
        longer[:n] == shorter[:n] and longer[n + 1 :] == shorter[n + 1 - less :]
        for n in range(1, len(longer) - 1)
    )


def _names_and_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names, acronyms and years that tell an activity apart, and its other words."""
    found = _WORD.findall(text)
    names = frozenset(filter(_is_name, found[1:]))
    words = frozenset(map(str.casefold, found))
    return names, words.difference(map(str.casefold, names), _SMALL)


@remembered
def _is_name(word: str) -> bool:
    return any(c.isupper() or c.isdigit() for c in word)


def _repeating(activity: Activity, earlier: Activity) -> Problem:
    return at(
        activity,
        Field.ACTIVITY,
        label=labelled(earlier),
        ref=earlier.address_of(Field.ACTIVITY).ref,
        text=shortened(earlier.plain(Field.ACTIVITY), 60),
    )


class StraySpace(TextRule):
    """A text contains an extra space.

    Why: Double spaces, and spaces before a comma, come from pasted text and make searching harder.
    Fix: Delete the extra space.
    """

    code, name, severity = "WP705", "stray-space", Severity.INFO
    marks = ("  ", " ,", " )", " /", "\u00a0")
    fix = Safety.SAFE
    message = (
        "There {around:is an extra space|are extra spaces} near {around:quoted}. Delete "
        "{around:it|them}."
    )
    bad, good = pair(indicators=("The study  is published", "The study is published"))

    def fault_in(self, text: str, context: Context) -> Words | None:  # noqa: ARG002
        found = [words_around(text, *m.span()) for m in _STRAY.finditer(text)]
        if not found:
            return None
        right = plain_paragraphs(_STRAY.sub(lambda m: m["mark"] or " ", text))
        return {"around": first_few(found), "right": right}


_STRAY = regex(r"[ \u00a0]{2,}|[ \u00a0](?P<mark>[,)](?=\s|$)|/(?=\w))")
"""A stroke has a blank on both sides or on neither; "235th /236th" has one."""
