"""What a reader of the sheet has before the eyes: its text and its pictures, by other programs."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.support.parts import require

if TYPE_CHECKING:
    from pathlib import Path


def text_of(path: Path) -> str:
    """Return the text of every page without spaces: where lines break is no matter."""
    require("pdftotext")
    return squeezed(_run("pdftotext", "-raw", str(path), "-"))


def squeezed(text: str) -> str:
    """Return ``text`` without spaces and line ends."""
    return "".join(text.split())


def facts_of(path: Path) -> dict[str, str]:
    """Return what ``pdfinfo`` tells of the file, by its own names."""
    require("pdfinfo")
    lines = (line.partition(":") for line in _run("pdfinfo", str(path)).splitlines())
    return {name: value.strip() for name, _, value in lines}


def code_in_picture(path: Path, page: int) -> str:
    """Return what a camera reads from the printed page; empty if it finds no code."""
    require("pdftoppm", "zbarimg")
    picture = path.with_suffix("")
    at = ["-f", str(page), "-l", str(page), "-singlefile", "-r", "150", "-png"]
    _run("pdftoppm", *at, str(path), str(picture))
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture.with_suffix(".png"))],
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip()


def ink_on(path: Path, page: int) -> float:
    """Return which part of a page is not white, as it would be printed (0 to 1)."""
    require("pdftoppm")
    at = ["-f", str(page), "-l", str(page), "-r", "40", "-gray"]
    picture = subprocess.run(["pdftoppm", *at, str(path)], capture_output=True, check=True).stdout
    pixels = picture.split(b"\n", 3)[3]
    return 1 - pixels.count(b"\xff") / len(pixels)


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
