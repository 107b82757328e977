"""The parity of two language versions, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.reporters.as_json import SCHEMA, dumped
from wpsheet.reporters.as_text import Painter, unpainted
from wpsheet.versions.parity import Disparity, DisparityKind, Parity

_SHOWN = 160


def parity_text(parity: Parity, say: Labels, *, paint: Painter = unpainted) -> str:
    """What differs, by kind, the gravest first; one line where nothing does."""
    matched = say(
        "{first} and {second}: {n} {n:activity|activities} in both",
        first=parity.first, second=parity.second, n=parity.matched,
    )  # fmt: skip
    lines = [matched]
    for kind in DisparityKind:
        of_kind = parity.of(kind)
        if of_kind:
            lines += ["", paint(f"{say(_TITLES[kind])} ({len(of_kind)})", "heading")]
            lines += (line for each in of_kind for line in _lines(each, parity, say))
    if not parity.disparities:
        lines.append(say("Both say the same."))
    return "\n".join(lines)


_TITLES = {
    DisparityKind.MISSING: "Activities that one version does not have",
    DisparityKind.DIFFERENT: "Different values",
    DisparityKind.BLANK: "Blank in one version",
    DisparityKind.TO_TRANSLATE: "To translate: changed in one version and not in the other",
    DisparityKind.UNTRANSLATED: "The same words in both versions",
}


def _lines(each: Disparity, parity: Parity, say: Labels) -> Iterator[str]:
    activity, name = each.activity, each.field
    if name is None:
        words = shortened(activity.plain(Field.ACTIVITY))
        yield "  " + say("{activity} is not in {file}: {text}",
                         activity=activity.label, file=each.behind, text=words)  # fmt: skip
        return
    heading = say.headed(name)
    if each.kind is DisparityKind.UNTRANSLATED:
        headed = say("{heading}:", heading=heading)
        yield f"  {activity.label}, {headed} {shortened(each.first, _SHOWN)}"
        return
    yield f"  {activity.label}, {heading}"
    for file, words in ((parity.first, each.first), (parity.second, each.second)):
        mark = shortened(words, _SHOWN) or say("blank")
        if each.kind is DisparityKind.TO_TRANSLATE and file == each.behind:
            mark = say("(not changed) {text}", text=mark)
        headed = say("{heading}:", heading=file)
        yield f"    {headed} {mark}"


def parity_json(parity: Parity) -> str:
    """A list for each kind of disparity; "behind" names the file that must follow the other."""
    return dumped(
        {
            "schema": SCHEMA,
            "first": parity.first,
            "second": parity.second,
            "matched": parity.matched,
            **{kind.value: [_entry(d) for d in parity.of(kind)] for kind in DisparityKind},
        }
    )


def _entry(each: Disparity) -> dict[str, str | None]:
    entry: dict[str, str | None] = {"activity": each.activity.label}
    if each.field is not None:
        entry |= {"field": each.field.value, "first": each.first, "second": each.second}
    return entry | {"behind": each.behind}
