"""Promises of what a person notes after a renewal: one save each, or nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.card import Event
from pinvault.domain.pins import PinId
from pinvault.errors import UsageError
from pinvault.secret import Secret
from tests.support.vaults import DATES, HINT

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

ON, UNTIL = date(2026, 11, 20), date(2031, 11, 14)


def one_card(machine: Machine) -> Session:
    """Return an open vault with a card and a hint."""
    session, _ = machine.create()
    session.cards.add("花子", DATES)
    session.hints.set("花子", PinId.USER, HINT)
    return session


def test_renewed_certificates_and_their_new_date_are_one_save(machine: Machine) -> None:
    """A crash in between would leave a date of the old ones beside the new."""
    session = one_card(machine)
    before = session.state.header.revision
    session.cards.happened(None, Event.CERTIFICATES_RENEWED, ON, certificate_expires=UNTIL)
    assert session.state.header.revision == before + 1
    kept = machine.open().vault.card(None).dates
    assert (kept.cert_renewed, kept.certificate_expires) == (ON, UNTIL)


@pytest.mark.parametrize(
    ("on", "until"), [(date(2020, 1, 1), UNTIL), (ON, date(2040, 11, 14)), (ON, date(2026, 1, 1))]
)
def test_a_renewal_that_cannot_be_changes_nothing(on: date, until: date, machine: Machine) -> None:
    """Before the card was made, beyond its end, over on the day it was made."""
    session = one_card(machine)
    before = session.state.header.revision
    with pytest.raises(UsageError):
        session.cards.happened(None, Event.CERTIFICATES_RENEWED, on, certificate_expires=until)
    assert session.state.header.revision == before
    assert session.vault.card(None).events == ()


def test_what_happened_does_not_ask_for_better_dates(machine: Machine) -> None:
    """A loss is noted whatever else is odd about the card."""
    session = one_card(machine)
    session.cards.happened(None, Event.LOST, ON)
    assert [entry.event for entry in session.vault.card(None).events] == [Event.LOST]


def test_one_earlier_hint_is_opened_by_its_id(machine: Machine) -> None:
    """The others stay sealed, and the present one is none of them."""
    session = one_card(machine)
    session.hints.set("花子", PinId.USER, Secret("the tram of the harbour"))
    (earlier,) = session.vault.card(None).record(PinId.USER).history
    found = session.hints.reveal_earlier(None, PinId.USER, earlier.id)
    assert found.text.reveal() == HINT.reveal()


def test_an_earlier_hint_that_is_gone_is_said_to_be_gone(machine: Machine) -> None:
    """It may have been erased while its line was on the screen."""
    session = one_card(machine)
    with pytest.raises(UsageError, match="hint-none"):
        session.hints.reveal_earlier(None, PinId.USER, "00" * 16)
