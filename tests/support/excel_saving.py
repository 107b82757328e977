"""A workbook written again in other forms that Excel may choose, its content untouched.

Excel writes every part again when it saves: texts go to the shared strings or come back from
them, formulas are shared among cells, their values are worked out again, formats get other
numbers, PivotTables are refreshed, and parts have other names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from rich_workbook import Parts, packed, parts_of

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Change = Callable[[Parts], None]


def saved(path: Path, *changes: Change) -> Path:
    """The workbook with these changes, beside the one it was."""
    parts = parts_of(path.read_bytes())
    for change in changes:
        change(parts)
    target = path.with_name(f"saved-{path.name}")
    target.write_bytes(packed(parts))
    return target


def saved_by_somebody(path: Path) -> bytes:
    """The file as another program saves it: the same parts, packed again."""
    path.write_bytes(packed(parts_of(path.read_bytes())))
    return path.read_bytes()


def sheet_parts(parts: Parts) -> list[str]:
    return [name for name in parts if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]


def edited(parts: Parts, name: str, edit: Callable[[etree._Element], object]) -> None:
    root = etree.fromstring(parts[name])
    edit(root)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def texts_inline(parts: Parts) -> None:
    """Every shared string in its cell."""
    strings = etree.fromstring(parts["xl/sharedStrings.xml"])

    def inline(root: etree._Element) -> None:
        for cell in root.iter(f"{MAIN}c"):
            if cell.get("t") == "s":
                text = strings[int(cell.findtext(f"{MAIN}v"))]
                cell[:] = []
                cell.set("t", "inlineStr")
                holder = etree.SubElement(cell, f"{MAIN}is")
                holder.extend(etree.fromstring(etree.tostring(text)))

    for name in sheet_parts(parts):
        edited(parts, name, inline)


def strings_turned(parts: Parts) -> None:
    """The shared strings in the opposite order."""
    last = 0

    def turn(root: etree._Element) -> None:
        nonlocal last
        last = len(root) - 1
        root[:] = list(reversed(root))

    edited(parts, "xl/sharedStrings.xml", turn)

    def renumber(root: etree._Element) -> None:
        for cell in root.iter(f"{MAIN}c"):
            if cell.get("t") == "s":
                value = cell.find(f"{MAIN}v")
                value.text = str(last - int(value.text))

    for name in sheet_parts(parts):
        edited(parts, name, renumber)


def first_runs_bare(parts: Parts) -> None:
    """The first run of a text without properties where it looks like its cell."""

    def bare(root: etree._Element) -> None:
        for text in root:
            runs = text.findall(f"{MAIN}r")
            properties = runs[0].find(f"{MAIN}rPr") if runs else None
            if properties is not None and {each.tag for each in properties} <= {
                f"{MAIN}{name}" for name in ("rFont", "sz", "color", "family", "scheme")
            }:
                runs[0].remove(properties)

    edited(parts, "xl/sharedStrings.xml", bare)


def formulas_shared(parts: Parts) -> None:
    """Each formula that goes down a column written out in its first cell alone."""

    def share(root: etree._Element) -> None:
        first: dict[tuple[str, str], int] = {}
        for cell in root.iter(f"{MAIN}c"):
            formula = cell.find(f"{MAIN}f")
            if formula is None or "$M" not in formula.text:
                continue
            column = re.sub(r"\d", "", cell.get("r"))
            key = column, re.sub(r"\$M\d+", "$M", formula.text)
            formula.set("t", "shared")
            formula.set("si", str(first.setdefault(key, len(first))))
            if formula.get("si") != str(len(first) - 1) or key in seen:
                formula.text = None
            seen.add(key)

    for name in sheet_parts(parts):
        seen: set[tuple[str, str]] = set()
        edited(parts, name, share)


def values_worked_out_anew(parts: Parts) -> None:
    """Another value in every formula's cell."""

    def work_out(root: etree._Element) -> None:
        for cell in root.iter(f"{MAIN}c"):
            value = cell.find(f"{MAIN}v")
            if cell.find(f"{MAIN}f") is not None and value is not None:
                cell.set("t", "str")
                value.text = "worked out"

    for name in sheet_parts(parts):
        edited(parts, name, work_out)


def formats_renumbered(parts: Parts) -> None:
    """The formats of cells in the opposite order."""
    last = 0

    def turn(root: etree._Element) -> None:
        nonlocal last
        formats = root.find(f"{MAIN}cellXfs")
        last = len(formats) - 1
        formats[:] = list(reversed(formats))

    edited(parts, "xl/styles.xml", turn)

    def renumber(root: etree._Element) -> None:
        for tag in ("c", "row"):
            for each in root.iter(f"{MAIN}{tag}"):
                if each.get("s") or tag == "c":
                    each.set("s", str(last - int(each.get("s", "0"))))

    for name in sheet_parts(parts):
        edited(parts, name, renumber)


def pivots_refreshed(parts: Parts) -> None:
    """Other figures, in more rows, where there is a PivotTable."""
    for name in [n for n in parts if re.fullmatch(r"xl/pivotTables/pivotTable\d+\.xml", n)]:
        root = etree.fromstring(parts[name])
        top = int(re.match(r"[A-Z]+(\d+)", root.find(f"{MAIN}location").get("ref"))[1]) - 2
        file = name.rpartition("/")[2].encode()
        rels = [n for n in parts if n.startswith("xl/worksheets/_rels/")]
        holder = next(n for n in rels if file in parts[n])
        sheet = holder.replace("_rels/", "").removesuffix(".rels")

        def refresh(root: etree._Element, top: int = top) -> None:
            for cell in root.iter(f"{MAIN}c"):
                if int(re.sub(r"\D", "", cell.get("r"))) >= top:
                    cell[:] = []
                    cell.set("t", "str")
                    etree.SubElement(cell, f"{MAIN}v").text = "refreshed"

        edited(parts, sheet, refresh)


def sheets_renamed_in_the_package(parts: Parts) -> None:
    """The parts of the sheets under other names."""
    for name in sheet_parts(parts):
        new = name.replace("worksheets/sheet", "worksheets/Blatt")
        parts[new] = parts.pop(name)
        rels = name.replace("worksheets/", "worksheets/_rels/") + ".rels"
        if rels in parts:
            parts[new.replace("worksheets/", "worksheets/_rels/") + ".rels"] = parts.pop(rels)
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[name] = re.sub(rb"worksheets/sheet(\d+)", rb"worksheets/Blatt\1", parts[name])


# What people change


def sheet_named(parts: Parts, name: str) -> str:
    """The part of a sheet."""
    book = etree.fromstring(parts["xl/workbook.xml"])
    sheet = next(e for e in book.iter(f"{MAIN}sheet") if e.get("name") == name)
    relation = next(value for key, value in sheet.items() if key.endswith("}id"))
    rels = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    return "xl/" + next(e.get("Target") for e in rels if e.get("Id") == relation)


def with_cell(sheet: str, ref: str, text: str | None) -> Change:
    """Another text in a cell, or none."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            cell = next(c for c in root.iter(f"{MAIN}c") if c.get("r") == ref)
            cell[:] = []
            cell.attrib.pop("t", None)
            if text is not None:
                cell.set("t", "str")
                etree.SubElement(cell, f"{MAIN}v").text = text

        edited(parts, sheet_named(parts, sheet), write)

    return change


def with_format_of(sheet: str, ref: str, other: str) -> Change:
    """The format of another cell of the sheet."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            cells = {c.get("r"): c for c in root.iter(f"{MAIN}c")}
            cells[ref].set("s", cells[other].get("s"))

        edited(parts, sheet_named(parts, sheet), write)

    return change


def with_row(sheet: str, number: int, texts: tuple[str, ...] = ()) -> Change:
    """A row inserted with texts from A on."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            data = root.find(f"{MAIN}sheetData")
            _shift(data, number, 1)
            row = etree.Element(f"{MAIN}row", r=str(number))
            for letter, text in zip("ABCDEFGHIJKL", texts, strict=False):
                cell = etree.SubElement(row, f"{MAIN}c", r=f"{letter}{number}", t="str")
                etree.SubElement(cell, f"{MAIN}v").text = text
            data.append(row)
            data[:] = sorted(data, key=lambda each: int(each.get("r")))

        edited(parts, sheet_named(parts, sheet), write)

    return change


def without_row(sheet: str, number: int) -> Change:
    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            data = root.find(f"{MAIN}sheetData")
            data.remove(next(row for row in data if row.get("r") == str(number)))
            _shift(data, number, -1)

        edited(parts, sheet_named(parts, sheet), write)

    return change


def _shift(data: etree._Element, first: int, by: int) -> None:
    """Move the rows from `first` on up or down."""
    for row in data:
        number = int(row.get("r"))
        if number >= first:
            row.set("r", str(number + by))
            for cell in row:
                cell.set("r", re.sub(r"\d+", str(number + by), cell.get("r")))


def turned(sheet: str, first: int, last: int) -> Change:
    """Rows in the opposite order, as sorting leaves them."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            data = root.find(f"{MAIN}sheetData")
            rows = [row for row in data if first <= int(row.get("r")) <= last]
            places = [row.get("r") for row in rows]
            for row, place in zip(reversed(rows), places, strict=True):
                row.set("r", place)
                for cell in row:
                    cell.set("r", re.sub(r"\d+", place, cell.get("r")))
            data[:] = sorted(data, key=lambda each: int(each.get("r")))

        edited(parts, sheet_named(parts, sheet), write)

    return change


def without_column(sheet: str, letter: str) -> Change:
    """A column deleted, those behind it moved to the left."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            for row in root.iter(f"{MAIN}row"):
                for cell in list(row):
                    name = re.sub(r"\d", "", cell.get("r"))
                    if name == letter:
                        row.remove(cell)
                    elif name > letter:
                        cell.set("r", chr(ord(name) - 1) + row.get("r"))

        edited(parts, sheet_named(parts, sheet), write)

    return change


def with_row_hidden(sheet: str, number: int) -> Change:
    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            row = next(r for r in root.iter(f"{MAIN}row") if r.get("r") == str(number))
            row.set("hidden", "1")

        edited(parts, sheet_named(parts, sheet), write)

    return change


def in_workbook(edit: Callable[[list[etree._Element], etree._Element], object]) -> Change:
    """Something done to the list of sheets."""

    def change(parts: Parts) -> None:
        def write(root: etree._Element) -> None:
            holder = root.find(f"{MAIN}sheets")
            edit(list(holder), holder)

        edited(parts, "xl/workbook.xml", write)

    return change


ALL = (
    texts_inline, strings_turned, first_runs_bare, formulas_shared, values_worked_out_anew,
    formats_renumbered, pivots_refreshed, sheets_renamed_in_the_package,
)  # fmt: skip
