"""The years by which an indicator says that something is to be done."""

import re

from wpsheet.model.patterns import regex

_YEAR = regex(r"20\d\d")
_FURTHER = r"(?:\s*(?:[-–/,&]|\band\b|\bto\b|\bor\b|\bet\b|\bà\b|\bou\b)\s*20\d\d)"
_YEARS = rf"20\d\d{_FURTHER}*(?!{_FURTHER})"
_DATED = regex(
    r"\b(?:in|by|until|till|before|end of|from|since|during|en|d'ici(?: à)?|avant|fin|début|pour"
    r"|jusqu'en|au plus tard en|janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre|spring|autumn|printemps"
    r"|automne|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s+"
    rf"({_YEARS})\b(?!\s+(?:agenda|edition|version|strateg\w*|plan|work|programme)\b)"
    r"|\b(?:held|[a-z]{2,}ed|(?:adopt|approuv|publi|achev|termin|réalis|valid|lanc)ée?s?)\s+"
    rf"({_YEARS})(?=\s*(?:[.,;:)\n]|$))"
    r"|\((20\d\d(?:\s*(?:,|&|\band\b|\bet\b)\s*20\d\d)+)\)",
    re.IGNORECASE,
)
"""Years that date something: "by 2027", "adopted 2027", "(2026, 2027)"; "the 2030 Agenda" and "ISO
2027" are names."""


def years_dated_after(last: int, text: str) -> list[int]:
    """The years after the last one by which something is to be done."""
    if all(int(year) <= last for year in _YEAR.findall(text)):
        return []
    dated = " ".join("".join(found) for found in _DATED.findall(text))
    return sorted({year for year in map(int, _YEAR.findall(dated)) if year > last})
