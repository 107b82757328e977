"""What all pages of the desk share: its folder, the workbooks that are followed, the one worker."""

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wpsheet.checking.findings import Report
from wpsheet.desk.following import Followed, Follower
from wpsheet.desk.runs import remember
from wpsheet.desk.shelf import Shelf
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH
from wpsheet.verbs.checking import check_file
from wpsheet.verbs.folders import folders_in, free_path, names_in
from wpsheet.verbs.saves import Stamp, is_open, stamp_of


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a form that was sent."""

    written: tuple[str, ...]
    """The names of the new files."""
    lines: tuple[str, ...]
    """What is to be known of them."""
    next_page: tuple[str, str]
    """The address and the name of the page to go on with."""


class NotInFolder(WpsheetError):
    """A file that the folder's list does not have."""


class Desk:
    """A folder on the desk."""

    def __init__(
        self, folder: Path, workbook: str | None = None, language: str | None = None
    ) -> None:
        """`workbook` is the name of the one that the first page shows; `language` is what all
        pages are in, each workbook's own if it is None."""
        self.shelf = Shelf(folder)
        self.workbook = workbook
        self.language = language
        self.revision = 0
        self.tell: Callable[[], None] = lambda: None
        """Called in any thread after each change."""
        self._work = threading.Lock()
        self._copies: dict[Path, Stamp | None] = {}
        self._writing = 0
        self.results: dict[str, Result] = {}
        """For the pages that show them, by their numbers."""
        self.follower = Follower(self.checked, self.changed, self._work, self.shelf)

    @property
    def folder(self) -> Path:
        return self.shelf.folder

    def labels(self, asked: str = ENGLISH) -> Labels:
        """The words of a page about no workbook: in the language of the desk, else `asked`."""
        return Labels(self.language or asked)

    def words_for(self, programme: Programme) -> Labels:
        """The words of a page about a programme that was just read."""
        return Labels(self.language or programme.language, programme.lists)

    def followed(self, name: str) -> Followed:
        """What is known of a workbook of the folder, which is followed from now on.

        One that is followed stays so while Excel puts a new file in its place.
        """
        path = self.folder / name
        known = self.follower.known(path) if path.name == name else None
        return known or self.follower.follow(self.path_of(name))

    def path_of(self, name: str) -> Path:
        """The path of a file of the folder; it must be in the folder's list."""
        return self._among(names_in(self.folder), name)

    def inside(self, name: str) -> Path | None:
        """A folder of the folder; None if none is named. It must be in the list too."""
        return self._among(folders_in(self.folder), name) if name else None

    def _among(self, names: Collection[str], name: str) -> Path:
        if name not in names:
            raise NotInFolder('"{file}" is not in the folder; choose a file of the list', file=name)
        return self.folder / name

    def speak(self, language: str) -> None:
        """Change the language of all pages."""
        self.language = language
        self.follower.again()

    def enter(self, folder: Path) -> None:
        """Go to another folder."""
        self.shelf.enter(folder)
        remember(folder)
        self.workbook = None

    def copy_of(self, path: Path, name: str) -> Path:
        """Where a corrected copy of a workbook goes; `name` is that of a new one.

        A copy that was written here, and that nobody has opened or saved since, takes further
        corrections itself; any other workbook is never written.
        """
        known = self._copies.get(path)
        if known and known == stamp_of(path) and not is_open(path):
            return path
        return free_path(path.parent, name, path.suffix)

    def note_copy(self, copy: Path, original: Path) -> None:
        """Note a copy that was written; from now on the first page follows it."""
        self._copies[copy] = stamp_of(copy)
        if self.workbook == original.name:
            self.workbook = copy.name

    def changed(self) -> None:
        """Note a change, so that every page is shown again."""
        self.revision += 1
        self.tell()

    def keep(self, result: Result) -> str:
        """Keep a result; gives its number."""
        number = str(len(self.results))
        self.results[number] = result
        return number

    @property
    def is_writing(self) -> bool:
        return self._writing > 0

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the one place where files are written; until it is left the desk does not end."""
        self._writing += 1
        try:
            with self._work:
                yield
        finally:
            self._writing -= 1
            self.changed()

    def checked(self, path: Path) -> Report:
        """A check of a file, in the language of the desk, else of the file."""
        return check_file(path, language=self.language)
