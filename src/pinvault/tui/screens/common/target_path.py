"""Asks where a file shall go, and looks at the place before anything else is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinvault.errors import PinvaultError
from pinvault.tui.screens.common.path import PathScreen

if TYPE_CHECKING:
    from pathlib import Path

    from pinvault.tui.backup_jobs import Order


class TargetPathScreen(PathScreen):
    """Nothing is written over without being asked."""

    LABEL = "tui-path-to"

    def order(self, path: Path) -> Order:
        """Return what is to be written."""
        raise NotImplementedError

    def check(self, order: Order) -> None:
        """Refuse a place that cannot take it; called in a thread. Raises ``PinvaultError``."""
        raise NotImplementedError

    def ready(self, order: Order) -> None:
        """Go on: the place is good."""
        raise NotImplementedError

    def chosen(self, path: Path) -> None:
        """Look at the place; a stick may take its time."""
        order, check = self.order(path), self.check
        self.query_one("#looking").display = True

        def look() -> PinvaultError | None:
            try:
                check(order)
            except PinvaultError as error:
                if error.reason != "archive-exists":
                    raise
                return error.with_traceback(None)
            return None

        self.start_job(look, lambda taken: self._looked(order, taken))

    def failed(self, error: PinvaultError) -> None:
        """Say what to do; the path stays."""
        self.query_one("#looking").display = False
        super().failed(error)

    def _looked(self, order: Order, taken: PinvaultError | None) -> None:
        self.query_one("#looking").display = False
        if taken is None:
            self.ready(order)
            return
        from pinvault.tui.screens.common.choice import ChoiceScreen

        over = replace(order, force=True)
        self.app.push_screen(ChoiceScreen(taken, lambda: self.ready(over)))
