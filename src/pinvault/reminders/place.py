"""Where the vault is, found out quickly."""

from __future__ import annotations

import os
import sys

_FILE_NAME = "vault.pinvault"
_XDG = "XDG_DATA_HOME"
_PLATFORM: str = sys.platform


def vault_file(chosen: str | None) -> str:
    """Return the path of the vault: the one ``chosen``, or ``pinvault.vault.home``'s default.

    Raises:
        StorageError: ``home-unknown``.
    """
    if chosen:
        return os.path.expanduser(chosen)  # noqa: PTH111 - pathlib costs this command too much
    if _PLATFORM == "linux":
        # What platformdirs says here; importing it takes as long as reading the keyring.
        data = os.environ.get(_XDG, "").strip()
        # A path that is not absolute counts as none (XDG Base Directory Specification).
        if not data.startswith("/"):
            data = os.path.expanduser("~/.local/share")  # noqa: PTH111 - as above
        if data.startswith("/"):
            return f"{data}/pinvault/{_FILE_NAME}"
    from pinvault.vault.home import default_path

    return str(default_path())
