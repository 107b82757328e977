"""Rules on the workbook as a file: what would leak when it is circulated."""

import re
from abc import abstractmethod
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule, TextRule, Words
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one
from wpsheet.messages.phrases import filled_in
from wpsheet.model.activity import Activity, Comment
from wpsheet.model.cells import Address
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.patterns import regex
from wpsheet.model.programme import FileFacts, Programme, Role
from wpsheet.model.text import shortened
from wpsheet.model.wording import Glossed, Names, Word

_HINT = regex(r"\\|:/|~/|/(?:home|Users|Volumes|mnt|media|tmp)/")
"""Is in every path, and in few other texts."""
_PATH = regex(
    r"""
    (?:file|smb|onenote):/{1,3}[^\s"<>|]+
    | (?<![^\W_])[A-Za-z]:[\\/](?=\w{2})[^\s"<>|*?]+            # C:\...
    | (?<![\w\\:/])\\\\[\w.-]+\\[^\s"<>|*?]+                     # \\server\share
    | (?<![\w./~])(?:~|/(?:home|Users|Volumes|mnt|media|tmp))/[\w.-][^\s"<>|*?]*
    | %\w+%\\[^\s"<>|*?]+                                       # %USERPROFILE%\...
    """,
    re.VERBOSE,
)
_LEADS_OUT = regex(r"(?!(?i:file|smb|onenote):)[A-Za-z][A-Za-z0-9+.-]+:")
"""Begins the target of a link that is no file: https:, mailto:."""
_EMAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")


def _with(**facts: object) -> Example:
    return Example(file=FileFacts("Example", **facts))  # type: ignore[arg-type]


class HiddenSheet(Rule):
    """A sheet is hidden.

    Why: Anyone who receives the file can unhide it in two clicks.
    Fix: Unhide the sheet and read it. Then delete it or leave it visible.
    """

    code, name, severity = "WP801", "hidden-sheet", Severity.WARNING
    message = (
        'The sheet "{sheet}" is hidden, but anyone who receives the file can unhide it. Read it, '
        "then delete it or leave it visible."
    )
    bad = _with(hidden_sheets=("Drafts",))

    def problems(self, context: Context) -> Iterator[Problem]:
        for sheet in _file(context).hidden_sheets:
            yield Problem(Address(sheet, 1, 1), {"sheet": sheet})


class CommentPresent(Rule):
    """A cell has a comment or a note.

    Why: Comments between colleagues travel with the file, together with their authors' names.
    Fix: Deal with the comment, then delete it.
    """

    code, name, severity = "WP802", "comment-present", Severity.WARNING
    message = (
        'This cell has a comment{author:? by {author}}: "{text}". Deal with it, then delete it.'
    )
    bad = _with(comments=(Comment(Address("Example", 4, 4), "A. Person", "Is this still so?"),))

    def problems(self, context: Context) -> Iterator[Problem]:
        for comment in _file(context).comments:
            activity, name = context.cell_at.get(comment.address, (None, None))
            words = {"author": comment.author, "text": shortened(comment.text, 50)}
            yield Problem(comment.address, words, activity, name, comment.text)


class ExternalLink(Rule):
    """The workbook links to another file.

    Why: Excel asks every reader whether to update the link, and shows where the other file is
    stored.
    Fix: In Excel, choose Data > Edit Links (or Workbook Links) and break the link.
    """

    code, name, severity = "WP803", "external-link", Severity.WARNING
    message = (
        'The workbook links to "{target}". Break the link (Data > Edit Links or Workbook Links).'
    )
    bad = _with(external_links=("Budget.xlsx",))

    def problems(self, context: Context) -> Iterator[Problem]:
        facts = _file(context)
        for target in facts.external_links:
            yield Problem(Address(facts.first_sheet, 1, 1), {"target": target}, value=target)


class PersonalMetadata(Rule):
    """The file properties name a person, or a folder on a computer.

    Why: Author, last editor, manager, company, custom properties and the folder where the file was
    saved travel with it.
    Fix: In Excel, choose File > Info > Check for Issues > Inspect Document and remove the personal
    information.
    """

    code, name, severity = "WP804", "personal-metadata", Severity.WARNING
    message = (
        "The file properties name {people}. Remove this information (File > Info > Check for "
        "Issues > Inspect Document)."
    )
    bad = _with(people={Role.AUTHOR: "A. Person"})

    def problems(self, context: Context) -> Iterator[Problem]:
        facts = _file(context)
        if facts.people:
            people = Names([Glossed(who, Word(role)) for role, who in facts.people.items()])
            value = filled_in("{people}", {"people": people})
            yield Problem(Address(facts.first_sheet, 1, 1), {"people": people}, value=value)


class _Exposing(TextRule):
    """A text, a footnote or the target of a link names what should not be circulated."""

    @abstractmethod
    def exposed(self, text: str, *, links: bool = False) -> list[str]:
        """What a text names of it, or the target of a link."""

    def fault_in(self, text: str, context: Context) -> Words | None:  # noqa: ARG002
        found = self.exposed(text)
        return {"named": Names(found)} if found else None

    def problems(self, context: Context) -> Iterator[Problem]:
        yield from super().problems(context)
        for note in context.programme.notes:
            if words := self.fault_in(note.text.plain, context):
                yield Problem(note.address, words, value=note.text.plain)
        for link in _file(context).links:
            if found := self.exposed(link.target, links=True):
                activity, name = context.cell_at.get(link.address, (None, None))
                yield Problem(link.address, {"named": Names(found)}, activity, name, link.target)


class EmailAddress(_Exposing):
    """A text contains an e-mail address.

    Why: A programme is published, and others collect the e-mail addresses they find in it.
    Fix: Name the unit instead of the person.
    """

    code, name, severity = "WP805", "email-address", Severity.WARNING
    marks = ("@",)
    message = (
        "The {named:e-mail address|e-mail addresses} {named} would be circulated. Name the "
        "unit instead."
    )
    bad = one(progress="In progress. Replies were sent to a.person@example.org; more will follow.")
    good = one(progress="In progress. Replies were sent to the Research Unit; more will follow.")

    def exposed(self, text: str, *, links: bool = False) -> list[str]:
        return [] if links and not text.startswith("mailto:") else _addresses(text)


class LocalPath(_Exposing):
    """A text or link names a location on a computer or server.

    Why: A path reveals the names of people, servers and folders, and readers cannot open it.
    Fix: Name the document instead, and remove the link.
    """

    code, name, severity = "WP806", "local-path", Severity.WARNING
    marks = ("/", "\\")
    message = (
        "{named} {named:is a location|are locations} on a computer or server. Name the "
        "document instead."
    )
    bad = one(
        progress=r"In progress. C:\Users\person\draft.docx was sent out; replies will follow."
    )
    good = one(progress="In progress. PC0123 was sent out; replies will follow.")

    def exposed(self, text: str, *, links: bool = False) -> list[str]:
        if links:
            return [] if _LEADS_OUT.match(text) else [text]
        return paths_in(text)


def exposed(programme: Programme) -> Iterator[tuple[Activity, ColumnName, list[str]]]:
    """The e-mail addresses and paths in the texts of activities, cell by cell.

    They are the committee's own words: whatever is written from the programme has them too, but
    for the names of officers.
    """
    for activity in programme.activities:
        for name, cell in activity.cells.items():
            found = exposed_in(cell.plain)
            if found and name is not Field.OFFICER:
                yield activity, name, found


def exposed_in(text: str) -> list[str]:
    """The e-mail addresses and paths in a text."""
    return [*_addresses(text), *paths_in(text)]


def paths_in(text: str) -> list[str]:
    """The places on a computer or server that a text names."""
    if ("/" not in text and "\\" not in text) or not _HINT.search(text):
        return []
    return list(dict.fromkeys(found[0].rstrip(".,;:)\"'") for found in _PATH.finditer(text)))


def _addresses(text: str) -> list[str]:
    return _EMAIL.findall(text) if "@" in text else []


def _file(context: Context) -> FileFacts:
    return context.programme.file or FileFacts("")
