"""Hold the lock of a vault until someone ends this process: ``hold_lock.py VAULT``."""

from __future__ import annotations

import sys
from pathlib import Path

from pinvault.vault.storage import VaultFile


def main(path: Path) -> None:
    """Say when the lock is held, then wait for the end of standard input."""
    with VaultFile(path).locked():
        sys.stdout.write("held\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
