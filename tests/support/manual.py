"""The parts of the manual that are made from the code: `python tests/support/manual.py`.

With `--examples` also what the commands in it say, which takes a minute.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import click

# The wpsheet beside these tests, not one that is installed.
sys.path.insert(0, str(Path(__file__).parents[2]))

from wpsheet.checking.rules import catalogue
from wpsheet.cli import wpsheet
from wpsheet.cli.language import in_french, paragraphs
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import COLUMNS
from wpsheet.model.vocabulary import STATUSES
from wpsheet.reporters import FORMATS

MANUAL = Path(__file__).parents[2] / "wpsheet" / "manual"
HEADINGS = {
    "rules": ("code | rule | severity | finds", "code | règle | gravité | ce qu’elle trouve"),
    "columns": ("column | heading | asks", "colonne | en-tête | question"),
    "statuses": ("status | colour | key words", "statut | couleur | mots clés"),
    "formats": ("format | is for", "format | sert à"),
    "commands": ("option | what it does", "option | ce qu’elle fait"),
}
"""The heads of the generated tables, in English and French."""


def _table(name: str, language: str, rows: Iterator[tuple[str, ...]]) -> list[str]:
    heading = HEADINGS[name][language == "fr"]
    rule = "|".join("---" for _ in heading.split(" | "))
    return [f"| {heading} |", f"|{rule}|", *(f"| {' | '.join(row)} |" for row in rows)]


def rules_tables(language: str) -> str:
    """Every rule by family."""
    say = Labels(language)
    lines: list[str] = []
    for family, group in groupby(catalogue(), key=lambda rule: rule.family):
        rules = sorted(group, key=lambda rule: rule.code)
        rows = (
            (r.code, f"`{r.name}`", r.severity.word(say), r.texts(language).what) for r in rules
        )
        lines += ["", f"**{say(family.value)}**", "", *_table("rules", language, rows)]
    return "\n".join(lines).strip()


def columns_table(language: str) -> str:
    """Every column with its name, heading and question."""
    say = Labels(language)
    rows = ((f"`{c.field.value}`", say.headed(c.field), say.question(c)) for c in COLUMNS)
    return "\n".join(_table("columns", language, rows))


def statuses_table(language: str) -> str:
    """The four statuses with their colours and key words."""
    say = Labels(language)
    rows = (
        (say.status(t.status.value), f"{say(t.colour)} (`{t.fill}`)", ", ".join(t.key_words))
        for t in STATUSES
    )
    return "\n".join(_table("statuses", language, rows))


def formats_table(language: str) -> str:
    """The formats of a report and what each is good for."""
    say = Labels(language)
    rows = ((f"`{form.name}`", say(form.serves)) for form in FORMATS.values())
    return "\n".join(_table("formats", language, rows))


def commands_text(language: str) -> str:
    """Every command with its call, its help and its options."""
    return "\n\n".join(_command_text(name, language) for name in wpsheet.list_commands(None))  # type: ignore[arg-type]


def _command_text(name: str, language: str) -> str:
    command = wpsheet.get_command(None, name)  # type: ignore[arg-type]
    if language == "fr":
        command = in_french(command)
    context = click.Context(command, info_name=f"wpsheet {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f"## {name}", "", f"    wpsheet {name} {usage}", ""]
    for paragraph in paragraphs(command.help):
        lines += [paragraph, ""]
    options = [p for p in command.params if isinstance(p, click.Option) and p.name != "lang"]
    rows = ((f"`{_call(each, language)}`", " ".join((each.help or "").split())) for each in options)
    return "\n".join([*lines, *(_table("commands", language, rows) if options else [])]).strip()


def _call(option: click.Option, language: str) -> str:
    """An option with what it takes: `-o FILE`."""
    short = min(option.opts, key=len)
    names = f"{short}, {option.opts[-1]}" if short != option.opts[-1] else short
    if option.is_flag:
        return names
    if isinstance(option.type, click.Choice):
        return f"{names} {(' ou ' if language == 'fr' else ' or ').join(option.type.choices)}"
    return f"{names} {option.metavar or option.type.name.upper()}"


GENERATED = {
    "rules": rules_tables,
    "columns": columns_table,
    "statuses": statuses_table,
    "formats": formats_table,
    "commands": commands_text,
}
"""The marked parts of pages: `<!-- name -->` up to `<!-- end -->`."""


def with_generated_parts(text: str, language: str) -> str:
    """A page with every marked part as the code has it now."""

    def made(part: re.Match[str]) -> str:
        return f"<!-- {part[1]} -->\n{GENERATED[part[1]](language)}\n<!-- end -->"

    return re.sub(r"<!-- (\w+) -->\n.*?<!-- end -->", made, text, flags=re.DOTALL)


EXAMPLES = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
CUT = "..."
"""In place of the lines of an output that a page leaves out."""


def examples(text: str) -> list[tuple[str, list[str]]]:
    """(command, lines shown) of every console example, in order."""
    found: list[tuple[str, list[str]]] = []
    for block in EXAMPLES.findall(text):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def as_shown(lines: list[str], shown: list[str]) -> list[str]:
    """An output cut as a page shows it: so many lines before and after what is left out."""
    if CUT not in shown:
        return lines
    before = shown.index(CUT)
    after = len(shown) - before - 1
    return [*lines[:before], CUT, *lines[len(lines) - after :]]


def with_examples(text: str, run: Callable[[str], list[str]]) -> str:
    """A page whose examples show what their commands say now."""
    told = iter([(command, as_shown(run(command), shown)) for command, shown in examples(text)])

    def made(block: re.Match[str]) -> str:
        lines = []
        for _ in re.findall(r"^\$ ", block[0], re.MULTILINE):
            command, shown = next(told)
            lines += [f"$ {command}", *shown]
        return "".join(f"{line}\n" for line in lines)

    return EXAMPLES.sub(made, text)


def said_in(folder: str) -> Callable[[str], list[str]]:
    """What a command says in a folder, as lines."""

    def run(command: str) -> list[str]:
        words = [sys.executable, "-m", *shlex.split(command)]
        environment = {**os.environ, "PYTHONPATH": str(MANUAL.parents[1])}
        done = subprocess.run(
            words, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        return (done.stdout + done.stderr).splitlines()

    return run


def pages() -> list[tuple[Path, str]]:
    """Every page of the manual with its language."""
    return [(path, path.parent.name) for path in sorted(MANUAL.glob("*/*.md"))]


def _main() -> None:
    for path, language in pages():
        text = with_generated_parts(path.read_text("utf-8"), language)
        if "--examples" in sys.argv and path.stem != "another-committee":
            with TemporaryDirectory() as folder:
                run = said_in(folder)
                if examples(text):
                    run(f"wpsheet demo --lang {language}")
                text = with_examples(text, run)
        path.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    _main()
