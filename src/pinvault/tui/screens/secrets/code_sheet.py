"""The page to print, straight from where a new recovery code is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.backup.sheet import TITLE, SheetScreen
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.backup.sheet import Sheet
    from pinvault.tui.backup_jobs import Order
    from pinvault.vault.keys import RecoveryCode


class CodeSheetScreen(SheetScreen):
    """Nobody types the code here: it is at hand this once. The way back leads to it."""

    def __init__(self, code: RecoveryCode) -> None:
        """Print ``code``."""
        super().__init__()
        self._code = code

    def rows(self) -> ComposeResult:
        """Yield what becomes of the file."""
        yield Words("tui-sheet-with-code", classes="paragraph")

    def entered(self) -> None:
        """Go on: nothing else is asked."""
        self.go_on()

    def order(self, path: Path) -> Order:
        """Return where it goes."""
        from pinvault.tui.backup_jobs import Order

        return Order(path, portable=False, keep=0)

    def ready(self, order: Order) -> None:
        """Write it."""
        from pinvault.tui.backup_jobs import print_sheet

        work = Work(
            title=TITLE,
            head="tui-sheet-working",
            late="tui-create-late",
            job=partial(print_sheet, self.session, order, self._code.text()),
            done=partial(self._written, str(order.path)),
            failed=self.failed,
        )
        self.app.push_screen(WorkingScreen(work))

    def _written(self, path: str, _sheet: Sheet) -> None:
        app = self.pinvault
        app.pop_screen()
        app.say_on_screen(t("sheet-made", path=path))
