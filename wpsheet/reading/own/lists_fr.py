"""The lists of a French workbook, entry by entry, as those of an English one."""

from collections.abc import Mapping
from functools import cache

from wpsheet.grammars.status import NO_STATUS
from wpsheet.grammars.timeline import plain_dates
from wpsheet.messages.labels import Labels
from wpsheet.model import list_headings
from wpsheet.model.cells import Cell
from wpsheet.model.layout import heading_key
from wpsheet.model.list_headings import LIST_HEADINGS, LIST_HEADINGS_FR, ListName
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.model.vocabulary import BUILT_IN, Status
from wpsheet.model.wording import FRENCH

_COLOURS = {french: english for english, french in list_headings.COLOURS_FR.items()}
_SETTINGS = {heading_key(french): english for english, french in list_headings.SETTINGS_FR.items()}
_ANSWERS = {"oui": "yes", "non": "no", "non utilisé": "not used"}
_CALLED = {ListName.BODIES, ListName.CODES, ListName.TASK_TYPES, ListName.UNITS}
"""Lists whose entries are called by an English word of their own."""


def in_english(name: ListName, entry: Mapping[str, Cell]) -> dict[str, Cell]:
    """An entry by the English headings, its key first; each cell keeps its place."""
    roles = LIST_HEADINGS_FR[name]
    by_role = {roles[heading]: cell for heading, cell in entry.items()}
    match name:
        case ListName.STATUSES:
            _say(by_role, _statuses(), "Status", "Counts as")
            _say(by_role, _COLOURS, "Colour")
        case ListName.SETTINGS:
            cell = by_role["Setting"]
            key = _SETTINGS.get(heading_key(cell.plain))
            by_role["Setting"] = _holding(cell, key) if key else cell
        case ListName.SESSIONS:
            cell = by_role["Session"]
            when, bracket, body = cell.plain.partition("(")
            milestones = plain_dates(when, BUILT_IN)
            if len(milestones) == 1:
                body = BUILT_IN.body_named(body.rstrip(") ")) or body.rstrip(") ")
                words = f"{milestones[0].period} ({body})" if bracket else milestones[0].period
                by_role["Session"] = _holding(cell, words)
        case ListName.COLUMNS | ListName.SECTIONS:
            _say(by_role, _ANSWERS, "Required", "Circulated", "Continuous")
        case _ if name in _CALLED:
            by_role = _called(by_role, LIST_HEADINGS[name][0], next(iter(roles.values())))
    return by_role


@cache
def _statuses() -> dict[str, str]:
    say = Labels(FRENCH)
    return {comparable(say.status(word)): word for word in (*Status, NO_STATUS)}


def _called(by_role: dict[str, Cell], english: str, french: str) -> dict[str, Cell]:
    """The entry under its English word; under its French one where it has no other."""
    offered = by_role[french]
    own = by_role.get(english, Cell(offered.address))
    alone = not one_line(own.plain)
    if alone or offered.plain == own.plain or _is_full_name(by_role, own, offered):
        by_role[french] = Cell(offered.address)
    rest = {role: cell for role, cell in by_role.items() if role != english}
    return {english: offered if alone else own, **rest}


def _is_full_name(by_role: Mapping[str, Cell], own: Cell, offered: Cell) -> bool:
    """Whether a body is called by its full name in both languages, as "Council" is.

    It then has no short French name of its own.
    """
    names = [by_role[role].plain for role in ("Full name", "French name") if role in by_role]
    return names == [own.plain, offered.plain]


def _say(by_role: dict[str, Cell], words: Mapping[str, str], *roles: str) -> None:
    for role in by_role.keys() & roles:
        if english := words.get(comparable(by_role[role].plain)):
            by_role[role] = _holding(by_role[role], english)


def _holding(cell: Cell, words: str) -> Cell:
    return cell._replace(text=RichText.of(words))
