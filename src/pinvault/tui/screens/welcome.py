"""First run, step 1: what pinvault is, and what will protect this vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from pinvault.i18n import t
from pinvault.tui.actions import Place, bindings
from pinvault.tui.screens.page import Page
from pinvault.tui.widgets.key_bar import KeyBar
from pinvault.tui.widgets.push import Push
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from pinvault.vault.container import DeviceKind

STEPS = 5


class WelcomeScreen(Page):
    """Nothing has to be typed here. Meanwhile a thread loads the cryptography."""

    PLACE = Place.STEP
    CSS_PATH = "../styles/forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.STEP)]

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
        yield Push("tui-begin", id="begin")

    def on_mount(self) -> None:
        """Look where this machine's secret can be kept."""
        self.query_one(KeyBar).leave_out("back")
        self.query_one(Push).focus()
        app = self.pinvault

        def look() -> DeviceKind:
            app.host()
            return app.launch.choose_device()

        # Not before the first frame: an import in a thread takes the time away from drawing.
        self.call_after_refresh(self.start_job, look, self._found)

    @on(Push.Pushed, "#begin")
    def begin(self) -> None:
        """Go on; waiting for the answer about the keyring if it is not there yet."""
        if self._device is not None:
            from pinvault.tui.screens.first_passphrase import FirstPassphraseScreen

            self.app.push_screen(FirstPassphraseScreen(self._device))

    def action_back(self) -> None:
        """Stay: there is nothing before this page."""

    def _found(self, device: DeviceKind) -> None:
        from pinvault.vault.container import DeviceKind

        self._device = device
        keyring = device is DeviceKind.KEYRING
        self.query_one("#device", Words).say("tui-device-keyring" if keyring else "tui-device-file")
