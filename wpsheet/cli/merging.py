"""`wpsheet merge`: officers' copies brought back together, and conflicts decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    lang_option,
    output_option,
    painter,
    progressing,
    put,
    remark,
    spoken,
    terminal_width,
)
from wpsheet.cli.language import wrong_call
from wpsheet.cli.left_out import comments_lost, left_behind, tell_unread
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels
    from wpsheet.model.layout import Field
    from wpsheet.model.programme import Programme, Waiver
    from wpsheet.model.text import RichText
    from wpsheet.model.vocabulary import Lists
    from wpsheet.versions.calling import Trespass


@click.command("merge")
@click.argument("base", type=FILE, required=False)
@click.argument("copies", type=FILE, nargs=-1, metavar="[COPY]...")
@click.option("--resolve", type=FILE, metavar="MERGED",
              help="Put the decisions of this workbook's Conflicts sheet in.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="Text for people, JSON for programs.")  # fmt: skip
@output_option(what="The merged workbook to write.")
@lang_option
def merge_command(
    base: Path | None, copies: tuple[Path, ...], resolve: Path | None, form: str, output: Path,
    lang: str,
) -> None:  # fmt: skip
    """Merge the copies that officers returned.

    BASE is the workbook that was sent out, COPY... what came back. Activities are matched by ID
    or by their words; what several changed differently keeps the base's text and stands on the
    sheet Conflicts, where column Take says whose text goes in; --resolve reads that sheet. No
    copy is changed. Of copies that `wpsheet call` sent out, edits outside their unit's rows are
    told. Exits 1 while somebody must decide or look at something.
    """
    if resolve is not None:
        if base is not None:
            raise click.UsageError("--resolve takes the merged workbook alone")
        _resolve(resolve, output, lang)
        return
    if base is None or not copies:
        raise click.UsageError("give the base and at least one copy")
    _merge(base, copies, output, form, lang)


def _merge(base: Path, copies: Sequence[Path], output: Path, form: str, lang: str) -> None:
    from wpsheet.checking.identities import with_ids
    from wpsheet.messages.labels import Labels
    from wpsheet.model.rounds import CONFLICT_SHEETS
    from wpsheet.reading import read, reread
    from wpsheet.versions.calling import trespasses
    from wpsheet.versions.merging import merge
    from wpsheet.writing.atomic import ensure_writable
    from wpsheet.writing.versions.workbooks import write_merged

    ensure_writable(output, (base, *copies), ".xlsx")
    say = Labels(lang)
    names = _names(copies)
    paths = {path: name for name, path in names.items()}
    sent_out = read(base)
    returned = {paths[path]: read(path) for path in progressing(list(paths), say("Reading"))}
    returned = {name: _as_sent_out(copy, sent_out) for name, copy in returned.items()}
    merged = merge(sent_out, returned)
    say = Labels(spoken(lang, sent_out), sent_out.lists)
    programme = with_ids(reread(merged.programme, ()))
    write_merged(merged, programme, output, say)
    calls = {name: copy.call for name, copy in returned.items() if copy.call is not None}
    outside = tuple(trespasses(merged, calls))
    if form == "json":
        from wpsheet.reporters.merge_json import merge_as_json

        put(merge_as_json(merged, say, outside), None, utf8=True)
    else:
        from wpsheet.reporters.merge_text import merge_text

        put(merge_text(merged, say, width=terminal_width(), paint=painter()), None)
    for line in [*left_behind(sent_out, say), *_not_merged(sent_out, returned, say)]:
        remark(line)
    for name, comment in merged.uncarried:
        for line in comments_lost([comment], say, name):
            remark(line)
    unread = tell_unread((sent_out, *returned.values()), say)
    for line in _outside(outside, say):
        remark(line)
    for name in merged.partial:
        remark(say("{copy} holds few of the activities: what it lacks was not removed.", copy=name))
    for name in merged.flat:
        remark(
            say("{copy} has lost the formatting inside its cells: the base's was kept.", copy=name)
        )
    remark(say("Written: {file}", file=output))
    if merged.conflicts:
        remark(
            say(
                'Next: choose on the sheet "{sheet}" whose text goes in, save, then: wpsheet merge '
                '--resolve "{file}" -o OUT.xlsx',
                sheet=CONFLICT_SHEETS[say.language],
                file=output,
            )
        )
    raise click.exceptions.Exit(1 if merged.needs_a_person or unread or outside else 0)


def _as_sent_out(copy: Programme, base: Programme) -> Programme:
    """A copy in another language, said in the base's: that of its lists, else of its headings."""
    from wpsheet.reading import reread
    from wpsheet.versions.calling import as_sent_out

    lists = {"Listes": "fr", "Lists": "en"}
    of_lists = [lists[name] for name in (base.file.sheets if base.file else ()) if name in lists]
    edits = list(as_sent_out(base, copy, next(iter(of_lists), base.language)))
    return reread(copy, edits) if edits else copy


def _outside(outside: Sequence[Trespass], say: Labels) -> list[str]:
    """What copies of a call changed in rows that they were not asked for, a line a copy."""
    from wpsheet.model.wording import Names
    from wpsheet.versions.calling import called

    labels: dict[str, list[str]] = {}
    calls = {each.copy: each.call for each in outside}
    for each in outside:
        labels.setdefault(each.copy, []).append(each.activity.label)
    return [
        say(
            "{copy} changed rows that {unit} was not asked for: {activities}.",
            copy=copy,
            unit=called(calls[copy].whom, calls[copy].by, say),
            activities=Names(changed),
        )
        for copy, changed in labels.items()
    ]


def _names(copies: Sequence[Path]) -> dict[str, Path]:
    """The copies by their file names; by their folders too where two files have one name."""
    found: dict[str, Path] = {}
    alike = Counter(path.name for path in copies)
    for path in copies:
        name = path.name if alike[path.name] == 1 else path.as_posix()
        if name in found:
            raise wrong_call("{file} is given twice", file=path)
        found[name] = path
    return found


def _not_merged(base: Programme, returned: dict[str, Programme], say: Labels) -> list[str]:
    """What copies hold besides their activities, a line each: it is left to a person."""
    from wpsheet.model.layout import Field

    lines = []
    for name, copy in returned.items():
        extra = [name for name in Field if _has(copy, name) and not _heads(base, name)]
        lines += [
            say(
                "Not merged: the column {column} of {copy}, which the base does not have.",
                column=say.headed(column),
                copy=name,
            )
            for column in extra
        ]
        lists = (_as_on_a_sheet(base.lists), _as_on_a_sheet(type(base.lists)()))
        if _as_on_a_sheet(copy.lists) not in lists:
            lines.append(say("Not merged: the Lists of {copy} differ from the base's.", copy=name))
        if set(map(_accepted, copy.waivers)) - set(map(_accepted, base.waivers)):
            lines.append(say("Not merged: {copy} has further Exceptions.", copy=name))
        if _words(copy.footnotes) - _words(base.footnotes):
            lines.append(say("Not merged: the Notes of {copy} differ from the base's.", copy=name))
        known = {(c.author, c.text) for c in base.loose_comments}
        loose = [c for c in copy.loose_comments if (c.author, c.text) not in known]
        lines += comments_lost(loose, say, name)
    return lines


def _words(footnotes: Mapping[int, RichText]) -> set[tuple[int, str]]:
    return {(number, text.plain) for number, text in footnotes.items()}


def _heads(programme: Programme, name: Field) -> bool:
    return any(name in table.columns for table in programme.tables)


def _has(programme: Programme, name: Field) -> bool:
    """Whether a column of the programme says anything."""
    return any(activity.plain(name) for activity in programme.activities)


def _as_on_a_sheet(lists: Lists) -> Lists:
    """The lists as far as a Lists sheet holds them: it has no column for what a unit means."""
    return replace(lists, units=tuple(replace(unit, meaning="") for unit in lists.units))


def _without_conflicts(programme: Programme) -> Programme:
    """The programme as if its file had no sheet Conflicts, which is written anew."""
    from wpsheet.versions.merging.sheet import is_conflicts_name

    if programme.file is None:
        return programme
    sheets = tuple(name for name in programme.file.sheets if not is_conflicts_name(name))
    return replace(programme, file=replace(programme.file, sheets=sheets))


def _accepted(waiver: Waiver) -> tuple[str, ...]:
    return waiver.rule, waiver.activity, waiver.field_written, waiver.value


def _resolve(merged: Path, output: Path, lang: str) -> None:
    from wpsheet.errors import UnreadableFile
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import conflicts_in, read, reread
    from wpsheet.versions.merging import resolve
    from wpsheet.writing.atomic import ensure_writable
    from wpsheet.writing.versions.workbooks import write_resolved

    ensure_writable(output, (merged,), ".xlsx")
    programme = read(merged)
    conflicts = conflicts_in(merged)
    if conflicts is None:
        raise UnreadableFile(
            merged, "has no sheet Conflicts", "give the workbook that wpsheet merge wrote"
        )
    say = Labels(spoken(lang, programme), programme.lists)
    done = resolve(programme, (each.take for each in conflicts if each.take))
    settled = {id(take) for take in (*done.made, *done.removed)}
    left = [each for each in conflicts if id(each.take) not in settled]
    write_resolved(reread(done.programme, ()), [each.disputed for each in left], output, say)
    for each in left:
        where = say('"{sheet}" {ref}', sheet=each.address.sheet, ref=each.address.ref)
        if each.take is not None:
            why = say("the activity's text was changed since, or it is gone; nothing was taken")
        elif each.is_heading:
            why = say('nothing stands under "{choice}" in this row', choice=each.choice)
        elif each.choice:
            why = say('"{choice}" is none of the headings', choice=each.choice)
        elif each.disputed.own.plain:
            why = say("an own text is written, but column Take is blank")
        else:
            why = say("nobody has decided yet")
        where = f"{where} ({each.disputed.label})"
        tell(say("{name}: {words}", name=where, words=why))
    for take in done.removed:
        tell(say("{activity} was removed", activity=take.disputed.label))
    tell(say("{made} of {all} conflicts decided", made=len(settled), all=len(conflicts)))
    kept = {c for activity in done.programme.activities for _, c in activity.comments}
    gone = [c for a in programme.activities for _, c in a.comments if c not in kept]
    for line in [*left_behind(_without_conflicts(programme), say), *comments_lost(gone, say)]:
        remark(line)
    remark(say("Written: {file}", file=output))
    raise click.exceptions.Exit(1 if left else 0)
