"""Packages: parts are found by Office's rules, replaced one by one, and all others are kept."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from commands import Shell
from sheets import clean_workbook
from tables import for_each

from wpsheet.errors import UnreadableFile
from wpsheet.ooxml import package as packages
from wpsheet.ooxml.package import Package, Relation

pytestmark = pytest.mark.usefixtures("read_anew")

PATH = Path("plan.xlsx")
LISTED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://any/worksheet" Target="/XL/Sheet%201.xml"/>'
    '<Relationship Id="b" Type="http://any/hyperlink" Target="http://b/" TargetMode="External"/>'
    "</Relationships>"
)


def zipped(**parts: str) -> bytes:
    """A package of these parts, of which the first is stored and the others are packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        new.comment = b"kept"
        for number, (name, text) in enumerate(parts.items()):
            entry = zipfile.ZipInfo(name, (2020, 5, 4, 3, 2, number * 2))
            new.writestr(entry, text, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return made.getvalue()


def listed(content: bytes) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [
            (e.filename, e.date_time, e.compress_type, package.read(e)) for e in package.infolist()
        ]


def test_a_replaced_part_stands_where_it_stood_and_a_new_one_behind_all() -> None:
    content = zipped(**{"one.xml": "<a/>", "Two.xml": "<b/>", "three.bin": "c"})
    package = Package(PATH, content)
    package.replace("two.XML", b"<new/>")
    package.replace("four.xml", b"<d/>")
    before, after = listed(content), listed(package.result())
    assert after[0] == before[0]
    assert after[1] == (*before[1][:3], b"<new/>")
    assert after[2] == before[2]
    assert [name for name, *_ in after] == ["one.xml", "Two.xml", "three.bin", "four.xml"]
    assert package.names == ("one.xml", "Two.xml", "three.bin", "four.xml")
    assert package.changed_parts == ("Two.xml", "four.xml")
    assert package.read("TWO.xml") == b"<new/>"
    with zipfile.ZipFile(io.BytesIO(package.result())) as made:
        assert made.comment == b"kept"


def test_a_package_with_nothing_replaced_is_the_same_bytes() -> None:
    content = zipped(**{"one.xml": "<a/>"})
    assert Package(PATH, content).result() is content


def test_a_part_keeps_its_declaration_and_what_stands_around_its_root() -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    package = Package(PATH, zipped(**{"one.xml": f"{head}<!-- by hand --><a><b/></a>"}))
    root = package.root("one.xml")
    root[0].set("c", "1")
    package.replace_root("one.xml", root)
    assert package.read("one.xml").decode() == f'{head}<!-- by hand --><a><b c="1"/></a>'


def test_a_relation_leads_to_the_part_as_the_package_spells_it() -> None:
    package = Package(PATH, zipped(**{"_rels/.rels": LISTED, "xl/sheet 1.xml": "<a/>"}))
    assert list(package.relations("")) == [
        Relation("a", "worksheet", "xl/sheet 1.xml", external=False),
        Relation("b", "hyperlink", "http://b/", external=True),
    ]
    assert list(package.relations("xl/sheet 1.xml")) == []


@for_each("take", [Package.read, Package.tree, Package.root])
def test_a_part_that_is_not_there_is_named(take: object) -> None:
    with pytest.raises(UnreadableFile, match=r"plan\.xlsx: .*part gone\.xml is missing"):
        take(Package(PATH, zipped(**{"one.xml": "<a/>"})), "gone.xml")  # type: ignore[operator]


def test_a_part_of_millions_of_elements_is_no_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Package(PATH, zipped(**{"one.xml": f"<a>{'<b/>' * 9}</a>"}))
    assert len(package.tree("one.xml")) == 9
    monkeypatch.setattr(packages, "MAX_TREE_ELEMENTS", 10)
    with pytest.raises(UnreadableFile, match=r"part one\.xml holds millions of elements"):
        package.tree("one.xml")


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels"])
@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_a_list_of_parts_without_end_is_refused_in_one_line(
    run: Shell, tmp_path: Path, part: str, ending: str
) -> None:
    path = tmp_path / f"plan.{ending}"
    if ending == "xlsx":
        clean_workbook(path)
    else:
        document = docx.Document()
        document.add_table(2, 4)
        document.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    close = parts[part].rindex(b"</")
    parts[part] = parts[part][:close] + b"<a/>" * 1_100_000 + parts[part][close:]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    for words in (["check", path], ["fill", path, "--diff"]):
        done = run(*words)
        assert done.code == 2
        (line,) = done.err.splitlines()
        assert f"{path}: damaged or incomplete (part {part} is too large)" in line
