"""What a whole process costs: seconds of the processor, and memory at its peak."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
WPSHEET = (sys.executable, "-m", "wpsheet")
REFUSED = 2


@dataclass(frozen=True, slots=True)
class Cost:
    """User and system seconds of a process and of those it waited for; megabytes of the largest."""

    seconds: float
    megabytes: float


class Refused(Exception):
    """A process would not do its work; the text is the last line it said."""


def cost(command: Sequence[str]) -> Cost:
    """Run a command and tell what it cost; what it prints is thrown away.

    The memory is never less than this process has, because a new process begins as a copy of it:
    so nothing large may be imported here.
    """
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    said = process.stderr.read().strip()
    process.stderr.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or "Traceback" in said:
        raise Refused(said.splitlines()[-1] if said else f"exit code {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def rival(name: str, *words: object) -> list[str]:
    """The command line of a program in the folder rivals."""
    return [sys.executable, str(HERE / "rivals" / f"{name}.py"), *map(str, words)]


def ratio(ours: Sequence[str], theirs: Sequence[str], pairs: int) -> float:
    """How many times as much ours costs: the median over pairs, each run one after the other."""
    return statistics.median(cost(ours).seconds / cost(theirs).seconds for _ in range(pairs))
