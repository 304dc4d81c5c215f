"""The outer form of KDBX 4.1 (https://keepass.info/help/kb/kdbx.html): headers, keys, blocks.

All numbers are little-endian. The database is encrypted with AES-256 in CBC mode and authenticated
block by block with HMAC-SHA256; texts to be protected in memory are masked with ChaCha20.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import hmac
import secrets
import struct
import unicodedata
from typing import TYPE_CHECKING, Final

from pinvault.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pinvault.secret import Secret
    from pinvault.vault.container import Cost

    Mask = Callable[[str], str]

_SIGNATURE: Final = struct.pack("<IIHH", 0x9AA2D903, 0xB54BFB67, 1, 4)
_AES_256: Final = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff")
_ARGON2ID: Final = bytes.fromhex("9e298b1956db4773b23dfc3ec6f0a1e6")
_ARGON2_VERSION: Final = 0x13
_CHACHA20: Final = 3
_GZIP: Final = 1
_BLOCK_BYTES: Final = 1024 * 1024
_HEADER_INDEX: Final = 2**64 - 1
_KIBIBYTE: Final = 1024


def seal_kdbx(passphrase: Secret, cost: Cost, write: Callable[[Mask], bytes]) -> bytes:
    """Return a database whose XML is what ``write`` returns. Takes one key derivation.

    ``write`` is given the function that masks a protected text; it has to call it in the order in
    which the texts stand in the XML.

    Raises:
        StorageError: ``memory-short``: this machine does not give that much memory now.
    """
    seed, salt, iv = (secrets.token_bytes(count) for count in (32, 32, 16))
    header = _SIGNATURE + b"".join(
        _field(number, value)
        for number, value in (
            (2, _AES_256),
            (3, struct.pack("<I", _GZIP)),
            (4, seed),
            (7, iv),
            (11, _kdf(salt, cost)),
            (0, b"\r\n\r\n"),
        )
    )
    stretched = _stretch(passphrase, salt, cost)
    base = hashlib.sha512(seed + stretched + b"\x01").digest()
    stream = secrets.token_bytes(64)
    inner = b"".join(
        _field(number, value)
        for number, value in ((1, struct.pack("<I", _CHACHA20)), (2, stream), (0, b""))
    )
    plain = gzip.compress(inner + write(_mask(stream)), mtime=0)
    encrypted = _encrypt(hashlib.sha256(seed + stretched).digest(), iv, plain)
    mac = hmac.digest(_block_key(base, _HEADER_INDEX), header, "sha256")
    return header + hashlib.sha256(header).digest() + mac + _blocks(base, encrypted)


def _field(number: int, value: bytes) -> bytes:
    return struct.pack("<BI", number, len(value)) + value


def _kdf(salt: bytes, cost: Cost) -> bytes:
    """Return the parameters of the derivation as a "variant dictionary"."""
    values: Mapping[str, tuple[int, bytes]] = {
        "$UUID": (0x42, _ARGON2ID),
        "S": (0x42, salt),
        "P": (0x04, struct.pack("<I", cost.lanes)),
        "M": (0x05, struct.pack("<Q", cost.memory_kib * _KIBIBYTE)),
        "I": (0x05, struct.pack("<Q", cost.passes)),
        "V": (0x04, struct.pack("<I", _ARGON2_VERSION)),
    }
    entries = b"".join(
        struct.pack("<BI", kind, len(name)) + name.encode() + struct.pack("<I", len(value)) + value
        for name, (kind, value) in values.items()
    )
    return struct.pack("<H", 0x0100) + entries + b"\x00"


def _stretch(passphrase: Secret, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes from the composite key, which is a passphrase alone here.

    The passphrase counts as typed, not in NFKC: KeePass takes it as it is. What an input method
    composes is NFC, so that is the form.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    typed = unicodedata.normalize("NFC", passphrase.reveal()).encode("utf-8", "surrogatepass")
    composite = hashlib.sha256(hashlib.sha256(typed).digest()).digest()
    try:
        return hash_secret_raw(
            composite, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
        )
    except (HashingError, MemoryError):
        raise StorageError("memory-short", mib=cost.memory_kib // _KIBIBYTE) from None


def _mask(stream: bytes) -> Mask:
    """Return the function that masks one protected text after the other."""
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20

    derived = hashlib.sha512(stream).digest()
    # The first four of the sixteen bytes are the block counter (RFC 8439).
    nonce = bytes(4) + derived[32:44]
    encryptor = Cipher(ChaCha20(derived[:32], nonce), mode=None).encryptor()
    return lambda text: base64.b64encode(encryptor.update(text.encode())).decode("ascii")


def _encrypt(key: bytes, iv: bytes, plain: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256
    from cryptography.hazmat.primitives.ciphers.modes import CBC
    from cryptography.hazmat.primitives.padding import PKCS7

    padder = PKCS7(128).padder()
    padded = padder.update(plain) + padder.finalize()
    encryptor = Cipher(AES256(key), CBC(iv)).encryptor()
    return encryptor.update(padded) + encryptor.finalize()


def _block_key(base: bytes, index: int) -> bytes:
    return hashlib.sha512(struct.pack("<Q", index) + base).digest()


def _blocks(base: bytes, data: bytes) -> bytes:
    """Return ``data`` in authenticated blocks; an empty one ends it."""
    pieces = [data[at : at + _BLOCK_BYTES] for at in range(0, len(data), _BLOCK_BYTES)]
    written = b""
    for index, piece in enumerate([*pieces, b""]):
        size = struct.pack("<I", len(piece))
        named = struct.pack("<Q", index) + size + piece
        written += hmac.digest(_block_key(base, index), named, "sha256") + size + piece
    return written
