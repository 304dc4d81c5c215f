"""``pinvault key suggest``: a passphrase of six made-up words."""

from __future__ import annotations

from pinvault.cli.output import as_json
from pinvault.errors import Exit
from pinvault.i18n import t
from pinvault.vault.suggestion import BITS, WORDS, suggest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Show a suggestion; on a terminal it does not stay in the scrollback."""
    made = suggest()
    if call.as_json:
        fields = {"passphrase": made.passphrase, "reading": made.reading}
        text = as_json({**fields, "words": WORDS, "bits": BITS})
    else:
        lines = [
            t("key-suggest-head"),
            f"  {made.passphrase}",
            t("key-suggest-reading", reading=made.reading),
            t("key-suggest-strength", bits=BITS),
            t("key-suggest-advice"),
        ]
        text = "\n".join(lines)
    # Not a secret of the vault yet: a script that pipes it into a file wants just that.
    call.reveal(text, piped_freely=True)
    return Exit.DONE
