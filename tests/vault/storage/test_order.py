"""Promises of order: what a power cut leaves depends on what reached the disk before what."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import pytest

from pinvault.vault.storage import VaultFile
from pinvault.vault.storage.notes import NotesFile
from tests.vault.storage.acts import save

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Record every wait for the disk and every change of a name, random parts left out."""
    done: list[str] = []

    def named(path: object) -> str:
        if isinstance(path, int):
            path = Path(f"/proc/self/fd/{path}").readlink()
        relative = str(path).removeprefix(str(tmp_path)).lstrip("/") or "."
        return re.sub(r"[0-9a-f]{16}", "~", relative)

    def record(name: str, call: Callable[P, R]) -> Callable[P, R]:
        def recorded(*args: P.args, **kwargs: P.kwargs) -> R:
            done.append(" ".join([name, *map(named, args)]))
            return call(*args, **kwargs)

        return recorded

    for name in ("fsync", "link", "rename", "replace", "unlink", "rmdir"):
        monkeypatch.setattr(os, name, record(name, getattr(os, name)))
    return done


def test_a_save_waits_for_the_content_the_state_and_the_name(
    file: VaultFile, steps: list[str]
) -> None:
    """Content first, then the way back, then the new name; nothing old goes before that."""
    save(file, b"second")
    steps.clear()
    with file.locked():
        steps.clear()
        file.replace(b"third", lambda _: None, keep=1)
    assert steps == [
        "fsync .v.pinvault.~.tmp",
        "link v.pinvault v.pinvault.generations/00000002-~",
        "fsync v.pinvault.generations",
        "replace .v.pinvault.~.tmp v.pinvault",
        "unlink .v.pinvault.~.tmp",
        "fsync .",
        "unlink v.pinvault.generations/00000001-~",
    ]


def test_a_first_save_waits_for_its_folders_too(tmp_path: Path, steps: list[str]) -> None:
    """A vault in a folder that a power cut forgets is no vault."""
    VaultFile(tmp_path / "a" / "b" / "v.pinvault").create(b"first", lambda _: None)
    assert steps == [
        "fsync .",
        "fsync a",
        "fsync a/b/.v.pinvault.~.tmp",
        "link a/b/.v.pinvault.~.tmp a/b/v.pinvault",
        "unlink a/b/.v.pinvault.~.tmp",
        "fsync a/b",
    ]


def test_re_sealing_and_copies_wait_as_well(file: VaultFile, steps: list[str]) -> None:
    """Whatever is said to be done has reached the disk."""
    save(file, b"second")
    (generation,) = file.generations()
    with file.locked():
        steps.clear()
        file.rewrite_generation(generation, b"sealed anew", lambda _: None)
        file.keep_aside(b"theirs", "conflict")
        file.remove_generation(generation)
    assert steps == [
        "fsync v.pinvault.generations/.generation.~.tmp",
        "replace v.pinvault.generations/.generation.~.tmp v.pinvault.generations/00000001-~",
        "unlink v.pinvault.generations/.generation.~.tmp",
        "fsync v.pinvault.generations",
        "fsync .v.pinvault.~.tmp",
        "link .v.pinvault.~.tmp v.conflict.pinvault",
        "fsync .",
        "unlink .v.pinvault.~.tmp",
        "unlink v.pinvault.generations/00000001-~",
        "fsync v.pinvault.generations",
    ]


def test_a_removal_takes_the_vault_last(file: VaultFile, steps: list[str]) -> None:
    """States first; then the vault, its lock, and a wait until the disk has forgotten them."""
    save(file, b"second")
    with file.locked():
        steps.clear()
        file.remove()
    assert steps == [
        "unlink v.pinvault.generations/00000001-~",
        "rmdir v.pinvault.generations",
        "unlink v.pinvault",
        "unlink v.pinvault.lock",
        "fsync .",
    ]


def test_putting_back_and_notes_wait_as_well(file: VaultFile, steps: list[str]) -> None:
    """Content first, then the name, then the folder."""
    save(file, b"second")
    (generation,) = file.generations()
    with file.locked():
        steps.clear()
        file.put_back(generation, lambda _: None)
    assert steps[-3:] == [
        "replace .v.pinvault.~.tmp v.pinvault",
        "unlink .v.pinvault.~.tmp",
        "fsync .",
    ]
    steps.clear()
    NotesFile(file.path).stage(b"sealed")
    assert steps == [
        "fsync .v.pinvault.reminders.next.~.tmp",
        "replace .v.pinvault.reminders.next.~.tmp v.pinvault.reminders.next",
        "unlink .v.pinvault.reminders.next.~.tmp",
        "fsync .",
    ]
    steps.clear()
    NotesFile(file.path).adopt()
    assert steps == ["replace v.pinvault.reminders.next v.pinvault.reminders", "fsync ."]


def test_a_killed_write_of_notes_goes_with_the_next(file: VaultFile) -> None:
    """Its half lies beside them under a name of its own; notes have a lock of their own, too."""
    notes = NotesFile(file.path)
    half = notes.path.with_name(f".{notes.path.name}.{'0a' * 8}.tmp")
    half.touch()
    notes.write(b"sealed")
    assert not half.exists()
    with notes.held():
        assert notes.path.with_name(f"{notes.path.name}.lock").exists()
