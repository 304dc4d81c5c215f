"""The vaults inside the good vectors."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from pinvault.domain.card import Card, CardKind, Event, new_card
from pinvault.domain.leads import with_leads
from pinvault.domain.pins import PinId
from pinvault.domain.record import HintRef, PinState
from pinvault.domain.validity import DateInputs, Holder
from pinvault.domain.vault import Vault
from pinvault.vault.codec import Contents
from tests.vectors.given import MADE, Known

AT = datetime.fromtimestamp(MADE, UTC)
DATES = DateInputs(birth=date(1985, 11, 14), issued=date(2021, 12, 1))

Texts = dict[str, str]


def _id(number: int) -> str:
    return f"{number:032x}"


def one_card(
    name: str = "Aoi", first: str = "the cat at the blue roof", second: str = "first train"
) -> tuple[Vault, Texts]:
    """Return a vault with two hints on one card."""
    card = new_card(_id(1), name, DATES, AT)
    for number, pin in ((11, PinId.SIGNATURE), (12, PinId.USER)):
        card = card.with_record(card.record(pin).with_hint(HintRef(_id(number), AT, 1)))
    return Vault((card,)), {_id(11): first, _id(12): second}


def japanese() -> tuple[Vault, Texts]:
    """Return a vault whose texts leave ASCII: kana, kanji, emoji of several signs."""
    vault, texts = one_card(
        "母のカード 👩‍👩‍👧‍👦", "青い屋根の家で飼っていた猫🐈‍⬛", "祖父の𠮷野家\nの隣"
    )
    card = vault.cards[0]
    record = card.record(PinId.USER).with_place("仏壇の引き出し", AT)
    return replace(vault, cards=(card.with_record(record),)), texts


def long_hint() -> tuple[Vault, Texts]:
    """Return a vault with a hint of the greatest length, four bytes a sign."""
    return one_card(first="🗾" * 500, second="a" * 511)


def fractions() -> tuple[Vault, Texts]:
    """Return a vault whose moments have parts of a second."""
    vault, texts = one_card()
    exact = AT + timedelta(microseconds=123_456)
    return replace(vault, cards=(replace(vault.cards[0], changed=exact),)), texts


def with_history() -> tuple[Vault, Texts]:
    """Return a vault that has used every field of the index."""
    later = AT + timedelta(days=400)
    vault, texts = one_card()
    card = vault.cards[0]
    user = card.record(PinId.USER).with_hint(HintRef(_id(13), later, 1, ("points-at-birthday",)))
    card = card.with_record(user.with_place("desk", later))
    card = card.with_event(Event.MOVED, date(2027, 3, 1), later)
    renewed = replace(DATES, issued=date(2031, 10, 2), card_expires=date(2041, 11, 14))
    card = card.renewed(renewed, date(2031, 10, 20), later)
    fresh = card.record(PinId.SIGNATURE).with_hint(HintRef(_id(14), later, 2))
    user = card.record(PinId.USER).with_place("safe", later).with_wrong_try(later, 3)
    user = user.with_correct_try(later).with_recall(later.date(), later, remembered=True)
    locked = card.record(PinId.INPUT).with_wrong_try(later, 1)
    card = card.with_record(fresh).with_record(user).with_record(locked)
    card = card.with_link(PinId.RESIDENT, PinId.USER, later).with_kind(CardKind.NO_PHOTO, later)
    card = card.with_event(Event.LOST, date(2032, 1, 5), later)
    gone = new_card(_id(3), "gone", DATES, AT)
    vault = replace(vault, cards=(card, _child(), _guest()))
    vault = vault.with_new_card(gone).without_card(gone, later).with_erased((_id(99),))
    texts |= {_id(13): "the harbour in the rain", _id(14): "the new neighbour's dog"}
    return vault.with_setting("lang", "ja").with_setting("leads", "90,30,7"), texts


def _child() -> Card:
    dates = DateInputs(
        Holder.MINOR, date(2020, 2, 29), card_expires=date(2027, 2, 28), signature_certificate=False
    )
    without = frozenset({PinId.SIGNATURE})
    card = new_card(_id(2), "Haru", dates, AT, kind=CardKind.SPECIFIED_RESIDENCE, without=without)
    return card.with_record(card.record(PinId.USER).with_state(PinState.FORGOTTEN, AT))


def _guest() -> Card:
    dates = DateInputs(
        Holder.FOREIGN_STAY_LIMITED,
        date(1999, 5, 6),
        issued=date(2025, 4, 1),
        applied=date(2025, 3, 3),
        stay_until=date(2027, 4, 30),
        has_certificates=False,
    )
    return new_card(_id(4), "Linh", dates, AT, kind=CardKind.FACE_AUTH)


def with_backups() -> tuple[Vault, Texts]:
    """Return a vault that knows when an archive was made, and which one was seen to open."""
    vault, texts = one_card()
    opened = vault.with_archive_opened("5a" * 32, AT + timedelta(days=1))
    return opened.with_archive_made(AT + timedelta(days=30)), texts


def with_reminders() -> tuple[Vault, Texts]:
    """Return a vault with each kind of due day but one, leads that were chosen, and no backup."""
    vault, texts = one_card()
    child = DateInputs(Holder.MINOR, date(2013, 2, 3), issued=date(2024, 5, 1))
    guest = DateInputs(
        Holder.FOREIGN_STAY_LIMITED,
        date(1999, 5, 6),
        issued=date(2025, 4, 1),
        stay_until=date(2027, 4, 30),
    )
    cards = (new_card(_id(2), "Haru", child, AT), new_card(_id(4), "Linh", guest, AT))
    return with_leads(replace(vault, cards=(*vault.cards, *cards)), _id(4), (90, 30, 0)), texts


def with_old_backup() -> tuple[Vault, Texts]:
    """Return a vault that was changed after its last backup."""
    vault, texts = with_backups()
    later = AT + timedelta(days=31)
    card = vault.cards[0]
    changed = card.with_record(card.record(PinId.USER).with_place("desk", later))
    return replace(vault, cards=(changed,)), texts


def many_cards() -> tuple[Vault, Texts]:
    """Return a vault whose payload needs the second size of bucket."""
    first, texts = one_card()
    more = tuple(new_card(_id(100 + n), f"card {n}", DATES, AT) for n in range(200))
    return replace(first, cards=first.cards + more), texts


def sealed(known: Known, vault: Vault, texts: Texts) -> Contents:
    """Return the contents with every hint sealed."""
    hints = {name: known.box.seal_hint(name, text) for name, text in texts.items()}
    return Contents(vault, hints)
