"""The lists of the first page become shorter, a row at a time, until they fit."""

from __future__ import annotations

from itertools import product

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section
from wpsheet.writing.circulated.highlights import Block, Highlights, Line


def block(number: int, most: int, least: int) -> Block:
    lines = [Line(Activity(Section.TIMEFRAME, {}, n)) for n in range(number)]
    return Block("heading", lines, most, "Calendar", least=least)


def rows(told: Highlights) -> int:
    return sum(each.rows for each in (*told.due, *told.others)) + len(told.due)


def test_each_time_a_row_goes_until_none_can() -> None:
    """Whatever the numbers of lines are: it once went on for ever at exactly six."""
    for due, late, changed in product(range(1, 10), range(1, 11), range(1, 8)):
        told = Highlights(
            [block(due, 6, 1), block(3, 6, 1)], [block(late, 8, 3), block(changed, 4, 2)]
        )
        before = rows(told)
        while told.shorten():
            assert rows(told) < before
            before = rows(told)
        assert len(told.due) == 1
        for each, least in zip([*told.due, *told.others], (1, 3, 2), strict=True):
            assert each.shown >= min(least, len(each.lines))


def test_a_list_is_whole_if_a_link_would_take_the_place_of_its_last_line() -> None:
    assert [block(number, 6, 1).shown for number in (5, 6, 7, 8)] == [5, 6, 7, 6]
    assert [block(number, 6, 1).rows for number in (5, 6, 7, 8)] == [5, 6, 7, 7]
