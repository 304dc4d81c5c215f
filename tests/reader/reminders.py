"""Sections 6.6 and 8 of the page: what the reminder key opens."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from .crypto import hkdf, unpad, unseal
from .outcomes import Outcome, RefusedError

if TYPE_CHECKING:
    from .layout import File

Json = dict[str, Any]

ENTRY_BYTES = 14
CHOSEN = 12
KINDS = {*range(1, 7), *range(8, 12), 13}


def agenda(file: File, reminder_key: bytes) -> list[Json]:
    """Return the due days of the agenda block; ``leads`` are the days that a person chose."""
    salt, ciphertext = file.agenda[:32], file.agenda[32:]
    associated = b"agenda" + file.vault_id + file.revision.to_bytes(8, "big")
    key = hkdf(reminder_key, salt, b"agenda")
    padded = unseal(key, ciphertext, associated, Outcome.FORGED_AGENDA)
    plaintext = unpad(padded, Outcome.FORGED_AGENDA)
    digest_right = hashlib.sha256(file.agenda).digest() == file.agenda_digest
    if not digest_right or plaintext[:1] != b"\x01" or len(plaintext) % ENTRY_BYTES != 1:
        raise RefusedError(Outcome.FORGED_AGENDA)
    found: list[Json] = []
    for at in range(1, len(plaintext), ENTRY_BYTES):
        _add(found, plaintext[at : at + ENTRY_BYTES])
    return found


def _add(found: list[Json], entry: bytes) -> None:
    kind, day, estimate = entry[8], int.from_bytes(entry[9:13], "big"), entry[13]
    if not 1 <= day <= date.max.toordinal() or estimate > 1:
        raise RefusedError(Outcome.FORGED_AGENDA)
    on = _day(day)
    due = {"id": entry[:8].hex(), "kind": kind, "on": on, "estimate": bool(estimate)}
    if kind in KINDS:
        found.append(due)
    elif kind == CHOSEN and found and found[-1]["id"] == due["id"] and on <= found[-1]["on"]:
        found[-1].setdefault("leads", []).append(on)
    else:
        raise RefusedError(Outcome.FORGED_AGENDA)


def notes(file: File, sealed: bytes, reminder_key: bytes) -> Json:
    """Return what the person has answered to reminders, and what was said last."""
    version, salt, ciphertext = sealed[:1], sealed[1:33], sealed[33:]
    if version != b"\x01":
        raise RefusedError(Outcome.FORGED_NOTES)
    key = hkdf(reminder_key, salt, b"reminder notes")
    associated = b"reminder notes" + file.vault_id
    padded = unseal(key, ciphertext, associated, Outcome.FORGED_NOTES)
    try:
        told = json.loads(unpad(padded, Outcome.FORGED_NOTES))
        if told["schema"] != 1:
            raise RefusedError(Outcome.FORGED_NOTES)
        said_on = told["said_on"]
        return {
            "done": [[name, _day(on)] for name, on in told["done"]],
            "snoozed": [[name, _day(on), _day(until)] for name, on, until in told["snoozed"]],
            "said_on": None if said_on is None else _day(said_on),
            "said": [[name, _day(on)] for name, on in told["said"]],
        }
    except (KeyError, OverflowError, TypeError, ValueError):
        raise RefusedError(Outcome.FORGED_NOTES) from None


def _day(number: int) -> str:
    return date.fromordinal(number).isoformat()
