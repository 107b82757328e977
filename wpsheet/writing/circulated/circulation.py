"""What every tab of a circulated workbook is written with: the programme, its words, the book."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from wpsheet.checking.findings import Report, Severity
from wpsheet.errors import UnreadableFile
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.status import NO_STATUS, states_nothing
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, fill_of_own, status_fill, status_of
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.limits import CONTINUED
from wpsheet.model.lines import points_in, points_wide
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, capitalised, comparable
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import Names
from wpsheet.summaries.agenda import Agenda, agenda
from wpsheet.summaries.counts import Summary, summarise
from wpsheet.versions.comparing import Diff
from wpsheet.versions.relabelling import value_called
from wpsheet.versions.timelines import timeline_called
from wpsheet.writing import sections
from wpsheet.writing.book import Book, Worksheet
from wpsheet.writing.cleaning import cleaned
from wpsheet.writing.formulas import quoted
from wpsheet.writing.pages import PORTRAIT, Page
from wpsheet.writing.sections import ID_COLUMN, SHEET_OF, TableColumn
from wpsheet.writing.widths import MOST_LINES, Texts, fitted, rows_of


def _value_called(say: Labels, activity: Activity, name: ColumnName) -> str | None:
    """A value of the lists in a language; None if it must be as it is written."""
    text, lists = activity.plain(name), say.lists
    if name is Field.TIMELINE:
        return timeline_called(say, text)
    if name is Field.STATUS:
        is_word = lists.status_key_words.get(comparable(text).strip(". "))
        return say.status(is_word) if is_word else None
    words = value_called(say, activity, name) or ""
    # What would not be read back as the same is not translated.
    if name is Field.PLAN_CODES and parse_codes(words, lists).codes != activity.plan_codes.codes:
        return None
    if name is Field.BODIES and parse_bodies(words, lists).names != activity.bodies.names:
        return None
    return words


@dataclass(frozen=True)
class StatusWords:
    """A status with the words that its cells open with."""

    name: str
    words: tuple[str, ...]
    fill: str | None
    completed: bool = False

    @cached_property
    def openings(self) -> list[str]:
        """The words that are needed to tell its cells; "Terminé" is enough for "Terminée"."""
        words = dict.fromkeys(self.words)
        return [
            word
            for word in words
            if not any(
                word != other and word.casefold().startswith(other.casefold()) for other in words
            )
        ]

    def test(self, cell: str) -> str:
        """A sum that is 1 for each cell that opens with its words."""
        return "+".join(f"(LEFT({cell},{len(w)})={quoted(w)})" for w in self.openings)

    def opens(self, text: str) -> bool:
        """Whether a text opens with its words."""
        return text.casefold().startswith(self._folded)

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(word.casefold() for word in self.openings)


def statuses_of(summary: Summary, say: Labels) -> Iterator[StatusWords]:
    """The statuses that the activities are counted by; none if there is no such column."""
    if Field.STATUS not in summary.fields:
        return
    lists = say.lists
    for term in lists.statuses:
        if not lists.headings.are_own or summary.all.by_status[term.status]:
            name, completed = say.status(term.status), term.status is Status.COMPLETED
            yield StatusWords(name, (name, *term.key_words), term.fill, completed)
    for own in lists.own_values.get(Field.STATUS, ()):
        completed = own.counts_as == Status.COMPLETED
        yield StatusWords(own.name, (own.name, *own.words), fill_of_own(own, lists), completed)


HEADING_ROW = 4
"""Counted from 0; above it are title, edition, what the tab holds, and the link back."""
_BLANK = 3.0
"""The height of a line that has nothing to say."""
VIEW_TOP = 3
"""The same for the tabs that only view the sections, which name themselves first."""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One row of a section's tab: an activity, what did not fit above, or a line of a group."""

    activity: Activity
    texts: Texts
    continues: bool = False
    group: str = ""
    """The line that is above the activity, alone in its row."""

    @property
    def opens(self) -> bool:
        """Whether an activity begins in it."""
        return not self.continues and not self.group


class Circulation:
    """One circulated workbook in the making."""

    def __init__(
        self,
        programme: Programme,
        as_of: date,
        *,
        draft: bool = False,
        language: str = "en",
        body: str | None = None,
        since: Diff | None = None,
        report: Report | None = None,
        bodies: Collection[str] | None = None,
    ) -> None:
        """`body` makes it the extract of the activities that one body answers for.

        `bodies` are those that have a tab, None for all. With `since` changed rows are marked, and
        a tab lists what changed. By `report`, what its check found, the overview says whether it
        is cleared, and over which accepted errors.
        """
        if body:
            activities = tuple(a for a in programme.activities if body in a.bodies.names)
            programme = replace(programme, activities=activities)
        self.since, self.bodies = since, bodies
        errors = [f for f in report.findings if f.severity is Severity.ERROR] if report else []
        self.accepted = [error for error in errors if error.waived]
        """The errors that exceptions accept."""
        self.standing = len(errors) - len(self.accepted)
        """How many errors no exception accepts."""
        self.programme = programme
        self.lists = programme.lists
        self.as_of, self.draft, self.body = as_of, draft, body
        self.say = Labels(language, programme.lists)
        self.summary: Summary = summarise(programme, circulated=True)
        self.statuses = list(statuses_of(self.summary, self.say))
        self.agenda: Agenda = agenda(programme, as_of)
        if self.lists.dates_name_body:
            self.agenda = self.agenda.only(body=body)
        self.title = programme.title or self.say("Work programme")
        day = self.say("as of {day}", day=as_of)
        self.edition = self.in_turn(programme.edition, day) if programme.edition else day
        self.book = Book(
            title=self.title,
            subject=self.say("Work programme, {edition}", edition=self.edition),
            made=as_of,
            foot=capitalised(self.edition),
            draft=draft,
            say=self.say,
            source=programme.path,
        )
        self.tabs: dict[str, str] = {}
        """Tab → what it holds, as the overview lists it."""
        self.columns: dict[Section, list[TableColumn]] = {}
        self.rows: dict[Section, list[SectionRow]] = {}
        self.pages: dict[Section, Page] = {}
        self._has_ids = any(activity.id for activity in programme.activities)
        self._lay_out_sections()
        self.places: dict[int, tuple[str, int]] = {}
        """Identity of an activity → its sheet and row (from 1) in the circulated sections."""
        self.agenda_rows: dict[tuple[str, str | None], int] = {}
        """(period, body) → the row (from 1) of the Agenda tab where it begins."""
        self.body_tabs: dict[str, str] = {}
        """Body → the name of its tab."""

    @property
    def continued(self) -> list[Activity]:
        """The activities whose texts take more than the tallest row that Excel has."""
        found = [row.activity for rows in self.rows.values() for row in rows if row.continues]
        return list({id(activity): activity for activity in found}.values())

    def _lay_out_sections(self) -> None:
        """The rows of every section, and its columns as its page holds them."""
        for section in self.programme.sections:
            activities = list(self.programme.in_section(section))
            columns = sections.circulated_columns(section, self.say, activities)
            fields = [column.field for column in columns if column.field]
            texts = [
                (activity, {name: cleaned(self.wording(activity, name)) for name in fields})
                for activity in activities
            ]
            shown, page = fitted(columns, [each for _, each in texts])
            self.pages[section] = page
            columns = [*shown, *([ID_COLUMN] if self._has_ids else [])]
            self._refuse_endless(columns, (each for _, each in texts))
            self.columns[section] = columns
            self.rows[section] = list(self._rows(texts, columns))

    def _rows(
        self, texts: Iterable[tuple[Activity, Texts]], columns: Sequence[TableColumn]
    ) -> Iterator[SectionRow]:
        """Every activity in as many rows as it takes, below the lines of its groups."""
        above = None
        for activity, each in texts:
            blank = dict.fromkeys(each, RichText())
            for line in activity.groups_after(above):
                yield SectionRow(activity, blank, group=line)
            above = activity.group
            for place, row in enumerate(rows_of(each, columns, self.say)):
                yield SectionRow(activity, row, continues=place > 0)

    def wording(self, activity: Activity, name: ColumnName) -> RichText:
        """A cell's text: with the status word in the status cell, "No status" if there is none.

        A status that Progress contradicts stays as it is written, though it counts as No status.
        """
        say, written = self.say, sections.as_written(activity, name)
        if name is Field.STATUS and states_nothing(written.plain):
            return RichText.of(say.status(activity.coloured or status_of(activity) or NO_STATUS))
        if say.english or written.formatted:
            return written
        words = _value_called(say, activity, name)
        return RichText.of(words) if words else written

    def in_turn(self, *words: str) -> str:
        """Words one after the other, with the semicolons of the language between them."""
        return self.say("{words:semicolons}", words=Names(words))

    def shows(self, name: Field) -> bool:
        """Whether a column of the template is among what is circulated."""
        return name in self.summary.fields

    def sheet_of(self, section: Section) -> str:
        """The name of a section's tab."""
        return self.say("Activities") if self.programme.is_alone else SHEET_OF[section]

    def _refuse_endless(self, columns: Iterable[TableColumn], texts: Iterable[Texts]) -> None:
        """Refuse texts of which each would go on for pages, before they are cut."""
        room = {
            column.field: int(MOST_LINES * points_in(column.width) / points_wide("n"))
            for column in columns
            if column.field
        }
        further = sum(len(each[name].raw) // room[name] for each in texts for name in each)
        if further > CONTINUED:
            raise UnreadableFile(
                Path(self.programme.path),
                "its texts would need more than {n} rows of the tallest height",
                "shorten them",
                n=f"{CONTINUED:,}",
            )

    def tab(self, name: str, what: str, heading: str, page: Page) -> Worksheet:
        """A tab of a section: the programme's title, the heading, and a link to the overview.

        `what` is its line on the overview.
        """
        sheet = self._new_tab(name, what, page, self.title)
        edition = self.programme.edition
        self.book.line(sheet, 1, f"({edition})" if edition else "", "remark")
        self.book.line(sheet, 2, heading, "subtitle")
        for row in (1,) * (not edition) + (2,) * (not heading):
            sheet.set_row(row, _BLANK)
        self._lead_back(sheet, 3)
        if self.draft:
            self.book.write(sheet, 3, 3, self.say("DRAFT"), "banner")
        return sheet

    def view(self, name: str, what: str, title: str, page: Page = PORTRAIT) -> Worksheet:
        """A tab that views the sections: under its own title the programme's, and a link back.

        What it holds begins in row `VIEW_TOP`; `what` is its line on the overview.
        """
        sheet = self._new_tab(name, what, page, title)
        self.book.line(sheet, 1, self.in_turn(self.title, self.edition), "remark")
        self._lead_back(sheet, 2)
        return sheet

    def _new_tab(self, name: str, what: str, page: Page, title: str) -> Worksheet:
        sheet = self.book.sheet(name, page)
        self.tabs[sheet.get_name()] = what
        self.book.line(sheet, 0, title, "title")
        return sheet

    def _lead_back(self, sheet: Worksheet, row: int) -> None:
        """A link to the overview."""
        overview = self.say("Overview")
        self.book.link(sheet, row, 0, overview, self.say("Back to {tab}", tab=overview))

    def reference(
        self, sheet: Worksheet, row: int, column: int, activity: Activity, label: str = "",
        style: str = "link in table", **look: Any,
    ) -> None:  # fmt: skip
        """A link to the activity in its section, under its number or another label."""
        to, place = self.places[id(activity)]
        words = label or activity.label
        self.book.link(sheet, row, column, to, words, cell=f"A{place}", style=style, **look)

    def before(self, body: str | None) -> str:
        """Before whom something is due."""
        return self.say.body(body) if body else self.say("no body named")

    def is_refused(self, activity: Activity) -> bool:
        """Whether its status reads like one that counts, but Progress differs or it is unclear."""
        if not self.statuses or status_of(activity) is not None:
            return False
        written = self.wording(activity, Field.STATUS).raw
        return any(term.opens(written) for term in self.statuses)

    def status_shown(self, activity: Activity) -> tuple[str, str | None]:
        """The status as views show it and it is counted, and its fill as RRGGBB, if it has one."""
        if not self.shows(Field.STATUS):
            return "", None
        if activity.section is Section.CONTINUOUS:
            return self.say("Continuous"), None
        if self.is_refused(activity):
            return self.say.status(NO_STATUS), None
        return self.wording(activity, Field.STATUS).raw, status_fill(activity, self.lists)
