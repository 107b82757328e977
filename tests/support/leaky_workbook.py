"""A programme with everything that must not be circulated: names, folders, remarks, links.

What is planted beside the texts bears the word "planted"; what is planted in texts and stays,
because they are endorsed wording, is `IN_TEXTS`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from rich_workbook import Parts, packed, parts_of, put, relate, rich_workbook

ADDRESS = "a.person@example.org"
PATH = r"C:\Users\person\tides.docx"
IN_TEXTS = (ADDRESS, PATH)
LINKS = {
    "D6": "file:///C:/Users/planted/tides.docx",
    "D7": r"..\planted\tides.xlsx",
    "D8": "mailto:planted@example.org",
    "D9": "https://example.org/planted",
}
PLANTED = re.compile(
    rb"planted|An officer|Ask the desk|Which ports|Choices of the desk|PTC desk|MSIP_Label|"
    rb"printerSettings|externalLink|absPath|See the thread|Budget",
    re.IGNORECASE,
)
"""What no circulated file may contain."""
_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def leaky_workbook() -> bytes:
    """Six activities of section I, the fourth in a hidden row."""
    parts = parts_of(rich_workbook())
    _properties(parts)
    _workbook(parts)
    _links(parts)
    _texts(parts)
    return packed(parts)


def write_leaky(path: Path) -> Path:
    path.write_bytes(leaky_workbook())
    return path


def _properties(parts: Parts) -> None:
    core = parts["docProps/core.xml"].decode()
    core = re.sub(r"<dc:creator>.*?</dc:creator>|<dc:creator/>|<cp:lastModifiedBy>.*?"
                  r"</cp:lastModifiedBy>|<cp:lastModifiedBy/>", "", core)  # fmt: skip
    people = "<dc:creator>Planted Author</dc:creator><cp:lastModifiedBy>Planted Editor"
    end = "</cp:coreProperties>"
    core = core.replace(end, f"{people}</cp:lastModifiedBy>{end}")
    parts["docProps/core.xml"] = core.encode()
    app = parts["docProps/app.xml"].decode()
    app = re.sub("<(Manager|Company|HyperlinkBase)>.*?</\\1>|<(Company|Manager)/>", "", app)
    more = "<Manager>Planted Manager</Manager><Company>Planted Company</Company>"
    more += r"<HyperlinkBase>\\planted\share</HyperlinkBase>"
    parts["docProps/app.xml"] = app.replace("</Properties>", f"{more}</Properties>").encode()
    put(
        parts, "docProps/custom.xml", "</Properties>",
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="Checked by">'
        "<vt:lpwstr>Planted Checker</vt:lpwstr></property></Properties>",
    )  # fmt: skip


def _workbook(parts: Parts) -> None:
    put(parts, "xl/workbook.xml", "<fileSharing ", '<fileSharing userName="Planted Keeper" ')
    ac = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"
    put(
        parts, "xl/workbook.xml", "<bookViews>",
        f'<x15ac:absPath xmlns:x15ac="{ac}" url="C:\\Users\\planted\\"/><bookViews>',
    )  # fmt: skip


def _links(parts: Parts) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    lines = "".join(
        f'<hyperlink ref="{ref}" r:id="rIdLink{place}"/>' for place, ref in enumerate(LINKS)
    )
    put(parts, sheet, "</hyperlinks>", f"{lines}</hyperlinks>")
    for place, target in enumerate(LINKS.values()):
        external = ' TargetMode="External"'
        relate(parts, sheet, f"rIdLink{place}", f"{_MAIN}/hyperlink", target, external)


def _texts(parts: Parts) -> None:
    strings = "xl/sharedStrings.xml"
    put(parts, strings, "The drafters meet again in 2028.", f"Write to {ADDRESS} in 2028.")
    put(parts, strings, "No boat is at hand.", f"The plan is {PATH} in 2028.")
    text = parts["xl/worksheets/sheet1.xml"].decode()
    row = re.search(r'<row r="8"', text)
    assert row is not None
    parts["xl/worksheets/sheet1.xml"] = text.replace(row[0], f'{row[0]} hidden="1"').encode()
