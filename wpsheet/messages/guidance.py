"""The questions and examples under the headings: a committee's own before ours."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import RichText, comparable
from wpsheet.model.wording import LANGUAGES


def guidance_under(
    section: Section, say: Labels, own: Iterable[GuidanceRow], *, first: bool
) -> list[GuidanceRow]:
    """The rows under the headings of a section.

    Our questions are under the `first` table, and only if the committee has none of its own
    and uses every column of the template.
    """
    own = list(own)
    rows = [row for row in own if row.section is section]
    first = first and say.lists.headings.ask_as_template
    if first and not any(row.kind is GuidanceKind.QUESTIONS for row in own):
        texts = {name: RichText.of(words) for name, words in _questions(say).items()}
        rows.insert(0, GuidanceRow(GuidanceKind.QUESTIONS, section, texts))
    return rows


def is_ours(row: GuidanceRow) -> bool:
    """Whether a row asks what the template asks, in either language."""
    texts = {name: comparable(text.raw) for name, text in row.texts.items()}
    ours = (_questions(Labels(language)) for language in LANGUAGES)
    return row.kind is GuidanceKind.QUESTIONS and any(
        all(words == comparable(each.get(name, "")) for name, words in texts.items())
        for each in ours
    )


def headings_of(say: Labels) -> tuple[str, str, str]:
    """What heads the table of these rows on the sheet Notes."""
    return say("Under the headings"), say("Column"), say("Words")


def named(rows: Iterable[GuidanceRow], say: Labels) -> Iterator[tuple[str, GuidanceRow]]:
    """The rows, each with its name on the sheet Notes: "Questions I.1", "Example II.1"."""
    numbers: Counter[tuple[GuidanceKind, Section]] = Counter()
    for row in rows:
        numbers[row.kind, row.section] += 1
        words = say("Questions") if row.kind is GuidanceKind.QUESTIONS else say("Example")
        yield f"{words} {row.section}.{numbers[row.kind, row.section]}", row


def _questions(say: Labels) -> dict[Field, str]:
    """What each column asks, short enough to fit in it; the number asks nothing."""
    return {
        Field.PRIORITY: say("How urgent is it? A: high, B: medium, C: low"),
        Field.PLAN_LINK: say("Is it directly linked to the Strategic Plan? Y or N"),
        Field.ACTIVITY: say("What will be done?"),
        Field.PLAN_CODES: say("Which parts of the Strategic Plan does it serve?"),
        Field.TASK_TYPE: say("Maintenance, Update or Development?"),
        Field.BODIES: say("Which bodies prepare, discuss and decide?"),
        Field.RESOURCES: say("How many officers work on it, of which unit?"),
        Field.INDICATORS: say("What must be reached for it to be complete?"),
        Field.TIMELINE: say("When, and before which body?"),
        Field.PROGRESS: say("How far along is it? What was done, and what comes next?"),
        Field.STATUS: say("Which status does it have on the day of the session?"),
    }
