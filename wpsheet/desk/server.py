"""Runs the desk: listens, tells the address, serves, and ends when nobody looks any more."""

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from wpsheet.desk.application import application
from wpsheet.desk.desk import Desk
from wpsheet.desk.faults import log_to
from wpsheet.desk.guard import Keys
from wpsheet.desk.presence import Presence
from wpsheet.desk.runs import Run, own_folder, remember
from wpsheet.errors import WpsheetError
from wpsheet.writing.atomic import new_files_mode

_LOOKS = 0.5
"""Seconds between two looks whether the desk is over."""


def run(
    folder: Path,
    workbook: str | None,
    *,
    port: int = 0,
    language: str | None = None,
    tell: Callable[[str], None],
) -> None:
    """Serve a folder until its last page is closed; `tell` gets the address once it listens.

    If a desk of this folder runs already, its address is told, and nothing is served. `port` is
    chosen by the system if it is 0. Raises `WpsheetError` if it cannot listen there.
    """
    this = Run(folder)
    running = this.address(workbook or "")
    if running is not None:
        tell(running)
        return
    new_files_mode()
    with _listening(port) as line:
        keys = Keys(line.getsockname()[1])
        log_to(own_folder())
        remember(folder)
        this.note(keys.port, keys.secret)
        try:
            desk = Desk(folder, workbook, language)
            with suppress(KeyboardInterrupt):
                asyncio.run(_served(desk, keys, line, tell))
        finally:
            this.forget(keys.secret)


def _listening(port: int) -> socket.socket:
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        line.bind(("127.0.0.1", port))
        line.listen(64)
    except (OSError, OverflowError) as error:
        line.close()
        cause = getattr(error, "strerror", None) or str(error)
        raise WpsheetError(
            "port {port} cannot be used ({cause}); leave --port out", port=port, cause=cause
        ) from None
    return line


async def _served(desk: Desk, keys: Keys, line: socket.socket, tell: Callable[[str], None]) -> None:
    presence = Presence(lambda: desk.revision)
    loop = asyncio.get_running_loop()

    def changed() -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody is there to be told
            loop.call_soon_threadsafe(presence.tell)

    desk.tell = changed
    config = uvicorn.Config(
        application(desk, keys, presence), loop="asyncio", http="h11", ws="none", lifespan="off",
        log_config=None, access_log=False, server_header=False, date_header=False,
        timeout_graceful_shutdown=2,
    )  # fmt: skip
    logging.getLogger("uvicorn").addHandler(logging.NullHandler())
    server = uvicorn.Server(config)
    ending = asyncio.create_task(ended(server, desk, presence))
    tell(keys.address())
    try:
        await server.serve(sockets=[line])
    finally:
        presence.end()
        ending.cancel()


async def ended(server: uvicorn.Server, desk: Desk, presence: Presence) -> None:
    """End the server once nobody looks any more, but never while something is written."""
    while not (presence.closed or presence.is_over()) or desk.is_writing:
        await asyncio.sleep(_LOOKS)
    presence.end()
    server.should_exit = True
