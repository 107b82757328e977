"""For the secretary: one side to print, with what it is, how far, what is due, late or changed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from starlette.responses import Response

from wpsheet.desk.screens.circulating import earlier_versions
from wpsheet.desk.visits import Content, Visit
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import one_line, shortened
from wpsheet.model.vocabulary import Status
from wpsheet.reading import read
from wpsheet.reporters.as_agenda import sitting_title, state_in_words
from wpsheet.summaries.agenda import Agenda, agenda
from wpsheet.summaries.counts import NONE, summarise
from wpsheet.versions.comparing import Diff, compare
from wpsheet.versions.comparing.descriptions import counted
from wpsheet.versions.comparing.rows import change_rows

_MOST = 12
"""Activities of a list: the page is one printed side."""
_LONGEST = 140
"""Characters of an activity's words."""


def secretary(visit: Visit) -> Response:
    """Show how far the programme is, and what is due, overdue and changed."""
    desk, since = visit.desk, visit.one("since")
    _, programme, say = visit.opened()
    day = programme.session_date or date.today()  # noqa: DTZ011 - the secretary's own day
    found = agenda(programme, day)
    desk.shelf.shown()
    diff = compare(read(desk.path_of(since)), programme) if since else None
    late = [
        _entry(a.label, a.plain(Field.ACTIVITY), [sitting_title(each, say) for each in missed])
        for a, missed in found.slipped()
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
    if not programme.lists.headings.uses(Field.STATUS):
        n = len(programme.activities)
        return say("{n} {n:activity|activities}, {late} overdue", n=n, late=late)
    dated = [a for a in programme.activities if a.section is Section.TIMEFRAME]
    done = sum(activity.counted_status is Status.COMPLETED for activity in dated)
    return say(
        "{done} of {all} {all:activity|activities} completed, {n} overdue",
        done=done, all=len(dated), n=late,
    )  # fmt: skip


def _due(found: Agenda, say: Labels) -> Iterator[Content]:
    """What is due at the next session of the own body, then of each other."""
    own = found.programme.body
    for sitting in sorted(found.next_sittings(), key=lambda each: each.body != own):
        entries = [
            _entry(d.activity.label, d.activity.plain(Field.ACTIVITY), [state_in_words(d, say)])
            for d in sitting.due
        ]
        yield _cut(sitting_title(sitting, say), entries, say)


def _changes(diff: Diff, say: Labels) -> Iterator[Content]:
    """Each activity that changed, with the columns that did."""
    columns: dict[tuple[str, str], dict[str, None]] = {}
    for row in change_rows(diff, say):
        columns.setdefault((row.reference, row.activity), {})[row.column or row.what] = None
    return (_entry(label, words, changed) for (label, words), changed in columns.items())


def _entry(label: str, words: str, state: Iterable[str]) -> Content:
    """An activity in a list."""
    words = shortened(one_line(words), _LONGEST)
    return {"label": label, "words": words, "state": ", ".join(state)}


def _cut(title: str, entries: Sequence[Content], say: Labels) -> Content:
    """A list under a heading: the first entries, and how many more there are."""
    more = len(entries) - _MOST
    more_words = say("and {n} more", n=more) if more > 0 else ""
    return {"title": title, "entries": entries[:_MOST], "more": more_words}
