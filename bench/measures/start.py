"""A command that needs no vault answers at once."""

from __future__ import annotations

from bench.process import PINVAULT, bare_interpreter, process
from bench.promise import Promise

PROMISES = (
    Promise(
        name="pinvault --help",
        ours=process(PINVAULT, "--help"),
        against="bare interpreter",
        base=bare_interpreter(),
        times=5,
    ),
    Promise(
        name="pinvault expiry",
        ours=process(PINVAULT, "expiry", "--birth", "1990-05-05", "--issued", "2024-02-01"),
        against="bare interpreter",
        base=bare_interpreter(),
        times=5,
    ),
)
