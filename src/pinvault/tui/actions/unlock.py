"""Keys while the vault is locked."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place
from pinvault.tui.actions.guidance import locked_doors

ACTIONS = (
    Action(Place.UNLOCK, "use_code", "f2", "F2", "tui-act-code", "tui-help-code"),
    *locked_doors(Place.UNLOCK),
    Action(Place.UNLOCK, "back", "escape", "Esc", "tui-act-stop", "tui-help-stop", listed=False),
)  # fmt: skip
