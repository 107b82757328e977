"""What became of every row when a programme was rolled over."""

from collections.abc import Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import HISTORY_SHEETS
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names
from wpsheet.reporters.as_text import as_lines
from wpsheet.versions.rolling import Fate, Roll, Row
from wpsheet.versions.sessions import session_inside


@as_lines
def roll_text(rolled: Roll, say: Labels, *, every_row: bool, width: int = 100) -> Iterator[str]:
    """A line for each row, or for those that are not simply carried; then the count."""
    words = {
        Fate.CARRIED: say("kept"),
        Fate.DROPPED: say("left out"),
        Fate.UNMAPPED: say("without a new code"),
    }
    column = max(map(len, words.values()))
    shown = [row for row in rolled.rows if every_row or row.fate is not Fate.CARRIED]
    codes = max((len(_codes(row)) for row in shown), default=0)
    for row in shown:
        label = f"{row.activity.label:<6} {words[row.fate]:<{column}}  "
        label += f"{_codes(row):<{codes}}  " if codes else ""
        words_of = row.activity.plain(Field.ACTIVITY)
        yield label + shortened(words_of, max(24, width - len(label)))
    yield say(
        "{all} {all:activity|activities}: {carried} kept, {dropped} left out, {unmapped} "
        "without a new code",
        all=len(rolled.rows),
        carried=len(rolled.of(Fate.CARRIED)),
        dropped=len(rolled.of(Fate.DROPPED)),
        unmapped=len(rolled.of(Fate.UNMAPPED)),
    )
    holders: dict[str, list[str]] = {}
    for row in rolled.of(Fate.UNMAPPED):
        for code in row.unmapped:
            holders.setdefault(code, []).append(row.activity.label)
    for code, labels in holders.items():
        yield say(
            "{code} has no new code and is unchanged in {activities}",
            code=code,
            activities=Names(labels),
        )


def moved_line(rolled: Roll, before: Programme, language: str, say: Labels) -> str:
    """How many texts of Progress went to the history, whose sheet is in `language`."""
    return say(
        "Progress {named:|of }{session}: {n} {n:text|texts} moved to the sheet {sheet}",
        session=session_inside(rolled.former, say),
        named=rolled.former_is_named,
        n=len(rolled.programme.history) - len(before.history),
        sheet=HISTORY_SHEETS[language],
    )


def _codes(row: Row) -> str:
    """The codes before and after, those without a successor marked: SP3, SP5 → N2, SP5?"""
    if not row.unmapped and row.after == row.before:
        return ""
    after = [f"{code}?" if code in row.unmapped else code for code in row.after]
    after += [f"{code}?" for code in row.unmapped if code not in row.after]
    if row.after == row.before:
        return ", ".join(after)
    return f"{', '.join(row.before)} → {', '.join(after)}"
