"""Keys on the page of dates and reminders."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back

ACTIONS = (
    Action(Place.DATES, "finish", "x", "X", "tui-act-finish", "tui-help-finish"),
    Action(Place.DATES, "snooze", "z", "Z", "tui-act-snooze", "tui-help-snooze"),
    Action(Place.DATES, "undo", "u", "U", "tui-act-undo", "tui-help-undo-reminder"),
    Action(Place.DATES, "door('renewal')", "r", "R", "tui-act-renewal", "tui-help-renewal"),
    Action(Place.DATES, "door('card')", "e", "E", "tui-act-card", "tui-help-card"),
    Action(Place.DATES, "leads", "a", "A", "tui-act-leads", "tui-help-leads"),
    Action(Place.DATES, "schedule", "t", "T", "tui-act-schedule", "tui-help-schedule"),
    Action(Place.DATES, "calendar", "c", "C", "tui-act-calendar", "tui-help-calendar"),
    Action(Place.DATES, "lock", "l", "L", "tui-act-lock", "tui-help-lock", barred=True),
    back(Place.DATES),
)  # fmt: skip
