"""First run, step 2: the passphrase of the new vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.first_run.creating import CreatingScreen
from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from pinvault.tui.screens.first_run.welcome import STEPS
from pinvault.tui.widgets.step_line import StepLine
from pinvault.tui.widgets.words import Words
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.secret import Secret


class FirstPassphraseScreen(NewPassphraseScreen):
    """Asks for the passphrase; the vault is made on the next page."""

    def __init__(self, device: DeviceKind) -> None:
        """``device`` says where this machine's secret will be kept."""
        super().__init__(alone=device is DeviceKind.FILE)
        self._device = device

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-welcome-title")

    def head(self) -> ComposeResult:
        """Yield the explanation."""
        yield StepLine(2, STEPS)
        yield Words("tui-passphrase-head", classes="head")

    def chosen(self, passphrase: Secret) -> None:
        """Make the vault."""
        self.clear()
        self.app.push_screen(CreatingScreen(passphrase, self._device))
