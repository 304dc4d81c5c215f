"""Promises of the workflows: what runs there is pinned and may do as little as possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.pages import ROOT

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


@each
def test_every_action_is_pinned_by_a_commit(path: Path) -> None:
    """And its release is named beside it, so that a person can compare."""
    used = re.findall(r"uses: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@each
def test_a_workflow_may_only_read(path: Path) -> None:
    """No job asks for more than the contents, and none sees a secret."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^permissions:\n((?:  .+\n)+)", text, re.MULTILINE) == ["  contents: read\n"]
    assert text.count("permissions:") == 1
    assert "secrets." not in text
    assert text.count("uses: actions/checkout@") == text.count("persist-credentials: false")
