"""``pinvault key tune``: measure this machine anew and make a guess as dear as it can be."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import opened_by
from pinvault.cli.proving import passphrase_of
from pinvault.cli.telling import tell_wait
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Wrap the vault key at the cost that fits now; passphrase and code stay."""
    from pinvault.vault import keys

    with opened_by(call) as (session, known):
        passphrase = passphrase_of(call, known)
        tell_wait(call, "key-measuring")
        before, cost = session.state.daily.lock.cost, keys.calibrate()
        if cost != before:
            session.keys.tune(passphrase, cost)
    message = "key-tuned" if cost != before else "key-tuned-already"
    say_done(call, message, mib=cost.memory_kib // 1024, passes=cost.passes)
    return Exit.DONE
