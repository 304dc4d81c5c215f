"""More cards and more years cost in proportion, and hardly anything beside the key derivation."""

from __future__ import annotations

from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING

from bench.households import COST, PASSPHRASE, household
from bench.promise import Promise
from pinvault.vault.container import DeviceKind
from pinvault.vault.keys.derive import stretch
from pinvault.vault.session import open_with_passphrase
from pinvault.vault.unattended.block import find_block
from pinvault.vault.unattended.opened import Unattended

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.session import Session

FEW, MANY = 100, 1000
LINEAR = 1.5
"""What may come on top of ten times as long for ten times as many: caches get too small."""


def opening(cards: int, years: int = 0) -> Callable[[], float]:
    """Return what opens a vault and returns the seconds, the derivation included."""

    def run() -> float:
        host = household(cards, years)
        begin = perf_counter()
        open_with_passphrase(host, PASSPHRASE).close()
        return perf_counter() - begin

    return run


def derivation() -> float:
    """Derive one key at the vaults' cost and return the seconds."""
    begin = perf_counter()
    stretch(PASSPHRASE, bytes(32), COST)
    return perf_counter() - begin


@cache
def opened(cards: int) -> Session:
    """Return an open vault."""
    return open_with_passphrase(household(cards), PASSPHRASE)


def without_derivation(cards: int) -> Callable[[], float]:
    """Return what opens a vault and returns the seconds that the derivation does not take."""

    def run() -> float:
        begin = perf_counter()
        session = open_with_passphrase(household(cards), PASSPHRASE)
        took = perf_counter() - begin
        session.close()
        return took - (session.derivation_seconds or 0.0)

    return run


def saving(cards: int) -> Callable[[], float]:
    """Return what keeps a change of one setting and returns the seconds."""
    turn = iter(range(10**9))

    def run() -> float:
        session = opened(cards)
        begin = perf_counter()
        session.settings.set("reveal-seconds", str(5 + next(turn) % 50))
        return perf_counter() - begin

    return run


def reminding(cards: int) -> Callable[[], float]:
    """Return what reads the sealed due days of a vault and returns the seconds."""

    def run() -> float:
        host = household(cards)
        path = str(host.file.path)
        key = host.store(DeviceKind.FILE).get(find_block(path).item) or b""
        begin = perf_counter()
        Unattended(key, find_block(path))
        return perf_counter() - begin

    return run


def times_ten(few: Callable[[], float]) -> Callable[[], float]:
    """Return what a tenth of the work would take for all of it, in seconds."""
    return lambda: 10 * few()


PROMISES = (
    Promise(
        name="open, 100 cards, 20 years",
        ours=opening(100, 20),
        against="key derivation",
        base=derivation,
        times=1.5,
        rounds=7,
    ),
    *(
        Promise(
            name=f"{name}, {MANY} cards",
            ours=act(MANY),
            against=f"10 x {FEW} cards",
            base=times_ten(act(FEW)),
            times=LINEAR,
            rounds=7,
        )
        for name, act in (
            ("open", without_derivation),
            ("save", saving),
            ("remind", reminding),
        )
    ),
)
