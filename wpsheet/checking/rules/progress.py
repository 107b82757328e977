"""Rules on Progress: how it opens, what it reports, and what it says is to come."""

import itertools
import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, Rule, at, column_of, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one, row
from wpsheet.checking.rules.statuses import why_taken_back
from wpsheet.grammars import sentences
from wpsheet.grammars.funding import NAMING_FUNDING, funding_named, speaks_of_money
from wpsheet.grammars.references import only_refers
from wpsheet.grammars.status import status_meant
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import shortened, visible
from wpsheet.model.vocabulary import Status

_TELLING_WORDS = 5
"""Fewer words, such as "In progress.", may well be the same by chance."""
_UNDER_WAY = (Status.IN_PROGRESS, None)
"""What is completed or postponed says so, and of what has not started nothing was done."""


class ProgressOnlyRefers(RowRule):
    """Progress only refers to another activity.

    Why: Someone who reads one activity, or the tab of one body, learns nothing. The number may also
    change.
    Fix: Write in one sentence how far this activity has got.
    """

    code, name, severity = "WP609", "progress-only-refers", Severity.WARNING
    fields = (Field.PROGRESS,)
    message = "Progress only refers to another activity. Write how far this activity has got."
    bad = Example((row(number="1."), row(number="2.", activity="Publish a study on seals",
                                         progress="See activity 1 above.")),
                  Section.CONTINUOUS, at=(1, Field.PROGRESS))  # fmt: skip
    good = one(section=Section.CONTINUOUS, progress="Members are informed at each session.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        if only_refers(activity.plain(Field.PROGRESS)):
            yield at(activity, Field.PROGRESS)


class StatusWordMissing(RowRule):
    """Progress does not begin with a key word, or takes it back.

    Why: Footnote 6 says that Progress begins with a key word that gives the status of the activity.
    "Completed (3 of 5 modules)" says two things at once.
    Fix: Begin Progress with Completed, In progress, Postponed or Not started, followed by a full
    stop.
    """

    code, name, severity = "WP601", "status-word-missing", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.PROGRESS,)
    after = ("progress-only-refers", "status-contradicts-progress")
    message = (
        "{plain:?Progress does not begin with {known:or} (footnote 6). Add one at the "
        'beginning.}{word:?Progress begins with "{word}", but "{words}" takes it back, so it '
        'does not count.}{settle:? Write {settle}, or remove "{words}" if it is fully '
        "{status}.}{choose:? Write which status applies now.}"
    )
    bad = one(progress="The draft was sent out in March; more will follow.")
    good = one(progress="In progress. The draft was sent out in March; more will follow.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.PROGRESS)
        if text and activity.opening_status is None:
            yield at(activity, Field.PROGRESS, **why_taken_back(text, context))


class NextStepsMissing(RowRule):
    """Progress does not say what comes next.

    Why: Footnote 6 asks for the next steps towards completion.
    Fix: Add a sentence that says what will be done next, and when.
    """

    code, name, severity = "WP606", "next-steps-missing", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.PROGRESS,)
    after = ("progress-only-refers", "status-unknown")
    message = "Progress does not say what comes next. Add the next steps (footnote 6)."
    bad = one(progress="In progress. A first draft was presented in April 2026.")
    good = one(progress="In progress. A first draft was presented in April 2026; the PTC will "
                        "discuss it in October 2026.")  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.PROGRESS)
        completed = Status.COMPLETED in (activity.status, activity.opening_status)
        if not text or completed or sentences.announces(text):
            return
        if sentences.only_reports(text) and not sentences.names_time_to_come(text, context.as_of):
            # "Done. Adopted in June." is completed in another word.
            if status_meant(next(sentences.sentences_of(text), "")) is not Status.COMPLETED:
                yield at(activity, Field.PROGRESS)


class ProgressStale(RowRule):
    """Progress uses the future tense for a time that has passed.

    Why: The committee reads that a letter "will be sent", months after it was sent or was not.
    Fix: Write what happened.
    """

    code, name, severity = "WP607", "progress-stale", Severity.WARNING
    reads = (Field.PROGRESS,)
    message = (
        '"{sentence}" speaks of "{when}" as still to come, but it had passed by {day}. Write '
        "what happened."
    )
    bad = one(progress="In progress. It was agreed; the draft will be sent out in October 2025.")
    good = one(progress="In progress. It was agreed; the draft will be sent out in October 2026.")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        day = context.as_of
        found = sentences.expectations(activity.plain(Field.PROGRESS), before=day)
        for sentence, _, when in itertools.islice(found, 1):
            words = shortened(sentence, 70)
            yield at(activity, Field.PROGRESS, sentence=words, when=when, day=day)


class ProgressDuplicated(Rule):
    """Two activities have the same Progress.

    Why: A text that was copied was often meant to be rewritten.
    Fix: Write what is specific to this activity. Leave the text if the two activities really are
    one piece of work.
    """

    code, name, severity = "WP608", "progress-duplicated", Severity.WARNING
    after = ("progress-only-refers",)
    message = (
        "Progress {exact:has the same words as|is word for word the same as} Progress of "
        "activity {label} ({ref}). Check that it was not copied by mistake."
    )
    bad = Example((row(number="1."), row(number="2.", activity="Publish a study on seals",
                                         progress="In progress. Members met and will discuss "
                                                  "results in October 2026."),
                   row(number="3.", activity="Train officers in the handling of kegs",
                       progress="In progress. Members met and will discuss results in October "
                                "2026.")), at=(2, Field.PROGRESS))  # fmt: skip
    good = Example(bad.rows[:2])

    def problems(self, context: Context) -> Iterator[Problem]:
        # Whatever is between their words, the same words have as many of each letter.
        by_letters: dict[tuple[int, ...], list[tuple[str, Activity]]] = {}
        for activity in itertools.chain.from_iterable(context.sections.values()):
            text = visible(activity.plain(Field.PROGRESS)).casefold()
            by_letters.setdefault(tuple(map(text.count, "aeint")), []).append((text, activity))
        for several in (each for each in by_letters.values() if len(each) > 1):
            first: dict[str, Activity] = {}
            for text, activity in several:
                words = re.findall(r"\w+", text)
                known = first.setdefault(" ".join(words), activity)
                if known is activity or len(words) < _TELLING_WORDS:
                    continue
                ref = known.address_of(Field.PROGRESS).ref
                exact = activity.plain(Field.PROGRESS) == known.plain(Field.PROGRESS)
                yield at(activity, Field.PROGRESS, label=labelled(known), ref=ref, exact=exact)


class KeyStepsMissing(RowRule):
    """Progress only says what is to come, and does not name any step that was taken.

    Why: Footnote 6 asks for the key steps with their dates: what was done, and when.
    Fix: Add what was done so far, with its date. Leave it if nothing was done yet.
    """

    code, name, severity = "WP612", "key-steps-missing", Severity.INFO
    section = Section.TIMEFRAME
    reads = (Field.PROGRESS,)
    after = ("progress-only-refers",)
    message = (
        "Progress does not name any step that was taken. Add what was done, and when (footnote 6)."
    )
    bad = one(progress="In progress. A first draft will be discussed in October 2026.")
    good = one(progress="In progress. A first draft was sent out in March 2026; it will be "
                        "discussed in October 2026.")  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.PROGRESS)
        if activity.status in _UNDER_WAY and sentences.only_announces(text, context.as_of):
            yield at(activity, Field.PROGRESS)


class FundingOutsideProgress(RowRule):
    """Another column mentions funding or the Finance Committee, but Progress does not.

    Why: Footnote 2 leaves funding to the Finance Committee. Progress is the place to follow it.
    Fix: Write in Progress whether the funding is secured.
    """

    code, name, severity = "WP613", "funding-outside-progress", Severity.INFO
    reads = (Field.PROGRESS,)
    message = (
        'Column {column} mentions funding ("{words}"), but Progress does not. Write here whether '
        "it is secured (footnote 2)."
    )
    bad = Example((row(indicators="Study published once the Finance Committee has agreed"),),
                  at=(0, Field.PROGRESS))  # fmt: skip
    good = Example((row(indicators="Study published once the Finance Committee has agreed",
                        progress="In progress. The Finance Committee agreed in April 2026; the "
                                 "study will be published in May 2027."),))  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        text = activity.plain(Field.PROGRESS)
        named = ((name, funding_named(activity.plain(name))) for name in NAMING_FUNDING)
        name, words = next((each for each in named if each[1]), (Field.PROGRESS, None))
        if text and words and not speaks_of_money(text):
            yield at(activity, Field.PROGRESS, words=words, column=column_of(activity, name))
