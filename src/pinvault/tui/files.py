"""Where a person is likely to want a file: a stick that is plugged in, else the home folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_MOUNTS = ("/run/media/{user}", "/media/{user}", "/Volumes")
"""Where desktops show a stick; ``{user}`` is the name of the person's home folder."""

_HOME = "~"
_CHOSEN: list[str] = []


def suggest(folder: Path | None) -> None:
    """Suggest this folder from now on: the demo's, where files go away with it. None: as usual."""
    _CHOSEN[:] = [] if folder is None else [str(folder)]


def likely_folder() -> str:
    """Return a stick's folder if exactly one is there, else ``~``; as it is shown and typed."""
    if _CHOSEN:
        return _CHOSEN[0]
    user = Path(os.path.expanduser(_HOME)).name  # noqa: PTH111 - never raises
    found = [path for mount in _MOUNTS for path in _folders(Path(mount.format(user=user)))]
    return str(found[0]) if len(found) == 1 else _HOME


def likely_archive(day: date) -> str:
    """Return a name for a backup made on ``day``."""
    return f"{likely_folder()}/pinvault-{day.isoformat()}.pinvault"


def typed_path(text: str) -> Path:
    """Return the path that was typed, ``~`` spelled out."""
    return Path(os.path.expanduser(text.strip()))  # noqa: PTH111 - never raises


def _folders(mount: Path) -> list[Path]:
    with suppress(OSError):
        return [path for path in mount.iterdir() if path.is_mount()]
    return []
