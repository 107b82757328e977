"""The text inside Word paragraphs: runs, fields, controls, and what is tracked or noted there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wpsheet.model.programme import MarkKind
from wpsheet.model.text import RichText, Run, Script, one_line
from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged
from wpsheet.ooxml.package import numbered
from wpsheet.reading.word.numbers import Numbering
from wpsheet.reading.word.package import Element, W, WordPackage, at, colour_in, value_of

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TAG = "wpsheet."
"""Opens the tag of a content control that the annex writes and reads back."""
STATED = f"{TAG}stated."
"""Opens the tag of a status word that the annex put where the programme's cell is blank."""
TRANSPARENT = {
    f"{W}{name}"
    for name in ("sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "bdo", "dir")
}
"""Wrappers whose content is read as if they were not there."""
_SYMBOLS = {"FC": "✓", "FB": "✗", "FE": "☑", "A8": "☐", "6F": "☐", "A7": "▪", "B7": "•", "D8": "➢",
            "E0": "→", "F0": "→"}  # fmt: skip
"""What the usual signs of the fonts Wingdings and Symbol look like, by the code that they have."""
_UNKNOWN = "\ufffd"
_BARE = Run("")


@dataclass(frozen=True, slots=True)
class Seen:
    """A mark that was passed while a text was read."""

    kind: MarkKind
    text: str
    author: str = ""
    content: RichText = RichText()


@dataclass(slots=True)
class _Field:
    """A field between its beginning and its end."""

    instruction: str = ""
    in_result: bool = False
    has_result: bool = False
    choice: str = ""
    """What a drop-down of a form shows, which has no other result."""


class TextReader:
    """Turns the paragraphs of one document into runs; what it passes is kept in `seen`."""

    def __init__(self, package: WordPackage) -> None:
        self.seen: list[Seen] = []
        self._path = package.path
        styles = package.part("styles")
        self.numbering = Numbering(package.part("numbering"), styles)
        self._styled: dict[str, Run] = {}
        for style in styles.iter(f"{W}style"):
            if style.get(f"{W}type") == "character":
                run = _formatting(style.find(f"{W}rPr"), Run(""))
                # A hyperlink's underline and a mark's colour belong to the style alone.
                run = run._replace(underline=False, color=None)
                self._styled[style.get(f"{W}styleId", "")] = run
        self._notes: dict[str, dict[str, Element]] = {
            kind: {each.get(f"{W}id", ""): each for each in package.part(f"{kind}s")}
            for kind in ("footnote", "endnote", "comment")
        }
        self._fields: list[_Field] = []
        self._tab = " "

    def take_seen(self) -> list[Seen]:
        """What was passed since this was asked last."""
        seen, self.seen = self.seen, []
        return seen

    def paragraph(self, paragraph: Element, *, tab: str = " ") -> RichText:
        """The text of a paragraph, tracked changes accepted; `tab` replaces each tab."""
        self._tab = tab
        return RichText.joined(self._runs(paragraph))

    def _runs(self, parent: Element) -> Iterator[Run]:
        for child in parent:
            match child.tag.rpartition("}")[2]:
                case "r":
                    yield from self._run(child)
                case "ins" | "moveTo":
                    runs = list(self._runs(child))
                    self._see(MarkKind.INSERTED, _words(runs), child)
                    yield from runs
                case "del" | "moveFrom":
                    self._see(MarkKind.DELETED, _all_words(child, "delText", "t"), child)
                case "fldSimple":
                    runs = list(self._runs(child))
                    number = self.numbering.of_field(child.get(f"{W}instr", ""))
                    yield from runs if _words(runs) or not number else [Run(number)]
                case "sdt":
                    yield from self.control(child)
                case "AlternateContent":
                    yield from self._runs(_chosen(child))
                case "oMath":
                    yield Run("".join(t.text or "" for t in child.iter(f"{_M}t")))
                case name if name == "oMathPara" or child.tag in TRANSPARENT:
                    yield from self._runs(child)

    def control(self, control: Element) -> Iterator[Run]:
        """The text of a content control: none while it shows its prompt alone."""
        content = control.find(f"{W}sdtContent")
        if content is None or is_prompt(control):
            return
        runs = list(self._runs(content))
        words = one_line(RichText.joined(runs).plain)
        if tag_of(control) != f"{STATED}{words}":
            yield from runs

    def _run(self, run: Element) -> Iterator[Run]:
        properties = run.find(f"{W}rPr")
        hidden = _on(properties, "vanish")
        formatted = _formatting(properties, self._styled.get(value_of(properties, "rStyle"), _BARE))
        for text in self._characters(run):
            if text and not hidden:
                yield formatted._replace(text=text)

    def _characters(self, run: Element) -> Iterator[str]:
        for child in run:
            name = child.tag.rpartition("}")[2]
            if name == "fldChar":
                yield from self._field(child)
            elif name == "instrText" and self._fields:
                self._fields[-1].instruction += child.text or ""
            elif not self._in_instruction():
                text = self._character(name, child)
                if text and self._fields:
                    self._fields[-1].has_result = True
                yield text

    def _character(self, name: str, child: Element) -> str:
        match name:
            case "t":
                return child.text or ""
            case "br" | "cr":
                return "\n"
            case "tab" | "ptab":
                return self._tab
            case "noBreakHyphen":
                return "-"
            case "sym":
                return _SYMBOLS.get(child.get(f"{W}char", "").upper()[-2:], _UNKNOWN)
            case "footnoteReference" | "endnoteReference" | "commentReference":
                self._note(name.removesuffix("Reference"), child.get(f"{W}id", ""))
            case "AlternateContent" | "drawing" | "pict" | "object":
                self._box(child)
        return ""

    def _field(self, mark: Element) -> Iterator[str]:
        """A field's beginning, middle or end; its number or choice where it has no result."""
        match mark.get(f"{W}fldCharType", ""):
            case "begin":
                self._fields.append(_Field(choice=_choice(mark)))
            case "separate" if self._fields:
                self._fields[-1].in_result = True
            case "end" if self._fields:
                field = self._fields.pop()
                if not field.has_result and not self._in_instruction():
                    yield field.choice or self.numbering.of_field(field.instruction)
                elif self._fields:
                    self._fields[-1].has_result = True

    def _in_instruction(self) -> bool:
        return any(not field.in_result for field in self._fields)

    # What is passed

    def _see(self, kind: MarkKind, text: str, element: Element) -> None:
        if not text.strip():
            return
        author = element.get(f"{W}author", "")
        last = self.seen[-1] if self.seen else None
        before = element.getprevious()
        goes_on = before is not None and before.tag == element.tag
        if last and goes_on and (last.kind, last.author) == (kind, author):
            # Word cuts one insertion into as many pieces as it has formats.
            self.seen[-1] = replace(last, text=last.text + text)
        else:
            self.seen.append(Seen(kind, text, author))

    def _note(self, kind: str, number: str) -> None:
        note = self._notes[kind].get(number)
        if note is None and kind != "comment":
            # Its mark would have no words, or those of another note.
            lost = Template.PART_BROKEN if self._notes[kind] else Template.PART_MISSING
            raise damaged(self._path, lost, part=f"word/{kind}s.xml")
        words = "" if note is None else " ".join(_all_words(p) for p in note.iter(f"{W}p"))
        if note is not None and words.strip():
            is_comment = kind == "comment"
            content = RichText() if is_comment else self._content(note)
            mark = MarkKind.COMMENT if is_comment else MarkKind.FOOTNOTE
            self.seen.append(Seen(mark, one_line(words), note.get(f"{W}author", ""), content))

    def _content(self, note: Element) -> RichText:
        """A note's paragraphs, a line each; what is passed within it is not listed."""
        fields, seen, tab = self._fields, self.seen, self._tab
        self._fields, self.seen = [], []
        lines = [RichText.joined(self._runs(p)).stripped() for p in note.iter(f"{W}p")]
        self._fields, self.seen, self._tab = fields, seen, tab
        return RichText.in_lines(line for line in lines if line.raw)

    def _box(self, drawing: Element) -> None:
        """Words in a text box are outside the text: they are passed on, not read."""
        shown = _chosen(drawing) if drawing.tag == f"{_MC}AlternateContent" else drawing
        words = [_all_words(p) for box in shown.iter(f"{W}txbxContent") for p in box.iter(f"{W}p")]
        if any(line.strip() for line in words):
            self.seen.append(Seen(MarkKind.UNREAD, one_line(" ".join(words))))


def tagged(root: Element) -> Iterator[tuple[str, str]]:
    """(what it is called, its words) of every content control that the annex wrote as a place."""
    for control in root.iter(f"{W}sdt"):
        tag = tag_of(control)
        if tag.startswith(TAG) and not tag.startswith(STATED) and not is_prompt(control):
            if words := one_line(_all_words(control)):
                yield tag.removeprefix(TAG), words


def tag_of(control: Element) -> str:
    return value_of(control, "sdtPr/tag")


def is_prompt(control: Element) -> bool:
    """Whether a content control shows no more than what it asks for ("Choose a value")."""
    return _on(control.find(f"{W}sdtPr"), "showingPlcHdr")


def mark_is_deleted(paragraph: Element) -> bool:
    """Whether a paragraph's end is tracked as deleted, so that the next goes on with it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _chosen(alternate: Element) -> Element:
    return next(iter(alternate), alternate)


def _words(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def _all_words(element: Element, *names: str) -> str:
    """The words of the elements of these names in another, which are "t" usually."""
    return "".join(each.text or "" for each in element.iter(*(W + n for n in names or ("t",))))


def _choice(mark: Element) -> str:
    """What a drop-down of a legacy form shows: the entry that its result numbers."""
    entries = [value_of(each) for each in mark.iterfind(f"{W}ffData/{W}ddList/{W}listEntry")]
    return numbered(entries, value_of(mark, "ffData/ddList/result") or "0") or ""


def _formatting(properties: Element | None, base: Run = _BARE) -> Run:
    """The formatting of a run: its style's, and what it says itself."""
    if properties is None:
        return base
    script = value_of(properties, "vertAlign")
    own = Script(script) if script in set(Script) else None
    color = colour_in(value_of(properties, "color"))  # automatic is none
    return Run(
        "",
        bold=_on(properties, "b", default=base.bold),
        italic=_on(properties, "i", default=base.italic),
        underline=_on(properties, "u", default=base.underline),
        strike=_on(properties, "strike", default=base.strike) or _on(properties, "dstrike"),
        script=own if script else base.script,
        color=None if color == "000000" else color,
    )


def _on(properties: Element | None, name: str, *, default: bool = False) -> bool:
    element = at(properties, name)
    if element is None:
        return default
    return element.get(f"{W}val", "true") not in ("0", "false", "off", "none")
