"""A new passphrase for the open vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.screens.first_run.new_passphrase import NewPassphraseScreen
from pinvault.tui.widgets.words import Words
from pinvault.vault.container import DeviceKind

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.secret import Secret
    from pinvault.vault.session import Session

_TITLE = "tui-backup-passphrase"


class ChangePassphraseScreen(NewPassphraseScreen):
    """The keys of everything change with it; the recovery code stays good."""

    def __init__(self, session: Session) -> None:
        """Ask for as much as the place of the device secret demands."""
        super().__init__(alone=session.state.daily.device is DeviceKind.FILE)

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def head(self) -> ComposeResult:
        """Yield what changes."""
        yield Words("tui-change-head", classes="head")
        yield Words("tui-change-why", classes="paragraph")

    def chosen(self, passphrase: Secret) -> None:
        """Change it; a few seconds."""
        if self.busy:
            return
        from pinvault.tui.key_jobs import change_passphrase

        work = Work(
            title=_TITLE,
            head="tui-changing-keys",
            late="tui-changed-late",
            job=partial(change_passphrase, self.session, passphrase),
            done=self._changed,
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def _changed(self, _: None) -> None:
        said = (t("tui-change-done"), t("tui-change-code-stays"))
        end_with(self.app, DoneScreen(_TITLE, said))
