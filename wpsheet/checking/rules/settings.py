"""What a committee's list of rules makes of the catalogue."""

from collections.abc import Iterator

from wpsheet.checking.findings import Severity
from wpsheet.checking.rules import rule_called
from wpsheet.errors import UnknownRule
from wpsheet.model.cells import Address
from wpsheet.model.text import comparable
from wpsheet.model.vocabulary import Lists, RuleSetting
from wpsheet.model.wording import Sentence, Template

_SEVERITIES: dict[str, Severity | None] = {
    "off": None, "remark": Severity.INFO, "warning": Severity.WARNING, "error": Severity.ERROR,
    "désactivée": None, "remarque": Severity.INFO, "avertissement": Severity.WARNING,
    "erreur": Severity.ERROR,
}  # fmt: skip


def changed_rules(lists: Lists) -> dict[str, tuple[Severity | None, str]]:
    """The rules that the list changes, by their names: the severity, None for off, and why.

    Entries with a fault change nothing.
    """
    return {
        name: (_SEVERITIES[comparable(each.severity)], each.reason)
        for each in lists.rules
        if each.rule and _fault(each) is None and (name := _name(each))
    }


def faults(lists: Lists) -> Iterator[tuple[Address, Sentence]]:
    """What is wrong with entries of the list, at their first cells."""
    for each in lists.rules:
        if each.address and (fault := _fault(each)):
            yield each.address, fault


def _fault(setting: RuleSetting) -> Sentence | None:
    if not _name(setting):
        return Sentence(Template.RULE_UNKNOWN, {"written": setting.rule})
    if comparable(setting.severity) not in _SEVERITIES:
        return Sentence(Template.RULE_SEVERITY, {"written": setting.severity})
    return None if setting.reason else Sentence(Template.RULE_REASON, {})


def _name(setting: RuleSetting) -> str | None:
    try:
        return rule_called(setting.rule).name
    except UnknownRule:
        return None
