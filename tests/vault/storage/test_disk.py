"""Promises on real disks that say no: full, read-only, limited, someone else's."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pinvault.errors import StorageError
from pinvault.vault.storage import VaultFile
from tests.support.parts import require
from tests.vault.storage.acts import save

ROOT = Path(__file__).resolve().parents[3]


def test_a_full_or_read_only_disk_keeps_the_vault(tmp_path: Path) -> None:
    """On a real small disk: the old vault stays, the reason is clear, freed space is enough."""
    space = ["unshare", "--mount"]
    if os.geteuid() != 0:
        space += ["--user", "--map-root-user"]
    require("unshare", "mount")
    if subprocess.run([*space, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no disk of one's own is permitted here; test_faults shows the same refusals")
    mount = 'mount -t tmpfs -o size=64k,mode=700 pinvault "$0" && exec "$@"'
    program = [sys.executable, "-m", "tests.vault.storage.small_disk", str(tmp_path)]
    done = subprocess.run(
        [*space, "sh", "-c", mount, str(tmp_path), *program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "full: disk-full, first, v.pinvault v.pinvault.lock",
        "freed: done, third, v.pinvault v.pinvault.generations v.pinvault.lock",
        "read-only: disk-read-only, third, v.pinvault v.pinvault.generations v.pinvault.lock",
    ]


def test_a_limit_on_file_sizes_keeps_the_vault(file: VaultFile) -> None:
    """What ``ulimit -f`` forbids is told apart from a full disk, and nothing lies about."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with pytest.raises(StorageError, match="file-size-forbidden"):
            save(file, b"x" * 1025)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert file.read() == b"first"
    names = {path.name for path in file.path.parent.iterdir()}
    assert names == {"v.pinvault", "v.pinvault.lock"}


def test_a_folder_that_may_not_be_written_keeps_the_vault(persons_folder: Path) -> None:
    """Reading works, saving says whose permission is missing."""
    file = VaultFile(persons_folder / "v.pinvault")
    file.create(b"first", lambda _: None)
    persons_folder.chmod(0o500)
    with pytest.raises(StorageError) as caught:
        save(file, b"second")
    assert caught.value.reason == "disk-permission"
    assert file.read() == b"first"
    other = VaultFile(persons_folder / "other.pinvault")
    with pytest.raises(StorageError, match="disk-permission"):
        other.create(b"x", lambda _: None)


def test_a_folder_that_may_not_be_entered_is_said(persons_folder: Path) -> None:
    """What cannot be looked at is not taken for a missing vault."""
    file = VaultFile(persons_folder / "v.pinvault")
    file.create(b"first", lambda _: None)
    persons_folder.chmod(0)
    try:
        for attempt in (file.exists, file.read, file.locked().__enter__, file.generations):
            with pytest.raises(StorageError, match="disk-permission"):
                attempt()
    finally:
        persons_folder.chmod(0o700)


def test_a_folder_that_may_not_be_listed_still_saves(persons_folder: Path) -> None:
    """Such a folder cannot be synced either; the rename is all there is."""
    file = VaultFile(persons_folder / "v.pinvault")
    file.create(b"first", lambda _: None)
    persons_folder.chmod(0o300)
    save(file, b"second")
    persons_folder.chmod(0o700)
    assert file.read() == b"second"
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
