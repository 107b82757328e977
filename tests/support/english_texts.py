"""Every English text that a person reads, found in the code: what a catalogue has to translate."""

from __future__ import annotations

import ast
import inspect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
from jinja2 import Environment, nodes

import wpsheet
from wpsheet.checking.annotations import AnswerColumn
from wpsheet.checking.rules import Family, catalogue
from wpsheet.cli import wpsheet as group
from wpsheet.cli.language import paragraphs
from wpsheet.errors import WpsheetError
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.catalogue import Context
from wpsheet.model.edits import Held
from wpsheet.model.layout import COLUMN, REFERENCE_HEADING, Section
from wpsheet.model.list_headings import FIXED_LISTS, ListName
from wpsheet.model.periods import CONTINUOUS, MONTHS, ONCE_A_YEAR, PARTS_OF_YEAR
from wpsheet.model.programme import Role
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import Template
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.reporters import FORMATS
from wpsheet.verbs.merging import Undecided
from wpsheet.versions.comparing import Why

PACKAGE = Path(wpsheet.__file__).parent
SPEAKERS = {"say", "Labels", "other"}
"""`say("...")`, `self.say("...")`, `Labels(language)("...")`; in a template `other("...")`, too:
what a page says in the other language."""
REFUSERS = {"UsageError", "wrong_call", "refused", "_refuse_open"}
"""What is called with a cause and a remedy, in addition to the errors themselves."""


@dataclass(frozen=True, slots=True)
class Text:
    """An English text, what tells its meaning apart, and a word to the translator about it."""

    english: str
    context: str = ""
    about: str = ""


@cache
def english_texts() -> dict[Text, list[str]]:
    """Each text with the files that hold it, file by file in the order of the code."""
    found: dict[Text, list[str]] = defaultdict(list)
    for file, text in sorted(_everywhere(), key=lambda each: each[0]):
        if file not in found[text]:
            found[text].append(file)
    return _told_once(found)


def said_in(room: str) -> set[str]:
    """The English texts that the code of one room says."""
    code = (ast.parse(path.read_text(encoding="utf-8")) for path in (PACKAGE / room).rglob("*.py"))
    return {text.english for tree in code for text in _in_code(tree, REFUSERS)}


def _told_once(found: dict[Text, list[str]]) -> dict[Text, list[str]]:
    """A text that is found in several ways is one text, known by the first of them."""
    first: dict[tuple[str, str], Text] = {}
    for text in found:
        first.setdefault((text.context, text.english), text)
    texts: dict[Text, list[str]] = {text: [] for text in first.values()}
    for text, files in found.items():
        texts[first[text.context, text.english]] += files
    return {text: sorted(set(files)) for text, files in texts.items()}


def _everywhere() -> Iterator[tuple[str, Text]]:
    yield from _in_tables()
    yield from _in_rules()
    yield from _in_help()
    code = {path: ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}
    refusers = REFUSERS | _errors(code.values())
    for path, tree in sorted(code.items()):
        for text in _in_code(tree, refusers):
            yield _file(path), text
    for path in sorted(PACKAGE.rglob("*.html")):
        for text in _in_template(path.read_text(encoding="utf-8")):
            yield _file(path), Text(text, about="On a page of wpsheet desk.")


def _in_template(source: str) -> Iterator[str]:
    """What a template of a page says."""
    for call in Environment().parse(source).find_all(nodes.Call):
        named = isinstance(call.node, nodes.Name) and call.node.name in SPEAKERS
        if named and call.args and isinstance(call.args[0], nodes.Const):
            yield call.args[0].value


def _in_tables() -> Iterator[tuple[str, Text]]:
    """The texts that are in tables of the model and are asked for by their place there."""
    words = (*FillColour, *Held, *ListName, *Role, *FIXED_LISTS, "type of task", "status")
    for name, texts in {
        "model/layout.py": [
            *(Text(c.heading, Context.COLUMN, "The heading of a column.") for c in COLUMN.values()),
            *(Text(c.question, Context.QUESTION) for c in COLUMN.values()),
            *(Text(section.heading) for section in Section),
            Text(REFERENCE_HEADING),
        ],
        "model/periods.py": [
            *(Text(w, Context.PERIOD) for w in (*PARTS_OF_YEAR, ONCE_A_YEAR, CONTINUOUS)),
            *(Text(month, Context.PERIOD, 'As in "April 2027".') for month in MONTHS),
            *(Text(month, Context.MONTH, 'As in "16 April 2027".') for month in MONTHS),
        ],
        "model/vocabulary.py": [
            *(Text(status, Context.STATUS) for status in (*Status, NO_STATUS)),
            *(Text(word, Context.WORD) for word in words),
        ],
        "model/wording.py": [Text(saying) for saying in Template],
        "verbs/merging.py": [Text(why) for why in Undecided],
        "versions/comparing/matching.py": [Text(why) for why in Why],
        "reading/kinds.py": [Text(kind) for kind in WorkbookKind],
        "checking/rules/base.py": [Text(family, about="A family of rules.") for family in Family],
        "checking/annotations.py": [
            Text(name, about="The heading of a column.")
            for name in (AnswerColumn.APPLY, AnswerColumn.SUGGESTION)
        ],
        "reporters/__init__.py": [
            Text(form.serves, about="What a format of reports is for, in the manual.")
            for form in FORMATS.values()
        ],
    }.items():
        for text in texts:
            yield f"wpsheet/{name}", Text(str(text.english), str(text.context), text.about)


def _in_rules() -> Iterator[tuple[str, Text]]:
    for rule in catalogue():
        for context, text in rule.texts().by_context(rule.name):
            yield _file(inspect.getfile(type(rule))), Text(text, context, rule.code)


def _in_help() -> Iterator[tuple[str, Text]]:
    """The help of every command and option, paragraph by paragraph, and click's own."""
    yield "wpsheet/cli/__init__.py", Text("Show this message and exit.", about="Help of --help.")
    for command in commands():
        file = _file(inspect.getfile(inspect.unwrap(command.callback))) if command.callback else ""
        named = f"Help of wpsheet {command.name}" if command is not group else "Help of wpsheet"
        for text in paragraphs(command.help):
            yield file, Text(text, about=f"{named}.")
        for option in command.params:
            if isinstance(option, click.Option):
                for text in paragraphs(option.help):
                    yield file, Text(text, about=f"{named}, {option.opts[0]}.")


def commands() -> list[click.Command]:
    """The program and each of its commands."""
    context = click.Context(group)
    found = [group.get_command(context, name) for name in group.list_commands(context)]
    return [group, *(command for command in found if command)]


def _in_code(tree: ast.Module, refusers: Collection[str]) -> Iterator[Text]:
    """What is said by labels, what errors say, and words of ours in sentences."""
    code = list(ast.walk(tree))
    named = _assigned(code)
    calls = [node for node in code if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        called = _name(node.func.func if isinstance(node.func, ast.Call) else node.func)
        speaks = called in SPEAKERS and (called == "say" or isinstance(node.func, ast.Call))
        if speaks and node.args:
            yield from map(Text, _texts(node.args[0], named))
        elif called in refusers:
            for argument in node.args:
                for text in _texts(argument, named):
                    yield Text(text, about="In a refusal: the cause, or what to do about it.")
        elif called == "Word" and node.args and isinstance(node.args[0], ast.Constant):
            yield Text(node.args[0].value, str(Context.WORD))


def _errors(code: Iterable[ast.Module]) -> set[str]:
    """The names of our errors: of `WpsheetError` and what is made from it."""
    classes = [n for tree in code for n in tree.body if isinstance(n, ast.ClassDef)]
    found = [WpsheetError.__name__]
    for known in found:
        found += [c.name for c in classes if known in map(_name, c.bases)]
    return set(found)


def _assigned(code: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What a module assigns to each name, wherever it does."""
    found: dict[str, list[ast.expr]] = defaultdict(list)
    for node in code:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    _assign(target, value, found)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                _assign(target, value, found)
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                _assign(target, value, found)
    return found


def _assign(target: ast.expr, value: ast.expr, found: dict[str, list[ast.expr]]) -> None:
    match target, value:
        case ast.Name(id=name), _:
            found[name].append(value)
        case (
            ast.Tuple(elts=[ast.Name(id=key), ast.Name(id=each)]),
            ast.Call(func=ast.Attribute(value=table, attr="items")),
        ):
            found[key].append(ast.Call(ast.Attribute(table, "keys"), [], []))
            found[each].append(table)


def _texts(
    node: ast.expr, named: dict[str, list[ast.expr]], seen: Sequence[str] = ()
) -> Iterator[str]:
    """The texts that an argument may be; names and tables are what the module puts in them.

    An f-string is given as it is written: it is in no catalogue, and so a test refuses it.
    """
    follow = []
    match node:
        case ast.Constant(value=str(text)):
            if text:
                yield text
        case ast.JoinedStr():
            yield ast.unparse(node)
        case ast.IfExp(body=one, orelse=other):
            follow = [one, other]
        case ast.BoolOp(values=follow) | ast.Tuple(elts=follow) | ast.List(elts=follow):
            pass
        case ast.Dict(values=follow):
            pass
        case ast.Subscript(value=table) | ast.Starred(value=table):
            follow = [table]
        case ast.Call(func=ast.Attribute(value=table, attr="get" | "values")):
            follow = [table]
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="keys")):
            tables = [each for each in named.get(name, ()) if isinstance(each, ast.Dict)]
            follow = [key for table in tables for key in table.keys if key]
        case ast.Name(id=name) if name not in seen:
            follow, seen = named.get(name, []), [*seen, name]
    for each in follow:
        yield from _texts(each, named, seen)


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _file(path: str | Path) -> str:
    return Path(path).relative_to(PACKAGE.parent).as_posix()
