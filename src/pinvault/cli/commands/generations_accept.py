"""``pinvault generations accept``: go on with an older or another copy of the vault."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import open_vault
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Accept the copy as the newest; where there is nothing to accept, say so."""
    from pinvault.vault.session import Notice

    session, _ = open_vault(call, accept_older=True)
    try:
        notices = session.notices()
    finally:
        session.close()
    accepted = Notice.OLDER_COPY_ACCEPTED in notices
    for notice in notices:
        if notice is not Notice.OLDER_COPY_ACCEPTED:
            call.diagnostics.note(f"notice-{notice}")
    message = "generations-accepted" if accepted else "generations-nothing-to-accept"
    say_done(call, message, accepted=accepted)
    return Exit.DONE
