"""The small grammar of timelines: "Spring 2023, 2024 and 2025 (PTC)" → milestones.

A body belongs to the date beside which it is written, and what is closest binds first: side
by side, then with a comma or "and" between, then on neighbouring lines. Where two readings are
possible neither is taken, and both are given. A remark costs no date; a word that takes the date
back does, and a date with a word in it that is none is given back as not understood.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wpsheet.grammars.bodies import calls_a_body, is_acronym
from wpsheet.grammars.dates import FORMER, DateReader, in_force
from wpsheet.grammars.pairing import Pair, Pairing, Separator, Unit
from wpsheet.grammars.time_tokens import LEADS, STARTS_A_DATE, Kind, Token, times_like, tokens
from wpsheet.grammars.yearless import with_open_dates, with_years
from wpsheet.model.patterns import regex
from wpsheet.model.periods import period_span
from wpsheet.model.text import comparable, one_line, plain_paragraphs, visible
from wpsheet.model.values import Ambiguity, Milestone, Timeline
from wpsheet.model.vocabulary import Lists, Term

_NO_BODIES = frozenset(
    "DRAFT FINAL PHASE STEP STAGE PART NEW TEXT REPORT PROJET FINALE ÉTAPE".split()
)
_EACH_ITS_OWN = regex(r"\brespecti(?:vely|vement)\b", re.IGNORECASE)
_BODIES = {Kind.BODY, Kind.JOIN}
_DENIES = frozenset(("no", "non", "pas"))
_AFTER = frozenset(("after", "après"))
_SESSION_NUMBER = regex(r"\d{1,3}")


def read_timeline(text: str, lists: Lists, unlisted: tuple[str, ...] = ()) -> Timeline:
    """Read a Timeline cell, English or French.

    `unlisted` are the names under Responsible body that the list lacks: they name a body here too.

    A body in brackets, or bare, behind its dates belongs to the dates joined before it; written
    first ("PTC: Spring 2023"), to those after it. "(subject to ...)" is the condition of the
    dates before it.
    """
    written = plain_paragraphs(text)
    text = visible(written)
    if not text:
        return Timeline()
    written = written if len(written) == len(text) else text
    folded = comparable(text)
    also = tuple(name for name in unlisted if comparable(name) in folded)
    if not also:
        return _Reader(text, lists, written).timeline()
    lists = replace(lists, bodies=(*lists.bodies, *map(Term, also)))
    found = _Reader(text, lists, written).timeline()
    strange = (name for name in found.bodies if name in also)
    return found._replace(unknown_bodies=tuple(dict.fromkeys((*found.unknown_bodies, *strange))))


def plain_dates(text: str, lists: Lists) -> tuple[Milestone, ...]:
    """The dates of a text of which everybody understands every word; none of any other text."""
    found = read_timeline(text, lists)
    understood = not (found.unparsed or found.remarked) and all(
        period_span(m.period) for m in found.milestones
    )
    return found.milestones if understood else ()


class _Reader:
    """Reads one cell: its tokens into dates and bodies, these into pairs."""

    def __init__(self, text: str, lists: Lists, written: str) -> None:
        self.text = text
        self.words = written
        """The text with its own quotes and dashes, place by place."""
        self.tokens = list(with_open_dates(with_years(list(tokens(text, lists)), text)))
        self.unknown: list[str] = []
        """The bodies named that the list does not have."""
        self.unparsed: list[tuple[int, int]] = []
        self.open: list[str] = []
        """The words by which a date is still to be fixed."""
        self.remarked = False
        self.pairing = Pairing()

    def timeline(self) -> Timeline:
        for breaks, part in itertools.groupby(self.tokens, lambda token: token.kind is Kind.BREAK):
            if not breaks:
                self._read_part(list(part))
        pairs = self.pairing.sure()
        self.unparsed += (self._with_words_beside(p.start, p.end) for p in pairs if not p.periods)
        milestones = [date for pair in pairs for date in pair.milestones()]
        odd = (pair for pair in pairs if pair.periods and not pair.regular)
        irregular = tuple(self._written(pair.start, pair.end) for pair in odd)
        unparsed = [self._written(*place) for place in sorted(self.unparsed)]
        ambiguous = tuple(
            Ambiguity(self._written(start, end), tuple(readings))
            for start, end, *readings in self.pairing.ambiguous
        )
        if not milestones and not unparsed and not ambiguous and not self.open:
            unparsed.append(one_line(self.text))
        return Timeline(
            tuple(dict.fromkeys(milestones)),
            tuple(dict.fromkeys(unparsed)),
            irregular,
            tuple(dict.fromkeys(self.unknown)),
            ambiguous,
            tuple(self.open),
            self.remarked or bool(self.open or ambiguous),
        )

    def _with_words_beside(self, start: int, end: int) -> tuple[int, int]:
        """The place of a body without a date, with the words that ought to be its date."""
        places = [n for n, token in enumerate(self.tokens) if start <= token.start < end]
        words = (Kind.WORD, Kind.NOISE)
        before = itertools.takewhile(lambda t: t.kind in words, self.tokens[: places[0]][::-1])
        behind = itertools.takewhile(lambda t: t.kind in words, self.tokens[places[-1] + 1 :])
        return min([start, *(t.start for t in before)]), max([end, *(t.end for t in behind)])

    def _written(self, start: int, end: int) -> str:
        return one_line(self.words[start:end]).strip(" ,;:-–—")

    def _read_part(self, part: list[Token]) -> None:
        """Read tokens that have nothing to do with those before and behind them."""
        ends = [n for n, token in enumerate(part) if token.kind is Kind.LINE and _ends(part, n)]
        lines = itertools.pairwise([-1, *ends, len(part)])
        units = [unit for end, next_end in lines for unit in self._line(part[end + 1 : next_end])]
        self.pairing.pairs += itertools.chain(*self.pairing.combined(units, Separator.LINE))

    def _line(self, tokens: list[Token]) -> list[Unit]:
        """The units of a line: each its dates and bodies as far as they belong together."""
        if not tokens:
            return []
        start, end = tokens[0].start, tokens[-1].end
        reported = len(self.unparsed) + len(self.pairing.ambiguous)
        line = in_force(tokens, self.text)
        self.remarked = self.remarked or len(line) < len(tokens)
        items = _Items(self, line)
        units = items.units()
        if items.taken_back:
            self.unparsed.append((start, end))
            return []
        if _EACH_ITS_OWN.search(self.text, start, end):
            return self._one_by_one(units, start, end)
        if items.condition:  # "to be determined", and no date
            self.open.append(self._written(start, end))
            return units
        nothing_new = reported == len(self.unparsed) + len(self.pairing.ambiguous)
        if not units and nothing_new and any(c.isdigit() for c in self.text[start:end]):
            self.unparsed.append((start, end))
        return units

    def _one_by_one(self, units: list[Unit], start: int, end: int) -> list[Unit]:
        """The bodies of a line each with the date in its place among the dates."""
        found: list[Unit] = []
        for pair in itertools.chain.from_iterable(units):
            if min(len(pair.bodies), len(pair.periods)) < 2:
                found.append([pair])
            elif len(pair.bodies) == len(pair.periods):
                both = zip(pair.periods, pair.bodies, strict=True)
                found += ([replace(pair, periods=[date], bodies=[body])] for date, body in both)
            else:
                self.unparsed.append((start, end))
        return found


def _ends(part: list[Token], place: int) -> bool:
    """Whether a line break parts what is before it from what is behind."""
    before = part[place - 1].kind if place else Kind.LINE
    behind = part[place + 1].kind if place + 1 < len(part) else Kind.LINE
    if Kind.JOIN in (before, behind) or behind is Kind.CONDITION:
        return False
    return not (before is Kind.SPAN and behind is Kind.YEAR)


class _Items(DateReader):
    """The tokens of a line as dates, bodies and remarks, with what is between them."""

    def __init__(self, reader: _Reader, tokens: Sequence[Token]) -> None:
        super().__init__(reader.text, reader.words, tokens)
        self.reader = reader
        self.opened = 0
        """Where what is side by side begins."""
        self.taken_back = False
        """Whether the line takes back what it says."""
        self.in_prose = False
        """Whether a remark is beside what is read."""

    def units(self) -> list[Unit]:
        """The units of the line, those with a comma or "and" between brought together."""
        found: list[Unit] = []
        segment: list[Unit] = []
        while self.kind() is not Kind.NOTHING:
            if self.kind() is Kind.JOIN:
                self._close(segment, found)
                if found:
                    found[-1][-1].joined = self.token.value != ","
                self.place += 1
                continue
            unit = self._item(self.token, segment, found)
            if unit is not None:
                segment.append(unit)
        self._close(segment, found)
        return self.reader.pairing.combined(found, Separator.COMMA)

    def _close(self, segment: list[Unit], found: list[Unit]) -> None:
        """Bring together what is side by side, or give it back if a date in it is none."""
        if self.misread:
            end = self.tokens[self.place - 1].end
            self.reader.unparsed.append((self.tokens[self.opened].start, end))
        else:
            found += self.reader.pairing.combined(segment, Separator.BESIDE)
        self.misread = self.in_prose = False
        self.opened = self.place + 1
        segment.clear()

    def _item(self, token: Token, segment: list[Unit], found: list[Unit]) -> Unit | None:
        match token.kind:
            case kind if kind in STARTS_A_DATE or kind is Kind.FROM:
                return None if self._is_after_a_session(segment) else self.date_unit()
            case Kind.OPEN:
                return self._bracket(segment)
            case Kind.WORD:
                return self._word(segment)
        self.place += 1
        match token.kind:
            case Kind.BODY:
                return [self._body(token)]
            case Kind.CONDITION:
                self._set_condition(token, segment, found)
            case Kind.TAKEN_BACK:
                self.taken_back = True
        return None

    def _is_after_a_session(self, segment: list[Unit]) -> bool:
        """Whether "after the Council" is here: no date of the Council, whatever follows."""
        place = self.past(self.place + 1, Kind.NOISE)
        if self.token.value.casefold() not in _AFTER or self.tokens[place].kind is not Kind.BODY:
            return False
        self.place = place + 1
        self.skip(Kind.NOISE, Kind.OPEN)
        self.taken_back = self.taken_back or self.kind() in STARTS_A_DATE
        self._note(segment)
        return True

    def _body(self, token: Token) -> Pair:
        """A body, or its sessions by the numbers behind it: "PTC 249/250, PC 90"."""
        number, behind = self.token, self.place + 1
        if self.kind(1) is Kind.JOIN and _SESSION_NUMBER.fullmatch(self.tokens[behind + 1].value):
            number, behind = self.tokens[behind + 1], behind + 2
        kinds = self.tokens[behind].kind, self.tokens[min(behind + 1, len(self.tokens) - 1)].kind
        ends = kinds[0] in (Kind.NOTHING, Kind.CLOSE) or kinds == (Kind.JOIN, Kind.BODY)
        if not ends or not _SESSION_NUMBER.fullmatch(self.token.value):
            return Pair([], [token.value], token.start, token.end, in_prose=self.in_prose)
        self.place = behind
        words = one_line(self.words[token.start : number.end])
        return Pair([words], [token.value], token.start, number.end, regular_body=True)

    def _set_condition(self, token: Token, segment: list[Unit], found: list[Unit]) -> None:
        """Give the condition to the dates in front of it, else to those behind."""
        self._close(segment, found)
        self.opened = self.place
        ahead = {each.kind for each in self.tokens[self.place :]}
        before = self.text[: token.start].rstrip(" ,").casefold()
        leads = before.endswith((" and", " et")) and ahead & STARTS_A_DATE
        if not found or leads or LEADS.match(token.value):
            self.condition = token.value
        elif found[-1][-1].periods and found[-1][-1].condition is None:
            found[-1][-1].condition = token.value

    def _word(self, segment: list[Unit]) -> Unit | None:
        """A remark costs no date, unless it is where the season of a year should; capitals
        behind a date name a body."""
        begun = self.token.start
        if date := self.in_other_words(begun):
            return [date]
        self.skip(Kind.WORD)
        end = self.tokens[self.place - 1].end
        words = self.text[begun:end]
        figures = words.replace("-", "").replace(".", "").isdigit()
        if figures and self.kind() is Kind.JOIN and self.kind(1) is Kind.YEAR and (
            self.tokens[self.place + 1].start == end + 1
        ):  # fmt: skip
            self.place += 2  # "13/2026"
            self.misread = True
        elif (self.kind() is Kind.YEAR and (not is_acronym(words) or times_like(words))) or (
            figures
            and (
                self.kind() is Kind.SPAN
                or (not words.isdigit() and segment and segment[-1][-1].is_body)
            )  # "Council 6-27"
        ):
            self.misread = True
        elif is_acronym(words) and (
            (segment and segment[-1][-1].is_date)
            or (self.heads_a_date() and words not in _NO_BODIES)
        ):
            self.reader.unknown.append(words)
            return [Pair([], [words], begun, end)]
        else:
            self._note(segment)
        return None

    def _note(self, segment: list[Unit]) -> None:
        self.reader.remarked = self.in_prose = True
        for pair in segment[-1] if segment else ():
            pair.noted = pair.in_prose = True

    def _bracket(self, segment: list[Unit]) -> Unit | None:
        """What is in brackets: bodies, dates, or a remark."""
        start, opened, depth = self.token.start, self.place + 1, 1
        place = opened
        while depth and (kind := self.tokens[place].kind) is not Kind.NOTHING:
            depth += (kind is Kind.OPEN) - (kind is Kind.CLOSE)
            place += 1
        self.place, finish = place, self.tokens[place - 1].end
        inside = self.tokens[opened : place - (depth == 0)]
        kinds = {token.kind for token in inside}
        if kinds & STARTS_A_DATE and FORMER.match(self.text, start + 1):
            self._note(segment)
            return None
        if kinds & STARTS_A_DATE and Kind.ORDINAL not in kinds:
            reported = len(self.reader.unparsed)
            inner = _Items(self.reader, inside)
            units = inner.units()
            if len(self.reader.unparsed) > reported and segment and segment[-1][-1].is_body:
                del self.reader.unparsed[reported:]
                self.misread = True  # "Council (June)" has no date of another body
            self.taken_back = self.taken_back or inner.taken_back
            if len(units) == 1:
                for pair in units[0]:
                    pair.start, pair.end, pair.in_brackets = start, finish, True
            return [pair for unit in units for pair in unit] or None
        bodies = list(_named_outright(inside))
        denied = Kind.TAKEN_BACK in kinds or (inside and inside[0].value.casefold() in _DENIES)
        self.taken_back = self.taken_back or bool(bodies and denied)
        strange = [] if kinds <= _BODIES else list(self._strange(inside))
        self.reader.unknown += strange
        if not bodies and not strange:
            self._note(segment)
            return None
        noted = Kind.WORD in kinds and not strange
        self.reader.remarked = self.reader.remarked or noted
        condition = next((t.value for t in inside if t.kind is Kind.CONDITION), None)
        return [
            Pair([], [*bodies, *strange], start, finish, condition, noted=noted, in_brackets=True)
        ]

    def _strange(self, inside: Sequence[Token]) -> Iterator[str]:
        """The bodies in brackets that the list does not have: acronyms, and what is called one."""
        for joins, between in itertools.groupby(inside, lambda token: token.kind is Kind.JOIN):
            piece = list(between)
            if joins or any(token.kind is Kind.BODY for token in piece):
                continue
            words = one_line(self.text[piece[0].start : piece[-1].end])
            if calls_a_body(words):
                yield words


def _named_outright(inside: Sequence[Token]) -> Iterator[str]:
    """The bodies in brackets, without those that a remark on another one names: "(PTC, report to
    Council)"."""
    remark, bodies, outright = False, [], []
    for token in inside:
        remark = token.kind is not Kind.JOIN and (remark or token.kind is Kind.WORD)
        if token.kind is Kind.BODY:
            bodies.append(token.value)
            outright += [] if remark else [token.value]
    yield from outright or bodies
