"""Changed words as formatting shows them: what went is struck out, what came is underlined."""

from collections.abc import Iterable

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText, Run
from wpsheet.versions.comparing.wording import Piece, Words


def change_headings(say: Labels) -> tuple[str, str, str, str, str, str]:
    """What heads a table of changes: what, where, and both texts."""
    return (
        say("What"), say("Reference"), say.headed(Field.ACTIVITY), say("Column"),
        say("Old text"), say("New text"),
    )  # fmt: skip


GONE_COLOUR, NEW_COLOUR = "9C0006", "0B5A2A"


def marked(words: Iterable[Words]) -> RichText:
    """The words with marks; colour is never the only one."""
    runs: list[Run] = []
    lost_blank = False
    for each in words:
        if each.piece is Piece.GONE and lost_blank:
            runs.append(Run(" "))
        # What went began after a blank that went with it.
        lost_blank = each.as_before.text[-1:].isspace() and not each.text[-1:].isspace()
        if each.piece is Piece.SAME:
            runs.append(Run(each.text))
            continue
        # A blank at the end of a change would be a line under nothing.
        text = each.text.rstrip()
        gone = each.piece is Piece.GONE
        colour = GONE_COLOUR if gone else NEW_COLOUR
        runs.append(Run(text, strike=gone, underline=not gone, bold=not gone, color=colour))
        runs.append(Run(each.text[len(text) :]))
    return RichText.joined(runs)
