"""Opening an archive: by its passphrase or by a recovery code, on any machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.backup.refusals import about_archive
from pinvault.errors import ChoiceNeededError, UnreadableError, WrongSecretError
from pinvault.vault.container import Kind, PortableSlot, decode
from pinvault.vault.keys import (
    RecoveryCode,
    machine_memory_kib,
    open_portable,
    open_recovery,
)
from pinvault.vault.sealing import open_contents
from pinvault.vault.session.state import recovery_slot
from pinvault.vault.storage import VaultFile

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.secret import Secret
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Container, Header, RecoverySlot
    from pinvault.vault.keys import Box


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """An opened archive. ``digest`` is the SHA-256 of the file, in hexadecimal."""

    path: Path
    digest: str
    header: Header
    box: Box
    contents: Contents


class Found:
    """An archive that was read and is in form, and not opened yet."""

    def __init__(self, path: Path) -> None:
        """Read the file at ``path``.

        Raises:
            StorageError: ``archive-missing``, or what the disk says.
            UnreadableError: damaged, foreign, too new or hostile; ``archive-is-vault`` for a
                vault.
        """
        self.path = path
        with about_archive(path):
            data = VaultFile(path).peek()
            self._container: Container = decode(data)
            if self.header.kind is Kind.VAULT:
                raise UnreadableError("archive-is-vault")
        self.digest = hashlib.sha256(data).hexdigest()

    @property
    def header(self) -> Header:
        """What stands in clear; not to be believed before the archive is open."""
        return self._container.header

    @property
    def portable(self) -> PortableSlot | None:
        """The slot that a passphrase opens, if there is one."""
        return next((slot for slot in self.header.slots if isinstance(slot, PortableSlot)), None)

    @property
    def recovery(self) -> RecoverySlot | None:
        """The slot that a recovery code opens, if there is one."""
        return recovery_slot(self.header)

    def by_passphrase(self, passphrase: Secret, *, accept_heavy: bool = False) -> Opened:
        """Open it with the passphrase it was made with. Takes one key derivation.

        Raises:
            WrongSecretError: ``archive-without-passphrase`` or ``archive-passphrase-wrong``.
            ChoiceNeededError: ``cost-heavy`` (more than half of this machine's memory).
            UnreadableError: it was edited.
        """
        slot = self.portable
        if slot is None:
            raise WrongSecretError("archive-without-passphrase", number=self._number)
        memory = slot.lock.cost.memory_kib
        if memory > machine_memory_kib() // 2 and not accept_heavy:
            raise ChoiceNeededError("cost-heavy", mib=memory // 1024)
        with about_archive(self.path):
            return self._opened(open_portable(slot, passphrase, self.header.vault_id))

    def by_code(self, typed: Secret) -> Opened:
        """Open it with the recovery code that was the vault's when it was made.

        Raises:
            WrongSecretError: ``archive-without-code``, ``recovery-code-mistyped`` or
                ``archive-code-other``.
            UnreadableError: it was edited.
        """
        slot = self.recovery
        if slot is None:
            raise WrongSecretError("archive-without-code")
        with about_archive(self.path):
            code = RecoveryCode.parse(typed)
            return self._opened(open_recovery(slot, code, self.header.vault_id))

    @property
    def _number(self) -> int:
        return 0 if self.recovery is None else self.recovery.number

    def _opened(self, box: Box) -> Opened:
        contents = open_contents(box, self._container)
        # A hint that does not open would be found out too late, when it is needed.
        for name, sealed in contents.hints.items():
            box.open_hint(name, sealed)
        return Opened(self.path, self.digest, self.header, box, contents)
