"""The grammar of sentences about time: what is still to come, and until when."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.sentences import (
    announces,
    expected_until,
    names_time_to_come,
    only_reports,
    sentences_of,
)


@for_each(
    ("text", "sentences"),
    [
        ("", []),
        ("One only", ["One only"]),
        ("The draft is out. Members replied.", ["The draft is out.", "Members replied."]),
        ("The draft is out.\nMembers replied", ["The draft is out.", "Members replied"]),
        ("Ready? Not yet! Soon.", ["Ready?", "Not yet!", "Soon."]),
        ("It covers ports, e.g. small ones.", ["It covers ports, e.g. small ones."]),
        ("Version 4.0.0 is out.", ["Version 4.0.0 is out."]),
        ("Le texte est prêt. Élaboré en mai.", ["Le texte est prêt.", "Élaboré en mai."]),
        ("\n \nA.\n\nB.", ["A.", "B."]),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, sentences: list[str]) -> None:
    assert list(sentences_of(text)) == sentences


@for_each(
    "sentence",
    [
        "A draft will be presented in Spring 2027.",
        "The draft is expected in June.",
        "A second round is scheduled.",
        "Next steps: translation.",
        "The Secretariat is drafting a revised text.",
        "The tender has a closing date of 15 March 2027.",
        "The text has been submitted to the PTC for endorsement in Spring 2027.",
        "Two more chapters are left to write.",
        "Restent deux chapitres à écrire.",
        "Un rappel part en avril.",
        "Les autres y sont invitées.",
        "Draft due in June 2027.",
        "Consultations continue.",
        "A second workshop follows in March 2027.",
        "Still missing: the French version.",
        "On attend la réponse du Conseil.",
        "Nous attendons les réponses de l'Afrique.",
        "Il faut valider le texte.",
        "Suite des travaux : essais pilotes.",
        "Further work is needed on ports.",
        "The seminar was postponed to 2027.",
        "The Council agreed to return to it.",
        "Work to begin in March 2027.",
        "Le projet sera présenté au printemps 2027.",
        "Le séminaire est prévu en juin.",
        "Comments from Members are awaited.",
        "The Secretariat is awaiting replies.",
        "The deadline for comments is 30 June.",
        "Two chapters are outstanding.",
        "To do: the annex.",
        "Le CTP examinera le projet au printemps.",
        "Les Membres répondront en juin.",
        "Nous transmettrons le texte au Conseil.",
        "L'atelier aura lieu en mai.",
        "Un rapport suivra.",
        "Le texte paraîtra en juin.",
        "Le Conseil conclura ses travaux en juin.",
        "Les travaux se poursuivront.",
        "Le CTP pourra l'adopter.",
        "La réponse des Membres est attendue.",
        "Reste à traduire l'annexe.",
        "Il reste deux chapitres.",
        "La date limite est fixée au 30 juin.",
        "L'annexe est encore à finaliser.",
        "Leur publication est escomptée au printemps.",
        "Le dernier chapitre est à relire.",
        "Deux ateliers restent à tenir.",
        "Le Secrétariat compte publier le guide.",
        "Le CTP envisage de revoir le texte.",
        "Une deuxième édition est projetée.",
        "The third draft goes to the Council in October.",
        "A new call goes out in September.",
        "Two chapters follow.",
        "The others follow in May.",
        "A donor is being sought.",
    ],
)
def test_a_next_step_is_heard_in_any_tense(sentence: str) -> None:
    assert announces(sentence)


@for_each(
    "sentence",
    [
        "",
        "Completed.",
        "The draft was presented in Spring 2026.",
        "Une activité continue a une date.",
        "Nine Members replied.",
        "The workshop took place as planned.",
        "L'atelier a eu lieu comme prévu.",
        "The manual has been printed.",
        "Le projet a été présenté.",
        "Les caméras ont été installées aux environs du port.",
        "A camera and an opera were compared.",
        "L'atelier durait deux jours et figurait au programme.",
        "Members praised the outstanding results.",
        "Le guide est à la disposition des Membres.",
        "Le compte rendu a été diffusé.",
        "Nine Members follow the model.",
        "The text is being used by nine Members.",
    ],
)
def test_what_was_done_announces_nothing(sentence: str) -> None:
    assert not announces(sentence)


@for_each(
    ("sentence", "last", "words"),
    [
        ("A draft will be presented in Spring 2027.", date(2027, 6, 30), "Spring 2027"),
        ("A draft will be presented in Autumn 2027.", date(2027, 12, 31), "Autumn 2027"),
        ("The seminar is scheduled for June 2027.", date(2027, 6, 30), "June 2027"),
        ("The draft is expected by 15 March 2027.", date(2027, 3, 15), "15 March 2027"),
        ("It will take place from 12 to 14 May 2027.", date(2027, 5, 14), "12 to 14 May 2027"),
        ("It will take place on 12-14 May 2027.", date(2027, 5, 14), "12-14 May 2027"),
        ("It will take place in May 2027 and June 2027.", date(2027, 6, 30), "June 2027"),
        ("It should be published by June 2027.", date(2027, 6, 30), "June 2027"),
        ("It will be published at the end of 2027.", date(2027, 12, 31), "2027"),
        ("Next step: vote in Autumn 2027.", date(2027, 12, 31), "Autumn 2027"),
        ("La réunion devrait avoir lieu en juin 2027.", date(2027, 6, 30), "juin 2027"),
        ("Work to begin in February 2028.", date(2028, 2, 29), "February 2028"),
        ("The survey of June 2026 will be repeated in 2028.", date(2028, 12, 31), "2028"),
        ("It will be held in June 2027.", date(2027, 6, 30), "June 2027"),
        ("The October 2027 PTC will discuss it.", date(2027, 10, 31), "October 2027"),
        ("It will adopt its plan for 2027-2030 in May 2027.", date(2027, 5, 31), "May 2027"),
        ("Le rapport sera présenté en juin 2027.", date(2027, 6, 30), "juin 2027"),
        (
            "It will be sent in the beginning of May 2027.",
            date(2027, 5, 10),
            "beginning of May 2027",
        ),
        ("It will be sent in early May 2027.", date(2027, 5, 10), "early May 2027"),
        (
            "It is due in the first half of May 2027.",
            date(2027, 5, 15),
            "first half of May 2027",
        ),
        ("It will be sent by mid-May 2027.", date(2027, 5, 20), "mid-May 2027"),
        ("It will be sent in the middle of May 2027.", date(2027, 5, 20), "middle of May 2027"),
        ("It will be sent by the end of May 2027.", date(2027, 5, 31), "May 2027"),
        ("It will be sent in early Spring 2027.", date(2027, 6, 30), "Spring 2027"),
        ("Il sera envoyé début mai 2027.", date(2027, 5, 10), "début mai 2027"),
        ("Il sera envoyé à la mi-mai 2027.", date(2027, 5, 20), "mi-mai 2027"),
        ("Il sera envoyé fin mai 2027.", date(2027, 5, 31), "mai 2027"),
        ("Replies are awaited by June 2027.", date(2027, 6, 30), "June 2027"),
        ("The deadline for comments is 15 March 2027.", date(2027, 3, 15), "15 March 2027"),
        ("Le CTP examinera le projet en juin 2027.", date(2027, 6, 30), "juin 2027"),
        ("Les réponses sont attendues en mai 2027.", date(2027, 5, 31), "mai 2027"),
        ("L'atelier aura lieu le 3 mai 2027.", date(2027, 5, 3), "3 mai 2027"),
        (
            "The draft sent in May 2026 will be presented in June 2026.",
            date(2026, 6, 30),
            "June 2026",
        ),
    ],
)
def test_what_is_expected_has_its_last_day(sentence: str, last: date, words: str) -> None:
    assert expected_until(sentence) == (last, words)


@for_each(
    "sentence",
    [
        "",
        "The seminar was held in June 2026.",
        "The draft was presented in Spring 2026.",
        "The round was completed in May 2026.",
        "A draft will be presented.",
        "A draft will be presented in June.",
        "The text adopted in June 2026 will be printed.",
        "The guidelines of June 2026 will be translated.",
        "The report of the October 2026 session will be published.",
        "The workshop planned for December 2026 was held.",
        "L'atelier prévu en décembre 2026 a été reporté.",
        "La version de juin 2026 sera traduite.",
        "It was agreed in 2026 that the text will be published.",
        "The text was sent on 3 May 2026 and will be printed.",
    ],
)
def test_no_day_is_expected_where_none_is_still_to_come(sentence: str) -> None:
    assert expected_until(sentence) is None


@given(st.text())
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    announces(text)
    expected_until(text)


@given(st.text())
def test_no_word_is_lost_between_the_sentences(text: str) -> None:
    assert "".join("".join(sentences_of(text)).split()) == "".join(text.split())


@given(st.integers(0, 99), st.sampled_from(["January", "June", "Spring"]), st.integers(2000, 2099))
def test_a_day_that_no_month_has_is_no_crash(day: int, month: str, year: int) -> None:
    expected_until(f"It will take place on {day} {month} {year}.")


@for_each(
    ("text", "coming"),
    [
        ("The pilot starts in October 2026.", True),
        ("By mid-June 57 Members had answered. Report in October 2026.", True),
        ("The replies were read; analysis over the summer, report in October 2026.", True),
        ("The text was validated in March 2026; comments are open until 30 November 2026.", True),
        ("The register covers 2027.", True),
        ("Replies are open until 15 September 2026.", True),
        ("The draft was presented in October 2026.", False),
        ("The plan for 2025-2028 was agreed in March 2026.", False),
    ],
)
def test_a_time_behind_the_day_is_to_come_unless_something_was_done_then(text: str, coming: bool):
    assert names_time_to_come(text, date(2026, 6, 1)) is coming


@for_each(
    ("text", "told"),
    [
        ("It depends on the outcome of the Congress.", True),
        ("The replies are being consolidated.", True),
        ("A reminder is going out in June.", True),
        ("Le recrutement de l'analyste est en cours.", True),
        ("La collecte des données débute en juillet.", True),
        ("The text is being used by nine Members.", False),
        ("The proposal is currently going through internal review.", False),
    ],
)
def test_work_that_is_under_way_says_what_comes_next(text: str, told: bool):
    assert announces(text) is told


@for_each(
    "text",
    [
        "In progress. The draft was read in May. The text is with the translators.",
        "In progress. The paper sits on the Chair's desk.",
        "In progress. 114 meters were installed; four more are needed.",
        "Postponed. The host withdrew in March 2026. No new host yet.",
        "Not started. Terms of reference on the Council's agenda.",
        "Completed except for the annex on pipelines.",
        "En cours. Le texte a été relu. Il est entre les mains du Service juridique.",
        "En cours. Un plan a été distribué. Les Membres ont jusqu’au 30 avril pour réagir.",
        "Non commencé. Aucune question n’est encore parvenue.",
    ],
)
def test_what_lies_with_somebody_is_no_mere_report(text: str) -> None:
    assert not only_reports(text)


@for_each(
    "text",
    [
        "In progress.",
        "In progress. Interviews with 14 mentors were held in July 2026.",
        "In progress. Contract signed on 3 December 2026. See activity 4.",
        "In progress - 80 %. The guidelines are under development.",
        "En cours. Le rapporteur a remis son analyse en janvier 2027.",
        "En cours. Quatre pays ont également répondu.",
    ],
)
def test_what_was_done_or_goes_on_is_a_report(text: str) -> None:
    assert only_reports(text)


def test_what_is_asked_for_by_a_day_to_come_is_a_deadline() -> None:
    text = "The Team asked for examples. Examples invited by 30 June 2027."
    assert names_time_to_come(text, date(2027, 4, 12))
    assert not names_time_to_come(text, date(2027, 9, 12))
