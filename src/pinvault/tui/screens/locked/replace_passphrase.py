"""After the recovery code: a new passphrase, and a new secret for this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from pinvault.tui.widgets.words import Words
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.errors import PinvaultError
    from pinvault.secret import Secret


class ReplacePassphraseScreen(NewPassphraseScreen):
    """Going back means: later. The vault is open, and stays as it was."""

    def __init__(self, device: DeviceKind) -> None:
        """``device`` says where this machine's new secret will be kept."""
        super().__init__(alone=device is DeviceKind.FILE)
        self._device = device

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-replace-title")

    def head(self) -> ComposeResult:
        """Yield the explanation."""
        yield Words("tui-replace-head", classes="head")
        yield Words("tui-replace-why", classes="paragraph")
        yield Words("tui-replacing", id="replacing", classes="paragraph")

    def on_mount(self) -> None:
        """Begin quietly."""
        self.query_one("#replacing").display = False

    def chosen(self, passphrase: Secret) -> None:
        """Change it; a few seconds."""
        if self.busy:
            return
        device = self._device
        self.change(
            lambda session: session.keys.change_passphrase(passphrase, device=device), self._changed
        )
        self.query_one("#replacing").display = True

    def failed(self, error: PinvaultError) -> None:
        """Say what to do; both fields stay as they are."""
        self.query_one("#replacing").display = False
        super().failed(error)

    def action_back(self) -> None:
        """Go to the cards, but not in the middle of a change: nobody would know how it ended."""
        if self.busy:
            self.tell(t("tui-working-changing"))
        else:
            self._changed()

    def _changed(self, _: object = None) -> None:
        from pinvault.tui.screens.home.home import HomeScreen

        self.clear()
        self.go(HomeScreen)
