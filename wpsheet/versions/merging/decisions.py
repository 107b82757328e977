"""What a merge decided, activity by activity: values, to be reported and written elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from wpsheet.model.activity import Activity, Comment
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.versions.comparing import Doubt


@dataclass(frozen=True, slots=True)
class Applied:
    """A field that was taken from copies; from several where they agree or fit together."""

    activity: Activity
    """The base's."""
    field: ColumnName
    copies: tuple[str, ...]
    before: RichText
    after: RichText
    together: bool = False
    """Whether the copies say different things that do not touch one another."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An activity that copies put into the other section."""

    activity: Activity
    section: Section
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A conflict as it is on a sheet: in words, without the workbooks."""

    label: str
    """The activity's number, as I.4."""
    words: str
    """The words of its Activities."""
    field: ColumnName | None
    """None if the sheet names none of the programme's columns."""
    base: RichText
    versions: Mapping[str, RichText | None]
    """By the copy's name, what it says; None where it took the activity out."""
    both: RichText | None = None
    own: RichText = RichText()
    """What somebody wrote under their own text and has not chosen yet."""
    column: str = ""
    """What is on the sheet where the column's heading belongs and is none."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that copies want to be different things; the merged workbook has the base's."""

    activity: Activity
    """The base's."""
    field: ColumnName
    base: RichText
    versions: Mapping[str, RichText]
    """What each copy says, by the copy's name."""
    removed_by: tuple[str, ...] = ()
    """The copies that took the whole activity out."""
    both: RichText | None = None
    """The base with what each copy adds, one after the other, where they only add."""

    @property
    def disputed(self) -> Disputed:
        """The conflict as the Conflicts sheet has it."""
        return Disputed(
            self.activity.label,
            self.activity.plain(Field.ACTIVITY),
            self.field,
            self.base,
            {**self.versions, **dict.fromkeys(self.removed_by)},
            self.both,
        )


@dataclass(frozen=True, slots=True)
class Addition:
    """An activity that copies brought; it is at the end of its section."""

    activity: Activity
    """As it is in the merged programme, with its new number."""
    copies: tuple[str, ...]
    label: str
    """Its number in the first of the copies."""


@dataclass(frozen=True, slots=True)
class Removal:
    """An activity that copies took out and nobody else edited."""

    activity: Activity
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remarked:
    """A comment that a copy has and the base has not; it is on the same cell now."""

    activity: Activity
    """The base's."""
    field: ColumnName | None
    """None on the cell of the ID."""
    comment: Comment
    copy: str
    """The first copy that has it."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A column of the base that a copy no longer has; what was there stays as in the base."""

    copy: str
    field: ColumnName
    section: Section


@dataclass(frozen=True, slots=True)
class Partial:
    """A section of which a copy holds so few activities that the others were not removed."""

    copy: str
    section: Section
    there: int
    of: int
    """How many activities of the section the base has."""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """An activity of a copy that may be one of the base; nothing was taken from it.

    Of two new ones that may be one activity, both are added.
    """

    copy: str
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Take:
    """What somebody decided about a conflict."""

    disputed: Disputed
    text: RichText | None
    """What to put into the field; None where the activity is to be taken out."""


@dataclass(frozen=True)
class Merge:
    """The merged programme and how it came about.

    Of the activities of `programme`, the cells are right; what they mean has to be understood
    again (`reading.reread`), because a merge reads no files and no grammar of a sheet.
    """

    base: Programme
    programme: Programme
    copies: tuple[str, ...]
    applied: tuple[Applied, ...] = ()
    moved: tuple[Moved, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    added: tuple[Addition, ...] = ()
    removed: tuple[Removal, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()
    partial: tuple[Partial, ...] = ()
    flat: tuple[str, ...] = ()
    """Copies that lost the formatting inside of their cells, which was taken from the base."""
    lacking: tuple[Lacking, ...] = ()
    """The columns that copies have lost."""
    remarked: tuple[Remarked, ...] = ()
    uncarried: tuple[tuple[str, Comment], ...] = ()
    """Comments on rows that are not in the merged programme, with whose they are."""

    @property
    def needs_a_person(self) -> bool:
        return bool(self.conflicts or self.uncertain or self.lacking or self.partial)
