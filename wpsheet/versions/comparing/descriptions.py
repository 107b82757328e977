"""What a comparison found, in words: why two activities are in doubt, and which change is which."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.guidance import GuidanceKind, GuidancePlace
from wpsheet.model.text import shortened
from wpsheet.versions.comparing.differences import Compared, Diff, ListEntry, OutsidePlace
from wpsheet.versions.comparing.fields import ChangeKind, FieldChange
from wpsheet.versions.comparing.matching import Doubt
from wpsheet.versions.comparing.wording import Piece, Words
from wpsheet.versions.sessions import session_inside, session_of


def reason(doubt: Doubt, say: Labels) -> str:
    """Why nothing is decided about two activities, as half a sentence."""
    words = ", ".join(doubt.words)
    return say(doubt.why.value, words=words, others=words)


def versions_named(diff: Diff, say: Labels) -> tuple[str, str]:
    """What a committee calls two versions inside a sentence: by their sessions, else their titles.

    Two versions of one session are called by their editions, else the earlier and the later one.
    By its file a version is called only if its session is not known.
    """
    versions = (diff.old, diff.new)
    sessions = [session and session_inside(session, say) for session in map(session_of, versions)]
    for names in (sessions, [v.title for v in versions], [v.edition for v in versions]):
        old, new = (shortened(name or "", 90) for name in names)
        if old and new and old != new:
            return old, new
    if (session := sessions[0]) and session == sessions[1]:
        return (say("{session}, earlier version", session=session),
                say("{session}, later version", session=session))  # fmt: skip
    old, new = (s or v.source for s, v in zip(sessions, versions, strict=True))
    return old, new


def both_numbers(compared: Compared, say: Labels) -> str:
    """An activity by its new number, and by its old one where that was another."""
    if compared.old.label == compared.new.label:
        return compared.new.label
    return say("{new} (was {old})", new=compared.new.label, old=compared.old.label)


def committees_changes(
    diff: Diff,
) -> tuple[list[tuple[Compared, FieldChange]], list[tuple[Compared, FieldChange]]]:
    """The changes of status and date, and all others; both activity by activity."""
    kinds = (ChangeKind.CHANGED, ChangeKind.STRUCK)
    changes = [(each, c) for each in diff.compared for kind in kinds for c in each.of(kind)]
    first = [pair for pair in changes if pair[1].stands_first]
    return first, [pair for pair in changes if not pair[1].stands_first]


def outside_place(place: OutsidePlace, say: Labels) -> str:
    """Where words outside the activities are."""
    if isinstance(place, Address):
        return say('"{sheet}" {ref}', sheet=place.sheet, ref=place.ref)
    if isinstance(place, GuidancePlace):
        column, section = say.headed(place.field), place.section
        if place.kind is GuidanceKind.EXAMPLE:
            return say("example of section {section}, {column}", section=section, column=column)
        return say("questions of section {section}, {column}", section=section, column=column)
    if isinstance(place, ListEntry):
        called = {
            "bodies": say("list of bodies"), "codes": say("list of codes"),
            "units": say("list of units"), "task types": say("list of types of task"),
            "statuses": say("list of statuses"),
        }  # fmt: skip
        return say("{list}, {entry}", list=called[place.list], entry=place.name)
    if isinstance(place, int):
        return say("footnote {n}", n=place)
    return {"title": say("title"), "edition": say("edition")}[place]


def counted(diff: Diff, say: Labels) -> str:
    """How much differs, in one line."""
    changed = sum(
        any(c.kind in (ChangeKind.CHANGED, ChangeKind.STRUCK) for c in each.changes)
        for each in diff.compared
    )
    counts = {
        "{n} {n:activity|activities} added": len(diff.added),
        "{n} {n:activity|activities} removed": len(diff.removed),
        "{n} {n:activity|activities} changed": changed,
        "{n} moved to the other section": len(diff.moved),
        "{n} uncertain": len(diff.doubts),
        "{n} outside the tables": len(diff.outside),
        "{n} {n:column|columns} not compared": len(diff.only_old),
        "{n} renumbered": len(diff.renumbered),
    }
    parts = [say(words, n=number) for words, number in counts.items() if number]
    if not diff.differs:
        return " ".join([say("No differences."), *(f"({part})" for part in parts)])
    return ", ".join(parts)


def renumberings(diff: Diff) -> Iterator[str]:
    """Old and new numbers, neighbours that moved together as one range: "I.5-I.8 → I.6-I.9"."""

    def run(placed: tuple[int, Compared]) -> object:
        """The same for neighbours whose numbers go on by one, the old and the new."""
        place, each = placed
        before, after = each.old.number, each.new.number
        if before is None or after is None:
            return place
        return each.old.section, before - place, after - place

    in_order = sorted(diff.renumbered, key=lambda e: (e.old.section, e.old.order))
    for _, group in groupby(enumerate(in_order), run):
        own = [each for _, each in group]
        first, last = own[0], own[-1]
        if first is last:
            yield f"{first.old.label} → {first.new.label}"
        else:
            yield f"{first.old.label}-{last.old.label} → {first.new.label}-{last.new.label}"


def abridged(words: Sequence[Words], context: int = 60) -> tuple[Words, ...]:
    """The words with long unchanged stretches cut to what is next to a change."""
    found: list[Words] = []
    for place, each in enumerate(words):
        text = each.text
        head, tail = context * (place > 0), context * (place < len(words) - 1)
        if each.piece is Piece.SAME and len(text) > head + tail + 10:
            start = text[:head].rsplit(None, 1)[0] + " " if head else ""
            end = " " + text[len(text) - tail :].split(None, 1)[-1] if tail else ""
            text = f"{start}…{end}"
        found.append(Words(each.piece, text))
    return tuple(found)
