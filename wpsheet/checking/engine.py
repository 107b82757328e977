"""Checking a programme: every rule is asked, and is silent if an earlier one found the defect."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from wpsheet.checking.exceptions import Applied, apply_waivers
from wpsheet.checking.findings import DaySource, Finding, Outcome, Problem, Report, RuleOutcome
from wpsheet.checking.rules import Family, Rule, catalogue, rule_called
from wpsheet.checking.rules.base import CellRule
from wpsheet.checking.rules.context import Context, day_of
from wpsheet.checking.rules.settings import changed_rules, faults
from wpsheet.checking.schema import refused
from wpsheet.errors import UnknownRule
from wpsheet.messages.labels import Labels
from wpsheet.model.copied_sections import copied_sections
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH


def check(
    programme: Programme,
    *,
    as_of: date | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    language: str = ENGLISH,
) -> Report:
    """Everything that the rules say about a programme.

    `as_of` is the day that overdue and stale are judged by; if it is None, the session date
    of the Lists sheet, else today. `select` and `ignore` take rule codes, names, or the
    beginning of codes ("WP5"); a rule left out is told in the report as skipped. The messages
    are in `language`, "en" or "fr". Raises `UnknownRule` for a word that selects no rule.
    """
    chosen = _chosen(select, ignore)
    say = Labels(language, programme.lists)
    day = day_of(programme, as_of)
    copied = tuple(copied_sections(programme))
    # A row that is there twice would repeat every finding of the first one, and collide with it.
    again = {id(row) for section in copied for row in section.rows}
    once = tuple(each for each in programme.activities if id(each) not in again)
    judged = replace(programme, activities=once) if again else programme
    context = Context(judged, day, setting_faults=tuple(faults(programme.lists)), copied=copied)
    context = replace(context, refused=refused(context))
    changed = changed_rules(programme.lists)
    findings: list[Finding] = []
    outcomes: list[RuleOutcome] = []
    applied: Applied | None = None
    fired: dict[str, set[int]] = {}
    blocked: dict[ColumnName, set[int]] = defaultdict(set)
    for rule in catalogue():
        if rule.family is Family.EXCEPTIONS and applied is None:
            # The last family: it speaks of what became of the exceptions to all the others.
            marks = [(each.code, each.name) for each in catalogue()]
            applied = apply_waivers(findings, programme.waivers, marks, day)
            findings = list(applied.findings)
            context = replace(context, waivers=applied)
        missing = _missing_column(rule, programme)
        severity, why_changed = changed.get(rule.name, (rule.severity, ""))
        reason = _cannot_judge(rule, context, missing, say)
        if severity is None:
            reason = say("it is a rule of another committee")
            if not programme.lists.met:
                reason = say('it is off on the sheet Lists: "{reason}"', reason=why_changed)
        problems = [] if reason else _new_problems(rule, context, fired, blocked)
        for name, activity in rule.blocked(context, problems):
            blocked[name].add(id(activity))
        fired[rule.name] = {id(p.activity) for p in problems if p.activity}
        found = (rule.finding(problem, say) for problem in problems)
        if severity and rule.name in changed:
            found = (replace(each, severity=severity) for each in found)
        findings += found
        outcome = Outcome.FINDINGS if problems else Outcome.PASSED
        if rule not in chosen:
            problems, reason, missing = [], say("not selected"), None
        if reason:
            outcome = Outcome.SKIPPED
        outcomes.append(RuleOutcome(rule.code, rule.name, outcome, len(problems), reason, missing))
    names = {rule.name for rule in chosen}
    sheets = list(programme.file.sheets if programme.file else ())
    sheets += [table.sheet for table in programme.tables]
    places = {name: place for place, name in reversed(list(enumerate(sheets)))}
    shown = sorted(
        (f for f in findings if f.rule in names),
        key=lambda f: (places.get(f.address.sheet, len(sheets)), *f.order),
    )
    why = DaySource.SESSION if programme.session_date else DaySource.TODAY
    why = DaySource.GIVEN if as_of else why
    return Report(programme, day, why, tuple(shown), tuple(outcomes), language)


def _new_problems(
    rule: Rule,
    context: Context,
    fired: Mapping[str, set[int]],
    blocked: Mapping[ColumnName, set[int]],
) -> list[Problem]:
    """A rule's problems, less those of activities where an earlier rule has found the same
    defect, and less those that speak of a cell that is known to be unreadable."""
    silent: set[int] = set().union(*(fired[name] for name in rule.after))
    silent = silent.union(*(blocked[name] for name in rule.reads))
    return [
        problem
        for problem in rule.problems(context)
        if problem.activity is None
        or not (
            id(problem.activity) in silent
            or (
                problem.field
                and not rule.of_entries
                and id(problem.activity) in blocked[problem.field]
            )
        )
    ]


def _cannot_judge(rule: Rule, context: Context, missing: Field | None, say: Labels) -> str | None:
    """Why a rule has nothing to judge in this programme, or None."""
    if rule.section is not None and not context.sections[rule.section]:
        return say("there is no section {section}", section=rule.section)
    of_texts = rule.name in {"email-address", "local-path"}
    if rule.family is Family.CIRCULATION and not of_texts and not context.programme.file:
        return say("it is not a workbook")
    if missing and not context.lists.headings.uses(missing) and not context.lists.met:
        return say('the list of columns says that "{heading}" is not used', heading=missing)
    return say('the column "{heading}" is missing', heading=missing) if missing else None


def _missing_column(rule: Rule, programme: Programme) -> Field | None:
    """The first column that the rule reads and that no table has."""
    read = {*rule.reads}
    if isinstance(rule, CellRule) and len(rule.fields) == 1:
        read.update(rule.fields)
    tables = [t for t in programme.tables if rule.section in (None, t.section)]
    held = {name for table in tables for name in table.columns}
    return next((name for name in Field if tables and name in read - held), None)


def _chosen(select: Collection[str], ignore: Collection[str]) -> set[Rule]:
    selected = _named(select) if select else set(catalogue())
    if not selected:
        # Such as an empty variable of a script gives: nothing would be checked, and all be well.
        raise UnknownRule(
            "no rule was given; leave the option out, or give a code or a name (to list all "
            "rules: wpsheet rules)"
        )
    return selected - _named(ignore)


def _named(marks: Collection[str]) -> set[Rule]:
    found: set[Rule] = set()
    for mark in (word for each in marks for word in each.split(",") if word.strip()):
        wanted = mark.strip().upper()
        family = {r for r in catalogue() if wanted.startswith("WP") and r.code.startswith(wanted)}
        found |= family or {rule_called(mark)}
    return found
