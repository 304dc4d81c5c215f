"""What backups take time for, to be run in a thread; each may be given up until it writes.

Imported with the first backup: it loads the cryptography.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pinvault.backup import files, rotation
from pinvault.backup.keepass import database, document, seal_kdbx
from pinvault.backup.marks import remember_made, remember_opened
from pinvault.backup.opening import Found
from pinvault.backup.restoring import plan_merge, rewording
from pinvault.backup.sealing import Portable, check_opener, seal_archive
from pinvault.backup.sheet import write_sheet
from pinvault.backup.summary import ArchiveView, archive_view
from pinvault.errors import PinvaultError, UsageError
from pinvault.vault import keys
from pinvault.vault.session.opening import practise_code

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.backup.flagging import ToReword
    from pinvault.backup.opening import Opened
    from pinvault.backup.restoring import Plan
    from pinvault.backup.sheet import Sheet
    from pinvault.secret import Secret
    from pinvault.tui.course import Course
    from pinvault.vault.session import Session


@dataclass(frozen=True, slots=True)
class Order:
    """Where an archive goes and how it opens; ``keep`` archives stay in a folder, 0 for a file."""

    path: Path
    portable: bool
    keep: int
    force: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """An archive that stands. ``left`` is what could not be done after that."""

    view: ArchiveView
    path: Path
    reopened: bool
    removed: tuple[Path, ...]
    left: PinvaultError | None


@dataclass(frozen=True, slots=True)
class Verified:
    """An archive that opens; ``noted`` says that the open vault remembers it."""

    view: ArchiveView
    reword: tuple[ToReword, ...]
    noted: bool


@dataclass(frozen=True, slots=True, repr=False)
class Planned:
    """What an archive holds, and what it would change."""

    view: ArchiveView
    plan: Plan


def target(session: Session, order: Order) -> Path:
    """Return the file that an order makes, if there is room for it.

    Raises:
        StorageError: as ``check_target``.
        UsageError: nothing would open the archive.
    """
    check_opener(session, portable=order.portable)
    path = order.path
    if order.keep:
        path = rotation.next_name(path, session.host.clock.now())
    files.check_target(path, session.host.file.path, force=order.force)
    return path


def make(session: Session, order: Order, passphrase: Secret | None, course: Course) -> Made:
    """Make an archive, prove it, and let old ones go.

    Raises:
        StorageError: the disk refused; what stood there stands as it was.
    """
    path = target(session, order)
    archive = seal_archive(session, None if passphrase is None else _portable(passphrase))
    course.change_from_here()
    files.write(path, archive.data, archive.prove, force=order.force)
    view = archive_view(path, archive.header, archive.contents.vault)
    removed: tuple[Path, ...] = ()
    left = None
    # The archive stands: what fails from here on is told beside, not instead.
    try:
        remember_made(session, archive)
        if order.keep:
            removed = rotation.tidy(order.path, path, session, order.keep)
    except PinvaultError as error:
        left = error.with_traceback(None)
    return Made(view, path, archive.reopened, removed, left)


def verify(session: Session, opened: Opened, course: Course) -> Verified:
    """Count what an opened archive holds, and remember in its vault that it opens."""
    view = archive_view(opened.path, opened.header, opened.contents.vault)
    reword = rewording(opened)
    ours = session.state.header.vault_id == opened.header.vault_id
    if ours:
        course.change_from_here()
        remember_opened(session, opened)
    return Verified(view, reword, ours)


def planned(session: Session, opened: Opened) -> Planned:
    """Find out what an archive would change here; nothing is changed.

    Raises:
        ChoiceNeededError: ``archive-other-vault``.
    """
    view = archive_view(opened.path, opened.header, opened.contents.vault)
    return Planned(view, plan_merge(session, opened))


def merge(session: Session, plan: Plan, course: Course) -> int:
    """Carry a plan out; return the revision of the vault with which that was saved."""
    course.change_from_here()
    plan.carry_out(session)
    return session.state.header.revision


def unmerge(session: Session, revision: int) -> None:
    """Go back to the newest state before ``revision``, whatever was saved since.

    Raises:
        UsageError: ``merge-undo-gone``: it is not kept any more.
    """
    for state in session.past.list():
        if state.revision is not None and state.revision < revision:
            session.past.restore(state.number)
            return
    raise UsageError("merge-undo-gone")


def export(session: Session, order: Order, passphrase: Secret, course: Course) -> tuple[int, int]:
    """Write a KeePass database; return how many cards and entries it holds.

    Raises:
        StorageError: the disk refused; what stood there stands as it was.
    """
    state = session.state
    files.check_target(order.path, session.host.file.path, force=order.force)
    cost = keys.calibrate(memory_max_kib=keys.PORTABLE_MEMORY_MAX_KIB)
    found = database(state.contents, state.box, session.host.clock.now())
    data = seal_kdbx(passphrase, cost, partial(document, found))
    course.change_from_here()
    files.write(order.path, data, lambda _: None, force=order.force)
    return len(found.groups), sum(len(group.entries) for group in found.groups)


def print_sheet(session: Session, order: Order, typed: Secret | None, course: Course) -> Sheet:
    """Write the page to print, with the recovery code if it was typed.

    Raises:
        WrongSecretError: what was typed is not the vault's code.
        StorageError: the disk refused; what stood there stands as it was.
    """
    if typed is not None:
        practise_code(session.host, typed)
    course.change_from_here()
    code = None if typed is None else keys.RecoveryCode.parse(typed)
    return write_sheet(session, order.path, code, force=order.force)


def found_at(path: Path) -> Found:
    """Read an archive; as ``Found``."""
    return Found(path)


def _portable(passphrase: Secret) -> Portable:
    return Portable(passphrase, keys.calibrate(memory_max_kib=keys.PORTABLE_MEMORY_MAX_KIB))
