"""Makes edits one by one; an edit that would do harm is refused with its reason."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from wpsheet.editing.cells import Area, areas_of, cells_of
from wpsheet.editing.parts import space_of
from wpsheet.editing.runs import Piece, pieces_from
from wpsheet.editing.sheet import Sheet
from wpsheet.editing.styles import SOLID, Styles, rgb_of
from wpsheet.editing.workbook import Workbook
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited, Receipt, Refusal
from wpsheet.model.rewording import plain, reworded
from wpsheet.model.text import plain_paragraphs
from wpsheet.model.wording import Names, Sentence, Template
from wpsheet.ooxml.package import Package
from wpsheet.ooxml.sheet import MAX_COLUMN, MAX_ROW
from wpsheet.ooxml.strings import MAX_CHARACTERS

_LINE = 1.32
"""The height of a line to that of its font."""
_FORMULA_SIGNS = ("=", "+", "-", "@")
_KEPT_BY = {
    "heading": Template.EDIT_TABLE_HEADING,
    "totals": Template.EDIT_TABLE_TOTALS,
    "pivot": Template.EDIT_PIVOT,
}


class Edits:
    """Edits one workbook; with `headings`, headings of tables are edited like other cells.

    The caller then also renames the columns of the tables and knows that headings are locked.
    So many rows change that their heights are fitted here and not by Excel.
    """

    def __init__(self, package: Package, *, headings: bool = False) -> None:
        self.book = Workbook(package)
        self.package = package
        self._headings = headings
        free = "heading" if headings else ""
        self._fixed = cache(
            lambda name: tuple(each for each in self.book.fixed_areas(name) if each[0] != free)
        )
        self._touched: dict[str, Sheet] = {}
        self._locked: list[Address] = []
        self._hidden_fills: list[Address] = []
        self._painted = cache(lambda sheet: tuple(painted(sheet, self.book.styles)))

    def make(self, edits: Iterable[CellEdit]) -> Edited:
        """Make what can be made; two edits of one cell are made one after the other."""
        made: list[CellEdit] = []
        unchanged: list[CellEdit] = []
        refused: list[Refusal] = []
        for edit in edits:
            sheet = self.book.sheet(edit.address.sheet)
            if sheet is None:
                values = {"sheet": edit.address.sheet}
                refused.append(Refusal(edit, Sentence(Template.EDIT_NO_SHEET, values)))
            elif reason := self._obstacle(edit, sheet):
                refused.append(Refusal(edit, reason))
            else:
                (made if self._make(edit, sheet) else unchanged).append(edit)
        for name, sheet in self._touched.items():
            self.package.replace_root(self.book.sheet_parts[name], sheet.root)
        if self._touched:
            self.book.put_styles_back()
        parts, warnings = self.package.changed_parts, tuple(self._warnings(made))
        receipt = Receipt(tuple(made), tuple(unchanged), tuple(refused), parts, warnings)
        return Edited(self.package.result(), receipt)

    # What is in the way

    def _obstacle(self, edit: CellEdit, sheet: Sheet) -> Sentence | None:
        place = edit.address
        if not (1 <= place.row <= MAX_ROW and 1 <= place.column <= MAX_COLUMN):
            return Sentence(Template.EDIT_NO_CELL, {})
        merge = _holding(sheet.merges, place)
        if merge and (merge.top, merge.left) != (place.row, place.column):
            return Sentence(Template.EDIT_MERGED, {"range": merge.ref})
        if edit.fill is not None and not self.book.styles.usable:
            return Sentence(Template.EDIT_NO_STYLES, {})
        if edit.fill is not None and self.book.styles.full:
            return Sentence(Template.EDIT_STYLES_FULL, {})
        if edit.text is None and edit.rich is None:
            return None
        cell = sheet.cell(place.row, place.column)
        if cell is not None and cell.find("{*}f") is not None:
            return Sentence(Template.EDIT_FORMULA, {})
        area = _holding(sheet.formula_areas, place)
        if area is not None:
            return Sentence(Template.EDIT_FORMULA_AREA, {"range": area.ref})
        for what, fixed in self._fixed(place.sheet):
            if fixed.holds(place.row, place.column):
                return Sentence(_KEPT_BY[what], {})
        if cell is not None and cell.get("vm"):
            return Sentence(Template.EDIT_DATA_TYPE, {})
        if edit.before is not None and self._holds_a_part(edit, sheet):
            return Sentence(Template.EDIT_CONTINUED, {})
        if len(edit.rich.raw if edit.rich else edit.text or "") > MAX_CHARACTERS:
            return Sentence(Template.EDIT_TOO_LONG, {"most": MAX_CHARACTERS})
        return None

    def _holds_a_part(self, edit: CellEdit, sheet: Sheet) -> bool:
        """Whether the cell holds the beginning of what was read, and a further row the rest."""
        held = plain(self.book.pieces(sheet, edit.address.row, edit.address.column) or [])
        before = edit.before or ""
        return bool(held) and len(held) < len(before) and before.startswith(held)

    # Making

    def _make(self, edit: CellEdit, sheet: Sheet) -> bool:
        """Make an edit that nothing is in the way of; False if the cell is so already."""
        place = edit.address
        changed = self._write(edit, sheet)
        if edit.fill is not None:
            changed = self._fill(place, edit.fill.upper(), sheet) or changed
        if changed:
            self._touched[place.sheet] = sheet
            self._note(place, sheet, edit.fill)
        return changed

    def _write(self, edit: CellEdit, sheet: Sheet) -> bool:
        row, column = edit.address.row, edit.address.column
        styles, number = self.book.styles, sheet.format_at(row, column)
        held = self.book.pieces(sheet, row, column)
        old = "".join(piece.text for piece in held or ())
        if edit.rich is not None:
            new = pieces_from(edit.rich, styles.font_of(number), space_of(sheet.root))
            same = held is not None and _looks(held) == _looks(new)
        elif edit.text is not None:
            same_words = edit.text == old or plain_paragraphs(edit.text) == plain(held or [])
            same = held is not None and same_words
            new = [] if same else reworded(held or [Piece("")], edit.text)
        else:
            return False
        if same:
            return False
        sheet.put_text(row, column, new, old, self._line_points(number) if self._headings else None)
        formula = "".join(piece.text for piece in new).startswith(_FORMULA_SIGNS)
        if formula and styles.usable and not styles.has_quote_prefix(number) and not styles.full:
            # Without the mark, F2 and Enter would make a formula of the text.
            sheet.put_format(row, column, styles.with_quote_prefix(number))
        return True

    def _line_points(self, number: int) -> float:
        """The height of a line in a format's font; 0 if its cell has one line, however long."""
        if not self.book.styles.wraps(number):
            return 0.0
        return _LINE * float(self.book.styles.font_of(number).get("sz", {}).get("val", 11))

    def _fill(self, place: Address, rgb: str, sheet: Sheet) -> bool:
        styles = self.book.styles
        number = sheet.format_at(place.row, place.column)
        if styles.fill_of(number) == rgb:
            return False
        filled = styles.with_parts(number, fill=SOLID.format(rgb=rgb))
        sheet.put_format(place.row, place.column, filled)
        return True

    # What a person should know

    def _note(self, place: Address, sheet: Sheet, fill: str | None) -> None:
        if sheet.protected and not self._headings and not _holding(sheet.free_areas, place):
            if self.book.styles.locked(sheet.format_at(place.row, place.column)):
                self._locked.append(place)
        if fill is not None and self._may_hide(place, sheet, fill.upper()):
            self._hidden_fills.append(place)

    def _may_hide(self, place: Address, sheet: Sheet, fill: str) -> bool:
        """Whether a conditional format paints over a fill, and none paints the very same.

        That of the controlled workbook colours the cell by its word, as the fill does.
        """
        painting = self._painted(sheet)
        fills = {colour for area, colour in painting if area.holds(place.row, place.column)}
        return bool(fills) and fill not in fills

    def _warnings(self, made: list[CellEdit]) -> Iterable[Sentence]:
        if self._hidden_fills:
            yield Sentence(Template.EDITED_UNDER_CONDITION, {"cells": _cells(self._hidden_fills)})
        if self._locked:
            yield Sentence(Template.EDITED_LOCKED, {"cells": _cells(self._locked)})
        if made:
            calculated = any(sheet.has_formulas for sheet in self._touched.values())
            if calculated or self.book.has_formulas_elsewhere:
                yield Sentence(Template.EDITED_UNDER_FORMULAS, {})
            if any(r.kind == "pivotCacheDefinition" for r in self.book.relations.values()):
                yield Sentence(Template.EDITED_UNDER_PIVOTS, {})


def _holding(areas: Iterable[Area], place: Address) -> Area | None:
    return next((area for area in areas if area.holds(place.row, place.column)), None)


def _looks(pieces: list[Piece]) -> list[object]:
    return [(piece.text, piece.look) for piece in pieces if piece.text]


def _cells(places: list[Address], most: int = 10) -> Names:
    refs = list(dict.fromkeys(place.ref for place in places))
    return Names(refs[:most], more=len(refs) > most)


def painted(sheet: Sheet, styles: Styles) -> Iterator[tuple[Area, str | None]]:
    """Each area with a fill that a conditional format may give it, as RRGGBB; None if that
    cannot be told, as of a scale of colours. A format without a fill paints none."""
    for each in sheet.root.iter("{*}conditionalFormatting"):
        for rule in each.iterfind("{*}cfRule"):
            if rule.get("type") == "iconSet":
                continue  # it paints no fill
            look = rule.find("{*}dxf")
            if look is None and rule.get("dxfId"):
                look = styles.look(int(rule.get("dxfId")))
            fills = [None] if look is None else [_ground(fill) for fill in look.iterfind("{*}fill")]
            yield from ((area, fill) for area in areas_of(cells_of(each)) for fill in fills)


def _ground(fill: Any) -> str | None:
    """The colour of a fill as a conditional format has it: solid, in the place of the ground."""
    return next(filter(None, map(rgb_of, fill.iter("{*}bgColor"))), None)
