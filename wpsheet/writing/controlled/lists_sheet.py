"""The Lists sheet: every list that drop-downs, checks and colours follow, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest

from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import remark_on
from wpsheet.model import list_headings
from wpsheet.model.cells import column_letter
from wpsheet.model.columns import ListedColumn
from wpsheet.model.layout import COLUMN, Field
from wpsheet.model.lines import row_points
from wpsheet.model.list_headings import SETTINGS, ListName
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import printed_in_french
from wpsheet.model.values import WHOLE_PLAN
from wpsheet.model.vocabulary import OwnValue, Priority, Session, Term
from wpsheet.model.wording import Template
from wpsheet.versions.timelines import timeline_called
from wpsheet.writing.book import Book
from wpsheet.writing.listing import set_widths

_ROOM = 200
"""The named ranges follow a list down to so many entries."""
_TOP = 3
"""The row of the headings, counted from 0."""
_GAP = 2
"""The width of the free column between two lists."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _ListTable:
    """One list as the sheet holds it: its table, its rows, and the ranges that are named."""

    table: str
    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Sequence[Row]
    names: Mapping[str, int] = field(default_factory=dict)
    """Name → the place of the column it means."""


def write_lists(book: Book, say: Labels, settings: Mapping[str, str]) -> None:
    """Write the sheet, and name the ranges that formulas and drop-downs take their words from."""
    sheet = book.sheet(say("Lists"))
    sheet.fit_to_pages(4, 0)
    book.line(sheet, 0, say("Lists"), "title")
    book.write(sheet, 1, 0, remark_on(OwnSheet.LISTS, say), "remark")
    fills = {say.status(term.status): term.fill for term in say.lists.statuses}
    fills |= {v.name: v.fill for v in say.lists.own_values.get(Field.STATUS, ()) if v.fill}
    tables = list(_tables(say, settings))
    left = 0
    for each in tables:
        bottom = _TOP + len(each.rows)
        # A table may not be called like a named range in any case.
        name = f"Table_{each.table}"
        book.table(sheet, _TOP, left, bottom, each.headings, name, f"List: {each.table}")
        set_widths(sheet, (*each.widths, _GAP), left)
        for row, texts in enumerate(each.rows, start=_TOP + 1):
            for place, text in enumerate(texts):
                coloured = each.table == "statuses" and place == 0 and text in fills
                # What is typed there becomes a day of Excel's, in whatever order it is typed.
                is_day = _is_day(each.table, row - _TOP - 1, place)
                more = {"num_format": "yyyy-mm-dd"} if is_day else {}
                fill = fills[text] if coloured else None
                book.write(sheet, row, left + place, text, fill=fill, **more)
        for name, place in each.names.items():
            book.define(name, _range(say, left, left + place))
        if each.table in ("codes", "bodies"):
            for name, formula in _for_finding(each.table).items():
                book.define(name, formula)
        left += len(each.headings) + 1
    widths = [width for each in tables for width in each.widths]
    blank = [("",) * len(each.headings) for each in tables]
    for row, lines in enumerate(zip_longest(*(each.rows for each in tables)), start=_TOP + 1):
        shown = (text for line, none in zip(lines, blank, strict=True) for text in line or none)
        sheet.set_row(row, row_points(zip(shown, widths, strict=True)))
    book.let_rows_grow(sheet)
    sheet.freeze_panes(_TOP + 1, 0)


def setting_cell(key: str) -> str:
    """Where the value of a setting is on the sheet: B8."""
    return f"B{_TOP + 2 + SETTINGS.index(key)}"


def cells_of_days(say: Labels, first: int, last: int) -> str:
    """Where the days of some entries of the list of sessions are, counted from 0: AF5:AG9."""
    before = takewhile(lambda each: each.table != "sessions", _tables(say, {}))
    left = sum(len(each.headings) + 1 for each in before)
    top = _TOP + 2
    return f"{column_letter(left + 2)}{top + first}:{column_letter(left + 3)}{top + last}"


def _is_day(table: str, row: int, place: int) -> bool:
    """Whether a cell of a list is for a day; its rows are counted from 0."""
    if table == "settings":
        return place == 1 and SETTINGS[row] in ("Session date", "Project start")
    return table == "sessions" and place > 0


def _range(say: Labels, key: int, column: int) -> str:
    """A column of a list as a range that grows and shrinks with the list's first column.

    A fixed range would leave out what officers add below it, and a reference to the table
    itself is not followed by LibreOffice.
    """
    sheet, first, last = say("Lists"), _TOP + 2, _TOP + 1 + _ROOM
    counted, named = column_letter(key + 1), column_letter(column + 1)
    whole = f"{sheet}!${named}${first}:${named}${last}"
    rows = f"MAX(1,COUNTA({sheet}!${counted}${first}:${counted}${last}))"
    return f"{sheet}!${named}${first}:INDEX({whole},{rows})"


def _for_finding(table: str) -> dict[str, str]:
    """The names of both columns of a list in the form in which a formula finds them in a cell.

    In small letters and between commas; what is the same in both languages is found once.
    """
    own, other = f"list_{table}", f"other_{table}"
    form = '","&LOWER(SUBSTITUTE({},", ",","))&","'
    other = f'IF({other}={own},"",{other})'
    return {f"own_{table}": form.format(own), f"its_{table}": form.format(other)}


def _tables(say: Labels, settings: Mapping[str, str]) -> Iterator[_ListTable]:
    """Every list, left to right; the word that is offered is first in each."""
    lists = say.lists
    known = list_headings.LIST_HEADINGS if say.english else list_headings.LIST_HEADINGS_FR
    heads = {name: tuple(known[name]) for name in ListName}
    keys = {key: key if say.english else list_headings.SETTINGS_FR[key] for key in SETTINGS}
    meaning = say("Meaning")

    def own(name: Field) -> tuple[OwnValue, ...]:
        return lists.own_values.get(name, ())

    def colour(word: str) -> str:
        return word if say.english else list_headings.COLOURS_FR.get(word, word)

    def table(
        name: ListName, widths: tuple[float, ...], rows: Sequence[Row], **names: int
    ) -> _ListTable:
        return _ListTable(name.replace(" ", "_"), heads[name], widths, rows, names)

    blank = ("", "", "")
    yield table(ListName.SETTINGS, (16, 60), [(keys[k], settings.get(k, "")) for k in SETTINGS])
    yield table(
        ListName.PRIORITIES, (12, 14, 10),
        [*_priorities(say), *((v.name, v.meaning, v.counts_as) for v in own(Field.PRIORITY))],
        list_priorities=0,
    )  # fmt: skip
    if lists.headings.uses(Field.PLAN_LINK):
        links = [(say.link(linked=True), say("Yes")), (say.link(linked=False), say("No"))]
        yield _ListTable("links", (say("Link"), meaning), (7, 10), links, {"list_links": 0})
    codes = [_explained(say, t, say.code(t.name)) for t in lists.codes if t.name != WHOLE_PLAN]
    yield table(ListName.CODES, (8, 40, 10, 40), codes, list_codes=0, other_codes=2)
    yield table(
        ListName.TASK_TYPES, (14, 34, 14, 34, 20, 14),
        [
            *((*_explained(say, term, counts), "; ".join(term.aliases), counts)
              for term in lists.task_types
              for counts in [say.task_type(term.name)]),
            *((v.name, v.meaning, "", "", "; ".join(v.words), counts)
              for v in own(Field.TASK_TYPE)
              for counts in [v.counts_as and say.task_type(v.counts_as)]),
        ],
        list_task_types=0, other_task_types=2,
    )  # fmt: skip
    bodies = [_body(say, term) for term in lists.bodies]
    yield table(ListName.BODIES, (24, 48, 48, 24, 40), bodies, list_bodies=0, other_bodies=3)
    yield table(
        ListName.STATUSES, (14, 9, 60, 14),
        [
            *((word, colour(term.colour), "; ".join(term.key_words), word)
              for term in lists.statuses
              for word in [say.status(term.status)]),
            *((v.name, colour(v.colour), "; ".join(v.words), counts)
              for v in own(Field.STATUS)
              for counts in [v.counts_as and say.status(v.counts_as)]),
        ],
        list_statuses=0, list_key_words=2,
    )  # fmt: skip
    yield table(ListName.UNITS, (40, 44, 16), [_unit(say, term) for term in lists.units])
    sessions = [_session(say, session) for session in lists.sessions]
    yield table(ListName.SESSIONS, (16, 12, 12), sessions or [blank])
    columns = [_column(say, each) for each in lists.columns]
    yield table(ListName.COLUMNS, (12, 26, 30, 11, 11), columns)
    reasons = (say(r.reason) if isinstance(r.reason, Template) else r.reason for r in lists.rules)
    rules = [(r.rule, r.severity, why) for r, why in zip(lists.rules, reasons, strict=True)]
    yield table(ListName.RULES, (28, 12, 40), rules or [blank])
    if lists.headings.are_own:
        sections = [(s.title, s.name, _yes(say, s.continuous)) for s in lists.sections]
        yield table(ListName.SECTIONS, (40, 14, 12), sections or [blank])
        return  # what Timeline says is the committee's own affair
    both = say.period(CONTINUOUS), Labels("en" if not say.english else "fr").period(CONTINUOUS)
    yield _ListTable("timelines", (say("Timeline of section II"), say("In the other language")),
                     (20, 20), [both], {"list_timelines": 0, "other_timelines": 1})  # fmt: skip


def _yes(say: Labels, yes: bool) -> str:  # noqa: FBT001
    return say("yes") if yes else say("no")


def _priorities(say: Labels) -> Iterator[Row]:
    """The canonical priorities; a committee with priorities of its own has those alone."""
    if Field.PRIORITY not in say.lists.own_values and say.lists.headings.uses(Field.PRIORITY):
        yield Priority.A, say("High"), Priority.A
        yield Priority.B, say("Medium"), Priority.B
        yield Priority.C, say("Low"), Priority.C


def _column(say: Labels, column: ListedColumn) -> Row:
    """A column of the programme, or one of the committee's own, whose field is blank."""
    built_in = column.field and COLUMN[column.field].heading == column.heading
    heading = say.headed(column.name) if built_in else column.heading
    return (
        column.field or "",
        heading,
        "; ".join(column.also_headed),
        _yes(say, column.required) if column.used else say("not used"),
        _yes(say, column.circulated),
    )


def _explained(say: Labels, term: Term, offered: str) -> Row:
    """A code or type of task with what it means."""
    french = printed_in_french(term.meaning_fr)
    if say.english:
        return term.name, term.meaning, term.name_fr, french
    return offered, french, term.name, term.meaning


def _body(say: Labels, term: Term) -> Row:
    aliases = "; ".join(term.aliases)
    if say.english:
        return term.name, term.meaning, term.meaning_fr, term.name_fr, aliases
    return say.body(term.name), term.meaning_fr, term.meaning, term.name, aliases


def _unit(say: Labels, term: Term) -> Row:
    aliases = "; ".join(term.aliases)
    if say.english:
        return term.name, term.meaning_fr, aliases
    return say.unit(term.name), term.name, aliases


def _session(say: Labels, session: Session) -> Row:
    days = (day.isoformat() if day else "" for day in (session.start, session.end))
    return timeline_called(say, session.name) or session.name, *days
