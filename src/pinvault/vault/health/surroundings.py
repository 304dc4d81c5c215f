"""The machine that pinvault runs on: versions, and places where things are different."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pinvault import __version__
from pinvault.vault.health.finding import note, ok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.health.finding import Finding

_LIBRARIES = ("argon2-cffi", "cryptography", "filelock", "keyring", "platformdirs", "textual")
_KERNEL = Path("/proc/sys/kernel/osrelease")


def surroundings() -> Iterator[Finding]:
    """Look at the machine."""
    yield ok("versions", pinvault=__version__, python=platform.python_version(), libraries=_found())
    if "microsoft" in _kernel().lower():
        yield note("wsl")
    if os.environ.get("SSH_CONNECTION"):
        yield note("ssh")


def _found() -> str:
    """Return each library with its version."""
    return ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _kernel() -> str:
    with suppress(OSError):
        return _KERNEL.read_text(encoding="ascii", errors="replace")
    return ""
