"""The sections of which a returned copy holds but a part: the rest was not taken out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section
from wpsheet.model.programme import Programme

_FEW, _LACKING, _LACKING_ALL = 0.5, 5, 3
"""Of a section, a copy with fewer than half of the activities that lacks five or more, or with
none where there were three or more, holds a part only."""


def partial_sections(
    base: Programme, there: Sequence[Activity], lacking: Sequence[Activity]
) -> Iterator[tuple[Section, int, int]]:
    """Each such section, how many of its activities the copy has, and how many the base has.

    `there` are the base's activities that the copy has, `lacking` those that it has not.
    """
    for section in Section:
        gone = sum(activity.section is section for activity in lacking)
        held = sum(activity.section is section for activity in there)
        of = len(list(base.in_section(section)))
        if gone >= (_LACKING if held else _LACKING_ALL) and held < _FEW * of:
            yield section, held, of
