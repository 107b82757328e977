"""The catalogue of rules, and one rule explained, as a terminal shows them."""

import textwrap
from collections.abc import Iterable, Mapping
from itertools import groupby

from wpsheet.checking.findings import Severity
from wpsheet.checking.rules.base import Rule
from wpsheet.checking.rules.examples import Example, Held
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.layout import Field
from wpsheet.model.programme import Waiver
from wpsheet.model.wording import ENGLISH, Names
from wpsheet.reporters.as_text import Painter, unpainted
from wpsheet.versions.relabelling import called


def rules_text(
    rules: Iterable[Rule], *, paint: Painter = unpainted, language: str = ENGLISH
) -> str:
    """The catalogue, a line a rule, by family."""
    say = Labels(language)
    widest = max(len(severity.word(say)) for severity in Severity) + 2
    lines: list[str] = []
    for family, group in groupby(rules, key=lambda rule: rule.family):
        lines += ["", paint(say(family.value), "heading")]
        lines += [
            f"  {rule.code}  {rule.severity.word(say):<{widest}}{rule.name:<31}"
            f"{rule.texts(language).what}"
            for rule in sorted(group, key=lambda rule: rule.code)
        ]
    return "\n".join(lines).lstrip("\n")


def rule_text(
    rule: Rule, *, width: int = 100, paint: Painter = unpainted, language: str = ENGLISH
) -> str:
    """One rule explained: what, why, bad, good, how to fix."""
    say = Labels(language)
    lines = [paint(f"{rule.code} {rule.name}", "heading")]
    lines.append(f"{say(rule.family.value)}, {rule.severity.word(say)}")
    texts = rule.texts(language)
    sections = (
        (say("What"), texts.what),
        (say("Why"), texts.why),
        (say("Bad"), described_example(rule.bad, say)),
        (say("Good"), described_example(rule.good, say)),
        (say("Fix"), texts.fix),
    )
    indent = " " * (max(len(name) for name, _ in sections) + 2)
    for name, text in sections:
        lines.append("")
        for place, line in enumerate(text.split("\n")):
            lead = paint(name.ljust(len(indent)), "heading") if place == 0 else indent
            lines += textwrap.wrap(line, width, initial_indent=lead, subsequent_indent=indent)
    return "\n".join(lines)


def described_example(example: Example, say: Labels = IN_ENGLISH) -> str:
    """An example in words: what its cells hold, and what is odd about the sheet."""
    lines = []
    several = len(example.rows) > 1
    for number, texts in enumerate(example.rows, start=1):
        cells = _described_row(texts, say)
        lines.append(say("row {n}: {cells}", n=number, cells=cells) if several else cells)
    merged = Field(example.merged) if example.merged else None
    oddities = [
        *(say('no column "{heading}"', heading=name) for name in example.without),
        *([say('a column "{heading}"', heading=example.extra_heading)]
          if example.extra_heading else []),
        *([say("the cells of {heading} merged over two rows", heading=merged)] if merged else []),
        *([say("a blank row between")] if example.blank_row_before is not None else []),
        *([_described_waiver(example.waiver, say)] if example.waiver else []),
        *([say("on the Lists sheet: {fault}", fault=example.list_fault)]
          if example.list_fault else []),
        *([say("on the Conflicts sheet: {activity}, {heading}",
               activity=example.conflict.activity, heading=example.conflict.field)]
          if example.conflict else []),
        *([say("a line below the table: {line}", line=example.line)] if example.line else []),
        *([say("the title {title}", title=example.title)] if example.title else []),
        *([say("the title {title} on the Lists sheet", title=example.listed_title)]
          if example.listed_title else []),
        *([say("the second row hidden")] if example.hidden_row is not None else []),
    ]  # fmt: skip
    if example.stray:
        cells = _described_row(example.stray, say)
        lines.append(say("another row with only {cells}", cells=cells))
    return "\n".join([*lines, *oddities])


def _described_waiver(waiver: Waiver, say: Labels) -> str:
    values = {
        say("rule"): waiver.rule,
        say("activity"): waiver.activity,
        say("value"): waiver.value,
        say("reason"): waiver.reason or say("blank"),
        say("until"): waiver.until and say("{day}", day=waiver.until),
    }
    words = Names([f"{name} {value}" for name, value in values.items() if value])
    return say("on the Exceptions sheet: {words:semicolons}", words=words)


def _described_row(texts: Mapping[Field, str | Held], say: Labels) -> str:
    cells = Names([_described_cell(name, held, say) for name, held in texts.items()])
    return say("{cells:semicolons}", cells=cells)


def _described_cell(name: Field, held: str | Held, say: Labels) -> str:
    if isinstance(held, str):
        printable = held.replace("\n", "").isprintable()
        text = (called(say, name, held) or say("blank")) if printable else repr(held)
        return say("{name}: {words}", name=name, words=text)
    notes = [
        *([say("formula {formula}", formula=held.formula)] if held.formula else []),
        *([say("filled with colour {colour}", colour=held.fill)] if held.fill else []),
        *([say("entered as a date")] if held.kind == "date" else []),
        *([say("struck through")] if held.struck else []),
    ]
    text = called(say, name, held.text) or say("blank")
    return say("{heading}: {text}{notes:? ({notes})}", heading=name, text=text, notes=Names(notes))
