"""Rules on team resources: how many officers of which unit."""

import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, at, first_few
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one, pair
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable
from wpsheet.model.values import Resource
from wpsheet.model.wording import ENGLISH, FRENCH, Names, Sentence, Template


class ResourceUnitAlias(RowRule):
    """A unit under Team resources is not named as in the list.

    Why: Officers are added up by unit. Two names for one unit split the total.
    Fix: Write the unit as it is in the list.
    """

    code, name, severity = "WP210", "resource-unit-alias", Severity.WARNING
    fields = (Field.RESOURCES,)
    fix = Safety.SAFE
    message = "Write names as in the list: {names:semicolons}."
    bad, good = pair(
        resources=("One officer from the CBD", "One officer from the Capacity Building Directorate")
    )

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        lists = context.lists
        units = {r.written: r.unit for r in activity.resources if r.written != r.unit}
        if not units:
            return
        aliases = {comparable(alias) for unit in lists.units for alias in unit.aliases}
        names = lists.unit_spellings.keys() - aliases
        text = activity.plain(Field.RESOURCES)
        say = Labels(_language_of(text) or context.say.language, lists)
        sentences = []
        for written, unit in units.items():
            if lists.unit_named(written) and comparable(written) not in names:
                name = {"written": written, "name": say.unit(unit)}
                sentences.append(Sentence(Template.WRITTEN_IN_LIST, name))
                text = _with_unit(text, written, say.unit(unit))
        if sentences:
            yield at(activity, Field.RESOURCES, suggestion=text, names=Names(sentences))


def _with_unit(text: str, written: str, name: str) -> str:
    """A cell with a unit by its name: "from CBD" is "from the Capacity Building Directorate"."""
    lead = r"(?P<lead>\b(?:from|of|in|by|within|with)\s+)?(?P<article>the\s+)?"
    french = next(
        (f"{a} " if a[-1] != "'" else a for w, a in _ARTICLES if name.startswith(w)), None
    )
    if french:
        lead = r"(?P<lead>)(?P<article>\b(?:du|de la|des|de)\s+|\b[dl]['’]|\bde l['’])?"

    def renamed(found: re.Match[str]) -> str:
        if french:
            return f"{french if found['article'] else ''}{name}"
        wants = found["lead"] and not found["article"] and " " in name
        return f"{found['lead'] or ''}{'the ' if wants else found['article'] or ''}{name}"

    return re.sub(rf"{lead}(?<!\w){re.escape(written)}(?!\w)", renamed, text)


_ARTICLES = (
    ("Direction", "de la"), ("Sous-Direction", "de la"), ("Unité", "de l'"), ("Bureau", "du"),
)  # fmt: skip
"""How French joins a unit of such a name to its officers."""


class ResourceUncountable(RowRule):
    """Team resources does not give a number of officers.

    Why: Without a number, the activity is not counted in the resources of any unit.
    Fix: Write how many officers from which unit, for example "One officer from the Research Unit".
    """

    code, name, severity = "WP211", "resource-uncountable", Severity.WARNING
    fields = (Field.RESOURCES,)
    message = (
        '{none:?"{text}" does not say how many officers.}{counted:?{counted:quoted} '
        "{counted:does|do} not count officers.} Write how many, and from which unit."
    )
    bad, good = pair(resources=(
        "Railway Project team", "Two officers from the Research Unit and interested Members"
    ))  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        text = activity.plain(Field.RESOURCES)
        if text and all(resource.minimum is None for resource in activity.resources):
            amounts = (found[0] for found in _COUNTED.finditer(text))
            counted = first_few(words for words in amounts if not _PERSONS.search(words))
            shown = text.replace("\n", " ")
            yield at(activity, Field.RESOURCES, text=shown, none=not counted, counted=counted)


_COUNTED = regex(
    r"(?<![\w.,/-])(?:\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?\s*|(?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\s+)"
    r"(?:%(?:\s+of\s+(?!the\b)[^\W\d]+|\s+d[e']\s*[^\W\d]+)?|€|(?:working|full|person|man|jours?|half)"
    r"[\s-]+(?!of\b)[^\W\d]+|(?!(?:of|the|de|du|des|la|le)\b)[^\W\d][\w-]+"
    r"(?:\s+(?:ouvrables|ouvrés|par|de\s+travail))?)",
    re.IGNORECASE,
)
"""A number and what it counts: "5 working days", "30 % of one"."""
_PERSONS = regex(r"\b(?:offic(?:er|ial)s?|fonctionnaires?|agents?)\b", re.IGNORECASE)
"""Whom "up to three officers" counts, if not how many; what is counted if no unit is named."""


class DecimalComma(RowRule):
    """A number of officers is written with a decimal comma.

    Why: English uses a decimal point. A comma separates the units.
    Fix: Write 2.5 instead of 2,5.
    """

    code, name, severity = "WP212", "decimal-comma", Severity.WARNING
    fields = (Field.RESOURCES,)
    fix = Safety.SAFE
    message = 'Write the number with a decimal point: "{right}".'
    bad = one(resources="2,5 officers from the Research Unit")
    good = one(resources="2.5 officers from the Research Unit")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        if not any(each.decimal_comma for each in activity.resources):
            return
        text = activity.plain(Field.RESOURCES)
        if _language_of(text) != FRENCH:  # where the decimal comma is right
            commas = r"(?<![\d.,])(\d+),(\d+)(?![\d.,])"
            shown = Names([f"{whole}.{part}" for whole, part in re.findall(commas, text)])
            right = re.sub(commas, r"\1.\2", text)
            yield at(activity, Field.RESOURCES, suggestion=right, right=shown)


def _language_of(text: str) -> str | None:
    """The language that the words of a resources cell are of; None if they show none."""
    if re.search(r"\b(?:fonctionnaires?|agents?|administrateurs?)\b", text, re.I):
        return FRENCH
    return ENGLISH if re.search(r"\b(?:offic(?:er|ial)s?|from)\b", text, re.I) else None


class ResourceUnitUnknown(RowRule):
    """Officers are counted for a unit that is not in the list.

    Why: A unit with two names is counted as two units. A unit that was renamed is not found.
    Fix: Write the current name of the unit, or add it to the list of units.
    """

    code, name, severity = "WP213", "resource-unit-unknown", Severity.INFO
    fields = (Field.RESOURCES,)
    message = (
        "{units:?{units:quoted} {units:is|are} not in the list of units. Correct the name or add "
        "the unit to the list.}{bare:?No unit is given for {bare}. Write which unit they come "
        "from.}"
    )
    bad = one(resources="One officer from the Weather Unit")
    good = one(resources="One officer from the Research Unit")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        unknown = [r for r in activity.resources if not r.known]
        if unknown and Field.RESOURCES in activity.cells:
            bare = [r for r in unknown if _PERSONS.fullmatch(r.unit)]
            named = dict.fromkeys(r.unit for r in unknown if r not in bare)
            unnamed = [] if named else list(map(_counted, bare))
            yield at(activity, Field.RESOURCES, units=Names(list(named)), bare=Names(unnamed))


def _counted(bare: Resource) -> str:
    """Officers without a unit as they are counted: "2 officers", "1-2 officers"."""
    low, high = bare.minimum or 0, bare.maximum or 0
    return f"{low:g} {bare.unit}" if low == high else f"{low:g}-{high:g} {bare.unit}"
