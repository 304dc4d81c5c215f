"""Puts a text into a file, for paper or for another screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.files import likely_folder
from pinvault.tui.screens.common.path import PathScreen
from pinvault.tui.widgets.words import Words
from pinvault.wording import told

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from pinvault.errors import PinvaultError

_TAKEN = "target-exists"


class SaveTextScreen(PathScreen):
    """Nothing is written over without being asked. The file is for its owner alone."""

    LABEL = "tui-path-to"

    def __init__(self, text: str, name: str) -> None:
        """Save ``text``, under ``name`` unless the person wants another one."""
        super().__init__()
        self._text = text
        self._name = name
        self._path: Path | None = None

    def heading(self) -> str:
        """Return what the page is called."""
        return t("tui-save-title")

    def head(self) -> ComposeResult:
        """Yield what is to be read before."""
        yield Words("tui-save-head", classes="head")
        yield Words("tui-save-how", classes="paragraph")

    def likely(self) -> str:
        """Return a place in the home folder or on a stick."""
        return f"{likely_folder()}/{self._name}"

    def chosen(self, path: Path) -> None:
        """Write the file where there is none yet."""
        self._path = path
        self._write(replace=False)

    def failed(self, error: PinvaultError) -> None:
        """Ask before anything is written over; otherwise say what to do."""
        if error.reason != _TAKEN:
            super().failed(error)
            return
        from pinvault.tui.screens.common.question import QuestionScreen

        self.app.push_screen(
            QuestionScreen(
                told(error).message,
                "tui-save-over-why",
                "tui-save-over",
                lambda: self._write(replace=True),
            )
        )

    def _write(self, *, replace: bool) -> None:
        path, content = self._path, self._text.encode()
        if path is None:
            return

        def job() -> None:
            from pinvault.reminders.target import write_whole

            write_whole(path, content, replace=replace)

        self.start_job(job, lambda _: self._written(path))

    def _written(self, path: Path) -> None:
        from pinvault.vault.storage.refusals import shown

        said = t("tui-saved", path=shown(path))
        self.app.pop_screen()
        self.pinvault.call_later(self.pinvault.say_on_screen, said)
