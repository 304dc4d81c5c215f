"""Add to the number in a vault, again and again: ``count_up.py VAULT ROUNDS``.

Several of these at once show that no change is lost.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pinvault.vault.storage import VaultFile


def main(path: Path, rounds: int) -> None:
    """Read, add one, save: each round under the lock."""
    file = VaultFile(path, lock_seconds=60)
    for _ in range(rounds):
        with file.locked():
            file.sweep()
            file.replace(b"%d" % (int(file.read()) + 1), lambda _: None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
