"""A key derivation that costs nothing, which only tests can ask for.

The product has no switch for it: this module reaches into the limits. Run as a module
(``python -m tests.support.cheap status``) it is the command line with that change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.vault.container import limits
from pinvault.vault.container.limits import Cost
from pinvault.vault.keys import cost

if TYPE_CHECKING:
    import pytest

CHEAPEST = Cost(memory_kib=64, passes=1, lanes=1)


def _calibrate(**_: object) -> Cost:
    return CHEAPEST


def allow_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let vaults be made and opened at the cheapest cost during a test."""
    monkeypatch.setattr(limits, "FLOOR_MEMORY_KIB", CHEAPEST.memory_kib)
    monkeypatch.setattr(limits, "FLOOR_PASSES", CHEAPEST.passes)


def run() -> None:
    """Run the command line at the cheapest cost."""
    limits.FLOOR_MEMORY_KIB = CHEAPEST.memory_kib
    limits.FLOOR_PASSES = CHEAPEST.passes
    cost.calibrate = _calibrate
    from pinvault.vault import keys

    keys.calibrate = _calibrate
    from pinvault.main import run as real_run

    real_run()


if __name__ == "__main__":
    run()
