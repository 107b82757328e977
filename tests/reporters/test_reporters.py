"""The formats of a report: each by its structure, and the sample's report word for word."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from commands import Shell
from lxml import html
from sheets import AS_OF, check, clean_workbook, timeframe

import wpsheet
from wpsheet.checking.digest import digest
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import catalogue
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Waiver
from wpsheet.reporters import FORMATS, as_html, as_sarif
from wpsheet.reporters.as_text import report_text
from wpsheet.reporters.verdicts import verdict_lines

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = 'x</script><script>document.title="taken"</script> & "quotes" <b>'


TEXTS = ["text", "json", "csv", "html", "sarif", "github"]
"""The formats that are texts; the annotated copy has its own tests."""


def reported(form: str, *reports: Report) -> str:
    return FORMATS[form].reporter(reports)


@pytest.fixture(scope="module")
def report(sample: Path) -> Report:
    """Everything that is found in the sample."""
    with contextlib.chdir(sample.parent):
        return wpsheet.check(wpsheet.read("programme.xlsx"), as_of=AS_OF)


@pytest.fixture(scope="module")
def awkward() -> Report:
    """Findings whose texts mean something to CSV, HTML, SARIF, GitHub, and one that is accepted."""
    programme = timeframe(f"""
        | No. | Activities | Responsible body |
        | 1.  | {HOSTILE}  | PTC, PC          |
    """)
    address = Address("R&D, 100%: <b>", 2, 28)
    plain = Finding(
        "WP503", "milestone-body-not-responsible", Severity.ERROR, address,
        "100% of {it}, see [here](http://x): a\r\nb", Section.TIMEFRAME, 1, Field.TIMELINE,
        value="=HYPERLINK(1)", suggestion="@SUM(1)",
    )  # fmt: skip
    waiver = Waiver(
        Address("Exceptions", 2, 1), "WP503", reason="Agreed <orally>", approved_by="A, B: C",
        until=date(2027, 6, 1),
    )  # fmt: skip
    findings = (
        plain,
        replace(plain, value="-\tone\nand more", message=HOSTILE, suggestion=None,
                address=Address("Sheet", 2, 4)),
        replace(plain, severity=Severity.INFO, section=None, number=None, field=None, value=None),
        replace(plain, waived=waiver),
    )  # fmt: skip
    whole = check(programme)
    source = "=a b, 100%: <c>.xlsx"
    return replace(whole, programme=replace(programme, source=source), findings=findings)


# The registry


def test_the_command_line_offers_what_the_registry_names(run: Shell) -> None:
    assert list(FORMATS) == [*TEXTS, "xlsx"]
    assert f"[{'|'.join(FORMATS)}]" in run("check", "--help").out


@pytest.mark.parametrize("form", TEXTS)
def test_every_format_is_the_same_on_stdout_and_in_a_file(
    run: Shell, sample: Path, tmp_path: Path, form: str
) -> None:
    words = ("check", sample, "--as-of", "2026-05-04", "--format", form)
    shown = run(*words)
    done = run(*words, "-o", tmp_path / "report")
    assert (shown.code, done.code, done.out) == (1, 1, "")
    assert (tmp_path / "report").read_bytes() == shown.out.encode()


@pytest.mark.parametrize("form", TEXTS)
def test_every_format_can_say_that_nothing_was_found(run: Shell, tmp_path: Path, form: str) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    assert run("check", path, "--as-of", "2026-05-04", "--format", form).code == 0


# Goldens: the prose and the layout of each format, on a few findings of the sample


def trimmed_json(text: str) -> str:
    """Without the rules that found nothing."""
    report = json.loads(text)
    report["rules"] = [rule for rule in report["rules"] if rule["findings"]]
    return json.dumps(report, ensure_ascii=False, indent=2)


def trimmed_sarif(text: str) -> str:
    """With the first rule alone; results count on the places of all of them."""
    log = json.loads(text)
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = driver["rules"][:1]
    driver["version"] = "0"
    for result in log["runs"][0]["results"]:
        result["ruleIndex"] = 0
    return json.dumps(log, ensure_ascii=False, indent=2)


def trimmed_html(text: str) -> str:
    """Without style, script, and their sums."""
    text = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1>...</\1>", text)
    return re.sub(r"'sha256-[^']+'", "'sha256-...'", text)


TRIMMED: dict[str, Callable[[str], str]] = {
    "json": trimmed_json,
    "sarif": trimmed_sarif,
    "html": trimmed_html,
}


@pytest.mark.parametrize("form", TEXTS)
def test_the_sample_is_reported_as_it_was_before(sample: Path, form: str) -> None:
    with contextlib.chdir(sample.parent):
        programme = wpsheet.read("programme.xlsx")
    few = wpsheet.check(programme, as_of=AS_OF, select=["WP204,WP301,WP306,WP503"])
    text = TRIMMED.get(form, str)(reported(form, few)) + "\n"
    path = GOLDEN / f"report.{form}"
    if os.environ.get("WPSHEET_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode()


# CSV


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_csv_has_a_row_for_each_finding(report: Report) -> None:
    rows = rows_of(reported("csv", report))
    assert list(rows[0]) == [
        "workbook", "severity", "code", "rule", "sheet", "cell", "section", "number", "field",
        "value", "message", "suggestion", "fix", "waived",
    ]  # fmt: skip
    assert [(r["code"], r["sheet"], r["cell"], r["message"]) for r in rows] == [
        (f.code, f.address.sheet, f.address.ref, f.message) for f in report.findings
    ]


def test_csv_of_several_workbooks_names_each(report: Report, awkward: Report) -> None:
    rows = rows_of(reported("csv", report, awkward))
    assert [r["workbook"] for r in rows[-5:]] == ["programme.xlsx"] + ["'=a b, 100%: <c>.xlsx"] * 4


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@A", "\tx", "\n=1", "＝1"])
def test_no_text_goes_live_in_a_spreadsheet(awkward: Report, text: str) -> None:
    live = replace(awkward.findings[0], value=text, message=text, suggestion=text)
    (row,) = rows_of(reported("csv", replace(awkward, findings=(live,))))
    for column in ("value", "message", "suggestion"):
        assert row[column] == f"'{text}"


def test_csv_keeps_other_texts_as_they_are(awkward: Report) -> None:
    rows = rows_of(reported("csv", awkward))
    assert rows[0]["message"] == "100% of {it}, see [here](http://x): a\nb"
    assert rows[1]["message"] == HOSTILE
    assert rows[1]["suggestion"] == ""
    assert rows[2]["section"] == ""
    assert rows[3]["waived"] == "Agreed <orally>, A, B: C, until 1 June 2027"


# GitHub

COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]*),title=([^,:]*)::(.*)")


def commands_of(text: str) -> list[tuple[str, str, str, str]]:
    """(command, file, title, message) of each line, as the runner understands them."""
    found = [COMMAND.fullmatch(line) for line in text.split("\n")]
    return [
        (match[1], unquote(match[2]), unquote(match[3]), unquote(match[4]))
        for match in found
        if match
    ]


def test_github_gets_a_command_for_each_finding(report: Report) -> None:
    commands = commands_of(reported("github", report))
    words = {"error": "error", "warning": "warning", "info": "notice"}
    assert commands == [
        (
            words[f.severity],
            "programme.xlsx",
            f"{f.code} {f.rule}",
            f"{f.place_in(report.say)}: {f.message}",
        )
        for f in report.findings
    ]


def test_github_gets_nothing_that_ends_a_command_early(awkward: Report) -> None:
    text = reported("github", awkward)
    assert "\r" not in text
    assert text.count("\n") == len(awkward.findings) - 1
    first, *_, last = commands_of(text)
    assert first[1] == "=a b, 100%: <c>.xlsx"
    assert first[3].endswith("100% of {it}, see [here](http://x): a\r\nb")
    assert last[0] == "notice"
    assert last[2].endswith("(accepted)")
    assert last[3].endswith("Accepted: Agreed <orally>, A, B: C, until 1 June 2027")


# SARIF: what the schema of 2.1.0 says of the objects that are used here, by hand

TEXT = {"text": str}
SARIF: dict[str, Any] = {
    "$schema": str,
    "version": str,
    "runs": [{
        "tool": {"driver": {
            "name": str, "version": str,
            "rules": [{
                "id": str, "name": str, "shortDescription": TEXT, "fullDescription": TEXT,
                "help": TEXT, "defaultConfiguration": {"level": str}, "properties": dict,
            }],
        }},
        "language": str,
        "invocations": [{"executionSuccessful": bool}],
        "artifacts": [{"location": {"uri": str}, "roles": [str]}],
        "results": [{
            "ruleId": str, "ruleIndex": int, "level": str, "message": TEXT,
            "locations": [{
                "physicalLocation": {"artifactLocation": {"uri": str, "index": int}},
                "logicalLocations": [{"name": str, "fullyQualifiedName": str, "kind": str}],
            }],
            "suppressions": [{"kind": str, "status": str, "justification": str}],
            "properties": dict,
        }],
        "properties": dict,
    }],
}  # fmt: skip


def misfits(value: Any, shape: Any, place: str = "log") -> Iterator[str]:
    """Where a value is not of a shape: an unknown or missing property, a wrong type."""
    if isinstance(shape, dict):
        if set(value) != set(shape):
            yield f"{place}: {set(value) ^ set(shape)}"
        for name in set(value) & set(shape):
            yield from misfits(value[name], shape[name], f"{place}.{name}")
    elif isinstance(shape, list):
        for index, each in enumerate(value):
            yield from misfits(each, shape[0], f"{place}[{index}]")
    elif type(value) is not shape:
        yield f"{place}: {value!r}"


def test_sarif_has_the_shape_of_2_1_0(report: Report, awkward: Report) -> None:
    log = json.loads(reported("sarif", report, awkward))
    assert list(misfits(log, SARIF)) == []
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    for result in run["results"]:
        assert result["level"] in {"error", "warning", "note"}
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_sarif_lists_the_whole_catalogue(report: Report) -> None:
    rules = json.loads(reported("sarif", report))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in catalogue()]
    for rule, ours in zip(rules, catalogue(), strict=True):
        assert rule["name"] == ours.name
        assert rule["shortDescription"]["text"] == ours.texts().what != ""
        assert rule["fullDescription"]["text"] == ours.texts().why != ""
        assert rule["help"]["text"] == ours.texts().fix != ""
        level = rule["defaultConfiguration"]["level"]
        assert level == {"info": "note"}.get(ours.severity, ours.severity)


def test_sarif_points_at_cells_and_not_at_lines(report: Report) -> None:
    results = json.loads(reported("sarif", report))["runs"][0]["results"]
    assert len(results) == len(report.findings)
    for result, finding in zip(results, report.findings, strict=True):
        assert result["ruleId"] == finding.code
        assert finding.message in result["message"]["text"]
        (location,) = result["locations"]
        assert "region" not in location["physicalLocation"]
        (cell,) = location["logicalLocations"]
        assert cell["fullyQualifiedName"] == f"{finding.address.sheet}!{finding.address.ref}"
        assert result["properties"] == {
            "section": finding.section,
            "number": finding.number,
            "field": finding.field,
            "suggestion": finding.suggestion,
        }


def test_sarif_escapes_names_and_sentences(awkward: Report) -> None:
    (run,) = json.loads(reported("sarif", awkward, awkward))["runs"]
    assert len(run["artifacts"]) == 1
    uri = run["artifacts"][0]["location"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
    assert unquote(uri) == awkward.programme.source
    sentence = run["results"][0]["message"]["text"]
    assert r"100% of {{it}}, see \[here](http://x)" in sentence


def test_sarif_suppresses_what_is_accepted(awkward: Report) -> None:
    (run,) = json.loads(reported("sarif", awkward))["runs"]
    suppressed = [result["suppressions"] for result in run["results"]]
    assert suppressed[:3] == [[], [], []]
    assert suppressed[3] == [{
        "kind": "external", "status": "accepted",
        "justification": "Agreed <orally>, A, B: C, until 1 June 2027",
    }]  # fmt: skip


# HTML: the page as written


def page_of(*reports: Report) -> html.HtmlElement:
    return html.document_fromstring(
        reported("html", *reports).encode(), html.HTMLParser(encoding="utf-8")
    )


def shown_rows(page: html.HtmlElement) -> list[html.HtmlElement]:
    return [row for row in page.iterfind(".//tbody/tr") if row.get("hidden") is None]


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def in_order(report: Report) -> list[Finding]:
    """The findings as the page lists them, group by group."""
    found = digest(report)
    shared = [[f for fact in facts for f in fact.findings]
              for facts in (found.repeated_errors, found.facts)]  # fmt: skip
    alone = [[f for block in blocks for line in block.lines for f in line.findings]
             for blocks in (found.errors, found.warnings)]  # fmt: skip
    return [*shared[0], *alone[0], *shared[1], *alone[1],
            *found.fixable, *found.remarks, *found.accepted]  # fmt: skip


def test_html_begins_with_the_verdict_and_folds_what_does_not_matter_first(report: Report) -> None:
    page = page_of(report)
    verdict = [words_of(p) for p in page.find_class("verdict")[0]]
    assert verdict == verdict_lines(digest(report))
    opened = [words_of(group[0]).split(" (")[0] for group in page.iterfind(".//details[@open]")]
    assert opened == ["Errors", "Warnings by activity"]
    in_full = html.document_fromstring(as_html.reports_html([report], full=True))
    assert not in_full.xpath("//details[contains(@class, 'group')][not(@open)]")


def test_html_has_a_row_for_each_finding_even_without_its_script(report: Report) -> None:
    page = page_of(report)
    rows = shown_rows(page)
    assert len(rows) == len(report.findings)
    for row, finding in zip(rows, in_order(report), strict=True):
        text = words_of(row)
        for word in (finding.address.ref, finding.address.sheet, finding.code, finding.rule):
            assert word in text
        assert " ".join(finding.message.split()) in text
    assert page.get_element_by_id("filters").get("hidden") is not None
    assert words_of(page.get_element_by_id("shown")) == f"{len(rows)} findings"


def test_html_says_in_words_what_it_says_in_colours(report: Report, awkward: Report) -> None:
    words = {"error": "Error", "warning": "Warning", "info": "Remark"}
    rows = shown_rows(page_of(report))
    assert [words_of(row[0]) for row in rows] == [words[f.severity] for f in in_order(report)]
    accepted = shown_rows(page_of(awkward))[-1]
    assert words_of(accepted[0]) == "Accepted (error)"
    assert "Accepted: Agreed <orally>" in words_of(accepted)


def test_html_has_real_headings_labels_and_a_language(report: Report, awkward: Report) -> None:
    page = page_of(report, awkward)
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == words_of(page.find(".//h1")) == "Findings in 2 workbooks"
    names = [words_of(heading) for heading in page.iterfind(".//h2")]
    assert names == ["programme.xlsx", "=a b, 100%: <c>.xlsx", "The rules"]
    for table in page.iterfind(".//table"):
        assert table.find("caption") is not None
        headings = table.findall("thead/tr/th")
        assert {th.get("scope") for th in headings} == {"col"}
        for row in table.iterfind("tbody/tr"):
            assert len(row) == len(headings)
            assert [cell.get("scope") for cell in row.findall("th")] == ["row"]
    labelled = {label.get("for") for label in page.iterfind(".//label")}
    controls = [*page.iterfind(".//select"), *page.iterfind(".//input")]
    assert {control.get("id") for control in controls} == labelled
    assert labelled == {"workbook", "group", "severity", "section", "body", "rule", "words"}
    assert page.get_element_by_id("shown").get("role") == "status"
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_html_filters_offer_what_there_is(report: Report) -> None:
    page = page_of(report)
    offered = {
        select.get("name"): [words_of(option) for option in select.iterfind("option")]
        for select in page.iterfind(".//select")
    }
    counts = [report.count(severity) for severity in Severity]
    assert offered["severity"] == [
        "Any", f"Error ({counts[0]})", f"Warning ({counts[1]})", f"Remark ({counts[2]})",
    ]  # fmt: skip
    assert [words[:3] for words in offered["section"]] == ["Any", "I. ", "II."]
    bodies = {f"{b}" for a in report.programme.activities for b in a.bodies.names}
    assert {option.rsplit(" (", 1)[0] for option in offered["body"][1:]} <= bodies
    assert len(offered["rule"]) - 1 == len({finding.code for finding in report.findings})


def test_html_explains_each_rule_that_it_names(report: Report) -> None:
    page = page_of(report)
    for link in page.iterfind(".//a"):
        target = page.get_element_by_id(link.get("href").removeprefix("#"))
        assert target.tag == "h3"
        assert words_of(target).startswith(words_of(link))


def test_html_asks_nothing_of_the_network(report: Report, awkward: Report) -> None:
    page = page_of(report, awkward)
    for element in page.iter():
        for name in ("src", "href", "action", "srcset", "data", "poster", "style"):
            assert element.get(name, "#").startswith("#"), element
    own = page.findtext(".//style") + page.findtext(".//script")
    assert "url(" not in own
    assert "@import" not in own
    assert "//" not in re.sub(r"^\s*//.*$", "", own, flags=re.MULTILINE)
    policy = page.find(".//meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_html_escapes_whatever_a_workbook_holds(awkward: Report) -> None:
    page = page_of(awkward)
    assert len(page.findall(".//script")) == 1
    assert page.find(".//b") is None
    assert HOSTILE in words_of(shown_rows(page)[1])
    control = replace(awkward.findings[0], value="a\x00b\x1bc")
    page = page_of(replace(awkward, findings=(control,)))
    assert "a␀b␛c" in words_of(page)


def test_html_folds_long_texts_and_keeps_them_whole(awkward: Report) -> None:
    long = "word " * 100 + "end"
    page = page_of(replace(awkward, findings=(replace(awkward.findings[0], value=long),)))
    assert long in page.find(".//details").text_content()
    assert len(words_of(page.find(".//summary"))) <= 80


def test_html_of_a_clean_programme_needs_no_filters(awkward: Report) -> None:
    page = page_of(replace(awkward, findings=()))
    assert page.find(".//form") is None
    assert page.find(".//script") is None
    assert "No findings." in words_of(page)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_text_of_the_page_stands_out_from_its_background() -> None:
    style = Path(wpsheet.__file__).parent / "reporters" / "templates" / "report.css"
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style.read_text(encoding="utf-8"))
    pairs = 0
    for selector, body in rules:
        said = dict(re.findall(r"(?:^|[;\s])(color|background): (#\w{6});", body))
        assert set(said) in (set(), {"color", "background"}), selector
        if said:
            pairs += 1
            assert contrast(said["color"], said["background"]) >= 7, selector
        for edge in re.findall(r"(?:border|outline): \dpx solid (#\w{6})", body):
            assert contrast(edge, "#ffffff") >= 3, selector
    assert pairs >= 8


# HTML: the page in a browser


@pytest.fixture(scope="module")
def opened(browsed: Callable[[Path, str], str], tmp_path_factory: pytest.TempPathFactory):
    """A function: reports → the page as a browser shows it at an address."""

    def opened_at(
        *reports: Report, fragment: str = "", change: Callable[[str], str] = str
    ) -> html.HtmlElement:
        path = tmp_path_factory.mktemp("page") / "findings.html"
        path.write_text(change(reported("html", *reports)), encoding="utf-8")
        return html.document_fromstring(browsed(path, fragment))

    return opened_at


@pytest.mark.browser
@pytest.mark.parametrize(
    ("fragment", "wanted", "said"),
    [
        ("", lambda f, a: True, ""),
        ("severity=error", lambda f, a: f.severity == "error", "Severity: Error"),
        ("section=II", lambda f, a: f.section == "II",
         "Section: II. Activities undertaken continuously"),
        ("rule=WP506", lambda f, a: f.code == "WP506", "Rule: WP506 body-without-milestone"),
        ("body=PC", lambda f, a: "PC" in a.bodies.names, "Responsible body: PC"),
        ("words=CUSTOMS%20Pàrcel", lambda f, a: False, "Search: “CUSTOMS Pàrcel”"),
        ("words=LÒCKERS%20j10", lambda f, a: f.address.ref == "J10", "Search: “LÒCKERS j10”"),
        ("section=I&severity=warning", lambda f, a: f.section == "I" and f.severity == "warning",
         "Severity: Warning; Section: I. Activities undertaken within a specific timeframe"),
        ("severity=unheard-of", lambda f, a: True, ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_the_page_shows_what_its_address_asks_for(
    report: Report, opened: Any, fragment: str, wanted: Any, said: str
) -> None:
    page = opened(report, fragment=fragment)
    activities = {(a.sheet, a.row): a for a in report.programme.activities}
    places = [
        f.address.ref
        for f in in_order(report)
        if wanted(f, activities[f.address.sheet, f.address.row])
    ]
    assert [row.findtext("th/strong") for row in shown_rows(page)] == places
    total = len(report.findings)
    counted = f"Showing {len(places)} of {total} findings"
    assert words_of(page.get_element_by_id("shown")) == (f"{counted} ({said})" if said else counted)
    assert page.get_element_by_id("filters").get("hidden") is None
    groups = page.find_class("group")
    assert any(group.get("hidden") is None for group in groups) == bool(places)


@pytest.mark.browser
def test_the_form_filters_and_keeps_its_state_in_the_address(report: Report, opened: Any) -> None:
    use = """<script>addEventListener("load", () => setTimeout(() => {
      form.elements.severity.value = "error";
      form.elements.severity.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.dataset.address = location.hash;
      form.elements.words.value = "nowhere at all";
      form.elements.words.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.dataset.none = shown.textContent;
      form.reset();
      setTimeout(() => { document.body.dataset.all = shown.textContent; });
    }))</script></body>"""

    def with_hands(page: str) -> str:
        return re.sub(r"<meta http-equiv[^>]*>", "", page).replace("</body>", use)

    body = opened(report, change=with_hands).find("body")
    total = len(report.findings)
    assert body.get("data-address") == "#severity=error"
    assert body.get("data-none").startswith(f"Showing 0 of {total} findings (Severity: Error; ")
    assert body.get("data-all") == f"Showing {total} of {total} findings"


@pytest.mark.browser
def test_the_page_shows_everything_where_scripts_are_off(report: Report, opened: Any) -> None:
    page = opened(
        report,
        fragment="severity=error",
        change=lambda page: re.sub(r"script-src '[^']*'", "script-src 'none'", page),
    )
    assert len(shown_rows(page)) == len(report.findings)
    assert page.get_element_by_id("filters").get("hidden") is not None


@pytest.mark.browser
def test_no_text_of_a_workbook_runs_in_the_browser(awkward: Report, opened: Any) -> None:
    page = opened(awkward, change=lambda page: page.replace("&lt;", "<").replace("&gt;", ">"))
    assert len(page.findall(".//script")) > 1
    assert page.findtext(".//title").startswith("Findings in ")
    assert page.get_element_by_id("shown").text.startswith("Showing 4 of 4 findings")


@pytest.mark.browser
def test_a_workbook_without_an_answer_says_so(report: Report, awkward: Report, opened: Any) -> None:
    page = opened(report, awkward, fragment="workbook=programme.xlsx&severity=error")
    shown = [
        {group.get("hidden") is None for group in section.find_class("group")}
        for section in page.iterfind(".//section")
    ]
    assert shown == [{True, False}, {False}]
    said = [p.get("hidden") is None for p in page.xpath("//p[starts-with(., 'No finding in')]")]
    assert said == [False, True]


def test_what_stands_in_very_many_cells_is_told_in_ranges_and_not_without_end() -> None:
    rows = "\n".join(
        f"| {n}. | Publish study {n} on seals |{' A |' if n % 3 else '   |'}" for n in range(1, 901)
    )
    programme = timeframe(f"| No. | Activities | Priority ranking |\n{rows}")
    report = wpsheet.check(programme, as_of=AS_OF, select=["value-missing"])
    text = report_text(report)
    assert "C4, C7, C10" in text
    assert "and 275 more (--all lists them)" in text
    below = timeframe("| No. | Activities | Priority ranking |\n" + rows.replace(" A |", "   |"))
    report = wpsheet.check(below, as_of=AS_OF, select=["value-missing"])
    assert "C2:C901" in report_text(report)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("see [the note](x) and [more]", "see \\[the note](x) and [more]"),
        ("[[a](b)", "\\[\\[a](b)"),
        ("[a] [b](c) ](d [e]", "[a] \\[b](c) ](d [e]"),
        ("{n} [", "{{n}} ["),
        ("[" * 50_000, "[" * 50_000),
    ],
)
def test_what_an_officer_wrote_is_no_link_and_no_placeholder_in_sarif(text: str, told: str) -> None:
    assert as_sarif._message(text) == told
