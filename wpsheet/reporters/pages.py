"""Pages for a browser, each complete in itself, made from the templates of this room.

A page asks nothing of the network, and its content policy allows no style and script but its own,
so that a text of a workbook could not become one even if it were not escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
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
    own = environment(__package__)
    style, script = source(own, f"{name}.css"), source(own, f"{name}.js") if scripted else ""
    shown = "; img-src 'self' file:" if pictures else ""
    policy = f"{allowed(style, script)}{shown}; base-uri 'none'; form-action 'none'"
    return made(own, name, {"policy": policy, "style": style, "script": script}, content)


def made(
    environment: Environment, name: str, own: Mapping[str, str], content: Mapping[str, Any]
) -> str:
    """The page of a template; of what it shows, only our `own` texts are not escaped."""
    from markupsafe import Markup

    template = environment.get_template(f"{name}.html")
    page: str = template.render({key: Markup(text) for key, text in own.items()}, **content)
    return page


@cache
def environment(package: str) -> Environment:
    """What makes pages of a package's templates: all that they show is escaped, and a name
    unknown fails."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(package),
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


def source(environment: Environment, name: str) -> str:
    """A style or script, which is no template."""
    text: str = environment.loader.get_source(environment, name)[0]
    return text.rstrip()


def allowed(style: str, script: str) -> str:
    """What a page may use: its own style and its own script, known by their sums."""
    kinds = [
        f"; {kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
        for kind, content in (("style", style), ("script", script))
        if content
    ]
    return f"default-src 'none'{''.join(kinds)}"
