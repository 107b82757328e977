"""Which activity is which in two versions: by ID, by words, and what is left uncertain."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from sheets import continuous, timeframe
from tables import for_each
from versions import SUBJECTS, edited, programme, renumbered, row, rows

from wpsheet.model.layout import COLUMNS, Field
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import Matching, Why, compare, match
from wpsheet.versions.comparing.assignment import best_assignment


def numbers(matching: Matching) -> list[tuple[str, str]]:
    return [(pair.old.label, pair.new.label) for pair in matching.pairs]


def labels(activities: object) -> list[str]:
    return [activity.label for activity in activities]  # type: ignore[attr-defined]


def certain(matching: Matching) -> bool:
    return not (matching.doubts or matching.added or matching.removed)


# By words


def test_one_removed_one_inserted_and_all_renumbered_is_seen_as_that() -> None:
    old = rows(6)
    new = renumbered([old[0], *old[2:4], row(9, SUBJECTS[8]), *old[4:]])
    matching = match(programme(old), programme(new))
    assert numbers(matching) == [
        ("I.1", "I.1"), ("I.3", "I.2"), ("I.4", "I.3"), ("I.5", "I.5"), ("I.6", "I.6"),
    ]  # fmt: skip
    assert labels(matching.removed) == ["I.2"]
    assert labels(matching.added) == ["I.4"]
    assert not matching.doubts


def test_a_copy_sorted_by_priority_and_renumbered_is_the_same_programme() -> None:
    old = rows(9)
    new = renumbered(sorted(old, key=lambda each: str(each[Field.PRIORITY])))
    diff = compare(programme(old), programme(new))
    assert not diff.differs
    assert not diff.doubts
    assert len(diff.renumbered) > 5


def test_another_column_order_and_a_heading_lower_down_change_nothing() -> None:
    columns = [column.field for column in COLUMNS]
    random.Random(4).shuffle(columns)
    diff = compare(programme(rows(5)), programme(rows(5), columns=columns, heading_row=7))
    assert not diff.differs
    assert len(diff.compared) == 5


def test_activities_that_differ_in_one_acronym_are_never_taken_for_one_another() -> None:
    old = [
        row(1, "Adopt the WGPM work calendar", progress=""),
        row(2, "Adopt the PFCWG work calendar", progress=""),
    ]
    for kept in (0, 1):
        matching = match(programme(old), programme(renumbered([old[kept]])))
        assert numbers(matching) == [(f"I.{kept + 1}", "I.1")]
        assert labels(matching.removed) == [f"I.{2 - kept}"]
    replaced = match(programme(old[:1]), programme(renumbered(old[1:])))
    assert labels(replaced.removed) == ["I.1"]
    assert labels(replaced.added) == ["I.1"]
    assert not replaced.doubts


@for_each(
    ("one", "other"),
    [
        ("Explain the pilot on E-Commerce parcels", "Explain the pilot on Free Zone parcels"),
        ("Hold the 2026 boat fair in ports", "Hold the 2027 boat fair in ports"),
        ("Send form 12 to all harbours", "Send form 14 to all harbours"),
        ("Report on kites with the ILO", "Report on kites with the IMO"),
    ],
)
def test_names_numbers_and_years_that_differ_forbid_a_pair(one: str, other: str) -> None:
    matching = match(
        programme([row(1, one, progress="", indicators="Done")]),
        programme([row(1, other, progress="", indicators="Done")]),
    )
    assert not matching.pairs


def test_an_acronym_and_the_words_it_stands_for_are_one_name() -> None:
    old = row(1, "Assist harbours in the use of the Revised Kite Agreement and its forms")
    new = edited(old, activity="Assist harbours in the use of the RKA and its forms")
    assert certain(match(programme([old]), programme([new])))


def test_a_body_written_by_another_of_its_names_is_the_same_body() -> None:
    old = row(1, "Send the yearly kennel figures to the SWG for advice")
    new = edited(old, activity="Send the yearly kennel figures to the SAFE WG for advice")
    assert certain(match(programme([old]), programme([new])))


def test_a_number_of_another_activity_forbids_nothing() -> None:
    old = row(1, "Follow up the survey of activity 7 with interviews in harbours")
    new = edited(old, activity="Follow up the survey of activity 9 with interviews in harbours")
    assert certain(match(programme([old]), programme([new])))


def test_a_rewritten_progress_and_a_reworded_activity_are_still_the_activity() -> None:
    old = rows(8)
    new = [
        edited(
            each,
            progress=f"Completed. Everything about it was done in another way, number {place}.",
            activity=str(each[Field.ACTIVITY]).replace(" the ", " all the "),
        )
        for place, each in enumerate(old)
    ]
    random.Random(1).shuffle(new)
    matching = match(programme(old), programme(renumbered(new)))
    assert certain(matching)
    for pair in matching.pairs:
        assert pair.old.plain(Field.INDICATORS) == pair.new.plain(Field.INDICATORS)


def test_a_near_tie_is_uncertain_and_never_guessed() -> None:
    old = [
        row(1, "Review the manual on kennels for large dogs", progress="", indicators="Done"),
        row(2, "Review the manual on kennels for small dogs", progress="", indicators="Done"),
    ]
    new = [row(1, "Review the manual on kennels for dogs", progress="", indicators="Done")]
    matching = match(programme(old), programme(new))
    assert not matching.pairs
    assert {(d.old.label, d.new.label, d.why) for d in matching.doubts} == {
        ("I.1", "I.1", Why.TIE),
        ("I.2", "I.1", Why.TIE),
    }
    assert not matching.added
    assert not matching.removed


def test_twins_that_say_the_same_in_every_column_keep_their_numbers() -> None:
    twin = row(1, "Take note of the harbour minutes")
    old = [twin, edited(twin, number="2.")]
    assert numbers(match(programme(old), programme(old[::-1]))) == [
        ("I.1", "I.1"), ("I.2", "I.2"),
    ]  # fmt: skip


def test_an_activity_reworded_beyond_recognition_beside_a_like_one_is_uncertain() -> None:
    old = [row(1, "Give advice on minutes of the harbour group", progress="", indicators="Done")]
    new = [row(1, "Give advice on plans of the harbour group", progress="", indicators="Done",
               priority="C")]  # fmt: skip
    matching = match(programme(old), programme(new))
    assert [doubt.why for doubt in matching.doubts] == [Why.FAR]


def test_only_the_activity_reworded_and_nothing_else_touched_is_the_same_row() -> None:
    old = row(1, "Give advice on minutes of the harbour group", progress="", indicators="Done")
    new = edited(old, activity="Give advice on plans of the harbour group")
    assert certain(match(programme([old]), programme([new])))


def test_an_activity_that_only_grew_longer_is_the_same() -> None:
    old = [row(n, f"Activity {n}", progress="", indicators="Done") for n in range(1, 5)]
    new = renumbered([old[1], old[2], edited(old[3], activity="Activity 4 revised", status="")])
    matching = match(programme(old), programme(new))
    assert numbers(matching) == [("I.2", "I.1"), ("I.3", "I.2"), ("I.4", "I.3")]
    assert labels(matching.removed) == ["I.1"]


def test_a_name_that_differs_while_progress_is_the_same_is_uncertain() -> None:
    old = row(1, "Hold the 2026 fair for patrol boats")
    new = edited(old, activity="Hold the 2027 fair for patrol boats")
    (doubt,) = match(programme([old]), programme([new])).doubts
    assert doubt.why is Why.NAMES
    assert doubt.words == ("2026", "2027")


# By ID


def test_an_id_is_believed_before_the_words() -> None:
    old = rows(3)
    new = [edited(old[2], activity="Polish the lamps of harbour wardens", progress=""), *old[:2]]
    matching = match(
        programme(old, ids=["PTC-1", "PTC-2", "PTC-3"]),
        programme(renumbered(new), ids=["ptc-3", "PTC-1", "PTC-2"]),
    )
    doubts = [(d.old.label, d.new.label, d.why) for d in matching.doubts]
    assert doubts == [("I.3", "I.1", Why.ID_ALONE)]
    new[0] = edited(new[0], activity="Revise the drawings for teaching tariff riddles to newcomers")
    old[2] = edited(old[2], activity="Revise the kit for teaching tariff puzzles to newcomers")
    matching = match(
        programme(old, ids=["PTC-1", "PTC-2", "PTC-3"]),
        programme(renumbered(new), ids=["PTC-3", "PTC-1", "PTC-2"]),
    )
    assert certain(matching)
    assert ("I.3", "I.1") in numbers(matching)


def test_a_copied_row_that_keeps_its_id_proves_nothing() -> None:
    old = rows(2)
    copied = row(3, SUBJECTS[6])
    matching = match(
        programme(old, ids=["A-1", "A-2"]),
        programme([*old, copied], ids=["A-1", "A-2", "A-1"]),
    )
    assert numbers(matching) == [("I.1", "I.1"), ("I.2", "I.2")]
    assert labels(matching.added) == ["I.3"]


def test_rows_sorted_without_their_ids_are_uncertain() -> None:
    old = rows(3)
    new = [old[1], old[0], old[2]]
    ids = ["A-1", "A-2", "A-3"]
    matching = match(programme(old, ids=ids), programme(new, ids=ids))
    assert numbers(matching) == [("I.3", "I.3")]
    assert {d.why for d in matching.doubts} == {Why.ID_OF_ANOTHER}


def test_a_text_that_two_activities_share_is_no_sign_of_a_wrong_id() -> None:
    old = [row(1, "Take note of harbour minutes"), row(2, "Take note of harbour minutes")]
    new = [edited(old[0], activity="Take good note of harbour minutes"), old[1]]
    assert certain(match(programme(old, ids=["A-1", "A-2"]), programme(new, ids=["A-1", "A-2"])))


# What is no change


@for_each(
    ("column", "old", "new"),
    [
        ("activity", "Note the “clean” hull of ships", 'Note  the "clean" hull\u00a0of ships '),
        ("activity", "Note the harbour’s hull – twice", "Note the harbour's hull - twice"),
        ("activity", "Prepare the 63 rd regatta", "Prepare the 63rd regatta"),
        ("activity", "Préparer la «\u00a0fête\u00a0» ici", "Préparer la «fête» ici"),
        ("activity", "Prepare the 63rd /64th regatta", "Prepare the 63rd/64th regatta"),
        ("progress", "In progress.\n\nA paper was sent .", "In progress.\nA paper was sent."),
    ],
)
def test_blanks_quotes_and_dashes_are_no_change(column: str, old: str, new: str) -> None:
    before, after = (programme([row(1, **{column: text})]) for text in (old, new))
    diff = compare(before, after)
    assert not diff.differs
    assert all(not each.changes for each in diff.compared)


def test_words_and_numbers_that_differ_are_changes() -> None:
    before = timeframe("| No. | Key Performance Indicators |\n| 1. | 12 ports take part |")
    after = timeframe("| No. | Key Performance Indicators |\n| 1. | 14 ports take part |")
    assert compare(before, after).differs


def test_both_sections_are_matched_apart() -> None:
    first = continuous("| No. | Activities |\n| 1. | Keep the lamps of the locks lit |")
    assert certain(match(first, first))


# Laws


@given(st.data())
def test_the_assignment_is_the_best_there_is(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 4))
    likeness = {
        i: {j: data.draw(st.sampled_from([0.2, 0.4, 0.45, 0.7, 0.9, 1.0])) for j in range(size)}
        for i in range(size)
    }
    answer = best_assignment(likeness, 0.4)
    assert len(set(answer.values())) == len(answer)
    assert _worth(likeness, answer) == pytest.approx(
        max(
            _worth(likeness, dict(zip(range(size), order, strict=True)))
            for order in itertools.permutations(range(size))
        )
    )


def _worth(likeness: dict[int, dict[int, float]], answer: dict[int, int]) -> float:
    return sum(max(0.0, likeness[i][j] - 0.4) for i, j in answer.items())


@settings(max_examples=examples(15))
@given(st.permutations(range(8)), st.sets(st.integers(0, 7), max_size=3))
def test_no_activity_is_ever_taken_for_another(order: list[int], gone: set[int]) -> None:
    old = rows(8)
    new = renumbered([old[place] for place in order if place not in gone])
    matching = match(programme(old), programme(new))
    assert len(matching.removed) == len(gone)
    assert not matching.added
    assert not matching.doubts
    for pair in matching.pairs:
        assert pair.old.plain(Field.ACTIVITY) == pair.new.plain(Field.ACTIVITY)


def test_five_hundred_activities_are_matched() -> None:
    old = [row(n, f"{SUBJECTS[n % 12]} in harbour {n}") for n in range(1, 501)]
    new = [edited(each, progress="Completed. All was done.") for each in old]
    random.Random(2).shuffle(new)
    assert certain(match(_plain(old), _plain(new)))


def _plain(given: list[dict[Field, object]]) -> Programme:
    return programme(given)  # type: ignore[arg-type]
