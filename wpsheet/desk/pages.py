"""Pages of the desk, made from the templates of this room."""

from __future__ import annotations

from typing import Any

from starlette.responses import HTMLResponse

from wpsheet.messages.labels import Labels
from wpsheet.reporters.pages import allowed, environment, made, source

_MAY = (
    "; connect-src 'self'; form-action 'self'; img-src data:; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Beside its own style and script, a page may ask the desk itself, and send it forms."""


def page(name: str, say: Labels, *, code: int = 200, **content: Any) -> HTMLResponse:
    """The page of a template in the language of `say`."""
    own = environment(__package__)
    style, script = source(own, "desk.css"), source(own, "desk.js")
    text = made(
        own, name, {"style": style, "script": script}, {"say": say, "page": name, **content}
    )
    headers = {"content-security-policy": allowed(style, script) + _MAY}
    return HTMLResponse(text, code, headers)
