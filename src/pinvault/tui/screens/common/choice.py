"""A question that an error asks: an older copy, another copy, a heavy derivation, a taken name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.tui.screens.common.question import QuestionScreen
from pinvault.wording import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from pinvault.errors import PinvaultError

_TEXTS = {
    "archive-exists": ("tui-exists-why", "tui-exists-accept"),
    "file-damaged-restorable": ("tui-rescue-why", "tui-rescue-accept"),
    "cost-heavy": ("tui-heavy-why", "tui-heavy-accept"),
    "vault-older-copy": ("tui-older-why", "tui-older-accept"),
    "vault-other-copy": ("tui-older-why", "tui-older-accept"),
}
"""What is said beside the reason, and how the way on is called."""


class ChoiceScreen(QuestionScreen):
    """What happened is the question."""

    def __init__(self, error: PinvaultError, accept: Callable[[], None]) -> None:
        """Ask about ``error``; ``accept`` is called for the way on."""
        why, way_on = _TEXTS[error.reason]
        super().__init__(told(error).message, why, way_on, accept)
