"""What we write on the sheets beside the sections for every programme."""

from __future__ import annotations

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.own_sheets import OwnSheet


def remark_on(kind: OwnSheet, say: Labels) -> str:
    """The line below the title of a sheet of one table or of lists."""
    return {
        OwnSheet.LISTS: say(
            "The drop-downs, the check and the colours follow these lists. Separate several "
            "spellings in one cell with semicolons. Last ID is kept by the program: leave it."
        ),
        OwnSheet.EXCEPTIONS: say(
            "List findings that you accept: the rule (WP505 or its name), the activity "
            "(I.21), the column, the accepted value and the reason."
        ),
        OwnSheet.VERSIONS: say(
            "One line for each version you send out: number, date, author, changes."
        ),
        OwnSheet.HISTORY: say(
            "Progress reported at earlier sessions. The reference is the one used at that time."
        ),
    }[kind]


def legend_headings(say: Labels) -> tuple[str, str, str]:
    """What heads the legend on the sheet Notes."""
    return say("Status"), say("Colour"), say("Key words")


def mark_headings(say: Labels) -> tuple[str, str, str]:
    """What heads the marks on the sheet Notes."""
    return say("Mark"), say("Column"), say("What the mark means")


def lines_of_notes(say: Labels) -> tuple[str, ...]:
    """The lines below the tables of the sheet Notes."""
    return (
        say(
            "Section I has {first} columns, section II has {second}: it has no {status}. The "
            "column ID is beside them.",
            first=str(len(columns_of(Section.TIMEFRAME))),
            second=str(len(columns_of(Section.CONTINUOUS))),
            status=say.headed(Field.STATUS),
        ),
        say(
            "You can sort, filter, insert and delete rows, and format cells and columns. "
            "Write a new activity below the last one, or insert a row between two activities."
        ),
        say(
            "The title and headings are locked, without a password. To check spelling or "
            "move a column, choose Review > Unprotect Sheet. Do not change the words of the "
            "headings."
        ),
        say(
            "If you paste from another workbook, use Paste Special > Values. Otherwise the "
            "pasted cell may be locked."
        ),
        say(
            "The ID identifies an activity permanently, even if its row moves. In a new row, "
            "leave it blank; wpsheet gives the next free ID. In a copied row, clear it."
        ),
        say("Click a heading to see what to write in the column."),
    )
