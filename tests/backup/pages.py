"""The recovery page as someone follows it: its parts, and the commands in them."""

from __future__ import annotations

from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("recovery.md", "recovery.ja.md")
STICK = "/media/stick"

PREPARE = 0
NEW_COMPUTER = 1
KEYRING_RESET = 2
PASSPHRASE_FORGOTTEN = 3
CODE_LOST = 4
BOTH_LOST = 5
OLD_BACKUP = 6
WITHOUT_PINVAULT = 8
"""The parts by their place, which is the same in both languages."""

_INDENT = "    "


def parts(page: str) -> list[str]:
    """Return the page cut at its headlines; the first part is what stands before them."""
    return (DOCS / page).read_text(encoding="utf-8").split("\n## ")


def commands(page: str, part: int, stick: Path | str = STICK) -> list[str]:
    """Return the lines to be typed of one part, with the stick at another place."""
    return [
        line.strip().replace(STICK, str(stick))
        for line in parts(page)[part].splitlines()
        if line.startswith(_INDENT) and line.strip()
    ]
