"""The program from its start to its end: one line, one port, one desk a folder, and no trace."""

from __future__ import annotations

import asyncio
import http.client
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
from contextlib import closing
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from commands import Shell
from desks import asked, close, cookie_of, ended, in_a_loop, running, served

from wpsheet.desk.presence import FIRST_PAGE, MINUTE, Presence

LINE = re.compile(r"http://127\.0\.0\.1:(\d+)/\?ticket=[\w-]{20,}")


@pytest.mark.slow
def test_it_prints_one_address_and_a_second_start_opens_the_same_desk(
    workbook: Path, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    with running(workbook.parent, home=home) as (first, address):
        port = LINE.fullmatch(address)[1]
        record = next(home.rglob("desk-*.json"))
        assert record.stat().st_mode & 0o077 == 0, "only this user may read where it listens"
        second = run("desk", "--no-browser", workbook.parent)
        assert second.code == 0
        assert LINE.fullmatch(second.out.strip())[1] == port
        assert second.out.strip() != address
        shutil.copy(workbook, workbook.with_name("other.xlsx"))
        of_workbook = run("desk", "--no-browser", workbook.with_name("other.xlsx")).out.strip()
        assert urlsplit(of_workbook).port == int(port)
        netloc, cookie = cookie_of(address)
        until = time.monotonic() + 60
        while 'data-serial="0"' in asked(netloc, cookie, "/check?file=other.xlsx"):
            assert time.monotonic() < until
            time.sleep(0.2)
        if sys.platform == "linux":
            assert _memory(first.pid) < 250
        close(of_workbook)
        assert ended(first, 20)
        assert (first.returncode, first.stderr.read()) == (0, "")
    assert not list(home.rglob("*.json"))


def _memory(pid: int) -> float:
    """The most that it had, in megabytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1000


@pytest.mark.slow
def test_its_first_page_does_not_wait_for_the_schema() -> None:
    heavy = "import sys, wpsheet.desk.server; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", heavy], check=False).returncode == 0


@pytest.mark.slow
def test_a_killed_desk_leaves_nothing_that_stops_the_next(workbook: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    before = workbook.read_bytes()
    with running(workbook, home=home) as (first, address):
        cookie_of(address)
        first.kill()
        first.wait()
    with running(workbook, home=home) as (second, address):
        assert LINE.fullmatch(address)
        assert "programme.xlsx" in asked(*cookie_of(address), "/")
        second.send_signal(signal.SIGINT)
        assert ended(second, 20)
        assert (second.returncode, second.stderr.read()) == (0, "")
    assert workbook.read_bytes() == before
    assert [path.name for path in workbook.parent.iterdir()] == ["programme.xlsx"]


def test_who_sends_too_much_hears_so(workbook: Path) -> None:
    with served(workbook) as (_, address):
        netloc, cookie = cookie_of(address)
        for method, origin, status in (
            ("POST", f"http://{netloc}", 413), ("POST", "http://evil.example", 403),
        ):  # fmt: skip
            with closing(http.client.HTTPConnection(netloc, timeout=10)) as line:
                headers = {"cookie": cookie, "origin": origin}
                line.request(method, "/close", body=b"x" * 3_000_000, headers=headers)
                assert line.getresponse().status in (status, 413)


def test_it_does_not_end_while_something_is_written(workbook: Path) -> None:
    from wpsheet.desk.desk import Desk
    from wpsheet.desk.server import ended as ends

    class Server:
        should_exit = False

    async def work() -> None:
        server, desk, presence = Server(), Desk(workbook.parent), Presence(lambda: 0)
        presence.closed = True
        with desk.writing():
            ending = asyncio.create_task(ends(server, desk, presence))
            await asyncio.sleep(0.3)
            assert not server.should_exit
        await ending
        assert server.should_exit

    in_a_loop(work())


def test_a_port_that_is_taken_is_told_in_one_line(workbook: Path, run: Shell) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        done = run("desk", "--no-browser", "--port", str(port), workbook)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"wpsheet: port {port} cannot be used (")
        assert done.err.count("\n") == 1


@pytest.mark.slow
@pytest.mark.browser
def test_it_ends_some_time_after_its_last_page_is_closed(
    shown, chromium, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wpsheet.desk.presence.MINUTE", 1.0)
    screen = shown(workbook)
    screen.checked()
    other = chromium.new_page(storage_state=screen.page.context.storage_state())
    other.goto(f"{screen.here}/folder")
    screen.page.goto("about:blank")
    assert not ended(screen.desk, 1.5)
    other.close()
    assert not ended(screen.desk, 0.3)
    assert ended(screen.desk, 30)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_it_waits_for_its_first_page_longer_than_for_the_next() -> None:
    clock = Clock()
    presence = Presence(lambda: 0, clock)
    clock.now = FIRST_PAGE - 1
    assert not presence.is_over()
    clock.now += 2
    assert presence.is_over()
    presence.touch()
    clock.now += MINUTE - 1
    assert not presence.is_over()
    clock.now += 2
    assert presence.is_over()


def test_an_open_page_is_never_over_and_the_oldest_of_too_many_rests() -> None:
    clock = Clock()
    presence = Presence(lambda: 7, clock)
    presence.touch()

    async def opened() -> None:
        lines = [presence.news(None) for _ in range(5)]
        assert [await anext(line) for line in lines] == ["data: 7\n\n"] * 5
        clock.now = 10 * MINUTE
        assert not presence.is_over()
        assert (await anext(lines[0])).startswith("event: rest")
        presence.end()
        assert [(await anext(line))[:10] for line in lines[1:]] == ["event: end"] * 4
        for line in lines:
            await line.aclose()
        assert not presence.is_over()
        clock.now += MINUTE + 1
        assert presence.is_over()

    in_a_loop(opened())


def test_what_stops_a_double_click_is_shown_as_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wpsheet.cli.desk import without_console

    shown: list[str] = []
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("webbrowser.open", shown.append)
    monkeypatch.setattr(sys, "argv", ["wpsheet-desk", str(tmp_path / "gone.xlsx")])
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as end:
        without_console()
    assert end.value.code == 2
    log = tmp_path / "wpsheet" / "desk.log"
    assert shown == [log.as_uri()]
    assert "gone.xlsx: no such file" in log.read_text(encoding="utf-8")


def test_a_double_click_opens_the_folder_that_was_worked_in_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wpsheet.desk.runs import last_folder, remember

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    assert last_folder() in (Path.home(), Path.home() / "Documents")
    remember(tmp_path)
    assert last_folder() == tmp_path


def test_the_program_without_a_console_is_there() -> None:
    pyproject = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    module, _, name = tomllib.loads(pyproject)["project"]["gui-scripts"]["wpsheet-desk"].partition(
        ":"
    )
    assert callable(getattr(import_module(module), name))
