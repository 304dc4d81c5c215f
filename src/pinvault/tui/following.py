"""Doing as the settings of the open vault say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import LANGUAGES, use_language
from pinvault.tui.actions import keymap, use_keys
from pinvault.tui.idle import Idle
from pinvault.tui.keymap import read_kindly
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.vault.session.settings import IDLE_LOCK_MINUTES, KEYS, LANGUAGE, MOUSE, THEME

if TYPE_CHECKING:
    from pinvault.tui.app import PinvaultApp
    from pinvault.vault.session import Session


def follow(app: PinvaultApp, session: Session) -> None:
    """Use language, colours, mouse and keys of ``session``, and its time until the lock."""
    kept = session.settings.all()
    app.idle = Idle(session.host.clock, int(kept[IDLE_LOCK_MINUTES]))
    app.use_mouse(wanted=kept[MOUSE] == "on")
    if not app.launch.language_fixed:
        use_language(kept[LANGUAGE] if kept[LANGUAGE] in LANGUAGES else None)
    app.show_theme(kept[THEME])
    use_keys(read_kindly(kept[KEYS]))
    app.set_keymap(keymap())
    for screen in app.screen_stack:
        for bar in screen.query(KeyBar):
            bar.show_keys()
