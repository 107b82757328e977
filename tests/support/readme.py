"""The parts of the README that are made from the code: `python tests/support/readme.py`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from wpsheet.checking.rules import catalogue
from wpsheet.model.layout import COLUMNS
from wpsheet.model.vocabulary import STATUSES
from wpsheet.reporters import FORMATS

README = Path(__file__).parents[2] / "README.md"


def rules_table() -> str:
    """Every rule by family, as Markdown."""
    lines = []
    for family, group in groupby(catalogue(), key=lambda rule: rule.family):
        lines += ["", f"**{family.value}**", "", "| code | rule | severity | finds |",
                  "|---|---|---|---|"]  # fmt: skip
        lines += [
            f"| {r.code} | `{r.name}` | {r.severity.value} | {r.texts().what} |"
            for r in sorted(group, key=lambda rule: rule.code)
        ]
    return "\n".join(lines).strip()


def columns_table() -> str:
    """Every column with its name, headings and question, as Markdown."""
    lines = ["| column | heading | asks |", "|---|---|---|"]
    lines += [f"| `{c.field.value}` | {c.heading} | {c.question} |" for c in COLUMNS]
    return "\n".join(lines)


def statuses_table() -> str:
    """The four statuses with their colours and key words, as Markdown."""
    lines = ["| status | colour | key words |", "|---|---|---|"]
    lines += [
        f"| {t.status.value} | {t.colour} (`{t.fill}`) | {', '.join(t.key_words)} |"
        for t in STATUSES
    ]
    return "\n".join(lines)


def formats_table() -> str:
    """The formats of a report and what each is good for, as Markdown."""
    lines = ["| FORMAT | is for |", "|---|---|"]
    lines += [f"| `{form.name}` | {form.serves} |" for form in FORMATS.values()]
    return "\n".join(lines)


GENERATED = {
    "rules": rules_table,
    "columns": columns_table,
    "statuses": statuses_table,
    "formats": formats_table,
}
"""The marked parts of the README: `<!-- name -->` up to `<!-- end -->`."""


def with_generated_parts(readme: str) -> str:
    """The README with every marked part as the code has it now."""
    for name, made in GENERATED.items():
        opening, closing = f"<!-- {name} -->\n", "\n<!-- end -->"
        before, _, rest = readme.partition(opening)
        _, _, after = rest.partition(closing)
        readme = f"{before}{opening}{made()}{closing}{after}"
    return readme


if __name__ == "__main__":
    README.write_text(with_generated_parts(README.read_text("utf-8")), "utf-8")
