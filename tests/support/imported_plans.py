"""Plans of other committees as workbooks of ours, each made once a worker."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from plans import Plan

from wpsheet.cli import wpsheet


def controlled(plan: Plan, path: Path) -> Path:
    """A plan as `import` makes a controlled workbook of it by its options, as a file."""
    path.write_bytes(_controlled(plan))
    return path


def circulated(workbook: Path, path: Path) -> Path:
    """A draft circulated of a workbook, as a file."""
    path.write_bytes(_circulated(workbook.name, workbook.read_bytes()))
    return path


@cache
def _controlled(plan: Plan) -> bytes:
    with TemporaryDirectory() as folder:
        source, made = plan.write(Path(folder)), Path(folder) / f"{plan.name}-controlled.xlsx"
        assert not _done("import", source, "-o", made, *plan.options)
        return made.read_bytes()


@cache
def _circulated(name: str, content: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        workbook, made = Path(folder) / name, Path(folder) / "circulated.xlsx"
        workbook.write_bytes(content)
        assert not _done("circulate", workbook, "-o", made, "--draft")
        return made.read_bytes()


def _done(*words: str | Path) -> int:
    """The exit code of a command."""
    return int(wpsheet.main([str(word) for word in words], standalone_mode=False) or 0)
