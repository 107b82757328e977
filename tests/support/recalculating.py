"""LibreOffice told to calculate every formula again, as a person does with Ctrl+Shift+F9."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

# Left to itself LibreOffice trusts the values that a file holds.
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(soffice: str, paths: Sequence[Path], folder: Path) -> list[Path]:
    """Workbooks as LibreOffice saves them after a hard recalculation; one start for all."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True, exist_ok=True)
    (user / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    out = folder / "recalculated"
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless",
         "--convert-to", "xlsx", "--outdir", str(out), *map(str, paths)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return [out / path.name for path in paths]
