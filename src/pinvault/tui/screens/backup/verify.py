"""Trying a backup: does it open, and what does it hold? No hint is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.backup_words import archive_lines, reword_lines
from pinvault.tui.screens.backup.archive_path import ArchivePathScreen
from pinvault.tui.screens.backup.archive_secret import ArchiveSecretScreen
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from pinvault.backup.opening import Found
    from pinvault.tui.backup_jobs import Verified

_TITLE = "tui-backup-verify"


class VerifyArchiveScreen(ArchivePathScreen):
    """The archive is only read; the vault remembers the day."""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def head(self) -> ComposeResult:
        """Yield why that is worth doing."""
        yield Words("tui-verify-head", classes="head")
        yield Words("tui-verify-why", classes="paragraph")

    def found(self, archive: Found) -> None:
        """Ask for what opens it."""
        from pinvault.tui.backup_jobs import verify

        use = partial(verify, self.session)
        self.app.push_screen(ArchiveSecretScreen(_TITLE, archive, use, self._verified))

    def _verified(self, verified: Verified) -> None:
        view = verified.view
        said = [t("backup-opens", path=view.file), *archive_lines(view)]
        said += reword_lines(verified.reword)
        said.append(t("tui-verify-noted" if verified.noted else "tui-verify-foreign"))
        end_with(self.app, DoneScreen(_TITLE, tuple(said)))
