"""What people wrote into a file is never lost when the file is written again."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from commands import Shell
from excel_saving import saved_by_somebody

from wpsheet.writing.backups import is_stamped, stamped

pytestmark = pytest.mark.slow


def test_a_file_as_written_is_replaced(run: Shell, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("template", "-o", tmp_path / "out.xlsx").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


def test_an_older_kept_file_is_never_written_over(run: Shell, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    run("template", "-o", target)
    first = saved_by_somebody(target)
    run("template", "-o", target)
    target.write_bytes(b"PK somebody's own file")
    done = run("template", "-o", target)
    assert "is kept as out.bak2.xlsx" in done.err
    assert (tmp_path / "out.bak.xlsx").read_bytes() == first
    assert (tmp_path / "out.bak2.xlsx").read_bytes() == b"PK somebody's own file"
    target.write_bytes(first)
    assert "is kept as out.bak.xlsx" in run("template", "-o", target).err
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "out.bak.xlsx", "out.bak2.xlsx", "out.xlsx",
    ]  # fmt: skip


def test_the_second_edit_in_place_keeps_the_original_of_the_first(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "s.xlsx"
    path.write_bytes(sample.read_bytes())
    before = path.read_bytes()
    run("fix", path, "--in-place")
    between = path.read_bytes()
    done = run("fill", path, "--in-place")
    assert "s.bak2.xlsx" in done.err
    assert (tmp_path / "s.bak.xlsx").read_bytes() == before
    assert (tmp_path / "s.bak2.xlsx").read_bytes() == between != path.read_bytes()


def test_what_was_edited_in_place_holds_what_people_wrote_and_is_kept(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    path = tmp_path / "s.xlsx"
    path.write_bytes(sample.read_bytes())
    run("fix", path, "--in-place")
    mine = path.read_bytes()
    assert "s.bak2.xlsx" in run("template", "-o", path).err
    assert (tmp_path / "s.bak2.xlsx").read_bytes() == mine


def test_the_french_say_where_the_former_file_is(run: Shell, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    run("template", "-o", target)
    saved_by_somebody(target)
    done = run("template", "-o", target, "--lang", "fr")
    assert "est conservée sous le nom out.bak.xlsx" in done.err


def test_the_stamp_is_the_time_of_one_part_and_nothing_else(sample: Path) -> None:
    content = sample.read_bytes()
    names = ZipFile(io.BytesIO(content)).namelist()
    made = stamped(content, names[:2])
    with ZipFile(io.BytesIO(content)) as old, ZipFile(io.BytesIO(made)) as new:
        assert new.testzip() is None
        changed = [n for n in names if old.getinfo(n).date_time != new.getinfo(n).date_time]
        assert changed == [names[1]]
        assert all(old.read(name) == new.read(name) for name in names)
    assert is_stamped(made)
    assert len(made) == len(content)


def test_what_is_no_package_bears_no_stamp() -> None:
    assert stamped(b"# a report") == b"# a report"
    assert not is_stamped(b"# a report")
    assert not is_stamped(b"PK cut short")


def test_the_backup_of_a_very_long_name_has_a_shorter_one(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    for stem in ("é" * 125, "a" * 250):
        path = tmp_path / f"{stem}.xlsx"
        path.write_bytes(sample.read_bytes())
        assert len(os.fsencode(path.name)) == 255
        assert run("fix", path, "--in-place").code == 0
        assert path.read_bytes() != sample.read_bytes()
        (backup,) = tmp_path.glob(f"{stem[0]}*.bak.xlsx")
        assert backup.read_bytes() == sample.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_where_the_backup_would_be_is_not_followed(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    path, elsewhere = tmp_path / "plan.xlsx", tmp_path / "elsewhere.txt"
    path.write_bytes(sample.read_bytes())
    (tmp_path / "plan.bak.xlsx").symlink_to(elsewhere)  # which is not there
    same = tmp_path / "same.xlsx"
    same.write_bytes(sample.read_bytes())
    (tmp_path / "plan.bak2.xlsx").symlink_to(same)
    assert run("fix", path, "--in-place").code == 0
    assert not elsewhere.exists()
    assert (tmp_path / "plan.bak3.xlsx").read_bytes() == sample.read_bytes()
