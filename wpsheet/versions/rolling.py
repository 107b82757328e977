"""The next session's programme, or the next period's: what is carried over and what is not.

Progress goes to the history, whole, under the session it was written for. In its place stays the
key word that it opened with, and nothing else: a blank cell would lose the status where no other
cell says it, and a sentence that was left standing would be circulated as news. What the check
then finds (no next steps; in section II a blank cell) is the list of what officers must write.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wpsheet.checking.identities import with_ids
from wpsheet.grammars.status import status_stated
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_word
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.layout import Field
from wpsheet.model.programme import Period, Programme, Version
from wpsheet.model.rounds import PastProgress
from wpsheet.model.text import RichText, comparable
from wpsheet.model.values import WHOLE_PLAN
from wpsheet.model.vocabulary import Lists, Status, Term
from wpsheet.summaries.sessions import session_called
from wpsheet.versions.sessions import session_inside, session_of, session_title


class Fate(StrEnum):
    """What became of a row."""

    CARRIED = "carried"
    DROPPED = "dropped"
    UNMAPPED = "unmapped"
    """Carried, with a code that nobody said the successor of."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Which codes of the next plan replace one of this plan; none where it has no successor."""

    new: Mapping[str, tuple[str, ...]]
    meanings: Mapping[str, str]
    """What the new codes mean, as far as it is said."""


@dataclass(frozen=True, slots=True)
class Row:
    """One activity of the former workbook and what became of it."""

    activity: Activity
    fate: Fate
    before: tuple[str, ...] = ()
    """The codes it had, where they are others now or have no successor."""
    after: tuple[str, ...] = ()
    unmapped: tuple[str, ...] = ()


@dataclass(frozen=True)
class Roll:
    """The next workbook's programme, cells only (`reading.reread`), and every row's fate."""

    programme: Programme
    rows: tuple[Row, ...]
    former: str
    """The session that Progress was written for."""
    former_is_named: bool
    """Whether anybody told it; if not, it is the time before the next one."""

    def of(self, fate: Fate) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.fate is fate)


def roll(
    programme: Programme, say: Labels, *, session: str | None = None, period: Period | None = None,
    former: str | None = None, codes: Codes | None = None, drop_completed: bool = False,
) -> Roll:  # fmt: skip
    """The programme for the next session, or the next period; IDs stay.

    `former` names the session that Progress was written for, `session` the next one. All that
    Progress said is in the history, that of dropped rows as well.
    """
    programme = with_ids(programme)
    named = former or session_of(programme)
    coming = session_title(session, say) if session else None
    inside = session_inside(session, say) if session else None
    former = named or (
        say("before {session}", session=coming)
        if coming
        else say("before the period {period}", period=period)
    )
    rows = tuple(
        Row(activity, Fate.DROPPED)
        if drop_completed and activity.counted_status is Status.COMPLETED
        else _row(activity, codes)
        for activity in programme.activities
    )
    progress = (_past(row.activity, former, programme.lists) for row in rows)
    past = tuple(each for each in progress if each.progress.raw or each.status)
    lists = _with_codes(programme.lists, codes) if codes else programme.lists
    listed = session_called(session, replace(programme, session=None)) if session else None
    kept = tuple(_next(row, programme.lists) for row in rows if row.fate is not Fate.DROPPED)
    following = replace(
        programme,
        activities=kept,
        history=(*programme.history, *past),
        lists=lists,
        title=_title(programme, period),
        period=period or programme.period,
        # The line under the title, which `sessions.session_of` reads back.
        edition=inside and say("for the session of {session}", session=inside),
        session=coming,
        document_number=None,
        session_date=listed.start if listed else None,
    )
    made_for = ", ".join(map(str, filter(None, (period, inside))))
    line = say(
        "Made for {next}; the Progress {named:|of }{former} is in the history",
        next=made_for, former=session_inside(former, say), named=bool(named),
    )  # fmt: skip
    return Roll(logged(following, line), rows, former, bool(named))


def logged(programme: Programme, what: str) -> Programme:
    """The programme with one more line in its history, numbered after the highest."""
    numbers = [int(v.version) for v in programme.versions if v.version.isdecimal()]
    line = Version(str(max(numbers, default=0) + 1), what=what)
    return replace(programme, versions=(*programme.versions, line))


def _title(programme: Programme, period: Period | None) -> str | None:
    """The title with the next period's years in the place of this one's."""
    title, old = programme.title, programme.period
    if title is None or period is None or old is None:
        return title
    years = rf"{old.first}(\s*[-–—/]\s*){old.last}"
    return re.sub(years, rf"{period.first}\g<1>{period.last}", title)


def _past(activity: Activity, former: str, lists: Lists) -> PastProgress:
    cell = activity.cells.get(Field.PROGRESS)
    return PastProgress(
        activity.id or "",
        activity.label,
        former,
        status_word(activity, lists) or "",
        cell.text.stripped() if cell else RichText(),
    )


def _row(activity: Activity, codes: Codes | None) -> Row:
    """A row that is carried, and what becomes of its codes."""
    if codes is None:
        return Row(activity, Fate.CARRIED)
    before = activity.plan_codes.codes
    unknown = activity.plan_codes.unknown
    # A code without a successor is left as it is: a cell without it would say less.
    left = [c for c in before if not codes.new.get(c) and c != WHOLE_PLAN]
    after = tuple(dict.fromkeys(new for code in before for new in codes.new.get(code) or (code,)))
    fate = Fate.UNMAPPED if left or unknown else Fate.CARRIED
    return Row(activity, fate, before, after, (*left, *unknown))


def _next(row: Row, lists: Lists) -> Activity:
    """The activity as the next workbook opens with it."""
    activity = row.activity
    cells = dict(activity.cells)
    if row.after != row.before:
        words = ", ".join((*row.after, *activity.plan_codes.unknown))
        cells[Field.PLAN_CODES] = cells[Field.PLAN_CODES].holding(RichText.of(words))
    if Field.PROGRESS in cells:
        text = RichText.of(opening(activity, lists))
        cells[Field.PROGRESS] = cells[Field.PROGRESS].holding(text)
    place = next(iter(cells.values())).address
    own = RichText.of(activity.id or "")
    return replace(activity, cells=cells, id_cell=Cell(place, own, CellKind.TEXT))


def opening(activity: Activity, lists: Lists) -> str:
    """The key word that Progress opens with, as it was written; "" where it opens with none."""
    progress = activity.plain(Field.PROGRESS)
    status = status_stated(progress, lists)
    if status is None:
        return ""
    start = comparable(progress[:120])
    words = [word for word in lists.status_term(status).key_words if comparable(word) in start]
    return f"{max(words, key=len, default=status.value)}."


def _with_codes(lists: Lists, codes: Codes) -> Lists:
    """The lists of the next plan: new codes in, those that have a successor out."""
    new = dict.fromkeys(code for successors in codes.new.values() for code in successors)
    old = {term.name for term in lists.codes}
    stay = [t for t in lists.codes if t.name not in codes.new or t.name in new]
    arrive = [Term(code) for code in new if code not in old]
    known = [
        t._replace(meaning=codes.meanings.get(t.name, t.meaning))
        for t in (*stay, *arrive)
        if t.name != WHOLE_PLAN
    ]
    return replace(lists, codes=(*known, *(t for t in stay if t.name == WHOLE_PLAN)))
