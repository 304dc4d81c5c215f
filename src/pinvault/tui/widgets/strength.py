"""How hard a passphrase is to guess: a word and marks, estimated by zxcvbn."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t
from pinvault.secret import Secret
from pinvault.vault.strength import score_of

# zxcvbn's scores, 0 to 4.
_WORDS = (
    "tui-strength-0",
    "tui-strength-1",
    "tui-strength-2",
    "tui-strength-3",
    "tui-strength-4",
)
_COLOURS = ("$error", "$error", "$warning", "$success", "$success")


class Strength(Static):
    """Shows the estimate of what was typed last."""

    def estimate(self, typed: str) -> None:
        """Show how strong ``typed`` is; nothing for nothing. Its words have to be loaded before."""
        if not typed:
            self.update("")
            return
        score = score_of(Secret(typed))
        marks = "#" * (score + 1) + "-" * (len(_WORDS) - 1 - score)
        self.update(
            Content.assemble(
                (t("tui-strength") + " ", "$muted"),
                (f"[{marks}] {t(_WORDS[score])}", _COLOURS[score]),
            )
        )
