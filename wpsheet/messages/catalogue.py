"""What our English texts are in another language: its gettext catalogue.

Translators edit `locale/fr/LC_MESSAGES/fr.po`; what is read here is the `fr.mo` beside it.
"""

from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from wpsheet.model.wording import ENGLISH, LANGUAGES

LOCALE = Path(__file__).with_name("locale")


class Context(StrEnum):
    """What tells apart the meanings of one English word; a catalogue's `msgctxt`."""

    NONE = ""
    COLUMN = "column"
    QUESTION = "question"
    STATUS = "status"
    PERIOD = "period"
    MONTH = "month in a date"
    WORD = "word in a sentence"


def translated(english: str, language: str, context: str = Context.NONE) -> str:
    """The text in a language; raises KeyError for one that its catalogue does not have."""
    words = known(english, language, context)
    if words is None:
        raise KeyError(f"{context}: {english}" if context else english)
    return words


def known(english: str, language: str, context: str = Context.NONE) -> str | None:
    """The text in a language; None for one that is not ours, such as what the system says."""
    if language == ENGLISH:
        return english
    catalogue = _catalogue(language)
    if context:
        return catalogue.pgettext(context, english) or None
    # The entry of the empty text is the catalogue's own head.
    return (english and catalogue.gettext(english)) or None


@cache
def _catalogue(language: str) -> GNUTranslations:
    """The catalogue of a language, read when its first word is asked for."""
    if language not in LANGUAGES:
        raise KeyError(language)
    with (LOCALE / language / "LC_MESSAGES" / f"{language}.mo").open("rb") as compiled:
        catalogue = GNUTranslations(compiled)
    catalogue.add_fallback(_Untranslated())
    return catalogue


class _Untranslated(NullTranslations):
    """Says nothing, where gettext would pass the English off as a translation."""

    def gettext(self, message: str) -> str:  # noqa: ARG002
        return ""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return ""
