"""Putting a finished file in its place: the whole new one, or the old one untouched."""

import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path

from wpsheet.errors import UnwritableFile
from wpsheet.writing.backups import Backup, backup_for, note, stamped, worked_in


def ensure_writable(target: Path, inputs: Iterable[Path] = (), suffix: str = "") -> None:
    """Refuse, before any work is done, a target that cannot or must not be written.

    `suffix` is the ending that the name must have, so that the right program opens the file.
    """
    if suffix and target.suffix.lower() != suffix:
        raise UnwritableFile(
            target, "does not end in {suffix}", "give a name that does", suffix=suffix
        )
    try:
        if not target.resolve().parent.is_dir():
            raise UnwritableFile(target, "its folder does not exist", "create the folder first")
        if target.is_dir():
            raise UnwritableFile(target, "is a folder", "give the name of a file in it")
        if target.exists() and not target.is_file():
            raise UnwritableFile(target, "is not an ordinary file", "give another name")
    except (OSError, RuntimeError) as error:
        # A name that is too long, or symbolic links in a circle.
        cause = getattr(error, "strerror", None) or "is a link that leads nowhere"
        raise UnwritableFile(target, cause, "give another name") from None
    for source in inputs:
        if target.exists() and source.exists() and target.samefile(source):
            raise UnwritableFile(
                target,
                "is the file being read",
                "use another name; wpsheet never changes the original",
            )
    _refuse_protected(target)
    _refuse_open(target, "close it first")


def _refuse_protected(target: Path) -> None:
    """Refuse a file that somebody marked as read-only: a rename would pay no heed to it."""
    if target.exists() and not target.stat().st_mode & 0o222:
        raise UnwritableFile(
            target, "is marked as read-only", "remove the read-only mark, or use another name"
        )


def _refuse_open(target: Path, remedy: str) -> None:
    """Refuse a file beside which Excel or Word keeps its mark that it is open."""
    place = target.resolve()
    # Word leaves out as many letters as the mark adds, where the name is long enough.
    left_out = max(0, min(2, len(place.stem) - 6)) if place.suffix.lower() == ".docx" else 0
    with suppress(OSError):  # a name that is too long for a mark has none
        if (place.parent / f"~${place.name[left_out:]}").exists():
            raise UnwritableFile(target, "is open in Excel or Word", remedy)


def write_file(target: Path, content: bytes, edited: Sequence[str] | None = None) -> None:
    """Write a file beside its target, flush it to the disk, then put it in the target's place.

    A symbolic link is followed, and the mode of a file that is replaced is kept; another hard
    link to it goes on naming the file as it was. A workbook or document that somebody has saved
    since it was written here stays beside the new one as a backup. `edited` are the parts that
    differ, if the content is that of another file but for them.
    """
    ensure_writable(target)
    _put({target: stamped(content, edited)})


def write_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write the files of a folder by their names, all of them or none; make it if need be."""
    targets = {folder / name: stamped(content) for name, content in contents.items()}
    made = _made(folder)
    try:
        for target in targets:
            ensure_writable(target)
        _put(targets)
    except BaseException:
        for each in reversed(made):
            with suppress(OSError):
                each.rmdir()
        raise


def _put(contents: Mapping[Path, bytes]) -> None:
    """Put files in their places, and beside them what somebody saved there meanwhile.

    All are on the disk before the first takes its place; where one fails, those that are new are
    taken away again.
    """
    backups: list[Backup] = []
    written: dict[Path, bytes] = {}
    for target, content in contents.items():
        before = worked_in(target, content)
        if before is not None:
            backups.append(Backup(target, backup_for(target, before)))
            written[backups[-1].path] = before
        written[target] = content
    with ExitStack() as beside, ExitStack() as undone:
        ready = {t: beside.enter_context(_beside(t, content)) for t, content in written.items()}
        for target, put in ready.items():
            if not target.exists():
                undone.callback(target.resolve().unlink, missing_ok=True)
            put()
        undone.pop_all()
    for backup in backups:
        note(backup)


def _made(folder: Path) -> list[Path]:
    """Make a folder, and give those that were made, the outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        cause = error.strerror or "cannot be created"
        raise UnwritableFile(folder, cause, "give another folder") from None
    return missing


def ensure_replaceable(target: Path, *, force: bool = False) -> None:
    """Refuse to replace a file in place while Excel has it open, unless `force`."""
    _refuse_protected(target)
    if not force:
        _refuse_open(target, "close it first, or use --force")


def replace_in_place(target: Path, before: bytes, content: bytes, *, force: bool = False) -> None:
    """Replace a file that was read, and keep the previous one beside it.

    Refuses where the file was saved by somebody since it was read as `before`. What results
    holds what people wrote, and has no stamp.
    """
    ensure_replaceable(target, force=force)
    backup = backup_for(target, before)
    is_new = not backup.exists()
    with (
        _beside(backup, before) as put_previous,
        _beside(target, content) as put_new,
        _held(target.resolve()) as is_ours,
    ):
        # Last of all, when nothing is left to do but to rename.
        if not is_ours or target.read_bytes() != before:
            raise UnwritableFile(
                target, "was saved by another person in the meantime", "run the command again"
            )
        put_previous()
        try:
            put_new()
        except UnwritableFile:
            if is_new:
                backup.unlink(missing_ok=True)
            raise
    note(Backup(target, backup))


@contextmanager
def _held(place: Path) -> Iterator[bool]:
    """Hold a file against other runs of ours that would replace it; False where one is at it.

    The system lets go of what a killed run held. Where a drive knows no locks, nothing is held.
    """
    if sys.platform == "win32":
        # A file that is open cannot be replaced, so what is held is one beside it, which Windows
        # takes away with the run; `_sweep` takes what a power cut left.
        beside = place.with_name(f".{place.name[:40]}.held.tmp")
        try:
            handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_TEMPORARY)
        except (FileExistsError, PermissionError):
            yield False
            return
        try:
            yield True
        finally:
            os.close(handle)
    else:
        import fcntl

        try:
            file = place.open("rb")
        except OSError:
            yield False  # somebody took it away
            return
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
                return
            except OSError:
                yield True
                return
            # Somebody may have put another file there since this one was opened.
            yield os.path.samestat(os.fstat(file.fileno()), place.stat())


STALE_SECONDS = 3600
"""So long after its last byte nobody goes on writing a file."""


@contextmanager
def _beside(target: Path, content: bytes) -> Iterator[Callable[[], None]]:
    """Write a file whole beside its target, and give what puts it in the target's place.

    It is gone in the end unless it was put there.
    """
    place = target.resolve()
    # Long names leave no room for a longer one.
    prefix = f".{place.name[:40]}."
    _sweep(place.parent, prefix)
    with _faults_as_ours(target):
        handle, name = tempfile.mkstemp(".tmp", prefix, place.parent)
    file = Path(name)

    def put() -> None:
        with _faults_as_ours(target):
            file.replace(place)

    try:
        with _faults_as_ours(target):
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            file.chmod(stat.S_IMODE(place.stat().st_mode) if place.exists() else new_files_mode())
        yield put
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)


@contextmanager
def _faults_as_ours(target: Path) -> Iterator[None]:
    """What the system says of a file, as a line of ours."""
    try:
        yield
    except PermissionError:
        raise UnwritableFile(
            target,
            "cannot be written: access denied",
            "close it elsewhere or choose another folder",
        ) from None
    except OSError as error:
        cause = error.strerror or "cannot be written"
        raise UnwritableFile(target, cause, "choose another folder or free some space") from None


def _sweep(folder: Path, prefix: str) -> None:
    """Take away what runs that were killed left of a target of this name."""
    with suppress(OSError):
        for each in folder.iterdir():
            if each.name.startswith(prefix) and each.name.endswith(".tmp"):
                with suppress(OSError):
                    if time.time() - each.stat().st_mtime > STALE_SECONDS:
                        each.unlink()


@cache
def new_files_mode() -> int:
    """The mode that new files have; a process with threads asks for it before it has them.

    To be asked for, it must be changed for a moment, for all threads.
    """
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
