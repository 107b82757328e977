"""The whole way on a sample: a programme, its findings, a draft to circulate."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from wpsheet.checking.engine import check
from wpsheet.checking.findings import Report
from wpsheet.checking.identities import with_ids
from wpsheet.errors import UnwritableFile
from wpsheet.model.wording import ENGLISH
from wpsheet.reading import read
from wpsheet.reporters.as_html import reports_html
from wpsheet.writing.atomic import write_folder
from wpsheet.writing.backups import stamped
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.workbook import circulated_workbook
from wpsheet.writing.controlled.workbook import controlled_workbook
from wpsheet.writing.seals import sealed

SESSION = date(2026, 5, 4)
"""The sample was written for a session in the spring of 2026."""


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The three files, and the report on the first of them."""

    report: Report
    workbook: Path
    findings: Path
    circulated: Path


def demonstrate(folder: Path | str, *, language: str = ENGLISH) -> Demonstration:
    """Write the sample programme, its findings and a circulated draft into a folder.

    All three are in `language`, "en" or "fr". The folder is made if need be. Raises
    `UnwritableFile` if somebody has edited the sample there.
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise UnwritableFile(folder, "is a file", "give the name of a folder")
    names = ("programme.xlsx", "findings.html", "circulated-draft.xlsx")
    workbook, findings, circulated = (folder / name for name in names)
    name = "programme.txt" if language == ENGLISH else f"programme-{language}.txt"
    with as_file(files("wpsheet.sample") / name) as sample:
        content = controlled_workbook(with_ids(read(sample)), language)
    if workbook.exists() and workbook.read_bytes() != stamped(content):
        raise UnwritableFile(
            workbook,
            "already exists and has been edited",
            "give another folder: wpsheet demo FOLDER",
        )
    with TemporaryDirectory() as elsewhere:
        copy = Path(elsewhere) / workbook.name
        copy.write_bytes(content)
        programme = read(copy)
    report = check(programme, as_of=SESSION, language=language)
    made = Circulation(programme, SESSION, draft=True, language=language)
    draft = circulated_workbook(made)
    html = (reports_html([report]) + "\n").encode()
    contents = content, html, sealed(*draft.book.content_and_cells())
    write_folder(folder, dict(zip(names, contents, strict=True)))
    return Demonstration(report, workbook, findings, circulated)
