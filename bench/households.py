"""Vaults to measure on: as many cards as wanted, each with hints, and years of them if wanted."""

from __future__ import annotations

import atexit
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pinvault.clock import SystemClock
from pinvault.domain.card import Card, new_card
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef
from pinvault.domain.validity import DateInputs
from pinvault.secret import Secret
from pinvault.vault.codec import Contents
from pinvault.vault.container import Cost, DeviceKind
from pinvault.vault.device import PrivateFileStore
from pinvault.vault.keys import random_id
from pinvault.vault.session import Host, create_vault
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from pinvault.vault.keys import Box

PASSPHRASE = Secret("two bridges and a kiosk")
COST = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
HINT = "the name of the boat, and what the cook used to call it"
YEARS_OF_A_CARD = 5


@cache
def household(cards: int, years: int = 0) -> Host:
    """Return a machine with a vault of so many cards of four hints, its key in a private file.

    With ``years``, each PIN was set anew every five years, every hint was reworded once a year,
    and a wrong entry was logged each time. The folder goes with the process.
    """
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    store = PrivateFileStore(Path(folder.name) / "device")
    host = Host(VaultFile(Path(folder.name) / "vault"), lambda _: store, SystemClock())
    session, _ = create_vault(host, PASSPHRASE, device=DeviceKind.FILE, cost=COST)
    box = session.state.box

    def fill(contents: Contents) -> Contents:
        vault, hints = contents.vault, dict(contents.hints)
        made = [_card(number, years, box, hints, host) for number in range(cards)]
        return Contents(replace(vault, cards=tuple(made)), hints)

    session.commit(fill)
    session.close()
    return host


def _card(number: int, years: int, box: Box, hints: dict[str, bytes], host: Host) -> Card:
    born = date(1980, 1, 1) + timedelta(days=number)
    dates = DateInputs(birth=born, issued=date(2023, 2, 1))
    at = host.clock.now()
    card = new_card(random_id().hex(), f"card {number}", dates, at)
    for year in range(max(1, years)):
        if year and year % YEARS_OF_A_CARD == 0:
            card = card.renewed(dates, dates.issued or born, at)
        for pin in PinId:
            hint = HintRef(random_id().hex(), at, card.generation, ())
            hints[hint.id] = box.seal_hint(hint.id, HINT)
            record = card.record(pin).with_hint(hint)
            if years:
                record = record.with_wrong_try(at, limit=3).with_correct_try(at)
            card = card.with_record(record)
    return card
