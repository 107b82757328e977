"""The choices that narrow the list of findings; the address keeps them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wpsheet.checking.findings import Finding, Report
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import section_line
from wpsheet.model.layout import Field, Section

Filed = Mapping[Finding, Sequence[str]]
_NEITHER = "none"
"""The value for what belongs to no section, or to no body; it knows no language."""


@dataclass(frozen=True)
class Filter:
    """A choice: each value, what it says, and how many findings it has."""

    name: str
    label: str
    options: Sequence[tuple[str, str, int]]
    chosen: str
    filed: Filed
    """The values under which each finding is."""


def filters_of(report: Report, asked: Mapping[str, Sequence[str]], say: Labels) -> Iterator[Filter]:
    """The choices that a report offers, with what the address asks for."""
    for name, (label, filed, says) in _kinds(report, say).items():
        counts = Counter(value for values in filed.values() for value in values)
        order = list(says)
        known = sorted(counts, key=lambda v: (order.index(v) if v in order else -1, v.casefold()))
        chosen = next(iter(asked.get(name, ())), "")
        if chosen and chosen not in counts:
            known.append(chosen)  # nothing is filed there any more, and the page says so
        if len(known) > 1:
            options = [(value, says.get(value, value), counts[value]) for value in known]
            yield Filter(name, label, options, chosen, filed)


def _kinds(report: Report, say: Labels) -> dict[str, tuple[str, Filed, Mapping[str, str]]]:
    """Name → label, what each finding is filed under, and what the values say."""
    bodies = {(a.sheet, a.row): a.bodies.names for a in report.programme.activities}
    found = report.findings
    places = {f: (f.address.sheet, f.address.row) for f in found}
    of_body = {f: (f.section and bodies.get(places[f])) or (_NEITHER,) for f in found}
    named = {body: say.body(body) for values in of_body.values() for body in values}
    return {
        "severity": (
            say("Severity"),
            {f: ("accepted" if f.waived else f.severity.value,) for f in found},
            {"error": say("Error"), "warning": say("Warning"), "info": say("Remark"),
             "accepted": say("Accepted")},
        ),
        "section": (
            say("Section"),
            {f: (f.section.value if f.section else _NEITHER,) for f in found},
            {**{section.value: section_line(section, say) for section in Section},
             _NEITHER: say("The sheet or the file")},
        ),
        "body": (say.headed(Field.BODIES), of_body, {**named, _NEITHER: say("No body")}),
    }  # fmt: skip
