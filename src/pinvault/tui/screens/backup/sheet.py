"""A page to print, for the envelope: with the recovery code only if it is typed now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from pinvault.i18n import t
from pinvault.tui.files import likely_folder
from pinvault.tui.screens.common.done import DoneScreen, end_with
from pinvault.tui.screens.common.target_path import TargetPathScreen
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.screens.secrets.key_secret import KeySecretScreen, SecretJob
from pinvault.tui.screens.secrets.known_secret import CODE
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.backup.sheet import Sheet
    from pinvault.tui.backup_jobs import Order

TITLE = "tui-backup-sheet"
_NAME = "pinvault.pdf"
_WITH, _WITHOUT = "with", "without"


class SheetScreen(TargetPathScreen):
    """No hint and no PIN is on it; the boxes are filled in by hand."""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(TITLE)

    def likely(self) -> str:
        """Return a name that says what it is."""
        return f"{likely_folder()}/{_NAME}"

    def head(self) -> ComposeResult:
        """Yield what the page is good for."""
        yield Words("tui-sheet-head", classes="head")
        yield Words("tui-sheet-why", classes="paragraph")

    def rows(self) -> ComposeResult:
        """Yield whether the code is printed too."""
        snapshot = self.pinvault.snapshot
        code = snapshot is not None and snapshot.view.protection.recovery_number is not None
        entries = [Entry(_WITHOUT, t("tui-sheet-code-no"))]
        if code:
            entries.append(Entry(_WITH, t("tui-sheet-code-yes")))
        yield FormRow("tui-code", Choice(entries, id="code"))

    @on(Choice.Accepted)
    def next_field(self) -> None:
        """Go on to the button."""
        self.focus_next()

    def entered(self) -> None:
        """Go on to the choice."""
        self.focus_next()

    def order(self, path: Path) -> Order:
        """Return what was chosen."""
        from pinvault.tui.backup_jobs import Order

        return Order(path, portable=self.query_one(Choice).chosen == _WITH, keep=0)

    def check(self, order: Order) -> None:
        """Look whether there is room for it."""
        from pinvault.backup.sheet import check_sheet_target

        check_sheet_target(order.path, self.session.host.file.path, force=order.force)

    def ready(self, order: Order) -> None:
        """Ask for the code if it is to be printed; then write."""
        from pinvault.tui.backup_jobs import print_sheet

        app, path = self.app, str(order.path)

        def written(sheet: Sheet) -> None:
            end_with(app, DoneScreen(TITLE, _said(path, sheet)))

        if order.portable:
            job = SecretJob(
                title=TITLE,
                kind=CODE,
                head="tui-sheet-type",
                working="tui-sheet-working",
                late="tui-create-late",
                job=partial(print_sheet, self.session, order),
                done=lambda sheet, _code: written(sheet),
            )
            app.push_screen(KeySecretScreen(job))
            return
        work = Work(
            title=TITLE,
            head="tui-sheet-working",
            late="tui-create-late",
            job=partial(print_sheet, self.session, order, None),
            done=written,
            failed=self.failed,
        )
        app.push_screen(WorkingScreen(work))


def _said(path: str, sheet: Sheet) -> tuple[str, ...]:
    code = (
        t("tui-sheet-without-code")
        if sheet.code is None
        else t("sheet-with-code", number=sheet.code_number or 0)
    )
    return t("sheet-made", path=path), t("sheet-holds", cards=len(sheet.cards)), code
