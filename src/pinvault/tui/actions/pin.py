"""Keys on the page of one PIN."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back
from pinvault.tui.actions.guidance import doors

ACTIONS = (
    Action(Place.PIN, "show_hint", "space", "Space", "tui-act-show", "tui-help-show"),
    Action(Place.PIN, "write_hint", "e", "E", "tui-act-write", "tui-help-write"),
    Action(Place.PIN, "log_wrong", "w", "W", "tui-act-wrong", "tui-help-wrong"),
    Action(Place.PIN, "log_correct", "c", "C", "tui-act-correct", "tui-help-correct"),
    Action(Place.PIN, "undo_try", "u", "U", "tui-act-undo", "tui-help-undo"),
    # The next four stand before the fact they change (widgets/pin_facts.py).
    Action(Place.PIN, "set_state", "t", "T", "tui-act-state", "tui-help-state", barred=True),
    Action(Place.PIN, "set_place", "p", "P", "tui-act-place", "tui-help-place", barred=True),
    Action(Place.PIN, "set_same", "m", "M", "tui-act-same", "tui-help-same", barred=True),
    Action(Place.PIN, "history", "h", "H", "tui-act-history", "tui-help-history", barred=True),
    Action(Place.PIN, "forget", "x", "X", "tui-act-forget", "tui-help-forget"),
    Action(
        Place.PIN, "recall(True)", "y", "Y", "tui-act-recall-yes", "tui-help-recall", barred=True,
    ),
    Action(
        Place.PIN, "recall(False)", "n", "N", "tui-act-recall-no", "tui-help-recall", barred=True,
    ),
    *doors(Place.PIN, ("recover", "f")),
    Action(Place.PIN, "lock", "l", "L", "tui-act-lock", "tui-help-lock", barred=True),
    back(Place.PIN),
)  # fmt: skip
