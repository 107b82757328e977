"""Text never becomes a formula or a link, whatever it begins with and however it is written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from lxml import etree
from rich_workbook import parts_of
from rule_examples import clean_row
from sheets import AS_OF, timeframe

import wpsheet
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.vocabulary import BUILT_IN, Status, Term

pytestmark = pytest.mark.slow

LIVE = (
    '=HYPERLINK("http://planted.example","planted")', "+planted", "-planted 1", "@planted",
    "http://planted.example/a", "mailto:planted@example.org", "internal:'Planted'!A1",
    "file:///planted/a.xlsx", "external:planted.xlsx#A1", "ftp://planted.example",
    "{=planted}", "=planted|' /C calc'!A0", "\t=planted", '="planted"&1', "https://planted.example",
)  # fmt: skip
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TITLE = "=PERMANENT TECHNICAL COMMITTEE (PTC) WORK PROGRAMME 2025-2028 planted"
DAY = AS_OF.isoformat()


def write_hostile(path: Path, *, turned: bool = False) -> Path:
    """A workbook with such texts in every field; `turned`, the fields have others of them."""
    path.write_bytes(_hostile(turned))
    return path


@cache
def _hostile(turned: bool) -> bytes:
    rows: list[list[object]] = [[TITLE], []]
    for section in Section:
        columns = columns_of(section)
        rows += [[f"{section}. Activities undertaken", ""], [c.heading for c in columns]]
        for number in range(1, len(LIVE) + 1):
            clean = clean_row(section, number)
            line: list[object] = []
            for place, column in enumerate(columns):
                text = LIVE[(number + place + (3 if turned else 0)) % len(LIVE)]
                plain = column.field is Field.NUMBER or (
                    # Every other activity keeps a body, a unit and a date, to be sorted by.
                    number % 2 and column.field in _SORTED
                )
                line.append(str(clean[column.field]) if plain else text)
            rows.append(line)
        rows.append([])
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, texts in enumerate(rows, start=1):
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(row, column, str(text) or None)
            if text:
                cell.data_type = "s"
    book.properties.creator = None
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


_SORTED = {Field.BODIES, Field.RESOURCES, Field.TIMELINE, Field.PLAN_CODES}

WRITTEN = (
    ("circulate", "a.xlsx", "-o", "out.xlsx", "--draft", "--as-of", DAY),
    ("circulate", "a.xlsx", "-o", "out.xlsx", "--draft", "--lang", "fr", "--since", "b.xlsx"),
    ("extract", "a.xlsx", "--body", "PTC", "-o", "out.xlsx"),
    ("import", "a.xlsx", "-o", "out.xlsx"),
    ("merge", "a.xlsx", "b.xlsx", "c.xlsx", "-o", "out.xlsx"),
    ("call", "a.xlsx", "-o", "call"),
    ("roll", "a.xlsx", "-o", "out.xlsx", "--session", "=planted session"),
    ("check", "a.xlsx", "--format", "xlsx", "-o", "out.xlsx"),
    ("diff", "a.xlsx", "b.xlsx", "--format", "xlsx", "-o", "out.xlsx"),
    ("history", "a.xlsx", "=b.xlsx", "-o", "out.xlsx"),
    ("portfolio", "=b.xlsx", "-o", "out.xlsx"),
    ("labels", "a.xlsx", "--lang", "fr", "-o", "out.xlsx"),
)  # fmt: skip


@pytest.mark.parametrize("words", WRITTEN, ids=" ".join)
def test_no_text_becomes_a_formula_or_a_link(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_hostile(Path("a.xlsx"))
    for name in ("b.xlsx", "c.xlsx", "=b.xlsx"):
        write_hostile(Path(name), turned=True)
    done = run(*words)
    assert done.code in (0, 1), done.err
    written = [*Path().glob("out.xlsx"), *Path("call").glob("*.xlsx")]
    assert written
    for path in written:
        found = 0
        for sheet, ref, text, is_formula, has_prefix in cells(path):
            # The officer's own sheet is the officer's own, cell by cell.
            own = words[0] in {"check", "labels"} and sheet == "xl/worksheets/sheet1.xml"
            if is_formula:
                assert "planted" not in text, f"{path} {sheet} {ref}"
            elif "planted" in text:
                found += 1
                live = text[:1] in {"=", "+", "-", "@"} and not own
                assert has_prefix or not live, f"{path} {sheet} {ref}: {text}"
        assert found
        for name, content in parts_of(path.read_bytes()).items():
            if name.endswith(".rels"):
                assert b"External" not in content, f"{path} {name}"
            for target in re.findall(rb'<hyperlink [^>]*location="([^"]*)"', content):
                assert b"planted" not in target, f"{path} {name} {target!r}"


def cells(path: Path) -> list[tuple[str, str, str, bool, bool]]:
    """(sheet, cell, text or formula, whether it is a formula, whether a prefix keeps it text)."""
    parts = parts_of(path.read_bytes())
    formats = etree.fromstring(parts["xl/styles.xml"]).find(f"{MAIN}cellXfs")
    prefixed = [each.get("quotePrefix") == "1" for each in formats]
    strings = (
        ["".join(t.text or "" for t in each.iter(f"{MAIN}t"))
         for each in etree.fromstring(parts["xl/sharedStrings.xml"])]
        if "xl/sharedStrings.xml" in parts else []
    )  # fmt: skip
    found = []
    for name in parts:
        if not re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
            continue
        for cell in etree.fromstring(parts[name]).iter(f"{MAIN}c"):
            formula, value = cell.find(f"{MAIN}f"), cell.findtext(f"{MAIN}v")
            prefix = prefixed[int(cell.get("s", "0"))]
            if formula is not None:
                found.append((name, cell.get("r"), formula.text or "", True, prefix))
            elif cell.get("t") == "s":
                found.append((name, cell.get("r"), strings[int(value)], False, prefix))
            elif cell.get("t") == "inlineStr":
                text = "".join(t.text or "" for t in cell.iter(f"{MAIN}t"))
                found.append((name, cell.get("r"), text, False, prefix))
            else:
                assert "planted" not in (value or "")
    return found


def test_a_csv_has_an_apostrophe_before_what_excel_would_take_for_a_formula(
    run: Shell, tmp_path: Path
) -> None:
    path = write_hostile(tmp_path / "a.xlsx")
    out = run("check", path, "--format", "csv").out
    rows = list(csv.reader(io.StringIO(out)))
    told = [field for row in rows for field in row if "planted" in field]
    assert told
    assert any(field.startswith("'=") for field in told)
    for row in rows:
        for field in row:
            assert not re.match(r"\s*[=+\-@]|\t|\r", field), field


def test_words_of_the_lists_stay_words_in_the_formulas_that_compare_with_them(
    tmp_path: Path, sdk_errors, converted: Callable[..., list[Path]]
) -> None:
    body, word = 'Desk "one"', 'Done "&1/0&"'
    lists = replace(
        BUILT_IN,
        bodies=(*BUILT_IN.bodies, Term(body, aliases=('The "desk"',))),
        statuses=(
            BUILT_IN.statuses[0]._replace(key_words=(*BUILT_IN.statuses[0].key_words, word)),
            *BUILT_IN.statuses[1:],
        ),
    )
    programme = timeframe(f"""
        | No. | Responsible body | Completion status |
        | 1.  | PTC, {body}      | {word}            |
        | 2.  | PTC              | Completed         |
    """)
    first, second = programme.activities
    programme = replace(
        programme,
        lists=lists,
        activities=(
            replace(first, bodies=parse_bodies(f"PTC, {body}", lists), status=Status.COMPLETED),
            second,
        ),
    )
    path = tmp_path / "out.xlsx"
    wpsheet.circulate(programme, path, as_of=AS_OF, draft=True)
    assert sdk_errors(path) == []
    (again,) = converted(path, ending="xlsx", recalculate=True)
    shown, written = (openpyxl.load_workbook(each, data_only=True) for each in (again, path))
    name = next(sheet for sheet in written.sheetnames if sheet.startswith("Desk"))
    for sheet in ("PTC", name):
        for row, same in zip(shown[sheet].iter_rows(), written[sheet].iter_rows(), strict=False):
            for cell, other in zip(row, same, strict=False):
                assert _shown(cell.value) == _shown(other.value), (sheet, cell.coordinate)


@pytest.mark.parametrize("words", [
    ("annex", "a.xlsx", "-o", "out.docx", "--draft"),
    ("diff", "a.xlsx", "b.xlsx", "--format", "docx", "-o", "out.docx"),
], ids=" ".join)  # fmt: skip
def test_no_text_becomes_a_field_or_a_link_in_word(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_hostile(Path("a.xlsx"))
    write_hostile(Path("b.xlsx"), turned=True)
    assert run(*words).code in (0, 1)
    parts = parts_of(Path("out.docx").read_bytes())
    assert b"planted" in parts["word/document.xml"]
    for name, content in parts.items():
        assert b'TargetMode="External"' not in content, name
        for field in re.findall(rb'instrText[^<]*>[^<]*|w:instr="[^"]*"', content):
            assert b"planted" not in field


def _shown(value: object) -> str:
    """A value as a sheet shows it; TRUE and 1 count alike."""
    return str((int(value) if isinstance(value, bool) else value) or "")
