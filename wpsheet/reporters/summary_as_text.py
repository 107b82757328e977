"""Summaries, and programmes as they are understood, as a terminal shows them."""

import itertools
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import pivot_title
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.programme import Programme
from wpsheet.model.text import shortened
from wpsheet.model.values import Resource, StatusSource
from wpsheet.model.vocabulary import Status, TaskType
from wpsheet.model.wording import ENGLISH, Names
from wpsheet.reporters.as_text import Painter, described, unpainted
from wpsheet.summaries.counts import COUNTED, NONE, PivotRow, Summary, funding_open


def summary_text(
    summary: Summary, *, width: int = 0, paint: Painter = unpainted, language: str = ENGLISH
) -> str:
    """Every pivot as a table, and what each of them counts.

    Tables that are wider than `width`, if it is given, have their columns below one another.
    """
    say = Labels(language, summary.programme.lists)
    coverage, fields = summary.coverage, summary.fields
    parts = [described(summary.programme, say)]
    if Field.PLAN_LINK in fields:
        percent = coverage.linked / coverage.total * 100 if coverage.total else 100
        parts.append(say(
            "Linked to the Strategic Plan: {linked} of {total} ({percent}%; footnote 1 asks "
            "for 100%)",
            linked=coverage.linked, total=coverage.total, percent=f"{percent:.0f}",
        ))  # fmt: skip
    if coverage.unused_codes and Field.PLAN_CODES in fields:
        codes = Names([say.code(code) for code in coverage.unused_codes])
        parts.append(say("Codes without an activity: {codes:commas}", codes=codes))
    notes: dict[ColumnName, str] = {
        Field.PLAN_CODES: say("An activity with several codes is counted once for each."),
        Field.BODIES: say("An activity with several bodies is counted once for each."),
    }
    for name, rows in summary.pivots.items():
        parts += ["", paint(pivot_title(name, say), "heading")]
        parts += _pivot_lines(name, rows, summary, say, width)
        if name in notes:
            parts.append(notes[name])
    if summary.pivots and (legend := _legend(summary, say)):
        parts += ["", legend]
    if summary.calendar or (Field.TIMELINE in fields and not say.lists.headings.are_own):
        parts += ["", paint(say("Calendar"), "heading"), *_calendar_lines(summary, say)]
    if Field.RESOURCES in fields:
        title = say("Team resources (officers as written; not a head-count)")
        parts += ["", paint(title, "heading"), *_resource_lines(summary, say)]
    funding = [
        textwrap.fill(f"{say.word(labelled(activity))}  {words}", 100, subsequent_indent="      ")
        for activity, words in funding_open(summary.programme)
    ]  # fmt: skip
    if funding:
        parts += ["", paint(say("Funding that is open, from Progress"), "heading"), *funding]
    return "\n".join(parts)


def _pivot_lines(
    name: ColumnName, rows: Iterable[PivotRow], summary: Summary, say: Labels, width: int
) -> list[str]:
    counted = (key for each in COUNTED for key in summary.keys(each))
    keys = (say(_SHORT[key]) if key in _SHORT else key for key in counted)
    none = [say("No status")] if Field.STATUS in summary.fields else []
    continuous = [say("Contin.")] if summary.any_continuous else []
    table = [
        ["", say("All"), *summary.sections, *keys, *none, *continuous],
        *([_key(name, row.key, say), *_counts(row, summary)] for row in rows),
        [say("All activities"), *_counts(summary.all, summary)],
    ]  # fmt: skip
    return aligned(table, width)


_SHORT: dict[str, str] = {
    TaskType.MAINTENANCE: "Maint.", TaskType.UPDATE: "Update", TaskType.DEVELOPMENT: "Devel.",
    Status.COMPLETED: "Compl.", Status.IN_PROGRESS: "In pr.", Status.POSTPONED: "Postp.",
    Status.NOT_STARTED: "Not st.",
}  # fmt: skip
"""What heads the narrow columns of task types and statuses."""


def _legend(summary: Summary, say: Labels) -> str:
    """What the short forms mean: "Maint. = Maintenance; Compl. = Completed"."""
    keys = {key for name in COUNTED for key in summary.keys(name)}
    forms = []
    for key, short in _SHORT.items():
        full = say.task_type(TaskType(key)) if key in set(TaskType) else say.status(Status(key))
        if key in keys and say(short) != full:
            forms.append(f"{say(short)} = {full}")
    if summary.any_continuous:
        forms.append(f"{say('Contin.')} = {say('Continuous')}")
    return say("Short forms: {forms:semicolons}.", forms=Names(forms)) if forms else ""


def _key(name: ColumnName, key: str, say: Labels) -> str:
    """What a row is called: in English as the lists have it."""
    return say("None") if key == NONE else key if say.english else say.called(name, key)


def _counts(row: PivotRow, summary: Summary) -> list[str]:
    return [str(count) for count in (row.total, *summary.counts(row))]


def aligned(table: Sequence[Sequence[str]], most: int = 0) -> list[str]:
    """Rows with the first column flush left and the others flush right.

    If that is wider than `most`, the columns that are too many follow below, under the first.
    """
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    wide = list(itertools.accumulate(widths, lambda line, column: line + 2 + column))
    fit = max(2, sum(each <= most for each in wide))
    if most and fit < len(widths):
        rest = [[row[0], *row[fit:]] for row in table]
        return [*aligned([row[:fit] for row in table]), "", *aligned(rest, most)]
    return [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def _calendar_lines(summary: Summary, say: Labels) -> Iterator[str]:
    # Nothing if dates name no body.
    unnamed = say("(no body)") if say.lists.dates_name_body else ""
    dated = [
        (say.period(e.period), say.body(e.body) if e.body else unnamed, e)
        for e in summary.calendar
        if e.period != CONTINUOUS
    ]
    widest = max((len(period) for period, _, _ in dated), default=0)
    broadest = max((len(body) for _, body, _ in dated), default=0)
    for period, body, entry in dated:
        labels = ", ".join(
            with_condition(say.word(labelled(each)), entry.conditions.get(each.label))
            for each in entry.activities
        )
        lead = f"{period:<{widest}}  " + (f"{body:<{broadest}}  " if broadest else "")
        yield from textwrap.wrap(
            labels, 100, initial_indent=lead, subsequent_indent=" " * len(lead)
        )
    continuous = [e for e in summary.calendar if e.period == CONTINUOUS]
    if continuous:
        count = sum(len(e.activities) for e in continuous)
        yield say("Continuous: {n} {n:activity|activities}", n=count)


def with_condition(words: str, condition: str | None) -> str:
    """What is due, with the condition of its date in brackets: "I.4 (subject to funding)"."""
    return f"{words} ({condition})" if condition else words


def _resource_lines(summary: Summary, say: Labels) -> list[str]:
    """The units, then who else is named, without columns that nobody fills."""
    if not summary.resources:
        return [say("none given")]
    rows = [[say("Unit"), say("Minimum"), say("Maximum"), say("Not counted"), say("Activities")]]
    for each in summary.resources:
        counted = each.minimum or each.maximum
        low, high = (_officers(n, say) if counted else "" for n in (each.minimum, each.maximum))
        uncountable = str(each.uncountable or "")
        rows.append([say.unit(each.unit), low, high, uncountable, str(each.activities)])
    filled = [any(cells) for cells in zip(*rows[1:], strict=True)]
    lines = aligned([list(itertools.compress(row, filled)) for row in rows])
    units = 1 + sum(each.is_unit for each in summary.resources)
    others = [say("Not a unit:"), *lines[units:]] if lines[units:] else []
    return [*lines[:units], *others]


def _officers(number: float, say: Labels) -> str:
    """A number of officers with the language's decimal mark."""
    return f"{number:g}" if say.english else f"{number:g}".replace(".", ",")


def programme_text(programme: Programme, *, width: int = 100, language: str = ENGLISH) -> str:
    """The programme as understood, an activity a paragraph."""
    say = Labels(language, programme.lists)
    lines = [described(programme, say), ""]
    for activity in programme.activities:
        label = say.word(labelled(activity))
        lines.append(shortened(f"{label}  {activity.plain(Field.ACTIVITY)}", width))
        for name, value in _understood(activity, say):
            lines += textwrap.wrap(
                value or "-", width, initial_indent=f"    {name:<11}", subsequent_indent=" " * 15
            )
    return "\n".join(lines)


def _understood(activity: Activity, say: Labels) -> Iterator[tuple[str, str]]:
    """What is read in an activity, each under its name; "" where nothing is."""
    codes = activity.plan_codes.codes
    yield say("priority"), activity.priority or ""
    yield say("codes"), ", ".join(_key(Field.PLAN_CODES, code, say) for code in codes)
    yield say("task"), say.task_type(activity.task_type) if activity.task_type else ""
    yield say("bodies"), ", ".join(say.body(name) for name in activity.bodies.names)
    people = Names([_people(each, say) for each in activity.resources])
    dates = Names([with_condition(say.due_date(m), m.condition) for m in activity.milestones])
    yield say("resources"), say("{words:semicolons}", words=people) if people else ""
    yield say("dates"), say("{words:semicolons}", words=dates) if dates else ""
    yield say("status"), _status(activity, say)


def _people(resource: Resource, say: Labels) -> str:
    unit, low, high = say.unit(resource.unit), resource.minimum, resource.maximum
    if low is None:
        return unit
    several = "" if high is None or high == low else f"-{_officers(high, say)}"
    return f"{_officers(low, say)}{several} {unit}"


def _status(activity: Activity, say: Labels) -> str:
    status = activity.status or activity.own_values.get(Field.STATUS)
    if status is None:
        return say("not given")
    source = {
        StatusSource.CELL: say("from the cell"),
        StatusSource.PROGRESS: say("from Progress"),
        StatusSource.FILL: say("from the colour"),
    }[activity.status_from or StatusSource.CELL]
    return f"{say.status(status)} ({source})"
