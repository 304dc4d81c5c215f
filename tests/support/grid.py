"""What a terminal would show, as plain text, and files to compare it with.

``PINVAULT_GOLDENS=write python -m pytest tests/tui -k goldens`` writes the files anew; the change
is then reviewed like any other text. Cells say nothing of colours: those have tests of their own.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.segment import Segment
    from rich.style import Style
    from textual.app import App

WRITE = os.environ.get("PINVAULT_GOLDENS") == "write"


def strips(app: App[None]) -> list[list[Segment]]:
    """Return the segments of each row of the screen that is up.

    The one place that reaches into Textual's compositor.
    """
    return [list(strip) for strip in app.screen._compositor.render_strips()]  # noqa: SLF001


def grid(app: App[None]) -> str:
    """Return the rows of the screen, without the space at their ends."""
    rows = ["".join(segment.text for segment in row) for row in strips(app)]
    return "\n".join(row.replace("\u00a0", " ").rstrip() for row in rows) + "\n"


def styled_cells(app: App[None]) -> Iterator[tuple[str, Style]]:
    """Yield every piece of text that can be seen, with its style."""
    for row in strips(app):
        for segment in row:
            if segment.text.strip() and segment.style is not None:
                yield segment.text, segment.style


def assert_golden(path: Path, text: str) -> None:
    """Compare ``text`` with a file, or write the file when asked to."""
    if WRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    if not path.exists():
        pytest.fail(f"no golden file {path.name}: see {Path(__file__).name}", pytrace=False)
    assert text == path.read_text(encoding="utf-8"), path.name
