"""The house itself: floors, documentation, style, and what must not be in it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "wpsheet"
README = (ROOT / "README.md").read_text(encoding="utf-8")
FLOORS = (
    ("model",),  # values
    ("messages", "grammars"),  # what is said of them, and how a cell says them
    ("errors",),
    ("checking",),  # verbs over values, which lean on one another in this order
    ("summaries",),
    ("versions",),
    ("ooxml", "seals"),  # packages, and what they held
    ("reading", "editing", "writing", "reporters", "sample"),  # files
    ("verbs",),  # from file to file
    ("desk",),  # people, in a browser
    ("cli",),  # people
)
"""The rooms from the ground up: a room imports from lower floors only, never from its own."""
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
STANDARD_LIBRARY_ONLY = ("model", "messages", "grammars", "errors")
HEAVY = {"pandas", "pandera", "openpyxl", "xlsxwriter", "docx", "lxml", "jinja2", "markdown_it"}


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__main__.py",))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path, *, top_level: bool = False) -> set[str]:
    tree = parsed(path)
    nodes = tree.body if top_level else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def inside(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def test_imports_go_down_only() -> None:
    for path in modules():
        if inside(path) == "__init__":
            continue
        for module in imports(path):
            if module.startswith("wpsheet.") and room(module) != inside(path):
                lower = FLOOR[room(module)] < FLOOR[inside(path)]
                assert lower or room(module) == "sample", f"{path} imports {module}"


def test_no_module_needs_itself_by_way_of_others() -> None:
    """What only a type checker imports counts too: two such modules are one idea."""
    graph = {module_name(path): modules_imported(path) for path in modules()}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"a circle: {error.args[1]}")


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def modules_imported(path: Path) -> set[str]:
    """The modules of the package that a module takes names from."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wpsheet."):
            for alias in node.names:
                inner = ROOT.joinpath(*str(node.module).split("."), f"{alias.name}.py")
                found.add(f"{node.module}.{alias.name}" if inner.exists() else str(node.module))
    return found


def test_few_modules_stand_at_the_top_of_the_package_and_no_test_outside_a_room() -> None:
    assert len(list(PACKAGE.glob("*.py"))) <= 5
    assert not list((ROOT / "tests").glob("test_*.py"))


def test_the_lowest_floors_need_nothing_but_the_standard_library() -> None:
    for path in modules():
        if inside(path) in STANDARD_LIBRARY_ONLY:
            outside = {m.split(".")[0] for m in imports(path)} - {"wpsheet"}
            assert outside <= set(sys.stdlib_module_names), path


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    for path in modules():
        top = {m.split(".")[0] for m in imports(path, top_level=True)}
        assert not top & HEAVY, path


def test_what_the_desk_needs_is_loaded_by_the_desk_alone(sample: Path) -> None:
    run = (
        "import sys; from wpsheet.cli import wpsheet\n"
        "for words in (['--help'], ['desk', '--help'], ['check', sys.argv[1]]):\n"
        "    try: wpsheet(words)\n"
        "    except SystemExit: pass\n"
        "sys.exit(' '.join({'starlette', 'uvicorn', 'anyio'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, str(sample)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_no_workbook_is_saved_through_openpyxl() -> None:
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert "openpyxl" not in text or ".save(" not in text, path
        assert "openpyxl.Workbook" not in text, path


def test_modules_are_short_and_say_what_they_are() -> None:
    for path in modules():
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 400, path
        docstring = ast.get_docstring(parsed(path))
        assert docstring, path
        assert docstring.split("\n")[0].endswith("."), path


def test_no_private_function_is_left_without_a_caller() -> None:
    for path in modules():
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"^ *(?:def|class) (_\w+)", text, re.MULTILINE):
            used = len(re.findall(rf"\b{name}\b", text)) > 1 or name.endswith("__")
            assert used, f"nothing calls {name} in {inside(path)}"


def test_the_two_commands_of_the_readme_are_those_of_ci() -> None:
    assert "python -m pip install . && wpsheet demo\n" in README
    command = 'python -m pip install ".[test]" && python -m pytest'
    assert command in README
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_what_the_suite_leaves_out_of_hypothesis_is_where_it_was() -> None:
    """conftest.py puts nothing in the place of its search of every module for constants."""
    from hypothesis.internal.conjecture import providers

    source = Path(providers.__file__).read_text(encoding="utf-8")
    assert "def _get_local_constants() -> Constants:" in source
    assert "return _get_local_constants()" in source


def test_the_code_is_in_style() -> None:
    for arguments in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *arguments, "."],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout


@pytest.mark.real
def test_no_sentence_of_the_real_programme_is_in_the_repository(real_folder: Path) -> None:
    source = (real_folder / "ptc-work-programme-2022-2025.txt").read_text(encoding="utf-8")
    cells = re.split(r"[\t\n]|\s{2,}", re.sub(r"<[^>]+>", "", source))
    long_enough = 10
    theirs = {run for cell in cells for run in _runs(cell, long_enough)}
    tracked = [p for p in ROOT.rglob("*") if p.suffix in (".py", ".txt", ".md", ".toml")]
    for path in tracked:
        if any(part.startswith(".") or part == "build" for part in path.relative_to(ROOT).parts):
            continue
        ours = _runs(path.read_text(encoding="utf-8"), long_enough)
        shared = {r for r in ours & theirs if not _is_formula(r)}
        assert not shared, f"{path}: {sorted(shared)[:3]}"


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


_FORMULAS = set(
    "one two three four officer officers from of the and unit sub directorate facilitation"
    " compliance capacity building tariff trade research events spring autumn june ptc pc council"
    " cbc ec hsc dmpt safe wg policy commission subject to decision swg once a year at mid 2023"
    " 2024 2025 28th 0 5 1 2 green blue red completed in progress postponed not started".split()
)


def _is_formula(run: tuple[str, ...]) -> bool:
    """Whether words are the forms that the issue itself names: units, dates, bodies."""
    return set(run) <= _FORMULAS
