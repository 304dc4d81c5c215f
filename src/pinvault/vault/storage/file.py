"""The vault file: where it is, what is in it, and how it becomes a new one."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from pinvault.errors import BusyError, NoVaultError, StorageError
from pinvault.vault.storage.asides import DAMAGED, check_label, kept_asides, publish_aside
from pinvault.vault.storage.folders import make_folders, sync_folder, tighten
from pinvault.vault.storage.generations import Generation, Generations
from pinvault.vault.storage.lock import VaultLock
from pinvault.vault.storage.opening import MIB, look, read_checked
from pinvault.vault.storage.refusals import refusing, shown
from pinvault.vault.storage.staging import has_strays, publish, staged, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pinvault.vault.storage.staging import Verify


class VaultFile:
    """A vault at a path, with its lock and its generations beside it.

    Reading needs no lock: a save replaces the file in one step. Everything that changes something
    does. Every method raises ``StorageError`` for what the operating system or the look of the
    file forbids, and leaves the old file or the new one, never anything between.
    """

    def __init__(
        self,
        path: Path,
        *,
        limit: int = 16 * MIB,
        lock_seconds: float = 5.0,
        own_folder: bool = False,
    ) -> None:
        """Stand for the vault at ``path``; touch nothing yet.

        ``limit`` is the largest file read or written, in bytes; ``lock_seconds`` the longest wait
        for another process. ``own_folder`` says that the folder is pinvault's alone, so its mode
        is set right as well; a folder that people share with other files keeps its own.
        """
        self.path = path
        self._limit = limit
        self._own_folder = own_folder
        self._lock = VaultLock(path.parent / f"{path.name}.lock", lock_seconds)
        self._generations = Generations(path.parent / f"{path.name}.generations", limit)

    def exists(self) -> bool:
        """Tell whether anything stands at the path, fit for a vault or not."""
        with refusing(self.path):
            try:
                os.lstat(self.path)
            except FileNotFoundError:
                return False
            return True

    def read(self) -> bytes:
        """Return the content and set the file's mode right.

        Raises ``NoVaultError`` (``no-vault``), ``UnreadableError`` (``file-too-large``) and
        ``StorageError``, for links, folders, devices and foreign owners too.
        """
        if self._own_folder:
            tighten(self.path.parent)
        with refusing(self.path):
            try:
                return read_checked(self.path, self._limit)
            except FileNotFoundError as error:
                raise self._no_vault() from error

    def peek(self) -> bytes:
        """Return the content of a file that may be anybody's, and change nothing.

        Raises as ``read`` does, except for a foreign owner.
        """
        with refusing(self.path):
            try:
                return read_checked(self.path, self._limit, own=False)
            except FileNotFoundError as error:
                raise self._no_vault() from error

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep every other process, thread and ``VaultFile`` from changing this vault.

        The holding thread may enter again. Raises ``BusyError`` (``vault-busy``) after the waiting
        time, ``NoVaultError`` where even the folder is missing, and ``StorageError``.
        """
        with refusing(self.path):
            # Judged first, so that a path that can be no vault does not even get a lock file.
            look(self.path)
            if not self.path.parent.is_dir():
                raise self._no_vault()
        with self._lock.hold():
            yield

    def create(self, data: bytes, verify: Verify, *, folder: bool = True) -> None:
        """Write the first file, and with ``folder`` its folder (mode 0700) if that is missing.

        ``verify`` gets the bytes as read back from the disk and raises if they do not open. Takes
        the lock by itself. Raises ``StorageError`` (``vault-exists``) if anything stands at the
        path, even if it appeared this moment.
        """
        with refusing(self.path):
            if folder:
                make_folders(self.path.parent)
            with self.locked():
                self.sweep()
                if self.exists():
                    raise StorageError("vault-exists", path=shown(self.path))
                with self._staged(data, verify) as temporary:
                    publish(temporary, self.path)
                self._confirm()

    def replace(self, data: bytes, verify: Verify, *, keep: int = 5) -> None:
        """Save ``data`` over the present file, which becomes the newest of ``keep`` generations.

        Call it with the lock held; ``verify`` as for ``create``. Raises ``NoVaultError`` if there
        is no file to replace. A ``StorageError`` named ``save-unconfirmed`` is the one error after
        which the new file stands: only its name may not have reached the disk yet.
        """
        self._needs_lock()
        with refusing(self.path):
            current = self.read()
            with self._staged(data, verify) as temporary:
                if keep:
                    self._generations.keep(self.path, current)
                temporary.replace(self.path)
            self._confirm()
            self._generations.prune(keep)

    def put_back(self, generation: Generation, verify: Verify) -> Path:
        """Put an earlier state in the place of a damaged file; return where that one is kept.

        Needs the lock; ``verify`` as for ``create``. The generations stay as they are: a damaged
        file must not push a sound one out.
        """
        self._needs_lock()
        data = self.read_generation(generation)
        aside = self.keep_aside(self.read(), DAMAGED)
        with refusing(self.path):
            with self._staged(data, verify) as temporary:
                temporary.replace(self.path)
            self._confirm()
        return aside

    def generations(self) -> tuple[Generation, ...]:
        """Return the earlier states that are kept, newest first."""
        with refusing(self._generations.folder):
            return self._generations.listed()

    def read_generation(self, generation: Generation) -> bytes:
        """Return the bytes of an earlier state, checked as ``read`` checks.

        Raises ``StorageError`` (``generation-missing`` among others) and ``UnreadableError``.
        """
        with refusing(generation.path):
            return self._generations.read(generation)

    def rewrite_generation(self, generation: Generation, data: bytes, verify: Verify) -> None:
        """Put other bytes in its place, as safely as ``replace``; its name and time stay."""
        self._needs_lock()
        with refusing(generation.path):
            self._generations.rewrite(generation, data, verify)

    def remove_generation(self, generation: Generation) -> None:
        """Remove an earlier state for good; one that is gone already is no error."""
        self._needs_lock()
        with refusing(generation.path):
            self._generations.remove(generation)

    def keep_aside(self, data: bytes, label: str) -> Path:
        """Write ``data`` beside the vault, under a free name with ``label`` in it; return the path.

        Nothing is overwritten. Needs the lock. Raises ``ValueError`` for a label that is not
        lower-case letters, digits and hyphens.
        """
        self._needs_lock()
        check_label(label)
        with refusing(self.path), self._staged(data, lambda _: None) as temporary:
            target = publish_aside(temporary, self.path, label)
            sync_folder(target.parent)
        return target

    def asides(self) -> tuple[Path, ...]:
        """Return the copies that were kept beside the vault, sorted by name."""
        with refusing(self.path):
            return tuple(kept_asides(self.path))

    def remove_aside(self, path: Path) -> None:
        """Remove one of :meth:`asides`, or another file of the vault's; needs the lock."""
        self._needs_lock()
        with refusing(path):
            path.unlink(missing_ok=True)

    def remove(self) -> None:
        """Remove the vault, its generations and its lock file for good; needs the lock.

        The vault goes last: whatever stops this, it still opens or is gone. Copies that were kept
        aside stay, because they are a person's to decide about. So does the folder, unless it is
        pinvault's own and empty.
        """
        self._needs_lock()
        with refusing(self.path):
            self.sweep()
            self._generations.remove_all()
            self.path.unlink(missing_ok=True)
            self._lock.remove()
            sync_folder(self.path.parent)
            if self._own_folder:
                with suppress(OSError):
                    self.path.parent.rmdir()

    def remove_lock(self) -> None:
        """Remove the lock file while holding it: for files that are written once, such as backups.

        What cannot be removed stays; it holds nothing.
        """
        self._needs_lock()
        with suppress(OSError):
            self._lock.remove()

    def sweep(self) -> None:
        """Remove temporary files of ours that a killed save left; needs the lock."""
        self._needs_lock()
        sweep(self.path.parent, self.path.name)
        self._generations.sweep()

    def sweep_if_idle(self) -> None:
        """Do as ``sweep`` does, without the lock and without waiting: for a mere look at the vault.

        Whoever holds the lock is saving, and sweeps by itself. What cannot be done is left.
        """
        if not (has_strays(self.path.parent, self.path.name) or self._generations.has_strays()):
            return
        idle = VaultFile(self.path, lock_seconds=0)
        with suppress(BusyError, NoVaultError, StorageError), idle.locked():
            idle.sweep()

    def _staged(self, data: bytes, verify: Verify) -> AbstractContextManager[Path]:
        return staged(self.path.parent, self.path.name, data, verify, self._limit)

    def _confirm(self) -> None:
        try:
            sync_folder(self.path.parent)
        except OSError as error:
            raise StorageError("save-unconfirmed", path=shown(self.path)) from error

    def _needs_lock(self) -> None:
        if not self._lock.held:
            message = "hold VaultFile.locked() around a change"
            raise RuntimeError(message)

    def _no_vault(self) -> NoVaultError:
        return NoVaultError("no-vault", path=shown(self.path))
