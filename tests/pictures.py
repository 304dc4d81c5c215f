"""``python -m tests.pictures``: draw the pictures of the README from the demo, and nothing else.

It stands with the tests because it uses the app as they do, by keys on a terminal that is not
there. The day is fixed, so that a picture changes only when the app does. A picture names no font
of the network: the terminal's own letters are drawn with what the reader has. PNG copies, for where
SVG is not shown, are made by ``rsvg-convert`` with the Noto fonts for Chinese, Japanese and Korean.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import tempfile
from datetime import UTC, datetime
from html import escape, unescape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from pinvault.clock import FixedClock
from pinvault.i18n import LANGUAGES, use_language
from pinvault.tui.app import PinvaultApp
from pinvault.tui.launch import Launch
from pinvault.tui.screens.home.home import HomeScreen
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from pinvault.vault.session import Host

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
DAY = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
"""A Thursday, ten in the morning in Japan: windows are open."""

SIZE = (100, 30)
SCENES = {"home": (), "pin": ("2", "space"), "recovery": ("f", "enter", "enter", "enter")}
"""The keys that lead from the first card to each picture."""

FONTS = "'Noto Sans Mono CJK JP', 'Noto Sans Mono', monospace"
_PNG_WIDTH = 1000

_CELL = 12.2
"""How wide Rich draws a cell, in pixels; its letters are 20 pixels high."""

_SPACING = "<style>\n    .narrow { letter-spacing: 2.2px; } .wide { letter-spacing: 4.4px; }"
"""What half and full width letters of the font lack to the width of their cells."""

_RUN = re.compile(
    r'<text class="(?P<style>terminal-r[^"]*)" x="(?P<x>[0-9.]+)" (?P<y>y="[0-9.]+")'
    r' textLength="[0-9.]+"(?P<rest>[^>]*)>(?P<text>[^<]*)</text>'
)


def plain(svg: str) -> str:
    """Return a picture without addresses of the network, and without the number of its run."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family:\s*[^;]+;", f"font-family: {FONTS};", svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    return _RUN.sub(_in_cells, svg.replace("<style>", _SPACING, 1))


def _in_cells(run: re.Match[str]) -> str:
    """Put every word of a run into its cells; Rich counts a wide letter as one cell."""
    pieces, at = [], float(run["x"])
    for cells, group in groupby(unescape(run["text"]), key=_cells):
        letters = "".join(group)
        width = _CELL * cell_len(letters)
        if cells:
            style = f"{run['style']} {'wide' if cells > 1 else 'narrow'}"
            place = f'x="{at:.1f}" {run["y"]} textLength="{width:.1f}"'
            pieces.append(f'<text class="{style}" {place}{run["rest"]}>{escape(letters)}</text>')
        at += width
    return "".join(pieces)


def _cells(letter: str) -> int:
    """Return how many cells a letter takes; 0 for a space, which is not drawn."""
    return 0 if letter == "\u00a0" else cell_len(letter)


async def draw(name: str, language: str) -> str:
    """Return one picture of the demo."""
    use_language(language)
    with tempfile.TemporaryDirectory() as folder:
        app = PinvaultApp(_launch(Path(folder) / "vault.pinvault"))
        try:
            async with app.run_test(size=SIZE) as pilot:
                while not isinstance(app.screen, HomeScreen):
                    await pilot.pause(0.01)
                await _settled(pilot)
                for key in SCENES[name]:
                    await pilot.press(key)
                    await _settled(pilot)
                return plain(app.export_screenshot(title="pinvault"))
        finally:
            app.sample.end()


async def _settled(pilot: Pilot[None]) -> None:
    """Wait for what a key has started, threads included."""
    await pilot.pause()
    while len(pilot.app.workers):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def _launch(nowhere: Path) -> Launch:
    def no_host() -> Host:
        raise AssertionError(nowhere)

    return Launch(
        path=nowhere,
        make_host=no_host,
        choose_device=lambda: DeviceKind.KEYRING,
        language_fixed=True,
        clock=FixedClock(DAY),
        demo_only=True,
    )


def main() -> None:
    """Write every picture in both languages, as SVG and as PNG."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    # Whatever terminal this is run on.
    os.environ["COLORTERM"] = "truecolor"
    for language in LANGUAGES:
        for name in SCENES:
            svg = PICTURES / f"{name}-{language}.svg"
            svg.write_text(asyncio.run(draw(name, language)), encoding="utf-8")
            png = svg.with_suffix(".png")
            subprocess.run(
                ["rsvg-convert", "--width", str(_PNG_WIDTH), "--output", str(png), str(svg)],
                check=True,
            )


if __name__ == "__main__":
    main()
