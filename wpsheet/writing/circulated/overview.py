"""The Overview tab: what this is, how far it is, what is due and what slipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from wpsheet.checking.findings import Finding
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import one_line, shortened
from wpsheet.model.wording import Names
from wpsheet.summaries.counts import NONE, PivotRow
from wpsheet.writing.book import row_points
from wpsheet.writing.circulated.calendar_tabs import sitting_labels
from wpsheet.writing.circulated.circulation import Circulation, Tab
from wpsheet.writing.controlled.notes import legend
from wpsheet.writing.listing import set_widths

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (30.0, 40.0, 24.0, 76.0)
_MOST_SLIPPED = 12
_TOLD_OF_SLIPPED = (Field.STATUS, Field.BODIES, Field.INDICATORS)
"""What stands beside an overdue activity: the first of these that is circulated."""
_PAGE = 580.0
"""The points that a page holds at the width of the columns."""
_ROW = 13.0
"""What a line of the page takes: less than Excel's own 15, for it is to be one page."""
_SHRUNK = 1.5
"""How much more is still printed on one page, in letters of six points."""


def write_overview(c: Circulation, sheet: Worksheet) -> None:
    """Write the first page; every other tab must be written already, to be linked."""
    _FrontPage(c, sheet).write()


class _FrontPage:
    """The front page in the making, from the top down."""

    def __init__(self, c: Circulation, sheet: Worksheet) -> None:
        self.c, self.sheet, self.say, self.book = c, sheet, c.say, c.book
        self.row = 0
        self.more = 0.0
        """The points by which rows are higher than an ordinary one."""

    def write(self) -> None:
        set_widths(self.sheet, _WIDTHS)
        self.sheet.set_default_row(_ROW)
        c, say = self.c, self.say
        self._line(c.title, "title")
        self._line(c.edition[:1].upper() + c.edition[1:], "subtitle")
        if c.body:
            what = say("Extract: the activities of {body} alone", body=c.body_in_words(c.body))
        else:
            what = say("The committee's work programme: its activities, their dates and progress")
        self._line(what, "plain")
        if c.draft:
            self._line(say("DRAFT: not yet cleared for circulation"), "banner")
        self.row += 1
        self._facts()
        self._accepted()
        if c.shows(Field.STATUS):
            self._statuses()
        if c.shows(Field.TIMELINE):
            self._next()
            self._slipped()
        self._tabs()
        for remark in self._remarks():
            self._line(remark, "remark")
        if self.row * _ROW + self.more <= _PAGE * _SHRUNK:
            self.sheet.fit_to_pages(1, 1)

    def _high(self, points: float) -> None:
        """Give a row the height that its texts take."""
        self.sheet.set_row(self.row, points)
        self.more += points - _ROW

    def _line(self, text: str, style: str) -> None:
        self.book.line(self.sheet, self.row, text, style)
        self.row += 1

    # What this is

    def _facts(self) -> None:
        for name, value in self._facts_told():
            self.book.write(self.sheet, self.row, 0, name, "plain", bold=True)
            self.book.write(self.sheet, self.row, 1, value, "plain")
            self.row += 1
        self.row += 1

    def _facts_told(self) -> Iterator[tuple[str, str]]:
        say, programme, coverage = self.say, self.c.programme, self.c.summary.coverage
        body = programme.body
        own = self.c.lists.headings.are_own
        if body or not own:
            yield say("Body"), self.c.body_in_words(body) if body else say("not stated")
        yield say("Period"), str(programme.period or say("not stated"))
        coming = next((s for s in self.c.agenda.next_sittings() if s.body == body), None)
        if coming and (body or not own):
            yield say("Next session"), self.c.sitting_in_words(coming)
        if programme.edition or not own:
            yield say("Edition"), programme.edition or say("not stated")
        yield say("Standing"), self._standing()
        numbers = [
            say("{n} in section {section}", n=len(list(programme.in_section(s))), section=s.value)
            for s in programme.sections
        ]
        told = "" if programme.is_alone else f" ({', '.join(numbers)})"
        yield say("Activities"), f"{coverage.total}{told}"
        if not self.c.shows(Field.PLAN_LINK):
            return
        yield say("Linked to the Strategic Plan"), say(
            "{linked} of {total}, {share}; the rule is 100 %{met:| and it is kept}",
            linked=coverage.linked, total=coverage.total, share=_percent(coverage.share),
            met=coverage.linked == coverage.total,
        )  # fmt: skip
        unlinked = [a.label for a in programme.activities if a.plan_link is not True]
        if unlinked:
            yield (
                say("Not linked"),
                ", ".join(unlinked[:20]) + (", ..." if len(unlinked) > 20 else ""),
            )

    def _standing(self) -> str:
        """Whether this is cleared for circulation, and over what."""
        c, say = self.c, self.say
        if c.draft:
            return say("draft, not cleared for circulation")
        if c.body:
            return say("extract, for the use of the body")
        if c.standing:
            return say("not cleared: {n} {n:error stands|errors stand}", n=c.standing)
        if c.accepted:
            return say(
                "cleared with {n} {n:error that is|errors that are} accepted, listed below",
                n=len(c.accepted),
            )
        return say("cleared: no error stood when it was written")

    def _accepted(self) -> None:
        """The errors that somebody has accepted: which, why, by whom and how long."""
        say, accepted = self.say, self.c.accepted
        if not accepted:
            return
        heading = say("Accepted errors: they stand, and somebody has agreed to them")
        self._line(heading, "subtitle")
        self.book.table(
            self.sheet, self.row, 0, self.row + len(accepted),
            [say("Activity"), say("Rule"), say("Approved by"), say("Reason")], "Accepted_errors",
            heading,
        )  # fmt: skip
        for finding in accepted:
            self.row += 1
            texts = _as_accepted(finding, say)
            for column, text in enumerate(texts):
                self.book.write(self.sheet, self.row, column, text)
            self._high(row_points(zip(texts, _WIDTHS, strict=True)))
        self.row += 2

    def _statuses(self) -> None:
        """How many activities of section I have which status, in words and share."""
        say, programme = self.say, self.c.programme
        activities = tuple(programme.in_section(Section.TIMEFRAME))
        if not activities:
            return
        counts = PivotRow("I", activities).by_status
        fills = {word: fill for word, fill, *_ in legend(programme.lists, say)}
        keys = [key for key in self.c.summary.keys(Field.STATUS) if key in counts]
        caption, described = (
            say("Completion status, section I"), say("Activities of section I by status")
        )  # fmt: skip
        if programme.is_alone:
            caption, described = say.headed(Field.STATUS), say("Activities by status")
        self._line(caption, "subtitle")
        self.book.table(
            self.sheet, self.row, 0, self.row + len(keys) + 1,
            [say("Status"), self._number(), say("Share")], "Status_counts", described,
        )  # fmt: skip
        for status in (*keys, NONE):
            self.row += 1
            word = say.status(NO_STATUS if status == NONE else status)
            fill = fills.get(word) if status != NONE else None
            colour = {"bg_color": f"#{fill}"} if fill else {}
            self.book.write(self.sheet, self.row, 0, word, "status" if fill else "text", **colour)
            self.sheet.write_number(self.row, 1, counts[status], self.book.format("count"))
            share = self.book.format("count", num_format="0%")
            self.sheet.write_number(self.row, 2, counts[status] / len(activities), share)
        self.row += 2

    # What comes, and what did not

    def _next(self) -> None:
        say = self.say
        coming = list(self.c.agenda.next_sittings())
        heading = say("Due at the next session of each body, from {day} on", day=self.c.as_of)
        if not self.c.lists.dates_name_body:
            heading = say("Due next, from {day} on", day=self.c.as_of)
        self._line(heading, "subtitle")
        if not coming:
            self._line(say("Nothing is due any more."), "plain")
            self.row += 1
            return
        self.book.table(
            self.sheet, self.row, 0, self.row + len(coming),
            [say("Body"), self._when(), self._number(), say("Which")], "Next_sessions",
            heading,
        )  # fmt: skip
        for sitting in coming:
            self.row += 1
            name = self.c.before(sitting.body)
            period, labels = say.period(sitting.period), sitting_labels(self.c, sitting)
            cell = f"A{self.c.agenda_rows[sitting.period, sitting.body]}"
            tab = self.c.body_tabs.get(sitting.body or "")
            if tab:
                self.book.link(self.sheet, self.row, 0, tab, name, style="link in table")
            else:
                self.book.write(self.sheet, self.row, 0, name)
            self.book.link(
                self.sheet, self.row, 1, say("Calendar"), period, cell=cell, style="link in table"
            )
            self.sheet.write_number(self.row, 2, len(sitting.due), self.book.format("count"))
            self.book.write(self.sheet, self.row, 3, labels)
            height = row_points([(name, _WIDTHS[0]), (labels, _WIDTHS[3])])
            self._high(height)
        self.row += 2

    def _number(self) -> str:
        """What heads numbers of activities; in a layout of its own no word that heads a column."""
        return self.say("All") if self.c.lists.headings.are_own else self.say("Activities")

    def _when(self) -> str:
        """What heads the dates to come."""
        named = self.c.lists.dates_name_body
        return self.say("Next session") if named else self.say("When")

    def _slipped(self) -> None:
        """What is overdue and not completed; a long list is cut and leads to the rest."""
        say = self.say
        slipped = list(self.c.agenda.slipped())
        caption = say("What slipped: past its last date and not completed")
        if not self.c.shows(Field.STATUS):
            caption = say("Past its last date")
        self._line(caption, "subtitle")
        if not slipped:
            self._line(say("Nothing."), "plain")
            self.row += 1
            return
        shown = slipped[:_MOST_SLIPPED]
        told = next((name for name in _TOLD_OF_SLIPPED if self.c.shows(name)), Field.NUMBER)
        heading = say("Status") if told is Field.STATUS else say.headed(told)
        self.book.table(
            self.sheet, self.row, 0, self.row + len(shown),
            [say("Reference"), say("Was due"), heading, say("What will be done")], "Slipped",
            say("Activities that are overdue"),
        )  # fmt: skip
        for activity, missed in shown:
            self.row += 1
            self.c.reference(self.sheet, self.row, 0, activity)
            was_due = "\n".join(self.c.sitting_in_words(sitting) for sitting in missed)
            words = shortened(one_line(activity.plain(Field.ACTIVITY)), 250)
            status, fill = self.c.status_shown(activity)
            if told is not Field.STATUS:
                status = self.c.wording(activity, told)
            colour = {"bg_color": f"#{fill}"} if fill else {}
            self.book.write(self.sheet, self.row, 1, was_due)
            self.book.write(
                self.sheet, self.row, 2, status.raw, "status" if fill else "text", **colour
            )
            self.book.write(self.sheet, self.row, 3, words)
            cells = zip((was_due, status.raw, words), _WIDTHS[1:], strict=True)
            self._high(row_points(cells))
        self.row += 1
        more = len(slipped) - len(shown)
        if more:
            words = say("and {n} more, on the tab {tab}", n=more, tab=say("Calendar"))
            self.book.link(self.sheet, self.row, 0, say("Calendar"), words)
            self.row += 1
        self.row += 1

    # Where everything is

    def _tabs(self) -> None:
        """A link to every tab; those of the bodies stand side by side."""
        self._line(self.say("In this workbook"), "subtitle")
        of_bodies = set(self.c.body_tabs.values())
        for tab in self.c.tabs:
            if tab.name not in of_bodies:
                self._tab(tab, 0)
                self.row += 1
        bodies = [tab for tab in self.c.tabs if tab.name in of_bodies]
        if bodies:
            self.row += 1
            own = self.c.lists.own_heading(Field.BODIES)
            told = self.say("A tab for each responsible body")
            if own:
                told = self.say("A tab for each of {column:quoted}", column=Names([own]))
            self._line(told, "subtitle")
        half = (len(bodies) + 1) // 2
        for left, right in zip_longest(bodies[:half], bodies[half:]):
            for column, tab in ((0, left), (2, right)):
                if tab:
                    self._tab(tab, column, "wrapped")
            self._high(row_points([(left.what, _WIDTHS[1])]))
            self.row += 1
        self.row += 1

    def _tab(self, tab: Tab, column: int, style: str = "plain") -> None:
        self.book.link(self.sheet, self.row, column, tab.name, tab.name)
        self.book.write(self.sheet, self.row, column + 1, tab.what, style)

    def _remarks(self) -> Iterator[str]:
        """What the reader of the figures must know."""
        say, summary = self.say, self.c.summary
        codes_shown = self.c.shows(Field.PLAN_CODES) and not self.c.body
        if summary.coverage.unused_codes and codes_shown:
            codes = Names([say.code(code) for code in summary.coverage.unused_codes])
            yield say("No activity serves {codes}.", codes=codes)
        stated = self.c.shows(Field.STATUS)
        contradicted = [a.label for a in summary.programme.activities if a.contradicted]
        if contradicted and stated:
            yield say(
                "Counted as No status, because Progress states another status: {activities}.",
                activities=_few(contradicted),
            )
        unknown: dict[str, list[str]] = {}
        for activity in summary.programme.activities if self.c.shows(Field.BODIES) else ():
            for name in activity.bodies.unknown:
                unknown.setdefault(name, []).append(activity.label)
        for name, labels in unknown.items():
            yield say(
                "Not in the list of bodies, and so without a tab: {name:quoted} ({activities}).",
                name=Names([name]), activities=_few(labels),
            )  # fmt: skip


def _as_accepted(finding: Finding, say: Labels) -> tuple[str, str, str, str]:
    """An accepted error in the columns of the front page."""
    heading = say.headed(finding.field) if finding.field else ""
    place = finding.label or finding.address.sheet
    until = approved_by = reason = ""
    if finding.waived:
        exception = finding.waived
        until = say("until {day:iso}", day=exception.until) if exception.until else ""
        approved_by, reason = exception.approved_by, exception.reason
    return (
        ", ".join(words for words in (place, heading) if words),
        f"{finding.code} {finding.rule}",
        "\n".join(words for words in (approved_by, until) if words),
        reason,
    )


def _few(labels: Sequence[str]) -> str:
    return ", ".join(labels[:10]) + (", ..." if len(labels) > 10 else "")


def _percent(share: float) -> str:
    """A share in whole percent; 100 % only where it is all of them."""
    return "100 %" if share == 1 else f"{min(99, round(share * 100))} %"
