"""How hard a passphrase is to guess, estimated by zxcvbn (Wheeler, USENIX Security 2016).

An estimate to learn from, not a gate: what is refused stands in ``session.passphrase_rules``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.secret import Secret

if TYPE_CHECKING:
    from typing import Final

WEAKEST: Final = 0
STRONGEST: Final = 4
_LONGEST = 72
"""The estimate takes the more time the longer the text; past this many characters it is 4."""


def score_of(typed: Secret) -> int:
    """Return 0 (guessed at once) to 4. Imports zxcvbn: call ``load_words`` before."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    return int(zxcvbn(typed.reveal()[:_LONGEST])["score"])


def load_words() -> None:
    """Import zxcvbn and its word lists: about a tenth of a second, so in a thread."""
    score_of(Secret("a lantern by the river"))
