"""LibreOffice at work: run once for all tests, by the Python that has `uno`.

`python3 office_work.py SOFFICE PROFILE`: each line that it reads is a JSON object with a `deed`
and what that takes, and is answered by a line of JSON.
"""

from __future__ import annotations

import json
import sys

import uno
from office import opened, options, started
from office_edits import edit
from office_pivots import pivots_of

FILTERS = {
    ("xlsx", "xlsx"): "Calc MS Excel 2007 XML",
    ("xlsx", "pdf"): "calc_pdf_Export",
    ("docx", "pdf"): "writer_pdf_Export",
}
"""Ending of a file, ending of what is made of it → the filter that writes it."""


def main(soffice: str, profile: str) -> None:
    with started(soffice, profile) as desktop:
        for line in sys.stdin:
            work = json.loads(line)
            print(json.dumps(DEEDS[work.pop("deed")](desktop, **work)), flush=True)


def convert(desktop, path, target, recalculate):  # type: ignore[no-untyped-def]
    """Save a file in another form; every formula is first calculated if that is asked for."""
    made = FILTERS[path.rpartition(".")[2], target.rpartition(".")[2]]
    with opened(desktop, path) as document:
        if recalculate:
            document.calculateAll()
        document.storeToURL(uno.systemPathToFileUrl(target), options(FilterName=made))


DEEDS = {"convert": convert, "edit": edit, "pivots": pivots_of}


if __name__ == "__main__":
    main(*sys.argv[1:])
