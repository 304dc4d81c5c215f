"""All checks in the order in which a person should read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.clock import days_between, today
from pinvault.domain.agenda_vault import backup_due, last_backup
from pinvault.vault.health.device import device, keyring_alone
from pinvault.vault.health.finding import note, ok, warning
from pinvault.vault.health.header import read_header
from pinvault.vault.health.place import beside, load
from pinvault.vault.health.surroundings import surroundings
from pinvault.vault.keys import RETUNE_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.health.finding import Finding
    from pinvault.vault.session import Host, Session


def examine(host: Host, *, may_prompt: bool) -> Iterator[Finding]:
    """Find out what can be known without a secret.

    ``host`` must be one that raises no dialog; ``may_prompt`` says that a person could answer one
    when the vault is opened.
    """
    container, found = load(host)
    yield from found
    if container is None:
        yield from keyring_alone()
    else:
        yield from read_header(container, host.seconds())
        yield from device(host, container.header, may_prompt=may_prompt)
    yield from beside(host)
    yield from surroundings()


def examine_opened(session: Session) -> Iterator[Finding]:
    """Find out what an open vault tells besides."""
    hints = [record.hint for card in session.vault.cards for record in card.pins if record.hint]
    yield ok("opened", cards=len(session.vault.cards), hints=len(hints))
    took = session.derivation_seconds
    if took is not None and took < RETUNE_SECONDS:
        yield warning("retune", milliseconds=round(took * 1000))
    flagged = sum(bool(hint.flags) for hint in hints)
    if flagged:
        yield note("hints-flagged", count=flagged)
    number = session.keys.unconfirmed_code
    if number is not None:
        yield warning("recovery-unconfirmed", number=number)
    yield from _archives(session)
    for notice in session.notices():
        yield note(f"notice-{notice}")


def _archives(session: Session) -> Iterator[Finding]:
    """Tell how old the last backup is, and when one was last seen to open."""
    made, opened = last_backup(session.vault), session.vault.archives.opened
    if made is None:
        yield warning("archive-none")
        return
    now = session.host.clock.now()
    due, days = backup_due(session.vault), days_between(made, now)
    old = due is not None and due.on <= today(session.host.clock)
    yield warning("archive-old", days=days) if old else ok("archive-made", days=days)
    if opened is None:
        yield note("archive-untried")
    else:
        yield ok("archive-opened", days=days_between(opened, now))
