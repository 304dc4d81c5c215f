"""Keys of the first run."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back
from pinvault.tui.actions.guidance import doors

ACTIONS = (
    *doors(
        Place.STEP, ("which", "f3"), ("recover", "f4"), ("happened", "f5"), ("guide", "f6")
    ),
    back(Place.STEP),
    Action(Place.CREATING, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
)  # fmt: skip
