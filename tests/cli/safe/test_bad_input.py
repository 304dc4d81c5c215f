"""Promises for what cannot be meant: two lines, the documented exit code, nothing changed."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from pinvault.vault.storage import VaultFile
from tests.cli.safe.home import CODE, OTHER, PASSPHRASE
from tests.cli.safe.session import CHEAP, environment
from tests.support.parts import require
from tests.support.terminal import OnTerminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.safe.home import Home

OPENING = [
    ["status"],
    ["generations", "list"],
    ["generations", "restore", "1", "--yes"],
    ["generations", "accept"],
    ["config", "set", "mouse", "off"],
    ["key", "passphrase"],
    ["key", "recovery"],
    ["key", "device"],
    ["key", "tune"],
    ["key", "practise", "passphrase"],
]


def refused(home: Home, words: list[str], code: int) -> None:
    """Make sure that a command is refused in two lines and changes nothing."""
    before = home.everything()
    more = {"new_passphrase_fd": OTHER} if words[-1] == "passphrase" and len(words) == 2 else {}
    got = home.open(*words, **more)
    assert got.exit == code, got
    assert got.stdout == ""
    assert len(got.stderr.splitlines()) == 2
    assert home.everything() == before


def be_folder(home: Home) -> None:
    """Put a folder in the vault's place."""
    home.vault.unlink()
    home.vault.mkdir()


def be_link(home: Home) -> None:
    """Put a link in the vault's place."""
    real = home.vault.with_name("real.pinvault")
    home.vault.rename(real)
    home.vault.symlink_to(real)


def be_pipe(home: Home) -> None:
    """Put a named pipe in the vault's place: reading it would wait for ever."""
    home.vault.unlink()
    os.mkfifo(home.vault)


def be_cut(home: Home) -> None:
    """Cut the file in half."""
    content = home.vault.read_bytes()
    home.vault.write_bytes(content[: len(content) // 2])


def be_foreign(home: Home) -> None:
    """Put another program's file in the vault's place."""
    home.vault.write_bytes(b"%PDF-1.7" + bytes(500))


def be_empty(home: Home) -> None:
    """Put an empty file in the vault's place."""
    home.vault.write_bytes(b"")


def be_huge(home: Home) -> None:
    """Put a file in the vault's place that no vault is as large as."""
    with home.vault.open("wb") as file:
        file.truncate(17 * 1024 * 1024)


SPOILT = [
    (be_folder, 7),
    (be_link, 7),
    (be_pipe, 7),
    (be_cut, 5),
    (be_foreign, 5),
    (be_empty, 5),
    (be_huge, 5),
    (lambda home: home.vault.unlink(), 3),
]
SPOILT_NAMES = ["folder", "link", "pipe", "cut", "foreign", "empty", "huge", "missing"]


@pytest.mark.parametrize("words", OPENING, ids=" ".join)
@pytest.mark.parametrize(("spoil", "code"), SPOILT, ids=SPOILT_NAMES)
def test_what_is_no_vault_is_refused_and_left_alone(
    home: Home, spoil: Callable[[Home], None], code: int, words: list[str]
) -> None:
    """By every command that opens one."""
    spoil(home)
    refused(home, words, code)


@pytest.mark.parametrize("words", [["init"], ["purge", "--yes"]], ids=" ".join)
@pytest.mark.parametrize("spoil", [be_folder, be_link, be_pipe])
def test_what_is_no_file_is_neither_overwritten_nor_removed(
    home: Home, spoil: Callable[[Home], None], words: list[str]
) -> None:
    """Whatever it is, pinvault did not make it."""
    spoil(home)
    before = home.everything()
    got = home.open(*words) if words == ["init"] else home.type(*words)
    assert got.exit == 7, got
    assert len(got.stderr.splitlines()) == 2
    assert home.everything() == before


def test_somebody_elses_vault_is_left_alone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opened as root by mistake, it would belong to root afterwards."""
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    got = home.open("config", "set", "mouse", "off")
    assert got.exit == 7
    assert "another user" in got.stderr


@pytest.mark.parametrize("words", OPENING[4:8], ids=" ".join)
def test_two_at_once_do_not_get_in_each_others_way(home: Home, words: list[str]) -> None:
    """The second one says that the vault is in use."""
    home.open("config", "set", "mouse", "off")
    with VaultFile(home.vault).locked():
        refused(home, words, 6)


@pytest.mark.parametrize("option", ["passphrase-fd", "recovery-code-fd"])
@pytest.mark.parametrize("text", ["", "\nsecond line"])
def test_an_empty_secret_is_a_mistake(home: Home, option: str, text: str) -> None:
    """Told by the option that it came from."""
    secret: dict[str, Any] = {option.replace("-", "_"): text}
    got = home.type("status", **secret)
    assert got.exit == 2
    assert f"--{option}" in got.stderr


def test_a_limit_on_file_sizes_makes_nothing(tmp_path: Path) -> None:
    """What ``ulimit -f`` forbids is no vault, and leaves no key."""
    session = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        # The limit would cut the compiled modules of this checkout off as well.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [
            "sh",
            "-c",
            f"ulimit -f 1; printf '%s\\n' '{PASSPHRASE}' | \"$@\" --passphrase-fd 0",
            "sh",
            *CHEAP,
            "init",
        ],
        env=environment(session),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 7, done
    assert "ulimit" in done.stderr
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert left == []


SMALL_DISK = """
set -u
mount -t tmpfs -o size=200k,mode=700 pinvault "$0"
pinvault() { printf '%s\\n' "$SECRET" | "$@" --passphrase-fd 0; echo "exit $?"; }
pinvault "$@" init --vault "$0/v.pinvault" >/dev/null
cat /dev/zero > "$0/filler" 2>/dev/null
before=$(sha256sum < "$0/v.pinvault")
pinvault "$@" config set mouse off --vault "$0/v.pinvault"
pinvault "$@" key passphrase --vault "$0/v.pinvault" --new-passphrase-fd 3 3<<END
$OTHER
END
mount -o remount,ro "$0"
pinvault "$@" config set mouse off --vault "$0/v.pinvault"
test "$before" = "$(sha256sum < "$0/v.pinvault")" && echo same
"""


def test_a_full_or_read_only_disk_keeps_the_vault(tmp_path: Path) -> None:
    """On a real small disk: the exit code of storage, and the file as it was."""
    require("unshare", "mount")
    space = ["unshare", "--mount"]
    if os.geteuid() != 0:
        space += ["--user", "--map-root-user"]
    if subprocess.run([*space, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no disk of one's own is permitted here; the tests of storage show the same")
    disk = tmp_path / "disk"
    disk.mkdir()
    session = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "SECRET": PASSPHRASE,
        "OTHER": OTHER,
    }
    done = subprocess.run(
        [*space, "sh", "-c", SMALL_DISK, str(disk), *CHEAP],
        env=environment(session),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.splitlines() == ["exit 7", "exit 7", "exit 7", "same"], done
    assert "Traceback" not in done.stderr


def test_a_closed_terminal_leaves_nothing(tmp_path: Path) -> None:
    """A real process, stopped by Ctrl-C while the code is on the screen."""
    session = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    with OnTerminal([*CHEAP, "init"], environment=environment(session)) as command:
        command.expect("New passphrase:")
        command.send(PASSPHRASE + "\r")
        command.expect("Once more:")
        command.send(PASSPHRASE + "\r")
        command.expect("Press Enter")
        command.send("\x03")
        assert command.wait() == 130
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert left == []
    assert command.output.endswith(b"\x1b[?1049l")


def test_the_code_does_not_stay_in_the_scrollback(tmp_path: Path) -> None:
    """Nor a passphrase, after a whole creation on a real terminal."""
    session = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    with OnTerminal([*CHEAP, "init"], environment=environment(session)) as command:
        command.expect("New passphrase:")
        command.send(PASSPHRASE + "\r")
        command.expect("Once more:")
        command.send(PASSPHRASE + "\r")
        code = command.expect(CODE.pattern)[0].decode()
        command.expect("Press Enter")
        command.send("\r")
        for _ in range(2):
            place = int(command.expect(r"type group (\d) ")[1])
            command.send(code.split("-")[place - 1] + "\r")
        command.expect("is right")
        assert command.wait() == 0
    kept = command.scrollback().decode()
    assert PASSPHRASE not in command.output.decode()
    assert not [group for group in code.split("-") if group in kept]
