"""What a test needs of the machine: without it the test is skipped, and fails in CI."""

from __future__ import annotations

import os

import pytest


def missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {what}")
    pytest.skip(f"needs {what}")
