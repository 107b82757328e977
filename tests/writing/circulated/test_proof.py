"""The second reader: openpyxl holds a circulated workbook against the programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from commands import SHORT, Shell
from imported_plans import controlled
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from plans import PLANS, Plan

import wpsheet
from wpsheet.ooxml.second_reader import ProofFailed
from wpsheet.writing.book import Book
from wpsheet.writing.circulated import figures, proof
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.proof import ReadBack
from wpsheet.writing.circulated.workbook import circulated_workbook

pytestmark = pytest.mark.slow

DAY = date(2026, 5, 4)
OUT = Path("circulated.xlsx")


@pytest.fixture(scope="module")
def programme(sample: Path) -> wpsheet.Programme:
    return wpsheet.read(sample)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_activity_status_and_figure_is_read_back(programme, language: str) -> None:
    made = circulated_workbook(Circulation(programme, DAY, draft=True, language=language))
    content = made.book.content()
    found = proof.read_back(OUT, content, made)
    summary = load_workbook(BytesIO(content), read_only=True)[made.say("Summary")]
    written = sum(isinstance(cell.value, int) for row in summary.iter_rows() for cell in row)
    assert found == ReadBack(activities=30, statuses=14, figures=found.figures)
    assert found.figures == written


@pytest.mark.parametrize("body", ["PTC", "PC"])
def test_an_extract_is_read_back(programme, body: str) -> None:
    made = circulated_workbook(Circulation(programme, DAY, body=body))
    found = proof.read_back(OUT, made.book.content(), made)
    assert found.activities == len(made.programme.activities) > 0


@pytest.mark.real
def test_the_real_programme_is_read_back(real_workbook: Path) -> None:
    made = circulated_workbook(Circulation(wpsheet.read(real_workbook), DAY, draft=True))
    assert proof.read_back(OUT, made.book.content(), made).activities == 81


def test_what_the_writer_forgot_is_found(programme, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = figures._rows
    monkeypatch.setattr(figures, "_rows", lambda *asked: list(rows(*asked))[1:])
    made = circulated_workbook(Circulation(programme, DAY, draft=True, bodies=[]), pivots=False)
    with pytest.raises(ProofFailed, match='"Summary"'):
        proof.read_back(OUT, made.book.content(), made)


def cell_of(book: Workbook, sheet: str, heading: str, row: int):
    """The cell of a section `row` rows below the heading."""
    for cells in book[sheet].iter_rows():
        for cell in cells:
            if str(cell.value).startswith(heading):
                return book[sheet].cell(cell.row + row, cell.column)
    raise AssertionError(heading)


def figure(book: Workbook):
    return next(
        cell for row in book["Summary"].iter_rows() for cell in row if isinstance(cell.value, int)
    )


def due_dates(book: Workbook):
    """The number of due dates of the last session."""
    rows = list(book["Summary"].iter_rows())
    first = next(n for n, row in enumerate(rows) if row[1].value == "Due dates")
    return [row[1] for row in rows[first + 1 :] if isinstance(row[1].value, int)][-1]


def _take_a_row(book: Workbook):
    cell = cell_of(book, "Section I", "Activities", 3)
    book["Section I"].delete_rows(cell.row)
    return cell_of(book, "Section I", "No.", 3)


def _change(cell, value: object):
    cell.value = value
    return cell


def _colour(cell, rgb: str | None):
    cell.fill = PatternFill("solid", fgColor=rgb) if rgb else PatternFill()
    return cell


FAULTS: dict[str, Callable[[Workbook], object]] = {
    "a word": lambda b: _change(cell_of(b, "Section I", "Activities", 1), "Publish another book"),
    "the end of a text": lambda b: _change(cell_of(b, "Section II", "Progress", 2), "Completed"),
    "a blank cell": lambda b: _change(cell_of(b, "Section I", "Timeline", 4), None),
    "a word that is added": lambda b: _change(cell_of(b, "Section I", "Completion", 16), "x"),
    "a status": lambda b: _change(cell_of(b, "Section I", "Completion", 1), "Postponed"),
    "another colour": lambda b: _colour(cell_of(b, "Section I", "Completion", 1), "FFFFC7CE"),
    "a colour that is lost": lambda b: _colour(cell_of(b, "Section I", "Completion", 1), None),
    "a figure": lambda b: _change(figure(b), 77),
    "a figure as text": lambda b: _change(figure(b), "many"),
    "due dates of a session": lambda b: _change(due_dates(b), 77),
    "a session": lambda b: _change(due_dates(b).offset(column=-1), "Never").offset(column=1),
    "an activity": _take_a_row,
    "a lost blank": lambda b: _change(cell_of(b, "Section I", "Team", 1), "1officer"),
    "all figures": lambda b: b.remove(b["Summary"]),
}


def _saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def made(programme):
    """A circulated workbook, and its tabs that are read back as another program saves them."""
    made = circulated_workbook(Circulation(programme, DAY, draft=True, bodies=[]), pivots=False)
    book = load_workbook(BytesIO(made.book.content()))
    for name in {*book.sheetnames} - {"Section I", "Section II", "Summary"}:
        del book[name]
    content = _saved(book)
    assert proof.read_back(OUT, content, made).activities == 30
    return made, content


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_cell(made, name: str) -> None:
    circulated, content = made
    book = load_workbook(BytesIO(content))
    cell = FAULTS[name](book)
    with pytest.raises(ProofFailed) as found:
        proof.read_back(OUT, _saved(book), circulated)
    if name not in ("a word that is added", "an activity", "all figures"):
        assert f'"{cell.parent.title}" {cell.coordinate}' in str(found.value)


def test_a_fault_of_the_writer_leaves_no_file(
    sample: Path, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Book.write

    def faulty(book, sheet, row, column, text, style="text", **more):
        raw = text if isinstance(text, str) else text.raw
        write(book, sheet, row, column, raw[:-1] if len(raw) > 150 else text, style, **more)

    monkeypatch.setattr(Book, "write", faulty)
    out = tmp_path / "out.xlsx"
    done = run("circulate", sample, "--draft", *SHORT, "-o", out)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert line.startswith(f'wpsheet: {out}: the second reader finds "Section I"')
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_count_leaves_the_former_file(
    made, circulated_sample, sample: Path, run: Shell, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = circulated_sample("en").read_bytes()
    out = tmp_path / "out.xlsx"
    out.write_bytes(before)

    def sealed(package, contents):
        book = load_workbook(BytesIO(made[1]))
        figure(book).value = 77
        return _saved(book)

    monkeypatch.setattr("wpsheet.verbs.circulating.sealed", sealed)
    done = run("circulate", sample, "--draft", *SHORT, "--as-of", DAY.isoformat(), "-o", out)
    assert done.code == 2
    assert '"Summary"' in done.err
    assert out.read_bytes() == before


@pytest.mark.parametrize("call", ["circulate {} --draft --no-pivots", "extract {} --body PC"])
def test_the_receipt_says_what_was_read_back(
    sample: Path, run: Shell, tmp_path: Path, call: str
) -> None:
    words = [word.format(sample) for word in call.split()]
    done = run(*words, "-o", tmp_path / "out.xlsx")
    assert "Second reader: " in done.err
    assert "read back." in done.err


def test_what_is_very_large_or_not_opened_goes_through_with_a_remark(
    sample: Path, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(proof, "MOST_CELLS", 10)
    assert "too large" in run("circulate", sample, "--draft", *SHORT, "-o", out).err
    monkeypatch.setattr(proof, "MOST_CELLS", 300_000)
    monkeypatch.setattr(proof, "opened", lambda content, only_values: None)
    assert "cannot open" in run("circulate", sample, "--draft", *SHORT, "-o", out).err
    assert out.exists()


def test_a_text_that_goes_on_in_further_rows_is_read_back_whole(
    sample: Path, tmp_path: Path
) -> None:
    book = load_workbook(sample)
    for column in "DK":
        book["Section I"][f"{column}6"] = "In progress. " + "More words of it. " * 1700
    book.save(tmp_path / "long.xlsx")
    long = wpsheet.read(tmp_path / "long.xlsx")
    made = circulated_workbook(Circulation(long, DAY, draft=True, bodies=[]), pivots=False)
    assert made.continued
    content = made.book.content()
    assert proof.read_back(OUT, content, made).activities == 30
    cut = load_workbook(BytesIO(content))
    last = max(
        (cell for row in cut["Section I"].iter_rows() for cell in row
         if "More words" in str(cell.value)), key=lambda cell: cell.row,
    )  # fmt: skip
    last.value = str(last.value)[:-6]
    stream = BytesIO()
    cut.save(stream)
    with pytest.raises(ProofFailed):
        proof.read_back(OUT, stream.getvalue(), made)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_another_committees_workbook_is_read_back(
    plan: Plan, language: str, tmp_path: Path
) -> None:
    programme = wpsheet.read(controlled(plan, tmp_path / "controlled.xlsx"))
    made = circulated_workbook(Circulation(programme, DAY, draft=True, language=language))
    found = proof.read_back(OUT, made.book.content(), made)
    assert found.activities == len(programme.activities) > 0


ALIKE = (
    ("Nr", "Job", "All", "State", "Cost", "Cost"),
    ("A.1", "Paint the gate", "Porter", "All", "two", "2"),
    ("A.2", "Oil the hinge", "Porter", "no status", "one", "1"),
)
BELL = (
    ("Nr", "Job", "Who", "State"),
    ("A.1", "Paint the gate", "The _x0007_porter", "Open"),
    ("A.2", "Oil the hinge", "Keeper_x000B_ of keys", "Open"),
)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("rows", "columns", "statuses"),
    [
        (ALIKE, ("Nr=number", "Job=activity", "All=bodies", "State=status"), 1),
        (BELL, ("Nr=number", "Job=activity", "Who=bodies", "State=status"), 2),
    ],
    ids=["headings that are alike", "control characters"],
)
def test_odd_words_are_no_faults(
    rows: tuple[tuple[str, ...], ...], columns: tuple[str, ...], statuses: int, language: str,
    run: Shell, tmp_path: Path,
) -> None:  # fmt: skip
    book = Workbook()
    for row in rows:
        book.active.append(row)
    source, workbook = tmp_path / "plan.xlsx", tmp_path / "controlled.xlsx"
    book.save(source)
    options = [word for each in columns for word in ("--column", each)]
    assert run("import", source, "-o", workbook, *options).code == 0
    _circulate_all(workbook)
    made = circulated_workbook(
        Circulation(wpsheet.read(workbook), DAY, draft=True, language=language)
    )
    found = proof.read_back(OUT, made.book.content(), made)
    assert (found.activities, found.statuses) == (2, statuses)
    assert found.figures > 0


def _circulate_all(workbook: Path) -> None:
    """Have every column circulated, the committee's own too."""
    book = load_workbook(workbook)
    sheet = book["Lists"]
    column = next(cell.column for cell in sheet[4] if cell.value == "Circulated")
    for row in range(5, sheet.max_row + 1):
        if sheet.cell(row, column).value:
            sheet.cell(row, column).value = "yes"
    book.save(workbook)
