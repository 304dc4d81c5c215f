"""Asked before the app is left while a new recovery code is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.i18n import t
from pinvault.tui.screens.common.question import QuestionScreen

if TYPE_CHECKING:
    from collections.abc import Callable


class LeaveCodeScreen(QuestionScreen):
    """The same key once more leaves."""

    def __init__(self, leave: Callable[[], None]) -> None:
        """``leave`` ends the app."""
        super().__init__(
            t("tui-code-leave"), "tui-code-unconfirmed-why", "tui-code-leave-accept", leave
        )
