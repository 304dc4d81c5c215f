"""Which key does what, to be changed: a list, and a page that waits for the new key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.actions import ACTIONS, Action, Place, bindings, in_force
from pinvault.tui.actions.entry import shown_key
from pinvault.tui.keymap import can_change, read, read_kindly, written
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.key_field import KeyField
from pinvault.tui.widgets.menu import Entry, Menu
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.words import Words
from pinvault.vault.session.settings import KEYS

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

_PLACES = {
    Place.HOME: "tui-keys-home",
    Place.PIN: "tui-keys-pin",
    Place.EVERYWHERE: "tui-keys-everywhere",
}
"""Where keys are used every day; those of other pages can be changed on the command line."""


def _changeable() -> list[Action]:
    found = [action for place in _PLACES for action in ACTIONS if action.place is place]
    return [in_force(action) for action in found if can_change(action)]


class KeysScreen(Page):
    """Every key that can be another one."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-keys-title")

    def content(self) -> ComposeResult:
        """Yield the list."""
        yield Words("tui-keys-head", classes="head")
        yield Menu(self._entries(), id="keys")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Menu).focus()

    def on_screen_resume(self) -> None:
        """Show the keys as they are now."""
        self.query_one(Menu).entries = tuple(self._entries())

    @on(Menu.Chosen)
    def chosen(self, event: Menu.Chosen) -> None:
        """Ask for a key."""
        marked = event.menu.marked
        action = next(action for action in ACTIONS if marked and action.id == marked.id)
        self.app.push_screen(KeyScreen(action))

    def _entries(self) -> list[Entry]:
        return [
            Entry(action.id, f"{action.shown:<6}{t(action.label)}", t(_PLACES[action.place]))
            for action in _changeable()
        ]


class KeyScreen(Page):
    """Waits for the new key of one action."""

    PLACE = Place.FORM
    CSS_PATH = "../../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, action: Action) -> None:
        """Ask for the key of ``action``."""
        super().__init__()
        self._action = action

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-keys-title")

    def content(self) -> ComposeResult:
        """Yield the question and the way back to the usual key."""
        shown = in_force(self._action).shown
        yield Words("tui-key-head", what=t(self._action.label), key=shown, classes="head")
        yield KeyField("tui-key-press", id="press", classes="paragraph")
        yield Push("tui-key-usual", id="usual")

    def on_mount(self) -> None:
        """Wait for a key."""
        self.query_one(KeyField).focus()

    def on_key_field_pressed(self, event: KeyField.Pressed) -> None:
        """Take a key, unless it means something else."""
        self._keep(event.key)

    @on(Push.Pushed, "#usual")
    def usual(self) -> None:
        """Go back to the usual key."""
        self._keep(None)

    def _keep(self, key: str | None) -> None:
        if self.busy:
            return
        chosen = read_kindly(self.session.settings.get(KEYS))
        chosen.pop(self._action.id, None)
        if key is not None and key != self._action.first_key:
            chosen[self._action.id] = key
        try:
            value = written(read(written(chosen)))
        except PinvaultError as error:
            self._refused(error, key)
            return
        self.change(lambda session: session.settings.set(KEYS, value), lambda _: self._kept())

    def _refused(self, error: PinvaultError, key: str | None) -> None:
        other = next((act for act in ACTIONS if act.id == error.values.get("other")), None)
        if other is None or key is None:
            self.failed(error)
        else:
            self.tell(t("tui-key-taken", key=shown_key(key), other=t(other.label)))

    def _kept(self) -> None:
        self.pinvault.follow_settings()
        self.action_back()
