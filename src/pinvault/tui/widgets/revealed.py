"""A secret on the screen for a while. It cannot be selected, and says when it will be hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from pinvault.i18n import t
from pinvault.tui.signs import HIDDEN
from pinvault.tui.widgets.flow_text import FlowText

if TYPE_CHECKING:
    from datetime import datetime

    from textual.timer import Timer

    from pinvault.clock import Clock
    from pinvault.secret import Secret


class Revealed(FlowText):
    """Masked until :meth:`show` is called, and again after some seconds by the wall clock."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name for it
        """Begin masked."""
        super().__init__(id=id)
        self._secret: Secret | None = None
        self._clock: Clock | None = None
        self._until: datetime | None = None
        self._ticking: Timer | None = None

    @property
    def shown(self) -> bool:
        """Tell whether the secret can be seen."""
        return self._secret is not None

    def on_mount(self) -> None:
        """Draw the mask."""
        self.mask()

    def show(self, text: Secret, seconds: int, clock: Clock) -> None:
        """Show ``text`` for ``seconds``."""
        from datetime import timedelta

        self.mask()
        self._secret, self._clock = text, clock
        self._until = clock.now() + timedelta(seconds=seconds)
        self._ticking = self.set_interval(1, self.tick)
        self._draw(seconds)

    def mask(self) -> None:
        """Hide the text and let go of it."""
        if self._ticking is not None:
            self._ticking.stop()
        self._secret = self._clock = self._until = self._ticking = None
        self.update(Content(HIDDEN))

    def tick(self) -> None:
        """Count down; hide at the end."""
        if self._clock is None or self._until is None:
            return
        left = round((self._until - self._clock.now()).total_seconds())
        if left > 0:
            self._draw(left)
        else:
            self.mask()

    def _draw(self, seconds: int) -> None:
        if self._secret is not None:
            countdown = (t("tui-hides-in", seconds=seconds), "$muted")
            self.update(Content.assemble(self._secret.reveal(), "\n", countdown))
