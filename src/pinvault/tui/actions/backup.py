"""Keys on the page of backups and keys, and while a job of it is under way."""

from __future__ import annotations

from pinvault.tui.actions.entry import Action, Place, back


def _topic(name: str, key: str) -> Action:
    """Return the key of one line of the page; the line itself shows it, so the bar does not."""
    label = f"tui-backup-{name}"
    action = f"open('{name}')"
    return Action(Place.BACKUP, action, key, key.upper(), label, f"{label}-why", barred=True)


TOPICS = (
    _topic("create", "c"),
    _topic("verify", "v"),
    _topic("restore", "r"),
    _topic("recovery", "o"),
    _topic("passphrase", "p"),
    _topic("device", "d"),
    _topic("earlier", "e"),
    _topic("health", "h"),
    _topic("sheet", "s"),
    _topic("keepass", "k"),
    _topic("purge", "x"),
)
"""The lines of the page, in their order."""

ACTIONS = (
    *TOPICS,
    Action(Place.BACKUP, "lock", "l", "L", "tui-act-lock", "tui-help-lock"),
    back(Place.BACKUP),
    Action(Place.TOPIC, "lock", "l", "L", "tui-act-lock", "tui-help-lock"),
    back(Place.TOPIC),
    Action(
        Place.WORKING, "back", "escape", "Esc", "tui-act-stop", "tui-help-give-up", listed=False
    ),
    Action(Place.WORKING, "quit", "ctrl+q", "^Q", "tui-act-quit", "tui-help-quit", listed=False),
)
