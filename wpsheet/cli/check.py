"""`wpsheet check`: what must be fixed before circulation, cell by cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wpsheet.cli import completion, console, options
from wpsheet.cli.several import end_refused, worked_on
from wpsheet.reporters import FORMATS

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report


@click.command("check")
@options.workbooks
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="Format of the report.",
)  # fmt: skip
@options.output("Write the report to this file instead of the screen.", required=False)
@click.option(
    "--select", multiple=True, metavar="RULE", shell_complete=completion.rules,
    help="Check only these rules: a name, a code, or the beginning of a code (WP5).",
)  # fmt: skip
@click.option("--ignore", multiple=True, metavar="RULE", shell_complete=completion.rules,
              help="Skip these rules.")  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "never"]), default="error",
    show_default=True, help="Exit with code 1 if there are findings of this severity or "
                            "higher.",
)  # fmt: skip
@click.option(
    "--all", "full", is_flag=True,
    help="List every finding. Without this option, only what matters first is listed and the "
         "rest is counted.",
)  # fmt: skip
@click.option("--errors-only", is_flag=True, help="List only the errors.")
@click.option(
    "--since", type=options.FILE, metavar="REPORT.json",
    help="Mark what is new since an earlier check. REPORT.json is the file that --format json "
         "created then.",
)  # fmt: skip
@options.as_of
@options.lang
@options.jobs
def check_command(
    *, workbooks: tuple[Path, ...], form: str, output: Path | None, select: tuple[str, ...],
    ignore: tuple[str, ...], fail_on: str, full: bool, errors_only: bool, since: Path | None,
    as_of: date | None, lang: str, jobs: int | None,
) -> None:  # fmt: skip
    """Check programmes cell by cell and say what to fix.

    Findings are errors (to be fixed before circulation), warnings and remarks. The report begins
    with the verdict, then lists what matters first. "wpsheet rule CODE" explains a rule.
    """
    from wpsheet.checking.findings import Severity
    from wpsheet.messages.labels import Labels
    from wpsheet.verbs.checking import check_file, refuse_endless
    from wpsheet.verbs.news import compared, former_checks

    form = console.form_for(form, output, FORMATS)
    copy = _only_target(workbooks, output) if FORMATS[form].annotates else None
    checked = partial(
        check_file, as_of=as_of, select=select, ignore=ignore, language=console.asked(lang)
    )
    worked = worked_on(workbooks, checked, Labels(lang)("Checking"), jobs=jobs)
    reports = worked.results
    console.speak(reports[0].say.language)
    if since is not None:
        reports = compared(reports, former_checks(since))
        for report in (each for each in reports if each.news is None):
            console.remark(report.say("{file}: not compared; {report} has no check of it.",
                           file=report.programme.source, report=since.name))  # fmt: skip
    reports = [replace(report, errors_only=errors_only) for report in reports]
    if worked.refused and output is not None:
        end_refused(worked)  # half a report is none
    if form not in ("text", "csv"):
        refuse_endless(reports, form)
    if copy is not None:
        _annotate(reports[0], workbooks[0], copy, full=full)
    else:
        _put(reports, form, output, workbooks, full=full)
    end_refused(worked)
    failing = [*Severity][: ("never", "error", "warning").index(fail_on)]
    console.end(look=any(report.count(severity) for report in reports for severity in failing))


def _put(
    reports: list[Report], form: str, output: Path | None, workbooks: tuple[Path, ...], *,
    full: bool,
) -> None:  # fmt: skip
    chosen = FORMATS[form]
    options: dict[str, Any] = {"full": full} if chosen.folds else {}
    if chosen.for_terminal and output is None:
        options |= {"width": console.terminal_width(), "paint": console.painter()}
    if form == "json" and len(workbooks) > 1:
        options["array"] = True
    text = chosen.reporter(reports, **options)
    console.put(text, output, workbooks, utf8=not chosen.for_terminal)


def _annotate(report: Report, workbook: Path, output: Path, *, full: bool) -> None:
    """Write the copy of a workbook with its findings."""
    from wpsheet.verbs.checking import annotated_copy

    say = report.say
    for name in annotated_copy(report, workbook, output, full=full):
        console.remark(say('Notes could not be added to the sheet "{sheet}". All findings '
                           "are in the list.", sheet=name))  # fmt: skip
    console.remark(say("Written: {file}", file=str(output)))


def _only_target(workbooks: tuple[Path, ...], output: Path | None) -> Path:
    """Where the annotated copy goes; refuse, before any work is done, what cannot be."""
    from wpsheet.verbs.targets import ensure_workbook
    from wpsheet.writing.atomic import ensure_writable

    if len(workbooks) != 1 or output is None:
        raise click.UsageError("--format xlsx needs one workbook and -o COPY.xlsx")
    ensure_workbook(workbooks[0])
    ensure_writable(output, workbooks, workbooks[0].suffix.lower())
    return output
