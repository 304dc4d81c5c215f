"""Every bit of a vault, an archive, an agenda and the notes of the reminders, and every length.

A thief can redo the digest, so each file is tried with the old digest and with a right one. Only
some of the bits are tried each time; ``PINVAULT_BITS=all`` tries every one.
"""

from __future__ import annotations

import os
import sys
import time
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pinvault.errors import UnreadableError
from pinvault.vault.container import decode
from pinvault.vault.sealing import open_agenda, open_contents
from pinvault.vault.unattended import Unattended
from pinvault.vault.unattended.block import Block
from tests.vectors.given import ARCHIVED, FOLDER, OURS, Known
from tests.vectors.parts import DIGEST_BYTES, digested, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Open = Callable[[bytes], object]

EVERY = os.environ.get("PINVAULT_BITS") == "all"
STEP = 1 if EVERY else 97
"""A prime, so that each bit of a byte has its turn."""

SECONDS = 0.1
"""Of this thread's own: how busy the machine is says nothing about the reader."""


class Kept(NamedTuple):
    """Something that lies on a disk: its bytes, and how it is opened by who has the keys."""

    data: bytes
    opened: Open


def _file(name: str, known: Known) -> Kept:
    def opened(data: bytes) -> object:
        contents = open_contents(known.box, decode(data))
        return [known.box.open_hint(hint, sealed) for hint, sealed in contents.hints.items()]

    return Kept(read(name), opened)


def _right_digest(name: str, known: Known) -> Kept:
    """Return a file without its digest, which is redone before it is opened.

    The agenda is looked at too: it has no part in opening the file, and is not believed.
    """
    whole = _file(name, known)

    def opened(body: bytes) -> object:
        data = digested(body)
        file = decode(data)
        reminders = open_agenda(known.reminder, file) if file.agenda else ()
        return whole.opened(data), reminders

    return Kept(whole.data[:-DIGEST_BYTES], opened)


def _agenda() -> Kept:
    file = decode(read("with-agenda"))
    return Kept(file.agenda, lambda data: OURS.reminder.open_agenda(data, file.header.revision))


def _unattended() -> Unattended:
    file = decode(read("with-agenda"))
    header = file.header
    block = Block(
        vault_id=header.vault_id,
        revision=header.revision,
        saved=header.saved,
        item="",
        file=False,
    )
    block.sealed = file.agenda
    return Unattended(OURS.reminder.for_store(), block)


def _notes() -> Kept:
    sealed = (FOLDER / "notes" / "answered.reminders").read_bytes()
    return Kept(sealed, OURS.reminder.open_notes)


def _notes_unattended() -> Kept:
    return Kept(_notes().data, _unattended().open_notes)


KINDS: dict[str, Callable[[], Kept]] = {
    "vault": lambda: _file("with-recovery", OURS),
    "vault with a right digest": lambda: _right_digest("with-recovery", OURS),
    "archive": lambda: _file("archive-both", ARCHIVED),
    "archive with a right digest": lambda: _right_digest("archive-both", ARCHIVED),
    "agenda": _agenda,
    "notes": _notes,
    "notes by the unattended reader": _notes_unattended,
}


@cache
def _kept(kind: str) -> Kept:
    return KINDS[kind]()


def _flips(data: bytes) -> Iterator[bytes]:
    for number in range(0, 8 * len(data), STEP):
        at, bit = divmod(number, 8)
        yield data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def _cuts(data: bytes) -> Iterator[bytes]:
    for length in range(0, len(data), max(1, STEP // 8)):
        yield data[:length]


def _refused(files: Iterator[bytes], opened: Open) -> int:
    """Count the files, each of which has to be refused at once, by an error of our own."""
    count = 0
    for data in files:
        began = time.thread_time()
        with pytest.raises(UnreadableError):
            opened(data)
        assert time.thread_time() - began < SECONDS, count
        count += 1
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_it_opens_as_it_is(kind: str) -> None:
    """What follows is about the damage."""
    kept = _kept(kind)
    assert kept.opened(kept.data)


@pytest.mark.parametrize("kind", KINDS)
def test_no_bit_can_be_flipped(kind: str) -> None:
    """Refused as unreadable, and quickly."""
    kept = _kept(kind)
    count = _refused(_flips(kept.data), kept.opened)
    assert count == -(-8 * len(kept.data) // STEP)
    sys.stdout.write(f"{kind}: {count} bits\n")


@pytest.mark.parametrize("kind", KINDS)
def test_no_length_is_short_enough(kind: str) -> None:
    """A file that ends early is refused wherever it ends."""
    kept = _kept(kind)
    count = _refused(_cuts(kept.data), kept.opened)
    assert count == -(-len(kept.data) // max(1, STEP // 8))
    sys.stdout.write(f"{kind}: {count} lengths\n")
