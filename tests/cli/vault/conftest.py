"""A home with a vault, and a way to type commands at it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pinvault.clock import SystemClock
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.home import default_path, this_machine
from pinvault.vault.session import create_vault
from tests.cli.world import answer
from tests.support.cheap import CHEAPEST, allow_cheap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.world import Answered

PASSPHRASE = "a lantern by the river"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    allow_cheap(monkeypatch)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a new vault at the default place."""
    monkeypatch.setenv("PINVAULT_LANG", "ja")
    host = this_machine(None, SystemClock(), may_prompt=False)
    create_vault(host, Secret(PASSPHRASE), device=DeviceKind.FILE, cost=CHEAPEST)
    return default_path()


@pytest.fixture
def pinvault(vault: Path) -> Callable[..., Answered]:
    """Return what types a command line; texts for descriptors are given by their option."""
    assert vault.exists()

    def command(*words: str, **texts: str) -> Answered:
        argv, opened = list(words), []
        for option, text in {"passphrase_fd": PASSPHRASE + "\n", **texts}.items():
            readable, writable = os.pipe()
            os.write(writable, text.encode())
            os.close(writable)
            opened.append(readable)
            argv += [f"--{option.replace('_', '-')}", str(readable)]
        try:
            return answer(argv)
        finally:
            for number in opened:
                os.close(number)

    return command
