"""A copy for KeePass: said first what it costs, then written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.files import likely_folder
from pinvault.tui.screens.backup.passphrase import BackupPassphraseScreen
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.target_path import TargetPathScreen
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.secret import Secret
    from pinvault.tui.backup_jobs import Order

_TITLE = "tui-backup-keepass"
_NAME = "pinvault.kdbx"


class KeepassScreen(TargetPathScreen):
    """The hints leave pinvault's protection here, and that stands above the field."""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def likely(self) -> str:
        """Return a name that says what it is."""
        return f"{likely_folder()}/{_NAME}"

    def head(self) -> ComposeResult:
        """Yield what it is good for, and what it costs."""
        yield Words("tui-keepass-head", classes="head")
        yield Words("tui-keepass-warning", classes="paragraph")

    def order(self, path: Path) -> Order:
        """Return what was typed."""
        from pinvault.tui.backup_jobs import Order

        return Order(path, portable=True, keep=0)

    def check(self, order: Order) -> None:
        """Look whether there is room for it."""
        from pinvault.tui.backup_jobs import target

        target(self.session, order)

    def ready(self, order: Order) -> None:
        """Ask for the passphrase of the database."""
        go_on = partial(self._write, order)
        self.app.push_screen(BackupPassphraseScreen(_TITLE, "tui-keepass-passphrase", go_on))

    def _write(self, order: Order, passphrase: Secret) -> None:
        from pinvault.tui.backup_jobs import export

        session, path = self.session, str(order.path)
        work = Work(
            title=_TITLE,
            head="tui-keepass-working",
            late="tui-create-late",
            job=lambda course: export(session, order, passphrase, course),
            done=lambda counts: self._written(path, *counts),
            failed=self.pinvault.fail_on_screen,
        )
        self.app.push_screen(WorkingScreen(work))

    def _written(self, path: str, cards: int, entries: int) -> None:
        said = (
            t("keepass-made", path=path),
            t("keepass-holds", cards=cards, entries=entries),
            t("keepass-warning"),
        )
        end_with(self.app, DoneScreen(_TITLE, said))
