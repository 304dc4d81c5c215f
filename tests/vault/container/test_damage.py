"""Every bit flipped, every length cut: refused by an error of our own, and quickly.

The file is a frozen vector, whose keys are known: what the parser lets through, the keys refuse,
and nothing here takes a derivation.
"""

from __future__ import annotations

import hashlib
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import UnreadableError
from pinvault.vault.container import decode
from pinvault.vault.sealing import agenda_is_sound, open_contents, seal_file
from tests.vectors.given import OURS
from tests.vectors.parts import digested, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinvault.vault.codec import Contents

SECONDS = 0.1
"""Of this thread's own: how busy the machine is says nothing about the parser."""

DIGEST = 32
PREFIX = 15


@cache
def _file() -> bytes:
    return read("with-recovery")


@cache
def _header_end() -> int:
    """Return where the MAC begins."""
    return len(decode(_file()).header_bytes)


def _payload_start() -> int:
    return len(_file()) - DIGEST - len(decode(_file()).payload)


def _flip(data: bytes, at: int, bit: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def _open(data: bytes) -> Contents:
    return open_contents(OURS.box, decode(data))


def _reasons(files: Iterator[bytes], read_with: Callable[[bytes], object]) -> set[str]:
    """Return the reasons for which the files are refused; fail on one that opens or takes long."""
    reasons = set()
    for number, data in enumerate(files):
        began = time.thread_time()
        with pytest.raises(UnreadableError) as caught:
            read_with(data)
        assert time.thread_time() - began < SECONDS, number
        reasons.add(caught.value.reason)
    return reasons


def test_the_file_opens_as_it_is() -> None:
    """What follows is about the damage, not about the file."""
    assert _open(_file()).hints


def test_every_bit_of_the_header_is_missed_by_the_digest() -> None:
    """Plain damage is told from everything else without any key."""
    flips = (_flip(_file(), at, bit) for at in range(8, _header_end()) for bit in range(8))
    assert _reasons(flips, decode) == {"file-damaged"}


def test_a_bit_of_every_byte_is_missed_by_the_digest() -> None:
    """The rest of the file, a bit of each byte: agenda, payload and the digest itself."""
    flips = (_flip(_file(), at, at % 8) for at in range(8, len(_file())))
    assert _reasons(flips, decode) == {"file-damaged"}


def test_every_bit_of_the_magic_makes_the_file_foreign() -> None:
    """Another magic is another format, not damage."""
    flips = (_flip(_file(), at, bit) for at in range(8) for bit in range(8))
    assert _reasons(flips, decode) == {"file-foreign"}


def test_every_length_is_refused() -> None:
    """A file cut anywhere is damaged."""
    cuts = (_file()[:length] for length in range(len(_file())))
    assert _reasons(cuts, decode) == {"file-damaged"}


def test_every_length_with_a_right_digest_is_refused() -> None:
    """A file that somebody cut on purpose does not have the right form."""
    body = _file()[:-DIGEST]
    cuts = (digested(body[:length]) for length in range(PREFIX, len(body)))
    assert _reasons(cuts, _open) == {"file-malformed"}


def test_every_bit_of_the_header_is_under_the_mac() -> None:
    """A forger who redoes the digest meets the parser or the MAC: not one bit passes."""
    body = _file()[:-DIGEST]
    flips = (
        digested(_flip(body, at, bit)) for at in range(8, _header_end() + 32) for bit in range(8)
    )
    assert _reasons(flips, _open) == {
        "cost-too-high",
        "cost-too-low",
        "file-malformed",
        "file-too-new",
        "header-forged",
    }


def test_every_byte_of_the_payload_is_authentic() -> None:
    """The payload's length and each of its bytes are held by the form or the key."""
    body, start = _file()[:-DIGEST], _payload_start()
    lengths = (digested(_flip(body, at, at % 8)) for at in range(start - 4, start))
    assert _reasons(lengths, _open) == {"file-malformed"}
    flips = (digested(_flip(body, at, at % 8)) for at in range(start, len(body)))
    assert _reasons(flips, _open) == {"file-forged"}


def test_every_byte_of_the_agenda_is_noticed() -> None:
    """A vault whose agenda was touched opens, and the agenda is not believed."""
    contents = _open(_file())
    # Sealed today: which days deserve a reminder is a rule that may grow.
    data = seal_file(OURS.box, OURS.reminder, decode(_file()).header, contents).data
    body, sealed = data[:-DIGEST], decode(data).agenda
    start = _header_end() + 32 + 4
    assert agenda_is_sound(OURS.reminder, decode(data), contents)
    for at in range(start, start + len(sealed)):
        container = decode(digested(_flip(body, at, at % 8)))
        assert not agenda_is_sound(OURS.reminder, container, contents)
        assert not agenda_is_sound(None, container, contents)


def test_a_digest_over_other_bytes_is_noticed() -> None:
    """The digest covers every byte before it."""
    assert hashlib.sha256(_file()[:-DIGEST]).digest() == _file()[-DIGEST:]
