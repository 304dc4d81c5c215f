"""What is said before anything else while a PIN has one try left, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from pinvault.domain.record import PinState
from pinvault.i18n import t
from pinvault.tui.actions import shown_key_of
from pinvault.tui.widgets.flow_text import FlowText

if TYPE_CHECKING:
    from pinvault.views import PinView


class StopSign(FlowText):
    """Takes no room while there are tries to spare."""

    def show(self, pin: PinView) -> None:
        """Say stop if the next wrong entry of ``pin`` locks it, or one has."""
        self.display = pin.state is not PinState.NOT_ISSUED and pin.tries_left <= 1
        if self.display:
            message_id = "tui-stop-last" if pin.tries_left else "tui-stop-locked"
            why = t(message_id, key=shown_key_of("pin.recover"))
            self.update(Content.assemble((f"! {t('tui-stop')} ", "$error bold"), why))
