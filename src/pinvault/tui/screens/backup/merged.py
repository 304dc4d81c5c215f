"""After a merge: what should be worded anew, and the way back to the state before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.backup.reword import RewordScreen
from pinvault.tui.screens.common.question import QuestionScreen
from pinvault.tui.widgets.menu import Entry

if TYPE_CHECKING:
    from pinvault.backup.flagging import ToReword

_UNDO = "undo"


class MergedScreen(RewordScreen):
    """The merge is one save, so the state before it is an earlier one."""

    def __init__(self, reword: tuple[ToReword, ...], revision: int) -> None:
        """Offer ``reword`` to be worded anew; ``revision`` is the one that the merge made."""
        super().__init__("tui-backup-restore", "tui-merge-done", reword)
        self._revision = revision

    def more(self) -> tuple[Entry, ...]:
        """Return the way back."""
        return (Entry(_UNDO, t("tui-merge-undo")),)

    def other(self, _way: str) -> None:
        """Ask whether to go back."""
        said = t("tui-merge-ask-undo")
        self.app.push_screen(
            QuestionScreen(said, "tui-merge-undo-why", "tui-merge-undo", self._undo)
        )

    def _undo(self) -> None:
        from pinvault.tui.backup_jobs import unmerge

        revision = self._revision
        self.change(lambda session: unmerge(session, revision), self._undone)

    def _undone(self, _: None) -> None:
        self.app.pop_screen()
        self.pinvault.say_on_screen(t("tui-merge-undone"))
