"""Edits of a workbook, before and after they are made, in lines for people."""

from collections.abc import Iterable, Iterator

from wpsheet.checking.annotations import Answer, AnswerColumn, Unused
from wpsheet.checking.fillings import Conflict, Disagreement, Filling
from wpsheet.checking.repairs import ANSWERED, Repair
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import filled_in, word_in
from wpsheet.model.cells import Address
from wpsheet.model.edits import Receipt
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.rewording import same_ends
from wpsheet.model.text import one_line, shortened, words_around
from wpsheet.reporters.as_text import Painter, unpainted


def repair_lines(repair: Repair, say: Labels, *, paint: Painter = unpainted) -> list[str]:
    """One repair: where, by which rule or an officer's answer, what is there, what would."""
    rule = say("answered") if repair.rule == ANSWERED else repair.rule
    return [
        say("{name}: {words}", name=_repaired(repair, say), words=rule),
        *(paint(f"  - {line}", "error") for line in repair.before.split("\n")),
        *(paint(f"  + {line}", "good") for line in (repair.edit.text or "").split("\n")),
    ]


def repair_line(repair: Repair, say: Labels) -> str:
    """One repair that is made, in a line: the cell, what changes in it, and into what."""
    before, after = changed_words(repair.before, repair.edit.text or "")
    return say('{place}: "{before}" becomes "{after}"', place=_repaired(repair, say),
               before=before, after=after)  # fmt: skip


def _repaired(repair: Repair, say: Labels) -> str:
    return repaired_place(repair.edit.address, repair.activity, repair.field, say)


def repaired_place(address: Address, activity: str, field: ColumnName | None, say: Labels) -> str:
    """Where a correction is: "Section I" J38 (I.24, Timeline)."""
    heading = say.headed(field) if field else ""
    inside = ", ".join(words for words in (activity, heading) if words)
    place = say('"{sheet}" {ref}', sheet=address.sheet, ref=address.ref)
    return f"{place} ({inside})" if inside else place


_WHOLE = 60
"""A shorter text is shown in full."""


def changed_words(before: str, after: str) -> tuple[str, str]:
    """Two texts on a line each; of long ones the words that differ, with a few around them."""
    if max(len(before), len(after)) <= _WHOLE:
        return one_line(before), one_line(after)
    head, tail = same_ends(before, after)
    old, new = (words_around(t, head, len(t) - tail, 20, 20) for t in (before, after))
    return one_line(old), one_line(new)


def filling_line(filling: Filling, say: Labels) -> str:
    """One status that is written: "Section I" L5 (I.1): Completed."""
    words = _place(filling.edit.address, filling.activity.label, say) + say.status(filling.status)
    if filling.colour_before is not None:
        colour = word_in(say.language, filling.colour_before.value)
        words += say(" (was {colour})", colour=colour)
    return words


_LEFT = {
    Disagreement.PROGRESS: 'not changed: the cell says "{written}", but Progress begins with '
    "{stated}",
    Disagreement.COLOUR: "not changed: the cell is {written}, but Progress begins with {stated}",
    Disagreement.DOUBT: 'not changed: {progress:the cell|Progress} begins with "{word}", but '
    '"{words}" takes it back',
    Disagreement.WORDS: 'not changed: "{written}" is not a status, and Progress begins with '
    "{stated}",
}


def conflict_line(conflict: Conflict, say: Labels) -> str:
    """One status cell that is left as it is, and why."""
    taken, is_colour = conflict.taken_back, conflict.kind is Disagreement.COLOUR
    written = word_in(say.language, conflict.written) if is_colour else conflict.written
    words = say(
        _LEFT[conflict.kind], written=written,
        stated=say.status(conflict.stated) if conflict.stated else "",
        progress=conflict.in_progress, word=taken and taken.word, words=taken and taken.words,
    )  # fmt: skip
    return _place(conflict.activity.address_of(Field.STATUS), conflict.activity.label, say) + words


def _place(address: Address, label: str, say: Labels) -> str:
    return say('"{sheet}" {cell} ({label}): ', sheet=address.sheet, cell=address.ref, label=label)


def left_blank_lines(asked: int, stateless: int, decided: int, say: Labels) -> Iterator[str]:
    """Why status cells stay as they are: nothing states a status, or they hold it already."""
    if stateless:
        yield say(
            "{n} of {all} activities {n:has|have} no status: there is no key word in "
            "{status} or at the beginning of {progress}. wpsheet does not guess.",
            n=stateless,
            all=asked,
            status=say.headed(Field.STATUS),
            progress=say.headed(Field.PROGRESS),
        )
    elif asked and not decided:
        yield say("Every cell already has its status and colour.")


_UNUSED = {
    Unused.NO_YES: '"{words}" under {suggestion}, but no Y under {apply}',
    Unused.NO_WORDS: "Y, but no words under {suggestion}",
    Unused.UNCLEAR: '"{words}" under {apply} is neither Y nor N',
    Unused.NO_CELL: "Y, but the finding is not about a cell",
}


def unused_lines(unused: Iterable[tuple[Answer, Unused]], say: Labels) -> Iterator[str]:
    """The answers that make no edit, although those who wrote them believe so."""
    apply, suggestion = (say(each.value) for each in (AnswerColumn.APPLY, AnswerColumn.SUGGESTION))
    for answer, reason in unused:
        words = answer.written if reason is Unused.UNCLEAR else answer.suggestion
        why = say(_UNUSED[reason], words=shortened(words, 60), suggestion=suggestion, apply=apply)
        about = answer.address.ref if answer.address else ""
        yield say('NOT USED: "{sheet}" {ref}{about:? (on {about})}: {why}.',
                  sheet=answer.place.sheet, ref=answer.place.ref, about=about, why=why)  # fmt: skip


def refused_lines(receipt: Receipt, say: Labels) -> Iterator[str]:
    """The edits that were not made, and why."""
    for refusal in receipt.refused:
        place = refusal.edit.address
        reason = filled_in("{reason}", {"reason": refusal.reason}, say.language)
        yield say('"{sheet}" {cell} was not changed: {reason}.', sheet=place.sheet, cell=place.ref,
                  reason=reason)  # fmt: skip


def warning_lines(receipt: Receipt, say: Labels) -> Iterator[str]:
    """What to know of the cells that were changed."""
    for warning in receipt.warnings:
        yield filled_in("{words}", {"words": warning}, say.language)
