"""What several commands share: options, paths, painting, output."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from wpsheet.cli.language import LANGUAGES, asked_language

if TYPE_CHECKING:
    from wpsheet.labels import Labels
    from wpsheet.model import Activity, Address, Comment, Programme
    from wpsheet.reporters.as_text import Painter
    from wpsheet.text import RichText

F = TypeVar("F", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)
"""A file's path; whether it can be read is told by the reading, in one line."""


class Day(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            from wpsheet.labels import Labels

            say = Labels(asked_language(sys.argv[1:]))
            fault = say('"{written}" is not a day; write it as in 2026-10-31', written=value)
            self.fail(fault, param, ctx)


workbook_argument = click.argument("workbook", type=FILE)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="The day that overdue and stale are judged by; left out, the session date of the Lists "
    "sheet, else today.",
)


lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0],
    help="The language of all that is said: English or French; left out, the workbook's own.",
)  # fmt: skip


def asked(lang: str) -> str | None:
    """The language that is asked for; None where none is."""
    source = click.get_current_context().get_parameter_source("lang")
    return None if source is ParameterSource.DEFAULT else lang


def spoken(lang: str, programme: Programme) -> str:
    """The language to speak of a programme: the one asked for, else the workbook's own."""
    language = asked(lang) or programme.language
    click.get_current_context().meta[_SPOKEN] = language
    return language


_SPOKEN = "wpsheet.spoken"


def saying() -> Labels:
    """Our words in the language that the command speaks, as far as that is known by now."""
    from wpsheet.labels import Labels

    context = click.get_current_context(silent=True)
    language = context.meta.get(_SPOKEN) if context else None
    return Labels(language or asked_language(sys.argv[1:]))


def kept_told(target: Path, kept: Path) -> None:
    """Say that a file which somebody had worked in was replaced, and where it is now."""
    remark(saying()("What stood in {file} is kept as {kept}.", file=target, kept=kept.name))


def written_in(lang: str, programme: Programme) -> str:
    """The language of a workbook that goes on being edited: its own unless the call says another.

    A variable that is set once says what messages are in; it turns no master into French.
    """
    context = click.get_current_context()
    source = context.get_parameter_source("lang")
    if source is ParameterSource.DEFAULT_MAP and context.parent is not None:
        source = context.parent.get_parameter_source("lang")
    return lang if source is ParameterSource.COMMANDLINE else programme.language


def output_option(required: bool = True, what: str = "The file to write.") -> Callable[[F], F]:  # noqa: FBT001, FBT002
    return click.option("-o", "--output", type=FILE, required=required, help=what)


def painter() -> Painter:
    """Colours for a terminal; none in a pipe, a file, or where NO_COLOR is set."""
    styles: dict[str, dict[str, Any]] = {
        "heading": {"bold": True},
        "error": {"fg": "red", "bold": True},
        "warning": {"fg": "yellow"},
        "info": {"fg": "cyan"},
        "good": {"fg": "green"},
    }
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        from wpsheet.reporters.as_text import unpainted

        return unpainted
    return lambda text, style: click.style(text, **styles.get(style.strip(), {}))


def terminal_width() -> int:
    """The width of the terminal, 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 140))


def put(
    text: str, output: Path | None, inputs: tuple[Path, ...] = (), *, utf8: bool = False
) -> None:
    """Write a result to a file and say so, or to stdout where none is given.

    A file is UTF-8; stdout has the terminal's encoding unless a program will read it (`utf8`).
    """
    if output is None:
        click.echo(text.encode() if utf8 and not sys.stdout.isatty() else text)
        return
    from wpsheet.errors import UnwritableFile
    from wpsheet.writing.atomic import ensure_writable, write_file

    ensure_writable(output, inputs)
    if output.suffix.lower() in {".xlsx", ".xlsm", ".xls", ".docx", ".doc"}:
        # Whoever types the usual ending would lose a workbook to a text.
        raise UnwritableFile(
            output, "is the name of a workbook or document", "give a name such as report.txt"
        )
    write_file(output, (text + "\n").encode())
    remark(saying()("Written: {file}", file=output))


_ENDINGS = {
    ".json": "json", ".csv": "csv", ".html": "html", ".htm": "html", ".sarif": "sarif",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".docx": "docx",
}  # fmt: skip


def form_for(form: str, output: Path | None, forms: Collection[str]) -> str:
    """The format that is asked for by --format, or else by the ending of the file's name.

    A name that says another format than --format is told of, and written all the same; one
    that says a format which the command does not have is refused.
    """
    if output is None:
        return form
    named = _ENDINGS.get(output.suffix.lower(), form)
    source = click.get_current_context().get_parameter_source("form")
    if source is not ParameterSource.DEFAULT:
        if named not in (form, "xlsx", "docx") and (form, named) != ("sarif", "json"):
            remark(saying()('"{file}" is written as {form}, whatever its name says.',
                            file=output.name, form=form))  # fmt: skip
        return form
    if named not in forms and named not in ("xlsx", "docx"):
        from wpsheet.errors import UnwritableFile

        raise UnwritableFile(
            output, "is the name of a {form} file, which this command does not write",
            "give a name such as report.txt", form=named,
        )  # fmt: skip
    return named if named in forms else form


def progressing(paths: Sequence[Path], label: str) -> Iterator[Path]:
    """The paths one by one, with a bar on stderr where there are several and it is a terminal."""
    if len(paths) < 2 or not sys.stderr.isatty() or os.environ.get("NO_COLOR"):
        yield from paths
        return
    with click.progressbar(paths, label=label, file=sys.stderr) as bar:
        yield from bar


def remark(text: str) -> None:
    """A remark beside the result, on stderr."""
    click.echo(text, err=True)


_MOST_COMMENTS = 50
"""Comments that are told of one by one."""


def comments_lost(comments: Sequence[Comment], say: Labels, source: str = "") -> list[str]:
    """The comments that a new workbook has no place for, with their words, a line each."""
    from wpsheet.text import shortened

    lines = [
        say(
            "Not carried over: the comment on {sheet} {ref}{source:? of {source}}"
            '{author:? by {author}}: "{text}"',
            sheet=comment.address.sheet,
            ref=comment.address.ref,
            source=source,
            author=comment.author,
            text=shortened(comment.text, 300),
        )
        for comment in comments[:_MOST_COMMENTS]
    ]
    more = len(comments) - len(lines)
    if more:
        lines.append(say("Not carried over: {n} more {n:comment|comments}.", n=more))
    return lines


def left_behind(programme: Programme, say: Labels, gone: Sequence[Activity] = ()) -> list[str]:
    """What a new controlled workbook leaves out of the file on purpose, a line each.

    `gone` are the activities that it does not hold.
    """
    from wpsheet.model import NoteKind
    from wpsheet.phrases import Names
    from wpsheet.rounds import CALL_SHEETS, HISTORY_SHEET_ONCE, HISTORY_SHEETS
    from wpsheet.text import shortened

    lines = []
    if programme.left_out:
        says = {
            "example row": "{n} {n:example row|example rows}",
            "guidance row": "{n} {n:guidance row|guidance rows}",
            "repeated heading": "{n} {n:repeated heading|repeated headings}",
        }
        rows = Names([say(says[what], n=n) for what, n in programme.left_out.items()])
        lines.append(say("Left out on purpose: {rows}.", rows=rows))
    kept = [text.plain for text in programme.footnotes.values()]
    lines += [
        say('Not carried over: the note "{text}".', text=shortened(note.text.plain))
        for note in programme.notes
        if note.kind is NoteKind.FOOTNOTE and not _is_kept(note.text, kept)
    ]
    loose = [*programme.loose_comments, *(c for a in gone for _, c in a.comments)]
    lines += comments_lost(loose, say)
    below = _lines_below(programme)
    if below:
        cells = Names([address.ref for address in below[:10]], more=len(below) > 10)
        lines.append(
            say("Not carried over: {n:the line|the lines} under the table at {cells}.",
                n=len(below), cells=cells)
        )  # fmt: skip
    file = programme.file
    used = {table.sheet for table in programme.tables} | {
        "Lists", "Listes", "Exceptions", "Versions", "Notes", *CALL_SHEETS.values(),
        *HISTORY_SHEETS.values(),
        HISTORY_SHEET_ONCE,
    }  # fmt: skip
    others = Names([name for name in (file.sheets if file else ()) if name not in used])
    if others:
        lines.append(
            say(
                "Not carried over: {sheets:quoted}, which {sheets:holds|hold} no table of the "
                "programme.",
                sheets=others,
            )
        )
    return lines


def carried(programme: Programme, say: Labels) -> list[str]:
    """What goes round because it is in the programme itself, a line each: somebody may mind."""
    from wpsheet.phrases import Names
    from wpsheet.rules.base import labelled
    from wpsheet.rules.circulation import exposed

    found = [
        say("{words} ({activity}, {heading})", words=Names(words), activity=labelled(activity),
            heading=name)
        for activity, name, words in exposed(programme)
    ]  # fmt: skip
    lines = []
    if found:
        lines.append(
            say(
                "Goes round as it is written: {places:semicolons}. Name the unit or the document "
                "instead.",
                places=Names(found[:_MOST_PLACES], more=len(found) > _MOST_PLACES),
            )
        )
    hidden = [say.word(labelled(activity)) for activity in programme.activities if activity.hidden]
    if hidden:
        lines.append(
            say(
                "Goes round although its row is hidden in {file}: {activities}.",
                file=programme.source,
                activities=Names(hidden[:_MOST_PLACES], more=len(hidden) > _MOST_PLACES),
            )
        )
    return lines


_MOST_PLACES = 20


def _is_kept(note: RichText, kept: Sequence[str]) -> bool:
    """Whether a note below a table is one of the programme's footnotes, or the template's."""
    from wpsheet.footnotes import is_ours
    from wpsheet.reading.footnotes import without_mark

    number, text = without_mark(note)
    return is_ours(number, text) or any(words.startswith(text.plain) for words in kept)


def footnotes_as_written(
    programme: Programme, say: Labels, language: str | None = None
) -> list[str]:
    """That footnotes stay in the language they are in, where another one is written."""
    if not programme.footnotes or (language or say.language) == programme.language:
        return []
    return [
        say(
            "{n} {n:footnote stands|footnotes stand} as the programme has {n:it|them}: its own "
            "words are not translated.",
            n=len(programme.footnotes),
        )
    ]


def _lines_below(programme: Programme) -> list[Address]:
    """Where somebody wrote a line of text under a table: no note, no title, no mark of a page."""
    from wpsheet.model import NoteKind
    from wpsheet.reading.locating import PAGE_MARK

    first = {table.sheet: table.heading_row for table in reversed(programme.tables)}
    return [
        note.address
        for note in programme.notes
        if note.kind is NoteKind.OTHER
        and note.address.row > first.get(note.address.sheet, note.address.row)
        and not PAGE_MARK.fullmatch(note.text.plain)
    ]


def tell_unread(programmes: Iterable[Programme], say: Labels, *, columns: bool = True) -> bool:
    """Say on stderr what was not read; True where somebody must look at it.

    Every command that reads a programme and writes or prints something of it asks this. Where
    only the template's columns are shown or counted, further ones are told and no more:
    `columns` is False.
    """
    look = False
    for programme in programmes:
        rows, beside = list(_rows_not_read(programme, say)), list(_columns_not_read(programme, say))
        for line in (*rows, *beside):
            remark(line)
        look = look or bool(rows) or (columns and bool(beside))
    return look


def _rows_not_read(programme: Programme, say: Labels) -> Iterator[str]:
    from wpsheet.phrases import Names
    from wpsheet.unread import unread_formulas

    if programme.stray:
        rows = Names([str(address.row) for address in programme.stray])
        yield say(
            "NOT READ: {rows:row|rows} {rows} of {file}: words under a heading that belong to "
            "no activity. Add them by hand.",
            rows=rows,
            file=programme.source,
        )
    formulas = unread_formulas(programme)
    if formulas:
        cells = Names([address.ref for address in formulas[:10]])
        yield say("NOT READ: {cells}: formulas whose values the file does not hold.", cells=cells)
    if programme.conflicts:
        yield say(
            'UNDECIDED: {n} {n:conflict stands|conflicts stand} open on the sheet "{sheet}" of '
            "{file}, and the copies' texts are not in it. Choose there under Take, then: wpsheet "
            'merge --resolve "{path}" -o OUT.xlsx',
            n=len(programme.conflicts),
            sheet=programme.conflicts[0].address.sheet,
            file=programme.source,
            path=programme.path,
        )


def _columns_not_read(programme: Programme, say: Labels) -> Iterator[str]:
    from wpsheet.phrases import Names
    from wpsheet.unread import unheaded, unread_headings

    headings = unread_headings(programme)
    if headings:
        yield say(
            "NOT READ: {columns:the column|the columns} headed {columns:quoted}, which the "
            "template does not have.",
            columns=Names(headings),
        )
    for each in unheaded(programme):
        yield say(
            'NOT READ: {n} {n:cell|cells} of {file} under no heading: "{sheet}" {cell}{n:| and '
            "below}. Add {n:it|them} by hand.",
            n=each.cells,
            file=programme.source,
            sheet=each.address.sheet,
            cell=each.address.ref,
        )
