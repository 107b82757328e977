"""Rules on the link to the Strategic Plan."""

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, at, column_of
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one, row
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.wording import Names


class LinkNo(RowRule):
    """An activity has no link to the Strategic Plan.

    Why: Footnote 1 says that all activities (100%) should serve the Strategic Plan.
    Fix: Write the code of the part of the Strategic Plan that it serves and write Y, or remove the
    activity.
    """

    code, name, severity = "WP401", "link-no", Severity.ERROR
    reads = (Field.PLAN_LINK,)
    message = (
        "This activity is marked as not linked to the Strategic Plan. Footnote 1 asks for a link "
        "for all activities (100%). Give its code and write {yes}, or remove the activity."
    )
    bad = one(plan_codes="", plan_link="N")
    good = one(plan_link="Y")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        if activity.plan_link is False:
            yield at(activity, Field.PLAN_LINK, yes=context.say.link(linked=True))


class LinkContradictsCodes(RowRule):
    """Link to the Strategic Plan says N although codes are given.

    Why: An activity that serves SP1 is linked to the Strategic Plan, so one of the two cells is
    wrong.
    Fix: Write Y, or remove the codes.
    """

    code, name, severity = "WP402", "link-contradicts-codes", Severity.ERROR
    reads = (Field.PLAN_LINK, Field.PLAN_CODES)
    message = "This cell says {no}, but column {column} lists {codes}. Correct whichever is wrong."
    bad = Example((row(plan_link="N"),), at=(0, Field.PLAN_LINK), also=("link-no",))
    good = one(plan_link="Y")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        codes = activity.plan_codes.codes
        if activity.plan_link is False and codes:
            yield at(
                activity,
                Field.PLAN_LINK,
                suggestion=context.say.link(linked=True),
                no=context.say.link(linked=False),
                column=column_of(activity, Field.PLAN_CODES),
                codes=Names(list(map(context.say.code, codes))),
            )
