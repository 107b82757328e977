"""What the tests of the desk share: a folder with the sample, its page, the rules of axe."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest
from desks import Screen, seen, served
from needs import missing

from wpsheet.desk.following import Follower
from wpsheet.desk.shelf import Shelf


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    """A folder with the sample in it, which the test may change."""
    folder = tmp_path / "desk"
    folder.mkdir()
    shutil.copy(sample, folder / "programme.xlsx")
    return folder


@pytest.fixture
def workbook(folder: Path) -> Path:
    return folder / "programme.xlsx"


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of axe, as a script."""
    path = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
    if not path.exists():
        missing("axe's rules (npm axe-core; AXE_CORE names its axe.min.js)")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module", autouse=True)
def _threads_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Desks in threads keep their records apart, leave the search for garbage as it is, and look
    at files and for their end so often that no test waits for them. They end with their tests,
    where the program's end with its process."""
    home = str(tmp_path_factory.mktemp("home"))
    looks = Follower._run

    def looks_until_the_end(follower: Follower) -> None:
        with suppress(SystemExit):
            looks(follower)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, home)
        patch.setattr("wpsheet.desk.following.settle", lambda: None)
        patch.setattr("wpsheet.desk.following.LOOKS", 0.05)
        patch.setattr("wpsheet.desk.server._LOOKS", 0.05)
        patch.setattr("wpsheet.desk.shelf._LOOKS", 0.2)
        patch.setattr(Follower, "_run", looks_until_the_end)
        yield
        patch.setattr(Shelf, "look", sys.exit)
        for thread in threading.enumerate():
            if thread.name == "follower":
                thread.join()


@pytest.fixture
def shown(window: Any) -> Iterator[Callable[..., Screen]]:
    """A function: a folder or a workbook, and a language → its desk in the browser."""
    with ExitStack() as stack:

        def show(place: Path, language: str | None = None) -> Screen:
            desk, address = stack.enter_context(served(place, language))
            return stack.enter_context(seen(Screen(desk, address, window)))

        yield show
