"""The verdict of a report in three lines, and its facts with their cells folded."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from wpsheet.checking.digest import Digest, Fact
from wpsheet.checking.findings import Report, Severity
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address, column_letter, stretches
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names

_NAMED = 3
"""So many facts are named in the verdict."""
_STRETCHES = 25
"""So many stretches of cells are named; nobody reads ten thousand cells."""


def verdict_lines(found: Digest, *, with_folder: bool = False, by_page: bool = False) -> list[str]:
    """Ready or not; what `fix` corrects and by which command; what there is to decide.

    Further lines say how many rules were not selected, and what is new if the report is compared
    with a former one. The command names
    the workbook with its folder if it is to be typed here; with `by_page` the desk's page is
    named, not a command.
    """
    say, figures = found.report.say, found.verdict
    source = found.report.programme.source
    accepted = sum(f.severity is Severity.ERROR for f in found.report.waived)
    ready = say("{file} is ready to circulate: no errors.", file=source)
    if not figures.ready:
        ready = say(
            "{file} is not ready to circulate: {n} {n:error|errors} in {cells} {cells:cell|cells}.",
            file=source, n=figures.errors, cells=figures.error_cells,
        )  # fmt: skip
    elif accepted:
        ready = say("{file} is ready to circulate, with {n} accepted {n:error|errors}.",
                    file=source, n=accepted)  # fmt: skip
    left_out = sum(each.reason == say("not selected") for each in found.report.outcomes)
    if left_out and figures.ready:
        ready = say("{file} has no errors of the rules that were asked.", file=source)
    lines = [ready]
    if left_out:
        lines.append(say("{n} {n:rule was|rules were} not selected.", n=left_out))
    if found.report.errors_only:
        lines.append(say("Only errors are shown."))
    else:
        lines += [_fixable(found, with_folder=with_folder, by_page=by_page), _to_decide(found)]
    if found.report.programme.lists.met:
        lines.append(say(
            "It has no sheet Lists and is no programme of the WCO: it is judged by its own "
            "values. To decide on them, import it."
        ))  # fmt: skip
    return [*lines, *_since(found.report)]


def _fixable(found: Digest, *, with_folder: bool, by_page: bool) -> str:
    say, n = found.report.say, found.verdict.fixable
    remarks = sum(finding.severity is Severity.INFO for finding in found.fixable)
    if not n and not remarks:
        return say("There is nothing for fix to correct.")
    of_errors = n > sum(f.severity is Severity.WARNING for f in found.fixable)
    of_both = say("{n} {n:error|errors and warnings}", n=n) if of_errors else ""
    counts = Names([
        *([of_both or say("{n} {n:warning|warnings}", n=n)] if n else []),
        *([say("{n} {n:remark|remarks}", n=remarks)] if remarks else []),
    ])  # fmt: skip
    if by_page:
        return say("The page Fix corrects {counts}.", counts=counts)
    command = fix_command(found.report, with_folder=with_folder)
    return say("One command corrects {counts}: {command}", counts=counts, command=command)


def fix_command(report: Report, *, with_folder: bool = False) -> str:
    """What to type to correct what can be corrected; for a document, after its import."""
    programme, say = report.programme, report.say
    path = PurePath(programme.path or programme.source)
    name = str(path) if with_folder else path.name
    if programme.file is None:
        made = Path(name).with_suffix(".xlsx")
        return say('first wpsheet import "{file}" -o "{made}", then wpsheet fix', file=name,
                   made=made)  # fmt: skip
    made = Path(name).with_stem(say("{name}-fixed", name=path.stem))
    return f'wpsheet fix "{name}" -o "{made}"'


def _to_decide(found: Digest) -> str:
    say, n = found.report.say, found.verdict.decide
    if not n:
        return say("No warning is left for you to decide.")
    line = say("{n} {n:warning is|warnings are} for you to decide.", n=n)
    if not found.facts:
        return line
    facts = [
        say("{fact} ({n} rows)", fact=opening(fact.message), n=len(fact.lines))
        for fact in found.facts[:_NAMED]
    ]
    named = Names(facts, more=len(found.facts) > _NAMED)
    return f"{line} {say('Once for many rows: {facts:semicolons}.', facts=named)}"


def _since(report: Report) -> Iterator[str]:
    """What has changed since the former check, with the cells of what is new."""
    if report.news is None:
        return
    say, found = report.say, report.news
    day = say(" of {day}", day=found.since) if found.since else ""
    cells = f" ({', '.join(folded_cells((f.address for f in found.new), report))})"
    yield say(
        "Since the check{day}: {new} new{cells}, {n} fixed.",
        day=day,
        new=len(found.new),
        cells=cells if found.new else "",
        n=len(found.fixed),
    )


def opening(message: str) -> str:
    """The first sentence of a message, which says what is wrong, without its full stop."""
    for stop in re.finditer(r"\.(?= |$)", message):
        sentence = message[: stop.start()]
        closed = sentence.count("«") == sentence.count("»")
        if closed and sentence.count('"') % 2 == 0 and sentence.count("(") == sentence.count(")"):
            return shortened(sentence, 70)
    return shortened(message, 70)


def folded_cells(cells: Iterable[Address], report: Report, *, every: bool = False) -> Iterator[str]:
    """Cells in words, neighbours down a column as a range, the first of each sheet with its name
    if the programme has several; the many first ones unless `every` one is asked for."""
    say = report.say
    several = len({table.sheet for table in report.programme.tables}) > 1
    columns: dict[tuple[str, int], list[int]] = {}
    for cell in cells:
        columns.setdefault((cell.sheet, cell.column), []).append(cell.row)
    order = {table.sheet: place for place, table in enumerate(report.programme.tables)}
    reported, named, count = 0, "", sum(map(len, columns.values()))
    for (sheet, column), rows in sorted(
        columns.items(), key=lambda each: (order.get(each[0][0], len(order)), *each[0])
    ):
        for first, last in stretches(sorted(set(rows))):
            if reported == _STRETCHES and not every:
                yield say("and {n} more (--all lists them)", n=count)
                return
            letter = column_letter(column)
            words = f"{letter}{first}" if first == last else f"{letter}{first}:{letter}{last}"
            if several and named != sheet:
                words = say('"{sheet}" {ref}', sheet=sheet, ref=words)
            reported, named, count = reported + 1, sheet, count - (last - first + 1)
            yield words


def rows_of_fact(fact: Fact, say: Labels) -> str:
    """How many rows a fact holds for: "29 rows"."""
    return say("{n} {n:row|rows}", n=len(fact.lines))
