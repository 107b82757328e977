"""The templates of pages, whatever is put into them."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import html

import wpsheet
from wpsheet.messages.labels import IN_ENGLISH
from wpsheet.reporters.pages import page

TEMPLATES = sorted(Path(wpsheet.__file__).parent.rglob("*.html"))
EMPTY = {
    "say": IN_ENGLISH, "title": "", "filters": [], "gap": "", "total": 0, "workbooks": [],
    "rules": [],
}  # fmt: skip


@given(st.text())
def test_a_text_stays_a_text(words: str) -> None:
    made = page("report", **{**EMPTY, "title": words})
    root = html.document_fromstring(made.encode("utf-8", "replace"))
    assert [element.tag for element in root.iter()] == [
        "html", "head", "meta", "meta", "meta", "title", "style", "body", "main", "h1",
    ]  # fmt: skip
    assert not re.search("[\x00-\x08\x0b-\x1f]", made)


def test_no_template_lets_a_text_pass_for_markup() -> None:
    assert {"diff", "page", "report", "base", "check"} <= {each.stem for each in TEMPLATES}
    for template in TEMPLATES:
        assert not re.search(r"\bsafe\b|autoescape|Markup", template.read_text(encoding="utf-8"))


@pytest.mark.parametrize("scripted", [False, True])
def test_the_policy_names_the_sums_of_what_the_page_brings(scripted: bool) -> None:
    root = html.document_fromstring(page("report", scripted=scripted, **EMPTY))
    brought = [root.findtext(".//style"), *([root.findtext(".//script")] if scripted else [])]
    sums = [b64encode(sha256(text.encode()).digest()).decode() for text in brought]
    policy = root.find(".//meta[@http-equiv]").get("content")
    assert re.findall(r"'sha256-([^']+)'", policy) == sums


def test_a_template_that_names_what_is_not_there_fails() -> None:
    with pytest.raises(UndefinedError, match="title"):
        page("report", say=IN_ENGLISH)
