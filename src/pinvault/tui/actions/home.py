"""Keys of the home screen."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place
from pinvault.tui.actions.guidance import doors

ACTIONS = (
    Action(Place.HOME, "open_pin(0)", "1", "1", "tui-act-pin-1", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(1)", "2", "2", "tui-act-pin-2", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(2)", "3", "3", "tui-act-pin-3", "tui-help-pin", barred=True),
    Action(Place.HOME, "open_pin(3)", "4", "4", "tui-act-pin-4", "tui-help-pin", barred=True),
    Action(Place.HOME, "pins", "1,2,3,4", "1-4", "tui-act-pins", "tui-help-pins", listed=False),
    *doors(
        Place.HOME, ("which", "w"), ("recover", "f"), ("happened", "h"), ("guide", "g")
    ),
    *doors(Place.HOME, ("dates", "d")),
    Action(
        Place.HOME, "door('renewal')", "r", "R", "tui-act-renewal", "tui-help-renewal",
        barred=True,
    ),
    Action(Place.HOME, "door('card')", "e", "E", "tui-act-card", "tui-help-card", barred=True),
    Action(Place.HOME, "next_card", "n,right", "N", "tui-act-next-card", "tui-help-next-card"),
    Action(
        Place.HOME, "last_card", "p,left", "P", "tui-act-last-card", "tui-help-next-card",
        barred=True,
    ),
    Action(
        Place.HOME, "add_card", "a", "A", "tui-act-add-card", "tui-help-add-card", barred=True,
    ),
    Action(Place.HOME, "door('backup')", "b", "B", "tui-act-backup", "tui-help-backup"),
    Action(
        Place.HOME, "leave_demo", "escape", "Esc", "tui-act-leave-demo", "tui-help-leave-demo",
        barred=True, listed=False,
    ),
    Action(Place.HOME, "door('settings')", "s", "S", "tui-act-settings", "tui-help-settings"),
    Action(Place.HOME, "lock", "l", "L", "tui-act-lock", "tui-help-lock"),
    Action(Place.HOME, "quit", "q", "Q", "tui-act-quit", "tui-help-quit", listed=False),
)  # fmt: skip
