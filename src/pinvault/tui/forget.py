"""Textual and Rich remember the widths of texts they drew; after a lock they shall not.

Only what would otherwise keep a whole text for as long as the app runs. What Python itself leaves
in memory is beyond any program of this kind (docs/threat-model.md).
"""

from __future__ import annotations

import gc


def forget_texts() -> None:
    """Empty the caches that keep texts, and let go of destroyed screens now."""
    from rich import cells, segment
    from textual import _cells as textual_cells

    for module in (cells, segment, textual_cells):
        for value in vars(module).values():
            clear = getattr(value, "cache_clear", None)
            if callable(clear):
                clear()
    gc.collect()
