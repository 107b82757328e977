"""`wpsheet check`: what must be mended before circulation, cell by cell."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wpsheet.cli.common import (
    FILE,
    as_of_option,
    asked,
    form_for,
    lang_option,
    output_option,
    painter,
    put,
    remark,
    terminal_width,
)
from wpsheet.cli.several import jobs_option, work_on
from wpsheet.reporters import FORMATS

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report


@click.command("check")
@click.argument("workbooks", type=FILE, nargs=-1, required=True, metavar="WORKBOOK...")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="How the findings are given.",
)  # fmt: skip
@output_option(required=False, what="Write the report to this file instead of the terminal.")
@click.option(
    "--select", multiple=True, metavar="RULE",
    help="Ask only these rules: a name, a code, or the beginning of codes (WP5).",
)  # fmt: skip
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave these rules out.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "never"]), default="error",
    show_default=True, help="From which severity on the exit code is 1.",
)  # fmt: skip
@as_of_option
@lang_option
@jobs_option
def check_command(
    workbooks: tuple[Path, ...],
    form: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    as_of: date | None,
    lang: str,
    jobs: int | None,
) -> None:
    """Check programmes cell by cell and say what to mend.

    Findings are errors (to be mended before circulation), warnings and remarks. "wpsheet rule
    CODE" explains one.
    """
    from wpsheet.checking.findings import Severity
    from wpsheet.messages.labels import Labels

    say = Labels(lang)
    form = form_for(form, output, FORMATS)
    copy = _only_target(workbooks, output) if FORMATS[form].annotates else None
    checked = partial(_checked, as_of=as_of, select=select, ignore=ignore, language=asked(lang))
    worked = work_on(workbooks, checked, say("Checking"), jobs=jobs)
    reports = worked.results
    if worked.refused and output is not None:
        worked.end()  # half a report is none
    if form not in ("text", "csv"):
        _refuse_endless(reports, form)
    if copy is not None:
        _annotate(reports[0], workbooks[0], copy)
    else:
        _put(reports, form, output, workbooks)
    worked.end()
    failing = {
        "never": set(),
        "error": {Severity.ERROR},
        "warning": {Severity.ERROR, Severity.WARNING},
    }[fail_on]
    if any(report.count(severity) for report in reports for severity in failing):
        raise click.exceptions.Exit(1)


def _checked(workbook: Path, language: str | None, **how: Any) -> Report:
    from wpsheet.checking.engine import check
    from wpsheet.reading import read

    programme = read(workbook)
    return check(programme, language=language or programme.language, **how)


def _put(
    reports: list[Report], form: str, output: Path | None, workbooks: tuple[Path, ...]
) -> None:
    """Write a report as text."""
    chosen = FORMATS[form]
    options = _terminal(output) if chosen.for_terminal else {}
    if form == "json" and len(workbooks) > 1:
        options["array"] = True
    text = chosen.reporter(reports, **options)
    put(text, output, workbooks, utf8=not chosen.for_terminal)


def _refuse_endless(reports: list[Report], form: str) -> None:
    """Refuse a report that nothing could take in; it would need gigabytes to be made."""
    from wpsheet.errors import UnreadableFile
    from wpsheet.model.limits import FINDINGS, NOTES

    limit = NOTES if form == "xlsx" else FINDINGS
    count = sum(len(report.findings) for report in reports)
    if count > limit:
        most = max(reports, key=lambda report: len(report.findings))
        raise UnreadableFile(
            Path(most.programme.path),
            "the report would hold {n} findings, and this format takes {most} at most",
            "choose rules with --select, or give --format csv",
            n=f"{count:,}",
            most=f"{limit:,}",
        )


def _annotate(report: Report, workbook: Path, output: Path) -> None:
    """Write the copy of a workbook with its findings."""
    from wpsheet.editing.annotating import annotate
    from wpsheet.writing.atomic import write_file

    annotations = FORMATS["xlsx"].reporter(report)
    content, without = annotate(workbook.read_bytes(), annotations, workbook)
    write_file(output, content)
    say = report.say
    for name in without:
        remark(say('The notes of "{sheet}" could not be added to; the list has them all.',
                   sheet=name))  # fmt: skip
    remark(say("Written: {file}", file=str(output)))


def _only_target(workbooks: tuple[Path, ...], output: Path | None) -> Path:
    """Where the annotated copy goes; refuse, before any work is done, what cannot be."""
    from wpsheet.cli.in_place import ensure_workbook
    from wpsheet.writing.atomic import ensure_writable

    if len(workbooks) != 1 or output is None:
        raise click.UsageError("--format xlsx takes one workbook, and -o COPY.xlsx")
    ensure_workbook(workbooks[0])
    ensure_writable(output, workbooks, workbooks[0].suffix.lower())
    return output


def _terminal(output: Path | None) -> dict[str, Any]:
    """The width and the colours of the terminal; those of a file where one is written."""
    return {} if output else {"width": terminal_width(), "paint": painter()}
