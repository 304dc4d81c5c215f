"""Changing passphrase, recovery code, device secret and cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.vault.container import DeviceKind
from pinvault.vault.keys import make_daily, open_daily
from pinvault.vault.sealing import seal_file
from pinvault.vault.session.group import Group
from pinvault.vault.session.paper import unconfirmed, with_confirmed
from pinvault.vault.session.passphrase_rules import check_passphrase
from pinvault.vault.session.proof import device_secret, prove
from pinvault.vault.session.rotation import Recovery, rotate
from pinvault.vault.session.saving import remember, written
from pinvault.vault.session.state import State, catch_up

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost
    from pinvault.vault.keys import RecoveryCode


class Keys(Group):
    """What a person can do with the keys. All but :meth:`tune` re-seal everything."""

    def confirm(self, passphrase: Secret) -> None:
        """Make sure that the person at the keyboard knows the passphrase. One derivation.

        Raises:
            WrongSecretError: ``passphrase-wrong``.
            KeyringError: the device secret cannot be had.
        """
        session = self._session
        header = session.state.header
        secret = device_secret(session.host, header)
        open_daily(session.state.daily, passphrase, secret, header.vault_id)

    def change_passphrase(
        self, new: Secret, *, cost: Cost | None = None, device: DeviceKind | None = None
    ) -> None:
        """Give the vault a new passphrase; the recovery code stays good.

        A code that has just opened the vault is on paper: it counts as confirmed from then on.

        Raises:
            UsageError: the passphrase is too short for where the device secret is kept.
            KeyringError, StorageError, BusyError, ChoiceNeededError: nothing was changed.
        """
        by_code = self._session.state.reminder is None
        self._rotate(new, cost=cost, device=device, recovery=Recovery.KEEP)
        if by_code:
            self.confirm_code()

    @property
    def unconfirmed_code(self) -> int | None:
        """The number of the recovery code if nobody has confirmed it on paper; else None."""
        return unconfirmed(self._session.state)

    def confirm_code(self) -> None:
        """Note that the recovery code was read back from its paper.

        Raises:
            BusyError, ChoiceNeededError, StorageError, UnreadableError: it stays unconfirmed.
        """
        number = self.unconfirmed_code
        if number is not None:
            self._change_vault(lambda vault: with_confirmed(vault, number))

    def replace_code(self, passphrase: Secret, *, to_confirm: bool = False) -> RecoveryCode:
        """Make a new recovery code, to be shown once; the old one opens nothing new.

        With ``to_confirm`` it counts as unconfirmed until :meth:`confirm_code`.

        Raises:
            WrongSecretError: the passphrase is not the vault's.
            KeyringError, StorageError, BusyError, ChoiceNeededError: nothing was changed.
        """
        self.confirm(passphrase)
        code = self._rotate(passphrase, recovery=Recovery.REPLACE, to_confirm=to_confirm)
        assert code is not None  # noqa: S101  (REPLACE always makes one)
        return code

    def revoke_code(self, passphrase: Secret) -> None:
        """Go on without a recovery code.

        Raises:
            As for :meth:`replace_code`.
        """
        self.confirm(passphrase)
        self._rotate(passphrase, recovery=Recovery.REVOKE)

    def move_device(self, passphrase: Secret, device: DeviceKind) -> None:
        """Make a new device secret and keep it in the store of ``device``.

        Raises:
            UsageError: a file asks for a stronger passphrase.
            WrongSecretError, KeyringError, StorageError: nothing was changed.
        """
        check_passphrase(passphrase, alone=device is DeviceKind.FILE)
        self.confirm(passphrase)
        self._rotate(passphrase, device=device, recovery=Recovery.KEEP)

    def tune(self, passphrase: Secret, cost: Cost) -> None:
        """Wrap the vault key at another cost; all else stays. Three derivations.

        Raises:
            WrongSecretError, KeyringError, StorageError, BusyError, ChoiceNeededError: nothing
                was changed.
        """
        self.confirm(passphrase)
        self._session.replace_state(lambda state: self._tuned(state, passphrase, cost))

    def _tuned(self, state: State, passphrase: Secret, cost: Cost) -> State:
        host = self._session.host
        with host.file.locked():
            host.file.sweep()
            state = catch_up(state, *host.load())
            old = state.daily
            secret = device_secret(host, state.header)
            daily = make_daily(
                state.box,
                old.id,
                passphrase,
                secret,
                cost,
                kind=old.device,
                live=old.live,
                created=host.seconds(),
            )
            slots = tuple(daily if slot is old else slot for slot in state.header.slots)
            header = replace(
                state.header,
                slots=slots,
                revision=max(state.header.revision, state.revision_floor) + 1,
                saved=host.seconds(),
            )
            sealed = seal_file(state.box, state.reminder, header, state.contents)
            host.file.replace(
                sealed.data, lambda data: prove(host, passphrase, data, state.contents)
            )
            tuned = written(state, sealed, state.contents)
            self._session.tell(*remember(host, tuned, sealed))
            return tuned

    def _rotate(
        self,
        passphrase: Secret,
        *,
        recovery: Recovery,
        cost: Cost | None = None,
        device: DeviceKind | None = None,
        to_confirm: bool = False,
    ) -> RecoveryCode | None:
        session = self._session
        kind = device or session.state.daily.device
        check_passphrase(passphrase, alone=kind is DeviceKind.FILE)
        code: list[RecoveryCode | None] = []

        def change(state: State) -> State:
            result = rotate(
                session.host,
                state,
                passphrase,
                cost=cost or state.daily.lock.cost,
                device=kind,
                recovery=recovery,
                to_confirm=to_confirm,
            )
            code.append(result.code)
            session.tell(*result.notices)
            return result.state

        session.replace_state(change)
        return code[0]
