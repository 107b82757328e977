"""What headings mean in a programme, as its list of columns has them."""

from __future__ import annotations

from tables import for_each

from wpsheet.model.columns import LISTED_COLUMNS, Headings, ListedColumn
from wpsheet.model.layout import Field, OwnColumn, field_headed

OWN_LEAD = Headings([ListedColumn(Field.BODIES, "Lead", ("Owner",))])
NO_LINK = Headings([ListedColumn(Field.PLAN_LINK, "", used=False)])


def test_the_templates_own_columns_are_read_as_built_in() -> None:
    headings = Headings(LISTED_COLUMNS)
    assert not headings.are_own
    for words in ("Responsible body", "Timing", "Échéance", "Progres made"):
        assert headings.named(words) is field_headed(words)


@for_each(
    ("words", "meant"),
    [
        ("Lead", Field.BODIES),
        ("LEAD ", Field.BODIES),
        ("Owner", Field.BODIES),
        ("Responsible body", Field.BODIES),
        ("Timeline", Field.TIMELINE),
        ("Budget", None),
    ],
)
def test_listed_words_come_first_and_built_in_ones_stay(words: str, meant: Field | None) -> None:
    assert OWN_LEAD.named(words) is meant


def test_a_listed_heading_is_nearer_than_a_built_in_one() -> None:
    ranks = [OWN_LEAD.rank(words, Field.BODIES) for words in ("Lead", "Owner", "Body", "Bodi")]
    assert ranks == sorted(ranks)
    assert len(set(ranks[:2])) == 2


def test_the_words_of_a_field_that_is_not_used_head_a_column_of_ones_own() -> None:
    assert NO_LINK.named("Link") is None
    own = Headings([*NO_LINK.columns.values(), ListedColumn(None, "Link")])
    assert own.named("Link") == OwnColumn.headed("Link")


@for_each(
    ("column", "own"),
    [
        (ListedColumn(Field.TIMELINE, "Timing"), False),
        (ListedColumn(Field.OFFICER, "", used=False), False),
        (ListedColumn(None, "Budget"), False),
        (ListedColumn(Field.TIMELINE, "Deadline date"), True),
        (ListedColumn(Field.STATUS, "", used=False), True),
    ],
)
def test_a_layout_is_the_committees_own_if_the_template_does_not_know_it(
    column: ListedColumn, own: bool
) -> None:
    others = (each for each in LISTED_COLUMNS if each.name != column.name)
    assert Headings([column, *others]).are_own is own
