"""What a session has to tell besides its answer, as notes on stderr."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.vault.session import Session


def tell_notices(call: Call, session: Session) -> None:
    """Tell, once, what the session has noticed since the last time."""
    for notice in session.notices():
        call.diagnostics.note(f"notice-{notice}")


def tell_wait(call: Call, message_id: str) -> None:
    """Say, to a person, why it takes some seconds now; a script does not wonder."""
    if not call.by_script:
        call.diagnostics.note(message_id)
