"""How backups and keys stand: what takes a look at disk and keyring, to be run in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.vault.health import Finding, Level, examine, examine_opened
from pinvault.views import PastView, past_views

if TYPE_CHECKING:
    from pinvault.vault.session import Session

_FIRST = ("archive-none", "archive-old", "recovery-none", "recovery-unconfirmed", "archive-untried")
"""What is said first of what should be done, after what keeps the vault from opening."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The earlier states, and what was found, the most urgent first."""

    past: tuple[PastView, ...]
    findings: tuple[Finding, ...]

    @property
    def urgent(self) -> tuple[Finding, ...]:
        """What something should be done about."""
        wanted = {Level.PROBLEM, Level.WARNING}
        return tuple(found for found in self.findings if found.level in wanted)

    @property
    def next(self) -> Finding | None:
        """What to do next, if anything."""
        return (
            next(iter(self.findings), None) if self.findings and _asks(self.findings[0]) else None
        )


def look(session: Session) -> Standing:
    """Look at everything that can be known while the vault is open."""
    found = [*examine_opened(session), *examine(session.host, may_prompt=True)]
    return Standing(past_views(session), tuple(sorted(found, key=_urgency)))


def _asks(found: Finding) -> bool:
    return _urgency(found)[0] < _CALM


def _urgency(found: Finding) -> tuple[int, int]:
    """Return how early a finding is to be read."""
    if found.level is Level.PROBLEM:
        return 0, 0
    if found.id in _FIRST:
        return 1, _FIRST.index(found.id)
    return (2, 0) if found.level is Level.WARNING else (_CALM + (found.level is Level.OK), 0)


_CALM = 3
