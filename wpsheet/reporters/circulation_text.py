"""What to know of a programme before and after it is sent out, in lines for people."""

from collections.abc import Iterable, Iterator

from wpsheet.checking.findings import Report, Severity
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.omissions import Exposed, Exposure, Omission
from wpsheet.model.programme import Programme
from wpsheet.model.wording import Names
from wpsheet.reporters.omissions_text import omission_lines

_MOST_PLACES = 20
_MOST_ERRORS = 20


def exposure_lines(exposures: Iterable[Exposure], source: str, say: Labels) -> Iterator[str]:
    """What is circulated as it is written, and hidden rows of the file `source` that are too."""
    places: list[str] = []
    hidden: list[str] = []
    for each in exposures:
        if each.kind is Exposed.HIDDEN_ROW and each.activity:
            hidden.append(say.word(labelled(each.activity)))
        else:
            places.append(_place(each, say))
    if places:
        yield say(
            "This will be circulated as written: {places:semicolons}. Consider naming the "
            "unit or the document instead.",
            places=Names(places[:_MOST_PLACES], more=len(places) > _MOST_PLACES),
        )
    if hidden:
        yield say(
            "These activities will be circulated although their rows are hidden in {file}: "
            "{activities}.",
            file=source,
            activities=Names(hidden[:_MOST_PLACES], more=len(hidden) > _MOST_PLACES),
        )


def _place(each: Exposure, say: Labels) -> str:
    if each.activity is None:
        part = say("title") if each.kind is Exposed.TITLE else say("footnotes")
        return say("{words} ({part})", words=Names(each.words), part=part)
    return say("{words} ({activity}, {heading})", words=Names(each.words),
               activity=labelled(each.activity), heading=each.field)  # fmt: skip


def footnotes_as_written(
    programme: Programme, say: Labels, language: str | None = None
) -> Iterator[str]:
    """That footnotes and guidance stay in their language, if another one is written."""
    if (language or say.language) == programme.language:
        return
    if programme.guidance:
        yield say(
            "The questions and examples under the headings stay as the programme has them: its "
            "own words are not translated."
        )
    if programme.footnotes:
        yield say(
            "{n} {n:footnote is|footnotes are} shown in the original language: the "
            "committee's own text is not translated.",
            n=len(programme.footnotes),
        )


def circulated_lines(
    programme: Programme, continued: Iterable[Activity], exposures: Iterable[Exposure],
    colours: Iterable[Omission], say: Labels,
) -> Iterator[str]:  # fmt: skip
    """What is to be known of a workbook that was circulated: what stayed as it is written, what
    goes on in a row of its own, what somebody may mind, and the `colours` left out."""
    yield from footnotes_as_written(programme, say)
    for activity in continued:
        yield say(
            "{activity}: the text is too long for one Excel row and continues in the next row.",
            activity=labelled(activity),
        )
    yield from exposure_lines(exposures, programme.source, say)
    yield from omission_lines(colours, say)


def refusal_lines(report: Report) -> Iterator[str]:
    """Why a programme is not circulated: the errors that are not accepted, and what to do."""
    say = report.say
    yield say(
        "{file}: not circulated, because {n} {n:error|errors} must be fixed first:",
        file=report.programme.source, n=report.count(Severity.ERROR),
    )  # fmt: skip
    yield from (f"  {line}" for line in error_lines(report))
    if warnings := report.count(Severity.WARNING):
        yield say("{n} {n:warning remains|warnings remain}; wpsheet check lists them.", n=warnings)
    yield say("Fix them, or use --draft for a workbook in which every page is marked.")


def error_lines(report: Report) -> Iterator[str]:
    """The first errors, each with its place, and how many more there are."""
    say = report.say
    errors = [f for f in report.standing if f.severity is Severity.ERROR]
    for error in errors[:_MOST_ERRORS]:
        yield say("{place}: {message} ({code})", place=error.place_in(say), message=error.message,
                  code=error.code)  # fmt: skip
    if len(errors) > _MOST_ERRORS:
        yield say("and {n} more; wpsheet check lists them all", n=len(errors) - _MOST_ERRORS)


def standing_lines(report: Report) -> Iterator[str]:
    """That a document went out with errors in it; only circulate refuses."""
    if report.has_errors:
        yield report.say(
            "The workbook has {n} {n:error|errors}. To list {n:it|them}, run wpsheet check "
            '"{file}". To mark every page as a draft, use --draft.',
            n=report.count(Severity.ERROR),
            file=report.programme.path,
        )
