"""The passphrase of a file that leaves this machine: it protects alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.backup.refusals import weak_backup_passphrase
from pinvault.errors import PinvaultError
from pinvault.i18n import t
from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from pinvault.secret import Secret


class BackupPassphraseScreen(NewPassphraseScreen):
    """Typed twice, and long, for no keyring stands beside it."""

    def __init__(self, title: str, head: str, go_on: Callable[[Secret], None]) -> None:
        """Show the messages ``title`` and ``head``; hand the passphrase to ``go_on``."""
        super().__init__(alone=True)
        self._title = title
        self._head = head
        self._go_on = go_on

    def heading(self) -> str:
        """Return what the page is called."""
        return t(self._title)

    def head(self) -> ComposeResult:
        """Yield the explanation."""
        yield Words(self._head, classes="head")

    def chosen(self, passphrase: Secret) -> None:
        """Hand it on."""
        if not self.busy:
            self._go_on(passphrase)

    def failed(self, error: PinvaultError) -> None:
        """Tell a passphrase that is too short as one of a file, not of the vault."""
        try:
            with weak_backup_passphrase():
                raise error
        except PinvaultError as told_of_file:
            super().failed(told_of_file.with_traceback(None))
