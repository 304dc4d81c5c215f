"""What a file may ask for, to the last unit, and that asking for more costs nothing."""

from __future__ import annotations

import itertools
import time
import tracemalloc
from dataclasses import replace
from typing import NoReturn

import argon2.low_level
import pytest

from pinvault.errors import UnreadableError
from pinvault.vault.container import Container, Cost, DailySlot, decode, encode, encode_header
from pinvault.vault.container.limits import (
    FILE_MAX_BYTES,
    FLOOR_MEMORY_KIB,
    FLOOR_PASSES,
    HEADER_MAX_BYTES,
    LANES_MAX,
    MEMORY_MAX_KIB,
    PASSES_MAX,
    SLOTS_MAX,
    TRAFFIC_MAX_KIB,
)
from tests.vectors.parts import VAULT_ID, digested, patched, read, resized

SECONDS = 0.05
"""Of this thread's own: how busy the machine is says nothing about the parser."""

MEMORY_BYTES = 64 * 1024 * 1024
HIGHEST = 2**32 - 1

MEMORIES = (
    0,
    1,
    FLOOR_MEMORY_KIB - 1,
    FLOOR_MEMORY_KIB,
    MEMORY_MAX_KIB,
    MEMORY_MAX_KIB + 1,
    HIGHEST,
)
PASSES = (0, FLOOR_PASSES - 1, FLOOR_PASSES, PASSES_MAX, PASSES_MAX + 1, HIGHEST)
LANES = (0, 1, LANES_MAX, LANES_MAX + 1, 255)


def _honest(cost: Cost) -> bool:
    return (
        FLOOR_MEMORY_KIB <= cost.memory_kib <= MEMORY_MAX_KIB
        and FLOOR_PASSES <= cost.passes <= PASSES_MAX
        and 1 <= cost.lanes <= LANES_MAX
        and cost.memory_kib * cost.passes <= TRAFFIC_MAX_KIB
    )


EVERY = [Cost(*parts) for parts in itertools.product(MEMORIES, PASSES, LANES)]
HOSTILE = [cost for cost in EVERY if not _honest(cost)]


def _file(cost: Cost) -> bytes:
    container = decode(read("one-card"))
    (slot,) = container.header.slots
    assert isinstance(slot, DailySlot)
    asking = replace(slot, lock=replace(slot.lock, cost=cost))
    header = replace(container.header, slots=(asking,))
    return encode(replace(container, header=header, header_bytes=encode_header(header)))


def _reason(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    return caught.value.reason


@pytest.fixture
def _no_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test if Argon2 is called."""

    def derive(*_: object, **__: object) -> NoReturn:
        pytest.fail("a derivation was started")

    monkeypatch.setattr(argon2.low_level, "hash_secret_raw", derive)


@pytest.mark.usefixtures("_no_derivation")
@pytest.mark.parametrize("cost", HOSTILE, ids=str)
def test_a_hostile_cost_is_refused_before_it_costs_anything(cost: Cost) -> None:
    """Every limit and one more, in every combination: no derivation, no time, no memory."""
    data = _file(cost)
    tracemalloc.start()
    try:
        began = time.thread_time()
        reason = _reason(data)
        took = time.thread_time() - began
        _, memory = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert reason in {"cost-too-high", "cost-too-low"}
    assert took < SECONDS
    assert memory < MEMORY_BYTES


@pytest.mark.parametrize("cost", [cost for cost in EVERY if _honest(cost)], ids=str)
def test_a_cost_at_its_limits_is_accepted(cost: Cost) -> None:
    """The limits themselves are within."""
    (slot,) = decode(_file(cost)).header.slots
    assert isinstance(slot, DailySlot)
    assert slot.lock.cost == cost


@pytest.mark.parametrize(
    ("cost", "reason"),
    [
        (Cost(MEMORY_MAX_KIB + 1, 3, 1), "cost-too-high"),
        (Cost(FLOOR_MEMORY_KIB, PASSES_MAX + 1, 1), "cost-too-high"),
        (Cost(FLOOR_MEMORY_KIB, 3, LANES_MAX + 1), "cost-too-high"),
        (Cost(TRAFFIC_MAX_KIB // PASSES_MAX + 1, PASSES_MAX, 1), "cost-too-high"),
        (Cost(FLOOR_MEMORY_KIB - 1, 3, 1), "cost-too-low"),
        (Cost(FLOOR_MEMORY_KIB, 2, 1), "cost-too-low"),
        (Cost(FLOOR_MEMORY_KIB, 3, 0), "cost-too-low"),
    ],
)
def test_too_much_is_told_from_too_little(cost: Cost, reason: str) -> None:
    """One says that the file may stop the machine, the other that it protects too little."""
    assert _reason(_file(cost)) == reason


def test_the_limits_are_those_of_the_page() -> None:
    """docs/vault-format.md, sections 2, 3 and 5."""
    assert (MEMORY_MAX_KIB, PASSES_MAX, LANES_MAX) == (2_097_152, 20, 8)
    assert (TRAFFIC_MAX_KIB, FLOOR_MEMORY_KIB, FLOOR_PASSES) == (8_388_608, 65_536, 3)
    assert (FILE_MAX_BYTES, HEADER_MAX_BYTES, SLOTS_MAX) == (16_777_216, 65_536, 8)


def test_a_file_may_have_sixteen_mib_and_no_byte_more() -> None:
    """The largest file is read; the next one is refused before anything in it is looked at."""
    small = decode(read("one-card"))
    room = FILE_MAX_BYTES - len(encode(replace(small, payload=b"")))
    largest = encode(replace(small, payload=bytes(room)))
    assert len(largest) == FILE_MAX_BYTES
    assert len(decode(largest).payload) == room
    began = time.thread_time()
    assert _reason(bytes(FILE_MAX_BYTES + 1)) == "file-malformed"
    assert time.thread_time() - began < SECONDS


def test_a_header_longer_than_its_limit_is_refused() -> None:
    """A byte more than 65,536, all of it there."""
    container = decode(read("one-card"))
    filling = bytes(HEADER_MAX_BYTES + 1 + VAULT_ID - len(container.header_bytes))
    header = resized(container.header_bytes + filling)
    data = encode(Container(container.header, header, container.header_mac, b"", b""))
    assert _reason(data) == "file-malformed"


@pytest.mark.parametrize("place", [11, 129])
def test_a_length_is_not_believed(place: int) -> None:
    """A length of almost four thousand million bytes takes neither memory nor time."""
    body = read("one-card")[:-32]
    width = 4 if place == 11 else 2
    began = time.thread_time()
    assert _reason(digested(patched(body, place, b"\xff" * width))) == "file-malformed"
    assert time.thread_time() - began < SECONDS
