"""The native PivotTables: their figures, the tables that they count, the parts that Excel reads."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from english_texts import said_in
from openpyxl.utils import get_column_letter, range_boundaries
from sheets import continuous, opened, timeframe

import wpsheet
from wpsheet.messages.catalogue import translated
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Section
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import BUILT_IN, Lists, Term
from wpsheet.summaries.counts import NONE, PivotRow, summarise
from wpsheet.writing.book import Book
from wpsheet.writing.pages import Page
from wpsheet.writing.pivots.tables import Pivot, Source
from wpsheet.writing.pivots.tabs import place_pivot, write_pivots

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)
PIVOTS = ("Pivot_priorities", "Pivot_codes", "Pivot_bodies")
DATA = ("Data_activities", "Data_codes", "Data_bodies")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STATUSES = ["Completed", "In progress", "Postponed", "Not started", "No status", "Continuous"]

Figures = dict[tuple[str, str], int]
"""(row label, column label) → how many."""


def written(programme: Programme, path: Path, language: str = "en") -> Path:
    """A workbook with the pivot tabs of a programme, and a tab for the fixed figures."""
    book = new_book()
    book.line(book.sheet("Summary"), 0, "Summary", "title")

    def tab(name: str, what: str, heading: str, page: Page) -> Any:
        sheet = book.sheet(name, page)
        book.line(sheet, 0, heading, "title")
        return sheet

    write_pivots(book, summarise(programme), Labels(language, programme.lists), tab, "Summary")
    path.write_bytes(book.content())
    return path


def new_book() -> Book:
    return Book(title="t", subject="s", made=AS_OF)


@cache
def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def pivot_of(path: Path, name: str) -> tuple[Any, Any]:
    """The sheet of a pivot, and the pivot."""
    return next((s, p) for s in opened(path) for p in s._pivots if p.name == name)


def grid(path: Path, name: str) -> list[list[object]]:
    """The cells of a pivot, as they are stored."""
    sheet, pivot = pivot_of(path, name)
    return [[cell.value for cell in row] for row in sheet[pivot.location.ref]]


def figures(cells: Sequence[Sequence[object]]) -> Figures:
    """The counts of a pivot by their labels; its totals are proved on the way."""
    _, labels, *rows, bottom = cells
    found = {}
    for row in rows:
        numbers = [int(str(cell or 0).removesuffix(".0")) for cell in row[1:]]
        assert numbers[-1] == sum(numbers[:-1])
        for label, number in zip(labels[1:-1], numbers, strict=False):
            if number:
                found[str(row[0]), str(label)] = number
    totals = [sum(int(row[place] or 0) for row in rows) for place in range(1, len(labels))]
    assert [int(cell or 0) for cell in bottom[1:]] == totals
    return found


def table(path: Path, name: str) -> list[dict[str, object]]:
    """The rows of an Excel table."""
    sheet = next(sheet for sheet in opened(path) if name in sheet.tables)
    top, *rows = sheet[sheet.tables[name].ref]
    return [{str(h.value): cell.value for h, cell in zip(top, row, strict=True)} for row in rows]


def counted(rows: Sequence[dict[str, object]], down: str, across: str) -> Figures:
    return dict(Counter((str(row[down]), str(row[across])) for row in rows))


AXES = {
    "Pivot_codes": ("WCO Strategic Plan", "Completion status"),
    "Pivot_bodies": ("Responsible body", "Completion status"),
    "Pivot_priorities": ("Priority ranking", "Type of task associated"),
}


def fixed(rows: Sequence[PivotRow], say: Any, across: str) -> Figures:
    """The static figures of a summary in the shape of a pivot's."""
    found = {}
    for row in rows:
        label = "not stated" if row.key == NONE else say(row.key)
        counts = Counter(getattr(row, across))
        if across == "by_status":
            counts["No status"] = counts.pop(NONE) - row.continuous
            counts["Continuous"] = row.continuous
        found |= {(label, key): number for key, number in counts.items() if number}
    return found


@pytest.fixture(scope="module")
def programme(sample: Path) -> Programme:
    return wpsheet.read(sample)


@pytest.fixture(scope="module")
def circulated(circulated_sample: Callable[[str], Path]) -> Path:
    return circulated_sample("en")


@pytest.fixture(scope="module")
def in_french(programme: Programme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(programme, tmp_path_factory.mktemp("pivots") / "french.xlsx", "fr")


ODD = {
    "one activity": timeframe("| No. |\n| 1. |"),
    "no status": timeframe("""
        | No. | WCO Strategic Plan | Progress     | Completion status |
        | 1.  | SP1, FA2           | Next: a text |                   |
        | 2.  |                    | Next: a text |                   |
    """),
    "unknown bodies": timeframe("""
        | No. | Responsible body       |
        | 1.  | Committee of the Whole |
        | 2.  | PTC, The Elders        |
        | x   |                        |
    """),
    "continuous only": continuous("""
        | No. | Priority ranking | Type of task associated |
        | 1.  | Z                | Gardening               |
        | 2.  |                  |                         |
    """),
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("odd")
    return {name: written(p, folder / f"{name}.xlsx") for name, p in ODD.items()}


# The figures


def test_a_pivot_shows_what_the_fixed_figures_and_a_recount_say(
    circulated: Path, programme: Programme
) -> None:
    summary, say = summarise(programme), Labels(lists=programme.lists)
    by_hand: dict[str, Counter[tuple[str, str]]] = {tab: Counter() for tab in PIVOTS}
    for activity in programme.activities:
        without = "Continuous" if activity.section is Section.CONTINUOUS else "No status"
        status = activity.counted_status or without
        for code in activity.plan_codes.codes or ["not stated"]:
            by_hand["Pivot_codes"][say.code(code), status] += 1
        for body in activity.bodies.names or ["not stated"]:
            by_hand["Pivot_bodies"][body, status] += 1
        priority, task = activity.priority or "not stated", activity.task_type or "not stated"
        by_hand["Pivot_priorities"][priority, task] += 1
    static = {
        "Pivot_codes": fixed(summary.by_code, say.code, "by_status"),
        "Pivot_bodies": fixed(summary.by_body, say.body, "by_status"),
        "Pivot_priorities": fixed(summary.by_priority, str, "by_task_type"),
    }
    for tab in PIVOTS:
        assert figures(grid(circulated, tab)) == static[tab] == dict(by_hand[tab])


def test_the_fixed_figures_stand_beside_them_in_the_same_workbook(circulated: Path) -> None:
    for tab, name in (("Pivot_codes", "By_Code"), ("Pivot_bodies", "By_Body")):
        sheet = opened(circulated)["Summary"]
        headings, *rows = sheet[sheet.tables[name].ref]
        places = [h.value for h in headings].index("Completed")
        static = [[cell.value for cell in row[places : places + 6]] for row in rows]
        # Codes that nothing serves are among the fixed figures only.
        static = [numbers for numbers in static if any(numbers)]
        pivot = [[n or 0 for n in row[1:-1]] for row in grid(circulated, tab)[2:-1]]
        assert pivot == static


def test_rows_and_columns_stand_in_the_order_of_the_lists(circulated: Path) -> None:
    for tab, terms in (("Pivot_codes", BUILT_IN.codes), ("Pivot_bodies", BUILT_IN.bodies)):
        cells = grid(circulated, tab)
        assert cells[1][1:-1] == STATUSES
        order = [Labels().code(term.name) for term in terms]
        labels = [str(row[0]) for row in cells[2:-1]]
        assert labels == sorted(labels, key=order.index)
    cells = grid(circulated, "Pivot_priorities")
    assert [row[0] for row in cells[2:-1]] == ["A", "B", "C"]
    assert cells[1][1:-1] == ["Maintenance", "Update", "Development"]


def test_each_says_what_its_grand_total_counts(circulated: Path, programme: Programme) -> None:
    pairs = sum(len(a.plan_codes.codes) or 1 for a in programme.activities)
    words = [str(row[0].value) for row in opened(circulated)["Pivots"].iter_rows()]
    assert any("three codes or bodies makes three pairs" in line for line in words)
    cells = grid(circulated, "Pivot_codes")
    assert (cells[0][0], cells[-1][0], cells[-1][-1]) == (
        "Pairs of activity and code", "All pairs", pairs,
    )  # fmt: skip
    cells = grid(circulated, "Pivot_priorities")
    assert cells[0][0] == "Number of activities"
    assert (cells[-1][0], cells[-1][-1]) == ("All activities", len(programme.activities))


@pytest.mark.parametrize("name", ODD)
def test_unusual_programmes_are_counted_as_well(odd: dict[str, Path], name: str) -> None:
    programme = ODD[name]
    summary, say = summarise(programme), Labels(lists=programme.lists)
    path = odd[name]
    codes, bodies = figures(grid(path, "Pivot_codes")), figures(grid(path, "Pivot_bodies"))
    # The fixed figures leave out who has no code or no body of the lists; a pivot says it.
    codeless = sum(not a.plan_codes.codes for a in programme.activities)
    bodiless = sum(not a.bodies.names for a in programme.activities)
    assert without_a_key(codes) == (fixed(summary.by_code, say.code, "by_status"), codeless)
    assert without_a_key(bodies) == (fixed(summary.by_body, say.body, "by_status"), bodiless)
    tasks = figures(grid(path, "Pivot_priorities"))
    stated = {pair: n for pair, n in tasks.items() if pair[1] != "not stated"}
    assert stated == fixed(summary.by_priority, str, "by_task_type")
    assert sum(tasks.values()) == len(programme.activities)


def without_a_key(found: Figures) -> tuple[Figures, int]:
    """The figures of what is stated, and how many state nothing."""
    stated = {pair: n for pair, n in found.items() if pair[0] != "not stated"}
    return stated, sum(found.values()) - sum(stated.values())


def test_what_is_not_stated_comes_last_and_in_words(odd: dict[str, Path]) -> None:
    codes = [row[0] for row in grid(odd["no status"], "Pivot_codes")[2:-1]]
    assert codes == ["SP1", "FA2", "not stated"]
    bodies = grid(odd["unknown bodies"], "Pivot_bodies")
    assert [row[0] for row in bodies[2:-1]] == ["PTC", "not stated"]
    tasks = grid(odd["continuous only"], "Pivot_priorities")
    assert tasks[1][1:-1] == ["not stated"]


def test_a_programme_without_activities_has_no_pivots(tmp_path: Path) -> None:
    path = written(Programme("empty.xlsx"), tmp_path / "empty.xlsx")
    assert opened(path).sheetnames == ["Summary"]
    assert not [name for name in parts(path) if "pivot" in name]
    wpsheet.circulate(Programme("empty.xlsx"), tmp_path / "circulated.xlsx", as_of=AS_OF)


def test_the_tabs_speak_french(in_french: Path, programme: Programme) -> None:
    book = opened(in_french)
    assert book.sheetnames[1:] == ["TCD", "Données"]
    cells = grid(in_french, "Pivot_codes")
    assert cells[1][1:-1] == [
        "Terminé", "En cours", "Reporté", "Non commencé", "Sans statut", "En continu",
    ]  # fmt: skip
    assert cells[2][0] == "PS1"
    assert grid(in_french, "Pivot_bodies")[2][0] == "CTP"
    english = {
        text
        for text in said_in("writing/pivots")
        if text not in ("Section", translated(text, "fr"))
    }
    assert english
    shown = {str(c.value) for sheet in book for row in sheet.iter_rows() for c in row}
    assert not shown & english
    assert cells[-1][-1] == sum(len(a.plan_codes.codes) or 1 for a in programme.activities)


def test_the_tables_that_are_counted_are_not_read_as_activities(
    in_french: Path, circulated: Path, programme: Programme
) -> None:
    assert len(wpsheet.read(circulated).activities) == len(programme.activities)
    with pytest.raises(wpsheet.errors.UnreadableFile):
        wpsheet.read(in_french)


def test_names_that_differ_by_case_only_are_counted_apart(tmp_path: Path) -> None:
    lists = Lists(bodies=(Term("Panel"), Term("PANEL"), Term("Not Stated")))
    names = ["Panel", "PANEL", "Not Stated", None]
    one = ODD["one activity"].activities[0]

    class Bodies:
        def __init__(self, name: str | None) -> None:
            self.names = (name,) if name else ()

    activities = tuple(
        replace(one, bodies=Bodies(name))  # type: ignore[arg-type]
        for name in names
    )
    path = written(Programme("x", activities, lists=lists), tmp_path / "x.xlsx")
    labels = [row[0] for row in grid(path, "Pivot_bodies")[2:-1]]
    assert labels == ["Panel", "PANEL (PANEL)", "Not Stated (Not Stated)", "not stated"]


# The parts


def memories(path: Path) -> list[tuple[ElementTree.Element, ElementTree.Element]]:
    """(definition, records) of each pivot cache."""
    found = parts(path)
    numbers = range(1, 1 + sum("pivotCacheDefinition" in n and ".rels" not in n for n in found))
    return [
        (
            ElementTree.fromstring(found[f"xl/pivotCache/pivotCacheDefinition{n}.xml"]),
            ElementTree.fromstring(found[f"xl/pivotCache/pivotCacheRecords{n}.xml"]),
        )
        for n in numbers
    ]


def recalled(path: Path, number: int) -> list[list[object]]:
    """The records of a pivot cache with their values looked up; every place is proved."""
    definition, records = memories(path)[number]
    fields = definition.findall(f"{MAIN}cacheFields/{MAIN}cacheField")
    assert len(fields) == int(definition[1].get("count", ""))
    assert int(definition.get("recordCount", "")) == int(records.get("count", "")) == len(records)
    shared = []
    for field in fields:
        (terms,) = field
        assert terms.get("count", "0") == str(len(terms))
        values = [t.get("v") for t in terms]
        folded = [v.casefold() for v in values if v is not None]
        assert len(set(folded)) == len(folded)
        assert any(len(v) > 255 for v in folded) is (terms.get("longText") == "1")
        shared.append(values)
    rows: list[list[object]] = []
    for record in records:
        assert len(record) == len(fields)
        row: list[object] = []
        for mark, values in zip(record, shared, strict=True):
            kind = mark.tag.removeprefix(MAIN)
            row.append(
                {
                    "x": lambda mark=mark, values=values: values[int(mark.get("v"))],
                    "n": lambda mark=mark: int(mark.get("v")),
                    "m": lambda: None,
                }[kind]()
            )
        rows.append(row)
    return rows


def test_a_memory_holds_the_rows_of_its_table(circulated: Path, odd: dict[str, Path]) -> None:
    for path in (circulated, *odd.values()):
        assert len(memories(path)) == 3
        for number, tab in enumerate(DATA):
            rows = [list(row.values()) for row in table(path, tab)]
            assert recalled(path, number) == rows
            definition, _ = memories(path)[number]
            assert definition.get("refreshOnLoad") == "1"
            source = definition.find(f"{MAIN}cacheSource/{MAIN}worksheetSource")
            assert source is not None
            assert source.get("name") == tab
            names = [f.get("name") for f in definition[1]]
            assert names == list(table(path, tab)[0])
            assert len({str(n).casefold() for n in names}) == len(names)


def test_openpyxl_reads_the_pivots_back_and_their_places_fit(
    circulated: Path, in_french: Path, odd: dict[str, Path]
) -> None:
    for path in (circulated, in_french, *odd.values()):
        book = opened(path)
        pivots = [pivot for sheet in book for pivot in sheet._pivots]
        assert len(pivots) == 3
        assert len({pivot.name for pivot in pivots}) == 3
        for pivot in pivots:
            fields = pivot.cache.cacheFields
            assert len(pivot.pivotFields) == len(fields)
            (data,) = pivot.dataFields
            assert data.name.casefold() not in {f.name.casefold() for f in fields}
            assert pivot.pivotFields[data.fld].dataField
            for axis in (*pivot.rowFields, *pivot.colFields):
                field = pivot.pivotFields[axis.x]
                *terms, default = field.items
                assert default.t == "default"
                assert [t.x for t in terms] == list(range(len(fields[axis.x].sharedItems._fields)))
            for lines, axis in (
                (pivot.rowItems, pivot.rowFields),
                (pivot.colItems, pivot.colFields),
            ):
                terms = pivot.pivotFields[axis[0].x].items
                *shown, total = lines
                assert total.t == "grand"
                places = [line.x[0].v for line in shown]
                assert places == sorted(set(places))
                assert all(not terms[place].m for place in places)


def test_a_status_has_its_colour_in_formats_that_a_refresh_keeps(circulated: Path) -> None:
    sheet, pivot = pivot_of(circulated, "Pivot_codes")
    styles = ElementTree.fromstring(parts(circulated)["xl/styles.xml"])
    dxfs = styles.find(f"{MAIN}dxfs")
    assert dxfs is not None
    assert dxfs.get("count") == str(len(dxfs))
    column = pivot.colFields[0].x
    terms = [term.v for term in pivot.cache.cacheFields[column].sharedItems._fields]
    colours = {}
    for format_ in pivot.formats:
        (reference,) = format_.pivotArea.references
        fill = dxfs[format_.dxfId].find(f"{MAIN}fill/{MAIN}patternFill/{MAIN}bgColor")
        if fill is not None:
            assert reference.field == column
            assert dxfs[format_.dxfId].find(f"{MAIN}font/{MAIN}b") is not None
            (term,) = reference.x
            colours[terms[term.v]] = fill.get("rgb")
    assert colours == {
        "Completed": "FFC6EFCE", "In progress": "FFBDD7EE", "Postponed": "FFFFC7CE",
        "Not started": "FFFFC7CE",
    }  # fmt: skip
    row = int(re.sub(r"\D", "", pivot.location.ref.split(":")[0])) + 1
    for place, status in enumerate(STATUSES, start=2):
        cell = sheet.cell(row, place)
        assert cell.value == status
        assert cell.font.b
        assert cell.fill.fgColor.rgb == colours.get(status, "FFDCE3EC")


def test_a_status_that_nobody_has_keeps_its_place_and_colour(odd: dict[str, Path]) -> None:
    _, pivot = pivot_of(odd["no status"], "Pivot_codes")
    *terms, _ = pivot.pivotFields[pivot.colFields[0].x].items
    assert [bool(term.m) for term in terms] == [True, True, True, True, False, True]
    assert len(pivot.formats) == 2 + 4


def test_the_workbook_names_its_memories_where_the_schema_wants_them(circulated: Path) -> None:
    found = parts(circulated)
    assert re.search(
        r'<calcPr [^>]*/><pivotCaches>(<pivotCache cacheId="\d" r:id="rIdPivot\d"/>){3}'
        r"</pivotCaches>(<extLst|</workbook>)",
        found["xl/workbook.xml"].decode(),
    )
    kinds = found["[Content_Types].xml"].decode()
    for name in found:
        if name.startswith("xl/pivot") and not name.endswith(".rels"):
            assert kinds.count(f'PartName="/{name}"') == 1
    for name, text in found.items():
        if name.endswith(".rels"):
            numbers = re.findall(r'Id="([^"]+)"', text.decode())
            assert len(set(numbers)) == len(numbers)


def test_the_pivots_print_on_one_page_and_their_data_as_one_line(
    circulated: Path, in_french: Path
) -> None:
    for path, (pivots, data) in ((circulated, ("Pivots", "Data")), (in_french, ("TCD", "Données"))):
        book = opened(path)
        for name in (pivots, data):
            assert book[name].page_setup.orientation == (
                "portrait" if name == pivots else "landscape"
            )
            assert book[name].sheet_properties.pageSetUpPr.fitToPage
        assert book[pivots].page_setup.fitToHeight in (None, 1)
        assert book[data].print_area == f"'{data}'!$A$1:$H$1"
        assert book[data].freeze_panes == "A5"
        assert len(book[data].tables) == 3
    found = parts(circulated)
    for number in (1, 2, 3):
        text = found[f"xl/pivotTables/pivotTable{number}.xml"].decode()
        assert re.search(r'altText="\w+" altTextSummary="How many [^"]+"', text)
        assert "useAutoFormatting" not in text  # the widths stay at a refresh


def test_each_pivot_may_grow_by_its_list_and_eight_rows_more(
    circulated: Path, in_french: Path, odd: dict[str, Path]
) -> None:
    for path in (circulated, in_french, *odd.values()):
        sheet = next(sheet for sheet in opened(path) if sheet._pivots)
        places = []
        for pivot in sheet._pivots:
            left, top, right, bottom = range_boundaries(pivot.location.ref)
            terms = pivot.pivotFields[pivot.rowFields[0].x].items
            unused = len(terms) - 1 - (len(pivot.rowItems) - 1)
            filters = 2 * bool(pivot.pageFields)
            places.append((top - filters, bottom + unused + 8))
            # Nothing but the pivot itself is in the rows that it may take, or to the right.
            for row in sheet.iter_rows(min_row=top - filters, max_row=bottom + unused + 8):
                for cell in row:
                    inside = left <= cell.column <= right and cell.row <= bottom
                    assert inside or cell.value is None
        for (_, end), (start, _) in pairwise(places):
            assert end < start


def test_the_same_programme_gives_the_same_bytes(
    programme: Programme, in_french: Path, tmp_path: Path
) -> None:
    again = written(programme, tmp_path / "again.xlsx", "fr")
    assert again.read_bytes() == in_french.read_bytes()


# A pivot of its own


def source(records: Sequence[tuple[str | int | None, ...]], **orders: Sequence[str]) -> Source:
    headings = ("Reference", "Part", "Kind", "State", "Amount", "Words")
    return Source("Rows", headings, records, orders)


def pivot(of: Source, **changes: Any) -> Pivot:
    given = {
        "name": "Pivot", "description": "Rows", "rows": "Kind", "columns": "State",
        "page": "Part", "counted": "Reference", "caption": "Count", "total": "All",
        "everything": "(All)", "values": "Values", **changes,
    }  # fmt: skip
    return Pivot(source=of, **given)


RECORDS = (
    ("a", "1", "Red & <new>", "done", 1, "=SUM(A1)"),
    ("b", "1", "RED & <NEW>", "Done", None, None),
    ("c", "2", '"_x0041_"', "open", -3, "w" * 300),
    ("d", "2", "\u00e9t\u00e9 " * 80, "open", 2, "two\nlines"),
)


def pivot_book(path: Path, *pivots: Pivot) -> Path:
    """A workbook with the rows of a source and pivots on it, each on a sheet of its own."""
    book, of = new_book(), pivots[0].source
    sheet = book.sheet("Rows")
    book.table(sheet, 0, 0, len(of.records), of.headings, of.table, "Rows")
    for row, record in enumerate(of.records, start=1):
        for column, value in enumerate(record):
            if isinstance(value, int):
                sheet.write_number(row, column, value)
            else:
                book.write(sheet, row, column, value or "")
    for number, one in enumerate(pivots, start=1):
        place_pivot(book, book.sheet(f"Pivot {number}"), 0, one)
    path.write_bytes(book.content())
    return path


def test_values_that_excel_takes_for_one_are_one(tmp_path: Path) -> None:
    one = pivot(source(RECORDS, State=["Done", "open"]))
    path = pivot_book(tmp_path / "x.xlsx", one)
    found = figures(grid(path, "Pivot"))
    assert found["Red & <new>", "Done"] == 2
    assert found['"_x0041_"', "open"] == 1
    assert sum(found.values()) == 4
    definition, _ = memories(path)[0]
    kinds = [s.get("v") for s in definition[1][2][0]]
    assert kinds == ["Red & <new>", '"_x005F_x0041_"', RECORDS[3][2]]


def test_two_pivots_on_one_source_share_a_memory(tmp_path: Path) -> None:
    of = source(RECORDS)
    turned = pivot(of, name="Turned", rows="State", columns="Kind")
    path = pivot_book(tmp_path / "x.xlsx", pivot(of), turned)
    assert len(memories(path)) == 1
    assert {(c, r): n for (r, c), n in figures(grid(path, "Pivot")).items()} == figures(
        grid(path, "Turned")
    )
    caches = {p.cacheId for sheet in opened(path) for p in sheet._pivots}
    assert caches == {1}


@pytest.mark.parametrize(
    ("records", "changes"),
    [
        ((), {}),
        (RECORDS, {"caption": "kind"}),
        (RECORDS, {"caption": "values"}),
        (RECORDS, {"columns": "Words"}),
        (RECORDS, {"rows": "Amount"}),
        ((("a", "1", "x", "y", 1, "z"), ("b", "1", "x", "y", "one", "z")), {}),
    ],
    ids=[
        "no records",
        "caption of a field",
        "caption twice",
        "blanks",
        "numbers",
        "texts and numbers",
    ],
)
def test_what_excel_would_repair_is_refused(
    records: Sequence[tuple[str | int | None, ...]], changes: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match=r"Pivot|Amount"):
        pivot(source(records), **changes)


# Other programs


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_error(  # type: ignore[no-untyped-def]
    sdk_errors, odd: dict[str, Path], tmp_path: Path
) -> None:
    """Those of a whole circulated workbook it is asked of elsewhere, in both languages."""
    of = source(RECORDS)
    shared = pivot_book(tmp_path / "x.xlsx", pivot(of), pivot(of, name="Turned"))
    for path in (shared, odd["no status"]):
        assert sdk_errors(path) == []


@pytest.mark.office
def test_libreoffice_refreshes_to_the_same_figures_and_follows_an_edit(  # type: ignore[no-untyped-def]
    in_office, circulated: Path, in_french: Path, odd: dict[str, Path], tmp_path: Path
) -> None:
    edits: dict[str, list[tuple[int, str, str]]] = {
        "Data_codes": [(0, "Completion status", "Postponed"), (1, "WCO Strategic Plan", "ORG2"),
                         (2, "Completion status", "No status")],
        "Data_bodies": [(3, "Responsible body", "AC for the CCC"), (4, "Responsible body", "WG")],
        "Data_activities": [(0, "Priority ranking", "C"),
                             (5, "Type of task associated", "Update")],
    }  # fmt: skip
    after = {tab: table(circulated, tab) for tab in DATA}
    cells = []
    data = opened(circulated)["Data"]
    for tab, changes in edits.items():
        headings = list(after[tab][0])
        left, top, *_ = range_boundaries(data.tables[tab].ref)
        for row, heading, text in changes:
            assert after[tab][row][heading] != text
            after[tab][row][heading] = text
            column = get_column_letter(left + headings.index(heading))
            cells.append(["Data", f"{column}{top + 1 + row}", text])
    shared = pivot_book(tmp_path / "x.xlsx", pivot(source(RECORDS)))
    others = [in_french, shared, *odd.values()]
    first = in_office("pivots", workbook=str(circulated), edits=cells)
    rest = [in_office("pivots", workbook=str(path), edits=[]) for path in others]

    for path, done in zip([circulated, *others], [first, *rest], strict=True):
        assert done["refreshed"]
        for tab, office in done["refreshed"].items():
            ours = grid(path, tab)
            assert figures(body(office)) == figures(ours)
            assert labels(body(office)) == labels(ours)
            assert figures(body(done["opened"][tab])) == figures(ours)
    for tab, data in zip(PIVOTS, DATA, strict=True):
        expected = counted(after[data], *AXES[tab])
        assert figures(body(first["edited"][tab])) == expected
        assert expected != figures(grid(circulated, tab))


def body(cells: list[list[object]]) -> list[list[object]]:
    """A pivot as LibreOffice gives it, less the filter and the free row below that."""
    return cells[2:]


def labels(cells: Sequence[Sequence[object]]) -> tuple[list[object], list[object]]:
    """The labels of columns and rows, less those of the totals, which LibreOffice words itself."""
    return list(cells[1][:-1]), [row[0] for row in cells[1:-1]]


@pytest.mark.real
def test_the_real_programme_has_the_figures_of_its_summary(
    real_workbook: Path, tmp_path: Path
) -> None:
    programme = wpsheet.read(real_workbook)
    summary, say = summarise(programme), Labels(lists=programme.lists)
    path = written(programme, tmp_path / "real.xlsx")
    assert figures(grid(path, "Pivot_codes")) == fixed(summary.by_code, say.code, "by_status")
    assert figures(grid(path, "Pivot_bodies")) == fixed(summary.by_body, say.body, "by_status")
    assert grid(path, "Pivot_priorities")[-1][-1] == len(programme.activities)
    assert {row["Section"] for row in table(path, "Data_activities")} == set(Section)
