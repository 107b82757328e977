"""`wpsheet annex`: the programme as a Word document for the committee."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    as_of_option,
    lang_option,
    output_option,
    remark,
    spoken,
    tell_unread,
    workbook_argument,
)

if TYPE_CHECKING:
    from wpsheet.model import Programme


@click.command("annex")
@workbook_argument
@output_option(what="The Word document to write, such as annex.docx.")
@click.option("--body", help="Only the activities of this body, in any known spelling.")
@click.option(
    "--since", type=FILE, metavar="PREVIOUS",
    help="Only what changed since this version: old words struck out, new ones underlined.",
)  # fmt: skip
@click.option(
    "--template", type=FILE,
    help="A Word document or template whose styles, page heads and feet are taken.",
)  # fmt: skip
@click.option("--draft", is_flag=True, help="Mark every page as a draft.")
@as_of_option
@lang_option
def annex_command(
    workbook: Path,
    output: Path,
    body: str | None,
    since: Path | None,
    template: Path | None,
    draft: bool,  # noqa: FBT001
    as_of: date | None,
    lang: str,
) -> None:
    """Write the Word annex that the committee reads.

    Both sections as tables with repeated headings, footnotes, status words on their colours;
    number and session of the document come from the Lists sheet. "wpsheet import" reads it
    back, also after it was edited in Word.
    """
    from wpsheet.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reading.container import FileKind, kind_of
    from wpsheet.writing import annex
    from wpsheet.writing.atomic import ensure_writable

    inputs = [path for path in (workbook, since, template) if path is not None]
    ensure_writable(output, inputs, ".docx")
    if template is not None and kind_of(template) is not FileKind.DOCUMENT:
        from wpsheet.errors import UnreadableFile

        raise UnreadableFile(template, "no Word document", "give a .docx or .dotx as --template")
    programme = read(workbook)
    language = spoken(lang, programme)
    previous = read(since) if since else None
    name = _body(body, programme) if body is not None else None
    annex(
        programme,
        output,
        as_of=as_of,
        draft=draft,
        language=language,
        body=name,
        template=template,
        since=previous,
    )
    say = Labels(language)
    unread = tell_unread([programme, *([previous] if previous else [])], say)
    remark(say("Written: {file}", file=output))
    if unread:
        raise click.exceptions.Exit(1)


def _body(asked: str, programme: Programme) -> str:
    """The list's name of a body that some activity names."""
    from wpsheet.errors import WpsheetError
    from wpsheet.phrases import Names

    lists = programme.lists
    name = lists.body_named(asked)
    named = {body for activity in programme.activities for body in activity.bodies.names}
    if name is None:
        near = lists.nearest_body(asked)
        raise WpsheetError(
            '{file}: no body is called "{asked}"{near:?; did you mean "{near}"?}'
            "{listed:?; its Lists sheet names the bodies}",
            file=programme.source,
            asked=asked,
            near=near,
            listed=near is None,
        )
    if name not in named:
        known = sorted(named, key=lambda b: lists.body_order.get(b, 999))
        raise WpsheetError(
            "{file}: no activity names {body} as responsible; they name {known}",
            file=programme.source,
            body=name,
            known=Names(known),
        )
    return name
