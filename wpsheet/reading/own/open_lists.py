"""The open lists of the Lists sheet: a committee's own priorities, types of task and statuses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from wpsheet.model.nearest import nearest
from wpsheet.model.programme import ListFault
from wpsheet.model.status_fills import COLOUR_FILLS
from wpsheet.model.text import comparable
from wpsheet.model.vocabulary import OwnValue
from wpsheet.model.wording import Names, Saying, Sentence, Word
from wpsheet.reading.own.list_places import Entry, first_of, name_of, said, several

_NEAR = 0.85


def split(entries: Sequence[Entry], known: Collection[str]) -> tuple[list[Entry], list[Entry]]:
    """The entries whose words are canonical, and those of the committee's own."""
    canonical = [entry for entry in entries if name_of(entry) in known]
    return canonical, [entry for entry in entries if name_of(entry) not in known]


def own_values(
    entries: Sequence[Entry], known: Collection[str], what: str, faults: list[ListFault]
) -> Iterator[OwnValue]:
    """The committee's own values; what cannot be used is put among the faults.

    A workbook of a former version has no column "Counts as": its words are the canonical ones.
    """
    canonical = {comparable(word): word for word in known}
    for entry in entries:
        first, name = first_of(entry), name_of(entry)
        counts = said(entry, "Counts as")
        misspelt = nearly(name, known) and not counts
        if "Counts as" not in entry or misspelt:
            words = {"written": name, "what": Word(what), "words": Names(sorted(known))}
            column = {"column": Word("Counts as")}
            faults.append(
                ListFault(first.address, Sentence(Saying.ENTRY_COUNTS, {**words, **column}))
            )
            continue
        if counts and comparable(counts) not in canonical:
            words = {"written": counts, "what": Word(what), "words": Names(sorted(known))}
            unknown = Sentence(Saying.COUNTS_UNKNOWN, words)
            faults.append(ListFault(entry["Counts as"].address, unknown))
            counts = ""
        spelt = (*several(entry, "Also written"), *several(entry, "Key words"))
        colour = said(entry, "Colour").casefold()
        if colour and colour not in COLOUR_FILLS:
            fault = Sentence(Saying.COLOUR_UNKNOWN, {"written": colour})
            faults.append(ListFault(entry["Colour"].address, fault))
            colour = ""
        yield OwnValue(
            name,
            canonical.get(comparable(counts), ""),
            spelt,
            said(entry, "Meaning"),
            colour,
            first.fill or "",
        )


def nearly(name: str, known: Iterable[str]) -> str | None:
    """The canonical value that words are most like, if one is near: Completed for "Complete"."""
    canonical = {comparable(word): str(word) for word in known}
    near = nearest(comparable(name), list(canonical), cutoff=_NEAR)
    return canonical[near[0]] if near else None
