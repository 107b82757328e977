"""Writing that fails half-way: the old file or the new one, whole, and nothing beside it."""

from __future__ import annotations

import errno
import itertools
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import killing
import pytest
from commands import Shell
from killing import NEW, OLD, OLDER, OTHER, age, at_line, held, in_a_child, name_of
from sheets import clean_workbook

from wpsheet.errors import UnwritableFile
from wpsheet.writing import atomic
from wpsheet.writing.atomic import replace_in_place, write_file, write_folder

pytestmark = pytest.mark.slow

IN_PROGRESS = "Completed. The guidance was adopted in May 2026. Next steps: none."


# Killed


def killed_at_each_moment(case: str, folder: Path) -> list[dict[str, str]]:
    """What a folder holds after a write was killed, a line later each time (`killing.py`)."""
    program = [sys.executable, str(Path(killing.__file__)), case, str(folder)]
    done = subprocess.run(program, capture_output=True, check=True)
    states: list[dict[str, str]] = json.loads(done.stdout)
    assert len(states) > 20
    return states


def in_turn(states: list[dict[str, str]]) -> list[dict[str, str]]:
    return [state for state, _ in itertools.groupby(states)]


def test_killed_at_any_moment_a_write_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    states = killed_at_each_moment("to_a_file", tmp_path)
    assert in_turn(states) == [{"out.xlsx": "old"}, {"out.xlsx": "new"}]
    write_file(tmp_path / "out.xlsx", NEW)
    assert list(tmp_path.iterdir()) == [tmp_path / "out.xlsx"]


def test_killed_at_any_moment_in_place_the_workbook_and_the_previous_one_are_whole(
    tmp_path: Path,
) -> None:
    assert in_turn(killed_at_each_moment("in_place", tmp_path)) == [
        {"plan.xlsx": "old", "plan.bak.xlsx": "older"},
        {"plan.xlsx": "old", "plan.bak.xlsx": "older", "plan.bak2.xlsx": "old"},
        {"plan.xlsx": "new", "plan.bak.xlsx": "older", "plan.bak2.xlsx": "old"},
    ]


def test_killed_at_any_moment_a_folder_holds_whole_files_and_the_next_run_completes_it(
    tmp_path: Path,
) -> None:
    whole = {"a.xlsx": "new", "b.xlsx": "other"}
    states = killed_at_each_moment("to_a_folder", tmp_path)
    assert in_turn(states) == [{}, {"a.xlsx": "new"}, whole]
    (tmp_path / "call" / "b.xlsx").unlink()
    write_folder(tmp_path / "call", {"a.xlsx": NEW, "b.xlsx": OTHER})
    assert held(tmp_path) == whole


def test_killed_in_the_middle_of_the_bytes_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(OLD)

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python would make an error of it
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, len(NEW) // 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        write_file(target, NEW)

    assert in_a_child(work) == -signal.SIGXFSZ
    assert name_of(target) == "old"
    (half,) = tmp_path.glob(".*.tmp")
    assert half.stat().st_size == len(NEW) // 2
    write_file(target, NEW)
    assert half.exists(), "another run may be writing it"
    age(tmp_path)
    write_file(tmp_path / "other.xlsx", NEW)
    assert half.exists(), "it belongs to another file"
    write_file(target, NEW)
    assert not half.exists()


def test_what_a_killed_run_left_is_no_copy_of_a_call(run: Shell, tmp_path: Path) -> None:
    workbook, folder = clean_workbook(tmp_path / "plan.xlsx"), tmp_path / "call"
    run("call", workbook, "-o", folder)
    (sent,) = folder.glob("*.xlsx")
    told = run("call", workbook, "--status", folder).out
    (folder / f".{sent.name}.k3j2h1.tmp").write_bytes(sent.read_bytes()[:99])
    again = run("call", workbook, "--status", folder)
    assert (again.out, again.err) == (told, "")


# No room, no right


def no_room(tmp_path: Path, write: Callable[[], object]) -> int:
    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, len(NEW) // 2))
        write()

    return in_a_child(work)


def test_without_room_on_the_disk_nothing_is_touched(tmp_path: Path) -> None:
    target, kept = tmp_path / "plan.xlsx", tmp_path / "plan.bak.xlsx"
    target.write_bytes(OLD)
    kept.write_bytes(OLDER)
    writes = (
        lambda: write_file(target, NEW),
        lambda: replace_in_place(target, OLD, NEW),
        lambda: write_folder(tmp_path / "call", {"a.xlsx": OLD, "b.xlsx": NEW}),
    )
    for write in writes:
        assert no_room(tmp_path, write) == 2
        assert (name_of(target), name_of(kept)) == ("old", "older")
        assert set(tmp_path.iterdir()) == {target, kept}


FAULTS = [(errno.ENOSPC, "No space left"), (errno.EACCES, "cannot be written: access denied"),
          (errno.EROFS, "Read-only file system"), (errno.EDQUOT, "quota exceeded")]  # fmt: skip


@pytest.mark.parametrize("call", ["tempfile.mkstemp", "os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize(("number", "cause"), FAULTS, ids=[cause for _, cause in FAULTS])
@pytest.mark.parametrize("in_place", [True, False], ids=["in place", "to a file"])
def test_a_write_that_the_system_refuses_is_one_line_and_no_file(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, cause: str,
    in_place: bool,
) -> None:  # fmt: skip
    source = clean_workbook(tmp_path / "plan.xlsx", K3=IN_PROGRESS, L3="")
    before = source.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    target = ["--in-place"] if in_place else ["-o", str(tmp_path / "out.xlsx")]
    with monkeypatch.context() as patched:
        patched.setattr(call, refuse)
        done = run("fill", source, *target)
    (line,) = done.err.splitlines()
    assert (done.code, cause in line) == (2, True), line
    assert source.read_bytes() == before
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("command", ["call", "demo"])
def test_a_folder_is_written_whole_or_not_at_all(
    run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Path, command: str
) -> None:
    folder = tmp_path / "new" / "folder" if command == "demo" else tmp_path / "folder"
    words = ("demo", folder) if command == "demo" else ("call", sample, "-o", folder)
    for owner, name in ((os, "fsync"), (Path, "replace")):
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, failing_the_second_time(getattr(owner, name)))
            done = run(*words)
        (line,) = done.err.splitlines()
        assert (done.code, done.out) == (2, "")
        assert str(folder) in line
        assert "No space left" in line
        assert list(tmp_path.iterdir()) == []
    assert run(*words).code != 2
    assert len(list(folder.iterdir())) >= 2


def failing_the_second_time(done_well: Callable[..., object]) -> Callable[..., object]:
    """A call that is well the first time, and has no room from the second on."""
    calls = itertools.count(1)

    def call(*words: object, **more: object) -> object:
        if next(calls) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return done_well(*words, **more)

    return call


def test_a_file_marked_as_read_only_is_left_alone(run: Shell, tmp_path: Path) -> None:
    source, target = clean_workbook(tmp_path / "plan.xlsx", L3=""), tmp_path / "out.xlsx"
    target.write_bytes(OLD)
    for words in (("-o", target), ("--in-place",), ("--in-place", "--force")):
        target.chmod(0o444)
        source.chmod(0o444)
        before = source.read_bytes()
        done = run("fill", source, *words)
        assert (done.code, "is marked as read-only" in done.err) == (2, True)
        assert source.read_bytes() == before
        assert name_of(target) == "old"


@pytest.mark.parametrize("name", ["n" * 250 + ".xlsx", "[é]*" * 20 + ".xlsx", "a b.xlsx"])
def test_any_name_that_a_file_may_have_can_be_written(tmp_path: Path, name: str) -> None:
    write_file(tmp_path / name, NEW)
    assert name_of(tmp_path / name) == "new"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_that_no_file_may_have_is_one_line(run: Shell, tmp_path: Path) -> None:
    (tmp_path / "circle.xlsx").symlink_to(tmp_path / "circle.xlsx")
    for name, cause in (("n" * 300 + ".xlsx", "name too long"), ("circle.xlsx", "leads nowhere")):
        done = run("template", "-o", tmp_path / name)
        (line,) = done.err.splitlines()
        assert (done.code, cause in line) == (2, True), line


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("annex.docx", "~$annex.docx"),
        ("annexes.docx", "~$nnexes.docx"),
        ("programme.docx", "~$ogramme.docx"),
        ("programme.xlsx", "~$programme.xlsx"),
    ],
)
def test_a_file_is_open_as_the_mark_of_its_program_says(
    tmp_path: Path, name: str, mark: str
) -> None:
    (tmp_path / mark).write_bytes(b"An officer")
    with pytest.raises(UnwritableFile, match="is open in Excel or Word"):
        write_file(tmp_path / name, NEW)


# Links and modes


def test_a_link_is_followed_and_a_second_name_keeps_the_file_as_it_was(tmp_path: Path) -> None:
    real, link, name = (tmp_path / n for n in ("real.xlsx", "link.xlsx", "name.xlsx"))
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to(real)
    name.hardlink_to(real)
    write_file(link, NEW)
    assert link.is_symlink()
    assert (name_of(real), real.stat().st_mode & 0o777) == ("new", 0o640)
    assert name_of(name) == "old"


def test_in_place_a_link_is_followed_and_the_previous_file_stands_beside_what_it_names(
    tmp_path: Path,
) -> None:
    (tmp_path / "shared").mkdir()
    real, link = tmp_path / "shared" / "real.xlsx", tmp_path / "link.xlsx"
    real.write_bytes(OLD)
    link.symlink_to(real)
    replace_in_place(link, OLD, NEW)
    assert link.is_symlink()
    names = {path.name: name_of(path) for path in real.parent.iterdir()}
    assert names == {"real.xlsx": "new", "real.bak.xlsx": "old"}


# Two runs at once


def overtaken_at_each_moment(
    write: Callable[[], object], other: Callable[[], object]
) -> Iterator[str]:
    """Write again and again, another run done whole within it; what was said of it, if anything."""
    for moment in itertools.count(1):
        said = ""
        try:
            with at_line(moment, other) as lines:
                write()
        except UnwritableFile as refused:
            said = str(refused)
        if lines[0] < moment:
            break
        yield said
    assert moment > 20


def test_two_runs_to_one_file_leave_one_whole_result(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(OLD)
    for said in overtaken_at_each_moment(
        lambda: write_file(target, NEW), lambda: write_file(target, OTHER)
    ):
        assert said == ""
        assert name_of(target) in ("new", "other")
        assert list(tmp_path.iterdir()) == [target]
        target.write_bytes(OLD)


def test_of_two_runs_in_place_one_is_done_and_the_other_told(tmp_path: Path) -> None:
    target, kept = tmp_path / "plan.xlsx", tmp_path / "plan.bak.xlsx"
    target.write_bytes(OLD)
    late: list[str] = []

    def other() -> None:
        try:
            replace_in_place(target, OLD, OTHER)
        except UnwritableFile as refused:
            late.append(str(refused))

    outcomes = []
    for said in overtaken_at_each_moment(lambda: replace_in_place(target, OLD, NEW), other):
        (told,) = [each for each in (said, *late) if each]
        assert "was saved by another person in the meantime; run the command again" in told
        outcomes.append((bool(said), name_of(target)))
        assert name_of(kept) == "old"
        assert set(tmp_path.iterdir()) == {target, kept}
        target.write_bytes(OLD)
        late.clear()
    assert [outcome for outcome, _ in itertools.groupby(outcomes)] == [
        (True, "other"), (False, "new"),
    ]  # fmt: skip


def test_what_a_killed_run_held_is_free_again(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_bytes(OLD)

    def killed_while_it_holds() -> None:
        with atomic._held(target) as is_ours:
            assert is_ours
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_a_child(killed_while_it_holds) == -signal.SIGKILL
    replace_in_place(target, OLD, NEW)
    assert name_of(target) == "new"
    assert {path.name for path in tmp_path.iterdir()} == {"plan.xlsx", "plan.bak.xlsx"}


def test_where_a_drive_knows_no_locks_a_file_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    target = tmp_path / "plan.xlsx"
    target.write_bytes(OLD)
    replace_in_place(target, OLD, NEW)
    assert name_of(target) == "new"


# Interrupts and streams


def command(tmp_path: Path, before: str, *words: str | Path) -> subprocess.Popen[bytes]:
    """A command in a process of its own, with Python lines that are run before it."""
    program = f"import os, signal\n{before}\nfrom wpsheet.cli import script\nscript()"
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.fixture
def heeded() -> Iterator[None]:
    """Processes that are begun heed an interrupt, though a shell may have ours ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
def test_an_interrupt_is_one_line_and_leaves_no_file(tmp_path: Path) -> None:
    source = clean_workbook(tmp_path / "plan.xlsx", K3=IN_PROGRESS, L3="")
    before = source.read_bytes()
    interrupt = "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGINT)"
    with command(tmp_path, interrupt, "fill", source, "--in-place") as done:
        _, err = done.communicate()
    assert (done.returncode, err.decode()) == (2, "wpsheet: stopped\n")
    assert source.read_bytes() == before
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.usefixtures("heeded")
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_interrupt_ends_all_processes_of_a_command_at_once(tmp_path: Path) -> None:
    source = clean_workbook(tmp_path / "plan.xlsx", activities=400)
    copies = [tmp_path / f"{number}.xlsx" for number in range(200)]
    for copy in copies:
        copy.hardlink_to(source)
    words = [sys.executable, "-m", "wpsheet", "check", "--jobs", "2", *map(str, copies)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as done:
        others = Path(f"/proc/{done.pid}/task/{done.pid}/children")
        while done.poll() is None and len(others.read_text().split()) < 2:
            time.sleep(0.05)
        os.killpg(done.pid, signal.SIGINT)
        # The streams end when nobody holds them any more, the other processes included.
        out, err = done.communicate(timeout=60)
    # Nothing was put out: it did not go on to the end.
    assert (done.returncode, out, err.decode()) == (2, b"", "wpsheet: stopped\n")


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    with command(tmp_path, "", "rules") as done:
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode in (0, 1)


def test_output_that_has_no_room_is_one_line(tmp_path: Path) -> None:
    full = "import sys; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)"
    with command(tmp_path, full, "rules") as done:
        _, err = done.communicate()
    assert done.returncode == 2
    assert err.decode().startswith("wpsheet: the result cannot be written (No space left")
    assert err.count(b"\n") == 1


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_stream_changes_nothing_else(tmp_path: Path, closed: str) -> None:
    source = clean_workbook(tmp_path / "plan.xlsx")
    with command(tmp_path, f"import sys; sys.{closed} = None", "show", source) as done:
        out, err = done.communicate()
    assert (done.returncode, err) == (0, b"")
    assert bool(out) == (closed == "stderr")
