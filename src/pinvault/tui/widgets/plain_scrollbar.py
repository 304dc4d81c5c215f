"""A scrollbar without block characters.

Blocks, box drawing and bullets are of ambiguous width: a terminal set to Japanese may draw them two
cells wide, and then every line that holds one is pushed out of place. That is why nothing in
pinvault has a drawn border: background colours and space do the work, everywhere the same.
"""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBarRender


class PlainScrollBarRender(ScrollBarRender):
    """Draws the thumb by its background alone."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * len(ScrollBarRender.VERTICAL_BARS)
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * len(ScrollBarRender.HORIZONTAL_BARS)
