"""Figures beside which nothing is promised, but that say what ours are worth."""

from __future__ import annotations

import shutil
import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from argon2.low_level import Type, hash_secret_raw

from bench.measures.hints import slowest_of_a_hundred, texts
from bench.process import PINVAULT, bare_interpreter, process
from pinvault.domain.hints import check
from pinvault.vault import keys
from pinvault.vault.keys.derive import stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pinvault.secret import Secret

KEEPASSXC_MIB = 64
"""Memory of Argon2 in a database that KeePassXC 2.7 makes, in MiB."""

KEEPASSXC_LANES = 2
ROUNDS = 9
COMMANDS = (
    ("--version",),
    ("--help",),
    ("which", "e-Tax"),
    ("guide",),
    ("recover", "--pin", "user=locked"),
    ("expiry", "--birth", "1990-05-05", "--issued", "2024-02-01"),
    ("completion", "bash"),
    ("key", "suggest", "--reveal"),
)
PEERS = (
    ("keepassxc-cli", "--version"),
    ("age", "--version"),
    ("pass", "version"),
)


def guess(passphrase: Secret) -> Iterator[str]:
    """Yield what one guess costs an attacker, beside a database of KeePassXC at the same wait."""
    cost = keys.calibrate()
    begin = perf_counter()
    stretch(passphrase, bytes(32), cost)
    ours = perf_counter() - begin
    begin = perf_counter()
    passes = 4
    hash_secret_raw(b"guess", bytes(32), passes, KEEPASSXC_MIB * 1024, KEEPASSXC_LANES, 32, Type.D)
    theirs = round(passes / (perf_counter() - begin)) or 1
    mib = cost.memory_kib // 1024
    yield f"pinvault on this machine: {mib} MiB, {cost.passes} passes, {ours:.2f} s"
    yield f"KeePassXC's 64 MiB, as many passes as fit into 1 s here: {theirs}"
    yield f"memory held x time: {mib * ours / KEEPASSXC_MIB:.1f}x of KeePassXC's"
    ratio = mib * cost.passes / (KEEPASSXC_MIB * theirs)
    yield f"memory traffic of a guess: {ratio:.2f}x of KeePassXC's"


def hints() -> Iterator[str]:
    """Yield how quickly hints are checked."""
    slowest_of_a_hundred()
    begin = perf_counter()
    for text in texts():
        check(text)
    each = (perf_counter() - begin) / len(texts())
    yield f"{1 / each:.0f} hints of 200 characters a second, {each * 1000:.2f} ms each"


def starts() -> Iterator[str]:
    """Yield how long each quick command takes, and programs of the kind that are installed."""
    base = _median(bare_interpreter())
    yield f"bare interpreter ({sys.version.split()[0]}): {base * 1000:.0f} ms"
    for words in COMMANDS:
        took = _median(process(PINVAULT, *words))
        yield f"pinvault {' '.join(words)}: {took * 1000:.0f} ms, {took / base:.1f}x"
    for words in PEERS:
        if shutil.which(words[0]):
            took = _median(process(*words))
            yield f"{' '.join(words)}: {took * 1000:.0f} ms, {took / base:.1f}x"
        else:
            yield f"{words[0]}: not installed here"


def _median(run: Callable[[], float]) -> float:
    run()
    return median(run() for _ in range(ROUNDS))
