"""Fuzzing without a guide: seeds, changed at random a few times each."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.fuzz.targets import Target

MOST_BYTES = 65_536
SIZES = (b"\0", b"\x7f", b"\x80", b"\xff", bytes(4), b"\xff" * 4, b"\x7f" + b"\xff" * 7)


class BrokenError(Exception):
    """An input made a target raise what nobody handles."""

    def __init__(self, data: bytes) -> None:
        """Keep the input."""
        super().__init__(f"{len(data)} bytes")
        self.data = data


def mutated(data: bytes, others: list[bytes], random: Random) -> bytes:
    """Return ``data`` with one to eight changes."""
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(data) + 1)
        other = random.choice(others)
        cut = random.randrange(len(other) + 1)
        length = random.randint(1, 64)
        kind = random.randrange(6)
        if kind == 0 and at < len(data):
            data = data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]
        elif kind == 1:
            value = random.choice(SIZES)
            data = data[:at] + value + data[at + len(value) :]
        elif kind == 2:
            data = data[:at] + data[at + length :]
        elif kind == 3:
            data = data[:at] + random.randbytes(length) + data[at:]
        elif kind == 4:
            data = data[:at] + other[cut : cut + length] + data[at + length :]
        else:
            data = data[:at] + other[cut:]
    return data[:MOST_BYTES]


def fuzz(target: Target, starts: list[bytes], random: Random, runs: int, seconds: float) -> int:
    """Run ``target`` until ``runs`` (0: no limit) or ``seconds`` are up; return how often it ran.

    Raises:
        BrokenError: with the input that broke the target.
    """
    began, done = time.monotonic(), 0
    for data in starts:
        _try(target, data)
    while (not runs or done < runs) and time.monotonic() - began < seconds:
        _try(target, mutated(random.choice(starts), starts, random))
        done += 1
    return done


def _try(target: Target, data: bytes) -> None:
    try:
        target(data)
    except Exception as error:
        raise BrokenError(data) from error
