"""Knows whether a page is still open, and tells the open ones that something has changed."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable

from wpsheet.desk.shelf import Shelf

MINUTE = 60.0
"""So many seconds after its last page was closed the desk ends."""
FIRST_PAGE = 600.0
"""So long it waits for the first one: a browser may have to be installed, or found."""
MOST = 4
"""Pages that are told at once: a browser keeps six lines to one address, and needs some itself."""


class _Line:
    """An open page: what it waits for."""

    def __init__(self) -> None:
        self.news = asyncio.Event()
        self.rests = False


class Presence:
    """The open pages."""

    def __init__(self, revision: Callable[[], int], clock: Callable[[], float] = time.monotonic):
        """`revision` is the number of the last change."""
        self._revision = revision
        self._clock = clock
        self._lines: list[_Line] = []
        self._since = clock()
        self._opened = False
        self._ended = False
        self.closed = False
        """Whether somebody has asked for the end."""

    def touch(self) -> None:
        """A page was asked for."""
        self._opened = True
        self._since = self._clock()

    def is_over(self) -> bool:
        """Whether the last page has been closed for a minute."""
        wait = MINUTE if self._opened else FIRST_PAGE
        return not self._lines and self._clock() > self._since + wait

    def tell(self) -> None:
        """Tell every open page; to be called in the loop's own thread."""
        for line in self._lines:
            line.news.set()

    def end(self) -> None:
        """Let all pages go."""
        self._ended = True
        self.tell()

    async def news(self, shelf: Shelf | None) -> AsyncIterator[str]:
        """What an open page is told, as server-sent events: the number of each change.

        The oldest of too many pages is asked to rest until somebody looks at it. `shelf` is the
        folder that the page shows, if it shows one.
        """
        line = _Line()
        self._lines.append(line)
        for oldest in self._lines[:-MOST]:
            oldest.rests = True
            oldest.news.set()
        sent = -1
        if shelf:
            shelf.watched += 1
        try:
            while not self._ended and not line.rests:
                if sent != self._revision():
                    sent = self._revision()
                    yield f"data: {sent}\n\n"
                await line.news.wait()
                line.news.clear()
            yield "event: rest\ndata:\n\n" if line.rests else "event: end\ndata:\n\n"
        finally:
            if shelf:
                shelf.watched -= 1
            self._lines.remove(line)
            self._since = self._clock()
