"""The vectors without a fault, made by pinvault itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.domain.vault import Vault
from pinvault.vault.container import (
    Cost,
    DailySlot,
    DeviceKind,
    Header,
    Kind,
    PortableSlot,
    RecoverySlot,
    Slot,
    decode,
)
from pinvault.vault.keys import (
    make_daily,
    make_portable,
    public_bytes,
    random_id,
    seal_recovery,
)
from pinvault.vault.sealing import seal_file
from tests.vectors import cards
from tests.vectors.given import (
    ARCHIVE_PASSPHRASE,
    ARCHIVED,
    EARLIER,
    FILES,
    FLOOR,
    MADE,
    OLD_PASSPHRASE,
    OTHER,
    OURS,
    PASSPHRASE,
    WIDE_PASSPHRASE,
    Known,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.secret import Secret
    from pinvault.vault.keys import ReminderBox


def _header(known: Known, *slots: Slot, kind: Kind = Kind.VAULT) -> Header:
    return Header(
        kind=kind,
        vault_id=known.vault_id,
        installation=known.installation,
        revision=7,
        saved=MADE,
        unfinished=False,
        content_salt=bytes(32),
        agenda_digest=bytes(32),
        slots=slots,
    )


def _daily(
    known: Known,
    passphrase: Secret,
    cost: Cost = FLOOR,
    kind: DeviceKind = DeviceKind.KEYRING,
    live: int = 0,
) -> DailySlot:
    return make_daily(
        known.box, random_id(), passphrase, known.device, cost, kind=kind, live=live, created=MADE
    )


def _recovery(known: Known, number: int = 1) -> RecoverySlot:
    public = public_bytes(known.code, known.vault_id)
    return seal_recovery(known.box, random_id(), public, number, MADE)


def _portable() -> PortableSlot:
    return make_portable(ARCHIVED.box, random_id(), ARCHIVE_PASSPHRASE, FLOOR, MADE)


def _file(
    known: Known,
    header: Header,
    filled: tuple[Vault, cards.Texts],
    reminder: ReminderBox | None = None,
) -> bytes:
    return seal_file(known.box, reminder, header, cards.sealed(known, *filled)).data


def our_header() -> Header:
    """Return the header of the vault that most vectors are made of."""
    return decode((FILES / "one-card.pinvault").read_bytes()).header


def _ours(filled: tuple[Vault, cards.Texts], *, agenda: bool = False, **changed: object) -> bytes:
    """Return a file with the slots of ``one-card``, so that reading all takes few derivations."""
    header = replace(our_header(), **changed)  # type: ignore[arg-type]
    return _file(OURS, header, filled, OURS.reminder if agenda else None)


def _archive(*slots: Slot, filled: tuple[Vault, cards.Texts] | None = None) -> bytes:
    header = _header(ARCHIVED, *slots, kind=Kind.ARCHIVE)
    return _file(ARCHIVED, header, filled or cards.one_card())


def _sealed_archive(number: int = 1) -> RecoverySlot:
    """Return an archive's slot for the vault's own code: another key, the same paper."""
    public = public_bytes(OURS.code, OURS.vault_id)
    return seal_recovery(ARCHIVED.box, random_id(), public, number, MADE)


GOOD: dict[str, Callable[[], bytes]] = {
    "one-card": lambda: _file(OURS, _header(OURS, _daily(OURS, PASSPHRASE)), cards.one_card()),
    "with-agenda": lambda: _ours(cards.one_card(), agenda=True),
    "with-reminders": lambda: _ours(cards.with_reminders(), agenda=True),
    "with-old-backup": lambda: _ours(cards.with_old_backup(), agenda=True),
    "with-recovery": lambda: _ours(
        cards.one_card(), agenda=True, slots=(*our_header().slots, _recovery(OURS))
    ),
    "recovery-slot-first": lambda: _ours(
        cards.one_card(), slots=(_recovery(OURS, 4), *our_header().slots)
    ),
    "no-cards": lambda: _ours((Vault(), {})),
    "japanese": lambda: _ours(cards.japanese()),
    "fractions": lambda: _ours(cards.fractions()),
    "long-hint": lambda: _ours(cards.long_hint()),
    "history": lambda: _ours(cards.with_history(), agenda=True),
    "many-cards": lambda: _ours(cards.many_cards()),
    "unfinished": lambda: _ours(cards.one_card(), unfinished=True, revision=2**32, saved=0),
    "last-moment": lambda: _ours(cards.one_card(), saved=253_402_300_799),
    "device-file": lambda: _file(
        OTHER,
        _header(OTHER, _daily(OTHER, WIDE_PASSPHRASE, FLOOR, DeviceKind.FILE, 1), _recovery(OTHER)),
        cards.one_card("Ren", "the kiosk at the pier", "red bicycle"),
    ),
    "four-lanes": lambda: _file(
        OURS, _header(OURS, _daily(OURS, PASSPHRASE, Cost(81_920, 4, 4))), cards.one_card()
    ),
    "before-rotation": lambda: _file(
        EARLIER,
        replace(_header(EARLIER, _daily(EARLIER, OLD_PASSPHRASE)), revision=3),
        cards.one_card(),
        EARLIER.reminder,
    ),
    "archive-portable": lambda: _archive(_portable()),
    "archive-recovery": lambda: _archive(_sealed_archive()),
    "archive-both": lambda: _archive(_sealed_archive(2), _portable()),
    "backups-known": lambda: _ours(cards.with_backups()),
    "archive-backups-known": lambda: _archive(_sealed_archive(3), filled=cards.with_backups()),
}
