"""Settings: what a change does is seen at once, and it is kept in the vault a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words
from pinvault.tui.wording import as_title
from pinvault.vault.session.settings import (
    IDLE_LOCK_MINUTES,
    LANGUAGE,
    MOUSE,
    REVEAL_SECONDS,
    SETTINGS,
    THEME,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from pinvault.tui.doors import About

KEEP_SECONDS = 1.0
"""How long after the last change it is kept, in seconds: going through a choice is one save."""

_ROWS = {
    LANGUAGE: ("tui-set-language", "tui-set-language-why"),
    THEME: ("tui-set-theme", "tui-set-theme-why"),
    MOUSE: ("tui-set-mouse", "tui-set-mouse-why"),
    IDLE_LOCK_MINUTES: ("tui-set-idle", "tui-set-idle-why"),
    REVEAL_SECONDS: ("tui-set-reveal", "tui-set-reveal-why"),
}
_CHOICES = {
    "auto": "tui-set-auto",
    "ja": "tui-set-ja",
    "en": "tui-set-en",
    "dark": "tui-set-dark",
    "light": "tui-set-light",
    "contrast": "tui-set-contrast",
    "on": "tui-set-on",
    "off": "tui-set-off",
}
_STEPS = {IDLE_LOCK_MINUTES: (1, 2, 3, 5, 10, 15, 30, 60), REVEAL_SECONDS: (5, 10, 15, 20, 30, 60)}
_UNITS = {IDLE_LOCK_MINUTES: "tui-set-minutes", REVEAL_SECONDS: "tui-set-seconds"}


class SettingsScreen(Page):
    """A line for each setting, with what it does."""

    PLACE = Place.FORM
    CSS_PATH: ClassVar[list[str]] = ["../../styles/forms.tcss", "settings.tcss"]  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Place.FORM),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, about: About) -> None:
        """Begin at the first setting; they are the same for every card."""
        super().__init__()
        self._about = about
        self._timer: Timer | None = None
        self._leaving = False

    def heading(self) -> str:
        """Return what the page is called."""
        return as_title("tui-act-settings")

    def about(self) -> About:
        """Return what the screen below is about."""
        return self._about

    def content(self) -> ComposeResult:
        """Yield a choice for each setting, and the way to the keys."""
        kept = self.session.settings.all()
        for key, (label, why) in _ROWS.items():
            entries = offered(key, kept[key])
            at = [entry.id for entry in entries].index(kept[key])
            yield FormRow(label, Choice(entries, id=key, at=at))
            yield Words(why, classes="why")
        yield Push("tui-set-keys", id="keys")
        yield Words("tui-set-keys-why", classes="why")

    def on_mount(self) -> None:
        """Begin at the first."""
        self.query(Choice).first().focus()

    @on(Choice.Changed)
    def show_now(self) -> None:
        """Show what a change does, and keep it when nothing more is changed."""
        self.pinvault.show_theme(self.query_one(f"#{THEME}", Choice).chosen)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(KEEP_SECONDS, self.keep)

    @on(Choice.Accepted)
    def next_row(self) -> None:
        """Go on to the next setting."""
        self.focus_next()

    @on(Push.Pushed, "#keys")
    def keys(self) -> None:
        """Open the page of keys."""
        from pinvault.tui.screens.home.keys import KeysScreen

        self.keep()
        self.app.push_screen(KeysScreen())

    def keep(self) -> None:
        """Keep what was changed, if anything was; while that is being done, a moment later."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        changed = self._changed()
        if changed and self.busy:
            self._timer = self.set_timer(KEEP_SECONDS, self.keep)
        elif changed:
            self._leaving = False
            self.change(
                lambda session: session.settings.set_all(changed),
                lambda _: self._kept(language=LANGUAGE in changed),
            )

    def action_back(self) -> None:
        """Keep what was changed before going back; the screen below shows it."""
        changed = self._changed()
        if not changed:
            super().action_back()
        elif self.busy:
            self._leaving = True
        else:
            self.change(
                lambda session: session.settings.set_all(changed),
                lambda _: self._left(language=LANGUAGE in changed),
            )

    def _changed(self) -> dict[str, str]:
        kept = self.session.settings.all()
        chosen = {key: self.query_one(f"#{key}", Choice).chosen for key in _ROWS}
        return {key: value for key, value in chosen.items() if value != kept[key]}

    def _kept(self, *, language: bool) -> None:
        if self._leaving:
            self._left(language=language)
            return
        self.pinvault.follow_settings()
        if not language:
            return
        if self.pinvault.launch.language_fixed:
            self.tell(t("tui-set-language-fixed"))
        else:
            self.app.call_later(self.pinvault.begin_anew, lambda: SettingsScreen(self._about))

    def _left(self, *, language: bool) -> None:
        self.pinvault.follow_settings()
        if language and not self.pinvault.launch.language_fixed:
            self.app.call_later(self.pinvault.begin_anew)
            return
        super().action_back()
        if language:
            self.pinvault.say_on_screen(t("tui-set-language-fixed"))


def offered(key: str, kept: str) -> list[Entry]:
    """Return what a setting can be, as it is called; what is kept is always among it."""
    if key not in _STEPS:
        return [Entry(choice, t(_CHOICES[choice])) for choice in SETTINGS[key].choices]
    steps = sorted({*_STEPS[key], int(kept)})
    return [Entry(str(step), t(_UNITS[key], count=step)) for step in steps]
