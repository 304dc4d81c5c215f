"""A machine with a vault at the cheapest cost, another machine, and a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.machines import code, created, machine, other_machine, session, use_cheap

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["code", "created", "machine", "other_machine", "session", "stick", "use_cheap"]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder that is not on either machine."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
