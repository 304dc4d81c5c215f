"""First run, step 1: what pinvault is, and what will protect this vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.vault.container import DeviceKind

STEPS = 5

COLOURS = {
    "dark": "tui-colours-dark",
    "light": "tui-colours-light",
    "contrast": "tui-colours-contrast",
}
"""What the values of the setting are called."""


class WelcomeScreen(Page):
    """Nothing has to be typed here. Meanwhile a thread loads the cryptography."""

    PLACE = Place.WELCOME
    CSS_PATH = "../../styles/forms.tcss"
    AUTO_FOCUS = "#begin"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.WELCOME)]

    def __init__(self) -> None:
        """Begin; where this machine's secret can be kept is not known yet."""
        super().__init__()
        self._device: DeviceKind | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title")

    def content(self) -> ComposeResult:
        """Yield the explanation."""
        yield StepLine(1, STEPS)
        yield Words("tui-welcome-head", classes="head")
        yield Words("tui-welcome-what", classes="paragraph")
        yield Words("tui-welcome-not", classes="paragraph")
        yield Words("tui-device-looking", id="device", classes="paragraph muted")
        with Horizontal(id="choices"):
            yield Push("tui-begin", id="begin")
            yield Push("tui-demo-first", id="demo")
        yield Push("tui-have-backup", id="have-backup")
        yield from self._colours()

    def on_mount(self) -> None:
        """Look where this machine's secret can be kept."""
        app = self.pinvault

        def look() -> DeviceKind:
            app.host()
            return app.launch.choose_device()

        self.when_drawn(self.start_job, look, self._found)

    @on(Push.Pushed, "#begin")
    def begin(self) -> None:
        """Go on; waiting for the answer about the keyring if it is not there yet."""
        if self._device is not None:
            from pinvault.tui.screens.first_run.first_passphrase import FirstPassphraseScreen

            self.app.push_screen(FirstPassphraseScreen(self._device))

    @on(Push.Pushed, "#demo")
    def look_around(self) -> None:
        """Show the demo; from there one comes back to this page."""
        from pinvault.tui.screens.first_run.demo import DemoScreen

        self.app.push_screen(DemoScreen())

    @on(Choice.Changed)
    def choose_colours(self) -> None:
        """Show the chosen colours; the new vault will keep them."""
        self.pinvault.show_theme(self.query_one(Choice).chosen)

    @on(Push.Pushed, "#have-backup")
    def restore(self) -> None:
        """Make the vault of a backup instead."""
        if self._device is not None:
            from pinvault.tui.screens.backup.restore import RestoreArchiveScreen

            self.app.push_screen(RestoreArchiveScreen(self._device))

    def _colours(self) -> ComposeResult:
        """Yield the choice of colours, where the terminal is to have any."""
        if self.pinvault.plain:
            return
        entries = [Entry(name, t(label)) for name, label in COLOURS.items()]
        at = list(COLOURS).index(self.pinvault.colours)
        yield FormRow("tui-colours", Choice(entries, id="colours", at=at))

    def _found(self, device: DeviceKind) -> None:
        from pinvault.vault.container import DeviceKind

        self._device = device
        keyring = device is DeviceKind.KEYRING
        self.query_one("#device", Words).say("tui-device-keyring" if keyring else "tui-device-file")
