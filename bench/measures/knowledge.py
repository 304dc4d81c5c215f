"""Which PIN a service wants, and a page of the guide, are answered at once."""

from __future__ import annotations

from bench.process import PINVAULT, bare_interpreter, process
from bench.promise import Promise

PROMISES = tuple(
    Promise(
        name=f"pinvault {' '.join(words)}",
        ours=process(PINVAULT, *words),
        against="bare interpreter",
        base=bare_interpreter(),
        times=5,
    )
    for words in (
        ("which", "確定申告"),
        ("which", "kakuteishinkok"),
        ("which", "確定申告", "--json"),
        ("guide", "ロック"),
    )
)
