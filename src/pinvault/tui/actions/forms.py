"""Keys where something is typed or chosen."""

from __future__ import annotations

from pinvault.tui.actions.entry import Place, back

ACTIONS = (
    back(Place.FORM),
)  # fmt: skip
