"""For the secretary: one side to print, with what it is, how far, what is due, late or changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from starlette.responses import Response

from wpsheet.desk.circulations import earlier_versions
from wpsheet.desk.visits import Visit
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import one_line, shortened
from wpsheet.model.vocabulary import Status

if TYPE_CHECKING:
    from wpsheet.model.activity import Activity
    from wpsheet.model.programme import Programme
    from wpsheet.summaries.agenda import Agenda
    from wpsheet.versions.comparing import Diff

_MOST = 12
"""Activities of a list: the page is one printed side."""
_LONGEST = 140
"""Characters of an activity's words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity in a list."""

    label: str
    words: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of activities under a heading."""

    title: str
    entries: Sequence[Entry]
    more: str = ""


def secretary(visit: Visit) -> Response:
    """The page."""
    from wpsheet.reading import read
    from wpsheet.reporters.as_agenda import sitting_title
    from wpsheet.summaries.agenda import agenda
    from wpsheet.versions.comparing import compare
    from wpsheet.versions.comparing.descriptions import counted

    desk, since = visit.desk, visit.one("since")
    _, programme, say = visit.opened()
    day = programme.session_date or date.today()  # noqa: DTZ011 - the secretary's own day
    found = agenda(programme, day)
    desk.shelf.shown()
    diff = compare(read(desk.path_of(since)), programme) if since else None
    late = [
        _entry(activity, ", ".join(sitting_title(sitting, say) for sitting in missed))
        for activity, missed in found.slipped()
    ]
    return visit.page(
        "secretary", say, file=visit.file, title=programme.title or visit.file,
        edition=programme.edition or "", facts=list(_facts(programme, found, say)),
        statuses=list(_statuses(programme, say)), status=_sentence(programme, len(late), say),
        due=list(_due(found, say)), late=_cut(say("Overdue"), late, say),
        changed=counted(diff, say) if diff else "", since=since,
        changes=_cut("", list(_changes(diff, say)), say) if diff else None,
        versions=list(earlier_versions(desk.shelf, visit.file, say)),
    )  # fmt: skip


def _facts(programme: Programme, found: Agenda, say: Labels) -> Iterator[tuple[str, str]]:
    from wpsheet.reporters.as_agenda import sitting_title

    if programme.body:
        yield say("Body"), say.body_in_full(programme.body)
    if programme.period:
        yield say("Period"), str(programme.period)
    coming = next((s for s in found.next_sittings() if s.body == programme.body), None)
    if coming:
        yield say("Next session"), sitting_title(coming, say)
    yield say("Activities"), str(len(programme.activities))
    yield say("As of"), say.word(found.as_of)


def _statuses(programme: Programme, say: Labels) -> Iterator[tuple[str, int, int]]:
    """Status, activities, and their share in a hundred; of those that have a status to state."""
    from wpsheet.grammars.status import NO_STATUS
    from wpsheet.summaries.counts import NONE, summarise

    summary = summarise(programme)
    if Field.STATUS not in summary.fields:
        return
    counts = summary.all.by_status
    whole = summary.all.total - summary.all.continuous
    for key in (*summary.keys(Field.STATUS), NONE):
        n = counts[key] - (summary.all.continuous if key == NONE else 0)
        word = say.status(NO_STATUS if key == NONE else key)
        yield word, n, round(100 * n / whole) if whole else 0


def _sentence(programme: Programme, late: int, say: Labels) -> str:
    """How far it is, in a sentence."""
    if not programme.lists.uses(Field.STATUS):
        n = len(programme.activities)
        return say("{n} {n:activity|activities}, {late} overdue", n=n, late=late)
    dated = [a for a in programme.activities if a.section is Section.TIMEFRAME]
    done = sum(activity.counted_status is Status.COMPLETED for activity in dated)
    return say(
        "{done} of {all} {all:activity|activities} completed, {n} overdue",
        done=done, all=len(dated), n=late,
    )  # fmt: skip


def _due(found: Agenda, say: Labels) -> Iterator[Listed]:
    """What is due at the next session of the own body, then of each other."""
    from wpsheet.reporters.as_agenda import sitting_title, state_in_words

    own = found.programme.body
    for sitting in sorted(found.next_sittings(), key=lambda each: each.body != own):
        entries = [_entry(due.activity, state_in_words(due, say)) for due in sitting.due]
        yield _cut(sitting_title(sitting, say), entries, say)


def _changes(diff: Diff, say: Labels) -> Iterator[Entry]:
    """Each activity that changed, with the columns that did."""
    from wpsheet.versions.comparing.rows import change_rows

    columns: dict[tuple[str, str], list[str]] = {}
    for row in change_rows(diff, say):
        columns.setdefault((row.reference, row.activity), []).append(row.column or row.what)
    for (label, words), changed in columns.items():
        yield Entry(label, shortened(one_line(words), _LONGEST), ", ".join(dict.fromkeys(changed)))


def _entry(activity: Activity, state: str) -> Entry:
    words = shortened(one_line(activity.plain(Field.ACTIVITY)), _LONGEST)
    return Entry(activity.label, words, state)


def _cut(title: str, entries: Sequence[Entry], say: Labels) -> Listed:
    """The first entries, and how many more there are."""
    more = len(entries) - _MOST
    return Listed(title, entries[:_MOST], say("and {n} more", n=more) if more > 0 else "")
