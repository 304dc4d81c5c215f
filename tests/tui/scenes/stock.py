"""Where scenes are kept by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.support.pilot import Stage

    Scene = Callable[[Stage], Awaitable[None]]

SCENES: dict[str, Scene] = {}


def scene(play: Scene) -> Scene:
    """Keep a scene under its name."""
    SCENES[play.__name__.replace("_", "-")] = play
    return play
