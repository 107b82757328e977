"""Reports as the commands that a GitHub workflow turns into notes on its run."""

from __future__ import annotations

from collections.abc import Sequence

from wpsheet.findings import Finding, Report, Severity

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def reports_github(reports: Sequence[Report]) -> str:
    """A line for each finding: `::error file=...,title=...::message`."""
    return "\n".join(
        _command(finding, report.programme.source)
        for report in reports
        for finding in report.findings
    )


def _command(finding: Finding, source: str) -> str:
    properties = {"file": source, "title": f"{finding.code} {finding.rule}"}
    words = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
    return f"::{_COMMAND[finding.severity]} {words}::{_data(f'{finding.place}: {finding.message}')}"


def _data(text: str) -> str:
    """Text behind the second `::`, escaped as the runner undoes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value, where a colon and a comma also have a meaning."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
