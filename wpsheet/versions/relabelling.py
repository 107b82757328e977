"""The values of the lists in an activity's cells, as a language says them.

Only what is exactly as a list has it, in whichever language, is said in another one, and
only where it is read back as the same; every other text is the officer's and stays as it is.
"""

from collections.abc import Callable, Iterable, Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import LANGUAGES
from wpsheet.versions.timelines import timeline_called


def relabelling(programme: Programme, say: Labels) -> Iterator[CellEdit]:
    """The edits that say the values of a programme's lists in a language."""
    for activity in programme.activities:
        for name, cell in activity.cells.items():
            if cell.text.formatted:
                continue
            words = value_in(say, activity, name, cell.plain)
            if words is not None and words != cell.plain:
                yield CellEdit(cell.address, words, before=cell.plain)


def choices(programme: Programme, say: Labels) -> dict[tuple[str, int], dict[str, str]]:
    """For each column of a programme's tables, by sheet and place: a value → what it is called."""
    return {
        (table.sheet, column): names
        for table in programme.tables
        for name, column in table.columns.items()
        if (names := _choices(say, name))
    }


def _choices(say: Labels, name: Field) -> dict[str, str]:
    other = Labels(next(each for each in LANGUAGES if each != say.language), say.lists)
    if name is Field.PLAN_LINK:
        return {other.link(linked=yes): say.link(linked=yes) for yes in (True, False)}
    lists = say.lists
    values: dict[Field, tuple[Callable[[Labels, str], str], Iterable[str]]] = {
        Field.PLAN_CODES: (Labels.code, (term.name for term in lists.codes)),
        Field.TASK_TYPE: (Labels.task_type, (term.name for term in lists.task_types)),
        Field.BODIES: (Labels.body, (term.name for term in lists.bodies)),
        Field.STATUS: (Labels.status, Status),
        Field.TIMELINE: (Labels.period, [CONTINUOUS]),
    }
    called, words = values.get(name, (Labels.status, ()))
    return {called(other, word): called(say, word) for word in words}


def called(say: Labels, name: Field, text: str) -> str:
    """What a text of values of a list is called in a language; any other text as it is."""
    if name is Field.TIMELINE:
        return timeline_called(say, text) or text
    known, values = _choices(say, name), text.split(", ")
    return ", ".join(map(known.__getitem__, values)) if known.keys() >= {*values} else text


def value_in(say: Labels, activity: Activity, name: ColumnName, text: str) -> str | None:
    """What a cell's value is called in a language; None where the text is no value of a list."""
    if name is Field.TIMELINE:
        return timeline_called(say, text)
    known = {value_called(Labels(each, say.lists), activity, name) for each in LANGUAGES}
    return value_called(say, activity, name) if text and text in known else None


def value_called(say: Labels, activity: Activity, name: ColumnName) -> str | None:
    """What an activity's value of a field is called, as its cell should have it."""
    match name:
        case Field.PLAN_LINK if activity.plan_link is not None:
            return say.link(linked=activity.plan_link)
        case Field.PLAN_CODES if not activity.plan_codes.unknown:
            return ", ".join(say.code(code) for code in activity.plan_codes.codes)
        case Field.TASK_TYPE if activity.task_type is not None:
            return say.task_type(activity.task_type)
        case Field.BODIES if not activity.bodies.unknown:
            return ", ".join(say.body(body) for body in activity.bodies.names)
        case Field.STATUS if activity.status is not None:
            return say.status(activity.status)
    return None
