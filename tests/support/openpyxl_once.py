"""openpyxl opens a workbook in full once: from the second time on, what it made is copied.

Hundreds of tests open the sample, or what was made of it, to look at it or to type into it. Each
has a workbook of its own to change, which costs a seventh of reading the file again.
"""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import pytest
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.table import TableList

MOST = 60
"""So many workbooks are remembered at once."""
KNOWN: dict[tuple[object, ...], bytes] = {}
HOW = ("read_only", "keep_vba", "data_only", "keep_links", "rich_text")


@pytest.fixture(scope="module", autouse=True)
def opened_once() -> Iterator[None]:
    """Workbooks of the same bytes that are opened in the same way are read once."""
    read_in_full = ExcelReader.read

    def read_once(reader: Any) -> None:
        if reader.read_only or reader.keep_vba:  # they keep the file open
            return read_in_full(reader)
        content = reader.archive.fp
        content.seek(0)
        opened = (blake2b(content.read()).digest(), *(getattr(reader, each) for each in HOW))
        if opened in KNOWN:
            reader.wb = pickle.loads(KNOWN[opened])
            reader.archive.close()
        else:
            read_in_full(reader)
            styles = reader.wb._cell_styles
            reader.wb._cell_styles = IndexedList(list(styles))  # as its copies number them
            KNOWN[opened] = pickle.dumps(reader.wb)
            while len(KNOWN) > MOST:
                del KNOWN[next(iter(KNOWN))]
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ExcelReader, "read", read_once)
        yield


def _tables(held: list[Any]) -> TableList:
    tables = TableList()
    for table in held:
        tables.add(table)
    return tables


# `items` of the one are names and ranges, and all of the other begin with one index.
copyreg.pickle(TableList, lambda tables: (_tables, (list(tables.values()),)))
copyreg.pickle(IndexedList, lambda indexed: (IndexedList, (list(indexed),)))
