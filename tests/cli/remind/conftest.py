"""A home with a family's vault, its keys in files, and a way to type commands on any day."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from pinvault.clock import JAPAN, FixedClock
from pinvault.domain.vault import Archives, Vault
from pinvault.secret import Secret
from pinvault.vault.container import DeviceKind
from pinvault.vault.home import default_path, this_machine
from pinvault.vault.session import create_vault
from tests.cli.world import TODAY, answer
from tests.domain.test_agenda_items import AT, family
from tests.support.cheap import CHEAPEST, allow_cheap

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tests.cli.world import Answered

    Remind = Callable[..., Answered]

PASSPHRASE = "a lantern by the river"


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a vault with five cards, saved on ``TODAY``."""
    allow_cheap(monkeypatch)
    monkeypatch.setenv("PINVAULT_LANG", "en")
    clock = FixedClock(datetime.combine(TODAY, time(9), JAPAN))
    host = this_machine(None, clock, may_prompt=False)
    session, _ = create_vault(
        host, Secret(PASSPHRASE), device=DeviceKind.FILE, cost=CHEAPEST, with_code=False
    )
    cards = family().cards
    bare = tuple(
        replace(
            card,
            name=f"Momoko {number}",
            pins=tuple(replace(record, hint=None) for record in card.pins),
        )
        for number, card in enumerate(cards)
    )
    # A backup of that day, a little too early, is old half a year later; until then the cards rule.
    kept = Vault(cards=bare, archives=Archives(made=AT - timedelta(hours=1)))
    session.commit(lambda contents: replace(contents, vault=kept))
    session.close()
    return default_path()


@pytest.fixture
def remind(vault: Path) -> Remind:
    """Return what types ``pinvault remind`` and more words, without passphrase or terminal."""
    assert vault.exists()

    def command(*words: str, today: date = TODAY) -> Answered:
        return answer(["remind", *words], today=today)

    return command


@pytest.fixture
def remind_opening(vault: Path) -> Remind:
    """Return what types ``pinvault remind`` with the passphrase on a descriptor."""
    assert vault.exists()

    def command(*words: str) -> Answered:
        readable, writable = os.pipe()
        os.write(writable, f"{PASSPHRASE}\n".encode())
        os.close(writable)
        try:
            return answer(["remind", *words, "--passphrase-fd", str(readable)])
        finally:
            os.close(readable)

    return command
