"""Names of files that are not UTF-8, in every format and for every command."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from commands import Shell
from openpyxl import load_workbook

import wpsheet

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such names"),
]

CALLS = """
check {plan}                    | check {plan} -o {out}/r.txt
check {plan} --format json      | check {plan} -o {out}/r.json
check {plan} --format csv       | check {plan} -o {out}/r.csv
check {plan} --format sarif     | check {plan} -o {out}/r.sarif
check {plan} --format github    | check {plan} {one} {two} --format json
check {plan} --format html      | check {plan} -o {out}/r.html
check {plan} -o {out}/{odd}.xlsx | fix {plan} -o {out}/{odd}.xlsx
show {plan} --format json       | summary {plan} --format json
agenda {plan} --format json     | agenda {plan} -o {out}/r.json
diff {plan} {one}               | diff {plan} {one} --format json
diff {plan} {one} -o {out}/r.html | diff {plan} {one} -o {out}/r.xlsx
diff {plan} {one} -o {out}/r.docx | parity {plan} {one}
merge {plan} {one} {two} -o {out}/{odd}.xlsx | merge {plan} {one} {two} -o {out}/m.xlsx --format json
history {plan} {one}            | history {plan} {one} -o {out}/r.xlsx
portfolio {plan} -o {out}/r.xlsx | call {plan} -o {out}/call
circulate {one} --since {plan} --draft --bodies PTC --no-pivots -o {out}/{odd}.xlsx | annex {plan} --draft -o {out}/{odd}.docx
extract {plan} --body PC -o {out}/{odd}.xlsx | import {plan} -o {out}/{odd}.xlsx
roll {plan} --session Spring_2027 -o {out}/{odd}.xlsx | labels {plan} --lang fr -o {out}/{odd}.xlsx
fill {plan} --in-place          | fix {plan} --in-place
"""  # noqa: E501


@pytest.fixture(scope="module")
def plans(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("names")
    found = {"plan": folder / os.fsdecode(b"pl\xe9n.xlsx")}
    whole = wpsheet.read(sample)
    wpsheet.write_controlled(replace(whole, activities=whole.activities[:3]), found["plan"])
    for name, byte in (("one", b"\xe9"), ("two", b"\xea")):
        book = load_workbook(found["plan"])
        book["Section I"]["K6"] = f"In progress. The words of copy {name} are not the other's."
        found[name] = folder / os.fsdecode(b"c" + byte + b".xlsx")
        book.save(found[name])
    return found


@pytest.mark.parametrize(
    "call", [c.strip() for c in CALLS.replace("|", "\n").split("\n") if c.strip()]
)
def test_a_name_that_is_not_utf_8_is_a_name(
    run: Shell, plans: dict[str, Path], tmp_path: Path, call: str
) -> None:
    contents = {path: path.read_bytes() for path in plans.values()}
    odd = os.fsdecode(b"\xff\xfe")
    words = [word.replace("_", " ").format(**plans, out=tmp_path, odd=odd) for word in call.split()]
    done = run(*words)
    assert done.code in (0, 1), done.err
    assert "unforeseen" not in done.err
    for made in tmp_path.rglob("*.*"):
        if made.suffix in (".xlsx", ".docx"):
            with zipfile.ZipFile(made) as package:
                for name in package.namelist():
                    if name.endswith((".xml", ".rels")):
                        ElementTree.fromstring(package.read(name))
        else:
            made.read_bytes().decode()
    for made in tmp_path.glob("r.*"):
        if made.suffix in (".json", ".sarif"):
            json.loads(made.read_bytes())
    if "--in-place" in words:
        for path, content in contents.items():
            path.write_bytes(content)


def test_two_copies_that_differ_in_such_a_byte_are_two_in_the_merged_workbook(
    run: Shell, plans: dict[str, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    assert run("merge", plans["plan"], plans["one"], plans["two"], "-o", out).code == 1
    held = " ".join(
        str(cell) for sheet in load_workbook(out) for row in sheet.values for cell in row if cell
    )
    assert "c\\udce9.xlsx" in held
    assert "c\\udcea.xlsx" in held
