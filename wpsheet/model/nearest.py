"""The known words that a misspelt one is most like."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def nearest(word: str, known: Iterable[str], *, cutoff: float, most: int = 1) -> list[str]:
    """At most so many of the known words that are like this one, the likest first.

    `cutoff`, from 0 to 1, is how like they must be, as `difflib` measures it; what its measure
    cannot reach for want of common letters is not measured.
    """
    letters = _letters(word)
    near = []
    for each in known:
        theirs = _letters(each)
        ours_common = len(word) - (letters & ~theirs).bit_count()
        theirs_common = len(each) - (theirs & ~letters).bit_count()
        if 2 * min(ours_common, theirs_common) >= cutoff * (len(word) + len(each)):
            near.append(each)
    return get_close_matches(word, near, most, cutoff) if near else []


@lru_cache(maxsize=4096)
def _letters(word: str) -> int:
    """The letters of a word as bits; two letters may share one."""
    return sum(1 << bit for bit in {ord(letter) & 127 for letter in word})
