"""What a workbook would carry to those who receive it, found in real files."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from sheets import clean_workbook

import wpsheet


def rules(path: Path) -> list[tuple[str, str, str]]:
    report = wpsheet.check(wpsheet.read(path), as_of=date(2026, 5, 4))
    return [(f.rule, f.address.sheet, f.address.ref) for f in report.findings]


def test_a_clean_workbook_carries_nothing(tmp_path: Path) -> None:
    assert rules(clean_workbook(tmp_path / "clean.xlsx")) == []


def test_hidden_sheets_comments_names_and_addresses_are_found(tmp_path: Path) -> None:
    path = clean_workbook(
        tmp_path / "leaky.xlsx",
        K2="In progress. Replies were sent to a.person@example.org; more will follow.",
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["I3"].comment = Comment("Is this still so?", "A. Person")
    book.create_sheet("Drafts").sheet_state = "veryHidden"
    book.properties.creator = "A. Person"
    book.save(path)
    assert rules(path) == [
        ("personal-metadata", "Sheet1", "A1"),
        ("email-address", "Sheet1", "K2"),
        ("comment-present", "Sheet1", "I3"),
        ("hidden-sheet", "Drafts", "A1"),
    ]


def test_a_link_to_another_file_is_found(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "linked.xlsx")
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" TargetMode="External" Target="file:///C:/Desk/Budget.xlsx" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'externalLinkPath"/></Relationships>'
    )
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", rels)
    (finding,) = wpsheet.check(wpsheet.read(path), as_of=date(2026, 5, 4)).findings
    assert (finding.rule, finding.value) == ("external-link", "Budget.xlsx")


def test_what_is_circulated_carries_none_of_it(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "leaky.xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["I3"].comment = Comment("Is this still so?", "A. Person")
    book.create_sheet("Drafts").sheet_state = "hidden"
    book.properties.creator = "A. Person"
    book.save(path)
    wpsheet.circulate(wpsheet.read(path), tmp_path / "out.xlsx", as_of=date(2026, 5, 4))
    with zipfile.ZipFile(tmp_path / "out.xlsx") as package:
        content = b"".join(package.read(name) for name in package.namelist())
    assert b"A. Person" not in content
    assert b"Drafts" not in content
    assert b"still so" not in content
