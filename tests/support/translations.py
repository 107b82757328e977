"""Brings a language's catalogue up to date with the code: `python tests/support/translations.py`.

1. Write the English where it is said, `say("...")`, an error, a docstring of a rule or command.
2. Run this. The text is added to `wpsheet/messages/locale/fr/LC_MESSAGES/fr.po`, without French.
3. Write its French there, in a text editor, Poedit, memoQ or Trados, with ordinary spaces and
   apostrophes; braces keep their names, see `wpsheet/messages/phrases.py`.
4. Run this again: it sets the French in type and makes `fr.mo`, which the program reads.

Where an English text is only reworded, its French is carried over and marked with the former
English (`#| msgid`): read both, correct the French, and delete that mark. What the code no longer
says is taken out. The end code is 1 while a text has no French or bears such a mark. A conflict
in `fr.mo` is solved by solving the one in `fr.po` and running this.

`fuzzy` means that no French-speaking officer has read an entry yet; it is used anyway.
"""

from __future__ import annotations

import difflib
import io
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile
from pathlib import Path

# The wpsheet beside these tests, not one that is installed.
sys.path.insert(0, str(Path(__file__).parents[2]))

from babel.messages.catalog import Catalog
from babel.messages.pofile import denormalize, read_po, write_po
from english_texts import Text, english_texts

from wpsheet.messages.catalogue import LOCALE
from wpsheet.model.wording import ENGLISH, LANGUAGES

_LIKE = 0.6
"""How alike two English texts must be for one to be the other reworded."""
_BRACES = re.compile(r"python-(?:brace-)?format")
"""Flags that are guessed from signs and would have other tools check what is not so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text and its translation."""

    text: Text
    files: tuple[str, ...]
    words: str = ""
    reviewed: bool = False
    """Whether an officer who speaks the language has read it."""
    formerly: str = ""
    """The English that the translation was made from, where it has been reworded since."""
    comments: tuple[str, ...] = ()
    """What translators have noted."""

    @property
    def key(self) -> tuple[str, str]:
        return self.text.context, self.text.english


@dataclass(frozen=True, slots=True)
class Update:
    """A catalogue as it should be, and what became of it."""

    entries: tuple[Entry, ...]
    obsolete: tuple[Entry, ...]

    @property
    def untranslated(self) -> list[Entry]:
        return [entry for entry in self.entries if not entry.words]

    @property
    def carried_over(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.formerly]


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{language}.po"


def typeset(text: str) -> str:
    """French typed on an ordinary keyboard, with its no-break spaces and typographic apostrophes.

    >>> typeset("L'organe « PC » : oui ?")
    'L’organe «\xa0PC\xa0»\xa0: oui\xa0?'
    """
    return re.sub(r"« | (?=[:;?!»%])", lambda m: m[0].replace(" ", "\u00a0"), text).replace(
        "'", "’"
    )


def entries_of(po: str) -> tuple[Entry, ...]:
    """The entries of a catalogue in their order."""
    return tuple(
        Entry(
            Text(message.id, message.context or "", "\n".join(message.auto_comments)),
            tuple(file for file, _ in message.locations),
            message.string,
            not message.fuzzy,
            "".join(message.previous_id) or _formerly(message.user_comments),
            tuple(each for each in message.user_comments if not each.startswith("|")),
        )
        for message in read_po(io.StringIO(po), abort_invalid=True)
        if message.id
    )


def _formerly(comments: Iterable[str]) -> str:
    """The former English (`#| msgid`), which Babel 2 reads as a comment."""
    marks = [each[1:].strip() for each in comments if each.startswith("|")]
    quoted = dropwhile(lambda each: not each.startswith("msgid "), marks)
    return denormalize("\n".join(quoted).removeprefix("msgid "))


def po_of(entries: Iterable[Entry], head: str) -> str:
    """A catalogue as a .po file that begins with this head."""
    catalogue = Catalog()
    for entry in entries:
        message = catalogue.add(
            entry.text.english,
            entry.words,
            locations=[(file, 0) for file in entry.files],
            flags=() if entry.reviewed else ("fuzzy",),
            auto_comments=entry.text.about.splitlines(),
            user_comments=entry.comments,
            previous_id=entry.formerly,
            context=entry.text.context or None,
        )
        message.flags = {flag for flag in message.flags if not _BRACES.fullmatch(flag)}
    written = io.BytesIO()
    write_po(written, catalogue, omit_header=True, include_previous=True, include_lineno=False)
    return f"{head.strip()}\n\n{written.getvalue().decode().strip()}\n"


def head_of(po: str) -> str:
    """The first entry as it is: charset, language, plural forms, what tools have noted."""
    return po.partition("\n\n")[0]


def mo_of(po: str) -> bytes:
    """A catalogue as a .mo file: the same bytes for the same .po, fuzzy entries with the rest."""
    fields = re.findall(r'^"(.*)\\n"$', head_of(po), flags=re.MULTILINE)
    texts = {"": "".join(f"{each}\n" for each in fields)}
    for entry in entries_of(po):
        if entry.words:
            context, english = entry.key
            texts[f"{context}\x04{english}" if context else english] = entry.words
    pairs = sorted((key.encode(), words.encode()) for key, words in texts.items())
    start = 28 + 16 * len(pairs)
    index, strings = b"", b""
    for column in zip(*pairs, strict=True):
        for each in column:
            index += struct.pack("<2I", len(each), start + len(strings))
            strings += each + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + index + strings


def updated(entries: Iterable[Entry], texts: dict[Text, list[str]]) -> Update:
    """The catalogue of these texts, in their order, with the translations that there are."""
    there = {entry.key: entry for entry in entries}
    wanted = [Entry(text, tuple(files)) for text, files in texts.items()]
    keys = {entry.key for entry in wanted}
    obsolete = [entry for entry in there.values() if entry.key not in keys]
    found = []
    for entry in wanted:
        own = there.get(entry.key)
        former = None if own else _reworded(entry, obsolete)
        if own:
            words = typeset(own.words)
            entry = replace(own, text=entry.text, files=entry.files, words=words)
        elif former:
            obsolete.remove(former)
            entry = replace(entry, words=former.words, formerly=former.text.english)
        found.append(entry)
    return Update(tuple(found), tuple(obsolete))


def _reworded(entry: Entry, obsolete: Iterable[Entry]) -> Entry | None:
    """The entry whose English was reworded into this one: of one context, or file and words."""
    context, english = entry.key
    others = [each for each in obsolete if each.text.context == context]
    if context.startswith("rule "):
        return next(iter(others), None)
    others = [each for each in others if set(each.files) & set(entry.files)]
    near = difflib.get_close_matches(english, [e.text.english for e in others], 1, _LIKE)
    return next((each for each in others if each.text.english in near), None)


def report(update: Update) -> Iterator[str]:
    """What is left to do, and what was taken out."""
    for title, entries in (
        ("untranslated", update.untranslated),
        ("carried over, to be read", update.carried_over),
        ("obsolete, taken out", update.obsolete),
    ):
        yield f"{title}: {len(entries)}"
        for entry in entries:
            yield f"  {': '.join(filter(None, entry.key))}"
    unread = sum(not entry.reviewed for entry in update.entries)
    yield f"not read by an officer (fuzzy): {unread} of {len(update.entries)}"


def main() -> int:
    """Update every catalogue and compile it."""
    left = 0
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        path = po_path(language)
        po = path.read_text(encoding="utf-8")
        update = updated(entries_of(po), english_texts())
        po = po_of(update.entries, head_of(po))
        path.write_text(po, encoding="utf-8", newline="\n")
        path.with_suffix(".mo").write_bytes(mo_of(po))
        print("\n".join(report(update)))
        left += len(update.untranslated) + len(update.carried_over)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
