"""What is circulated with a programme although it may be unwelcome."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.rules.circulation import exposed, exposed_in
from wpsheet.model.omissions import Exposed, Exposure
from wpsheet.model.programme import Programme


def exposures(programme: Programme) -> Iterator[Exposure]:
    """E-mail addresses and paths in what is circulated, and hidden rows that are too."""
    footnotes = [text.plain for text in programme.footnotes.values()]
    footnotes += [words for row in programme.guidance for words in row.words().values()]
    heads = [programme.title or "", programme.edition or ""]
    for kind, texts in ((Exposed.FOOTNOTES, footnotes), (Exposed.TITLE, heads)):
        words = tuple(words for text in texts for words in exposed_in(text))
        if words:
            yield Exposure(kind, words)
    for activity, name, found in exposed(programme):
        yield Exposure(Exposed.CELL, tuple(found), activity, name)
    for activity in programme.activities:
        if activity.hidden:
            yield Exposure(Exposed.HIDDEN_ROW, activity=activity)
