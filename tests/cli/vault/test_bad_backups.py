"""Promises for every bad backup: a message of its own, its exit code, and nothing touched."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pinvault.vault import keys
from pinvault.vault.home import default_path
from tests.support.cheap import CHEAPEST
from tests.support.vectors import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.world import Answered

    Command = Callable[..., Answered]

ALONE = "six small boats on the lake"
CODE_OF_NOBODY = "0000-" * 8 + "0000"


class Stage:
    """A vault, a good backup on a stick, and what types commands."""

    def __init__(self, command: Command, stick: Path) -> None:
        self.command, self.stick = command, stick
        self.good = stick / "good.backup"
        made = command("backup", "create", str(self.good), backup_passphrase_fd=ALONE)
        assert made.exit == 0, made

    def put(self, content: bytes) -> Path:
        """Lay a file beside the good backup."""
        path = self.stick / "bad.backup"
        path.write_bytes(content)
        return path

    def vector(self, name: str) -> Path:
        """Lay one of the frozen files there."""
        return self.put((FOLDER / "files" / f"{name}.pinvault").read_bytes())

    def everything(self) -> dict[str, tuple[int, bytes]]:
        """Return mode and content of every file of the vault and on the stick."""
        return {
            str(path): (stat.S_IMODE(path.stat().st_mode), path.read_bytes())
            for folder in (default_path().parent, self.stick)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != ".lock"
        }

    def refuses(self, path: Path, exit_code: int, reason: str, **secrets: str) -> None:
        """Let the backup be verified and restored: each is refused, and nothing is touched."""
        given = secrets or {"backup_passphrase_fd": ALONE}
        before = self.everything()
        for words in (("verify",), ("restore",), ("restore", "--dry-run")):
            if words[0] == "verify" and reason == "archive-other-vault":
                continue
            told = self.command("backup", words[0], str(path), *words[1:], "--json", **given)
            assert told.exit == exit_code, (words, told)
            assert told.stdout == "", words
            error = json.loads(told.stderr.splitlines()[-1])["error"]
            assert error["reason"] == reason, words
            assert error["message"], words
            assert error["remedy"], words
        assert self.everything() == before

    def does_not_write(self, path: Path, exit_code: int, reason: str, *words: str) -> None:
        """Let a backup be written there: it is refused, and nothing is touched."""
        before = self.everything()
        told = self.command(
            "backup", "create", str(path), "--json", *words, backup_passphrase_fd=ALONE
        )
        assert told.exit == exit_code, told
        assert json.loads(told.stderr.splitlines()[-1])["error"]["reason"] == reason
        assert self.everything() == before


@pytest.fixture
def stage(pinvault: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """Return a vault with a hint and a good backup."""
    monkeypatch.setattr(keys, "calibrate", lambda **_: CHEAPEST)
    assert pinvault("card", "add", "花子", "--card-expires", "2031-11-14").exit == 0
    assert pinvault("hint", "set", "user", text_fd="青い屋根の家で飼っていた猫").exit == 0
    stick = tmp_path / "stick"
    stick.mkdir()
    return Stage(pinvault, stick)


def test_a_backup_of_somebody_else_is_read_as_it_is(stage: Stage) -> None:
    """Whoever's it is on this machine, whatever its mode: it comes from another one."""
    stage.good.chmod(0o644)
    if os.geteuid() == 0:
        os.chown(stage.good, 65534, 65534)
    before = stage.good.stat()
    told = stage.command("backup", "verify", str(stage.good), backup_passphrase_fd=ALONE)
    assert told.exit == 0, told
    after = stage.good.stat()
    assert (after.st_mode, after.st_uid) == (before.st_mode, before.st_uid)


def test_a_wrong_passphrase(stage: Stage) -> None:
    """Exit code 4."""
    secret = {"backup_passphrase_fd": "another passphrase altogether"}
    stage.refuses(stage.good, 4, "archive-passphrase-wrong", **secret)


def test_the_code_of_another_vault(stage: Stage) -> None:
    """Exit code 4: right in itself, and no slip of the pen."""
    code = "0000-0000-0000-0000-0000-0000-0000-0000-" + _check_group()
    stage.refuses(stage.good, 4, "archive-code-other", recovery_code_fd=code)


def _check_group() -> str:
    from pinvault.vault.keys import RecoveryCode

    return RecoveryCode(bytes(20)).groups()[-1].reveal()


def test_a_mistyped_code(stage: Stage) -> None:
    """Exit code 4, told as a slip."""
    stage.refuses(stage.good, 4, "recovery-code-mistyped", recovery_code_fd=CODE_OF_NOBODY)


@pytest.mark.parametrize("rest", [1, 100, 5000])
def test_a_truncated_file(stage: Stage, rest: int) -> None:
    """Exit code 5."""
    stage.refuses(stage.put(stage.good.read_bytes()[:-rest]), 5, "archive-damaged")


def test_an_empty_file(stage: Stage) -> None:
    """Exit code 5: what a copy leaves that was broken off at once."""
    stage.refuses(stage.put(b""), 5, "archive-damaged")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_flipped_bit(stage: Stage, part: float) -> None:
    """Exit code 5."""
    data = bytearray(stage.good.read_bytes())
    data[int(len(data) * part)] ^= 1
    stage.refuses(stage.put(bytes(data)), 5, "archive-damaged")


@pytest.mark.parametrize("content", [b"photographs", b"%PDF-1.4", bytes(20_000)])
def test_a_foreign_file(stage: Stage, content: bytes) -> None:
    """Exit code 5."""
    stage.refuses(stage.put(content), 5, "archive-foreign")


def test_a_newer_file(stage: Stage) -> None:
    """Exit code 5: it is not called damaged."""
    stage.refuses(stage.vector("version-2"), 5, "file-too-new")


def test_a_hostile_cost(stage: Stage) -> None:
    """Exit code 5, before any derivation."""
    stage.refuses(stage.vector("portable-memory-over-limit"), 5, "cost-too-high")


def test_a_backup_of_another_vault(stage: Stage) -> None:
    """Exit code 14: it opens, and is not mixed with this one."""
    stage.refuses(stage.vector("archive-portable"), 14, "archive-other-vault")


def test_a_vault_instead_of_a_backup(stage: Stage) -> None:
    """Exit code 5, with the way to open it."""
    stage.refuses(default_path(), 5, "archive-is-vault")


def test_a_file_that_is_not_there(stage: Stage) -> None:
    """Exit code 7: the stick may not be plugged in."""
    stage.refuses(stage.stick / "none", 7, "archive-missing")


def test_a_folder_or_a_link_instead_of_a_backup(stage: Stage) -> None:
    """Exit code 7."""
    stage.refuses(stage.stick, 7, "archive-target-unfit")
    (stage.stick / "link").symlink_to(stage.good)
    stage.refuses(stage.stick / "link", 7, "archive-target-unfit")


def test_a_pipe_or_a_device_instead_of_a_backup(stage: Stage) -> None:
    """Exit code 7 at once: nothing is waited for, nothing is written into it."""
    pipe = stage.stick / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        stage.refuses(path, 7, "archive-target-unfit")
        stage.does_not_write(path, 7, "archive-target-unfit", "--force")


def test_a_file_too_large_for_any_backup(stage: Stage) -> None:
    """Exit code 5, without reading it all."""
    path = stage.put(b"PINVAULT")
    os.truncate(path, 17 * 1024 * 1024)
    stage.refuses(path, 5, "archive-malformed")


def test_a_stick_that_is_not_plugged_in(stage: Stage) -> None:
    """Exit code 7, and no folder of that name is made."""
    stage.does_not_write(stage.stick / "gone" / "a", 7, "archive-folder-missing")
    stage.does_not_write(stage.stick / "gone", 7, "archive-folder-missing", "--keep", "3")
    assert not (stage.stick / "gone").exists()


def test_a_name_that_is_taken(stage: Stage) -> None:
    """Exit code 7; by a vault even with --force."""
    stage.does_not_write(stage.good, 7, "archive-exists")
    stage.does_not_write(default_path(), 7, "archive-over-vault", "--force")


def test_a_weak_passphrase_of_its_own(stage: Stage) -> None:
    """Exit code 2."""
    before = stage.everything()
    told = stage.command("backup", "create", str(stage.stick / "b"), backup_passphrase_fd="short")
    assert told.exit == 2
    assert stage.everything() == before
