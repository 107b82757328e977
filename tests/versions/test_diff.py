"""What changed between two versions: fields, words, lists, and the forms it is told in."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from commands import Shell
from docx.oxml.ns import qn
from tables import for_each
from versions import edited, file_of, programme, renumbered, row, rows, two_sections

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import COLUMNS, Field, Section
from wpsheet.model.text import RichText, Run
from wpsheet.reporters.diffs import diff_html, diff_json, diff_text
from wpsheet.versions.comparing import ChangeKind, Diff, compare
from wpsheet.versions.comparing.descriptions import renumberings
from wpsheet.versions.comparing.wording import Piece, changed_words
from wpsheet.writing.marks import marked
from wpsheet.writing.versions.diff import write_diff

SAY = Labels()


def of_one(**texts: str) -> tuple[Any, ...]:
    """The changes of an activity in which these fields were given other texts."""
    diff = compare(programme([row(1)]), programme([row(1, **texts)]))
    return diff.compared[0].changes


def told(diff: Diff, kind: ChangeKind = ChangeKind.CHANGED) -> list[tuple[str, str, Field]]:
    return [(each.old.label, each.new.label, c.field) for each, c in diff.changes(kind)]


# Fields


def test_each_field_that_differs_is_a_change_of_its_own() -> None:
    changes = of_one(progress="Completed. It was printed.", priority="C", resources="One officer")
    assert [(c.field, c.kind) for c in changes] == [
        (Field.PRIORITY, ChangeKind.CHANGED),
        (Field.RESOURCES, ChangeKind.CHANGED),
        (Field.PROGRESS, ChangeKind.CHANGED),
    ]


def test_changes_of_status_and_date_stand_first() -> None:
    old = rows(3)
    new = [
        edited(old[0], progress="In progress. Something else."),
        edited(old[1], timeline="Autumn 2027 (PTC)\nJune 2027 (PC)"),
        edited(old[2], status="Completed", priority="B"),
    ]
    assert told(compare(programme(old), programme(new))) == [
        ("I.2", "I.2", Field.TIMELINE),
        ("I.3", "I.3", Field.STATUS),
        ("I.1", "I.1", Field.PROGRESS),
        ("I.3", "I.3", Field.PRIORITY),
    ]


@for_each(
    ("field", "written"),
    [
        ("bodies", "PC and PTC"),
        ("bodies", "Policy Commission, PTC"),
        ("plan_codes", "FA2 SP1"),
        ("timeline", "June 2027 (PC), Spring 2027 (PTC)"),
        ("timeline", "Printemps 2027 (CTP)\nJuin 2027 (PC)"),
        ("task_type", "Développement"),
        ("priority", "b"),
        ("plan_link", "Yes"),
        ("status", "En cours"),
        ("resources", "2 officers from the Facilitation Sub-Directorate"),
    ],
)
def test_the_same_values_written_otherwise_are_a_spelling(field: str, written: str) -> None:
    (change,) = of_one(**{field: written})
    assert (change.field, change.kind) == (field, ChangeKind.SPELLING)
    assert not compare(programme([row(1)]), programme([row(1, **{field: written})])).differs


def test_a_remark_beside_counted_officers_is_a_change_and_no_spelling() -> None:
    words = "2 officers from the Facilitation Sub-Directorate, once the harbour is open"
    (change,) = of_one(resources=words)
    assert change.kind is ChangeKind.CHANGED


def test_of_a_list_the_values_that_went_and_came_are_told() -> None:
    (change,) = of_one(bodies="PTC; Council and Policy Commission")
    assert (change.gone, change.come) == ((), ("Council",))
    (change,) = of_one(timeline="Autumn 2027 (PTC)\nJune 2027 (PC)")
    assert change.gone == ("Spring 2027 (PTC)",)
    assert change.come == ("Autumn 2027 (PTC)",)


def test_a_status_that_a_colour_alone_states_is_told_in_words(tmp_path: Path) -> None:
    paths = []
    for name, fill in (("old.xlsx", "BDD7EE"), ("new.xlsx", "C6EFCE")):
        path = file_of(tmp_path / name, [row(1, status="", progress=""), row(2)])
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["L2"].fill = openpyxl.styles.PatternFill("solid", fgColor=fill)
        book.save(path)
        paths.append(path)
    from wpsheet.reading import read

    ((_, change),) = compare(*map(read, paths)).changes(ChangeKind.CHANGED)
    assert (change.field, change.old.plain, change.new.plain) == (
        Field.STATUS, "In progress", "Completed",
    )  # fmt: skip


def test_colours_that_stayed_in_their_rows_when_values_were_sorted_state_nothing(
    tmp_path: Path,
) -> None:
    from wpsheet.reading import read

    given = [row(1, status="", progress=""), row(2, status=""), row(3, status="", progress="")]
    paths = [
        file_of(tmp_path / "old.xlsx", given),
        file_of(tmp_path / "new.xlsx", renumbered(given[::-1])),
    ]
    for path in paths:
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["L2"].fill = openpyxl.styles.PatternFill("solid", fgColor="C6EFCE")
        book.save(path)
    assert not compare(*map(read, paths)).differs


def test_words_struck_out_are_told_apart_from_changed_ones() -> None:
    struck = RichText((Run("In progress. "), Run("Nine ports", strike=True), Run(" wrote in.")))
    old = row(1, progress="In progress. Nine ports wrote in.")
    diff = compare(programme([old]), programme([edited(old, progress=struck)]))
    assert told(diff, ChangeKind.STRUCK) == [("I.1", "I.1", Field.PROGRESS)]
    assert diff.differs


def test_a_column_that_one_version_lacks_is_not_compared_and_is_named() -> None:
    columns = [column.field for column in COLUMNS if column.field is not Field.PROGRESS]
    diff = compare(programme(rows(2)), programme(rows(2), columns=columns))
    assert diff.only_old == ((Section.TIMEFRAME, Field.PROGRESS),)
    assert not diff.changes(ChangeKind.CHANGED)
    assert diff.differs
    assert 'has no column "Progress"' in diff_text(diff, SAY)


def words_in(path: Path) -> str:
    """All words of a report, in whichever format."""
    if path.suffix not in (".xlsx", ".docx"):
        return re.sub(r"<[^>]+>|&[a-z]+;", "", path.read_text(encoding="utf-8"))
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if name.endswith(".xml")]
        return re.sub(r"<[^>]+>", "", "".join(package.read(each).decode() for each in parts))


def test_every_format_tells_words_outside_the_tables_that_differ(
    tmp_path: Path, run: Shell
) -> None:
    paths = []
    for name, title, words in (
        ("old.xlsx", "Work programme 2025-2028", "Whales are weighed at sea"),
        ("new.xlsx", "Work programme 2026-2029", "Whales are weighed in port"),
    ):
        path = file_of(tmp_path / name, rows(2))
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        sheet.insert_rows(1)
        sheet["A1"], sheet["D9"] = title, words
        book.save(path)
        paths.append(path)
    done = run("diff", *paths, "--format", "json")
    assert done.code == 1
    assert done.json["outside"] == [
        {"line": "title", "old": "Work programme 2025-2028", "new": "Work programme 2026-2029"},
        {
            "sheet": "Sheet1", "cell": "D9", "old": "Whales are weighed at sea",
            "new": "Whales are weighed in port",
        },
    ]  # fmt: skip
    for form in ("txt", "html", "xlsx", "docx"):
        out = tmp_path / f"changes.{form}"
        assert run("diff", *paths, "-o", out).code == 1
        said = words_in(out)
        assert "2 outside the tables" in said
        assert "Nothing differs" not in said
        for words in ("at sea", "in port", "2025", "2026"):
            assert words in said
    annex, circulated = tmp_path / "annex.docx", tmp_path / "circulated.xlsx"
    run("annex", paths[1], "--since", paths[0], "-o", annex)
    assert 'title: "Work programme 2025-2028" became' in words_in(annex)
    run("circulate", paths[1], "--draft", "--since", paths[0], "-o", circulated)
    for path in (annex, circulated):
        assert "Whales are weighed at sea" not in words_in(path)


# Numbers


def test_references_that_follow_a_renumbering_are_no_rewording() -> None:
    old = [*rows(3), row(4, progress="In progress. See activity 2 above for the ports.")]
    new = renumbered(old[1:])
    new[2] = edited(new[2], progress="In progress. See activity 1 above for the ports.")
    diff = compare(programme(old), programme(new))
    assert told(diff, ChangeKind.REFERENCES) == [("I.4", "I.3", Field.PROGRESS)]
    assert not diff.changes(ChangeKind.CHANGED)


def test_a_reference_that_goes_elsewhere_is_a_change() -> None:
    old = [*rows(3), row(4, progress="In progress. See activity 2 above for the ports.")]
    new = [*rows(3), row(4, progress="In progress. See activity 3 above for the ports.")]
    assert told(compare(programme(old), programme(new))) == [("I.4", "I.4", Field.PROGRESS)]


def test_neighbours_that_moved_alike_are_told_as_one_range() -> None:
    diff = compare(programme(rows(6)), programme(renumbered([*rows(6)[:1], *rows(6)[2:]])))
    assert list(renumberings(diff)) == ["I.3-I.6 → I.2-I.5"]


def test_an_activity_in_the_other_section_has_moved() -> None:
    given = rows(4)
    old = two_sections(given[:3], given[3:], "old.xlsx")
    new = two_sections(given[:2], [given[3], edited(given[2], number="2.")], "new.xlsx")
    diff = compare(old, new)
    assert [(each.old.label, each.new.label) for each in diff.moved] == [("I.3", "II.2")]
    assert not diff.renumbered
    assert diff.differs


# Words


def test_changed_words_are_told_word_by_word() -> None:
    words = changed_words("The paper was sent to nine ports.", "The paper was sent to ten ports.")
    assert [(w.piece, w.text) for w in words] == [
        (Piece.SAME, "The paper was sent to "),
        (Piece.GONE, "nine "),
        (Piece.NEW, "ten "),
        (Piece.SAME, "ports."),
    ]


@for_each(
    ("old", "new"),
    [
        ("One. Two.\nThree.", "One. Two and a half.\nThree.\nFour."),
        ("", "All new"),
        ("A. B (c), d", "a; B (e), d"),
        ("63rd PTC", "64th  PTC"),
    ],
)
def test_the_pieces_give_back_both_texts(old: str, new: str) -> None:
    words = changed_words(old, new)
    assert "".join(w.text for w in words if w.piece is not Piece.GONE) == new
    before = "".join(w.text for w in words if w.piece is not Piece.NEW)
    assert "".join(before.casefold().split()) == "".join(old.casefold().split())


# Forms


@pytest.fixture(scope="module")
def changed() -> Diff:
    old = [*rows(4), row(5, progress="In progress. See activity 4 above.")]
    new = renumbered([old[0], row(9), *old[2:]])
    new[2] = edited(new[2], status="Completed")
    new[2][Field.PROGRESS] = str(new[2][Field.PROGRESS]).replace("Nine", "<b>Nine</b>")
    new[3] = edited(new[3], bodies="PTC, Policy Commission, Council")
    return compare(programme(old, "old.xlsx"), programme(new, "new.xlsx"))


def test_json_is_as_promised(changed: Diff) -> None:
    told_as = diff_json(changed, SAY)
    assert told_as["added"] == ["I.2"]
    assert told_as["removed"] == ["I.2"]
    assert told_as["renumbered"] == []
    assert [(c["before"], c["after"], c["field"]) for c in told_as["changed"]] == [  # type: ignore[attr-defined]
        ("I.3", "I.3", "status"), ("I.3", "I.3", "progress"), ("I.4", "I.4", "bodies"),
    ]  # fmt: skip
    assert told_as["changed"][0] == {  # type: ignore[index]
        "before": "I.3", "after": "I.3", "field": "status",
        "old": "In progress", "new": "Completed",
    }  # fmt: skip
    assert told_as["uncertain"] == []


def test_the_terminal_shows_status_first_and_marks_words(changed: Diff) -> None:
    assert diff_text(changed, SAY, width=90).splitlines() == [
        "old.xlsx → new.xlsx",
        "1 activity added, 1 activity removed, 2 activities changed",
        "[-deleted words-] {+added words+}",
        "",
        "Status and dates",
        "I.3  Run a pilot of drone counts along mountain borders",
        "  Completion status: In progress → Completed",
        "",
        "Other changes",
        "I.3  Run a pilot of drone counts along mountain borders",
        "  Progress:",
        "    In progress. [-Nine-] {+<b>Nine</b>+} ports wrote in about a pilot of drone counts",
        "    along …",
        "I.4  Review the glossary of knots used by harbour crews",
        "  Responsible body: {+Council+}",
        "",
        "Added",
        "I.2  Examine the storage of confiscated bicycles in winter",
        "",
        "Removed",
        "I.2  Write guidance on the sealing of reefer boxes at night",
    ]


def test_the_french_has_french_words(changed: Diff) -> None:
    text = diff_text(changed, Labels("fr"))
    assert "Statuts et dates" in text
    assert "1 activité ajoutée, 1 activité supprimée, 2 activités modifiées" in text


def test_the_page_is_complete_and_makes_no_markup_of_texts(changed: Diff) -> None:
    page = diff_html(changed, SAY)
    assert "&lt;b&gt;Nine&lt;/b&gt;" in page
    assert "<b>" not in page
    assert not re.search(r"https?://|<script|<link|src=", page)
    assert "<del>" in page
    assert "<ins>" in page


@pytest.mark.browser
def test_a_browser_takes_the_style_of_the_page(changed: Diff, tmp_path: Path, browsed: Any) -> None:
    path = tmp_path / "changes.html"
    path.write_text(diff_html(changed, Labels("fr")), encoding="utf-8")
    shown = browsed(path)
    assert '<html lang="fr">' in shown
    assert shown.count("<tr>") == 4 + 5
    assert "Statuts et dates (1)" in shown


def test_the_colours_of_the_page_can_be_read() -> None:
    from wpsheet import reporters

    css = (Path(reporters.__file__).parent / "templates" / "diff.css").read_text("utf-8")
    pairs = re.findall(r"color: #(\w{6}); background: #(\w{6})", css)
    assert len(pairs) >= 3
    for ink, paper in pairs:
        light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 7


def _luminance(rgb: str) -> float:
    parts = [int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_workbook_has_old_and_new_side_by_side_with_marks(
    changed: Diff, tmp_path: Path
) -> None:
    write_diff(changed, tmp_path / "changes.xlsx", SAY)
    sheet = openpyxl.load_workbook(tmp_path / "changes.xlsx", rich_text=True)["Changes"]
    assert [cell.value for cell in sheet[4]] == [
        "What", "Reference", "Activities", "Column", "Old text", "New text",
    ]  # fmt: skip
    assert sheet["A5"].value == "Status and dates"
    assert sheet["E5"].font.strike
    assert sheet["F5"].font.underline == "single"
    assert str(sheet["F7"].value) == "PTC, PC, Council"
    assert [bool(run.font.u) for run in sheet["F7"].value] == [False, True]


def test_the_workbook_and_the_document_are_the_same_each_time(
    changed: Diff, tmp_path: Path
) -> None:
    for suffix in (".xlsx", ".docx"):
        paths = [tmp_path / f"{name}{suffix}" for name in "ab"]
        for path in paths:
            write_diff(changed, path, SAY)
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_document_is_a_table_for_a_committee(changed: Diff, tmp_path: Path) -> None:
    write_diff(changed, tmp_path / "changes.docx", Labels("fr"))
    document = docx.Document(tmp_path / "changes.docx")
    page = document.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (29.7, 21.0)
    assert document.core_properties.language == "fr-FR"
    tongues = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert tongues == {"fr-FR"}
    assert len(document.tables) == 4
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    first = document.tables[0].rows[1].cells[3].paragraphs[0].runs
    assert [(r.text, bool(r.font.strike), bool(r.font.underline)) for r in first] == [
        ("In progress", True, False), (" ", False, False), ("Completed", False, True),
    ]  # fmt: skip


@pytest.mark.sdk
@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_office_takes_the_files(changed: Diff, suffix: str, tmp_path: Path, sdk_errors) -> None:
    write_diff(changed, tmp_path / f"changes{suffix}", SAY)
    assert sdk_errors(tmp_path / f"changes{suffix}") == []


# The command


def test_nothing_differs_and_the_exit_is_0(run: Shell, tmp_path: Path) -> None:
    old = file_of(tmp_path / "old.xlsx", rows(4))
    new = file_of(tmp_path / "new.xlsx", renumbered(rows(4)[::-1]))
    done = run("diff", old, new)
    assert done.code == 0
    assert "No differences." in done.out
    assert "Renumbered" in done.out


def test_a_difference_exits_1_and_leaves_both_files_alone(run: Shell, tmp_path: Path) -> None:
    old = file_of(tmp_path / "old.xlsx", rows(4))
    new = file_of(tmp_path / "new.xlsx", rows(3))
    before = old.read_bytes(), new.read_bytes()
    done = run("diff", old, new, "--format", "json")
    assert (done.code, done.json["removed"], done.err) == (1, ["I.4"], "")
    assert (old.read_bytes(), new.read_bytes()) == before


def test_a_workbook_or_document_needs_a_name(run: Shell, tmp_path: Path) -> None:
    old = file_of(tmp_path / "old.xlsx", rows(2))
    assert run("diff", old, old, "--format", "docx").code == 2
    assert run("diff", old, old, "--format", "xlsx", "-o", old).code == 2
    assert run("diff", old, tmp_path / "none.xlsx").code == 2
    done = run("diff", old, old, "--format", "xlsx", "-o", tmp_path / "changes.xlsx")
    assert done.code == 0
    assert openpyxl.load_workbook(tmp_path / "changes.xlsx")["Changes"]["A5"].value


@pytest.mark.real
def test_the_three_forms_of_the_real_programme_do_not_differ(
    run: Shell, real_folder: Path, real_workbook: Path
) -> None:
    for form in (".docx", ".txt"):
        done = run("diff", real_workbook, (real_folder / real_workbook.name).with_name(
            f"ptc-work-programme-2022-2025{form}"))  # fmt: skip
        assert done.code == 0, done.out


def test_a_changed_entry_of_the_lists_is_told(run: Shell, sample: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(sample)
    cell = next(c for row in book["Lists"].iter_rows() for c in row if c.value == "PC")
    cell.offset(column=1).value = "Commission on Policy"
    book.save(tmp_path / "new.xlsx")
    done = run("diff", sample, tmp_path / "new.xlsx", "--format", "json")
    assert done.code == 1
    assert [(e["list"], e["entry"]) for e in done.json["outside"]] == [("bodies", "PC")]
    text = run("diff", sample, tmp_path / "new.xlsx").out
    assert "list of bodies, PC" in text
    assert "Commission on Policy" in text
    # A paper for the committee has no use for it.
    run("diff", sample, tmp_path / "new.xlsx", "-o", tmp_path / "d.xlsx", "--format", "xlsx")
    paper = openpyxl.load_workbook(tmp_path / "d.xlsx")
    assert "Commission on Policy" not in str([c.value for s in paper for r in s.rows for c in r])


@for_each(
    ("old", "new", "words"),
    [
        ("Budget 12,000 EUR", "Budget 15,000 EUR", ("12,000 ", "15,000 ")),
        ("25% done", "30% done", ("25% ", "30% ")),
        ("100 % fait", "90 % fait", ("100 % ", "90 % ")),
        ("the R&D unit", "the R&B unit", ("R&D ", "R&B ")),
        ("at 10:30 on", "at 11:30 on", ("10:30 ", "11:30 ")),
        ("see http://a.org/b_c", "see http://a.org/b_d", ("http://a.org/b_c", "http://a.org/b_d")),
        ("(PTC) met", "(PC) met", ("PTC", "PC")),
        ("SP1,SP2", "SP1,SP3", ("SP2", "SP3")),
    ],
)
def test_whole_words_are_marked(old: str, new: str, words: tuple[str, str]) -> None:
    found = changed_words(old, new)
    gone, come = ([w.text for w in found if w.piece is p] for p in (Piece.GONE, Piece.NEW))
    assert (gone, come) == ([words[0]], [words[1]])


def test_a_word_that_went_stands_apart_from_the_one_before() -> None:
    words = changed_words("due in Spring 2023 for endorsement.", "due in Spring 2023.")
    assert marked(words).plain == "due in Spring 2023 for endorsement."
