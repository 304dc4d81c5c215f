"""Is there a screen on which a keyring could ask."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Tell whether a dialog could be seen from where this process was started.

    A login over ssh must not open one on a desk that nobody sits at. macOS and Windows find that
    out by themselves.
    """
    if sys.platform in ("darwin", "win32"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
