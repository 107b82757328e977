"""Officers' copies brought back together: what is taken, what conflicts, and how one decides."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from tables import for_each
from versions import (
    SUBJECTS,
    Row,
    edited,
    file_of,
    programme,
    renumbered,
    row,
    rows,
    texts,
    two_sections,
    understood,
)

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, Run, Script
from wpsheet.reading import read
from wpsheet.reporters.merges import merge_json, merge_text
from wpsheet.versions.comparing import Why, compare
from wpsheet.versions.merging.decisions import Merge
from wpsheet.versions.merging.paragraphs import merged_paragraphs
from wpsheet.versions.merging.three_way import merge

pytestmark = pytest.mark.slow

SAY = Labels()
BASE = rows(6)


def merged(*copies: list[dict[Field, str | RichText]], base: object = None) -> Merge:
    """A merge of copies that are called a.xlsx, b.xlsx ..."""
    given = {f"{'abcdefgh'[n]}.xlsx": programme(each) for n, each in enumerate(copies)}
    return merge(programme(base or BASE), given)  # type: ignore[arg-type]


def with_edit(number: int, **fields: str | RichText) -> list[dict[Field, str | RichText]]:
    return [edited(e, **fields) if n == number else dict(e) for n, e in enumerate(BASE, start=1)]


def text(of: Merge, number: int, name: Field) -> str:
    return understood(of.programme).activities[number - 1].plain(name)


def taken(of: Merge) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.activity.label, each.field, each.copies) for each in of.applied]


def disputed(of: Merge) -> list[tuple[str, str, list[str]]]:
    return [(each.activity.label, each.field, list(each.versions)) for each in of.conflicts]


# The failures that table mergers are known for


def test_remove_one_insert_one_and_renumber_puts_no_text_on_another_activity() -> None:
    mine = renumbered([BASE[0], *BASE[2:4], row(9), *BASE[4:]])
    mine[4] = edited(mine[4], progress="Completed. The kennels were built.")
    theirs = with_edit(4, progress="In progress. The glossary was cut.")
    both = merged(mine, theirs)
    assert taken(both) == [
        ("I.4", "progress", ("b.xlsx",)),
        ("I.5", "progress", ("a.xlsx",)),
    ]
    assert [r.activity.label for r in both.removed] == ["I.2"]
    assert [(a.activity.label, a.label) for a in both.added] == [("I.7", "I.4")]
    assert not both.needs_a_person
    by_activity = {
        a.plain(Field.ACTIVITY): a.plain(Field.PROGRESS)
        for a in understood(both.programme).activities
    }
    assert by_activity[SUBJECTS[4]] == "Completed. The kennels were built."
    assert by_activity[SUBJECTS[3]] == "In progress. The glossary was cut."
    assert by_activity[SUBJECTS[2]] == BASE[2][Field.PROGRESS]
    assert SUBJECTS[1] not in by_activity


def test_a_copy_sorted_by_priority_merges_as_if_it_were_not() -> None:
    mine = renumbered(sorted(with_edit(3, priority="C"), key=lambda e: str(e[Field.PRIORITY])))
    both = merged(mine, with_edit(5, status="Completed"))
    assert taken(both) == [("I.3", "priority", ("a.xlsx",)), ("I.5", "status", ("b.xlsx",))]
    assert [a.label for a in understood(both.programme).activities] == [
        f"I.{n}" for n in range(1, 7)
    ]


def test_activities_that_differ_in_one_acronym_keep_their_own_texts() -> None:
    base = [
        row(1, "Adopt the WGPM work calendar", progress="In progress. Once."),
        row(2, "Adopt the PFCWG work calendar", progress="In progress. Once."),
    ]
    mine = renumbered([edited(base[1], progress="Completed. Adopted in May.")])
    both = merged(mine, base, base=base)
    assert [r.activity.label for r in both.removed] == ["I.1"]
    assert taken(both) == [("I.2", "progress", ("a.xlsx",))]


def test_five_copies_with_one_conflict() -> None:
    copies = [
        with_edit(1, priority="C"),
        with_edit(2, progress="Completed. The boxes were sealed."),
        renumbered(with_edit(2, progress="Postponed. The boxes were lost.")[::-1]),
        with_edit(4, indicators="Knots are known"),
        rows(6),
    ]
    both = merged(*copies)
    assert disputed(both) == [("I.2", "progress", ["b.xlsx", "c.xlsx"])]
    assert text(both, 2, Field.PROGRESS) == BASE[1][Field.PROGRESS]
    assert taken(both) == [("I.1", "priority", ("a.xlsx",)), ("I.4", "indicators", ("d.xlsx",))]
    assert not both.uncertain


# What fits together


def test_equal_edits_agree() -> None:
    both = merged(with_edit(1, status="Completed"), with_edit(1, status="completed"))
    assert taken(both) == [("I.1", "status", ("a.xlsx", "b.xlsx"))]
    assert not both.conflicts


@for_each(
    ("field", "mine", "theirs", "result"),
    [
        ("bodies", "PTC, PC, Council", "HSC, PTC, PC", "PTC, PC, Council, HSC"),
        ("bodies", "PTC", "PTC, PC, EC", "PTC, EC"),
        ("plan_codes", "SP1", "SP1, FA2, ORG1", "SP1, ORG1"),
        ("timeline", "Spring 2027 (PTC)\nAutumn 2027 (PC)",
         "Spring 2027 (PTC)\nJune 2027 (PC)\nMay 2028 (Council)",
         "Spring 2027 (PTC)\nAutumn 2027 (PC)\nMay 2028 (Council)"),
    ],
)  # fmt: skip
def test_lists_merge_as_sets(field: str, mine: str, theirs: str, result: str) -> None:
    both = merged(with_edit(1, **{field: mine}), with_edit(1, **{field: theirs}))
    assert not both.conflicts
    assert text(both, 1, Field(field)) == result


def test_one_date_moved_to_two_others_is_a_conflict() -> None:
    both = merged(
        with_edit(1, timeline="Autumn 2027 (PTC)\nJune 2027 (PC)"),
        with_edit(1, timeline="Spring 2028 (PTC)\nJune 2027 (PC)"),
    )
    assert disputed(both) == [("I.1", "timeline", ["a.xlsx", "b.xlsx"])]


def test_paragraphs_of_progress_that_do_not_touch_merge() -> None:
    first, second = str(BASE[0][Field.PROGRESS]).split("\n")
    both = merged(
        with_edit(1, progress=f"Completed. Ten ports wrote in.\n{second}"),
        with_edit(1, progress=f"{first}\nA reply was sent."),
    )
    assert text(both, 1, Field.PROGRESS) == "Completed. Ten ports wrote in.\nA reply was sent."
    assert both.applied[0].together


def test_paragraphs_added_at_one_place_conflict() -> None:
    progress = str(BASE[0][Field.PROGRESS])
    both = merged(
        with_edit(1, progress=f"{progress}\nA film was shown."),
        with_edit(1, progress=f"{progress}\nA song was sung."),
    )
    assert disputed(both) == [("I.1", "progress", ["a.xlsx", "b.xlsx"])]


def test_a_spelling_gives_way_to_a_change_and_is_taken_alone() -> None:
    both = merged(with_edit(1, bodies="PTC and PC"), with_edit(1, bodies="PTC, PC, EC"))
    assert text(both, 1, Field.BODIES) == "PTC, PC, EC"
    assert text(merged(with_edit(1, bodies="PTC and PC")), 1, Field.BODIES) == "PTC and PC"


def test_the_formatting_of_the_copy_that_is_taken_is_kept() -> None:
    raised = RichText((Run("Completed. The 63"), Run("rd", script=Script.SUPERSCRIPT),
                       Run(" kennel was "), Run("opened", bold=True), Run(".")))  # fmt: skip
    both = merged(with_edit(5, progress=raised), with_edit(1, priority="C"))
    assert both.programme.activities[4].cells[Field.PROGRESS].text == raised
    first, second = raised, RichText((Run("A "), Run("new", italic=True), Run(" paragraph.")))
    base = RichText((*first.runs, Run("\nOld one.")))
    merged_text = merged_paragraphs(base, [RichText((*first.runs, Run("\n"), *second.runs)), base])
    assert merged_text is not None
    assert merged_text.runs[-3:] == (Run(".\nA "), Run("new", italic=True), Run(" paragraph."))


def test_formatting_alone_is_taken_where_nobody_changed_the_words() -> None:
    words = str(BASE[0][Field.PROGRESS])
    struck = RichText((Run(words[:12]), Run(words[12:], strike=True)))
    both = merged(with_edit(1, progress=struck), rows(6))
    assert both.programme.activities[0].cells[Field.PROGRESS].text.runs == struck.runs


# Numbers and references


RAISED = RichText((Run("Sent by the 3"), Run("rd", script=Script.SUPERSCRIPT), Run(" forum.")))
STRUCK = RichText((Run("Sent by all "), Run("three", strike=True), Run(" forums.")))


def test_a_copy_that_lost_all_formatting_inside_its_cells_changed_none_of_it() -> None:
    base = [edited(each, indicators=RAISED) for each in rows(3)]
    flat = [edited(each, indicators="Sent by the 3 rd forum.") for each in base]
    flat[1] = edited(flat[1], indicators="Sent by the 3rd forum. Answered in May.")
    both = merged(flat, base=base)
    assert taken(both) == [("I.2", "indicators", ("a.xlsx",))]
    assert both.flat == ("a.xlsx",)
    first, second, _ = (a.cells[Field.INDICATORS].text for a in both.programme.activities)
    assert first == RAISED
    assert second.runs == (*RAISED.runs[:2], Run(" forum. Answered in May."))


@for_each(
    ("runs", "words", "expected"),
    [
        (("To the 235", "^th"), "To the 235th session", ("To the 235", "^th", " session")),
        (("Ready in June", "^1"), "Ready in June1. Sent.", ("Ready in June", "^1", ". Sent.")),
        (("Ready in June", "^1"), "Ready in 2021", ("Ready in 2021",)),
        (("Ready in June", "^1"), "Ready in May1", ("Ready in May", "^1")),
        (("^1", "See the note"), "Do 1See the note", ("Do ", "^1", "See the note")),
        (("To the 3", "^rd", " forum"), "", ()),
    ],
)
def test_words_put_beside_a_raised_mark_are_not_raised(
    runs: tuple[str, ...], words: str, expected: tuple[str, ...]
) -> None:
    def rich(parts: tuple[str, ...]) -> RichText:
        raised = {"script": Script.SUPERSCRIPT}
        return RichText(tuple(Run(p.removeprefix("^"), **raised if p[0] == "^" else {})
                              for p in parts))  # fmt: skip

    base = [edited(each, indicators=rich(runs)) for each in rows(3)]
    flat = [edited(each, indicators=rich(runs).plain) for each in base]
    flat[1] = edited(flat[1], indicators=words)
    both = merged(flat, base=base)
    assert both.flat == ("a.xlsx",)
    assert both.programme.activities[1].cells[Field.INDICATORS].text == rich(expected)


def test_an_activity_with_an_ordinal_is_known_without_its_raised_letters() -> None:
    raised = RichText((Run("Revise the 6 "), Run("th", script=Script.SUPERSCRIPT), Run(" guide")))
    base = [edited(each, activity=raised) if n == 1 else each for n, each in enumerate(rows(4))]
    flat = [edited(base[n], **({"activity": "Revise the 6 th guide on seals"} if n == 1 else {}))
            for n in range(4)]  # fmt: skip
    both = merged(flat, base=base)
    assert taken(both) == [("I.2", "activity", ("a.xlsx",))]
    assert not both.uncertain


def test_formatting_is_taken_off_where_a_copy_has_other_of_the_bases() -> None:
    base = [edited(each, indicators=RAISED) for each in rows(3)]
    both = merged([edited(base[0], indicators="Sent by the 3rd forum."), *base[1:]], base=base)
    assert taken(both) == [("I.1", "indicators", ("a.xlsx",))]
    assert not both.flat


def test_what_was_struck_out_everywhere_can_be_put_back() -> None:
    base = [edited(rows(1)[0], indicators=STRUCK)]
    both = merged([edited(base[0], indicators=STRUCK.plain)], base=base)
    assert taken(both) == [("I.1", "indicators", ("a.xlsx",))]
    assert not both.flat


def test_references_of_a_renumbered_copy_are_turned_back_to_the_bases_numbers() -> None:
    base = [*BASE[:5], row(6, progress="In progress. See activity 3 above for kennels.")]
    mine = renumbered(base[1:])
    mine[4] = edited(mine[4], progress="In progress. See activity 2 above for cats.")
    both = merged(mine, base, base=base)
    (change,) = both.applied
    assert change.after.plain == "In progress. See activity 3 above for cats."


def test_a_reference_to_a_new_activity_gets_its_new_number() -> None:
    new = row(1, SUBJECTS[8])
    later = row(2, SUBJECTS[9], progress="In progress. See activity 1 above for bicycles.")
    both = merged(renumbered([new, later, *BASE]))
    assert [a.activity.label for a in both.added] == ["I.7", "I.8"]
    assert both.added[1].activity.plain(Field.PROGRESS) == (
        "In progress. See activity 7 above for bicycles."
    )


def test_the_same_new_activity_in_two_copies_comes_once() -> None:
    both = merged([*BASE, row(7)], [row(7), *BASE])
    assert [(a.activity.label, a.copies) for a in both.added] == [("I.7", ("a.xlsx", "b.xlsx"))]


def test_an_activity_put_into_the_other_section_moves() -> None:
    base = two_sections(BASE[:3], BASE[3:], "base.xlsx")
    copy = two_sections(BASE[:2], [*BASE[3:], edited(BASE[2], number="9.")], "copy.xlsx")
    both = merge(base, {"copy.xlsx": copy})
    assert [(m.activity.label, m.section) for m in both.moved] == [("I.3", Section.CONTINUOUS)]
    assert [a.label for a in understood(both.programme).activities][-1] == "II.7"


# What is left to a person


def test_an_edit_of_what_another_copy_took_out_is_a_conflict() -> None:
    both = merged(renumbered([*BASE[:1], *BASE[2:]]), with_edit(2, progress="Completed. Sealed."))
    (conflict,) = both.conflicts
    assert (conflict.activity.label, conflict.field) == ("I.2", Field.PROGRESS)
    assert conflict.removed_by == ("a.xlsx",)
    assert not both.removed
    assert text(both, 2, Field.PROGRESS) == BASE[1][Field.PROGRESS]


def test_what_is_uncertain_is_neither_taken_nor_taken_out() -> None:
    base = [
        row(1, "Review the manual on kennels for large dogs", progress="", indicators="Done"),
        row(2, "Review the manual on kennels for small dogs", progress="", indicators="Done"),
    ]
    mine = [row(1, "Review the manual on kennels for dogs", progress="", indicators="Done")]
    both = merged(mine, base=base)
    assert [(u.doubt.old.label, u.copy) for u in both.uncertain] == [
        ("I.1", "a.xlsx"), ("I.2", "a.xlsx"),
    ]  # fmt: skip
    assert both.needs_a_person
    assert texts(understood(both.programme)) == texts(programme(base))


def test_an_officers_part_of_the_programme_takes_nothing_out() -> None:
    base = rows(12)
    both = merged([edited(base[2], priority="C")], base=base)
    assert [each.copy for each in both.partial] == ["a.xlsx"]
    assert not both.removed
    assert taken(both) == [("I.3", "priority", ("a.xlsx",))]


def test_a_copy_without_a_section_takes_nothing_out_of_it() -> None:
    base = two_sections(BASE[:3], BASE[3:], "base.xlsx")
    both = merge(base, {"a.xlsx": programme(with_edit(1, priority="C")[:3])})
    assert [each.copy for each in both.partial] == ["a.xlsx"]
    assert both.needs_a_person
    assert not both.removed
    assert taken(both) == [("I.1", "priority", ("a.xlsx",))]


def test_one_new_activity_that_two_copies_fill_in_differently_is_uncertain() -> None:
    both = merged([*BASE, row(7)], [*BASE, row(7, priority="A")])
    assert [a.activity.label for a in both.added] == ["I.7", "I.8"]
    (uncertain,) = both.uncertain
    assert (uncertain.doubt.why, uncertain.copy) == (Why.NEW_TWICE, "b.xlsx")
    assert both.needs_a_person


# Laws

EDITS: list[tuple[Field, str]] = [
    (Field.PRIORITY, "C"),
    (Field.PROGRESS, "Completed. The whole of it was done in the end."),
    (Field.PROGRESS, "Postponed. The ferry sank before the meeting."),
    (Field.STATUS, "Completed"),
    (Field.BODIES, "PTC, EC"),
    (Field.TIMELINE, "Autumn 2028 (PTC)"),
    (Field.INDICATORS, "A report is on the web"),
]


@st.composite
def copies_of(draw: st.DrawFn) -> list[dict[Field, str | RichText]]:
    """A copy with edits, a removal, an addition and another order, as it comes."""
    given: list[Row] = list(rows(6))
    for place, edit in draw(
        st.lists(st.tuples(st.integers(0, 5), st.sampled_from(EDITS)), max_size=4)
    ):
        given[place] = edited(given[place], **{edit[0].value: edit[1]})
    gone = draw(st.sets(st.integers(0, 5), max_size=1))
    given = [each for place, each in enumerate(given) if place not in gone]
    if draw(st.booleans()):
        given.append(row(draw(st.integers(8, 12))))
    return renumbered(draw(st.permutations(given)))


@settings(max_examples=examples(8))
@given(copies_of())
def test_merging_one_edited_copy_with_an_untouched_one_gives_the_edited_one(
    copy: list[dict[Field, str | RichText]],
) -> None:
    both = merged(rows(6), copy)
    assert not both.needs_a_person
    assert texts(understood(both.programme)) == texts(programme(copy))


@settings(max_examples=examples(5))
@given(copies_of(), copies_of(), copies_of(), st.permutations(range(3)))
def test_the_order_of_the_copies_changes_nothing(a, b, c, order: list[int]) -> None:
    named = list({"a.xlsx": a, "b.xlsx": b, "c.xlsx": c}.items())
    read_ones = {name: programme(given) for name, given in named}
    first = merge(programme(BASE), read_ones)
    again = merge(programme(BASE), {named[n][0]: read_ones[named[n][0]] for n in order})
    assert merge_json(first, SAY) == merge_json(again, SAY)
    assert first.programme == again.programme


@settings(max_examples=examples(5))
@given(copies_of(), copies_of(), st.booleans())
def test_the_names_of_the_copies_change_no_text(a, b, swap: bool) -> None:
    names = ("b.xlsx", "a.xlsx") if swap else ("a.xlsx", "b.xlsx")
    one = merge(programme(BASE), {"a.xlsx": programme(a), "b.xlsx": programme(b)})
    other = merge(programme(BASE), {names[0]: programme(a), names[1]: programme(b)})
    assert texts(understood(one.programme)) == texts(understood(other.programme))
    assert len(one.conflicts) == len(other.conflicts)


@settings(max_examples=examples(8))
@given(st.lists(st.sampled_from(EDITS), min_size=6, max_size=6), st.integers(2, 4), st.randoms())
def test_disjoint_edits_are_all_taken(edits, number: int, random) -> None:
    copies: list[list[Row]] = [list(rows(6)) for _ in range(number)]
    whole: list[Row] = list(rows(6))
    for place, (name, words) in enumerate(edits):
        copy = copies[random.randrange(number)]
        copy[place] = edited(copy[place], **{name.value: words})
        whole[place] = edited(whole[place], **{name.value: words})
    both = merged(*[renumbered(random.sample(c, len(c))) for c in copies])
    assert not both.needs_a_person
    assert texts(understood(both.programme)) == texts(programme(whole))


# Forms and the command


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """A function: copies → the files base.xlsx, a.xlsx, b.xlsx ..."""

    def write(*copies: list[dict[Field, str | RichText]]) -> list[Path]:
        base = file_of(tmp_path / "base.xlsx", BASE)
        return [base, *(file_of(tmp_path / f"{'abcdef'[n]}.xlsx", c) for n, c in enumerate(copies))]

    return write


def test_json_is_as_promised() -> None:
    told = merge_json(
        merged(
            with_edit(2, progress="Completed. Sealed."),
            with_edit(2, progress="Postponed. Lost.", priority="B"),
            renumbered([*BASE[1:], row(9)]),
        ),
        SAY,
    )
    assert told["applied"] == [{"activity": "I.2", "field": "priority", "from": "b.xlsx"}]
    assert told["conflicts"] == [
        {
            "activity": "I.2", "field": "progress", "base": BASE[1][Field.PROGRESS],
            "versions": {"a.xlsx": "Completed. Sealed.", "b.xlsx": "Postponed. Lost."},
            "removed_by": [], "both": None,
        }
    ]  # fmt: skip
    assert told["added"] == ["I.7"]
    assert told["removed"] == ["I.1"]
    assert told["uncertain"] == []


def test_the_terminal_shows_conflicts_first() -> None:
    both = merged(with_edit(2, status="Completed"), with_edit(2, status="Postponed"))
    assert merge_text(both, SAY).splitlines() == [
        "base.xlsx",
        "a.xlsx: 0 fields taken",
        "b.xlsx: 0 fields taken",
        "",
        "Conflicts: the text you sent is kept until you decide",
        "I.2  Write guidance on the sealing of reefer boxes at night",
        "  Completion status",
        "    Base    In progress",
        "    a.xlsx  Completed",
        "    b.xlsx  Postponed",
    ]


def test_merge_writes_a_controlled_workbook_and_leaves_every_source_alone(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = files(with_edit(1, priority="C"), with_edit(3, indicators="Peaks are counted"))
    before = [path.read_bytes() for path in paths]
    done = run("merge", *paths, "-o", tmp_path / "merged.xlsx", "--format", "json")
    assert done.code == 0
    assert [each["activity"] for each in done.json["applied"]] == ["I.1", "I.3"]
    assert [path.read_bytes() for path in paths] == before
    result = read(tmp_path / "merged.xlsx")
    assert result.activities[0].plain(Field.PRIORITY) == "C"
    assert result.activities[2].plain(Field.INDICATORS) == "Peaks are counted"
    assert not compare(read(paths[0]), result).removed
    book = openpyxl.load_workbook(tmp_path / "merged.xlsx")
    assert "Conflicts" not in book.sheetnames
    assert [cell.value for cell in book["Merged"][5]][:5] == [
        "Taken", "I.1", SUBJECTS[0], "Priority ranking", "a.xlsx",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_conflict_is_decided_on_its_sheet_and_read_back(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path, lang: str
) -> None:
    names = {"en": ("Conflicts", "Own text"), "fr": ("Conflits", "Autre texte")}
    sheet, own = names[lang]
    paths = files(
        [edited(e, progress="Completed. One.", status="Completed") for e in BASE[:3]] + BASE[3:],
        [edited(e, progress="Postponed. Two.", status="Postponed") for e in BASE[:3]] + BASE[4:],
        with_edit(4, priority="C"),
    )
    out, decided, end = (tmp_path / f"{name}.xlsx" for name in ("merged", "decided", "end"))
    assert run("merge", *paths, "-o", out, "--lang", lang).code == 1
    book = openpyxl.load_workbook(out)
    cells = [[cell.value for cell in line] for line in book[sheet].iter_rows(min_row=5)]
    assert [line[0] for line in cells] == ["I.1", "I.1", "I.2", "I.2", "I.3", "I.3", "I.4"]
    choices = ["a.xlsx", "b.xlsx", own, None, "Base", "c.xlsx", "b.xlsx"]
    for place, choice in enumerate(choices, start=5):
        book[sheet].cell(place, 4).value = choice
    book[sheet].cell(7, 9).value = "In progress. Both."
    beside = {"A14": "Agreed by phone", "F13": "Both are wrong", "L6": "Ask the Chair"}
    for cell, words in beside.items():
        book[sheet][cell] = words
    book.save(decided)
    done = run("merge", "--resolve", decided, "-o", end, "--lang", lang)
    assert done.code == 1
    for cell, words in beside.items():
        assert sum(cell in line and words in line for line in done.err.splitlines()) == 1
    assert len(done.out.splitlines()) == 4  # no word beside is taken for a conflict
    quoted = {"en": f'"{sheet}"', "fr": f"«\u00a0{sheet}\u00a0»"}[lang]
    assert f"{quoted} D8 (I.2)" in done.out
    assert f"{quoted} D10 (I.3)" in done.out
    result = read(end)
    told = {a.label: (a.plain(Field.PROGRESS), a.plain(Field.STATUS)) for a in result.activities}
    assert told["I.1"] == ("Completed. One.", "Postponed")
    assert told["I.2"] == ("In progress. Both.", "In progress")
    assert told["I.3"] == (BASE[2][Field.PROGRESS], "In progress")
    assert "I.4" not in told
    left = openpyxl.load_workbook(end)[sheet]
    assert [line[0].value for line in left.iter_rows(min_row=5)] == ["I.2", "I.3"]


def test_an_own_text_that_was_not_chosen_is_said_and_stays(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = files(*(
        [*(edited(e, priority=p) for e, p in zip(BASE, given, strict=False)), *BASE[3:]]
        for given in ("AAB", "CBC")
    ))  # fmt: skip
    out, decided, end = (tmp_path / f"{name}.xlsx" for name in ("merged", "decided", "end"))
    run("merge", *paths, "-o", out)
    book = openpyxl.load_workbook(out, rich_text=True)
    sheet = book["Conflicts"]
    own = next(cell.column for cell in sheet[4] if cell.value == "Own text")
    sheet.cell(5, own).value = "B, for now"
    sheet["D6"], sheet["D7"] = "Own text", "Somebody"
    book.save(decided)
    done = run("merge", "--resolve", decided, "-o", end)
    assert done.code == 1
    assert done.out.splitlines()[:3] == [
        '"Conflicts" D5 (I.1): there is a text under Own text, but Take is blank',
        '"Conflicts" D6 (I.2): there is no text under "Own text" in this row',
        '"Conflicts" D7 (I.3): "Somebody" is not one of the headings',
    ]
    left = openpyxl.load_workbook(end)["Conflicts"]
    assert [cell.value for cell in left[4]].count("Own text") == 1
    assert "B, for now" in [cell.value for cell in left[5]]


def test_a_cell_edited_by_hand_since_is_left_as_it_is(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = files(with_edit(2, progress="Completed. One."), with_edit(2, progress="Postponed. B."))
    out, end = tmp_path / "merged.xlsx", tmp_path / "end.xlsx"
    run("merge", *paths, "-o", out)
    book = openpyxl.load_workbook(out)
    book["Conflicts"]["D5"] = "a.xlsx"
    line = next(r for r in book["Section I"].iter_rows() if r[0].value == "2.")
    next(c for c in line if str(c.value).startswith("In progress.")).value = "In progress. Mine."
    book.save(tmp_path / "decided.xlsx")
    done = run("merge", "--resolve", tmp_path / "decided.xlsx", "-o", end)
    assert done.code == 1
    assert "the text was changed later" in done.out
    assert read(end).activities[1].plain(Field.PROGRESS) == "In progress. Mine."


def test_copies_of_one_name_are_told_apart_by_their_folders(run: Shell, tmp_path: Path) -> None:
    base = file_of(tmp_path / "base.xlsx", BASE)
    copies = []
    for folder, status in (("north", "Completed"), ("south", "Postponed")):
        (tmp_path / folder).mkdir()
        given = with_edit(1, status=status)
        copies.append(file_of(tmp_path / folder / "copy.xlsx", given))
    done = run("merge", base, *copies, "-o", tmp_path / "out.xlsx", "--format", "json")
    (conflict,) = done.json["conflicts"]
    assert [Path(name).parent.name for name in conflict["versions"]] == ["north", "south"]


def test_what_merge_refuses_leaves_nothing_behind(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    base, copy = files(rows(6))
    out = tmp_path / "out.xlsx"
    for words in (
        [base, "-o", out],
        [base, copy, "-o", copy],
        [base, tmp_path / "none.xlsx", "-o", out],
        [base, copy, copy, "-o", out],
        ["--resolve", copy, "-o", out],
        ["--resolve", copy, base, "-o", out],
    ):
        done = run("merge", *words)
        assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1), words
    assert not out.exists()


@pytest.mark.sdk
def test_office_takes_the_merged_workbook(
    run: Shell, files: Callable[..., list[Path]], tmp_path: Path, sdk_errors
) -> None:
    paths = files(with_edit(2, progress="Completed. One."), with_edit(2, progress="=1+1"))
    run("merge", *paths, "-o", tmp_path / "merged.xlsx")
    assert sdk_errors(tmp_path / "merged.xlsx") == []


@pytest.mark.real
def test_the_real_programme_merges_with_itself_to_itself(real_workbook: Path) -> None:
    base: Programme = read(real_workbook)
    both = merge(base, {"a.xlsx": read(real_workbook), "b.xlsx": base})
    assert not (both.applied or both.needs_a_person or both.added or both.removed)
    assert both.programme.activities == base.activities


def test_a_french_base_gives_a_french_workbook(run: Shell, sample: Path, tmp_path: Path) -> None:
    french, copy, out = (tmp_path / f"{name}.xlsx" for name in ("base", "copy", "out"))
    run("labels", sample, "--lang", "fr", "-o", french)
    copy.write_bytes(french.read_bytes())
    assert run("merge", french, copy, "-o", out).code == 0
    book = openpyxl.load_workbook(out)
    assert str(book.worksheets[0]["D4"].value).startswith("Activités")
    assert "Listes" in book.sheetnames


def test_many_copies_are_printed_on_pages_side_by_side(run: Shell, tmp_path: Path) -> None:
    file_of(tmp_path / "base.xlsx", BASE)
    for name in "abcde":
        file_of(tmp_path / f"{name}.xlsx", with_edit(1, indicators=f"Text {name}."))
    for names, scale in (("ab", None), ("abcde", 75)):
        copies = [tmp_path / f"{name}.xlsx" for name in names]
        assert run("merge", tmp_path / "base.xlsx", *copies, "-o", tmp_path / "m.xlsx").code == 1
        sheet = openpyxl.load_workbook(tmp_path / "m.xlsx")["Conflicts"]
        assert bool(sheet.sheet_properties.pageSetUpPr.fitToPage) is (scale is None)
        assert sheet.page_setup.scale == scale
        assert sheet.print_title_cols == (None if scale is None else "$A:$D")


def test_a_copy_that_was_given_french_words_brings_back_its_edit_and_no_translation(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    base, french = tmp_path / "base.xlsx", tmp_path / "french.xlsx"
    run("import", sample, "-o", base)
    run("labels", base, "--lang", "fr", "-o", french)
    assert run("merge", base, french, "-o", tmp_path / "same.xlsx").err.count("french.xlsx") == 0
    compared = compare(read(base), read(tmp_path / "same.xlsx")).compared
    assert not any(each.changes for each in compared)
    book = openpyxl.load_workbook(french, rich_text=True)
    book.worksheets[0]["K7"] = "Completed. The compendium was printed in May 2026."
    book.save(french)
    done = run("merge", base, french, "-o", tmp_path / "merged.xlsx", "--format", "json")
    applied = json.loads(done.out)["applied"]
    assert [(each["field"], each["from"]) for each in applied] == [("progress", "french.xlsx")]


def test_no_status_of_a_circulated_workbook_is_a_blank_cell() -> None:
    base = [edited(each, status="") for each in BASE]
    copy = [edited(each, status="No status") for each in base]
    assert taken(merged(copy, base=base)) == []
    said = [edited(each, status="Completed") for each in copy]
    assert len(taken(merged(said, base=base))) == len(base)


@pytest.mark.parametrize(
    ("cells", "kept"), [("K2:K3", ["K3"]), ("I2:K2", ["J2", "K2"]), ("J2:K3", ["J3", "K2", "K3"])]
)
def test_cells_that_a_copy_merged_overwrite_nothing(
    cells: str, kept: list[str], run: Shell, tmp_path: Path
) -> None:
    base = file_of(tmp_path / "base.xlsx", BASE)
    book = openpyxl.load_workbook(file_of(tmp_path / "copy.xlsx", BASE))
    book.active.merge_cells(cells)
    book.save(tmp_path / "copy.xlsx")
    done = run("merge", base, tmp_path / "copy.xlsx", "-o", tmp_path / "m.xlsx")
    assert done.code == 1
    for cell in kept:
        assert f'Sheet1" {cell} of copy.xlsx is in merged cells. I.{int(cell[1]) - 1}' in done.err
    assert "Taken" not in done.out
    compared = compare(read(base), read(tmp_path / "m.xlsx")).compared
    assert not any(each.changes for each in compared)
