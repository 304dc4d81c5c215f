"""Promises of the question whether anybody could see a keyring's dialog."""

from __future__ import annotations

import sys

import pytest

from pinvault.vault.device import has_screen


@pytest.mark.parametrize(
    ("variable", "seen"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("SSH_TTY", False)]
)
def test_either_kind_of_screen_will_do(
    monkeypatch: pytest.MonkeyPatch, variable: str, *, seen: bool
) -> None:
    """A terminal alone shows no dialog."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    assert has_screen() is seen
