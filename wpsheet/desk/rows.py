"""The findings as the rows of a page, in the order of the digest."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from wpsheet.checking.digest import Block, Digest, Fact
from wpsheet.checking.findings import Finding, Report
from wpsheet.checking.rules import rule_called
from wpsheet.desk.visits import Content
from wpsheet.messages.labels import Labels
from wpsheet.reporters.as_text import accepted
from wpsheet.verbs.correcting import can_accept


class Rows:
    """Makes rows of findings, each with a key of its own."""

    def __init__(self, report: Report, digest: Digest, say: Labels) -> None:
        self._digest = digest
        self._say = say
        programme = report.programme
        self._several = len({table.sheet for table in programme.tables}) > 1
        self._ids = {(a.sheet, a.row): a.id or a.label for a in programme.activities}
        self._has_exceptions = "Exceptions" in programme.own_sheets
        self._keys: Counter[str] = Counter()
        self._rule = cache(self._explained)

    def row(self, finding: Finding) -> Content:
        """A finding as it is shown; its key tells it from others, whatever row it is in by now."""
        say, address = self._say, finding.address
        heading = say.headed(finding.field) if finding.field else ""
        sheet = say('Sheet "{sheet}"', sheet=address.sheet) if self._several else ""
        quoted = address.sheet.replace("'", "''")
        suggestion = finding.suggestion or ""
        return {
            "key": self._key(finding),
            "cell": address.ref,
            # What Excel's name box takes: 'PTC WP'!J38.
            "reference": f"'{quoted}'!{address.ref}" if self._several else address.ref,
            "place": ", ".join(words for words in (sheet, finding.label, heading) if words),
            "mark": "accepted" if finding.waived else finding.severity.value,
            "severity": say("Accepted")
            if finding.waived
            else finding.severity.word(say).capitalize(),
            "message": finding.message,
            "suggested": "" if suggestion in finding.message else suggestion,
            "accepted": accepted(finding.waived, say) if finding.waived else "",
            "is_new": finding in self._digest.report.new,
            "can_accept": self._has_exceptions and can_accept(finding),
            "rule": self._rule(finding.code),
        }

    def block(self, block: Block) -> Content:
        """The findings of an activity, or of a sheet."""
        rows = [self.row(finding) for line in block.lines for finding in line.findings]
        return {"key": _sum("block", rows[0]["key"]), "title": block.title(self._say),
                "rows": rows, "folded": False}  # fmt: skip

    def fact(self, fact: Fact) -> Content:
        """The findings of which the same is said: the heading says it all."""
        key = _sum("fact", *fact.codes, fact.message)
        return {"key": key, "title": fact.message, "rows": list(map(self.row, fact.findings)),
                "folded": True, "is_new": self._digest.is_new(fact),
                "mark": fact.severity.value}  # fmt: skip

    def together(self, name: str, title: str, findings: Iterable[Finding]) -> list[Content]:
        """Findings that are counted, and shown if they are asked for."""
        rows = list(map(self.row, findings))
        shown = {"key": name, "title": title, "rows": rows, "folded": True, "mark": "",
                 "is_new": any(row["is_new"] for row in rows)}  # fmt: skip
        return [shown] if rows else []

    def _key(self, finding: Finding) -> str:
        place = finding.address
        whose = self._ids.get((place.sheet, place.row), "") if finding.section else place.sheet
        field, value = str(finding.field or ""), finding.value or ""
        key = _sum(finding.rule, whose, field, value, finding.message)
        self._keys[key] += 1
        return f"{key}-{self._keys[key]}"

    def _explained(self, code: str) -> Content:
        """A rule, with the texts that explain it under their headings."""
        say, rule = self._say, rule_called(code)
        texts = rule.texts(say.language)
        sections = [(say("What"), texts.what), (say("Why"), texts.why), (say("Fix"), texts.fix)]
        return {"code": code, "name": rule.name, "texts": sections}


def _sum(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def parts_of(digest: Digest, rows: Rows, say: Labels) -> Iterator[tuple[str, str, list[Content]]]:
    """The parts of the page in the order in which they are used: name, heading, blocks."""
    errors = [*map(rows.fact, digest.repeated_errors), *map(rows.block, digest.errors)]
    fixable = rows.together("of-fix", say("Show what is corrected"), digest.fixable)
    remarks = rows.together("of-remarks", say("Show the remarks"), digest.remarks)
    accepted = rows.together("of-accepted", say("Show what is accepted"), digest.accepted)
    parts = (
        ("errors", say("Errors"), errors),
        ("facts", say("Decided once for many rows"), [*map(rows.fact, digest.facts)]),
        ("warnings", say("Warnings by activity"), [*map(rows.block, digest.warnings)]),
        ("fixable", say("What wpsheet fix corrects"), fixable),
        ("remarks", say("Remarks"), remarks),
        ("accepted", say("Accepted (sheet Exceptions)"), accepted),
    )
    return (part for part in parts if part[2])
