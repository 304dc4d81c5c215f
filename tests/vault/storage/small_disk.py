"""What a vault goes through on a small disk of its own: ``small_disk.py FOLDER``.

Meant for a name space in which FOLDER is a file system that may be filled and mounted anew.
Prints a line for each step: what the save said, what the vault holds, what lies beside it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pinvault.errors import PinvaultError
from pinvault.vault.storage import VaultFile
from tests.support.full_disk import fill_disk
from tests.vault.storage.acts import save


def main(folder: Path) -> None:
    """Save on a full disk, on the freed one, and on one that has become read-only."""
    file = VaultFile(folder / "v.pinvault")
    file.create(b"first", lambda _: None)
    filler = folder / "filler"
    fill_disk(filler)
    _step("full", file, b"second")
    filler.unlink()
    _step("freed", file, b"third")
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    _step("read-only", file, b"fourth")


def _step(name: str, file: VaultFile, data: bytes) -> None:
    try:
        save(file, data)
    except PinvaultError as error:
        said = error.reason
    else:
        said = "done"
    beside = sorted(path.name for path in file.path.parent.iterdir() if path.name != "filler")
    sys.stdout.write(f"{name}: {said}, {file.read().decode()}, {' '.join(beside)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
