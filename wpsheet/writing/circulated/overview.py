"""The Overview tab: one printed side that says how far the programme is and what comes next."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from wpsheet.model.layout import Field, Section
from wpsheet.model.lines import on_one_line, width_for
from wpsheet.model.text import capitalised
from wpsheet.model.wording import Names
from wpsheet.writing.book import HEADING_FILL, Worksheet
from wpsheet.writing.circulated.calendar_tabs import few, unread_dates
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.highlights import Block, Line, highlights
from wpsheet.writing.circulated.live_sections import LiveSection, StatusCount, status_counts
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import taken

_NUMBER, _WORD, _COLUMNS = 7.2, 12.1, 9
"""The widths of the first column and of the next, and how many columns there are."""
_WHOLE = 104.0
"""What all of them are wide."""
_ROW, _HEADING, _GAP = 14.0, 18.0, 5.0
"""The heights of a line, of the heading of a block and of the gap above it."""
_LIKED = 895.0
"""The points that a side takes at 85 per cent."""
_LONGEST_BAR = 60
_INKS = {"C6EFCE": "2E7D32", "BDD7EE": "1F5C99", "FFC7CE": "A61C1C", None: "595959"}
_OTHER_INK = "404040"
_GREY = "#595959"


_STANDING = {
    (True, True): "draft, not ready for circulation: {n} {n:error|errors}",
    (True, False): "draft, not ready to circulate",
    (False, True): "not ready to circulate: {n} {n:error|errors}",
    (False, False): "ready to circulate",
}
"""What is said of a workbook, by whether it is a draft and whether errors stand in it."""


class FrontPage:
    """The front page in the making, from the top down; every other tab is linked, and so must be
    written already."""

    def __init__(self, c: Circulation, sheet: Worksheet, sections: Sequence[LiveSection]) -> None:
        self.c, self.sheet, self.say, self.book = c, sheet, c.say, c.book
        self.row = 0
        self.counts = list(status_counts(c, sections)) if c.shows(Field.STATUS) else []
        self.highlights = highlights(c)
        self.remarks = list(self._remarks())
        words = [width_for(each.word, bold=True) for each in self.counts]
        word = min(22.0, max([_WORD, *words]))
        """The width of the columns with status words: the second and the last."""
        middle = (_WHOLE - _NUMBER - 2 * word) / (_COLUMNS - 3)
        self.widths = [_NUMBER, word, *[middle] * (_COLUMNS - 3), word]

    def write(self) -> None:
        set_widths(self.sheet, self.widths)
        c, say = self.c, self.say
        # What does not fit even at its shortest is printed smaller.
        while self._points() > _LIKED and self.highlights.shorten():
            pass
        whole = taken(self.widths)
        sizes = (s for s in (14, 13, 12, 11) if width_for(c.title, s, bold=True) <= whole)
        size = next(sizes, 10)
        title = on_one_line(c.title, whole, size, bold=True)
        self.book.write(self.sheet, 0, 0, title, "title", font_size=size)
        self.sheet.set_row(0, 20)
        self.row = 1
        about = f"{capitalised(c.edition)}. {capitalised(self._standing())}."
        self._line_alone(about, "remark")
        if c.body:
            short, full = say.body(c.body), say.body_in_full(c.body)
            named = say("{body}: {name}", body=short, name=full) if full != short else short
            what = say("Extract: only the activities of {body}", body=named)
            self._line_alone(what, "line", bold=True)
        self._figures()
        for heading, blocks in self.highlights.lists:
            self._heading(heading)
            for block in blocks:
                self._block(block, alone=block.heading == heading)
            if blocks is self.highlights.due and self.highlights.more_due:
                words = say("and {n} more: {tab}", n=self.highlights.more_due, tab=say("Calendar"))
                self._link(1, say("Calendar"), words)
                self._next_row()
        self._finder()
        for remark in self.remarks:
            self._line_alone(remark, "remark")
        self.sheet.print_area(0, 0, self.row - 1, _COLUMNS - 1)
        self.sheet.fit_to_pages(1, 1)

    def _points(self) -> float:
        lists, more = list(self.highlights.lists), bool(self.highlights.more_due)
        lines = len(self.counts) + len(self.remarks) + bool(self.c.body) + more
        lines += 1 + sum(
            block.rows + (block.heading != heading) for heading, blocks in lists for block in blocks
        )
        tabs = len(self._tabs()) / 2 + len(self.c.body_tabs) / 4 + 3
        return 20 + (lines + tabs) * _ROW + (len(lists) + 2) * (_HEADING + _GAP)

    # A row, a heading

    def _next_row(self, points: float = _ROW) -> None:
        self.sheet.set_row(self.row, points)
        self.row += 1

    def _line(
        self, column: int, text: str, style: str, *, until: int = _COLUMNS, **more: Any
    ) -> None:
        """A text on one line that runs on over the empty cells up to a column."""
        room = taken(self.widths[column:until])
        self.book.write(
            self.sheet, self.row, column, on_one_line(text, room, bold=bool(more.get("bold"))),
            style, **more,
        )  # fmt: skip

    def _line_alone(self, text: str, style: str, *, column: int = 0, **more: Any) -> None:
        self._line(column, text, style, **more)
        self._next_row()

    def _link(self, column: int, to: str, text: str, *, cell: str = "A1") -> None:
        self.book.link(self.sheet, self.row, column, to, text, cell=cell, style="link in line")

    def _heading(self, text: str) -> None:
        self._next_row(_GAP)
        look: dict[str, Any] = {"bold": True, "bg_color": f"#{HEADING_FILL}"}
        look |= {"bottom": 1, "bottom_color": _GREY}
        for column in range(1, _COLUMNS):
            self.book.write(self.sheet, self.row, column, "", "line", **look)
        self._line(0, text, "line", font_size=11, **look)
        self._next_row(_HEADING)

    # The figures

    def _figures(self) -> None:
        say, programme = self.say, self.c.programme
        numbers = {s: sum(1 for _ in programme.in_section(s)) for s in programme.sections}
        total = sum(numbers.values())
        heading = say("{n} {n:activity|activities}", n=total)
        if not programme.is_alone and Section.CONTINUOUS in numbers:
            heading = say(
                "{n} {n:activity|activities}: {first} within a timeframe (Section I), "
                "{second} continuous (Section II, which states no status)",
                n=total, first=numbers.get(Section.TIMEFRAME, 0),
                second=numbers[Section.CONTINUOUS],
            )  # fmt: skip
        self._heading(heading)
        first = self.row + 1
        for count in self.counts:
            self._count(count, first, sum(each.number for each in self.counts))
            self._next_row()
        if self.c.shows(Field.PLAN_LINK):
            self._line_alone(self._linked(), "remark", column=1)

    def _count(self, count: StatusCount, first: int, total: int) -> None:
        """Number, word and bar of one status; the bar follows the number."""
        look: dict[str, Any] = {"bold": True, "align": "right", "indent": 1, "font_size": 11}
        if count.formula:
            self.book.formula(self.sheet, self.row, 0, count.formula, count.number, "line", **look)
        else:
            self.sheet.write_number(self.row, 0, count.number, self.book.format("line", **look))
        self.book.write(
            self.sheet, self.row, 1, count.word, "status", fill=count.fill, text_wrap=False,
            valign="vcenter",
        )  # fmt: skip
        number, last = f"$A{self.row + 1}", first + len(self.counts) - 1
        bar, length = number, count.number
        if total > _LONGEST_BAR:
            every = f"MAX(1,SUM($A${first}:$A${last}))"
            bar = f"IF({number}>0,MAX(1,ROUND({_LONGEST_BAR}*{number}/{every},0)),0)"
            length = max(1, int(_LONGEST_BAR * count.number / total + 0.5)) if count.number else 0
        look = {"font_name": "Arial", "font_color": f"#{_INKS.get(count.fill, _OTHER_INK)}"}
        if count.formula:
            formula = f'=REPT("█",{bar})'
            self.book.formula(self.sheet, self.row, 2, formula, "█" * length, "line", **look)
        else:
            self.book.write(self.sheet, self.row, 2, "█" * length, "line", **look)

    def _linked(self) -> str:
        say, coverage = self.say, self.c.summary.coverage
        words = say(
            "Linked to the Strategic Plan: {linked} of {total}.",
            linked=coverage.linked, total=coverage.total,
        )  # fmt: skip
        unlinked = [a.label for a in self.c.programme.activities if a.plan_link is not True]
        if unlinked:
            words += " " + say("Not linked: {activities}.", activities=few(unlinked))
        return words

    # What is due, late, changed

    def _block(self, block: Block, *, alone: bool) -> None:
        if not alone:
            self._line_alone(block.heading, "line", bold=True)
        for line in block.lines[: block.shown]:
            self._activity(line)
            self._next_row()
        if block.more:
            words = self.say("and {n} more: {tab}", n=block.more, tab=block.tab)
            self._link(1, block.tab, words, cell=f"A{block.row}")
            self._next_row()

    def _activity(self, line: Line) -> None:
        """The number as a link, the words on one line, the status at the right."""
        self.c.reference(self.sheet, self.row, 0, line.activity, style="link in line")
        status, fill = self.c.status_shown(line.activity)
        last = _COLUMNS - 1
        until = last if status else _COLUMNS
        self._line(1, line.words(taken(self.widths[1:until]), self.say), "line", until=until)
        if status:
            look = {"bold": True} if fill else {"font_color": _GREY}
            self.book.write(self.sheet, self.row, last, status, "line", fill=fill, **look)

    # Where everything is

    def _tabs(self) -> list[str]:
        return [tab for tab in self.c.tabs if tab not in self.c.body_tabs.values()]

    def _finder(self) -> None:
        """A link to every tab: the others two in a row, those of the bodies four."""
        say, tabs, bodies = self.say, self._tabs(), list(self.c.body_tabs)
        self._heading(say("Where to find what"))
        half = (len(tabs) + 1) // 2
        for pair in zip_longest(tabs[:half], tabs[half:]):
            for place, tab in zip((0, 5), pair, strict=True):
                if tab:
                    self._link(place, tab, tab)
                    beside = place + 2 - place // 5
                    self._line(beside, self.c.tabs[tab], "line", until=beside + 3)
            self._next_row()
        counts = {row.key: row.total for row in self.c.summary.by_body}
        for first in range(0, len(bodies), 4):
            if first == 0:
                words = self.c.lists.own_heading(Field.BODIES) or say("Bodies")
                alone = width_for(words, bold=True) > self.widths[0]
                self._line(0, words, "line", until=_COLUMNS if alone else 1, bold=True)
                if alone:
                    self._next_row()
            for place, body in enumerate(bodies[first : first + 4]):
                words = f"{say.body(body)} ({counts[body]})"
                column = 1 + 2 * place
                room = taken(self.widths[column : column + 2])
                self._link(column, self.c.body_tabs[body], on_one_line(words, room))
            self._next_row()

    def _standing(self) -> str:
        """Whether this is cleared for circulation, and over what."""
        c, say = self.c, self.say
        if c.body and not c.draft:
            return say("extract, for the use of the body")
        if not (c.draft or c.standing or c.accepted):
            return say("ready to circulate: no errors when it was created")
        words = say(_STANDING[c.draft, c.standing > 0], n=c.standing)
        if not c.accepted:
            return words
        return say(
            "{words}, with {n} accepted {n:error|errors}: see the tab {tab}",
            words=words, n=len(c.accepted), tab=say("Notes"),
        )  # fmt: skip

    def _remarks(self) -> Iterator[str]:
        """What the reader of the figures must know."""
        say, summary = self.say, self.c.summary
        if self.c.shows(Field.TIMELINE) and not self.c.agenda.sittings:
            if unread := unread_dates(self.c):  # there is no calendar to say it
                yield unread
        codes_shown = self.c.shows(Field.PLAN_CODES) and not self.c.body
        if summary.coverage.unused_codes and codes_shown:
            codes = Names([say.code(code) for code in summary.coverage.unused_codes])
            yield say("No activity has the {codes:code|codes} {codes}.", codes=codes)
        stated = self.c.shows(Field.STATUS)
        contradicted = [a.label for a in summary.programme.activities if a.contradicted]
        if contradicted and stated:
            yield say(
                "Counted as No status, because Progress states another status: {activities}.",
                activities=few(contradicted),
            )
        unknown: dict[str, list[str]] = {}
        for activity in summary.programme.activities if self.c.shows(Field.BODIES) else ():
            for name in activity.bodies.unknown:
                unknown.setdefault(name, []).append(activity.label)
        if not self.c.body and any(count.formula for count in self.counts):
            yield say(
                "The counts by status and the tabs of the bodies follow the sections as you edit "
                "them. The other figures are as of the day above."
            )
        for name, labels in unknown.items():
            yield say(
                "No tab, because it is not in the list of bodies: {name:quoted} ({activities}).",
                name=Names([name]), activities=few(labels),
            )  # fmt: skip
