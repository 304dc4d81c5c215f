"""How hard a passphrase is to guess: a word and marks, estimated by zxcvbn."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from pinvault.i18n import t

# zxcvbn's scores, 0 to 4.
_WORDS = (
    "tui-strength-0",
    "tui-strength-1",
    "tui-strength-2",
    "tui-strength-3",
    "tui-strength-4",
)
_COLOURS = ("$error", "$error", "$warning", "$success", "$success")
_LONGEST = 72
"""zxcvbn takes the more time the longer the text; past this many characters it says nothing new."""


class Strength(Static):
    """Shows the estimate of what was typed last."""

    def estimate(self, typed: str) -> None:
        """Show how strong ``typed`` is; nothing for nothing."""
        if not typed:
            self.update("")
            return
        score = score_of(typed)
        marks = "#" * (score + 1) + "-" * (len(_WORDS) - 1 - score)
        self.update(
            Content.assemble(
                (t("tui-strength") + " ", "$muted"),
                (f"[{marks}] {t(_WORDS[score])}", _COLOURS[score]),
            )
        )


def score_of(typed: str) -> int:
    """Return zxcvbn's score, 0 (guessed at once) to 4. Imports zxcvbn: call ``warm_up`` before."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    return int(zxcvbn(typed[:_LONGEST])["score"])


def warm_up() -> None:
    """Import zxcvbn and its word lists; takes about a tenth of a second, so in a thread."""
    score_of("a lantern by the river")
