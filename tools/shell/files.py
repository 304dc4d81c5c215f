"""Where the generated files lie, and what writes them."""

from __future__ import annotations

from pathlib import Path

import shtab

from pinvault.cli.table.shell import SHELLS
from pinvault.domain.pins import PinId
from pinvault.i18n import LANGUAGES, use_language
from tools.shell.manual import manual
from tools.shell.parser import tree

FOLDER = Path(__file__).parents[2] / "src" / "pinvault" / "cli" / "shell" / "compiled"
PINS = tuple(pin.value for pin in PinId)


def render(language: str) -> dict[str, str]:
    """Return the content of each file of a language, by the file's name."""
    use_language(language)
    offers = {"pin": PINS}
    made = {f"pinvault.{shell}": shtab.complete(tree(offers), shell=shell) for shell in SHELLS}
    return {**made, "pinvault.1": manual()}


def write_all(folder: Path = FOLDER) -> list[Path]:
    """Write every file of every language below ``folder``; return their paths."""
    written = []
    for language in LANGUAGES:
        (folder / language).mkdir(parents=True, exist_ok=True)
        for name, content in render(language).items():
            path = folder / language / name
            path.write_text(content, encoding="utf-8")
            written.append(path)
    return written
