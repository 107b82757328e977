"""The parity of two language versions, for people and for programs."""

from collections.abc import Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names
from wpsheet.reporters.as_json import SCHEMA, dumped, fields
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.versions.parity import Disparity, DisparityKind, Parity

_SHOWN = 160


@as_lines
def parity_text(parity: Parity, say: Labels, *, paint: Painter = unpainted) -> Iterator[str]:
    """How much differs, kind by kind, then what differs, activity by activity."""
    yield say(
        "{first} and {second}: {n} {n:activity|activities} in both",
        first=parity.first, second=parity.second, n=parity.matched,
    )  # fmt: skip
    if not parity.disparities:
        yield say("The two versions agree.")
    counts = {say(_TITLES[kind]): len(parity.of(kind)) for kind in DisparityKind}
    width = len(str(max(counts.values())))
    yield from (f"{count:>{width}}  {title}" for title, count in counts.items() if count)
    for found in parity.by_activity():
        activity = found[0].activity
        words = shortened(activity.plain(Field.ACTIVITY))
        yield from ("", paint(f"{activity.label}  {words}".rstrip(), "heading"))
        for each in found:
            yield from _lines(each, parity, say)
        same = [d.field for d in found if d.kind is DisparityKind.UNTRANSLATED and d.field]
        if same:
            columns = Names([say.headed(name) for name in same])
            yield "  " + say("The same words in both: {columns:commas}", columns=columns)


_TITLES = {
    DisparityKind.MISSING: "Activities missing in one version",
    DisparityKind.DIFFERENT: "Different values",
    DisparityKind.BLANK: "Blank in one version",
    DisparityKind.TO_TRANSLATE: "To translate: changed in one version only",
    DisparityKind.UNTRANSLATED: "The same text in both versions",
}
_ONE = {
    DisparityKind.DIFFERENT: "different",
    DisparityKind.BLANK: "blank in one version",
    DisparityKind.TO_TRANSLATE: "to translate",
}
"""What a kind is called at one cell."""


def _lines(each: Disparity, parity: Parity, say: Labels) -> Iterator[str]:
    """What is wrong at one cell, and what both versions have there.

    Columns with the same words in both are told together.
    """
    if each.kind is DisparityKind.UNTRANSLATED:
        return
    if each.field is None:
        yield "  " + say("Not in {file}", file=each.behind)
        return
    heading = say.headed(each.field)
    yield "  " + say("{name}: {words}", name=heading, words=say(_ONE[each.kind]))
    for file, words in ((parity.first, each.first), (parity.second, each.second)):
        mark = shortened(words, _SHOWN) or say("blank")
        if each.kind is DisparityKind.TO_TRANSLATE and file == each.behind:
            mark = say("(not changed) {text}", text=mark)
        headed = say("{heading}:", heading=file)
        yield f"    {headed} {mark}"


def parity_json(parity: Parity) -> str:
    """A list for each kind of disparity; "behind" names the file that must follow the other."""
    kinds = {kind.value: [_entry(d) for d in parity.of(kind)] for kind in DisparityKind}
    return dumped({"schema": SCHEMA, **fields(parity, "first", "second", "matched"), **kinds})


def _entry(each: Disparity) -> dict[str, str | None]:
    field = each.field and {"field": each.field.value, "first": each.first, "second": each.second}
    return {"activity": each.activity.label, **(field or {}), "behind": each.behind}
