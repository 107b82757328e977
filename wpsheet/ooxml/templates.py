"""Parts of a package that are made from templates, which are laid out to be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


def filled(package: str, name: str, escape: Callable[[str], str], **words: object) -> str:
    """What a template of a package makes of these words; each text as `escape` writes it.

    The line breaks and blanks that lay the template out are not in it.
    """
    text: str = _template(package, name, escape).render(words)
    return text


@cache
def _template(package: str, name: str, escape: Callable[[str], str]) -> Template:
    from jinja2 import Environment, StrictUndefined

    text = files(package).joinpath("templates", name).read_text(encoding="utf-8").strip()
    text = re.sub(r"\s*\n\s*", " ", re.sub(r"(?<=[>}])\s*\n\s*", "", text))
    once = lru_cache(maxsize=1 << 12)(escape)  # most words are in many places
    environment = Environment(
        undefined=StrictUndefined,
        finalize=lambda word: once(word) if isinstance(word, str) else word,
    )
    return environment.from_string(text)
