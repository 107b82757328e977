"""What a merge leaves to a person as one thing, and what it says of copies that lost something."""

from __future__ import annotations

from tables import for_each
from versions import SUBJECTS, edited, programme, renumbered, row, rows, understood

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.reporters.merges import merge_json, merge_text
from wpsheet.versions.comparing import ChangeKind, compare
from wpsheet.versions.comparing.wording import Piece, changed_words
from wpsheet.versions.merging.decisions import Merge
from wpsheet.versions.merging.three_way import merge

BASE = rows(6)


def with_edit(number: int, **fields: str) -> list[dict[Field, object]]:
    return [edited(e, **fields) if n == number else dict(e) for n, e in enumerate(BASE, start=1)]


def merged(*copies: object) -> Merge:
    given = {f"{'abc'[n]}.xlsx": programme(each) for n, each in enumerate(copies)}  # type: ignore[arg-type]
    return merge(programme(BASE), given)


def test_a_status_waits_for_the_progress_that_is_in_conflict() -> None:
    both = merged(
        with_edit(2, progress="Completed. The boxes were sealed.", status="Completed"),
        with_edit(2, progress="Postponed. The boxes were lost."),
    )
    assert [(c.field, list(c.versions)) for c in both.conflicts] == [
        (Field.PROGRESS, ["a.xlsx", "b.xlsx"]),
        (Field.STATUS, ["a.xlsx"]),
    ]
    assert both.applied == ()
    assert understood(both.programme).activities[1].plain(Field.STATUS) == "In progress"


def test_a_progress_waits_for_the_status_that_is_in_conflict() -> None:
    both = merged(
        with_edit(2, status="Completed", progress="Completed. All boxes are sealed."),
        with_edit(2, status="Postponed"),
    )
    assert {c.field for c in both.conflicts} == {Field.PROGRESS, Field.STATUS}


def test_a_conflict_elsewhere_leaves_progress_and_status_alone() -> None:
    both = merged(with_edit(2, priority="A", status="Completed"), with_edit(2, priority="B"))
    assert {c.field for c in both.conflicts} == {Field.PRIORITY}
    assert [(a.field, a.copies) for a in both.applied] == [(Field.STATUS, ("a.xlsx",))]


@for_each("lost", [Field.INDICATORS, Field.TIMELINE, Field.STATUS])
def test_a_copy_that_lost_a_column_is_told(lost: Field) -> None:
    columns = [c.field for c in columns_of(Section.TIMEFRAME) if c.field is not lost]
    copy = programme(with_edit(1, priority="C"), columns=columns)
    both = merge(programme(BASE), {"a.xlsx": copy})
    assert [(each.copy, each.field) for each in both.lacking] == [("a.xlsx", lost)]
    assert both.needs_a_person
    assert all(a.plain(lost) for a in understood(both.programme).activities)
    said = merge_text(both, Labels())
    assert f"a.xlsx has no text in the column {Labels().headed(lost)} of section I" in said
    assert merge_json(both, Labels())["lacking"] == [
        {"from": "a.xlsx", "section": "I", "field": lost.value}
    ]


def test_a_new_activity_takes_the_number_behind_the_last_that_is_left() -> None:
    mine = renumbered([*BASE[:5], row(9)])  # I.6 out, a new one in
    both = merged(mine)
    assert [r.activity.label for r in both.removed] == ["I.6"]
    assert [a.activity.label for a in both.added] == ["I.6"]
    assert "leaves a gap" not in merge_text(both, Labels())


def test_a_gap_that_a_removal_leaves_is_told() -> None:
    both = merged(renumbered([*BASE[:2], *BASE[3:]]))
    assert [r.activity.label for r in both.removed] == ["I.3"]
    assert "I.3 was removed and leaves a gap in the numbers" in merge_text(both, Labels())
    assert [a.label for a in understood(both.programme).activities] == [
        f"I.{n}" for n in (1, 2, 4, 5, 6)
    ]
    assert SUBJECTS[2] not in {a.plain(Field.ACTIVITY) for a in both.programme.activities}


@for_each(
    ("old", "new"),
    [
        ("One two three.", "One\ntwo four."),
        ("He said \u201cyes\u201d to all of it.", 'He said "yes" to none of it.'),
        ("the 63 rd session of it", "the 63rd session"),
        ("A - B and C", "A \u2013 B and D"),
    ],
)
def test_the_old_text_is_quoted_exactly(old: str, new: str) -> None:
    words = changed_words(old, new)
    before = "".join(w.as_before.text for w in words if w.piece is not Piece.NEW)
    after = "".join(w.text for w in words if w.piece is not Piece.GONE)
    assert (before, after) == (old, new)


@for_each(
    "remark", ["Spring 2027 (PTC) - draft", "Phase 1: Spring 2027 (PTC)", "Spring 2027 (PTC), TBD"]
)
def test_a_remark_in_a_timeline_is_lost_by_no_merge(remark: str) -> None:
    both = merged(
        with_edit(2, timeline=f"{remark}\nJune 2027 (PC)"),
        with_edit(2, timeline="Spring 2027 (PTC)\nJune 2028 (PC)"),
    )
    now = understood(both.programme).activities[1].plain(Field.TIMELINE)
    versions = [text.plain for each in both.conflicts for text in each.versions.values()]
    assert all(word in " ".join([now, *versions]) for word in (*remark.split(), "2028"))


def test_a_remark_that_goes_is_a_change_and_no_spelling() -> None:
    old = programme(with_edit(2, timeline="Spring 2027 (PTC) - draft\nJune 2027 (PC)"))
    new = programme(with_edit(2, timeline="Spring 2027 (PTC)\nJune 2027 (PC)"))
    changes = compare(old, new).changes(ChangeKind.CHANGED)
    assert [(each.new.label, change.field) for each, change in changes] == [("I.2", Field.TIMELINE)]
