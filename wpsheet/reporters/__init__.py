"""Reports as the formats that people and programs use; each is named here, once.

`FORMATS` is what `wpsheet check --format` offers and what the manual lists: a further format is a
module with one function, and one entry in this table.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple


class Format(NamedTuple):
    """One form of a report: its name, the function that makes it, and what it is good for."""

    name: str
    home: str
    """The function from reports to text, as "module:function" of this package."""
    serves: str
    for_terminal: bool = False
    """Whether the function also takes the `width` and `paint` of a terminal; other formats are
    the same everywhere, and are UTF-8 even where the terminal is not."""
    folds: bool = False
    """Whether the function takes `full`: otherwise it counts what does not matter first."""
    annotates: bool = False
    """Whether the function gives what is to be added to a copy of one workbook."""

    @property
    def reporter(self) -> Callable[..., Any]:
        """The function itself; its module is imported only now."""
        module, _, function = self.home.partition(":")
        made: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), function)
        return made


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format(
            "text", "as_text:reports_text",
            "reading in the terminal: verdict, errors, what is decided once, then by activity",
            for_terminal=True, folds=True,
        ),
        Format("json", "as_json:reports_text", "programs: everything that is known"),
        Format(
            "csv", "as_csv:reports_csv",
            "Excel: a row for each finding, in UTF-8; text that Excel would take for a formula "
            "has an apostrophe in front",
        ),
        Format(
            "html", "as_html:reports_html",
            "a browser: one file that needs no network, to filter by section, body, severity and "
            "rule, to search, and to print; the address keeps the filters",
            folds=True,
        ),
        Format(
            "sarif", "as_sarif:reports_sarif",
            "tools that collect findings (SARIF 2.1.0), with the whole catalogue of rules",
        ),
        Format("github", "as_github:reports_github", "notes on a GitHub workflow run"),
        Format(
            "xlsx", "as_xlsx:findings_sheet",
            "officers: a copy of the workbook with a sheet of findings in front, a link to each "
            "cell, a note on it, and a column to answer in, which `fix --from` reads back",
            annotates=True, folds=True,
        ),
    )
}  # fmt: skip
"""In the order in which they are offered."""
