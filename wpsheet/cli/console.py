"""What a command says and where: its language, its result, remarks beside it, its end."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sized
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click
from click.core import ParameterSource

from wpsheet.cli.language import asked_language
from wpsheet.cli.plain_signs import ERRORS, tell

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels
    from wpsheet.model.programme import Programme
    from wpsheet.reporters.as_text import Painter
    from wpsheet.writing.backups import Backup

T = TypeVar("T")


def asked(lang: str) -> str | None:
    """The language that is asked for; None where none is."""
    source = click.get_current_context().get_parameter_source("lang")
    return None if source is ParameterSource.DEFAULT else lang


def labels_for(lang: str, programme: Programme) -> Labels:
    """Our words with a programme's lists, in the language asked for, else in its own."""
    from wpsheet.messages.labels import Labels

    say = Labels(asked(lang) or programme.language, programme.lists)
    speak(say.language)
    return say


def opened(workbook: Path, lang: str) -> tuple[Programme, Labels]:
    """The programme of a workbook, and our words for it."""
    from wpsheet.reading import read

    programme = read(workbook)
    return programme, labels_for(lang, programme)


_LANGUAGE = "wpsheet.language"


def speak(language: str) -> None:
    """Say all that follows, a refusal too, in the language that is known now."""
    click.get_current_context().meta[_LANGUAGE] = language


def own_labels() -> Labels:
    """Our words in the language that the command speaks, as far as that is known by now."""
    from wpsheet.messages.labels import Labels

    context = click.get_current_context(silent=True)
    language = context.meta.get(_LANGUAGE) if context else None
    return Labels(language or asked_language(sys.argv[1:]))


_BACKUPS = "wpsheet.backups"


def note_backups(context: click.Context) -> None:
    """Tell of every file that is replaced from now on, once the language is known."""
    from wpsheet.writing.backups import backups_noted

    context.meta[_BACKUPS] = context.with_resource(backups_noted())
    context.call_on_close(_tell_backups)


def _tell_backups() -> None:
    """Say that files which somebody had worked in were replaced, and where they are now."""
    context = click.get_current_context(silent=True)
    backups: list[Backup] = context.meta.get(_BACKUPS, []) if context else []
    while backups:
        backup, say = backups.pop(0), own_labels()
        kept = backup.path.name
        tell(say("The previous {file} is kept as {kept}.", file=backup.target, kept=kept), err=True)


def written_in(lang: str, programme: Programme) -> str:
    """The language of a workbook that goes on being edited: its own unless the call says another.

    A variable that is set once says what messages are in; it turns no master into French.
    """
    context = click.get_current_context()
    source = context.get_parameter_source("lang")
    if source is ParameterSource.DEFAULT_MAP and context.parent is not None:
        source = context.parent.get_parameter_source("lang")
    return lang if source is ParameterSource.COMMANDLINE else programme.language


def painter() -> Painter:
    """Colours for a terminal, or if FORCE_COLOR is set; none in a file, or if NO_COLOR is set."""
    styles: dict[str, dict[str, Any]] = {
        "heading": {"bold": True},
        "error": {"fg": "red", "bold": True},
        "warning": {"fg": "yellow"},
        "info": {"fg": "cyan"},
        "good": {"fg": "green"},
    }
    if os.environ.get("NO_COLOR") or not (sys.stdout.isatty() or colours_asked()):
        from wpsheet.reporters.as_text import unpainted

        return unpainted
    return lambda text, style: click.style(text, **styles.get(style.strip(), {}))


def colours_asked() -> bool:
    """Whether colours are wanted also where no terminal is; NO_COLOR is stronger."""
    return bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")


def terminal_width() -> int:
    """The width of the terminal, 100 if there is none."""
    if not sys.stdout.isatty():
        return 100
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 140))


def put(
    text: str, output: Path | None, inputs: tuple[Path, ...] = (), *, utf8: bool = False
) -> None:
    """Write a result to a file and say so, or to stdout where none is given.

    A file is UTF-8; stdout has the terminal's encoding unless a program will read it (`utf8`).
    """
    if output is None:
        if utf8 and not sys.stdout.isatty():
            click.echo(text.encode(errors=ERRORS))
        else:
            tell(text, wrapped=not utf8)
        return
    from wpsheet.errors import UnwritableFile
    from wpsheet.writing.atomic import ensure_writable, write_file

    ensure_writable(output, inputs)
    if output.suffix.lower() in {".xlsx", ".xlsm", ".xls", ".docx", ".doc"}:
        # Somebody who types the usual ending would lose a workbook to a text.
        raise UnwritableFile(
            output, "is the name of a workbook or document", "give a name such as report.txt"
        )
    write_file(output, (text + "\n").encode(errors=ERRORS))
    say = own_labels()
    remark(say("Written: {file}", file=output))


def put_as(
    form: str,
    as_json: Callable[[], str],
    as_text: Callable[[int, Painter], str],
    output: Path | None = None,
    inputs: tuple[Path, ...] = (),
) -> None:
    """Put a result as text, made for a width and a painter, or as JSON for programs."""
    if form == "json":
        put(as_json(), output, inputs, utf8=True)
        return
    from wpsheet.reporters.as_text import unpainted

    paint = unpainted if output else painter()
    put(as_text(terminal_width(), paint), output, inputs)


_ENDINGS = {
    ".json": "json", ".csv": "csv", ".html": "html", ".htm": "html", ".sarif": "sarif",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".docx": "docx",
}  # fmt: skip


def form_for(form: str, output: Path | None, forms: Collection[str]) -> str:
    """The format that is asked for by --format, or else by the ending of the file's name.

    A name that says another format than --format is reported, and still written; one
    that says a format which the command does not have is refused.
    """
    if output is None:
        return form
    named = _ENDINGS.get(output.suffix.lower(), form)
    source = click.get_current_context().get_parameter_source("form")
    if source is not ParameterSource.DEFAULT:
        if named not in (form, "xlsx", "docx") and (form, named) != ("sarif", "json"):
            say = own_labels()
            remark(say('"{file}" is written as {form}, although its name says otherwise.',
                            file=output.name, form=form))  # fmt: skip
        return form
    if named not in forms and named not in ("xlsx", "docx"):
        from wpsheet.errors import UnwritableFile

        raise UnwritableFile(
            output, "is the name of a {form} file, which this command does not write",
            "give a name such as report.txt", form=named,
        )  # fmt: skip
    return named if named in forms else form


def with_a_bar(results: Iterable[T], label: str, count: int | None = None) -> Iterator[T]:
    """The results one by one, with a bar on stderr if there are several and it is a terminal.

    `count` says how many there are if the results cannot.
    """
    count = len(results) if isinstance(results, Sized) else count or 0
    if count < 2 or not sys.stderr.isatty() or os.environ.get("NO_COLOR"):
        yield from results
        return
    with click.progressbar(results, length=count, label=label, file=sys.stderr) as bar:
        yield from bar


def remark(*lines: str) -> None:
    """Remarks beside the result, on stderr, a line each; that of a backup comes first."""
    _tell_backups()
    for line in lines:
        tell(line, err=True)


def tell_unread(
    programmes: Iterable[Programme], say: Labels, *, columns: bool = True,
    known: Programme | None = None, circulated: bool = False,
) -> bool:  # fmt: skip
    """Say on stderr what was not read; True if somebody must look at it.

    Every command that reads a programme and writes or prints something of it asks this. If
    only the template's columns are shown or counted, `columns` is False. What is outside the
    cells of `known` as well is listed for that one alone. What is `circulated` lacks the columns
    that Lists does not have.
    """
    from wpsheet.model.omissions import needs_a_look, unread
    from wpsheet.reporters.omissions_text import omission_lines

    look = False
    for programme in programmes:
        base = known if known is not programme else None
        found = list(unread(programme, base, circulated=circulated))
        remark(*omission_lines(found, say))
        look = needs_a_look(found, columns=columns) or look
    return look


def finish(
    programmes: Iterable[Programme], output: Path, say: Labels, *, look: bool = False,
    circulated: bool = False,
) -> NoReturn:  # fmt: skip
    """Say what was not read and what was written, and end the command."""
    unread = tell_unread(programmes, say, circulated=circulated)
    remark(say("Written: {file}", file=output))
    end(look=look or unread)


def end(*, look: bool) -> NoReturn:
    """End the command: with 1 if there is something to look at."""
    raise click.exceptions.Exit(1 if look else 0)
