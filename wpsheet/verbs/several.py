"""Several workbooks in one command: on all cores, in their order, one bad file no harm."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from wpsheet.errors import UnreadableFile, WpsheetError

T = TypeVar("T")

_WORTH_A_PROCESS = 20
"""Workbooks that take as long as the start of one more process."""
_MOST_PROCESSES = 61 if sys.platform == "win32" else 1000
"""Windows waits for no more of them at once."""

Progress = Callable[[Iterable[T], int], Iterator[T]]
"""Passes results on, knowing how many will come: a bar on a terminal, a figure on a page."""


@dataclass(slots=True)
class Worked(Generic[T]):
    """What became of several workbooks: results in their order, and why others have none."""

    results: list[T] = field(default_factory=list)
    refused: list[WpsheetError] = field(default_factory=list)


def work_on(
    paths: Sequence[Path],
    work: Callable[[Path], T],
    *,
    jobs: int | None = None,
    progress: Progress[Any] = lambda results, _: iter(results),
    begin: Callable[[], None] | None = None,
) -> Worked[T]:
    """Do the same work on each file; `work` is a function of a module, or a partial of one.

    One file alone that cannot be read raises its error, as everywhere; among several it is
    in `refused`. At most `jobs` processes work at once, as the cores allow if it is None; each
    calls `begin` first.
    """
    if len(paths) == 1:
        return Worked([work(paths[0])])
    worked: Worked[T] = Worked()
    jobs = jobs or max(1, min(os.cpu_count() or 1, len(paths) // _WORTH_A_PROCESS))
    guarded = partial(_guarded, work)
    with _done(guarded, paths, min(jobs, len(paths), _MOST_PROCESSES), begin) as results:
        for result in progress(results, len(paths)):
            if isinstance(result, WpsheetError):
                worked.refused.append(result)
            else:
                worked.results.append(result)
    return worked


def _guarded(work: Callable[[Path], T], path: Path) -> T | WpsheetError:
    """The result of a piece of work, or why this file allows none."""
    try:
        return work(path)
    except UnreadableFile as error:
        return error
    except MemoryError:
        return UnreadableFile(
            path, "needs more memory than this computer has", "close other programs"
        )
    except WpsheetError:
        raise
    except Exception as error:
        if os.environ.get("WPSHEET_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"
        return UnreadableFile(path, "unexpected error ({fault})", "please report this", fault=fault)


@contextmanager
def _done(
    work: Callable[[Path], T], paths: Sequence[Path], jobs: int, begin: Callable[[], None] | None
) -> Iterator[Iterable[T]]:
    """The results in the order of the paths, from this process or from several."""
    if jobs == 1:
        yield map(work, paths)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (begin,)) as pool:
        try:
            # All processes are started here.
            with _interrupts_put_off():
                size = max(1, min(8, len(paths) // (4 * jobs)))
                parts = [paths[start : start + size] for start in range(0, len(paths), size)]
                # The pool's own map cancels what nobody waits for, and then its thread fails.
                waiting = deque(pool.submit(_each, work, part) for part in parts)
            yield (result for _ in parts for result in waiting.popleft().result())
        except BrokenProcessPool:
            raise WpsheetError(
                "the system stopped a process, probably because memory was full; use --jobs 1"
            ) from None
        except BaseException:
            # Nobody waits for the rest any more; the pool by itself would finish it first.
            for each in active_children():
                each.terminate()
            raise


def _each(work: Callable[[Path], T], paths: Sequence[Path]) -> list[T]:
    return [work(path) for path in paths]


@contextmanager
def _interrupts_put_off() -> Iterator[None]:
    """Put off an interrupt to the end; processes that are started meanwhile never hear of any.

    Until they are far enough to be told, each would answer with a traceback of its own.
    """
    import signal

    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    # It lets interrupts in again when it is started, so it is started before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(begin: Callable[[], None] | None) -> None:
    """Begin a process of the pool; an interrupt is the first one's."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin is not None:
        begin()
