"""`wpsheet desk`: the page on the own computer."""

import sys
import webbrowser
from io import BytesIO, TextIOWrapper
from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell


@click.command("desk")
@click.argument("place", type=options.FILE, default=".", metavar="[FOLDER|WORKBOOK]")
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N",
              help="The port to use. Default: a free one.")  # fmt: skip
@click.option("--no-browser", is_flag=True, help="Show the address without opening the browser.")
@options.lang
def desk_command(place: Path, port: int, no_browser: bool, lang: str) -> None:  # noqa: FBT001
    """Open a page in the browser that follows the workbook.

    Excel stays the editor: after each save the page shows what is left to fix. Nothing leaves
    this computer, and the workbook is never written: each result is a new file beside it. It
    ends a minute after its last page is closed.
    """
    from wpsheet.desk.server import run

    folder, workbook = _placed(place)

    def opened(address: str) -> None:
        tell(address)
        sys.stdout.flush()
        if not no_browser:
            webbrowser.open(address)

    run(folder, workbook, port=port, language=console.asked(lang), tell=opened)


def _placed(place: Path) -> tuple[Path, str | None]:
    """The folder that is meant, and the name of the workbook in it, if one is."""
    from wpsheet.ooxml.container import kind_of

    if place.is_dir():
        return place.resolve(), None
    kind_of(place)
    return place.resolve().parent, place.name


def without_console() -> None:
    """The desk as a double click starts it, with what was dropped on it.

    Where no console is, what stops it is written to the log, and the log is shown.
    """
    from wpsheet.cli import main
    from wpsheet.desk.faults import log_to, note
    from wpsheet.desk.runs import last_folder, own_folder

    words = sys.argv[1:]
    if not words and Path.cwd() == Path(sys.argv[0]).resolve().parent:
        words = [str(last_folder())]  # the program itself was clicked
    sys.argv[1:] = ["desk", *words]
    errors = BytesIO()
    if sys.stderr is None:
        sys.stderr = TextIOWrapper(errors, encoding="utf-8", write_through=True)
    try:
        main()
    except SystemExit as end:
        if end.code and errors.getvalue():
            log = log_to(own_folder())
            note(errors.getvalue().decode())
            if log:
                webbrowser.open(log.as_uri())
        raise
