"""One request as a screen sees it: what is asked, in which language, and how it is answered."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from wpsheet.checking.findings import Report
from wpsheet.desk.desk import Desk, Result
from wpsheet.desk.faults import as_fault
from wpsheet.desk.following import Followed
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.reading import read
from wpsheet.reporters.pages import allowed, environment, made, source

_MAY = (
    "; connect-src 'self'; form-action 'self'; img-src data:; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Beside its own style and script, a page may ask the desk itself, and send it forms."""
Content = dict[str, Any]
"""What a template shows, by the names that it has there."""
_FORM = "application/x-www-form-urlencoded"


class Form(dict[str, list[str]]):
    """The fields of a form, or of an address."""

    def one(self, name: str) -> str:
        """The first value of a field without blanks around it; "" if there is none."""
        return next(iter(self.get(name, ())), "").strip()

    def day(self, name: str) -> date | None:
        """The day of a field; None if it is blank."""
        written = self.one(name)
        try:
            return date.fromisoformat(written) if written else None
        except ValueError:
            raise WpsheetError(
                '"{written}" is not a date; write it as 2026-10-31', written=written
            ) from None


@dataclass(frozen=True)
class Visit:
    """A request to a screen."""

    desk: Desk
    here: str
    """The path of the page."""
    asked: Form
    """What the address asks for."""
    form: Form = field(default_factory=Form)
    language: str = ENGLISH
    """What the browser speaks."""
    address: str = "/"
    """Where a form leads back to."""
    revision: int = 0
    """The number of the last change before: what changes while the page is made is shown again."""

    @property
    def file(self) -> str:
        """The name of the workbook that the page is about; "" if it is about none."""
        return self.one("file")

    def one(self, name: str) -> str:
        """A field of the address or of the form."""
        return self.asked.one(name) or self.form.one(name)

    def about(self, path: str, file: str = "") -> Self:
        """The same request as one to another page."""
        asked = Form({**self.asked, "file": [file]}) if file else self.asked
        return replace(self, here=path, asked=asked)

    @property
    def back(self) -> str:
        """The page that a form was sent from."""
        address = self.form.one("back")
        return address if address.startswith("/") and address[1:2] not in ("/", "\\") else "/"

    @property
    def path(self) -> Path:
        """The file that the page is about; it must be in the folder's list."""
        return self.desk.path_of(self.file)

    def opened(self) -> tuple[Path, Programme, Labels]:
        """That file, what is read of it now, and the words of a page about it."""
        path = self.path
        programme = read(path)
        return path, programme, self.desk.words_for(programme)

    def followed(self) -> Followed:
        """What is known of that workbook."""
        return self.desk.followed(self.file)

    def report(self) -> Report:
        """The last check of that workbook, or one that is made now."""
        known = self.followed()
        return known.report or self.desk.checked(known.path)

    def labels(self) -> Labels:
        return self.desk.labels(self.language)

    def page(
        self, name: str, say: Labels, *, serial: int = 0, code: int = 200, **content: Any
    ) -> Response:
        """The page of a template, with the way to all others."""
        return page(
            name, say, code=code, serial=serial, revision=self.revision, back=self.address,
            places=self._places(say), other=Labels(FRENCH if say.english else ENGLISH), **content,
        )  # fmt: skip

    def done(
        self, written: Sequence[Path], lines: Sequence[str], next_page: tuple[str, str]
    ) -> Response:
        """Go to the page that names the files that were written, and what to know of them."""
        names = tuple(path.name for path in written)
        result = Result(names, tuple(line.strip() for line in lines), next_page)
        return to(f"/result?number={self.desk.keep(result)}")

    def written_at(self, page: str, file: Path, lines: Sequence[str]) -> Response:
        """Go to a page about a file that was written, which tells these lines."""
        number = self.desk.keep(Result((file.name,), tuple(lines), ("", "")))
        return to(at(page, file.name, number=number))

    def outcome(self) -> Sequence[str]:
        """What became of a form that led here."""
        result = self.desk.results.get(self.asked.one("number"))
        return result.lines if result else ()

    def _places(self, say: Labels) -> list[tuple[str, str, bool]]:
        """The pages that can be gone to: address, name, and whether it is this one."""
        home = ("/folder", say("Workbooks"), self.here == "/folder")
        if not self.file:
            return [home]
        names = {
            "/check": say("Check"),
            "/fix": say("Fix"),
            "/circulate": say("Circulate"),
            "/call": say("Data call"),
            "/merge": say("Merge"),
            "/next": say("Next session"),
            "/secretary": say("For the secretary"),
        }
        return [home, *((at(path, self.file), n, path == self.here) for path, n in names.items())]


def page(name: str, say: Labels, *, code: int = 200, **content: Any) -> HTMLResponse:
    """The page of a template in the language of `say`."""
    own = environment(__package__)
    style, script = source(own, "desk.css"), source(own, "desk.js")
    sources = {"style": style, "script": script}
    text = made(own, name, sources, {"say": say, "page": name, **content})
    headers = {"content-security-policy": allowed(style, script) + _MAY}
    return HTMLResponse(text, code, headers)


def at(path: str, file: str, **asked: str) -> str:
    """The address of a page about a file."""
    return f"{path}?{urlencode({'file': file, **asked})}"


def to(address: str) -> Response:
    """Sends the browser to another page, after a form was sent."""
    return RedirectResponse(address, 303)


Screen = Callable[[Visit], Response]


def screen(desk: Desk, shown: Screen) -> Callable[[Request], Awaitable[Response]]:
    """A screen as the server calls it: in a thread, faults shown as pages."""

    @wraps(shown)
    async def answer(request: Request) -> Response:
        visit = await _visit(desk, request)
        try:
            return await asyncio.to_thread(shown, visit)
        except Exception as error:  # noqa: BLE001 - whatever it is, a page tells it
            say, status = visit.labels(), 422 if isinstance(error, WpsheetError) else 500
            fault = as_fault(error).in_language(say.language)
            return visit.page("fault", say, code=status, fault=fault, still=True)

    return answer


async def _visit(desk: Desk, request: Request) -> Visit:
    form, revision, url = Form(), desk.revision, request.url
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0]
        body = await request.body()
        if kind == _FORM:
            form = Form(parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True))
    asked = Form({name: request.query_params.getlist(name) for name in request.query_params})
    preferred = request.headers.get("accept-language", "")[:2].lower()
    address = url.path + (f"?{url.query}" if url.query else "") if request.method == "GET" else "/"
    language = FRENCH if preferred == FRENCH else ENGLISH
    return Visit(desk, url.path, asked, form, language, address, revision)
