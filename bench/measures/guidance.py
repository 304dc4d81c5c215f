"""What to do about a lost PIN is answered at once."""

from __future__ import annotations

from bench.process import PINVAULT, bare_interpreter, process
from bench.promise import Promise

PROMISES = (
    Promise(
        name="pinvault recover",
        ours=process(PINVAULT, "recover", "--pin", "signature=locked"),
        against="bare interpreter",
        base=bare_interpreter(),
        times=5,
    ),
    Promise(
        name="pinvault recover --json",
        ours=process(PINVAULT, "recover", "--pin", "signature=locked", "--json"),
        against="bare interpreter",
        base=bare_interpreter(),
        times=5,
    ),
)
