"""Sections 6.3 to 6.5 and 7 of the page: what the vault key opens."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .crypto import hkdf, unpad, unseal
from .layout import ARCHIVE
from .outcomes import Outcome, RefusedError
from .rules import acts, check

if TYPE_CHECKING:
    from .layout import File

Json = dict[str, Any]


def contents(file: File, key: bytes) -> Json:
    """Return what the file says about itself, and the vault with its hints as text."""
    mac = hmac.digest(hkdf(key, file.vault_id, b"header mac"), file.header, "sha256")
    if not hmac.compare_digest(mac, file.mac):
        raise RefusedError(Outcome.FORGED_HEADER)
    associated = hashlib.sha256(file.header + file.mac).digest()
    payload_key = hkdf(key, file.content_salt, b"payload")
    padded = unseal(payload_key, file.payload, associated, Outcome.FORGED_PAYLOAD)
    try:
        vault, sealed = _index(unpad(padded, Outcome.FORGED_PAYLOAD))
        check(vault)
        references = list(_references(vault))
        if {reference["id"] for reference in references} != set(sealed):
            raise RefusedError(Outcome.MALFORMED_CONTENTS)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        raise RefusedError(Outcome.MALFORMED_CONTENTS) from None
    for reference in references:
        reference["text"] = _hint(file, key, reference["id"], sealed[reference["id"]])
    return {
        "kind": "archive" if file.kind == ARCHIVE else "vault",
        "revision": file.revision,
        "saved": datetime.fromtimestamp(file.saved, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "unfinished": bool(file.unfinished),
        "vault": vault,
    }


def _index(plaintext: bytes) -> tuple[Json, dict[str, bytes]]:
    """Return the vault, and the sealed hints by id."""
    length = int.from_bytes(plaintext[:4], "big")
    at = 4 + length
    index = json.loads(plaintext[4:at].decode())
    schema = index["schema"]
    if len(plaintext) < at or type(schema) is not int or schema < 1:
        raise RefusedError(Outcome.MALFORMED_CONTENTS)
    if schema > 1:
        raise RefusedError(Outcome.TOO_NEW)
    sealed: dict[str, bytes] = {}
    for name, size, digest in index["hints"]:
        hint, at = plaintext[at : at + size], at + size
        right = len(hint) == size and hashlib.sha256(hint).hexdigest() == digest
        if not right or name in sealed or len(bytes.fromhex(name)) != 16:
            raise RefusedError(Outcome.MALFORMED_CONTENTS)
        sealed[name] = hint
    if at != len(plaintext):
        raise RefusedError(Outcome.MALFORMED_CONTENTS)
    return index["vault"], sealed


def _references(vault: Json) -> list[Json]:
    """Return every hint that a PIN names, present or past."""
    pins = [pin for card in vault.get("cards", []) for pin in card["pins"]]
    present = [pin["hint"] for pin in pins if pin.get("hint")]
    return present + [hint for pin in pins for hint in pin.get("history", [])]


def _hint(file: File, key: bytes, name: str, sealed: bytes) -> str:
    salt, ciphertext = sealed[:32], sealed[32:]
    associated = b"hint" + file.vault_id + bytes.fromhex(name)
    padded = unseal(hkdf(key, salt, b"hint"), ciphertext, associated, Outcome.FORGED_HINT)
    try:
        text = unpad(padded, Outcome.FORGED_HINT).decode()
    except UnicodeDecodeError:
        raise RefusedError(Outcome.FORGED_HINT) from None
    if acts(text):
        raise RefusedError(Outcome.FORGED_HINT)
    return text
