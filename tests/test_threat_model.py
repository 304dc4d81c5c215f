"""The page on threats names tests: each of them is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "threat-model.md"


def test_every_test_that_the_page_names_is_there() -> None:
    """A claim whose test was moved or removed would be shown by nothing."""
    named = re.findall(r"`(tests/[^`]+)`", PAGE.read_text(encoding="utf-8"))
    assert len(named) > 5
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_row_is_shown_by_a_test() -> None:
    """Whoever is named, and whatever they get."""
    text = PAGE.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "shown by" not in line]
    assert len(rows) > 15
    assert [row for row in rows if "`tests/" not in row.split("|")[3]] == []
