"""The messages: complete in French, right in number, and set as French is printed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from commands import Shell
from rule_examples import example_programme
from sheets import timeframe
from tables import for_each

from wpsheet.checking.engine import check
from wpsheet.checking.findings import Finding
from wpsheet.checking.rules import Rule, catalogue, rule_called
from wpsheet.cli.language import LANGUAGES as OFFERED
from wpsheet.messages.catalogue import translated
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import GRAMMARS, filled_in
from wpsheet.model.layout import COLUMNS, Field, field_headed
from wpsheet.model.list_headings import ListName
from wpsheet.model.programme import Programme
from wpsheet.model.text import day_in_words
from wpsheet.model.wording import LANGUAGES, Glossed, Label, Names, Sentence, Template, Word

AS_OF = date(2026, 5, 4)
ENGLISH_WORDS = re.compile(
    r"\b(?:and|is|are|has|have|had|the|this|that|them|of|with|not|as|it|its|in|or|blank|row)\b"
)
NO_BREAK = "\u00a0"
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


def named(rule: Rule) -> str:
    return rule.name


def french(programme: Programme, as_of: date = AS_OF) -> list[str]:
    return [f.message for f in check(programme, as_of=as_of, language="fr").findings]


def words_of(template: str) -> set[str]:
    """The names of the words in a template, those inside of forms included."""
    found: set[str] = set()
    for _, name, spec, _ in Formatter().parse(template):
        if name is not None:
            found |= {name, *words_of(spec or "")}
    return found


def forms_of(template: str) -> list[str]:
    """The specifications in a template."""
    specs = [spec for _, name, spec, _ in Formatter().parse(template) if name is not None and spec]
    return specs + [inner for spec in specs for inner in forms_of(spec)]


def unquoted(message: str) -> str:
    """A French message without what it quotes from the workbook."""
    return re.sub(r"«[^»]*»|\([^()]*\)", "", message)


def is_set_as_print_has_it(text: str) -> bool:
    """No-break spaces before the marks and inside of guillemets, typographic apostrophes."""
    outside = re.sub(r"«\u00a0[^»]*\u00a0»", "", text)
    return not re.search(r"[\"'«»]| [:;?!%]|[^\s(][;?!]", outside.replace("\u00a0", "("))


@for_each("rule", catalogue())
def test_a_rule_explains_itself_in_french(rule: Rule) -> None:
    ours, theirs = rule.texts("fr"), rule.texts("en")
    for text, english in (
        (ours.what, theirs.what), (ours.why, theirs.why), (ours.fix, theirs.fix),
    ):  # fmt: skip
        assert text.endswith(".")
        assert text != english
        assert text[:1].isupper() or text.startswith("«")
        assert not ENGLISH_WORDS.search(unquoted(text))
        assert is_set_as_print_has_it(text)


@for_each("rule", catalogue())
def test_a_french_template_uses_the_words_of_its_rule(rule: Rule) -> None:
    template = rule.texts("fr").message
    assert words_of(template) <= words_of(rule.message)
    assert is_set_as_print_has_it(re.sub(r"(?<=\w):\??", "", template))
    for language in LANGUAGES:
        for spec in forms_of(rule.texts(language).message):
            assert spec.startswith("?") or spec.count("|") <= 1


@for_each("rule", catalogue())
def test_a_bad_example_is_told_in_both_languages(rule: Rule) -> None:
    programme = example_programme(rule.bad)
    told: dict[str, Finding] = {}
    for language in LANGUAGES:
        report = check(programme, as_of=rule.bad.as_of, select=[rule.name], language=language)
        told[language] = next(f for f in report.findings if f.rule == rule.name)
    message = told["fr"].message
    assert message != told["en"].message
    assert "{" not in message and "}" not in message
    assert not ENGLISH_WORDS.search(unquoted(message))
    # Everything but the words is the same.
    english = {name: getattr(told["en"], name) for name in Finding.__slots__ if name != "message"}
    for name, value in english.items():
        assert getattr(told["fr"], name) == value


def test_english_is_what_is_said_where_no_language_is_named() -> None:
    programme = timeframe("""
        | No. | Priority ranking |
        | 1.  | High             |
    """)
    plain, english = check(programme, as_of=AS_OF), check(programme, as_of=AS_OF, language="en")
    assert plain == english
    with pytest.raises(KeyError):
        check(programme, as_of=AS_OF, language="nl")


@for_each(
    ("rule", "words", "one", "two"),
    [
        (
            "milestone-body-not-responsible",
            {"bodies": "PC Council", "responsible": "SAFE PTC"},
            "PC a une échéance ici mais ne figure pas sous « Organe responsable » (SAFE, PTC). "
            "Ajoutez-le, ou retirez l’échéance.",
            "PC et Council ont une échéance ici mais ne figurent pas sous « Organe responsable » "
            "(SAFE, PTC). Ajoutez-les, ou retirez l’échéance.",
        ),
        (
            "body-without-milestone",
            {"bodies": "PC Council"},
            "PC figure sous « Organe responsable » mais n’a pas d’échéance ici. Indiquez-en "
            "une, ou retirez-le de la colonne « Organe responsable ».",
            "PC et Council figurent sous « Organe responsable » mais n’ont pas d’échéance ici. "
            "Indiquez-en une, ou retirez-les de la colonne « Organe responsable ».",
        ),
        (
            "number-gap",
            {"missing": "2 3", "section": Word("codes")},
            "Le numéro 2 manque dans la section codes. Renumérotez les activités, ou rétablissez "
            "celle qui manque.",
            "Les numéros 2 et 3 manquent dans la section codes. Renumérotez les activités, ou "
            "rétablissez celle qui manque.",
        ),
        (
            "resource-unit-unknown",
            {"units": "Rain Weather", "bare": ""},
            "« Rain » ne figure pas dans la liste des unités. Corrigez le nom ou ajoutez l’unité à "
            "la liste.",
            "« Rain » et « Weather » ne figurent pas dans la liste des unités. Corrigez le nom ou "
            "ajoutez l’unité à la liste.",
        ),
    ],
)
def test_a_french_message_agrees_in_number(
    rule: str, words: dict[str, object], one: str, two: str
) -> None:
    template = rule_called(rule).texts("fr").message
    first = next(iter(words))
    for count, expected in ((1, one), (2, two)):
        given = {
            name: Names(word.split()[: count if name == first else None])
            if isinstance(word, str)
            else word
            for name, word in words.items()
        }
        assert filled_in(template, given, "fr").replace(NO_BREAK, " ") == expected


@for_each(
    ("count", "english", "french"),
    [(0, "0 days", "0 jour"), (1, "1 day", "1 jour"), (2, "2 days", "2 jours")],
)
def test_a_count_takes_its_form(count: int, english: str, french: str) -> None:
    assert filled_in("{n} {n:day|days}", {"n": count}) == english
    assert filled_in("{n} {n:jour|jours}", {"n": count}, "fr") == french


@for_each(
    ("template", "english", "french"),
    [
        ("{two}", "PC and Council", "PC et Council"),
        ("{two:or quoted}", '"PC" or "Council"', "« PC » ou « Council »"),
        ("{three}", "PC, EC and Council", "PC, EC et Council"),
        ("{three:commas}", "PC, EC, Council", "PC, EC, Council"),
        ("{three:chained}", "PC and EC and Council", "PC et EC et Council"),
        ("{three:semicolons}", "PC; EC; Council", "PC ; EC ; Council"),
        ("{left_out}", "1, 2 and more", "1, 2 et d’autres"),
        ("{none:commas}", "blank", "vide"),
        ("{none:?never}{two:?{two:quoted} ?}", '"PC" and "Council" ?', "« PC » et « Council » ?"),
        ("{day}", "17 October 2022", "17 octobre 2022"),
        ("{first}", "1 May 2026", "1er mai 2026"),
        ("{first:iso}", "2026-05-01", "2026-05-01"),
        ("{heading}", "Responsible body", "Organe responsable"),
        ("{row}, {numbered}", "I, row 31, II.4", "I, ligne 31, II.4"),
        ("{author}", "A. Person (author)", "A. Person (auteur)"),
        ("{yes:no|yes}{nothing}", "yes", "yes"),
        ("{fault}", '"x" is not a date. Write it as 2026-10-31.',
         "« x » n’est pas une date. Écrivez-la sous la forme 2026-10-31."),
    ],
)  # fmt: skip
def test_a_word_is_said_as_its_language_has_it(template: str, english: str, french: str) -> None:
    words = {
        "two": Names(("PC", "Council")),
        "three": Names(("PC", "EC", "Council")),
        "left_out": Names(("1", "2"), more=True),
        "none": Names(()),
        "day": date(2022, 10, 17),
        "first": date(2026, 5, 1),
        "heading": Field.BODIES,
        "row": Label("I", None, 31),
        "numbered": Label("II", "II.4", 9),
        "author": Glossed("A. Person", Word("author")),
        "yes": True,
        "nothing": None,
        "fault": Sentence(Template.NOT_A_DAY, {"written": "x"}),
    }
    assert filled_in(template, words) == english
    assert filled_in(template, words, "fr").replace(NO_BREAK, " ") == french


@for_each("text", ["a|b", "{braces}", "100 % : « d'or » ?", "", "?", "{0:x|y}"])
def test_what_a_cell_holds_is_said_as_it_stands(text: str) -> None:
    template = '{text}{text:?"{text}"}'
    shown = f'{text}"{text}"' if text else ""
    for language in LANGUAGES:
        assert filled_in(template, {"text": text}, language) == shown


@for_each("template", ["{names:sideways}", "{text:quoted}", "{text:a|b}", "{n:x}"])
def test_a_form_that_a_word_does_not_have_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be said|has no forms"):
        filled_in(template, {"names": Names(("a",)), "text": "a", "n": 1})


def test_a_word_that_is_not_given_is_refused() -> None:
    with pytest.raises(KeyError):
        filled_in("{missing}", {})


def test_every_saying_uses_the_same_words_in_french() -> None:
    for saying in Template:
        template = translated(saying.value, "fr")
        assert words_of(template) == words_of(saying.value)
        assert is_set_as_print_has_it(template)


def test_a_fault_of_the_lists_sheet_is_told_in_french() -> None:
    fault = Sentence(Template.LIST_EMPTY, {"list": Word(ListName.BODIES.value)})
    assert filled_in("{fault}", {"fault": fault}, "fr").startswith("La liste des organes est vide")


def test_a_french_heading_is_one_that_the_reader_knows() -> None:
    for column in COLUMNS:
        assert field_headed(Labels("fr").headed(column.field), exactly=True) is column.field
        assert is_set_as_print_has_it(Labels("fr").question(column))


def test_months_and_grammars_are_those_of_the_calendar() -> None:
    assert set(LANGUAGES) == set(GRAMMARS) == {"en", "fr"}
    for month in range(1, 13):
        day = date(2026, month, 2)
        assert filled_in("{day}", {"day": day}) == day_in_words(day)
        assert filled_in("{day}", {"day": day}, "fr") == f"2 {MOIS[month - 1]} 2026"


def test_several_defects_are_told_in_good_french() -> None:
    programme = timeframe(r"""
        | No. | Responsible body     | Timeline                               |
        | 1.  | PTC                  | Spring 2027 (PTC)\nJune 2027 (PC)      |
        | 2.  | PTC, Counsil, Blorp  | Spring 2027 (PTC)                      |
        | 3.  | PTC                  | Spring 2025 (PTC)                      |
        | 4.  | PTC, SWG             | Spring 2027 (PTC, SAFE WG)             |
    """)
    assert [m.replace(NO_BREAK, " ") for m in french(programme)] == [
        "PC a une échéance ici mais ne figure pas sous « Organe responsable » (PTC). "
        "Ajoutez-le, ou retirez l’échéance.",
        "« Counsil » et « Blorp » ne figurent pas dans la liste des organes. S’agit-il de "
        "« Council » ? Corrigez le nom ou ajoutez l’organe à la liste.",
        "L’échéance « Spring 2025 (PTC) » est antérieure au 4 mai 2026 et l’activité n’est pas "
        "indiquée comme « Completed ». Mettez le statut à jour, ou indiquez la nouvelle échéance.",
        "Écrivez les noms comme dans la liste : « SAFE WG », et non « SWG ».",
    ]


def test_the_command_line_offers_the_languages_there_are() -> None:
    assert OFFERED == LANGUAGES


def test_a_check_in_french_says_it_in_french(run: Shell, sample: Path) -> None:
    done = run("check", sample, "--as-of", "2026-05-04", "--lang", "fr", "--select", "WP503")
    assert "Calendrier" in done.out
    assert "ne figurent pas sous" in " ".join(done.out.split())
    assert "organes de décision" in run("rule", "WP503", "--lang", "fr").out
