"""The live check: every finding of a workbook, shown again after each save."""

from collections.abc import Iterator
from dataclasses import replace

from starlette.responses import Response

from wpsheet.checking.digest import digest
from wpsheet.checking.findings import Report
from wpsheet.desk.filters import filters_of
from wpsheet.desk.following import Followed
from wpsheet.desk.rows import Rows, parts_of
from wpsheet.desk.screens.circulating import circulated_path, ways
from wpsheet.desk.visits import Content, Visit, at
from wpsheet.messages.labels import Labels
from wpsheet.model.wording import Names
from wpsheet.reporters.as_text import described, tally
from wpsheet.reporters.verdicts import verdict_lines

MOST = 3_000
"""So many findings are shown at once; the filters lead to the others."""


def check(visit: Visit) -> Response:
    """Show the findings of a workbook."""
    followed = visit.followed()
    visit.desk.follower.start()
    report = followed.report
    say = report.say if report else visit.labels()
    content = _checked(visit, report, say) if report else _unchecked(followed, say)
    return visit.page(
        "check", say, serial=followed.serial, file=visit.file, address=at("/check", visit.file),
        notes=[*visit.outcome(), *_notes(followed, say)], **content,
    )  # fmt: skip


def _unchecked(followed: Followed, say: Labels) -> Content:
    heading = say("Cannot be read") if followed.fault else say("Checking ...")
    status = followed.fault.in_language(say.language) if followed.fault else heading
    return {"checked": False, "status": status, "heading": heading}


def _notes(followed: Followed, say: Labels) -> Iterator[str]:
    """What is to be known of the file itself."""
    if followed.fault and followed.report:
        yield say(
            "The last save cannot be read: {fault}. What is shown is the state before it.",
            fault=followed.fault.in_language(say.language),
        )
    if followed.is_open:
        yield say("The workbook is open in Excel. Save it there, and this page follows.")


def _checked(visit: Visit, report: Report, say: Labels) -> Content:
    filters = list(filters_of(report, visit.asked, say))
    asked = [each for each in filters if each.chosen]
    found = [f for f in report.findings if all(each.chosen in each.filed[f] for each in asked)]
    shown = digest(replace(report, findings=tuple(found[:MOST])))
    rows = Rows(report, shown, say)
    return {
        "checked": True,
        "conflicts": at("/conflicts", visit.file) if report.programme.conflicts else "",
        "accept": at("/accept", visit.file),
        "ways": ways(report, say),
        "target": circulated_path(visit.followed().path, say).name,
        "heading": tally(report),
        "status": _status(report, say),
        "ready": not report.has_errors,
        "verdict": verdict_lines(digest(replace(report, news=None)), by_page=True),
        "described": described(report.programme, say),
        "filters": filters,
        "shown": _shown(len(found), len(report.findings), say),
        "fixed": [rows.row(finding) for finding in report.news.fixed] if report.news else [],
        "parts": list(parts_of(shown, rows, say)),
    }


def _status(report: Report, say: Labels) -> str:
    """What is said once after each check: the figures, and what the save changed."""
    figures, news = tally(report), report.news
    if news is None or not (news.fixed or news.new):
        return figures
    counts = {"{n} fixed": len(news.fixed), "{n} new": len(news.new)}
    changed = Names([say(words, n=n) for words, n in counts.items() if n])
    return say("{figures}. By the last save: {changed}.", figures=figures, changed=changed)


def _shown(found: int, count: int, say: Labels) -> str:
    """How many of the findings are on the page, if it is not all of them."""
    if found > MOST:
        return say("The first {most} of {n} findings are shown. Filter them to see the others.",
                   most=MOST, n=found)  # fmt: skip
    return say("{n} of {all} findings shown", n=found, all=count) if found < count else ""
