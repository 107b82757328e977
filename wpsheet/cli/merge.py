"""`wpsheet merge`: officers' copies brought back together, and conflicts decided."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.language import wrong_call
from wpsheet.cli.plain_signs import tell


@click.command("merge")
@click.argument("base", type=options.FILE, required=False)
@click.argument("copies", type=options.FILE, nargs=-1, metavar="[COPY]...")
@click.option("--resolve", type=options.FILE, metavar="MERGED",
              help="Apply the decisions on the Conflicts sheet of this workbook.")  # fmt: skip
@options.form
@options.output("The merged workbook to create.")
@options.lang
def merge_command(
    base: Path | None, copies: tuple[Path, ...], resolve: Path | None, form: str, output: Path,
    lang: str,
) -> None:  # fmt: skip
    """Merge the copies returned by officers.

    BASE is the workbook you sent out; COPY... are the copies that came back. Activities are
    matched by ID or by their words. If copies disagree, the text you sent is kept and the sheet
    Conflicts shows all versions: in the column Take, choose which text to use, then run wpsheet
    merge --resolve. Copies are never changed. Changes outside the rows that a unit was asked for
    are listed. Exit code 1 while something is still to be decided or checked.
    """
    if resolve is not None:
        if base is not None:
            raise click.UsageError("with --resolve, give only the merged workbook")
        _resolve(resolve, output, lang)
        return
    if base is None or not copies:
        raise click.UsageError("give the workbook that was sent out and at least one copy")
    _merge(base, copies, output, form, lang)


def _merge(base: Path, copies: Sequence[Path], output: Path, form: str, lang: str) -> None:
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reporters.as_json import dumped
    from wpsheet.reporters.merges import copy_lines, merge_json, merge_text, outside_lines
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.verbs.calling import GUIDES
    from wpsheet.verbs.merging import merge
    from wpsheet.writing.atomic import ensure_writable

    copies = [path for path in copies if path.name not in GUIDES]  # "call/*" has our page too
    ensure_writable(output, (base, *copies), ".xlsx")
    names = _names(copies)
    sent_out = read(base)
    label = Labels(lang)("Reading")
    returned = {names[path]: read(path) for path in console.with_a_bar(list(names), label)}
    say = console.labels_for(lang, sent_out)
    merged = merge(sent_out, returned, output, language=say.language)
    console.put_as(
        form, lambda: dumped(merge_json(merged.merge, say, merged.outside)),
        lambda width, paint: merge_text(merged.merge, say, width=width, paint=paint),
    )  # fmt: skip
    console.remark(*omission_lines(merged.left_behind, say))
    console.remark(*omission_lines(merged.not_merged, say, copy=True))
    for comment in merged.comments:
        console.remark(*omission_lines([comment], say, copy=True))
    unread = console.tell_unread((sent_out, *merged.copies.values()), say, known=sent_out)
    console.remark(*outside_lines(merged.outside, say), *copy_lines(merged.merge, say))
    console.remark(say("Written: {file}", file=output))
    if merged.merge.conflicts:
        from wpsheet.model.rounds import CONFLICT_SHEETS

        console.remark(say(
            'Next: on the sheet "{sheet}", choose which text to use, save, and run: wpsheet '
            'merge --resolve "{file}" -o OUT.xlsx',
            sheet=CONFLICT_SHEETS[say.language], file=output,
        ))  # fmt: skip
    undecided = merged.merge.needs_a_person
    console.end(look=bool(undecided or unread or merged.not_merged or merged.outside))


def _names(copies: Sequence[Path]) -> dict[Path, str]:
    """The copies' file names; with their folders if two files have one name."""
    counts = Counter(path.name for path in copies)
    names: dict[Path, str] = {}
    for path in copies:
        if path in names:
            raise wrong_call("{file} is listed twice", file=path)
        name = path.name if counts[path.name] == 1 else path.as_posix()
        # As it is shown: of names that are not UTF-8 a workbook keeps nothing else.
        names[path] = name.encode(errors="backslashreplace").decode()
    return names


def _resolve(merged: Path, output: Path, lang: str) -> None:
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.verbs.merging import resolve

    done = resolve(merged, output, language=console.asked(lang))
    say = console.labels_for(lang, done.programme)
    for each in done.left:
        tell(each.in_words(say))
    for take in done.removed:
        tell(say("{activity} was removed", activity=take.disputed.label))
    decided = done.count - len(done.left)
    tell(say("{made} of {all} conflicts decided", made=decided, all=done.count))
    console.remark(*omission_lines(done.omissions, say), *omission_lines(done.comments, say))
    console.finish([done.programme], output, say, look=bool(done.left))
