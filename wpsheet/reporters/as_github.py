"""Reports as the commands that a GitHub workflow turns into notes on its run."""

from collections.abc import Sequence

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.messages.labels import Labels
from wpsheet.reporters.as_text import accepted

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def reports_github(reports: Sequence[Report]) -> str:
    """A line for each finding: `::error file=...,title=...::message`.

    An accepted finding is a notice, however grave. The file is named with its folder: a note
    appears beside a file of the repository only so.
    """
    return "\n".join(
        _command(finding, report.programme.path or report.programme.source, report.say)
        for report in reports
        for finding in report.shown
    )


def _command(finding: Finding, path: str, say: Labels) -> str:
    command = _COMMAND[finding.severity]
    title = f"{finding.code} {finding.rule}"
    message = say("{name}: {words}", name=finding.place_in(say), words=finding.message)
    if finding.waived:
        command, title = "notice", f"{title} ({say('accepted')})"
        message = f"{message} {say('Accepted: {words}', words=accepted(finding.waived, say))}"
    return f"::{command} file={_property(path)},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    """Text after the second `::`, escaped as the runner undoes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value, where a colon and a comma also have a meaning."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
