"""The Word annex: tables, notes, pages, and that an import of it gives the programme back."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import annex_template
import docx
import pytest
from commands import Shell
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import examples
from lxml import etree
from ooxml_lint import lint
from sheets import AS_OF, clean_workbook, timeframe
from word_edits import W, cells_of_row, element, row_of, rows_of, with_part, words

import wpsheet
from wpsheet.checking.findings import Severity
from wpsheet.errors import UnreadableFile
from wpsheet.model.activity import Activity
from wpsheet.model.layout import COLUMNS, Field, Section, columns_of
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.grid import lines_as_grid
from wpsheet.reading import programme_from
from wpsheet.writing.word.annex import Annex
from wpsheet.writing.word.opening import PACKAGED

ROWS = """
    | No. | Activities         | Timeline                       | Progress          | Status |
    | 1.  | Map the warehouses | Spring 2027 (PTC)\\n2028 (PTC)  | In progress. Half |        |
    | 2.  | Test the scanners  | Autumn 2027 (PTC)              | Nothing yet       |        |
"""


def annexed(programme: Programme, path: Path, **how: Any) -> Any:
    """The annex as the root of its text; the file is at `path`."""
    how.setdefault("as_of", AS_OF)
    path.write_bytes(Annex(programme, **how).content())
    return part(path, "word/document.xml")


def part(path: Path, name: str) -> Any:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def said(activity: Activity) -> tuple[object, ...]:
    """What an activity says, in whatever language."""
    return (
        activity.section, activity.number, activity.id, activity.priority, activity.plan_link,
        activity.plan_codes.codes, activity.task_type, activity.bodies.names, activity.resources,
        activity.milestones, activity.status, activity.status_from,
    )  # fmt: skip


def lines_of(text: RichText) -> list[tuple[Run, ...]]:
    """The runs of each line: how a line's end is formatted cannot be seen."""
    found: list[list[Run]] = [[]]
    for run in text.stripped().runs:
        first, *rest = run.text.split("\n")
        found[-1].append(run._replace(text=first))
        found += [[run._replace(text=more)] for more in rest]
    return [RichText.joined(line).runs for line in found]


def formatted(activity: Activity) -> dict[Field, list[tuple[Run, ...]]]:
    return {name: lines_of(cell.text) for name, cell in activity.cells.items()}


# The law


def test_an_import_of_the_annex_gives_the_programme_back(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    annexed(programme, tmp_path / "annex.docx")
    again = wpsheet.read(tmp_path / "annex.docx")
    assert list(map(said, again.activities)) == list(map(said, programme.activities))
    assert list(map(formatted, again.activities)) == list(map(formatted, programme.activities))
    for about in ("title", "edition", "body", "period", "session_date", "session"):
        assert getattr(again, about) == getattr(programme, about)
    assert again.stray == ()


def test_an_import_of_the_french_annex_says_the_same(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    annexed(programme, tmp_path / "annexe.docx", language="fr")
    again = wpsheet.read(tmp_path / "annexe.docx")
    assert list(map(said, again.activities)) == list(map(said, programme.activities))
    for before, after in zip(programme.activities, again.activities, strict=True):
        for name in (Field.ACTIVITY, Field.INDICATORS, Field.PROGRESS, Field.RESOURCES):
            assert lines_of(after.cells[name].text) == lines_of(before.cells[name].text)


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from("\n\n abc<&>\"'=")
RUNS = st.builds(
    Run,
    st.text(LETTERS, min_size=1, max_size=12),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    script=st.sampled_from([None, *Script]),
    color=st.sampled_from([None, "C00000", "1F4E79"]),
)
TEXTS = st.lists(RUNS, max_size=5).map(RichText.joined)


@pytest.mark.slow
@settings(max_examples=examples(12), suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=6), st.sampled_from(["en", "fr"])
)
def test_every_text_and_its_formatting_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[RichText, ...]], language: str
) -> None:
    free = (Field.ACTIVITY, Field.INDICATORS, Field.PROGRESS)
    lines = [[RichText.of(column.heading) for column in COLUMNS]]
    for number, given_ in enumerate(texts, start=1):
        cells = {Field.NUMBER: RichText.of(f"{number}."), Field.RESOURCES: RichText.of("A team")}
        cells |= dict(zip(free, given_, strict=True))
        lines.append([cells.get(column.field, RichText.of("A")) for column in COLUMNS])
    programme = programme_from([lines_as_grid("Section I", lines)], "p.xlsx")
    path = tmp_path_factory.mktemp("law") / "annex.docx"
    path.write_bytes(Annex(programme, as_of=AS_OF, language=language).content())
    again = wpsheet.read(path).activities
    assert len(again) == len(programme.activities) == len(texts)
    for before, after in zip(programme.activities, again, strict=True):
        for name in free:
            assert lines_of(after.cells[name].text) == lines_of(before.cells[name].text)


def test_the_same_programme_and_day_give_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    for template in (None, house(tmp_path / "house.docx")):
        first, second = (
            Annex(programme, as_of=AS_OF, template=template).content() for _ in range(2)
        )  # fmt: skip
        assert first == second
        with zipfile.ZipFile(io.BytesIO(first)) as package:
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# What is on the pages


def test_both_sections_are_tables_with_their_columns_and_repeated_headings(
    sample: Path, tmp_path: Path
) -> None:
    root = annexed(wpsheet.read(sample), tmp_path / "annex.docx")
    first, second = root.iter(f"{W}tbl")
    for table, section, activities in ((first, "I", 16), (second, "II", 14)):
        heading, *rows = table.findall(f"{W}tr")
        assert len(cells_of_row(heading)) == len(columns_of(Section(section)))
        assert heading.find(f"{W}trPr/{W}tblHeader") is not None
        assert [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None] == []
        assert len(rows) == activities + 2  # the sample has questions and an example of its own
        assert all(len(cells_of_row(row)) == len(cells_of_row(heading)) for row in rows)
    questions = cells_of_row(rows_of(first)[1])
    asked = [words(cell) for cell in questions]
    assert asked[3] == "Which piece of work is meant?"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("changes", [False, True])
def test_no_word_of_a_heading_is_cut_in_the_widest_letters(
    sample: Path, tmp_path: Path, language: str, *, changes: bool
) -> None:
    programme = wpsheet.read(sample)
    target = tmp_path / "annex.docx"
    since = programme if changes else None
    wpsheet.annex(programme, target, as_of=AS_OF, language=language, since=since)
    document = docx.Document(str(target))
    page = document.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    for table in document.tables[-2:]:
        assert sum(cell.width for cell in table.rows[0].cells) <= room
        for cell in table.rows[0].cells:
            longest = max(map(len, cell.text.split()))
            # Seven tenths of a letter's height of 7.5 points is the width of DejaVu's bold ones.
            assert cell.width.pt >= 7.5 * 0.68 * longest, cell.text


def test_the_notes_are_footnotes_of_word_and_told_once(sample: Path, tmp_path: Path) -> None:
    root = annexed(wpsheet.read(sample), tmp_path / "annex.docx")
    notes = part(tmp_path / "annex.docx", "word/footnotes.xml")
    told = {n.get(f"{W}id"): words(n) for n in notes if n.get(f"{W}type") is None}
    assert [r.get(f"{W}id") for r in root.iter(f"{W}footnoteReference")] == list(told)
    assert len(told) == 8
    assert told["8"].strip().startswith("Work that has no end date")
    again = [f.get(f"{W}instr").split()[1] for f in root.iter(f"{W}fldSimple")]
    assert again == [f"_Note{number}" for number in range(1, 7)]
    names = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    assert set(again) <= names


def test_rows_stay_whole_but_long_ones_may_go_on_overleaf(tmp_path: Path) -> None:
    programme = timeframe(ROWS.replace("Nothing yet", "Very much happened. " * 60))
    root = annexed(programme, tmp_path / "annex.docx")
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows_of(root)]
    assert whole == [True, True, True, False]


def test_a_status_is_a_bold_word_on_its_colour_and_none_is_blank(tmp_path: Path) -> None:
    root = annexed(timeframe(ROWS), tmp_path / "annex.docx")
    stated, silent = (cells_of_row(row_of(root, number))[-1] for number in ("1.", "2."))
    assert (words(stated), words(silent)) == ("In progress", "")
    assert stated.find(f"{W}tcPr/{W}shd").get(f"{W}fill") == "BDD7EE"
    assert silent.find(f"{W}tcPr/{W}shd") is None
    style = stated.find(f".//{W}pStyle").get(f"{W}val")
    styles = docx.Document(str(tmp_path / "annex.docx")).styles
    assert next(s for s in styles if s.style_id == style).font.bold


def test_the_page_is_a4_landscape_and_numbered_and_speaks_its_language(tmp_path: Path) -> None:
    annexed(timeframe(ROWS), tmp_path / "annexe.docx", language="fr", draft=True)
    document = docx.Document(str(tmp_path / "annexe.docx"))
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (297, 210)
    for area in (page.footer, page.first_page_footer):
        fields = [f.get(f"{W}instr").strip() for f in area._element.iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
        assert re.sub(r"\s", " ", words(area._element)) == "Page 1 sur 1"
    assert all(words(h._element).endswith("PROJET") for h in (page.header, page.first_page_header))
    assert {e.get(f"{W}val") for e in document.styles.element.iter(f"{W}lang")} == {"fr-FR"}
    assert document.core_properties.language == "fr-FR"
    assert document.core_properties.author == ""


def test_number_session_and_endorsement_stand_on_the_pages_and_come_back(tmp_path: Path) -> None:
    programme = replace(
        timeframe(ROWS),
        title="WORK PROGRAMME OF THE ENFORCEMENT COMMITTEE (EC) 2027-2030",
        edition="endorsed by the EC in March 2027",
        document_number="EC0042E1",
        session="44th Session",
        session_date=date(2027, 3, 8),
        last_id="EC-0012",
    )
    annexed(programme, tmp_path / "annex.docx")
    page = docx.Document(str(tmp_path / "annex.docx")).sections[0]
    assert words(page.first_page_header._element) == "EC0042E1  ·  44th Session"
    assert words(page.header._element).startswith("WORK PROGRAMME OF THE ENFORCEMENT")
    again = wpsheet.read(tmp_path / "annex.docx")
    for about in (
        "title", "edition", "document_number", "session", "session_date", "last_id"
    ):  # fmt: skip
        assert getattr(again, about) == getattr(programme, about)
    assert (again.body, str(again.period)) == ("EC", "2027-2030")


def test_settings_of_the_lists_sheet_reach_the_annex(tmp_path: Path) -> None:
    programme = replace(timeframe(ROWS), document_number="EC0042E1", session="44th Session")
    wpsheet.write_controlled(programme, tmp_path / "controlled.xlsx")
    again = wpsheet.read(tmp_path / "controlled.xlsx")
    assert (again.document_number, again.session) == ("EC0042E1", "44th Session")


def test_the_id_of_an_activity_travels_in_a_bookmark(tmp_path: Path) -> None:
    programme = timeframe(ROWS)
    first, second = programme.activities
    programme = replace(programme, activities=(replace(first, id="PTC-0007"), second))
    annexed(programme, tmp_path / "annex.docx")
    assert [a.id for a in wpsheet.read(tmp_path / "annex.docx").activities] == ["PTC-0007", None]


def test_the_annex_is_sound(sample: Path, tmp_path: Path, sdk_errors) -> None:
    for language in ("en", "fr"):
        path = tmp_path / f"{language}.docx"
        annexed(wpsheet.read(sample), path, language=language, draft=True)
        assert lint(path) == []
    assert sdk_errors(path) == []


# An extract, and a house's own template


def test_an_extract_holds_the_activities_of_one_body(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "extract.docx"
    assert run("annex", sample, "-o", target, "--body", "Policy Commission").code == 0
    expected = [a.label for a in wpsheet.read(sample).activities if "PC" in a.bodies.names]
    assert [a.label for a in wpsheet.read(target).activities] == expected
    assert 0 < len(expected) < 30


@pytest.mark.parametrize("asked", ["Moon Commission", "Council"])
def test_an_extract_for_a_body_without_activities_is_refused(
    run: Shell, tmp_path: Path, asked: str
) -> None:
    workbook = clean_workbook(tmp_path / "clean.xlsx")
    done = run("annex", workbook, "-o", tmp_path / "extract.docx", "--body", asked)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert asked in done.err
    assert not (tmp_path / "extract.docx").exists()


def house(path: Path, *, sections: int = 1) -> Path:
    """An organisation's document: its styles, head, foot, a page of text and a picture of it."""
    document = docx.Document()
    document.core_properties.author = "A. Designer"
    document.styles["Heading 1"].font.name = "Georgia"
    page = document.sections[0]
    head = page.header.paragraphs[0]
    head.text = "House of Customs "
    control = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Document number"/>'
        "<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>number</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    )
    head._p.append(parse_xml(control))
    page.footer.paragraphs[0].text = "30 Market Street"
    document.add_paragraph("A page that is not taken over")
    for _ in range(sections - 1):
        document.add_section()
    document.save(str(path))
    return path


@pytest.mark.parametrize("sections", [1, 2])
def test_a_template_gives_styles_heads_and_feet_and_not_its_pages(
    tmp_path: Path, sdk_errors, sections: int
) -> None:
    template = house(tmp_path / "house.docx", sections=sections)
    programme = replace(timeframe(ROWS), document_number="EC0042E1", session="44th Session")
    path = tmp_path / "annex.docx"
    root = annexed(programme, path, template=template, draft=True)
    document = docx.Document(str(path))
    page = document.sections[0]
    assert words(page.header._element) == "House of Customs EC0042E144th Session  ·  DRAFT"
    assert page.footer.paragraphs[0].text == "30 Market Street"
    assert "not taken over" not in words(root)
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert document.core_properties.author == ""
    assert wpsheet.read(path).document_number == "EC0042E1"
    assert lint(path) == []
    if sections > 1:  # with all that one section brings, and more
        assert sdk_errors(path) == []


def test_nothing_of_what_a_template_was_about_goes_into_the_annex(
    tmp_path: Path, sdk_errors
) -> None:
    programme = timeframe(ROWS)
    first = Annex(programme, as_of=AS_OF).content()
    leak = element("<w:p><w:r><w:t>A leaked note</w:t></w:r></w:p>")
    noted = with_part(
        first, tmp_path / "noted.docx", "word/footnotes.xml", lambda notes: notes[-1].append(leak)
    )
    template = docx.Document(str(noted))
    template.core_properties.author = template.core_properties.keywords = "A. Leak"
    template.sections[0].first_page_header.paragraphs[0].text = "A leaked head"
    template.add_section().different_first_page_header_footer = False
    own = template.sections[1].first_page_header
    own.is_linked_to_previous = False
    own.paragraphs[0].text = "The last head"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    settings_part = template.part.part_related_by(kind.replace("attachedTemplate", "settings"))
    where = "file:///C:/leaked/Normal.dotm"
    relation = settings_part.relate_to(where, kind, is_external=True)
    template.settings.element.insert(1, element(f'<w:attachedTemplate r:id="{relation}"/>'))
    template.save(str(tmp_path / "template.docx"))
    annexed(programme, tmp_path / "annex.docx", template=tmp_path / "template.docx")
    assert lint(tmp_path / "annex.docx") == []
    assert sdk_errors(tmp_path / "annex.docx") == []
    with zipfile.ZipFile(tmp_path / "annex.docx") as package:
        whole = b"".join(map(package.read, package.namelist()))
    assert b"The last head" in whole
    assert not re.search(b"(?i)leak", whole)


def test_a_template_with_one_foot_shows_it_on_the_first_page_too(tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].footer.paragraphs[0].text = "30 Market Street"
    template.save(str(tmp_path / "template.docx"))
    annexed(timeframe(ROWS), tmp_path / "annex.docx", template=tmp_path / "template.docx")
    page = docx.Document(str(tmp_path / "annex.docx")).sections[0]
    assert not page.different_first_page_header_footer
    assert page.footer.paragraphs[0].text == "30 Market Street"
    assert words(page.header._element) == "Work programme"


def test_the_packaged_template_is_what_its_styles_make(tmp_path: Path) -> None:
    annex_template.make(tmp_path / "annex_template.docx")
    made, packaged = (
        {name: package.read(name) for name in package.namelist()}
        for package in map(zipfile.ZipFile, (tmp_path / "annex_template.docx", PACKAGED))
    )
    assert made == packaged


def test_a_template_of_word_may_end_in_dotx(tmp_path: Path) -> None:
    content = io.BytesIO()
    with (
        zipfile.ZipFile(house(tmp_path / "house.docx")) as old,
        zipfile.ZipFile(content, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"document.main+xml", b"template.main+xml"))
    (tmp_path / "house.dotx").write_bytes(content.getvalue())
    annexed(timeframe(ROWS), tmp_path / "annex.docx", template=tmp_path / "house.dotx")
    assert docx.Document(str(tmp_path / "annex.docx")).sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize("name", ["house.xlsx", "house.docx", "missing.docx"])
def test_what_is_no_template_is_refused(
    run: Shell, sample: Path, tmp_path: Path, name: str
) -> None:  # fmt: skip
    template = tmp_path / name
    if name == "house.xlsx":
        template.write_bytes(sample.read_bytes())
    elif name == "house.docx":
        template.write_bytes(b"PK\x03\x04 and then nothing that is a zip")
    done = run("annex", sample, "-o", tmp_path / "annex.docx", "--template", template)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert name in done.err
    assert not (tmp_path / "annex.docx").exists()


def test_the_annex_is_never_written_over_what_is_read(run: Shell, sample: Path) -> None:
    before = sample.read_bytes()
    assert run("annex", sample, "-o", sample).code == 2
    assert sample.read_bytes() == before


# The change table


def test_the_change_table_shows_what_differs_and_is_not_read_back(tmp_path: Path) -> None:
    old = timeframe(ROWS)
    third = "    | 3.  | Visit ports | Spring 2028 (PTC) | - | |\n"
    new = timeframe(ROWS.replace("Nothing yet", "Two ports") + third)
    path = tmp_path / "changes.docx"
    wpsheet.annex(new, path, as_of=AS_OF, since=old)
    heading, _, *rows = rows_of(part(path, "word/document.xml"))
    assert words(cells_of_row(heading)[0]) == "Reference"
    assert [words(cells_of_row(row)[0]) for row in rows] == ["I.2", "I.3 (new)"]
    progress = cells_of_row(rows[0])[10]
    runs = {words(r): r for r in progress.iter(f"{W}r")}
    assert runs["Nothing yet"].find(f"{W}rPr/{W}strike") is not None
    assert runs["Two ports"].find(f"{W}rPr/{W}u") is not None
    with pytest.raises(UnreadableFile, match="no heading row"):
        wpsheet.read(path)


def test_a_change_table_without_changes_says_so(run: Shell, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "changes.docx"
    assert run("annex", sample, "-o", target, "--since", sample).code == 0
    assert "No differences." in words(part(target, "word/document.xml"))
    assert lint(target) == []


def test_the_annex_says_how_many_errors_stand_in_it(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    annex = tmp_path / "annex.docx"
    done = run("annex", sample, "-o", annex)
    assert (done.code, annex.exists()) == (0, True)
    errors = wpsheet.check(wpsheet.read(sample)).count(Severity.ERROR)
    assert f"The workbook has {errors} errors. To list them, run wpsheet check " in done.err
    assert "stand in it" not in run("annex", sample, "-o", annex, "--draft").err
