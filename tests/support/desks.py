"""The desk as tests start it: its pages without a server, a server in a thread, the program."""

from __future__ import annotations

import asyncio
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

import httpx

from wpsheet.desk.application import application
from wpsheet.desk.desk import Desk
from wpsheet.desk.guard import Keys
from wpsheet.desk.presence import Presence
from wpsheet.desk.runs import Run
from wpsheet.desk.server import run
from wpsheet.editing import edit_package
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit
from wpsheet.ooxml.sheet import place_of

T = TypeVar("T")
PORT = 4321
HERE = f"http://127.0.0.1:{PORT}"


def in_a_loop(work: Coroutine[object, object, T]) -> T:
    """What comes of it, in a thread of its own: a browser's tests keep a loop in theirs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


class Pages:
    """The pages of a desk as a browser asks for them; its cookies are kept."""

    def __init__(self, folder: Path, workbook: str | None = None, language: str | None = None):
        self.desk = Desk(folder, workbook, language)
        self.keys = Keys(PORT)
        self.presence = Presence(lambda: self.desk.revision)
        self.app = application(self.desk, self.keys, self.presence)
        self.cookies = httpx.Cookies()

    def entered(self) -> Pages:
        """With the session's cookie."""
        assert self.get(self.keys.address()).status_code == 303
        return self

    def get(self, address: str, **headers: str) -> httpx.Response:
        return self.request("GET", address, headers=headers)

    def post(self, address: str, fields: dict[str, str] | None = None, **headers: str):
        """A form that a page of ours sends."""
        return self.request("POST", address, data=fields or {}, headers={"origin": HERE} | headers)

    def request(self, method: str, address: str, **more: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(
                transport=transport, base_url=HERE, cookies=self.cookies
            ) as client:
                answer = await client.request(method, address, **more)
                self.cookies = client.cookies
                return answer

        return in_a_loop(asked())

    def checked(self, file: str) -> str:
        """The page of a workbook once it is checked."""
        address = f"/check?{urlencode({'file': file})}"
        followed = self.desk.followed(file)
        self.desk.follower.look(followed.path)
        return self.get(address).text


def cookie_of(address: str) -> tuple[str, str]:
    """The host that an address leads to, and the cookie that it gives."""
    parts = urlsplit(address)
    with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as line:
        line.request("GET", f"{parts.path}?{parts.query}")
        answer = line.getresponse()
        assert answer.status == 303
        return parts.netloc, answer.getheader("set-cookie").partition(";")[0]


def asked(netloc: str, cookie: str, path: str, method: str = "GET", **headers: str) -> str:
    """What a desk answers to who has its cookie."""
    with closing(http.client.HTTPConnection(netloc, timeout=10)) as line:
        line.request(method, path, headers={"cookie": cookie, **headers})
        answer = line.getresponse()
        assert answer.status == 200
        return answer.read().decode()


def close(address: str) -> None:
    """Close a desk, as the button of its pages does."""
    netloc, cookie = cookie_of(address)
    asked(netloc, cookie, "/close", "POST", origin=f"http://{netloc}")


@contextmanager
def served(place: Path, language: str | None = None) -> Iterator[tuple[Thread, str]]:
    """A desk that a thread of the tests serves, which is closed at the end, and its address."""
    folder, workbook = (place, None) if place.is_dir() else (place.parent, place.name)
    told: Queue[str] = Queue()
    thread = Thread(
        target=run, args=(folder, workbook), kwargs={"language": language, "tell": told.put}
    )
    thread.start()
    try:
        yield thread, told.get(timeout=60)
    finally:
        if address := Run(folder).address():
            close(address)
        thread.join(60)


@contextmanager
def running(*words: str | Path, home: Path) -> Iterator[tuple[subprocess.Popen, str]]:
    """The program as it is installed: its process, and the address that it prints."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(home), "LOCALAPPDATA": str(home)}
    process = subprocess.Popen(
        [sys.executable, "-m", "wpsheet", "desk", "--no-browser", *map(str, words)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def ended(desk: subprocess.Popen | Thread, within: float) -> bool:
    """Whether a desk ends by itself in so many seconds."""
    if isinstance(desk, Thread):
        desk.join(within)
        return not desk.is_alive()
    try:
        desk.wait(within)
    except subprocess.TimeoutExpired:
        return False
    return True


class Screen:
    """A page of a running desk, with all that its console and its lines to the world say."""

    def __init__(self, desk: Thread, address: str, page: object) -> None:
        self.desk = desk
        self.address = address
        self.here = address.partition("/?")[0]
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        self.heard = {
            "console": lambda message: self.said.append(message.text),
            "pageerror": lambda error: self.said.append(str(error)),
            "dialog": lambda dialog: self.said.append(f"dialog: {dialog.message}"),
            "request": lambda request: self.asked.append(request.url),
        }

    def checked(self, least: int = 1, within: float = 60) -> int:
        """Wait until the workbook has been checked so many times; gives how often it has been."""
        until = time.monotonic() + within
        while self.serial < least:
            assert time.monotonic() < until, f"no check {least} within {within} s"
            self.page.wait_for_timeout(50)
        return self.serial

    @property
    def serial(self) -> int:
        return int(self.page.get_attribute("body", "data-serial"))

    @property
    def status(self) -> str:
        return self.page.get_by_role("status").inner_text()

    def focused(self) -> str:
        """What has the focus, as it is named."""
        return self.page.locator(":focus").inner_text().strip()


@contextmanager
def seen(screen: Screen) -> Iterator[Screen]:
    """A screen whose first page the window shows, and nothing of which it keeps."""
    page = screen.page
    for event, hear in screen.heard.items():
        page.on(event, hear)
    try:
        page.goto(screen.address)
        yield screen
    finally:
        for event, hear in screen.heard.items():
            page.remove_listener(event, hear)
        page.goto("about:blank")


def saved(workbook: Path, *cells: tuple[str, str, str]) -> None:
    """Save a workbook with other texts in cells, (sheet, cell, text), as Excel does: beside it,
    then in its place."""
    edits = [CellEdit(Address(sheet, *place_of(ref)), text) for sheet, ref, text in cells]
    edited = edit_package(workbook.read_bytes(), edits, workbook)
    assert not edited.receipt.refused
    beside = workbook.with_name("7A31B2C0")
    beside.write_bytes(edited.content)
    beside.replace(workbook)
