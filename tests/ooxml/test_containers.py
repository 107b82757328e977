"""Packages that are broken, odd or hostile: read as they are meant, or refused in one line.

What `test_bad_input` (files that are none), `test_door` (the same sheet in other clothes) and
`test_fuzz` (damage by chance) hold is not repeated here.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import container_faults as faults
import pytest
import xlsxwriter
from commands import Shell
from container_faults import (
    BOOK,
    BOOK_RELS,
    CORE,
    RELS,
    SHEET,
    STRINGS,
    STYLES,
    THEME,
    TYPES,
    Fault,
    Parts,
    before,
    behind,
    cell,
    cut,
    declared,
    elsewhere,
    emptied,
    in_part,
    lone_surrogate,
    on_bytes,
    packed,
    prefixed,
    put,
    renamed,
    rows,
    spoilt,
    typed,
    with_entries,
    within,
    without,
)
from rule_examples import clean_row

import wpsheet
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.programme import Programme

pytestmark = pytest.mark.slow

EVERY_PART = (TYPES, RELS, BOOK, BOOK_RELS, SHEET, STRINGS, STYLES, THEME, CORE)
READ_PARTS = (RELS, BOOK, BOOK_RELS, STRINGS, STYLES)
SIZE = '<dimension ref="A1:L4"/>'
SHEET_TARGET = 'Target="worksheets/sheet1.xml"'
NO_SHEET = "no worksheet could be read in it"
LOST_SHEET = " cannot be found"
NO_ZIP = "damaged or incomplete (not a complete zip package)"
TYPED = "declares a document type"
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
EMPTY_ROWS = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(5, 20_005))
EMPTY_CELLS = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(5, 5_005))
MERGES = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(10, 20_012))
MACROS = b"ms-excel.sheet.macroEnabled.main"
LONG = "x" * 32_768
DEEP = "<d>" * 20_000 + "</d>" * 20_000
NAMES = (
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="99">#REF!</definedName>'
    "<definedName>x(((</definedName></definedNames><calcPr"
)


REFUSED: dict[str, tuple[Fault, str]] = {
    # the listings
    **{
        f"a million empty elements in {name}": (within(name, "<a/>" * 900_000), f"part {name} is")
        for name in (TYPES, RELS, BOOK_RELS)
    },
    # the zip
    "bytes before the zip": (on_bytes(lambda c: b"\x00\x01 mail" + c), "not an Excel, Word or"),
    "directory with a bit flipped": (on_bytes(faults.directory_flipped), NO_ZIP),
    "directory cut off": (on_bytes(lambda c: c[: c.rindex(b"PK\x01\x02")]), NO_ZIP),
    "last bytes cut off": (on_bytes(lambda c: c[:-4]), NO_ZIP),
    "zip password": (faults.with_flag(1), "protected with a zip password"),
    "unknown way of packing": (faults.with_method(99), "damaged or incomplete"),
    "size stated too small": (faults.with_size(100), "damaged or incomplete"),
    "size stated absurd": (faults.with_size(599_000_000), "takes up 599 MB when unpacked"),
    "part twice": (with_entries((SHEET, b"<x/>")), f"two parts named {SHEET}"),
    "part twice in capitals": (with_entries((SHEET.upper(), b"<x/>")), "two parts named XL/WORK"),
    "part twice with \\": (with_entries((SHEET.replace("/", "\\"), b"<x/>")), "two parts named"),
    "part twice as absolute": (with_entries((f"/{SHEET}", b"<x/>")), f"two parts named /{SHEET}"),
    # bombs
    "bomb in the sheet": (
        rows(" " * 24_000_000), "takes up 24 MB when unpacked, too much for a work programme",
    ),
    "bomb in a part that nobody reads": (
        with_entries(("xl/media/x.bin", bytes(24_000_000))),
        "takes up 24 MB when unpacked, too much for a work programme; "
        "the largest part is xl/media/x.bin; save it again in Excel",
    ),
    "parts that share one content": (faults.overlapping, "takes up 400 MB when unpacked"),
    "ten thousand parts": (
        lambda parts: packed([*parts.items(), *((f"x/{n}", b"") for n in range(10_001))]),
        "10,011 parts",
    ),
    "name that leads out": (
        with_entries(("xl/../../out.xml", b"<x/>")), "part xl/../../out.xml lies outside the file",
    ),
    "name of a drive": (
        with_entries(("C:\\out.xml", b"<x/>")), "part C:\\out.xml lies outside the file",
    ),
    # parts missing, empty, cut
    "without _rels/.rels": (without(RELS), f"part {BOOK} is missing"),
    "without the workbook's relationships": (without(BOOK_RELS), LOST_SHEET),
    "without shared strings": (without(STRINGS), f'{SHEET} has a cell A1 that refers to text "0"'),
    **{f"{name} emptied": (emptied(name), f"part {name}") for name in (TYPES, *READ_PARTS)},
    **{f"{name} cut": (cut(name), f"part {name}") for name in (TYPES, *READ_PARTS)},
    # encodings and XML
    **{
        f"{name} says UTF-16 and is UTF-8": (declared(name, "UTF-16"), f"part {name}")
        for name in (RELS, BOOK, SHEET, STRINGS, STYLES)
    },
    "unknown encoding": (declared(SHEET, "x-none"), f"part {SHEET}"),
    "UTF-32": (declared(SHEET, "UTF-32", "utf-32"), f"part {SHEET}"),
    "bytes that are no UTF-8": (
        in_part(STRINGS, lambda part: part.replace(b"Draft", b"\xff\xfe", 1)), f"part {STRINGS}",
    ),
    "ampersand alone": (put(STRINGS, "Draft", "Draft & more"), f"part {STRINGS}"),
    "unknown entity": (put(STRINGS, "Draft", "&nosuch;"), f"part {STRINGS}"),
    "element not closed": (put(SHEET, "</sheetData>", ""), f"part {SHEET}"),
    "two roots": (in_part(SHEET, lambda part: part + part), f"part {SHEET}"),
    "sheet in another namespace": (in_part(SHEET, elsewhere), f"part {SHEET} is no worksheet"),
    "control character raw": (cell('<c r="M2" t="str"><v>a\x07</v></c>'), f"part {SHEET}"),
    "control character as a number": (cell('<c r="M2" t="str"><v>&#7;</v></c>'), f"part {SHEET}"),
    "surrogate raw": (in_part(SHEET, lone_surrogate), f"part {SHEET}"),
    "surrogate as a number": (cell('<c r="M2" t="str"><v>&#xD83D;</v></c>'), f"part {SHEET}"),
    "giant attribute": (within(SHEET, f' x="{"a" * 5_000_000}"', attribute=True),
                        f"{SHEET} holds a tag of millions of characters"),
    **{
        f"entities that grow in {name}": (typed(name, faults.BOMB, "&a9;"), f"{name} {TYPED}")
        for name in EVERY_PART
    },
    **{
        f"entity from outside in {name}": (typed(name, faults.OUTSIDE), f"part {name} {TYPED}")
        for name in EVERY_PART
    },
    **{
        f"document type far down in {name}": (
            typed(name, f"<!--{' ' * 2000}-->{faults.BOMB}"), f"part {name} {TYPED}",
        )
        for name in (BOOK, SHEET, STRINGS, STYLES)
    },
    # relationships and types
    "sheet elsewhere": (
        put(BOOK_RELS, SHEET_TARGET, 'Target="http://example.org/" TargetMode="External"'),
        LOST_SHEET,
    ),
    "sheet that is not there": (put(BOOK_RELS, SHEET_TARGET, 'Target="gone.xml"'), LOST_SHEET),
    "sheet without a target": (put(BOOK_RELS, SHEET_TARGET, ""), LOST_SHEET),
    "sheet outside the package": (
        put(BOOK_RELS, SHEET_TARGET, 'Target="../../../../etc/passwd"'), LOST_SHEET,
    ),
    "workbook as its own sheet": (
        put(BOOK_RELS, SHEET_TARGET, 'Target="workbook.xml"'), f"part {BOOK} is no worksheet",
    ),
    "formats as a sheet": (
        put(BOOK_RELS, SHEET_TARGET, 'Target="styles.xml"'), f"part {STYLES} is no worksheet",
    ),
    "sheet as its own strings": (
        put(BOOK_RELS, 'Target="sharedStrings.xml"', SHEET_TARGET), 'refers to text "0"',
    ),
    "relationship lost": (put(BOOK, 'r:id="rId1"', 'r:id="rId77"'), LOST_SHEET),
    "relationship lost of one sheet": (
        put(BOOK, "</sheets>", '<sheet name="More" sheetId="2" r:id="rId77"/></sheets>'),
        'its sheet "More" cannot be found',
    ),
    "sheet without a relationship": (put(BOOK, 'r:id="rId1"', ""), LOST_SHEET),
    "relationship twice": (
        put(BOOK_RELS, "</Relationships>", '<Relationship Id="rId1" Type="styles" '
            'Target="styles.xml"/></Relationships>'), LOST_SHEET,
    ),
    "workbook elsewhere": (
        put(RELS, f'Target="{BOOK}"', 'Target="http://example.org/" TargetMode="External"'),
        "is missing",
    ),
    "no types": (
        in_part(TYPES, lambda part: re.sub(rb"<Override.*?/>", b"", part)),
        "neither an Excel nor a Word file",
    ),
    "said to be a Word document": (
        in_part(TYPES, lambda part: part.replace(b"spreadsheetml", b"wordprocessingml")),
        "its text cannot be found",
    ),
    # sheets
    "no sheets": (
        in_part(BOOK, lambda part: re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", part)), NO_SHEET,
    ),
    "two sheets of one name": (
        put(BOOK, "</sheets>", '<sheet name="Sheet1" sheetId="2" r:id="rId1"/></sheets>'),
        'two sheets are named "Sheet1"',
    ),
    "one part as two sheets": (
        put(BOOK, "</sheets>", '<sheet name="More" sheetId="2" r:id="rId1"/></sheets>'),
        'its sheet "More" points to the cells of another sheet',
    ),
    # cells
    "column outside the grid": (cell('<c r="XFE2"><v>1</v></c>'), f"{SHEET} has a cell at XFE2"),
    "row outside the grid": (rows('<row r="1048577"/>'), 'a row numbered "1048577"'),
    "no place": (cell('<c r="here"><v>1</v></c>'), 'a cell at "here"'),
    "row 0": (cell('<c r="A0"><v>1</v></c>'), 'a cell at "A0"'),
    "row -1": (rows('<row r="-1"/>'), 'a row numbered "-1"'),
    "no format": (cell('<c r="M2" s="9999"/>'), "a cell M2 that refers to format 9999"),
    "format -1": (cell('<c r="M2" s="-1"><v>1</v></c>'), "refers to format -1"),
    "text that is not there": (cell('<c r="M2" t="s"><v>9999</v></c>'), 'text "9999"'),
    "text -1": (cell('<c r="M2" t="s"><v>-1</v></c>'), 'refers to text "-1"'),
    "text by a word": (cell('<c r="M2" t="s"><v>x</v></c>'), 'refers to text "x"'),
    "number that is none": (cell('<c r="M2"><v>many</v></c>'), 'a number "many" that is none'),
    "number beyond all numbers": (
        cell(f'<c r="M2"><v>{"9" * 309}</v></c>'), 'a number "9999999999',
    ),
    "number beyond all powers": (cell('<c r="M2"><v>1e999</v></c>'), 'a number "1e999" that is'),
    "day that is none": (cell('<c r="M2" t="d"><v>soon</v></c>'), 'a date "soon" that is none'),
    "no number": (cell('<c r="M2" s="2"><v>NaN</v></c>'), 'a number "NaN" that is none'),
    "long text": (cell(f'<c r="M2" t="str"><v>{LONG}</v></c>'), "M2 that holds a text of 32,768"),
    "long text inside": (
        cell(f'<c r="M2" t="inlineStr"><is><t>{LONG}</t></is></c>'), "a text of 32,768",
    ),
    "long shared text": (put(STRINGS, "<t>Draft", f"<t>{LONG}"), f"part {STRINGS} holds a text"),
    "merges without end": (behind(f"<mergeCells>{MERGES}</mergeCells>"), "more than 20,000 ranges"),
    "merge of nothing": (behind("<mergeCells><mergeCell/></mergeCells>"), f"part {SHEET} has"),
}  # fmt: skip

READ: dict[str, tuple[Fault, set[str]]] = {
    # the zip
    "words before the zip": (on_bytes(lambda c: b"PK, as a mail begins" + c), set()),
    "bytes behind the zip": (on_bytes(lambda c: c + bytes(3000)), set()),
    "stored instead of packed": (lambda parts: packed(parts, zipfile.ZIP_STORED), set()),
    "packed in another way": (lambda parts: packed(parts, zipfile.ZIP_LZMA), set()),
    "entries in another order": (lambda parts: packed(dict(reversed(parts.items()))), set()),
    "size stated too large": (faults.with_size(1_000_000), set()),
    "absolute name": (with_entries(("/etc/out.xml", b"<x/>")), set()),
    "symbolic link": (with_entries((faults.linked(), b"/etc/passwd")), set()),
    "sheet in capitals": (renamed(SHEET, SHEET.upper()), set()),
    "sheet with \\": (renamed(SHEET, SHEET.replace("/", "\\")), set()),
    "sheet as absolute": (renamed(SHEET, f"/{SHEET}"), set()),
    "types in capitals": (renamed(TYPES, TYPES.upper()), set()),
    "a module of macros among the sheets": (
        put(BOOK, "</sheets>", '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>'
            "</sheets>"),
        set(),
    ),
    "a Word document in it": (
        put(TYPES, "</Types>", '<Default Extension="docx" ContentType="application/vnd.'
            'openxmlformats-officedocument.wordprocessingml.document"/></Types>'),
        set(),
    ),
    # parts that a reader can do without
    **{f"without {name}": (without(name), set()) for name in (STYLES, THEME, CORE)},
    **{f"{name} emptied": (emptied(name), set()) for name in (THEME, CORE)},
    **{f"{name} cut": (cut(name), set()) for name in (THEME, CORE)},
    # encodings and XML
    **{
        f"{name} in UTF-16": (declared(name, "UTF-16", "utf-16"), set())
        for name in (TYPES, RELS, BOOK_RELS)
    },
    **{
        f"{name} with a mark of its order": (in_part(name, lambda p: b"\xef\xbb\xbf" + p), set())
        for name in (TYPES, BOOK, SHEET, STRINGS)
    },
    **{
        f"{name} in Latin-1": (declared(name, "ISO-8859-1", "latin-1"), set())
        for name in (SHEET, STRINGS)
    },
    "strings with prefixes": (in_part(STRINGS, prefixed), set()),
    "other parts in another namespace": (
        lambda p: packed({n: p[n] if n == SHEET else elsewhere(p[n]) for n in p}), set(),
    ),
    **{f"{name} nested deep": (within(name, DEEP), set()) for name in (RELS, BOOK, SHEET, STYLES)},
    "giant attributes": (within(STYLES, f' x="{"a" * 500_000}"', attribute=True), set()),
    "thousands of attributes": (
        within(BOOK, "".join(f' a{n}="1"' for n in range(5_000)), attribute=True), set(),
    ),
    # relationships and types
    "styles elsewhere": (
        put(BOOK_RELS, 'Target="styles.xml"', 'Target="file://there/x" TargetMode="External"'),
        set(),
    ),
    "sheet said to be a picture": (
        in_part(TYPES, lambda p: p.replace(b"worksheet+xml", b"image+xml")), set(),
    ),
    "macro workbook": (
        in_part(TYPES, lambda p: re.sub(rb"openxml[^\"]*sheet.main", MACROS, p)), set(),
    ),
    # sheets
    "sheet with a bad name": (put(BOOK, 'name="Sheet1"', f'name="a[b]:*?/\\{"c" * 40}"'), set()),
    "sheet without a name": (put(BOOK, 'name="Sheet1"', ""), set()),
    "broken names": (put(BOOK, "<calcPr", NAMES), set()),
    "size of the sheet huge": (put(SHEET, SIZE, '<dimension ref="A1:XFD1048576"/>'), set()),
    "size of the sheet too small": (put(SHEET, SIZE, '<dimension ref="A1"/>'), set()),
    "size of the sheet garbage": (put(SHEET, SIZE, '<dimension ref="here"/>'), set()),
    "size of the sheet missing": (put(SHEET, SIZE, ""), set()),
    "columns absurd": (before('<cols><col min="-7" max="4294967295"/></cols>'), set()),
    "columns hidden to the end": (before('<cols><col min="20" max="16384" hidden="1"/></cols>'),
                                  set()),
    "merge of all below": (
        behind('<mergeCells><mergeCell ref="A6:XFD1048576"/></mergeCells>'), set(),
    ),
    "validations absurd": (
        behind('<dataValidations count="-1"><dataValidation sqref="A1:XFD1048576 x"/>'
               "</dataValidations>"), set(),
    ),
    "filter absurd": (
        behind('<autoFilter ref="x1:y"><filterColumn colId="-4"/></autoFilter>'), set(),
    ),
    # cells
    "cell in the far corner": (rows(FAR), {"words-unread"}),
    "thousands of empty rows with a format": (rows(EMPTY_ROWS), set()),
    "thousands of empty cells with a format": (rows(EMPTY_CELLS), set()),
    "cell twice": (cell('<c r="M2"><v>1</v></c><c r="M2"><v>2</v></c>'), {"column-unknown"}),
    "row twice": (rows('<row r="2"><c r="M2"><v>1</v></c></row>'), {"column-unknown"}),
    "styles that refer to nothing": (in_part(STYLES, spoilt), set()),
    "truth that is neither": (cell('<c r="M2" t="b"><v>maybe</v></c>'), {"column-unknown"}),
    "error that is none": (cell('<c r="M2" t="e"><v>no error</v></c>'), {"column-unknown"}),
    "unknown type": (cell('<c r="M2" t="zzz"><v>1</v></c>'), {"column-unknown"}),
    **{
        f"day number {serial}": (cell(f'<c r="M2" s="2"><v>{serial}</v></c>'), {"column-unknown"})
        for serial in ("1e300", "-5", "2958466")
    },
    "control character, escaped": (put(STRINGS, "<t>Draft", "<t>_x0007_Draft"),
                                   {"control-characters"}),
    "surrogate, escaped": (put(STRINGS, "<t>Draft", "<t>_xD83D_Draft"), {"control-characters"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """The parts of a good workbook: shared texts, a date format, a theme."""
    path = tmp_path_factory.mktemp("good") / "good.xlsx"
    columns = columns_of(Section.TIMEFRAME)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.set_column(20, 20, None, book.add_format({"bg_color": "#C6EFCE"}))
        sheet.set_column(21, 21, None, book.add_format({"num_format": 14}))
        sheet.write_row(0, 0, [column.heading for column in columns])
        for number, word in enumerate(("parcels", "ferries", "bonds"), start=1):
            clean = clean_row(Section.TIMEFRAME, number)
            clean[Field.ACTIVITY] = f"Draft guidance on {word}"
            sheet.write_row(number, 0, [str(clean[column.field]) for column in columns])
    with zipfile.ZipFile(path) as package:
        found = {name: package.read(name) for name in package.namelist()}
    found[SHEET] = re.sub(rb'<dimension ref="[^"]*"/>', SIZE.encode(), found[SHEET])
    return found


def texts(programme: Programme) -> list[list[str]]:
    """What the cells of all activities hold, without what cannot be seen."""
    return [
        [re.sub("[\x07\ufffd]", "", cell.plain) for cell in activity.cells.values()]
        for activity in programme.activities
    ]


@pytest.fixture(scope="module")
def good(parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    path = tmp_path_factory.mktemp("good") / "good.xlsx"
    path.write_bytes(packed(parts))
    return texts(wpsheet.read(path))


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_line_that_says_what_is_wrong_where(
    run: Shell, parts: Parts, tmp_path: Path, name: str
) -> None:
    fault, cause = REFUSED[name]
    path = tmp_path / "plan.xlsx"
    content = fault(parts)
    path.write_bytes(content)
    done = run("check", path)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert line.startswith(f"wpsheet: {path}: ")
    assert cause in line
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", READ)
def test_it_is_read_as_it_is_meant(
    run: Shell, parts: Parts, good: list[list[str]], tmp_path: Path, name: str
) -> None:
    fault, rules = READ[name]
    path = tmp_path / "plan.xlsx"
    content = fault(parts)
    path.write_bytes(content)
    done = run("check", path, "--format", "json", "--as-of", "2026-05-04")
    assert (done.code, done.err) == (0, "")
    assert {finding["rule"] for finding in done.json["findings"]} == rules
    assert texts(wpsheet.read(path)) == good
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["plan.xls", "plan.csv", "plan.zip", "plan", "plan.docx", "plan."])
def test_a_workbook_is_known_whatever_its_name_says(
    run: Shell, parts: Parts, good: list[list[str]], tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(packed(parts))
    assert run("check", path, "--as-of", "2026-05-04").code == 0
    assert texts(wpsheet.read(path)) == good


def test_a_sheet_that_stands_twice_under_names_that_differ_in_case_is_found_twice(
    run: Shell, parts: Parts, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xlsx"
    again = '<sheet name="SHEET1" sheetId="2" r:id="rId99"/></sheets>'
    relations = (
        parts[BOOK_RELS]
        .decode()
        .replace(
            "</Relationships>",
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/worksheet" Target="worksheets/again.xml"/></Relationships>',
        )
    )
    more = {BOOK_RELS: relations.encode(), "xl/worksheets/again.xml": parts[SHEET]}
    path.write_bytes(put(BOOK, "</sheets>", again)(parts | more))
    done = run("check", path, "--format", "json", "--as-of", "2026-05-04")
    assert done.code == 1
    assert "section-copied" in {finding["rule"] for finding in done.json["findings"]}
