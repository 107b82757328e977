"""The sections of another committee's programme as its Lists sheet names them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wpsheet.model.text import comparable


@dataclass(frozen=True, slots=True)
class ListedSection:
    """A section of the committee's own, by the line or sheet name above its activities."""

    title: str
    name: str = ""
    """What labels call it: Trade.3."""
    continuous: bool = False
    """Whether its activities have no dates."""


def by_title(sections: Iterable[ListedSection]) -> dict[str, ListedSection]:
    """The listed sections by their titles in comparable form."""
    return {comparable(each.title): each for each in sections}


_NAMES_NOTHING = re.compile(
    r"(?:sheet|plan|table|list|work ?plan|programme|section|feuil(?:le)?|liste|hoja|planilha"
    r"|folha|tabelle|blatt|foglio|blad|activities|activites|activités)?[\s_-]*(?:\d*|i{1,3})"
)
"""What a sheet is called that no part of a plan has given its name."""


def names_a_section(sheet: str) -> bool:
    """Whether a sheet's name tells what part of a plan it holds: "Trade", not "Sheet1"."""
    return _NAMES_NOTHING.fullmatch(comparable(sheet)) is None
