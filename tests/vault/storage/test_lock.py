"""Promises of the lock: one writer at a time, and none that outlives its process."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from pinvault.errors import BusyError, StorageError
from pinvault.vault.storage import VaultFile
from tests.vault.storage.acts import save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[3]


def _start(program: str, *arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.vault.storage.{program}", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _held_elsewhere(file: VaultFile) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the lock for the length of the block."""
    with _start("hold_lock", file.path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_a_second_process_waits_and_then_says_who_is_in_the_way(file: VaultFile) -> None:
    """After the waiting time, not before; reading goes on meanwhile."""
    impatient = VaultFile(file.path, lock_seconds=0.3)
    with _held_elsewhere(file):
        began = time.monotonic()
        with pytest.raises(BusyError) as caught, impatient.locked():
            pass
        assert 0.3 <= time.monotonic() - began < 3
        assert caught.value.reason == "vault-busy"
        assert caught.value.values == {"path": f"{file.path}.lock"}
        assert impatient.read() == b"first"


def test_a_lock_ends_with_a_killed_process(file: VaultFile) -> None:
    """Kill -9 leaves nothing that keeps the next one out."""
    with _held_elsewhere(file) as other:
        other.kill()
        other.wait()
        save(VaultFile(file.path, lock_seconds=1), b"second")
    assert file.read() == b"second"


def test_a_lock_that_is_given_back_lets_the_next_one_in(file: VaultFile) -> None:
    """Whoever waits gets it as soon as it is free."""
    with _held_elsewhere(file) as other:
        assert other.stdin is not None
        threading.Timer(0.2, other.stdin.close).start()
        save(file, b"second")
    assert file.read() == b"second"


def test_eight_writers_lose_nothing(file: VaultFile) -> None:
    """Each change builds on the one before, whoever made it."""
    save(file, b"0")
    writers = [_start("count_up", file.path, "5") for _ in range(8)]
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0] * 8
    assert file.read() == b"40"
    kept = [file.read_generation(generation) for generation in file.generations()]
    assert kept == [b"39", b"38", b"37", b"36", b"35"]


def test_two_at_once_create_one_vault(tmp_path: Path) -> None:
    """Of several first saves one wins, and the others say that a vault stands."""
    path = tmp_path / "new" / "v.pinvault"
    ready = threading.Barrier(4)
    told: list[str] = []

    def create(number: int) -> None:
        ready.wait()
        try:
            VaultFile(path).create(b"vault %d" % number, lambda _: None)
        except StorageError as error:
            told.append(error.reason)
        else:
            told.append(f"vault {number}")

    threads = [threading.Thread(target=create, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = set(told) - {"vault-exists"}
    assert told.count("vault-exists") == 3
    assert VaultFile(path).read() == winner.encode()


@pytest.mark.parametrize("same", [True, False])
def test_threads_exclude_each_other(file: VaultFile, *, same: bool) -> None:
    """A worker of the terminal app is one writer too, through the same object or another."""
    other = file if same else VaultFile(file.path)
    inside: list[str] = []

    def enter() -> None:
        with other.locked():
            inside.append("other")

    thread = threading.Thread(target=enter)
    with file.locked():
        thread.start()
        thread.join(0.3)
        assert inside == []
        with pytest.raises(RuntimeError):
            _in_thread(file.sweep)
    thread.join()
    assert inside == ["other"]


def test_the_holder_may_enter_again(file: VaultFile) -> None:
    """A step that locks for itself works inside a larger one, which keeps the lock after it."""
    with file.locked():
        with file.locked():
            file.replace(b"second", lambda _: None)
        file.replace(b"third", lambda _: None)
    with pytest.raises(RuntimeError):
        file.sweep()
    assert file.read() == b"third"


def test_an_error_inside_gives_the_lock_back(file: VaultFile) -> None:
    """The next change does not wait for one that failed."""
    with pytest.raises(KeyError), file.locked():
        raise KeyError
    save(VaultFile(file.path, lock_seconds=0), b"second")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSYS, "lock-unsupported"),
        (errno.ENOTSUP, "lock-unsupported"),
        (errno.ENOLCK, "lock-unsupported"),
        (errno.EIO, "io-error"),
    ],
)
def test_a_file_system_without_locks_is_refused(
    number: int, reason: str, file: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No marker file takes the place of a lock: it would outlive a killed process."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(number, "no")

    names = sorted(file.path.parent.iterdir())
    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(StorageError, match=reason), file.locked():
        pass
    assert sorted(file.path.parent.iterdir()) == names


def test_a_lock_file_that_is_a_link_is_refused(file: VaultFile, tmp_path: Path) -> None:
    """Nobody can have us open or shut a file by naming it as our lock."""
    target = tmp_path / "target"
    target.write_bytes(b"x")
    lock = tmp_path / "v.pinvault.lock"
    lock.unlink()
    lock.symlink_to(target)
    with pytest.raises(StorageError, match="vault-is-link"), file.locked():
        pass
    assert target.read_bytes() == b"x"


def _in_thread(call: Callable[[], None]) -> None:
    """Run ``call`` in a thread of its own and raise here what it raises there."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            call()
        except RuntimeError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]
