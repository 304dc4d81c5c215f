"""``pinvault generations restore N``: go back to an earlier state."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import host_of, opened
from pinvault.cli.proving import ask_until_right
from pinvault.errors import Exit, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.secret import Secret
    from pinvault.vault.session import Host


def run(call: Call) -> Exit:
    """Make it the newest one; the present one becomes a generation, so this can be undone."""
    number = call.values.number("number") or 0
    host = host_of(call)
    try:
        host.load()
    except UnreadableError as error:
        if error.reason != "file-damaged-restorable":
            raise
        return _rescue(call, host, number)
    with opened(call) as session:
        call.confirm("generations-ask-restore", number=number)
        session.past.restore(number)
    say_done(call, "generations-restored", number=number)
    return Exit.DONE


def _rescue(call: Call, host: Host, number: int) -> Exit:
    """Put the state in the place of a damaged vault, once a passphrase has opened it."""
    from pinvault.vault.session import open_with_passphrase
    from pinvault.vault.session.opening import practise_passphrase
    from pinvault.vault.session.rescue import as_if_there, earlier_state, put_back

    state = earlier_state(host, number)
    trial = as_if_there(host, state)
    trial.load()
    right: list[Secret] = []

    def ask() -> Secret:
        return call.prompts.secret("key-ask-passphrase")

    def check(typed: Secret) -> None:
        practise_passphrase(trial, typed)
        right.append(typed)

    ask_until_right(call, "passphrase-fd", ask, check)
    call.confirm("generations-ask-rescue", number=number)
    aside = put_back(host, state)
    open_with_passphrase(host, right[-1], accept_older=True, accept_heavy=True).close()
    say_done(call, "generations-rescued", number=number, kept=str(aside))
    return Exit.DONE
