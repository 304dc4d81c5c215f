"""The vault's file, its folder, and what lies beside it."""

from __future__ import annotations

import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError
from pinvault.vault.health.finding import Finding, Level, note, ok, problem, warning
from pinvault.vault.storage.staging import is_stray

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pinvault.vault.container import Container
    from pinvault.vault.session import Host

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def load(host: Host) -> tuple[Container | None, list[Finding]]:
    """Read the file as every command does, which also sets its mode right."""
    path = host.file.path
    loose = _mode(path) & _OTHERS
    try:
        _, container = host.load()
    except PinvaultError as error:
        return None, [problem(error)]
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
    strays = [entry for entry in _names(folder) if is_stray(entry, path.name)]
    if strays:
        yield note("strays", count=len(strays))
    with suppress(PinvaultError):
        copies = host.file.asides()
        if copies:
            yield warning("copies-kept", names=", ".join(copy.name for copy in copies))
    yield from _generations(host)


def _generations(host: Host) -> Iterator[Finding]:
    try:
        states = host.file.generations()
    except PinvaultError as error:
        yield Finding(error.reason, Level.WARNING, error.values, error)
        return
    damaged = [state for state in states if not host.is_sound(state)]
    yield ok("generations-sound", count=len(states) - len(damaged))
    if damaged:
        yield warning("generations-damaged", count=len(damaged))


def _mode(path: Path) -> int:
    """Return the mode of ``path``; 0 where it cannot be seen."""
    with suppress(OSError):
        return path.lstat().st_mode
    return 0


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return [entry.name for entry in folder.iterdir()]
    return []
