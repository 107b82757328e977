"""Writes that are killed, a line of the writing later each time: `python killing.py CASE FOLDER`.

Printed is, as JSON, what the folder holds after each of them. In a process of its own, because
each write is done in a fork, and forking the whole of a test run is slow.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from wpsheet.errors import UnwritableFile
from wpsheet.writing import atomic
from wpsheet.writing.atomic import replace_in_place, write_file, write_folder

OLD, NEW, OTHER = b"as it was", b"a new workbook" * 2_000, b"another run's" * 2_000
OLDER = b"the one before"


@contextmanager
def at_line(moment: int, act: Callable[[], object]) -> Iterator[list[int]]:
    """Act once, before that many lines of the writing are done; gives the lines that were."""
    lines = [0]

    def traced(frame: FrameType, event: str, _: object) -> object:
        if frame.f_code.co_filename != atomic.__file__:
            return None
        if event == "line":
            lines[0] += 1
            if lines[0] == moment:
                sys.settrace(None)
                act()
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        yield lines
    finally:
        sys.settrace(before)


def name_of(path: Path) -> str:
    """Which of the contents a file holds; a part of one has no name."""
    names = {OLD: "old", NEW: "new", OTHER: "other", OLDER: "older"}
    return names.get(path.read_bytes(), "broken")


def held(folder: Path) -> dict[str, str]:
    """What the files of a folder hold; what killed runs left has a name of its own."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name: name_of(path) for path in files if path.suffix != ".tmp"}


def in_a_child(work: Callable[[], object]) -> int:
    """The way that work ends in a process of its own: its code, or minus the signal."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except UnwritableFile:
            code = 2
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def age(folder: Path) -> None:
    """Make what runs left in a folder as old as something nobody writes any more."""
    long_ago = time.time() - atomic.STALE_SECONDS - 1
    for each in folder.rglob(".*.tmp"):
        os.utime(each, (long_ago, long_ago))


# A case lays out a folder, and gives the write that is killed


def to_a_file(folder: Path) -> Callable[[], object]:
    (folder / "out.xlsx").write_bytes(OLD)
    return lambda: write_file(folder / "out.xlsx", NEW)


def in_place(folder: Path) -> Callable[[], object]:
    (folder / "plan.xlsx").write_bytes(OLD)
    (folder / "plan.bak.xlsx").write_bytes(OLDER)
    return lambda: replace_in_place(folder / "plan.xlsx", OLD, NEW)


def to_a_folder(folder: Path) -> Callable[[], object]:
    shutil.rmtree(folder / "call", ignore_errors=True)
    return lambda: write_folder(folder / "call", {"a.xlsx": NEW, "b.xlsx": OTHER})


CASES = {each.__name__: each for each in (to_a_file, in_place, to_a_folder)}


def killed_at_each_moment(case: str, folder: Path) -> Iterator[dict[str, str]]:
    def work(moment: int) -> None:
        with at_line(moment, lambda: os.kill(os.getpid(), signal.SIGKILL)):
            write()

    for moment in itertools.count(1):
        write = CASES[case](folder)
        code = in_a_child(lambda moment=moment: work(moment))
        yield held(folder)
        age(folder)
        if code != -signal.SIGKILL:
            assert code == 0
            return


if __name__ == "__main__":
    print(json.dumps(list(killed_at_each_moment(sys.argv[1], Path(sys.argv[2])))))
