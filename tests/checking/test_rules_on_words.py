"""Rules on the words of the lists: what they suggest, and in whose words they say it."""

from __future__ import annotations

from dataclasses import replace

from sheets import check, continuous, places, timeframe
from tables import for_each

from wpsheet.checking.findings import Finding
from wpsheet.checking.repairs import safe_repairs
from wpsheet.model.programme import Programme


def french(programme: Programme) -> Programme:
    """The same programme in a workbook whose headings are French."""
    return replace(
        programme, tables=tuple(replace(table, language="fr") for table in programme.tables)
    )


def told(programme: Programme, rule: str, language: str = "en") -> Finding:
    from wpsheet.checking.engine import check as check_in

    report = check_in(programme, language=language)
    return next(finding for finding in report.findings if finding.rule == rule)


def one(heading: str, text: str) -> Programme:
    return timeframe(f"| No. | {heading} |\n| 1. | {text} |")


@for_each(
    ("heading", "text", "rule", "suggestion"),
    [
        ("Responsible body", "CTP, CPG et Conseil", "body-separator", "CTP, CPG, Conseil"),
        ("Responsible body", "PTC, PC and Council", "body-separator", "CTP, CPG, Conseil"),
        ("Responsible body", "CTP, Policy Commission", "body-alias", "CTP, CPG"),
        ("Responsible body", "CTP, Commission de politique générale", "body-alias", "CTP, CPG"),
        ("Responsible body", "CTP, Commission de politique generalle", "body-unknown", "CPG"),
        ("Link to the Strategic Plan", "x", "link-unknown", "O"),
        ("Link to the Strategic Plan", "N", "link-contradicts-codes", "O"),
        ("WCO Strategic Plan", "PS1/PS2", "code-separator", "PS1, PS2"),
        ("WCO Strategic Plan", "PS1-PS3", "code-unknown", "PS1, PS2, PS3"),
        ("Type of task associated", "Updating", "task-type-alias", "Mise à jour"),
        ("Type of task associated", "Dévelop.", "task-type-unknown", "Développement"),
    ],
)
def test_a_french_workbook_gets_suggestions_in_its_own_words(
    heading: str, text: str, rule: str, suggestion: str
) -> None:
    assert told(french(one(heading, text)), rule).suggestion == suggestion


@for_each("language", ["en", "fr"])
@for_each(
    ("heading", "text", "rule", "words"),
    [
        ("Timeline", "CTP automne 2027", "timeline-format", "Automne 2027 (CTP)"),
        ("Timeline", "Mi-2027 (CTP)", "timeline-imprecise", "Mi-2027"),
        ("Timeline", "T3 2027 (CTP)", "timeline-imprecise", "T3 2027"),
        ("Timeline", "Juin 2027", "milestone-without-body", "Juin 2027 (CTP)"),
        ("Timeline", "Automne 2025 (CTP)", "milestone-overdue", "Automne 2025 (CTP)"),
        ("Timeline", "Automne 2025 (CTP)", "milestone-overdue", "Terminé"),
        ("Timeline", "Juin 2027 (CPG)", "milestone-body-not-responsible", "CPG"),
        ("Responsible body", "PTC, CPG", "body-without-milestone", "CPG"),
        ("Type of task associated", "Essai", "task-type-unknown", "Mise à jour"),
        ("WCO Strategic Plan", "PS9", "code-unknown", "PS1"),
        ("Link to the Strategic Plan", "N", "link-no", "O"),
        ("Timeline", "Autone 2027 (CTP)", "timeline-unparsed", "Automne 2027 (CTP)"),
    ],
)
def test_messages_name_values_as_the_workbook_does(
    heading: str, text: str, rule: str, words: str, language: str
) -> None:
    message = told(french(one(heading, text)), rule, language).message
    assert words in message
    for english in ("Autumn", "June", "PTC", " PC ", "Mid-", "Q3", "Completed", " Update,", "SP1"):
        assert english not in message


def test_a_continuous_activity_is_so_in_the_words_of_its_workbook() -> None:
    sheet = continuous("""
        | No. | Timeline   |
        | 1.  | En continu |
        | 2.  | Continuous |
        | 3.  | Juin 2027  |
    """)
    assert told(french(sheet), "timeline-not-continuous").suggestion == "En continu"
    assert told(sheet, "timeline-not-continuous").suggestion == "Continuous"


@for_each("body", ["CBD", "ECC", "PTA", "CP", "XC", "CAC", "PCC", "CSC"])
def test_no_body_is_suggested_for_an_acronym_of_other_letters(body: str) -> None:
    assert told(one("Responsible body", f"PTC, {body}"), "body-unknown").suggestion is None


@for_each(
    ("written", "meant"),
    [
        ("Counsil", "Council"), ("Policy Comission", "PC"), ("SAFE-WG", "SAFE WG"),
        ("Harmonised System Comittee", "HSC"), ("Permanent Technical Commitee", "PTC"),
    ],
)  # fmt: skip
def test_a_plain_misspelling_of_a_body_is_suggested(written: str, meant: str) -> None:
    assert told(one("Responsible body", f"EC, {written}"), "body-unknown").suggestion == meant


@for_each(
    ("written", "meant"),
    [
        ("SP1-SP3", "SP1, SP2, SP3"), ("SP1 to SP3", "SP1, SP2, SP3"), ("FA1-3", "FA1, FA2, FA3"),
        ("ORG2, SP1-SP2", "SP1, SP2, ORG2"), ("ORG11", None), ("SP9", None), ("S1", None),
        ("SP5-SP2", None), ("SP4-SP9", None), ("SPP1", "SP1"),
    ],
)  # fmt: skip
def test_a_range_of_codes_is_suggested_in_full_and_two_letters_are_none(
    written: str, meant: str | None
) -> None:
    assert told(one("WCO Strategic Plan", written), "code-unknown").suggestion == meant


@for_each(
    "codes",
    [
        "SP1 - Develop, maintain and implement instruments",
        "SP1: Develop instruments; FA2: Digital Customs",
        "SP1 (instruments), SP2 (capacity)",
    ],
)
def test_the_words_of_the_plan_beside_a_code_stay(codes: str) -> None:
    sheet = one("WCO Strategic Plan", codes)
    assert places(check(sheet)) == []
    assert safe_repairs(check(sheet)) == ()


@for_each(
    ("written", "meant"),
    [
        ("Dev.", "Development"), ("Devel", "Development"), ("Maint.", "Maintenance"),
        ("Upd.", "Update"), ("Developement", "Development"), ("Updaet", "Update"),
        ("Maintainance", "Maintenance"), ("D", None), ("Study", None), ("Report", None),
    ],
)  # fmt: skip
def test_a_type_of_task_cut_short_or_misspelt_is_suggested(written: str, meant: str | None) -> None:
    assert told(one("Type of task associated", written), "task-type-unknown").suggestion == meant


@for_each(
    ("written", "meant"),
    [
        ("One officer from CBD", "One officer from the Capacity Building Directorate"),
        ("One officer from the CBD", "One officer from the Capacity Building Directorate"),
        ("2 officers of CBD", "2 officers of the Capacity Building Directorate"),
        ("2 officers (CBD)", "2 officers (Capacity Building Directorate)"),
        ("Un fonctionnaire de la CBD",
         "Un fonctionnaire de la Direction du renforcement des capacités"),
        ("Un fonctionnaire du CBD",
         "Un fonctionnaire de la Direction du renforcement des capacités"),
    ],
)  # fmt: skip
def test_a_unit_is_put_in_by_its_name_with_its_article(written: str, meant: str) -> None:
    assert told(one("Team resources", written), "resource-unit-alias").suggestion == meant


@for_each(
    ("bodies", "timeline", "rules"),
    [
        ("Harbour Board, PTC", "June 2027 (PC)", {"milestone-body-not-responsible"}),
        ("Policy Commision, PTC", "Spring 2027 (PTC)\nJune 2027 (PC)", set()),
        ("Harbour Board, PTC and PC", "Spring 2027 (PTC)\nJune 2027 (PC)", {"body-separator"}),
        ("PTC, Board of Sea and Air", "Spring 2027 (PTC)", set()),
        ("PTC; Harbour Board", "Spring 2027 (PTC)", {"body-separator"}),
        ("PTC, Harbour Board", "Spring 2027 (PTC)\nHarbour Board, June 2027", {"timeline-format"}),
    ],
)
def test_a_body_that_the_list_lacks_hides_no_other_finding(
    bodies: str, timeline: str, rules: set[str]
) -> None:
    timeline = timeline.replace("\n", "\\n")
    row = timeframe(f"| No. | Responsible body | Timeline |\n| 1. | {bodies} | {timeline} |")
    found = {finding.rule for finding in check(row).findings}
    assert found & {
        "milestone-body-not-responsible", "milestone-without-body", "body-separator",
        "timeline-format", "timeline-unparsed",
    } == rules  # fmt: skip
    assert "body-unknown" in found


@for_each(
    ("bodies", "missing"),
    [
        ("PTC, PC", False), ("PC, PTC", False), ("CTP", False), ("PTC/PC", False),
        ("Permanent Technical Committee", False), ("PC", True), ("PC, Council", True),
        ("EC, CBC", True), ("Conseil", True), ("", False), ("PCT", False),
        # A name that the list lacks may be the body misspelt, or is another one.
        ("Comité technique permanant", False), ("Harbour Board", True), ("SC", True),
    ],
)  # fmt: skip
def test_the_programmes_own_body_is_in_responsible_body(bodies: str, missing: bool) -> None:
    sheet = replace(one("Responsible body", bodies), body="PTC")
    rules = [finding.rule for finding in check(sheet).findings]
    assert ("own-body-missing" in rules) is missing
    unknown = replace(sheet, body=None)
    assert "own-body-missing" not in [finding.rule for finding in check(unknown).findings]


@for_each(
    ("written", "message"),
    [
        ("Up to three officers of the Research Unit", "does not say how many officers"),
        ("At least two officers of the Research Unit", "does not say how many officers"),
        ("Au moins deux fonctionnaires de l'Unité de recherche", "does not say how many officers"),
        ("Some officials of the Research Unit", "does not say how many officers"),
        ("More than 2 officers, 5 working days", '"5 working days" does not count officers'),
        ("Three meetings of the network", '"Three meetings" does not count officers'),
    ],
)
def test_officers_whose_number_is_open_are_not_called_no_officers(
    written: str, message: str
) -> None:
    assert message in told(one("Team resources", written), "resource-uncountable").message


@for_each(
    "bodies",
    ["PTC, Policy Commission, Bridge Panel", "Bridge Panel, SWG", "SWG; Bridge Panel",
     "Enforcement Committee, FB", "FB, Policy Commission"],
)  # fmt: skip
def test_an_alias_is_told_beside_a_body_that_the_list_lacks(bodies: str) -> None:
    found = {rule for _, rule in places(check(one("Responsible body", bodies)))}
    assert {"body-alias", "body-unknown"} <= found


@for_each(
    ("bodies", "told"),
    [
        ("PTC\\nPTC", False),
        ("PTC and PTC", False),
        ("PTC\\nPC", True),
    ],
)
def test_only_several_bodies_are_separated(bodies: str, told: bool) -> None:
    report = check(timeframe(f"| No. | Responsible body |\n| 1. | {bodies} |"))
    assert (("B2", "body-separator") in places(report)) is told
