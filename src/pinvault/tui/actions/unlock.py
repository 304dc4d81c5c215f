"""Keys while the vault is locked."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place
from pinvault.tui.actions.guidance import doors

ACTIONS = (
    Action(Place.UNLOCK, "use_code", "f2", "F2", "tui-act-code", "tui-help-code"),
    *doors(
        Place.UNLOCK, ("which", "f3"), ("recover", "f4"), ("happened", "f5"), ("guide", "f6")
    ),
    Action(Place.UNLOCK, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
)  # fmt: skip
