"""The lists on the Lists sheet that a committee makes its own: columns, rules, open lists."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from wpsheet.messages.phrases import heading_in
from wpsheet.model.activity import COLOUR_FILLS
from wpsheet.model.columns import LISTED_COLUMNS, Headings, ListedColumn
from wpsheet.model.layout import COLUMN, ColumnName, Field, rank_of_heading
from wpsheet.model.nearest import nearest
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import OwnValue, RuleSetting
from wpsheet.model.wording import LANGUAGES, Names, Template, Word
from wpsheet.reading.own.list_places import Entry, entry_text, first_of, name_of, several

Fault = Callable[..., None]
"""Notes down what is wrong with an entry: its address, what is said, and the words in it."""
_YES, _NO = {"yes", "y", "oui", "o"}, {"no", "n", "non", ""}
_NEAR = 0.85
_NOT_USED = {"not used", "unused", "non utilisé", "pas utilisé"}


def read_columns(entries: Sequence[Entry], fault: Fault) -> tuple[ListedColumn, ...]:
    """The columns that a list has; those of the template that it leaves out are as built in."""
    found: dict[ColumnName, ListedColumn] = {}
    headed: set[str] = set()
    for entry in entries:
        each = _column(entry, fault)
        words = set(map(comparable, each.headings)) if each else set()
        if each and (each.name in found or words & headed):
            cell = entry.get("Heading", first_of(entry))
            fault(cell.address, Template.ENTRY_TWICE, written=each.heading or each.name.value)
        elif each:
            headed |= words
            found[each.name] = each
    if not Headings(found.values()).are_own:
        found = {name: _as_built_in(each) for name, each in found.items()}
    missing = (each for each in LISTED_COLUMNS if each.name not in found)
    return (*found.values(), *missing)


def _column(entry: Entry, fault: Fault) -> ListedColumn | None:
    """One row of the list; None if it names neither a field nor a heading."""
    written, heading = entry_text(entry, "Field"), entry_text(entry, "Heading")
    try:
        field = Field(comparable(written)) if written else None
    except ValueError:
        known = Names([each.value for each in Field])
        fault(first_of(entry).address, Template.FIELD_UNKNOWN, written=written, known=known)
        return None
    if field is None and not heading:
        return None
    required = comparable(entry_text(entry, "Required"))
    used = required not in _NOT_USED and comparable(heading) not in _NOT_USED
    if comparable(heading) in {"", *_NOT_USED}:
        heading, used = "", False
    also = several(entry, "Also headed")
    circulated = answer(entry, "Circulated", fault, otherwise=field is not None)
    needed = used and answer(entry, "Required", fault, otherwise=False)
    return ListedColumn(field, heading, also, needed, circulated, used)


def _as_built_in(column: ListedColumn) -> ListedColumn:
    """A column under its English heading, which a French workbook has in French."""
    field, words = column.field, comparable(column.heading)
    usual = {comparable(heading_in(language, field)) for language in LANGUAGES} if field else ()
    if field and (words in usual or not rank_of_heading(column.heading, field)):
        return column._replace(heading=COLUMN[field].heading)
    return column


def answer(entry: Entry, heading: str, fault: Fault, *, otherwise: bool) -> bool:
    """Yes or no; `otherwise` if the cell is blank or says neither."""
    cell = entry.get(heading)
    words = comparable(cell.plain).strip(". ") if cell else ""
    if cell and words and words not in _YES | _NO:
        fault(cell.address, Template.NOT_YES_OR_NO, written=one_line(cell.plain))
    return otherwise if not words or words not in _YES | _NO else words in _YES


def read_rule(entry: Entry) -> RuleSetting:
    """One row of the list of rules, as it is written."""
    rule, severity, reason = (entry_text(entry, each) for each in ("Rule", "Severity", "Reason"))
    return RuleSetting(rule, severity, reason, entry["Rule"].address)


# Priorities, types of task, statuses


def own_values(
    entries: Sequence[Entry],
    known: Collection[str],
    what: str,
    fault: Fault,
    spellings: Mapping[str, str],
) -> Iterator[OwnValue]:
    """The committee's own values.

    A workbook of a former version has no column "Counts as": its words are the canonical ones.
    """
    canonical = {**spellings, **{comparable(word): word for word in known}}
    listed = Names(list(map(Word, sorted(known))))
    for entry in entries:
        first, name = first_of(entry), name_of(entry)
        counts = entry_text(entry, "Counts as")
        misspelt = nearly(name, known) and not counts
        if "Counts as" not in entry or misspelt:
            fault(
                first.address, Template.ENTRY_COUNTS, written=name, what=Word(what), words=listed,
                column=Word("Counts as"),
            )  # fmt: skip
            continue
        if counts and comparable(counts) not in canonical:
            at = entry["Counts as"].address
            fault(at, Template.COUNTS_UNKNOWN, written=counts, what=Word(what), words=listed)
            counts = ""
        yield OwnValue(
            name,
            canonical.get(comparable(counts), ""),
            (*several(entry, "Also written"), *several(entry, "Key words")),
            entry_text(entry, "Meaning"),
            colour_of(entry, fault),
            first.fill or "",
        )


def colour_of(entry: Entry, fault: Fault) -> str:
    """The colour that an entry names; "" for none that is known."""
    colour = entry_text(entry, "Colour").casefold()
    if colour and colour not in COLOUR_FILLS:
        fault(entry["Colour"].address, Template.COLOUR_UNKNOWN, written=colour)
    return colour if colour in COLOUR_FILLS else ""


def nearly(name: str, known: Iterable[str]) -> str | None:
    """The canonical value that words are most like, if one is near: Completed for "Complete"."""
    canonical = {comparable(word): str(word) for word in known}
    near = nearest(comparable(name), list(canonical), cutoff=_NEAR)
    return canonical[near[0]] if near else None
