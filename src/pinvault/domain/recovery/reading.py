"""Read a situation from the JSON object of the closed vocabulary.

A missing key has its default; ``note`` is for people. A key that is not given follows from one
that is, where only one value is possible: a face-recognition card has no PINs.
"""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.contradictions import refuse_contradictions
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import (
    Asker,
    CardKind,
    CardPlace,
    CardValidity,
    Certificate,
    FaceMatch,
    Goal,
    Holder,
    PhoneCertificate,
    Standing,
    Store,
)
from pinvault.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from enum import StrEnum
    from typing import Any

CHOICES: dict[str, type[StrEnum]] = {
    "holder": Holder,
    "card_kind": CardKind,
    "card": CardPlace,
    "card_validity": CardValidity,
    "user_cert": Certificate,
    "signature_cert": Certificate,
    "phone_cert": PhoneCertificate,
    "face_match": FaceMatch,
    "asker": Asker,
    "goal": Goal,
    "store": Store,
}
"""The values that each key of one word takes."""

FLAGS = ("nfc_phone", "pc_reader")
PHONE_PINS = ("user", "signature")
PHONE_STANDINGS = (Standing.KNOWN, Standing.FORGOTTEN, Standing.LOCKED)
KEYS = ("pins", *CHOICES, *FLAGS, "phone_pins", "attempts_left", "time", "note")


def read_situation(data: object) -> Situation:
    """Return the situation that ``data`` tells.

    Raises:
        UsageError: no object, an unknown key or value (the error names the key and what it
            takes), or values that cannot be true together.
    """
    if not isinstance(data, dict):
        raise UsageError("situation-not-an-object")
    for key in data:
        if key not in KEYS:
            raise UsageError("situation-unknown-key", key=_shown(key), allowed=_list(KEYS))
    fields: dict[str, Any] = {
        key: _choice(key, data[key], members) for key, members in CHOICES.items() if key in data
    }
    fields |= {key: _flag(key, data[key]) for key in FLAGS if key in data}
    fields |= _standings("pins", data.get("pins", {}), tuple(PinId), tuple(Standing))
    phone = _standings("phone_pins", data.get("phone_pins", {}), PHONE_PINS, PHONE_STANDINGS)
    fields |= {f"phone_{pin}": standing for pin, standing in phone.items()}
    fields["tries_left"] = _tries(data["attempts_left"]) if "attempts_left" in data else ()
    fields["time"] = _time(data["time"]) if "time" in data else None
    return situation(fields)


def without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the pairs of an object as one, for whoever reads JSON.

    Raises ``UsageError`` for a key that stands there twice: which of the two was meant is not for
    us to say.
    """
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UsageError("situation-key-twice", key=_shown(key))
        found[key] = value
    return found


def situation(fields: dict[str, Any]) -> Situation:
    """Return the situation with ``fields``, the rest as follows from them or by default.

    Raises ``UsageError`` where they cannot be true together.
    """
    refuse_contradictions(fields)
    return Situation(**(_implied(fields) | fields))


def _implied(fields: dict[str, Any]) -> dict[str, Any]:
    """Return what follows: which PINs do not exist, and which certificates (PIN-16 to PIN-19)."""
    if fields.get("card_kind") is CardKind.FACE_AUTH:
        return {pin.value: Standing.NONE for pin in PinId} | {"signature_cert": Certificate.NONE}
    if fields.get("holder") is Holder.UNDER_15:
        return {"signature": Standing.NONE, "signature_cert": Certificate.NONE}
    implied: dict[str, Any] = {}
    for pin in (PinId.SIGNATURE, PinId.USER):
        certificate = f"{pin.value}_cert"
        if fields.get(pin.value) is Standing.NONE:
            implied[certificate] = Certificate.NONE
        if fields.get(certificate) is Certificate.NONE:
            implied[pin.value] = Standing.NONE
    return implied


def _choice(key: str, value: object, members: type[StrEnum]) -> StrEnum:
    for member in members:
        if value == member.value:
            return member
    raise UsageError("situation-unknown-value", key=key, allowed=_list(members))


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise UsageError("situation-unknown-value", key=key, allowed="true, false")
    return value


def _standings(
    key: str, value: object, pins: tuple[str, ...], standings: tuple[Standing, ...]
) -> dict[str, Standing]:
    """Return how it stands with each PIN that is named below ``key``."""
    found = {}
    for pin, standing in _object(key, value, pins).items():
        if standing not in tuple(member.value for member in standings):
            raise UsageError(
                "situation-unknown-value", key=f"{key}.{pin}", allowed=_list(standings)
            )
        found[pin] = Standing(standing)
    return found


def _tries(value: object) -> tuple[tuple[PinId, int], ...]:
    """Return the tries left; a PIN has no more of them than it takes to lock it (PIN-06..09)."""
    from pinvault.domain.pins import CARD_2016

    key, counted = "attempts_left", {}
    for pin, left in _object(key, value, tuple(PinId)).items():
        most = CARD_2016.kind(PinId(pin)).tries
        if type(left) is not int or not 0 <= left <= most:
            raise UsageError(
                "situation-unknown-value", key=f"{key}.{pin}", allowed=_list(range(most + 1))
            )
        counted[pin] = left
    return tuple((pin, counted[pin]) for pin in PinId if pin in counted)


def _time(value: object) -> datetime:
    """Return a local time to the minute or second, as in ``2026-11-24T02:30``."""
    from datetime import datetime

    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None or "T" not in str(value):
        raise UsageError("situation-no-time", key="time", example="2026-11-24T02:30")
    return found


def _object(key: str, value: object, allowed: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError("situation-unknown-value", key=key, allowed=_list(allowed))
    for name in value:
        if name not in allowed:
            raise UsageError(
                "situation-unknown-key", key=f"{key}.{_shown(name)}", allowed=_list(allowed)
            )
    return value


def _list(values: Iterable[object]) -> str:
    return ", ".join(str(value) for value in values)


def _shown(key: object) -> str:
    """Return a key as a message may repeat it: what somebody typed by mistake may be a PIN."""
    text = str(key)
    return text if text.replace("_", "").replace("-", "").isalpha() else "?"
