"""The small grammar of team resources: "One/two officers from the Research Unit" → ranges.

What is counted are persons per unit, from-to; teams, days, meetings, money, "interested Members"
and support are named and not counted. A cell is read once, from left to right.
"""

import itertools
import re
from dataclasses import dataclass

from wpsheet.grammars import persons, units
from wpsheet.grammars.persons import ADDING, ARTICLES, OF, Count, names_persons
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable, one_line
from wpsheet.model.values import Resource
from wpsheet.model.vocabulary import Lists

_BREAKS = frozenset(",;\n")
_ALSO = ADDING | {""}
"""What may be before the last of several counts that have one unit."""
_ENDS = _BREAKS | {")"}
_SIGNS = frozenset("%€$£")
"""Marks that say what a number counts."""
_PLAIN_PERSONS = regex(r"officers?|fonctionnaires?|agents?")
"""Who is called nothing else is of a unit that ought to be named."""
_BARE_PERSONS = regex(rf"{_PLAIN_PERSONS.pattern}|FTEs?|ETP", re.IGNORECASE)
_TELLS_MORE = regex(r"\s+(?:from|on|for|in terms of|subject to|sous réserve)\s+")
"""Behind a unit: what it works on, or on what condition."""
_ARTICLES_TOO = frozenset("a an un une".split())
_BRACKETS = regex(r"\([^()]*\)")
_YEARS = range(1900, 2101)
_EACH = frozenset("each chacun chacune".split())
_INTERESTED = "interested Members"
"""Members who join as they like, in one spelling."""


@dataclass(slots=True)
class _Part:
    """One thing that a cell names, by the tokens that name it."""

    first: int
    last: int
    joined_by: str
    """What was before it: "and", a comma ... or nothing."""
    count: Count | None = None
    unit: str | None = None
    """Its name in the list, and the tokens that say it."""
    written: tuple[int, int] | None = None
    pointing: bool = False
    """A colon or a dash follows it: "Research Unit: 2 officers"."""
    percent: bool = False
    own_count: Count | None = None
    """The count behind it, in brackets or after a colon."""


def parse_resources(text: str, lists: Lists) -> tuple[Resource, ...]:
    """Read a Team resources cell, English or French, "2,5" as 2.5."""
    return tuple(_Reader(persons.plainly(text), lists).resources())


class _Reader:
    """Gathers the tokens of one cell into parts."""

    def __init__(self, text: str, lists: Lists) -> None:
        self.text = text
        self.spellings, self.beginnings = lists.units_joined, lists.unit_beginnings
        self.tokens = persons.tokens_of(text)
        self.end = len(self.tokens) - persons.NOTHING
        self.last_closing = text.rfind(")")
        self.parts: list[_Part] = []
        self.part: _Part | None = None
        self.joined_by = ""

    def resources(self) -> list[Resource]:
        place = 0
        while place < self.end:
            place = self.take(place)
        self.close()
        each: Count | None = None
        parts = self.with_whole_names()
        for part in parts:
            if part.count:
                keys = {token.key for token in self.tokens[part.first : part.last + 1]}
                each = part.count if keys & _EACH else None
            elif each and part.unit:  # "one officer each from this unit and that"
                part.own_count = part.own_count or each
        self.leave_open(parts)
        found = map(self.resource, parts)
        return [r for r in found if r.written and not (r.minimum is None and units.names_nobody(r))]

    def leave_open(self, parts: list[_Part]) -> None:
        """How many come from each is not said in "four officers of this unit and that unit"."""
        for before, part in itertools.pairwise(parts):
            named = part.first + (self.tokens[part.first].key in ARTICLES), part.last
            bare = part.written == named and not (part.count or part.own_count)
            if bare and part.unit and part.joined_by in ("and", "et", "&"):
                if before.count and before.unit and not before.own_count:
                    before.count = before.count._replace(unsure=True)

    def take(self, place: int) -> int:
        """Understand what begins at a token; gives the token behind it."""
        token = self.tokens[place]
        if token.key == "(" and token.start < self.last_closing:
            return self.take_brackets(place)
        if count := self.count_at(place):
            self.take_count(place, count)
            return count.after
        if unit := self.unit_at(place):
            return self.take_unit(place, *unit)
        if token.key in _BREAKS or token.key in ADDING:
            self.close()
            self.joined_by = token.key
        elif token.kind != "mark" or token.key in _SIGNS:
            part = self.part or self.open(place)
            part.last, part.pointing = place, False
            part.percent = part.percent or token.key in persons.PERCENT
        elif self.part and (
            token.key in ":=" or (token.key == "-" and self.text[token.start - 1].isspace())
        ):  # a dash in a date or a name points to nothing
            self.part.pointing = True
        return place + 1

    def open(self, place: int) -> _Part:
        self.part = _Part(place, place, self.joined_by)
        self.joined_by = ""
        self.parts.append(self.part)
        return self.part

    def close(self) -> None:
        """The part is over; a count without a unit belongs to the unit that was before it."""
        part, self.part = self.part, None
        if part is None or len(self.parts) < 2:
            return
        before = self.parts[-2]
        if part.count and self.has_unit(part) and before.count and part.joined_by in _ALSO:
            self.share_unit(part)
        elif part.count is None:
            here = (part.first, part.last)
            joins = before.count and not before.unit and part.joined_by in (",", "\n")
            alone = joins and (part.written == here or self.is_called_unit(*here))
            last = self.tokens[before.last]
            if alone and (names_persons(last) or last.key in persons.SHARES):
                before.unit, before.written = part.unit, here  # "two officers, CBD"
                self.parts.pop()
                self.share_unit(before)
        elif self.has_unit(part) or before.count:
            if before.pointing and not before.count and names_persons(self.tokens[before.last]):
                del self.parts[-2]  # "Officers: 2 (Research Unit)"
        elif before.own_count is None:
            if before.pointing or (before.unit and part.joined_by in ("", ",")):
                before.percent = before.percent or part.percent
                before.own_count = part.count
                self.parts.pop()
                self.give_each(part.first, part.last)
        elif before.pointing and part.joined_by in ADDING:
            before.own_count = before.own_count.and_also(part.count)
            self.parts.pop()

    def give_each(self, first: int, last: int) -> None:
        """Give the count of the last unit to those before it: "this and that unit: one each"."""
        *before, final = self.parts
        if any(token.key in _EACH for token in self.tokens[first : last + 1]):
            for part in reversed(before):
                if part.count or part.own_count or not part.unit:
                    break
                part.own_count = final.own_count

    def has_unit(self, part: _Part) -> bool:
        """Whether words of a count say whose persons they are."""
        return part.unit is not None or self.unit_of(part) != self.called(part)

    def share_unit(self, part: _Part) -> None:
        """Add the counts before a part that have no unit: "two TOs and one TA of CBD"."""
        joins = _ALSO
        while len(self.parts) > 1 and part.joined_by in joins and part.count:
            before = self.parts[-2]
            if before.count is None or before.own_count or self.has_unit(before):
                return
            if not before.pointing:  # "2 officers: 1 CBD, 1 ISTS" gives their total first
                part.count = part.count.and_also(before.count)
            part.joined_by = before.joined_by
            joins = _ALSO | {","}  # "an expert, an analyst and a trainer of CBD"
            del self.parts[-2]

    def take_count(self, place: int, count: Count) -> None:
        lead = self.part
        # "A team of three officers": what leads to a count is not named again.
        leads = lead and not (lead.count or lead.unit) and self.tokens[lead.last].key in OF
        if lead and leads:
            opening = self.tokens[lead.first]
            if opening.kind == "number" or opening.key in persons.BEGINNINGS - _ARTICLES_TOO:
                lead.last = count.after - 1  # "ten person-days of a consultant" count no person
                return
            self.parts.pop()
            self.joined_by = lead.joined_by
        else:
            self.close()
        part = self.open(place)
        part.percent = bool(lead and leads and lead.percent)
        part.count, part.last = count, count.after - 1

    def take_unit(self, place: int, name: str, after: int) -> int:
        if self.part and self.part.unit:
            self.close()
        part = self.part or self.open(place)
        part.unit, part.written, part.last = name, (place, after - 1), after - 1
        return after

    def take_brackets(self, opened: int) -> int:
        """Brackets hold a remark; where what is before them has no unit or no count, those
        in the brackets are its own, and several units share it: "4 officers (2 CBD, 2 ISTS)"."""
        keys = (token.key for token in self.tokens[opened : self.end])
        depths = enumerate(itertools.accumulate((k == "(") - (k == ")") for k in keys))
        closing = next((opened + n for n, depth in depths if not depth), self.end - 1)
        part, total, pending, counted = self.part, None, None, -1
        if part is None:
            return closing + 1
        shares: list[_Part] = []
        for place in range(opened + 1, closing + 1):
            if unit := self.unit_at(place):
                written = place, unit[1] - 1
                shares.append(_Part(*written, ",", pending, unit[0], written))
                pending = None
            if place >= counted and (count := self.count_at(place)):
                total, counted = total.and_also(count) if total else count, count.after
                pending = count
            shared = self.tokens[place].key in persons.SHARES and place >= counted  # "(50 %)"
            part.percent = part.percent or shared
        if part.unit is None and shares:
            part.unit, part.written = shares[0].unit, shares[0].written
            if part.count and len({share.unit for share in shares}) > 1:
                self.parts[-1:] = shares
                self.part = shares[-1]
                return closing + 1
        part.own_count = part.own_count or total
        self.give_each(opened, closing)
        inside = (opened + 1, closing - 1)
        if part.count and not part.written and total is None and self.is_called_unit(*inside):
            part.written = inside  # "one officer (Legal Desk)"
        return closing + 1

    def is_called_unit(self, first: int, last: int) -> bool:
        """Whether words call themselves a unit: "Science Division", "Service des archives"."""
        tokens = self.tokens[first : last + 1]
        other = any(token.key in units.OTHERS | _BREAKS for token in tokens)
        return not other and units.CALLED_A_UNIT.search(self.words(first, last)) is not None

    def count_at(self, place: int) -> Count | None:
        """A count of persons; a number alone counts them before a unit, and behind one."""
        token = self.tokens[place]
        if token.kind != "number" and token.key not in persons.BEGINNINGS:
            return None
        count = persons.count_at(self.tokens, place)
        bare = None if count else persons.count_at(self.tokens, place, bare=True)
        if bare is None or bare.low in _YEARS:
            return count
        of = self.tokens[bare.after].key in OF  # "two of the Events Unit"
        article = of and self.tokens[bare.after + 1].key in ARTICLES
        before = self.tokens[place - 1]
        if token.kind == "number" and names_persons(before) and not before.key.endswith("s"):
            return None  # "Officer 2 of the Research Unit" is one of them
        behind = self.tokens[bare.after].key == "("  # "2 (Research Unit)"
        unit = self.unit_at(bare.after + (of or behind) + article)
        if unit and (of or token.kind == "number"):
            return bare
        if unit and token.key not in _ARTICLES_TOO and self.ends_at(unit[1]):
            return bare  # "one half Research Unit", not "two CBD missions"
        pointed = self.part is not None and self.part.pointing
        begins = token.kind == "number" and (pointed or before.key == "(")
        return bare if begins and self.ends_at(bare.after) else None

    def ends_at(self, place: int) -> bool:
        """Whether what is said of a unit or a count is over before a token."""
        token = self.tokens[place]
        return token.kind is None or token.key in _ENDS or token.key in ADDING

    def unit_at(self, place: int) -> tuple[str, int] | None:
        """The longest unit of the list that is named here, and the token behind it."""
        letters, found = "", None
        for end in range(place, self.end):
            key = self.tokens[end].key
            letters += key if key.isalnum() else key.replace("-", "").replace("&", "and")
            if letters not in self.beginnings:
                break
            if letters in self.spellings and key != "-":
                found = self.spellings[letters], end + 1
        if found and (self.is_longer(place - 1) or self.goes_on(found[1])):
            return None
        return found

    def is_longer(self, place: int) -> bool:
        """Whether a word begins a longer name: "Asia" before "Research Unit"."""
        token = self.tokens[place]
        inside = self.part is not None and place > self.part.first and token.kind == "word"
        return inside and token.text[0].isupper() and not persons.is_common(token)

    def goes_on(self, place: int) -> bool:
        """Whether words make a longer name of a unit: "project team" behind "CBD"."""
        token, following = self.tokens[place : place + 2]
        if token.kind != "word" or persons.is_common(token):
            return False
        nouns = units.UNIT_NOUN.match(token.key) or units.UNIT_NOUN.match(following.key)
        return token.text[0].isupper() or nouns is not None

    def with_whole_names(self) -> list[_Part]:
        """The parts, where "the Policy and Strategy Unit" is one unit though no list has it."""
        united: list[_Part] = []
        for part in self.parts:
            if united and self.is_rest_of_name(united[-1], part):
                united[-1].last, united[-1].own_count = part.last, part.own_count
            else:
                united.append(part)
        return united

    def is_rest_of_name(self, before: _Part, part: _Part) -> bool:
        if part.joined_by not in ("and", "et", "&") or part.count or part.unit or before.unit:
            return False
        first, rest = self.tokens[part.first].key, self.words(part.first, part.last)
        if before.last + 2 != part.first or first in units.OTHERS or units.names_outsiders(rest):
            return False
        unit = comparable(self.unit_of(before))
        if part.joined_by == "et":  # "du Bureau de la valeur et de l'origine"
            return bool(units.CALLED_A_UNIT.search(unit)) and not units.CALLED_A_UNIT.search(rest)
        ends = units.UNIT_NOUN.match(self.tokens[part.last].key) is not None
        return ends and first not in OF | ARTICLES and not units.UNIT_NOUN.search(unit)

    def words(self, first: int, last: int) -> str:
        """What is written from one token to another, on one line and without brackets."""
        if first > last:
            return ""
        text = self.text[self.tokens[first].start : self.tokens[last].end]
        if "(" in text:
            text = _BRACKETS.sub(" ", text)
        return one_line(text).strip(" ,;.:-=")

    def called(self, part: _Part) -> str:
        """What the persons of a count are called."""
        return self.words(part.count.who, part.last) if part.count else ""

    def unit_of(self, part: _Part) -> str:
        """The unit as it is written; what is counted or named where there is none."""
        if part.written:
            return self.words(*part.written)
        first = part.count.who if part.count else part.first
        behind = part.count.after if part.count else self.behind_lead(part)
        if self.tokens[behind].key == "(":  # "two officers (one of them a lawyer) of the Desk"
            closing = (n for n in range(behind, part.last) if self.tokens[n].key == ")")
            behind = next(closing, behind - 1) + 1
        elif part.count and behind <= part.last and self.tokens[behind].text[0].isupper():
            if _BARE_PERSONS.fullmatch(self.words(first, behind - 1)):
                return self.words(behind, part.last)  # "1.5 FTE Legal Desk"
        if behind < part.last and self.tokens[behind].key in OF:
            first = behind + 1
            first += first < part.last and self.tokens[first].key in ARTICLES
        return _TELLS_MORE.split(self.words(first, part.last), maxsplit=1)[0].strip(" .,;")

    def behind_lead(self, part: _Part) -> int:
        """The token behind "technical support" or "officers", which lead to a unit."""
        for place in range(part.first, min(part.first + 4, part.last)):
            if self.tokens[place].key in units.SUPPORT or names_persons(self.tokens[place]):
                return place + 1
        return part.last

    def resource(self, part: _Part) -> Resource:
        written = self.unit_of(part)
        count = part.count or part.own_count
        of_members = part.unit is None and units.MEMBERS.fullmatch(written)
        if count is None or count.unsure or part.percent or of_members:
            named = _INTERESTED if comparable(written) == _INTERESTED.casefold() else written
            return Resource(None, None, part.unit or named, written)
        called = self.called(part)
        unnamed = not called or (written == called and not _PLAIN_PERSONS.fullmatch(called))
        known = part.unit is not None or unnamed
        return Resource(count.low, count.high, part.unit or written, written, known, count.comma)
