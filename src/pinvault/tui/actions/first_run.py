"""Keys of the first run."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back
from pinvault.tui.actions.guidance import locked_doors

ACTIONS = (
    *locked_doors(Place.WELCOME),
    back(Place.STEP),
    Action(Place.CREATING, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
)  # fmt: skip
