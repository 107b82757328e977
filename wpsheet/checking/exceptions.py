"""Exceptions applied to findings: what somebody accepted, and what became of each exception."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wpsheet.checking.findings import Finding
from wpsheet.model.programme import Waiver
from wpsheet.model.text import comparable, one_line
from wpsheet.model.wording import Sentence, Template


class Applied(NamedTuple):
    """The findings with the exceptions that accept them, and the exceptions that accept none."""

    findings: tuple[Finding, ...]
    broken: tuple[tuple[Waiver, Sentence], ...] = ()
    """Exceptions that are not valid, each with what is wrong."""
    expired: tuple[Waiver, ...] = ()
    unused: tuple[Waiver, ...] = ()
    """Exceptions for which there is no finding: it was fixed, or the value has changed."""


def apply_waivers(
    findings: Iterable[Finding], waivers: Iterable[Waiver], rules: Iterable[tuple[str, str]],
    as_of: date,
) -> Applied:  # fmt: skip
    """Mark the findings that exceptions accept; `rules` are (code, name) pairs.

    An exception is keyed by rule, activity and field, not by row, and is valid for the value
    it was given for: a changed value revives the finding. Without a reason it is not valid.
    """
    codes = {mark.casefold(): name for code, name in rules for mark in (code, name)}
    broken: list[tuple[Waiver, Sentence]] = []
    expired: list[Waiver] = []
    valid: dict[tuple[str, str, str | None], Waiver] = {}
    for waiver in waivers:
        if fault := _fault(waiver, codes):
            broken.append((waiver, fault))
        elif waiver.until and waiver.until < as_of:
            expired.append(waiver)
        else:
            valid[codes[waiver.rule.casefold()], waiver.activity, waiver.field] = waiver
    marked = tuple(_marked(finding, valid) for finding in findings)
    used = {finding.waived for finding in marked}
    unused = tuple(waiver for waiver in valid.values() if waiver not in used)
    return Applied(marked, tuple(broken), tuple(expired), unused)


def _marked(finding: Finding, valid: Mapping[tuple[str, str, str | None], Waiver]) -> Finding:
    waiver = valid.get((finding.rule, finding.label, finding.field))
    same = waiver and comparable(waiver.value) == comparable(one_line(finding.value or ""))
    return replace(finding, waived=waiver) if same else finding


def _fault(waiver: Waiver, codes: dict[str, str]) -> Sentence | None:
    """What is wrong with an exception; None if it is valid."""
    if waiver.rule.casefold() not in codes:
        return Sentence(Template.WAIVER_RULE, {"written": waiver.rule})
    if not waiver.reason:
        return Sentence(Template.WAIVER_REASON)
    if waiver.field_written and waiver.field is None:
        return Sentence(Template.WAIVER_FIELD, {"written": waiver.field_written})
    if waiver.until_written and waiver.until is None:
        return Sentence(Template.WAIVER_UNTIL, {"written": waiver.until_written})
    return None
