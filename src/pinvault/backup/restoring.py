"""Coming back: an archive becomes a vault on this machine, or part of the one that is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pinvault.backup.flagging import flagged, refused_hints, to_reword
from pinvault.clock import moment_of
from pinvault.domain.merge import Copy, differences, merged
from pinvault.domain.vault import CARDS_MAX
from pinvault.errors import ChoiceNeededError, UsageError
from pinvault.vault.codec import Contents
from pinvault.vault.session import Origin, create_vault
from pinvault.vault.session.erasure import erase_from_generations
from pinvault.vault.session.rotation import resealed
from pinvault.vault.session.state import recovery_slot

if TYPE_CHECKING:
    from pinvault.backup.flagging import ToReword
    from pinvault.backup.opening import Opened
    from pinvault.domain.merge import Difference
    from pinvault.domain.vault import Vault
    from pinvault.secret import Secret
    from pinvault.vault.container import Cost, DeviceKind, Header
    from pinvault.vault.keys import Box, RecoveryCode
    from pinvault.vault.session import Host, Session

_LAST_NUMBER = 2**32 - 1


def restore_new(  # noqa: PLR0913  (what a vault is made of, and from what)
    host: Host,
    archive: Opened,
    passphrase: Secret,
    *,
    device: DeviceKind,
    cost: Cost,
    to_confirm: bool = False,
) -> tuple[Session, RecoveryCode]:
    """Make a vault of an archive where there is none, and open it.

    The vault keeps its id; passphrase, device secret, vault key and recovery code are new. Takes
    two key derivations. ``to_confirm`` is as for ``create_vault``.

    Raises:
        UsageError: a passphrase too short for where the device secret is kept.
        StorageError: ``vault-exists``, or the disk refused.
        KeyringError: the store refused.
    """
    at = host.clock.now()

    def fill(box: Box) -> Contents:
        contents = flagged(archive.contents, archive.box)
        # It was sealed before the vault could note that it was made.
        made = moment_of(archive.header.saved)
        vault = contents.vault.with_archive_made(made).with_archive_opened(archive.digest, at)
        return resealed(Contents(vault, contents.hints), archive.box, box)

    before = recovery_slot(archive.header)
    number = 1 if before is None else min(before.number + 1, _LAST_NUMBER)
    origin = Origin(archive.header.vault_id, fill, number)
    session, code = create_vault(
        host, passphrase, device=device, cost=cost, to_confirm=to_confirm, origin=origin
    )
    assert code is not None  # noqa: S101  (with_code is on)
    return session, code


def rewording(archive: Opened) -> tuple[ToReword, ...]:
    """List the texts of an archive that would be refused if they were typed today."""
    refused = refused_hints(archive.contents, archive.box)
    return to_reword(archive.contents.vault, refused)


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """What merging an archive into an open vault does: to be shown first, then done.

    ``erases`` counts the hints of this vault that were erased for good in the other copy.
    """

    changes: tuple[Difference, ...]
    reword: tuple[ToReword, ...]
    erases: int
    _archive: Opened

    def carry_out(self, session: Session) -> None:
        """Do it, as one save: ``generations restore 1`` undoes it, but for what was erased.

        What either copy erased leaves the earlier states of this one too. Where that is
        interrupted, merging once more finishes it.

        Raises:
            UsageError: ``vault-full``.
            BusyError, ChoiceNeededError, StorageError, UnreadableError: nothing was changed, or
                the merge is saved and an erased hint still stands in an earlier state.
        """
        incoming = flagged(self._archive.contents, self._archive.box)
        theirs = _copy(incoming.vault, self._archive.header)
        hints = resealed(incoming, self._archive.box, session.state.box).hints
        at = session.host.clock.now()

        def change(contents: Contents) -> Contents:
            vault = _together(contents.vault, session.state.header, theirs)
            vault = vault.with_archive_opened(self._archive.digest, at)
            return Contents(vault, {**hints, **contents.hints}).pruned()

        session.commit(change)
        if session.vault.erased:
            erase_from_generations(session.host, session.state)


def plan_merge(session: Session, archive: Opened) -> Plan:
    """Find out what merging ``archive`` changes in the open vault; nothing is changed yet.

    Raises:
        ChoiceNeededError: ``archive-other-vault``.
        UsageError: ``vault-full``.
    """
    check_same_vault(session.state.header, archive.header)
    theirs = _copy(archive.contents.vault, archive.header)
    after = _together(session.vault, session.state.header, theirs)
    refused = refused_hints(archive.contents, archive.box) & after.hint_ids()
    erased = frozenset(after.erased) & session.vault.hint_ids()
    changes = differences(session.vault, after)
    return Plan(changes, to_reword(after, refused), len(erased), archive)


def check_same_vault(vault: Header, archive: Header) -> None:
    """Refuse to mix two vaults. Raises ``ChoiceNeededError`` (``archive-other-vault``)."""
    if vault.vault_id != archive.vault_id:
        raise ChoiceNeededError("archive-other-vault")


def _together(ours: Vault, header: Header, theirs: Copy) -> Vault:
    vault = merged(_copy(ours, header), theirs).vault
    if len(vault.cards) > CARDS_MAX:
        raise UsageError("vault-full", limit=CARDS_MAX)
    return vault


def _copy(vault: Vault, header: Header) -> Copy:
    return Copy(vault, moment_of(header.saved))
