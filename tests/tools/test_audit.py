"""The question after known weaknesses has three answers, and none of them is silence."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from tools import audit

GOOD = {"name": "good", "version": "1", "vulns": []}
WEAK = {"name": "weak", "version": "2", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
UNKNOWN = {"name": "unknown", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("parts", "code", "said"),
    [
        ([GOOD, UNKNOWN], 0, ["audit: 1 parts, no known weakness; 1 not in the database"]),
        ([GOOD, WEAK], 1, ["audit: weak 2: PYSEC-1", "audit: weak 2: PYSEC-2"]),
        ([UNKNOWN], 0, ["audit: SKIPPED, the database knows none of the parts here"]),
    ],
)
def test_a_report_is_told_in_full(parts: list[Any], code: int, said: list[str]) -> None:
    """A part that the database does not know is not called good."""
    assert audit.judged({"dependencies": parts}) == (code, said)


def test_without_a_network_it_says_so_and_passes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Work goes on."""

    def unreachable() -> dict[str, Any]:
        raise subprocess.TimeoutExpired("pip", 1)

    monkeypatch.setattr(audit, "_asked", unreachable)
    assert audit.main() == 0
    assert "SKIPPED" in capsys.readouterr().out
