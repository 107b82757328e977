"""Every verb is a function that can be imported, says what it does, and never prints."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from tables import for_each

import wpsheet

VERBS = sorted(set(wpsheet.__all__) - {"__version__"})
MODULES = sorted((Path(wpsheet.__file__).parent / "verbs").glob("*.py"))


@for_each("name", VERBS)
def test_a_verb_says_what_it_does_in_a_sentence(name: str) -> None:
    verb = getattr(wpsheet, name)
    first, *_ = inspect.getdoc(verb).split("\n\n")
    assert callable(verb)
    assert first.endswith(".")


@for_each("module", MODULES)
def test_no_verb_prints_exits_or_knows_a_command_line(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert not names & {"print", "exit", "quit", "SystemExit"}
    assert not imported & {"click", "exit"}
