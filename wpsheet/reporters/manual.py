"""The manual: pages of Markdown in English and French, for a terminal and for a browser."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.patterns import regex
from wpsheet.model.wording import Names
from wpsheet.reporters.pages import page as browser_page

PAGES = (
    "start session desk excel another-committee check rules fix circulate call-and-merge "
    "next-session languages files commands automation developers troubleshooting excel-check "
    "glossary officers"
).split()
"""The names of the pages in the order in which one reads them."""
_REMARKS = regex(r"^<!--.*-->\n", re.MULTILINE)
"""What marks the parts of a page that are made from the code."""
_FOLDER = files("wpsheet") / "manual"


class UnknownPage(WpsheetError):
    """A page that the manual does not have."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual in one language."""

    name: str
    text: str
    """Markdown, with a title in the first line."""

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0].removeprefix("# ")


def manual_pages(language: str) -> tuple[Page, ...]:
    """All pages in a language, in the order of reading."""
    return tuple(_page(name, language) for name in PAGES)


def manual_page(name: str, language: str) -> Page:
    """The page of a name, in any case; raises `UnknownPage`, which names the nearest one."""
    wanted = name.strip().casefold().removesuffix(".md").replace(" ", "-")
    if wanted in PAGES:
        return _page(wanted, language)
    near = get_close_matches(wanted, PAGES, n=1)
    raise UnknownPage(
        'the manual has no page "{name}".{near:? Is {near:quoted} meant?} "wpsheet manual" lists '
        "the pages",
        name=name, near=Names(near),
    )  # fmt: skip


def _page(name: str, language: str) -> Page:
    text = (_FOLDER / language / f"{name}.md").read_text(encoding="utf-8")
    return Page(name, _REMARKS.sub("", text))


def contents(pages: Iterable[Page], say: Labels) -> str:
    """The list of the pages, and how to see one."""
    lines = [f"  {page.name:<20}{page.title}" for page in pages]
    remark = say("To read a page: wpsheet manual PAGE. In the browser: wpsheet manual --open")
    return "\n".join([say("Pages of the manual:"), *lines, "", remark])


def write_manual(folder: Path, language: str) -> None:
    """Write the manual as linked HTML pages and their pictures into a folder."""
    say = Labels(language)
    pages = manual_pages(language)
    links = [(f"{page.name}.html", page.title) for page in pages]
    for page in pages:
        made = browser_page(
            "manual", say=say, title=page.title, here=f"{page.name}.html", links=links,
            body=_html(page.text.partition("\n")[2]),
            pictures=True,
        )  # fmt: skip
        (folder / f"{page.name}.html").write_text(made, encoding="utf-8")
    (folder / "img").mkdir()
    for picture in (_FOLDER / "img").iterdir():
        (folder / "img" / picture.name).write_bytes(picture.read_bytes())


def _html(markdown: str) -> object:
    """Markdown as HTML; what looks like HTML in it is text, and links lead to HTML pages."""
    from markdown_it import MarkdownIt
    from markupsafe import Markup

    made = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown)
    made = re.sub(r'href="([\w-]+)\.md(#[^"]*)?"', r'href="\1.html\2"', made)
    made = made.replace('src="../img/', 'src="img/')
    return Markup(re.sub(r"<h([2-4])>(.*?)</h\1>", _with_anchor, made))


def _with_anchor(heading: re.Match[str]) -> str:
    """A heading that links may lead to, by its words as code hosts make them."""
    words = re.sub(r"<.*?>", "", heading[2]).casefold()
    anchor = re.sub(r"[^\w\s-]", "", words).strip().replace(" ", "-")
    return f'<h{heading[1]} id="{anchor}">{heading[2]}</h{heading[1]}>'
