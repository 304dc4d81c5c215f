"""Promises of the locked vault: every way in, and a remedy for every refusal."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pinvault.errors import KeyringError, UsageError, WrongSecretError
from pinvault.i18n import t
from pinvault.tui.widgets.secret_field import HiddenField, SecretField
from pinvault.vault import session as session_room
from pinvault.wording import for_app
from tests.support.pilot import Stage, running
from tests.support.vaults import DATES, NEW_PASSPHRASE, PASSPHRASE

if TYPE_CHECKING:
    from pinvault.vault.session import Session
    from tests.support.vaults import Machine


async def unlock(stage: Stage, text: str = PASSPHRASE.reveal()) -> None:
    """Type a passphrase and Enter."""
    await stage.type(text)
    await stage.press("enter")


async def test_the_passphrase_opens(machine: Machine) -> None:
    """That is all there is to do on most days."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await unlock(stage)
        assert stage.name == "HomeScreen"


async def test_a_wrong_passphrase_says_what_to_do(machine: Machine) -> None:
    """The field is empty again, and another try costs nothing."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await unlock(stage, "not this one")
        assert stage.shows("That is not the passphrase.")
        assert stage.app.screen.query_one(HiddenField).value == ""
        await unlock(stage)
        assert stage.name == "HomeScreen"


@pytest.mark.parametrize(
    "reason", ["keyring-locked", "keyring-none", "keyring-missing-item", "keyring-slow"]
)
async def test_a_keyring_that_fails_is_told_from_a_wrong_passphrase(
    reason: str, machine: Machine
) -> None:
    """What happened and what to do are said, and the passphrase stays in its field."""
    machine.create()[0].close()

    class Failing(type(machine.keyring)):  # type: ignore[misc]
        def get(self, item: str) -> bytes | None:
            raise KeyringError(reason, item=item)

    machine.keyring = Failing()
    async with running(machine, size=(120, 40)) as stage:
        await unlock(stage)
        assert stage.shows(t(f"err-{reason}"))
        assert stage.shows(t(for_app(f"rec-{reason}")))
        assert stage.app.screen.query_one(HiddenField).value == PASSPHRASE.reveal()


async def test_a_damaged_file_is_named_as_such(machine: Machine) -> None:
    """A flipped byte is not a wrong passphrase."""
    machine.create()[0].close()
    data = bytearray(machine.path.read_bytes())
    data[-1] ^= 1
    machine.path.write_bytes(bytes(data))
    async with running(machine) as stage:
        await unlock(stage)
        assert stage.shows("damaged")


async def with_older_copy(stage: Stage) -> None:
    """Put the state of three days ago in the place of the vault, and try to open it."""
    machine = stage.machine
    session, _ = machine.create()
    older = machine.path.read_bytes()
    machine.clock.turn(days=3)
    session.cards.add("Hanako", DATES)
    machine.path.write_bytes(older)
    await stage.open(session)
    await stage.press("l")
    await unlock(stage)


async def test_an_older_copy_is_shown_with_both_dates(machine: Machine) -> None:
    """Nothing is accepted silently."""
    async with running(machine) as stage:
        await with_older_copy(stage)
        assert stage.name == "ChoiceScreen"
        assert stage.shows("2026-11-22")
        assert stage.shows("2026-11-25")


async def test_an_older_copy_can_be_left_alone(machine: Machine) -> None:
    """The first choice changes nothing."""
    async with running(machine) as stage:
        await with_older_copy(stage)
        before = machine.path.read_bytes()
        await stage.press("enter")
        assert stage.name == "UnlockScreen"
        assert machine.path.read_bytes() == before


async def test_an_older_copy_can_be_used(machine: Machine) -> None:
    """Whoever knows why it is there goes on with it."""
    async with running(machine) as stage:
        await with_older_copy(stage)
        await stage.press("down", "enter")
        assert stage.name == "HomeScreen"
        assert stage.shows(t("notice-older-copy-accepted"))


async def test_the_recovery_code_leads_to_a_new_passphrase(machine: Machine) -> None:
    """With keyring and passphrase gone the paper is enough; the old passphrase opens nothing."""
    session, code = machine.create()
    session.close()
    machine.keyring = type(machine.keyring)()
    async with running(machine) as stage:
        await stage.press("f2")
        await stage.type(code.text().reveal())
        await stage.press("enter")
        assert stage.name == "ReplacePassphraseScreen"
        for _ in range(2):
            await stage.type(NEW_PASSPHRASE.reveal())
            await stage.press("enter")
        assert stage.name == "HomeScreen"
    machine.open(NEW_PASSPHRASE).close()
    with pytest.raises(WrongSecretError):
        machine.open(PASSPHRASE)


async def test_an_older_copy_is_shown_to_who_has_the_code_too(machine: Machine) -> None:
    """It asks before new keys would bury that there was a newer one."""
    session, code = machine.create()
    older = machine.path.read_bytes()
    session.cards.add("Hanako", DATES)
    session.close()
    machine.path.write_bytes(older)
    async with running(machine) as stage:
        await stage.press("f2")
        await stage.type(code.text().reveal())
        await stage.press("enter")
        assert stage.name == "ChoiceScreen"
        await stage.press("down", "enter")
        assert stage.name == "ReplacePassphraseScreen"


async def test_a_slip_in_the_code_keeps_what_was_typed(machine: Machine) -> None:
    """Nobody types 36 signs twice because of one."""
    machine.create()[0].close()
    async with running(machine) as stage:
        await stage.press("f2")
        await stage.type("abcd efgh")
        await stage.press("enter")
        assert stage.app.screen.query_one(SecretField).value == "abcd efgh"


async def test_an_abandoned_opening_opens_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A derivation cannot be stopped, but its result is dropped and closed."""
    machine.create()[0].close()
    begun, go_on = threading.Event(), threading.Event()
    opened: list[Session] = []
    real = session_room.open_with_passphrase

    def slow(*args: object, **accept: bool) -> Session:
        begun.set()
        go_on.wait(20)
        opened.append(real(*args, **accept))  # type: ignore[arg-type]
        return opened[0]

    monkeypatch.setattr(session_room, "open_with_passphrase", slow)
    async with running(machine) as stage:
        await stage.type(PASSPHRASE.reveal())
        await stage.pilot.press("enter")
        await stage.pilot.pause()
        assert begun.wait(20)
        assert stage.shows("Opening.")
        await stage.pilot.press("escape")
        go_on.set()
        await stage.settle()
        assert stage.name == "UnlockScreen"
        assert stage.app.session is None
    with pytest.raises(UsageError, match="vault-locked"):
        _ = opened[0].vault
