"""Lets in nobody but the browser that was sent here, and says what its pages may do.

A page of somebody else's that the same browser shows, or a name of theirs that leads to this
computer, gets nothing and changes nothing.
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1_000_000
"""The longest request: forms are short, and files are never sent."""
_PATIENCE_BYTES = 50 * MOST_BYTES
"""So much of a longer one is let pass before it is cut off."""
SECRET = "x-wpsheet-secret"
"""The header by which a second start asks for an address."""
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""What a page may do that says nothing else."""
_HEADERS = {
    "content-security-policy": NOTHING,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
_SAFE = ("GET", "HEAD")


def _token() -> str:
    return secrets.token_urlsafe(32)


@dataclass
class Keys:
    """What opens the door: one-time tickets, the session's cookie, a second start's secret."""

    port: int
    session: str = field(default_factory=_token, repr=False)
    secret: str = field(default_factory=_token, repr=False)
    tickets: dict[str, str] = field(default_factory=dict, repr=False)
    """Each with the page that it leads to; one that was used is taken out."""

    @property
    def cookie(self) -> str:
        """The cookie's name; it holds the port, because cookies know none."""
        return f"wpsheet-desk-{self.port}"

    @property
    def hosts(self) -> tuple[str, str]:
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    def address(self, page: str = "/") -> str:
        """An address that works once and leads to a page."""
        ticket = _token()
        self.tickets[ticket] = page
        return f"http://127.0.0.1:{self.port}/?ticket={ticket}"


@dataclass(frozen=True)
class Guard:
    """Guards all pages."""

    pages: ASGIApp
    keys: Keys
    refusal: Callable[[int], str]
    """Says in words why a status is given."""
    page_of: Callable[[str], str]
    """The address of the page that shows a file."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope)
        answer = self._answer(request)
        if request.method not in _SAFE:
            # All of it is taken in first: who is cut off while sending hears no answer.
            body = await _body(receive)
            if body is None:
                answer = answer or self._refused(413)
            else:
                receive = _again(body, receive)
        app: ASGIApp = answer or self.pages
        await app(scope, receive, _with_headers(send))

    def _answer(self, request: Request) -> Response | None:
        """What is said at the door; None if the request may go in."""
        keys, headers = self.keys, request.headers
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in keys.hosts:
            return self._refused(403)
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > MOST_BYTES:
            return self._refused(413)
        if request.method not in _SAFE and headers.getlist("origin") != [f"http://{hosts[0]}"]:
            return self._refused(403)
        if request.url.path == "/ticket" and request.method == "POST":
            if not _same(headers.get(SECRET, ""), keys.secret):
                return self._refused(403)
            page = self.page_of(request.query_params.get("file", ""))
            return JSONResponse({"address": keys.address(page)})
        is_ours = _same(request.cookies.get(keys.cookie, ""), keys.session)
        if request.url.path == "/" and "ticket" in request.query_params:
            return self._redeemed(request, is_ours=is_ours)
        return None if is_ours else self._refused(403)

    def _redeemed(self, request: Request, *, is_ours: bool) -> Response:
        """The session's cookie for a ticket, and an address in which no ticket is."""
        ticket = request.query_params["ticket"] if request.method == "GET" else ""
        page = self.keys.tickets.pop(ticket, None)
        if page is None and not is_ours:
            return self._refused(403)
        answer = RedirectResponse(page or "/", 303)
        answer.set_cookie(self.keys.cookie, self.keys.session, httponly=True, samesite="strict")
        return answer

    def _refused(self, status: int) -> Response:
        return PlainTextResponse(self.refusal(status), status)


def _same(given: str, own: str) -> bool:
    """Whether a secret is ours, in a time that tells nothing of it."""
    return hmac.compare_digest(given.encode(), own.encode())


async def _body(receive: Receive) -> bytes | None:
    """What comes in, whatever its header says of its length; None if it is too long."""
    body, count = b"", 0
    while count <= _PATIENCE_BYTES:
        message = await receive()
        part = message.get("body", b"")
        count += len(part)
        if count <= MOST_BYTES:
            body += part
        if not message.get("more_body"):
            break
    return body if count <= MOST_BYTES else None


def _again(body: bytes, receive: Receive) -> Receive:
    """Gives what came in to who asks for it, then what comes after it."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def received() -> Message:
        return first.pop() if first else await receive()

    return received


def _with_headers(send: Send) -> Send:
    """Sends answers with the headers that all of them have."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent
