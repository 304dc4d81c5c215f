"""From an open vault to the bytes of an archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.errors import UsageError
from pinvault.vault.container import Header, Kind
from pinvault.vault.keys import make_portable, new_box, open_portable, random_id
from pinvault.vault.sealing import seal_file, verify_file
from pinvault.vault.session.rotation import resealed
from pinvault.vault.session.slotting import same_recovery

if TYPE_CHECKING:
    from pinvault.secret import Secret
    from pinvault.vault.codec import Contents
    from pinvault.vault.container import Cost, PortableSlot, RecoverySlot, Slot
    from pinvault.vault.keys import Box
    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True, repr=False)
class Portable:
    """The passphrase that shall open an archive by itself, and what a guess at it costs."""

    passphrase: Secret
    cost: Cost


@dataclass(frozen=True, slots=True, repr=False)
class Archive:
    """A sealed archive, not on disk yet, and what it takes to prove what was written."""

    data: bytes
    header: Header
    contents: Contents
    _box: Box
    _portable: tuple[PortableSlot, Secret] | None

    @property
    def reopened(self) -> bool:
        """Whether :meth:`prove` opens it as a person would, not only with the key at hand."""
        return self._portable is not None

    def prove(self, data: bytes) -> None:
        """Make sure that what was read back from the disk opens to what was meant.

        With a portable passphrase that takes one key derivation; for the recovery code, which
        pinvault does not know, the contents are opened with the archive's own key.

        Raises:
            PinvaultError: it does not.
        """
        box = self._box
        if self._portable is not None:
            slot, passphrase = self._portable
            box = open_portable(slot, passphrase, self.header.vault_id)
        verify_file(box, data, self.contents)


def check_opener(session: Session, *, portable: bool) -> None:
    """Refuse to make an archive that nothing would open.

    Raises:
        UsageError: ``archive-no-opener``: the vault has no recovery code, and no passphrase is
            wanted.
    """
    if session.state.recovery is None and not portable:
        raise UsageError("archive-no-opener")


def seal_archive(session: Session, portable: Portable | None) -> Archive:
    """Seal all that the vault holds under a vault key of the archive's own.

    It opens with the vault's recovery code, and with the portable passphrase if there is one.

    Raises:
        UsageError: as :func:`check_opener`.
    """
    check_opener(session, portable=portable is not None)
    state = session.state
    saved = session.host.seconds()
    box = new_box(state.header.vault_id)
    slot = None if portable is None else _portable_slot(box, portable, saved)
    header = Header(
        kind=Kind.ARCHIVE,
        vault_id=state.header.vault_id,
        installation=random_id(),
        revision=state.header.revision,
        saved=saved,
        unfinished=False,
        content_salt=bytes(32),
        agenda_digest=bytes(32),
        slots=_slots(box, state.recovery, slot),
    )
    contents = resealed(state.contents, state.box, box)
    sealed = seal_file(box, None, header, contents)
    opener = None if slot is None or portable is None else (slot, portable.passphrase)
    return Archive(sealed.data, sealed.header, contents, box, opener)


def _portable_slot(box: Box, portable: Portable, created: int) -> PortableSlot:
    return make_portable(box, random_id(), portable.passphrase, portable.cost, created)


def _slots(
    box: Box, recovery: RecoverySlot | None, portable: PortableSlot | None
) -> tuple[Slot, ...]:
    kept = () if recovery is None else (same_recovery(box, recovery),)
    return kept if portable is None else (*kept, portable)
