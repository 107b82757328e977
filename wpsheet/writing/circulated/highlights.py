"""What the first page says of single activities: due next, late, and changed since."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.lines import on_one_line, points_wide
from wpsheet.model.text import one_line
from wpsheet.versions.comparing import Compared, Diff
from wpsheet.versions.comparing.descriptions import versions_named
from wpsheet.writing.circulated.changes_tab import row_marks
from wpsheet.writing.circulated.circulation import Circulation


@dataclass(frozen=True, slots=True)
class Line:
    """An activity on one line: its words, and what is said before and after them."""

    activity: Activity
    before: str = ""
    after: str = ""

    def words(self, width: float, say: Labels) -> str:
        """All of it on a line of a column so wide; what is cut are the activity's words."""
        words = one_line(self.activity.plain(Field.ACTIVITY)).rstrip(".")
        if self.before:
            words = say("{before}: {words}", before=self.before, words=words)
        if not self.after:
            return on_one_line(words, width)
        after = say("{words}: {after}", words="", after=self.after)
        return on_one_line(words, width, reserve=points_wide(after)) + after


@dataclass(slots=True)
class Block:
    """Lines under one heading, of which the page shows so many; a link leads to the others."""

    heading: str
    lines: Sequence[Line]
    most: int
    tab: str
    """The tab with all of them."""
    row: int = 1
    """The row of that tab, from 1, at which they begin."""
    least: int = 1
    shown: int = field(init=False)

    def __post_init__(self) -> None:
        # A link to one more would take the place of it.
        whole = len(self.lines) <= self.most + 1
        self.shown = len(self.lines) if whole else self.most

    def shorten(self) -> bool:
        """Take a row away; say if one was left to take."""
        # The first lines that go are two: the link to them takes a row.
        number = self.shown - (1 if self.more else 2)
        if number < self.least:
            return False
        self.shown = number
        return True

    @property
    def rows(self) -> int:
        """The rows of the page below its heading."""
        return self.shown + (self.more > 0)

    @property
    def more(self) -> int:
        return len(self.lines) - self.shown


@dataclass(slots=True)
class Highlights:
    """What the page lists: each heading with its blocks, and how many sessions are left out."""

    due: list[Block]
    """One for each body, as they come."""
    others: list[Block]
    """What is late, and what changed since."""
    due_heading: str = ""
    """Nothing if no dates are shown."""
    more_due: int = 0
    """The bodies whose next session the page has no room for."""

    @property
    def lists(self) -> Iterator[tuple[str, list[Block]]]:
        """The headings of what is due, late and changed, with what is below each."""
        if self.due_heading:
            yield self.due_heading, self.due
        yield from ((block.heading, [block]) for block in self.others)

    def shorten(self) -> bool:
        """Take a row from what is due, then from what is late or changed; say if one was left."""
        for blocks in (self.due, self.others):
            longest_first = sorted(blocks, key=lambda each: each.shown, reverse=True)
            if any(block.shorten() for block in longest_first):
                return True
        if len(self.due) > 1:
            self.due.pop()
            self.more_due += 1
            return True
        return False


def highlights(c: Circulation) -> Highlights:
    """What is due, late and changed, as many lines of each as a page likes to have."""
    due: list[Block] = []
    others: list[Block] = []
    heading = ""
    if c.shows(Field.TIMELINE):
        due, late = list(_due(c)), list(_late(c))
        heading = c.say("Due next") if due else c.say("Due next: no activity")
        others.append(Block(_late_heading(c, len(late)), late, 8, c.say("Calendar"), least=3))
    if c.since is not None:
        changed = list(_changed(c, c.since))
        before = versions_named(c.since, c.say)[0]
        words = c.say("Changed since {before}: {n} {n:activity|activities}",
                      before=before, n=len(changed))  # fmt: skip
        others.append(Block(words, changed, 4, c.say("Changes"), least=2))
    return Highlights(due, others, heading)


def _due(c: Circulation) -> Iterator[Block]:
    """The next session of each body, the nearest first."""
    coming = sorted(
        c.agenda.next_sittings(), key=lambda sitting: c.lists.due_order(sitting.period, None)
    )
    for sitting in coming:
        period, number = c.say.period(sitting.period), len(sitting.due)
        if sitting.body:
            body = c.say.body(sitting.body)
            heading = c.say("{session}, {body}: {n} {n:activity|activities}",
                            session=period, body=body, n=number)  # fmt: skip
        else:
            heading = c.say("{session}: {n} {n:activity|activities}", session=period, n=number)
        lines = [Line(due.activity, after=due.condition or "") for due in sitting.due]
        row = c.agenda_rows.get((sitting.period, sitting.body), 1)
        yield Block(heading, lines, 6, c.say("Calendar"), row)


def _late(c: Circulation) -> Iterator[Line]:
    """What is overdue and not completed, the longest overdue first."""
    slipped = sorted(
        c.agenda.slipped(), key=lambda each: c.lists.due_order(each[1][0].period, None)
    )
    for activity, missed in slipped:
        first = missed[0]
        before = c.say.period(first.period)
        if c.lists.dates_name_body:
            before += f", {c.before(first.body)}"
        yield Line(activity, before)


def _late_heading(c: Circulation, number: int) -> str:
    if not number:
        return c.say("Overdue: no activity")
    if not c.shows(Field.STATUS):
        return c.say(
            "Overdue: {n} {n:activity|activities} past {n:its|their} last due date", n=number
        )
    return c.say(
        "Overdue: {n} {n:activity|activities} past {n:its|their} last due date and not completed",
        n=number,
    )


def _changed(c: Circulation, since: Diff) -> Iterator[Line]:
    """What changed since the version before, in a word or two."""
    marks = row_marks(since, c.say)
    compared = {id(each.new): each for each in since.compared}
    for activity in c.programme.activities:
        if kinds := marks.get(id(activity)):
            yield Line(
                activity, after=c.in_turn(*_kinds_called(c, kinds, compared.get(id(activity))))
            )


def _kinds_called(c: Circulation, kinds: Iterable[str], compared: Compared | None) -> Iterator[str]:
    """The kinds of change; after a status what it was."""
    old = compared and compared.old.counted_status
    new = compared and compared.new.counted_status
    for kind in kinds:
        yield kind
        if old and new and new != old and kind == c.say.status(new):
            yield c.say("was {status}", status=c.say.status(old))
