"""Keys that work on every screen."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place

ACTIONS = (
    Action(Place.EVERYWHERE, "help", "f1,question_mark", "F1", "tui-act-help", "tui-help-help"),
    Action(Place.EVERYWHERE, "commands", "ctrl+p", "^P", "tui-act-commands", "tui-help-commands"),
    Action(Place.EVERYWHERE, "quit", "ctrl+q", "^Q", "tui-act-quit", "tui-help-quit"),
    Action(
        Place.EVERYWHERE, "say_how_to_leave", "ctrl+c", "^C", "tui-act-quit", "tui-help-quit",
        barred=True, listed=False,
    ),
)  # fmt: skip
