"""What each line of our lists is read as, and which rules speak, is what was reviewed."""

from __future__ import annotations

import pytest

from tests.domain.hints.lists import form_of
from tests.domain.hints.recorded import RECORDED, describe, lines_of, record

_AT_ONCE = 50
"""Lines of one test: few enough that a changed rule is met by few tests."""


@pytest.mark.parametrize(
    ("name", "start"),
    [(name, start) for name in RECORDED for start in range(0, len(lines_of(name)), _AT_ONCE)],
)
def test_every_line_is_judged_as_recorded(name: str, start: int) -> None:
    """A rule that turns a line over shows it here, whatever the score of the list."""
    turned = []
    pairs = list(zip(lines_of(name), record(name), strict=True))
    for row, before in pairs[start : start + _AT_ONCE]:
        now = describe(row["text"], form_of(row))
        if now != before:
            turned.append(f"{row['text']}\n  was {before}\n  now {now}")
    assert not turned, "\n".join(turned)
