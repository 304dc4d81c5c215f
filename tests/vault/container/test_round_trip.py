"""What is laid out can be read, and what cannot be read is refused in one way."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pinvault.errors import UnreadableError
from pinvault.vault.container import Container, Header, decode, encode, encode_header
from pinvault.vault.container.layout import MAGIC
from tests.support.strategies import headers

_parts = st.binary(max_size=200)


@given(headers(), st.binary(min_size=32, max_size=32), _parts, _parts)
def test_every_file_that_can_be_written_can_be_read(
    header: Header, mac: bytes, agenda: bytes, payload: bytes
) -> None:
    """Decoding gives back every value, and encoding every byte."""
    container = Container(header, encode_header(header), mac, agenda, payload)
    data = encode(container)
    assert decode(data) == container
    assert encode(decode(data)) == data


@given(headers(), headers())
def test_two_headers_never_share_their_bytes(one: Header, other: Header) -> None:
    """What the header MAC covers stands for one header alone."""
    assert (encode_header(one) == encode_header(other)) == (one == other)


@given(st.binary(max_size=400))
def test_noise_is_refused(noise: bytes) -> None:
    """Random bytes raise nothing but the error for unreadable files."""
    with pytest.raises(UnreadableError):
        decode(noise)


@given(st.binary(max_size=400))
def test_noise_with_a_right_digest_is_refused(noise: bytes) -> None:
    """Neither do bytes that get as far as the parser."""
    body = MAGIC + b"\0\1" + noise
    with pytest.raises(UnreadableError):
        decode(body + hashlib.sha256(body).digest())


@given(headers(), st.data())
def test_a_changed_body_is_read_or_refused(header: Header, data: st.DataObject) -> None:
    """A forger who redoes the digest meets the parser's own error, or a header to be checked."""
    body = bytearray(encode(Container(header, encode_header(header), bytes(32), b"", b""))[:-32])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at] = data.draw(st.integers(0, 255))
    changed = bytes(body)
    try:
        found = decode(changed + hashlib.sha256(changed).digest())
    except UnreadableError:
        return
    assert found.header_bytes == changed[: len(found.header_bytes)]
    assert encode_header(found.header) == found.header_bytes


@given(headers())
def test_a_header_may_be_as_long_as_its_slots(header: Header) -> None:
    """The header bytes of a file are those that its MAC covers, from the first to the last slot."""
    data = encode(Container(header, encode_header(header), bytes(32), b"", b""))
    assert decode(data).header_bytes == data[: len(encode_header(header))]
    assert decode(encode(replace(decode(data), agenda=b"a"))).header == header
