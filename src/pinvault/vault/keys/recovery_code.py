"""The recovery code: 160 random bits that a person can write on paper and type back.

Crockford's base32 alphabet has no I, L, O or U; what looks like another sign is read as the
one that is meant. Eight groups of four carry the bits, a ninth is a check, so that a slip of
the pen is told from a code that belongs to another vault.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata

from pinvault.errors import WrongSecretError
from pinvault.secret import Secret
from pinvault.vault.keys.derive import equal
from pinvault.vault.keys.guard import Guarded

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_BYTES = 20
GROUP = 4
GROUPS = 9
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V", "ー": "-"})
"""The long mark is what a Japanese keyboard gives for a hyphen."""


def _encode(value: int, length: int) -> str:
    return "".join(ALPHABET[value >> shift & 31] for shift in range(5 * (length - 1), -1, -5))


def _check(bits: bytes) -> str:
    digest = hashlib.sha256(b"pinvault/1 recovery code check" + bits).digest()
    return _encode(int.from_bytes(digest[:3]) >> 4, GROUP)


class RecoveryCode(Guarded):
    """A recovery code. Its bits are read only by this room."""

    __slots__ = ("_bits",)

    def __init__(self, bits: bytes) -> None:
        """Take 20 bytes."""
        self._bits = bits

    @classmethod
    def new(cls) -> RecoveryCode:
        """Return a new random code."""
        return cls(secrets.token_bytes(CODE_BYTES))

    @classmethod
    def parse(cls, typed: Secret) -> RecoveryCode:
        """Read a code as a person types it: any case, width, spaces and hyphens.

        Raises:
            WrongSecretError: ``recovery-code-mistyped``: wrong length, sign or check group.
        """
        folded = unicodedata.normalize("NFKC", typed.reveal()).upper().translate(_LOOKALIKES)
        signs = "".join(char for char in folded if char.isalnum())
        if len(signs) != GROUP * GROUPS or any(sign not in ALPHABET for sign in signs):
            raise WrongSecretError("recovery-code-mistyped")
        value = 0
        for sign in signs[:-GROUP]:
            value = value << 5 | ALPHABET.index(sign)
        bits = value.to_bytes(CODE_BYTES)
        if not equal(_check(bits).encode(), signs[-GROUP:].encode()):
            raise WrongSecretError("recovery-code-mistyped")
        return cls(bits)

    def groups(self) -> tuple[Secret, ...]:
        """Return the nine groups of four, for paper and for typing back."""
        signs = _encode(int.from_bytes(self._bits), 8 * CODE_BYTES // 5) + _check(self._bits)
        return tuple(Secret(signs[at : at + GROUP]) for at in range(0, len(signs), GROUP))

    def text(self) -> Secret:
        """Return the code as it is printed, groups joined by hyphens."""
        return Secret("-".join(group.reveal() for group in self.groups()))

    def has_group(self, number: int, typed: Secret) -> bool:
        """Say whether ``typed`` is group ``number`` (from 1), read as forgivingly as a code."""
        groups = [group.reveal() for group in self.groups()]
        groups[number - 1] = typed.reveal()
        try:
            return equal(self.parse(Secret("-".join(groups))).bits(), self._bits)
        except WrongSecretError:
            return False

    def bits(self) -> bytes:
        """Return the 20 bytes, for the derivation of the key pair."""
        return self._bits
