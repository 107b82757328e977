"""Rules on Completion status: its words, its colour, and whether Progress agrees."""

from collections.abc import Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, Rule, Words, at, column_of
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, Held, one, pair, row
from wpsheet.grammars.colours import statuses_coloured
from wpsheet.grammars.doubts import Doubt
from wpsheet.grammars.sentences import sentences_of
from wpsheet.grammars.status import says_ended, states_nothing, status_meant, status_taken_back
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import shortened
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Lists, Status
from wpsheet.model.wording import Names, Word


def statuses_named(statuses: Iterable[Status], context: Context) -> Names:
    """Statuses in the words of the workbook."""
    return Names([context.say.status(status) for status in statuses])


def listed_statuses(context: Context) -> Names:
    """The statuses that a cell may hold, the committee's own ones last."""
    own = (value.name for value in context.lists.own_values.get(Field.STATUS, ()))
    canonical = (context.say.status(term.status) for term in context.lists.statuses)
    return Names([*canonical, *own])


def why_taken_back(text: str, context: Context) -> Words:
    """What a message says of the key word that opens a text and is taken back there.

    `plain` is true if no key word opens it.
    """
    known = listed_statuses(context)
    taken = status_taken_back(text, context.lists)
    if taken is None:
        return {"plain": True, "known": known}
    settle = taken.status is Status.COMPLETED and taken.doubt not in (Doubt.NEGATION, Doubt.ANOTHER)
    return {
        "plain": False,
        "word": taken.word,
        "words": shortened(taken.words, 40),
        "status": context.say.status(taken.status),
        "settle": context.say.status(Status.IN_PROGRESS) if settle else "",
        "choose": not settle,
    }


class StatusUnknown(RowRule):
    """Completion status contains something other than the four status words, or takes its word
    back.

    Why: Footnote 7 has four words and three colours. Any other word gets no colour and is not
    counted.
    Fix: Write one of the four words. Put details under Progress. If the activity was cancelled, say
    so in Progress and accept the finding, or remove the activity.
    """

    code, name, severity = "WP610", "status-unknown", Severity.ERROR
    fields = (Field.STATUS,)
    blocks = True
    message = (
        '{plain:?"{text}" is not a completion status. Write {known:or}.}{ended:?"{text}" is none '
        "of the four statuses. Say it in Progress and accept this finding, or remove the "
        'activity.}{word:?The cell begins with "{word}", but "{words}" takes it back, so it does '
        'not count.}{settle:? Write {settle}, or remove "{words}" if it is fully '
        "{status}.}{choose:? Write which status applies now.}"
    )
    bad, good = pair(status=("Almost done", "In progress"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.STATUS)
        own = context.lists.own_value(Field.STATUS, text)
        if activity.written_status is None and own is None and not states_nothing(text):
            words = why_taken_back(text, context)
            ended = words["plain"] and says_ended(text)
            words |= {"ended": ended, "plain": words["plain"] and not ended}
            cell, progress = status_meant(text), activity.opening_status
            agreed = not ended and (cell or progress) == (progress or cell)
            meant = (progress or cell) if agreed else None
            right = context.say.status(meant) if meant else None
            yield at(activity, Field.STATUS, suggestion=right, text=shortened(text, 40), **words)


class StatusMissing(RowRule):
    """Completion status is blank and has no colour.

    Why: Footnote 7 asks for the status of every activity at the time of the session.
    Fix: Choose the status word. Its colour follows.
    """

    code, name, severity = "WP602", "status-missing", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.STATUS,)
    message = "Completion status is blank. Choose {known:or}."
    bad, good = pair(status=("", "In progress"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        coloured = activity.status_colour or activity.coloured
        blank = states_nothing(activity.plain(Field.STATUS)) and not coloured
        if blank and (known := listed_statuses(context)):  # a plan may have colours and no words
            first = next(sentences_of(activity.plain(Field.PROGRESS)), "")
            meant = activity.opening_status or status_meant(first)
            right = context.say.status(meant) if meant else None
            yield at(activity, Field.STATUS, suggestion=right, known=known)


class StatusContradictsProgress(RowRule):
    """Completion status and the first words of Progress disagree.

    Why: Readers see, for example, a green cell beside a text that says Postponed.
    Fix: Correct whichever is out of date.
    """

    code, name, severity = "WP603", "status-contradicts-progress", Severity.ERROR
    reads = (Field.STATUS, Field.PROGRESS)
    message = (
        "The status here is {cell}, but Progress (column {column}) {stated:?begins with "
        '"{stated}".}{words:?takes "{word}" back with "{words}".} Correct whichever is out of '
        "date."
    )
    bad, good = pair(progress="In progress. The draft was sent out in March; more will follow.",
                     status=("Completed", "In progress"))  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        if activity.written_status and activity.contradicted:
            words = why_taken_back(activity.plain(Field.PROGRESS), context)
            words["cell"] = context.say.status(activity.written_status)
            words["column"] = column_of(activity, Field.PROGRESS)
            opening = activity.opening_status
            words["stated"] = context.say.status(opening) if opening else ""
            yield at(activity, Field.STATUS, **words)


class FillContradictsStatus(Rule):
    """The colour of Completion status does not match its word.

    Why: Green means Completed, blue means In progress, red means Postponed or Not started (footnote
    7). If `fill` gave the colour, only the word has changed since: the word counts, and this is a
    remark.
    Fix: Correct whichever is out of date: the word or the colour. `fill` colours by the word.
    """

    code, name, severity = "WP604", "fill-contradicts-status", Severity.ERROR
    reads = (Field.STATUS,)
    after = ("status-contradicts-progress",)
    message = (
        "The cell is {colour}, which means {meaning:or}, but {from_cell:Progress begins with|the "
        'cell says} "{status}". {counts:Correct whichever is out of date|The word counts: fill '
        "gives it its colour}."
    )
    bad, good = pair(
        status=(Held("In progress", fill="C6EFCE"), Held("In progress", fill="BDD7EE"))
    )

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity in filter(self.applies_to, context.programme.activities):
            colour = activity.status_colour
            word = activity.written_status
            status = word or activity.opening_status
            if colour is None or colour is FillColour.OTHER or status is None:
                continue
            meant = statuses_coloured(colour, context.lists)
            if meant and status not in meant:
                counts = word is not None and _is_a_fill(activity, context.lists)
                yield at(
                    activity,
                    Field.STATUS,
                    severity=Severity.INFO if counts else None,
                    counts=counts,
                    colour=Word(colour.value),
                    meaning=statuses_named(meant, context),
                    from_cell=word is not None,
                    status=context.say.status(status),
                )


class FillUnknown(Rule):
    """Completion status has a colour that has no meaning.

    Why: Footnote 7 defines three colours: green, blue and red.
    Fix: Choose the status word and its colour.
    """

    code, name, severity = "WP605", "fill-unknown", Severity.WARNING
    reads = (Field.STATUS,)
    message = "This colour has no meaning here. Use green, blue or red (footnote 7)."
    bad, good = pair(
        status=(Held("In progress", fill="FFC000"), Held("In progress", fill="BDD7EE"))
    )

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity in filter(self.applies_to, context.programme.activities):
            other = activity.status_colour is FillColour.OTHER
            if other and not _is_a_fill(activity, context.lists):
                yield at(activity, Field.STATUS)


def _is_a_fill(activity: Activity, lists: Lists) -> bool:
    """Whether the cell has exactly one of the colours that `fill` gives."""
    fills = {term.fill.upper() for term in lists.statuses}
    return (activity.cells[Field.STATUS].fill or "").upper() in fills


class FillWithoutWord(Rule):
    """Completion status has a colour, but no word says what the colour means.

    Why: Red means two statuses, and a colour alone is lost if only words are kept.
    Fix: Write the status word beside the colour.
    """

    code, name, severity = "WP611", "fill-without-word", Severity.WARNING
    reads = (Field.STATUS,)
    after = ("fill-unknown",)
    message = (
        "The cell is {colour} without a word. {several:?Here {colour} means {meaning:or}: write "
        "which.}{one:?Write {meaning}, if that is so.}"
    )
    bad = Example((row(progress="The draft was sent out in March; more will follow.",
                       status=Held("", fill="FFC7CE")),),
                  at=(0, Field.STATUS), also=("status-word-missing",))  # fmt: skip
    good = one(status=Held("Postponed", fill="FFC7CE"), progress="Postponed. The draft was sent "
               "out in March 2026; it will be discussed in May 2027.")  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity in filter(self.applies_to, context.programme.activities):
            colour = activity.status_colour
            if colour is None or not states_nothing(activity.plain(Field.STATUS)):
                continue
            if activity.opening_status is None:
                meant = statuses_coloured(colour, context.lists)
                yield at(
                    activity,
                    Field.STATUS,
                    suggestion=context.say.status(meant[0]) if len(meant) == 1 else None,
                    colour=Word(colour.value),
                    meaning=statuses_named(meant, context),
                    several=len(meant) > 1,
                    one=len(meant) == 1,
                )
