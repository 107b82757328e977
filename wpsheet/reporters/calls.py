"""Who has answered a data call, for people and for programs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import By
from wpsheet.model.text import shortened
from wpsheet.reporters.as_json import dumped, fields
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.versions.calling import Reply, called, unasked, untouched


@as_lines
def replies_text(
    programme: Programme, by: By, replies: Sequence[Reply], due: date | None, say: Labels, *,
    width: int = 100, paint: Painter = unpainted,
) -> Iterator[str]:  # fmt: skip
    """Who has returned what, then the rows that nobody has changed."""
    yield returned_head(by, replies, due, say)
    names = {reply.asked.whom: called(reply.asked.whom, by, say) for reply in replies}
    longest = max(map(len, names.values()), default=0)
    words = say("returned"), say("NO REPLY")
    column = max(map(len, words))
    for reply in replies:
        word, style = (words[0], "good") if reply.returned else (words[1], "error")
        name = f"{names[reply.asked.whom]:<{longest}}"
        yield f"{name}  {paint(f'{word:<{column}}', style)}  {returned_words(reply, say)}"
    left = list(untouched(programme, replies))
    if left:
        title = say("Rows that nobody has changed since you sent it out")
        yield from ("", paint(f"{title} ({len(left)})", "heading"))
    for activity, whom in left:
        words_of = shortened(activity.plain(Field.ACTIVITY), max(20, width - 40))
        yield f"{activity.label:<6} {words_of} ({', '.join(names[each] for each in whom)})"


def returned_head(by: By, replies: Sequence[Reply], due: date | None, say: Labels) -> str:
    """How many of those asked have returned theirs, and by when they are to."""
    returned, all_ = sum(bool(reply.returned) for reply in replies), len(replies)
    head = say(_RETURNED[by], returned=returned, all=all_)
    return head + (f" ({say('due {day}', day=due)})" if due else "")


_RETURNED = {
    By.OFFICER: "{returned} of {all} {all:officer has|officers have} returned",
    By.BODY: "{returned} of {all} {all:body has|bodies have} returned",
    By.UNIT: "{returned} of {all} {all:unit has|units have} returned",
}


def returned_words(reply: Reply, say: Labels) -> str:
    """What came back from one of those asked: how many rows are changed, and in which files."""
    rows = len(reply.asked.rows)
    if not reply.returned:
        named = ", ".join(reply.files) or say("no file")
        return f"{say('{n} {n:activity|activities}', n=rows)}, {named}"
    changed = len(reply.changed)
    counts = [say("{changed} of {all} {all:row|rows} changed", changed=changed, all=rows)]
    if reply.added:
        counts.append(say("{n} new", n=len(reply.added)))
    if reply.outside:
        counts.append(say("{n} outside the requested rows", n=len(reply.outside)))
    return ", ".join([*counts, *reply.returned])


def replies_json(
    programme: Programme, by: By, replies: Sequence[Reply], due: date | None,
    unread: Sequence[str],
) -> str:  # fmt: skip
    """`call --status --format json`; activities by the numbers of the workbook that was sent."""
    answers = [
        {
            by.value: reply.asked.whom,
            "returned": bool(reply.returned),
            "files": list(reply.files),
            **{name: _labels(rows) for name, rows in fields(reply, *_ROWS).items()},
        }
        for reply in replies
    ]
    return dumped({
        "by": by.value, "due": due.isoformat() if due else None,
        "bodies" if by is By.BODY else f"{by}s": answers,
        "untouched": [activity.label for activity, _ in untouched(programme, replies)],
        f"without_{by}": _labels(unasked(programme, by)), "unread": list(unread),
    })  # fmt: skip


_ROWS = ("changed", "untouched", "outside", "added")


def _labels(activities: Sequence[Activity]) -> list[str]:
    return [activity.label for activity in activities]


def left_lines(
    unasked: Iterable[Activity], by: By, without_id: int, comments: int, say: Labels, *,
    by_page: bool = False,
) -> Iterator[str]:  # fmt: skip
    """What a call leaves to a person: whom nobody asks, IDs, and `comments` left out.

    With `by_page` the desk's page is named, not a command.
    """
    column = _COLUMN[by]
    for activity in unasked:
        yield say(
            _NOT_ASKED[by is By.UNIT], officer=say.headed(column), resources=say.headed(column),
            activity=activity.label, words=shortened(activity.plain(Field.ACTIVITY)),
        )  # fmt: skip
    if without_id:
        yield say(_NO_ID[by_page], n=without_id)
    if comments:
        yield say(_LEFT_OUT[by_page], n=comments)


_COLUMN = {By.OFFICER: Field.OFFICER, By.BODY: Field.BODIES, By.UNIT: Field.RESOURCES}
"""The column that names whom to ask."""
_NOT_ASKED = {
    False: "NOT ASKED: nobody is named under {officer} in {activity}: {words}",
    True: "NOT ASKED: {resources} of {activity} does not name a unit: {words}",
}
_NO_ID = {
    False: "{n} {n:activity has|activities have} no ID. If the text is rewritten, the merge may "
    "not recognise {n:it|them}. To add IDs, use wpsheet import.",
    True: "{n} {n:activity has|activities have} no ID. If the text is rewritten, the merge may "
    "not recognise {n:it|them}. The page Fix adds IDs.",
}
_LEFT_OUT = {
    False: "Left out on purpose: {n} {n:comment|comments}. To keep {n:it|them}, use "
    "--with-comments.",
    True: "Left out on purpose: {n} {n:comment|comments}.",
}
