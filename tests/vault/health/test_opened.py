"""Promises of what the checks tell of an open vault: ids, and values of their sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

from pinvault.domain.vault import Archives
from pinvault.vault.health import Finding, Level, examine_opened
from pinvault.vault.keys import RETUNE_SECONDS
from tests.support.vaults import DATES, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def by_id(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return findings by id."""
    return {finding.id: finding for finding in findings}


def test_a_derivation_in_less_than_half_the_time_is_to_be_tuned(session: Session) -> None:
    """Told in milliseconds; half of the time is enough."""
    session.derivation_seconds = RETUNE_SECONDS
    assert "retune" not in by_id(examine_opened(session))
    session.derivation_seconds = RETUNE_SECONDS / 2
    told = by_id(examine_opened(session))["retune"]
    assert told.values == {"milliseconds": round(RETUNE_SECONDS * 500)}


def test_a_code_that_nobody_confirmed_is_told_by_its_number(session: Session) -> None:
    """Until it is confirmed."""
    assert "recovery-unconfirmed" not in by_id(examine_opened(session))
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    told = by_id(examine_opened(session))["recovery-unconfirmed"]
    assert told == Finding("recovery-unconfirmed", Level.WARNING, {"number": 2})
    session.keys.confirm_code()
    assert "recovery-unconfirmed" not in by_id(examine_opened(session))


def _with_archives(session: Session, archives: Archives) -> dict[str, Finding]:
    vault = replace(session.vault, archives=archives)
    keys = SimpleNamespace(unconfirmed_code=None)
    view = SimpleNamespace(
        vault=vault, host=session.host, keys=keys, derivation_seconds=None, notices=tuple
    )
    return by_id(examine_opened(view))  # type: ignore[arg-type]  # all of a session that is read


def test_backups_are_told_by_their_age(machine: Machine, session: Session) -> None:
    """Made so many days ago, and seen to open so many days ago or never."""
    assert _with_archives(session, Archives())["archive-none"].level is Level.WARNING
    made = datetime(2026, 11, 12, 3, tzinfo=UTC)
    findings = _with_archives(session, Archives(made=made))
    assert findings["archive-made"] == Finding("archive-made", Level.OK, {"days": 10})
    assert findings["archive-untried"].level is Level.NOTE
    opened = made + timedelta(days=7)
    findings = _with_archives(session, Archives(made=made, opened=opened))
    assert findings["archive-opened"] == Finding("archive-opened", Level.OK, {"days": 3})
    machine.clock.turn(days=400)
    findings = _with_archives(session, Archives(made=made))
    assert "archive-old" not in findings


def test_a_backup_is_old_after_180_days_with_changes(machine: Machine, session: Session) -> None:
    """From that day on, and not a day before."""
    made = datetime(2026, 11, 12, 3, tzinfo=UTC)
    session.cards.add("Hana", DATES)
    machine.clock.turn(days=169)
    assert "archive-old" not in _with_archives(session, Archives(made=made))
    machine.clock.turn(days=1)
    told = _with_archives(session, Archives(made=made))["archive-old"]
    assert told == Finding("archive-old", Level.WARNING, {"days": 180})
