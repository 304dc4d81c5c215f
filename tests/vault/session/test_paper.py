"""Promises of the paper: a code that nobody confirmed is known for it, whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pinvault.domain.merge import Copy, merged
from pinvault.vault.container import DeviceKind
from pinvault.vault.health import examine_opened
from pinvault.vault.session import create_vault, open_with_code
from tests.support.cheap import CHEAPEST
from tests.support.failing import Crash, crashing
from tests.support.vaults import NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


def findings(session: Session) -> set[str]:
    """Return the ids of what the health check has to say of an open vault."""
    return {found.id for found in examine_opened(session)}


def test_a_new_code_is_unconfirmed_from_the_save_that_makes_it(
    machine: Machine, session: Session
) -> None:
    """The next opening knows it, though nothing else was saved."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.close()
    opened = machine.open()
    assert opened.keys.unconfirmed_code == 2
    assert "recovery-unconfirmed" in findings(opened)


def test_so_is_the_code_of_a_new_vault(machine: Machine) -> None:
    """A power cut on the first page leaves a vault that says so."""
    create_vault(
        machine.host(), PASSPHRASE, device=DeviceKind.KEYRING, cost=CHEAPEST, to_confirm=True
    )[0].close()
    assert machine.open().keys.unconfirmed_code == 1


def test_confirming_it_ends_that(machine: Machine, session: Session) -> None:
    """Once, and it writes once."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.keys.confirm_code()
    revision = session.state.header.revision
    session.keys.confirm_code()
    assert session.state.header.revision == revision
    assert machine.open().keys.unconfirmed_code is None
    assert "recovery-unconfirmed" not in findings(session)


def test_who_opens_by_the_code_has_it_on_paper(machine: Machine, session: Session) -> None:
    """A new passphrase after that confirms the code."""
    code = session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.close()
    open_with_code(machine.host(), code.text()).keys.change_passphrase(
        NEW_PASSPHRASE, device=DeviceKind.KEYRING
    )
    assert machine.open(NEW_PASSPHRASE).keys.unconfirmed_code is None


def test_a_note_about_another_code_says_nothing(session: Session) -> None:
    """Revoked or replaced, the code of the note is not in force any more."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.keys.revoke_code(PASSPHRASE)
    assert session.keys.unconfirmed_code is None
    session.keys.replace_code(PASSPHRASE)
    assert session.keys.unconfirmed_code is None


def test_a_change_of_the_passphrase_keeps_the_note(session: Session) -> None:
    """The code stays the same, and so does what is known of it."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.keys.change_passphrase(NEW_PASSPHRASE)
    assert session.keys.unconfirmed_code == 2


def test_going_back_to_an_earlier_state_keeps_what_is_known_of_the_paper(session: Session) -> None:
    """A paper that was confirmed does not become doubtful."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    session.keys.confirm_code()
    session.past.restore(1)
    assert session.keys.unconfirmed_code is None


def test_an_older_copy_does_not_bring_the_doubt_back(session: Session) -> None:
    """Of two copies, the one saved later decides."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    before = Copy(session.vault, session.host.clock.now())
    session.keys.confirm_code()
    after = Copy(session.vault, session.host.clock.now())
    assert merged(before, after).vault.settings == after.vault.settings


def test_a_crash_while_confirming_leaves_it_unconfirmed(machine: Machine, session: Session) -> None:
    """Nothing is believed that does not stand on disk."""
    session.keys.replace_code(PASSPHRASE, to_confirm=True)
    with pytest.raises(Crash), crashing(machine, session, at="replace"):
        session.keys.confirm_code()
    assert machine.open().keys.unconfirmed_code == 2
