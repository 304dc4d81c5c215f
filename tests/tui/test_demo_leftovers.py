"""Promises of a demo that was killed outright: the next one clears it away, and nothing else."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from pinvault.clock import SystemClock
from pinvault.demo import Demo
from pinvault.demo.leftovers import PREFIX, YOUNG_SECONDS, sweep
from tests.support.terminal import OnTerminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let demos be made where their traces can be looked for."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def demo() -> Iterator[Demo]:
    """Return a demo that is alive."""
    demo = Demo(SystemClock())
    yield demo
    demo.remove()


def aged(folder: Path) -> Path:
    """Let a folder look as if it had stood for an hour."""
    hour_ago = time.time() - 3600
    os.utime(folder, (hour_ago, hour_ago), follow_symlinks=False)
    return folder


def left(parent: Path, name: str = f"{PREFIX}abc_1234", mode: int = 0o700) -> Path:
    """Make what a dead demo has left an hour ago."""
    folder = parent / name
    folder.mkdir(mode)
    folder.chmod(mode)
    (folder / "vault.pinvault").write_bytes(b"sealed")
    (folder / "vault.pinvault.generations").mkdir()
    return aged(folder)


def test_what_a_killed_demo_left_goes_with_the_next(temporary: Path, tmp_path: Path) -> None:
    """The real program, killed so that nothing of it could clean up."""
    home = tmp_path / "home"
    home.mkdir()
    words = [sys.executable, "-m", "pinvault", "demo", "--lang", "en"]
    world = {"HOME": str(home), "TMPDIR": str(temporary)}
    with OnTerminal(words, environment=world) as terminal:
        terminal.expect("Hanako")
        (folder,) = temporary.iterdir()
        aged(folder)
        Demo(SystemClock()).remove()
        assert folder.exists(), "it was alive"
        terminal.process.send_signal(signal.SIGKILL)
        terminal.wait()
    assert folder.exists()
    aged(folder)
    Demo(SystemClock()).remove()
    assert not list(temporary.iterdir())


def test_a_demo_that_is_alive_is_left_alone(demo: Demo, temporary: Path) -> None:
    """However old its folder."""
    aged(demo.path.parent)
    sweep(temporary)
    assert demo.path.parent.exists()


def test_a_folder_that_is_being_made_is_left_alone(temporary: Path) -> None:
    """Its demo may not hold the lock yet."""
    folder = left(temporary)
    young = time.time() - YOUNG_SECONDS / 2
    os.utime(folder, (young, young))
    sweep(temporary)
    assert folder.exists()


@pytest.mark.parametrize("name", [f"{PREFIX}ABC", "pinvault", f"my-{PREFIX}abc", f"{PREFIX}a b"])
def test_a_folder_of_another_name_is_left_alone(name: str, temporary: Path) -> None:
    """Only what a demo makes is a demo's."""
    folder = left(temporary, name)
    sweep(temporary)
    assert folder.exists()


def test_a_folder_that_others_may_enter_is_left_alone(temporary: Path) -> None:
    """A demo makes none like that."""
    folder = left(temporary, mode=0o755)
    sweep(temporary)
    assert folder.exists()


def test_a_link_is_not_followed(temporary: Path, tmp_path: Path) -> None:
    """Nobody can have a folder of ours removed by pointing at it."""
    target = left(tmp_path, f"{PREFIX}elsewhere")
    aged_link = temporary / f"{PREFIX}link"
    aged_link.symlink_to(target)
    aged(aged_link)
    sweep(temporary)
    assert (target / "vault.pinvault").exists()
    assert aged_link.is_symlink()


def test_links_inside_are_not_followed_either(temporary: Path, tmp_path: Path) -> None:
    """What lies behind them is not a demo's."""
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "kept").write_text("kept", encoding="utf-8")
    folder = left(temporary)
    (folder / "link").symlink_to(precious)
    aged(folder)
    sweep(temporary)
    assert not folder.exists()
    assert (precious / "kept").exists()


def test_a_folder_of_somebody_else_is_left_alone(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The temporary folder is everybody's."""
    folder = left(temporary)
    monkeypatch.setattr("pinvault.demo.leftovers.is_ours", lambda _: False)
    sweep(temporary)
    assert folder.exists()


def test_a_temporary_folder_that_cannot_be_read_stops_no_demo(tmp_path: Path) -> None:
    """There is nothing to sweep then."""
    sweep(tmp_path / "not there")
