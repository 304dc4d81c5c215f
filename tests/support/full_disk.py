"""A disk filled to its last byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = bytes(4096)


def fill_disk(filler: Path) -> None:
    """Write ``filler`` until nothing more goes onto its file system; removing it frees the disk."""
    try:
        with filler.open("wb", buffering=0) as file:
            while True:
                file.write(_BLOCK)
    except OSError:
        return
