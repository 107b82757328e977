"""What is circulated carries nothing of the file it was made from but the programme's own words."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import SHORT, Shell
from leaky_workbook import ADDRESS, IN_TEXTS, LINKS, PATH, PLANTED, write_leaky
from openpyxl.workbook.defined_name import DefinedName
from rich_workbook import packed, parts_of
from sheets import AS_OF, check, clean_workbook, timeframe

import wpsheet
from wpsheet.checking.rules.circulation import paths_in
from wpsheet.model.programme import Role

pytestmark = pytest.mark.slow

DAY = AS_OF.isoformat()


@pytest.fixture(scope="module")
def leaky(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_leaky(tmp_path_factory.mktemp("leaky") / "leaky.xlsx")


def test_check_lists_each_of_them_at_its_place(leaky: Path) -> None:
    report = wpsheet.check(wpsheet.read(leaky), as_of=AS_OF, select=["WP8", "WP107"])
    assert [(f.rule, f.address.sheet, f.address.ref) for f in report.findings] == [
        ("external-link", "Work programme", "A1"),
        ("personal-metadata", "Work programme", "A1"),
        ("comment-present", "Work programme", "D5"),
        ("local-path", "Work programme", "D6"),
        ("comment-present", "Work programme", "K6"),
        ("local-path", "Work programme", "D7"),
        ("email-address", "Work programme", "K7"),
        ("hidden-row", "Work programme", "A8"),
        ("email-address", "Work programme", "D8"),
        ("local-path", "Work programme", "K8"),
        ("hidden-sheet", "Choices of the desk", "A1"),
    ]
    linked = {f.address.ref: f.value for f in report.findings if f.address.ref in LINKS}
    assert linked["D6"] == LINKS["D6"]
    assert linked["D8"] == LINKS["D8"]


def test_other_workbooks_are_found_that_formulas_and_names_read(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "reading.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet["Z2"] = "='C:\\planted\\[Budget.xlsx]2026'!A1"
    sheet["Z3"] = "=SUM(Activities[Notes.csv])"
    sheet["Z4"] = '=IF(A1="see [plan.xlsx]S!",1,2)'
    book.defined_names["Rates"] = DefinedName("Rates", attr_text="'[Rates.xls]EUR'!$B$2")
    book.save(path)
    found = wpsheet.check(wpsheet.read(path), as_of=AS_OF, select=["external-link"]).findings
    assert [finding.value for finding in found] == ["Rates.xls", "Budget.xlsx"]


def test_whoever_the_file_names_is_found_by_role(leaky: Path) -> None:
    facts = wpsheet.read(leaky).file
    assert facts is not None
    assert facts.people == {
        Role.AUTHOR: "Planted Author",
        Role.EDITOR: "Planted Editor",
        Role.MANAGER: "Planted Manager",
        Role.COMPANY: "Planted Company",
        Role.LINKS_FOLDER: r"\\planted\share",
        Role.CUSTOM: "Planted Checker",
        Role.RESERVED: "Planted Keeper",
        Role.FOLDER: "C:\\Users\\planted\\",
        Role.REFRESHER: "An officer",
        Role.COMMENTATOR: "An officer",
    }


WRITTEN = (
    ("circulate", "leaky.xlsx", "-o", "out.xlsx", "--draft", "--as-of", DAY),
    ("circulate", "leaky.xlsx", "-o", "out.xlsx", "--draft", "--since", "copy.xlsx", "--lang",
     "fr"),
    ("extract", "leaky.xlsx", "--body", "PTC", "-o", "out.xlsx"),
    ("annex", "leaky.xlsx", "-o", "out.docx", "--draft"),
    ("annex", "leaky.xlsx", "-o", "out.docx", "--draft", "--template", "house.docx"),
    ("import", "leaky.xlsx", "-o", "out.xlsx"),
    ("merge", "leaky.xlsx", "copy.xlsx", "-o", "out.xlsx"),
    ("call", "leaky.xlsx", "-o", "call"),
    ("roll", "leaky.xlsx", "-o", "out.xlsx", "--session", "Autumn 2027"),
    ("portfolio", "leaky.xlsx", "-o", "out.xlsx"),
    ("history", "leaky.xlsx", "copy.xlsx", "-o", "out.xlsx"),
    ("template", "-o", "out.xlsx"),
    ("diff", "leaky.xlsx", "changed.xlsx", "--format", "xlsx", "-o", "out.xlsx"),
    ("diff", "leaky.xlsx", "changed.xlsx", "--format", "docx", "-o", "out.docx"),
)  # fmt: skip


GOES_ON = {"import", "merge", "call", "roll"}


@pytest.mark.parametrize("words", WRITTEN, ids=lambda words: " ".join((words[0], *words[-1:])))
def test_what_is_written_carries_none_of_it(
    run: Shell, leaky: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("leaky.xlsx", "copy.xlsx"):
        Path(name).write_bytes(leaky.read_bytes())
    clean_workbook(Path("changed.xlsx"))
    house_template(Path("house.docx"))
    done = run(*words)
    assert done.code in (0, 1), done.err
    written = [*Path().glob("out.*"), *Path("call").glob("*.xlsx")]
    assert written
    for path in written:
        parts = parts_of(path.read_bytes())
        for name, content in parts.items():
            if words[0] in GOES_ON and name.startswith("xl/comments"):
                continue  # colleagues' remarks stay with a workbook that goes on being edited
            assert not PLANTED.findall(content), f"{path} {name}"
            assert "thumbnail" not in name
            assert "printerSettings" not in name
            assert "comments" not in name.casefold()
        if path.suffix == ".xlsx":
            facts = _facts(path)
            people = {role: who for role, who in facts.people.items() if role != "commentator"}
            assert (people if words[0] in GOES_ON else facts.people) == {}
            assert words[0] in GOES_ON or facts.comments == ()
            assert (facts.hidden_sheets, facts.links) == ((), ())
            assert facts.external_links == ()
        else:
            properties = docx.Document(str(path)).core_properties
            assert (properties.author, properties.last_modified_by, properties.comments) == (
                "", "", ""
            )  # fmt: skip


def _facts(path: Path):
    from wpsheet.reading.workbook import read_workbook

    return read_workbook(path)[1]


def house_template(path: Path) -> None:
    """An organisation's Word document with its people's names."""
    document = docx.Document()
    document.core_properties.author = "Planted Author"
    document.core_properties.comments = "generated by a planted desk"
    document.add_paragraph("Written by planted people.")
    document.save(str(path))
    parts = parts_of(path.read_bytes())
    app = parts["docProps/app.xml"].decode()
    app = app.replace("<Manager/>", "").replace("<Company/>", "").replace("<Manager></Manager>", "")
    app = app.replace("<Company></Company>", "")
    people = "<Manager>Planted Manager</Manager><Company>Planted Company</Company>"
    parts["docProps/app.xml"] = app.replace("</Properties>", f"{people}</Properties>").encode()
    path.write_bytes(packed(parts))


def test_endorsed_wording_stays_and_circulate_says_that_it_does(
    run: Shell, leaky: Path, tmp_path: Path
) -> None:
    for target, words in (
        ("extract.xlsx", ("extract", leaky, "--body", "PTC")),
        ("circulated.xlsx", ("circulate", leaky, "--draft", *SHORT)),
    ):
        done = run(*words, "-o", tmp_path / target)
        assert done.code == 1  # a further sheet has words that are named
        assert f"{ADDRESS} (I.3, Progress)" in done.err
        texts = [
            a.plain(name) for a in wpsheet.read(tmp_path / target).activities for name in a.cells
        ]
        assert any(ADDRESS in text for text in texts)
    assert f"{PATH} (I.4, Progress)" in done.err
    assert (
        "These activities will be circulated although their rows are hidden in leaky.xlsx: I.4.\n"
    ) in done.err
    assert IN_TEXTS == (ADDRESS, PATH)


def test_what_goes_round_in_the_title_is_said_and_not_what_stays_behind(
    run: Shell, tmp_path: Path
) -> None:
    path = clean_workbook(tmp_path / "mail.xlsx", M1="Officer", M2="post@example.org")
    book = openpyxl.load_workbook(path)
    book.worksheets[0].insert_rows(1)
    book.worksheets[0]["A1"] = f"PTC WORK PROGRAMME 2025-2028 (write to {ADDRESS})"
    book.save(path)
    done = run("circulate", path, "--draft", "-o", tmp_path / "out.xlsx")
    assert done.err.splitlines()[0] == (
        f"This will be circulated as written: {ADDRESS} (title). "
        "Consider naming the unit or the document instead."
    )
    assert "post@example.org" not in done.err


def test_a_clean_programme_is_circulated_without_a_remark(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    done = run("circulate", path, "-o", tmp_path / "out.xlsx", "--as-of", DAY)
    proof, *rest = done.err.splitlines()
    assert re.fullmatch(
        r"Second reader: 3 activities, 3 statuses with their colours "
        r"and [1-9]\d* figures read back\.",
        proof,
    )
    assert rest == [f"Written: {tmp_path / 'out.xlsx'}"]


def test_a_formula_that_names_a_folder_is_found_as_the_formula_that_it_is(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "formula.xlsx", I3="='C:\\Desk\\[counts.xlsx]Sheet'!A1")
    found = wpsheet.check(wpsheet.read(path), as_of=AS_OF).findings
    assert [(each.rule, each.address.ref) for each in found] == [
        ("external-link", "A1"), ("formula-cell", "I3"),
    ]  # fmt: skip
    wpsheet.circulate(wpsheet.read(path), tmp_path / "out.xlsx", as_of=AS_OF, draft=True)
    assert not any(
        b"Desk" in part for part in parts_of((tmp_path / "out.xlsx").read_bytes()).values()
    )


def test_every_path_of_a_text_is_named_once() -> None:
    sheet = timeframe(r"""
        | No. | Progress                                                              |
        | 1.  | In progress. See C:\Desk\a.docx and \\srv\desk, next C:\Desk\a.docx in 2027. |
    """)
    (finding,) = [f for f in check(sheet).findings if f.rule == "local-path"]
    assert finding.message.count("C:") == 1


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (r"see C:\Users\person\x.docx.", [r"C:\Users\person\x.docx"]),
        ("C:/Users/person", ["C:/Users/person"]),
        (r"on \\srv01\share\Docs, and", [r"\\srv01\share\Docs"]),
        ("file:///C:/x.doc", ["file:///C:/x.doc"]),
        ("smb://srv/share and onenote:///C:/a", ["smb://srv/share", "onenote:///C:/a"]),
        ("(/home/person/x)", ["/home/person/x"]),
        ("~/x.doc", ["~/x.doc"]),
        (r"%USERPROFILE%\x", [r"%USERPROFILE%\x"]),
        ("and/or RKC/MC, WCO/UPU, SP1: A/B", []),
        ("https://example.org/home/page and https://example.org/~person/p", []),
        ("ratio 3:1/2, 24/7, I/home", []),
        (r"TFA\SAFE", []),
    ],
    ids=str,
)
def test_a_path_is_told_from_strokes_between_words(text: str, paths: list[str]) -> None:
    assert paths_in(text) == paths
