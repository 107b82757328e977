"""The command line: one sentence a command, every heavy import inside it."""

import errno
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import BytesIO, TextIOWrapper
from shutil import get_terminal_size
from typing import Any, NoReturn, TextIO

import click

from wpsheet import __version__
from wpsheet.cli.language import (
    LANGUAGES,
    VARIABLE,
    HelpContext,
    asked_language,
    in_french,
    usage_fault,
    wrong_call,
)
from wpsheet.cli.plain_signs import ERRORS, tell
from wpsheet.errors import WpsheetError

_COMMANDS = (
    "demo desk template import check fill fix watch show summary agenda circulate extract verify "
    "labels annex parity diff merge call roll history portfolio rules rule manual"
).split()
"""In the order in which the help lists them."""


class _Commands(click.Group):
    """A group whose commands' modules are imported when they are asked for."""

    context_class = HelpContext

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return _COMMANDS

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = "import_" if cmd_name == "import" else cmd_name  # a word of Python's own
        home = import_module(f"wpsheet.cli.{module}")
        command: click.Command = getattr(home, f"{cmd_name}_command")
        command.context_class = HelpContext
        return command if asked_language(sys.argv[1:]) == LANGUAGES[0] else in_french(command)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.Abort from None  # click would put an empty line before ours
        except WpsheetError as error:
            from wpsheet.cli.console import own_labels

            # Here and no longer in `main` it is known which language the workbook has.
            _stop(error.in_language(own_labels().language))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        written = args[0]
        if not written.startswith("-") and self.get_command(ctx, written) is None:
            from difflib import get_close_matches

            near = get_close_matches(written.lower(), _COMMANDS, n=1)
            raise wrong_call(
                'there is no command "{written}"{near:? (did you mean "{near}"?)}',
                written=written, near=near[0] if near else "",
            )  # fmt: skip
        return super().resolve_command(ctx, args)


_NARROW = 52
"""Below so many columns click writes help for 50 anyway, unless it is given the width."""


def _settings() -> dict[str, Any]:
    columns = get_terminal_size().columns
    narrow = {"terminal_width": columns - 2} if columns < _NARROW else {}
    return {"help_option_names": ["-h", "--help"], "max_content_width": 100, **narrow}


@click.group(cls=_Commands, invoke_without_command=True, context_settings=_settings())
@click.option(
    "--lang", type=click.Choice(LANGUAGES), envvar=VARIABLE,
    help="Language of all commands, unless a command has its own --lang.",
)  # fmt: skip
@click.version_option(__version__, prog_name="wpsheet")
@click.pass_context
def wpsheet(context: click.Context, lang: str | None) -> None:
    """Check, summarise and circulate a committee work programme kept in Excel.

    WORKBOOK is the controlled workbook, or an officer's own sheet. It is never changed, except
    with --in-place. Exit codes: 0 done, nothing to report; 1 done, something to look at; 2 not
    done.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        return
    from wpsheet.cli.console import colours_asked, note_backups

    note_backups(context)
    context.color = True if colours_asked() else None
    if lang:
        context.default_map = {name: {"lang": lang} for name in _COMMANDS}


def main() -> None:
    """Run the command line; every failure is one line on stderr and exit code 2."""
    make_ready()
    # Python has none where a program was started with the stream closed.
    sys.stdout = sys.stdout or TextIOWrapper(BytesIO())
    sys.stderr = sys.stderr or TextIOWrapper(BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=ERRORS)
    language = asked_language(sys.argv[1:])
    program = wpsheet if language == LANGUAGES[0] else in_french(wpsheet)

    def say(english: str, **words: object) -> str:
        from wpsheet.messages.labels import Labels

        return Labels(language)(english, **words)

    try:
        # Out of its own mode, click gives the code of an early exit back as a value.
        raise SystemExit(program(prog_name="wpsheet", standalone_mode=False) or 0)
    except (click.Abort, KeyboardInterrupt):
        _stop(say("stopped"))
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "wpsheet"
        fault = usage_fault(error, language)
        _stop(say("{fault}. For help: {where} --help", fault=fault, where=where))
    except click.ClickException as error:
        _stop(error.format_message())
    except BrokenPipeError:
        # The reader of the output has seen enough ("wpsheet rules | head").
        _give_up(sys.stdout)
        raise SystemExit(0) from None
    except MemoryError:
        _stop(say("the file needs more memory than this computer has; close other programs"))
    except ImportError as error:
        _stop(say("a library cannot be loaded ({cause}); close other programs, or install wpsheet "
                  "again", cause=error))  # fmt: skip
    except Exception as error:
        if os.environ.get("WPSHEET_DEBUG"):
            raise
        if isinstance(error, OSError) and not error.filename:
            # Of files it is told where they are read and written; left are the streams.
            _give_up(sys.stdout)
            if error.errno == errno.EINVAL and sys.platform == "win32":
                raise SystemExit(0) from None  # what Windows says of a pipe whose reader is gone
            cause = error.strerror or error
            _stop(say("the result cannot be written ({cause}); free some disk space", cause=cause))
        fault = f"{type(error).__name__}: {error}"
        _stop(say("unexpected error ({fault}); please report this line", fault=fault))


def make_ready() -> None:
    """Spare a process what its libraries would do for nothing; before they are imported."""
    # The libraries make a hundred thousand objects while they are imported, a large programme a
    # few millions, and hardly any is garbage; and no matrix is multiplied here, so one thread of
    # the numeric library is enough.
    gc.set_threshold(5_000_000, 20, 50)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # pandera's models have no plugins, which pydantic and typeguard would look for in every
    # installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    os.environ.setdefault("TYPEGUARD_DISABLE_PLUGIN_AUTOLOAD", "1")
    # Where a developer has hypothesis installed, pandera would load it for nothing.
    sys.modules.setdefault("hypothesis", None)  # type: ignore[arg-type]


def script() -> None:
    """The program as it is installed: `main`, and a quick end.

    At its end Python would take apart everything that was ever imported and made; the process is
    over, and the system takes its memory back at once.
    """
    try:
        main()
    except SystemExit as end:
        with suppress(OSError):  # what cannot be written is left to Python's own end
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(int(end.code or 0))
        raise


def _stop(line: str) -> NoReturn:
    message = "wpsheet: " + " ".join(str(line).split())
    try:
        tell(message, err=True)
    except OSError:
        _give_up(sys.stderr)
    raise SystemExit(2)


def _give_up(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere, so that Python does not fail over it at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
