"""``pinvault generations restore N``: go back to an earlier state."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import opened
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Make it the newest one; the present one becomes a generation, so this can be undone."""
    number = call.values.number("number") or 0
    with opened(call) as session:
        call.confirm("generations-ask-restore", number=number)
        session.past.restore(number)
    say_done(call, "generations-restored", number=number)
    return Exit.DONE
