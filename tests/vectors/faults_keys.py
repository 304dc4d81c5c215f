"""Files in good form whose keys or header do not fit: edited, spliced, swapped.

``_made`` changes a file as its owner could: MAC, payload and digest follow the change, so that what
is wrong is the slot itself. ``_edited`` changes it as a thief could, who can redo the digest alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.vectors.given import ARCHIVED, EARLIER, OTHER, OURS, Known
from tests.vectors.parts import (
    AGENDA_DIGEST,
    COMMITMENT,
    CONTENT_SALT,
    DAILY_LOCK,
    DEVICE,
    DIGEST_BYTES,
    FINGERPRINT,
    INSTALLATION,
    LIVE,
    MAC_BYTES,
    NUMBER,
    PASSES,
    PORTABLE_LOCK,
    PUBLIC,
    REVISION,
    SAVED,
    SEALED,
    SLOT_ID,
    SLOT_MADE,
    SLOT_TYPE,
    UNFINISHED,
    VAULT_ID,
    WRAPPED,
    apart,
    digested,
    flipped,
    patched,
    read,
    slots_of,
    with_slots,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Fault = Callable[[], bytes]

MLKEM_CIPHERTEXT, X25519_KEY = 1088, 32


def _made(place: int, base: str = "one-card", known: Known = OURS) -> Fault:
    """Return a maker of files with one bit of the header changed, the rest made to fit."""

    def make() -> bytes:
        parts = apart(base, known)
        return replace(parts, header=flipped(parts.header, place)).file()

    return make


def _made_at(place: int, value: bytes, base: str, known: Known = OURS) -> Fault:
    return lambda: apart(base, known).at(place, value).file()


def _edited(place: int, value: bytes | None = None, base: str = "one-card") -> Fault:
    """Return a maker of files with something written over the header and the digest redone."""

    def make() -> bytes:
        body = read(base)[:-DIGEST_BYTES]
        changed = flipped(body, place) if value is None else patched(body, place, value)
        return digested(changed)

    return make


def _spliced(change: Callable[[list[bytes]], list[bytes]], base: str = "with-recovery") -> Fault:
    """Return a maker of files with other slots under the old MAC."""

    def make() -> bytes:
        parts = apart(base)
        header = with_slots(parts.header, *change(slots_of(parts.header)))
        return digested(header + read(base)[len(parts.header) : -DIGEST_BYTES])

    return make


def _slot(base: str, number: int, known: Known) -> bytes:
    return slots_of(apart(base, known).header)[number]


def _other_code_slot(slots: list[bytes]) -> list[bytes]:
    """Put the other vault's public key into the recovery slot."""
    foreign, at = _slot("device-file", 1, OTHER), PUBLIC - SLOT_TYPE
    return [slots[0], slots[1][:at] + foreign[at : at + 1216] + slots[1][at + 1216 :]]


def _salt_of_other() -> bytes:
    salt = apart("device-file", OTHER).header[DAILY_LOCK : DAILY_LOCK + 32]
    return apart("one-card").at(DAILY_LOCK, salt).file()


def _headed(base: str, known: Known) -> bytes:
    """Put ``one-card``'s payload behind another header and its own MAC and agenda."""
    parts = apart(base, known)
    return parts.file(payload=apart("one-card").payload)


def _lock_of_other_slot() -> bytes:
    """Put the lock of the earlier daily slot into the present one."""
    lock = apart("before-rotation", EARLIER).header[DAILY_LOCK:]
    return apart("one-card").at(DAILY_LOCK, lock).file()


SLOT_FAULTS: dict[str, Fault] = {
    "commitment-flipped": _made(DAILY_LOCK + COMMITMENT),
    "wrapped-key-flipped": _made(DAILY_LOCK + WRAPPED),
    "wrapped-key-tag-flipped": _made(DAILY_LOCK + WRAPPED + 47),
    "lock-salt-flipped": _made(DAILY_LOCK),
    "lock-salt-of-other-vault": _salt_of_other,
    "lock-of-earlier-slot": _lock_of_other_slot,
    "cost-lowered": _made_at(DAILY_LOCK + PASSES, (3).to_bytes(4), "four-lanes"),
    "cost-raised": _made_at(DAILY_LOCK + PASSES, (4).to_bytes(4), "one-card"),
    "fingerprint-flipped": _made(FINGERPRINT),
    "daily-slot-id-flipped": _made(SLOT_ID),
    "portable-slot-id-flipped": _made(SLOT_ID, "archive-portable", ARCHIVED),
    "portable-commitment-flipped": _made(PORTABLE_LOCK + COMMITMENT, "archive-portable", ARCHIVED),
    "portable-wrapped-key-flipped": _made(PORTABLE_LOCK + WRAPPED, "archive-portable", ARCHIVED),
    "recovery-slot-id-flipped": _made(SLOT_ID, "archive-recovery", ARCHIVED),
    "public-key-flipped": _made(PUBLIC, "archive-recovery", ARCHIVED),
    "public-key-end-flipped": _made(PUBLIC + 1215, "archive-recovery", ARCHIVED),
    "sealed-key-flipped": _made(SEALED, "archive-recovery", ARCHIVED),
    "sealed-key-x25519-flipped": _made(SEALED + MLKEM_CIPHERTEXT, "archive-recovery", ARCHIVED),
    "sealed-key-x25519-zero": _made_at(
        SEALED + MLKEM_CIPHERTEXT, bytes(X25519_KEY), "archive-recovery", ARCHIVED
    ),
    "sealed-key-tag-flipped": _made(SEALED + 1167, "archive-recovery", ARCHIVED),
}

HEADER_FAULTS: dict[str, Fault] = {
    "mac-flipped": lambda: apart("one-card").file(
        mac=flipped(apart("one-card").mac, 0), payload=apart("one-card").payload
    ),
    "mac-zero": lambda: apart("one-card").file(
        mac=bytes(MAC_BYTES), payload=apart("one-card").payload
    ),
    "mac-of-other-save": lambda: apart("one-card").file(
        mac=apart("no-cards").mac, payload=apart("one-card").payload
    ),
    "edited-vault-id": _edited(VAULT_ID),
    "edited-installation": _edited(INSTALLATION),
    "edited-revision-up": _edited(REVISION, (8).to_bytes(8)),
    "edited-revision-down": _edited(REVISION, (6).to_bytes(8)),
    "edited-saved": _edited(SAVED + 7),
    "edited-unfinished": _edited(UNFINISHED),
    "edited-content-salt": _edited(CONTENT_SALT),
    "edited-agenda-digest": _edited(AGENDA_DIGEST),
    "edited-slot-made": _edited(SLOT_MADE + 7),
    "edited-device-kind": _edited(DEVICE, b"\2"),
    "edited-live": _edited(LIVE),
    "edited-code-number": _edited(NUMBER, (9).to_bytes(4), "recovery-slot-first"),
    "edited-public-key": _edited(PUBLIC, base="recovery-slot-first"),
    "edited-sealed-key": _edited(SEALED, base="recovery-slot-first"),
    "slot-removed": _spliced(lambda slots: slots[:1]),
    "slots-turned-round": _spliced(lambda slots: slots[::-1]),
    "public-key-of-other-vault": _spliced(_other_code_slot),
    "recovery-slot-of-other-vault": _spliced(
        lambda slots: [slots[0], _slot("device-file", 1, OTHER)]
    ),
    "daily-slot-of-other-vault": _spliced(lambda slots: [_slot("device-file", 0, OTHER), slots[1]]),
    "daily-slot-of-before-rotation": _spliced(
        lambda slots: [_slot("before-rotation", 0, EARLIER), slots[1]]
    ),
    "portable-slot-added": lambda: digested(
        with_slots(
            apart("archive-recovery", ARCHIVED).header,
            _slot("archive-recovery", 0, ARCHIVED),
            _slot("archive-portable", 0, ARCHIVED),
        )
        + read("archive-recovery")[len(apart("archive-recovery", ARCHIVED).header) : -DIGEST_BYTES]
    ),
    "payload-flipped": lambda: apart("one-card").file(
        payload=flipped(apart("one-card").payload, 0)
    ),
    "payload-tag-flipped": lambda: apart("one-card").file(
        payload=flipped(apart("one-card").payload, 8207)
    ),
    "payload-empty": lambda: apart("one-card").file(payload=b""),
    "payload-shorter-than-tag": lambda: apart("one-card").file(payload=bytes(15)),
    "payload-cut": lambda: apart("one-card").file(payload=apart("one-card").payload[:-16]),
    "payload-of-other-save": lambda: _headed("no-cards", OURS),
    "payload-of-after-rotation": lambda: _headed("before-rotation", EARLIER),
    "payload-of-other-vault": lambda: apart("one-card").file(
        payload=apart("device-file", OTHER).payload
    ),
}
