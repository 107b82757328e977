"""What we write for every programme: titles, and the lines of the sheets beside the sections."""

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import ColumnName, Field, Section, columns_of
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.text import comparable
from wpsheet.model.wording import Names

_TO_FILL_IN = (
    "[committee]", "[body]", "[first year]", "[last year]", "[comité]", "[organe]",
    "[première année]", "[dernière année]",
)  # fmt: skip
"""What the template's title leaves to be filled in, in either language."""


def is_placeholder(title: str) -> bool:
    """Whether a title has not been filled in yet."""
    return any(mark in comparable(title) for mark in _TO_FILL_IN)


def section_line(section: Section, say: Labels) -> str:
    """The template's title over the table of a section."""
    return f"{section}. {say.section(section)}"


def pivot_title(name: ColumnName, say: Labels) -> str:
    """What a pivot is by, in the words that the committee has for the column of its keys."""
    if own := say.lists.own_heading(name):
        return say("By {column:quoted}", column=Names([own]))
    titles: dict[ColumnName, str] = {
        Field.PLAN_CODES: say("By Strategic Plan code"),
        Field.BODIES: say("By responsible body"),
        Field.PRIORITY: say("By priority"),
        Field.TASK_TYPE: say("By type of task"),
    }
    return titles.get(name) or say("By group")


def remark_on(kind: OwnSheet, say: Labels) -> str:
    """The line below the title of a sheet of one table or of lists."""
    return {
        OwnSheet.LISTS: say(
            "The drop-downs, the check and the colours follow these lists. Separate several "
            "spellings in one cell with semicolons. Last ID is kept by the program: leave it."
        ),
        OwnSheet.EXCEPTIONS: say(
            "Findings that are accepted: the rule (WP505 or its name), the activity (I.21), the "
            "column, the value it is accepted for, and the reason."
        ),
        OwnSheet.VERSIONS: say(
            "One line for each version that is circulated: its number, day, author, changes."
        ),
        OwnSheet.HISTORY: say(
            "What each activity reported to former sessions; the reference is that of the time"
        ),
    }[kind]


def legend_headings(say: Labels) -> tuple[str, str, str]:
    """What heads the legend on the sheet Notes."""
    return say("Status"), say("Colour"), say("Key words that state it")


def meaning_headings(say: Labels) -> tuple[str, str, str]:
    """What heads the meanings of codes on the sheet Notes of a circulated workbook."""
    return say("Code"), say("Column"), say("Meaning")


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
            "Rows may be sorted, filtered, inserted and deleted, cells and columns formatted. "
            "Write a new activity below the last one, or insert a row between two activities."
        ),
        say(
            "Title and headings are locked without a password: Review > Unprotect Sheet opens "
            "them, for the spelling check or to move a column. Headings must keep their words."
        ),
        say(
            "A cell pasted whole from another workbook brings that workbook's lock along: paste "
            "values only."
        ),
        say(
            "The ID names an activity for good, wherever its row goes. Leave it blank in a new "
            "row: the program gives the next free one. In a copied row, clear it."
        ),
        say("Click a heading to read what its column asks for."),
    )
