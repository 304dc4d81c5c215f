"""``pinvault key practise``: is it still known, or still readable? Nothing is changed."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import host_of
from pinvault.cli.proving import ask_code, ask_until_right
from pinvault.errors import Exit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.secret import Secret
    from pinvault.vault.session import Host


def run(call: Call) -> Exit:
    """Check what was named."""
    host = host_of(call)
    host.load()
    if call.values.text("secret") == "passphrase":
        _passphrase(call, host)
    else:
        _code(call, host)
    return Exit.DONE


def _passphrase(call: Call, host: Host) -> None:
    """Check the passphrase; takes one key derivation."""
    from pinvault.vault.session.opening import practise_passphrase

    def ask() -> Secret:
        return call.prompts.secret("key-ask-passphrase")

    ask_until_right(call, "passphrase-fd", ask, lambda typed: practise_passphrase(host, typed))
    say_done(call, "key-practised-passphrase", right=True)


def _code(call: Call, host: Host) -> None:
    """Check the recovery code on the paper."""
    from pinvault.vault.session.opening import practise_code

    def ask() -> Secret:
        return ask_code(call)

    ask_until_right(call, "recovery-code-fd", ask, lambda typed: practise_code(host, typed))
    say_done(call, "key-practised-code", right=True)
