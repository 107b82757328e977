"""The desk that runs already: a second start with the same folder opens it."""

import hashlib
import http.client
import json
import os
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from wpsheet.desk.guard import SECRET

_PATIENCE = 5.0


def own_folder() -> Path:
    """Where the desk keeps what only this user may read."""
    home = Path.home()
    if sys.platform == "win32":
        place = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        place = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return place / "wpsheet"


def remember(folder: Path) -> None:
    """Note the folder that was worked in, for a start that names none."""
    with suppress(OSError):
        own_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        _last().write_text(str(folder), encoding="utf-8")


def last_folder() -> Path:
    """The folder that was worked in last, else the documents of the user."""
    with suppress(OSError, ValueError):
        folder = Path(_last().read_text(encoding="utf-8"))
        if folder.is_dir():
            return folder
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def _last() -> Path:
    return own_folder() / "desk-folder.txt"


@dataclass(frozen=True, slots=True)
class Run:
    """The desk of a folder, as a second start finds it."""

    folder: Path

    @property
    def record(self) -> Path:
        """The file that says where it listens; the workbooks' own folder is left alone."""
        place = os.path.normcase(self.folder.resolve())
        name = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:20]
        return own_folder() / f"desk-{name}.json"

    def note(self, port: int, secret: str) -> None:
        """Say where it listens, to this user alone; if that fails, no second start finds it."""
        with suppress(OSError):
            self.record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.record.unlink(missing_ok=True)
            handle = os.open(self.record, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w") as stream:
                json.dump({"port": port, "secret": secret}, stream)

    def forget(self, secret: str) -> None:
        """Take the record away, if it is still that of this desk."""
        with suppress(OSError, ValueError):
            if json.loads(self.record.read_text())["secret"] == secret:
                self.record.unlink()

    def address(self, file: str = "") -> str | None:
        """An address of the desk that runs, which works once; None if none answers."""
        try:
            known = json.loads(self.record.read_text())
            port, secret = int(known["port"]), str(known["secret"])
            origin = f"http://127.0.0.1:{port}"
            headers = {"Origin": origin, SECRET: secret}
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
            with closing(line):
                line.request("POST", f"/ticket?{urlencode({'file': file})}", headers=headers)
                address = str(json.loads(line.getresponse().read(10_000))["address"])
        except (OSError, ValueError, KeyError, TypeError, http.client.HTTPException):
            return None  # no such desk, or one that was killed
        return address if address.startswith(f"{origin}/") else None
