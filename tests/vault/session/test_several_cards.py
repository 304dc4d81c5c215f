"""With several cards, each intention is of the card that was named, and of all that was given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pinvault.domain.card import CardKind, CardStatus, Event
from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import DateInputs
from pinvault.errors import StorageError, UsageError
from pinvault.secret import Secret
from pinvault.vault.container import Cost, DeviceKind
from pinvault.vault.session import create_vault
from tests.support.cheap import CHEAPEST
from tests.support.vaults import DATES, HINT, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.domain.vault import Vault
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

USER = PinId.USER
MOTHERS = Secret("庭の柿の木の数を祖父と数えた夏")


@pytest.fixture
def two(session: Session) -> Session:
    """Return an open vault with a second card, which has a hint and an earlier one."""
    session.cards.add("母", DATES)
    session.hints.set("母", USER, MOTHERS)
    session.hints.set("母", USER, HINT)
    return session


def _cards(machine: Machine) -> Vault:
    return machine.open().vault


def test_what_happens_happens_to_the_card_that_is_named(machine: Machine, two: Session) -> None:
    """Not to the first one."""
    two.cards.happened("母", Event.LOST)
    vault = _cards(machine)
    assert vault.card("母").status is CardStatus.LOST
    assert vault.card("花子").status is CardStatus.IN_USE


def test_an_earlier_hint_is_that_of_the_card_that_is_named(two: Session) -> None:
    """And the other card has none of that name."""
    (earlier,) = two.vault.card("母").record(USER).history
    assert two.hints.reveal_earlier("母", USER, earlier.id).text.reveal() == MOTHERS.reveal()
    with pytest.raises(UsageError) as caught:
        two.hints.reveal_earlier("花子", USER, earlier.id)
    assert caught.value.values == {"pin": "user"}


def test_erasing_leaves_the_other_card_alone(machine: Machine, two: Session) -> None:
    """In every earlier state, too."""
    kept = two.vault.card("花子").record(USER)
    two.hints.erase("母", USER)
    opened = machine.open()
    assert opened.vault.card("花子").record(USER) == kept
    assert opened.hints.reveal("花子", USER).text.reveal() == HINT.reveal()
    assert opened.vault.card("母").record(USER).hint_ids() == frozenset()
    assert not kept.hint_ids() & {*opened.vault.erased}


def test_everything_of_a_card_can_be_corrected_at_once(machine: Machine, two: Session) -> None:
    """Name, dates and kind; what is not given stays, and the moment is kept."""
    corrected = replace(DATES, card_expires=date(2031, 11, 14))
    before = two.vault.card("母")
    two.cards.edit("母", name="祖母", dates=corrected, kind=CardKind.FACE_AUTH)
    card = _cards(machine).card("祖母")
    assert (card.id, card.dates, card.kind) == (before.id, corrected, CardKind.FACE_AUTH)
    assert card.record(USER).state is PinState.NOT_ISSUED
    assert card.changed > before.changed
    two.cards.edit("祖母", name="母")
    assert _cards(machine).card("母").dates == corrected


def test_dates_that_no_card_has_are_refused_wherever_they_come_from(
    machine: Machine, two: Session
) -> None:
    """An issue on a day before the birth, and nothing is changed."""
    wrong = DateInputs(birth=date(1990, 1, 1), issued=date(1985, 1, 1))
    before = machine.path.read_bytes()
    for act in (
        lambda: two.cards.add("父", wrong),
        lambda: two.cards.edit("母", dates=wrong),
        lambda: two.cards.renew("母", wrong),
    ):
        with pytest.raises(UsageError):
            act()
    assert machine.path.read_bytes() == before


def test_a_new_passphrase_may_come_with_another_cost(machine: Machine, session: Session) -> None:
    """Otherwise the cost stays."""
    dearer = Cost(CHEAPEST.memory_kib, CHEAPEST.passes + 1, CHEAPEST.lanes)
    session.keys.change_passphrase(NEW_PASSPHRASE, cost=dearer)
    assert machine.open(NEW_PASSPHRASE).state.daily.lock.cost == dearer
    session.keys.change_passphrase(PASSPHRASE)
    assert machine.open().state.daily.lock.cost == dearer


def test_a_vault_that_stands_is_not_created_over(machine: Machine, session: Session) -> None:
    """The message names it; it opens as before."""
    with pytest.raises(StorageError) as caught:
        create_vault(machine.host(), NEW_PASSPHRASE, device=DeviceKind.KEYRING, cost=CHEAPEST)
    assert caught.value.reason == "vault-exists"
    assert caught.value.values["path"] == str(machine.path)
    assert machine.open().vault == session.vault
