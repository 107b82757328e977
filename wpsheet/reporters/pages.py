"""Pages for a browser, each complete in itself, made from the templates of this room.

A page asks nothing of the network, and its content policy allows no style and script but its own,
so that a text of a workbook could not become one even if it were not escaped.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from wpsheet.model.text import one_line, shortened

if TYPE_CHECKING:
    from jinja2 import Environment

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}


def page(name: str, *, scripted: bool = False, pictures: bool = False, **content: Any) -> str:
    """The page of the template `name`, with its own style and, if it is `scripted`, its script.

    With `pictures` it may show those that lie beside it.
    """
    from markupsafe import Markup

    environment = _environment()
    style, script = _source(f"{name}.css"), _source(f"{name}.js") if scripted else ""
    # Only what is ours stands as it is.
    own = {"policy": _policy(style, script, pictures=pictures), "style": style, "script": script}
    template = environment.get_template(f"{name}.html")
    made: str = template.render({key: Markup(text) for key, text in own.items()}, **content)
    return made


@cache
def _environment() -> Environment:
    """What makes pages of templates: all that they show is escaped, and a name unknown fails."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("wpsheet.reporters"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"one_line": one_line, "shortened": shortened}
    return environment


def _visible(value: object) -> object:
    """A text with the pictures of its control characters, which a page cannot hold."""
    return value.translate(_PICTURES) if isinstance(value, str) else value


def _source(name: str) -> str:
    """A style or script, which is no template."""
    environment = _environment()
    text: str = environment.loader.get_source(environment, name)[0]
    return text.rstrip()


def _policy(style: str, script: str, *, pictures: bool) -> str:
    """What the page may do: use its own style and its own script, known by their sums."""
    allowed = [
        f"{kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'; "
        for kind, content in (("style", style), ("script", script))
        if content
    ]
    if pictures:
        allowed.append("img-src 'self' file:; ")
    return f"default-src 'none'; {''.join(allowed)}base-uri 'none'; form-action 'none'"
