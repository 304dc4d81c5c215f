"""What the pages that reveal a hint have in common: for some seconds, and only while looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.screens.common.page import Page
from pinvault.tui.widgets.revealed import Revealed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.vault.session import Session
    from pinvault.vault.session.hints import KeptHint


class Revealing(Page):
    """A page with one :class:`Revealed`. The key that shows it hides it again."""

    def hide_secrets(self) -> None:
        """Mask the hint."""
        for revealed in self.query(Revealed):
            revealed.mask()

    def reveal(self, opened: Callable[[Session], KeptHint]) -> None:
        """Open a hint in a thread and show it, or hide the one that is shown."""
        if self.query_one(Revealed).shown:
            self.hide_secrets()
            return
        session = self.session
        self.silence()
        self.start_job(lambda: opened(session), self._show)

    def _show(self, hint: KeptHint) -> None:
        from pinvault.vault.session.settings import REVEAL_SECONDS

        session = self.session
        seconds = int(session.settings.get(REVEAL_SECONDS))
        self.query_one(Revealed).show(hint.text, seconds, session.host.clock)
