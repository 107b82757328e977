"""Reading the programme's text: cells separated by tabs, marks for formatting, any encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets import cells_of

import wpsheet
from wpsheet.errors import UnreadableFile
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.text import Script

HEADING = ["No.", "Activities", "Timeline", "Progress"]


def text_file(path: Path, *lines: list[str], encoding: str = "utf-8") -> Path:
    path.write_bytes("\n".join("\t".join(line) for line in lines).encode(encoding))
    return path


def read(path: Path, *lines: list[str], encoding: str = "utf-8") -> Programme:
    return wpsheet.read(text_file(path, *lines, encoding=encoding))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "programme.txt"


def activity(path: Path, text: str) -> Activity:
    (only,) = read(path, HEADING, ["1.", text, "Spring 2027 (PTC)", "In progress"]).activities
    return only


def test_tabs_part_the_cells(path: Path) -> None:
    table = """
        | No. | Activities | Timeline    | Progress  |
        | 1.  | Map them   | Spring 2027 | Completed |
        | 2.  | Test them  |             | Postponed |
    """
    programme = read(path, *cells_of(table))
    assert [a.plain(Field.ACTIVITY) for a in programme.activities] == ["Map them", "Test them"]
    assert [a.status for a in programme.activities] == ["Completed", "Postponed"]


def test_lines_without_tabs_are_titles_and_notes(path: Path) -> None:
    programme = read(
        path,
        ["WORK PROGRAMME OF THE PTC 2027-2030"],
        ["II. Activities undertaken continuously"],
        HEADING,
        ["1.", "Answer the mail", "Continuous", "Going on"],
        ["1 A note on the headings."],
    )
    assert [a.label for a in programme.activities] == ["II.1"]
    assert (programme.body, str(programme.period)) == ("PTC", "2027-2030")
    assert [n.kind for n in programme.notes] == ["title", "section title", "footnote"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("text", ["Réviser le guide – l’édition n° 2", "Prüfung für 5 €"])
def test_every_usual_encoding_reads_alike(path: Path, encoding: str, text: str) -> None:
    lines = [HEADING, ["1.", text, "Spring 2027", "Done"]]
    (only,) = read(path, *lines, encoding=encoding).activities
    assert only.plain(Field.ACTIVITY) == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_line_ending_reads_alike(path: Path, newline: str) -> None:
    content = text_file(path, HEADING, ["1.", "Map", "Spring 2027", "Done"]).read_text()
    path.write_bytes(content.replace("\n", newline).encode())
    assert [a.label for a in wpsheet.read(path).activities] == ["I.1"]


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("the 63<sup>rd</sup> session", "the 63rd session"),
        ("the 63 <sup>rd</sup> session", "the 63rd session"),
        ("one paragraph  and another", "one paragraph\nand another"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<b>bold</b> and <i>italic</i>", "bold and italic"),
        ('a <a href="https://example.org">link</a>', "a link"),
        ("fewer than 5 < 6 officers", "fewer than 5 < 6 officers"),
        ("a <support> centre", "a <support> centre"),
    ],
)
def test_marks_become_what_they_mean(path: Path, written: str, reads: str) -> None:
    assert activity(path, written).plain(Field.ACTIVITY) == reads


def test_a_superscript_is_kept(path: Path) -> None:
    runs = activity(path, "the 63<sup>rd</sup> <b>session</b>").cells[Field.ACTIVITY].text.runs
    assert [r.text for r in runs if r.script is Script.SUPERSCRIPT] == ["rd"]
    assert [r.text for r in runs if r.bold] == ["session"]


def test_a_footnote_mark_is_no_part_of_a_heading(path: Path) -> None:
    marked = ["No.", "Activities<sup>2</sup>", "Timeline", "Progress6"]
    (only,) = read(path, marked, ["1.", "Map", "Spring 2027", "Done"]).activities
    assert (only.plain(Field.ACTIVITY), only.plain(Field.PROGRESS)) == ("Map", "Done")


def test_a_text_without_tabs_is_refused(path: Path) -> None:
    path.write_text("No. Activities Timeline Progress\n1. Map Spring 2027 Done")
    with pytest.raises(UnreadableFile, match="no line of it has cells separated by tabs"):
        wpsheet.read(path)
