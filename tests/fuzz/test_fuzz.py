"""A short run of each target, and the proof that the fuzzer finds what is there to be found."""

from __future__ import annotations

from random import Random

import pytest

from tests.fuzz.__main__ import TARGETS as NAMED
from tests.fuzz.mutation import BrokenError, fuzz
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

RUNS = 400
SECONDS = 20.0


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_only_documented_errors_come_out(name: str) -> None:
    """Whatever the bytes, the target handles them."""
    random = Random(name)  # noqa: S311  (the same inputs every time)
    runs = RUNS // 10 if name == "hint" else RUNS
    assert fuzz(TARGETS[name], seeds(name), random, runs, SECONDS) > 0


def test_a_planted_fault_is_found() -> None:
    """A reader that trips over a byte of a certain value is caught with the input that shows it."""

    def trips(data: bytes) -> None:
        if b"\xff\xff" in data:
            raise KeyError

    random = Random(1)  # noqa: S311  (the same inputs every time)
    with pytest.raises(BrokenError) as caught:
        fuzz(trips, [b"harmless"], random, 10_000, SECONDS)
    assert b"\xff\xff" in caught.value.data


def test_the_command_knows_every_target() -> None:
    """It must not import them before the guide can instrument them, so it names them itself."""
    assert set(NAMED) == set(TARGETS)
