"""Moments that nobody lives in: whoever writes them into a file makes no program fail."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

import pytest

from pinvault.clock import LATEST
from pinvault.errors import ChoiceNeededError, UnreadableError
from pinvault.reminders.agenda import Agenda
from pinvault.vault.container import MOMENT_MAX, decode
from pinvault.vault.health import examine
from pinvault.vault.session.host import Items
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import find_block
from pinvault.views import past_views, vault_view
from tests.vectors.parts import DIGEST_BYTES, SAVED, digested, patched

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

pytestmark = pytest.mark.usefixtures("session")


def saved_at(machine: Machine, value: bytes) -> None:
    """Write another moment into the header and make the digest fit, as anybody can."""
    body = machine.path.read_bytes()[:-DIGEST_BYTES]
    machine.path.write_bytes(digested(patched(body, SAVED, value)))


def agenda(machine: Machine) -> Agenda:
    """Return the reminders as the daily job reads them."""
    block = find_block(str(machine.path))
    key = machine.keyring.get(block.item)
    assert key is not None
    return Agenda(str(machine.path), lambda: Unattended(key, block))


@pytest.mark.parametrize("value", [b"\x7f" + b"\xff" * 7, b"\xff" * 8], ids=["far", "before"])
def test_the_daily_job_refuses_a_save_outside_the_calendar(machine: Machine, value: bytes) -> None:
    """It reads the header without its key, so the header may say anything."""
    saved_at(machine, value)
    with pytest.raises(UnreadableError, match="file-malformed"):
        agenda(machine)


def test_the_last_second_of_the_calendar_is_a_day(machine: Machine) -> None:
    """In Japan it is the year 10000 by then, which no calendar has."""
    saved_at(machine, MOMENT_MAX.to_bytes(8))
    assert agenda(machine).saved_on == LATEST.date()
    assert "clock-behind" in {found.id for found in examine(machine.host(), may_prompt=False)}


def test_a_record_of_a_save_at_the_end_of_time_is_shown(machine: Machine) -> None:
    """As any newer save would be: with both dates, and a choice."""
    item = Items.of(decode(machine.path.read_bytes()).header).record
    machine.keyring.put(item, struct.pack(">QQ32x", 99, MOMENT_MAX))
    with pytest.raises(ChoiceNeededError, match="vault-older-copy") as caught:
        machine.open()
    assert str(caught.value.values["newest"]).startswith("9998-12-31")


def test_a_clock_before_1970_stands_in_nobodys_way(machine: Machine, session: Session) -> None:
    """A battery that is empty is no reason to refuse a change."""
    machine.clock.turn(days=-365 * 60)
    session.cards.rename(None, "次女")
    assert machine.open().state.header.saved == 0


def test_a_clock_at_the_end_of_time_can_be_set_back(machine: Machine, session: Session) -> None:
    """What was saved then is shown and opens."""
    machine.clock.turn(days=365 * 7900)
    session.cards.rename(None, "次女")
    machine.clock.turn(days=-365 * 7900)
    opened = machine.open()
    assert vault_view(opened).saved.year > 9900
    assert past_views(opened)


@pytest.mark.parametrize("seconds", [-(2**40), -1, 2**40], ids=["long ago", "1969", "far"])
def test_an_earlier_state_may_be_of_any_age(
    machine: Machine, session: Session, seconds: int
) -> None:
    """A file system keeps what it is told; what it cannot keep it rounds."""
    session.cards.rename(None, "次女")
    newest = machine.host().file.generations()[0]
    os.utime(newest.path, (seconds, seconds))
    assert 1970 <= machine.host().file.generations()[0].saved.year <= LATEST.year
