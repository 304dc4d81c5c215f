"""One change of a vault file in a process of its own: ``change_once.py CHANGE VAULT``.

Prints ``done`` or the reason of the error. The walk of faults runs it under strace.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pinvault.errors import PinvaultError
from pinvault.vault.storage import VaultFile
from tests.support.stretch import stretch

OLD, NEW = b"old " * 1024, b"new " * 1024


def verify(data: bytes) -> None:
    """Take the place of decryption: only the new bytes open."""
    if data != NEW:
        raise AssertionError(len(data))


def create(file: VaultFile) -> None:
    """Write the first file, its folder included."""
    file.create(NEW, verify)


def replace(file: VaultFile) -> None:
    """Save as a session does."""
    with file.locked():
        file.sweep()
        file.replace(NEW, verify)


def rewrite(file: VaultFile) -> None:
    """Seal the newest generation anew, as a rotation does."""
    with file.locked():
        file.sweep()
        file.rewrite_generation(file.generations()[0], NEW, verify)


def remove(file: VaultFile) -> None:
    """Take it away, as a purge does."""
    with file.locked():
        file.remove()


CHANGES = {change.__name__: change for change in (create, replace, rewrite, remove)}


def main(name: str, path: Path) -> str:
    """Make the change and say what came of it."""
    # What is imported late is imported now: imports are not part of the change.
    with TemporaryDirectory() as scratch:
        rehearsal = VaultFile(Path(scratch) / path.name)
        rehearsal.create(NEW, verify)
        replace(rehearsal)
        remove(rehearsal)
    with stretch():
        try:
            CHANGES[name](VaultFile(path))
        except PinvaultError as error:
            return error.reason
    return "done"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1], Path(sys.argv[2])) + "\n")
