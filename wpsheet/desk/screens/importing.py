"""From a Word file or a foreign plan: a controlled workbook beside it, for its session."""

from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.visits import Visit, at
from wpsheet.model.layout import Field
from wpsheet.model.omissions import unread
from wpsheet.reading import read
from wpsheet.reading.guessing import ForeignPlan
from wpsheet.reading.mapping import OWN, columns_named
from wpsheet.reporters.as_text import described
from wpsheet.reporters.import_text import import_lines
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.verbs.folders import free_path
from wpsheet.verbs.importing import import_programme, to_fill_in
from wpsheet.verbs.omissions import left_behind


def asking(visit: Visit) -> Response:
    """Ask for what the file does not say of its session and of its headings."""
    headings: list[tuple[str, str]] = []
    session = first = ""
    try:
        programme = read(visit.path)
    except ForeignPlan as fault:
        say, table = visit.labels(), fault.table
        message = say("Choose what its headings mean. Others become columns of your own.")
        headings = [(words, table.meant.get(words, "")) for words in table.headings]
    else:
        say, day = visit.desk.words_for(programme), programme.session_date
        message, session = described(programme, say), programme.session or ""
        first = day.isoformat() if day else ""
    return visit.page(
        "import", say, file=visit.file, target=_target(visit.path).name,
        described=message, session=session, first=first, headings=headings,
        meanings=[(each.value, say.headed(each)) for each in Field],
    )  # fmt: skip


def make(visit: Visit) -> Response:
    """Write the controlled workbook with what was answered."""
    source, form = visit.path, visit.form
    meanings = zip(form.get("heading", ()), form.get("means", ()), strict=False)
    columns = columns_named([f"{heading}={means or OWN}" for heading, means in meanings])
    with visit.desk.writing():
        programme = read(source, columns)
        say, language = visit.desk.words_for(programme), programme.language
        target = _target(source)
        written = import_programme(
            programme, target, session=form.one("session") or None, start=form.day("first"),
            end=form.day("last"), language=language,
        )  # fmt: skip
    lines = [
        *import_lines(written, left_behind(written), say, language),
        *to_fill_in(written, language, say, by_page=True),
        *omission_lines(unread(written), say),
    ]
    return visit.done([target], lines, (at("/check", target.name), say("Check it")))


def _target(source: Path) -> Path:
    return free_path(source.parent, source.stem)
