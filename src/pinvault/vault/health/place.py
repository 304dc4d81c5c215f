"""The vault's file, its folder, and what lies beside it."""

from __future__ import annotations

import re
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError, UnreadableError
from pinvault.vault.container import decode
from pinvault.vault.health.finding import Finding, Level, note, ok, problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinvault.vault.container import Container
    from pinvault.vault.session import Host
    from pinvault.vault.storage import Generation

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def load(host: Host) -> tuple[Container | None, list[Finding]]:
    """Read the file as every command does, which also sets its mode right."""
    path = host.file.path
    loose = _mode(path) & _OTHERS
    try:
        _, container = host.load()
    except PinvaultError as error:
        found = [problem(error)]
        if isinstance(error, UnreadableError):
            found += _good_generation(host)
        return None, found
    found = [ok("file-readable", path=str(path))]
    if loose:
        found.append(note("file-was-open", path=str(path)))
    return container, found


def beside(host: Host) -> Iterator[Finding]:
    """Look at the folder and at everything of pinvault's in it."""
    path = host.file.path
    folder = path.parent
    if _mode(folder) & _OTHERS_WRITE and not _mode(folder) & stat.S_ISVTX:
        yield warning("folder-open", path=str(folder))
    if (folder / f"{path.name}.lock").exists():
        yield ok("lock-file")
    strays = [entry for entry in _names(folder) if _is_stray(entry, path.name)]
    if strays:
        yield note("strays", count=len(strays))
    with suppress(PinvaultError):
        copies = host.file.asides()
        if copies:
            yield warning("conflict-copies", names=", ".join(copy.name for copy in copies))
    yield from _generations(host)


def _generations(host: Host) -> Iterator[Finding]:
    try:
        states = host.file.generations()
    except PinvaultError as error:
        yield Finding(error.reason, Level.WARNING, error.values, error)
        return
    damaged = [state for state in states if not _is_sound(host, state)]
    yield ok("generations-sound", count=len(states) - len(damaged))
    if damaged:
        yield warning("generations-damaged", count=len(damaged))


def _good_generation(host: Host) -> list[Finding]:
    """Name the newest earlier state that is whole, for a vault that is not."""
    with suppress(PinvaultError):
        for number, state in enumerate(host.file.generations(), start=1):
            if _is_sound(host, state):
                return [note("generation-good", number=number, path=str(state.path))]
    return []


def _is_sound(host: Host, state: Generation) -> bool:
    try:
        decode(host.file.read_generation(state))
    except PinvaultError:
        return False
    return True


def _mode(path: Path) -> int:
    """Return the mode of ``path``; 0 where it cannot be seen."""
    with suppress(OSError):
        return path.lstat().st_mode
    return 0


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return [entry.name for entry in folder.iterdir()]
    return []


def _is_stray(name: str, vault: str) -> bool:
    return re.fullmatch(re.escape(f".{vault}.") + r"[0-9a-f]{16}\.tmp", name) is not None
