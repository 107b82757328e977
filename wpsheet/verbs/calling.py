"""The data call: a workbook for each unit or officer, and who has sent theirs back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import By
from wpsheet.model.wording import ENGLISH, FRENCH, Sentence, Template
from wpsheet.reading import read
from wpsheet.reporters.manual import manual_page
from wpsheet.versions import calling
from wpsheet.versions.calling import Asked, Copy, Reply
from wpsheet.writing.backups import stamped
from wpsheet.writing.controlled.calls import call_workbook, write_calls
from wpsheet.writing.word.guide import guide_document

_GUIDES = {ENGLISH: "Guide-for-officers.docx", FRENCH: "Guide-pour-les-fonctionnaires.docx"}
GUIDES = frozenset(_GUIDES.values())
"""The names of the page for officers, which is beside the workbooks of a call."""


@dataclass(frozen=True, slots=True)
class Call:
    """A data call as it was written: who is asked, and what nobody is asked for."""

    by: By
    asked: tuple[Asked, ...]
    unasked: tuple[Activity, ...]
    """Activities that name nobody to ask."""
    without_id: int
    """How many activities have no ID: if the text is rewritten, a merge may not know them."""
    comments_left_out: int = 0
    """How many comments on activities are in no workbook that was written."""


def call(
    programme: Programme,
    folder: Path | str,
    *,
    by: By | None = None,
    due: date | None = None,
    comments: bool = False,
    language: str | None = None,
) -> Call:
    """Write a workbook for each unit, officer or body that activities name, into a folder.

    Beside them is a guide of one page for officers. `by` is whom to ask; if it is None, officers
    where a column names any, else units, or bodies if the programme has no column of units. `due`
    is the day by which they are to come back. Comments between colleagues are left out unless
    `comments` is true. Raises `UnreadableFile` if nobody is named, and `UnwritableFile` if a file
    there may be what somebody returned: then nothing is written.
    """
    by = by or calling.usual_way(programme)
    everybody = calling.asked(programme, by)
    if not everybody:
        raise _nobody(programme, by)
    words = language or programme.language
    contents = {
        each.file: call_workbook(programme, each, due, words, comments=comments)
        for each in everybody
    }
    if not programme.lists.headings.are_own:  # the guide speaks of the template's columns
        contents[_GUIDES[words]] = guide_document(manual_page("officers", words).text, words)
    write_calls(Path(folder), contents)
    without_id = sum(activity.id is None for activity in programme.activities)
    left_out = 0 if comments else sum(len(a.comments) for a in programme.activities)
    return Call(by, everybody, calling.unasked(programme, by), without_id, left_out)


def _nobody(programme: Programme, by: By) -> UnreadableFile:
    """What is said where no activity names anybody to ask."""

    def refused(field: Field, cause: str, remedy: str) -> UnreadableFile:
        heading = Sentence(Template.COLUMN, {"heading": field})
        return UnreadableFile(Path(programme.path), cause, remedy, heading=heading)

    if by is By.OFFICER:
        return refused(Field.OFFICER, "no activity gives an officer in a column {heading}",
                       "add this column, or use --by unit")  # fmt: skip
    if by is By.BODY:
        return refused(Field.BODIES, "no activity names a body in {heading}",
                       "write there who is responsible")  # fmt: skip
    if programme.lists.headings.uses(Field.RESOURCES):
        return refused(Field.RESOURCES, "no activity gives a unit under {heading}",
                       "write there which unit the officers come from")  # fmt: skip
    return refused(
        Field.RESOURCES, "its list of columns has no officers and no units to ask",
        'on the sheet Lists, under Columns, write "officer" as the field of the column that '
        "names them",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallStatus:
    """Who has returned their workbook, and what else lies in the folder."""

    by: By
    replies: tuple[Reply, ...]
    due: date | None
    """The last day that the returned workbooks name."""
    unreadable: tuple[UnreadableFile, ...]
    strangers: tuple[str, ...]
    """Files that belong to nobody whom the call asks."""
    returned: tuple[Programme, ...] = ()
    """What came back, as it was read."""

    @property
    def complete(self) -> bool:
        """Whether everybody has returned and everything could be read."""
        return all(reply.returned for reply in self.replies) and not self.unreadable


def workbooks_in(folder: Path) -> list[Path]:
    """The workbooks of a folder by name, but for Excel's own marks and hidden files.

    Raises `UnreadableFile` if there is no such folder.
    """
    if not folder.is_dir():
        raise UnreadableFile(folder, "is not a folder", "give the folder that wpsheet call created")
    return sorted(p for p in folder.glob("*.xlsx") if not p.name.startswith(("~$", ".")))


def call_status(
    programme: Programme,
    folder: Path | str,
    *,
    by: By | None = None,
    passing: Callable[[Sequence[Path]], Iterable[Path]] = iter,
) -> CallStatus:
    """Tell which of the workbooks that were sent out came back into a folder.

    `programme` is that of the workbook that was sent out. `passing` gives the paths on one by
    one while they are read, so that a bar can show how far it is.
    """
    returned: dict[Path, Programme] = {}
    unreadable: list[UnreadableFile] = []
    for path in passing(workbooks_in(Path(folder))):
        try:
            returned[path] = read(path)
        except UnreadableFile as error:
            unreadable.append(error)
    calls = [theirs.call for theirs in returned.values() if theirs.call]
    by = by or next((each.by for each in calls), None) or calling.usual_way(programme)
    everybody = calling.asked(programme, by)
    copies = [_copy(programme, everybody, path, theirs) for path, theirs in returned.items()]
    names = {each.whom for each in everybody}
    return CallStatus(
        by,
        calling.replies(programme, by, copies),
        max((each.due for each in calls if each.due), default=None),
        tuple(unreadable),
        tuple(copy.file for copy in copies if copy.whom not in names),
        tuple(calling.listed_as_sent_out(programme, theirs) for theirs in returned.values()),
    )


def _copy(programme: Programme, everybody: Sequence[Asked], path: Path, theirs: Programme) -> Copy:
    """Whose workbook it is, and whether somebody has saved it."""
    call, lists = theirs.call, programme.lists

    def is_its(each: Asked) -> bool:
        if call is None:  # somebody took the first sheet out, and the name of the file tells
            return each.file == path.name
        keys = {calling.key_of(whom, call.by, lists) for whom in (call.whom, each.whom)}
        return call.by is each.by and len(keys) == 1

    own = next(filter(is_its, everybody), None)
    sent = None
    if call and own:
        with_comments = any(activity.comments for activity in theirs.activities)
        sent = call_workbook(programme, own, call.due, call.language, comments=with_comments)
    as_sent = sent is not None and path.read_bytes() == stamped(sent)
    return Copy(path.name, own.whom if own else "", theirs, as_sent)
