"""Files that are no programme: one clear line, exit code 2, nothing written."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import Done, Shell
from sheets import clean_workbook, workbook

import wpsheet
from wpsheet.errors import UnreadableFile

pytestmark = pytest.mark.slow

Maker = Callable[[Path], object]
OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def old_container(stream: str) -> Maker:
    """A file in Office's old container that holds a stream of this name."""
    return lambda path: path.write_bytes(OLD_CONTAINER + stream.encode("utf-16-le") + bytes(512))


def package(**parts: str) -> Maker:
    """A zip package with these parts, their names with _ for the dots."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as made:
            for name, content in parts.items():
                made.writestr(name, content)

    return write


def office(main_type: str) -> Maker:
    """An Office package whose main part is of this type."""
    return package(
        **{"[Content_Types].xml": f'<Types><Override ContentType="{main_type}"/></Types>'}
    )


OPEN_XML = "vnd.openxmlformats-officedocument"


def office_with_a_sheet(main: str, main_type: str) -> Maker:
    """An Office package that says what its main part is, and embeds a worksheet."""
    sheet = f"application/{OPEN_XML}.spreadsheetml.sheet"
    types = (
        f'<Types><Default Extension="xlsx" ContentType="{sheet}"/>'
        f'<Override PartName="/{main}" ContentType="application/{main_type}"/></Types>'
    )
    leads = (
        f'<Relationships><Relationship Type="x/officeDocument" Target="{main}"/></Relationships>'
    )
    return package(**{"[Content_Types].xml": types, "_rels/.rels": leads})


def cut_short(path: Path) -> None:
    content = clean_workbook(path).read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])


def with_part(name: str, change: Callable[[bytes], bytes | None]) -> Maker:
    """A clean workbook with one part changed, or without it."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(clean_workbook(path)) as old:
            parts: dict[str, bytes | None] = {n: old.read(n) for n in old.namelist()}
        parts[name] = change(parts[name] or b"")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for part, content in parts.items():
                if content is not None:
                    new.writestr(part, content)

    return write


def bit_flipped(path: Path) -> None:
    """One bit of the sheet's packed cells is wrong."""
    content = bytearray(clean_workbook(path).read_bytes())
    content[content.index(b"xl/worksheets/sheet1.xml") + 200] ^= 0x10
    path.write_bytes(content)


def letter(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Dear colleagues")
    document.save(str(path))


BAD: dict[str, tuple[str, Maker, str]] = {
    "no such file": ("gone.xlsx", lambda path: None, "no such file"),
    "folder": ("folder.xlsx", Path.mkdir, "a folder"),
    "empty file": ("empty.xlsx", Path.touch, "the file is empty"),
    "not a zip": ("noise.xlsx", lambda path: path.write_bytes(bytes(range(256))), "not an Excel"),
    "zip cut short": ("cut.xlsx", cut_short, "damaged or incomplete (not a complete zip package)"),
    "first bytes only": ("pk.xlsx", lambda path: path.write_bytes(b"PK\x03\x04"), "damaged"),
    "bit-flipped": ("flipped.xlsx", bit_flipped, "damaged"),
    "sheet lost": (
        "lost.xlsx",
        with_part("xl/worksheets/sheet1.xml", lambda _: None),
        'its sheet "Sheet1" cannot be found',
    ),
    "workbook lost": ("lost.xlsx", with_part("xl/workbook.xml", lambda _: None), "damaged"),
    "types lost": ("types.xlsx", with_part("[Content_Types].xml", lambda _: None), "zip archive"),
    "sheet emptied": ("void.xlsx", with_part("xl/worksheets/sheet1.xml", lambda _: b""), "damaged"),
    "sheet cut": ("half.xlsx", with_part("xl/worksheets/sheet1.xml", lambda x: x[:900]), "damaged"),
    "password": ("locked.xlsx", old_container("EncryptedPackage"), "protected with a password"),
    "old Excel": ("old.xls", old_container("Workbook"), "an Excel 97-2003 file (.xls)"),
    "old Word": ("old.doc", old_container("WordDocument"), "a Word 97-2003 file (.doc)"),
    "csv": ("list.xlsx", lambda path: path.write_text("No.,Activities\n1.,Map"), "plain text"),
    "HTML": ("page.xlsx", lambda path: path.write_text("<table><tr><td>1</table>"), "HTML"),
    "PDF": ("annex.xlsx", lambda path: path.write_bytes(b"%PDF-1.7\n%%EOF"), "not an Excel, Word"),
    "PowerPoint": (
        "slides.xlsx",
        office("application/vnd.openxmlformats-officedocument.presentationml.slide+xml"),
        "a PowerPoint file",
    ),
    "binary Excel": (
        "binary.xlsb",
        office("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
        "a binary Excel workbook",
    ),
    "binary Excel with a sheet in it": (
        "binary.xlsb",
        office_with_a_sheet("xl/workbook.bin", "vnd.ms-excel.sheet.binary.macroEnabled.main"),
        "a binary Excel workbook (.xlsb); open it in Excel and save it as an Excel Workbook",
    ),
    "slides with a sheet in them": (
        "slides.pptx",
        office_with_a_sheet(
            "ppt/presentation.xml", f"{OPEN_XML}.presentationml.presentation.main+xml"
        ),
        "a PowerPoint file",
    ),
    "text named as a document": (
        "letter.docx",
        lambda path: path.write_text("Dear all"),
        "open it in Word and save it as .docx",
    ),
    "OpenDocument text": (
        "letter.odt",
        package(mimetype="application/vnd.oasis.opendocument.text"),
        "an OpenDocument file; open it in Word",
    ),
    "OpenDocument": (
        "sheet.ods",
        package(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "an OpenDocument file",
    ),
    "any zip": ("photos.zip", package(**{"photo.jpg": "..."}), "a zip archive"),
    "zip of nothing": ("nothing.xlsx", package(), "a zip archive"),
    "no heading": (
        "prices.xlsx",
        lambda path: workbook(path, [["Fruit", "Price"], ["Pears", 3]]),
        "no heading row",
    ),
    "empty workbook": ("blank.xlsx", lambda path: openpyxl.Workbook().save(path), "no heading row"),
    "no activity": (
        "headings.xlsx",
        lambda path: workbook(path, [["No.", "Activities", "Timeline", "Progress"]]),
        "no activity",
    ),
    "blank template": ("template.xlsx", wpsheet.write_template, "no activity"),
    "Word without tables": ("letter.docx", letter, "a Word document without a table"),
    "damaged Word": (
        "damaged.docx",
        office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        "damaged",
    ),
    "text without tabs": (
        "letter.txt",
        lambda path: path.write_text("Dear all"),
        "separated by tabs",
    ),
    "lock file": ("~$plan.xlsx", lambda path: path.write_bytes(b"An officer" * 5), "is open"),
}
if hasattr(os, "mkfifo"):
    BAD["named pipe"] = ("pipe.xlsx", os.mkfifo, "not a file but a device or pipe")


@pytest.fixture(params=BAD)
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """(a bad file, words of its cause)"""
    name, make, cause = BAD[request.param]
    make(tmp_path / name)
    return tmp_path / name, cause


def failed_in_one_line(done: Done, path: Path, cause: str = "") -> bool:
    (line,) = done.err.splitlines()
    return (done.code, done.out) == (2, "") and str(path) in line and cause in line


def test_reading_says_what_the_file_is(bad: tuple[Path, str]) -> None:
    path, cause = bad
    with pytest.raises(UnreadableFile) as refused:
        wpsheet.read(path)
    assert cause in str(refused.value)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("command", ["check", "show", "summary"])
def test_a_command_says_it_in_one_line(bad: tuple[Path, str], run: Shell, command: str) -> None:
    path, cause = bad
    assert failed_in_one_line(run(command, path), path, cause)


@pytest.mark.parametrize("command", ["import", "circulate"])
def test_nothing_is_written_from_a_bad_file(
    bad: tuple[Path, str], run: Shell, command: str
) -> None:
    path, cause = bad
    before = sorted(path.parent.iterdir())
    assert failed_in_one_line(run(command, path, "-o", path.parent / "out.xlsx"), path, cause)
    assert sorted(path.parent.iterdir()) == before


def test_a_bad_file_among_good_ones_is_named(run: Shell, tmp_path: Path) -> None:
    good, gone = clean_workbook(tmp_path / "good.xlsx"), tmp_path / "gone.xlsx"
    done = run("check", gone, good, "--format", "json")
    assert failed_in_one_line(replace(done, out=""), gone, "no such file")
    assert [report["workbook"] for report in done.json] == ["good.xlsx"]


def test_no_report_is_written_of_half_the_files(run: Shell, tmp_path: Path) -> None:
    good, gone = clean_workbook(tmp_path / "good.xlsx"), tmp_path / "gone.xlsx"
    assert failed_in_one_line(run("check", good, gone, "-o", tmp_path / "report.txt"), gone)
    assert not (tmp_path / "report.txt").exists()


def test_many_files_on_several_cores_are_reported_in_their_order(
    run: Shell, tmp_path: Path
) -> None:
    names = [f"{n}.xlsx" for n in (3, 1, 2)]
    for name in names:
        clean_workbook(tmp_path / name)
    (tmp_path / "bad.xlsx").write_text("no workbook")
    paths = [tmp_path / name for name in (names[0], "bad.xlsx", *names[1:])]
    done = run("check", *paths, "--format", "json", "--jobs", "2")
    assert [report["workbook"] for report in done.json] == names
    assert failed_in_one_line(replace(done, out=""), tmp_path / "bad.xlsx", "plain text")
    alone = run("check", *paths, "--format", "json", "--jobs", "1")
    assert (alone.code, alone.out, alone.err) == (done.code, done.out, done.err)


# Where a result cannot be written


@pytest.fixture(params=["import", "circulate", "template", "check"])
def write_to(request: pytest.FixtureRequest, run: Shell, tmp_path: Path) -> Callable[[Path], Done]:
    """A function: a target → what a command that writes to it leaves behind."""
    source = clean_workbook(tmp_path / "source.xlsx")
    sources = [] if request.param == "template" else [source]
    return lambda target: run(request.param, *sources, "-o", target)


def test_a_missing_folder_is_not_made(write_to: Callable[[Path], Done], tmp_path: Path) -> None:
    target = tmp_path / "missing" / "out.xlsx"
    assert failed_in_one_line(write_to(target), target, "its folder does not exist")
    assert not target.parent.exists()


def test_a_folder_is_not_written_over(write_to: Callable[[Path], Done], tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").mkdir()
    target = tmp_path / "out.xlsx"
    assert failed_in_one_line(write_to(target), target, "is a folder")


def test_a_workbook_open_in_excel_is_left_alone(
    write_to: Callable[[Path], Done], tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"as it was")
    (tmp_path / "~$out.xlsx").write_bytes(b"An officer")
    assert failed_in_one_line(write_to(target), target, "is open in Excel")
    assert target.read_bytes() == b"as it was"


@pytest.mark.parametrize("command", ["import", "circulate", "check", "show", "summary"])
def test_no_command_writes_over_its_input(run: Shell, tmp_path: Path, command: str) -> None:
    source = clean_workbook(tmp_path / "source.xlsx")
    before = source.read_bytes()
    linked = tmp_path / "linked.xlsx"
    linked.symlink_to(source)
    for target in (source, linked, tmp_path / "." / "source.xlsx"):
        assert failed_in_one_line(run(command, source, "-o", target), target, "is the file being")
    assert source.read_bytes() == before


FURTHER_INPUTS = [
    "check {one} {two} --format json -o {two}",
    "check {one} {two} --format html -o {one}",
    "fix {one} --from {two} -o {two}",
    "summary {one} {two} -o {two}",
    "portfolio {one} {two} -o {two}",
    "circulate {one} --draft --since {two} -o {two}",
    "annex {one} --since {two} -o {two}",
    "annex {one} --template {word} -o {word}",
    "parity {one} {two} -o {two}",
    "parity {one} {one} --since {two} {three} --format json -o {three}",
    "diff {one} {two} -o {one}",
    "diff {one} {two} --format xlsx -o {two}",
    "merge {one} {two} {three} -o {three}",
    "merge {one} {two} -o {one}",
    "merge --resolve {two} -o {two}",
    "roll {one} --period 2029-2032 --codes {codes} -o {codes}",
    "history {one} {two} -o {two}",
]


@pytest.mark.parametrize("call", FURTHER_INPUTS)
def test_no_command_writes_over_any_of_its_inputs(run: Shell, tmp_path: Path, call: str) -> None:
    paths = {name: clean_workbook(tmp_path / f"{name}.xlsx") for name in ("one", "two", "three")}
    paths |= {"word": tmp_path / "word.docx", "codes": tmp_path / "codes.csv"}
    wpsheet.annex(wpsheet.read(paths["one"]), paths["word"])
    paths["codes"].write_text("SP1,G1\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in paths.values()}
    done = run(*(word.format(**paths) for word in call.split()))
    assert done.code == 2, done
    assert "is the file being read" in done.err or "does not end in" in done.err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
