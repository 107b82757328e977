"""A page of plain Markdown as a Word document: the guide that goes to officers with a call."""

import re
from collections.abc import Iterator

from wpsheet.model.patterns import regex
from wpsheet.model.text import Run
from wpsheet.writing.word import styles, xml
from wpsheet.writing.word.document import WordDocument

_NUMBERED = regex(r"(\d+\.) (.*)", re.DOTALL)
_MARKED = regex(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|(?P<plain>[^*]+)")
_SPACE_BELOW = '<w:spacing w:after="140"/>'
_HANGING = f'{_SPACE_BELOW}<w:ind w:left="425" w:hanging="425"/>'


def guide_document(page: str, language: str) -> bytes:
    """The document as bytes, A4 upright.

    `page` has a title in its first line, then paragraphs and numbered steps in which **bold** and
    *italic* words are marked.
    """
    title, _, text = page.partition("\n")
    title = title.removeprefix("# ")
    document = WordDocument(title, title, language)
    document.set_upright()
    document.add(xml.line(title, document.style(styles.TITLE), _SPACE_BELOW))
    style = document.style(styles.BODY)
    for block in _blocks(text):
        step = _NUMBERED.fullmatch(block)
        words = f"{step[1]}\t{step[2]}" if step else block
        document.add(xml.paragraph(_runs(words), style, _HANGING if step else _SPACE_BELOW))
    return document.content()


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs and the steps, each on one line."""
    for block in re.split(r"\n\s*\n|\n(?=\d+\. )", text.strip()):
        yield " ".join(block.split())


def _runs(words: str) -> str:
    return "".join(
        xml.run(Run(mark[0].strip("*"), bold=bool(mark["bold"]), italic=bool(mark["italic"])))
        for mark in _MARKED.finditer(words)
    )
