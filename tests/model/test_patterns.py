"""Regular expressions that are compiled when they are first used."""

import importlib
import pkgutil
import re

import pytest

import wpsheet
from wpsheet.model.patterns import _Pattern, regex


def test_a_pattern_is_compiled_once_and_when_it_is_used(monkeypatch):
    compiled = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *source: compiled.append(source) or compile_(*source))
    spring = regex("spring", re.IGNORECASE)
    assert not compiled
    assert spring.match("Spring 2027")
    assert spring.search("in spring") and not spring.fullmatch("in spring")
    assert compiled == [("spring", re.IGNORECASE)]


@pytest.mark.parametrize("text", ["a-b", b"a-b"])
def test_it_answers_like_any_other(text):
    given, known = regex(text[1:2]), re.compile(text[1:2])
    assert given.search(text).span() == known.search(text).span() == (1, 2)
    assert given.split(text) == known.split(text)
    assert given.sub(text, text) == known.sub(text, text)
    assert given.pattern == known.pattern


def test_what_is_not_a_pattern_is_refused_when_it_is_used():
    broken = regex("(")
    with pytest.raises(re.error, match="unterminated"):
        broken.match("")


def test_each_of_the_package_is_understood_by_every_python():
    """Until Python 3.11.5 a possessive group or an atomic one could match what it must not."""
    for found in pkgutil.walk_packages(wpsheet.__path__, "wpsheet."):
        if found.name != "wpsheet.__main__":
            values = vars(importlib.import_module(found.name)).values()
            for pattern in (value for value in values if isinstance(value, _Pattern)):
                words = pattern.pattern if isinstance(pattern.pattern, str) else ""
                quantified = re.sub(r"\\.|\[(?:\\.|[^\]\\])+\]", "x", words)
                assert not re.search(r"[*+?}]\+|\(\?>", quantified), (found.name, words)
