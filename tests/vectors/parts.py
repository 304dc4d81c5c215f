"""Taking a good vector apart and putting it together again, with one thing wrong.

Everything that depends on what was changed is made anew (MAC, payload, digest), so that the fault
is the only one in the file. One salt thus seals many payloads: that is for test files alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from pinvault.vault.container import decode
from pinvault.vault.keys.aead import seal
from pinvault.vault.keys.derive import hkdf
from pinvault.vault.keys.padding import bucket_for, pad
from tests.vectors.given import FILES, OURS, Known

# Where a field of the header stands, counted from the first byte of the file.
VERSION, KIND, HEADER_LENGTH = 8, 10, 11
VAULT_ID, INSTALLATION, REVISION, SAVED, UNFINISHED = 15, 31, 47, 55, 63
CONTENT_SALT, AGENDA_DIGEST, SLOTS = 64, 96, 128
SLOT_LENGTH, SLOT_TYPE, SLOT_ID, SLOT_MADE = 129, 131, 132, 148

# The same in a daily slot that comes first, and in a recovery and a portable one.
DEVICE, LIVE, FINGERPRINT, DAILY_LOCK = 156, 157, 158, 174
NUMBER, SUITE, PUBLIC_LENGTH, PUBLIC, SEALED_LENGTH, SEALED = 156, 160, 162, 164, 1380, 1382
PORTABLE_LOCK = 156

# The same in a passphrase lock, counted from its first byte.
MEMORY, PASSES, LANES, COMMITMENT, WRAPPED = 32, 36, 40, 41, 73

MAC_BYTES = DIGEST_BYTES = 32


def read(name: str) -> bytes:
    """Return the bytes of a vector."""
    return (FILES / f"{name}.pinvault").read_bytes()


def digested(body: bytes) -> bytes:
    """Return ``body`` with its digest behind it."""
    return body + hashlib.sha256(body).digest()


def flipped(data: bytes, at: int) -> bytes:
    """Return ``data`` with the lowest bit of one byte changed."""
    return patched(data, at, bytes([data[at] ^ 1]))


def patched(data: bytes, at: int, value: bytes) -> bytes:
    """Return ``data`` with ``value`` written over it."""
    return data[:at] + value + data[at + len(value) :]


def resized(header: bytes) -> bytes:
    """Return header bytes whose length field says how long they are."""
    return patched(header, HEADER_LENGTH, (len(header) - VAULT_ID).to_bytes(4))


def slots_of(header: bytes) -> list[bytes]:
    """Return the slots of good header bytes, each without its length."""
    slots, at = [], SLOT_LENGTH
    while at < len(header):
        end = at + 2 + int.from_bytes(header[at : at + 2])
        slots.append(header[at + 2 : end])
        at = end
    return slots


def with_slots(header: bytes, *slots: bytes) -> bytes:
    """Return header bytes with these slots in the place of their own."""
    laid = b"".join(len(slot).to_bytes(2) + slot for slot in slots)
    return resized(header[:SLOTS] + bytes([len(slots)]) + laid)


@dataclass(frozen=True)
class Parts:
    """A file in pieces: header bytes, agenda, and the payload's padded plaintext."""

    known: Known
    header: bytes
    agenda: bytes
    padded: bytes

    @property
    def mac(self) -> bytes:
        """Return the right MAC of the header."""
        return self.known.box.header_mac(self.header)

    @property
    def payload(self) -> bytes:
        """Return the payload sealed under the header as it is."""
        salt = self.header[CONTENT_SALT:AGENDA_DIGEST]
        associated = hashlib.sha256(self.header + self.mac).digest()
        return seal(hkdf(self.known.key, salt, b"payload"), self.padded, associated)

    def body(self, mac: bytes | None = None, payload: bytes | None = None) -> bytes:
        """Return the file without its digest, with another MAC or payload if given."""
        payload = self.payload if payload is None else payload
        agenda = len(self.agenda).to_bytes(4) + self.agenda
        mac = self.mac if mac is None else mac
        return self.header + mac + agenda + len(payload).to_bytes(4) + payload

    def file(self, mac: bytes | None = None, payload: bytes | None = None) -> bytes:
        """Return the whole file."""
        return digested(self.body(mac, payload))

    def at(self, place: int, value: bytes) -> Parts:
        """Return the parts with ``value`` written into the header."""
        return replace(self, header=patched(self.header, place, value))

    def with_agenda(self, agenda: bytes) -> Parts:
        """Return the parts with another agenda and its digest in the header."""
        digest = hashlib.sha256(agenda).digest()
        return replace(self.at(AGENDA_DIGEST, digest), agenda=agenda)


def apart(name: str, known: Known = OURS) -> Parts:
    """Take a good vector apart."""
    container = decode(read(name))
    header, mac = container.header_bytes, container.header_mac
    digest = hashlib.sha256(header + mac).digest()
    plaintext = known.box.open_payload(container.payload, container.header.content_salt, digest)
    padded = pad(plaintext, bucket_for(len(plaintext)))
    return Parts(known, header, container.agenda, padded)
