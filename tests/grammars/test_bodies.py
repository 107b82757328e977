"""The grammar of responsible bodies: names, aliases and what is between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tables import for_each

from wpsheet.grammars.bodies import known_body_at, parse_bodies
from wpsheet.model.vocabulary import BUILT_IN

NAMES = [body.name for body in BUILT_IN.bodies]


def names(text: str) -> list[str]:
    """The canonical names of a cell that holds no unknown one."""
    parsed = parse_bodies(text, BUILT_IN)
    assert parsed.unknown == ()
    return list(parsed.names)


@for_each(
    "text",
    [
        "PTC, CBC, Council",
        "PTC,CBC,Council",
        "PTC; CBC; Council",
        "PTC\nCBC\nCouncil",
        "PTC,\nCBC,\nCouncil",
        "PTC, CBC and Council",
        "PTC, CBC, and Council",
        "PTC, CBC et Conseil",
        "PTC/CBC/Council",
        "PTC / CBC / Council",
        "PTC & CBC & Council",
        "• PTC\n• CBC\n• Council",
        "PTC, CBC, Council.",
        "PTC, CBC, PTC, Council",
        " ptc ,\u00a0cbc , COUNCIL ",
        "CTP, CBC, Conseil",
    ],
)
def test_bodies_are_told_apart_in_any_separator(text: str) -> None:
    assert names(text) == ["PTC", "CBC", "Council"]


@for_each(
    ("written", "name"),
    [
        ("Policy Commission", "PC"),
        ("policy commission", "PC"),
        ("SWG", "SAFE WG"),
        ("SAFE Working Group", "SAFE WG"),
        ("RKC Management Committee", "RKC/MC"),
        ("WCO-UPU CC", "WCO/UPU CC"),
        ("WCO–UPU CC", "WCO/UPU CC"),
        ("TEG–NII", "TEG-NII"),
        ("TEG‑NII", "TEG-NII"),
        ("SAFE\nWG", "SAFE WG"),
        ("ＰＴＣ", "PTC"),
        ("Conseil", "Council"),
        ("CTP", "PTC"),
        ("GT-FCP", "PFCWG"),
        ("EPMD", "DMPT"),
        ("GET-INI", "TEG-NII"),
        ("GTMP", "WGPM"),
        ("CG-CKR", "RKC/MC"),
        ("Groupe CAP", "CAP Group"),
        ("GT-SAFE", "SAFE WG"),
        ("GT SAFE", "SAFE WG"),
        ("CC OMD/UPU", "WCO/UPU CC"),
        ("CC OMD-UPU", "WCO/UPU CC"),
        ("CC RPCV/PNR", "API/PNR CC"),
        ("Groupe de travail sur la facilitation et le contrôle des passagers", "PFCWG"),
        ("Groupe de travail sur la facilitation et le contrôle des voyageurs", "PFCWG"),
        ("Équipe de projets chargée du Modèle de données", "DMPT"),
    ],
)
def test_an_alias_stands_for_its_body(written: str, name: str) -> None:
    parsed = parse_bodies(written, BUILT_IN)
    assert parsed.names == (name,)
    assert parsed.unknown == ()


@for_each(
    ("text", "expected"),
    [
        ("RKC/MC, PTC", ["RKC/MC", "PTC"]),
        ("RKC/MC/PTC", ["RKC/MC", "PTC"]),
        ("PTC/RKC/MC", ["PTC", "RKC/MC"]),
        ("WCO/UPU CC and PTC", ["WCO/UPU CC", "PTC"]),
        ("API/PNR CC/WCO/UPU CC", ["API/PNR CC", "WCO/UPU CC"]),
        ("SAFE WG, WG", ["SAFE WG", "WG"]),
        ("WG, SAFE WG", ["WG", "SAFE WG"]),
        ("AC for the CCC, Council", ["AC for the CCC", "Council"]),
        (
            "Administrative Committee for the Customs Convention on Containers, 1972, PTC",
            ["AC for the CCC", "PTC"],
        ),
        (
            "Istanbul Convention AC and ATA Convention CPs",
            ["Istanbul Convention AC", "ATA Convention CPs"],
        ),
        (
            "Passenger Facilitation and Control Working Group and PC",
            ["PFCWG", "PC"],
        ),
    ],
)
def test_a_name_that_holds_a_slash_a_comma_or_an_and_stays_whole(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@for_each(
    ("text", "known", "unknown"),
    [
        ("Bridge Panel", (), ("Bridge Panel",)),
        ("PTC, Bridge Panel, Council", ("PTC", "Council"), ("Bridge Panel",)),
        ("PTC, Counsil", ("PTC",), ("Counsil",)),
        ("PTCs", (), ("PTCs",)),
        ("PC2, PTC", ("PTC",), ("PC2",)),
        ("PTC and Bridge Panel", ("PTC",), ("Bridge Panel",)),
        ("Bridge Panel/PTC", ("PTC",), ("Bridge Panel",)),
    ],
)
def test_an_unknown_body_is_kept_as_written_and_not_guessed_at(
    text: str, known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    parsed = parse_bodies(text, BUILT_IN)
    assert (parsed.names, parsed.unknown) == (known, unknown)


@for_each(
    ("text", "separators"),
    [
        ("PTC", ()),
        ("PTC, PC, Council", (",", ",")),
        ("PTC, PC and Council", (",", "and")),
        ("PTC/Council", ("/",)),
        ("PTC; Council", (";",)),
    ],
)
def test_what_stands_between_two_bodies_is_told(text: str, separators: tuple[str, ...]) -> None:
    assert parse_bodies(text, BUILT_IN).separators == separators


@for_each("text", ["", " ", "\n", ",", " ; "])
def test_a_blank_cell_names_no_body(text: str) -> None:
    assert parse_bodies(text, BUILT_IN).mentions == ()


@for_each(
    ("text", "start", "spelling"),
    [
        ("PC", 0, "PC"),
        ("PC and Council", 0, "PC"),
        ("PC/Council", 0, "PC"),
        ("SAFE WG, PTC", 0, "SAFE WG"),
        ("June 2026 (Policy Commission)", 11, "Policy Commission"),
        ("WCO/UPU CC", 0, "WCO/UPU CC"),
        ("rkc/mc", 0, "rkc/mc"),
        ("PCs", 0, None),
        ("PC/XYZ", 0, None),
        ("XYZ", 0, None),
        ("", 0, None),
    ],
)
def test_the_longest_known_name_is_found_as_whole_words(
    text: str, start: int, spelling: str | None
) -> None:
    end = known_body_at(text, start, BUILT_IN)
    assert (None if end is None else text[start:end]) == spelling


@given(st.lists(st.sampled_from(NAMES), unique=True))
def test_a_list_as_the_cell_should_have_it_reads_back_to_the_same(chosen: list[str]) -> None:
    parsed = parse_bodies(", ".join(chosen), BUILT_IN)
    assert parsed.names == tuple(chosen)
    assert parsed.unknown == ()
    assert set(parsed.separators) <= {","}


@given(st.lists(st.sampled_from(NAMES), min_size=1, unique=True), st.sampled_from("/;&\n"))
def test_another_separator_reads_back_to_the_same_too(chosen: list[str], mark: str) -> None:
    assert names(mark.join(chosen)) == chosen


WORDS = [*NAMES, "and", ",", "/", "-", ";", "\n", "(", ")", "Bridge", "1972"]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map("".join))
def test_no_text_makes_the_grammar_fail(text: str) -> None:
    parsed = parse_bodies(text, BUILT_IN)
    assert len(parsed.separators) == max(0, len(parsed.mentions) - 1)
    assert all(mention.written.strip() for mention in parsed.mentions)
    assert set(parsed.names) <= set(NAMES)
