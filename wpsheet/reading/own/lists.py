"""The Lists sheet of a controlled workbook, read back as the vocabulary officers made of it."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from wpsheet.checking.identities import is_given_id
from wpsheet.grammars.timeline import plain_dates, read_timeline
from wpsheet.model import vocabulary
from wpsheet.model.activity import COLOUR_FILLS
from wpsheet.model.cells import Address, CellKind
from wpsheet.model.columns import ListedSection
from wpsheet.model.layout import Field, heading_key
from wpsheet.model.list_headings import FIXED_LISTS, SETTINGS, ListName
from wpsheet.model.periods import SessionPeriod
from wpsheet.model.programme import ListFault
from wpsheet.model.text import comparable, listed_name
from wpsheet.model.values import WHOLE_PLAN
from wpsheet.model.vocabulary import BUILT_IN, STATUSES, Lists, Status, Term
from wpsheet.model.wording import Names, Sentence, Template, Word
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own import list_places
from wpsheet.reading.own.columns import answer, colour_of, own_values, read_columns, read_rule
from wpsheet.reading.own.list_places import Entry, entry_text, first_of, name_of, several


@dataclass(slots=True)
class ReadLists:
    """What a Lists sheet says: the lists, the settings by key, and what is wrong with it."""

    lists: Lists = BUILT_IN
    settings: dict[str, str] = field(default_factory=dict)
    places: dict[str, Address] = field(default_factory=dict)
    """Where the value of each setting is, blank or not."""
    faults: list[ListFault] = field(default_factory=list)

    def fault(
        self, address: Address, template: Template, *, usable: bool = False, **words: object
    ) -> None:
        """Note down what is wrong with an entry; a `usable` one is used as it is."""
        self.faults.append(ListFault(address, Sentence(template, words), usable))

    def put(self, **lists: Any) -> None:
        """Take these lists in the place of what is built in."""
        self.lists = replace(self.lists, **lists)


_NUMBERS = {"whole": True, "any": False, "entiers": True, "libres": False}
_OF_FIELD = {
    ListName.CODES: Field.PLAN_CODES,
    ListName.UNITS: Field.RESOURCES,
    ListName.BODIES: Field.BODIES,
    ListName.TASK_TYPES: Field.TASK_TYPE,
    ListName.STATUSES: Field.STATUS,
    ListName.PRIORITIES: Field.PRIORITY,
}
"""What each list is for: of a field that is not used it may be empty."""
_MET = _OF_FIELD.keys() - {ListName.BODIES}
"""The lists that another committee's plan fills with its own values, if it has any."""
_MAY_BE_EMPTY = frozenset([ListName.SESSIONS, ListName.SECTIONS, ListName.SETTINGS])


def read_lists(grid: Grid) -> ReadLists:
    """Read every list of the sheet; one that is not there, or broken, stays as it is built in."""
    found = ReadLists()
    # What the columns are is asked of the other lists.
    places = list_places.lists_on(grid)
    for place in sorted(places, key=lambda each: each.name is not ListName.COLUMNS):
        name, entries = place.name, list(list_places.entries_of(grid, place))
        address = Address(grid.name, place.row, min(place.columns.values()))
        if name is ListName.COLUMNS:
            found.put(columns=read_columns(entries, found.fault))
            continue
        if name is ListName.RULES:
            found.put(rules=tuple(map(read_rule, entries)))
            continue
        if name not in _MAY_BE_EMPTY and not any(map(name_of, entries)):
            columns = found.lists.headings
            unused = name in _OF_FIELD and not columns.uses(_OF_FIELD[name])
            # By another plan's values nobody is judged.
            if not unused and not (name in _MET and columns.are_own):
                found.fault(address, Template.LIST_EMPTY, list=Word(name.value))
            elif name is not ListName.PRIORITIES:
                found.put(**{name.replace(" ", "_"): ()})  # as the lists call it
            continue
        entries = list(_once(entries, found))
        match name:
            case ListName.BODIES | ListName.UNITS:
                found.put(**{name: _terms(entries, found)})
            case ListName.CODES:
                whole = tuple(t for t in BUILT_IN.codes if t.name == WHOLE_PLAN)
                found.put(codes=_terms(entries, found) + whole)
            case ListName.TASK_TYPES:
                canonical = _open(name, entries, [t.name for t in BUILT_IN.task_types], found)
                if canonical or Field.TASK_TYPE in found.lists.own_values:
                    found.put(task_types=_terms(canonical, found))
            case ListName.PRIORITIES:
                _open(name, entries, list(vocabulary.Priority), found)
            case ListName.STATUSES:
                canonical = _open(name, entries, list(Status), found)
                own = Field.STATUS in found.lists.own_values
                if canonical or own:
                    taken: dict[str, str] = {}
                    found.put(statuses=tuple(_status(each, taken, found) for each in canonical))
                listed = {term.status for term in found.lists.statuses}
                theirs = own or found.lists.headings.are_own
                for status in [t.status for t in STATUSES if not theirs and t.status not in listed]:
                    found.fault(address, Template.STATUS_UNLISTED, usable=True, status=status.value)
            case ListName.SESSIONS:
                found.put(sessions=tuple(_sessions(entries, found)))
            case ListName.SECTIONS:
                found.put(sections=tuple(_sections(entries, found)))
            case ListName.SETTINGS:
                _settings(entries, found)
    found.put(sessions=tuple(_with_period(s, found.lists) for s in found.lists.sessions))
    for what, (headings, words) in FIXED_LISTS.items():
        _fixed(grid, what, headings, words, found)
    return found


_OPEN: dict[ListName, tuple[Field, str, Mapping[str, str]]] = {
    ListName.PRIORITIES: (Field.PRIORITY, "priority", {}),
    ListName.TASK_TYPES: (Field.TASK_TYPE, "type of task", BUILT_IN.task_type_spellings),
    ListName.STATUSES: (Field.STATUS, "status", BUILT_IN.status_key_words),
}
"""The open lists: the field of each, what an entry is, and every spelling of what it may count
as."""


def _open(
    name: ListName, entries: list[Entry], known: Collection[str], found: ReadLists
) -> list[Entry]:
    """The canonical entries of an open list; the committee's own are put into the lists.

    A list of which nothing can be used is as it is built in, and that is a fault.
    """
    field, what, spellings = _OPEN[name]
    canonical = [entry for entry in entries if name_of(entry) in known]
    others = [entry for entry in entries if name_of(entry) not in known]
    theirs = ReadLists()
    values = tuple(own_values(others, known, what, theirs.fault, spellings))
    if values or canonical:
        found.faults += theirs.faults
    if values:
        found.put(own_values={**found.lists.own_values, field: values})
    elif not canonical:
        found.fault(
            first_of(entries[0]).address, Template.LIST_UNUSABLE, list=Word(name.value),
            column=Word("Counts as"), words=Names(list(map(Word, sorted(known)))),
        )  # fmt: skip
    return canonical


def _fixed(
    grid: Grid, what: str, headings: Collection[str], words: Collection[str], found: ReadLists
) -> None:
    """Find fault with the entries of a list whose words cannot be other ones."""
    keys = set(map(heading_key, headings))
    headed = (cell.address for cell in grid.filled_cells() if heading_key(cell.plain) in keys)
    at = next(headed, None)
    for entry in list_places.rows_below(grid, at.row, {"": at.column}) if at else ():
        if name_of(entry) not in words:
            found.fault(
                first_of(entry).address, Template.ENTRY_UNKNOWN, written=name_of(entry),
                what=Word(what), words=Names(sorted(words)),
            )  # fmt: skip


def _once(entries: list[Entry], found: ReadLists) -> Iterator[Entry]:
    """The entries, less those whose first cell says what an earlier one says."""
    seen: set[str] = set()
    for entry in entries:
        first = first_of(entry)
        if not first.filled:
            found.fault(first.address, Template.ENTRY_NAMELESS)
        elif first.kind is CellKind.ERROR or (first.formula and not first.plain):
            written = first.plain or str(first.formula)
            found.fault(first.address, Template.ENTRY_BROKEN, written=written)
        elif comparable(first.plain) in seen:
            found.fault(first.address, Template.ENTRY_TWICE, written=listed_name(first.plain))
        else:
            seen.add(comparable(first.plain))
            yield entry


def _terms(entries: list[Entry], found: ReadLists) -> tuple[Term, ...]:
    """The entries as terms; a spelling that two of them claim is the first one's."""
    taken = {comparable(first_of(e).plain): name_of(e) for e in entries}
    return tuple(
        Term(
            name=name_of(entry),
            meaning=entry_text(entry, "Full name") or entry_text(entry, "Meaning"),
            meaning_fr=entry_text(entry, "French name") or entry_text(entry, "French meaning"),
            aliases=tuple(_untaken(entry, "Also written", taken, found)),
            name_fr=entry_text(entry, "In French"),
        )
        for entry in entries
    )


def _untaken(entry: Entry, heading: str, taken: dict[str, str], found: ReadLists) -> Iterator[str]:
    """The spellings of an entry that mean nothing else yet."""
    for words in several(entry, heading):
        name = taken.setdefault(comparable(words), name_of(entry))
        if name == name_of(entry):
            yield words
        else:
            written = entry[heading].address
            found.fault(written, Template.SPELLING_TAKEN, written=words, name=name)


def _status(entry: Entry, taken: dict[str, str], found: ReadLists) -> vocabulary.StatusTerm:
    status = Status(entry_text(entry, "Status"))
    built_in = next(term for term in STATUSES if term.status is status)
    cell = entry["Status"]
    colour = colour_of(entry, found.fault)
    recoloured = colour not in ("", built_in.colour) and cell.fill in (None, built_in.fill)
    words = _untaken(entry, "Key words", taken, found)
    return vocabulary.StatusTerm(
        status,
        tuple(dict.fromkeys((status.value, *words))),
        colour or built_in.colour,
        COLOUR_FILLS[colour] if recoloured else cell.fill or built_in.fill,
    )


def _sessions(entries: list[Entry], found: ReadLists) -> Iterator[vocabulary.Session]:
    for entry in entries:
        first, last = (_day(entry, heading, found) for heading in ("From", "To"))
        yield vocabulary.Session(entry_text(entry, "Session"), first, last)


def _sections(entries: list[Entry], found: ReadLists) -> Iterator[ListedSection]:
    for entry in entries:
        continuous = answer(entry, "Continuous", found.fault, otherwise=False)
        yield ListedSection(name_of(entry), entry_text(entry, "Short name"), continuous)


def _with_period(session: vocabulary.Session, lists: Lists) -> vocabulary.Session:
    """A session that has its days, with the date that its name is where no words of it tell one."""
    first, last = session.start or session.end, session.end or session.start
    if first is None or last is None or plain_dates(session.name, lists):
        return session
    bodies = {milestone.body for milestone in read_timeline(session.name, lists).milestones}
    body = bodies.pop() if len(bodies) == 1 else None
    return session._replace(period=SessionPeriod(session.name, (first, last), body))


def _day(entry: Entry, heading: str, found: ReadLists) -> date | None:
    words = entry_text(entry, heading)
    day = day_of(words)
    if words and day is None:
        found.fault(entry[heading].address, Template.NOT_A_DAY, written=words)
    return day


def day_of(words: str) -> date | None:
    """A day written 2026-10-31, as Excel's own dates read here too."""
    found = re.match(r"\d{4}-\d\d-\d\d", words)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _is_period(words: str) -> bool:
    years = re.search(r"\b(20\d\d)\s*[-–—/]\s*(20\d\d)\b", words)
    return years[1] <= years[2] if years else re.fullmatch(r"20\d\d", words) is not None


_CHECKED: dict[str, tuple[Callable[[str], object], Template]] = {
    "Session date": (day_of, Template.NOT_A_DAY),
    "Project start": (day_of, Template.NOT_A_DAY),
    "Period": (_is_period, Template.NOT_A_PERIOD),
    "Last ID": (is_given_id, Template.NOT_AN_ID),
    "Numbers": (lambda words: comparable(words) in _NUMBERS, Template.NOT_NUMBERS),
}
"""The settings that take no other words than some, and what is said of others."""


def _settings(entries: list[Entry], found: ReadLists) -> None:
    keys = {heading_key(key): key for key in SETTINGS}
    for entry in entries:
        cell = entry["Setting"]
        key = keys.get(heading_key(cell.plain))
        value = entry_text(entry, "Value")
        if key is not None and "Value" in entry:
            found.places[key] = entry["Value"].address
        check = _CHECKED.get(key or "")
        if key is None:
            written, known = listed_name(cell.plain), Names(SETTINGS)
            found.fault(cell.address, Template.SETTING_UNKNOWN, written=written, known=known)
        elif value and check and not check[0](value):
            found.fault(entry["Value"].address, check[1], written=value)
        elif key == "Dates name a body":
            found.put(dates_name_body=answer(entry, "Value", found.fault, otherwise=True))
        elif key == "Project start":
            found.put(project_start=day_of(value))
        elif key == "Numbers":
            found.put(numbers_are_whole=_NUMBERS.get(comparable(value), True))
        elif value:
            found.settings[key] = value
