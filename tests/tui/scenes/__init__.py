"""Every screen, each in a state worth looking at; goldens and contrast are taken from these.

One file an area. Importing the package plays nothing; it only collects.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.tui.scenes.stock import SCENES

__all__ = ["SCENES"]

for found in iter_modules(__path__):
    import_module(f"{__name__}.{found.name}")
