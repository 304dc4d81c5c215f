"""Lengths say little: every text fills a bucket."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import UnreadableError
from pinvault.vault.keys.padding import bucket_for, pad, unpad


@given(st.binary(max_size=600), st.sampled_from([1, 16, 512]))
def test_filling_comes_off_again(data: bytes, bucket: int) -> None:
    """Whatever a text ends with, zeros and end marks included."""
    padded = pad(data, bucket)
    assert len(padded) % bucket == 0
    assert len(data) < len(padded) <= len(data) + bucket
    assert unpad(padded) == data


@pytest.mark.parametrize("data", [b"", bytes(512), b"text", b"text" + bytes(508), b"\x80\x01"])
def test_what_was_not_filled_is_refused(data: bytes) -> None:
    """A filling without its first byte, or with something behind it."""
    with pytest.raises(UnreadableError) as caught:
        unpad(data)
    assert caught.value.reason == "file-forged"


@given(st.integers(0, 16 * 1024 * 1024))
def test_at_most_an_eighth_is_filling(length: int) -> None:
    """Beyond the first bucket, a large vault does not pay much for being padded."""
    bucket = bucket_for(length)
    padded = length + 1 + -(length + 1) % bucket
    assert padded - length <= max(8192, length / 4)
    assert bucket % 8192 == 0


@pytest.mark.parametrize(
    ("length", "bucket"), [(0, 8192), (65_536, 8192), (65_537, 16_384), (131_073, 32_768)]
)
def test_buckets_double_at_eight(length: int, bucket: int) -> None:
    """docs/vault-format.md, section 6.4."""
    assert bucket_for(length) == bucket
