"""The sections of another committee's programme as its Lists sheet names them."""

from __future__ import annotations

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
