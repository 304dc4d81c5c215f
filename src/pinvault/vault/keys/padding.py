"""Padding, so that the length of a ciphertext says little about the text."""

from __future__ import annotations

from pinvault.errors import UnreadableError

_END = b"\x80"


def pad(data: bytes, bucket: int) -> bytes:
    """Fill up to a multiple of ``bucket`` bytes: one 0x80, then zeros (ISO/IEC 7816-4)."""
    return data + _END + bytes(-(len(data) + 1) % bucket)


def unpad(data: bytes) -> bytes:
    """Take the filling off.

    Raises:
        UnreadableError: ``file-forged``: the filling is not one that :func:`pad` makes.
    """
    stripped = data.rstrip(b"\x00")
    if not stripped.endswith(_END):
        raise UnreadableError("file-forged")
    return stripped[:-1]


def bucket_for(length: int) -> int:
    """Return the bucket for a payload: 8 KiB, growing so that at most an eighth is filling."""
    bucket = 8192
    while length > bucket * 8:
        bucket *= 2
    return bucket
