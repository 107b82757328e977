"""The footnotes of a programme: what its columns ask for, in its own words before ours.

A committee's footnotes are endorsed wording. They are kept as they were written, in the language
they were written in; ours are used only where the programme has none for that column.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import RichText, comparable
from wpsheet.model.wording import LANGUAGES


class Footnote(NamedTuple):
    """One note: the number of its mark, the column that has the mark, and its text.

    `column` is blank for a note of the programme that no heading of the template has.
    """

    number: int
    column: str
    text: RichText


def footnotes(say: Labels, own: Mapping[int, RichText]) -> list[Footnote]:
    """Every footnote in the order of the marks: the programme's own, and ours in a language.

    Ours speak of all columns of the template: they are used only where all of them are used.
    """
    ours = _ours(say) if say.lists.headings.ask_as_template else ()
    found = [Footnote(n, column, own.get(n) or text) for n, column, text in ours]
    known = {note.number for note in found}
    return found + [Footnote(n, "", own[n]) for n in sorted(own) if n not in known]


def as_approved(say: Labels, own: Mapping[int, RichText]) -> str:
    """That a committee's notes keep their language, and what their values are called beside them.

    "" if they name no value by its word of the other language.
    """
    written = " ".join(text.raw for text in own.values())
    other = Labels(next(each for each in LANGUAGES if each != say.language), say.lists)
    pairs = dict(zip(_values(other), _values(say), strict=True))
    pairs[other.period(CONTINUOUS).lower()] = say.period(CONTINUOUS)
    others = ((word, said) for word, said in pairs.items() if comparable(word) != comparable(said))
    written_there = (each for each in others if re.search(rf"\b{re.escape(each[0])}\b", written))
    named = ", ".join(f"{word} = {said}" for word, said in written_there)
    return f"{_opening(say)} {named}." if named else ""


def says_as_approved(words: str) -> bool:
    """Whether comparable words are that line, in either language."""
    return words.startswith(tuple(comparable(_opening(Labels(each))) for each in LANGUAGES))


def _opening(say: Labels) -> str:
    return say("The footnotes are in the language in which they were approved:")


def _values(say: Labels) -> Iterator[str]:
    """The values that footnotes speak of, as a language writes them."""
    yield say.link(linked=True)
    yield from (say.code(term.name) for term in say.lists.codes)
    yield from (say.task_type(term.name) for term in say.lists.task_types)
    yield from (say.status(term.status.value) for term in say.lists.statuses)
    yield say.period(CONTINUOUS)


def headings_of(say: Labels) -> tuple[str, str, str]:
    """What heads the table of the footnotes on the sheet Notes."""
    return say("Note"), say("Column"), say("What it asks for")


def is_ours(number: int, text: RichText) -> bool:
    """Whether a footnote has the template's words, in either language."""
    ours = (each for lang in LANGUAGES for each in _ours(Labels(lang)))
    return any((number, comparable(text.raw)) == (n, comparable(t.raw)) for n, _, t in ours)


def _ours(say: Labels) -> Iterator[tuple[int, str, RichText]]:
    texts = [
        (1, say.headed(Field.PLAN_LINK), say(
            "Y or N: does the activity directly serve one of the main areas of the "
            "Strategic Plan? All bodies work to the same strategy, so every activity "
            "(100%) should be Y.")),
        (2, say.headed(Field.ACTIVITY), say(
            "All activities listed are funded. If funding still has to be approved, say so "
            "under Progress.")),
        (3, say.headed(Field.PLAN_CODES), say(
            "The codes of the Strategic Plan that the activity serves: strategic processes "
            "SP1 to SP5, focus areas FA1 to FA3, organizational matters ORG1 and ORG2. "
            "Separate several codes with commas.")),
        (4, say.headed(Field.TASK_TYPE), say(
            "Maintenance: adjusting or clarifying existing texts. Update: reviewing "
            "existing texts in depth. Development: drafting new texts.")),
        (5, say.headed(Field.BODIES), say(
            "The body in charge, the bodies that report to it or are informed, and the "
            "bodies that decide. List here every body that has a due date in Timeline.")),
        (6, say.headed(Field.PROGRESS), say(
            "Updated for each session. Begin with a key word (Completed, In progress, "
            "Postponed, Not started). Then write what was done and when. End with the next "
            "steps.")),
        (7, say.headed(Field.STATUS), say(
            "The status of the activity on the day of the session: Completed (green), In "
            "progress (blue), Postponed or Not started (red).")),
        (8, say("{timeline} of section {section}", timeline=say.headed(Field.TIMELINE),
                section=Section.CONTINUOUS.value),
         say('For continuous activities, Timeline is always "Continuous".')),
    ]  # fmt: skip
    return ((number, column, RichText.of(text)) for number, column, text in texts)
