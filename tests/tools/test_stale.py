"""Promises of the list of what is past its review."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pinvault.guidance.fact import facts
from tools.stale import main, stale

LAST = max(fact.review_by for fact in facts())


def test_nothing_is_listed_before_its_day() -> None:
    """The day named is the last good one."""
    earliest = min(fact.review_by for fact in facts())
    assert not [line for line in stale(earliest) if "facts/" in line]


def test_every_fact_is_listed_in_the_end() -> None:
    """None is left out, and each with its day."""
    lines = list(stale(LAST + timedelta(days=1)))
    for fact in facts():
        assert f"{fact.review_by}  facts/{fact.id}" in lines


@pytest.mark.parametrize(("day", "code"), [(date(2026, 11, 23), 0), (date(2099, 1, 1), 1)])
def test_a_release_can_stop_on_it(day: date, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code says whether there is any."""
    assert main(["--on", day.isoformat()]) == code
    assert bool(capsys.readouterr().out) == bool(code)
