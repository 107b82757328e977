"""The portfolio: the programmes of several bodies in one workbook to filter and print."""

from collections.abc import Sequence
from datetime import date

from wpsheet.checking.findings import Severity
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_of
from wpsheet.model.layout import Field, Section
from wpsheet.model.lines import longest_word, row_points, width_for
from wpsheet.model.periods import CONTINUOUS
from wpsheet.summaries.counts import PivotRow
from wpsheet.summaries.portfolio import Member, Portfolio
from wpsheet.writing.book import Book, identifier
from wpsheet.writing.listing import TOP, listing, write_row
from wpsheet.writing.pages import LANDSCAPE, taken

_Value = str | float | None
_PERIOD = 10.0


def portfolio_workbook(portfolio: Portfolio, *, as_of: date, say: Labels) -> bytes:
    """The portfolio as bytes; equal for equal programmes, day and language."""
    title = say("Portfolio of work programmes")
    state = say("As of {day}", day=as_of)
    book = Book(title=title, subject=state, made=as_of, foot=state, say=say)

    def tab(
        name: str, about: str, columns: Sequence[tuple[str, float]],
        rows: Sequence[Sequence[_Value]], total: Sequence[_Value] = (),
    ) -> None:  # fmt: skip
        """Write one sheet: title, what it holds, and a table of columns with their widths."""
        headings, widths = zip(*columns, strict=True)
        sheet = listing(
            book, name, f"{about} {state}.", headings, widths, rows,
            table=identifier(name), description=about, number="figure",
            title=say("{name}: {words}", name=title, words=name),
        )  # fmt: skip
        sheet.set_row(TOP, row_points(columns))
        if total:
            write_row(book, sheet, TOP + len(rows) + 1, total, widths, total=True)
        sheet.freeze_panes(TOP + 1, 1)
        sheet.repeat_rows(TOP)

    # As in `_counts`: what has no status, and what has none by design, are apart.
    stated = (*map(say.status, (*portfolio.statuses, NO_STATUS)), say.period(CONTINUOUS))
    statuses = tuple((heading, 11.5) for heading in stated)
    numbers = [
        (heading, round(longest_word(heading) + 0.5, 1))
        for heading in (
            say("Activities"), say("Section I"), say("Section II"), *stated,
            say("Linked to the Strategic Plan"), say("Overdue"), say("Errors"),
        )
    ]  # fmt: skip
    # Three columns of words share what the numbers leave of the page.
    left = LANDSCAPE.columns - taken([0, 0, _PERIOD, 0, *(width for _, width in numbers)])
    tab(
        say("Programmes"),
        say("Each programme, with the number of findings of its check."),
        (
            (say("Programme"), left * 0.28), (say("Title"), left * 0.44),
            (say("Period"), _PERIOD), *numbers, (say("File"), left * 0.27),
        ),
        programmes := [_programme(member, portfolio) for member in portfolio.members],
        _totals(programmes, say),
    )  # fmt: skip
    tab(
        say("Body and code"),
        say("An activity with several bodies or codes is counted once for each pair."),
        ((say("Responsible body"), 24), (say("Code"), 12), (say("All"), 8), *statuses),
        [
            (say.body(body), say.code(code), row.total, *_counts(row, portfolio))
            for body, code, row in portfolio.by_body_and_code()
        ],
    )
    name = max(width_for(member.name) for member in portfolio.members)
    name = max(longest_word(say("Programme")) + 0.5, min(24.0, name + 0.5))
    activity = LANDSCAPE.columns - taken([14, 14, name, 8, 0, 14])
    tab(
        say("Calendar"),
        say("Due dates of all programmes, by body."),
        (
            (say("When"), 14), (say("Body"), 14), (say("Programme"), name), (say("No."), 8),
            (say("Activity"), activity), (say("Status"), 14),
        ),
        [
            (
                say.period(period), say.body(body) if body else "", member.name, each.label,
                each.plain(Field.ACTIVITY), _status(each, say),
            )
            for period, body, member, each in portfolio.calendar()
        ],
    )  # fmt: skip
    tab(
        say("Overdue"),
        say("Due dates that have passed while the activity is not completed."),
        (
            (say("Programme"), name), (say("No."), 8), (say("Activity"), activity - 44),
            (say("Status"), 14), (say("What is overdue"), 62), (say("Cell"), 9),
        ),
        [
            (
                member.name, activity.label, activity.plain(Field.ACTIVITY),
                _status(activity, say), finding.message, finding.address.ref,
            )
            for member in portfolio.members
            for activity, finding in member.overdue
        ],
    )  # fmt: skip
    tab(
        say("Resources"),
        say("Officers as given in the activities (minimum and maximum), added up: this is not a "
            "head-count."),
        (
            (say("Unit"), 40), (say("Programme"), 26), (say("Minimum"), 9.5),
            (say("Maximum"), 9.5), (say("Not counted"), 11), (say("Activities"), 10),
        ),
        [
            (
                say.unit(unit.unit) if unit.is_unit
                else say("{name} (not a unit)", name=say.unit(unit.unit)),
                member.name, unit.minimum, unit.maximum, unit.uncountable, unit.activities,
            )
            for member in portfolio.members
            for unit in member.summary.resources
        ],
    )  # fmt: skip
    return book.content()


def _programme(member: Member, portfolio: Portfolio) -> tuple[_Value, ...]:
    programme, coverage = member.report.programme, member.summary.coverage
    return (
        member.name,
        programme.title or "",
        str(programme.period or ""),
        len(programme.activities),
        *(sum(1 for _ in programme.in_section(section)) for section in Section),
        *_counts(member.summary.all, portfolio),
        coverage.linked,
        len(member.overdue),
        member.report.count(Severity.ERROR),
        programme.source,
    )


def _totals(rows: Sequence[Sequence[_Value]], say: Labels) -> list[_Value]:
    sums = [
        sum(n for n in column if isinstance(n, int)) if isinstance(column[0], int) else ""
        for column in zip(*rows, strict=True)
    ]
    return [say("All programmes"), *sums[1:]]


def _counts(row: PivotRow, portfolio: Portfolio) -> tuple[int, ...]:
    counted = row.by_status
    statuses = (counted.get(status, 0) for status in portfolio.statuses)
    return (*statuses, row.without_status, row.continuous)


def _status(activity: Activity, say: Labels) -> str:
    if activity.section is Section.CONTINUOUS and activity.status is None:
        return say.period(CONTINUOUS)
    return say.status(status_of(activity) or NO_STATUS)
