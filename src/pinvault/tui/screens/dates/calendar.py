"""The due days as a file for a calendar. What it tells is said before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.clock import today
from pinvault.i18n import t
from pinvault.tui.files import likely_folder
from pinvault.tui.screens.common.path import PathScreen
from pinvault.tui.widgets.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.errors import PinvaultError
    from pinvault.vault.session import Session

_NAME = "pinvault.ics"


class CalendarScreen(PathScreen):
    """Nothing is written over without being asked."""

    LABEL = "tui-path-to"

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-calendar-title")

    def head(self) -> ComposeResult:
        """Yield what the file reveals."""
        yield Words("tui-calendar-head", classes="head")
        yield Words("calendar-reveals", classes="paragraph")

    def likely(self) -> str:
        """Return a file on a stick, else in the home folder."""
        return f"{likely_folder()}/{_NAME}"

    def chosen(self, path: Path) -> None:
        """Write the file, unless one is there."""
        self._write(path, replace=False)

    def failed(self, error: PinvaultError) -> None:
        """Ask before a file is written over; else say what to do."""
        self.query_one("#looking").display = False
        if error.reason != "target-exists" or self._path is None:
            super().failed(error)
            return
        from pinvault.tui.screens.common.question import QuestionScreen

        path = self._path
        said = t("tui-calendar-exists", path=str(path))
        over = QuestionScreen(
            said,
            "tui-calendar-exists-why",
            "tui-calendar-over",
            lambda: self._write(path, replace=True),
        )
        self.app.push_screen(over)

    def _write(self, path: Path, *, replace: bool) -> None:
        session, self._path = self.session, path
        self.query_one("#looking").display = True
        self.start_job(
            lambda: write_calendar(session, path, replace=replace),
            lambda events: self._written(path, events),
        )

    def _written(self, path: Path, events: int) -> None:
        from pinvault.tui.screens.common.done import DoneScreen

        said = (t("calendar-written", path=str(path), events=events), t("tui-calendar-next"))
        self.app.switch_screen(DoneScreen("tui-calendar-title", said))

    _path: Path | None = None


def write_calendar(session: Session, path: Path, *, replace: bool) -> int:
    """Write the due days of ``session`` to ``path``; return how many events it has.

    Raises:
        StorageError: as ``write_whole``; nothing is half-written.
    """
    from pinvault.reminders.calendar import calendar, count
    from pinvault.reminders.in_session import agenda_of
    from pinvault.reminders.target import write_whole
    from pinvault.reminders.words import title

    agenda, clock = agenda_of(session), session.host.clock
    content = calendar(
        agenda.entries, title, first=today(clock), revision=agenda.revision, made=clock.now()
    )
    write_whole(path, content, replace=replace)
    return count(content)
