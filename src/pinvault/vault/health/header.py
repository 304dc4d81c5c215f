"""What the file's header tells: cost, recovery code, reminder block, time of the last save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.clock import JAPAN, moment_of
from pinvault.vault.health.finding import note, ok, warning
from pinvault.vault.keys import machine_memory_kib
from pinvault.vault.session.host import CLOCK_SLACK_SECONDS
from pinvault.vault.session.state import daily_slot, recovery_slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.container import Container
    from pinvault.vault.health.finding import Finding

_MIB = 1024
_VERSION = 1


def read_header(container: Container, now: int) -> Iterator[Finding]:
    """Look at the header; ``now`` is in seconds since 1970 (UTC)."""
    header = container.header
    yield ok("format", version=_VERSION)
    yield from _cost(container)
    recovery = recovery_slot(header)
    if recovery is None:
        yield warning("recovery-none")
    else:
        yield ok("recovery-code", number=recovery.number, day=_day(recovery.created))
    if container.agenda:
        yield ok("agenda-present")
    else:
        yield note("agenda-absent")
    if header.unfinished:
        yield note("rotation-unfinished")
    if header.saved > now + CLOCK_SLACK_SECONDS:
        yield warning("clock-behind", saved=_day(header.saved), now=_day(now))


def _cost(container: Container) -> Iterator[Finding]:
    cost = daily_slot(container.header).lock.cost
    mib = cost.memory_kib // _MIB
    yield ok("cost", mib=mib, passes=cost.passes, lanes=cost.lanes)
    if cost.memory_kib > machine_memory_kib() // 2:
        yield warning("cost-heavy-here", mib=mib)


def _day(seconds: int) -> str:
    return moment_of(seconds).astimezone(JAPAN).date().isoformat()
