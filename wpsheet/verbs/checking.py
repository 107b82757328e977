"""Reports on files: checked as they are read, and written as a copy of the workbook."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from wpsheet.checking.engine import check
from wpsheet.checking.findings import Report
from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.reading import read


def check_file(
    workbook: Path,
    *,
    as_of: date | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    language: str | None = None,
) -> Report:
    """Read a file and check it.

    The report is in `language`, "en" or "fr", in the workbook's own if that is None.
    """
    programme = read(workbook)
    language = language or programme.language
    return check(programme, as_of=as_of, select=select, ignore=ignore, language=language)


def refuse_endless(reports: Sequence[Report], form: str) -> None:
    """Refuse a report that nothing could take in; it would need gigabytes to be made."""
    limit = limits.NOTES if form == "xlsx" else limits.FINDINGS
    count = sum(len(report.findings) for report in reports)
    if count > limit:
        most = max(reports, key=lambda report: len(report.findings))
        raise UnreadableFile(
            Path(most.programme.path),
            "the report would contain {n} findings; this format accepts up to {most}",
            "choose rules with --select, or use --format csv",
            n=f"{count:,}",
            most=f"{limit:,}",
        )


def annotated_copy(
    report: Report, workbook: Path, target: Path, *, full: bool = False
) -> tuple[str, ...]:
    """Write a copy of the workbook with its findings on a sheet in front and notes on cells.

    With `full` no row of that sheet is folded. Gives the sheets whose notes could not be added
    to; the list in front has their findings.
    """
    from wpsheet.editing.annotating import annotate
    from wpsheet.reporters import FORMATS
    from wpsheet.writing.atomic import write_file

    annotations = FORMATS["xlsx"].reporter(report, full=full)
    content, without = annotate(workbook.read_bytes(), annotations, workbook)
    write_file(target, content)
    return tuple(without)
