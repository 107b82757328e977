"""The Word annex of a programme: both sections as tables, as a committee reads them."""

import re
import textwrap
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

from wpsheet.grammars.status import states_nothing
from wpsheet.messages.footnotes import as_approved, footnotes
from wpsheet.messages.guidance import guidance_under
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_fill, status_of
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import REFERENCE_HEADING, Field, Section, mark_of
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, Run, Script, language_of
from wpsheet.summaries.counts import summarise
from wpsheet.versions.comparing import Diff
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.controlled.notes import legend
from wpsheet.writing.finished_parts import LOCALES
from wpsheet.writing.sections import Shown, TableColumn, circulated_columns, section_title, shown_in
from wpsheet.writing.word import styles, xml
from wpsheet.writing.word.changes import ChangeRows
from wpsheet.writing.word.document import WordDocument
from wpsheet.writing.word.widths import height_of, widths_of

_LONG_ROW = 180.0
"""From this height on, in points, a row may go on overleaf: kept whole it would leave a third of
a page blank."""
_OF_LISTS = {Field.PRIORITY, Field.PLAN_LINK, Field.PLAN_CODES, Field.TASK_TYPE, Field.BODIES,
             Field.TIMELINE}  # fmt: skip
"""The columns whose words come from lists, and are said in the document's language."""


class Annex:
    """The annex in the making; `content()` gives its bytes, equal for equal programmes and days.

    `since` makes it the change table: only the activities that differ from an earlier version,
    old words struck out and new ones underlined. `body` makes it the extract of the activities
    that one body answers for. Cells say what they say in the programme, values of the lists in
    the language; the status word is written where the activity states one.
    """

    def __init__(
        self, programme: Programme, *, as_of: date, draft: bool = False, language: str = "en",
        body: str | None = None, template: Path | None = None, since: Diff | None = None,
    ) -> None:  # fmt: skip
        self.programme = programme
        self.say = Labels(language, programme.lists)
        self.shown: Shown = shown_in(self.say)
        self.changes: ChangeRows | None = None
        if since is not None:
            self.shown = self.changes = ChangeRows(since, self.say, self.shown)
        self.draft = draft
        self.body = body
        self.title = programme.title or self.say("Work programme")
        day = programme.session_date
        hidden = {
            "Body": programme.body, "Period": str(programme.period or ""),
            "Session date": day and day.isoformat(), "Last ID": programme.last_id,
        }  # fmt: skip
        places = {name: words for name, words in hidden.items() if words}
        self.document = WordDocument(
            self.title, self._subject(), language, template, made=as_of, places=places
        )
        self.style = self.document.style
        self._notes: dict[int, int] = {}
        self._bookmarks = 0
        self._ids: set[str] = set()

    def content(self) -> bytes:
        self._heads()
        self._opening()
        shown = [(each, found) for each in Section if (found := list(self._activities(each)))]
        for section, activities in shown:
            if not self.programme.is_alone:
                title = section_title(self.programme, section, self.say)
                self.document.add(xml.line(title, self.style(styles.HEADING)))
            self.document.add(self._table(section, activities, first=section is shown[0][0]))
        if not shown:
            self.document.add(xml.line(self.say("No differences."), self.style(styles.LEGEND)))
        for note in footnotes(self.say, self.programme.footnotes):
            if not note.column:
                # No heading of ours has its mark: it is below, and is read back from there.
                mark = xml.run(Run(str(note.number), script=Script.SUPERSCRIPT)) + xml.run(Run(" "))
                language = language_of(note.text.raw)
                self.document.add(self._paragraphs(note.text, styles.NOTE, language, mark))
        # A document does not end with a table.
        self.document.add(xml.line("", self.style(styles.TEXT)))
        return self.document.content()

    def _activities(self, section: Section) -> Iterable[Activity]:
        whole = self.changes.of(section) if self.changes else self.programme.in_section(section)
        return (a for a in whole if self.body is None or self.body in a.bodies.names)

    # What is around the tables

    def _subject(self) -> str:
        say = self.say
        if self.body:
            return say("Extract: activities of {body} only", body=say.body_in_full(self.body))
        return self.programme.edition or say("Work programme")

    def _heads(self) -> None:
        """The running title with number, session and "Draft" at the head, the page at the foot."""
        document, head, right = self.document, self.style(styles.HEAD), '<w:jc w:val="right"/>'
        if document.has_heads:
            programme, draft = self.programme, self.say("DRAFT") if self.draft else ""
            # The places that a house's heads have for us; what has none is below them.
            filled = document.fill_places({
                "Document number": programme.document_number or "",
                "Session": programme.session or "",
                "Title": self.title,
                "Document status": draft or programme.edition or "",
            })  # fmt: skip
            if left := self._head_line(filled):
                document.add_to_heads(xml.paragraph(left, head, right))
        else:
            line_ = self._head_line()
            tab = f'<w:tabs><w:tab w:val="right" w:pos="{document.text_width}"/></w:tabs>'
            running = xml.run(Run(cell_text(textwrap.shorten(self.title, 140, placeholder="..."))))
            document.set_heads(
                first=xml.paragraph(line_, head, right),
                others=xml.paragraph(f"{running}<w:r><w:tab/></w:r>{line_}", head, tab),
            )
        document.number_pages(self.say)

    def _head_line(self, filled: Collection[str] = ()) -> str:
        """Number, session and "Draft", each a marked place, but for those that are filled."""
        programme, say = self.programme, self.say
        pieces = [
            xml.place(name, words, shown)
            for name, words, shown in (
                ("Document number", programme.document_number, say("Document number")),
                ("Session", programme.session, say("Session")),
            )
            if words and name not in filled
        ]
        if self.draft and "Document status" not in filled:
            pieces.append(xml.run(Run(say("DRAFT"), bold=True)))
        return xml.run(Run("  ·  ")).join(pieces)

    def _opening(self) -> None:
        document, say, style = self.document, self.say, self.style
        title = xml.place("Title", self.title, say("Title"))
        document.add(xml.paragraph(title, style(styles.TITLE)))
        if self.programme.edition:
            words = xml.place("Edition", self.programme.edition, say("Edition"))
            inside = xml.run(Run("(")) + words + xml.run(Run(")"))
            document.add(xml.paragraph(inside, style(styles.SUBTITLE)))
        if self.body:
            document.add(xml.line(self._subject(), style(styles.SUBTITLE)))
        if self.changes is not None:
            document.add(
                *(xml.line(words, style(styles.LEGEND)) for words in self.changes.remarks())
            )
        if self.say.lists.headings.circulated(Field.STATUS):
            document.add(xml.paragraph(self._legend(), style(styles.LEGEND), "<w:keepNext/>"))
        if words := as_approved(say, self.programme.footnotes):
            document.add(xml.line(words, style(styles.LEGEND), "<w:keepNext/>"))

    def _legend(self) -> str:
        """The statuses in words, each on its colour."""
        say = self.say
        words = say("{heading}:", heading=self.say.headed(Field.STATUS))
        content = xml.run(Run(f"{words} "))
        lines = legend(say, summarise(self.programme))
        for number, (status, fill, colour, _) in enumerate(lines):
            shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
            content += xml.run(Run(", ")) if number else ""
            content += f"<w:r><w:rPr><w:b/>{shade}</w:rPr><w:t>{xml.escaped(status)}</w:t></w:r>"
            content += xml.run(Run(f" ({colour})")) if colour else ""
        return content + xml.run(Run(say("; blank: no status given.")))

    # The tables

    def _table(self, section: Section, activities: Sequence[Activity], *, first: bool) -> str:
        say = self.say
        columns = circulated_columns(section, say, self.programme.activities)
        under_headings = [
            under
            for under in guidance_under(section, say, self.programme.guidance, first=first)
            if self.changes is None or under.kind is GuidanceKind.QUESTIONS
        ]
        whole = [self._heading_shown(column, section) for column in columns]
        for place, column in enumerate(columns):
            if column.field is Field.NUMBER:  # "(Example)" is wider than any number
                below = (_asked(under, column).plain for under in under_headings)
                whole[place] = " ".join([whole[place], *below])
        widths = widths_of(
            section, self.document.text_width, columns, whole, references=self.changes is not None
        )
        caption = section_title(self.programme, section, say).removeprefix(f"{section}. ")
        described = say(
            "Activities of section {section}: one row per activity, {n} columns",
            section=section.value, n=str(len(columns)),
        )  # fmt: skip
        if self.programme.is_alone:
            caption = self.title
            described = say("The activities, a row each, under {n} headings", n=str(len(columns)))
        opening = xml.table_opening(self.style(styles.TABLE), widths, caption, described)
        headings = [
            xml.cell(self._heading(column, section), width, styles.HEADING_FILL)
            for column, width in zip(columns, widths, strict=True)
        ]
        rows = [xml.row(headings, heading=True)]
        rows += (self._guidance(under, columns, widths) for under in under_headings)
        above = None
        for activity in activities:
            if self.changes is None:
                for words in activity.groups_after(above):
                    line = xml.line(words, self.style(styles.COLUMN))  # across the table
                    rows.append(xml.row([xml.cell(line, sum(widths), span=len(widths))]))
                above = activity.group
            rows.append(self._row(activity, columns, widths))
        return f"{opening}{''.join(rows)}</w:tbl>"

    def _mark(self, column: TableColumn, section: Section) -> int | None:
        """The number of the note that a heading has."""
        asks = self.say.lists.headings.ask_as_template
        return mark_of(column.field, section) if asks and isinstance(column.field, Field) else None

    def _heading(self, column: TableColumn, section: Section) -> str:
        words = xml.run(Run(self._heading_shown(column, section, mark="")))
        number = self._mark(column, section)
        mark = self._note(number) if number else ""
        return xml.paragraph(words + mark, self.style(styles.COLUMN))

    def _heading_shown(self, column: TableColumn, section: Section, mark: str = "¹") -> str:
        """The words of a heading, with a mark after them if it has a note."""
        heading = column.heading
        if isinstance(column.field, Field):
            heading = self.say.headed(column.field)
        if self.changes is not None and column.field is Field.NUMBER:
            heading = self.say(REFERENCE_HEADING)  # such a table is a view, never read back
        return heading + (mark if self._mark(column, section) else "")

    def _note(self, number: int) -> str:
        """The mark of a note: the note itself the first time, then a reference to its number."""
        style = f'<w:rPr><w:rStyle w:val="{self.style(styles.NOTE_MARK)}"/></w:rPr>'
        if number in self._notes:
            shown = str(self._notes[number])
            raised = style.replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>')
            return xml.field(f"NOTEREF _Note{number} \\f \\h", shown, raised)
        notes = footnotes(self.say, self.programme.footnotes)
        text = next(note.text for note in notes if note.number == number)
        mark = f"<w:r>{style}<w:footnoteRef/></w:r>{xml.run(Run(' '))}"
        content = self._paragraphs(text, styles.NOTE, language_of(text.raw), mark)
        id_ = self.document.footnote(content)
        self._notes[number] = id_
        reference = f'<w:r>{style}<w:footnoteReference w:id="{id_}"/></w:r>'
        return self._bookmarked(reference, f"_Note{number}")

    def _bookmarked(self, content: str, name: str) -> str:
        self._bookmarks += 1
        id_ = f'w:id="{self._bookmarks}"'
        return f'<w:bookmarkStart {id_} w:name="{name}"/>{content}<w:bookmarkEnd {id_}/>'

    def _guidance(
        self, under: GuidanceRow, columns: Sequence[TableColumn], widths: Sequence[int]
    ) -> str:  # fmt: skip
        """A row of questions, shaded, or an example as it is written."""
        asks = under.kind is GuidanceKind.QUESTIONS
        style = styles.QUESTION if asks else styles.TEXT
        cells = []
        for column, width in zip(columns, widths, strict=True):
            text = _asked(under, column)
            fill = styles.QUESTION_FILL if asks else None
            if column.field is Field.STATUS:
                fill = under.fill or fill
            cells.append(
                xml.cell(self._paragraphs(text, style, language_of(text.raw)), width, fill)
            )
        return xml.row(cells)

    def _row(
        self, activity: Activity, columns: Sequence[TableColumn], widths: Sequence[int]
    ) -> str:  # fmt: skip
        cells, height = [], 0.0
        for column, width in zip(columns, widths, strict=True):
            if column.field is None:
                continue
            text = self.shown(activity, column.field)
            height = max(height, height_of(text, width))
            if column.field is Field.STATUS:
                cells.append(self._status(activity, text, width))
            elif column.field is Field.NUMBER:
                cells.append(xml.cell(self._number(activity, text), width))
            else:
                language = self._language(column, activity, text)
                cells.append(xml.cell(self._paragraphs(text, styles.TEXT, language), width))
        return xml.row(cells, whole=height < _LONG_ROW)

    def _language(self, column: TableColumn, activity: Activity, text: RichText) -> str | None:
        """The language that a text of an officer's own is in, else that of his activity."""
        if column.field in _OF_LISTS:
            return None
        return language_of(text.raw) or language_of(activity.plain(Field.ACTIVITY))

    def _paragraphs(
        self, text: RichText, style: str, language: str | None, opening: str = ""
    ) -> str:
        """A text as paragraphs, marked where it is not in the document's language."""
        content = xml.paragraphs(text, self.style(style), opening)
        if language is None or language == self.say.language:
            return content
        return xml.in_language(content, LOCALES[language])

    def _number(self, activity: Activity, text: RichText) -> str:
        """The number with a bookmark that carries the activity's ID."""
        name = f"wpsheet_{(activity.id or '').replace('-', '_')}"
        style = self.style(styles.TEXT)
        known = re.fullmatch(r"[A-Za-z0-9-]{1,30}", activity.id or "") and name not in self._ids
        if self.changes is not None or not known:
            return xml.paragraphs(text, style)
        self._ids.add(name)
        return xml.paragraph(self._bookmarked(xml.runs(text), name), style)

    def _status(self, activity: Activity, text: RichText, width: int) -> str:
        """The status: bold, on its colour; one that the cell does not say is marked as ours."""
        style = self.style(styles.STATUS)
        stated = activity.coloured or status_of(activity)
        fill = status_fill(activity, self.programme.lists)
        if self.changes is not None or not states_nothing(activity.plain(Field.STATUS)):
            return xml.cell(xml.paragraphs(text, style), width, fill)
        if stated is None:
            return xml.cell(xml.line("", style), width)
        words = self.say.status(stated)
        return xml.cell(xml.paragraph(xml.place(f"stated.{words}", words), style), width, fill)


def _asked(under: GuidanceRow, column: TableColumn) -> RichText:
    """What a row of questions or an example says in a column."""
    asked = under.texts.get(column.field) if isinstance(column.field, Field) else None
    return asked or RichText()
