"""Rules on Progress and Completion status: what is said, and whether it agrees."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, RowRule, Rule, at, beside, column_of, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, Held, continuous, one, row
from wpsheet.grammars.references import only_refers
from wpsheet.grammars.sentences import announces, expectations
from wpsheet.grammars.status import states_nothing, statuses_coloured
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import comparable, shortened
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import Names, Word

_KEY_WORDS = "Completed, In progress, Postponed or Not started"


class StatusUnknown(RowRule):
    """Completion status holds other words than the four.

    Why: footnote 7 knows four words and three colours; another word gets no colour and is
    counted nowhere.
    Mend: write one of the four; details belong in Progress.
    """

    code, name = "WP610", "status-unknown"
    family, severity = Family.PROGRESS, Severity.ERROR
    fields = (Field.STATUS,)
    blocks = True
    message = '"{text}" is not a completion status. Write ' + _KEY_WORDS + "."
    bad = one(status="Almost done")
    good = one(status="In progress")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        text = activity.plain(Field.STATUS)
        if activity.written_status is None and not states_nothing(text):
            yield at(activity, Field.STATUS, text=shortened(text, 40))


class StatusWordMissing(RowRule):
    """Progress does not open with a key word.

    Why: footnote 6 asks that Progress first says, with a key word, how far the activity is.
    Mend: open Progress with Completed, In progress, Postponed or Not started, and a full stop.
    """

    code, name = "WP601", "status-word-missing"
    family, severity = Family.PROGRESS, Severity.WARNING
    fields = (Field.PROGRESS,)
    section = Section.TIMEFRAME
    reads = (Field.PROGRESS,)
    after = ("progress-only-refers",)
    message = "Progress does not open with " + _KEY_WORDS + " (footnote 6). Put one in front."
    bad = one(progress="The draft will be discussed in October 2026.")
    good = one(progress="In progress. The draft will be discussed in October 2026.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        text = activity.plain(Field.PROGRESS)
        if text and activity.opening_status is None:
            yield at(activity, Field.PROGRESS)


class StatusMissing(RowRule):
    """Completion status says nothing, neither in words nor by its colour.

    Why: footnote 7 asks for the status of every activity at the time of the session.
    Mend: choose the status word; its colour follows.
    """

    code, name = "WP602", "status-missing"
    family, severity = Family.PROGRESS, Severity.WARNING
    fields = (Field.STATUS,)
    section = Section.TIMEFRAME
    reads = (Field.STATUS,)
    message = "Completion status is blank. Choose " + _KEY_WORDS + "."
    bad = one(status="")
    good = one(status="In progress")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        if states_nothing(activity.plain(Field.STATUS)) and activity.status_colour is None:
            yield at(activity, Field.STATUS)


class StatusContradictsProgress(RowRule):
    """Completion status and the opening of Progress say different things.

    Why: the reader sees a green cell beside words that say otherwise.
    Mend: correct whichever is out of date.
    """

    code, name = "WP603", "status-contradicts-progress"
    family, severity = Family.PROGRESS, Severity.ERROR
    fields = (Field.STATUS,)
    reads = (Field.STATUS, Field.PROGRESS)
    message = (
        'The status here is {cell}, but Progress (column {column}) opens with "{stated}". Correct '
        "whichever is out of date."
    )
    bad = one(progress="In progress. The draft will be discussed in October 2026.",
              status="Completed")  # fmt: skip
    good = one(progress="In progress. The draft will be discussed in October 2026.",
               status="In progress")  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        word, stated = activity.written_status, activity.opening_status
        if word and stated and word is not stated:
            column = column_of(activity, Field.PROGRESS)
            yield at(activity, Field.STATUS, cell=word, column=column, stated=stated)


class FillContradictsStatus(Rule):
    """The colour of Completion status belongs to another status than its words.

    Why: green is Completed, blue In progress, red Postponed or Not started (footnote 7).
    Mend: correct the word or the colour, whichever is out of date.
    """

    code, name = "WP604", "fill-contradicts-status"
    family, severity = Family.PROGRESS, Severity.ERROR
    reads = (Field.STATUS,)
    after = ("status-contradicts-progress",)
    message = (
        "The cell is {colour}, which stands for {meaning:or}, but "
        "{from_cell:Progress opens with|its word is} {status}. Correct whichever is out of date."
    )
    bad = one(status=Held("In progress", fill="C6EFCE"))
    good = one(status=Held("In progress", fill="BDD7EE"))

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity in filter(self.judges, context.programme.activities):
            colour = activity.status_colour
            word = activity.written_status
            status = word or activity.opening_status
            if colour is None or colour is FillColour.OTHER or status is None:
                continue
            meant = statuses_coloured(colour, context.lists)
            if meant and status not in meant:
                yield at(
                    activity,
                    Field.STATUS,
                    colour=Word(colour.value),
                    meaning=Names(meant),
                    from_cell=word is not None,
                    status=status,
                )


class FillUnknown(Rule):
    """Completion status has a colour that stands for nothing.

    Why: footnote 7 knows green, blue and red.
    Mend: choose the status word and its colour.
    """

    code, name = "WP605", "fill-unknown"
    family, severity = Family.PROGRESS, Severity.WARNING
    reads = (Field.STATUS,)
    message = "This colour stands for no status. Use green, blue or red (footnote 7)."
    bad = one(status=Held("In progress", fill="FFC000"))
    good = one(status=Held("In progress", fill="BDD7EE"))

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity in filter(self.judges, context.programme.activities):
            if activity.status_colour is FillColour.OTHER:
                yield at(activity, Field.STATUS)


class NextStepsMissing(RowRule):
    """Progress does not say what comes next.

    Why: footnote 6 asks for the next steps towards completion.
    Mend: add a sentence that says what will be done, and when.
    """

    code, name = "WP606", "next-steps-missing"
    family, severity = Family.PROGRESS, Severity.WARNING
    fields = (Field.PROGRESS,)
    section = Section.TIMEFRAME
    reads = (Field.PROGRESS,)
    after = ("progress-only-refers",)
    message = "Progress does not say what comes next. Add the next steps (footnote 6)."
    bad = one(progress="In progress. A first draft was presented in April 2026.")
    good = one(progress="In progress. A first draft was presented in April 2026; the PTC will "
                        "discuss it in October 2026.")  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        text = activity.plain(Field.PROGRESS)
        if text and activity.status is not Status.COMPLETED and not announces(text):
            yield at(activity, Field.PROGRESS)


class ProgressStale(RowRule):
    """Progress speaks in the future tense of a time that has passed.

    Why: the committee reads of a letter that "will be sent" months after it was, or was not.
    Mend: say what happened.
    """

    code, name = "WP607", "progress-stale"
    family, severity = Family.PROGRESS, Severity.WARNING
    fields = (Field.PROGRESS,)
    reads = (Field.PROGRESS,)
    message = (
        '"{sentence}" speaks of "{when}" as still to come, but it had passed by {day}. '
        "Say what happened."
    )
    bad = one(progress="In progress. The draft will be sent out in October 2025.")
    good = one(progress="In progress. The draft will be sent out in October 2026.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        for sentence, day, when in expectations(activity.plain(Field.PROGRESS)):
            if day < context.as_of:
                yield at(
                    activity,
                    Field.PROGRESS,
                    sentence=shortened(sentence, 70),
                    when=when,
                    day=context.as_of,
                )
                return


class ProgressDuplicated(Rule):
    """Two activities report the same Progress in the same words.

    Why: a copied report is often one that was forgotten.
    Mend: say what is particular to this activity; leave it if the work really is one.
    """

    code, name = "WP608", "progress-duplicated"
    family, severity = Family.PROGRESS, Severity.WARNING
    after = ("progress-only-refers",)
    message = (
        "Progress {exact:has the same words as|is the same, word for word, as} that of activity "
        "{label} ({ref}). Check that it was not copied by mistake."
    )
    bad = Example((row(number="1."), row(number="2.", activity="Publish a study on seals",
                                         progress="In progress. Members will discuss the first "
                                                  "results in October 2026."),
                   row(number="3.", activity="Train officers in the handling of kegs",
                       progress="In progress. Members will discuss the first results in October "
                                "2026.")), at=(2, Field.PROGRESS))  # fmt: skip
    good = Example((row(number="1."), row(number="2.", activity="Publish a study on seals",
                                          progress="In progress. Members will discuss the first "
                                                   "results in October 2026.")))  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[str, Activity] = {}
        for activity in itertools.chain.from_iterable(context.sections.values()):
            text = activity.plain(Field.PROGRESS)
            words = re.findall(r"\w+", comparable(text))
            if len(words) < _TELLING_WORDS:
                continue
            known = first.setdefault(" ".join(words), activity)
            if known is not activity:
                ref = beside(known, Field.PROGRESS).ref
                exact = text == known.plain(Field.PROGRESS)
                yield at(activity, Field.PROGRESS, label=labelled(known), ref=ref, exact=exact)


_TELLING_WORDS = 5
"""Fewer words, such as "In progress.", may well be the same by chance."""


class ProgressOnlyRefers(RowRule):
    """Progress only points to another activity.

    Why: who reads one activity, or one body's tab, learns nothing; and the number may move.
    Mend: say in a sentence how far this activity is.
    """

    code, name = "WP609", "progress-only-refers"
    family, severity = Family.PROGRESS, Severity.WARNING
    fields = (Field.PROGRESS,)
    message = "Progress only points to another activity. Say how far this one is."
    bad = Example((row(number="1."), row(number="2.", activity="Publish a study on seals",
                                         progress="See activity 1 above.")),
                  Section.CONTINUOUS, at=(1, Field.PROGRESS))  # fmt: skip
    good = continuous(progress="Members are informed at each session.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        if only_refers(activity.plain(Field.PROGRESS)):
            yield at(activity, Field.PROGRESS)


RULES = (
    ProgressOnlyRefers, StatusUnknown, StatusWordMissing, StatusMissing,
    StatusContradictsProgress, FillContradictsStatus, FillUnknown, NextStepsMissing,
    ProgressStale, ProgressDuplicated,
)  # fmt: skip
