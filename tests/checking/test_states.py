"""Statuses that are taken back, colours without a word, steps, funding, references: both ways."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.styles import PatternFill
from sheets import check, clean_workbook, timeframe
from tables import for_each

from wpsheet.checking.fillings import Conflict, Disagreement, fillings
from wpsheet.grammars.funding import open_funding
from wpsheet.grammars.sentences import only_announces
from wpsheet.grammars.status import status_stated
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Lists, Status
from wpsheet.summaries.counts import summarise

TAKEN_BACK = {
    "Completed (3 of 5 modules). The rest will follow.": "3 of 5",
    "Completed at 80%. The rest will follow.": "80%",
    "Partly completed. The rest will follow.": "Partly",
    "Completed, except for the annex, which will follow.": "except",
    "Completed, subject to approval by the Council in June 2027.": "subject to",
    "Completed? To be checked in June 2027.": "?",
    "Completed / in progress. It will be checked.": "in progress",
    "Terminé à 80 %. Le reste suivra.": "80 %",
    "Terminé, sauf l'annexe, qui suivra.": "sauf",
    "Partiellement terminé. Le reste suivra.": "Partiellement",
    "Achevé sous réserve de l'accord du Conseil, attendu en juin.": "sous réserve",
}
COUNTED = {
    "In progress: 126 units were delivered.": Status.IN_PROGRESS,
    "En cours : 12 ateliers ont été tenus.": Status.IN_PROGRESS,
    "Completed (14 workshops).": Status.COMPLETED,
    "Terminé (14 ateliers).": Status.COMPLETED,
    "Not yet started. Data will be requested.": Status.NOT_STARTED,
    "In progress and on schedule. More will follow.": Status.IN_PROGRESS,
    "En cours et conforme au calendrier.": Status.IN_PROGRESS,
    "In progress, 3 chapters of 5.": Status.IN_PROGRESS,
}


def said(programme: Programme, rule: str) -> list[str]:
    return [f.message for f in check(programme).findings if f.rule == rule]


def progress(text: str, status: str = "") -> Programme:
    return timeframe(f"| No. | Progress | Completion status |\n| 1. | {text} | {status} |")


@for_each(("text", "words"), TAKEN_BACK.items())
def test_the_message_says_what_progress_opens_with_and_what_takes_it_back(
    text: str, words: str
) -> None:
    (message,) = said(progress(text), "status-word-missing")
    assert f'but "{words}" takes it back, so it does not count.' in message
    assert "Put one in front" not in message


@for_each("text", TAKEN_BACK)
def test_what_is_taken_back_is_never_filled_and_fill_says_so(text: str) -> None:
    for status in ("", "Completed"):
        (conflict,) = fillings(progress(text, status))
        assert isinstance(conflict, Conflict)
        assert conflict.kind is Disagreement.DOUBT


@for_each("text", TAKEN_BACK)
def test_a_completed_that_progress_takes_back_is_an_error_and_counts_as_no_status(
    text: str,
) -> None:
    programme = progress(text, "Completed")
    (activity,) = programme.activities
    assert (activity.status, activity.counted_status) == (Status.COMPLETED, None)
    assert len(said(programme, "status-contradicts-progress")) == 1
    assert said(programme, "status-word-missing") == []
    assert summarise(programme).all.by_status["None"] == 1


@for_each(("text", "status"), COUNTED.items())
def test_a_figure_is_no_share(text: str, status: Status) -> None:
    assert status_stated(text, Lists()) is status


def test_a_status_that_progress_contradicts_counts_as_none_and_is_shown_with_its_source() -> None:
    programme = progress("Postponed. It was moved; more will follow.", "Completed")
    (activity,) = programme.activities
    assert (activity.status, activity.status_from, activity.contradicted) == (
        "Completed", "cell", True,
    )  # fmt: skip
    assert summarise(programme).all.by_status["Completed"] == 0


@for_each(
    ("word", "suggestion"),
    [("Done.", "Completed"), ("Ongoing", "In progress"), ("Cancelled", None), ("On hold", None),
     ("Almost done", None), ("Underway", "In progress"), ("Planned", "Not started"),
     ("Finalised", "Completed"), ("Withdrawn", None), ("Delayed", "Postponed")],
)  # fmt: skip
def test_a_status_of_another_word_has_an_honest_remedy(word: str, suggestion: str | None) -> None:
    report = check(progress("It was sent out; more will follow.", word))
    (finding,) = [f for f in report.findings if f.rule == "status-unknown"]
    assert finding.suggestion == suggestion
    ended = word in {"Cancelled", "On hold", "Withdrawn"}
    assert ("none of the four statuses" in finding.message) is ended


def coloured(path: Path, rgb: str, word: str | None, progress: str) -> Path:
    clean_workbook(path, K2=progress)
    book = openpyxl.load_workbook(path)
    cell = book.active["L2"]
    cell.value, cell.fill = word, PatternFill("solid", fgColor=rgb)
    book.save(path)
    return path


SENT = "It was sent out in May 2026; replies will follow."


@pytest.mark.parametrize(
    ("rgb", "suggestion", "words"),
    [("FFC7CE", None, "red means Postponed or Not started: write which"),
     ("FF0000", None, "red means Postponed or Not started: write which"),
     ("C6EFCE", "Completed", "Write Completed, if that is so"),
     ("00B050", "Completed", "Write Completed, if that is so"),
     ("BDD7EE", "In progress", "Write In progress, if that is so")],
)  # fmt: skip
def test_a_colour_without_a_word_is_told_at_its_cell(
    tmp_path: Path, run: Shell, rgb: str, suggestion: str | None, words: str
) -> None:
    path = coloured(tmp_path / "a.xlsx", rgb, None, SENT)
    found = [
        f
        for f in run("check", path, "--format", "json").json["findings"]
        if f["rule"] == "fill-without-word"
    ]
    assert [(f["cell"], f["suggestion"]) for f in found] == [("L2", suggestion)]
    assert words in found[0]["message"]


@pytest.mark.parametrize(("rgb", "severity"), [("C6EFCE", "info"), ("00B050", "error")])
def test_a_word_changed_after_fill_counts(
    tmp_path: Path, run: Shell, rgb: str, severity: str
) -> None:
    path = coloured(tmp_path / "a.xlsx", rgb, "In progress", f"In progress. {SENT}")
    found = run("check", path, "--format", "json").json["findings"]
    assert [f["severity"] for f in found if f["rule"] == "fill-contradicts-status"] == [severity]
    assert run("fill", path, "-o", tmp_path / "filled.xlsx").code == 0
    assert not [
        f for f in run("check", tmp_path / "filled.xlsx", "--format", "json").json["findings"]
        if f["rule"] == "fill-contradicts-status"
    ]  # fmt: skip


@pytest.mark.parametrize(("command", "name"), [("circulate", "o.xlsx"), ("annex", "o.docx")])
def test_a_colour_that_is_left_out_is_named(
    tmp_path: Path, run: Shell, command: str, name: str
) -> None:
    path = coloured(tmp_path / "a.xlsx", "FFC7CE", None, SENT)
    done = run(command, path, "-o", tmp_path / name)
    assert "Not carried over: the colour of L2." in done.err


@pytest.mark.parametrize("further", [["import"], ["roll", "--session", "April 2027"]])
def test_a_colour_without_a_word_is_kept(tmp_path: Path, run: Shell, further: list[str]) -> None:
    path = coloured(tmp_path / "a.xlsx", "FFC7CE", None, SENT)
    target = tmp_path / "o.xlsx"
    command, *options = further
    run(command, path, *options, "-o", target)
    fills = {
        cell.fill.fgColor.rgb[2:]
        for sheet in openpyxl.load_workbook(target)
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fill_type
    }
    assert "FFC7CE" in fills


@for_each(
    ("text", "only"),
    [("In progress. The draft will be examined in April 2027.", True),
     ("In progress. The draft is to be discussed in May 2027. It is to be published.", True),
     ("In progress. Once it has been agreed, the text will be published in May 2027.", True),
     ("En cours. La note sera soumise au CRC en avril 2027.", True),
     ("En cours. Le programme doit être publié en mai 2027.", True),
     ("In progress. A draft was sent in May 2026; it will be discussed in 2027.", False),
     ("In progress. Two of the missions took place in May; others will follow.", False),
     ("In progress.", False),
     ("In progress. The union proposed changes in May 2026. A text will be drafted.", False),
     ("In progress. Ghana proposed a text. It will be examined in April 2027.", False),
     ("In progress. Two Members proposed to meet in May; a meeting will follow.", False),
     ("En cours. L'Islande a mis au point un format ; l'essai suivra.", False),
     ("En cours. Le CTP a établi une liste. Elle sera publiée en mai 2027.", False),
     ("En cours. Le CTP a ouvert la discussion. Elle se poursuivra en mai 2027.", False),
     ("En cours. Un essai a lieu en mai 2027. Il sera évalué en juin 2027.", True),
     ("In progress. The proposed text will be examined in April 2027.", True),
     ("In progress. Proposed amendments will be examined in April 2027.", True),
     ("In progress. Changes are proposed for May 2027.", True),
     ("In progress. The Guidelines are under development.", False),
     ("Work to begin in June 2027.", False),
     ("Workshops will be held (AP completed in May 2022, EU in 2024).", False),
     ("En cours. Un projet a été diffusé en mai 2026 ; il sera examiné en 2027.", False),
     ("En cours. Le troisième numéro est paru en mai. Le prochain paraîtra en juin.", False)],
)  # fmt: skip
def test_progress_that_only_announces(text: str, only: bool) -> None:
    assert only_announces(text) is only


@for_each(
    ("text", "open_"),
    [("In progress. The rest is subject to funding.", True),
     ("In progress. Funding negotiation is on-going with the Bank.", True),
     ("Postponed. It will resume once a donor is found.", True),
     ("In progress. No budget is available yet.", True),
     ("Reporté sous réserve de financement.", True),
     ("Reporté. Les autres reprendront dès qu’un donateur sera trouvé.", True),
     ("Reporté à condition que des fonds soient disponibles.", True),
     ("In progress. The funds provided were received in May 2026.", False),
     ("In progress. Funding was secured in May 2026.", False),
     ("In progress. The fields were agreed with donors in May 2026.", False),
     ("En cours. Le financement a été accordé en mai 2026.", False),
     ("In progress. The draft will be discussed.", False)],
)  # fmt: skip
def test_funding_that_is_open(text: str, open_: bool) -> None:
    assert (open_funding(text) is not None) is open_


def test_the_summary_lists_open_funding(tmp_path: Path, run: Shell) -> None:
    path = clean_workbook(
        tmp_path / "a.xlsx", K3="In progress. A part was sent, subject to funding."
    )
    listed = run("summary", path, "--format", "json").json["open_funding"]
    assert listed == [{"activity": "I.2", "words": "A part was sent, subject to funding."}]
    assert "Funding that is open, from Progress" in run("summary", path).out


@for_each(
    ("column", "words"),
    [("Activity", "Publish a study financed by a donor"), ("Team resources", "One officer, if the "
     "Finance Committee agrees"), ("Timeline", "Spring 2027 (PTC), subject to funding")],
)  # fmt: skip
def test_funding_in_another_column_only(column: str, words: str) -> None:
    silent = "In progress. The budget was agreed in May; a draft will follow."
    spoken = "In progress. It was agreed in May; a draft will follow."
    for text, count in ((spoken, 1), (silent, 0)):
        sheet = timeframe(f"| No. | {column} | Progress |\n| 1. | {words} | {text} |")
        assert len(said(sheet, "funding-outside-progress")) == count


@for_each(
    ("text", "counted"),
    [("5 working days", '"5 working days"'), ("12 workshops", '"12 workshops"'),
     ("10 person-days", '"10 person-days"'), ("30% of the time", '"30%"'),
     ("5 jours ouvrables", '"5 jours ouvrables"'), ("3 réunions", '"3 réunions"')],
)  # fmt: skip
def test_what_is_counted_and_is_no_officer_is_named(text: str, counted: str) -> None:
    (message,) = said(
        timeframe(f"| No. | Team resources |\n| 1. | {text} |"), "resource-uncountable"
    )
    assert f"{counted} does not count officers." in message


THINGS = "seals kegs ports bridges drums tariffs wagons scales gates trains".split()
FILLERS = "".join(f"| {n}. | Publish the guide to {w} | It began in May. |\n"
                  for n, w in enumerate(THINGS, start=4))  # fmt: skip
OTHERS = """
| 1.  | Follow the 2019 Resolution on veterinary controls at borders | It was begun in May. |
| 2.  | Publish the yearbook on cold storage of fish               | It was begun in May. |
"""


def suspected(activity: str, text: str) -> list[tuple[str | None, str]]:
    table = f"| No. | Activity | Progress |{OTHERS}| 3. | {activity} | {text} |\n{FILLERS}"
    found = check(timeframe(table)).findings
    return [(f.suggestion, f.severity.value) for f in found if f.rule == "reference-suspect"]


def test_a_bare_pointer_is_held_against_the_words_of_the_two_activities() -> None:
    akin = "Monitor the 2019 Resolution on veterinary controls at borders of Members"
    assert suspected(akin, "See activity 2 above.") == [("1", "warning")]
    assert suspected(akin, "See activity 1 above.") == []
    assert suspected("Train officers in seals", "See activity 2 above.") == []


@for_each(
    "text",
    [
        "In progress. Proposals of Members will be examined with those of activity 2 above.",
        "In progress. It was sent; controls will follow those of activity 2 above.",
    ],
)
def test_weak_words_make_no_reference_suspect(text: str) -> None:
    assert suspected("Revise the guidelines", text) == []


def test_a_suggestion_for_a_part_of_a_cell_takes_the_place_of_that_part(
    tmp_path: Path, run: Shell
) -> None:
    path = clean_workbook(tmp_path / "a.xlsx", G2="PTC, Counsil", B3="High")
    run("check", path, "--format", "xlsx", "-o", tmp_path / "copy.xlsx")
    found = {
        f["cell"]: f["suggestion"] for f in run("check", path, "--format", "json").json["findings"]
    }
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    shown = {row[1].value: row[8].value for row in book["Findings"].iter_rows(min_row=5)}
    assert shown == found
    assert shown["G2"] == "Council"
    for row in book["Findings"].iter_rows(min_row=5):
        row[9].value = "Y"
    book.save(tmp_path / "copy.xlsx")
    done = run("fix", path, "--from", tmp_path / "copy.xlsx", "-o", tmp_path / "fixed.xlsx")
    assert openpyxl.load_workbook(tmp_path / "fixed.xlsx").active["G2"].value == "PTC, Council"
    assert '"PTC, Counsil" becomes "PTC, Council"' in done.out


def test_words_that_repeat_the_rest_of_a_cell_are_its_whole_text() -> None:
    sheet = timeframe("| No. | Responsible body |\n| 1. | PTC, Counsil |")
    (finding,) = [f for f in check(sheet).findings if f.rule == "body-unknown"]
    assert finding.text_with("Council") == "PTC, Council"
    assert finding.text_with("PTC, PC") == "PTC, PC"
    assert dataclasses.replace(finding, span=None).text_with("PC") == "PC"
    assert sheet.activities[0].plain(Field.BODIES) == finding.value


@for_each(
    ("progress", "suggestion"),
    [("Done. Adopted in June 2026.", "Completed"),
     ("In progress. Drafted in May 2026.", "In progress"),
     ("Adopted in June 2026.", None)],
)  # fmt: skip
def test_a_blank_status_is_suggested_from_the_first_words_of_progress(
    progress: str, suggestion: str | None
) -> None:
    table = f"| Completion status | Progress |\n| | {progress} |"
    found = check(timeframe(table)).findings
    assert [f.suggestion for f in found if f.rule == "status-missing"] == [suggestion]
    steps_missing = [f.rule for f in found if f.rule == "next-steps-missing"]
    assert bool(steps_missing) is (suggestion != "Completed")
