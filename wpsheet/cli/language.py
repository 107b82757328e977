"""The language that the help and the errors speak, told before the words are parsed."""

import copy
import inspect
import os
import re
import sys
from collections.abc import Iterable, Sequence

import click

from wpsheet.model.patterns import regex

LANGUAGES = ("en", "fr")
"""Those of `wpsheet.messages.phrases`, written out so that the help is shown without reading it."""
VARIABLE = "WPSHEET_LANG"
"""Names the language for people who do not want to write --lang each time."""


def asked_language(words: Sequence[str]) -> str:
    """The language that a command line asks for; English where it asks for none.

    Help and errors of the call itself come before, or instead of, the parsed options.
    """
    asked = os.environ.get(VARIABLE, "")
    for word, after in zip(words, [*words, ""][1:], strict=True):
        name, equals, value = word.partition("=")
        if name == "--lang":
            asked = value if equals else after
    return asked if asked in LANGUAGES else LANGUAGES[0]


def in_french(command: click.Command) -> click.Command:
    """A command whose help is French; the command itself stays as it is."""
    french = copy.copy(command)
    french.help = _paragraphs(command.help)
    if isinstance(french, click.Group):
        french.subcommand_metavar = in_place(french.subcommand_metavar or "")
    french.params = [_parameter(param) for param in command.params]
    french.context_class = _FrenchContext
    return french


def _parameter(param: click.Parameter) -> click.Parameter:
    french = copy.copy(param)
    if isinstance(french, click.Option):
        french.help = _paragraphs(french.help)
        taken = None if isinstance(param.type, click.Choice) else param.type.name.upper()
    else:
        taken = param.make_metavar(click.Context(click.Command("")))
    named = param.metavar or taken
    french.metavar = in_place(named) if named and not getattr(param, "is_flag", False) else None
    return french


def in_place(words: str) -> str:
    """Words with the French names of what a call takes: "WORKBOOK" becomes "CLASSEUR"."""
    return _PLACES.sub(lambda found: _IN_PLACE[found[0]], words)


_IN_PLACE = {
    "WORKBOOK": "CLASSEUR", "FILE": "FICHIER", "DIR": "DOSSIER", "FOLDER": "DOSSIER",
    "COPY": "COPIE", "BASE": "ENVOYÉ", "PREVIOUS": "PRÉCÉDENT", "MERGED": "FUSIONNÉ",
    "BODY": "ORGANE", "RULE": "RÈGLE", "HEADING": "EN-TÊTE", "FIELD": "CHAMP",
    "REPORT": "RAPPORT", "YYYY-MM-DD": "AAAA-MM-JJ", "TEXT": "TEXTE", "PATH": "CHEMIN",
    "FLOAT": "NOMBRE", "INTEGER": "NOMBRE", "COMMAND": "COMMANDE", "ARGS": "ARGUMENTS",
    "OLD_EN": "ANCIEN_EN", "OLD_FR": "ANCIEN_FR",
}  # fmt: skip
_PLACES = regex(rf"\b(?:{'|'.join(_IN_PLACE)})\b")


def paragraphs(text: str | None) -> list[str]:
    """A help text as it is translated: each paragraph on one line."""
    return [" ".join(each.split()) for each in inspect.cleandoc(text or "").split("\n\n") if each]


def _paragraphs(text: str | None) -> str:
    return in_place("\n\n".join(map(_french, paragraphs(text))))


def _french(words: str) -> str:
    """Words of ours or of click's in French; others as they are."""
    from wpsheet.messages.catalogue import known

    return known(words, LANGUAGES[1]) or words


class _Formatter(click.HelpFormatter):
    """Puts what an option does below it if there is no room for two columns."""

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: int, **more: int) -> None:
        if self.width < _TWO_COLUMNS:
            more["col_max"] = 4
        super().write_dl([*rows], *args, **more)


_TWO_COLUMNS = 60


class HelpContext(click.Context):
    """The context of every command, for the help that it formats."""

    formatter_class = _Formatter


class _FrenchFormatter(_Formatter):
    """Says the words that click itself puts into a help page."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Syntaxe\u00a0: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading({"Commands": "Commandes"}.get(heading, heading) + "\u00a0")

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: int, **more: int) -> None:
        super().write_dl([(term, self._own_words(text)) for term, text in rows], *args, **more)

    @staticmethod
    def _own_words(text: str) -> str:
        text = _french(text)
        before, bracket, extra = text.rpartition("  [")
        if not bracket:
            return text
        extra = re.sub(r"\bdefault: ", "par défaut\u00a0: ", extra)
        return before + bracket + re.sub(r"\brequired\b", "obligatoire", extra)


class _FrenchContext(HelpContext):
    formatter_class = _FrenchFormatter


def wrong_call(english: str, **words: object) -> click.UsageError:
    """A fault of the call, with its words, in the language that the call asks for."""
    from wpsheet.messages.labels import Labels

    return click.UsageError(Labels(asked_language(sys.argv[1:]))(english, **words))


def usage_fault(error: click.UsageError, language: str) -> str:
    """What is wrong with a call, as a sentence without its full stop."""
    if isinstance(error, click.MissingParameter) and error.param and error.ctx:
        if error.param.name == "output":
            from wpsheet.messages.labels import Labels

            ending = ".docx" if error.ctx.info_name == "annex" else ".xlsx"
            return Labels(language)("use -o OUT{ending} to say where to write", ending=ending)
    message = error.format_message().rstrip(".")
    if language == LANGUAGES[0]:
        return _fault_in_english(error, message)
    return re.sub(r"'([^']*)'", "«\u00a0\\1\u00a0»", _fault_in_french(error, message))


def _fault_in_english(error: click.UsageError, message: str) -> str:
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            meant = f" (did you mean '{sorted(near)[0]}'?)" if near else ""
            return f"there is no option '{name}'{meant}"
        case click.MissingParameter(param=click.Parameter() as param, ctx=click.Context() as ctx):
            return f"{param.get_error_hint(ctx)} is missing"
    if extra := re.match(r"Got unexpected extra arguments? \((.*)\)", message):
        return f"'{extra[1]}' is one word too many"
    return message


def _fault_in_french(error: click.UsageError, message: str) -> str:
    match error:
        case click.NoSuchOption(option_name=name):
            return f"l’option '{name}' n’existe pas"
        case click.BadOptionUsage(option_name=name):
            return f"l’option '{name}' demande une valeur"
        case click.MissingParameter(param=click.Parameter() as param, ctx=click.Context() as ctx):
            return f"il manque {in_place(param.get_error_hint(ctx))}"
        case click.BadParameter(param=click.Parameter() as param, ctx=click.Context() as ctx):
            fault = error.message.rstrip(".").replace(" is not one of ", " ne figure pas parmi ")
            return f"{param.get_error_hint(ctx)}\u00a0: valeur non valable ({fault})"
    if extra := re.match(r"Got unexpected extra arguments? \((.*)\)", message):
        return f"'{extra[1]}' est de trop"
    return _french(message)
