"""LibreOffice as the scripts run it that the Python with `uno` runs."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


@contextmanager
def started(soffice: str, profile: str) -> Iterator[Any]:
    """The desktop of a LibreOffice of its own, which ends with the block."""
    pipe = f"wpsheet{abs(hash(profile))}"
    office = subprocess.Popen(
        [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    desktop = None
    try:
        desktop = _connected(pipe)
        yield desktop
    finally:
        if desktop is not None:
            desktop.terminate()
        office.wait(timeout=60)


@contextmanager
def opened(desktop: Any, workbook: str) -> Iterator[Any]:
    """A document without a window, closed with the block."""
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(workbook), "_blank", 0, options(Hidden=True)
    )
    try:
        yield document
    finally:
        document.close(True)


def options(**values: Any) -> tuple[Any, ...]:
    """Options as LibreOffice takes them."""
    made = []
    for name, value in values.items():
        each = PropertyValue()
        each.Name, each.Value = name, value
        made.append(each)
    return tuple(made)


def _connected(pipe: str) -> Any:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            remote = resolver.resolve(url)
        except NoConnectException:
            time.sleep(0.2)
        else:
            return remote.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", remote
            )
    raise SystemExit("LibreOffice did not answer")
