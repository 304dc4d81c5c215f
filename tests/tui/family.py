"""Vaults to look at: one card, and a family with something of everything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pinvault.domain.pins import PinId
from pinvault.domain.record import PinState
from pinvault.domain.validity import DateInputs, Holder
from pinvault.secret import Secret
from tests.support.vaults import HINT

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

HANAKO = DateInputs(birth=date(1985, 2, 20), issued=date(2022, 4, 1))
TARO = DateInputs(holder=Holder.MINOR, birth=date(2015, 1, 20), issued=date(2022, 2, 1))
MARIA = DateInputs(
    holder=Holder.FOREIGN_STAY_LIMITED,
    birth=date(1990, 5, 5),
    issued=date(2023, 2, 1),
    stay_until=date(2028, 3, 31),
)
GRANDMOTHER = DateInputs(card_expires=date(2030, 6, 1))


def one_card(machine: Machine) -> Session:
    """Return an open vault with one card on which two hints are kept."""
    session, _ = machine.create()
    session.cards.add("花子", HANAKO)
    session.hints.set("花子", PinId.USER, HINT)
    session.hints.set("花子", PinId.SIGNATURE, Secret("結婚式で流れた曲"))
    session.pins.set_place("花子", PinId.USER, "仏壇の引き出し")
    session.notices()
    return session


def family(machine: Machine) -> Session:
    """Return an open vault with four cards: due, unsure, linked, locked."""
    session = one_card(machine)
    session.cards.add("太郎", TARO)
    session.cards.add("Maria", MARIA)
    session.cards.add("祖母", GRANDMOTHER)
    session.pins.link("太郎", PinId.RESIDENT, PinId.USER)
    session.pins.link("太郎", PinId.INPUT, PinId.USER)
    session.pins.log_wrong("太郎", PinId.USER)
    session.pins.set_state("太郎", PinId.SIGNATURE, PinState.NOT_ISSUED)
    session.pins.set_state("花子", PinId.SIGNATURE, PinState.LOCKED)
    session.notices()
    return session
