"""Making a backup: where it goes, what opens it, and how many are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from pinvault.i18n import t
from pinvault.tui.backup_words import archive_lines
from pinvault.tui.files import likely_archive, likely_folder
from pinvault.tui.screens.backup.passphrase import BackupPassphraseScreen
from pinvault.tui.screens.common.done import DoneScreen, Next, end_with
from pinvault.tui.screens.common.target_path import TargetPathScreen
from pinvault.tui.screens.common.working import Work, WorkingScreen
from pinvault.tui.widgets.choice import Choice
from pinvault.tui.widgets.form_row import FormRow
from pinvault.tui.widgets.menu import Entry
from pinvault.tui.widgets.text_field import TextField
from pinvault.tui.widgets.words import Words
from pinvault.wording import told

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.secret import Secret
    from pinvault.tui.backup_jobs import Made, Order

_TITLE = "tui-backup-create"
_CODE, _PORTABLE = "code", "portable"
_FILE = "0"
_KEPT = ("3", "5", "10")
"""How many dated archives a folder may keep."""


class CreateArchiveScreen(TargetPathScreen):
    """The place is looked at before a passphrase is asked for; nothing is written over unasked."""

    def __init__(self) -> None:
        """Begin with a file of today that the recovery code opens."""
        super().__init__()
        self._suggested = ""

    def heading(self) -> str:
        """Return what the page is called."""
        return t(_TITLE)

    def likely(self) -> str:
        """Return a file of today, or the folder for several."""
        snapshot = self.pinvault.snapshot
        if snapshot is None:
            return ""
        several = self.query_one("#keep", Choice).chosen != _FILE
        self._suggested = likely_folder() if several else likely_archive(snapshot.day)
        return self._suggested

    def head(self) -> ComposeResult:
        """Yield what a backup is good for."""
        yield Words("tui-create-head", classes="head")
        yield Words("tui-create-why", classes="paragraph")

    def rows(self) -> ComposeResult:
        """Yield how many are kept, and what opens them."""
        dated = [Entry(kept, t("tui-create-keep", count=int(kept))) for kept in _KEPT]
        one = Entry(_FILE, t("tui-create-one"))
        yield FormRow("tui-create-kept", Choice([one, *dated], id="keep"))
        yield FormRow("tui-opens-by", Choice(self._openers(), id="opener"))

    @on(Choice.Changed)
    def suggest(self) -> None:
        """Suggest a folder for several, a file for one, unless something else was typed."""
        field = self.query_one("#path", TextField)
        if field.value == self._suggested:
            field.value = self.likely()

    @on(Choice.Accepted)
    def next_field(self) -> None:
        """Go on to the next field."""
        self.focus_next()

    def entered(self) -> None:
        """Go on to the choices."""
        self.focus_next()

    def order(self, path: Path) -> Order:
        """Return what was chosen."""
        from pinvault.tui.backup_jobs import Order

        portable = self.query_one("#opener", Choice).chosen == _PORTABLE
        return Order(path, portable, int(self.query_one("#keep", Choice).chosen))

    def check(self, order: Order) -> None:
        """Look whether there is room for it, and whether anything would open it."""
        from pinvault.tui.backup_jobs import target

        target(self.session, order)

    def ready(self, order: Order) -> None:
        """Ask for the passphrase of the archive's own, if it is to have one."""
        if not order.portable:
            self._make(order, None)
            return
        self.app.push_screen(
            BackupPassphraseScreen(
                _TITLE, "tui-create-passphrase", lambda typed: self._make(order, typed)
            )
        )

    def _make(self, order: Order, passphrase: Secret | None) -> None:
        from pinvault.tui.backup_jobs import make

        session = self.session
        work = Work(
            title=_TITLE,
            head="tui-create-working",
            late="tui-create-late",
            job=lambda course: make(session, order, passphrase, course),
            done=self._made,
            failed=self.pinvault.fail_on_screen,
        )
        self.app.push_screen(WorkingScreen(work))

    def _made(self, made: Made) -> None:
        said = [t("backup-made", path=str(made.path)), *archive_lines(made.view)]
        said.append(t("backup-reopened" if made.reopened else "tui-create-checked"))
        if made.removed:
            said.append(t("tui-create-removed", count=len(made.removed)))
        if made.left is not None:
            said.append(t("tui-create-left", why=told(made.left).message))
        path = made.path
        app = self.app

        def try_it() -> None:
            from pinvault.tui.screens.backup.verify import VerifyArchiveScreen

            app.push_screen(VerifyArchiveScreen(path))

        ways = () if made.reopened else (Next("tui-create-try", try_it),)
        end_with(app, DoneScreen(_TITLE, tuple(said), *ways))

    def _openers(self) -> list[Entry]:
        snapshot = self.pinvault.snapshot
        number = None if snapshot is None else snapshot.view.protection.recovery_number
        if number is None:
            return [Entry(_PORTABLE, t("tui-create-by-passphrase"))]
        return [
            Entry(_CODE, t("tui-create-by-code", number=number)),
            Entry(_PORTABLE, t("tui-create-by-both", number=number)),
        ]
